import CorpusModel

extension DocumentNames {
  /// The people of a paragraph with their offices.
  mutating func people(
    of paragraph: Int,
    _ mentions: [EntityMention],
    _ written: [UInt8]
  ) -> [PersonMention] {
    let reading = readings[paragraph]
    return spans[paragraph].filter { $0.kind == .person }.map { span in
      let name = reading.text.bytes(span.range)
      guard let index = span.person else {
        return PersonMention(name: name, whole: name, entity: span.entity, offices: [])
      }
      let candidate = reading.people[index]
      let offices = offices(ofPerson: index, at: span.range.lowerBound, mentions, in: paragraph)
      let isChinese = isChinese(Array(reading.text.codes[candidate.name]), candidate.style)
      describe(span.entity, offices, written, isChinese: isChinese)
      if let affiliation = candidate.affiliation {
        affiliate(span.entity, reading.text.bytes(affiliation), mentions)
      }
      return PersonMention(
        name: name,
        whole: reading.text.bytes(candidate.whole),
        entity: span.entity,
        offices: offices
      )
    }
  }

  /// The offices of a person with the bodies and the countries they are of.
  private mutating func offices(
    ofPerson index: Int,
    at start: Int,
    _ mentions: [EntityMention],
    in paragraph: Int
  ) -> [Office] {
    let reading = readings[paragraph]
    let candidate = reading.people[index]
    var offices: [Office] = []
    for office in candidate.offices {
      offices.append(self.office(of: office, reading.text, mentions, paragraph))
    }
    if index > 0 {
      shareHolder(of: candidate, behind: reading.people[index - 1], &offices, reading.text)
    }
    guard !offices.isEmpty, offices.allSatisfy({ $0.country == nil }),
      !isReporter(candidate, reading.text), !servesWorld(offices)
    else { return offices }
    let country = clauseCountry(before: start, in: paragraph)
    // A name of China is no other country's for what its clause tells.
    if candidate.style == .latin, !isChina(country),
      isChinese(Array(reading.text.codes[candidate.name]), .latin)
    {
      return offices
    }
    // 中国公司也捐了口罩，校长某某: a foreign name is not China's for what its clause tells of China.
    let isForeign =
      candidate.style == .transliterated
      || candidate.offices.contains { isForeignOffice(reading.text.string($0.role)) }
    offices[0].country = isForeign && isChina(country) ? nil : country
    return offices
  }

  /// Whether somebody serves a body of many countries, which says nothing of their own.
  private func servesWorld(_ offices: [Office]) -> Bool {
    offices.contains { office in
      office.organization.map { registry.entities[$0.index].organizationKind == .international }
        ?? false
    }
  }

  /// 某协会主席甲、副主席乙: an office of the second is of the body of the first.
  private func shareHolder(
    of candidate: PersonCandidate,
    behind before: PersonCandidate,
    _ offices: inout [Office],
    _ text: NameText
  ) {
    let start = candidate.whole.lowerBound
    guard offices.count == 1, offices[0].organization == nil, candidate.offices[0].holder == nil,
      text.codes[start].isChinese, [0x3001, 0x548C, 0x4E0E, 0x53CA].contains(text.code(start - 1)),
      text.string(candidate.offices[0].role).hasPrefix("副"), before.name.upperBound == start - 1,
      let other = registry.id(of: .person(ExactText(personKey(text.string(before.name)))))
    else { return }
    offices[0].organization = registry.entities[other.index].organization
    offices[0].country = registry.entities[other.index].country
  }

  func isChina(_ country: EntityID?) -> Bool {
    country.map { registry.entities[$0.index].code == "CHN" } ?? false
  }

  /// Whether somebody only reports from a place: 某网苏瓦1月28日电（记者 某某）.
  private func isReporter(_ candidate: PersonCandidate, _ text: NameText) -> Bool {
    candidate.offices.allSatisfy { text.string($0.role).isOne(of: .reporter) }
  }

  private mutating func office(
    of candidate: OfficeCandidate,
    _ text: NameText,
    _ mentions: [EntityMention],
    _ paragraph: Int
  ) -> Office {
    var office = Office(role: text.bytes(candidate.role))
    if let body = ministryHeaded(by: candidate, mentions, in: paragraph) {
      office.organization = body
      office.country = registry.entities[body.index].country
      return office
    }
    guard
      let holder = candidate.holder ?? shortHolder(before: candidate.role, text, mentions)
        ?? holder(behind: candidate.role, text, mentions)
    else {
      office.organization =
        bodyWithTail(before: candidate.role, mentions, in: paragraph)
        ?? bodyInClause(before: candidate.role, mentions, in: paragraph)
        ?? bodyMeant(by: candidate.role, mentions, in: paragraph)
      office.country = office.organization.flatMap { registry.entities[$0.index].country }
      return office
    }
    take(holder, text, mentions, into: &office)
    // 某会办公室的中国志愿者.
    if office.organization == nil, text.code(holder.lowerBound - 1) == 0x7684 {
      office.organization = bodyInClause(
        before: holder.lowerBound - 1..<candidate.role.upperBound,
        mentions,
        in: paragraph
      )
    }
    return office
  }

