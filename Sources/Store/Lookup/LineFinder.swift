import Columns

/// Finds the lines of places of the reading text; quick where each place lies near the one before.
package struct LineFinder {
  private let texts: TextStore
  private var piece = 0
  private var line = 0
  private var document = 0

  /// Begins at the start of the texts.
  package init(_ texts: TextStore) { self.texts = texts }

  /// The 1-based line, in its file, of an offset in the reading text.
  package mutating func line(reading offset: Int) -> Int {
    let pieces = texts.pieces
    guard !pieces.starts.isEmpty, !texts.lineStarts.isEmpty else { return 1 }
    piece = find(UInt32(offset), in: pieces.starts, near: piece)
    let place = UInt32(truncatingIfNeeded: offset) &+ pieces.shift(piece)
    let source = UInt32(min(Int(place), texts.sourceCount))
    line = find(source, in: texts.lineStarts, near: line)
    let documents = texts.sourceOffsets
    if source < documents[document] || source >= documents[document + 1] {
      document = texts.document(source: Int(source))
    }
    return max(1, line - Int(texts.lineOffsets[document]) + 1)
  }

  /// The last of ascending numbers that is not above a bound; the first where none is.
  private func find(_ bound: UInt32, in numbers: PackedNumbers, near last: Int) -> Int {
    guard numbers[last] <= bound else { return findLast(numbers, notAbove: bound) }
    for next in last + 1..<last + 9 {
      guard next < numbers.count, numbers[next] <= bound else { return next - 1 }
    }
    return findLast(numbers, notAbove: bound, near: last)
  }
}

extension TextStore {
  /// The lines of the beginnings of some ranges of the reading text, as cells.
  func lines(_ rows: RowSelection, of ranges: StoredRanges) -> FixedArray<Double> {
    var finder = LineFinder(self)
    let starts = ranges.gather(rows).starts
    return FixedArray(count: rows.count) { row in
      let start = starts[row]
      return start == RowSelection.noRow ? .nan : Double(finder.line(reading: Int(start)))
    }
  }
}
