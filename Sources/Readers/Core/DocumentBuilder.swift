import CorpusModel

/// Gathers what a reader finds in one file and keeps the promise that every byte has one block.
///
/// Blocks are added in the order of the file. What lies between two of them is filled in: white space
/// as `.blank`, anything else as `.boilerplate` with a problem that names it. Ranges that were already
/// covered are cut, and cuts never fall inside a character.
struct DocumentBuilder {
  private(set) var result: ReadDocument
  /// The first byte that no block covers yet.
  private(set) var covered = 0
  private var openPart: RowID<Part>?
  private var paragraphCount = 0
  private var partCount = 0

  init(source: SourceText, file: String, kind: DocumentKind) {
    let document = Document(file: file, kind: kind, language: guessLanguage(source.bytes[...]))
    result = ReadDocument(document: document, source: source)
  }

  var source: SourceText { result.source }

  /// The document's own columns: title, date, details.
  var document: Document {
    get { result.document }
    set { result.document = newValue }
  }

  /// Adds a name and a value the file prints.
  mutating func addDetail(_ name: String, _ value: String) {
    result.document.details.append(Detail(name: name, value: value))
  }

  /// The article that was begun last.
  var currentArticle: RowID<Article>? {
    result.articles.isEmpty ? nil : RowID(result.articles.count - 1)
  }

  // MARK: Blocks

  /// Adds a block that ends at `range.upperBound`.
  mutating func addBlock(_ kind: BlockKind, _ range: Range<Int>, article: RowID<Article>? = nil) {
    let end = characterBoundary(range.upperBound)
    let start = min(characterBoundary(range.lowerBound), end)
    guard end > covered else { return }
    fillGap(to: start)
    push(Block(kind: kind, article: article, range: max(start, covered)..<end))
  }

  /// Adds a line as a block: `.blank` when there is nothing on it.
  mutating func addLine(_ kind: BlockKind, _ line: Line, article: RowID<Article>? = nil) {
    addBlock(line.isBlank ? .blank : kind, line.range, article: article)
  }

  private mutating func push(_ block: Block) {
    guard !block.range.isEmpty else { return }
    covered = block.range.upperBound
    if let last = result.blocks.last, last.kind == .blank, block.kind == .blank {
      result.blocks[result.blocks.count - 1].range = last.range.lowerBound..<covered
      if last.article != block.article { result.blocks[result.blocks.count - 1].article = nil }
      return
    }
    result.blocks.append(block)
  }

  private mutating func fillGap(to start: Int) {
    guard start > covered else { return }
    let gap = covered..<start
    let content = trimmed(gap, in: source.bytes[...])
    guard !content.isEmpty else {
      push(Block(kind: .blank, article: nil, range: gap))
      return
    }
    addProblem(.note, "text that fits no place in the document", at: content)
    push(Block(kind: .boilerplate, article: nil, range: gap))
  }

