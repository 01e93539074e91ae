package import Columns

/// Ascending lists of numbers, one for each key, kept as differences in as few bytes as they take.
///
/// Each difference is written seven bits a byte, the lowest first; the high bit says that more follow.
/// The first number of a list is its difference from minus one, so that no difference is zero.
package struct Postings: Sendable {
  /// How many numbers each list has.
  package let counts: PackedNumbers
  /// List `i` has the bytes `offsets[i] ..< offsets[i + 1]`.
  let offsets: PackedNumbers
  let bytes: FixedArray<UInt8>

  /// The number of lists.
  package var count: Int { counts.count }

  /// The numbers of a list, ascending.
  package func list(_ key: Int) -> [UInt32] {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(Int(counts[key]))
    appendList(key, to: &numbers)
    return numbers
  }

  /// Adds the numbers of a list to others.
  package func appendList(_ key: Int, to numbers: inout [UInt32]) {
    decodeDifferences(bytes.span, Int(offsets[key])..<Int(offsets[key + 1]), into: &numbers)
  }

  /// The first number of a list; nil when it is empty.
  package func first(_ key: Int) -> UInt32? {
    guard counts[key] > 0 else { return nil }
    return firstDifference(bytes.span, at: Int(offsets[key])) &- 1
  }
}

/// Postings that are counted first and written afterwards: the pairs of key and number are given twice,
/// both times in the same order, the numbers of each key ascending.
///
/// A number given to a key twice in a row counts once.
struct PostingsBuilder {
  private var counts: [UInt32] = []
  /// The bytes of each list; while writing, where its next byte goes.
  private var places: [UInt32] = []
  /// One more than the last number of each list.
  private var behind: [UInt32] = []
  private var offsets: [UInt32] = [0]
  private var bytes: [UInt8] = []

  init(keys: Int = 0) { grow(to: keys) }

  /// Makes room for more keys.
  mutating func grow(to keys: Int) {
    guard keys > counts.count else { return }
    let more = repeatElement(UInt32(0), count: keys - counts.count)
    counts.append(contentsOf: more)
    places.append(contentsOf: more)
    behind.append(contentsOf: more)
  }

  /// Counts a number of a key: the first pass.
  mutating func count(_ number: UInt32, key: Int) {
    let difference = number &+ 1 &- behind[key]
    guard difference > 0 else { return }
    behind[key] = number &+ 1
    counts[key] += 1
    places[key] += differenceLength(difference)
  }

  /// Ends the first pass; `order` says which key comes at which place.
  mutating func beginWriting(order: [UInt32]? = nil) {
    var ranked: [UInt32] = []
    var total: UInt32 = 0
    offsets.reserveCapacity(counts.count + 1)
    for place in counts.indices {
      let key = order.map { Int($0[place]) } ?? place
      ranked.append(counts[key])
      let length = places[key]
      places[key] = total
      total += length
      offsets.append(total)
      behind[key] = 0
    }
    counts = ranked
    bytes = [UInt8](repeating: 0, count: Int(total))
  }

  /// Writes a number of a key: the second pass.
  mutating func write(_ number: UInt32, key: Int) {
    var difference = number &+ 1 &- behind[key]
    guard difference > 0 else { return }
    behind[key] = number &+ 1
    var place = Int(places[key])
    while difference >= 0x80 {
      bytes[place] = UInt8(truncatingIfNeeded: difference) | 0x80
      difference >>= 7
      place += 1
    }
    bytes[place] = UInt8(truncatingIfNeeded: difference)
    places[key] = UInt32(place + 1)
  }

  /// What was written; nothing is left in the builder.
  mutating func finish() -> Postings {
    let postings = Postings(
      counts: PackedNumbers(counts),
      offsets: PackedNumbers(offsets),
      bytes: FixedArray(bytes)
    )
    self = PostingsBuilder()
    return postings
  }
}

/// The number of bytes a difference takes.
private func differenceLength(_ difference: UInt32) -> UInt32 {
  UInt32((38 - difference.leadingZeroBitCount) / 7)
}
