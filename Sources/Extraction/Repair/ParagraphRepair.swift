/// One insertion into a paragraph.
struct Insertion: Equatable {
  /// The UTF-8 offset in the paragraph before which the mark goes.
  var offset: Int
  var mark: Mark

  enum Mark: String { case space = " ", hyphen = "-" }
}

/// The insertions that mend one chunk: what stands between spaces.
struct ChunkRepair {
  /// In bytes of the paragraph.
  var range: Range<Int>
  var insertions: [Insertion]
}

/// Finds what is to be mended in English paragraphs, by what their document says.
struct ParagraphRepair {
  let evidence: RepairEvidence
  private let cutter: JoinedWordCutter
  private let table = JoinedWordTable.shared
  private let list = EnglishWordList.shared
  /// Words asked about before, in their own letters, and whether they need no repair.
  private var asked = FormTable()
  private var isPlain: [Bool] = []
  /// The cuts of words asked about before, by code and by whether a capital says nothing there.
  private var knownCuts: [UInt64: [Int]] = [:]

  init(_ evidence: RepairEvidence) {
    self.evidence = evidence
    cutter = JoinedWordCutter(evidence)
  }

  /// The repairs of a paragraph in order.
  mutating func repairs(in paragraph: RepairText) -> [ChunkRepair] {
    let (text, isHeading) = (paragraph.bytes, paragraph.isHeading)
    let words = paragraph.words
    var found: [ChunkRepair] = []
    var index = 0
    while index < words.count {
      if standsFree(text, words[index].range), isPlain(text, words[index].range) {
        index += 1
        continue
      }
      let range = chunk(in: text, around: words[index].range)
      var last = index
      while last + 1 < words.count, words[last + 1].range.upperBound <= range.upperBound {
        last += 1
      }
      if !isAddressOrFormula(text[range]) {
        let insertions = insertions(text, Array(words[index...last]), isHeading: isHeading)
        if !insertions.isEmpty { found.append(ChunkRepair(range: range, insertions: insertions)) }
      }
      index = last + 1
    }
    return found
  }

  /// Whether a word has a space or the edge of the text on both sides, or a mark and such a space behind.
  private func standsFree(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    guard word.lowerBound == 0 || text[word.lowerBound - 1] == 0x20 else { return false }
    var end = word.upperBound
    if end < text.count, text[end] == 0x2C || text[end] == 0x2E { end += 1 }
    return end == text.count || text[end] == 0x20
  }

  private func chunk(in text: [UInt8], around word: Range<Int>) -> Range<Int> {
    var start = word.lowerBound
    while start > 0, text.spaceLength(at: text.previousCharacter(before: start)) == nil {
      start = text.previousCharacter(before: start)
    }
    var end = word.upperBound
    while end < text.count, text.spaceLength(at: end) == nil { end += 1 }
    return start..<end
  }

  /// Whether a chunk has what no running text has: `@`, `\\`, `_`, `{`, `://`, or a stop before a small letter.
  private func isAddressOrFormula(_ chunk: ArraySlice<UInt8>) -> Bool {
    var before: UInt8 = 0
    for byte in chunk {
      switch byte {
      case 0x23, 0x24, 0x3C, 0x3D, 0x3E, 0x40, 0x5C, 0x5F, 0x7B, 0x7C, 0x7E: return true
      case 0x2F where before == 0x2F: return true
      case 0x61...0x7A where before == 0x2E: return true
      case _: before = byte
      }
    }
    return false
  }

  private mutating func insertions(
    _ text: [UInt8],
    _ words: [LetterRun],
    isHeading: Bool
  ) -> [Insertion] {
    var found: [Insertion] = []
    for group in hyphenGroups(text, words) {
      if group.count == 1, isPlain(text, group[0].range) { continue }
      if let hyphens = lostHyphens(text, group, isHeading: isHeading) {
        found += hyphens
        continue
      }
      for word in group { found += lostSpaces(text, word, isHeading: isHeading) }
    }
    return (found + spacesBehindMarks(text, words)).sorted { $0.offset < $1.offset }
  }

