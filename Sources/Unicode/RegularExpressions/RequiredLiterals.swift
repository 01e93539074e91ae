/// The texts that stand, as written, in everything a pattern matches: what an index can be asked for
/// before the pattern itself is tried.
///
/// Never too many: what is not understood gives none. The pattern is one RE2 has accepted.
package func requiredLiterals(of pattern: String) -> [String] {
  var reader = LiteralReader(pattern)
  return reader.readAlternatives()?.required ?? []
}

/// Reads a pattern by recursive descent.
private struct LiteralReader {
  private var rest: Substring.UnicodeScalarView

  /// What is known of a part of a pattern.
  struct Part {
    /// What it matches, if that is one text.
    var text: String?
    var required: [String] = []
  }

  init(_ pattern: String) { rest = pattern[...].unicodeScalars }

  /// One alternative or several, up to `)` or the end; of several nothing is required.
  mutating func readAlternatives() -> Part? {
    guard var part = readSequence() else { return nil }
    while rest.first == "|" {
      rest.removeFirst()
      guard readSequence() != nil else { return nil }
      part = Part()
    }
    return part
  }

  private mutating func readSequence() -> Part? {
    var required: [String] = []
    var run = ""
    var isText = true
    while let scalar = rest.first, scalar != "|", scalar != ")" {
      guard let atom = readAtom() else { return nil }
      let least = readRepetition()
      if let text = atom.text, least == .once {
        run += text
        continue
      }
      isText = false
      if let text = atom.text, least == .atLeastOnce { run += text }
      if !run.isEmpty { required.append(run) }
      run = ""
      if least != .perhaps, atom.text == nil { required += atom.required }
    }
    if isText { return Part(text: run, required: run.isEmpty ? [] : [run]) }
    if !run.isEmpty { required.append(run) }
    return Part(required: required)
  }

  private mutating func readAtom() -> Part? {
    let scalar = rest.removeFirst()
    switch scalar {
    case "\\": return readEscape()
    case "[": return readBracketClass()
    case "(": return readGroup()
    case ".": return Part()
    case "^", "$": return Part(text: "")
    case "*", "+", "?": return nil
    default: return Part(text: String(scalar))
    }
  }

  private mutating func readEscape() -> Part? {
    guard let scalar = rest.popFirst() else { return nil }
    switch scalar {
    case "b", "B", "A", "z": return Part(text: "")
    case "w", "W", "d", "D", "s", "S": return Part()
    case _ where !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar):
      return Part(text: String(scalar))
    // `\p{…}`, `\x…`, `\Q…\E`, `\n` and their kin: rare enough.
    default: return nil
    }
  }

  private mutating func readBracketClass() -> Part? {
    if rest.first == "^" { rest.removeFirst() }
    var isFirst = true
    while let scalar = rest.popFirst() {
      if scalar == "]", !isFirst { return Part() }
      if scalar == "[", rest.first == ":" { return nil }
      if scalar == "\\" { rest = rest.dropFirst() }
      isFirst = false
    }
    return nil
  }

  private mutating func readGroup() -> Part? {
    if rest.first == "?" {
      rest.removeFirst()
      // Flags and names are left alone.
      guard rest.popFirst() == ":" else { return nil }
    }
    guard let inner = readAlternatives(), rest.popFirst() == ")" else { return nil }
    return inner
  }

  private enum Repetition { case once, perhaps, atLeastOnce }

  private mutating func readRepetition() -> Repetition {
    var found = Repetition.once
    while let scalar = rest.first {
      switch scalar {
      case "*", "?": found = found == .atLeastOnce && scalar == "?" ? found : .perhaps
      case "+": found = found == .perhaps ? found : .atLeastOnce
      // A brace that is no repetition requires less than it might.
      case "{":
        found = .perhaps
        rest = rest.drop { $0 != "}" }
      default: return found
      }
      rest = rest.dropFirst()
    }
    return found
  }
}
