import Diagnostics
import Query

/// What reading a lesson file gave: a lesson, or everything that is wrong with the file.
package struct LessonReading: Sendable {
  /// Whether there is a lesson.
  package var isRight: Bool { lesson != nil }
  /// Nil when there is a fault.
  var lesson: Lesson?
  package var faults: [LessonFault]
}

/// Reads a lesson file.
package func readLesson(_ text: String) -> LessonReading {
  let lines = lessonEntries(of: text)
  var reader = LessonReader(faults: lines.faults)
  let lesson = reader.lesson(of: lines.entries)
  let faults = reader.faults.sorted { $0.line < $1.line }
  return LessonReading(lesson: faults.isEmpty ? lesson : nil, faults: faults)
}

/// The reading of one file: goes on after a fault, so that all are told at once.
private struct LessonReader {
  var faults: [LessonFault]

  mutating func lesson(of entries: [LessonEntry]) -> Lesson? {
    let firstStep = entries.firstIndex { $0.key == .step } ?? entries.count
    var head = LessonBlock(Array(entries[..<firstStep]), line: entries.first?.line ?? 1)
    head.expectOnly(.lesson, &faults)
    guard head.entries.first?.key == .lesson else {
      fault(head.line, .beginsWithLesson)
      return nil
    }
    let steps = pieces(entries[firstStep...], beginningWith: .step).map { step(of: $0) }
    report(repeatedIn: steps.compactMap { $0 }.map { ($0.name, $0.line) })
    if steps.isEmpty { fault(head.line, .noSteps) }
    guard let name = nameText(.lesson, in: head), let title = message(.title, in: head),
      let about = message(.about, in: head), let script = nameText(.save, in: head)
    else { return nil }
    return Lesson(
      name: name,
      title: title,
      about: about,
      steps: steps.compactMap { $0 },
      scriptName: script
    )
  }

  private mutating func step(of entries: [LessonEntry]) -> LessonStep? {
    let line = entries.first?.line ?? 1
    let (own, turns) = split(entries)
    var block = LessonBlock(own, line: line)
    block.expectOnly(.step, &faults)
    let wrongTurns = turns.compactMap { wrongTurn(of: $0) }
    report(repeatedIn: wrongTurns.map { ($0.name, $0.line) })
    let hints = messages(.hint, in: block)
    let isWhole = block.all(.hint).count == hints.count * 2
    if isWhole, hints.count != 3 { fault(line, .threeHints(hints.count)) }
    let comparison = comparison(in: block)
    let telling = block.has(.tell) ? message(.tell, in: block) : nil
    let variation = block.has(.try) ? question(.try, in: block) : nil
    let (name, goal) = (nameText(.step, in: block), message(.goal, in: block))
    let (example, answer) = (question(.example, in: block), question(.answer, in: block))
    guard let name, let goal, let example, let answer, let why = message(.why, in: block) else {
      return nil
    }
    return LessonStep(
      name: name,
      line: line,
      goal: goal,
      telling: telling,
      example: example,
      answer: answer,
      comparison: comparison,
      wrongTurns: wrongTurns,
      hints: hints,
      why: why,
      variation: variation
    )
  }

  private mutating func wrongTurn(of entries: [LessonEntry]) -> WrongTurn? {
    let block = LessonBlock(entries, line: entries.first?.line ?? 1)
    let questions = block.all(.question).map(\.question).filter { !$0.isEmpty }
    if questions.isEmpty { fault(block.line, .missing(.question)) }
    var patterns: [TurnPattern] = []
    for entry in block.all(.when) {
      switch TurnPattern.read(entry.prose) {
      case .success(let pattern): patterns.append(pattern)
      case .failure(let complaint): fault(entry.line, complaint.message)
      }
    }
    guard let name = nameText(.wrong, in: block), let reply = message(.reply, in: block) else {
      return nil
    }
    return WrongTurn(
      name: name,
      line: block.line,
      questions: questions,
      patterns: patterns,
      reply: reply
    )
  }

  // MARK: Parts

  /// Cuts entries into pieces that each begin with a key.
  private func pieces(
    _ entries: ArraySlice<LessonEntry>,
    beginningWith key: LessonKey
  ) -> [[LessonEntry]] {
    var pieces: [[LessonEntry]] = []
    for entry in entries {
      if entry.key == key || pieces.isEmpty { pieces.append([]) }
      pieces[pieces.count - 1].append(entry)
    }
    return pieces
  }

  /// A step's own entries, and those of each of its wrong turns.
  private func split(_ entries: [LessonEntry]) -> (own: [LessonEntry], turns: [[LessonEntry]]) {
    var own: [LessonEntry] = []
    var turns: [[LessonEntry]] = []
    for entry in entries {
      switch entry.key {
      case .wrong: turns.append([entry])
      case .question, .when, .reply:
        if turns.isEmpty { own.append(entry) } else { turns[turns.count - 1].append(entry) }
      case _: own.append(entry)
      }
    }
    return (own, turns)
  }

  private mutating func fault(_ line: Int, _ message: Message) {
    faults.append(LessonFault(line: line, message: message))
  }

  private mutating func report(repeatedIn names: [(name: String, line: Int)]) {
    for (index, (name, line)) in names.enumerated()
    where names[..<index].contains(where: { $0.name == name }) {
      fault(line, .repeated(name))
    }
  }

  // MARK: Values

  /// The only text of a key, in one line.
  private mutating func nameText(_ key: LessonKey, in block: LessonBlock) -> String? {
    let name = single(key, in: block)?.prose
    guard let name, name.contains(where: { $0.isWhitespace || "/\\".contains($0) }) else {
      return name
    }
    fault(block.all(key).first?.line ?? block.line, .noName(name))
    return nil
  }

  /// The only question of a key.
  private mutating func question(_ key: LessonKey, in block: LessonBlock) -> String? {
    single(key, in: block)?.question
  }

  private mutating func single(_ key: LessonKey, in block: LessonBlock) -> LessonEntry? {
    let entries = block.all(key)
    for entry in entries.dropFirst() { fault(entry.line, .twice(key)) }
    guard let entry = entries.first, !entry.question.isEmpty else {
      fault(entries.first?.line ?? block.line, .missing(key))
      return nil
    }
    return entry
  }

  /// The text of a key that stands there once in each language.
  private mutating func message(_ key: LessonKey, in block: LessonBlock) -> Message? {
    let all = messages(key, in: block)
    if all.count > 1 { fault(block.all(key).last?.line ?? block.line, .twice(key)) }
    if block.all(key).isEmpty { fault(block.line, .missing(key)) }
    return all.first
  }

  /// The texts of a key, the first English one with the first Chinese one and so on.
  private mutating func messages(_ key: LessonKey, in block: LessonBlock) -> [Message] {
    let english = block.all(key).filter { $0.language == .english && !$0.prose.isEmpty }
    let chinese = block.all(key).filter { $0.language == .chinese && !$0.prose.isEmpty }
    if english.count != chinese.count {
      let lacking: NameLanguage = english.count < chinese.count ? .english : .chinese
      let line = (english.count < chinese.count ? chinese : english).last?.line ?? block.line
      fault(line, .oneLanguage(key, lacking))
    }
    return zip(english, chinese).map { Message("\($0.prose)", "\($1.prose)") }
  }

  private mutating func comparison(in block: LessonBlock) -> ResultComparison {
    var comparison = ResultComparison()
    for entry in block.all(.compare) {
      let words = entry.prose.split { " ,，、".contains($0) }.map(String.init)
      for word in words where !comparison.take(word) {
        fault(entry.line, .unknownComparison(word))
      }
    }
    return comparison
  }
}
