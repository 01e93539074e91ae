import CorpusModel

/// The body an office belongs to that only stands further back in its paragraph.
extension DocumentNames {
  /// `its treasurer`, `the group's coordinator`, or 主席 at the beginning of a clause: the body named last before.
  ///
  /// In Chinese, where the paragraph has named none, the one its article names most. `Our director` and a name
  /// with an office that signs a text are of the body that publishes it.
  mutating func bodyMeant(
    by role: Range<Int>,
    _ mentions: [EntityMention],
    in paragraph: Int
  ) -> EntityID? {
    let text = readings[paragraph].text
    if let own = ownBody(of: role, text) { return own }
    guard refersBack(role, text) else { return nil }
    let start = text.bytes(role).lowerBound
    let body = mentions.last { mention in
      mention.kind == .organization && !mention.nested && mention.range.upperBound <= start
        && isHeaded(mention.entity) && mayHead(role, mention.entity, text)
    }
    if let body { return start - body.range.upperBound < 360 ? body.entity : nil }
    if let seated = seatedBody(of: role, before: paragraph) { return seated }
    return mainBody(before: paragraph).flatMap { mayHead(role, $0, text) ? $0 : nil }
  }

  /// 民政部长: the body whose last character the office shares.
  mutating func ministryHeaded(
    by office: OfficeCandidate,
    _ mentions: [EntityMention],
    in paragraph: Int
  ) -> EntityID? {
    let text = readings[paragraph].text
    guard office.role.count > 2, text.codes[office.role.upperBound - 1] == 0x957F else {
      return nil
    }
    let stop = text.bytes(office.role.upperBound - 2..<office.role.upperBound - 1).upperBound
    let first = office.holder?.lowerBound ?? office.role.lowerBound
    let start = text.bytes(first..<office.role.upperBound)
    let named = Array(beginning(in: start, mentions)).last { mention in
      mention.kind == .organization && mention.range.upperBound == stop
    }
    if let named { return named.entity }
    let body = office.role.lowerBound..<office.role.upperBound - 1
    guard office.holder == nil, let known = lexicon.organization(named: text.string(body)) else {
      return nil
    }
    let candidate = OrganizationCandidate(
      range: body,
      kind: .government,
      country: nil,
      isAnchored: true,
      known: known
    )
    return ministry(candidate, paragraph) ?? registry.known(known)
  }

  /// 办公室主任, 协调厅驻某地代表: the body named before whose name ends in the words before the office.
  func bodyWithTail(
    before role: Range<Int>,
    _ mentions: [EntityMention],
    in paragraph: Int
  ) -> EntityID? {
    let text = readings[paragraph].text
    guard text.codes[role.lowerBound].isChinese, let tail = tail(before: role, text) else {
      return nil
    }
    for earlier in stride(from: paragraph, through: max(0, paragraph - 6), by: -1)
    where articles[earlier] == articles[paragraph] {
      let end = earlier < paragraph ? readings[earlier].text.count : tail.lowerBound
      let found = spans(of: earlier, beginningIn: max(0, end - 2000)..<end).filter { span in
        guard span.kind == .organization, span.range.upperBound <= end else { return false }
        let name = readings[earlier].text.codes[span.range]
        return name.count > tail.count && name.suffix(tail.count).elementsEqual(text.codes[tail])
      }
      if let last = found.last { return mostNamed(of: Set(found.map(\.entity))) ?? last.entity }
    }
    return nil
  }

  /// The one of some bodies that the document names most; nil where two are named as often.
  private func mostNamed(of bodies: Set<EntityID>) -> EntityID? {
    guard bodies.count > 1 else { return bodies.first }
    let ranked = bodies.sorted { (nameCounts[$1] ?? 0, $0) < (nameCounts[$0] ?? 0, $1) }
    guard nameCounts[ranked[0]] ?? 0 > nameCounts[ranked[1]] ?? 0 else { return nil }
    return ranked[0]
  }

  /// 某基金会（下称某会）关爱行动负责人: the body named in the clause right before a part of it or a project.
  func bodyInClause(
    before role: Range<Int>,
    _ mentions: [EntityMention],
    in paragraph: Int
  ) -> EntityID? {
    let text = readings[paragraph].text
    var start = role.lowerBound
    guard text.codes[role.upperBound - 1].isChinese else { return nil }
    let words = PersonLexicon.standard
    while start > 0, role.lowerBound - start <= 12 {
      if let body = body(endingAt: start, text, mentions) { return body }
      let index = start - 1
      if text.codes[index] == 0xFF09 || text.codes[index] == 0x29 {
        guard
          let open = text.codes[max(0, index - 24)..<index].lastIndex(where: {
            $0 == 0xFF08 || $0 == 0x28
          })
        else { return nil }
        return body(endingAt: open, text, mentions)
      }
      guard text.codes[index].isChinese,
        !NameContexts.standard.edges.contains(text.codes[index]) || isInsideWord(index, text),
        words.cues.longestMatch(in: text.codes, at: index).map({ $0.end - index < 2 }) ?? true
      else { return nil }
      start = index
    }
    return nil
  }

