/// The tables of a corpus, in the order `tables` lists them.
package enum Table: String, Sendable, CaseIterable, Hashable {
  case documents, articles, parts, blocks, paragraphs, sentences, words, repairs, problems
  case countries, organizations, people, mentions, figures, dates, statements, donations, events
  case pairs, disagreements

  package var name: String { rawValue }

  /// The word for one row, which dotted paths use: `article.title`.
  package var singular: String {
    switch self {
    case .documents: "document"
    case .articles: "article"
    case .parts: "part"
    case .blocks: "block"
    case .paragraphs: "paragraph"
    case .sentences: "sentence"
    case .words: "word"
    case .repairs: "repair"
    case .problems: "problem"
    case .countries: "country"
    case .organizations: "organization"
    case .people: "person"
    case .mentions: "mention"
    case .figures: "figure"
    case .dates: "date"
    case .statements: "statement"
    case .donations: "donation"
    case .events: "event"
    case .pairs: "pair"
    case .disagreements: "disagreement"
    }
  }
}

extension Table {
  /// The column that says what a row is called where it is a cell: an article by its title.
  package var labelColumn: String {
    switch self {
    case .documents, .articles, .parts, .events: "title"
    case .blocks: "id"
    case .paragraphs, .sentences, .mentions, .figures, .dates: "text"
    case .words: "word"
    case .repairs: "before"
    case .problems: "message"
    case .countries, .organizations, .people: "name"
    case .statements: "quote"
    case .donations: "evidence"
    case .pairs, .disagreements: "chinese_text"
    }
  }
}

/// A column of a table.
package struct ColumnSpec: Sendable, Hashable {
  package let name: String
  package let type: ValueType
  /// The Chinese name of the column.
  package let chinese: String
  /// One line for `describe`.
  package let summary: String
  /// The same in Chinese.
  package let chineseSummary: String

  package init(
    _ name: String,
    _ type: ValueType,
    _ chinese: String,
    _ summary: String,
    _ chineseSummary: String
  ) {
    self.name = name
    self.type = type
    self.chinese = chinese
    self.summary = summary
    self.chineseSummary = chineseSummary
  }
}
