import CorpusModel

/// Names of a list that a noun sums up: 京安集团、骄阳电器、建华建筑等企业.
extension ChineseOrganizationFinder {
  /// The items that no noun of their own shows, where one of them has a noun of that kind.
  func listedBodies() -> [OrganizationCandidate] {
    var found: [OrganizationCandidate] = []
    for place in text.codes.indices where text.codes[place] == 0x7B49 {
      guard let kind = summedUp(behind: place) else { continue }
      let items = items(before: place)
      guard items.count > 2, items.contains(where: { hasHead($0, kind) }) else { continue }
      for item in items where isUnknown(item) {
        found.append(
          OrganizationCandidate(range: item, kind: kind, country: nil, isAnchored: true, known: nil)
        )
      }
    }
    return found
  }

  /// The kind of the noun behind 等, with a number and a word of praise between them: 等5家爱心企业.
  private func summedUp(behind place: Int) -> OrganizationKind? {
    var start = place + 1
    while start < text.count, start - place < 6,
      text.codes[start].isDigit || LeftEdge.numerals.contains(text.codes[start])
        || [0x5BB6, 0x591A, 0x4F59].contains(text.codes[start])
    {
      start += 1
    }
    while let word = NameWords.standard[.praise].first(where: { has($0, at: start) }) {
      start += word.count
    }
    if NameWords.standard[.companies].contains(where: { has($0, at: start) }) { return .company }
    return NameWords.standard[.hospitals].contains { has($0, at: start) } ? .hospital : nil
  }

  private func has(_ word: String, at start: Int) -> Bool {
    var place = start
    for scalar in word.unicodeScalars {
      guard text.code(place) == UInt16(truncatingIfNeeded: scalar.value) else { return false }
      place += 1
    }
    return true
  }

  /// The items between the marks of a list that ends at a position.
  private func items(before end: Int) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var last = end
    while last > 1, items.count < 20 {
      var start = last
      while start > 0, text.codes[start - 1].isChinese, last - start < 14,
        !contexts.edges.contains(text.codes[start - 1])
      {
        start -= 1
      }
      let isInner = start > 0 && text.codes[start - 1] == 0x3001
      guard (3...9).contains(last - start) else { break }
      items.append((isInner ? start : withoutPlace(start, last))..<last)
      guard isInner else { break }
      last = start - 1
    }
    return items.filter { $0.count > 2 }
  }

  /// 该县|京安集团.
  private func withoutPlace(_ start: Int, _ end: Int) -> Int {
    let place = (start..<end).dropLast(2).last { Self.seatsOfList.contains(text.codes[$0]) }
    return place.map { $0 + 1 } ?? start
  }

  private static let seatsOfList = CodeSet("省市县区镇乡".nameCodes)

  private func hasHead(_ item: Range<Int>, _ kind: OrganizationKind) -> Bool {
    (2...4).contains { length in
      guard length < item.count,
        let value = heads.chinese.value(
          of: Array(text.codes[item.upperBound - length..<item.upperBound])
        )
      else { return false }
      return heads.chineseHeads[value].kind == kind
    }
  }

  private func isUnknown(_ item: Range<Int>) -> Bool {
    candidate(endingAt: item.upperBound) == nil && knownName(endingAt: item.upperBound) == nil
      && !contexts.isGeneric(text.codes, item)
  }
}
