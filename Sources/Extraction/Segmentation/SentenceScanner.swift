import Unicode

/// The walk from sentence end to sentence end through one paragraph.
struct SentenceScanner {
  let text: Characters
  private let words = SentenceWords.shared
  /// Where the sentence in hand begins.
  private var start = 0

  init(_ text: Characters) { self.text = text }

  /// The position behind the next sentence; nil behind the last.
  mutating func nextEnd() -> Int? {
    guard start < text.count else { return nil }
    var position = start
    while position < text.count {
      if let end = end(at: position) {
        start = end
        return end
      }
      position += 1
    }
    start = text.count
    return start
  }

  /// Where the sentence ends if the character at `position` ends it, closing marks included.
  private func end(at position: Int) -> Int? {
    switch text[position] {
    case 0x0A, 0x2028, 0x2029: return position + 1
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61: return endOfHanMark(position)
    case 0x2E, 0x21, 0x3F, 0x2026, 0xFF0E: return endOfWesternMark(position)
    case _: return nil
    }
  }

  /// `。！？` end a sentence, unless marks of the same kind or the same sentence go on.
  private func endOfHanMark(_ position: Int) -> Int? {
    let marks = endOfMarks(from: position)
    guard position == marks - 1 else { return nil }
    let end = endOfClosers(from: marks)
    guard end > marks else { return continues(at: end) ? nil : end }
    return goesOnBehindQuotation(end) ? nil : end
  }

  private func endOfWesternMark(_ position: Int) -> Int? {
    let marks = endOfMarks(from: position)
    guard position == marks - 1 else { return nil }
    let end = endOfClosers(from: marks)
    let first = firstOfMarks(before: position)
    if text[position] == 0x2E, first == position {
      return endsAtFullStop(position, end: end) ? end : nil
    }
    if isEllipsis(first..<marks) { return endsAtEllipsis(first, end: end) ? end : nil }
    return endsAtWesternMark(position, end: end) ? end : nil
  }

  /// `!` and `?`: not inside an address, and not before a small letter.
  private func endsAtWesternMark(_ position: Int, end: Int) -> Bool {
    let next = nextStart(from: end)
    guard next < text.count else { return true }
    if isSmallLetter(text[next]) { return false }
    if end > position + 1, goesOnBehindQuotation(end) { return false }
    if continues(at: end) { return false }
    return next > end || isHan(text[next]) || isHan(text[position - 1]) || isCapital(text[next])
  }

  /// `…` and `...`: at the end, before a capital, or inside closing marks nothing goes on behind.
  private func endsAtEllipsis(_ first: Int, end: Int) -> Bool {
    let next = nextStart(from: end)
    guard next < text.count else { return true }
    if isCapital(text[next]), next > end { return true }
    let isClosed = isCloser(text[end - 1])
    return isClosed && isHan(text[next]) && !goesOnBehindQuotation(end)
  }

  // MARK: The full stop

  private func endsAtFullStop(_ position: Int, end: Int) -> Bool {
    let next = nextStart(from: end)
    guard next < text.count else { return true }
    if isEnumerator(upTo: position) { return false }
    guard next > end || isHan(text[next]) else { return endsWithoutSpace(position, end: end) }
    if isHan(text[next]), next == end {
      let isWordEnd = isLetter(text[position - 1]) || isCloser(text[end - 1])
      return isWordEnd && !isAbbreviation(position, next: next)
    }
    if isSmallLetter(text[next]) || continues(at: end) { return false }
    return !isAbbreviation(position, next: next)
  }

  /// `health.We`, `NGOs.For`: two words a space was lost between, not an address, a number or initials.
  private func endsWithoutSpace(_ position: Int, end: Int) -> Bool {
    let before = text[position - 1]
    let isWordEnd = isSmallLetter(before) && isLetter(text[position - 2])
    guard isWordEnd || end > position + 1 || isDigit(before) else { return false }
    let capital = isOpener(text[end]) ? end + 1 : end
    guard isCapital(text[capital]), !isAbbreviation(position, next: capital) else { return false }
    let isWordStart = isLetter(text[capital + 1]) || isSpace(text[capital + 1])
    return isWordStart && !isInAddress(position)
  }

  /// Whether the word around a full stop is an address of the net or a file name.
  private func isInAddress(_ position: Int) -> Bool {
    var first = position
    while first > 0, !isSpace(text[first - 1]), !isHan(text[first - 1]) { first -= 1 }
    var last = position
    while last < text.count, !isSpace(text[last]), !isHan(text[last]) { last += 1 }
    let word = text.string(first..<last)
    return word.contains("@") || word.contains("://") || word.hasPrefix("www.")
      || word.split(separator: ".").count > 3
  }

  /// `1.`, `12.`, `IV.`, `A.` or `a.` at the start of the sentence.
  private func isEnumerator(upTo position: Int) -> Bool {
    var first = start
    while first < position, isSpace(text[first]) || text[first] == 0x2A { first += 1 }
    let length = position - first
    guard length > 0, length <= 4 else { return false }
    let mark = first..<position
    if mark.allSatisfy({ isDigit(text[$0]) }) { return length <= 3 }
    if length == 1 { return isCapital(text[first]) || isSmallLetter(text[first]) }
    return mark.allSatisfy { text[$0] == 0x49 || text[$0] == 0x56 || text[$0] == 0x58 }
  }

