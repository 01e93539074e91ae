/// Words found by their first byte: most places of a text are passed by with one look.
struct WordIndex: Sendable {
  /// Positions in the list of words, by first byte, in the order of the list.
  private var positions: [[Int]]

  /// - Parameter words: tried in this order.
  init(_ words: [[UInt8]]) {
    positions = Array(repeating: [], count: 256)
    for (index, word) in words.enumerated() {
      if let first = word.first { positions[Int(first)].append(index) }
    }
  }

  /// The positions of the words that begin with a byte.
  func candidates(_ byte: UInt8) -> [Int] { positions[Int(byte)] }
}
