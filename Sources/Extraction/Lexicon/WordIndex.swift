/// Words found by how they begin: nearly every place of a text is passed by with one look.
///
/// The case of ASCII letters does not count; whoever asks compares the words themselves.
struct WordIndex: Sendable {
  /// Positions in the list of words, beginning by beginning, each in the order of the list.
  private var positions: [Int] = []
  /// The beginnings that some word has, in the order of their bits.
  private var keys: [UInt16] = []
  /// The first of `keys` with each bit, and one after the last.
  private var firstKeys = [UInt16](repeating: 0, count: 1025)
  /// Where the words of each beginning start in `positions`; one more than `keys`.
  private var starts: [Int] = [0]
  /// One bit for each group of beginnings of which some word has one: small enough to stay at hand.
  private var filter = [UInt64](repeating: 0, count: 16)

  /// - Parameter words: tried in this order.
  init(_ words: [[UInt8]]) {
    var groups: [UInt16: [Int]] = [:]
    for (index, word) in words.enumerated() {
      guard let first = word.first else { continue }
      if word.count > 1 {
        groups[Self.beginning(of: word, at: 0), default: []].append(index)
      } else {
        let keys = Set((0...UInt8.max).map { Self.beginning(of: [first, $0], at: 0) })
        for key in keys { groups[key, default: []].append(index) }
      }
    }
    let order = groups.keys.sorted { (Self.bit(of: $0), $0) < (Self.bit(of: $1), $1) }
    for key in order {
      keys.append(key)
      positions += groups[key] ?? []
      starts.append(positions.count)
      let bit = Self.bit(of: key)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      firstKeys[bit + 1] += 1
    }
    for bit in 1...1024 { firstKeys[bit] += firstKeys[bit - 1] }
  }

  /// The positions of the words that may stand at an offset of a text, in the order of the list.
  func candidates(in text: [UInt8], at offset: Int) -> ArraySlice<Int> {
    let key = Self.beginning(of: text, at: offset)
    let bit = Self.bit(of: key)
    guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return [] }
    for group in Int(firstKeys[bit])..<Int(firstKeys[bit + 1]) where keys[group] == key {
      return positions[starts[group]..<starts[group + 1]]
    }
    return []
  }

  /// The first offset of a range at which a character stands that some word may begin with; the end
  /// of the range where there is none.
  func nextOffset(in text: [UInt8], _ range: Range<Int>) -> Int {
    guard !keys.isEmpty else { return range.upperBound }
    var offset = range.lowerBound
    while offset < range.upperBound {
      if text[offset] & 0xC0 != 0x80 {
        let bit = Self.bit(of: Self.beginning(of: text, at: offset))
        if filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 { return offset }
      }
      offset += 1
    }
    return range.upperBound
  }

  private static func bit(of key: UInt16) -> Int { Int((UInt32(key) &* 0x9E3B) >> 6 & 1023) }

  /// The first character where it takes three bytes, else the first two bytes.
  private static func beginning(of text: [UInt8], at offset: Int) -> UInt16 {
    let first = text[offset]
    if first >= 0xE0, offset + 2 < text.count {
      return UInt16(first & 0x0F) << 12 | UInt16(text[offset + 1] & 0x3F) << 6
        | UInt16(text[offset + 2] & 0x3F)
    }
    let next = offset + 1 < text.count ? text[offset + 1] : 0
    return UInt16(small(first)) << 8 | UInt16(small(next))
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
