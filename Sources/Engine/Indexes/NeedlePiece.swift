import Unicode

/// A part of a folded text that lies inside one word, or is Han characters side by side: what the index can
/// be asked for.
enum NeedlePiece {
  /// A run of Latin letters or of digits.
  case run(Range<Int>, Ends)
  /// A run of Han characters, as many as stand side by side.
  case han(Range<Int>)

  /// At which ends of a run white space says that the word ends there too.
  struct Ends: OptionSet {
    let rawValue: UInt8
    static let start = Ends(rawValue: 1)
    static let end = Ends(rawValue: 2)
  }

  /// The pieces of a folded text, from left to right.
  static func all(in needle: [UInt8]) -> [NeedlePiece] {
    var pieces: [NeedlePiece] = []
    var position = 0
    while position < needle.count {
      if let end = endOfRun(needle, from: position) {
        pieces.append(.run(position..<end, ends(of: position..<end, in: needle)))
        position = end
        continue
      }
      let end = endOfHan(needle, from: position)
      if end > position {
        pieces.append(.han(position..<end))
        position = end
      } else {
        position += decodeScalar(needle.span, at: position).length
      }
    }
    return pieces
  }

  /// Where the run of Han characters that begins at a place ends.
  private static func endOfHan(_ needle: [UInt8], from start: Int) -> Int {
    var end = start
    while end < needle.count {
      let scalar = decodeScalar(needle.span, at: end)
      guard isHan(scalar.value) else { break }
      end += scalar.length
    }
    return end
  }

  /// Where the run of letters or digits that begins at a place ends; nil where none begins.
  private static func endOfRun(_ needle: [UInt8], from start: Int) -> Int? {
    var end = start
    while end < needle.count, needle[end] &- 0x61 < 26 { end += 1 }
    if end > start { return end }
    while end < needle.count, needle[end] &- 0x30 < 10 { end += 1 }
    return end > start ? end : nil
  }

  private static func ends(of run: Range<Int>, in needle: [UInt8]) -> Ends {
    var ends: Ends = []
    if run.lowerBound > 0 {
      let before = decodeScalar(needle.span, before: run.lowerBound)
      if isWhitespace(before.value) { ends.insert(.start) }
    }
    if run.upperBound < needle.count {
      let behind = decodeScalar(needle.span, at: run.upperBound)
      if isWhitespace(behind.value) { ends.insert(.end) }
    }
    return ends
  }
}
