import Dispatch
import Synchronization

/// How some work is laid out: over how many cores, in parts of how many rows.
struct Parts: Sendable {
  let workers: Int
  var size: Int
  let cancellation: Cancellation

  init(_ options: RunOptions) {
    workers = options.workers
    size = options.partSize
    cancellation = options.cancellation
  }

  /// Computes something for runs of positions, several at a time.
  ///
  /// The results come in the order of the runs, whichever is done first. Runs begun after a cancellation
  /// are left out.
  func map<Result: Sendable>(
    _ count: Int,
    _ body: @escaping @Sendable (Range<Int>) -> Result
  ) throws(EngineError) -> [Result] {
    let parts = (count + size - 1) / size
    let results = Mutex([Int: Result]())
    let next = Atomic(0)
    let work: @Sendable (Int) -> Void = { _ in
      while true {
        let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard part < parts, !cancellation.isCancelled else { return }
        let result = body(part * size..<min((part + 1) * size, count))
        results.withLock { $0[part] = result }
      }
    }
    if parts < 2 || workers < 2 {
      work(0)
    } else {
      DispatchQueue.concurrentPerform(iterations: min(workers, parts), execute: work)
    }
    guard !cancellation.isCancelled else { throw .cancelled }
    let done = results.withLock { $0 }
    return (0..<parts).compactMap { done[$0] }
  }
}
