import CorpusModel

/// Reads a text without marks: paragraphs are what stands between blank lines.
func readPlainText(_ source: SourceText, file: String) -> ReadDocument {
  var builder = DocumentBuilder(source: source, file: file, kind: .plainText)
  for line in lines(of: source) {
    guard !line.isBlank else {
      builder.addLine(.blank, line, article: builder.currentArticle)
      continue
    }
    if builder.currentArticle == nil {
      builder.beginArticle(title: source.text(line), at: line.content)
      builder.addLine(.title, line, article: builder.currentArticle)
      builder.addParagraph(.title, traced(line.content, in: source))
      continue
    }
    builder.addLine(.paragraph, line, article: builder.currentArticle)
    builder.addParagraph(.paragraph, traced(line.content, in: source))
  }
  return builder.finish()
}
