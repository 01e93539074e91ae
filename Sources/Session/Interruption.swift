import Engine

/// The wish that what runs should stop, shared by those who may utter it and those who look.
package final class Interruption: Sendable {
  /// What the engine looks at.
  let cancellation = Cancellation()

  package init() {}

  /// Whether somebody asked.
  package var isRequested: Bool { cancellation.isCancelled }

  /// Asks what runs to stop.
  package func request() { cancellation.cancel() }

  /// Makes ready for the next run.
  package func reset() { cancellation.reset() }
}
