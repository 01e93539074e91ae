import Columns
import Query

/// Gives a row for each element of a list: `each countries`.
struct EachStage: Stage {
  private let list: Prepared
  private let position: Int
  private let evaluator: Evaluator

  init(list: Prepared, position: Int, _ evaluator: Evaluator) {
    self.list = list
    self.position = position
    self.evaluator = evaluator
  }

  mutating func process(_ batch: Batch) throws(EngineError) -> Batch {
    guard case .list(let lists) = evaluator.column(list, batch) else { return batch }
    var owners: [UInt32] = []
    var wanted: [UInt32] = []
    for row in 0..<lists.count {
      for element in lists.range(row) {
        owners.append(UInt32(row))
        wanted.append(UInt32(element))
      }
    }
    var result = batch.gather(owners)
    result.place(lists.elements.gather(.list(wanted)), at: position)
    return result
  }
}
