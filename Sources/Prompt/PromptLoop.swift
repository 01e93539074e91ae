import Diagnostics
import Glibc
package import Session
import Unicode

/// Talks with the user at the terminal until they leave.
///
/// - Parameters:
///   - session: the conversation, with its corpus open.
///   - beginning: what is shown before the first line.
///   - environment: the world the session was told about.
///   - history: where entries are kept; nil keeps them for this run only.
/// - Returns: nil where there is no terminal to edit on; otherwise how it ended.
package func runPrompt(
  _ session: Session,
  saying beginning: Output,
  in environment: Environment,
  history: HistoryLog?
) -> ExitStatus? {
  let locale = useUnicodeLocale()
  let desk = PromptDesk(session)
  let isDumb = System.variable("TERM") == "dumb"
  let actions = EditorActions(
    isComplete: { desk.session.isComplete($0) },
    complete: { desk.session.completion(in: $0, at: $1) },
    hint: { hintText(desk.session.hint(in: $0, at: $1), colours: environment.hasColours) },
    language: { desk.session.language },
    ambiguous: { desk.session.settings.ambiguous },
    width: { System.terminalWidth(of: STDOUT_FILENO) ?? 80 },
    height: { System.terminalHeight(of: STDOUT_FILENO) ?? 24 }
  )
  guard
    let editor = LineEditor(program: "concord", hasEscapes: !isDumb, actions: actions)
  else { return nil }
  if let locale { tell(environment.language.line(.note, locale)) }
  for entry in history?.entries() ?? [] { editor.remember(entry.text) }
  tell("concord \(programVersion) · \(desk.session.greeting)")
  if beginning.messages.isEmpty { tell(Remark.welcome.message.text(in: environment.language)) }
  write(beginning, editor)
  while true {
    let reading = editor.readEntry(prompt: promptText(desk.session, environment))
    if obey(reading, at: desk, editor, in: environment, history) { return .done }
  }
}

/// Does what came from the line.
///
/// - Returns: whether the user asked to leave.
private func obey(
  _ reading: EntryReading,
  at desk: PromptDesk,
  _ editor: LineEditor,
  in environment: Environment,
  _ history: HistoryLog?
) -> Bool {
  switch reading {
  case .end: return true
  case .interrupted: return false
  case .draft(let text, isTooTall: true):
    desk.draft = text
    tell(.tooTall(lines: lines(of: text)), at: desk)
    return false
  case .draft(let text, isTooTall: false):
    desk.wanted = text
  case .entry(let text):
    guard !text.allSatisfy(\.isWhitespace) else { return false }
    editor.remember(text)
    let output = answer(text, at: desk, in: environment, history)
    if desk.wanted == nil { write(output, editor) }
    if output.endsSession { return true }
  }
  guard let wanted = desk.wanted, let tall = edit(wanted, at: desk, editor) else { return false }
  let output = answer(tall, at: desk, in: environment, history)
  write(output, editor)
  return output.endsSession
}

/// The session in the hands of the editor's callbacks and of the loop; a class because they share it.
private final class PromptDesk {
  var session: Session
  /// A text that was too tall for the line.
  var draft: String?
  /// What the user asked to edit.
  var wanted: String?

  init(_ session: Session) {
    self.session = session
  }
}

/// Obeys one entry and keeps it in the history.
private func answer(
  _ text: String,
  at desk: PromptDesk,
  in environment: Environment,
  _ history: HistoryLog?
) -> Output {
  let start = environment.seconds()
  if let width = System.terminalWidth(of: STDOUT_FILENO),
    let height = System.terminalHeight(of: STDOUT_FILENO)
  {
    desk.session.fit(width: width, height: height)
  }
  let reply = QuestionRun(text, in: desk.session).wait(for: environment.interruption)
  if let reply { desk.session = reply.session }
  let output = reply?.output ?? .interrupted(in: desk.session.language)
  // `edit` alone goes on with what was too tall for the line.
  let isBare = text.split(whereSeparator: \.isWhitespace).count == 1
  desk.wanted = output.edits.map { isBare ? desk.draft ?? $0 : $0 }
  guard desk.wanted == nil else { return output }
  // The terminal has written ^C where the cursor was.
  if output.status == .interrupted { show([0x0A]) }
  history?.append(
    HistoryEntry(
      time: time(nil),
      corpus: desk.session.corpus.paths.joined(separator: ":"),
      status: Int(output.status.rawValue),
      milliseconds: Int((environment.seconds() - start) * 1000),
      text: text
    )
  )
  return output
}

