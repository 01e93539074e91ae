/// Names at places of a list.
extension ChineseNameReader {
  /// The name that stands at a place of a list: as long as the characters before the next mark, or the
  /// longest before a word that ends lists.
  func listedName(at start: Int) -> Range<Int>? {
    let compound = lexicon.longSurnames.longestMatch(in: codes, at: start)?.end
    guard let surname = compound ?? (lexicon.surnames.contains(text.code(start)) ? start + 1 : nil)
    else { return nil }
    var end = start
    while end < text.count, end - start < 5, codes[end].isChinese, codes[end] != 0x548C,
      codes[end] != 0x4E0E, codes[end] != 0x7B49
    {
      end += 1
    }
    let isWhole = !text.code(end).isChinese || end - start < 5
    for length in isWhole ? [end - surname] : [2, 1] where (1...2).contains(length) {
      let range = start..<surname + length
      guard range.upperBound <= end, isGivenName(surname..<range.upperBound),
        compound != nil || mayBeName(range, !lexicon.doubtfulSurnames.contains(codes[start]))
      else { continue }
      return range
    }
    // 欧阳明三位老师: the last one, with a number behind it.
    guard isWhole, end - surname > 2 else { return nil }
    return [2, 1].lazy.map { start..<surname + $0 }.first { range in
      Self.numbers.contains(text.code(range.upperBound))
        && (compound != nil || mayBeName(range, false))
    }
  }

  /// A name that fills the place between two marks of a list an office vouches for: 高原, 方向东.
  func markedName(at start: Int) -> Range<Int>? {
    var end = start
    while end < text.count, end - start < 5, codes[end].isChinese { end += 1 }
    guard (2...3).contains(end - start), end == text.count || codes[end].isChinesePunctuation,
      lexicon.surnames.contains(text.code(start)), isGivenName(start + 1..<end),
      !lexicon.notNames.holds(codes, start..<end)
    else { return nil }
    return start..<end
  }

  private static let numbers = CodeSet("两三四五六七八九十几".nameCodes)
}
