/// Names that a frame tells of without an office: 54岁的王建国是…, 会议由欧阳文静主持, 卡斯特罗表示.
extension ChinesePeopleFinder {
  /// Finds the names of such frames.
  mutating func findFramed() {
    for start in text.codes.indices.dropFirst() {
      switch text.codes[start - 1] {
      case 0x7684 where start > 3 && text.codes[start - 2] == 0x5C81 && isNumber(start - 3):
        addFramed(at: start) { [0x662F, 0x5728, 0x8BF4].contains($0) || !$0.isChinese }
      case 0x7531: addFramed(at: start, before: .presidingVerb)
      default: continue
      }
    }
    findForeignSpeakers()
    findMinorities()
  }

  private func isNumber(_ position: Int) -> Bool {
    text.code(position).isDigit || LeftEdge.numerals.contains(text.code(position))
  }

  /// 54岁的王建国是, 41岁的穆罕默德说: a family name and one or two characters, or characters of sound, up to a mark or 是.
  private mutating func addFramed(at start: Int, _ ends: (UInt16) -> Bool) {
    for length in [3, 2, 4, 5, 6] where start + length <= text.count {
      guard ends(text.code(start + length)), let style = style(of: start..<start + length) else {
        continue
      }
      return addPlain(start..<start + length, style)
    }
  }

  /// 由欧阳文静主持.
  private mutating func addFramed(at start: Int, before verbs: NameWords.Kind) {
    for length in [3, 2, 4, 5] where start + length + 2 <= text.count {
      guard text.string(start + length..<start + length + 2).isOne(of: verbs),
        let style = style(of: start..<start + length)
      else { continue }
      return addPlain(start..<start + length, style)
    }
  }

  private mutating func addPlain(_ name: Range<Int>, _ style: NameStyle) {
    guard !name.contains(where: isTaken) else { return }
    add(PersonCandidate(name: name, whole: name, offices: [], style: style, isShort: false))
  }

  /// How a range would be a name: with a family name, or in characters of sound; nil for neither, and for words.
  private func style(of range: Range<Int>) -> NameStyle? {
    guard range.allSatisfy({ text.codes[$0].isChinese }),
      lexicon.chineseRoles.longestMatch(in: text.codes, at: range.lowerBound) == nil,
      !lexicon.notNames.holds(text.codes, range)
    else { return nil }
    if reader.compoundName(at: range.lowerBound) == range
      || reader.minorityName(at: range.lowerBound) == range
      || reader.japaneseName(at: range.lowerBound) == range
    {
      return .chinese
    }
    let isPlain =
      range.count < 4 && lexicon.commonSurnames.contains(text.codes[range.lowerBound])
      && !lexicon.doubtfulSurnames.contains(text.codes[range.lowerBound])
      && reader.isGivenName(range.lowerBound + 1..<range.upperBound)
      && !reader.isCommonWord(range)
    if isPlain { return .chinese }
    return isSounded(range) ? .transliterated : nil
  }

  /// Whether a range is of characters of sound alone and begins with no word.
  private func isSounded(_ range: Range<Int>) -> Bool {
    range.count > 2 && range.allSatisfy { lexicon.transliteration.contains(text.codes[$0]) }
      && !lexicon.nameEnders.contains(text.codes[range.upperBound - 1])
      && reader.words.kind(of: text.codes, range.lowerBound..<range.lowerBound + 2) == nil
      && reader.words.kind(of: text.codes, range.upperBound - 2..<range.upperBound) != .outside
  }

  /// 卡斯特罗表示: characters of sound between a mark and a verb of speech.
  private mutating func findForeignSpeakers() {
    var start = 0
    while start < text.count {
      guard start == 0 || !text.codes[start - 1].isChinese,
        lexicon.transliteration.contains(text.codes[start])
      else {
        start += 1
        continue
      }
      var end = start
      while end < text.count, end - start < 7, lexicon.transliteration.contains(text.codes[end]) {
        end += 1
      }
      if end - start > 2, speechVerbFollows(end), isSounded(start..<end),
        reader.words.kind(of: text.codes, start..<end) != .outside
      {
        addPlain(start..<end, .transliterated)
      }
      start = max(end, start + 1)
    }
  }

  /// 次仁卓玛（藏族）, 扎西顿珠表示: a name of parts at the beginning of a clause or behind 、.
  private mutating func findMinorities() {
    for start in text.codes.indices where start == 0 || !text.codes[start - 1].isChinese {
      guard !isTaken(start), let name = reader.minorityName(at: start),
        name.count > 3 || speechVerbFollows(name.upperBound)
      else { continue }
      addPlain(name, .chinese)
    }
  }
}
