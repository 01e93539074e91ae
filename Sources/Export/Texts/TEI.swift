import Columns
import CorpusModel
import Rendering
import Store

extension ExportRun {
  /// Writes the reading text as TEI P5: a `teiCorpus` with one `TEI` a document, and the things that
  /// are named in its header.
  func writeTEI(to sink: ByteSink) throws(ExportError) {
    total = corpus.rowCount(.paragraphs)
    let body = TEIBody(self)
    sink.out.write(xmlDeclaration)
    sink.out.write("<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\">\n")
    try writeCorpusHeader(to: sink)
    for document in 0..<corpus.rowCount(.documents) {
      let facts = TEIDocument(document, corpus)
      sink.out.write("<TEI")
      sink.out.writeAttribute("xml:id", "d\(document + 1)")
      sink.out.writeAttribute("n", facts.file)
      sink.out.write(">\n")
      sink.out.writeHeader(of: facts)
      sink.out.write("<text")
      sink.out.writeAttribute("xml:lang", facts.language)
      sink.out.write("><body>\n")
      try body.write(document, language: facts.language, to: sink)
      sink.out.write("</body></text>\n</TEI>\n")
      try sink.flush()
    }
    sink.out.write("</teiCorpus>\n")
  }

  private func writeCorpusHeader(to sink: ByteSink) throws(ExportError) {
    sink.out.write("<teiHeader><fileDesc><titleStmt><title>")
    sink.out.writeXML(fact("corpus name").isEmpty ? "Concord corpus" : fact("corpus name"))
    sink.out.write("</title></titleStmt><publicationStmt><p>Exported by concord ")
    sink.out.writeXML(fact("program"))
    sink.out.write("</p></publicationStmt><sourceDesc><p>")
    sink.out.writeXML("Texts as read; corpus fingerprint \(fact("corpus"))")
    sink.out.write("</p></sourceDesc></fileDesc>\n")
    let entities = TEIEntities(corpus)
    if !entities.isEmpty {
      sink.out.write("<profileDesc>\n")
      try entities.write(to: sink)
      sink.out.write("</profileDesc>")
    }
    sink.out.write("</teiHeader>\n")
    try sink.flush()
  }
}

/// What a header says of a document.
struct TEIDocument {
  let file: String
  let title: String
  let language: String
  let publisher: String?
  let issue: String?
  let url: String?
  let kind: String?
  let date: TextEncodedDate?

  init(_ row: Int, _ corpus: Corpus) {
    let document = TableRows(.list([UInt32(row)]), of: .documents, corpus)
    func text(_ name: String) -> String? { document[name].asText.text(0) }
    file = text("file") ?? ""
    title = text("title") ?? file
    language = text("language") ?? "und"
    publisher = text("publisher")
    issue = text("issue")
    url = text("url")
    kind = text("kind")
    date = document["date"].dates.date(0).map(TextEncodedDate.init)
  }
}

extension TextBuffer {
  fileprivate mutating func writeHeader(of document: TEIDocument) {
    write("<teiHeader><fileDesc><titleStmt><title>")
    writeXML(document.title)
    write("</title></titleStmt><publicationStmt><p>Part of an export by concord</p>")
    write("</publicationStmt><sourceDesc><bibl>")
    writeElement("title", [], document.title)
    writeElement("publisher", [], document.publisher)
    writeElement("biblScope", [("unit", "issue")], document.issue)
    if let date = document.date {
      write("<date")
      for (name, value) in date.attributes { writeAttribute(name, value) }
      write("/>")
    }
    writeElement("idno", [("type", "file")], document.file)
    writeElement("idno", [("type", "URL")], document.url)
    writeElement("note", [("type", "kind")], document.kind)
    write("</bibl></sourceDesc></fileDesc><profileDesc><langUsage><language")
    writeAttribute("ident", document.language)
    write(">")
    writeXML(document.language)
    write("</language></langUsage></profileDesc></teiHeader>\n")
  }
}

/// The things that names name, as lists in the header.
private struct TEIEntities {
  private let corpus: Corpus

  init(_ corpus: Corpus) { self.corpus = corpus }

  private var people: [Int] { numbers { $0 == .person } }
  private var organizations: [Int] { numbers { $0 == .organization } }
  private var places: [Int] { numbers { $0 == .country || $0 == .place } }

  var isEmpty: Bool { people.isEmpty && organizations.isEmpty && places.isEmpty }

  private func numbers(_ wanted: (EntityKind) -> Bool) -> [Int] {
    (0..<corpus.entities.count).filter { wanted(corpus.entities.kinds[$0]) }
  }

  func write(to sink: ByteSink) throws(ExportError) {
    let (people, organizations, places) = (people, organizations, places)
    if !people.isEmpty || !organizations.isEmpty {
      sink.out.write("<particDesc>")
      try write(people, in: "listPerson", "person", "persName", to: sink)
      try write(organizations, in: "listOrg", "org", "orgName", to: sink)
      sink.out.write("</particDesc>\n")
    }
    guard !places.isEmpty else { return }
    sink.out.write("<settingDesc>")
    try write(places, in: "listPlace", "place", "placeName", to: sink)
    sink.out.write("</settingDesc>\n")
  }

  private func write(
    _ numbers: [Int],
    in list: String,
    _ element: String,
    _ name: String,
    to sink: ByteSink
  ) throws(ExportError) {
    guard !numbers.isEmpty else { return }
    sink.out.write("<\(list)>\n")
    for number in numbers {
      sink.out.write("<\(element)")
      sink.out.writeAttribute("xml:id", "e\(number + 1)")
      let code = corpus.entities.codes.text(number)
      if code != nil { sink.out.writeAttribute("type", "country") }
      sink.out.write(">")
      for written in corpus.entities.writtenNames(number) {
        sink.out.writeElement(name, [], written)
      }
      sink.out.writeElement("idno", [("type", "ISO3166-1")], code)
      sink.out.write("</\(element)>\n")
      try sink.flush()
    }
    sink.out.write("</\(list)>")
  }
}
