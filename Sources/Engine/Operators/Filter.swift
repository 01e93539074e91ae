import Columns
import Query

/// Lets rows pass for which all conditions hold: `filter item = "masks" and quantity > 3`.
struct FilterStage: Stage {
  private let conditions: [Prepared]
  private let evaluator: Evaluator
  /// How many rows came to each condition and how many passed it, in the order written.
  private(set) var counts: [(rowsIn: Int, rowsOut: Int)]

  init(_ conditions: [Prepared], _ evaluator: Evaluator) {
    self.conditions = conditions
    self.evaluator = evaluator
    counts = conditions.map { _ in (0, 0) }
  }

  var method: String {
    "selection by \(conditions.count == 1 ? "one condition" : "conditions in turn")"
  }

  mutating func process(_ batch: Batch) throws(EngineError) -> Batch {
    var batch = batch
    for (index, condition) in conditions.enumerated() {
      let kept = positions(evaluator.truths(condition, batch))
      counts[index].rowsIn += batch.count
      counts[index].rowsOut += kept.count
      if kept.count < batch.count { batch = batch.gather(kept) }
      if batch.count == 0 { break }
    }
    return batch
  }
}