  private func body(
    endingAt end: Int,
    _ text: NameText,
    _ mentions: [EntityMention]
  ) -> EntityID? {
    guard end > 0 else { return nil }
    let stop = text.bytes(end - 1..<end).upperBound
    return Array(beginning(in: max(0, stop - 240)..<stop, mentions)).last {
      $0.kind == .organization && $0.range.upperBound == stop && !$0.nested
    }?.entity
  }

  /// Whether a character that ends names alone belongs to a common noun here: 年 in 老年公寓.
  private func isInsideWord(_ index: Int, _ text: NameText) -> Bool {
    [index - 1..<index + 1, index..<index + 2].contains { range in
      range.lowerBound >= 0 && range.upperBound <= text.count
        && NameContexts.standard.words.kind(of: text.codes, range) == .inside
    }
  }

  /// The words between a mark and an office, without where it is held; words that belong to the office count.
  private func tail(before role: Range<Int>, _ text: NameText) -> Range<Int>? {
    var start = role.upperBound
    while start > 0, text.codes[start - 1].isChinese, role.upperBound - start < 16 { start -= 1 }
    let whole = start..<role.upperBound
    let end =
      whole.first { text.codes[$0] == 0x9A7B }
      ?? chineseRoles(in: text, .standard).first { $0.upperBound == role.upperBound }?.lowerBound
      ?? role.lowerBound
    return (2...10).contains(end - start) ? start..<end : nil
  }

  /// 校长 heads a school and 队长 a team, not the foundation that was named last.
  private func mayHead(_ role: Range<Int>, _ body: EntityID, _ text: NameText) -> Bool {
    if namesBody(role, text) {
      let noun = text.string(role).split(separator: " ").first.map(String.init) ?? ""
      return registry.entities[body.index].name.lowercased().contains(noun)
    }
    if ["主任", "副主任"].contains(text.string(role)) {
      return Self.directed.contains(registry.entities[body.index].name.nameCodes.last ?? 0)
    }
    guard role.count > 1, text.codes[role.lowerBound].isChinese,
      Self.seats.contains(text.codes[role.upperBound - 2]),
      text.codes[role.upperBound - 1] == 0x957F
    else { return true }
    let seat = text.codes[role.upperBound - 2]
    // 筹资部部长: of a part that the office names itself.
    if role.count > 2, text.codes[role.upperBound - 3] == seat { return true }
    let entity = registry.entities[body.index]
    // 某医院派出的医疗队…。队长某某: of whom the team is.
    if seat == 0x961F, text.codes[..<role.lowerBound].contains(seat),
      let kind = entity.organizationKind, ![.government, .party, .media].contains(kind)
    {
      return true
    }
    if seat == 0x6821, entity.name.hasSuffix("学") { return true }
    if Self.schools.contains(seat), entity.organizationKind == .university { return true }
    if seat == 0x9662, entity.organizationKind == .hospital { return true }
    return entity.name.nameCodes.suffix(4).contains(seat)
  }

  /// 校长, 馆长 at the beginning of a clause: the school or the museum named last in the paragraphs before.
  private func seatedBody(of role: Range<Int>, before paragraph: Int) -> EntityID? {
    let text = readings[paragraph].text
    guard role.count > 1, text.codes[role.lowerBound].isChinese,
      text.codes[role.upperBound - 1] == 0x957F,
      Self.seats.contains(text.codes[role.upperBound - 2]),
      text.codes[role.upperBound - 2] != 0x961F,
      // 筹资部部长 belongs to whom its article is about.
      role.count == 2 || text.codes[role.upperBound - 3] != text.codes[role.upperBound - 2]
    else { return nil }
    for earlier in stride(from: paragraph - 1, through: max(0, paragraph - 6), by: -1)
    where articles[earlier] == articles[paragraph] {
      let last = spans[earlier].last { $0.kind == .organization && mayHead(role, $0.entity, text) }
      if let last { return last.entity }
    }
    return nil
  }

  /// Characters an office shares with the body it heads.
  private static let seats = CodeSet("校院队社馆所行台局厅园站厂部署司处科".nameCodes)
  /// What the names of bodies end in that a 主任 heads.
  private static let directed = CodeSet("心室委会科处部办院所".nameCodes)
  private static let schools = CodeSet("校院".nameCodes)

  private func isHeaded(_ body: EntityID) -> Bool {
    registry.entities[body.index].organizationKind != .media
  }

