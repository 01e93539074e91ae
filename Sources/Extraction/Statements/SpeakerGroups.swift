import CorpusModel

/// Speakers that are no known people: organizations, groups, names that no finder knew.
extension SpeakerFinder {
  func organizations(_ range: Range<Int>) -> [EntityMention] {
    paragraph.mentions(in: range).filter { $0.kind == .organization && !$0.nested }
  }

  /// An organization, or somebody who speaks for it: 慈善联合会有关负责人.
  func organization(from start: Int, to end: Int) -> SpeechSubject? {
    guard let last = organizations(start..<end).last else { return nil }
    if text.first(of: words.listeners, before: last.range.lowerBound) != nil { return nil }
    let gap = text.trimmed(last.range.upperBound..<end)
    guard gap.count <= 60 else { return nil }
    let range = last.range.lowerBound..<end
    if gap.isEmpty || isAdverbial(gap) { return .named([speaker(last)], range: range) }
    guard let title = words.lastGroup(in: text, range: gap) else {
      return isPartOfName(gap) ? longName(last, to: gap.upperBound, range: range) : nil
    }
    var speaker = speaker(last)
    let role = paragraph.string(text.trimmed(gap.lowerBound..<title.upperBound))
    if let name = unknownName(in: title.upperBound..<end) {
      speaker.name = paragraph.string(name)
      speaker.entity = nil
    } else {
      speaker.name = paragraph.string(last.range.lowerBound..<title.upperBound)
    }
    speaker.role = role
    return .named([speaker], range: range)
  }

  func speaker(_ mention: EntityMention) -> Speaker {
    let entity = document[mention.entity]
    var speaker = Speaker(name: paragraph.string(mention.range), entity: mention.entity)
    if mention.form == .generic { speaker.name = entity.name }
    speaker.organization = mention.entity
    speaker.country = entity.country
    return speaker
  }

  /// Whether the words between an organization and its verb belong to its name: 二十国集团|沙特组委会.
  private func isPartOfName(_ gap: Range<Int>) -> Bool {
    guard paragraph.language.isChinese, gap.count <= 45 else { return false }
    return !["的", "在", "了", "通过", "对", "向", "，", "是", "将", "与", "和", "联合", "所", "呼"].contains {
      text.firstOffset(of: Array($0.utf8), in: gap) != nil
    }
  }

  private func longName(
    _ mention: EntityMention,
    to end: Int,
    range: Range<Int>
  ) -> SpeechSubject {
    var speaker = speaker(mention)
    speaker.name = paragraph.string(mention.range.lowerBound..<end)
    return .named([speaker], range: range)
  }

  /// A name that no finder knew, right before the verb: two to four ideographs, or one with a dot.
  private func unknownName(in range: Range<Int>) -> Range<Int>? {
    let name = text.trimmed(withoutAdverbs(range))
    guard !name.isEmpty else { return nil }
    if paragraph.language.isChinese {
      let hasDot = text.firstOffset(of: Array("·".utf8), in: name) != nil
      guard (hasDot ? 9...48 : 6...12).contains(name.count) else { return nil }
      return text[name].allSatisfy({ $0 >= 0x80 }) && !isAdverbial(name) ? name : nil
    }
    let tokens = text[name].split(separator: 0x20)
    guard (1...3).contains(tokens.count) else { return nil }
    return tokens.allSatisfy { (0x41...0x5A).contains($0.first ?? 0) } ? name : nil
  }

  private func withoutAdverbs(_ range: Range<Int>) -> Range<Int> {
    guard paragraph.language.isChinese else { return range }
    var end = range.upperBound
    for word: String in ["在致辞中", "在发言中", "在讲话中", "发言时", "致辞时", "接受采访时", "在"] {
      if let offset = text.firstOffset(
        of: Array(word.utf8),
        in: range.lowerBound..<end
      ), offset > range.lowerBound {
        end = offset
      }
    }
    while let word = text.first(of: words.lastAdverbs, before: end),
      end - word.count > range.lowerBound
    {
      end -= word.count
    }
    return range.lowerBound..<end
  }

  /// 与会代表, 一位退休医生: a speaker without a name, or with one that no finder knew.
  func chineseGroup(from start: Int, to end: Int) -> SpeechSubject? {
    guard let word = words.lastGroup(in: text, range: start..<end), word.upperBound - start <= 75
    else {
      return nil
    }
    var begin = start
    for offset in stride(from: word.lowerBound - 1, to: start, by: -1)
    where text.has("，", at: offset) {
      begin = offset + 3
      break
    }
    let gap = text.trimmed(word.upperBound..<end)
    let title = text.trimmed(begin..<word.upperBound)
    if let name = unknownName(in: gap) {
      var speaker = Speaker(name: paragraph.string(name))
      speaker.role = paragraph.string(title)
      speaker.country = country(in: title)
      return .named([speaker], range: begin..<end)
    }
    guard gap.isEmpty || isAdverbial(gap) else { return nil }
    var speaker = Speaker(name: paragraph.string(title))
    speaker.country = country(in: title)
    return .named([speaker], range: begin..<end)
  }

  /// A name that no finder knew: the few characters between the last comma and the verb.
  func shortName(from start: Int, to end: Int) -> SpeechSubject? {
    let comma = Array("，".utf8)
    var begin = start
    while let next = text.firstOffset(of: comma, in: begin..<end) { begin = next + comma.count }
    let range = text.trimmed(withoutAdverbs(begin..<end))
    guard (6...36).contains(range.count), !isAdverbial(range) else { return nil }
    let verbs = [
      "的", "了", "是", "在", "将", "有", "被", "把", "这", "那", "，", "”", "不", "就", "也", "能", "会", "要", "到",
      "以", "为", "声", "地", "可", "于", "一", "中", "对", "大家", "人们", "很多",
    ]
    guard !verbs.contains(where: { text.firstOffset(of: Array($0.utf8), in: range) != nil }) else {
      return nil
    }
    if let name = familyName(atEndOf: range) {
      var speaker = Speaker(name: paragraph.string(name))
      speaker.role = paragraph.string(range.lowerBound..<name.lowerBound)
      return .named([speaker], range: begin..<end)
    }
    return .named([Speaker(name: paragraph.string(range))], range: begin..<end)
  }

