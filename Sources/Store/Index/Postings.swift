package import Columns

/// Ascending lists of numbers, one for each key, kept as differences in few bits (`Differences`).
///
/// Where the numbers are places in a stream of keys, the few longest lists are not kept: to look through the
/// stream takes hardly longer than to read them.
package struct Postings: Sendable {
  /// How many numbers each list has.
  package let counts: PackedNumbers
  /// List `i` has the bytes `offsets[i] ..< offsets[i + 1]`.
  let offsets: PackedNumbers
  let bytes: FixedArray<UInt8>
  /// The stream in which the numbers are places; nil where they are none.
  var stream: NarrowNumbers?

  /// Whether a list of so many places in a stream of some length is not kept.
  static func isLeftOut(_ count: Int, of length: Int) -> Bool {
    count > 4096 && count > length / 128
  }

  /// The stream, where a list must be found in it.
  private func streamInstead(of key: Int) -> NarrowNumbers? {
    guard let stream, offsets[key] == offsets[key + 1],
      Postings.isLeftOut(Int(counts[key]), of: stream.count)
    else { return nil }
    return stream
  }

  /// The number of lists.
  package var count: Int { counts.count }

  /// The numbers of a list, ascending.
  package func list(_ key: Int) -> [UInt32] {
    list(key, first: .max)
  }

  /// The first numbers of a list, at most so many.
  package func list(_ key: Int, first count: Int) -> [UInt32] {
    if let stream = streamInstead(of: key) {
      return selectPlaces(of: UInt32(key), in: stream, first: count)
    }
    let range = Int(offsets[key])..<Int(offsets[key + 1])
    // A number takes a bit at least.
    let count = min(Int(counts[key]), range.count * 8, count)
    var numbers: [UInt32] = []
    numbers.reserveCapacity(count)
    decodeDifferences(bytes, range, count: count, into: &numbers)
    return numbers
  }

  /// Adds the numbers of a list to others.
  package func appendList(_ key: Int, to numbers: inout [UInt32]) {
    guard streamInstead(of: key) == nil else {
      numbers += list(key)
      return
    }
    let range = Int(offsets[key])..<Int(offsets[key + 1])
    let count = min(Int(counts[key]), range.count * 8)
    decodeDifferences(bytes, range, count: count, into: &numbers)
  }

  /// The first number of a list; nil when it is empty.
  package func first(_ key: Int) -> UInt32? {
    guard counts[key] > 0 else { return nil }
    guard streamInstead(of: key) == nil else { return list(key, first: 1).first }
    return firstDifference(bytes, at: Int(offsets[key])) &- 1
  }
}

/// Lists that are written one after the other, in the order of their keys.
struct PostingsWriter {
  private var counts: [UInt32] = []
  private var offsets: [UInt32] = [0]
  private var lists = DifferencesWriter()

  /// Adds the list of the next key, ascending; of one that is left out only the length.
  mutating func append(
    _ numbers: ArraySlice<UInt32>,
    isLeftOut: Bool = false,
    to stream: inout SectionStream
  ) throws(SnapshotError) {
    counts.append(UInt32(numbers.count))
    let length = isLeftOut ? 0 : lists.append(numbers)
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
