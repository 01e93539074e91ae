import CorpusModel
import Diagnostics
import Query

/// What the learner did, as far as a lesson looks at it.
struct LearnerTurn: Sendable {
  var text: String
  /// The answers of a question.
  var results: [ComparedResult] = []
  /// The word of the prompt that was used.
  var command: SessionCommand?
  var status = ExitStatus.done
  /// The number the question got.
  var entry: Int?

  /// The verbs of the question.
  var verbs: Set<Verb> { Set(pipelines(of: text).flatMap(\.allStages).compactMap(\.verb)) }

  /// The tables, by their English names, or definitions the question begins with.
  var sources: Set<String> { sourceNames(of: text) }
}

/// The results a step is judged by, made on the corpus of the learner.
struct StepResults: Sendable {
  /// Nil where a word of the prompt is wanted, and where the answer cannot be run on this corpus.
  var answer: ComparedResult?
  var example: ComparedResult?
  /// For each wrong turn, those of its questions that can be run.
  var wrongTurns: [[ComparedResult]] = []
}

/// What a lesson makes of a turn.
enum Verdict: Sendable {
  /// The goal is reached.
  case solved
  case wrongTurn(WrongTurn)
  /// The example was tried out.
  case example
  /// Something else was asked, for the given time at this step.
  case other(Int)
  /// Nothing that has to do with the lesson.
  case aside
}

/// A learner's place in a lesson: pure, it is told everything it looks at.
struct LessonSeat: Sendable {
  let lesson: Lesson
  /// The step at hand; behind the last step the script is saved, and behind that all is done.
  private(set) var position: Int
  /// Hints given at this step.
  private(set) var hints = 0
  /// Questions at this step that were neither right nor known to be wrong.
  private(set) var tries = 0
  /// The numbers of the questions that reached their goals.
  private(set) var entries: [Int] = []

  init(_ lesson: Lesson, at position: Int = 0, entries: [Int] = []) {
    self.lesson = lesson
    self.position = min(max(0, position), lesson.steps.count)
    self.entries = entries
  }

  /// The step at hand; nil where the script is to be saved.
  var step: LessonStep? { position < lesson.steps.count ? lesson.steps[position] : nil }

  /// Whether nothing is left to do.
  var isDone: Bool { position > lesson.steps.count }

  /// Judges a turn and keeps count; the place stays the same.
  mutating func judge(_ turn: LearnerTurn, by results: StepResults) -> Verdict {
    guard !isDone else { return .aside }
    guard let step else {
      return turn.command?.word == .save && turn.status == .done ? .solved : .aside
    }
    let verdict = verdict(on: turn, at: step, by: results)
    switch verdict {
    case .solved: if let entry = turn.entry { entries.append(entry) }
    case .other: tries += 1
    case .wrongTurn, .example, .aside: break
    }
    return verdict
  }

  private func verdict(
    on turn: LearnerTurn,
    at step: LessonStep,
    by results: StepResults
  ) -> Verdict {
    if let wanted = step.wantedCommand {
      guard let command = turn.command, turn.status == .done else { return .aside }
      if command.reaches(wanted) { return .solved }
    } else if let wanted = results.answer {
      if turn.results.contains(where: { $0.matches(wanted, by: step.comparison) }) {
        return .solved
      }
    }
    if let wrong = wrongTurn(of: turn, at: step, by: results) { return .wrongTurn(wrong) }
    guard turn.command == nil else { return .aside }
    if let example = results.example, turn.results.contains(where: { $0.matches(example) }) {
      return .example
    }
    return turn.results.isEmpty && turn.status == .done ? .aside : .other(tries + 1)
  }

  /// The wrong turn that was taken: one whose own result this is, else the first whose patterns hold.
  private func wrongTurn(
    of turn: LearnerTurn,
    at step: LessonStep,
    by results: StepResults
  ) -> WrongTurn? {
    if let command = turn.command {
      return step.wrongTurns.first { wrong in
        wrong.questions.contains { SessionCommand($0)?.isLike(command) == true }
      }
    }
    let known = zip(step.wrongTurns, results.wrongTurns).first { _, known in
      turn.results.contains { result in
        known.contains { result.matches($0, by: step.comparison) }
      }
    }
    if let known { return known.0 }
    return step.wrongTurns.first { wrong in
      !wrong.patterns.isEmpty && wrong.isAbout(turn)
        && (turn.status == .done || wrong.patterns.contains(.error))
        && wrong.isShown(by: turn, besides: results.answer, at: step)
    }
  }

  // MARK: Moving

  /// Goes on to the next step.
  mutating func goOn() { move(to: min(position + 1, lesson.steps.count + 1)) }

  /// Goes back to the step before; false at the first.
  mutating func goBack() -> Bool {
    guard position > 0 else { return false }
    move(to: position - 1)
    return true
  }

  /// The numbers of questions mean nothing any more.
  mutating func forgetEntries() { entries = [] }

  /// The next hint, the last one again and again.
  mutating func takeHint() -> Int {
    hints = min(hints + 1, 3)
    return hints
  }

  private mutating func move(to place: Int) {
    position = place
    hints = 0
    tries = 0
  }
}

extension SessionCommand {
  /// Whether it does what a lesson wants: the same word with at least as many arguments.
  fileprivate func reaches(_ wanted: SessionCommand) -> Bool {
    word == wanted.word && arguments.count >= wanted.arguments.count
  }

  fileprivate func isLike(_ other: SessionCommand) -> Bool {
    word == other.word && arguments.count == other.arguments.count
  }
}

extension WrongTurn {
  /// Whether a turn asks for the same table as one of its questions: what is asked about other things
  /// is nobody's mistake.
  fileprivate func isAbout(_ turn: LearnerTurn) -> Bool {
    questions.contains { !sourceNames(of: $0).isDisjoint(with: turn.sources) }
  }
}

extension ComparedResult {
  fileprivate func matches(_ other: ComparedResult) -> Bool {
    matches(other, by: ResultComparison())
  }
}

/// The questions and definitions of a text.
private func pipelines(of text: String) -> [PipelineSyntax] {
  parse(text).script.statements.compactMap { statement in
    switch statement.form {
    case .question(let pipeline), .definition(_, let pipeline): pipeline
    case .version, .parameter, .invalid: nil
    }
  }
}

/// What the questions of a text begin with: a table by its English name, a definition by its own.
private func sourceNames(of text: String) -> Set<String> {
  Set(pipelines(of: text).compactMap(\.sourceName).map { tableNamed($0)?.name ?? $0 })
}

extension PipelineSyntax {
  /// The name it begins with.
  fileprivate var sourceName: String? {
    switch source {
    case .brackets(let inner): inner.sourceName
    case .name(let name): name.text
    case .invalid: nil
    }
  }

  /// Its verbs and those of the questions in brackets it begins with.
  fileprivate var allStages: [StageSyntax] {
    switch source {
    case .brackets(let inner): inner.allStages + stages
    case .name, .invalid: stages
    }
  }
}
