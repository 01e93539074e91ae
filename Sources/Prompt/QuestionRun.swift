import CLibedit
import Dispatch
import Session
import Synchronization

/// An entry that is answered on a thread of its own, so that Ctrl-C brings the prompt back in time
/// whatever the thread is busy with.
///
/// A class because two threads share it. A run that does not stop in time is left to itself: it works on
/// a copy of the session, stops where it next looks at its switch, and what it found is dropped.
final class QuestionRun: Sendable {
  private let session: Session
  private let text: String
  private let interruption = Interruption()
  private let answered = DispatchSemaphore(value: 0)
  private let result = Mutex<(session: Session, output: Output)?>(nil)

  /// How long a run may take to stop by itself.
  private static let patience = 0.05

  init(_ text: String, in session: Session) {
    self.text = text
    var session = session
    session.listen(to: interruption)
    self.session = session
  }

  /// Runs the entry until it is answered or Ctrl-C was pressed.
  ///
  /// - Returns: the answer and the session behind it; nil where the run had to be left.
  func wait(for ctrlC: Interruption) -> (session: Session, output: Output)? {
    ctrlC.reset()
    guard start() else {
      run()
      return result.withLock { $0 }
    }
    while answered.wait(timeout: .now() + .milliseconds(5)) == .timedOut {
      guard ctrlC.isRequested else { continue }
      interruption.request()
      guard answered.wait(timeout: .now() + QuestionRun.patience) == .success else { return nil }
      break
    }
    return result.withLock { $0 }
  }

  private func run() {
    var session = session
    let output = session.enter(text)
    result.withLock { $0 = (session, output) }
    answered.signal()
  }

  /// Begins the thread.
  ///
  /// SAFETY: the thread is handed one reference to this object, which it gives back; where there is no
  /// thread, it is given back here.
  private func start() -> Bool {
    let held = unsafe Unmanaged.passRetained(self)
    let status = unsafe concord_run_on_thread(
      { held in
        guard let held = unsafe held else { return nil }
        unsafe Unmanaged<QuestionRun>.fromOpaque(held).takeRetainedValue().run()
        return nil
      },
      held.toOpaque()
    )
    guard status != 0 else { return true }
    unsafe held.release()
    return false
  }
}
