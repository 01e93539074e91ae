/// A text in which every place between two characters says whether it is a word edge.
///
/// RE2 knows the word edges of ASCII only and cannot look around, so the edges are written into the text.
/// Each character `c` is written `q STX c ETX p`; the place between two characters lies between the `p`
/// of the one and the `q` of the other. `p` and `q` are spaces, but one of them is the letter `A` where a
/// word edge is: then RE2's own `\b` between `p` and `q` holds exactly there. Behind a line feed `p` is a
/// line feed, before one `q` is, so `^` and `$` still know lines. The pattern's characters are wrapped to
/// match (`RewrittenPattern.marked`), and STX binds them to the places, as it occurs nowhere else: STX
/// and ETX of the text itself are written as another control character.
///
/// The search stays linear, and finds what a search with Unicode word edges would.
struct MarkedText {
  private var bytes: [UInt8] = []
  /// A place in `bytes` and the number of characters before it: the walk between the two texts.
  private var anchor = (place: 0, characters: 0)

  static let startMark: UInt8 = 0x02
  static let endMark: UInt8 = 0x03
  private static let substitute: UInt8 = 0x04
  private static let markBytes = 4

  init(_ text: borrowing Span<UInt8>) {
    bytes.reserveCapacity(text.count * 5)
    var position = 0
    var before = WordClass.other
    var behindLineFeed = false
    while position < text.count {
      let scalar = decodeScalar(text, at: position)
      let (isEdge, after) = WordClass.edge(from: before, to: scalar.value)
      let isLineFeed = scalar.value == 0x0A
      let end: UInt8 = behindLineFeed ? 0x0A : isLineFeed && isEdge ? 0x41 : 0x20
      if position > 0 { bytes.append(end) }
      bytes.append(isLineFeed ? 0x0A : isEdge ? 0x41 : 0x20)
      bytes.append(MarkedText.startMark)
      for offset in position..<position + scalar.length {
        let byte = text[offset]
        let isMark = byte == MarkedText.startMark || byte == MarkedText.endMark
        bytes.append(isMark ? MarkedText.substitute : byte)
      }
      bytes.append(MarkedText.endMark)
      position += scalar.length
      before = after
      behindLineFeed = isLineFeed
    }
    if position > 0 { bytes.append(behindLineFeed ? 0x0A : before == .other ? 0x20 : 0x41) }
  }

  /// Searches from an offset of the text; fills `bounds` with offsets of the text.
  mutating func search(
    _ pattern: CompiledPattern,
    from first: Int,
    bounds: inout [Int]
  ) -> Bool {
    var start = place(of: first)
    while pattern.search(bytes.span, from: start, bounds: &bounds) {
      // An empty match may be found inside the marks; only one between characters counts.
      guard isBetweenCharacters(bounds[0]) else {
        start = bounds[0] + 1
        while start < bytes.count, !isBetweenCharacters(start) { start += 1 }
        continue
      }
      for index in bounds.indices where bounds[index] >= 0 {
        bounds[index] = offset(of: bounds[index])
      }
      return true
    }
    return false
  }

  private func isBetweenCharacters(_ place: Int) -> Bool {
    place == 0 || place >= 2 && bytes[place - 2] == MarkedText.endMark
  }

  private mutating func offset(of place: Int) -> Int {
    move { anchor in anchor.place < place ? 1 : anchor.place > place ? -1 : 0 }
    return anchor.place - MarkedText.markBytes * anchor.characters
  }

  private mutating func place(of offset: Int) -> Int {
    move { anchor in
      let reached = anchor.place - MarkedText.markBytes * anchor.characters
      return reached < offset ? 1 : reached > offset ? -1 : 0
    }
    return anchor.place
  }

  /// Walks character by character the way `direction` says, until it says 0 or the text ends.
  private mutating func move(_ direction: ((place: Int, characters: Int)) -> Int) {
    while true {
      switch direction(anchor) {
      case 1 where anchor.place < bytes.count:
        repeat { anchor.place += 1 } while !isBetweenCharacters(anchor.place)
        anchor.characters += 1
      case -1 where anchor.place > 0:
        repeat { anchor.place -= 1 } while !isBetweenCharacters(anchor.place)
        anchor.characters -= 1
      default: return
      }
    }
  }
}

/// What a character is to word edges.
private enum WordClass {
  case other, word, han

  /// Whether the place before `value` is an edge, and what the next place has before it.
  ///
  /// A combining mark belongs to the character before it.
  static func edge(from before: WordClass, to value: UInt32) -> (isEdge: Bool, after: WordClass) {
    if value >= 0x300, isCombiningMark(value) { return (false, before) }
    let after: WordClass = isHan(value) ? .han : isWordCharacter(value) ? .word : .other
    if before == .han || after == .han { return (true, after) }
    return (before != after, after)
  }
}
