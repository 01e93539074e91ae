/// Names read from their end, and names of other kinds of family names.
extension ChineseNameReader {
  /// The name that ends at a position, as before a role: 张要武主任.
  ///
  /// Before an office (`isSure`) a given name that is a word may stand behind a common family name:
  /// 徐建国秘书长.
  func name(endingAt end: Int, notBefore limit: Int, isSure: Bool) -> Range<Int>? {
    for length in [3, 2, 4] where end - length >= limit {
      let start = end - length
      guard isBoundary(start) else { continue }
      // 皇甫岗局长.
      if length == 3, isCompound(start), isGivenName(start + 2..<end) { return start..<end }
      if length == 4 {
        guard let surname = lexicon.longSurnames.longestMatch(in: codes, at: start),
          surname.end == start + 2, isGivenName(surname.end..<end)
        else { continue }
        return start..<end
      }
      // 李想女士: with a mark before it even a word may be a name.
      if isSure, start == 0 || !codes[start - 1].isChinese, length == 2 || length == 3,
        lexicon.commonSurnames.contains(codes[start]),
        !lexicon.doubtfulSurnames.contains(codes[start]),
        !lexicon.nonNames.contains(codes[start + 1]), codes[end - 1].isChinese,
        lexicon.chineseAddresses.longestMatch(in: codes, at: end).map({ $0.end - end == 2 })
          ?? false,
        !lexicon.notNames.holds(codes, start..<end)
      {
        return start..<end
      }
      guard lexicon.surnames.contains(codes[start]), isGivenName(start + 1..<end),
        !isCommonWord(start..<end),
        length == 2 || words.kind(of: codes, end - 2..<end) == nil
          || isSure && lexicon.commonSurnames.contains(codes[start])
      else { continue }
      return start..<end
    }
    return nil
  }

  /// Whether a name may begin at a position: after punctuation, a word, or another name's end.
  func isBoundary(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    let before = codes[start - 1]
    if !before.isChinese { return before != .middleDot }
    if NameContexts.standard.edges.contains(before) { return true }
    return words.longestWord(in: codes, endingAt: start, notBefore: max(0, start - 4)) != nil
  }

  /// 欧阳文静, 诸葛明: a family name of two characters that is nothing else, and a given name before a word that
  /// ends names.
  func compoundName(at start: Int) -> Range<Int>? {
    guard isCompound(start) else { return nil }
    for length in [2, 1] where start + 2 + length <= codes.count {
      let end = start + 2 + length
      guard isGivenName(start + 2..<end), followStrength(end) > 0 || isEdge(end) else { continue }
      return start..<end
    }
    return nil
  }

  private func isCompound(_ start: Int) -> Bool {
    Self.compounds.longestMatch(in: codes, at: start) != nil
  }

  func isEdge(_ position: Int) -> Bool {
    position == codes.count || NameContexts.standard.edges.contains(codes[position])
  }

  private static let compounds = CodeTrie(
    NameWords.standard[.compoundSurname].sorted().map { ($0.nameCodes, 0) }
  )

  /// 次仁卓玛, 乌兰其其格: two words or more that names of Tibetans, Mongols and Uyghurs are made of.
  func minorityName(at start: Int) -> Range<Int>? {
    var end = start
    var parts = 0
    while let part = Self.minority.longestMatch(in: codes, at: end) {
      end = part.end
      parts += 1
    }
    guard parts > 0, end - start > 2, text.code(end) != .middleDot else { return nil }
    guard parts > 1 || end - start > 2 && followStrength(end) > 1 else { return nil }
    return parts > 1 && followStrength(end) == 0 && !isEdge(end) ? nil : start..<end
  }

  private static let minority = CodeTrie(
    NameWords.standard[.minorityName].sorted().map { ($0.nameCodes, 0) }
  )
}
