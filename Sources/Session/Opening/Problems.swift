package import CorpusModel
package import Diagnostics

/// One line for a problem: `news/a.txt:12: warning: …`.
package func line(for problem: Problem, in language: NameLanguage) -> String {
  let place = problem.line > 0 ? "\(problem.file):\(problem.line)" : problem.file
  let sentence = problem.severity.severity.line(problem.sentence).text(in: language)
  let text = problem.text.isEmpty ? "" : ": \(shortened(problem.text))"
  let wayOut = problem.wayOut.map { "; " + $0.text(in: language) } ?? ""
  return "\(place): \(sentence)\(text)\(wayOut)"
}

extension Problem {
  /// What the reader can do about a file of another program.
  fileprivate var wayOut: Message? {
    guard ["an office document", "a PDF"].contains(where: { message.contains($0) }) else {
      return nil
    }
    return Message("save it as plain text or HTML, and open that", "另存为纯文本或 HTML 再打开")
  }
}

/// The files that could not be read, for a reader who came with a question: the first few, and how
/// many more.
package func summary(of problems: [Problem], in language: NameLanguage) -> [String] {
  let most = 5
  let errors = problems.filter { $0.severity == .error }
  let shown = errors.prefix(most).map { line(for: $0, in: language) }
  let rest = errors.count - shown.count
  guard rest > 0 else { return shown }
  return shown + [Remark.furtherProblems(rest).message.text(in: language)]
}

/// The first words of a text on one line.
private func shortened(_ text: String) -> String {
  let most = 60
  let flat = String(text.map { $0.isNewline ? " " : $0 })
  return flat.count > most ? flat.prefix(most) + "…" : flat
}

extension ProblemSeverity {
  /// How messages name it.
  var severity: Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
