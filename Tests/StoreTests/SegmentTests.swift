import Columns
import CorpusModel
import Foundation
import Store
import TestSupport
import Testing

struct SegmentTests {
  @Test func `a segment gives back what was put in, every field of every record`() throws {
    let folder = try TemporaryFolder()
    let records = editions().records
    for (number, document) in records.documents.enumerated() {
      let path = folder.path("\(number).segment")
      var entities = document
      entities.extracted.entities = records.entities
      let problem = Problem(file: "a", line: 3, severity: .warning, message: "m", text: "t")
      try write(entities, [problem], to: path)
      let read = try #require(Segment(path: path))
      let list = DocumentList([read])
      #expect(described(list[0]) == described(entities))
      #expect(list.counts == [RecordCounts(entities.read, entities.extracted)])
      #expect("\(read.problems)" == "\([problem])")
      #expect(read.digest == "ab12" && read.file == entities.read.document.file)
    }
  }

  @Test func `a file that gave no document has a segment too`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("none.segment")
    try write(nil, [], to: path)
    let segment = try #require(Segment(path: path))
    #expect(!segment.hasDocument && DocumentList([segment]).isEmpty)
  }

  @Test func `a damaged segment is none`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.segment")
    try write(editions().records.documents.first, [], to: path)
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    for place in stride(from: 0, to: bytes.count, by: 13) {
      var changed = bytes
      changed[place] ^= 4
      try Data(changed).write(to: URL(filePath: path))
      #expect(Segment(path: path) == nil, "byte \(place)")
    }
    for count in [0, 7, 15, 16, bytes.count / 2, bytes.count - 1] {
      try Data(bytes[..<count]).write(to: URL(filePath: path))
      #expect(Segment(path: path) == nil, "\(count) bytes")
    }
  }

  @Test(arguments: 0..<18)
  func `one kind of records is read without the others`(kind: Int) throws {
    let document = try #require(editions().records.documents.first)
    let memory = FixedMemory(copying: Segment.bytes(document, digest: "", problems: []))
    let list = DocumentList([try #require(Segment(memory))])
    let part = RecordParts(rawValue: 1 << UInt32(kind))
    let some = RecordCounts(list[0, part].read, list[0, part].extracted)
    let all = RecordCounts(document.read, document.extracted)
    let pairs = [
      (RecordParts.source, some.bytes, all.bytes), (.articles, some.articles, all.articles),
      (.paragraphs, some.paragraphs, all.paragraphs), (.words, some.words, all.words),
      (.sentences, some.sentences, all.sentences), (.mentions, some.mentions, all.mentions),
      (.donations, some.donations, all.donations), (.events, some.events, all.events),
    ]
    for (other, found, expected) in pairs { #expect(found == (other == part ? expected : 0)) }
  }

  private func write(
    _ document: DocumentList.Records?,
    _ problems: [Problem],
    to path: String
  ) throws {
    let bytes = Segment.bytes(document, digest: "ab12", problems: problems)
    try Data(bytes).write(to: URL(filePath: path))
  }

  /// Everything a document holds, field by field.
  private func described(_ document: DocumentList.Records) -> String {
    var text = ""
    dump(document, to: &text)
    return text
  }
}
