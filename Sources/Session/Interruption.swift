import Engine

/// The wish that what runs should stop, shared by those who may utter it and those who look.
package final class Interruption: Sendable {
  /// What the engine looks at.
  let cancellation: Cancellation

  /// A wish that somebody utters, or that utters itself after it was looked for so often.
  package init(afterLooks limit: Int? = nil) { cancellation = Cancellation(afterLooks: limit) }

  /// Whether somebody asked.
  package var isRequested: Bool { cancellation.isCancelled }

  /// Asks what runs to stop.
  package func request() { cancellation.cancel() }

  /// Makes ready for the next run.
  package func reset() { cancellation.reset() }
}
