import Columns
import Query

extension Execution {
  /// `sample 10 seed 7`: every choice of so many rows is equally likely; they keep their order.
  func sample(_ count: Int, seed: UInt64, of relation: Relation) -> Relation {
    var random = SeededRandom(seed: seed)
    var wanted = UInt64(max(0, min(count, relation.count)))
    var kept: [UInt32] = []
    for row in 0..<relation.count where wanted > 0 {
      // Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S.
      let left = UInt64(relation.count - row)
      guard random.next().multipliedFullWidth(by: left).high < wanted else { continue }
      kept.append(UInt32(row))
      wanted -= 1
    }
    var result = relation
    result.batch = relation.batch.gather(kept)
    return result
  }
}

/// Numbers by chance that are the same for the same seed, on every machine (SplitMix64).
private struct SeededRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
