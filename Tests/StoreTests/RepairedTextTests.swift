import CorpusModel
import Store
import TestSupport
import Testing

struct RepairedTextTests {
  /// A paragraph joined across a page break, with the page number left out.
  private var records: TinyRecords {
    let source = SourceText(bytes: Array("We gave\n17\nmasks 药.\n".utf8))
    var text = TracedText("We gave", source: 0)
    text.append(" ", source: 7)
    text.append("masks 药.", source: 11)
    let document = Document(file: "a.txt", kind: .plainText, language: .english)
    var read = ReadDocument(document: document, source: source)
    read.articles = [Article(number: 1, title: "A", language: .english, range: 0..<23)]
    read.paragraphs = [
      Paragraph(article: RowID(0), part: nil, number: 1, kind: .paragraph, text: text)
    ]
    var extracted = ExtractedDocument()
    extracted.sentences = [
      Sentence(paragraph: RowID(0), number: 1, range: 0..<18, language: .english)
    ]
    extracted.figures = [
      Figure(
        evidence: Evidence(paragraph: RowID(0), range: 8..<17),
        value: Decimal64(1),
        unit: nil,
        rule: "test rule"
      )
    ]
    var records = TinyRecords()
    records.documents = [(read, extracted)]
    return records
  }

  @Test func `a place behind a repair leads to its line in the file`() {
    let corpus = build(records)
    let places = corpus.places(of: 0, in: .figures)
    #expect(places.map(\.firstLine) == [3])
    #expect(places.map(\.text) == ["masks 药"])
  }

  @Test func `a sentence over a page break shows the file as it is`() {
    let places = build(records).places(of: 0, in: .sentences)
    #expect(places.map(\.text) == ["We gave\n17\nmasks 药."])
    #expect(places.map(\.lastLine) == [3])
  }

  @Test func `evidence outside its paragraph is kept inside`() {
    var broken = records
    broken.documents[0].extracted.figures[0].evidence.range = 8..<99
    #expect(build(broken).places(of: 0, in: .figures).map(\.text) == ["masks 药."])
  }

  @Test func `text of two columns is found where both of them stand`() {
    let source = SourceText(bytes: Array("second half\nfirst\n".utf8))
    var text = TracedText("first ", source: 12)
    text.append("second", source: 0)
    var broken = records
    var read = broken.documents[0].read
    read.source = source
    read.articles[0].range = 0..<18
    read.paragraphs[0].text = text
    broken.documents[0].read = read
    broken.documents[0].extracted.sentences[0].range = 0..<12
    broken.documents[0].extracted.figures[0].evidence.range = 0..<12
    let places = build(broken).places(of: 0, in: .figures)
    #expect(places.map(\.text) == ["second half\nfirst\n"])
    #expect(places.map(\.firstLine) == [1])
  }
}
