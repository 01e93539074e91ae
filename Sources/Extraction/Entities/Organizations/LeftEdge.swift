import CorpusModel

/// Where a Chinese name of an organization begins, and what was passed on the way there.
struct LeftEdge {
  /// Nil where nothing but the head is left.
  private(set) var start: Int?
  /// Whether the beginning is a place, an opening word or a quotation mark.
  private(set) var isAnchored = false
  /// Whether a foreign name, Latin letters or another organization stands inside.
  private(set) var holdsName = false
  /// The end of the place or opening word the name begins with.
  private(set) var openingEnd: Int?
  /// The country the name begins with.
  private(set) var country: Int?
  /// The kind of the organization whose part is named.
  private(set) var innerKind: OrganizationKind?

  /// Whether a city or province opens it.
  private(set) var beginsWithPlace = false
  /// Whether a quotation mark stands before it.
  private(set) var isQuoted = false

  private let finder: ChineseOrganizationFinder
  private let head: Range<Int>
  /// How far the walk has come.
  private var position: Int
  /// Whether the leftmost opening is the name of a place or of an organization.
  private var isPlaceOpening = false
  /// The leftmost place or opening word passed.
  private var opening: Range<Int>?

  private static let longestName = 34

  init(of head: Range<Int>, in finder: ChineseOrganizationFinder) {
    self.finder = finder
    self.head = head
    position = head.lowerBound
    let limit = max(0, head.lowerBound - Self.longestName)
    while position > limit, step(limit) {}
    settle()
  }

  private var codes: [UInt16] { finder.text.codes }

  /// Moves one word to the left; false at the edge.
  private mutating func step(_ limit: Int) -> Bool {
    let code = codes[position - 1]
    if let known = finder.knownName(endingAt: position), known.range.lowerBound >= limit {
      return pass(known)
    }
    if code == .middleDot || code.isLetter { return passLatin(limit) }
    if code.isDigit { return passDigits() }
    if code == 0xFF09 || code == 0x29 { return passBrackets(limit) }
    guard code.isChinese else { return false }
    if isOrdinal { return passOrdinal(limit) }
    if let inner = finder.candidate(endingAt: position), inner.isAnchored { return pass(inner) }
    if let start = opening(endingAt: position) {
      opening = start..<position
      isPlaceOpening = text(start..<position).hasPrefix("中")
      position = start
      return true
    }
    if let start = bilateralPair { return passPair(start) }
    if let word = finder.contexts.words.longestWord(
      in: codes,
      endingAt: position,
      notBefore: limit
    ), !cutsName(word.start) {
      guard word.kind == .inside else { return crossesConjunction(limit) }
      position = word.start
      return true
    }
    guard finder.contexts.edges.contains(code) else {
      position -= 1
      return true
    }
    return crossesConjunction(limit) || crossesSoftEdge() || beginsWithMiddle()
  }

  /// Whether another name ends inside the word that begins at `start`: 基金会 in 会同.
  private func cutsName(_ start: Int) -> Bool {
    for end in start + 1..<position where finder.candidate(endingAt: end) != nil { return true }
    return false
  }

  /// 中缅 and 埃中 open a name as a country does.
  private var bilateralPair: Int? {
    guard position >= 2 else { return nil }
    let (left, right) = (codes[position - 2], codes[position - 1])
    let middle: UInt16 = 0x4E2D
    let other = left == middle ? right : right == middle ? left : 0
    guard finder.lexicon.shortForms[other] != nil else { return nil }
    return position - 2
  }

  private mutating func passPair(_ start: Int) -> Bool {
    opening = start..<position
    position = start
    return true
  }

  /// A character of a company's own name right after a place: 石家庄以岭药业.
  private mutating func crossesSoftEdge() -> Bool {
    guard finder.contexts.softEdges.contains(codes[position - 1]), head.count >= 4 else {
      return false
    }
    for start in [position - 1, position - 2] where start > 0 {
      guard let known = finder.knownName(endingAt: start), case .place = known.meaning else {
        continue
      }
      position = start
      return true
    }
    return false
  }

  /// 中宇力度: 中 at the beginning of a name, not the end of 其中 or of a clause.
  private mutating func beginsWithMiddle() -> Bool {
    guard codes[position - 1] == 0x4E2D, position < head.lowerBound else { return false }
    let before = position >= 2 ? codes[position - 2] : 0
    guard
      !before.isChinese || finder.contexts.edges.contains(before)
        || finder.knownName(endingAt: position - 1) != nil
    else { return false }
    position -= 1
    return true
  }

