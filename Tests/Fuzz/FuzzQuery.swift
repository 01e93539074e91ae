import Diagnostics
import Query

/// What must hold of any text typed as a script.
func fuzzQuery(_ text: String) {
  let environment = CheckEnvironment()
  let result = check(text, in: environment)
  let length = text.utf8.count
  for diagnostic in result.diagnostics {
    guard let span = diagnostic.span else { continue }
    precondition(
      0 <= span.start && span.start <= span.end && span.end <= length,
      "a span out of bounds"
    )
  }
  precondition(
    (result.program == nil) == result.diagnostics.contains { $0.severity == .error },
    "an error without words, or words without an error"
  )
  _ = report(result.diagnostics, in: text, named: "script", language: .english)
  _ = complete(text, at: length, in: environment)
  for language in NameLanguage.allCases { fuzzFormat(text, in: language) }
}

/// What is formatted parses to the same tree, and is formatted already.
private func fuzzFormat(_ text: String, in language: NameLanguage) {
  let parsed = parse(text)
  guard parsed.diagnostics.isEmpty else { return }
  let written = format(parsed.script, in: language)
  let again = parse(written)
  precondition(again.diagnostics.isEmpty, "what was formatted does not parse")
  precondition(again.script == parsed.script, "what was formatted is another script")
  precondition(format(again.script, in: language) == written, "what was formatted changes again")
}
