package import CorpusModel

/// One line for a problem: `news/a.txt:12: warning: …`.
package func line(for problem: Problem) -> String {
  let place = problem.line > 0 ? "\(problem.file):\(problem.line)" : problem.file
  let text = problem.text.isEmpty ? "" : ": \(shortened(problem.text))"
  return "\(place): \(problem.severity.rawValue): \(problem.message)\(text)"
}

/// The files that could not be read, for a reader who came with a question: the first few, and how
/// many more.
package func summary(of problems: [Problem]) -> [String] {
  let most = 5
  let errors = problems.filter { $0.severity == .error }
  let shown = errors.prefix(most).map { line(for: $0) }
  let rest = errors.count - shown.count
  guard rest > 0 else { return shown }
  return shown + ["and \(rest) errors more; `concord inspect` lists every problem"]
}

/// The first words of a text on one line.
private func shortened(_ text: String) -> String {
  let most = 60
  let flat = String(text.map { $0.isNewline ? " " : $0 })
  return flat.count > most ? flat.prefix(most) + "…" : flat
}