  private mutating func pass(_ known: KnownMatch) -> Bool {
    switch known.meaning {
    case .country(let index), .people(let index):
      opening = known.range
      isPlaceOpening = true
      country = index
    case .place(let index):
      opening = known.range
      isPlaceOpening = true
      beginsWithPlace = true
      country = finder.lexicon.places[index].country ?? country
    case .organization(let index):
      let isUniversity = finder.lexicon.organizations[index].kind == .university
      guard !beginsAfresh || isUniversity, !verbFollows(position) else { return false }
      holdsName = true
      opening = known.range
      isPlaceOpening = true
      innerKind = finder.lexicon.organizations[index].kind
      country = finder.lexicon.organizations[index].country ?? country
    case .nothing: return false
    }
    position = known.range.lowerBound
    return true
  }

  /// Whether what was passed last is a place: then a name that ends before it is another one.
  private var beginsAfresh: Bool {
    guard let opening, opening.lowerBound == position, isPlaceOpening else { return false }
    return opening.upperBound < head.lowerBound || head.count >= 3
  }

  /// An unknown organization that ends here: 广州医科大学 in 广州医科大学附属第一医院.
  private mutating func pass(_ inner: OrganizationCandidate) -> Bool {
    // 北京师范大学中国公益研究院: a university has institutes that begin with a country.
    guard !beginsAfresh || inner.kind == .university, !verbFollows(position) else { return false }
    holdsName = true
    innerKind = inner.kind
    country = inner.country ?? country
    opening = inner.range
    isPlaceOpening = true
    position = inner.range.lowerBound
    return true
  }

  /// 基金会联合保利集团: a verb after a name ends it, unless the name goes on: 联合会.
  private func text(_ range: Range<Int>) -> String { finder.text.string(range) }

  private func verbFollows(_ start: Int) -> Bool {
    guard
      let verb = finder.contexts.verbs.longestMatch(in: codes, at: start, limit: head.lowerBound)
    else { return false }
    return start + 2 <= verb.end && opening != nil && opening?.lowerBound == verb.end
      || Self.linking.contains(Extraction.text(of: codes[start..<verb.end]))
  }

  private static let linking: Set<String> = ["联合", "携手", "协调", "会同", "邀请", "委托", "通过", "组织"]

  private func opening(endingAt end: Int) -> Int? {
    let codes = codes
    for length in stride(from: 6, through: 2, by: -1) where end - length >= 0 {
      let start = end - length
      if let match = finder.contexts.openings.longestMatch(in: codes, at: start, limit: end),
        match.end == end, !isCounted(start)
      {
        return start
      }
    }
    return nil
  }

  /// 20多个国家: counted nouns open no name.
  private func isCounted(_ start: Int) -> Bool {
    start > 0 && Self.counters.contains(codes[start - 1])
  }

  private static let counters = CodeSet("个各多等余数该本某外".nameCodes)

  /// Latin letters and foreign names with a dot.
  private mutating func passLatin(_ limit: Int) -> Bool {
    var start = position
    while start > limit,
      codes[start - 1].isWordInner || codes[start - 1] == .middleDot
        || codes[start - 1] == 0x26
    {
      start -= 1
    }
    if codes[position - 1] == .middleDot || codes[start] == .middleDot {
      while start > limit, isTransliteration(codes[start - 1]) { start -= 1 }
    }
    holdsName = true
    guard start < position else { return false }
    position = start
    return true
  }

  private func isTransliteration(_ code: UInt16) -> Bool {
    code.isChinese && PersonLexicon.standard.transliteration.contains(code)
  }

  /// 48家集团, but not 二十余家 or 30个.
  private mutating func passDigits() -> Bool {
    var start = position
    while start > 0, codes[start - 1].isDigit { start -= 1 }
    guard position < head.lowerBound, start == 0 || codes[start - 1].isChinese else { return false }
    return false
  }

  /// Whether a number in Chinese with 第 ends here.
  private var isOrdinal: Bool {
    Self.numerals.contains(codes[position - 1]) && position >= 2
      && (codes[position - 2] == 0x7B2C
        || position >= 3 && Self.numerals.contains(codes[position - 2])
          && codes[position - 3] == 0x7B2C)
  }

  private mutating func passOrdinal(_ limit: Int) -> Bool {
    while position > limit, codes[position - 1] != 0x7B2C { position -= 1 }
    position -= 1
    return position > limit
  }

  static let numerals = CodeSet("一二三四五六七八九十百千两几数".nameCodes)

  /// 天启慧眼（北京）信息技术有限公司.
  private mutating func passBrackets(_ limit: Int) -> Bool {
    var start = position - 1
    while start > limit, start > position - 9, codes[start] != 0xFF08, codes[start] != 0x28 {
      start -= 1
    }
    guard start > limit, codes[start] == 0xFF08 || codes[start] == 0x28, position < head.upperBound,
      codes[start - 1].isChinese,
      finder.knownName(endingAt: position - 1)?.range == start + 1..<position - 1
    else { return false }
    holdsName = true
    position = start
    return true
  }

