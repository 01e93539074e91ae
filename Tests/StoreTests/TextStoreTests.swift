import Columns
import CorpusModel
import Store
import TestSupport
import Testing

struct TextStoreTests {
  @Test func `the files are told by the reading text and the rest, byte for byte`() throws {
    let records = editions().records
    let corpus = build(records)
    var base = 0
    for document in records.documents {
      let bytes = document.read.source.bytes
      #expect(corpus.texts.sourceBytes(base..<base + bytes.count) == bytes)
      for start in stride(from: 0, to: bytes.count, by: 7) {
        let end = min(bytes.count, start + 11)
        #expect(corpus.texts.sourceBytes(base + start..<base + end) == Array(bytes[start..<end]))
      }
      base += bytes.count
    }
    #expect(corpus.texts.sourceCount == base)
  }

  @Test func `pieces out of order, inserted and overlapping leave the files as they are`() {
    // Two columns read one after the other, a space put in, a letter mended, a run told twice.
    let source = "left one right one\nleft two right two\nmasks, boxes\n"
    var text = TracedText("left one", source: 0)
    text.append(" ", source: 18)
    text.append("left two", source: 19)
    text.append(" ", source: 37)
    text.append("right one", source: 9)
    text.append("right two", source: 28)
    text.append("Xasks", source: 38)
    text.append("one", source: 5)
    text.append("boxes", source: 45)
    let corpus = build(oneParagraph(text, in: source))
    let bytes = Array(source.utf8)
    for start in 0..<bytes.count {
      for end in start...bytes.count {
        #expect(corpus.texts.sourceBytes(start..<end) == Array(bytes[start..<end]))
      }
    }
    #expect(corpus.texts.source(reading: 9) == 19)
    #expect(
      corpus.texts.lineRange(2, document: 0).map(corpus.texts.sourceBytes)
        == Array("left two right two".utf8)
    )
  }

  @Test func `every word begins where the records say`() {
    var records = editions().records
    // A word that stands where none can: its group keeps all its starts.
    if records.documents[0].extracted.words.starts.count > 2 {
      records.documents[0].extracted.words.starts[1] += 40
    }
    let words = build(records).words
    var expected: [UInt32] = []
    for document in records.documents { expected += document.extracted.words.starts }
    #expect(words.codes.indices.map { words.starts[$0] } == expected)
  }

  private func oneParagraph(_ text: TracedText, in source: String) -> TinyRecords {
    let bytes = Array(source.utf8)
    var read = ReadDocument(
      document: Document(file: "a.txt", kind: .plainText, language: .english),
      source: SourceText(bytes: bytes)
    )
    let whole = 0..<bytes.count
    read.articles = [Article(number: 1, title: "", language: .english, range: whole)]
    read.blocks = [Block(kind: .paragraph, article: RowID(0), range: whole)]
    read.paragraphs = [
      Paragraph(article: RowID(0), part: nil, number: 1, kind: .paragraph, text: text)
    ]
    var records = TinyRecords()
    records.documents = [(read: read, extracted: ExtractedDocument())]
    return records
  }
}
