import CorpusModel

/// Tells a text of several news items, each with a title and a line of its day or medium.
func recognizesNewsItems(_ source: SourceText) -> Bool {
  let sample = lines(in: source.bytes.prefix(65_536))
  let facts = lineFacts(sample[...], in: source)
  guard mayOpenItems(facts, in: source) else { return false }
  return !findItemHeads(ItemLines(facts, in: source)).isEmpty
}

/// Whether a text begins with short lines: the cheap half of the question.
private func mayOpenItems(_ facts: [LineFacts], in source: SourceText) -> Bool {
  guard facts.count >= 2, let first = facts.first else { return false }
  if first.width <= 160 { return true }
  return source.bytes[first.line.content].starts(with: "【".utf8)
}

/// Reads a text of several news items: one article each.
func readNewsItems(_ source: SourceText, file: String) -> ReadDocument {
  var builder = DocumentBuilder(source: source, file: file, kind: .newsCollection)
  let lines = ItemLines(lineFacts(Readers.lines(of: source)[...], in: source), in: source)
  let heads = findItemHeads(lines)
  addMasthead(lines, before: heads.first, into: &builder)
  for (number, head) in heads.enumerated() {
    let next = number + 1 < heads.count ? heads[number + 1].lines.lowerBound : lines.facts.count
    addItem(head, upTo: next, lines, into: &builder)
  }
  builder.settleCollection()
  return builder.finish()
}

extension DocumentBuilder {
  /// A collection has a day only where no two of its articles have different ones.
  mutating func settleCollection() {
    let days = Set(result.articles.compactMap(\.date))
    guard days.count != 1 else { return }
    document.date = nil
  }
}

/// Adds what stands above the first item: the title of the collection.
private func addMasthead(
  _ lines: ItemLines,
  before head: ItemHead?,
  into builder: inout DocumentBuilder
) {
  for index in 0..<(head?.lines.lowerBound ?? 0) where !addBetween(index, lines, into: &builder) {
    let line = lines.facts[index].line
    builder.addBlock(.masthead, line.range)
    if builder.document.title.isEmpty, lines.kinds[index].isTitle {
      builder.document.title = builder.source.text(line)
    }
  }
}

/// Adds a line that parts two items; false for any other.
private func addBetween(
  _ index: Int,
  _ lines: ItemLines,
  into builder: inout DocumentBuilder
) -> Bool {
  switch lines.kinds[index] {
  case .separator: builder.addBlock(.markup, lines.facts[index].line.range)
  case .furniture: builder.addBlock(.boilerplate, lines.facts[index].line.range)
  case .labelledTitle, .textLabel, .stamp, .inlineTitle, .title, .other, .text: return false
  }
  return true
}

private func addItem(
  _ head: ItemHead,
  upTo next: Int,
  _ lines: ItemLines,
  into builder: inout DocumentBuilder
) {
  let source = builder.source
  let article = builder.beginArticle(title: source.text(head.titleRange), at: head.titleRange)
  for index in head.lines { addHeadLine(index, head, lines, article: article, into: &builder) }
  var end = next
  while end > head.lines.upperBound, standsBelow(end - 1, lines) { end -= 1 }
  addText(head, upTo: end, lines, article: article, into: &builder)
  for index in end..<max(end, next) where !addBetween(index, lines, into: &builder) {
    builder.addBlock(.credit, lines.facts[index].line.range, article: article)
    if let header = lines.kinds[index].stamp { builder.apply(header, to: article) }
  }
}

/// Whether a line behind the text of an item is none of it.
private func standsBelow(_ index: Int, _ lines: ItemLines) -> Bool {
  switch lines.kinds[index] {
  case .separator, .stamp, .furniture: true
  case .labelledTitle, .textLabel, .inlineTitle, .title, .other, .text: false
  }
}

private func addHeadLine(
  _ index: Int,
  _ head: ItemHead,
  _ lines: ItemLines,
  article: RowID<Article>,
  into builder: inout DocumentBuilder
) {
  let line = lines.facts[index].line
  guard index != head.title else {
    let end = head.inlineText ?? line.range.upperBound
    builder.addBlock(.title, line.range.lowerBound..<end, article: article)
    builder.addParagraph(.title, traced(head.titleRange, in: builder.source))
    return
  }
  switch lines.kinds[index] {
  case .stamp(let header):
    builder.addBlock(.byline, line.range, article: article)
    builder.apply(header, to: article)
  case .title, .labelledTitle:
    builder.addSubtitle(line, named: builder.source.text(line), to: article)
  case .separator: builder.addBlock(.markup, line.range, article: article)
  case .furniture, .other, .textLabel, .inlineTitle, .text:
    builder.addBlock(.boilerplate, line.range, article: article)
  }
}

/// Adds the text of an item; labels in front of it and in it are markup.
private func addText(
  _ head: ItemHead,
  upTo end: Int,
  _ lines: ItemLines,
  article: RowID<Article>,
  into builder: inout DocumentBuilder
) {
  var body: [LineFacts] = []
  if let start = head.inlineText {
    body.append(lines.facts[head.title].from(start, in: builder.source))
  }
  for index in head.lines.upperBound..<max(end, head.lines.upperBound) {
    let fact = lines.facts[index]
    switch lines.kinds[index] {
    case .textLabel(let start):
      builder.addPlainBody(body, wrapped: lines.isWrapped, article: article)
      builder.addBlock(.markup, fact.line.range.lowerBound..<start, article: article)
      body = start < fact.line.content.upperBound ? [fact.from(start, in: builder.source)] : []
    case .separator:
      builder.addPlainBody(body, wrapped: lines.isWrapped, article: article)
      builder.addBlock(.markup, fact.line.range, article: article)
      body = []
    case .labelledTitle, .stamp, .inlineTitle, .title, .furniture, .other, .text: body.append(fact)
    }
  }
  builder.addPlainBody(body, wrapped: lines.isWrapped, article: article)
  builder.fillAuthors(of: article)
}

extension LineFacts {
  /// The facts of the rest of a line.
  fileprivate func from(_ start: Int, in source: SourceText) -> LineFacts {
    let content = trimmed(start..<line.content.upperBound, in: source.bytes[...])
    let rest = Line(range: start..<line.range.upperBound, content: content)
    var facts = lineFacts([rest], in: source).first ?? self
    facts.gapAfter = gapAfter
    return facts
  }
}
