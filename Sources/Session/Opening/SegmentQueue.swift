import CorpusModel
import Dispatch
import Readers
import Store
import Synchronization

/// The files still to read and what those so far gave; the result is the same for every number of
/// workers.
///
/// A class, since the workers share it.
final class SegmentQueue: Sendable {
  private struct State {
    var next = 0
    var segments: [Segment?]
    var progress: ReadProgress
    var taken = 0
  }

  private let files: [FoundFile]
  /// The largest first, so that no worker is left with one when the others are done.
  private let order: [Int]
  private let keeper: SegmentKeeper
  private let state: Mutex<State>
  private let isCancelled: @Sendable () -> Bool
  private let onProgress: @Sendable (ReadProgress) -> Void

  init(
    _ files: [FoundFile],
    in keeper: SegmentKeeper,
    isCancelled: @escaping @Sendable () -> Bool,
    onProgress: @escaping @Sendable (ReadProgress) -> Void
  ) {
    self.files = files
    order = files.indices.sorted { files[$0].size > files[$1].size }
    self.keeper = keeper
    self.isCancelled = isCancelled
    self.onProgress = onProgress
    let total = files.reduce(0) { $0 + $1.size }
    let progress = ReadProgress(files: files.count, filesDone: 0, bytes: total, bytesDone: 0)
    let segments = [Segment?](repeating: nil, count: files.count)
    state = Mutex(State(segments: segments, progress: progress))
  }

  /// Reads all files, several at a time; nil when it was broken off.
  func run(workers: Int) -> [Segment]? {
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, files.count))) { _ in
      while !isCancelled(), let index = take() { finish(index, keeper.segment(of: files[index])) }
    }
    let segments = state.withLock { state in
      defer { state.segments = [] }
      return state.segments.compactMap { $0 }
    }
    return segments.count == files.count ? segments : nil
  }

  /// How far reading has come.
  var progress: ReadProgress { state.withLock { $0.progress } }

  /// How many files were read, not counting those of which a segment was there.
  var readCount: Int { state.withLock { $0.progress.filesDone - $0.taken } }

  private func take() -> Int? {
    state.withLock { state in
      guard state.next < files.count else { return nil }
      state.next += 1
      return order[state.next - 1]
    }
  }

  private func finish(_ index: Int, _ result: (segment: Segment?, wasKept: Bool)) {
    let progress = state.withLock { state in
      state.segments[index] = result.segment
      state.progress.filesDone += 1
      state.progress.bytesDone += files[index].size
      if result.wasKept { state.taken += 1 }
      return state.progress
    }
    onProgress(progress)
  }
}
