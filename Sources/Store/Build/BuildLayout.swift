import Columns
import CorpusModel

/// Builds the rows of `parts`.
func buildParts(_ context: BuildContext) -> TableStore {
  var numbers: [Double] = []
  var levels: [Double] = []
  var lines: [Double] = []
  var titles = CodedBuilder()
  var articles: [UInt32] = []
  var places = TextRanges()
  for (document, records) in context.each(.parts) {
    let base = Int(context.texts.sourceOffsets[document])
    for part in records.read.parts {
      let range = base + part.range.lowerBound..<base + part.range.upperBound
      numbers.append(Double(part.number))
      levels.append(Double(part.level))
      titles.append(part.title.orMissing)
      lines.append(Double(context.texts.line(source: range.lowerBound, document: document)))
      articles.append(context.offsets.articles[document] + UInt32(part.article.index))
      places.append(range)
    }
  }
  let own: [String: StoredColumn] = [
    "number": .numbers(numbers), "level": .numbers(levels), "title": titles.stored,
    "first_line": .numbers(lines), "article": .values(.row(articles)), "line": .numbers(lines),
  ]
  return TableStore(
    .parts,
    rowCount: numbers.count,
    places: .source(places),
    own.with(context.identity(.parts, context.offsets.parts))
  )
}

/// Builds the rows of `blocks`.
func buildBlocks(_ context: BuildContext) -> TableStore {
  var numbers: [Double] = []
  var kinds = CodedBuilder()
  var firstLines: [Double] = []
  var lastLines: [Double] = []
  var articles: [UInt32] = []
  var places = TextRanges()
  for (document, records) in context.each(.blocks) {
    let base = Int(context.texts.sourceOffsets[document])
    for (number, block) in records.read.blocks.enumerated() {
      let range = base + block.range.lowerBound..<base + block.range.upperBound
      let last = max(range.lowerBound, range.upperBound - 1)
      numbers.append(Double(number + 1))
      kinds.append(block.kind.rawValue)
      firstLines.append(Double(context.texts.line(source: range.lowerBound, document: document)))
      lastLines.append(Double(context.texts.line(source: last, document: document)))
      let article = block.article.map { context.offsets.articles[document] + UInt32($0.index) }
      articles.append(article ?? RowSelection.noRow)
      places.append(range)
    }
  }
  let own: [String: StoredColumn] = [
    "number": .numbers(numbers), "kind": kinds.stored,
    "text": .sources(places.stored, context.texts), "first_line": .numbers(firstLines),
    "last_line": .numbers(lastLines), "article": .values(.row(articles)),
    "line": .numbers(firstLines),
  ]
  return TableStore(
    .blocks,
    rowCount: numbers.count,
    places: .source(places),
    own.with(context.identity(.blocks, context.offsets.blocks))
  )
}

/// Builds the rows of `repairs`.
func buildRepairs(_ context: BuildContext) -> TableStore {
  var kinds = CodedBuilder()
  var before = TextColumnBuilder()
  var after = TextColumnBuilder()
  var paragraphs: [UInt32] = []
  var lines: [Double] = []
  var places = TextRanges()
  for (document, records) in context.each(.repairs) {
    let base = Int(context.texts.sourceOffsets[document])
    for repair in records.read.repairs {
      let range = base + repair.range.lowerBound..<base + repair.range.upperBound
      kinds.append(repair.kind.rawValue)
      before.append(repair.before)
      after.append(repair.after)
      paragraphs.append(context.offsets.paragraphs[document] + UInt32(repair.paragraph.index))
      lines.append(Double(context.texts.line(source: range.lowerBound, document: document)))
      places.append(range)
    }
  }
  let paragraph = StoredColumn.values(.row(paragraphs))
  let own: [String: StoredColumn] = [
    "kind": kinds.stored, "before": .values(.text(before.column)),
    "after": .values(.text(after.column)), "paragraph": paragraph,
    "article": .through(paragraph, .values(.row(context.paragraphArticles))),
    "line": .numbers(lines),
  ]
  return TableStore(
    .repairs,
    rowCount: lines.count,
    places: .source(places),
    own.with(context.identity(.repairs, context.offsets.repairs))
  )
}

/// Builds the rows of `problems`: those of the documents, then those of files that gave none.
func buildProblems(_ context: BuildContext) -> TableStore {
  var severities = CodedBuilder()
  var messages = TextColumnBuilder()
  var texts = TextColumnBuilder()
  var files = CodedBuilder()
  var lines: [Int] = []
  var documents: [UInt32] = []
  var identifiers = TextColumnBuilder()
  func append(_ problem: Problem, document: UInt32, number: Int) {
    severities.append(problem.severity.rawValue)
    messages.append(problem.message)
    texts.append(problem.text.orMissing)
    files.append(problem.file)
    lines.append(problem.line)
    documents.append(document)
    identifiers.append("\(problem.file)#problem\(number)")
  }
  for (document, records) in context.each(.problems) {
    for (number, problem) in records.read.problems.enumerated() {
      append(problem, document: UInt32(document), number: number + 1)
    }
  }
  for (number, problem) in context.records.problems.enumerated() {
    append(problem, document: RowSelection.noRow, number: number + 1)
  }
  return TableStore(
    .problems,
    rowCount: lines.count,
    places: .lines(
      documents: PackedNumbers(documents),
      lines: PackedNumbers(lines.map { UInt32($0) })
    ),
    [
      "severity": severities.stored, "message": .values(.text(messages.column)),
      "text": .values(.text(texts.column)), "document": .values(.row(documents)),
      "file": files.stored, "line": .numbers(lines.map { $0 == 0 ? .nan : Double($0) }),
      "id": .values(.text(identifiers.column)),
    ]
  )
}
