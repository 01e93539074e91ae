import CorpusModel

/// Names that only their place in the sentence tells: before an office and a name (省水保站站长李强), before the
/// place and the day of a dispatch (某某时报贵阳6月3日电).
extension ChineseOrganizationFinder {
  /// The names that stand before an office with the name of who holds it behind it.
  func holdersOfOffices() -> [OrganizationCandidate] {
    let people = PersonLexicon.standard
    var found: [OrganizationCandidate] = []
    for office in roles {
      let next = text.code(office.upperBound)
      let role = behindBody(office) ?? office
      guard role.lowerBound > 2,
        people.surnames.contains(next) || people.transliteration.contains(next)
          || role.lowerBound < office.lowerBound,
        let kind = kind(ofEnd: text.codes[role.lowerBound - 1]),
        candidate(endingAt: role.lowerBound) == nil, knownName(endingAt: role.lowerBound) == nil
      else { continue }
      let head = role.lowerBound - 1..<role.lowerBound
      let edge = LeftEdge(of: head, in: self)
      guard let start = edge.start, (3...16).contains(role.lowerBound - start) else { continue }
      let range = start..<role.lowerBound
      // 某大学学员二大队代表: a part of what is named before it.
      let isPart = (start + 2..<role.lowerBound).contains {
        knownName(endingAt: $0)?.range.lowerBound == start && $0 - start > 3
          || candidate(endingAt: $0)?.range.lowerBound == start
      }
      guard isFresh(range), !isPart else { continue }
      found.append(
        OrganizationCandidate(
          range: range,
          kind: headKind(of: range) ?? kind,
          country: edge.country,
          isAnchored: true,
          known: nil
        )
      )
    }
    return found
  }

  /// 监测预报司|李克司长: the name and the office, where the office is one of such a body and the name stands
  /// right behind it.
  private func behindBody(_ office: Range<Int>) -> Range<Int>? {
    let surnames = PersonLexicon.standard.surnames
    for length in [3, 2, 1] {
      let start = office.lowerBound - length
      guard start > 3, surnames.contains(text.codes[start]), text.codes[start - 1] == 0x53F8,
        text.string(office).hasSuffix("司长"),
        contexts.words.kind(of: text.codes, start - 1..<start + 1) == nil
      else { continue }
      return start..<office.upperBound
    }
    return nil
  }

  /// The kind of the longest noun that a name ends in.
  private func headKind(of range: Range<Int>) -> OrganizationKind? {
    stride(from: min(5, range.count - 1), to: 1, by: -1).lazy.compactMap { length in
      heads.chinese.value(of: Array(text.codes[range.upperBound - length..<range.upperBound]))
    }.first.map { heads.chineseHeads[$0].kind }
  }

  /// Whether a range is no common noun: no head alone, no generic words, and not the end of a longer one.
  private func isFresh(_ range: Range<Int>) -> Bool {
    guard heads.chinese.value(of: text.codes, range).map(isOffice) ?? true,
      !contexts.isGeneric(text.codes, range.lowerBound..<range.upperBound - 1),
      !contexts.isGeneric(text.codes, range),
      contexts.words.kind(
        of: text.codes,
        max(range.lowerBound, range.upperBound - 4)..<range.upperBound
      )
        == nil || range.count > 4
    else { return false }
    for length in 2...min(4, range.count) {
      let end = range.upperBound - length..<range.upperBound
      if text.string(end).isOne(of: .innerBody), !isBranded(range, end) { return false }
    }
    return true
  }

  /// 文化局: a noun that alone names an office of a town.
  private func isOffice(_ head: Int) -> Bool {
    heads.chineseHeads[head].kind == .government && heads.chineseHeads[head].strength == .weak
      && heads.chineseHeads[head].name.nameCodes.count > 2
  }

  /// 阳光集团, 同济医院: a name of its own before a noun that is a body's, where nothing else stands before it.
  private func isBranded(_ range: Range<Int>, _ noun: Range<Int>) -> Bool {
    let name = range.lowerBound..<noun.lowerBound
    guard heads.chinese.value(of: Array(text.codes[noun])) != nil, name.count > 1,
      !contexts.isGeneric(text.codes, name)
    else { return false }
    let before = text.code(range.lowerBound - 1)
    return !before.isChinese || contexts.edges.contains(before)
  }

