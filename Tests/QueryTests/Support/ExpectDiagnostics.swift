import Diagnostics
import Query
import TestSupport
import Testing

/// Checks a marked script and compares what is said and where: `1️⃣ message → label`.
func expectDiagnostics(
  _ marked: String,
  _ expected: [String],
  in environment: CheckEnvironment = CheckEnvironment(names: testNames),
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let (text, offsets) = readMarks(marked)
  let found = check(text, in: environment).diagnostics.map { diagnostic in
    let mark = offsets.first { $0.value == diagnostic.span?.start }.map { String($0.key) } ?? "?"
    return "\(mark) \(diagnostic.message.english)"
      + (diagnostic.label.map { " → \($0.english)" } ?? "")
  }
  #expect(found == expected, sourceLocation: sourceLocation)
}

/// The plan of a script's only question.
func plan(
  of script: String,
  in environment: CheckEnvironment = CheckEnvironment(names: testNames),
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Plan {
  let result = check(script, in: environment)
  #expect(result.diagnostics.isEmpty, sourceLocation: sourceLocation)
  return try #require(result.program?.questions.last?.plan, sourceLocation: sourceLocation)
}

/// The line an answer to a mistake proposes: behind "write: ", or the whole replacement.
func proposedLines(for text: String) -> [String] {
  check(text, in: CheckEnvironment(names: testNames)).diagnostics.compactMap { diagnostic in
    if let note = diagnostic.notes.map(\.english).first(where: { $0.hasPrefix("write: ") }) {
      return String(note.dropFirst(7))
    }
    let isWhole = diagnostic.span == SourceSpan(0, text.utf8.count)
    return isWhole ? diagnostic.replacement : nil
  }
}
