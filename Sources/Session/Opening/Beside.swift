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

  /// What came of it, when it is done.
  var value: Value {
    done.wait()
    guard let value = result.withLock({ $0 }) else {
      preconditionFailure("work that is done has a result")
    }
    return value
  }
}
