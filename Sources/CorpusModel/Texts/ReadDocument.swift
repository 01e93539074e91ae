package import Calendar

/// One file as the readers understood it: its text, cut without loss, and its articles.
///
/// All `RowID`s are positions in the lists of this same document.
package struct ReadDocument: Sendable {
  package var document: Document
  package var source: SourceText
  package var articles: [Article] = []
  package var parts: [Part] = []
  /// In order and without gaps: their texts concatenated are `source.bytes`.
  package var blocks: [Block] = []
  package var paragraphs: [Paragraph] = []
  package var repairs: [Repair] = []
  package var problems: [Problem] = []

  package init(document: Document, source: SourceText) {
    self.document = document
    self.source = source
  }
}

/// What kind of text a document is.
package enum DocumentKind: String, Sendable, CaseIterable {
  case journalIssue = "journal issue"
  case newsCollection = "news collection"
  case newsPage = "news page"
  case webPage = "web page"
  case plainText = "plain text"
}

/// A name and a value printed in the file: `ISSN`, `ISSN1002-8285`.
package struct Detail: Sendable, Hashable {
  package var name: String
  package var value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// One file of the corpus.
package struct Document: Sendable {
  /// The path below the opened folder, or the file name.
  package var file: String
  package var title = ""
  package var kind: DocumentKind
  package var language: Language
  package var publisher: String?
  package var issue: String?
  package var date: DateSpan?
  package var url: String?
  /// The encoding of the file, such as `UTF-8`, `GB18030`, `UTF-16LE`.
  package var encoding = "UTF-8"
  package var details: [Detail] = []

  package init(file: String, kind: DocumentKind, language: Language) {
    self.file = file
    self.kind = kind
    self.language = language
  }
}

/// One titled piece of a document.
package struct Article: Sendable {
  /// 1-based order in the document.
  package var number: Int
  package var section: String?
  package var title: String
  package var subtitle: String?
  /// As the table of contents prints it.
  package var contentsTitle: String?
  /// The page from the table of contents.
  package var page: Int?
  package var authors: [String] = []
  package var affiliation: String?
  package var contributor: String?
  package var translators: [String] = []
  /// 来源: the medium a news item names.
  package var origin: String?
  package var reporters: [String] = []
  package var date: DateSpan?
  package var language: Language
  package var editorNote: String?
  /// From the first byte of its title to the last byte of its last block.
  package var range: Range<Int>

  package init(number: Int, title: String, language: Language, range: Range<Int>) {
    self.number = number
    self.title = title
    self.language = language
    self.range = range
  }
}

/// A printed sub-heading and what stands under it.
package struct Part: Sendable {
  package var article: RowID<Article>
  /// 1-based order in the article.
  package var number: Int
  /// 1 for the outermost headings of an article.
  package var level: Int
  package var title: String
  package var range: Range<Int>

  package init(
    article: RowID<Article>,
    number: Int,
    level: Int,
    title: String,
    range: Range<Int>
  ) {
    self.article = article
    self.number = number
    self.level = level
    self.title = title
    self.range = range
  }
}

/// What a block of a file is.
package enum BlockKind: String, Sendable, CaseIterable {
  case masthead, contents
  case sectionTitle = "section title"
  case title, subtitle, byline
  case editorsNote = "editor's note"
  case heading, paragraph
  case listItem = "list item"
  case turn, credit, caption
  case runningHead = "running head"
  case pageNumber = "page number"
  case screenshot, boilerplate, markup, blank
}

/// A run of bytes of a file; every byte belongs to exactly one.
package struct Block: Sendable {
  package var kind: BlockKind
  /// The article it stands in; nil for mastheads, contents and text between articles.
  package var article: RowID<Article>?
  package var range: Range<Int>

  package init(kind: BlockKind, article: RowID<Article>?, range: Range<Int>) {
    self.kind = kind
    self.article = article
    self.range = range
  }
}

/// One paragraph of reading text, joined across page breaks.
package struct Paragraph: Sendable {
  package var article: RowID<Article>
  package var part: RowID<Part>?
  /// 1-based order in the article.
  package var number: Int
  /// `.paragraph`, `.listItem`, `.turn`, `.editorsNote`, `.heading`, `.title` or `.subtitle`.
  package var kind: BlockKind
  package var text: TracedText
  /// Who speaks, in an interview turn.
  package var speaker: String?
  /// UTF-8 offsets in `text` at which the file's own word segmentation begins a word; empty where
  /// the file gives none.
  package var givenWordStarts: [Int] = []

  package init(
    article: RowID<Article>,
    part: RowID<Part>?,
    number: Int,
    kind: BlockKind,
    text: TracedText
  ) {
    self.article = article
    self.part = part
    self.number = number
    self.kind = kind
    self.text = text
  }
}

/// What was mended in the reading text.
package enum RepairKind: String, Sendable, CaseIterable {
  case joinedLine = "joined line"
  case splitWord = "split word"
  case restoredHyphen = "restored hyphen"
  case droppedFurniture = "dropped furniture"
  case replacedCharacter = "replaced character"
}

/// One change between the file and the reading text.
package struct Repair: Sendable {
  package var paragraph: RowID<Paragraph>
  package var kind: RepairKind
  package var before: String
  package var after: String
  /// Where in the file it was made.
  package var range: Range<Int>

  package init(
    paragraph: RowID<Paragraph>,
    kind: RepairKind,
    before: String,
    after: String,
    range: Range<Int>
  ) {
    self.paragraph = paragraph
    self.kind = kind
    self.before = before
    self.after = after
    self.range = range
  }
}

/// How much a problem of reading matters.
package enum ProblemSeverity: String, Sendable { case error, warning, note }

/// Something a reader could not place or had to guess.
package struct Problem: Sendable {
  package var file: String
  /// 1-based; 0 when the whole file is meant.
  package var line: Int
  package var severity: ProblemSeverity
  package var message: String
  /// The text in question, shortened.
  package var text: String

  package init(
    file: String,
    line: Int,
    severity: ProblemSeverity,
    message: String,
    text: String = ""
  ) {
    self.file = file
    self.line = line
    self.severity = severity
    self.message = message
    self.text = text
  }
}