  /// The body that publishes a text, where it says `our director`, or ends with a name and an office.
  private mutating func ownBody(of role: Range<Int>, _ text: NameText) -> EntityID? {
    if isOwn(role, text), !isQuoted(role.lowerBound, text), let body = house ?? publisher {
      guard !text.string(role).isOne(of: .reporter) else { return body }
      house = body
      registry.update(body) { entity in
        if entity.organizationKind == .media { entity.organizationKind = .association }
      }
      return body
    }
    return isSignature(text) ? house : nil
  }

  /// Whether a quotation is open at a position.
  private func isQuoted(_ position: Int, _ text: NameText) -> Bool {
    var isOpen = false
    for code in text.codes[..<position] {
      switch code {
      case 0x22: isOpen.toggle()
      case 0x201C, 0x300C: isOpen = true
      case 0x201D, 0x300D: isOpen = false
      case _: continue
      }
    }
    return isOpen
  }

  /// `Our director`, 我会副会长: an office of whoever publishes the text.
  private func isOwn(_ role: Range<Int>, _ text: NameText) -> Bool {
    guard !text.codes[role.lowerBound].isChinese else {
      return (2...4).contains { count in
        role.lowerBound >= count
          && text.string(role.lowerBound - count..<role.lowerBound).isOne(of: .ourBody)
      }
    }
    var start = role.lowerBound
    for _ in 0..<3 {
      let words = lastWords(before: start, text)
      if words.last.isOne(of: .ourBody) { return true }
      guard let first = words.last.utf8.first, first >= 0x61, first <= 0x7A,
        !words.last.isOne(of: .small)
      else { return false }
      start = words.start
    }
    return false
  }

  /// `Ann Lee, Chair`: a short line that is nothing but a name and an office.
  private func isSignature(_ text: NameText) -> Bool {
    text.count < 48 && text.codes.contains(0x2C)
      && !text.codes.contains { [0x2E, 0x3A, 0x22, 0x201C].contains($0) }
  }

  /// The body that the article of a paragraph names most before it, where it names it more than once.
  private func mainBody(before paragraph: Int) -> EntityID? {
    var counts: [EntityID: Int] = [:]
    for earlier in stride(from: paragraph - 1, through: max(0, paragraph - 30), by: -1)
    where articles[earlier] == articles[paragraph] {
      for span in spans[earlier] where span.kind == .organization && isHeaded(span.entity) {
        counts[span.entity, default: 0] += 1
      }
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let most, most.value > 1 else { return nil }
    return counts.values.count(where: { $0 == most.value }) == 1 ? most.key : nil
  }

  private func refersBack(_ role: Range<Int>, _ text: NameText) -> Bool {
    if text.codes[role.lowerBound].isChinese {
      let first = role.lowerBound
      if first > 2,
        text.string(first - 2..<first).isOne(of: .thatBody)
          || text.string(first - 3..<first).isOne(of: .thatBody)
      {
        return true
      }
      let opens = first == 0 || Self.openings.contains(text.code(first - 1))
      return opens && (isHead(role, text) || isOfDepartment(text.string(role)))
    }
    if isCapitalHead(role, text) || namesBody(role, text) || isLoneHead(role, text) { return true }
    var start = role.lowerBound
    // The words that belong to the office.
    for _ in 0..<3 {
      let words = lastWords(before: start, text)
      if words.last.isOne(of: .owner) { return true }
      if words.last.hasSuffix("'s") || words.last.hasSuffix("’s") {
        return String(words.last.dropLast(2)).isOne(of: .bodyNoun)
      }
      guard let first = words.last.utf8.first, first >= 0x61, first <= 0x7A,
        !words.last.isOne(of: .small)
      else { return false }
      start = words.start
    }
    return false
  }

  /// `team leader`: an office that names the kind of its body.
  private func namesBody(_ role: Range<Int>, _ text: NameText) -> Bool {
    guard let first = text.string(role).split(separator: " ").first else { return false }
    return role.count > first.utf8.count && String(first).isOne(of: .bodyNoun)
  }

  private static let openings = CodeSet("。；，”」）".nameCodes)

  /// 秘书长, 常务副会长: an office that heads a body, whatever words stand before it.
  private func isHead(_ role: Range<Int>, _ text: NameText) -> Bool {
    var start = role.lowerBound
    while start < role.upperBound {
      if text.string(start..<role.upperBound).isOne(of: .headOffice) { return true }
      guard
        let prefix = PersonLexicon.standard.chinesePrefixes.longestMatch(in: text.codes, at: start)
      else { return false }
      start = prefix.end
    }
    return false
  }

  private func isOfDepartment(_ name: String) -> Bool {
    let codes = name.nameCodes
    return codes.count > 4
      && codes.dropLast(2).last.map { CodeSet("部处科组室".nameCodes).contains($0) } ?? false
  }
}
