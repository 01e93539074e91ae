import Diagnostics
import Rendering
import Unicode

/// How a lesson speaks: its lines stand behind a bar, so that they are told from answers.
struct LessonVoice: Sendable {
  let language: NameLanguage
  /// The columns of the terminal; nil where lines are not cut.
  let width: Int?
  let hasColours: Bool
  private(set) var lines: [String] = []

  init(_ settings: Settings, in environment: Environment) {
    language = settings.language
    hasColours = environment.hasColours && environment.messagesAreOnTerminal
    width = settings.applied(to: environment.surface).width.map { min($0, 88) }
  }

  /// What was said so far, as one message.
  var message: String { lines.joined(separator: "\n") }

  /// Says a text, wrapped.
  mutating func say(_ message: Message) { say(message.text(in: language)) }

  /// Says a text that is in the learner's language already.
  mutating func say(_ text: String) {
    let room = width.map { max(10, $0 - 2) }
    lines += (room.map { wrap(text, width: $0) } ?? [text]).map { bar + $0 }
  }

  /// Says a title.
  mutating func sayTitle(_ text: String) {
    lines.append(bar + (hasColours ? "\u{1B}[1m\(text)\u{1B}[0m" : text))
  }

  /// Shows a question on lines of its own, as it may be typed.
  mutating func show(question: String) {
    for line in question.split(separator: "\n") { lines.append(bar + "  " + line) }
  }

  /// Shows what a question answers.
  mutating func show(answer: String) {
    lines += answer.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in "  " + line }
    while lines.last?.allSatisfy({ $0 == " " }) == true { lines.removeLast() }
  }

  /// Leaves a line free.
  mutating func pause() { lines.append(hasColours ? "\u{1B}[36m│\u{1B}[0m" : "│") }

  private var bar: String { hasColours ? "\u{1B}[36m│\u{1B}[0m " : "│ " }
}
