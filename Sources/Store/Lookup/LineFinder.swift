import Columns

/// Where a place of the reading text was found last: the search for the next one begins there.
package struct LinePlace {
  fileprivate var piece = 0
  fileprivate var line = 0
  fileprivate var document = 0

  /// The start of the texts.
  package init() {}
}

extension TextStore {
  /// The 1-based line, in its file, of an offset in the reading text; quick where it lies near the one found last.
  package func line(reading offset: Int, near last: inout LinePlace) -> Int {
    guard !pieces.starts.isEmpty, !lineStarts.isEmpty else { return 1 }
    last.piece = find(UInt32(offset), in: pieces.starts, near: last.piece)
    let place = UInt32(truncatingIfNeeded: offset) &+ pieces.shift(last.piece)
    let source = UInt32(min(Int(place), sourceCount))
    last.line = find(source, in: lineStarts, near: last.line)
    if source < sourceOffsets[last.document] || source >= sourceOffsets[last.document + 1] {
      last.document = document(source: Int(source))
    }
    return max(1, last.line - Int(lineOffsets[last.document]) + 1)
  }

  /// The last of ascending numbers that is not above a bound; the first where none is.
  private func find(_ bound: UInt32, in numbers: PackedNumbers, near last: Int) -> Int {
    guard numbers[last] <= bound else { return findLast(numbers, notAbove: bound) }
    guard last + 1 < numbers.count, numbers[last + 1] <= bound else { return last }
    return findLast(numbers, notAbove: bound, near: last)
  }

  /// The lines of the beginnings of some ranges of the reading text, as cells.
  func lines(_ rows: RowSelection, of ranges: StoredRanges) -> FixedArray<Double> {
    var last = LinePlace()
    let starts = ranges.gather(rows).starts
    return FixedArray(count: rows.count) { row in
      let start = starts[row]
      return start == RowSelection.noRow ? .nan : Double(line(reading: Int(start), near: &last))
    }
  }
}
