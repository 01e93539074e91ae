package import Columns
import Synchronization

/// How a run is watched and stopped from outside.
package struct RunOptions: Sendable {
  package var cancellation: Cancellation
  /// Where `peek` prints what passes by.
  package var peek: @Sendable (_ label: String, _ rows: ResultTable) -> Void
  /// Nanoseconds from any start, for the times `explain` prints; without it there are none.
  package var clock: (@Sendable () -> UInt64)?
  /// On how many cores rows are looked at.
  package var workers = 2
  /// How many rows a core takes at a time.
  package var partSize = 4 * batchSize
  /// How many cells a join may make: its rows times the columns it adds, and two more.
  package var mostJoinedCells = 400_000_000
  /// Whether the rows behind groups are remembered; `Answer.behind` asks for it.
  var tracksGroups = false

  package init(
    cancellation: Cancellation = Cancellation(),
    peek: @escaping @Sendable (_ label: String, _ rows: ResultTable) -> Void = { _, _ in },
    clock: (@Sendable () -> UInt64)? = nil
  ) {
    self.cancellation = cancellation
    self.peek = peek
    self.clock = clock
  }
}

/// A switch that stops a run; it is looked at once a batch.
///
/// A class for its identity: the run and whoever may stop it share one.
package final class Cancellation: Sendable {
  private let isSet = Atomic(false)
  /// How often it was looked at.
  private let looks = Atomic(0)
  /// After so many looks it sets itself; nil for never.
  private let limit: Int?

  /// A switch that somebody sets, or that sets itself after it was looked at so often.
  package init(afterLooks limit: Int? = nil) { self.limit = limit }

  /// Stops the run that watches this switch.
  package func cancel() { isSet.store(true, ordering: .relaxed) }

  /// Makes the switch ready for the next run.
  package func reset() { isSet.store(false, ordering: .relaxed) }

  /// Whether the run is to stop; counts the look.
  package var isCancelled: Bool {
    let count = looks.wrappingAdd(1, ordering: .relaxed).newValue
    return isSet.load(ordering: .relaxed) || limit.map { count > $0 } ?? false
  }

  /// How often the run has looked at it.
  package var lookCount: Int { looks.load(ordering: .relaxed) }
}
