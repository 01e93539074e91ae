/// Reading text that knows, byte by byte, where in the file it came from.
///
/// Joined lines, dropped furniture and restored spaces move text; the pieces keep the way back.
package struct TracedText: Sendable, Hashable {
  /// A run of text that stands in the file as it stands here.
  package struct Piece: Sendable, Hashable {
    /// Where the run begins in the reading text.
    package var start: Int
    /// Where it begins in the file.
    package var source: Int

    package init(start: Int, source: Int) {
      self.start = start
      self.source = source
    }
  }

  package private(set) var text: String
  /// Ascending by `start`; the first begins at 0 unless the text is empty.
  package private(set) var pieces: [Piece]

  package init() {
    text = ""
    pieces = []
  }

  /// Takes a text and its pieces as they were.
  package init(text: String, pieces: [Piece]) {
    self.text = text
    self.pieces = pieces
  }

  /// Text that stands in the file at `source`, unchanged.
  package init(_ text: String, source: Int) {
    self.text = text
    pieces = [Piece(start: 0, source: source)]
  }

  /// The length in UTF-8 bytes.
  package var count: Int { text.utf8.count }

  /// Appends a run that begins at `source` in the file.
  ///
  /// An inserted space is given the offset at which it is inserted.
  package mutating func append(_ run: String, source: Int) {
    guard !run.isEmpty else { return }
    let start = text.utf8.count
    if let last = pieces.last, last.source + (start - last.start) == source {
      text += run
      return
    }
    pieces.append(Piece(start: start, source: source))
    text += run
  }

  /// Appends another reading text, keeping its way back.
  package mutating func append(_ other: TracedText) {
    let start = text.utf8.count
    text += other.text
    for piece in other.pieces {
      pieces.append(Piece(start: start + piece.start, source: piece.source))
    }
  }

  /// The offset in the file of an offset in the reading text.
  package func source(at offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return pieces.first?.source ?? 0 }
    let piece = pieces[low - 1]
    return piece.source + (offset - piece.start)
  }

  /// The part in a range of UTF-8 offsets, with its own way back.
  package func slice(_ range: Range<Int>) -> TracedText {
    var result = TracedText()
    let bytes = Array(
      text.utf8[
        text.utf8.index(
          text.startIndex,
          offsetBy: range.lowerBound
        )..<text.utf8.index(text.startIndex, offsetBy: range.upperBound)
      ]
    )
    result.text = String(decoding: bytes, as: UTF8.self)
    guard !range.isEmpty else { return result }
    result.pieces = [Piece(start: 0, source: source(at: range.lowerBound))]
    for piece in pieces where piece.start > range.lowerBound && piece.start < range.upperBound {
      result.pieces.append(Piece(start: piece.start - range.lowerBound, source: piece.source))
    }
    return result
  }
}
