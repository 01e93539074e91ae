/// Names that a frame tells of without an office: 54岁的王建国是…, 会议由欧阳文静主持, 卡斯特罗表示.
extension ChinesePeopleFinder {
  /// Finds the names of such frames.
  mutating func findFramed() {
    for start in text.codes.indices.dropFirst() {
      switch text.codes[start - 1] {
      case 0x7684 where start > 3 && text.codes[start - 2] == 0x5C81 && isNumber(start - 3):
        addFramed(at: start) { [0x662F, 0x5728, 0x8BF4].contains($0) || !$0.isChinese }
      case 0x7684 where isHome(start - 1):
        addFramed(at: start) { [0x662F, 0x5728, 0x8BF4].contains($0) || !$0.isChinese }
      case 0x4E3A, 0x4EFB: findAppointed(start - 1)
      case 0x7531: addFramed(at: start, before: .presidingVerb)
      default: continue
      }
    }
    for start in text.codes.indices where text.codes[start].isChinese && !isTaken(start) {
      guard let (name, style) = reader.certainName(at: start) else { continue }
      addPlain(name, style)
    }
    findForeignSpeakers()
    findMinorities()
  }

  /// 家住新洲县的: where somebody lives, before 的.
  private func isHome(_ end: Int) -> Bool {
    // A text may begin with 的.
    guard end > 1 else { return false }
    for start in max(0, end - 16)..<end - 1
    where text.codes[start] == 0x5BB6 && text.codes[start + 1] == 0x4F4F {
      return text.codes[start..<end].allSatisfy(\.isChinese)
    }
    return false
  }

  /// 甲、乙为副会长，丙为秘书长: the names of a list between a mark and 为 with an office.
  private mutating func findAppointed(_ joint: Int) {
    guard let role = rolesByStart[joint + 1] else { return }
    var last = joint
    while last > 1 {
      var start = last
      while start > 0, last - start < 5, text.codes[start - 1].isChinese,
        text.codes[start - 1] != 0x4EE5
      {
        start -= 1
      }
      let before = text.code(start - 1)
      guard (2...4).contains(last - start), !before.isChinese || before == 0x4EE5,
        isListed(start..<last, isLast: last == joint)
      else { return }
      if !(start..<last).contains(where: isTaken) {
        add(
          PersonCandidate(
            name: start..<last,
            whole: start..<last,
            offices: [OfficeCandidate(role: role)],
            style: .chinese,
            isShort: false
          )
        )
      }
      guard before == 0x3001 else { return }
      last = start - 1
    }
  }

  /// Whether a range may be a name in such a list: a family name and one or two characters; the last one of the list,
  /// which may be the only one, no common word.
  private func isListed(_ range: Range<Int>, isLast: Bool) -> Bool {
    if reader.compoundName(at: range.lowerBound) == range { return true }
    guard range.count < 4, lexicon.surnames.contains(text.codes[range.lowerBound]),
      reader.isGivenName(range.lowerBound + 1..<range.upperBound) || range.count == 3,
      !lexicon.notNames.holds(text.codes, range)
    else { return false }
    let isInList = text.code(range.lowerBound - 1) == 0x3001
    return isInList || !isLast || range.count == 3 && !reader.isCommonWord(range)
  }

  /// The name of three characters or more that a clause opens with.
  func openingName(at start: Int) -> Range<Int>? {
    if let name = reader.compoundName(at: start) { return name }
    if lexicon.japanese.longestMatch(in: text.codes, at: start)?.end == start + 2 {
      let name = [4, 3].lazy.map { start..<start + $0 }.first { name in
        name.upperBound < text.count && reader.isJapanese(name)
          && speechVerbFollows(name.upperBound)
      }
      if let name { return name }
    }
    guard lexicon.surnames.contains(text.codes[start]) else { return nil }
    if let name = reader.chineseName(at: start, isSure: false), name.count >= 3,
      reader.words.kind(of: text.codes, name.upperBound - 1..<min(name.upperBound + 1, text.count))
        == nil
    {
      return name
    }
    // 李在明表示: characters that names seldom hold, before a verb of two.
    let name = start..<start + 3
    guard name.upperBound + 2 <= text.count,
      lexicon.commonSurnames.contains(text.codes[start]),
      !lexicon.doubtfulSurnames.contains(text.codes[start]),
      lexicon.speech.longestMatch(in: text.codes, at: name.upperBound).map({
        $0.end - name.upperBound > 1
      }) ?? false,
      name.allSatisfy({ text.codes[$0].isChinese }), !reader.isCommonWord(name),
      reader.words.kind(of: text.codes, start + 1..<start + 3) == nil
    else { return nil }
    return name
  }

  /// 王大伟在信中写道：“…”, 李玉兰对此深有感触：“…”: in the same clauses a verb of speech and a mark, or a colon and a
  /// quotation, before anybody else.
  func speaksLater(_ start: Int) -> Bool {
    guard Self.manners.contains(text.code(start)) else { return false }
    var place = start
    while place < text.count, place - start < 24, text.codes[place] != 0x3002 {
      if text.codes[place] == 0xFF1A {
        return [0x201C, 0x300C].contains(text.code(place + 1))
      }
      if let verb = lexicon.speech.longestMatch(in: text.codes, at: place), place > start,
        [0xFF1A, 0xFF0C].contains(text.code(verb.end))
      {
        return true
      }
      place += 1
    }
    return false
  }

  private static let manners = CodeSet("在对向边抢接摇点笑哭含激动如是继又也还则都一反回".nameCodes)

  /// Whether nobody and nothing known is named within a range.
  func isFree(_ range: Range<Int>) -> Bool {
    !range.contains(where: isTaken) && !range.contains { holderEnds[$0 + 1] != nil }
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
    // The last name of a foreigner may be told in full elsewhere.
    let isShort = style == .transliterated
    add(PersonCandidate(name: name, whole: name, offices: [], style: style, isShort: isShort))
  }

  /// How a range would be a name: with a family name, or in characters of sound; nil for neither, and for words.
  private func style(of range: Range<Int>) -> NameStyle? {
    guard range.allSatisfy({ text.codes[$0].isChinese }),
      lexicon.chineseRoles.longestMatch(in: text.codes, at: range.lowerBound) == nil,
      !lexicon.notNames.holds(text.codes, range)
    else { return nil }
    if reader.publicName(at: range.lowerBound) == range {
      return reader.certainName(at: range.lowerBound)?.style ?? .transliterated
    }
    if reader.compoundName(at: range.lowerBound) == range || reader.isJapanese(range)
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
    for start in text.codes.indices where start == 0 || !text.codes[start - 1].isChinese {
      guard let name = reader.publicName(at: start), !isTaken(start),
        speechVerbFollows(name.upperBound) || speaksLater(name.upperBound)
      else { continue }
      addPlain(name, .transliterated)
    }
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
