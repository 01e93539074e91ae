import Columns
import Diagnostics
import Query

/// A lesson played from beginning to end by its own answers, with everything tried that it knows.
struct LessonTrial {
  private let lesson: Lesson
  private var session: Session
  private(set) var faults: [LessonFault] = []

  init(_ lesson: Lesson, on corpus: OpenedCorpus, in environment: Environment) {
    self.lesson = lesson
    session = Session(corpus: corpus, in: environment)
    session.lessonPlay = LessonPlay(lesson, number: 0, at: 0, entries: [])
  }

  /// Plays the lesson.
  mutating func run() {
    for step in lesson.steps {
      checkProse(of: step)
      checkExample(of: step)
      checkAnswer(of: step)
      for wrong in step.wrongTurns { check(wrong, of: step) }
      solve(step)
      if let variation = step.variation { checkVariation(variation, of: step) }
      guard faults.isEmpty else { return }
    }
    save()
  }

  private mutating func fault(_ line: Int, _ message: Message) {
    faults.append(LessonFault(line: line, message: message))
  }

  /// The result of a question of the lesson on a desk as it is now.
  private func result(of question: String) -> ComparedResult? {
    var desk = LessonDesk()
    return desk.result(
      of: session.inOwnLanguage(question),
      on: session.state.desk,
      DeskOptions(session.environment)
    )
  }

  private mutating func checkProse(of step: LessonStep) {
    for (piece, said) in LessonProse(step, in: session).faults {
      fault(step.line, .proseFails(step, piece, said))
    }
  }

  private mutating func checkExample(of step: LessonStep) {
    guard SessionCommand(step.example) == nil else {
      var copy = session
      copy.lessonPlay = nil
      let output = copy.enter(step.example)
      if output.status != .done { fault(step.line, .exampleFails(step, output.messages)) }
      return
    }
    guard let result = result(of: step.example) else {
      return fault(step.line, .exampleFails(step, complaints(about: step.example)))
    }
    if !result.isInteresting { fault(step.line, .exampleIsEmpty(step)) }
  }

  private mutating func checkAnswer(of step: LessonStep) {
    if step.wrongTurns.isEmpty { fault(step.line, .noWrongTurn(step)) }
    guard step.wantedCommand == nil else { return }
    guard let answer = result(of: step.answer) else {
      return fault(step.line, .answerFails(step, complaints(about: step.answer)))
    }
    if answer.isTooLong { fault(step.line, .answerIsTooLong(step, answer.table.rowCount)) }
    if !answer.isInteresting { fault(step.line, .answerIsEmpty(step)) }
    if let example = result(of: step.example), example.matches(answer, by: step.comparison) {
      fault(step.line, .answerIsExample(step))
    }
  }

  /// Each question of a wrong turn has to be answered by its reply, and by no other.
  private mutating func check(_ wrong: WrongTurn, of step: LessonStep) {
    for question in wrong.questions {
      var copy = session
      let (turn, verdict, answer) = copy.verdict(onEntering: question)
      switch verdict {
      case .wrongTurn(let found) where found.name == wrong.name:
        if !wrong.isShown(by: turn, besides: answer, at: step) {
          fault(wrong.line, .patternFails(wrong, question))
        }
      case .solved: fault(wrong.line, .wrongIsRight(wrong, question))
      case .wrongTurn(let found): fault(wrong.line, .wrongIsOther(wrong, question, found))
      case .example, .other, .aside: fault(wrong.line, .wrongIsUnknown(wrong, question))
      }
    }
  }

  private mutating func solve(_ step: LessonStep) {
    let before = session.lessonPlay?.seat.position
    let output = session.enter(session.inOwnLanguage(step.answer))
    guard output.status == .done, let before, session.lessonPlay?.seat.position == before + 1
    else { return fault(step.line, .answerFails(step, output.messages)) }
  }

  private mutating func checkVariation(_ variation: String, of step: LessonStep) {
    guard let result = result(of: variation) else {
      return fault(step.line, .variationFails(step, complaints(about: variation)))
    }
    if !result.isInteresting { fault(step.line, .variationFails(step, [])) }
  }

  /// What is said to a question that cannot be run.
  private func complaints(about question: String) -> [String] {
    var copy = session
    copy.lessonPlay = nil
    return copy.enter(session.inOwnLanguage(question)).messages
  }

