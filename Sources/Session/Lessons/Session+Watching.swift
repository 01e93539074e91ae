import Columns
import Diagnostics
import Query
import Rendering

/// How the lesson that goes on follows what the learner does.
extension Session {
  /// Looks at a turn, made from a desk as it was before, and says what the lesson has to say to it.
  mutating func watch(_ turn: LearnerTurn, from desk: Desk) -> String? {
    let step = lessonPlay?.seat.step
    let (verdict, answer) = judge(turn, from: desk)
    var voice = voice
    switch verdict {
    case .aside: return nil
    case .other(3): voice.say(.nudge)
    case .other(6): voice.say(.nudgeToShow)
    case .other: return nil
    case .example: voice.say(.exampleTried(step?.goal ?? .savingGoal))
    case .wrongTurn(let wrong):
      let text = wrong.reply.text(in: settings.language)
      voice.say(filled(text, values(of: turn, besides: answer)))
    case .solved:
      if let step { solved(step, by: turn, &voice) } else { finished(by: turn, &voice) }
    }
    return voice.message
  }

  /// Judges a turn by the results of the step at hand, of which the answer is given back.
  private mutating func judge(
    _ turn: LearnerTurn,
    from desk: Desk
  ) -> (verdict: Verdict, answer: ComparedResult?) {
    guard var play = lessonPlay else { return (.aside, nil) }
    var results = StepResults()
    if let step = play.seat.step, turn.command == nil || step.wantedCommand != nil {
      results = play.desk.results(for: step, on: desk, DeskOptions(environment))
    }
    guard !environment.interruption.isRequested else { return (.aside, nil) }
    let verdict = play.seat.judge(turn, by: results)
    lessonPlay = play
    return (verdict, results.answer)
  }

  /// What the lesson makes of an entry; nothing is said and the place stays the same.
  mutating func verdict(
    onEntering text: String
  ) -> (turn: LearnerTurn, verdict: Verdict, answer: ComparedResult?) {
    let desk = state.desk
    var turn = LearnerTurn(text: text)
    if let command = SessionCommand(text) {
      turn = LearnerTurn(text: "", command: command, status: obey(command).status)
    } else {
      let reply = ask(text)
      turn.results = reply.answers.map { ComparedResult($0) }
      turn.status = reply.status
    }
    let (verdict, answer) = judge(turn, from: desk)
    return (turn, verdict, answer)
  }

  /// What the texts of a lesson may say of a turn.
  private func values(
    of turn: LearnerTurn,
    besides answer: ComparedResult?
  ) -> [String: String] {
    let table = turn.results.last?.table
    let cells = table?.columns.compactMap { $0.values.first?.groupedReadable } ?? []
    return [
      "rows": String(table?.rowCount ?? 0),
      "first": told(cells.first),
      "value": told(cells.last),
      "wanted rows": String(answer?.table.rowCount ?? 0),
      "question": turn.text,
    ]
  }

  /// A cell as the texts of a lesson tell it.
  private func told(_ cell: String?) -> String {
    guard let cell, !cell.isEmpty else { return settings.language == .chinese ? "空" : "(empty)" }
    return cell
  }

  /// Tells why, offers a variation and goes on.
  private mutating func solved(
    _ step: LessonStep,
    by turn: LearnerTurn,
    _ voice: inout LessonVoice
  ) {
    let why = filled(step.why.text(in: settings.language), values(of: turn, besides: nil))
    voice.say(.right(why))
    if let variation = step.variation {
      voice.say(.variation)
      voice.show(question: inOwnLanguage(variation))
    }
    guard var play = lessonPlay else { return }
    if let entry = turn.entry {
      let question = SavedScript(entries: state.entries).standalone(entry)
      record(.solved(lesson: play.lesson.name, step: step.name, question: question))
    }
    play.seat.goOn()
    lessonPlay = play
    recordPlace()
    voice.pause()
    introduce(&voice, isFirst: false)
  }

  /// The script is saved: the lesson is at its end.
  private mutating func finished(by turn: LearnerTurn, _ voice: inout LessonVoice) {
    guard let play = lessonPlay else { return }
    lessonPlay = nil
    record(.finished(lesson: play.lesson.name))
    voice.say(.done(play.lesson.title))
    voice.say(.scriptRuns(turn.command?.arguments.first ?? play.lesson.scriptName))
    guard play.number > 0 else { return }
    let next = LessonShelf(in: environment).lesson(String(play.number + 1))
    if let next, let lesson = next.reading.lesson {
      voice.say(.nextLesson(next.number, lesson.title))
    } else {
      voice.say(.lastLesson)
    }
  }

  /// Tells the step at hand: what to know, an example with its answer, the goal.
  mutating func introduce(_ voice: inout LessonVoice, isFirst: Bool) {
    guard let play = lessonPlay else { return }
    let title = play.lesson.title
    let count = play.lesson.steps.count + 1
    let head = Message.stepHead(title, play.seat.position + 1, of: count)
    voice.sayTitle(head.text(in: settings.language))
    if isFirst, play.seat.position == 0 { voice.say(play.lesson.about) }
    guard let step = play.seat.step else {
      voice.say(.savingTelling)
      voice.say(.forExample)
      voice.show(question: saveCommand(of: play))
      voice.say(.yourTurn(.savingGoal))
      return
    }
    if let telling = step.telling { voice.say(telling) }
    voice.say(.forExample)
    voice.show(question: inOwnLanguage(step.example))
    showAnswer(to: step.example, &voice)
    if step.wantedCommand == nil, hasNoAnswer(step) {
      voice.say(.findsNothing(environment.sampleCorpus ?? "Examples/Corpus"))
    }
    voice.say(.yourTurn(step.goal))
    if isFirst { voice.say(.lessonWords) }
  }

  /// Shows the first rows of what a question answers.
  private func showAnswer(to question: String, _ voice: inout LessonVoice) {
    let desk = LessonDesk()
    guard let answer = desk.answer(to: question, on: state.desk, DeskOptions(environment)) else {
      return
    }
    var surface = settings.applied(to: environment.surface)
    surface.width = surface.width.map { max(20, $0 - 2) }
    surface.colours = voice.hasColours
    let shown = answer.beginning(rows: 5, on: surface, in: settings.language)
    guard !shown.text.isEmpty else { return }
    voice.show(answer: shown.text)
    if shown.rest > 0 {
      voice.show(answer: Message.moreRows(shown.rest).text(in: settings.language))
    }
  }

  private mutating func hasNoAnswer(_ step: LessonStep) -> Bool {
    let options = DeskOptions(environment)
    let result = lessonPlay?.desk.result(of: step.answer, on: state.desk, options)
    return (result?.table.rowCount ?? 0) == 0
  }

  /// The goal of the step at hand, once more.
  func goalAgain() -> String {
    guard let play = lessonPlay else { return "" }
    var voice = voice
    let count = play.lesson.steps.count + 1
    let head = Message.stepHead(play.lesson.title, play.seat.position + 1, of: count)
    voice.sayTitle(head.text(in: settings.language))
    voice.say(.goalOnly(play.seat.step?.goal ?? .savingGoal))
    voice.say(.forExample)
    voice.show(
      question: play.seat.step.map { inOwnLanguage($0.example) } ?? saveCommand(of: play)
    )
    voice.say(.lessonWords)
    return voice.message
  }
}
