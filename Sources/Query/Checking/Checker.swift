import CorpusModel
package import Diagnostics
import Unicode

/// The state of checking: what is known so far and what was found wrong.
///
/// A nil result always means that the reason was reported.
struct Checker {
  let environment: CheckEnvironment
  let text: ScriptText
  var errors: [CheckError] = []
  /// Definitions known here, those of the environment first; the shape is nil where the definition
  /// had a mistake.
  var bindings: [(name: String, shape: RowShape?)]
  /// Parameters known here, those of the environment first.
  var parameters: [CheckedParameter]
  /// The names of those that this text gives.
  var ownParameters: Set<String> = []
  /// The English and the Chinese name of each column that was found, by where it stands.
  var resolutions: [SourceSpan: ResolvedName] = [:]
  /// The columns of the corpus that paths lead to, by where the paths stand.
  var origins: [SourceSpan: ColumnOrigin] = [:]
  /// Where completion asks what is alive; the innermost stage around it leaves its scope.
  var watched: Int?
  var watchedScope: Scope?
  var watchedVerb: Verb?

  init(environment: CheckEnvironment, text: ScriptText) {
    self.environment = environment
    self.text = text
    bindings = environment.bindings.map { ($0.name, $0.shape) }
    parameters = environment.knownParameters
  }

  mutating func report(_ error: CheckError) { errors.append(error) }

  /// Reports and gives nil, for `return fail(…)`.
  mutating func fail<Result>(_ error: CheckError) -> Result? {
    errors.append(error)
    return nil
  }

  /// The text an expression was written as.
  func written(_ place: Place) -> String { text[place.span] }
}

/// The names of a column in both languages.
struct ResolvedName: Equatable, Sendable {
  var english: String
  var chinese: String
}

/// What an expression may read.
struct Scope: Sendable {
  var shape: RowShape
  /// What the rows are called in messages: "donations", or "this step".
  var rows: Message
  /// False behind a mistake: a name that is not found may be one the mistake would have made.
  var isCertain = true
  /// The list column whose values have a row each, so that the other columns repeat.
  var unfolded: Message?
  /// Whether window functions are allowed, as in `add`.
  var allowsWindows = false
  /// Whether `rows` is the number of rows, as in `expect`.
  var allowsRowCount = false

  init(shape: RowShape, rows: Message, isCertain: Bool = true) {
    self.shape = shape
    self.rows = rows
    self.isCertain = isCertain
  }
}

/// What checking gives: a program that can run, unless an error was found.
package struct CheckResult: Sendable {
  /// Nil when one of the diagnostics is an error.
  package let program: CheckedProgram?
  /// Errors, warnings and notes in the order of the text.
  package let diagnostics: [Diagnostic]
}

/// Reads and checks a whole script; nothing of it runs before all of it was checked.
package func check(_ text: String, in environment: CheckEnvironment) -> CheckResult {
  let source = ScriptText(text)
  let (script, syntaxErrors) = parseWithErrors(
    text,
    behindAnswer: environment.lastResult != nil
  )
  var checker = Checker(environment: environment, text: source)
  let program = checker.check(script)
  var diagnostics = checker.worthTelling(syntaxErrors).map { $0.diagnostic }
  diagnostics += checker.errors.map(\.diagnostic)
  let ordered = rewrittenLines(diagnostics.inTextOrder, of: source)
  let isFine = !ordered.contains { $0.severity == .error }
  return CheckResult(program: isFine ? program : nil, diagnostics: ordered)
}

extension Checker {
  /// The mistakes of form without those right behind a first word that means nothing: `who gave most` is
  /// no question, and there is no use in telling what does not follow "who".
  fileprivate func worthTelling(_ syntaxErrors: [SyntaxError]) -> [SyntaxError] {
    let ends = errors.compactMap { error -> Int? in
      guard case .unknownSource(_, let nearest, let span) = error, nearest.isEmpty else {
        return nil
      }
      return span.end
    }
    return syntaxErrors.filter { error in
      let start: Int
      switch error {
      case .unexpected(let found, _): start = found.span.start
      case .habit(let habit): start = habit.span.start
      case _: return true
      }
      return !ends.contains { end in
        end <= start && text[SourceSpan(end, start)].allSatisfy(\.isWhitespace)
      }
    }
  }
}

/// Adds to the last mistake of each line that has replacements the line as it would be right.
func rewrittenLines(_ diagnostics: [Diagnostic], of text: ScriptText) -> [Diagnostic] {
  var result = diagnostics
  var lines: [SourceSpan: [Int]] = [:]
  for (index, diagnostic) in diagnostics.enumerated() {
    guard diagnostic.severity == .error, let span = diagnostic.span, diagnostic.replacement != nil
    else { continue }
    lines[text.line(around: span.start), default: []].append(index)
  }
  for (line, indices) in lines {
    var rewritten = ""
    var position = line.start
    for index in indices {
      guard let span = diagnostics[index].span, let replacement = diagnostics[index].replacement,
        span.start >= position, span.end <= line.end
      else { continue }
      rewritten += text[SourceSpan(position, span.start)] + replacement
      position = span.end
    }
    rewritten += text[SourceSpan(position, line.end)]
    guard let last = indices.last, position > line.start,
      rewritten != diagnostics[last].replacement
    else { continue }
    result[last].notes.append(Message("write: \(rewritten)", "写成：\(rewritten)"))
  }
  return result
}