  /// Saves the script as the lesson offers it, and runs it.
  private mutating func save() {
    guard let play = session.lessonPlay else { return fault(1, .cannotSave([])) }
    let name = play.lesson.scriptName
    let saved = session.enter(session.saveCommand(of: play))
    guard session.lessonPlay == nil else { return fault(1, .cannotSave(saved.messages)) }
    let ran = session.enter("run \(name)")
    if ran.status != .done || ran.answer.isEmpty { fault(1, .cannotSave(ran.messages)) }
  }
}

extension ComparedResult {
  /// Whether there is something to see: a row with a value that is neither missing nor 0.
  fileprivate var isInteresting: Bool {
    isTooLong
      || table.columns.contains { column in
        column.values.contains { $0 != .missing && $0 != .number(0) }
      }
  }
}

/// What a check can find wrong.
extension Message {
  fileprivate static func exampleFails(_ step: LessonStep, _ why: [String]) -> Message {
    Message(
      "step \(step.name): the example cannot be run\(told(why))",
      "\(step.name)：示例不能运行\(told(why))"
    )
  }

  fileprivate static func proseFails(
    _ step: LessonStep,
    _ piece: String,
    _ why: [String]
  ) -> Message {
    Message(
      "step \(step.name): `\(piece)` in a text cannot be typed\(told(why))",
      "\(step.name)：文字里的 `\(piece)` 不能照样输入\(told(why))"
    )
  }

  fileprivate static func exampleIsEmpty(_ step: LessonStep) -> Message {
    Message(
      "step \(step.name): the example finds nothing",
      "\(step.name)：示例的结果是空的"
    )
  }

  fileprivate static func answerFails(_ step: LessonStep, _ why: [String]) -> Message {
    Message(
      "step \(step.name): the answer does not reach the goal\(told(why))",
      "\(step.name)：答案达不到目标\(told(why))"
    )
  }

  fileprivate static func answerIsEmpty(_ step: LessonStep) -> Message {
    Message(
      "step \(step.name): the answer finds nothing",
      "\(step.name)：答案的结果是空的"
    )
  }

  fileprivate static func answerIsTooLong(_ step: LessonStep, _ rows: Int) -> Message {
    Message(
      "step \(step.name): the answer has \(rows) rows, too many to be compared",
      "\(step.name)：答案有 \(rows) 行，太多，无法比较"
    )
  }

  fileprivate static func answerIsExample(_ step: LessonStep) -> Message {
    Message(
      "step \(step.name): the example is an answer already",
      "\(step.name)：示例已经是答案"
    )
  }

  fileprivate static func noWrongTurn(_ step: LessonStep) -> Message {
    Message(
      "step \(step.name) knows no wrong turn",
      "\(step.name)：没有列出任何误"
    )
  }

  fileprivate static func variationFails(_ step: LessonStep, _ why: [String]) -> Message {
    Message(
      "step \(step.name): the variation to try finds nothing\(told(why))",
      "\(step.name)：“试试”的问题没有结果\(told(why))"
    )
  }

  fileprivate static func wrongIsRight(_ wrong: WrongTurn, _ question: String) -> Message {
    Message(
      "wrong turn \(wrong.name): `\(question)` reaches the goal",
      "误 \(wrong.name)：“\(question)”达到了目标"
    )
  }

  fileprivate static func wrongIsOther(
    _ wrong: WrongTurn,
    _ question: String,
    _ other: WrongTurn
  ) -> Message {
    Message(
      "wrong turn \(wrong.name): `\(question)` is answered as \(other.name)",
      "误 \(wrong.name)：“\(question)”被当作 \(other.name) 回应"
    )
  }

  fileprivate static func wrongIsUnknown(_ wrong: WrongTurn, _ question: String) -> Message {
    Message(
      "wrong turn \(wrong.name): `\(question)` is not recognised",
      "误 \(wrong.name)：“\(question)”没有被认出"
    )
  }

  fileprivate static func patternFails(_ wrong: WrongTurn, _ question: String) -> Message {
    Message(
      "wrong turn \(wrong.name): its patterns do not hold for `\(question)`",
      "误 \(wrong.name)：“当”的样式不适用于“\(question)”"
    )
  }

  fileprivate static func cannotSave(_ why: [String]) -> Message {
    Message(
      "the script of the lesson cannot be saved and run\(told(why))",
      "这一课的脚本不能保存或运行\(told(why))"
    )
  }

  private static func told(_ why: [String]) -> String {
    why.isEmpty ? "" : ":\n" + why.joined(separator: "\n")
  }
}
