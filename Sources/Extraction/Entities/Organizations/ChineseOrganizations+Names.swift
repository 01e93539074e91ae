import CorpusModel

/// Nouns that decide for themselves what makes a name of them, and names that their own words show.
extension ChineseOrganizationFinder {
  /// What decides about some nouns alone.
  func isSpecialName(
    _ modifier: Range<Int>,
    _ head: OrganizationHead,
    _ range: Range<Int>,
    _ edge: LeftEdge
  ) -> Bool? {
    // 市教育局, 县教育局: of the city or the county the text is about.
    if modifier.count == 1, Self.seats.contains(text.codes[modifier.lowerBound]) {
      return head.kind == .government && head.strength == .weak && range.count >= 3
        || head.kind == .association && (range.count >= 4 || head.name.hasSuffix("联"))
    }
    // 国际发展部 of a foundation belongs to the office of whom it names.
    if head.name == "部", let inner = edge.innerKind, inner != .government, inner != .party {
      return false
    }
    // 市委宣传部, 省委统战部: a part of the committee of the place the text is about.
    if modifier.count == 2, head.kind == .party, text.codes[modifier.upperBound - 1] == 0x59D4,
      Self.seats.contains(text.codes[modifier.lowerBound])
    {
      return true
    }
    // 仁武国小, but neither 中国小学 nor 全国小麦.
    if head.name == "国小" {
      let end = range.upperBound
      guard modifier.count > 1, end == text.count || !isWord(end - 1..<end + 1) else {
        return false
      }
    }
    // 陆军第七十三集团军, 武警襄阳支队.
    if head.name == "集团军" { return modifier.contains { text.codes[$0] == 0x7B2C } }
    if head.name == "支队" || head.name == "总队",
      text.string(modifier.lowerBound..<min(modifier.lowerBound + 2, range.lowerBound)) == "武警"
    {
      return modifier.count > 3
    }
    if head.name == "实验室", modifier.allSatisfy({ text.codes[$0].isWordInner }) { return false }
    if head.name == "司" { return edge.innerKind == .government && modifier.count > 2 }
    if head.name == "系" { return edge.innerKind == .university && modifier.count > 3 }
    return nil
  }

  static let seats = CodeSet("省市县区州镇".nameCodes)

  /// 加多宝集团, 中信集团: a word of its own between a mark or a small word and the noun.
  func isBrand(_ modifier: Range<Int>) -> Bool {
    guard (2...4).contains(modifier.count), !isOfWords(modifier),
      !contexts.isGeneric(text.codes, modifier)
    else { return false }
    let before = text.code(modifier.lowerBound - 1)
    return !before.isChinese || contexts.edges.contains(before)
  }