  /// Names that quotation marks or a short name in brackets behind them show: 慈善组织“金色之手”, 某某同行会（下称…）.
  func explainedNames() -> [OrganizationCandidate] {
    var found: [OrganizationCandidate] = []
    for place in text.codes.indices {
      switch text.codes[place] {
      case 0x201C, 0x300C:
        if let name = quotedBefore(noun: place) ?? quoted(place) { found.append(name) }
      case 0x300A:
        if let name = titled(place) { found.append(name) }
      case 0x28, 0xFF08:
        if let name = defined(place) { found.append(name) }
      case _: continue
      }
    }
    return found
  }

  private func quoted(_ open: Int) -> OrganizationCandidate? {
    let mark: UInt16 = text.codes[open] == 0x201C ? 0x201D : 0x300D
    var end = open + 1
    while end < text.count, end - open < 14, text.codes[end].isChinese { end += 1 }
    let range = open + 1..<end
    guard text.code(end) == mark, range.count > 2, ![0x53BB, 0x5B50].contains(text.codes[end - 1]),
      candidate(endingAt: end) == nil,
      knownName(endingAt: end) == nil, let last = range.last
    else { return nil }
    let isTold =
      isHeadedBy(end + 1) && isOfCountry(open)
      || Self.nouns.contains { noun in
        open >= noun.count && text.codes[open - noun.count..<open].elementsEqual(noun)
      }
    var kind: OrganizationKind = .association
    if !isTold {
      let head = (2...4).lazy.compactMap { length -> OrganizationHead? in
        guard length < range.count else { return nil }
        let value = heads.chinese.value(of: text.codes, end - length..<end)
        return value.map { heads.chineseHeads[$0] }
      }.first { $0.strength == .strong || $0.strength == .head }
      guard let head else { return nil }
      kind = head.kind
    } else if let ending = self.kind(ofEnd: text.codes[last]) {
      kind = ending
    }
    return OrganizationCandidate(
      range: range,
      kind: kind,
      country: nil,
      isAnchored: true,
      known: nil
    )
  }

  /// “雪松之家”协会, “幸福工程”组委会: a noun of bodies right behind a name in quotation marks.
  private func quotedBefore(noun open: Int) -> OrganizationCandidate? {
    let mark: UInt16 = text.codes[open] == 0x201C ? 0x201D : 0x300D
    var end = open + 1
    while end < text.count, end - open < 12, text.codes[end].isChinese { end += 1 }
    guard end - open > 2, text.code(end) == mark,
      let match = quotedNoun(at: end + 1), let last = text.codes[open + 1..<end].last,
      candidate(endingAt: end) == nil, knownName(endingAt: end) == nil, last != 0x7684
    else { return nil }
    let head = heads.chineseHeads[match.value]
    return OrganizationCandidate(
      range: open..<match.end,
      kind: head.kind == .international ? .association : head.kind,
      country: nil,
      isAnchored: true,
      known: nil
    )
  }

  /// The noun of bodies that begins at a position, with a word of whom it is for before it: 儿童组织.
  private func quotedNoun(at start: Int) -> (value: Int, end: Int)? {
    for first in [start, start + 2] where first < text.count {
      guard let match = heads.chinese.longestMatch(in: text.codes, at: first),
        match.end - first > 1,
        first == start || contexts.words.kind(of: text.codes, start..<first) == .inside,
        first == start || !isCommon(first..<match.end)
      else { continue }
      let head = heads.chineseHeads[match.value]
      switch head.strength {
      case .strong, .head: break
      case .weak where head.kind != .government && head.kind != .party && head.kind != .company:
        break
      case .weak, .unit, .none, .noun: continue
      }
      return (match.value, match.end)
    }
    return nil
  }

  /// 智利《信使报》, 《某某周刊》报道: a title that ends like that of a newspaper, beside its country or what it does.
  private func titled(_ open: Int) -> OrganizationCandidate? {
    var end = open + 1
    while end < text.count, end - open < 12, text.codes[end].isChinese { end += 1 }
    let range = open + 1..<end
    guard range.count > 2, text.code(end) == 0x300B, Self.media.contains(text.codes[end - 1]),
      candidate(endingAt: end) == nil, knownName(endingAt: end) == nil,
      !text.string(range).hasSuffix("公报"), !text.string(range).hasSuffix("海报")
    else { return nil }
    let behind = text.string(end + 1..<min(end + 3, text.count))
    guard isOfCountry(open) || behind.isOne(of: .mediumAct) else { return nil }
    return medium(range)
  }

  /// 乌干达“青年行动”主席: an office right behind a name in quotation marks.
  private func isHeadedBy(_ start: Int) -> Bool {
    let lexicon = PersonLexicon.standard
    let first = lexicon.chinesePrefixes.longestMatch(in: text.codes, at: start)?.end ?? start
    return [start, first].contains {
      lexicon.chineseRoles.longestMatch(in: text.codes, at: $0) != nil
    }
  }

