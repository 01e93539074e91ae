/// Words found by how they begin: nearly every place of a text is passed by with one look.
///
/// The case of ASCII letters does not count; whoever asks compares the words themselves.
struct WordIndex: Sendable {
  /// Positions in the list of words, by first byte, in the order of the list.
  private var positions: [[Int]]
  /// One bit for each beginning that some word has.
  private var beginnings = [UInt64](repeating: 0, count: 0x10000 / 64)

  /// - Parameter words: tried in this order.
  init(_ words: [[UInt8]]) {
    positions = Array(repeating: [], count: 256)
    for (index, word) in words.enumerated() {
      guard let first = word.first else { continue }
      positions[Int(Self.small(first))].append(index)
      if word.count > 1 {
        mark(Self.beginning(of: word, at: 0))
      } else {
        for next in 0...UInt8.max { mark(Self.beginning(of: [first, next], at: 0)) }
      }
    }
  }

  /// The positions of the words that may stand at an offset of a text.
  func candidates(in text: [UInt8], at offset: Int) -> [Int] {
    let beginning = Self.beginning(of: text, at: offset)
    guard beginnings[beginning >> 6] & (1 << UInt64(beginning & 63)) != 0 else { return [] }
    return positions[Int(Self.small(text[offset]))]
  }

  private mutating func mark(_ beginning: Int) {
    beginnings[beginning >> 6] |= 1 << UInt64(beginning & 63)
  }

  /// The first character where it takes three bytes, else the first two bytes.
  private static func beginning(of text: [UInt8], at offset: Int) -> Int {
    let first = text[offset]
    if first >= 0xE0, offset + 2 < text.count {
      return Int(first & 0x0F) << 12 | Int(text[offset + 1] & 0x3F) << 6
        | Int(text[offset + 2] & 0x3F)
    }
    let next = offset + 1 < text.count ? text[offset + 1] : 0
    return Int(small(first)) << 8 | Int(small(next))
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
