import CorpusModel

/// Reads a text without marks: a title where the first line looks like one, headings, paragraphs.
func readPlainText(_ source: SourceText, file: String) -> ReadDocument {
  var builder = DocumentBuilder(source: source, file: file, kind: .plainText)
  let facts = lineFacts(lines(of: source)[...], in: source)
  guard let first = facts.first else { return builder.finish() }
  let hasTitle = isTitle(first, in: source) && facts.count > 1
  let start =
    hasTitle ? first.line.content : first.line.content.lowerBound..<first.line.content.lowerBound
  let article = builder.beginArticle(
    title: hasTitle ? source.text(first.line) : fileStem(file),
    at: start
  )
  var index = 0
  if hasTitle {
    builder.addBlock(.title, first.line.range, article: article)
    builder.addParagraph(.title, traced(first.line.content, in: source))
    index = addBylines(facts, from: 1, article: article, into: &builder)
  } else {
    builder.addProblem(.note, "no title is printed; the article is named after its file", at: start)
  }
  addBody(Array(facts[index...]), article: article, into: &builder)
  builder.fillAuthors(of: article)
  return builder.finish()
}

/// The name of a file without its folder and its ending.
func fileStem(_ file: String) -> String {
  let name = file.split(separator: "/").last.map(String.init) ?? file
  guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
  return String(name[..<dot])
}

private func isTitle(_ fact: LineFacts, in source: SourceText) -> Bool {
  guard fact.width <= 160, !fact.endsSentence || fact.endsQuestion, fact.innerStops <= 1 else {
    return false
  }
  return readHeaderLine(source.text(fact.line)).coverage < 0.5
}

/// Adds the lines below the title that name authors, sources and dates; returns the first other line.
private func addBylines(
  _ facts: [LineFacts],
  from start: Int,
  article: RowID<Article>,
  into builder: inout DocumentBuilder
) -> Int {
  var index = start
  while index < facts.count, index < start + 4, facts[index].width <= 160 {
    let header = readByline(builder.source.text(facts[index].line))
    guard header.coverage >= 0.5 else { break }
    builder.addBlock(.byline, facts[index].line.range, article: article)
    builder.apply(header, to: article)
    index += 1
  }
  return index
}

private func addBody(
  _ facts: [LineFacts],
  article: RowID<Article>,
  into builder: inout DocumentBuilder
) {
  guard isWrapped(facts) else {
    let reader = BodyReader(facts, in: builder.source)
    reader.add(to: &builder, article: article, kinds: reader.kinds())
    if let first = reader.facts.first {
      let reporters = datelineReporters(builder.source.text(first.line.content.prefix(400)))
      builder.editArticle(article) { $0.reporters += reporters }
    }
    return
  }
  for group in paragraphGroups(facts, in: builder.source) {
    addGroup(facts[group], article: article, into: &builder)
  }
}

/// Adds the lines of one wrapped paragraph, or a heading on a line of its own.
private func addGroup(
  _ group: ArraySlice<LineFacts>,
  article: RowID<Article>,
  into builder: inout DocumentBuilder
) {
  guard let first = group.first, let last = group.last else { return }
  let source = builder.source
  let range = first.line.range.lowerBound..<last.line.range.upperBound
  let number = enumerator(of: first.line.content, in: source)
  let isHeading =
    group.count == 1 && !first.endsSentence && first.width <= 70 && first.gapBefore > 0
    && first.gapAfter > 0 && number != .bullet
  if isHeading {
    builder.addBlock(.heading, range, article: article)
    builder.beginPart(title: source.text(first.line), level: 1, at: range)
    builder.addParagraph(.heading, traced(first.line.content, in: source))
    return
  }
  let kind: BlockKind =
    number == nil || group.count > 3 && number != .bullet ? .paragraph : .listItem
  builder.addBlock(kind, range, article: article)
  builder.addJoined(kind, group.map(\.line.content))
}

extension DocumentBuilder {
  /// Adds a paragraph that runs over several lines and logs the joins.
  @discardableResult
  mutating func addJoined(_ kind: BlockKind, _ ranges: [Range<Int>]) -> RowID<Paragraph>? {
    let joined = join(ranges, in: source)
    guard let paragraph = addParagraph(kind, joined.text) else { return nil }
    for seam in joined.joins {
      addRepair(.joinedLine, in: paragraph, before: seam.before, after: seam.after, at: seam.range)
    }
    return paragraph
  }
}

extension Range<Int> {
  /// The first part of a range.
  func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
