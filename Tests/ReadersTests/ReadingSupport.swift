import CorpusModel
import Readers
import Testing

/// Reads a text as the file of that name would be read.
func read(_ text: String, as file: String = "sample.txt") throws -> ReadDocument {
  let reading = readDocument(bytes: Array(text.utf8), file: file)
  let document = try #require(reading.document)
  expectSound(document, file)
  return document
}

/// Reads files and folders one after the other: the documents, and the problems of what gave none.
func readFiles(_ paths: [String]) -> (documents: [ReadDocument], problems: [Problem]) {
  let found = findFiles(paths)
  let readings = found.files.map { readFile($0) }
  return (readings.compactMap(\.document), found.problems + readings.flatMap(\.problems))
}

/// Whether the blocks of a document cover every byte exactly once and in order.
func coversEveryByte(_ document: ReadDocument) -> Bool {
  var end = 0
  for block in document.blocks {
    guard block.range.lowerBound == end, !block.range.isEmpty else { return false }
    end = block.range.upperBound
  }
  return end == document.source.bytes.count
}

/// The text of the file at the places a reading text leads back to, spaces left out.
func tracedBack(_ text: TracedText, in document: ReadDocument) -> String {
  var bytes: [UInt8] = []
  for (offset, byte) in text.text.utf8.enumerated() where byte != 0x20 {
    bytes.append(document.source.bytes[text.source(at: offset)])
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// A reading text without its spaces.
func spaceless(_ text: TracedText) -> String { text.text.filter { $0 != " " } }

extension ReadDocument {
  /// The texts of the paragraphs of one kind.
  func texts(_ kind: BlockKind) -> [String] {
    paragraphs.filter { $0.kind == kind }.map(\.text.text)
  }

  /// The texts of the blocks of one kind, without the white space around them.
  func blockTexts(_ kind: BlockKind) -> [String] {
    blocks.filter { $0.kind == kind }.map { block in
      let text = source.text(block.range)
      return String(
        text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
      )
    }
  }
}
