import Columns
import Query

/// Lets the first rows pass: `take 10`.
struct TakeStage: Stage {
  private var left: Int

  init(_ count: Int) { left = max(0, count) }

  var isSatisfied: Bool { left == 0 }
  var method: String { "stops when it has them" }

  mutating func process(_ batch: Batch) throws(EngineError) -> Batch {
    let taken = min(left, batch.count)
    left -= taken
    return batch.slice(0..<taken)
  }
}

/// Leaves the first rows out: `skip 10`.
struct SkipStage: Stage {
  private var left: Int

  init(_ count: Int) { left = max(0, count) }

  mutating func process(_ batch: Batch) throws(EngineError) -> Batch {
    let skipped = min(left, batch.count)
    left -= skipped
    return batch.slice(skipped..<batch.count)
  }
}