  /// A Chinese name at the end of a phrase, behind the last character of an office: 首席预报员孙丽.
  private func familyName(atEndOf range: Range<Int>) -> Range<Int>? {
    for length in [9, 6] where range.count > length + 3 {
      let start = range.upperBound - length
      let offices = [
        "员", "员", "長", "长", "师", "師", "家", "手", "者", "任", "记", "記", "工", "官", "生", "授", "理", "监",
        "席", "总", "事",
      ]
      guard offices.contains(where: { text.has($0, before: start) }),
        let first = paragraph.string(start..<start + 3).nameCodes.first,
        PersonLexicon.standard.commonSurnames.contains(first)
      else { continue }
      return start..<range.upperBound
    }
    return nil
  }

  /// `Many attendees`, `a doctor from Lima`, `social worker Hanadi`.
  func englishGroup(from start: Int, to end: Int) -> SpeechSubject? {
    var range = text.trimmed(start..<max(start, end))
    while opensClause(range), let comma = text.firstOffset(of: Array(", ".utf8), in: range) {
      range = text.trimmed(comma + 2..<range.upperBound)
    }
    guard !range.isEmpty, !opensClause(range), let word = words.firstGroup(in: text, range: range),
      text[range.lowerBound..<word.lowerBound].count(where: { $0 == 0x20 }) <= 6
    else { return nil }
    if text[range.lowerBound..<word.lowerBound].contains(0x2C) { return nil }
    let tail = text.trimmed(word.upperBound..<range.upperBound)
    var speaker = Speaker(name: paragraph.string(range.lowerBound..<word.upperBound))
    if let name = unknownName(in: tail) {
      speaker.role = speaker.name
      speaker.name = paragraph.string(name)
    } else if text.has("named ", at: tail.lowerBound) {
      let name = capitalized(from: tail.lowerBound + 6, to: tail.upperBound)
      speaker.name = paragraph.string(range.lowerBound..<name.upperBound)
    } else if ["from ", "of ", "in ", "at "].contains(where: { text.has($0, at: tail.lowerBound) }),
      tail.count <= 70
    {
      speaker.name = paragraph.string(range)
    } else if !tail.isEmpty, !isVerbal(tail) {
      return nil
    }
    speaker.country = country(in: range)
    speaker.organization = organizations(range).first?.entity
    return .named([speaker], range: start..<end)
  }

  /// Whether a phrase opens a subordinate clause or an adverbial, and names nobody yet.
  private func opensClause(_ range: Range<Int>) -> Bool {
    [
      "When ", "While ", "As ", "After ", "Before ", "Since ", "On ", "In ", "At ", "During ",
      "If ",
      "Although ", "According ", "For ", "With ", "To ", "By ", "Under ", "From ", "and ", "not ",
    ].contains { text.has(Array($0.utf8), at: range.lowerBound) }
  }

  /// Whether words after a group go on with a verb before the verb of speech: `have left … and said`.
  private func isVerbal(_ tail: Range<Int>) -> Bool {
    text.has("and", before: tail.upperBound) || isAdverbial(tail)
  }

  private func capitalized(from start: Int, to end: Int) -> Range<Int> {
    var offset = start
    while offset < end, text[offset] != 0x20, text[offset] != 0x2C { offset += 1 }
    return start..<offset
  }

  /// The name at the end of a label whose offices swallow it: the last two capital words, none of
  /// which is the head of an organization.
  func nameAtEnd(of label: Range<Int>) -> Speaker? {
    guard !paragraph.language.isChinese else { return nil }
    let tokens = text[label].split(separator: 0x20)
    guard tokens.count >= 4, let last = tokens.last else { return nil }
    let name = tokens.suffix(2)
    let heads: Set<String> = [
      "Forum", "Committee", "Foundation", "Association", "Federation", "Council", "Union",
      "Society",
      "Organization", "Institute", "Group", "Network", "Government", "Ministry", "Center", "Centre",
      "University", "Hospital", "Party", "Commission", "Alliance", "Team", "Bank", "Office",
      "Embassy",
      "Department", "Bureau", "League", "Fund", "Agency", "Company", "Ltd", "Ltd.", "Club", "Note",
    ]
    let isName = name.allSatisfy { token in
      (0x41...0x5A).contains(token.first ?? 0)
        && !heads.contains(String(decoding: token, as: UTF8.self))
    }
    let opensWithRole = words.firstGroup(in: text, range: label) != nil
    guard isName, opensWithRole, let first = name.first else { return nil }
    var speaker = Speaker(name: paragraph.string(first.startIndex..<last.endIndex))
    let offices = text.trimmed(label.lowerBound..<first.startIndex)
    if let of = text.firstOffset(of: Array(" of ".utf8), in: offices) {
      speaker.role = paragraph.string(offices.lowerBound..<of)
    }
    let named = organizations(label).first
    speaker.organization = named?.entity
    speaker.country = country(in: label) ?? named.flatMap { document[$0.entity].country }
    return speaker
  }

  func country(in range: Range<Int>) -> EntityID? {
    paragraph.mentions(in: range).first { $0.kind == .country }?.entity
  }

  func nounPhraseEnd(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, text[offset] != 0x2C, text[offset] != 0x2E { offset += 1 }
    return offset
  }
}
