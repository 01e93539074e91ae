import Columns
import Unicode

/// For every two Han characters that stand side by side somewhere, folded, the sentences in which they do.
package struct HanPairs: Sendable {
  /// The different characters, folded, ascending; a pair is two places in this list.
  let characters: PackedNumbers
  /// The pairs, ascending: the place of the left character in the high half.
  let keys: PackedNumbers
  /// The sentences of each pair.
  package let sentences: Postings

  /// The number of a pair of folded characters in `sentences`; nil for a pair that stands nowhere.
  package func find(_ left: UInt32, _ right: UInt32) -> Int? {
    guard let one = place(left, in: characters), let other = place(right, in: characters) else {
      return nil
    }
    return place(UInt32(one) << 16 | UInt32(other), in: keys)
  }

  private func place(_ value: UInt32, in values: PackedNumbers) -> Int? {
    let found = findLast(values, notAbove: value)
    return found < values.count && values[found] == value ? found : nil
  }
}

/// Numbers the pairs of characters in the order in which they are first met, and gathers their sentences.
struct HanPairsBuilder {
  private var characterNumbers: [UInt32: UInt32] = [:]
  private var characters: [UInt32] = []
  private var pairs = PairTable()
  private var postings = PostingsBuilder()

  /// The number of a folded character; a corpus has far fewer than the 65,536 there is room for.
  mutating func number(_ character: UInt32) -> UInt32 {
    if let known = characterNumbers[character] { return known }
    let number = UInt32(characters.count)
    precondition(number < 1 << 16, "Unicode's Han characters in use are fewer than 65,536")
    characters.append(character)
    characterNumbers[character] = number
    return number
  }

  /// The number of a pair of numbered characters.
  mutating func pair(_ left: UInt32, _ right: UInt32) -> UInt32 {
    let number = pairs.number(left << 16 | right)
    postings.grow(to: pairs.count)
    return number
  }

  mutating func count(_ sentence: UInt32, pair: UInt32) {
    postings.count(sentence, key: Int(pair))
  }

  mutating func write(_ sentence: UInt32, pair: UInt32) {
    postings.write(sentence, key: Int(pair))
  }

  /// Puts characters and pairs in order, between the two passes.
  mutating func beginWriting() -> (characters: [UInt32], keys: [UInt32]) {
    let sorted = characters.indices.sorted { characters[$0] < characters[$1] }
    var ranks = [UInt32](repeating: 0, count: characters.count)
    for (rank, number) in sorted.enumerated() { ranks[number] = UInt32(rank) }
    let keys = pairs.keys.map { ranks[Int($0 >> 16)] << 16 | ranks[Int($0 & 0xFFFF)] }
    let order = (0..<UInt32(keys.count)).sorted { keys[Int($0)] < keys[Int($1)] }
    postings.beginWriting(order: order)
    return (sorted.map { characters[$0] }, order.map { keys[Int($0)] })
  }

  mutating func finish(_ order: (characters: [UInt32], keys: [UInt32])) -> HanPairs {
    HanPairs(
      characters: PackedNumbers(order.characters),
      keys: PackedNumbers(order.keys),
      sentences: postings.finish()
    )
  }
}

/// The numbers of pairs; open addressing, a power of two, at most half full.
private struct PairTable {
  private(set) var keys: [UInt32] = []
  private var slots = [UInt32](repeating: .max, count: 1 << 12)

  var count: Int { keys.count }

  mutating func number(_ key: UInt32) -> UInt32 {
    var slot = PairTable.hash(key) & (slots.count - 1)
    while slots[slot] != .max {
      if keys[Int(slots[slot])] == key { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(keys.count)
    slots[slot] = number
    keys.append(key)
    if keys.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = [UInt32](repeating: .max, count: slots.count * 2)
    for (number, key) in keys.enumerated() {
      var slot = PairTable.hash(key) & (slots.count - 1)
      while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number)
    }
  }

  /// Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
  private static func hash(_ key: UInt32) -> Int {
    Int(truncatingIfNeeded: UInt64(key) &* 0x9E37_79B9_7F4A_7C15 >> 32)
  }
}
