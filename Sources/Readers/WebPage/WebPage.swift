import CorpusModel
import Unicode

/// Tells the text of a scraped web page: furniture of several kinds around an article.
func recognizesWebPage(_ source: SourceText) -> Bool {
  let sample = source.bytes.prefix(65_536)
  let all = lines(in: sample).filter { !$0.isBlank && $0.content.count <= 600 }
  var kinds: [Furniture: Int] = [:]
  var lastDate: Int?
  var lastLabel: Int?
  var hasHeader = false
  for (index, line) in all.enumerated() {
    // Without a header or a way to the page, phrases alone do not make a page.
    guard index < 40 || hasHeader || kinds[.breadcrumb] != nil else { return false }
    let text = source.text(line)
    if let kind = PageFurniture.shared.kind(of: text) {
      // The way to the page stands above its article, not in a picture of another page.
      if kind != .breadcrumb || index < 40 { kinds[kind, default: 0] += 1 }
      continue
    }
    guard index < 40, !hasHeader else { continue }
    let header = readHeaderLine(text)
    guard header.coverage >= 0.5 else { continue }
    if header.date != nil { lastDate = index }
    if !header.fields.isEmpty { lastLabel = index }
    if let date = lastDate, let label = lastLabel { hasHeader = abs(date - label) <= 3 }
  }
  let notices = min(2, kinds[.notice, default: 0])
  let tails = min(2, kinds[.tail, default: 0])
  let hasBreadcrumb = kinds[.breadcrumb, default: 0] > 0
  guard hasBreadcrumb || hasHeader else { return false }
  return (hasBreadcrumb ? 2 : 0) + (hasHeader ? 2 : 0) + notices + tails >= 3
}

/// Reads the text of a scraped web page: furniture, header, front matter, body, end.
func readWebPage(_ source: SourceText, file: String) -> ReadDocument {
  var builder = DocumentBuilder(source: source, file: file, kind: .webPage)
  let facts = lineFacts(lines(of: source)[...], in: source)
  let layout = PageLayout(facts, in: source)
  for fact in facts[..<layout.top] { builder.addBlock(.boilerplate, fact.line.range) }
  guard layout.top < layout.end else {
    builder.addProblem(.warning, "no article was found on this page")
    for fact in facts[layout.top...] { builder.addBlock(.boilerplate, fact.line.range) }
    return builder.finish()
  }
  let article = addTop(layout, into: &builder)
  let body = BodyReader(Array(facts[layout.body..<layout.end]), in: source)
  body.add(to: &builder, article: article, kinds: bodyKinds(body))
  addEnd(layout, article: article, into: &builder)
  builder.fillAuthors(of: article)
  builder.editArticle(article) { record in
    guard record.reporters.isEmpty, let first = body.facts.first else { return }
    record.reporters = datelineReporters(source.text(first.line))
  }
  return builder.finish()
}

/// The kinds of the body's lines, notices in between set apart.
private func bodyKinds(_ body: BodyReader) -> [BlockKind] {
  var kinds = body.kinds()
  for (index, fact) in body.facts.enumerated() where fact.width <= 60 {
    if PageFurniture.shared.kind(of: body.source.text(fact.line)) != nil {
      kinds[index] = .boilerplate
    }
  }
  return kinds
}

/// Adds title, header and front matter.
private func addTop(_ layout: PageLayout, into builder: inout DocumentBuilder) -> RowID<Article> {
  let source = builder.source
  let line = layout.facts[layout.top].line
  let title = traced(layout.titleRange ?? line.content, in: source)
  let article = builder.beginArticle(title: title.text, at: line.content)
  builder.addBlock(.title, line.range, article: article)
  builder.addParagraph(.title, title)
  var person: String?
  for index in layout.top + 1..<layout.body {
    let fact = layout.facts[index]
    let text = source.text(fact.line)
    if layout.subtitle.contains(index) {
      builder.addSubtitle(fact.line, named: text, to: article)
      continue
    }
    if PageFurniture.shared.kind(of: text) != nil {
      builder.addBlock(.boilerplate, fact.line.range, article: article)
      continue
    }
    builder.addBlock(.byline, fact.line.range, article: article)
    let header = readHeaderLine(text)
    if !header.isEmpty {
      builder.apply(header, to: article)
    } else if person == nil, let name = personLine(text) {
      person = name
      builder.addDetail(builder.document.language.isChinese ? "人物" : "person", name)
    } else if person != nil, fact.width <= 80 {
      builder.editArticle(article) { $0.affiliation = $0.affiliation ?? text }
    }
  }
  return article
}

/// The name on a line that holds nothing else: `曹 聪`.
func personLine(_ text: String) -> String? {
  let name = String(
    String.UnicodeScalarView(text.unicodeScalars.filter { !isWhitespace($0.value) })
  )
  return PersonNames.shared.isName(name) ? name : nil
}

/// Adds what stands below the article: credits, then furniture.
private func addEnd(
  _ layout: PageLayout,
  article: RowID<Article>,
  into builder: inout DocumentBuilder
) {
  var isCreditZone = true
  for fact in layout.facts[layout.end...] {
    let text = builder.source.text(fact.line)
    let header = readHeaderLine(text)
    let isCredit = isCreditZone && (header.coverage >= 0.6 || isPictureCredit(text))
    if isCredit {
      builder.apply(header, to: article)
      builder.addBlock(.credit, fact.line.range, article: article)
      continue
    }
    if !layout.isSignOff(text), PageFurniture.shared.kind(of: text) != nil { isCreditZone = false }
    builder.addBlock(.boilerplate, fact.line.range)
  }
}

private func isPictureCredit(_ text: String) -> Bool {
  fold(text).count <= 40 && HeaderWords.shared.list(.pictureCredit, begins: text)
}
