package import Diagnostics
import Unicode

/// A script in its one way to write it.
package struct FormatResult: Sendable {
  /// Nil when the script cannot be read.
  package let text: String?
  /// The mistakes of form that keep it from being read.
  package let diagnostics: [Diagnostic]
}

/// Writes a script in English or in Chinese, comments and all.
///
/// Columns and tables change language with the verbs where the environment tells what they are;
/// names the user made stay as they are. Formatting the result again changes nothing.
package func format(
  _ text: String,
  in language: NameLanguage,
  environment: CheckEnvironment = CheckEnvironment()
) -> FormatResult {
  let source = ScriptText(text)
  let (script, errors) = parseWithErrors(text)
  guard errors.isEmpty else {
    let diagnostics = errors.map { $0.diagnostic }.inTextOrder
    return FormatResult(text: nil, diagnostics: rewrittenLines(diagnostics, of: source))
  }
  var checker = Checker(environment: environment, text: source)
  _ = checker.check(script)
  let printer = Printer(language: language, names: NameTable(resolved: checker.resolutions))
  return FormatResult(text: printer.text(of: script), diagnostics: [])
}

/// Writes a tree without looking up what its names mean.
package func format(_ script: Script, in language: NameLanguage = .english) -> String {
  Printer(language: language, names: NameTable(resolved: [:])).text(of: script)
}

extension Checker {
  /// A stage in English, for plans.
  func format(_ stage: StageSyntax) -> String { englishPrinter.text(of: stage) }

  /// An expression in English, for plans and for columns nobody named.
  func format(_ expression: ExpressionSyntax) -> String { englishPrinter.text(of: expression) }

  /// An expression in Chinese, for messages.
  func formatInChinese(_ expression: ExpressionSyntax) -> String {
    Printer(language: .chinese, names: NameTable(resolved: resolutions)).text(of: expression)
  }

  private var englishPrinter: Printer {
    Printer(language: .english, names: NameTable(resolved: resolutions))
  }
}

extension Printer {
  /// Lines longer than this are broken before each `|`.
  static let lineWidth = 100

  /// A whole script; ends with a newline unless it is empty.
  func text(of script: Script) -> String {
    var lines: [String] = []
    for (index, statement) in script.statements.enumerated() {
      var isFirst = index == 0
      for comment in statement.before {
        append(comment.text, to: &lines, apart: comment.followsBlankLine && !isFirst)
        isFirst = false
      }
      let written = self.lines(of: statement)
      for (number, line) in written.enumerated() {
        append(line, to: &lines, apart: number == 0 && statement.followsBlankLine && !isFirst)
      }
    }
    for comment in script.ending {
      append(comment.text, to: &lines, apart: comment.followsBlankLine && !lines.isEmpty)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func append(_ line: String, to lines: inout [String], apart: Bool) {
    if apart { lines.append("") }
    lines.append(line)
  }

  private func lines(of statement: Statement) -> [String] {
    var lines: [String]
    switch statement.form {
    case .version(let version): lines = ["\(word(.version)) \(version)"]
    case .parameter(let parameter): lines = [text(of: parameter)]
    case .definition(let name, let pipeline):
      lines = self.lines(of: pipeline, behind: "\(word(.definition)) \(name.text) = ", indent: "")
    case .question(let pipeline): lines = self.lines(of: pipeline, behind: "", indent: "")
    case .invalid: lines = []
    }
    if let trailing = statement.trailing, let last = lines.indices.last {
      lines[last] += "  \(trailing)"
    }
    return lines
  }

  private func text(of parameter: ParameterSyntax) -> String {
    let sign = parameter.isNegative ? "-" : ""
    let value = sign + text(of: parameter.standard)
    let help = parameter.help.map { " " + quote($0) } ?? ""
    return "\(word(.parameter)) \(parameter.name.text) = \(value)\(help)"
  }

  /// A pipeline on one line where it fits and has no comments inside, else a line for each verb.
  private func lines(
    of pipeline: PipelineSyntax,
    behind opening: String,
    indent: String
  ) -> [String] {
    if !pipeline.hasInnerComments {
      let line = indent + opening + text(of: pipeline)
      let trailing = pipeline.lastTrailing.map { "  " + $0 } ?? ""
      if displayWidth(line) <= Self.lineWidth || pipeline.stages.isEmpty {
        if case .brackets = pipeline.source, displayWidth(line) > Self.lineWidth {
          return brokenLines(of: pipeline, behind: opening, indent: indent)
        }
        return [line + trailing]
      }
    }
    return brokenLines(of: pipeline, behind: opening, indent: indent)
  }

  private func brokenLines(
    of pipeline: PipelineSyntax,
    behind opening: String,
    indent: String
  ) -> [String] {
    var lines = self.lines(of: pipeline.source, behind: indent + opening, indent: indent)
    if let trailing = pipeline.trailing { lines[lines.count - 1] += "  \(trailing)" }
    for stage in pipeline.stages {
      lines += stage.before.map { "\(indent)  \($0)" }
      lines += self.lines(of: stage, indent: indent + "  ")
      if let trailing = stage.trailing { lines[lines.count - 1] += "  \(trailing)" }
    }
    return lines
  }

  private func lines(of source: SourceSyntax, behind opening: String, indent: String) -> [String] {
    guard case .brackets(let inner) = source else { return [opening + text(of: source)] }
    let line = opening + text(of: source)
    if !inner.hasComments, displayWidth(line) <= Self.lineWidth { return [line] }
    return [opening + "("] + lines(of: inner, behind: "", indent: indent + "  ") + [indent + ")"]
  }

  /// A stage on one line, or with the pipeline inside it laid out below.
  private func lines(of stage: StageSyntax, indent: String) -> [String] {
    let line = "\(indent)| \(text(of: stage))"
    guard let inner = stage.innerPipeline,
      inner.hasComments || displayWidth(line) > Self.lineWidth
    else { return [line] }
    let whole = text(of: stage)
    let bracket = "(\(text(of: inner)))"
    guard let range = whole.firstRange(of: bracket) else { return [line] }
    let opening = "\(indent)| \(whole[..<range.lowerBound])("
    let closing = "\(indent))\(whole[range.upperBound...])"
    return [opening] + lines(of: inner, behind: "", indent: indent + "  ") + [closing]
  }
}

extension PipelineSyntax {
  /// Whether a comment stands anywhere in it.
  var hasComments: Bool { hasInnerComments || lastTrailing != nil }

  /// Whether a comment stands before its last line's end.
  var hasInnerComments: Bool {
    if !stages.isEmpty, trailing != nil { return true }
    if case .brackets(let inner) = source, inner.hasComments { return true }
    for (index, stage) in stages.enumerated() {
      if !stage.before.isEmpty || stage.innerPipeline?.hasComments == true { return true }
      if index < stages.count - 1, stage.trailing != nil { return true }
    }
    return false
  }

  /// The comment at the end of its last line.
  var lastTrailing: String? { stages.isEmpty ? trailing : stages.last?.trailing }
}

extension StageSyntax {
  /// The pipeline in brackets inside it.
  var innerPipeline: PipelineSyntax? {
    if case .rows(.brackets(let pipeline), _) = operand { return pipeline }
    for clause in clauses {
      if case .rows(.brackets(let pipeline), _) = clause.value { return pipeline }
    }
    return nil
  }
}
