/// Lists as runs of one column of elements, which several columns may share.
package struct ListColumn: Sendable {
  /// The first element of each list.
  package let starts: FixedArray<UInt32>
  /// One past the last element of each list.
  package let ends: FixedArray<UInt32>
  package let elements: Column

  package init(starts: FixedArray<UInt32>, ends: FixedArray<UInt32>, elements: Column) {
    self.starts = starts
    self.ends = ends
    self.elements = elements
  }

  /// Lists that lie one after the other: list `i` is `offsets[i] ..< offsets[i + 1]`.
  package init(offsets: FixedArray<UInt32>, elements: Column) {
    starts = offsets.view(0..<max(0, offsets.count - 1))
    ends = offsets.view(min(1, offsets.count)..<offsets.count)
    self.elements = elements
  }

  /// Lists that were computed.
  package init(offsets: [UInt32], elements: Column) {
    self.init(offsets: FixedArray(offsets), elements: elements)
  }

  package var count: Int { starts.count }

  /// The elements of a row, by position in `elements`.
  package func range(_ row: Int) -> Range<Int> { Int(starts[row])..<Int(ends[row]) }
}
