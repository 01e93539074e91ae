import Glibc
import Session
import Synchronization

/// Whether the user pressed Ctrl-C. A class: the thread that waits for the signal shares it.
final class Interrupt: Sendable {
  private let flag = Atomic(false)

  /// Whether it was pressed.
  var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Waits for SIGINT in a thread of its own, so that no code runs inside a signal handler.
  ///
  /// Must be called before other threads are started, which inherit that SIGINT is blocked. Work
  /// that does not stop by itself within half a second, or a second Ctrl-C, ends the program.
  ///
  /// SAFETY: the signal set is a local value that the C library fills before it is read; the
  /// thread's closure is retained until the thread has taken it.
  func watch() {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    let watcher = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let failed = unsafe pthread_create(&thread, nil, { context in
      guard let context else { return nil }
      unsafe Unmanaged<Interrupt>.fromOpaque(context).takeRetainedValue().waitForSignal()
      return nil
    }, watcher.toOpaque())
    guard failed == 0 else {
      unsafe watcher.release()
      unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      return
    }
    unsafe pthread_detach(thread)
  }

  private func waitForSignal() {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    var received: Int32 = 0
    guard unsafe sigwait(&signals, &received) == 0 else { return }
    flag.store(true, ordering: .relaxed)
    var patience = timespec(tv_sec: 0, tv_nsec: 500_000_000)
    _ = unsafe sigtimedwait(&signals, nil, &patience)
    writeMessage("interrupted")
    _exit(ExitStatus.interrupted.rawValue)
  }
}