  /// Whether a word stands on its own and is a known one, which is so of nearly all.
  private mutating func isPlain(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard !touchesDigit(text, range) else { return false }
    let (code, isNew) = asked.code(of: text.span.extracting(range))
    if isNew { isPlain.append(cutter.isPlain(text[range])) }
    return isPlain[Int(code)]
  }

  /// Words joined by hyphens, each group in order.
  private func hyphenGroups(_ text: [UInt8], _ words: [LetterRun]) -> [[LetterRun]] {
    var groups: [[LetterRun]] = []
    for word in words {
      if let end = groups.last?.last?.range.upperBound, end == word.range.lowerBound - 1,
        text[end] == UInt8(ascii: "-")
      {
        groups[groups.count - 1].append(word)
      } else {
        groups.append([word])
      }
    }
    return groups
  }

  // MARK: Hyphens

  /// The hyphens that a word lacks against the spelling the document has elsewhere, or behind a prefix that
  /// is always set off; nil where it lacks none.
  private func lostHyphens(
    _ text: [UInt8],
    _ group: [LetterRun],
    isHeading: Bool
  ) -> [Insertion]? {
    guard let first = group.first, let last = group.last else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    let written = lowercased(text[range])
    let isAlone = !touchesDigit(text, range)
    guard isAlone, written.allSatisfy({ $0 == UInt8(ascii: "-") || $0 &- 0x61 < 26 }) else {
      return nil
    }
    let letters = written.filter { $0 != UInt8(ascii: "-") }[...]
    guard group.count > 1 || !cutter.parts.isKnown(letters) else { return nil }
    if let (spelling, count) = evidence.spellingWithHyphens(letters),
      spelling.count > written.count, isMadeOfWords(spelling),
      group.count > 1 || cutter.isDamaged || evidence.count(letters) < 2 && count > 1
    {
      return standsApart(spelling, count)
        ? nil : hyphens(of: spelling, lackingIn: written, at: range.lowerBound)
    }
    let isName = isASCIICapital(text, range.lowerBound) && !first.startsSentence && !isHeading
    guard group.count == 1, !isName, let length = prefixLength(letters) else { return nil }
    return [Insertion(offset: range.lowerBound + length, mark: .hyphen)]
  }

  /// Whether two words stand side by side at least as often as they are joined by a hyphen.
  private func standsApart(_ spelling: ArraySlice<UInt8>, _ count: Int) -> Bool {
    let words = spelling.split(separator: UInt8(ascii: "-"))
    return words.count == 2 && evidence.neighbourCount(words[0], words[1]) >= count
  }

  private func touchesDigit(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    if range.lowerBound > 0, digits.contains(text[range.lowerBound - 1]) { return true }
    return range.upperBound < text.count && digits.contains(text[range.upperBound])
  }

  /// Whether every part of a hyphenated spelling is a word, so that `people-topeople` mends nothing.
  private func isMadeOfWords(_ spelling: ArraySlice<UInt8>) -> Bool {
    spelling.split(separator: UInt8(ascii: "-")).allSatisfy {
      cutter.parts.isKnown($0) || table.prefixes.contains($0)
        || evidence.count($0) > 2 && cutter.parts.best($0) == nil
    }
  }

  /// Nil where the written word has a hyphen the spelling lacks.
  private func hyphens(
    of spelling: ArraySlice<UInt8>,
    lackingIn written: ArraySlice<UInt8>,
    at start: Int
  ) -> [Insertion]? {
    var found: [Insertion] = []
    var position = written.startIndex
    for byte in spelling {
      if position < written.endIndex, written[position] == byte {
        position += 1
      } else if byte == UInt8(ascii: "-") {
        found.append(Insertion(offset: start + position - written.startIndex, mark: .hyphen))
      } else {
        return nil
      }
    }
    return position == written.endIndex ? found : nil
  }

