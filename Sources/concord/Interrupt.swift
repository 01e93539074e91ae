import Dispatch
import Glibc
import Session

/// Watches for Ctrl-C, which no longer ends the program by itself, and hands it on.
///
/// Work that does not stop within half a second ends with the program, as it does when Ctrl-C is
/// pressed again.
func watchForInterrupt() -> Interruption {
  let interruption = Interruption()
  signal(SIGINT, SIG_IGN)
  let queue = DispatchQueue(label: "interrupt")
  let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: queue)
  // The handler holds its source, which lives as long as the program.
  source.setEventHandler {
    withExtendedLifetime(source) {
      guard !interruption.isRequested else { leave() }
      interruption.request()
      queue.asyncAfter(deadline: .now() + .milliseconds(500)) {
        if interruption.isRequested { leave() }
      }
    }
  }
  source.activate()
  return interruption
}

private func leave() -> Never {
  writeMessage("interrupted")
  _exit(ExitStatus.interrupted.rawValue)
}
