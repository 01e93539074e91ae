import Columns
import Query

/// Chooses and computes columns: `show date, n = size(donors)`.
struct ShowStage: Stage {
  private let columns: [Prepared]
  private let evaluator: Evaluator

  init(_ columns: [Prepared], _ evaluator: Evaluator) {
    self.columns = columns
    self.evaluator = evaluator
  }

  mutating func process(_ batch: Batch) throws(EngineError) -> Batch {
    var result = batch
    result.open = []
    result.columns = columns.map { expression in
      // A column that is only renamed or moved stays where it is held.
      guard case .column(let position) = expression.node else {
        return .values(evaluator.column(expression, batch))
      }
      return batch.columns[position]
    }
    return result
  }
}

/// Drops columns: `hide id, line`.
struct HideStage: Stage {
  private let hidden: Set<Int>

  init(_ hidden: [Int]) { self.hidden = Set(hidden) }

  mutating func process(_ batch: Batch) throws(EngineError) -> Batch {
    var result = batch
    result.columns = batch.columns.enumerated().filter { !hidden.contains($0.offset) }
      .map(\.element)
    return result
  }
}
