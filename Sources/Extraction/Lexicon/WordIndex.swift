/// Positions in a list of words; a few of them without memory of their own, since they are asked for at nearly every
/// word of a text.
package enum WordCandidates: Sendable, Sequence {
  /// Up to four positions, sixteen bits each, one added; the first in the lowest.
  case few(UInt64)
  case many([Int])

  init(_ positions: [Int]) {
    guard positions.count <= 4, positions.allSatisfy({ $0 < 0xFFFF }) else {
      self = .many(positions)
      return
    }
    self = .few(positions.reversed().reduce(0) { $0 << 16 | UInt64($1 + 1) })
  }

  /// The positions in the order of the list.
  package func makeIterator() -> Iterator {
    switch self {
    case .few(let packed): Iterator(packed: packed, rest: nil)
    case .many(let positions): Iterator(packed: 0, rest: positions)
    }
  }

  /// Goes through the positions.
  package struct Iterator: IteratorProtocol {
    fileprivate var packed: UInt64
    fileprivate var rest: [Int]?
    fileprivate var place = 0

    /// The next position; nil behind the last.
    package mutating func next() -> Int? {
      if packed != 0 {
        defer { packed >>= 16 }
        return Int(packed & 0xFFFF) - 1
      }
      guard let rest, place < rest.count else { return nil }
      defer { place += 1 }
      return rest[place]
    }
  }
}

/// Words found by how they begin: nearly every place of a text is passed by with one look.
///
/// The case of ASCII letters does not count; whoever asks compares the words themselves.
package struct WordIndex: Sendable {
  /// Positions in the list of words by beginning, each in the order of the list.
  private var groups: [WordCandidates] = []
  /// The beginnings that some word has, in the order of their bits.
  private var keys: [UInt16] = []
  /// The first of `keys` with each bit, and one after the last.
  private var firstKeys = [UInt16](repeating: 0, count: 1025)
  /// One bit for each group of beginnings of which some word has one: small enough to stay at hand.
  private var filter = [UInt64](repeating: 0, count: 16)
  /// Those of them that some word has which is hardly longer.
  private var short = [UInt64](repeating: 0, count: 16)
  /// One bit for each group of beginnings with the two bytes behind them, of the other words.
  private var further = [UInt64](repeating: 0, count: 64)

  /// - Parameter words: tried in this order.
  package init(_ words: [[UInt8]]) {
    var groups: [UInt16: [Int]] = [:]
    for (index, word) in words.enumerated() {
      guard let first = word.first else { continue }
      if word.count > 1 {
        groups[Self.beginning(of: word, at: 0), default: []].append(index)
        markFurther(word)
      } else {
        let keys = Set((0...UInt8.max).map { Self.beginning(of: [first, $0], at: 0) })
        for key in keys { Self.mark(Self.bit(of: key), in: &short) }
        for key in keys { groups[key, default: []].append(index) }
      }
    }
    let order = groups.keys.sorted { (Self.bit(of: $0), $0) < (Self.bit(of: $1), $1) }
    for key in order {
      keys.append(key)
      self.groups.append(WordCandidates(groups[key] ?? []))
      let bit = Self.bit(of: key)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      firstKeys[bit + 1] += 1
    }
    for bit in 1...1024 { firstKeys[bit] += firstKeys[bit - 1] }
  }

  /// The positions of the words that may stand at an offset of a text, in the order of the list.
  package func candidates(in text: [UInt8], at offset: Int) -> WordCandidates {
    let key = Self.beginning(of: text, at: offset)
    let bit = Self.bit(of: key)
    guard mayStand(key, bit, in: text, at: offset) else { return .few(0) }
    for group in Int(firstKeys[bit])..<Int(firstKeys[bit + 1]) where keys[group] == key {
      return groups[group]
    }
    return .few(0)
  }

  /// The first offset of a range at which a character stands that some word may begin with; the end
  /// of the range where there is none.
  package func nextOffset(in text: [UInt8], _ range: Range<Int>) -> Int {
    guard !keys.isEmpty else { return range.upperBound }
    var offset = range.lowerBound
    while offset < range.upperBound {
      if text[offset] & 0xC0 != 0x80 {
        let key = Self.beginning(of: text, at: offset)
        if mayStand(key, Self.bit(of: key), in: text, at: offset) { return offset }
      }
      offset += 1
    }
    return range.upperBound
  }

  /// Whether a word may stand at an offset with a beginning and its bit.
  private func mayStand(_ key: UInt16, _ bit: Int, in text: [UInt8], at offset: Int) -> Bool {
    guard Self.holds(bit, filter) else { return false }
    if Self.holds(bit, short) { return true }
    let next = offset + (text[offset] >= 0xE0 ? 3 : 2)
    guard next + 1 < text.count else { return false }
    return Self.holds(Self.furtherBit(key, text[next], text[next + 1]), further)
  }

  private mutating func markFurther(_ word: [UInt8]) {
    let key = Self.beginning(of: word, at: 0)
    let next = word[0] >= 0xE0 ? 3 : 2
    guard next + 1 < word.count else { return Self.mark(Self.bit(of: key), in: &short) }
    Self.mark(Self.furtherBit(key, word[next], word[next + 1]), in: &further)
  }

  private static func holds(_ bit: Int, _ bits: [UInt64]) -> Bool {
    bits[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  private static func mark(_ bit: Int, in bits: inout [UInt64]) {
    bits[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  private static func furtherBit(_ key: UInt16, _ first: UInt8, _ second: UInt8) -> Int {
    let next = UInt32(small(first)) << 8 | UInt32(small(second))
    return Int((UInt32(key) &* 0x9E37_79B1 &+ next &* 0x85EB_CA77) >> 20)
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
