import Columns
import CorpusModel

/// Lays the files and the reading text of all documents into two heaps.
func buildTexts(_ records: CorpusRecords) -> TextStore {
  var source: [UInt8] = []
  source.reserveCapacity(records.documents.reduce(0) { $0 + $1.read.source.bytes.count })
  var sourceOffsets: [UInt32] = [0]
  var lineStarts: [UInt32] = []
  var lineOffsets: [UInt32] = [0]
  var reading = ReadingBuilder()
  for document in records.documents {
    let base = source.count
    precondition(
      base + document.read.source.bytes.count < Int(UInt32.max),
      "a corpus in memory holds less than four gigabytes of text"
    )
    source.append(contentsOf: document.read.source.bytes)
    sourceOffsets.append(UInt32(source.count))
    for start in document.read.source.lineStarts { lineStarts.append(UInt32(base + start)) }
    lineOffsets.append(UInt32(lineStarts.count))
    for paragraph in document.read.paragraphs { reading.append(paragraph.text, base: base) }
  }
  return TextStore(
    source: TextHeap(source),
    sourceOffsets: FixedArray(sourceOffsets),
    lineStarts: FixedArray(lineStarts),
    lineOffsets: FixedArray(lineOffsets),
    reading: TextHeap(reading.bytes),
    paragraphOffsets: FixedArray(reading.offsets),
    pieceStarts: FixedArray(reading.pieceStarts),
    pieceSources: FixedArray(reading.pieceSources)
  )
}

/// The reading text of paragraphs one after the other, and the way back.
private struct ReadingBuilder {
  var bytes: [UInt8] = []
  var offsets: [UInt32] = [0]
  var pieceStarts: [UInt32] = []
  var pieceSources: [UInt32] = []

  mutating func append(_ text: TracedText, base: Int) {
    let start = bytes.count
    bytes.append(contentsOf: text.text.utf8)
    offsets.append(UInt32(bytes.count))
    for piece in text.pieces {
      pieceStarts.append(UInt32(start + piece.start))
      pieceSources.append(UInt32(base + piece.source))
    }
  }
}