  /// Whether a full stop before a space belongs to an abbreviation that the sentence goes on behind.
  private func isAbbreviation(_ position: Int, next: Int) -> Bool {
    var first = position
    while first > 0, isLetter(text[first - 1]) || isInnerStop(first - 1) { first -= 1 }
    guard first < position else { return false }
    let word = fold(text.string(first..<position))
    if words.titles.contains(word) { return isCapital(text[first]) || !isCapital(text[next]) }
    if words.numbers.contains(word) { return isDigit(text[next]) }
    let isShort = words.abbreviations.contains(word) || isInitial(position) || word.contains(".")
    guard isShort else { return false }
    return !words.openers.contains(nextWord(from: next))
  }

  /// The stop in `U.S`: between single letters.
  private func isInnerStop(_ position: Int) -> Bool {
    text[position] == 0x2E && position > 0 && isLetter(text[position - 1])
      && isLetter(text[position + 1])
  }

  /// `J` in `J. Smith`: one capital letter on its own.
  private func isInitial(_ position: Int) -> Bool {
    guard isCapital(text[position - 1]) else { return false }
    return position < 2 || !isLetter(text[position - 2])
  }

  private func nextWord(from position: Int) -> String {
    var end = position
    while end < text.count, isLetter(text[end]) { end += 1 }
    return fold(text.string(position..<end))
  }

  // MARK: What stands behind

  /// Where the marks that end a sentence, one behind the other, stop.
  private func endOfMarks(from position: Int) -> Int {
    var end = position
    while end < text.count, SentenceScanner.isMark(text[end]) { end += 1 }
    return end
  }

  private func firstOfMarks(before position: Int) -> Int {
    var first = position
    while first > start, SentenceScanner.isMark(text[first - 1]) { first -= 1 }
    return first
  }

  private func isEllipsis(_ marks: Range<Int>) -> Bool {
    marks.allSatisfy { text[$0] == 0x2E || text[$0] == 0x2026 }
  }

  private func endOfClosers(from position: Int) -> Int {
    var end = position
    while end < text.count, isCloser(text[end]) {
      // A straight quotation mark behind a space or before a letter opens.
      let isStraight = text[end] == 0x22 || text[end] == 0x27
      if isStraight, isLetter(text[end + 1]) || isHan(text[end + 1]), isBalanced(upTo: end) {
        break
      }
      end += 1
    }
    return end
  }

  /// Whether every straight quotation mark of the sentence has its partner before `position`.
  private func isBalanced(upTo position: Int) -> Bool {
    var count = 0
    for index in start..<position where text[index] == text[position] { count += 1 }
    return count % 2 == 0
  }

  /// The first character behind `end` that is neither space, emphasis mark nor opening mark.
  private func nextStart(from end: Int) -> Int {
    var next = end
    while next < text.count, isSpace(text[next]) || text[next] == 0x2A || isOpener(text[next]) {
      // A line feed ends the sentence by itself.
      if text[next] == 0x0A { return text.count }
      next += 1
    }
    return next
  }

  /// Whether a mark behind `end` says that the sentence goes on.
  private func continues(at end: Int) -> Bool {
    switch text[end] {
    case 0x2C, 0x3A, 0x3B, 0x3001, 0xFF0C, 0xFF1A, 0xFF1B: true
    case _: false
    }
  }

  /// Whether the sentence goes on behind the closing mark of a quotation.
  ///
  /// It does in `“加油！”的横幅` and in `“……。”他说。`.
  private func goesOnBehindQuotation(_ end: Int) -> Bool {
    if continues(at: end) { return true }
    guard isHan(text[end]) else { return false }
    if SentenceScanner.particles.contains(text[end]) { return true }
    if SentenceScanner.conjunctions.contains(text[end]), isOpener(text[end + 1]) { return true }
    return isAttribution(from: end)
  }

  /// `李明说。`: a few characters with a word of saying among them, up to the end of the sentence.
  private func isAttribution(from position: Int) -> Bool {
    var end = position
    while end < text.count, end - position <= SentenceScanner.longestAttribution {
      if SentenceScanner.isMark(text[end]) { break }
      if text[end] == 0xFF0C || text[end] == 0x2C || text[end] == 0x0A { return false }
      end += 1
    }
    guard end < text.count, SentenceScanner.isMark(text[end]) else { return false }
    let passage = text.string(position..<end)
    return words.attributions.contains { passage.hasSuffix($0) }
  }

  private static let longestAttribution = 14
  private static let particles: Set<UInt32> = Set("的等之".unicodeScalars.map(\.value))
  private static let conjunctions: Set<UInt32> = Set("与與和及、或".unicodeScalars.map(\.value))

  private static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x2E, 0x21, 0x3F, 0x2026, 0xFF0E: true
    case _: false
    }
  }
}
