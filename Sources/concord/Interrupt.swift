import Dispatch
import Glibc
import Session
import Synchronization

/// Whether the user pressed Ctrl-C.
///
/// A class: the queue that waits for the signal shares it.
final class Interrupt: Sendable {
  private let flag = Atomic(false)

  /// Whether it was pressed.
  var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Watches for SIGINT, which no longer ends the program by itself.
  ///
  /// Work that does not stop within half a second ends with the program, as it does when Ctrl-C is
  /// pressed again.
  static func watch() -> Interrupt {
    let interrupt = Interrupt()
    signal(SIGINT, SIG_IGN)
    let queue = DispatchQueue(label: "interrupt")
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: queue)
    // The handler holds its source, which lives as long as the program.
    source.setEventHandler {
      withExtendedLifetime(source) { interrupt.signalArrived(on: queue) }
    }
    source.activate()
    return interrupt
  }

  private func signalArrived(on queue: DispatchQueue) {
    let isFirst = !flag.exchange(true, ordering: .relaxed)
    guard isFirst else { leave() }
    queue.asyncAfter(deadline: .now() + .milliseconds(500)) { leave() }
  }
}

private func leave() -> Never {
  writeMessage("interrupted")
  _exit(ExitStatus.interrupted.rawValue)
}