/// Shows what came of an entry; text for the next line is handed to the editor.
private func write(_ output: Output, _ editor: LineEditor) {
  show(output.answer)
  for message in output.messages { tell(message) }
  if let prefill = output.prefill { editor.prefill(prefill) }
}

/// Lets the user change a text in their editor and puts it into the next line.
///
/// - Returns: the text where it is too tall for a line and is to be run as it is.
private func edit(_ text: String, at desk: PromptDesk, _ editor: LineEditor) -> String? {
  desk.wanted = nil
  switch editExternally(text) {
  case .failed(let name):
    tell(.editorFailed(name), at: desk)
    return nil
  case .text(let edited):
    desk.draft = nil
    guard !editor.fits(edited) else {
      editor.prefill(edited)
      return nil
    }
    tell(.runs(lines: lines(of: edited)), at: desk)
    return edited
  }
}

private func lines(of text: String) -> Int {
  text.split(separator: "\n", omittingEmptySubsequences: false).count
}

private func tell(_ remark: PromptRemark, at desk: PromptDesk) {
  tell(remark.message.text(in: desk.session.language))
}

/// `1› `, with its colour ended before the last visible character, which libedit would lose.
private func promptText(_ session: Session, _ environment: Environment) -> String {
  let number = session.nextNumber
  guard environment.hasColours else { return "\(number)> " }
  return "\u{1}\u{1B}[1;34m\u{1}\(number)>\u{1}\u{1B}[0m\u{1} "
}

/// The right prompt, faint where colours may be used.
private func hintText(_ hint: String, colours: Bool) -> String {
  guard colours, !hint.isEmpty else { return hint }
  return "\u{1}\u{1B}[2m\u{1}\(hint)\u{1}\u{1B}[0m\u{1}"
}

/// Lets the C library read and write Unicode; under another locale it would drop Chinese input in silence.
///
/// - Returns: what to tell the user when their locale had to be left.
private func useUnicodeLocale() -> Remark? {
  // SAFETY: both calls take and give strings that the C library keeps; no other thread reads the locale.
  _ = unsafe setlocale(LC_ALL, "")
  let charset = unsafe nl_langinfo(nl_item(CODESET))
  let name = unsafe charset.map { unsafe String(cString: $0) } ?? ""
  guard name != "UTF-8", name != "utf8" else { return nil }
  _ = unsafe setlocale(LC_CTYPE, "C.UTF-8")
  return .localeIsNot(charset: name)
}

private func show(_ bytes: [UInt8]) {
  // A terminal that has gone ends the session with the next read.
  try? System.write(bytes, to: STDOUT_FILENO)
}

private func tell(_ message: String) {
  let width = System.terminalWidth(of: STDERR_FILENO) ?? 80
  let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
  let wrapped = lines.flatMap { wrappedLine(String($0), width: width) }
  try? System.write(Array((wrapped.joined(separator: "\n") + "\n").utf8), to: STDERR_FILENO)
}

/// A line of a message cut between words where it is wider than the screen, below where it began; a line
/// of a question with its number, the carets below it, and what a lesson laid out stay as they are.
private func wrappedLine(_ line: String, width: Int) -> [String] {
  let isExcerpt = line.drop { $0 == " " || $0.isNumber }.hasPrefix("| ")
  let isLaidOut = line.contains("\u{1B}") || line.hasPrefix("│")
  guard !isExcerpt, !isLaidOut, displayWidth(line) > width else { return [line] }
  let lead = String(line.prefix { $0 == " " })
  return wrap(String(line.dropFirst(lead.count)), behind: lead, margin: lead.count, width: width)
}
