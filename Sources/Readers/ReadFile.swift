package import CorpusModel
import Dispatch
import FoundationEssentials
import Glibc
import Synchronization

/// How far reading has come.
package struct ReadProgress: Sendable {
  package var files: Int
  package var filesDone: Int
  package var bytes: Int
  package var bytesDone: Int

  package init(files: Int, filesDone: Int, bytes: Int, bytesDone: Int) {
    self.files = files
    self.filesDone = filesDone
    self.bytes = bytes
    self.bytesDone = bytesDone
  }
}

/// What reading a set of paths gave.
package struct ReadOutcome: Sendable {
  /// In the order of the paths; within a folder sorted by name.
  package var documents: [ReadDocument] = []
  /// Problems with paths and files that gave no document.
  package var problems: [Problem] = []
  /// Whether reading was broken off; then `documents` holds what was read until then.
  package var wasCancelled = false
}

/// How reading reports and how it is stopped.
package struct ReadOptions: Sendable {
  /// How many files are read at once; the result is the same for every number.
  package var workers: Int
  /// Called after every file, from any thread.
  package var onProgress: (@Sendable (ReadProgress) -> Void)?
  /// Asked before every file.
  package var isCancelled: (@Sendable () -> Bool)?

  /// Makes options; reading is silent and cannot be stopped unless the closures are given.
  package init(
    workers: Int = 2,
    onProgress: (@Sendable (ReadProgress) -> Void)? = nil,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) {
    self.workers = max(1, workers)
    self.onProgress = onProgress
    self.isCancelled = isCancelled
  }
}

/// Reads files and folders, folders with everything below them in sorted order.
///
/// Hidden files are left out; a file that cannot be read becomes a problem and the others are still
/// read. The result does not depend on the number of workers.
package func readFiles(_ paths: [String], options: ReadOptions = ReadOptions()) -> ReadOutcome {
  let found = findFiles(paths)
  let queue = ReadingQueue(files: found.files, options: options)
  let workers = min(options.workers, max(1, found.files.count))
  if workers == 1 {
    queue.work()
  } else {
    DispatchQueue.concurrentPerform(iterations: workers) { _ in queue.work() }
  }
  var outcome = queue.outcome()
  outcome.problems = found.problems + outcome.problems
  return outcome
}

/// The files still to read and the readings so far.
///
/// A class, since the workers share it.
private final class ReadingQueue: Sendable {
  private struct State {
    var next = 0
    var readings: [FileReading?]
    var progress: ReadProgress
    var wasCancelled = false
  }

  private let files: [FoundFile]
  private let options: ReadOptions
  private let state: Mutex<State>

  init(files: [FoundFile], options: ReadOptions) {
    self.files = files
    self.options = options
    let total = files.reduce(0) { $0 + $1.size }
    let progress = ReadProgress(files: files.count, filesDone: 0, bytes: total, bytesDone: 0)
    state = Mutex(State(readings: Array(repeating: nil, count: files.count), progress: progress))
  }

  /// Reads one file after the other until none is left.
  func work() {
    while let index = take() {
      let reading = readFile(files[index])
      finish(index, reading)
    }
  }

  func outcome() -> ReadOutcome {
    state.withLock { state in
      var outcome = ReadOutcome()
      outcome.wasCancelled = state.wasCancelled
      for case let reading? in state.readings {
        if let document = reading.document { outcome.documents.append(document) }
        outcome.problems += reading.problems
      }
      return outcome
    }
  }

  private func take() -> Int? {
    if options.isCancelled?() == true {
      state.withLock { $0.wasCancelled = true }
      return nil
    }
    return state.withLock { state in
      guard state.next < files.count, !state.wasCancelled else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  private func finish(_ index: Int, _ reading: FileReading) {
    let progress = state.withLock { state in
      state.readings[index] = reading
      state.progress.filesDone += 1
      state.progress.bytesDone += files[index].size
      return state.progress
    }
    options.onProgress?(progress)
  }
}

/// Reads one file that was found; one that cannot be read gives a problem and no document.
package func readFile(_ file: FoundFile) -> FileReading {
  do {
    let data = try Data(contentsOf: URL(fileURLWithPath: file.path), options: .mappedIfSafe)
    return readDocument(bytes: [UInt8](data), file: file.name)
  } catch {
    let problem = Problem(
      file: file.name,
      line: 0,
      severity: .error,
      message: "the file cannot be read: \(plainReason(error))"
    )
    return FileReading(document: nil, problems: [problem])
  }
}

/// Why a file could not be read, without the words of a framework.
func plainReason(_ error: any Error) -> String {
  let cocoa = error as? CocoaError
  switch cocoa?.code {
  case .fileReadNoPermission: return "permission denied"
  case .fileReadNoSuchFile, .fileNoSuchFile: return "no such file"
  case .fileReadTooLarge: return "it is too large"
  case _: break
  }
  if let underlying = cocoa?.underlying as? POSIXError {
    return underlying.code == .ELOOP
      ? "symbolic links lead in a circle" : "system error \(underlying.code.rawValue)"
  }
  return "the system gives no reason"
}
