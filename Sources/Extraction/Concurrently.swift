import Dispatch
import Synchronization

/// What `work` gives for every position, in order; the same as one after the other.
///
/// Many positions are worked on several at a time, in stretches of at least `stretch`.
func mapConcurrently<Result: Sendable>(
  _ count: Int,
  stretch: Int = 64,
  _ work: @Sendable (Int) -> Result
) -> [Result] {
  let stretch = max(stretch, count / 32)
  let stretches = (count + stretch - 1) / stretch
  guard stretches > 1 else { return (0..<count).map(work) }
  let results = Mutex([[Result]](repeating: [], count: stretches))
  DispatchQueue.concurrentPerform(iterations: stretches) { index in
    let found = (index * stretch..<min(count, (index + 1) * stretch)).map(work)
    results.withLock { $0[index] = found }
  }
  return results.withLock { Array($0.joined()) }
}

/// Does independent work, several at a time.
func doConcurrently(_ work: [@Sendable () -> Void]) {
  DispatchQueue.concurrentPerform(iterations: work.count) { work[$0]() }
}
