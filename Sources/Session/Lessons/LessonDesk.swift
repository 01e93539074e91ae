import Columns
import Diagnostics
import Engine
import Query
import Rendering

/// Runs the questions of a lesson on the learner's corpus, apart from what the learner asks.
struct LessonDesk: Sendable {
  /// The results of questions that do not depend on the learner's last answer.
  private var known: [String: ComparedResult?] = [:]

  /// The results a step is judged by, on a desk as it was before the learner's turn.
  mutating func results(
    for step: LessonStep,
    on desk: Desk,
    _ options: DeskOptions
  ) -> StepResults {
    StepResults(
      answer: result(of: step.answer, on: desk, options),
      example: result(of: step.example, on: desk, options),
      wrongTurns: step.wrongTurns.map { wrong in
        wrong.questions.compactMap { result(of: $0, on: desk, options) }
      }
    )
  }

  /// The result of a question; nil for words of the prompt and where it cannot be run.
  mutating func result(
    of question: String,
    on desk: Desk,
    _ options: DeskOptions
  ) -> ComparedResult? {
    if let result = known[question] { return result }
    let result = answer(to: question, on: desk, options).map { ComparedResult($0) }
    if !usesLastAnswer(question) { known[question] = .some(result) }
    return result
  }

  /// The last answer of a question.
  func answer(to question: String, on desk: Desk, _ options: DeskOptions) -> GivenAnswer? {
    guard SessionCommand(question) == nil else { return nil }
    var desk = desk
    let reply = desk.ask(question, name: nil, options: options)
    return reply.status == .done ? reply.answers.last : nil
  }

  /// Whether a question begins with `_` somewhere.
  private func usesLastAnswer(_ question: String) -> Bool {
    question.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains("_")
  }
}

extension GivenAnswer {
  /// Its first rows as text, for a lesson to show.
  func beginning(
    rows: Int,
    on surface: Surface,
    in language: NameLanguage
  ) -> (text: String, rest: Int) {
    var surface = surface
    surface.rows = nil
    let form = form(orElse: nil)
    let isPicture = form == .svg || form == .html
    let shown = isPicture || answer.question.explains ? 0 : min(rows, rowCount)
    guard shown > 0 else { return ("", 0) }
    let rendered = render(
      named(answer.table(rows: 0..<shown), as: form, in: language),
      as: form,
      on: surface,
      showing: 0..<shown,
      of: rowCount
    )
    return (rendered.text, rowCount - shown)
  }
}
