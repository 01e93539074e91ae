package import Calendar
package import CorpusModel

/// What an article says about its own names: the context in which its short forms are read.
package struct ArticleContext: Sendable {
  package var id: RowID<Article>
  package var title: String
  package var section: String?
  package var language: Language
  /// The article's date, else the document's: the anchor of year-less dates.
  package var date: DateSpan?
  /// Positions in the document's paragraphs.
  package var paragraphs: [Int] = []
  /// Whom the article is about, most telling first: named in the title, contributing it, or named
  /// most; the subject of a sentence that has none.
  package var mainOrganizations: [EntityID] = []
  /// The countries it names, most frequent first.
  package var countries: [EntityID] = []
  /// Short names defined in the article: 简称, `Full Name (ABBR)`, 基金会.
  package var aliases: [String: EntityID] = [:]
  /// What its paragraphs show together.
  var survey = ArticleSurvey()

  init(_ article: Article, id: RowID<Article>, date: DateSpan?) {
    self.id = id
    title = article.title
    section = article.section
    language = article.language
    self.date = date
  }

  /// The country other than China that the article names most.
  package var countryFocus: EntityID?
}

/// A document with its names, figures and dates found: what the finders of statements, donations
/// and events read.
package struct AnnotatedDocument: Sendable {
  package var read: ReadDocument
  /// One for each article of `read`.
  package var articles: [ArticleContext] = []
  /// One for each paragraph of `read`.
  package var paragraphs: [AnnotatedParagraph] = []
  /// In order; the paragraphs hold their ranges.
  package var sentences: [Sentence] = []
  /// What the entity ids point at.
  package var entities: [Entity] = []
  /// Names printed outside the paragraphs.
  var credits: [Credit] = []
  /// Where the people of each article are named with their offices.
  var officeHolders = OfficeHolders()

  init(_ read: ReadDocument) {
    self.read = read
    articles = read.articles.enumerated().map { index, article in
      ArticleContext(article, id: RowID(index), date: article.date ?? read.document.date)
    }
    paragraphs.reserveCapacity(read.paragraphs.count)
    for (index, paragraph) in read.paragraphs.enumerated() {
      let fallback = read.articles[paragraph.article.index].language
      let text = Array(paragraph.text.text.utf8)
      paragraphs.append(
        AnnotatedParagraph(
          paragraph,
          id: RowID(index),
          language: language(of: text, in: fallback),
          text: text
        )
      )
      articles[paragraph.article.index].paragraphs.append(index)
    }
  }

  /// The entity an id points at.
  package subscript(id: EntityID) -> Entity { entities[id.index] }

  /// The context a paragraph stands in.
  package func context(of paragraph: AnnotatedParagraph) -> ArticleContext {
    articles[paragraph.article.index]
  }
}

/// The language a text is written in: that of the larger part, where an ideograph counts as much as
/// two letters; `context` where it has neither.
func language(of text: [UInt8], in context: Language) -> Language {
  var ideographs = 0
  var letters = 0
  for byte in text {
    // Lead bytes E3...E9 begin the ideographs (and kana) of the basic plane.
    if byte >= 0xE3, byte <= 0xE9 { ideographs += 1 }
    if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { letters += 1 }
  }
  guard ideographs + letters > 0 else { return context }
  guard ideographs * 2 >= letters else { return .english }
  return context.isChinese ? context : .simplifiedChinese
}
