/// Why a pattern was refused, with the engine's own words.
package enum RegularExpressionError: Error, Equatable, Sendable {
  /// `(?=mask)`: nothing may look ahead or behind, since the time must stay linear
  case lookaround(String)
  /// `(a)\1`: a pattern cannot refer to what a group matched
  case backreference(String)
  /// `(((a{100}){100}){100})`
  case tooLarge(String)
  /// `(mask`
  case syntax(String)

  init(words: String) {
    let isBackreference =
      words.hasPrefix("invalid escape sequence: \\") && words.last?.isNumber == true
    if words.hasPrefix("invalid perl operator: (?") {
      self = .lookaround(words)
    } else if isBackreference {
      self = .backreference(words)
    } else if words.hasPrefix("pattern too large") || words.hasPrefix("bad repetition operator: {")
    {
      self = .tooLarge(words)
    } else {
      self = .syntax(words)
    }
  }

  /// RE2's words: "missing ): (mask".
  package var words: String {
    switch self {
    case .lookaround(let words), .backreference(let words), .tooLarge(let words),
      .syntax(let words):
      words
    }
  }
}
