import ArgumentParser
import Glibc
import Prompt
import Session

/// Opens a corpus and talks about it: at the prompt, or, where no terminal is, in lines from standard
/// input; `begin` is done before the first line is read.
func converse(
  on paths: [String],
  _ opening: OpeningOptions,
  begin: (inout Session) -> Output
) throws {
  let isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  let interruption = isInteractive ? watchForInterruptAtPrompt() : watchForInterrupt()
  var environment = opening.environment(interruption: interruption)
  if isInteractive { environment.remembersSettings() }
  let opened = whileInterruptible(interruption) {
    openCorpus(paths, in: environment, messages: writeMessage)
  }
  guard let corpus = opened.corpus else { throw ExitCode(opened.status.rawValue) }
  openingRemarks(of: corpus, in: environment.language).forEach(writeMessage)
  var session = Session(corpus: corpus, in: environment)
  let beginning = begin(&session)
  guard beginning.status == .done else { return try finish(beginning) }
  if isInteractive,
    let status = runPrompt(session, saying: beginning, in: environment, history: .ofUser())
  {
    throw ExitCode(status.rawValue)
  }
  try write(beginning)
  try readEntries(into: &session)
}

/// Answers the entries on standard input one by one; a mistake does not keep the next one from
/// its answer, but the program ends with the status of the first.
private func readEntries(into session: inout Session) throws {
  var pending = ""
  var status = ExitStatus.done
  while let line = readLine(strippingNewline: true) {
    pending += pending.isEmpty ? line : "\n" + line
    guard session.isComplete(pending) else { continue }
    let output = session.enter(pending)
    pending = ""
    try write(output)
    status = status == .done ? output.status : status
    guard !output.endsSession, output.status != .interrupted else { break }
  }
  if !pending.isEmpty {
    let output = session.enter(pending)
    try write(output)
    status = status == .done ? output.status : status
  }
  guard status == .done else { throw ExitCode(status.rawValue) }
}

private func write(_ output: Output) throws {
  try writeAnswer(output.answer)
  output.messages.forEach(writeMessage)
  // There is no line here that it could stand in.
  if let prefill = output.prefill { writeMessage(prefill) }
}