  private func isOfCountry(_ end: Int) -> Bool {
    switch knownName(endingAt: end)?.meaning {
    case .country, .place: true
    case .people, .organization, .nothing, nil: false
    }
  }

  /// Nouns before a quotation that is the name of a body.
  private static let nouns = NameWords.standard[.quotedBody].map(\.nameCodes)

  private func defined(_ open: Int) -> OrganizationCandidate? {
    guard open > 3, text.codes[open - 1].isChinese, candidate(endingAt: open) == nil,
      knownName(endingAt: open) == nil,
      let cue = Self.naming.longestMatch(in: text.codes, at: open + 1),
      text.code(cue.end) == 0x201C || text.code(cue.end) == 0x300C,
      let kind = kind(ofEnd: text.codes[open - 1])
    else { return nil }
    let edge = LeftEdge(of: open - 1..<open, in: self)
    guard let start = edge.start, (4...24).contains(open - start) else { return nil }
    return OrganizationCandidate(
      range: start..<open,
      kind: kind,
      country: edge.country,
      isAnchored: true,
      known: nil
    )
  }

  private static let naming = CodeTrie(
    NameWords.standard[.namingCue].sorted().enumerated().map { ($1.nameCodes, $0) }
  )

  private func kind(ofEnd code: UInt16) -> OrganizationKind? {
    Self.ends[code]
  }

  private static let ends: [UInt16: OrganizationKind] = {
    var ends: [UInt16: OrganizationKind] = [:]
    let kinds: [(String, OrganizationKind)] = [
      ("局署委厅司", .government), ("会盟联", .association), ("行厂店", .company), ("党", .party),
      ("报台网", .media), ("院", .hospital), ("金", .foundation), ("队团社站所库校办", .other),
    ]
    for (codes, kind) in kinds {
      for code in codes.nameCodes { ends[code] = kind }
    }
    return ends
  }()

  /// The medium a dispatch opens with: 某某时报贵阳6月3日电, 某某网讯.
  func medium() -> OrganizationCandidate? {
    var start = 0
    while start < text.count, !text.codes[start].isChinese, start < 3 { start += 1 }
    var end = start
    while end < text.count, end - start < 14, text.codes[end].isChinese { end += 1 }
    guard isDispatch(from: start, end) else { return nil }
    for last in stride(from: min(end, start + 9), to: start + 2, by: -1)
    where Self.media.contains(text.codes[last - 1]) || isMediaWord(before: last) {
      let range = start..<last
      guard candidate(endingAt: last) == nil, knownName(endingAt: last) == nil,
        !text.string(range).hasPrefix("本"), !text.string(range).hasPrefix("我")
      else { return nil }
      return medium(range)
    }
    return nil
  }

  private func isMediaWord(before end: Int) -> Bool {
    text.string(end - 2..<end).isOne(of: .mediumWord)
  }

  private static let media = CodeSet("网報报社台刊".nameCodes)

  /// Whether 电, 讯 or 消息 stands behind the name, its place and its day.
  private func isDispatch(from start: Int, _ end: Int) -> Bool {
    guard end > start + 2 else { return false }
    if text.string(start..<end).hasSuffix("讯") { return [0xFF08, 0x28].contains(text.code(end)) }
    var place = end
    while place < min(text.count, end + 12),
      text.codes[place].isDigit || Self.calendar.contains(text.codes[place])
        || text.codes[place] == .space
    {
      place += 1
    }
    guard place > end, text.codes[place - 1] == 0x65E5 else { return false }
    return Self.dispatch.contains(text.code(place))
  }

  private static let calendar = CodeSet("年月日".nameCodes)
  private static let dispatch = CodeSet("电電讯訊消".nameCodes)

  /// Whether the head ends a common compound: 社会组织, 市中心.
  func isCommon(_ range: Range<Int>) -> Bool {
    var start = max(0, range.lowerBound - 6)
    while start <= range.lowerBound {
      var isHere = false
      contexts.common.forEachMatch(in: text.codes, at: start, limit: range.upperBound) { end, _ in
        if end == range.upperBound { isHere = true }
      }
      if isHere { return true }
      start += 1
    }
    return false
  }

  private func medium(_ range: Range<Int>) -> OrganizationCandidate {
    OrganizationCandidate(range: range, kind: .media, country: nil, isAnchored: true, known: nil)
  }
}
