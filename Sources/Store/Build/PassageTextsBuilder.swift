import Columns
import CorpusModel

/// A column of texts most of which stand in the reading text, where they are not written again.
struct PassageTextsBuilder {
  private var ranges = TextRanges()
  private var others = TextColumnBuilder()

  /// Adds a text that may be the one at a range of the reading text.
  mutating func append(_ text: String?, at range: Range<Int>?, in reading: TextHeap) {
    if let text, let range, reading.bytes[range].elementsEqual(text.utf8) {
      ranges.append(range)
      others.appendMissing()
    } else {
      ranges.append(nil)
      others.append(text)
    }
  }

  /// Adds a text that may stand somewhere in the paragraph of a record.
  mutating func append(
    _ text: String?,
    near evidence: Evidence,
    document: Int,
    _ context: BuildContext
  ) {
    let reading = context.texts.reading
    let range = context.paragraphRange(evidence, document: document)
    let search = ByteSearch(Array((text ?? "").utf8))
    let found = search.first(in: reading.bytes.view(range).array)
    append(
      text,
      at: found.map { range.lowerBound + $0..<range.lowerBound + $0 + search.needle.count },
      in: reading
    )
  }

  /// What has been written.
  func column(_ reading: TextHeap) -> StoredColumn {
    let others = others.column
    return .passages(
      ranges.stored,
      of: reading,
      others: StoredRanges(starts: others.starts, ends: others.ends),
      in: others.heap
    )
  }
}
