/// Codes whose frequencies are known, written one after the other in as few bytes as they take.
package struct NarrowNumbersBuilder {
  /// One byte a code where that is enough, otherwise two.
  private let isOneByte: Bool
  /// Where the codes are more than two bytes tell.
  private var ranked: RankedCodesBuilder?

  /// Takes how often each code will come.
  package init(counts: [UInt32]) {
    isOneByte = counts.count <= Int(UInt8.max)
    ranked = counts.count > Int(UInt16.max) ? RankedCodesBuilder(counts: counts) : nil
  }

  /// Writes the next code, the lowest byte first.
  package mutating func append(_ code: UInt32, to bytes: inout [UInt8]) {
    let half = ranked?.append(code) ?? UInt16(truncatingIfNeeded: code)
    bytes.append(UInt8(truncatingIfNeeded: half))
    if !isOneByte { bytes.append(UInt8(truncatingIfNeeded: half >> 8)) }
  }

  /// The codes, whose bytes stand in memory by now; nil where they do not.
  package func finish(_ memory: FixedMemory, at part: Range<Int>) -> NarrowNumbers? {
    guard !isOneByte else {
      let bytes = FixedArray<UInt8>(memory, at: part.lowerBound, count: part.count)
      return bytes.map { NarrowNumbers(.one($0)) }
    }
    let halves = FixedArray<UInt16>(memory, at: part.lowerBound, count: part.count / 2)
    guard let ranked else { return halves.map { NarrowNumbers(.two($0)) } }
    return halves.flatMap { ranked.finish(ranks: $0) }.map { NarrowNumbers(.ranked($0)) }
  }
}
