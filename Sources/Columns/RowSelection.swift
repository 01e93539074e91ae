/// Rows of a table in the order they are wanted: a run without gaps, several that ascend, or a list.
package enum RowSelection: Sendable, Equatable {
  case range(Range<Int>)
  /// Row numbers; `noRow` stands for a row that is not there and reads as missing.
  case list([UInt32])
  /// For counting, and for asking further conditions: what reads cells wants them `writtenOut`.
  case runs(RowRuns)

  /// The number that stands for no row at all.
  package static let noRow = UInt32.max

  package var count: Int {
    switch self {
    case .range(let range): range.count
    case .list(let rows): rows.count
    case .runs(let runs): runs.count
    }
  }

  /// The row at a position of the selection.
  package subscript(position: Int) -> UInt32 {
    switch self {
    case .range(let range): UInt32(range.lowerBound + position)
    case .list(let rows): rows[position]
    case .runs(let runs): runs[position]
    }
  }

  /// The row numbers, written out.
  package var rows: [UInt32] {
    switch self {
    case .range(let range): range.map { UInt32($0) }
    case .list(let rows): rows
    case .runs(let runs): runs.rows
    }
  }

  /// The same rows, not as runs.
  package var writtenOut: RowSelection {
    if case .runs(let runs) = self { .list(runs.rows) } else { self }
  }

  /// The rows at some positions of the selection, in the order of `positions`.
  package func gather(_ positions: [UInt32]) -> RowSelection {
    switch self {
    case .range(let range):
      let first = UInt32(range.lowerBound)
      return .list(positions.map { $0 == RowSelection.noRow ? $0 : first + $0 })
    case .list(let rows): return .list(gatherCodes(rows, at: positions))
    case .runs(let runs): return .list(gatherCodes(runs.rows, at: positions))
    }
  }

  /// The positions `part` of the selection.
  package func slice(_ part: Range<Int>) -> RowSelection {
    switch self {
    case .range(let range):
      .range(range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound)
    case .list(let rows): .list(Array(rows[part]))
    case .runs(let runs): .list(runs.slice(part).rows)
    }
  }
}
