/// Names of foreigners that their place or their parts tell.
extension ChineseNameReader {
  /// 中村哲也, 松崎君代: a family name and a given name of Japan.
  func japaneseName(at start: Int) -> Range<Int>? {
    guard start < text.count, lexicon.japaneseStarts.contains(codes[start]),
      let surname = lexicon.japanese.longestMatch(in: codes, at: start),
      let given = lexicon.japaneseGiven.longestMatch(in: codes, at: surname.end)
    else { return nil }
    return start..<given.end
  }

  /// 莫方, 老方: one of two states, and nobody.
  func isSide(_ range: Range<Int>) -> Bool {
    range.count == 2 && text.code(range.lowerBound + 1) == 0x65B9
      && NameLexicon.standard.shortCodes.contains(codes[range.lowerBound])
  }

  /// 主席和丽川致辞: behind an office the family name that is a conjunction as well, where no other name begins behind it.
  func southernName(at start: Int) -> Range<Int>? {
    let end = start + 3
    guard codes[start] == 0x548C, end <= text.count, !lexicon.surnames.contains(codes[start + 1]),
      isGivenName(start + 1..<end), followStrength(end) > 1, followStrength(end - 1) < 2,
      words.kind(of: codes, start + 1..<end) == nil,
      lexicon.chineseRoles.longestMatch(in: codes, at: start + 1) == nil
    else { return nil }
    return start..<end
  }

  /// 秘书长萨奇伟表示: behind an office three or four characters before a verb of speech, all but one of them of
  /// sound.
  func soundedName(at start: Int) -> Range<Int>? {
    [3, 4].lazy.map { start..<start + $0 }.first { range in
      range.upperBound < text.count
        && lexicon.speech.longestMatch(in: codes, at: range.upperBound) != nil
        && !NameContexts.standard.edges.contains(codes[start])
        && range.allSatisfy { codes[$0].isChinese }
        && range.count { lexicon.transliteration.contains(codes[$0]) } >= range.count - 1
        && words.kind(of: codes, start..<start + 2) != .outside
        && words.kind(of: codes, range.upperBound - 2..<range.upperBound) != .outside
        && !range.dropFirst().contains {
          lexicon.cues.longestMatch(in: codes, at: $0).map { $0.end < range.upperBound } ?? false
        }
    }
  }
}
