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
      try Segment(document: entities, problems: [problem]).save(to: path)
      let read = try #require(Segment(path: path))
      #expect(described(read.document) == described(entities))
      #expect("\(read.problems)" == "\([problem])")
    }
  }

  @Test func `a file that gave no document has a segment too`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("none.segment")
    try Segment(document: nil, problems: []).save(to: path)
    #expect(try #require(Segment(path: path)).document == nil)
  }

  @Test func `a damaged segment is none`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.segment")
    try Segment(document: editions().records.documents.first, problems: []).save(to: path)
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

  /// Everything a document holds, field by field.
  private func described(_ document: (read: ReadDocument, extracted: ExtractedDocument)?) -> String
  {
    var text = ""
    dump(document, to: &text)
    return text
  }
}
