import Columns
import Query

/// Lets the first row of each value pass: `unique donor`.
struct UniqueStage: Stage {
  private let keys: [Prepared]
  private let evaluator: Evaluator
  private var encoder: RowEncoder
  private let includesOpen: Bool

  init(_ keys: [Prepared], openCount: Int, _ evaluator: Evaluator) {
    self.keys = keys
    self.evaluator = evaluator
    includesOpen = openCount > 0
    encoder = RowEncoder(columns: keys.count + openCount)
  }

  var method: String { "numbers of keys" }

  mutating func process(_ batch: Batch) throws(EngineError) -> Batch {
    var next = UInt32(encoder.count)
    let cells = keys.map { evaluator.column($0, batch) } + (includesOpen ? batch.open : [])
    let codes = encoder.encode(cells)
    var kept: [UInt32] = []
    for (row, code) in codes.enumerated() where code == next {
      kept.append(UInt32(row))
      next += 1
    }
    return batch.gather(kept)
  }
}
