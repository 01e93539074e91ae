import Columns

/// Compares pieces of the reading text with the files they come from.
struct SourcePiecesBuilder {
  private var starts: [UInt32] = []
  private var sources: [UInt32] = []
  private var runs: [UInt32] = []
  private var before: [UInt32] = []
  private var rest: [UInt8] = []
  /// The bytes of the files so far, and those of their reading text.
  private var total = 0
  private var readingTotal = 0

  /// A piece of the reading text of one file.
  struct Piece {
    /// In the reading text of the file.
    var start: Int
    /// In the file.
    var source: Int
  }

  /// Adds a file and the pieces of its reading text.
  mutating func append(_ file: [UInt8], pieces: [Piece], reading: [UInt8]) {
    var stretches: [Stretch] = []
    for (index, piece) in pieces.enumerated() {
      let end = index + 1 < pieces.count ? pieces[index + 1].start : reading.count
      append(piece, to: end, file.span, reading.span, &stretches)
    }
    var place = 0
    var isFirst = true
    for stretch in stretches.sorted(by: Stretch.comesBefore) where stretch.source >= place {
      let gap = file[place..<stretch.source]
      if isFirst || gap.count != 1 || gap.first != 0x20 { rest.append(contentsOf: gap) }
      isFirst = false
      let number = UInt32(runs.count)
      runs.append(UInt32(stretch.piece) &- number)
      before.append(UInt32(rest.count))
      place = stretch.source + stretch.length
    }
    rest.append(contentsOf: file[place...])
    total += file.count
    readingTotal += reading.count
  }

  /// Bytes of a file that stand in a piece of the reading text.
  private struct Stretch {
    var piece: Int
    /// In the file.
    var source: Int
    var length: Int

    static func comesBefore(_ left: Stretch, _ right: Stretch) -> Bool {
      left.source != right.source ? left.source < right.source : left.piece < right.piece
    }
  }

  /// Shorter runs of equal bytes are not worth a piece of their own.
  private static let shortest = 8

  /// Adds a piece, cut where its bytes cease to be those of the file and where they are so again.
  private mutating func append(
    _ piece: Piece,
    to end: Int,
    _ file: borrowing Span<UInt8>,
    _ reading: borrowing Span<UInt8>,
    _ stretches: inout [Stretch]
  ) {
    var place = piece.start
    while place < end {
      let first = place
      let source = piece.source + first - piece.start
      while place < end, isSame(place, piece, file, reading) { place += 1 }
      let isWorthIt = place - first >= SourcePiecesBuilder.shortest || place == end
      if isWorthIt {
        stretches.append(Stretch(piece: starts.count, source: source, length: place - first))
      } else {
        var equal = 0
        while place < end, equal < SourcePiecesBuilder.shortest {
          equal = isSame(place, piece, file, reading) ? equal + 1 : 0
          place += 1
        }
        // The next stretch begins with the equal bytes.
        if equal == SourcePiecesBuilder.shortest { place -= equal }
      }
      starts.append(UInt32(readingTotal + first))
      sources.append(UInt32(total + source))
    }
  }

  private func isSame(
    _ place: Int,
    _ piece: Piece,
    _ file: borrowing Span<UInt8>,
    _ reading: borrowing Span<UInt8>
  ) -> Bool {
    let source = piece.source + place - piece.start
    return source < file.count && file[source] == reading[place]
  }

  /// What has been compared.
  var pieces: SourcePieces {
    SourcePieces(
      starts: PackedNumbers(starts),
      drifts: PackedNumbers(
        FixedArray(count: starts.count) { sources[$0] &- starts[$0] &- UInt32($0) }
      ),
      runs: PackedNumbers(runs),
      before: PackedNumbers(before),
      rest: FixedArray(rest)
    )
  }
}
