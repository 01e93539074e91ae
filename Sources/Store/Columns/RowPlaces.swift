import Columns

/// Where the rows of a table stand, as ranges of the files or of the reading text.
enum RowPlaces: Sendable {
  /// Each row is a range of the files.
  case source(StoredRanges)
  /// Each row is a range of the reading text.
  case reading(StoredRanges)
  /// Each row has a Chinese and an English passage in the files; either may be missing.
  case sides(chinese: StoredRanges, english: StoredRanges)
  /// The words of the word stream.
  case words
  /// Each row is a line of a document, 0 for the whole; documents may be missing.
  case lines(documents: FixedArray<UInt32>, lines: FixedArray<UInt32>)

  /// Ranges of the files that were built.
  static func source(_ ranges: TextRanges) -> RowPlaces { .source(ranges.stored) }

  /// Ranges of the reading text that were built.
  static func reading(_ ranges: TextRanges) -> RowPlaces { .reading(ranges.stored) }
}

/// Ranges of a heap as the corpus keeps them; `RowSelection.noRow` as a start stands for none.
package struct StoredRanges: Sendable {
  let starts: FixedArray<UInt32>
  let ends: FixedArray<UInt32>

  subscript(row: Int) -> Range<Int>? {
    starts[row] == RowSelection.noRow ? nil : Int(starts[row])..<Int(ends[row])
  }
}

/// Ranges of a heap that still grow; `RowSelection.noRow` as a start stands for none.
struct TextRanges: Sendable {
  var starts: [UInt32] = []
  var ends: [UInt32] = []

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
  func texts(of heap: TextHeap) -> Column {
    .text(TextColumn(heap: heap, starts: starts, ends: ends))
  }
}
