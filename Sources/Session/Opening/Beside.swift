import Dispatch
import Synchronization

/// Work that is done on another thread while this one goes on.
///
/// A class: two threads share what comes of it.
final class Beside<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)
  private let done = DispatchGroup()

  /// Begins the work.
  init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global().async(group: done) { [self] in
      let value = work()
      result.withLock { $0 = value }
    }
  }

  /// Returns when it is done.
  func wait() { done.wait() }

  /// What came of it, when it is done; it is given away once and not kept.
  func take() -> Value {
    done.wait()
    guard let value = result.withLock({ $0.take() }) else {
      preconditionFailure("work that is done has one result, which is taken once")
    }
    return value
  }
}
