import CorpusModel
import Unicode

/// One word of a text whose words the file separates by spaces.
struct GivenWord: Sendable {
  let text: String
  /// The same for equal words that one splitter has cut.
  let id: Int
  /// Where it stands in the file.
  let source: Range<Int>
  let traits: WordTraits
  /// The number of characters (Unicode scalars).
  let length: Int
  /// The offset of a space before it that belongs to the text and not to the segmentation.
  let space: Int?

  func has(_ kind: WordTraits.Kinds) -> Bool { traits.has(kind) }
  var isPunctuation: Bool { has(.punctuation) }
}

/// Splits lines into given words; remembers the traits of words it has seen.
struct WordSplitter {
  private var ids: [WordKey: Int] = [:]
  private var known: [(text: String, traits: WordTraits, length: Int)] = []

  /// The words of a stretch of the file.
  ///
  /// A single space separates words. A longer gap, or one of another kind of space, is a space of the
  /// text itself; so is a single space between two Latin words. Beside punctuation it is dropped.
  mutating func words(of range: Range<Int>, in source: SourceText) -> [GivenWord] {
    let bytes = source.bytes[..<range.upperBound]
    var words: [GivenWord] = []
    var index = range.lowerBound
    var gap = index..<index
    while index < range.upperBound {
      let start = index
      index = skipSpaces(from: index, in: bytes)
      gap = start..<index
      guard index < range.upperBound else { break }
      let wordStart = index
      while index < range.upperBound,
        spaceWidth(at: index, in: bytes, end: range.upperBound) == 0
      { index += 1 }
      let word = word(wordStart..<index, in: source, gap: gap, after: words.last)
      words.append(word)
    }
    return words
  }

  private func skipSpaces(from start: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var index = start
    while index < bytes.endIndex {
      let width = spaceWidth(at: index, in: bytes, end: bytes.endIndex)
      guard width > 0 else { break }
      index += width
    }
    return index
  }

  private mutating func word(
    _ range: Range<Int>,
    in source: SourceText,
    gap: Range<Int>,
    after previous: GivenWord?
  ) -> GivenWord {
    let id = id(of: range, in: source)
    let (text, traits, length) = known[id]
    var space: Int?
    if let previous {
      let isPrinted =
        gap.count > 1 && !previous.traits.has(.punctuation) && !traits.has(.punctuation)
      if isPrinted || needsSpace(previous.source, range, in: source.bytes) {
        space = gap.lowerBound
      }
    }
    return GivenWord(
      text: text,
      id: id,
      source: range,
      traits: traits,
      length: length,
      space: space
    )
  }

  private mutating func id(of range: Range<Int>, in source: SourceText) -> Int {
    let key = WordKey(source.bytes[range])
    if let id = ids[key] { return id }
    let text = source.text(range)
    known.append((text, NewsMarks.shared.traits(of: text), text.unicodeScalars.count))
    ids[key] = known.count - 1
    return known.count - 1
  }

  /// Whether two words of a Latin text meet.
  private func needsSpace(_ left: Range<Int>, _ right: Range<Int>, in bytes: [UInt8]) -> Bool {
    let (last, first) = (bytes[left.upperBound - 1], bytes[right.lowerBound])
    guard isASCIIWord(first) || first == UInt8(ascii: "(") else { return false }
    if isASCIIWord(last) { return true }
    return isASCIILetter(first) && left.count == 1 && ",.;:!?)%".utf8.contains(last)
  }

  private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private func isASCIIWord(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || byte &- 0x30 < 10
  }
}

/// The bytes of a word, short ones packed.
private enum WordKey: Hashable {
  case short(UInt64, UInt64)
  case long([UInt8])

  init(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count < 16 else {
      self = .long(Array(bytes))
      return
    }
    var low: UInt64 = UInt64(bytes.count)
    var high: UInt64 = 0
    for byte in bytes {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte)
    }
    self = .short(high, low)
  }
}

/// The reading text of given words: without the spaces of the segmentation, but with its word starts.
func readingText(_ words: ArraySlice<GivenWord>) -> (text: TracedText, starts: [Int]) {
  var text = TracedText()
  var starts: [Int] = []
  starts.reserveCapacity(words.count)
  for word in words {
    if let space = word.space, text.count > 0 { text.append(" ", source: space) }
    starts.append(text.count)
    text.append(word.text, source: word.source.lowerBound)
  }
  return (text, starts)
}

/// The reading text of given words as a plain string.
func plainText(_ words: ArraySlice<GivenWord>) -> String { readingText(words).text.text }
