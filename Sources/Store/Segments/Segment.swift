package import Columns
package import CorpusModel

/// What reading one file gave, laid out in bytes: a part of a corpus that is not linked to others yet.
///
/// Its records are read from the bytes, which may be those of a mapped file, when they are asked for.
package struct Segment: Sendable {
  package let problems: [Problem]
  /// The SHA-256 of the text of the file; empty where the file gave no document.
  package let digest: String
  private let document: StoredDocument?
  private let memory: FixedMemory

  /// The first byte is no text; a segment is read by the program that wrote it and by no other.
  private static let magic: [UInt8] = [0x8A, 0x43, 0x53, 0x47, 0x0D, 0x0A, 0x1A, 0x0B]

  /// Lays out what a file gave.
  package static func bytes(
    _ document: DocumentList.Records?,
    digest: String,
    problems: [Problem]
  ) -> [UInt8] {
    var writer = RecordWriter()
    writer.put(problems)
    writer.put(digest)
    writer.put(document != nil)
    if let document { StoredDocument.write(document, to: &writer) }
    var header = ByteBuilder()
    header.append(contentsOf: Segment.magic)
    header.append(checksum(FixedArray(writer.bytes)))
    return header.bytes + writer.bytes
  }

  /// Looks at the bytes of a segment; nil when they are not whole.
  ///
  /// Unless it was laid out just now, everything is read once: after that reading cannot fail.
  package init?(_ memory: FixedMemory, isNew: Bool = false) {
    guard let bytes = FixedArray<UInt8>(memory, at: 0, count: memory.count), bytes.count >= 16,
      bytes.view(0..<8).elementsEqual(Segment.magic)
    else { return nil }
    let content = bytes.view(16..<bytes.count)
    guard bytes.word(at: 8) == checksum(content) else { return nil }
    var reader = RecordReader(content)
    do throws(RecordFault) {
      problems = try reader.value()
      digest = try reader.value()
      document = try reader.value(Bool.self) ? try StoredDocument(from: &reader) : nil
      if !isNew { try document?.check() }
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
    self.memory = memory
    memory.forget()
  }

  /// Maps the segment in a file; nil when there is none at the path, or it is not whole.
  package init?(path: String, isNew: Bool = false) {
    guard let memory = try? FixedMemory.map(path) else { return nil }
    self.init(memory, isNew: isNew)
  }

  /// The name of the file; nil where it gave no document.
  package var file: String? { document?.document.file }

  /// Whether the file gave a document.
  package var hasDocument: Bool { document != nil }

  /// The document of the segment, which must have one.
  fileprivate func records(_ parts: RecordParts) -> DocumentList.Records {
    defer { memory.forget() }
    guard let found = try? document?.read(parts) else {
      preconditionFailure("a segment that was read once can be read again")
    }
    return found
  }

  fileprivate var counts: RecordCounts? { document?.counts }
}

extension DocumentList {
  /// The documents of segments, in their order.
  package init(_ segments: [Segment]) {
    let known = segments.filter(\.hasDocument)
    self.init(counts: known.compactMap(\.counts)) { number, parts in known[number].records(parts) }
  }
}
