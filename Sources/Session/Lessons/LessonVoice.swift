import Diagnostics
import Rendering
import Unicode

/// How a lesson speaks: its lines stand behind a bar, so that they are told from answers.
struct LessonVoice: Sendable {
  let language: NameLanguage
  /// The columns of the terminal; nil where lines are not cut.
  let width: Int?
  let hasColours: Bool
  private let ambiguous: AmbiguousWidth
  private(set) var lines: [String] = []

  init(_ settings: Settings, in environment: Environment) {
    language = settings.language
    hasColours = environment.hasColours && environment.messagesAreOnTerminal
    let surface = settings.applied(to: environment.surface)
    width = surface.width.map { min($0, 88) }
    ambiguous = surface.ambiguous
  }

  /// What was said so far, as one message.
  var message: String { lines.joined(separator: "\n") }

  /// Says a text, wrapped.
  mutating func say(_ message: Message) { say(message.text(in: language)) }

  /// Says a text that is in the learner's language already.
  mutating func say(_ text: String) {
    lines += laidOut(text).map { bar + $0 }
  }

  /// The columns beside the bar.
  private var room: Int? { width.map { max(10, $0 - displayWidth("│ ", ambiguous: ambiguous)) } }

  /// A text in lines; a line of a question in it begins as far from the bar as it was written.
  private func laidOut(_ text: String) -> [String] {
    text.split(separator: "\n").flatMap { line in
      let lead = String(line.prefix { $0 == " " })
      let rest = String(line.dropFirst(lead.count))
      return wrap(
        rest,
        behind: lead,
        margin: lead.count,
        width: room,
        ambiguous: ambiguous
      )
    }
  }

  /// Says a title.
  mutating func sayTitle(_ text: String) {
    lines += laidOut(text).map { line in
      bar + (hasColours ? "\u{1B}[1m\(line)\u{1B}[0m" : line)
    }
  }

  /// Shows a question on lines of its own, as it may be typed.
  mutating func show(question: String) {
    for line in question.split(separator: "\n") {
      let parts = wrap(
        question: String(line),
        behind: "  ",
        margin: 4,
        width: room,
        ambiguous: ambiguous
      )
      lines += parts.map { bar + $0 }
    }
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
