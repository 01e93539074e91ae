package import Columns

/// Ascending lists of numbers, one for each key, kept as differences in few bits (`Differences`).
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
    appendList(key, to: &numbers)
    return numbers
  }

  /// The first numbers of a list, at most so many.
  package func list(_ key: Int, first count: Int) -> [UInt32] {
    let range = Int(offsets[key])..<Int(offsets[key + 1])
    let count = min(Int(counts[key]), range.count * 8, count)
    var numbers: [UInt32] = []
    numbers.reserveCapacity(count)
    decodeDifferences(bytes, range, count: count, into: &numbers)
    return numbers
  }

  /// Adds the numbers of a list to others.
  package func appendList(_ key: Int, to numbers: inout [UInt32]) {
    let range = Int(offsets[key])..<Int(offsets[key + 1])
    // A number takes a bit at least.
    let count = min(Int(counts[key]), range.count * 8)
    if numbers.isEmpty { numbers.reserveCapacity(count) }
    decodeDifferences(bytes, range, count: count, into: &numbers)
  }

  /// The first number of a list; nil when it is empty.
  package func first(_ key: Int) -> UInt32? {
    guard counts[key] > 0 else { return nil }
    return firstDifference(bytes, at: Int(offsets[key])) &- 1
  }
}

/// Lists that are written one after the other, in the order of their keys.
struct PostingsWriter {
  private var counts: [UInt32] = []
  private var offsets: [UInt32] = [0]
  private var lists = DifferencesWriter()

  /// Adds the list of the next key, ascending.
  mutating func append(
    _ numbers: ArraySlice<UInt32>,
    to stream: inout SectionStream
  )
    throws(SnapshotError)
  {
    counts.append(UInt32(numbers.count))
    let length = lists.append(numbers)
    let (offset, overflows) = (offsets.last ?? 0).addingReportingOverflow(UInt32(length))
    guard !overflows else { throw .unwritable(FileError.tooLarge.code) }
    offsets.append(offset)
    if lists.bytes.count > 1 << 16 { try stream.append(lists.take()) }
  }

  /// Writes what is left of the lists.
  mutating func finish(_ stream: inout SectionStream) throws(SnapshotError) {
    try stream.append(lists.take() + [UInt8](repeating: 0, count: Differences.padding))
  }

  /// Writes where the lists stand, when they have been written.
  func postings(
    _ found: (memory: FixedMemory, part: Range<Int>),
    _ name: String,
    in writer: inout SnapshotWriter
  ) throws(SnapshotError) -> Postings {
    let (counts, offsets) = (PackedNumbers(counts), PackedNumbers(offsets))
    try writer.packed(counts, name + " counts")
    try writer.packed(offsets, name + " offsets")
    let bytes = FixedArray<UInt8>(found.memory, at: found.part.lowerBound, count: found.part.count)
    return Postings(counts: counts, offsets: offsets, bytes: bytes ?? [])
  }
}
