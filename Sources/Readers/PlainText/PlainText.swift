import CorpusModel

/// Reads a text without marks: a title where the first line looks like one, headings, paragraphs.
func readPlainText(_ source: SourceText, file: String) -> ReadDocument {
  var builder = DocumentBuilder(source: source, file: file, kind: .plainText)
  let facts = lineFacts(lines(of: source)[...], in: source)
  let top = frontLines(facts, in: source)
  guard top < facts.count else { return builder.finish() }
  let first = facts[top]
  let hasTitle =
    facts.count > top + 1 && isTitle(first, in: source)
    && !goesOn(first, with: facts[top + 1], in: source)
  let start =
    hasTitle ? first.line.content : first.line.content.lowerBound..<first.line.content.lowerBound
  let article = builder.beginArticle(
    title: hasTitle ? source.text(first.line) : fileStem(file),
    at: start
  )
  for fact in facts[..<top] { addFrontLine(fact, article: article, into: &builder) }
  var index = top
  if hasTitle {
    builder.addBlock(.title, first.line.range, article: article)
    builder.addParagraph(.title, traced(first.line.content, in: source))
    index = addSubtitle(facts, at: top + 1, article: article, into: &builder)
    index = addBylines(facts, from: index, article: article, into: &builder)
  } else {
    builder.addProblem(.note, "no title is printed; the article is named after its file", at: start)
  }
  let body = Array(facts[index...])
  let wrapped = isWrapped(body) || goesOnInSmallLetters(body, in: source)
  builder.addPlainBody(body, wrapped: wrapped, article: article)
  builder.fillAuthors(of: article)
  return builder.finish()
}

/// The name of a file without its folder and its ending.
func fileStem(_ file: String) -> String {
  let name = file.split(separator: "/").last.map(String.init) ?? file
  guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
  return String(name[..<dot])
}

/// How many lines stand above the title: the way to the page, the date and the section of a paper.
private func frontLines(_ facts: [LineFacts], in source: SourceText) -> Int {
  let front = facts.prefix(4).prefix { fact in
    guard fact.width <= 120, !fact.endsSentence else { return false }
    let text = source.text(fact.line)
    return PageFurniture.shared.kind(of: text) == .breadcrumb || readByline(text).date != nil
  }
  return front.count
}

private func addFrontLine(
  _ fact: LineFacts,
  article: RowID<Article>,
  into builder: inout DocumentBuilder
) {
  let text = builder.source.text(fact.line)
  guard PageFurniture.shared.kind(of: text) == nil else {
    builder.addBlock(.boilerplate, fact.line.range, article: article)
    return
  }
  builder.addBlock(.byline, fact.line.range, article: article)
  builder.apply(readByline(text), to: article)
}

/// Adds the line under a title that begins with a dash; returns the first other line.
private func addSubtitle(
  _ facts: [LineFacts],
  at index: Int,
  article: RowID<Article>,
  into builder: inout DocumentBuilder
) -> Int {
  guard index < facts.count, !facts[index].endsSentence, facts[index].width <= 120 else {
    return index
  }
  let text = builder.source.text(facts[index].line)
  let subtitle = text.drop { "—–-－―─ ".contains($0) }
  let dashes = text.unicodeScalars.prefix { "—–－―─-".unicodeScalars.contains($0) }
  let isDash = dashes.count >= 2 || dashes.first.map { $0 != "-" } ?? false
  guard isDash, !subtitle.isEmpty else { return index }
  builder.addSubtitle(facts[index].line, named: String(subtitle), to: article)
  return index + 1
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
  // `记者：钱是谁出的？` opens an interview.
  while index < facts.count, index < start + 4, facts[index].width <= 160,
    !facts[index].endsQuestion
  {
    let text = builder.source.text(facts[index].line)
    if let medium = bracketedMedium(text, before: facts[(index + 1)...].first, in: builder.source) {
      builder.addBlock(.byline, facts[index].line.range, article: article)
      builder.apply(HeaderField(field: .source, label: "source", value: medium), to: article)
      index += 1
      continue
    }
    let header = readByline(text)
    guard header.coverage >= 0.5 else { break }
    builder.addBlock(.byline, facts[index].line.range, article: article)
    builder.apply(header, to: article)
    index += 1
  }
  return index
}

/// `(China Daily)` on a line of its own over the line of the date.
private func bracketedMedium(
  _ text: String,
  before next: LineFacts?,
  in source: SourceText
) -> String? {
  guard let next, text.first == "(" || text.first == "（", text.last == ")" || text.last == "）",
    (4...60).contains(text.unicodeScalars.count), readByline(source.text(next.line)).date != nil
  else { return nil }
  return String(text.dropFirst().dropLast())
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
  /// Adds the lines of an article's body: paragraphs that run over several lines where the text is wrapped.
  mutating func addPlainBody(_ facts: [LineFacts], wrapped: Bool, article: RowID<Article>) {
    guard wrapped else {
      let reader = BodyReader(facts, in: source)
      reader.add(to: &self, article: article, kinds: reader.kinds())
      if let first = reader.facts.first {
        let reporters = datelineReporters(source.text(first.line.content.prefix(400)))
        editArticle(article) { $0.reporters += reporters }
      }
      return
    }
    for group in paragraphGroups(facts, in: source) {
      addGroup(facts[group], article: article, into: &self)
    }
  }

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
