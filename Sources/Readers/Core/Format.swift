import CorpusModel

/// The shapes of text Concord reads, in the order in which they are tried.
enum Format: CaseIterable {
  case html, jsonRecords, delimitedRecords, segmentedNews, keyedPage, newsItems, webPage,
    journalIssue, markdown, plainText

  /// The first format whose shape the text has; plain text has none of its own.
  static func recognize(_ source: SourceText, file: String) -> Format {
    allCases.first { $0.fits(source, file: file) } ?? .plainText
  }

  private func fits(_ source: SourceText, file: String) -> Bool {
    switch self {
    case .journalIssue: recognizesJournalIssue(source)
    case .segmentedNews: recognizesSegmentedNews(source)
    case .keyedPage: recognizesKeyedPage(source)
    case .newsItems: recognizesNewsItems(source) && !recognizesJournalIssue(source)
    case .webPage: recognizesWebPage(source)
    case .markdown: recognizesMarkdown(source, file: file)
    case .html: recognizesHTML(source, file: file)
    case .jsonRecords: recognizesJSONRecords(source, file: file)
    case .delimitedRecords: recognizesDelimitedRecords(source, file: file)
    case .plainText: true
    }
  }

  /// Reads a text of this shape.
  func read(_ source: SourceText, file: String) -> ReadDocument {
    switch self {
    case .journalIssue: readJournalIssue(source, file: file)
    case .segmentedNews: readSegmentedNews(source, file: file)
    case .keyedPage: readKeyedPage(source, file: file)
    case .newsItems: readNewsItems(source, file: file)
    case .webPage: readWebPage(source, file: file)
    case .markdown: readMarkdown(source, file: file)
    case .html: readHTML(source, file: file)
    case .jsonRecords: readJSONRecords(source, file: file)
    case .delimitedRecords: readDelimitedRecords(source, file: file)
    case .plainText: readPlainText(source, file: file)
    }
  }
}
