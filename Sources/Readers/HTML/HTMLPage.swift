import CorpusModel
import Unicode

/// Tells HTML by its first tags; a file name that ends in `.html` needs only one.
func recognizesHTML(_ source: SourceText, file: String) -> Bool {
  let name = file.lowercased()
  let isNamed = name.hasSuffix(".html") || name.hasSuffix(".htm") || name.hasSuffix(".xhtml")
  guard isNamed || source.bytes.prefix(4096).contains(UInt8(ascii: "<")) else { return false }
  let sample = String(
    decoding: source.bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x20 },
    as: UTF8.self
  )
  .lowercased()
  let signs = [
    "<!doctype html", "<html", "<head", "<body", "<meta ", "<title", "<div", "<p>", "<p ",
  ]
  let count = signs.count { sample.contains($0) }
  if isNamed { return count >= 1 }
  let first = sample.first { !$0.isWhitespace && $0 != "\u{FEFF}" }
  return first == "<" && (signs.prefix(2).contains { sample.contains($0) } || count >= 3)
}

/// Reads a web page from its HTML: the head's columns, the article's passages, everything else as furniture
/// and markup.
func readHTML(_ source: SourceText, file: String) -> ReadDocument {
  var builder = DocumentBuilder(source: source, file: file, kind: .webPage)
  var reader = HTMLPassageReader(source.bytes)
  reader.read(parseHTML(source.bytes))
  let passages = reader.passages
  if reader.misses > 0 {
    builder.addProblem(
      .warning,
      "\(reader.misses) characters of the page could not be traced to the file"
    )
  }
  let page = HTMLLayout(passages, head: reader.head)
  guard let top = page.body.first else {
    builder.addProblem(.warning, "no article was found on this page")
    addFurniture(passages[...], into: &builder)
    builder.addBlock(.markup, builder.covered..<source.bytes.count)
    return builder.finish()
  }
  addFurniture(passages[..<(page.title ?? top)], into: &builder)
  applyHead(reader.head, page, into: &builder)
  let items = findHTMLItems(passages, page)
  if items.isEmpty {
    addArticle(page, passages, reader.head, into: &builder)
  } else {
    addHTMLItems(items, page, passages, into: &builder)
    addFurniture(passages[page.end...], into: &builder)
  }
  builder.addBlock(.markup, builder.covered..<source.bytes.count)
  return builder.finish()
}

private func addArticle(
  _ page: HTMLLayout,
  _ passages: [HTMLPassage],
  _ head: HTMLHead,
  into builder: inout DocumentBuilder
) {
  let article = beginArticle(page, passages, head, into: &builder)
  builder.addBody(page, passages, article: article)
  // The author in the head counts where the page itself names none.
  if let author = page.headAuthor {
    builder.editArticle(article) { if $0.authors.isEmpty { $0.authors = splitPeople(author) } }
  }
  addEnd(passages[page.end...], article: article, into: &builder)
  builder.fillAuthors(of: article)
}

private func addFurniture(_ passages: ArraySlice<HTMLPassage>, into builder: inout DocumentBuilder)
{
  for passage in passages { builder.addPassage(.boilerplate, passage, article: nil) }
}

/// Adds what stands below the body: the editor's line, then furniture.
private func addEnd(
  _ passages: ArraySlice<HTMLPassage>,
  article: RowID<Article>,
  into builder: inout DocumentBuilder
) {
  for (number, passage) in passages.enumerated() {
    let header =
      number < 6 && !passage.isFurniture ? readHeaderLine(passage.text.text) : HeaderLine()
    let isCredit = !header.fields.isEmpty && header.coverage >= 0.6
    if isCredit { builder.apply(header, to: article) }
    builder.addPassage(
      isCredit ? .credit : .boilerplate,
      passage,
      article: isCredit ? article : nil
    )
  }
}

private func beginArticle(
  _ page: HTMLLayout,
  _ passages: [HTMLPassage],
  _ head: HTMLHead,
  into builder: inout DocumentBuilder
) -> RowID<Article> {
  let first = passages[page.title ?? page.body.lowerBound]
  let article = builder.beginArticle(
    title: page.titleText,
    at: first.source.lowerBound..<first.source.lowerBound
  )
  if let title = page.title {
    builder.addPassage(.title, passages[title], article: article)
    builder.addParagraph(.title, passages[title].text)
  }
  applyHead(head, to: article, into: &builder)
  return article
}

/// The names under which pages give their date, and the medium they take an article from.
private let publishedNames = [
  "article:published_time", "date", "pubdate", "publishdate", "publish_date", "dc.date",
  "dc.date.issued", "datepublished", "publication_date", "weibo: article:create_at",
]
private let sourceNames = [
  "source", "article:source", "mediaid", "og:article:source", "contentsource",
]

/// Takes what the head of a page says of its article.
private func applyHead(
  _ head: HTMLHead,
  to article: RowID<Article>,
  into builder: inout DocumentBuilder
) {
  let date = head.first(publishedNames) ?? head.publishedTime
  if let date { builder.apply(HeaderField(field: .date, label: "date", value: date), to: article) }
  if let source = head.first(sourceNames) {
    builder.apply(HeaderField(field: .source, label: "source", value: source), to: article)
  }
  if let section = head.first(["article:section", "catalogs", "category"]) {
    builder.apply(HeaderField(field: .section, label: "section", value: section), to: article)
  }
}

/// Takes what the head of a page says of all of it.
private func applyHead(_ head: HTMLHead, _ page: HTMLLayout, into builder: inout DocumentBuilder) {
  builder.document.url = head.canonical ?? head.first(["og:url"])
  builder.document.publisher =
    head.first(["og:site_name", "publisher", "application-name"]) ?? page.siteName
  for (name, label) in [
    ("keywords", "keywords"), ("description", "description"), ("editor", "editor"),
  ] {
    if let content = head.first([name]) {
      builder.addDetail(label, content)
    }
  }
}

extension DocumentBuilder {
  /// Adds the passages of an article's body as what they are.
  mutating func addBody(_ page: HTMLLayout, _ passages: [HTMLPassage], article: RowID<Article>) {
    var speaking: String?
    for index in page.body {
      let passage = passages[index]
      let kind = page.kinds[index] ?? .boilerplate
      addPassage(kind, passage, article: kind == .boilerplate ? nil : article)
      switch kind {
      case .heading:
        speaking = nil
        let level =
          if case .heading(let level) = passage.role { max(1, level - page.outermost + 1) } else {
            1
          }
        beginPart(title: passage.text.text, level: level, at: passage.source)
        addParagraph(.heading, passage.text)
      case .byline, .credit: apply(readByline(passage.text.text), to: article)
      case .turn:
        let (speaker, text) = page.turn(passage)
        speaking = speaker
        addParagraph(.turn, text, speaker: speaker)
      case .paragraph, .listItem: addParagraph(kind, passage.text, speaker: speaking)
      case .boilerplate, .markup, .caption, .masthead, .contents, .sectionTitle, .title, .subtitle,
        .editorsNote, .runningHead, .pageNumber, .screenshot, .blank:
        break
      }
    }
  }

  /// Adds a passage's block, and the tags before it as markup.
  mutating func addPassage(
    _ kind: BlockKind,
    _ passage: HTMLPassage,
    article: RowID<Article>?
  ) {
    if covered < passage.source.lowerBound {
      addBlock(.markup, covered..<passage.source.lowerBound, article: article)
    }
    addBlock(kind, passage.source, article: article)
  }
}
