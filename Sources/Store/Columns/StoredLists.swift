package import Columns

/// Lists as runs of one column of elements.
package struct StoredLists: Sendable {
  let ranges: StoredRanges
  /// The elements of all lists.
  package let elements: StoredColumn

  /// The number of lists.
  package var count: Int { ranges.count }

  /// The elements of a row, by position in `elements`; a list is never missing.
  package func range(_ row: Int) -> Range<Int> { ranges[row] ?? 0..<0 }

  /// The elements of neighbouring rows, by position in `elements`; nil where they are not one run.
  package func run(ofRows rows: Range<Int>) -> Range<Int>? {
    guard ranges.lengths == nil, rows.lowerBound >= 0, rows.upperBound <= count else { return nil }
    let end = ranges.starts[rows.upperBound]
    return Int(ranges.starts[rows.lowerBound])..<Int(end)
  }

  /// The lists of some rows; `RowSelection.noRow` reads as empty.
  package func read(_ rows: RowSelection) -> ListColumn {
    if case .range(let range) = rows, ranges.lengths == nil { return read(range) }
    var offsets: [UInt32] = [0]
    var wanted: [UInt32] = []
    for position in 0..<rows.count {
      let row = rows[position]
      if row != RowSelection.noRow {
        wanted.append(contentsOf: range(Int(row)).lazy.map { UInt32($0) })
      }
      offsets.append(UInt32(wanted.count))
    }
    return ListColumn(offsets: offsets, elements: elements.read(.list(wanted)))
  }

  /// Lists that lie one after the other: their elements are one run.
  private func read(_ rows: Range<Int>) -> ListColumn {
    let offsets = ranges.starts.unpacked(rows.lowerBound..<rows.upperBound + 1)
    let first = offsets.first ?? 0
    let last = offsets.last ?? 0
    return ListColumn(
      offsets: FixedArray(count: offsets.count) { offsets[$0] - first },
      elements: elements.read(.range(Int(first)..<Int(last)))
    )
  }
}