  /// 和 and 与 inside a name: 埃及卫生和人口部, but not 日本和韩国红十字会.
  private mutating func crossesConjunction(_ limit: Int) -> Bool {
    let code = codes[position - 1]
    guard code == 0x548C || code == 0x4E0E || code == 0x53CA, position < head.lowerBound,
      opening?.lowerBound != position
    else { return false }
    // What stands before it must be nouns that follow a place.
    var place = position - 1
    var nouns = 0
    while place > limit {
      if let known = finder.knownName(endingAt: place) {
        guard nouns > 0, nouns <= 3 else { return false }
        switch known.meaning {
        case .country(let index), .people(let index): country = index
        case .place(let index): country = finder.lexicon.places[index].country
        case .organization, .nothing: return false
        }
        opening = known.range
        isPlaceOpening = true
        position = known.range.lowerBound
        return true
      }
      if let start = opening(endingAt: place), nouns > 0 {
        opening = start..<place
        position = start
        return true
      }
      guard nouns < 3,
        let word = finder.contexts.words.longestWord(in: codes, endingAt: place, notBefore: limit),
        word.kind == .inside,
        finder.candidate(endingAt: place) == nil
      else { return false }
      nouns += 1
      place = word.start
    }
    return false
  }

  /// Chooses the beginning among the places passed and the edge itself.
  private mutating func settle() {
    var edge = position
    let before = edge > 0 ? codes[edge - 1] : 0
    isQuoted = before == 0x201C || before == 0x300A || before == 0x300C
    if let opening {
      let prefix = edge..<opening.lowerBound
      // 爱心企业苏州…: what stands before the first place is no part of the name, unless it is quoted.
      if !isQuoted || prefix.isEmpty || prefix.count > 4 { edge = opening.lowerBound }
      isAnchored = true
      openingEnd = opening.lowerBound == edge ? opening.upperBound : nil
    } else {
      edge = skipVerbs(from: skipGeneric(from: edge))
      isAnchored = isQuoted && edge == position
      if !isAnchored { adoptShortCountry(at: edge) }
      if !isAnchored { adoptCounty(at: edge) }
    }
    if edge < head.lowerBound { start = edge }
  }

  /// 柬首相府: a character for a country, where a word of the name follows it.
  private mutating func adoptShortCountry(at edge: Int) {
    guard edge + 1 < head.lowerBound || head.count >= 2, edge < head.lowerBound,
      let countries = finder.lexicon.shortForms[codes[edge]], countries.count >= 1
    else { return }
    let next = edge + 1
    let rest = next..<head.lowerBound
    guard
      rest.isEmpty
        || finder.contexts.words.kind(of: codes, edge..<min(edge + 2, codes.count)) == nil
    else { return }
    guard finder.lexicon.plainShortForms.contains(codes[edge]), rest.isEmpty || beginsWord(next)
    else { return }
    country = countries[0]
    isAnchored = true
    openingEnd = next
  }

  /// 南江县民政局: a county or a town that no list knows.
  private mutating func adoptCounty(at edge: Int) {
    for length in 3...4 where edge + length <= head.lowerBound {
      guard Self.counties.contains(codes[edge + length - 1]),
        (edge..<edge + length - 1).allSatisfy({ codes[$0].isChinese }),
        finder.contexts.words.kind(of: codes, edge..<edge + length) == nil
      else { continue }
      isAnchored = true
      beginsWithPlace = true
      openingEnd = edge + length
      return
    }
  }

  private static let counties = CodeSet("县市区镇乡州旗".nameCodes)

  /// Whether a common word begins at a position.
  private func beginsWord(_ start: Int) -> Bool {
    for length in 2...4 where start + length <= codes.count {
      if finder.contexts.words.kind(of: codes, start..<start + length) == .inside { return true }
    }
    return false
  }

  private func skipVerbs(from edge: Int) -> Int {
    guard
      let verb = finder.contexts.verbs.longestMatch(in: codes, at: edge, limit: head.lowerBound),
      verb.end - edge >= 2, head.upperBound - verb.end >= 4 || verb.end == head.lowerBound
    else { return edge }
    return verb.end
  }

  private func skipGeneric(from edge: Int) -> Int {
    var edge = edge
    while edge < head.lowerBound {
      guard
        let match = finder.contexts.generic.longestMatch(
          in: codes,
          at: edge,
          limit: head.lowerBound
        ),
        Self.skipped.contains(Extraction.text(of: codes[edge..<match.end]))
      else { break }
      edge = match.end
    }
    return edge
  }

  /// Words that describe an organization before its name rather than belong to it.
  private static let skipped: Set<String> = [
    "当地", "有关", "相关", "主要", "其他", "其它", "各级", "各类", "爱心", "著名", "知名", "企业", "双方", "外方",
    "中方", "我国", "本国", "境外", "境内", "公益组织", "社会组织", "民间组织", "慈善组织", "所属", "下属",
    "大型", "伙伴", "成员", "会员", "海外", "审计机构", "第三方机构", "评级机构",
  ]
}
