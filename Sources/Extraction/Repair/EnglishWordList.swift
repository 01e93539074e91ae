import CLexicon

/// English words and how frequent they are, from data/english-frequencies.tsv, searched where they lie.
struct EnglishWordList: Sendable {
  static let shared = EnglishWordList(LexiconTable.bytes(of: concord_english_frequencies()))

  private let text: [UInt8]
  private var lineStarts: [UInt32] = []

  /// - Parameter text: lines of word, tab, frequency, sorted by the bytes of the words.
  init(_ text: [UInt8]) {
    self.text = text
    lineStarts.reserveCapacity(text.count / 11)
    var isStart = true
    for (offset, byte) in text.enumerated() {
      if isStart { lineStarts.append(UInt32(offset)) }
      isStart = byte == UInt8(ascii: "\n")
    }
  }

  /// Ten times the decimal logarithm of a word's occurrences in a thousand million words; 0 for a word known
  /// without its frequency, nil for an unknown one.
  func frequency(of word: ArraySlice<UInt8>) -> Int? {
    var low = 0
    var high = lineStarts.count
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
