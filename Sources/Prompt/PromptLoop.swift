import Diagnostics
import Glibc
package import Session

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
    width: { System.terminalWidth(of: STDOUT_FILENO) ?? 80 }
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
    switch editor.readEntry(prompt: promptText(desk.session, environment)) {
    case .end:
      return .done
    case .interrupted:
      continue
    case .entry(let text):
      guard !text.allSatisfy(\.isWhitespace) else { continue }
      editor.remember(text)
      let output = answer(text, at: desk, in: environment, history)
      write(output, editor)
      if output.endsSession { return .done }
    }
  }
}

/// The session in the hands of the editor's callbacks and of the loop; a class because they share it.
private final class PromptDesk {
  var session: Session

  init(_ session: Session) { self.session = session }
}

/// Obeys one entry and keeps it in the history.
private func answer(
  _ text: String,
  at desk: PromptDesk,
  in environment: Environment,
  _ history: HistoryLog?
) -> Output {
  let start = environment.seconds()
  let output = desk.session.enter(text)
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
  try? System.write(Array((message + "\n").utf8), to: STDERR_FILENO)
}
