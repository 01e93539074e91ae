import CorpusModel

/// One named value of a record.
struct RecordField: Sendable {
  var name: String
  var value: TracedText
  /// Where the value stands in the file, without quotation marks.
  var range: Range<Int>
}

/// What a file of records holds next.
enum RecordStep: Sendable {
  case record([RecordField], range: Range<Int>)
  /// A stretch that is no record, and why.
  case bad(Range<Int>, message: String)
}

/// A source of records.
protocol RecordParser: Sendable {
  /// The next record or bad stretch; nil at the end.
  mutating func next() -> RecordStep?
}

/// Reads a file of records: one article a record.
///
/// The column named text, content, 正文 … is the article's text; where none is, the longest one. Known
/// columns become the article's own, the others are named in the details.
func readRecords(
  _ parser: some RecordParser,
  _ source: SourceText,
  file: String
) -> ReadDocument {
  let columns = RecordColumns(parser)
  var builder = DocumentBuilder(
    source: source,
    file: file,
    kind: columns.isSingle ? .plainText : .newsCollection
  )
  guard let text = columns.text else {
    builder.addProblem(.warning, "no column of this file holds text")
    builder.addBlock(.markup, 0..<source.bytes.count)
    return builder.finish()
  }
  if !columns.isNamed {
    builder.addProblem(.note, "no column is named as the text; '\(text)' was taken")
  }
  addRecords(parser, columns, into: &builder)
  builder.addMarkup(upTo: source.bytes.count)
  if !columns.isSingle {
    builder.document.date = nil
    builder.document.url = nil
    let others = columns.others.joined(separator: ", ")
    builder.document.details = others.isEmpty ? [] : [Detail(name: "columns", value: others)]
  }
  return builder.finish()
}

private func addRecords(
  _ parser: some RecordParser,
  _ columns: RecordColumns,
  into builder: inout DocumentBuilder
) {
  var parser = parser
  var faults = 0
  while let step = parser.next() {
    switch step {
    case .record(let fields, let range): addRecord(fields, range, columns, into: &builder)
    case .bad(let range, let message):
      faults += 1
      if faults <= reportedFaults { builder.addProblem(.warning, message, at: range) }
      builder.addMarkup(upTo: range.lowerBound)
      builder.addBlock(.boilerplate, range)
    }
  }
  guard faults > reportedFaults else { return }
  builder.addProblem(.warning, "\(faults - reportedFaults) further records could not be read")
}

/// How many records that cannot be read are named one by one.
private let reportedFaults = 1000

/// What the columns of a file stand for, judged by its first records.
private struct RecordColumns {
  private(set) var text: String?
  /// Whether the text column is named as one.
  private(set) var isNamed = false
  private(set) var isSingle = true
  /// Columns that are not columns of an article.
  private(set) var others: [String] = []

  init(_ parser: some RecordParser) {
    var parser = parser
    var lengths: [String: Int] = [:]
    var names: [String] = []
    var records = 0
    while records < 50, let step = parser.next() {
      guard case .record(let fields, _) = step else { continue }
      records += 1
      for field in fields {
        if lengths[field.name] == nil { names.append(field.name) }
        lengths[field.name, default: 0] += field.value.count
      }
    }
    isSingle = records <= 1
    let named = names.filter { FieldLabels.shared.key($0) == .text }
    let byLength = { (left: String, right: String) in
      lengths[left, default: 0] < lengths[right, default: 0]
    }
    text = named.max(by: byLength)
    isNamed = text != nil
    if text == nil, let longest = names.max(by: byLength),
      lengths[longest, default: 0] >= 20 * max(1, records),
      FieldLabels.shared.key(longest) == nil
    {
      text = longest
    }
    others = names.filter { $0 != text && isOther($0) }
  }

  private func isOther(_ name: String) -> Bool {
    FieldLabels.shared.key(name).map(isDetail) ?? true
  }
}

/// Whether a field has no column of its own in an article.
private func isDetail(_ field: Field) -> Bool {
  switch field {
  case .title, .subtitle, .text, .section, .date, .source, .author, .reporter, .contributor,
    .translator, .affiliation, .editorsNote, .url:
    false
  case .writer, .editor, .photo, .clicks, .size, .keywords, .summary, .interviewee, .comments,
    .number, .language, .originalTitle:
    true
  }
}

private func addRecord(
  _ fields: [RecordField],
  _ range: Range<Int>,
  _ columns: RecordColumns,
  into builder: inout DocumentBuilder
) {
  let title = fields.first { FieldLabels.shared.key($0.name) == .title && $0.value.count > 0 }
  let start = title?.range.lowerBound ?? range.lowerBound
  let number = builder.result.articles.count + 1
  builder.addMarkup(upTo: range.lowerBound)
  let article = builder.beginArticle(
    title: title.map { singleLine($0.value.text) }
      ?? "\(fileStem(builder.document.file)) \(number)",
    at: start..<start
  )
  if let title { builder.addParagraph(.title, title.value) }
  for field in fields {
    let kind = FieldLabels.shared.key(field.name)
    if field.name == columns.text {
      addText(field, article, into: &builder)
    } else if kind == .title || kind == .subtitle {
      builder.addMarkup(upTo: field.range.lowerBound, article: article)
      builder.addBlock(kind == .title ? .title : .subtitle, field.range, article: article)
      if kind == .subtitle {
        builder.editArticle(article) { $0.subtitle = singleLine(field.value.text) }
      }
    } else if field.value.count > 0 {
      let value = singleLine(field.value.text)
      if let kind, kind != .text, columns.isSingle || !isDetail(kind) {
        builder.apply(HeaderField(field: kind, label: field.name, value: value), to: article)
      } else if columns.isSingle {
        builder.addDetail(field.name, value)
      }
    }
  }
  builder.addMarkup(upTo: range.upperBound, article: article)
}

/// Adds the lines of a text value as paragraphs.
private func addText(
  _ field: RecordField,
  _ article: RowID<Article>,
  into builder: inout DocumentBuilder
) {
  let text = SourceText(bytes: Array(field.value.text.utf8))
  let filled = lines(of: text).filter { !$0.isBlank }
  let parts = field.value.parts(filled.map(\.content))
  for (index, part) in parts.enumerated() {
    let start = part.pieces.first?.source ?? field.range.lowerBound
    builder.addMarkup(upTo: start, article: article)
    let next = index + 1 < parts.count ? parts[index + 1].pieces.first?.source : nil
    builder.addBlock(.paragraph, start..<(next ?? field.range.upperBound), article: article)
    builder.addParagraph(.paragraph, part)
  }
  if let first = parts.first {
    let reporters = datelineReporters(first.text)
    builder.editArticle(article) { if $0.reporters.isEmpty { $0.reporters = reporters } }
  }
}

private func singleLine(_ text: String) -> String {
  text.split(whereSeparator: \.isNewline).joined(separator: " ")
}

extension DocumentBuilder {
  /// Covers what stands before an offset as markup.
  fileprivate mutating func addMarkup(upTo offset: Int, article: RowID<Article>? = nil) {
    if covered < offset { addBlock(.markup, covered..<offset, article: article) }
  }
}
