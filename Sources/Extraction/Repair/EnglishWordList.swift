import CLexicon
import Unicode

/// English words and how frequent they are, from data/english-frequencies.tsv, searched where they lie.
struct EnglishWordList: Sendable {
  static let shared = EnglishWordList(KeptTable(concord_english_frequencies()).bytes)

  private let text: [UInt8]
  private var lineStarts: [UInt32] = []
  /// The third to the tenth byte of each line's word, which decide nearly every comparison.
  private var keys: [UInt64] = []
  /// The first line of each pair of first letters, and a last bound.
  private var firstLines: [UInt32] = []

  /// - Parameter text: lines of word, tab, frequency, sorted by the bytes of the words.
  init(_ text: [UInt8]) {
    self.text = text
    lineStarts.reserveCapacity(text.count / 11)
    var isStart = true
    for (offset, byte) in text.enumerated() {
      if isStart { lineStarts.append(UInt32(offset)) }
      isStart = byte == UInt8(ascii: "\n")
    }
    markFirstLines()
    keys.reserveCapacity(lineStarts.count)
    for start in lineStarts {
      let line = text[Int(start)..<min(text.count, Int(start) + 10)]
      keys.append(Self.key(line.prefix { $0 != UInt8(ascii: "\t") }))
    }
  }

  /// Ten times the decimal logarithm of a word's occurrences in a thousand million words; 0 for a word known
  /// without its frequency, nil for an unknown one.
  func frequency(of word: ArraySlice<UInt8>) -> Int? {
    guard word.count > 1 else { return frequency(of: word, lines: 0..<lineStarts.count) }
    let pair = Self.pair(word[word.startIndex], word[word.startIndex + 1])
    let key = Self.key(word)
    var low = Int(firstLines[pair])
    var high = Int(firstLines[pair + 1])
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    // A word of up to nine bytes is its key; of longer ones several may have the same.
    while low < firstLines[pair + 1], keys[low] == key {
      if compare(word, line: low) == 0 { return frequency(ofLine: low, length: word.count) }
      low += 1
    }
    return nil
  }

  private static func key(_ word: ArraySlice<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    let end = word.startIndex + 10
    for place in word.startIndex + 2..<end {
      key = key << 8 | (place < word.endIndex ? UInt64(word[place]) : 0)
    }
    return key
  }

  private func frequency(of word: ArraySlice<UInt8>, lines: Range<Int>) -> Int? {
    var low = lines.lowerBound
    var high = lines.upperBound
    while low < high {
      let middle = (low + high) / 2
      switch compare(word, line: middle) {
      case 0: return frequency(ofLine: middle, length: word.count)
      case 1: low = middle + 1
      case _: high = middle
      }
    }
    return nil
  }

  private mutating func markFirstLines() {
    firstLines = [UInt32](repeating: UInt32(lineStarts.count), count: 0x10001)
    for (line, start) in lineStarts.enumerated().reversed() where Int(start) + 1 < text.count {
      firstLines[Self.pair(text[Int(start)], text[Int(start) + 1])] = UInt32(line)
    }
    for pair in firstLines.indices.dropLast().reversed() {
      firstLines[pair] = min(firstLines[pair], firstLines[pair + 1])
    }
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first) << 8 | Int(second)
  }

  /// -1, 0 or 1: whether `word` stands before, on or behind a line.
  private func compare(_ word: ArraySlice<UInt8>, line: Int) -> Int {
    var position = Int(lineStarts[line])
    for byte in word {
      let other = text[position]
      if byte != other { return byte < other ? -1 : 1 }
      position += 1
    }
    return text[position] == UInt8(ascii: "\t") ? 0 : -1
  }

  private func frequency(ofLine line: Int, length: Int) -> Int {
    var position = Int(lineStarts[line]) + length + 1
    var number = 0
    while position < text.count, text[position] != UInt8(ascii: "\n") {
      number = number * 10 + Int(text[position] & 0x0F)
      position += 1
    }
    return number
  }
}
