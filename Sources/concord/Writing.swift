import ArgumentParser
import Diagnostics
import Glibc
import Session

/// Writes a message to standard error, on lines of its own.
func writeMessage(_ text: String) {
  guard !text.isEmpty else { return }
  // Nothing can be told when standard error is closed.
  try? System.write(Array((text + "\n").utf8), to: STDERR_FILENO)
}

/// Writes a remark in the language of the locale.
func writeMessage(_ severity: Severity, _ remark: Remark) {
  writeMessage(Environment.ofProcess().language.line(severity, remark))
}

/// Writes answers to standard output; a reader that has gone ends the program in silence.
func writeAnswer(_ bytes: [UInt8]) throws {
  do {
    try System.write(bytes, to: STDOUT_FILENO)
  } catch {
    guard error.code != EPIPE else { throw ExitCode(128 + SIGPIPE) }
    writeMessage(.error, .answerCannotBeWritten(error))
    throw ExitCode(ExitStatus.unreadable.rawValue)
  }
}
