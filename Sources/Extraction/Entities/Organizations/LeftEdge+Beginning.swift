import CorpusModel

/// Where the walk to the left ends: the beginning of a name among the places passed.
extension LeftEdge {
  /// Chooses the beginning among the places passed and the edge itself.
  mutating func settle() {
    var edge = position
    let before = edge > 0 ? codes[edge - 1] : 0
    isQuoted = before == 0x201C || before == 0x300A || before == 0x300C
    if let opening {
      let prefix = edge..<opening.lowerBound
      // 爱心企业苏州…: what stands before the first place is no part of the name, unless it is quoted.
      let isKept =
        isQuoted && prefix.count <= 4 || isBranch && endsInTrade(prefix)
        || isSeatAbroad(prefix, opening) || isOwnBeginning(prefix, opening)
      if prefix.isEmpty || !isKept { edge = opening.lowerBound }
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

  /// 智京|中华会馆: a place that no list knows, between a mark and the people a body is of.
  private func isSeatAbroad(_ prefix: Range<Int>, _ opening: Range<Int>) -> Bool {
    (2...4).contains(prefix.count) && finder.text.string(opening).isOne(of: .overseas)
      && (prefix.lowerBound == 0 || !codes[prefix.lowerBound - 1].isChinese)
      && !finder.contexts.isGeneric(codes, prefix)
      && prefix.allSatisfy { codes[$0].isChinese }
  }

  /// 珠江民间|国际友好联合会: words of a name between a mark and one that only describes.
  private func isOwnBeginning(_ prefix: Range<Int>, _ opening: Range<Int>) -> Bool {
    (2...4).contains(prefix.count) && finder.text.string(opening).isOne(of: .innerOpening)
      && (prefix.lowerBound == 0 || !codes[prefix.lowerBound - 1].isChinese
        || finder.contexts.edges.contains(codes[prefix.lowerBound - 1]))
      && !finder.contexts.isGeneric(codes, prefix)
      && !finder.contexts.isGeneric(codes, prefix.lowerBound..<prefix.lowerBound + 2)
      && prefix.allSatisfy { codes[$0].isChinese }
  }

  /// 希望|之光助学会: 之 between two words of a name that begins behind a mark or a small word.
  mutating func crossesPossessive(_ code: UInt16, _ limit: Int) -> Bool {
    let start = position - 3
    guard code == 0x4E4B, position < head.lowerBound, start >= limit,
      !Self.possessiveTails.contains(codes[position]),
      finder.contexts.words.kind(of: codes, start..<start + 2) == .inside
    else { return false }
    let before = start > 0 ? codes[start - 1] : 0
    guard !before.isChinese || finder.contexts.edges.contains(before) else { return false }
    position = start
    return true
  }

  private static let possessiveTails = CodeSet("一后间前下外中内上所".nameCodes)

  /// 人保财险|福鼎支公司: the name of a company, which ends in its trade, before the place of its part.
  private func endsInTrade(_ range: Range<Int>) -> Bool {
    range.count >= 4
      && finder.text.string(range.upperBound - 2..<range.upperBound).isOne(of: .trade)
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
    if isSeat(edge), head.lowerBound - edge > 2 {
      isAnchored = true
      openingEnd = edge + 1
    }
    guard let end = countyEnd(from: edge) else { return }
    isAnchored = true
    beginsWithPlace = true
    openingEnd = end
  }

  /// The end of 南江县, 石桥街道, 黔山布依族苗族自治州 or 白水村 where such a name begins at a position.
  private func countyEnd(from edge: Int) -> Int? {
    guard !isSeat(edge) else { return nil }
    for length in 3...12 where edge + length <= head.lowerBound {
      let end = edge + length
      guard codes[end - 1].isChinese else { return nil }
      let unit =
        length < 5 && Self.counties.contains(codes[end - 1])
        || length > 3 && finder.text.string(end - 2..<end).isOne(of: .townUnit)
        || length > 4 && finder.text.string(end - 3..<end).isOne(of: .townUnit)
      guard unit, !finder.contexts.isGeneric(codes, edge..<end - 1),
        (edge..<end).allSatisfy({ codes[$0].isChinese }),
        finder.contexts.words.kind(of: codes, edge..<min(end, edge + 4)) == nil
      else { continue }
      return end
    }
    return nil
  }

  /// 市中小企业服务中心: of the city the text is about.
  private func isSeat(_ edge: Int) -> Bool {
    guard edge + 1 < head.lowerBound, Self.seats.contains(codes[edge]),
      finder.contexts.words.kind(of: codes, edge..<edge + 2) == nil
    else { return false }
    return edge == 0 || !codes[edge - 1].isChinese
      || finder.contexts.edges.contains(codes[edge - 1])
  }

  private static let seats = CodeSet("省市县区".nameCodes)
  static let counties = CodeSet("县市区镇乡州旗村".nameCodes)

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
    // 新联合公益基金会: one character between a mark and the verb belongs to the name.
    if edge > 0, finder.contexts.softEdges.contains(codes[edge - 1]),
      edge == 1 || !codes[edge - 2].isChinese
    {
      return edge - 1
    }
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
        Extraction.text(of: codes[edge..<match.end]).isOne(of: .skipped)
      else { break }
      edge = match.end
    }
    return edge
  }

  /// 天启慧眼（北京）信息技术有限公司.
  mutating func passBrackets(_ limit: Int) -> Bool {
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
}
