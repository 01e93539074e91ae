import Columns
package import CorpusModel

/// What reading one file gave, kept so that the file need not be read again: a part of a corpus that is
/// not linked to others yet.
package struct Segment: Sendable {
  /// The document and what was found in it; nil where the file gave none.
  package var document: (read: ReadDocument, extracted: ExtractedDocument)?
  package var problems: [Problem]

  package init(
    document: (read: ReadDocument, extracted: ExtractedDocument)?,
    problems: [Problem]
  ) {
    self.document = document
    self.problems = problems
  }

  /// The first byte is no text; a segment is read by the program that wrote it and by no other.
  private static let magic: [UInt8] = [0x8A, 0x43, 0x53, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Writes the segment to a file, which appears at its path whole or not at all.
  ///
  /// It need not last: one that is damaged is read anew.
  package func save(to path: String) throws(SnapshotError) {
    var writer = RecordWriter()
    writer.put(problems)
    writer.put(document != nil)
    if let document {
      writer.put(document.read)
      writer.put(document.extracted)
    }
    let content = FixedArray(writer.bytes)
    var header = ByteBuilder()
    header.append(contentsOf: Segment.magic)
    header.append(checksum(content))
    do throws(FileError) {
      let file = try OutputFile(path)
      defer { file.abandon() }
      try file.write(header.bytes)
      try file.write(content)
      try file.finish(.soon)
    } catch {
      throw .unwritable(error.code)
    }
  }

  /// Reads a segment; nil when there is none at the path, or it is not whole.
  package init?(path: String) {
    guard let memory = try? FixedMemory.map(path),
      let bytes = FixedArray<UInt8>(memory, at: 0, count: memory.count), bytes.count >= 16,
      bytes.view(0..<8).elementsEqual(Segment.magic)
    else { return nil }
    let content = bytes.view(16..<bytes.count)
    guard bytes.word(at: 8) == checksum(content) else { return nil }
    var reader = RecordReader(content)
    do throws(RecordFault) {
      problems = try reader.value()
      document = nil
      if try reader.value(Bool.self) {
        document = (read: try reader.value(), extracted: try reader.value())
      }
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }
}