  private func characterBoundary(_ offset: Int) -> Int {
    var offset = min(max(0, offset), source.bytes.count)
    while offset < source.bytes.count, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  // MARK: Articles, parts, paragraphs

  /// Begins an article; it ends with the last block given to it.
  @discardableResult
  mutating func beginArticle(title: String, at range: Range<Int>) -> RowID<Article> {
    let number = result.articles.count + 1
    result.articles.append(
      Article(number: number, title: title, language: document.language, range: range)
    )
    openPart = nil
    paragraphCount = 0
    partCount = 0
    return RowID(number - 1)
  }

  /// Changes the columns of an article.
  mutating func editArticle(_ id: RowID<Article>, _ edit: (inout Article) -> Void) {
    guard result.articles.indices.contains(id.index) else { return }
    edit(&result.articles[id.index])
  }

  /// Begins a part of the current article; it ends where the next one of its level or above begins.
  @discardableResult
  mutating func beginPart(title: String, level: Int, at range: Range<Int>) -> RowID<Part>? {
    guard let article = currentArticle else { return nil }
    partCount += 1
    result.parts.append(
      Part(article: article, number: partCount, level: level, title: title, range: range)
    )
    openPart = RowID(result.parts.count - 1)
    return openPart
  }

  /// Adds a paragraph of reading text to the current article and its open part.
  @discardableResult
  mutating func addParagraph(
    _ kind: BlockKind,
    _ text: TracedText,
    speaker: String? = nil
  ) -> RowID<Paragraph>? {
    guard let article = currentArticle, text.count > 0 else { return nil }
    paragraphCount += 1
    var paragraph = Paragraph(
      article: article,
      part: openPart,
      number: paragraphCount,
      kind: kind,
      text: text
    )
    paragraph.speaker = speaker
    result.paragraphs.append(paragraph)
    return RowID(result.paragraphs.count - 1)
  }

  /// Changes a paragraph that was added before.
  mutating func editParagraph(_ id: RowID<Paragraph>, _ edit: (inout Paragraph) -> Void) {
    guard result.paragraphs.indices.contains(id.index) else { return }
    edit(&result.paragraphs[id.index])
  }

  /// Logs a change between the file and the reading text.
  mutating func addRepair(
    _ kind: RepairKind,
    in paragraph: RowID<Paragraph>,
    before: String,
    after: String,
    at range: Range<Int>
  ) {
    result.repairs.append(
      Repair(paragraph: paragraph, kind: kind, before: before, after: after, range: range)
    )
  }

  /// Says what had to be guessed or could not be placed, and where.
  mutating func addProblem(_ severity: ProblemSeverity, _ message: String, at range: Range<Int>) {
    result.problems.append(
      Problem(
        file: document.file,
        line: source.line(at: range.lowerBound),
        severity: severity,
        message: message,
        text: excerpt(of: range, in: source)
      )
    )
  }

  /// Says what holds for the whole file.
  mutating func addProblem(_ severity: ProblemSeverity, _ message: String) {
    result.problems.append(
      Problem(file: document.file, line: 0, severity: severity, message: message)
    )
  }

  // MARK: Finish

  /// The document, its last bytes covered, its articles and parts bounded.
  mutating func finish() -> ReadDocument {
    fillGap(to: source.bytes.count)
    boundArticles()
    guessLanguages()
    readDatelines()
    boundParts()
    nameDocument()
    return result
  }

  private mutating func boundArticles() {
    var ends = result.articles.map(\.range.upperBound)
    for block in result.blocks {
      guard let article = block.article, block.kind != .blank, ends.indices.contains(article.index)
      else { continue }
      ends[article.index] = max(ends[article.index], block.range.upperBound)
    }
    for index in result.articles.indices {
      let start = result.articles[index].range.lowerBound
      result.articles[index].range = start..<max(start, ends[index])
    }
  }

  /// Guesses languages from the reading text: markup and keys do not count.
  private mutating func guessLanguages() {
    let limit = 65_536
    var samples = [[UInt8]](repeating: [], count: result.articles.count)
    var whole: [UInt8] = []
    for paragraph in result.paragraphs {
      let index = paragraph.article.index
      guard whole.count < limit || samples[index].count < limit else { continue }
      let text = Array(paragraph.text.text.utf8)
      if whole.count < limit { whole += text.prefix(limit - whole.count) }
      if samples[index].count < limit {
        samples[index] += text.prefix(limit - samples[index].count)
      }
    }
    for index in result.articles.indices where !samples[index].isEmpty {
      result.articles[index].language = guessLanguage(samples[index][...])
    }
    if !whole.isEmpty { document.language = guessLanguage(whole[...]) }
  }

  /// Takes the medium and the day of an article from the dateline of its first paragraph where nothing else names them.
  private mutating func readDatelines() {
    var last: RowID<Article>?
    for paragraph in result.paragraphs
    where paragraph.kind == .paragraph && paragraph.article != last {
      last = paragraph.article
      let index = paragraph.article.index
      guard result.articles[index].origin == nil || result.articles[index].date == nil,
        let dateline = readDateline(String(paragraph.text.text.prefix(120)))
      else { continue }
      if result.articles[index].origin == nil { result.articles[index].origin = dateline.source }
      if result.articles[index].date == nil { result.articles[index].date = dateline.date }
    }
    guard document.date == nil, result.articles.count == 1 else { return }
    document.date = result.articles.first?.date
  }

  private mutating func boundParts() {
    for index in result.parts.indices {
      let part = result.parts[index]
      let next = result.parts[(index + 1)...].first {
        $0.article != part.article || $0.level <= part.level
      }
      let articleEnd = result.articles[part.article.index].range.upperBound
      let end = next.flatMap { $0.article == part.article ? $0.range.lowerBound : nil }
      let start = part.range.lowerBound
      result.parts[index].range = start..<max(start, end ?? articleEnd)
    }
  }

  /// A document without a title of its own is called by its article, a collection by its first one and how
  /// many there are.
  private mutating func nameDocument() {
    guard document.title.isEmpty, let first = result.articles.first, !first.title.isEmpty else {
      return
    }
    let count = result.articles.count
    guard count > 1 else {
      document.title = first.title
      return
    }
    document.title =
      first.language.isChinese
      ? "\(first.title)等\(count)篇" : "\(first.title), and \(count - 1) more"
  }
}

/// The first characters of a range on one line, for messages.
func excerpt(of range: Range<Int>, in source: SourceText) -> String {
  let limit = 90
  var end = min(range.upperBound, range.lowerBound + limit, source.bytes.count)
  while end < source.bytes.count, end < range.upperBound, source.bytes[end] & 0xC0 == 0x80 {
    end += 1
  }
  guard range.lowerBound < end else { return "" }
  let shown = source.bytes[range.lowerBound..<end].map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
  let text = String(decoding: shown, as: UTF8.self)
  return end < range.upperBound ? text + "…" : text
}
