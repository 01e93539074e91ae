import Columns
import Query

/// A verb that handles each batch by itself and keeps the order of rows.
protocol Stage {
  /// What becomes of a batch; an empty batch is let go.
  mutating func process(_ batch: Batch) throws(EngineError) -> Batch
  /// Whether no later batch can matter.
  var isSatisfied: Bool { get }
  /// How it works, for `explain`.
  var method: String { get }
}

extension Stage {
  var isSatisfied: Bool { false }
  var method: String { "batches" }
}

/// What collects batches into the rows of the next relation.
protocol Sink {
  mutating func consume(_ batch: Batch) throws(EngineError)
  mutating func finish() throws(EngineError) -> Relation
  /// How it works, for `explain`.
  var method: String { get }
  /// How many rows were made, where not all of them are given on.
  var rowsMade: Int? { get }
}

extension Sink {
  var rowsMade: Int? { nil }
}

/// The number of rows in a batch.
package let batchSize = 2048
