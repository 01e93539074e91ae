import CorpusModel

/// Tells Markdown by its headings, fences and links; a file name that ends in `.md` needs fewer of them.
func recognizesMarkdown(_ source: SourceText, file: String) -> Bool {
  let name = file.utf8.map { $0 | 0x20 }
  let isNamed =
    name.suffix(3).elementsEqual(".md".utf8) || name.suffix(9).elementsEqual(".markdown".utf8)
  if isNamed { return true }
  var signs = 0
  var headings = 0
  for line in lines(in: source.bytes.prefix(32_768)) where !line.isBlank {
    let shape = MarkdownLine(line, in: source)
    switch shape {
    case .heading: headings += 1
    case .fence: signs += 1
    case .quote, .listItem, .rule, .underline, .text, .blank, .code, .table: break
    }
    if holdsLink(line.content, in: source.bytes) { signs += 1 }
  }
  return headings >= 2 || headings == 1 && signs >= 1
}

/// Whether `](` stands in a range.
private func holdsLink(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
  var index = range.lowerBound
  while index + 1 < range.upperBound {
    if bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: "(") { return true }
    index += 1
  }
  return false
}

/// Reads Markdown: a heading of the first level begins an article, lower ones its parts.
func readMarkdown(_ source: SourceText, file: String) -> ReadDocument {
  var reader = MarkdownReader(source: source, file: file)
  return reader.read()
}

private struct MarkdownReader {
  var builder: DocumentBuilder
  let source: SourceText
  let file: String
  let all: [Line]
  private var index = 0
  private var front: [HeaderField] = []
  /// The level of the headings that begin articles.
  private var articleLevel = 1
  /// Whether headings below the outermost one begin articles: the text is a collection of news.
  private var isCollection = false
  private var isAfterTitle = false

  init(source: SourceText, file: String) {
    self.source = source
    self.file = file
    builder = DocumentBuilder(source: source, file: file, kind: .plainText)
    all = lines(of: source)
  }

  mutating func read() -> ReadDocument {
    readFrontMatter()
    articleLevel = levelOfArticles()
    if let level = levelOfNewsItems(all[index...], in: source), level > articleLevel {
      articleLevel = level
      isCollection = true
    }
    while index < all.count {
      let start = index
      readBlock()
      if index == start { index += 1 }
    }
    if let article = builder.currentArticle { builder.fillAuthors(of: article) }
    if isCollection { builder.settleCollection() }
    return builder.finish()
  }

  // MARK: Front matter

  /// The lines between two `---` at the very beginning.
  private mutating func readFrontMatter() {
    guard let first = all.first, source.text(first) == "---",
      let close = all.dropFirst().prefix(200).firstIndex(where: { source.text($0) == "---" })
    else { return }
    for line in all[1..<close] {
      let text = source.text(line)
      guard let colon = text.firstIndex(of: ":") else { continue }
      let name = String(text[..<colon])
      let value = text[text.index(after: colon)...].drop(while: \.isWhitespace)
        .trimmingQuotes()
      guard !value.isEmpty, let field = FieldLabels.shared.key(name) else {
        if !value.isEmpty { builder.addDetail(name, value) }
        continue
      }
      front.append(HeaderField(field: field, label: name, value: value))
    }
    builder.addBlock(.markup, 0..<all[close].range.upperBound)
    index = close + 1
  }

  /// Level 1 where it occurs; else the outermost level that occurs.
  private func levelOfArticles() -> Int {
    var levels: Set<Int> = []
    var isInFence = false
    for line in all[index...] where !line.isBlank {
      switch MarkdownLine(line, in: source) {
      case .fence: isInFence.toggle()
      case .heading(let level, _) where !isInFence: levels.insert(level)
      case .underline(let level) where !isInFence && level == 1: levels.insert(level)
      case .blank, .heading, .underline, .quote, .listItem, .rule, .code, .table, .text: break
      }
    }
    let hasTitle = front.contains { $0.field == .title }
    guard let outermost = levels.min() else { return 1 }
    return outermost == 1 ? 1 : hasTitle ? outermost - 1 : outermost
  }

  // MARK: Blocks

  private mutating func readBlock() {
    let line = all[index]
    switch MarkdownLine(line, in: source) {
    case .blank:
      builder.addLine(.blank, line, article: builder.currentArticle)
      index += 1
    case .heading(let level, let text):
      addHeading(level, text, line.range)
      index += 1
    case .fence(let mark): readFence(mark)
    case .rule, .underline, .code:
      builder.addBlock(.markup, line.range, article: builder.currentArticle)
      index += 1
    case .quote, .listItem, .text, .table: readParagraph()
    }
  }

