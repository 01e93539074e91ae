package import Columns

/// The texts of all documents and the way from the reading text back to the files.
///
/// Offsets are UTF-8 offsets into the files and into the reading text, both with all documents one
/// after the other.
/// A class for its identity: a copy would hold each of its arrays.
package final class TextStore: Sendable {
  /// Document `i` is `sourceOffsets[i] ..< sourceOffsets[i + 1]` of the files.
  package let sourceOffsets: FixedArray<UInt32>
  /// The first byte of every line of every file.
  let lineStarts: PackedNumbers
  /// Document `i` has the lines `lineOffsets[i] ..< lineOffsets[i + 1]`.
  let lineOffsets: FixedArray<UInt32>
  /// The reading text of all paragraphs.
  package let reading: TextHeap
  /// Paragraph `i` is `paragraphOffsets[i] ..< paragraphOffsets[i + 1]` of the reading text.
  package let paragraphOffsets: FixedArray<UInt32>
  /// How the reading text stands in the files, and what else does.
  let pieces: SourcePieces

  init(
    sourceOffsets: FixedArray<UInt32>,
    lineStarts: PackedNumbers,
    lineOffsets: FixedArray<UInt32>,
    reading: TextHeap,
    paragraphOffsets: FixedArray<UInt32>,
    pieces: SourcePieces
  ) {
    self.sourceOffsets = sourceOffsets
    self.lineStarts = lineStarts
    self.lineOffsets = lineOffsets
    self.reading = reading
    self.paragraphOffsets = paragraphOffsets
    self.pieces = pieces
  }

  /// The number of bytes of all files, decoded.
  package var sourceCount: Int { Int(sourceOffsets.last ?? 0) }

  /// The bytes of a range of the files, decoded.
  package func sourceBytes(_ range: Range<Int>) -> [UInt8] {
    pieces.bytes(range, reading: reading, sourceCount: sourceCount)
  }

  /// The offset in the files of an offset in the reading text.
  package func source(reading offset: Int) -> Int {
    guard !pieces.starts.isEmpty else { return 0 }
    let piece = pieces.piece(reading: offset)
    return min(Int(UInt32(truncatingIfNeeded: offset) &+ pieces.shift(piece)), sourceCount)
  }

  /// The range of the files that holds all of a range of the reading text, whole characters.
  ///
  /// It may hold furniture that the reading text leaves out, and what stands between two columns
  /// that were read one after the other.
  package func sourceRange(reading range: Range<Int>) -> Range<Int> {
    var start = source(reading: range.lowerBound)
    guard !range.isEmpty, !pieces.starts.isEmpty else { return start..<start }
    var end = start + 1
    let starts = pieces.starts
    var piece = pieces.piece(reading: range.lowerBound)
    while piece < starts.count, Int(starts[piece]) < range.upperBound {
      let next = piece + 1 < starts.count ? Int(starts[piece + 1]) : range.upperBound
      let first = max(range.lowerBound, Int(starts[piece]))
      let last = min(range.upperBound, next) - 1
      start = min(start, source(reading: first))
      end = max(end, source(reading: max(first, last)) + 1)
      piece += 1
    }
    let rest = sourceBytes(min(end, sourceCount)..<min(end + 3, sourceCount))
    end += rest.prefix { $0 & 0xC0 == 0x80 }.count
    return start..<max(start, min(end, sourceCount))
  }

  /// The 1-based line, in its file, of an offset in the files.
  package func line(source offset: Int, document: Int) -> Int {
    max(1, findLast(lineStarts, notAbove: UInt32(offset)) - Int(lineOffsets[document]) + 1)
  }

  /// The 1-based line, in its file, of an offset in the reading text.
  package func line(reading offset: Int) -> Int {
    let place = source(reading: offset)
    return line(source: place, document: document(source: place))
  }

  /// The document an offset in the files lies in.
  package func document(source offset: Int) -> Int {
    findOwner(UInt32(offset), offsets: sourceOffsets)
  }

  /// The bytes of one line of a document, 1-based, without its end; nil when there is no such line.
  package func lineRange(_ line: Int, document: Int) -> Range<Int>? {
    let index = Int(lineOffsets[document]) + line - 1
    guard line >= 1, index < Int(lineOffsets[document + 1]) else { return nil }
    let start = Int(lineStarts[index])
    let isLast = index + 1 == Int(lineOffsets[document + 1])
    let end = isLast ? Int(sourceOffsets[document + 1]) : Int(lineStarts[index + 1])
    let breaks = sourceBytes(max(start, end - 2)..<end).reversed().prefix {
      $0 == 0x0A || $0 == 0x0D
    }
    return start..<end - breaks.count
  }
}
