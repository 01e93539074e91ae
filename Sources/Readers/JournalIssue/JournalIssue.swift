import CorpusModel

/// Tells a journal issue from other texts: a masthead and a table of contents with pages.
func recognizesJournalIssue(_ source: SourceText) -> Bool {
  false
}

/// Reads a journal issue whose text was recovered from its pages.
func readJournalIssue(_ source: SourceText, file: String) -> ReadDocument {
  readPlainText(source, file: file)
}
