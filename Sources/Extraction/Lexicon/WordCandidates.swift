/// Positions in a list of words; a few of them without memory of their own, since they are asked for at nearly every
/// word of a text.
package enum WordCandidates: Sendable, Sequence {
  /// Up to four positions, sixteen bits each, one added; the first in the lowest.
  case few(UInt64)
  /// Any others.
  case many([Int])

  static let none = WordCandidates.few(0)

  init(_ positions: [Int]) {
    guard positions.count <= 4, positions.allSatisfy({ $0 < 0xFFFF }) else {
      self = .many(positions)
      return
    }
    self = .few(positions.reversed().reduce(0) { $0 << 16 | UInt64($1 + 1) })
  }

  /// Whether there are none.
  var isNone: Bool {
    switch self {
    case .few(let packed): packed == 0
    case .many: false
    }
  }

  /// The positions in order.
  package func makeIterator() -> Iterator {
    switch self {
    case .few(let packed): Iterator(packed: packed, rest: nil)
    case .many(let positions): Iterator(packed: 0, rest: positions)
    }
  }

  /// Gives the positions in order.
  package struct Iterator: IteratorProtocol {
    fileprivate var packed: UInt64
    fileprivate var rest: [Int]?
    fileprivate var place = 0

    /// The next position.
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

/// Groups of words, found by a few of their bytes as a number, by open addressing.
struct CandidateTable: Sendable {
  /// What is entered: a word under a key.
  typealias Entry = (key: UInt32, position: Int)

  private var keys: [UInt32] = []
  /// The group of each slot plus one; 0 for an empty slot.
  private var slots: [UInt32] = []
  private var groups: [WordCandidates] = []
  private var shift: UInt32 = 32

  /// Each group keeps the order of the positions.
  init(_ entries: [Entry]) {
    guard !entries.isEmpty else { return }
    let sorted = entries.sorted { ($0.key, $0.position) < ($1.key, $1.position) }
    var size = 4
    shift = 30
    while size < entries.count * 2 {
      size *= 2
      shift -= 1
    }
    keys = [UInt32](repeating: 0, count: size)
    slots = [UInt32](repeating: 0, count: size)
    var start = 0
    while start < sorted.count {
      let key = sorted[start].key
      var end = start
      while end < sorted.count, sorted[end].key == key { end += 1 }
      groups.append(WordCandidates(sorted[start..<end].map(\.position)))
      var slot = place(of: key)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      slots[slot] = UInt32(groups.count)
      start = end
    }
  }

  /// The words under a key; none where there are none.
  subscript(key: UInt32) -> WordCandidates {
    guard !slots.isEmpty else { return .none }
    var slot = place(of: key)
    while slots[slot] != 0 {
      if keys[slot] == key { return groups[Int(slots[slot]) - 1] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return .none
  }

  private func place(of key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> shift) }
}

/// A set of numbers that may hold some more: one bit for each group of numbers.
struct BitFilter: Sendable {
  private var bits: [UInt64]
  private let shift: UInt32

  /// Makes room for so many numbers, of which one in sixteen bits is set.
  init(room count: Int) {
    var size: UInt32 = 8
    while size < 18, 1 << size < count * 16 { size += 1 }
    shift = 32 - size
    bits = [UInt64](repeating: 0, count: 1 << (size - 6))
  }

  mutating func insert(_ number: UInt32) {
    let bit = (number &* 0x9E37_79B1) >> shift
    bits[Int(bit >> 6)] |= 1 &<< UInt64(bit & 63)
  }

  /// Whether a number may have been inserted.
  func mayHold(_ number: UInt32) -> Bool {
    let bit = (number &* 0x9E37_79B1) >> shift
    return bits[Int(bit >> 6)] & (1 &<< UInt64(bit & 63)) != 0
  }
}

/// A small letter for a capital one of ASCII; any other byte as it is.
func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