  /// Whether words of two characters and more cover a range.
  private func isOfWords(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      let length = [4, 3, 2].first { start + $0 <= range.upperBound && isWord(start..<start + $0) }
      guard let length else { return false }
      start += length
    }
    return true
  }

  private func isWord(_ range: Range<Int>) -> Bool {
    contexts.words.kind(of: text.codes, range) != nil
  }

  /// Whether a mark, a small word or the beginning stands before a position.
  func isOpen(_ start: Int) -> Bool {
    let before = text.code(start - 1)
    return !before.isChinese || contexts.edges.contains(before)
  }

  /// 阳光幼儿园, 绿洲志愿服务队: a word that bodies are called by, alone or before words that make no name, between a
  /// mark or a small word and the noun.
  func isLucky(_ modifier: Range<Int>, _ head: OrganizationHead) -> Bool {
    guard head.kind != .government, head.kind != .party, head.kind != .media,
      head.name.nameCodes.count > 2, isOpen(modifier.lowerBound),
      let word = Self.brandWords.longestMatch(
        in: text.codes,
        at: modifier.lowerBound,
        limit: modifier.upperBound
      )
    else { return false }
    let rest = word.end..<modifier.upperBound
    return rest.isEmpty || contexts.isGeneric(text.codes, rest)
  }

  /// 石桥街道办事处, 新塘村委会: an office of a place that no list knows.
  func isLocal(_ modifier: Range<Int>, _ head: OrganizationHead) -> Bool {
    head.name.isOne(of: .townOffice) && (2...6).contains(modifier.count)
      && isOpen(modifier.lowerBound) && modifier.allSatisfy { text.codes[$0].isChinese }
      && !contexts.isGeneric(text.codes, modifier)
  }

  private static let brandWords = CodeTrie(
    NameWords.standard[.brandWord].sorted().enumerated().map { ($1.nameCodes, $0) }
  )

  /// 萨玛迪运动: a foreign word and 运动, between a mark, a country or a noun of bodies and a mark or an office.
  func movements() -> [OrganizationCandidate] {
    let people = PersonLexicon.standard
    var found: [OrganizationCandidate] = []
    for end in text.codes.indices.dropFirst(5)
    where text.codes[end - 1] == 0x8FD0 && text.codes[end] == 0x52A8 {
      var start = end - 1
      while start > 0, end - start < 8, people.transliteration.contains(text.codes[start - 1]),
        knownName(endingAt: start) == nil
      {
        start -= 1
      }
      let name = start..<end - 1
      guard (3...6).contains(name.count), candidate(endingAt: end + 1) == nil,
        knownName(endingAt: end + 1) == nil, !isWord(end - 3..<end - 1),
        isOpen(start) || knownName(endingAt: start) != nil
          || start > 1 && heads.chinese.value(of: text.codes, start - 2..<start) != nil
      else { continue }
      found.append(named(start..<end + 1, .association))
    }
    return found
  }

  /// 广州光孝寺, 南普陀寺: a temple that acts, or stands in a list with another body.
  func temples() -> [OrganizationCandidate] {
    var found: [OrganizationCandidate] = []
    for last in text.codes.indices where text.codes[last] == 0x5BFA {
      let end = last + 1
      guard candidate(endingAt: end) == nil, knownName(endingAt: end) == nil,
        let name = templeName(before: last),
        Self.templeActs.longestMatch(in: text.codes, at: end) != nil
          || text.code(end) == 0x3001
            && (text.code(name.lowerBound - 1) == 0x3001 || isListedTemple(behind: end + 1))
          || text.code(name.lowerBound - 1) == 0x3001
            && found.last?.range.upperBound == name.lowerBound - 1
      else { continue }
      found.append(named(name, .other))
    }
    return found
  }

  /// Two or three characters of a name of its own before 寺, with the place before them.
  private func templeName(before last: Int) -> Range<Int>? {
    for length in [2, 3] {
      let start = last - length
      guard start >= 0, text.codes[start..<last].allSatisfy({ $0.isChinese && !isNumeral($0) })
      else { return nil }
      let name = start..<last
      guard !contexts.isGeneric(text.codes, name), !contexts.edges.contains(text.codes[last - 1])
      else { continue }
      if let place = knownName(endingAt: start), case .place = place.meaning {
        return place.range.lowerBound..<last + 1
      }
      guard isOpen(start), length > 1, contexts.words.kind(of: text.codes, name) != .outside
      else { continue }
      return start..<last + 1
    }
    return nil
  }

  private func isListedTemple(behind start: Int) -> Bool {
    (start + 2..<start + 8).contains { text.code($0) == 0x5BFA && $0 < text.count }
  }

  private func isNumeral(_ code: UInt16) -> Bool { LeftEdge.numerals.contains(code) }

  private static let templeActs = CodeTrie(
    (NameWords.standard[.templeAct].sorted() + NameWords.standard[.companyAct].sorted())
      .enumerated().map { ($1.nameCodes, $0) }
  )

  private func named(_ range: Range<Int>, _ kind: OrganizationKind) -> OrganizationCandidate {
    OrganizationCandidate(range: range, kind: kind, country: nil, isAnchored: true, known: nil)
  }
}
