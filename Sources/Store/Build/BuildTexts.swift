import Columns
import CorpusModel

/// Writes the reading text of all documents as one heap, and what tells where it and the files stand.
func writeTexts(
  _ documents: DocumentList,
  to writer: inout SnapshotWriter
) throws(SnapshotError) -> TextStore {
  guard documents.counts.reduce(0, { $0 + max($1.bytes, $1.reading) }) < Int(UInt32.max) else {
    throw .unwritable(FileError.tooLarge.code)
  }
  let files = try writeLines(documents, to: &writer)
  var paragraphOffsets: [UInt32] = [0]
  var pieces = SourcePiecesBuilder()
  let reading = try writer.heap("reading text") { stream throws(SnapshotError) in
    var start = 0
    for (number, records) in documents.each([.source, .paragraphs]) {
      var text: [UInt8] = []
      text.reserveCapacity(documents.counts[number].reading)
      var own: [SourcePiecesBuilder.Piece] = []
      for paragraph in records.read.paragraphs {
        for piece in paragraph.text.pieces {
          own.append(.init(start: text.count + piece.start, source: piece.source))
        }
        text.append(contentsOf: paragraph.text.text.utf8)
        paragraphOffsets.append(UInt32(start + text.count))
      }
      pieces.append(records.read.source.bytes, pieces: own, reading: text)
      try stream.append(text)
      start += text.count
    }
  }
  let texts = TextStore(
    sourceOffsets: files.offsets,
    lineStarts: files.lineStarts,
    lineOffsets: files.lineOffsets,
    reading: reading,
    paragraphOffsets: FixedArray(paragraphOffsets),
    pieces: pieces.pieces
  )
  try writer.textsAndFiles(texts)
  return texts
}

/// Writes where the files and their lines begin.
private func writeLines(
  _ documents: DocumentList,
  to writer: inout SnapshotWriter
) throws(SnapshotError) -> (
  offsets: FixedArray<UInt32>, lineStarts: PackedNumbers, lineOffsets: FixedArray<UInt32>
) {
  var total = 0
  var offsets: [UInt32] = [0]
  var lineStarts: [UInt32] = []
  var lineOffsets: [UInt32] = [0]
  for (_, records) in documents.each(.source) {
    let source = records.read.source
    for start in source.lineStarts { lineStarts.append(UInt32(total + start)) }
    lineOffsets.append(UInt32(lineStarts.count))
    total += source.bytes.count
    offsets.append(UInt32(total))
  }
  let found = (
    offsets: FixedArray(offsets), lineStarts: PackedNumbers(lineStarts),
    lineOffsets: FixedArray(lineOffsets)
  )
  try writer.array(found.offsets, "files offsets")
  try writer.packed(found.lineStarts, "files line starts")
  try writer.array(found.lineOffsets, "files line offsets")
  return found
}
