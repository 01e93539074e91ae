/// Words found by how they end: nearly every place of a text is passed by with one look.
///
/// The case of ASCII letters does not count; whoever asks compares the words themselves.
package struct WordEndings: Sendable {
  /// The last two bytes of the words.
  private var ends: CodeSet = []
  /// Positions in the list of words, last byte by last byte, each in the order of the list.
  private var positions: [Int] = []
  /// Where the words of each last byte start in `positions`; one more at the end.
  private var starts: [Int] = [0]

  /// - Parameter words: tried in this order.
  package init(_ words: [[UInt8]]) {
    for last in UInt8.min...UInt8.max {
      for (position, word) in words.enumerated() where word.last.map(Self.small) == last {
        positions.append(position)
        let before = word.dropLast().last.map { [$0] } ?? Array(UInt8.min...UInt8.max)
        for byte in before { ends.insert(Self.ending(byte, last)) }
      }
      starts.append(positions.count)
    }
  }

  /// The last end in a range, its own end included, at which some word may end; the start of the range
  /// where there is none.
  package func previousEnd(in text: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let before = end > 1 ? text[end - 2] : 0
      if ends.contains(Self.ending(before, text[end - 1])) { return end }
      end -= 1
    }
    return range.lowerBound
  }

  /// The positions of the words that may end before an offset that is not the first, in the order of
  /// the list.
  package func candidates(in text: [UInt8], before end: Int) -> ArraySlice<Int> {
    let last = Int(Self.small(text[end - 1]))
    return positions[starts[last]..<starts[last + 1]]
  }

  private static func ending(_ before: UInt8, _ last: UInt8) -> UInt16 {
    UInt16(small(before)) << 8 | UInt16(small(last))
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
