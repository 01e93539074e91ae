import Glibc
import Session

/// Gives a broken promise of the data an orderly end: words and a status, not a signal.
///
/// A corpus file is checked where it is opened, not in all its parts, so that a damaged part may
/// come to light in the middle of a question: as a row number that does not exist, which stops the
/// program (SIGILL, or SIGTRAP on some processors), or as a page that cannot be read since the file
/// was cut short (SIGBUS).
func endInOrderOnDamage() {
  for number in [SIGILL, SIGTRAP, SIGBUS] {
    signal(number) { _ in
      // SAFETY: only calls that POSIX allows in a handler, on bytes that are part of the program.
      _ = unsafe write(STDERR_FILENO, damageMessage.utf8Start, damageMessage.utf8CodeUnitCount)
      _exit(ExitStatus.unreadable.rawValue)
    }
  }
}

private let damageMessage: StaticString = """

  error: the program met data that cannot be, and stopped
  note: `concord inspect --verify FILE` tells whether a corpus file is damaged; build it again if \
  it is; if it is whole, this is a fault of concord

  """
