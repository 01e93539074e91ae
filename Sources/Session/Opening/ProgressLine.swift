import Glibc
import Readers
import Synchronization

/// The line on standard error that says how far reading has come.
///
/// A class: the threads that read share it.
final class ProgressLine: Sendable {
  private struct State {
    var last: Double
    var isShown = false
  }

  /// Reading that takes no longer is not worth a line.
  private static let patience = 0.4
  private static let interval = 0.1

  private let isOn: Bool
  private let seconds: @Sendable () -> Double
  private let start: Double
  private let state: Mutex<State>

  init(_ environment: Environment) {
    isOn = environment.messagesAreOnTerminal
    seconds = environment.seconds
    start = environment.seconds()
    state = Mutex(State(last: start + ProgressLine.patience - ProgressLine.interval))
  }

  @Sendable func show(_ progress: ReadProgress) {
    guard isOn else { return }
    let now = seconds()
    let isDue = state.withLock { state in
      guard now - state.last >= ProgressLine.interval else { return false }
      state.last = now
      state.isShown = true
      return true
    }
    if isDue { write("\r\u{1B}[K" + text(progress, elapsed: now - start)) }
  }

  /// Removes the line.
  func clear() {
    if state.withLock({ $0.isShown }) { write("\r\u{1B}[K") }
  }

  private func text(_ progress: ReadProgress, elapsed: Double) -> String {
    let done = Double(progress.bytesDone)
    let rest = done > 0 ? elapsed * (Double(progress.bytes) - done) / done : 0
    return "reading \(progress.filesDone) of \(progress.files) files, "
      + "\(progress.bytesDone >> 20) of \(progress.bytes >> 20) MB, \(Int(rest) + 1) s left"
  }

  private func write(_ text: String) {
    // Progress that cannot be drawn is no loss.
    try? System.write(Array(text.utf8), to: STDERR_FILENO)
  }
}
