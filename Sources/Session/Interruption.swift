import Synchronization

/// The wish that what runs should stop, shared by those who may utter it and those who look.
package final class Interruption: Sendable {
  private let flag = Atomic(false)

  package init() {}

  /// Whether somebody asked.
  package var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Asks what runs to stop.
  package func request() { flag.store(true, ordering: .relaxed) }

  /// Makes ready for the next run.
  package func reset() { flag.store(false, ordering: .relaxed) }
}
