import Diagnostics
import Glibc
import Readers
import Synchronization
import Unicode

/// The line on standard error that says how far reading has come.
///
/// A class: the threads that read share it.
final class ProgressLine: Sendable {
  private struct State {
    var last: Double
    var work = Work.reading
    /// When this work began.
    var start: Double
    var isShown = false
  }

  /// Reading that takes no longer is not worth a line.
  private static let patience = 0.4
  private static let interval = 0.1
  private static let width = 20

  private let isOn: Bool
  /// The columns of the screen; a longer line would not be written over by the next one.
  private let room: Int
  private let seconds: @Sendable () -> Double
  private let language: NameLanguage
  private let state: Mutex<State>

  init(_ environment: Environment) {
    isOn = environment.messagesAreOnTerminal
    room = System.terminalWidth(of: STDERR_FILENO) ?? 80
    seconds = environment.seconds
    let start = environment.seconds()
    state = Mutex(State(last: start + ProgressLine.patience - ProgressLine.interval, start: start))
    language = environment.language
  }

  /// What is being done with the files.
  enum Work { case reading, building, writing, comparing }

  @Sendable func show(_ work: Work, _ progress: ReadProgress) {
    show(work) { elapsed in text(work, progress, elapsed: elapsed) }
  }

  /// How far an export has come, in rows.
  @Sendable func showWriting(done: Int, of total: Int) {
    show(.writing) { elapsed in
      let share = total > 0 ? Double(done) / Double(total) : 0
      let rest = share > 0 ? Int(elapsed * (1 - share) / share) + 1 : 0
      return Message(
        "writing \(bar(share)) \(done) of \(total) rows, \(rest) s left",
        "写出 \(bar(share)) \(done)/\(total) 行，还需 \(rest) 秒"
      ).text(in: language)
    }
  }

  /// A corpus file is read to be compared with its checksums.
  func showComparing(_ path: String, bytes: Int) {
    show(.comparing) { _ in
      Message(
        "comparing \(path) with its checksums, \(bytes >> 20) MB",
        "正在用校验和核对 \(path)（\(bytes >> 20) MB）"
      ).text(in: language)
    }
  }

  /// Draws a line, unless one was drawn just now.
  private func show(_ work: Work, _ text: (_ elapsed: Double) -> String) {
    guard isOn else { return }
    let now = seconds()
    let began: Double? = state.withLock { state in
      // New work is told at once where the old was told.
      let isNews = state.work != work && state.isShown
      if state.work != work { (state.work, state.start) = (work, now) }
      guard isNews || now - state.last >= ProgressLine.interval else { return nil }
      state.last = now
      state.isShown = true
      return state.start
    }
    guard let began else { return }
    let line = prefix(text(now - began), width: room - 1)
    write("\r\u{1B}[K" + line)
  }

  /// Removes the line.
  func clear() {
    let wasShown = state.withLock { state in
      defer { state.isShown = false }
      return state.isShown
    }
    if wasShown { write("\r\u{1B}[K") }
  }

  private func text(_ work: Work, _ progress: ReadProgress, elapsed: Double) -> String {
    let (shift, unit) = progress.bytes < 1 << 20 ? (10, "KB") : (20, "MB")
    let (done, total) = (progress.bytesDone >> shift, progress.bytes >> shift)
    guard work == .reading else {
      return Message(
        "joining names and building the tables of \(progress.files) files, \(total) \(unit)",
        "正在归并名称、建立 \(progress.files) 个文件（\(total) \(unit)）的数据表"
      ).text(in: language)
    }
    let share = progress.bytes > 0 ? Double(progress.bytesDone) / Double(progress.bytes) : 0
    let bar = bar(share)
    let rest = share > 0 ? Int(elapsed * (1 - share) / share) + 1 : 0
    let counts = Message(
      """
      reading \(bar) \(progress.filesDone) of \(progress.files) files, \
      \(done) of \(total) \(unit), \(rest) s left
      """,
      """
      读取 \(bar) \(progress.filesDone)/\(progress.files) 个文件，\
      \(done)/\(total) \(unit)，还需 \(rest) 秒
      """
    )
    return counts.text(in: language)
  }

  private func bar(_ share: Double) -> String {
    let filled = Int(share * Double(ProgressLine.width))
    return String(repeating: "█", count: filled)
      + String(repeating: "·", count: ProgressLine.width - filled)
  }

  private func write(_ text: String) {
    // Progress that cannot be drawn is no loss.
    try? System.write(Array(text.utf8), to: STDERR_FILENO)
  }
}
