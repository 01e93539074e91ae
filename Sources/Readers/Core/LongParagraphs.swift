import CorpusModel

extension ReadDocument {
  /// No writer's paragraph is longer, in bytes; a file without line breaks is.
  private static let longestParagraph = 20_000

  /// Cuts paragraphs that are too long for one into several, at the ends of sentences, so that
  /// whatever looks around within a paragraph stays quick.
  mutating func cutLongParagraphs() {
    let limit = ReadDocument.longestParagraph
    guard paragraphs.contains(where: { $0.text.count > limit }) else { return }
    var whole: [Paragraph] = []
    var firstPieces: [Int] = []
    var numbers: [RowID<Article>: Int] = [:]
    for paragraph in paragraphs {
      firstPieces.append(whole.count)
      let pieces = paragraph.cut(to: limit)
      if pieces.count > 1 { noteCut(paragraph, into: pieces.count) }
      for var piece in pieces {
        numbers[piece.article, default: 0] += 1
        piece.number = numbers[piece.article, default: 1]
        whole.append(piece)
      }
    }
    firstPieces.append(whole.count)
    for index in repairs.indices {
      let old = repairs[index].paragraph.index
      let pieces = firstPieces[old]..<firstPieces[old + 1]
      let own = pieces.last { whole[$0].text.source(at: 0) <= repairs[index].range.lowerBound }
      repairs[index].paragraph = RowID(own ?? pieces.lowerBound)
    }
    paragraphs = whole
  }

  private mutating func noteCut(_ paragraph: Paragraph, into count: Int) {
    problems.append(
      Problem(
        file: document.file,
        line: source.line(at: paragraph.text.source(at: 0)),
        severity: .note,
        message: "a paragraph of \(paragraph.text.count) bytes is read as \(count) paragraphs"
      )
    )
  }
}

extension Paragraph {
  /// The paragraph itself, or pieces of at most `limit` bytes in its place.
  fileprivate func cut(to limit: Int) -> [Paragraph] {
    let bytes = Array(text.text.utf8)
    guard bytes.count > limit else { return [self] }
    var pieces: [Paragraph] = []
    var start = 0
    while start < bytes.count {
      let end =
        bytes.count - start > limit ? cutPoint(in: bytes, start..<start + limit) : bytes.count
      var piece = self
      piece.text = text.slice(start..<end)
      piece.givenWordStarts = givenWordStarts.filter { (start..<end).contains($0) }.map {
        $0 - start
      }
      pieces.append(piece)
      start = end
    }
    return pieces
  }
}

/// The last end of a sentence in the second half of a range, else the last space, else the last
/// place between characters.
private func cutPoint(in bytes: [UInt8], _ range: Range<Int>) -> Int {
  let half = range.lowerBound + range.count / 2
  var space: Int?
  var end = range.upperBound
  while end > half {
    let last = bytes[end - 1]
    if last == 0x20 {
      if [0x2E, 0x21, 0x3F].contains(bytes[end - 2]) { return end }
      space = space ?? end
    }
    let character = bytes[max(range.lowerBound, end - 3)..<end]
    if [[0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x81], [0xEF, 0xBC, 0x9F]].contains(Array(character)) {
      return end
    }
    end -= 1
  }
  if let space { return space }
  var boundary = range.upperBound
  while boundary > half, bytes[boundary] & 0xC0 == 0x80 { boundary -= 1 }
  return boundary
}
