import Columns
import CorpusModel

/// Builds the rows of `disagreements`; they belong to the Chinese side, or to the English one where
/// only that states anything.
func buildDisagreements(_ context: BuildContext) -> TableStore {
  var kinds = CodedBuilder()
  var rules = CodedBuilder()
  var pairs: [UInt32] = []
  var chinese = SideColumns()
  var english = SideColumns()
  var documents: [UInt32] = []
  var articles: [UInt32] = []
  var lines: [Double] = []
  for disagreement in context.records.disagreements {
    kinds.append(disagreement.kind.rawValue)
    rules.append(disagreement.rule)
    let isKnown = context.records.pairs.indices.contains(disagreement.pair.index)
    pairs.append(isKnown ? UInt32(disagreement.pair.index) : RowSelection.noRow)
    chinese.append(disagreement.chinese, context)
    english.append(disagreement.english, context)
    let side = chinese.documents.last == RowSelection.noRow ? english : chinese
    documents.append(side.documents.last ?? RowSelection.noRow)
    articles.append(side.articles.last ?? RowSelection.noRow)
    lines.append(side.lines.last ?? .nan)
  }
  let document = StoredColumn.values(.row(documents))
  return TableStore(
    .disagreements,
    rowCount: lines.count,
    places: .sides(chinese: chinese.ranges.stored, english: english.ranges.stored),
    [
      "kind": kinds.stored, "chinese_line": .numbers(chinese.lines),
      "chinese_text": .values(.text(chinese.texts.column)),
      "chinese_value": chinese.values.stored, "english_line": .numbers(english.lines),
      "english_text": .values(.text(english.texts.column)),
      "english_value": english.values.stored, "pair": .values(.row(pairs)), "rule": rules.stored,
      "article": .values(.row(articles)), "document": document,
      "file": .through(document, .values(.coded(context.files))), "line": .numbers(lines),
      "id": .values(.text(nameRows("disagreement", documents: documents, context))),
    ]
  )
}

/// One side of the disagreements.
private struct SideColumns {
  var documents: [UInt32] = []
  var articles: [UInt32] = []
  var lines: [Double] = []
  var texts = TextColumnBuilder()
  var values = CodedBuilder()
  /// In the files.
  var ranges = TextRanges()

  mutating func append(_ side: DisagreementSide?, _ context: BuildContext) {
    guard let side, context.records.documents.indices.contains(side.document) else {
      documents.append(RowSelection.noRow)
      articles.append(RowSelection.noRow)
      lines.append(.nan)
      texts.appendMissing()
      values.append(nil)
      ranges.append(nil)
      return
    }
    let paragraph =
      Int(context.offsets.paragraphs[side.document]) + side.evidence.paragraph.index
    let reading = readingRange(paragraph: paragraph, side.evidence.range, in: context.texts)
    let base = Int(context.texts.sourceOffsets[side.document])
    let source =
      side.byline.map { base + $0.range.lowerBound..<base + $0.range.upperBound }
      ?? context.texts.sourceRange(reading: reading)
    documents.append(UInt32(side.document))
    articles.append(context.paragraphArticles[paragraph])
    lines.append(
      Double(context.texts.line(source: source.lowerBound, document: side.document))
    )
    if let byline = side.byline {
      texts.append(bytes: Array(byline.text.utf8)[...])
    } else {
      texts.append(bytes: context.texts.reading.bytes[reading])
    }
    values.append(side.value)
    ranges.append(source)
  }
}
