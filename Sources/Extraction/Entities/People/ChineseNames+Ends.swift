/// Names read from their end, and names of other kinds of family names.
extension ChineseNameReader {
  /// The name that ends at a position, as before a role: 张要武主任.
  ///
  /// Before an office (`isSure`) a given name that is a word may stand behind a common family name:
  /// 徐建国秘书长.
  func name(
    endingAt end: Int,
    notBefore limit: Int,
    isSure: Bool,
    isOpen: Bool = false
  ) -> Range<Int>? {
    for length in [3, 2, 4] where end - length >= limit {
      let start = end - length
      guard isBoundary(start) || isOpen && start == limit else { continue }
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

  /// Where the parts of such a name begin that ends at a position: 阿不都热合曼·买买提.
  func minorityStart(endingAt end: Int) -> Int? {
    for length in stride(from: min(8, end), to: 1, by: -1) {
      var place = end - length
      while place < end, let part = Self.minority.longestMatch(in: codes, at: place, limit: end) {
        place = part.end
      }
      if place == end { return end - length }
    }
    return nil
  }

  /// 普京, 拜登: a foreign name of two or three characters that the whole world knows.
  func publicName(at start: Int) -> Range<Int>? {
    if let match = Self.statesmen.longestMatch(in: codes, at: start) { return start..<match.end }
    guard let match = Self.publicNames.longestMatch(in: codes, at: start),
      followStrength(match.end) > 0 || isEdge(match.end),
      text.code(match.end) != .middleDot
    else { return nil }
    return start..<match.end
  }

  /// 习近平, 尼雷尔: a name of three characters that is nobody else's, wherever it stands.
  func certainName(at start: Int) -> (range: Range<Int>, style: NameStyle)? {
    if let match = Self.statesmen.longestMatch(in: codes, at: start) {
      let isTheory = Self.theories.longestMatch(in: codes, at: match.end) != nil
      return isTheory ? nil : (start..<match.end, .chinese)
    }
    guard let match = Self.publicNames.longestMatch(in: codes, at: start), match.end - start > 2,
      text.code(match.end) != .middleDot, text.code(start - 1) != .middleDot,
      !lexicon.transliteration.contains(text.code(match.end)),
      !lexicon.transliteration.contains(text.code(start - 1))
    else { return nil }
    return (start..<match.end, .transliterated)
  }

  private static let statesmen = CodeTrie(
    NameWords.standard[.statesman].sorted().map { ($0.nameCodes, 0) }
  )
  private static let theories = CodeTrie(
    ["新时代", "思想", "主义", "理论", "外交", "法治", "经济"].map { ($0.nameCodes, 0) }
  )

  private static let publicNames = CodeTrie(
    NameWords.standard[.publicName].sorted().map { ($0.nameCodes, 0) }
  )

  /// 尼雷尔总统: three characters of sound or more before a foreign office, behind a mark or a word.
  func soundedName(endingAt end: Int) -> Range<Int>? {
    var start = end
    while start > 0, end - start < 8, lexicon.transliteration.contains(codes[start - 1]) {
      start -= 1
    }
    if text.code(start - 1) == .middleDot { return nil }
    guard end > 2, codes[end - 1] != 0x524D, words.kind(of: codes, end - 2..<end) == nil else {
      return nil
    }
    while end - start > 2 {
      let isWord =
        words.kind(of: codes, start..<start + 2) != nil
        || NameContexts.standard.edges.contains(codes[start])
      if isBoundary(start), !isWord { return start..<end }
      start += 1
    }
    return nil
  }

  /// A family name of Japan and one or two characters that fill a range.
  func isJapanese(_ range: Range<Int>) -> Bool {
    lexicon.japanese.longestMatch(in: codes, at: range.lowerBound)?.end == range.lowerBound + 2
      && (3...4).contains(range.count) && isGivenName(range.lowerBound + 2..<range.upperBound)
      && lexicon.chineseAddresses.longestMatch(in: codes, at: range.lowerBound + 2) == nil
      && lexicon.chineseRoles.longestMatch(in: codes, at: range.lowerBound + 2) == nil
  }

  private static let minority = CodeTrie(
    NameWords.standard[.minorityName].sorted().map { ($0.nameCodes, 0) }
  )
}
