import Columns
import CorpusModel

/// Builds the rows of `documents`.
func buildDocuments(_ context: BuildContext) -> TableStore {
  let counts = context.records.documents.counts
  var builder = DocumentColumns()
  var places = TextRanges()
  for (number, document) in context.each(.source) {
    let range =
      Int(context.texts.sourceOffsets[number])..<Int(context.texts.sourceOffsets[number + 1])
    builder.append(document.read, counts[number])
    places.append(range)
  }
  let offsets = (0...counts.count).map { UInt32($0) }
  let own = builder.columns.with([
    "line": .numbers([Double](repeating: 1, count: counts.count)),
    "id": .values(.coded(context.files)),
  ])
  return TableStore(
    .documents,
    rowCount: counts.count,
    places: .source(places),
    own.with(context.identity(.documents, offsets))
  )
}

private struct DocumentColumns {
  var titles = CodedBuilder()
  var kinds = CodedBuilder()
  var languages = CodedBuilder()
  var publishers = CodedBuilder()
  var issues = CodedBuilder()
  var dates = DateColumnBuilder()
  var urls = CodedBuilder()
  var encodings = CodedBuilder()
  var characters: [Double] = []
  var articles: [Double] = []
  var details = TextListBuilder()

  mutating func append(_ read: ReadDocument, _ counts: RecordCounts) {
    let document = read.document
    titles.append(document.title.orMissing)
    kinds.append(document.kind.rawValue)
    languages.append(document.language.rawValue)
    publishers.append(document.publisher)
    issues.append(document.issue)
    dates.append(document.date)
    urls.append(document.url)
    encodings.append(document.encoding)
    characters.append(Double(read.source.bytes.count { $0 & 0xC0 != 0x80 }))
    articles.append(Double(counts.articles))
    details.append(document.details.map { "\($0.name): \($0.value)" })
  }

  var columns: [String: StoredColumn] {
    [
      "title": titles.stored, "kind": kinds.stored, "language": languages.stored,
      "publisher": publishers.stored, "issue": issues.stored, "date": .values(.date(dates.column)),
      "url": urls.stored, "encoding": encodings.stored, "characters": .numbers(characters),
      "articles": .numbers(articles), "details": details.column,
    ]
  }
}
