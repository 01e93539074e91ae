import Synchronization

/// One way to write a pattern, compiled when it is first asked for: most texts need but one of them.
///
/// A class for its identity: every copy of an expression shares what was compiled.
final class LaterPattern: Sendable {
  private let text: String
  private let letterCase: LetterCase
  /// The pattern as it was written, which RE2 has accepted.
  private let written: CompiledPattern
  private let made = AtomicLazyReference<CompiledPattern>()

  /// Compiles at once what may turn out too large, and waits with the rest.
  init(
    _ text: String,
    _ letterCase: LetterCase,
    written: CompiledPattern,
    of pattern: String
  ) throws(RegularExpressionError) {
    self.text = text
    self.letterCase = letterCase
    self.written = written
    if text == pattern {
      _ = made.storeIfNil(written)
    } else if !LaterPattern.isSmall(pattern) {
      _ = made.storeIfNil(try CompiledPattern(text, letterCase))
    }
  }

  /// Whether a pattern that RE2 accepts stays far from its limits however it is rewritten: a few characters without
  /// counts, and without classes but those in brackets.
  private static func isSmall(_ pattern: String) -> Bool {
    let bytes = Array(pattern.utf8)
    return bytes.count <= 64
      && bytes.indices.allSatisfy { place in
        if bytes[place] == UInt8(ascii: "{") { return false }
        guard bytes[place] == UInt8(ascii: "\\") else { return true }
        return place + 1 < bytes.count && bytes[place + 1] | 0x20 == UInt8(ascii: "b")
      }
  }

  /// The pattern, compiled; by whichever thread comes first.
  var compiled: CompiledPattern {
    if let known = made.load() { return known }
    guard let new = try? CompiledPattern(text, letterCase) else { return written }
    return made.storeIfNil(new)
  }
}
