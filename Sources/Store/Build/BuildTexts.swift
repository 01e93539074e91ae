import Columns
import CorpusModel

/// Lays the files and the reading text of all documents into two heaps.
func buildTexts(_ records: CorpusRecords) -> TextStore {
  var total = 0
  var sourceOffsets: [UInt32] = [0]
  var lineStarts: [UInt32] = []
  var lineOffsets: [UInt32] = [0]
  var reading: [UInt8] = []
  var paragraphOffsets: [UInt32] = [0]
  var pieces = SourcePiecesBuilder()
  for document in records.documents {
    let source = document.read.source
    precondition(
      total + source.bytes.count < Int(UInt32.max),
      "a corpus in memory holds less than four gigabytes of text"
    )
    var own: [SourcePiecesBuilder.Piece] = []
    for paragraph in document.read.paragraphs {
      for piece in paragraph.text.pieces {
        own.append(.init(start: reading.count + piece.start, source: piece.source))
      }
      reading.append(contentsOf: paragraph.text.text.utf8)
      paragraphOffsets.append(UInt32(reading.count))
    }
    pieces.append(source.bytes, pieces: own, reading: reading)
    for start in source.lineStarts { lineStarts.append(UInt32(total + start)) }
    lineOffsets.append(UInt32(lineStarts.count))
    total += source.bytes.count
    sourceOffsets.append(UInt32(total))
  }
  return TextStore(
    sourceOffsets: FixedArray(sourceOffsets),
    lineStarts: PackedNumbers(lineStarts),
    lineOffsets: FixedArray(lineOffsets),
    reading: TextHeap(reading),
    paragraphOffsets: FixedArray(paragraphOffsets),
    pieces: pieces.pieces
  )
}
