import CorpusModel
package import Diagnostics
import Engine
package import Query
import Rendering

/// A conversation with a corpus: one line in, one output out, nothing known of terminals.
///
/// Questions and definitions are numbered as they come; every later line may use what earlier ones
/// defined, and `_`, the rows of the last answer.
package struct Session: Sendable {
  /// What `undo` goes back to.
  struct State: Sendable {
    var desk: Desk
    /// The numbered lines, as typed.
    var entries: [String] = []
    /// The answer on show, for `more`, `behind` and `source`.
    var shown: ShownAnswer?
  }

  /// An answer and how far it was shown.
  struct ShownAnswer: Sendable {
    var answer: GivenAnswer
    var form: Form
    var rows: Range<Int>
  }

  var state: State
  private(set) var past: [State] = []
  /// How answers are shown.
  package internal(set) var settings: Settings
  var environment: Environment
  /// The lesson that goes on.
  var lessonPlay: LessonPlay?
  /// The page of help shown last, for `try`.
  var shownPage: HelpPage?
  /// What a text too tall for the screen still has to show, for `more`.
  var restOfText: [Substring] = []
  /// The language of the names above columns, where it is not that of the messages.
  var headings: NameLanguage?
  /// The rows of the screen that the entry takes.
  private var entryRows = 1

  /// Begins a conversation.
  package init(corpus: OpenedCorpus, in environment: Environment) {
    state = State(desk: Desk(corpus))
    settings = Settings(environment)
    self.environment = environment
  }

  /// The number the next question will have.
  package var nextNumber: Int { state.entries.count + 1 }

  /// The language messages are written in.
  package var language: NameLanguage { settings.language }

  /// The corpus that is open.
  package var corpus: OpenedCorpus { state.desk.opened }

  /// What the checker, completion and hints are told: the definitions so far, `_`, and the names of
  /// the corpus.
  package var checkEnvironment: CheckEnvironment { state.desk.checkEnvironment() }

  /// The terminal has this size now.
  package mutating func fit(width: Int, height: Int) {
    environment.fit(width: width, height: height)
  }

  /// Looks at another switch while it answers.
  package mutating func listen(to interruption: Interruption) {
    environment.interruption = interruption
  }

  /// Whether a text is a whole entry: a question that does not go on, or a word of the prompt.
  package func isComplete(_ text: String) -> Bool {
    SessionCommand(text) != nil || LessonWord(text) != nil || Query.isComplete(text)
  }

  /// Answers a question, takes a definition, or obeys a word of the prompt.
  package mutating func enter(_ text: String) -> Output {
    if let word = LessonWord(text) { return obey(word) }
    entryRows = rows(ofEntry: text)
    let desk = state.desk
    if let command = SessionCommand(text) { return obeyWatched(command, from: desk) }
    let start = environment.seconds()
    let number = nextNumber
    let reply = ask(text)
    var output = show(reply, to: text)
    // What was not waited for is not kept.
    if output.status == .interrupted, reply.status == .done { state = past.popLast() ?? state }
    if settings.tellsTime {
      let time = Remark.milliseconds(milliseconds(environment.seconds() - start))
      output.messages.append(time.message.text(in: language))
    }
    guard lessonPlay != nil, output.status != .interrupted else { return output }
    let turn = LearnerTurn(
      text: text,
      results: reply.answers.map { ComparedResult($0) },
      status: reply.status,
      entry: nextNumber > number ? number : nil
    )
    if let words = watch(turn, from: desk) { output.messages.append(words) }
    return output
  }

  /// Does what a word of the prompt asks; a lesson may have asked for it.
  private mutating func obeyWatched(_ command: SessionCommand, from desk: Desk) -> Output {
    let isWatched = lessonPlay != nil && command.word != .lesson
    var output = obey(command)
    guard isWatched else { return output }
    let turn = LearnerTurn(text: "", command: command, status: output.status)
    if let words = watch(turn, from: desk) { output.messages.append(words) }
    return output
  }

  /// Runs a text; what it defined and answered is kept unless it failed.
  mutating func ask(_ text: String) -> Reply {
    var desk = state.desk
    let reply = desk.ask(text, name: nil, options: DeskOptions(environment))
    guard reply.status == .done, !reply.isEmpty else { return reply }
    past.append(state)
    state.desk = desk
    state.entries.append(text)
    return reply
  }

  /// Renders the answers of a reply; the last is the one to go on with.
  private mutating func show(_ reply: Reply, to text: String) -> Output {
    var output = Output()
    output.status = reply.status
    let script = ScriptText(name: nil, text: text)
    for (number, answer) in reply.answers.enumerated() {
      let shown = show(answer, published: publication(of: answer, number, reply, script))
      guard shown.status == .done else { return shown }
      output.add(shown)
    }
    output.messages += reply.messages
    if reply.status == .wrong, environment.surface.width != nil, !begins(text) {
      output.messages.append(language.line(.note, remark(onNoQuestion: text)))
    }
    if reply.answers.isEmpty, reply.status == .done, environment.surface.width != nil,
      let name = reply.program?.bindings.last?.name
    {
      output.messages.append(language.line(.note, .defined(name: name)))
    }
    return output
  }

  /// Whether a text begins as a question does: with a table, a definition or a word of the language.
  private func begins(_ text: String) -> Bool {
    guard let first = mentionedNames(in: text).first?.name else { return true }
    return tableNamed(first) != nil || state.desk.shape(named: first) != nil
      || VerbSpec.named(first) != nil
  }

  /// The page or picture of an answer, where that is its form and there is something to draw.
  private func publication(
    of answer: GivenAnswer,
    _ number: Int,
    _ reply: Reply,
    _ script: ScriptText
  ) -> [UInt8]? {
    let form = answer.form(orElse: settings.form)
    guard form.isPublished else { return nil }
    let interruption = environment.interruption
    var page = Publishing(reply, of: script, on: corpus, in: language) {
      interruption.isRequested
    }
    page.add(answer, number: number)
    return page.bytes(as: form)
  }

  /// Renders an answer from its first row and keeps it on show.
  mutating func show(_ answer: GivenAnswer, published: [UInt8]? = nil) -> Output {
    let form = answer.form(orElse: settings.form)
    var rendered = page(of: answer, as: form, from: 0)
    guard !rendered.wasStopped else { return .interrupted(in: language) }
    restOfText = []
    state.shown = ShownAnswer(answer: answer, form: form, rows: rendered.shown)
    if let published { rendered.bytes = published }
    var output = Output()
    output.answer = rendered.bytes
    output.add(answer.answer.notes + rendered.notes, in: language)
    if published != nil, environment.surface.width != nil {
      output.messages.append(language.line(.note, .pageForFile(number: state.entries.count)))
    }
    if rendered.shown.upperBound < answer.rowCount, !rendered.notes.isEmpty {
      output.messages.append(language.line(.note, .moreShows))
    }
    return output
  }

  /// The rows from `first` on that the screen holds together with what is noted below them, so that the
  /// names of the columns stay in sight.
  private func page(of answer: GivenAnswer, as form: Form, from first: Int) -> Rendered {
    var surface = settings.applied(to: environment.surface)
    let interruption = environment.interruption
    let rendering = { (surface: Surface) in
      answer.rendered(
        as: form,
        on: surface,
        from: first,
        headings: headings ?? language,
        until: interruption
      )
    }
    var rendered = rendering(surface)
    guard settings.rows == .ofScreen, let most = linesForAnswer else { return rendered }
    // A row may take several lines; the fewest rows are one.
    while rendered.shown.count > 1 {
      let lines = rendered.bytes.count { $0 == 0x0A }
      var notes = rendered.notes + (first == 0 ? answer.answer.notes : [])
      if rendered.shown.upperBound < answer.rowCount { notes.append(Remark.moreShows.message) }
      let excess = lines + rows(ofNotes: notes) - most
      guard excess > 0 else { break }
      let count = rendered.shown.count
      let rowsTooMany = max(1, excess * count / max(1, lines))
      surface.rows = max(1, count - rowsTooMany)
      rendered = rendering(surface)
      guard rendered.shown.count < count else { break }
    }
    return rendered
  }

  /// Shows the next rows of the answer on show.
  mutating func showMore() -> Output {
    guard restOfText.isEmpty else { return showRestOfText() }
    guard let shown = state.shown else { return Output(.wrong, .noAnswerYet, in: language) }
    guard shown.rows.upperBound < shown.answer.rowCount else {
      return Output(.done, .allShown, in: language)
    }
    let rendered = page(of: shown.answer, as: shown.form, from: shown.rows.upperBound)
    guard !rendered.wasStopped else { return .interrupted(in: language) }
    state.shown?.rows = rendered.shown
    var output = Output()
    output.answer = rendered.bytes
    output.add(rendered.notes, in: language)
    return output
  }

  /// The lines of the screen that are left for an answer and its notes; nil where nobody waits for more.
  var screenLines: Int? {
    environment.screenLines.map { max(4, $0 + 1 - entryRows - (settings.tellsTime ? 1 : 0)) }
  }

  /// The lines that are left for an answer: a lesson speaks below it.
  private var linesForAnswer: Int? {
    guard lessonPlay != nil else { return screenLines }
    let linesOfLesson = 12
    return screenLines.map { max(9, $0 - linesOfLesson) }
  }

  /// Goes back to before the last question.
  mutating func undo() -> Output {
    guard let before = past.popLast() else { return Output(.wrong, .nothingToUndo, in: language) }
    let undone = state.entries.last ?? ""
    state = before
    return Output(.done, .takenBack(undone), in: language)
  }

  /// Goes on with another corpus; definitions and answers belong to the old one and go with it.
  mutating func replaceCorpus(_ corpus: OpenedCorpus) {
    state = State(desk: Desk(corpus))
    past = []
    lessonPlay?.forgetCorpus()
  }
}

/// A short number of milliseconds: `12`, `0.4`.
private func milliseconds(_ seconds: Double) -> String {
  let tenths = Int(seconds * 10_000 + 0.5)
  return tenths >= 100 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
}
