import CorpusModel

/// Where a Chinese name of an organization begins, and what was passed on the way there.
struct LeftEdge {
  /// Nil where nothing but the head is left.
  var start: Int?
  /// Whether the beginning is a place, an opening word or a quotation mark.
  var isAnchored = false
  /// Whether a foreign name, Latin letters or another organization stands inside.
  var holdsName = false
  /// The end of the place or opening word the name begins with.
  var openingEnd: Int?
  /// The country the name begins with.
  var country: Int?
  /// The kind of the organization whose part is named.
  var innerKind: OrganizationKind?

  /// Whether a city or province opens it.
  var beginsWithPlace = false
  /// Whether a quotation mark stands before it.
  var isQuoted = false

  let finder: ChineseOrganizationFinder
  let head: Range<Int>
  /// How far the walk has come.
  var position: Int
  /// Whether the leftmost opening is the name of a place or of an organization.
  var isPlaceOpening = false
  /// The leftmost place or opening word passed.
  var opening: Range<Int>?

  private static let longestName = 34

  init(of head: Range<Int>, in finder: ChineseOrganizationFinder) {
    self.finder = finder
    self.head = head
    position = head.lowerBound
    let limit = max(0, head.lowerBound - Self.longestName)
    while position > limit, step(limit) {}
    settle()
  }

  var codes: [UInt16] { finder.text.codes }

  /// Moves one word to the left; false at the edge.
  private mutating func step(_ limit: Int) -> Bool {
    let code = codes[position - 1]
    if let goesOn = passName(limit) { return goesOn }
    if code == .middleDot || code.isLetter { return passLatin(limit) }
    if code.isDigit { return passDigits() }
    if code == 0xFF09 || code == 0x29 { return passBrackets(limit) }
    guard code.isChinese else { return false }
    // 台北市, where the list has 台北.
    if Self.counties.contains(code), let known = finder.knownName(endingAt: position - 1),
      case .place = known.meaning
    {
      return pass(known)
    }
    if Self.counties.contains(code), passDistrict() { return true }
    if isOrdinal { return passOrdinal(limit) }
    if endsBarrier { return false }
    if let inner = finder.candidate(endingAt: position),
      inner.isAnchored || isBranch && inner.kind == .company
    {
      return pass(inner)
    }
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
      || crossesPossessive(code, limit)
  }

  /// Whether a verb that no name holds ends here: 某公司赠予|某市医院.
  private var endsBarrier: Bool {
    if opensTitle || endsActing { return true }
    return (2...3).contains { length in
      position >= length
        && finder.contexts.barriers.longestMatch(
          in: codes,
          at: position - length,
          limit: position
        )?.end == position
    }
  }

  /// 发言人某某代表|某某商会: who acts for a body is no part of its name; but 人民代表|大会.
  private var endsActing: Bool {
    guard position >= 4, text(position - 2..<position) == "代表", codes[position - 3].isChinese,
      position < codes.count
    else { return false }
    return !Self.delegates.contains(codes[position])
  }

  /// What makes another word of 代表 behind it: 代表大会, 代表团, 代表处.
  private static let delegates = CodeSet("大团队处性作者人院权证制".nameCodes)

  /// 对话某基金会主席: a verb that a title opens with.
  private var opensTitle: Bool {
    guard position >= 2, position == 2 || !codes[position - 3].isChinese else { return false }
    return text(position - 2..<position).isOne(of: .titleVerb)
  }

  /// 邢台市信都区: a district that no list knows, right behind a place.
  private mutating func passDistrict() -> Bool {
    for length in [2, 3] where position - length > 1 {
      guard let known = finder.knownName(endingAt: position - length), case .place = known.meaning,
        (position - length..<position).allSatisfy({ codes[$0].isChinese }),
        finder.contexts.words.kind(of: codes, position - length..<position) == nil
      else { continue }
      position -= length
      return pass(known)
    }
    return false
  }

  /// Passes a known name that ends here, or a dash between two countries; nil where neither does.
  private mutating func passName(_ limit: Int) -> Bool? {
    if let known = finder.knownName(endingAt: position), known.range.lowerBound >= limit {
      return pass(known)
    }
    guard Self.dashes.contains(codes[position - 1]), let first = pairedCountry else { return nil }
    opening = first.range
    isPlaceOpening = true
    country = seat(of: first)
    position = first.range.lowerBound
    return true
  }

  private static let dashes = CodeSet([0x2D, 0x2013, 0x2014, 0xFF0D])

  /// 瑞士—中国协会: the country before the dash behind which a country has been passed.
  private var pairedCountry: KnownMatch? {
    guard opening?.lowerBound == position, country != nil || holdsName,
      position < head.lowerBound,
      let first = finder.knownName(endingAt: position - 1), seat(of: first) != nil,
      first.range.lowerBound == 0 || codes[first.range.lowerBound - 1] != codes[position - 1]
    else { return nil }
    return first
  }

  private func seat(of match: KnownMatch) -> Int? {
    switch match.meaning {
    case .country(let index), .people(let index): index
    case .place, .organization, .nothing: nil
    }
  }

  /// Whether another name ends inside the word that begins at `start`: 基金会 in 会同, 云南 in 南中.
  private func cutsName(_ start: Int) -> Bool {
    (start + 1..<position).contains { end in
      finder.candidate(endingAt: end) != nil
        || finder.knownName(endingAt: end).map { $0.range.lowerBound < start } ?? false
    }
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
      switch finder.knownName(endingAt: start)?.meaning {
      case .place, .country: position = start
      case .people, .organization, .nothing, nil: continue
      }
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
      let isCompany = finder.lexicon.organizations[index].kind == .company && isBranch
      let isParty = finder.lexicon.organizations[index].kind == .party
      guard
        !beginsAfresh || isUniversity || isCompany || isSeatedBranch || isParty && isCommittee,
        !verbFollows(position)
      else { return false }
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

  /// 某电网公司普洱供电局, 某集团智利公司: the part of a company that a place tells from others.
  var isBranch: Bool { text(head).isOne(of: .branch) }

  /// 九三学社襄阳市委员会.
  private var isCommittee: Bool { text(head).hasSuffix("委员会") || text(head).hasSuffix("委") }

  /// 慈济肯亚联络处: the office of a body that a place tells from others.
  private var isSeatedBranch: Bool { text(head).isOne(of: .seatedBranch) }

  /// An unknown organization that ends here: 广州医科大学 in 广州医科大学附属第一医院.
  private mutating func pass(_ inner: OrganizationCandidate) -> Bool {
    // 北京师范大学中国公益研究院: a university has institutes that begin with a country.
    guard
      !beginsAfresh || inner.kind == .university || inner.kind == .company && isBranch
        || isSeatedBranch, !verbFollows(position)
    else { return false }
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
      || Extraction.text(of: codes[start..<verb.end]).isOne(of: .linkingVerb)
  }

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
    var start = position
    while start > 0, position - start < 5, Self.numerals.contains(codes[start - 1]) { start -= 1 }
    return start < position && start > 0 && codes[start - 1] == 0x7B2C
  }

  private mutating func passOrdinal(_ limit: Int) -> Bool {
    while position > limit, codes[position - 1] != 0x7B2C { position -= 1 }
    position -= 1
    return position > limit
  }

  static let numerals = CodeSet("一二三四五六七八九十百千两几数".nameCodes)

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
}
