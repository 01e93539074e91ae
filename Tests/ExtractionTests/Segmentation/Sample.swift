import CorpusModel

/// A document of one article whose paragraphs are the given texts.
func sample(
  _ texts: [String],
  kind: BlockKind = .paragraph,
  language: Language = .simplifiedChinese
) -> ReadDocument {
  let bytes = Array(texts.joined(separator: "\n").utf8)
  var document = ReadDocument(
    document: Document(file: "sample.txt", kind: .plainText, language: language),
    source: SourceText(bytes: bytes)
  )
  document.articles = [Article(number: 1, title: "", language: language, range: 0..<bytes.count)]
  var start = 0
  for (index, text) in texts.enumerated() {
    document.paragraphs.append(
      Paragraph(
        article: RowID(0),
        part: nil,
        number: index + 1,
        kind: kind,
        text: TracedText(text, source: start)
      )
    )
    start += text.utf8.count + 1
  }
  return document
}
