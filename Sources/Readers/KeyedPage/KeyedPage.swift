import CorpusModel

/// A key at the beginning of a line and the lines of its value.
private struct KeyedValue {
  var name: String
  /// The key and its arrow.
  var key: Range<Int>
  /// What follows the arrow on the same line; empty where the value begins below.
  var rest: Range<Int>
  /// The lines below, up to the next key.
  var lines: ArraySlice<Line>
}

/// Tells a file of fields: `title ==>`, `content ==>` at the beginning of lines.
func recognizesKeyedPage(_ source: SourceText) -> Bool {
  var fields: Set<Field> = []
  for line in lines(in: source.bytes.prefix(65_536)) {
    guard let (name, _) = key(of: line, in: source), let field = FieldLabels.shared.key(name) else {
      continue
    }
    fields.insert(field)
  }
  return fields.count >= 2 && (fields.contains(.text) || fields.contains(.title))
}

/// Reads a page scraped into fields; a second `title ==>` begins a second article.
func readKeyedPage(_ source: SourceText, file: String) -> ReadDocument {
  var builder = DocumentBuilder(source: source, file: file, kind: .newsPage)
  var article: RowID<Article>?
  var seen: Set<Field> = []
  for value in keyedValues(source) {
    let field = FieldLabels.shared.key(value.name)
    let isNew = field == .title && seen.contains(.title)
    if article == nil || isNew {
      article = builder.beginArticle(title: "", at: value.key.lowerBound..<value.key.lowerBound)
      seen = []
    }
    if let field { seen.insert(field) }
    guard let article else { continue }
    add(value, field, to: article, into: &builder)
  }
  return builder.finish()
}

/// The name of the key a line begins with and where its value begins.
private func key(of line: Line, in source: SourceText) -> (name: String, value: Int)? {
  let content = line.content
  guard content.count >= 4 else { return nil }
  let limit = min(content.upperBound, content.lowerBound + 48)
  var index = content.lowerBound
  while index + 2 < limit {
    if source.bytes[index..<index + 3].elementsEqual("==>".utf8) { break }
    index += 1
  }
  guard index + 2 < limit, index > content.lowerBound else { return nil }
  let name = trimmed(content.lowerBound..<index, in: source.bytes[...])
  guard !name.isEmpty, name.count <= 40 else { return nil }
  return (source.text(name), index + 3)
}

private func keyedValues(_ source: SourceText) -> [KeyedValue] {
  let all = lines(of: source)
  var values: [KeyedValue] = []
  var start = 0
  for (index, line) in all.enumerated() {
    guard let (name, value) = key(of: line, in: source) else { continue }
    if !values.isEmpty { values[values.count - 1].lines = all[start..<index] }
    let rest = trimmed(value..<line.range.upperBound, in: source.bytes[...])
    values.append(
      KeyedValue(name: name, key: line.range.lowerBound..<value, rest: rest, lines: [])
    )
    start = index + 1
  }
  if !values.isEmpty { values[values.count - 1].lines = all[start...] }
  return values
}

private func add(
  _ value: KeyedValue,
  _ field: Field?,
  to article: RowID<Article>,
  into builder: inout DocumentBuilder
) {
  let source = builder.source
  builder.addBlock(.markup, value.key, article: article)
  if field == .text {
    addText(value, to: article, into: &builder)
    return
  }
  let ranges = [value.rest] + value.lines.map(\.content)
  let filled = ranges.filter { !$0.isEmpty }
  let text = filled.map { source.text($0) }.joined(separator: " ")
  let kind: BlockKind = field == .title ? .title : field == .subtitle ? .subtitle : .byline
  for range in filled { builder.addBlock(kind, range, article: article) }
  guard !text.isEmpty else { return }
  switch field {
  case .title?, .subtitle?: addTitle(kind, filled, text, to: article, into: &builder)
  case .date?, .source?: applyHeader(value.name, field, text, to: article, into: &builder)
  case let field?:
    builder.apply(HeaderField(field: field, label: value.name, value: text), to: article)
  case nil: builder.addDetail(value.name, text)
  }
}

private func addTitle(
  _ kind: BlockKind,
  _ ranges: [Range<Int>],
  _ text: String,
  to article: RowID<Article>,
  into builder: inout DocumentBuilder
) {
  builder.editArticle(article) { record in
    if kind == .title {
      record.title = text
      let start = ranges.first?.lowerBound ?? record.range.lowerBound
      record.range = start..<start
    } else {
      record.subtitle = text
    }
  }
  for range in ranges { builder.addParagraph(kind, traced(range, in: builder.source)) }
}

/// A time field may hold more than the time: `2020年03月26日11:31|来源：人民网`.
private func applyHeader(
  _ name: String,
  _ field: Field?,
  _ text: String,
  to article: RowID<Article>,
  into builder: inout DocumentBuilder
) {
  let header = readHeaderLine(text)
  guard header.isEmpty || field == .source && header.fields.isEmpty else {
    builder.apply(header, to: article)
    return
  }
  guard let field else { return }
  builder.apply(HeaderField(field: field, label: name, value: text), to: article)
  if field == .date {
    builder.addProblem(
      .note,
      "no date could be read from '\(name)'",
      at: builder.covered..<builder.covered
    )
  }
}

private func addText(
  _ value: KeyedValue,
  to article: RowID<Article>,
  into builder: inout DocumentBuilder
) {
  let source = builder.source
  var body = Array(value.lines)
  if !value.rest.isEmpty { body.insert(Line(range: value.rest, content: value.rest), at: 0) }
  let reader = BodyReader(lineFacts(body[...], in: source), in: source)
  reader.add(to: &builder, article: article, kinds: reader.kinds())
  let first = reader.facts.first.map { source.text($0.line) } ?? ""
  builder.editArticle(article) { record in
    if record.reporters.isEmpty { record.reporters = datelineReporters(first) }
  }
}