  /// The length of `self` or `anti`, in a damaged document of `cross` … too, before a common word.
  private func prefixLength(_ letters: ArraySlice<UInt8>) -> Int? {
    let prefixes = cutter.isDamaged ? table.prefixes.union(table.surePrefixes) : table.surePrefixes
    for prefix in prefixes where letters.starts(with: prefix) {
      let rest = letters.dropFirst(prefix.count)
      if rest.count > 4, (list.frequency(of: rest) ?? 0) >= 30 { return prefix.count }
    }
    return nil
  }

  // MARK: Spaces

  private mutating func lostSpaces(
    _ text: [UInt8],
    _ word: LetterRun,
    isHeading: Bool
  ) -> [Insertion] {
    var range = word.range
    var found: [Insertion] = []
    if range.lowerBound > 0, text[range.lowerBound - 1] &- 0x30 < 10 {
      guard let start = startBehindNumber(text, range) else { return [] }
      found.append(Insertion(offset: start, mark: .space))
      range = start..<range.upperBound
    }
    let place = JoinedWordCutter.Place(capitalIsForm: word.startsSentence || isHeading)
    found += cuts(text[range], place).map {
      Insertion(offset: range.lowerBound + $0, mark: .space)
    }
    return found
  }

  private mutating func cuts(_ word: ArraySlice<UInt8>, _ place: JoinedWordCutter.Place) -> [Int] {
    let (code, isNew) = asked.code(of: word.span)
    if isNew { isPlain.append(cutter.isPlain(word)) }
    let key = UInt64(code) << 1 | (place.capitalIsForm ? 1 : 0)
    if let known = knownCuts[key] { return known }
    let cuts = cutter.cuts(word, place)
    knownCuts[key] = cuts
    return cuts
  }

  /// Where the word begins that was joined to a number: `19pandemic`, `4thhandover`; nil where the letters
  /// belong to the number.
  private func startBehindNumber(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    let letters = lowercased(text[range])
    guard letters.count > 4, !table.units.contains(letters) else { return nil }
    for suffix in ["th", "st", "nd", "rd"] where letters.starts(with: suffix.utf8) {
      if isCommon(letters.dropFirst(2)) { return range.lowerBound + 2 }
    }
    let joined = cutter.cuts(letters, JoinedWordCutter.Place(capitalIsForm: false))
    return isCommon(letters) || !joined.isEmpty ? range.lowerBound : nil
  }

  private func isCommon(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 3 && (list.frequency(of: word) ?? 0) >= 28
  }

  /// `health.We`, `(CNIE).They`, `time,our`: the space lost behind a mark between two words.
  private func spacesBehindMarks(_ text: [UInt8], _ words: [LetterRun]) -> [Insertion] {
    var found: [Insertion] = []
    for (left, right) in zip(words, words.dropFirst()) {
      let mark = right.range.lowerBound - 1
      let isClosed = mark == left.range.upperBound + 1 && isClosing(text[mark - 1])
      guard isClosed || mark == left.range.upperBound && isASCIISmall(text, mark - 1),
        left.range.count > 2 || isClosed
      else { continue }
      if isLostSpace(text, left, right, behind: text[mark]) {
        found.append(Insertion(offset: mark + 1, mark: .space))
      }
    }
    return found
  }

  private func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "]")
  }

  private func isLostSpace(
    _ text: [UInt8],
    _ left: LetterRun,
    _ right: LetterRun,
    behind mark: UInt8
  ) -> Bool {
    switch mark {
    case UInt8(ascii: "."):
      return isASCIICapital(text, right.range.lowerBound) && right.range.count > 1
        && isSentenceEnd(text, left)
    case UInt8(ascii: ","), UInt8(ascii: ";"):
      return right.range.count > 1
    case _: return false
    }
  }

  private func isSentenceEnd(_ text: [UInt8], _ left: LetterRun) -> Bool {
    let words = SentenceWords.shared
    let word = String(decoding: lowercased(text[left.range]), as: UTF8.self)
    return !words.titles.contains(word) && !words.numbers.contains(word)
      && !words.abbreviations.contains(word)
  }
}
