import Diagnostics
import Dispatch
import Glibc
import Session

/// Watches for Ctrl-C, which no longer ends the program by itself, and hands it on.
///
/// Work that does not stop within half a second ends with the program, as it does when Ctrl-C is
/// pressed again.
func watchForInterrupt() -> Interruption {
  let interruption = Interruption()
  let queue = DispatchQueue(label: "interrupt")
  handleInterrupts(on: queue) {
    guard !interruption.isRequested else { leave() }
    interruption.request()
    queue.asyncAfter(deadline: .now() + .milliseconds(500)) {
      if interruption.isRequested { leave() }
    }
  }
  return interruption
}

/// Watches for Ctrl-C at the prompt: it stops the question that runs, and nothing ever ends by it.
///
/// It needs a signal handler: a dispatch source takes the signal from the queue of the process, and
/// the line editor, which drops its line at Ctrl-C, would see it only now and then.
func watchForInterruptAtPrompt() -> Interruption {
  let interruption = promptInterruption
  signal(SIGINT) { _ in promptInterruption.request() }
  return interruption
}

/// Opens something before there is a prompt to come back to: what does not stop within half a second of
/// Ctrl-C ends with the program.
func whileInterruptible<Result>(_ interruption: Interruption, _ open: () -> Result) -> Result {
  let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "opening"))
  timer.setEventHandler {
    guard interruption.isRequested else { return }
    usleep(500_000)
    if !timer.isCancelled { leave() }
  }
  timer.schedule(deadline: .now(), repeating: .milliseconds(50))
  timer.activate()
  defer { timer.cancel() }
  return open()
}

/// What the signal handler can reach; one atomic switch, set up before the handler is.
private let promptInterruption = Interruption()

/// A file larger than the user may write is an error of the write, not the end of the program.
func refuseOversizedFiles() { signal(SIGXFSZ, SIG_IGN) }

private func handleInterrupts(on queue: DispatchQueue, _ act: @escaping @Sendable () -> Void) {
  signal(SIGINT, SIG_IGN)
  let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: queue)
  // The handler holds its source, which lives as long as the program.
  source.setEventHandler { withExtendedLifetime(source) { act() } }
  source.activate()
}

private func leave() -> Never {
  // The line that says how far reading has come may stand there.
  if isatty(STDERR_FILENO) == 1 { try? System.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
  writeMessage(Remark.interrupted.message.text(in: Environment.ofProcess().language))
  _exit(ExitStatus.interrupted.rawValue)
}
