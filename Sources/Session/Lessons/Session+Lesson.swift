import Diagnostics
import Query
import Rendering

/// The words of lessons.
extension Session {
  /// `lesson`: where the learner is, or the list; `lesson list`, `lesson NAME [STEP]`.
  mutating func lesson(_ arguments: [String]) -> Output {
    guard let name = arguments.first else {
      return lessonPlay == nil ? lessonList() : Output(.done, goalAgain())
    }
    if ["list", "列表"].contains(name.lowercased()) { return lessonList() }
    return beginLesson(name, step: arguments.dropFirst().first.flatMap(Int.init))
  }

  /// Begins a lesson by its number, its name or its file, or goes on where the learner stopped.
  package mutating func beginLesson(_ name: String, step: Int? = nil) -> Output {
    let shelf = LessonShelf(in: environment)
    guard let found = shelf.lesson(name) else {
      let hasLessons = shelf.folder != nil && !shelf.lessons().isEmpty
      let complaint = hasLessons ? Message.unknownLesson(name) : .noShelf
      return Output(.wrong, language.line(.error, complaint))
    }
    guard let lesson = found.reading.lesson else {
      return Output(.wrong, found.faults(in: settings.language).joined(separator: "\n"))
    }
    var mark = LessonProgress(in: environment).marks()[lesson.name] ?? LessonMark()
    let place = mark.step.flatMap { name in lesson.steps.firstIndex { $0.name == name } }
    let position = step.map { min(max(1, $0), lesson.steps.count + 1) - 1 } ?? place ?? 0
    if position == 0 {
      mark.solved = [:]
      record(.begun(lesson: lesson.name))
    }
    let entries = lesson.steps.prefix(position).compactMap { step in
      mark.solved[step.name].flatMap { askAgain($0) }
    }
    lessonPlay = LessonPlay(lesson, number: found.number, at: position, entries: entries)
    recordPlace()
    var voice = voice
    if !entries.isEmpty { voice.say(.resumed(Choice.text(of: entries))) }
    introduce(&voice, isFirst: true)
    return Output(.done, voice.message)
  }

  /// Does what a word of a lesson asks.
  mutating func obey(_ word: LessonWord) -> Output {
    guard let play = lessonPlay else {
      return Output(.wrong, language.line(.error, Message.noLesson))
    }
    switch word {
    case .hint: return hint()
    case .showMe: return showMe()
    case .skip: return skip()
    case .back:
      guard lessonPlay?.seat.goBack() == true else { return said { $0.say(.atFirstStep) } }
      recordPlace()
      var voice = voice
      introduce(&voice, isFirst: false)
      return Output(.done, voice.message)
    case .quitLesson:
      lessonPlay = nil
      let name = play.number > 0 ? String(play.number) : play.lesson.name
      return said { $0.say(.left(name)) }
    }
  }

  private mutating func hint() -> Output {
    guard var play = lessonPlay else { return Output() }
    let number = play.seat.takeHint()
    lessonPlay = play
    guard let step = play.seat.step else {
      let hints = Message.savingHints + [.savingHint(saveCommand(of: play))]
      let text = hints[number - 1].text(in: settings.language)
      return said { $0.say(.hint(number, text)) }
    }
    let answer = inOwnLanguage(step.answer)
    let text = filled(step.hints[number - 1].text(in: settings.language), ["answer": answer])
    return said { $0.say(.hint(number, text)) }
  }

  private func showMe() -> Output {
    guard let play = lessonPlay else { return Output() }
    var output = said { $0.say(.answerInLine) }
    output.prefill = play.seat.step.map { inOwnLanguage($0.answer) } ?? saveCommand(of: play)
    return output
  }

  private mutating func skip() -> Output {
    guard var play = lessonPlay else { return Output() }
    let step = play.seat.step
    play.seat.goOn()
    lessonPlay = play.seat.isDone ? nil : play
    var voice = voice
    guard let step else {
      voice.say(.endedWithoutScript)
      return Output(.done, voice.message)
    }
    recordPlace()
    voice.say(.skipped(step.goal))
    voice.pause()
    introduce(&voice, isFirst: false)
    return Output(.done, voice.message)
  }

  /// One or two sentences as an output.
  private func said(_ speak: (inout LessonVoice) -> Void) -> Output {
    var voice = voice
    speak(&voice)
    return Output(.done, voice.message)
  }

  // MARK: Words and places

  /// A voice with nothing said yet.
  var voice: LessonVoice { LessonVoice(settings, in: environment) }

  /// A question of a lesson with the names of the learner's language, also where it is a wrong one.
  func inOwnLanguage(_ question: String) -> String {
    if let command = SessionCommand(question) {
      let words = [command.word.name(in: language)] + command.arguments
      return words.joined(separator: " ")
    }
    let formatted = format(question, in: settings.language, environment: checkEnvironment).text
    return formatted.map(withoutLastBreak) ?? wordForWord(question, in: language)
  }

  /// The word that saves the questions that reached their goals, under a name that is free.
  func saveCommand(of play: LessonPlay) -> String {
    let known = play.seat.entries.filter { $0 <= state.entries.count }
    let numbers = known.isEmpty ? "" : " " + Choice.text(of: known)
    let name = freeScriptName(like: play.lesson.scriptName)
    return "\(settings.language == .chinese ? "保存" : "save") \(name)\(numbers)"
  }

  /// The name, or the name with a number where a script has it already.
  private func freeScriptName(like name: String) -> String {
    let names = [name] + (2...99).map { "\(name)-\($0)" }
    return names.first {
      !System.exists(environment.scriptsFolder + "/" + $0 + scriptEnding)
    } ?? name
  }

  /// Asks a question of an earlier session again, in silence, so that it has a number.
  private mutating func askAgain(_ question: String) -> Int? {
    if let known = state.entries.lastIndex(of: question) { return known + 1 }
    guard ask(question).status == .done else { return nil }
    return state.entries.count
  }

  func record(_ event: LessonEvent) { LessonProgress(in: environment).record(event) }

  func recordPlace() {
    guard let play = lessonPlay, let step = play.seat.step else { return }
    record(.at(lesson: play.lesson.name, step: step.name))
  }
}

/// A text with its placeholders filled.
func filled(_ text: String, _ values: [String: String]) -> String {
  values.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
}

private func withoutLastBreak(_ text: String) -> String {
  String(text.reversed().drop { $0.isNewline }.reversed())
}
