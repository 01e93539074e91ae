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
  case lines(documents: PackedNumbers, lines: PackedNumbers)

  /// Ranges of the files that were built.
  static func source(_ ranges: TextRanges) -> RowPlaces { .source(ranges.stored) }

  /// Ranges of the reading text that were built.
  static func reading(_ ranges: TextRanges) -> RowPlaces { .reading(ranges.stored) }
}