  /// Takes what the words before an office name: the body itself, or the country.
  private func take(
    _ holder: Range<Int>,
    _ text: NameText,
    _ mentions: [EntityMention],
    into office: inout Office
  ) {
    let range = text.bytes(holder)
    office.organizationRange = range
    for mention in beginning(in: range, mentions) {
      switch mention.kind {
      case .organization:
        guard mention.range == range else { continue }
        office.organization = mention.entity
        office.country = registry.entities[mention.entity.index].country
      case .country: office.country = office.country ?? mention.entity
      case .place:
        office.country = office.country ?? registry.entities[mention.entity.index].country
      case .person, .group: continue
      }
    }
  }

  /// An organization under a short name right before an office: GEI in GEI执行主任, `BRAC's director`.
  private func shortHolder(
    before role: Range<Int>,
    _ text: NameText,
    _ mentions: [EntityMention]
  ) -> Range<Int>? {
    var end = role.lowerBound
    if text.code(end - 1) == .space { end -= 1 }
    if text.code(end - 1) == 0x73, [0x27, 0x2019].contains(text.code(end - 2)) { end -= 2 }
    guard end > 0 else { return nil }
    let stop = text.bytes(end - 1..<end).upperBound
    let found = mentions.last { mention in
      mention.kind == .organization && mention.range.upperBound == stop && !mention.nested
    }
    return found.map { text.index(atByte: $0.range.lowerBound)..<end }
  }

  /// A body under a name that the text has told before, behind an office: `a director at Solvia`.
  private func holder(
    behind role: Range<Int>,
    _ text: NameText,
    _ mentions: [EntityMention]
  ) -> Range<Int>? {
    var start = role.upperBound
    let behind = text.string(start..<min(start + 6, text.count))
    guard let word = [" at ", " of ", " for ", " with "].first(where: { behind.hasPrefix($0) })
    else { return nil }
    start += word.utf8.count
    if text.string(start..<min(start + 4, text.count)) == "the " { start += 4 }
    guard start < text.count else { return nil }
    let place = text.bytes(start..<start + 1).lowerBound
    let found = Array(beginning(in: place..<place + 1, mentions)).first {
      $0.kind == .organization && !$0.nested
    }
    return found.map { start..<text.index(atByte: $0.range.upperBound) }
  }

  /// The mentions that begin inside a range; the mentions are in order.
  func beginning(
    in range: Range<Int>,
    _ mentions: [EntityMention]
  ) -> some Sequence<EntityMention> {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return mentions[low...].prefix { $0.range.lowerBound < range.upperBound }
  }

  /// Gives a person without an organization the one it is named with.
  private mutating func affiliate(
    _ id: EntityID,
    _ range: Range<Int>,
    _ mentions: [EntityMention]
  ) {
    guard registry.entities[id.index].organization == nil else { return }
    for mention in beginning(in: range, mentions) where mention.range == range {
      switch mention.kind {
      case .organization:
        let country = registry.entities[mention.entity.index].country
        registry.update(id) { entity in
          entity.organization = mention.entity
          entity.country = entity.country ?? country
        }
      case .country:
        registry.update(id) { $0.country = $0.country ?? mention.entity }
      case .place:
        let country = registry.entities[mention.entity.index].country
        registry.update(id) { $0.country = $0.country ?? country }
      case .person, .group: continue
      }
    }
  }

  /// Keeps the first role, organization and country met for a person.
  private mutating func describe(
    _ id: EntityID,
    _ offices: [Office],
    _ written: [UInt8],
    isChinese: Bool
  ) {
    guard !offices.isEmpty else { return }
    let own = offices.firstIndex { office in
      guard let body = office.organization.map({ registry.entities[$0.index] }),
        let kind = body.organizationKind
      else { return false }
      // 某会党组: of the party inside the body.
      let isParty = ["党组", "党委", "党支部"].contains { body.name.hasSuffix($0) }
      return ![.government, .party, .other].contains(kind) && !isParty
    }
    let place = own ?? offices.firstIndex { $0.organization != nil } ?? 0
    let role = writtenName(written[offices[place].role])
    let country =
      countryBetween(offices, place, isChinese: isChinese) ?? offices[place].country
      ?? offices.compactMap(\.country).first
    registry.update(id) { entity in
      guard entity.role == nil || entity.organization == nil && offices[place].organization != nil
      else {
        return
      }
      entity.role = role
      entity.organization = offices[place].organization
      entity.country = country ?? entity.country
    }
  }
}
