import Columns
import CorpusModel

/// Where the records of one table stand: built row by row from their evidence.
struct EvidencePlaces {
  private let context: BuildContext
  private(set) var ranges = TextRanges()
  private(set) var paragraphs: [UInt32] = []
  private(set) var sentences: [UInt32] = []
  private var lines: [UInt32] = []

  /// Makes room for so many rows.
  init(_ context: BuildContext, count: UInt32? = nil) {
    self.context = context
    let count = Int(count ?? 0)
    ranges.reserveCapacity(count)
    paragraphs.reserveCapacity(count)
    sentences.reserveCapacity(count)
    lines.reserveCapacity(count)
  }

  /// Adds the row of a record of a document.
  mutating func append(_ evidence: Evidence, document: Int) {
    let paragraph = Int(context.offsets.paragraphs[document]) + evidence.paragraph.index
    let range = readingRange(paragraph: paragraph, evidence.range, in: context.texts)
    ranges.append(range)
    paragraphs.append(UInt32(paragraph))
    sentences.append(context.sentences.sentence(at: range.lowerBound, paragraph: paragraph))
    let source = context.texts.source(reading: range.lowerBound)
    lines.append(UInt32(context.texts.line(source: source, document: document)))
  }

  /// The columns that tell where a record stands.
  func columns(_ table: Table, _ offsets: [UInt32]) -> [String: StoredColumn] {
    // A record in a sentence stands in the paragraph of the sentence.
    let isInSentences = !sentences.contains(RowSelection.noRow)
    let paragraph: StoredColumn =
      isInSentences
      ? .through(.values(.row(sentences)), .values(.row(context.sentences.paragraphs)))
      : .values(.row(paragraphs))
    let own: [String: StoredColumn] = [
      "sentence": .values(.row(sentences)),
      "paragraph": paragraph,
      "article": .through(paragraph, .values(.row(context.paragraphArticles))),
      "line": .whole(PackedNumbers(lines)),
    ]
    return own.merging(context.identity(table, offsets)) { own, _ in own }
  }
}
