package import Columns

/// The texts of all documents and the way from the reading text back to the files.
///
/// Offsets are UTF-8 offsets into the two heaps, which hold all documents one after the other.
package struct TextStore: Sendable {
  /// The files, decoded.
  package let source: TextHeap
  /// Document `i` is `sourceOffsets[i] ..< sourceOffsets[i + 1]` of the files.
  package let sourceOffsets: FixedArray<UInt32>
  /// The first byte of every line of every file.
  let lineStarts: FixedArray<UInt32>
  /// Document `i` has the lines `lineOffsets[i] ..< lineOffsets[i + 1]`.
  let lineOffsets: FixedArray<UInt32>
  /// The reading text of all paragraphs.
  package let reading: TextHeap
  /// Paragraph `i` is `paragraphOffsets[i] ..< paragraphOffsets[i + 1]` of the reading text.
  package let paragraphOffsets: FixedArray<UInt32>
  /// Where runs of text begin that stand in the file as they stand in the reading text.
  let pieceStarts: FixedArray<UInt32>
  /// Where those runs begin in the files.
  let pieceSources: FixedArray<UInt32>

  /// The offset in the files of an offset in the reading text.
  package func source(reading offset: Int) -> Int {
    guard !pieceStarts.isEmpty else { return 0 }
    let piece = findLast(pieceStarts, notAbove: UInt32(offset))
    return min(Int(pieceSources[piece]) + offset - Int(pieceStarts[piece]), source.bytes.count)
  }

  /// The range of the files that holds all of a range of the reading text, whole characters.
  ///
  /// It may hold furniture that the reading text leaves out, and what stands between two columns
  /// that were read one after the other.
  package func sourceRange(reading range: Range<Int>) -> Range<Int> {
    var start = source(reading: range.lowerBound)
    guard !range.isEmpty, !pieceStarts.isEmpty else { return start..<start }
    var end = start + 1
    var piece = findLast(pieceStarts, notAbove: UInt32(range.lowerBound))
    while piece < pieceStarts.count, Int(pieceStarts[piece]) < range.upperBound {
      let next = piece + 1 < pieceStarts.count ? Int(pieceStarts[piece + 1]) : range.upperBound
      let first = max(range.lowerBound, Int(pieceStarts[piece]))
      let last = min(range.upperBound, next) - 1
      start = min(start, source(reading: first))
      end = max(end, source(reading: max(first, last)) + 1)
      piece += 1
    }
    while end < source.bytes.count, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<max(start, min(end, source.bytes.count))
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
    var end = isLast ? Int(sourceOffsets[document + 1]) : Int(lineStarts[index + 1])
    while end > start, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}
