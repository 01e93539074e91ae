/// A pattern with `\w`, `\d`, `\s` made Unicode's, once for plain text and once for `MarkedText`.
///
/// Only what consumes one character is looked at (a literal, an escape, `.`, a bracket class); operators,
/// groups and flags pass as they are. The pattern is one RE2 has accepted.
struct RewrittenPattern {
  /// For plain text; word edges are left out, so it matches wherever the pattern might.
  private(set) var plain = ""
  /// For marked text; word edges stay.
  private(set) var marked = ""
  /// For texts whose only word characters are ASCII's, where RE2 itself knows the edges.
  private(set) var native = ""
  /// Whether the pattern contains `\b` or `\B`.
  private(set) var asksForEdges = false

  private var rest: Substring.UnicodeScalarView

  init(_ pattern: String) {
    rest = pattern[...].unicodeScalars
    while let scalar = rest.popFirst() { rewrite(scalar) }
  }

  private mutating func rewrite(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\\": rewriteEscape()
    case "[": addAtom("[" + readBracketClass() + "]")
    case "(": addOperator("(" + readGroupOpening())
    case ")", "|", "^", "$", "*", "+", "?": addOperator(String(scalar))
    case "{":
      guard let repetition = readRepetition() else { return addAtom("\\{") }
      addOperator(repetition)
    case ".": addAtom(".")
    default: addAtom(escaped(scalar))
    }
  }

  private mutating func addOperator(_ text: String) {
    plain += text
    marked += text
    native += text
  }

  private mutating func addAtom(_ atom: String) {
    plain += atom
    native += atom
    marked += "(?:[A \\n]\\x02" + atom + "\\x03[A \\n])"
  }

  private mutating func rewriteEscape() {
    guard let scalar = rest.popFirst() else { return }
    switch scalar {
    case "b", "B":
      asksForEdges = true
      marked += "\\" + String(scalar)
      plain += "(?:)"
      native += "\\" + String(scalar)
    case "A", "z": addOperator("\\" + String(scalar))
    case "Q": rewriteQuoted()
    default: addAtom(atom(escape: scalar))
    }
  }

  /// `\Q1+1\E` is the characters themselves.
  private mutating func rewriteQuoted() {
    while let scalar = rest.popFirst() {
      if scalar == "\\", rest.first == "E" {
        rest.removeFirst()
        return
      }
      addAtom(escaped(scalar))
    }
  }

  /// The class or character of an escape outside brackets.
  private mutating func atom(escape scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "w": "[" + CharacterClass.word + "]"
    case "W": "[^" + CharacterClass.word + "]"
    case "d": CharacterClass.digit
    case "D": CharacterClass.noDigit
    case "s": "[" + CharacterClass.space + "]"
    case "S": "[^" + CharacterClass.space + "]"
    default: "\\" + String(scalar) + readEscapeTail(scalar)
    }
  }

  /// What stands in brackets, without them.
  private mutating func readBracketClass() -> String {
    var content = ""
    if rest.first == "^" { content.unicodeScalars.append(rest.removeFirst()) }
    var isFirst = true
    while let scalar = rest.popFirst() {
      if scalar == "]", !isFirst { break }
      isFirst = false
      switch scalar {
      case "\\": content += readEscapeInBrackets()
      case "[" where rest.first == ":": content += "[" + readThrough(":]")
      default: content.unicodeScalars.append(scalar)
      }
    }
    return content
  }

  private mutating func readEscapeInBrackets() -> String {
    guard let scalar = rest.popFirst() else { return "\\" }
    switch scalar {
    case "w": return CharacterClass.word
    case "W": return CharacterClass.noWord
    case "d": return CharacterClass.digit
    case "D": return CharacterClass.noDigit
    case "s": return CharacterClass.space
    case "S": return CharacterClass.noSpace
    default: return "\\" + String(scalar) + readEscapeTail(scalar)
    }
  }

  /// `{Han}` of `\p{Han}`, `{4E00}` or `4e` of `\x`, `12` of `\012`.
  private mutating func readEscapeTail(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "p", "P":
      guard rest.first == "{" else { return rest.popFirst().map { String($0) } ?? "" }
      return readThrough("}")
    case "x":
      if rest.first == "{" { return readThrough("}") }
      return readWhile(atMost: 2) { $0.properties.isASCIIHexDigit }
    case "0"..."7": return readWhile(atMost: 2) { ("0"..."7").contains($0) }
    default: return ""
    }
  }

  /// `?:`, `?P<name>`, `?i:` or `?i)` of a group; nothing for a plain one.
  private mutating func readGroupOpening() -> String {
    guard rest.first == "?" else { return "" }
    return readWhile(atMost: .max) { $0 != ":" && $0 != ">" && $0 != ")" }
      + readWhile(atMost: 1) { _ in true }
  }

  /// `{2}`, `{2,}` or `{2,5}`; nil, with nothing read, where the brace is a character.
  private mutating func readRepetition() -> String? {
    let start = rest
    let text = "{" + readWhile(atMost: .max) { $0 != "}" } + readWhile(atMost: 1) { $0 == "}" }
    let bounds = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    let isRepetition =
      text.last == "}" && (bounds.count == 1 || bounds.count == 2) && bounds.first?.isEmpty == false
      && bounds.allSatisfy { $0.unicodeScalars.allSatisfy { ("0"..."9").contains($0) } }
    if isRepetition { return text }
    rest = start
    return nil
  }

  private mutating func readThrough(_ end: String) -> String {
    var text = ""
    while let scalar = rest.popFirst() {
      text.unicodeScalars.append(scalar)
      if text.hasSuffix(end) { break }
    }
    return text
  }

  private mutating func readWhile(
    atMost limit: Int,
    _ belongs: (Unicode.Scalar) -> Bool
  ) -> String {
    var text = ""
    var count = 0
    while count < limit, let scalar = rest.first, belongs(scalar) {
      text.unicodeScalars.append(rest.removeFirst())
      count += 1
    }
    return text
  }

  /// A character as a pattern that matches it.
  private func escaped(_ scalar: Unicode.Scalar) -> String {
    let isPlain = scalar.value >= 0x80 || isWordCharacter(scalar.value) || scalar == " "
    if isPlain { return String(scalar) }
    return scalar.value < 0x20
      ? "\\x{" + String(scalar.value, radix: 16) + "}" : "\\" + String(scalar)
  }
}

/// The classes of Unicode characters, as they are written inside brackets.
private enum CharacterClass {
  // None ends in a character that a following `-` could make a range of.
  static let word = "_\\pL\\pM\\pN"
  static let digit = "\\p{Nd}"
  static let noDigit = "\\P{Nd}"
  static let space = "\\x{0b}\\x{85}\\s\\p{Z}"
  static let noSpace = complement { isWhitespace($0) }
  static let noWord = complement { isWordCharacter($0) }

  /// All runs of code points outside a class; RE2 cannot negate a class inside brackets.
  private static func complement(_ contains: (UInt32) -> Bool) -> String {
    var text = ""
    var start: UInt32?
    for value in 0...UInt32(0x10FFFF) + 1 {
      let isOutside = value <= 0x10FFFF && !contains(value)
      if isOutside, start == nil { start = value }
      guard !isOutside, let first = start else { continue }
      text += "\\x{" + String(first, radix: 16) + "}-\\x{" + String(value - 1, radix: 16) + "}"
      start = nil
    }
    return text
  }
}
