/// The words of a regular expression that is Latin words with single spaces between them:
/// `[Mm]asks? (for|to)` is `[Mm]asks?`, then `(for|to)`.
///
/// What each part matches is Latin letters and nothing else, so that it lies inside one word of a regular
/// sentence.
struct PatternWords {
  private(set) var parts: [String] = [""]
  /// Whether the pattern asks for word edges.
  private(set) var asksForEdges = false
  private var depth = 0

  /// Nil for every other pattern; the pattern is one RE2 has accepted.
  init?(_ pattern: String) {
    var rest = Array(pattern.utf8)[...]
    while !rest.isEmpty {
      guard let length = read(rest) else { return nil }
      rest = rest.dropFirst(length)
    }
    guard !parts.contains("") else { return nil }
  }

  /// Reads what a pattern goes on with; gives its length, nil for what no word is made of.
  private mutating func read(_ rest: ArraySlice<UInt8>) -> Int? {
    guard let byte = rest.first else { return nil }
    switch byte {
    case UInt8(ascii: " "):
      guard depth == 0, !repeats(rest.dropFirst().first) else { return nil }
      parts.append("")
      return 1
    case UInt8(ascii: "("):
      depth += 1
      return keep(rest, rest.starts(with: Array("(?:".utf8)) ? 3 : 1)
    case UInt8(ascii: ")"):
      depth -= 1
      return keep(rest, 1)
    case UInt8(ascii: "|"): return depth > 0 ? keep(rest, 1) : nil
    case UInt8(ascii: "\\"):
      guard rest.dropFirst().first == UInt8(ascii: "b") else { return nil }
      asksForEdges = true
      return keep(rest, 2)
    case UInt8(ascii: "["): return lengthOfClass(rest).flatMap { keep(rest, $0) }
    case UInt8(ascii: "{"): return lengthOfCount(rest).flatMap { keep(rest, $0) }
    case _: return isLetter(byte) || isRepetition(byte, rest) ? keep(rest, 1) : nil
    }
  }

  private mutating func keep(_ rest: ArraySlice<UInt8>, _ length: Int) -> Int {
    parts[parts.count - 1] += String(decoding: rest.prefix(length), as: UTF8.self)
    return length
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether `?`, `*` or `+` repeats something of the word; `(?` begins what is not understood.
  private func isRepetition(_ byte: UInt8, _ rest: ArraySlice<UInt8>) -> Bool {
    repeats(byte) && byte != UInt8(ascii: "{") && parts.last.map { !$0.hasSuffix("(") } ?? false
  }

  private func repeats(_ byte: UInt8?) -> Bool { byte.map { "?*+{".utf8.contains($0) } ?? false }

  /// The length of a class of letters: `[Cc]`, `[a-z]`.
  private func lengthOfClass(_ rest: ArraySlice<UInt8>) -> Int? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let inside = Array(rest[rest.startIndex + 1..<end])
    for (place, byte) in inside.enumerated() where !isLetter(byte) {
      // A range goes from one small letter to another, or from one capital to another.
      guard byte == UInt8(ascii: "-"), place > 0, place + 1 < inside.count,
        isLetter(inside[place - 1]), isLetter(inside[place + 1]),
        inside[place - 1] & 0x20 == inside[place + 1] & 0x20
      else { return nil }
    }
    return inside.isEmpty ? nil : end - rest.startIndex + 1
  }

  /// The length of `{2,3}`.
  private func lengthOfCount(_ rest: ArraySlice<UInt8>) -> Int? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { return nil }
    let inside = rest[rest.startIndex + 1..<end]
    let isCount = inside.allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ",") }
    return isCount && inside.first.map { $0 &- 0x30 < 10 } ?? false
      ? end - rest.startIndex + 1 : nil
  }
}
