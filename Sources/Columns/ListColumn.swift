/// Lists as runs of one column of elements, which several columns may share.
package struct ListColumn: Sendable {
  /// The first element of each list.
  package var starts: [UInt32]
  /// One past the last element of each list.
  package var ends: [UInt32]
  package var elements: Column

  package init(starts: [UInt32], ends: [UInt32], elements: Column) {
    self.starts = starts
    self.ends = ends
    self.elements = elements
  }

  /// Lists that lie one after the other: list `i` is `offsets[i] ..< offsets[i + 1]`.
  package init(offsets: [UInt32], elements: Column) {
    starts = Array(offsets.dropLast())
    ends = Array(offsets.dropFirst())
    self.elements = elements
  }

  package var count: Int { starts.count }

  /// The elements of a row, by position in `elements`.
  package func range(_ row: Int) -> Range<Int> { Int(starts[row])..<Int(ends[row]) }
}
