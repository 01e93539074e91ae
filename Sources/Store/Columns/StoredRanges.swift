import Columns

/// Ranges of a heap as the corpus keeps them; some may be missing.
package struct StoredRanges: Sendable {
  /// Where each begins; with one last number where the ranges follow each other without a gap.
  let starts: PackedNumbers
  /// How long each is; `RowSelection.noRow` where there is none.
  ///
  /// Nil where each range ends where the next one begins.
  let lengths: PackedNumbers?

  init(starts: PackedNumbers, lengths: PackedNumbers?) {
    self.starts = starts
    self.lengths = lengths
  }

  /// Packs ranges; `RowSelection.noRow` as a start stands for none.
  init(starts: FixedArray<UInt32>, ends: FixedArray<UInt32>) {
    let isRun = starts.indices.dropFirst().allSatisfy { starts[$0] == ends[$0 - 1] }
    if isRun, let last = ends.last, last != RowSelection.noRow {
      self.starts = PackedNumbers(starts.array + [last])
      lengths = nil
      return
    }
    var last: UInt32 = 0
    var filled: [UInt32] = []
    filled.reserveCapacity(starts.count)
    for start in starts {
      // A range that is missing takes no bits when it seems to begin where the one before does.
      if start != RowSelection.noRow { last = start }
      filled.append(last)
    }
    self.starts = PackedNumbers(filled)
    lengths = PackedNumbers(
      FixedArray(count: starts.count) { row in
        starts[row] == RowSelection.noRow ? RowSelection.noRow : ends[row] - starts[row]
      }
    )
  }

  /// The number of ranges.
  var count: Int { lengths?.count ?? max(0, starts.count - 1) }

  subscript(row: Int) -> Range<Int>? {
    let start = Int(starts[row])
    guard let lengths else { return start..<Int(starts[row + 1]) }
    let length = lengths[row]
    return length == RowSelection.noRow ? nil : start..<start + Int(length)
  }

  /// Some of the ranges as texts of a heap.
  func texts(_ rows: RowSelection, of heap: TextHeap) -> TextColumn {
    let bounds = gather(rows)
    return TextColumn(heap: heap, starts: bounds.starts, ends: bounds.ends)
  }

  /// Where some of the ranges begin and end; `RowSelection.noRow` where there is none.
  func gather(_ rows: RowSelection) -> (starts: FixedArray<UInt32>, ends: FixedArray<UInt32>) {
    guard let lengths else { return gatherRuns(rows) }
    let found = (starts: starts.gather(rows), lengths: lengths.gather(rows))
    let starts = FixedArray(count: rows.count) { index in
      found.lengths[index] == RowSelection.noRow ? RowSelection.noRow : found.starts[index]
    }
    let ends = FixedArray(count: rows.count) { index in
      starts[index] == RowSelection.noRow
        ? RowSelection.noRow : starts[index] &+ found.lengths[index]
    }
    return (starts, ends)
  }

  private func gatherRuns(
    _ rows: RowSelection
  ) -> (starts: FixedArray<UInt32>, ends: FixedArray<UInt32>) {
    guard case .range(let range) = rows else {
      let list = rows.rows
      let ends = FixedArray(count: list.count) { index in
        list[index] == RowSelection.noRow ? RowSelection.noRow : starts[Int(list[index]) + 1]
      }
      return (starts.gather(rows), ends)
    }
    let bounds = starts.unpacked(range.lowerBound..<range.upperBound + 1)
    return (bounds.view(0..<range.count), bounds.view(1..<range.count + 1))
  }
}

/// Ranges of a heap that still grow; `RowSelection.noRow` as a start stands for none.
struct TextRanges: Sendable {
  var starts: [UInt32] = []
  var ends: [UInt32] = []

  /// Makes room for so many ranges.
  mutating func reserveCapacity(_ count: Int) {
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
  }

  mutating func append(_ range: Range<Int>?) {
    starts.append(range.map { UInt32($0.lowerBound) } ?? RowSelection.noRow)
    ends.append(range.map { UInt32($0.upperBound) } ?? RowSelection.noRow)
  }

  subscript(row: Int) -> Range<Int>? {
    starts[row] == RowSelection.noRow ? nil : Int(starts[row])..<Int(ends[row])
  }

  /// What has been written.
  var stored: StoredRanges {
    StoredRanges(starts: FixedArray(starts), ends: FixedArray(ends))
  }

  /// The ranges as texts of a heap.
  func texts(of heap: TextHeap) -> StoredColumn { .texts(stored, of: heap) }
}
