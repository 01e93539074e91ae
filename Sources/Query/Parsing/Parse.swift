package import Diagnostics

/// A script with what was wrong in its form.
package struct ParseResult: Sendable {
  /// As much of the script as could be read.
  package let script: Script
  /// Empty when all of it could be read; in the order of the text.
  package let diagnostics: [Diagnostic]
}

/// Reads a script; never fails, and reports every mistake of form once.
package func parse(_ text: String) -> ParseResult {
  let parsed = parseWithErrors(text)
  return ParseResult(
    script: parsed.script,
    diagnostics: parsed.errors.map { $0.diagnostic }.inTextOrder
  )
}

/// The tree and the errors as values; behind an answer, advice may go on from it.
func parseWithErrors(
  _ text: String,
  behindAnswer: Bool = false
) -> (script: Script, errors: [SyntaxError]) {
  var parser = Parser(lex(text), text: ScriptText(text))
  parser.isBehindAnswer = behindAnswer
  let script = parser.parseScript()
  return (script, parser.errors)
}

/// Whether a text is a script without a mistake of form, read as it stands.
func isWellFormed(_ text: String) -> Bool {
  var parser = Parser(lex(text), text: ScriptText(text))
  parser.rewritesSpeech = false
  _ = parser.parseScript()
  return parser.errors.isEmpty
}

extension [Diagnostic] {
  /// By place, each once.
  var inTextOrder: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    let unique = filter { seen.insert($0).inserted }
    return unique.enumerated().sorted { left, right in
      let (first, second) = (left.element.span?.start ?? 0, right.element.span?.start ?? 0)
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }
}
