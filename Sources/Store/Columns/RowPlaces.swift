import Columns

/// Where the rows of a table stand, as ranges of the files or of the reading text.
enum RowPlaces: Sendable {
  /// Each row is a range of the files.
  case source(TextRanges)
  /// Each row is a range of the reading text.
  case reading(TextRanges)
  /// Each row has a Chinese and an English passage in the files; either may be missing.
  case sides(chinese: TextRanges, english: TextRanges)
  /// The words of the word stream.
  case words
  /// Each row is a line of a document, 0 for the whole; documents may be missing.
  case lines(documents: [UInt32], lines: [Int])
}

/// Ranges of a heap; `RowSelection.noRow` as a start stands for none.
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

  /// The ranges as texts of a heap.
  func texts(of heap: TextHeap) -> Column {
    .text(TextColumn(heap: heap, starts: starts, ends: ends))
  }
}
