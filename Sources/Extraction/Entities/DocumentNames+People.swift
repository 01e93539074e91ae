import CorpusModel

extension DocumentNames {
  /// Finds people of an article again where they are named without a role, and links family names
  /// with a form of address to them.
  mutating func linkShortPeople() {
    for paragraphs in paragraphsByArticle { link(paragraphs) }
  }

  /// A written name of a person and how it may be found again.
  private struct Called {
    var name: [UInt16]
    var entity: EntityID
    var form: NameForm
  }

  private mutating func link(_ paragraphs: [Int]) {
    var known: [[UInt16]: Set<EntityID>] = [:]
    for (codes, style, id) in named(in: paragraphs) {
      for key in shortKeys(codes, style) { known[key, default: []].insert(id) }
    }
    for paragraph in paragraphs { addShort(known, in: paragraph) }
    let called = named(in: paragraphs).flatMap { self.called($0.codes, $0.style, $0.id) }
    guard !called.isEmpty else { return }
    let trie = CodeTrie(called.enumerated().map { ($1.name, $0) })
    for paragraph in paragraphs { addAgain(called, trie, in: paragraph) }
  }

  /// The people found in some paragraphs, with their names.
  private func named(
    in paragraphs: [Int]
  ) -> [(codes: [UInt16], style: NameStyle, id: EntityID)] {
    var result: [(codes: [UInt16], style: NameStyle, id: EntityID)] = []
    for paragraph in paragraphs {
      let reading = readings[paragraph]
      for span in spans[paragraph] where span.kind == .person {
        guard let index = span.person else { continue }
        let codes = Array(reading.text.codes[span.range])
        result.append((codes, reading.people[index].style, span.entity))
      }
    }
    return result
  }

  /// The forms under which a person is found again: the full name, and the family name of a foreigner.
  private func called(_ codes: [UInt16], _ style: NameStyle, _ id: EntityID) -> [Called] {
    switch style {
    case .chinese: return codes.count >= 2 ? [Called(name: codes, entity: id, form: .full)] : []
    case .transliterated:
      var result = [Called(name: codes, entity: id, form: .full)]
      if let last = codes.split(separator: .middleDot).last, last.count >= 2,
        last.count < codes.count
      {
        result.append(Called(name: Array(last), entity: id, form: .short))
      }
      return result
    case .latin:
      var result = [Called(name: codes, entity: id, form: .full)]
      let parts = codes.split(separator: .space)
      guard parts.count > 1, let first = parts.first, let last = parts.last, !isPinyin(first)
      else { return result }
      if last.count > 3 { result.append(Called(name: Array(last), entity: id, form: .short)) }
      // Van der Walt.
      let particles = parts.dropFirst().dropLast()
      if let particle = particles.first, particle.allSatisfy({ !$0.isCapital }),
        let letter = particle.first
      {
        let family = [letter & ~0x20] + Array(codes[(particle.startIndex + 1)...])
        result.append(Called(name: family, entity: id, form: .short))
      }
      return result
    }
  }

  private func isPinyin(_ word: ArraySlice<UInt16>) -> Bool {
    Pinyin.standard.isSurname(Pinyin.letters(of: Array(word)))
  }

  /// What a short name of a person may be: the family name, and in English the given name.
  private func shortKeys(_ codes: [UInt16], _ style: NameStyle) -> Set<[UInt16]> {
    var keys: Set = [surname(codes, style)]
    if style == .latin, let first = codes.split(separator: .space).first, !isPinyin(first) {
      keys.insert(Array(first))
    }
    return keys
  }

  /// What a form of address stands with: the first character, the family name of a pinyin name, the
  /// last name of a foreigner.
  private func surname(_ codes: [UInt16], _ style: NameStyle) -> [UInt16] {
    switch style {
    case .chinese: return Array(codes.prefix(1))
    case .transliterated: return Array(codes.split(separator: .middleDot).last ?? [])
    case .latin:
      let parts = codes.split(separator: .space)
      guard let first = parts.first, let last = parts.last else { return codes }
      return Array(isPinyin(first) ? first : last)
    }
  }

  private mutating func addAgain(_ called: [Called], _ trie: CodeTrie, in paragraph: Int) {
    let text = readings[paragraph].text
    let reader = ChineseNameReader(
      text: text,
      lexicon: .standard,
      words: NameContexts.standard.words
    )
    var position = 0
    while position < text.count {
      guard let match = trie.longestMatch(in: text.codes, at: position),
        mayName(text, position..<match.end, reader)
      else {
        position += 1
        continue
      }
      let person = called[match.value]
      spans[paragraph].append(
        Span(range: position..<match.end, entity: person.entity, kind: .person, form: person.form)
      )
      position = match.end
    }
  }

  /// Whether a name stands free: between word boundaries in English, and in Chinese, where it is short,
  /// between words that end and begin there.
  private func mayName(_ text: NameText, _ range: Range<Int>, _ reader: ChineseNameReader) -> Bool {
    if text.codes[range.lowerBound].isLetter {
      return !text.code(range.lowerBound - 1).isLetter && !text.code(range.upperBound).isLetter
        && text.code(range.lowerBound - 1) != 0x2D
    }
    let before = text.code(range.lowerBound - 1)
    guard before != .middleDot, text.code(range.upperBound) != .middleDot else { return false }
    if range.count >= 3 { return true }
    return reader.isBoundary(range.lowerBound) && reader.followStrength(range.upperBound) > 1
  }

  /// 王女士 is the one person of the article with that family name.
  private mutating func addShort(_ bySurname: [[UInt16]: Set<EntityID>], in paragraph: Int) {
    for (index, person) in readings[paragraph].people.enumerated() where person.isShort {
      let codes = Array(readings[paragraph].text.codes[person.name])
      let key = person.style == .chinese ? Array(codes.prefix(1)) : codes
      guard let known = bySurname[key], known.count == 1, let id = known.first else {
        addUnknown(index, in: paragraph)
        continue
      }
      spans[paragraph].append(
        Span(range: person.name, entity: id, kind: .person, form: .short, person: index)
      )
    }
  }

  /// A family name alone is a person of its own where it has a title in English: President Xi.
  private mutating func addUnknown(_ index: Int, in paragraph: Int) {
    let person = readings[paragraph].people[index]
    let name = readings[paragraph].text.string(person.name)
    // 王女士 of another article is somebody else.
    let key =
      person.style == .chinese ? "\(personKey(name)) \(articles[paragraph])" : personKey(name)
    let id = registry.person(key, name: name)
    spans[paragraph].append(
      Span(range: person.name, entity: id, kind: .person, form: .full, person: index)
    )
  }

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
      describe(span.entity, offices, written)
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
      !isReporter(candidate, reading.text)
    else { return offices }
    let country = clauseCountry(before: start, in: paragraph)
    // 中国公司也捐了口罩，校长某某: a foreign name is not China's for what its clause tells of China.
    let isForeign =
      candidate.style == .transliterated
      || candidate.offices.contains { isForeignOffice(reading.text.string($0.role)) }
    offices[0].country = isForeign && isChina(country) ? nil : country
    return offices
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
      let other = registry.id(of: .person(personKey(text.string(before.name))))
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
  private mutating func describe(_ id: EntityID, _ offices: [Office], _ written: [UInt8]) {
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
    let country = offices[place].country ?? offices.compactMap(\.country).first
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
