/// Something that happened in a lesson and is kept.
enum LessonEvent: Hashable, Sendable {
  /// It was begun anew.
  case begun(lesson: String)
  /// The learner stands at a step.
  case at(lesson: String, step: String)
  /// A step was solved by a question that can stand alone.
  case solved(lesson: String, step: String, question: String)
  /// The script was saved.
  case finished(lesson: String)

  var line: String {
    switch self {
    case .begun(let lesson): tabbedLine(["begun", lesson])
    case .at(let lesson, let step): tabbedLine(["at", lesson, step])
    case .solved(let lesson, let step, let question):
      tabbedLine(["solved", lesson, step, question])
    case .finished(let lesson): tabbedLine(["finished", lesson])
    }
  }

  /// Reads a line; nil where it is none of ours.
  init?(line: Substring) {
    let fields = tabbedFields(line)
    switch (fields.first, fields.count) {
    case ("begun", 2): self = .begun(lesson: fields[1])
    case ("at", 3): self = .at(lesson: fields[1], step: fields[2])
    case ("solved", 4): self = .solved(lesson: fields[1], step: fields[2], question: fields[3])
    case ("finished", 2): self = .finished(lesson: fields[1])
    case _: return nil
    }
  }
}

/// How far a learner is in a lesson.
struct LessonMark: Hashable, Sendable {
  /// The step at hand; nil before the first and after the last.
  var step: String?
  /// The learner's questions, by step, the newest of each.
  var solved: [String: String] = [:]
  /// Whether it was ever brought to its end.
  var isFinished = false
}

/// The learner's progress: a log that is only ever appended to, one whole line a write, so that two
/// sessions do not lose each other's lines.
struct LessonProgress: Sendable {
  let path: String

  /// Beside the folder of the user's scripts.
  init(in environment: Environment) {
    path = parentFolder(of: environment.scriptsFolder) + "/lessons.log"
  }

  /// The mark of each lesson that was begun.
  func marks() -> [String: LessonMark] {
    guard let bytes = try? System.read(path) else { return [:] }
    var marks: [String: LessonMark] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      switch LessonEvent(line: line) {
      case .begun(let lesson):
        marks[lesson, default: LessonMark()].step = nil
        marks[lesson]?.solved = [:]
      case .at(let lesson, let step): marks[lesson, default: LessonMark()].step = step
      case .solved(let lesson, let step, let question):
        marks[lesson, default: LessonMark()].solved[step] = question
      case .finished(let lesson):
        marks[lesson, default: LessonMark()].isFinished = true
        marks[lesson]?.step = nil
      case nil: continue
      }
    }
    return marks
  }

  /// Adds an event; a file that cannot be written is no reason to stop a lesson.
  func record(_ event: LessonEvent) {
    try? System.makeFolder(parentFolder(of: path))
    try? System.append(Array(event.line.utf8), to: path)
  }
}