  private mutating func addHeading(_ level: Int, _ text: Range<Int>, _ range: Range<Int>) {
    let reading = inlineText(of: [text], in: source).text
    if isCollection, level < articleLevel {
      builder.addBlock(.masthead, range)
      if builder.document.title.isEmpty { builder.document.title = reading.text }
      return
    }
    guard level > articleLevel else {
      let article = builder.beginArticle(title: reading.text, at: text)
      builder.addBlock(.title, range, article: article)
      builder.addParagraph(.title, reading)
      applyFront(to: article)
      isAfterTitle = true
      return
    }
    ensureArticle(at: range.lowerBound)
    builder.addBlock(.heading, range, article: builder.currentArticle)
    builder.beginPart(title: reading.text, level: level - articleLevel, at: range)
    builder.addParagraph(.heading, reading)
  }

  private mutating func applyFront(to article: RowID<Article>) {
    for field in front where field.field != .title { builder.apply(field, to: article) }
    front = []
  }

  /// Begins an article for text above the first title.
  private mutating func ensureArticle(at offset: Int) {
    guard builder.currentArticle == nil else { return }
    let printed = isCollection && !builder.document.title.isEmpty ? builder.document.title : nil
    let title = front.first { $0.field == .title }?.value ?? printed
    let article = builder.beginArticle(title: title ?? fileStem(file), at: offset..<offset)
    applyFront(to: article)
    if title == nil {
      builder.addProblem(
        .note,
        "no title is printed; the article is named after its file",
        at: offset..<offset
      )
    }
  }

  private mutating func readFence(_ mark: UInt8) {
    let start = all[index].range.lowerBound
    index += 1
    while index < all.count {
      if case .fence(mark) = MarkdownLine(all[index], in: source) { break }
      index += 1
    }
    let end = min(index, all.count - 1)
    builder.addBlock(.markup, start..<all[end].range.upperBound, article: builder.currentArticle)
    index = end + 1
  }

  /// Reads the lines of one paragraph, list item, quotation or table row.
  private mutating func readParagraph() {
    let start = index
    let first = MarkdownLine(all[start], in: source)
    index += 1
    while index < all.count, continues(first, all[index]) { index += 1 }
    if index < all.count, case .underline(let level) = MarkdownLine(all[index], in: source),
      case .text = first, index - start == 1
    {
      addHeading(
        level,
        all[start].content,
        all[start].range.lowerBound..<all[index].range.upperBound
      )
      index += 1
      return
    }
    add(all[start..<index], first)
  }

  private func continues(_ first: MarkdownLine, _ line: Line) -> Bool {
    let next = MarkdownLine(line, in: source)
    switch (first, next) {
    case (.text, .text), (.listItem, .text), (.listItem, .code), (.text, .code), (.quote, .quote),
      (.quote, .text):
      return true
    case _: return false
    }
  }

  private mutating func add(_ group: ArraySlice<Line>, _ first: MarkdownLine) {
    guard let head = group.first, let last = group.last else { return }
    let range = head.range.lowerBound..<last.range.upperBound
    if addByline(group, range) { return }
    let ranges = group.map { MarkdownLine($0, in: source).textRange ?? $0.content }
    let reading = inlineText(of: ranges, in: source)
    guard reading.text.count > 0 else {
      builder.addBlock(.markup, range, article: builder.currentArticle)
      return
    }
    ensureArticle(at: range.lowerBound)
    let kind: BlockKind = if case .listItem = first { .listItem } else { .paragraph }
    builder.addBlock(kind, range, article: builder.currentArticle)
    guard let paragraph = builder.addParagraph(kind, reading.text) else { return }
    for seam in reading.joins {
      builder.addRepair(
        .joinedLine,
        in: paragraph,
        before: seam.before,
        after: seam.after,
        at: seam.range
      )
    }
  }

  /// A line right below the title that names authors and a date.
  private mutating func addByline(_ group: ArraySlice<Line>, _ range: Range<Int>) -> Bool {
    guard isAfterTitle, let article = builder.currentArticle else { return false }
    isAfterTitle = false
    guard group.count == 1, let line = group.first, line.content.count <= 200 else { return false }
    let header = readByline(inlineText(of: [line.content], in: source).text.text)
    guard header.coverage >= 0.5 else { return false }
    builder.addBlock(.byline, range, article: article)
    builder.apply(header, to: article)
    return true
  }
}

extension Substring {
  /// The text without spaces at its end and one pair of quotation marks around it.
  fileprivate func trimmingQuotes() -> String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    for mark in ["\"", "'"] where text.count >= 2 && text.hasPrefix(mark) && text.hasSuffix(mark) {
      text = text.dropFirst().dropLast()
    }
    return String(text)
  }
}
