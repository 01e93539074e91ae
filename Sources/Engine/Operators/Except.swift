import Columns
import Query

extension Execution {
  /// Which rows a set operation keeps.
  enum Membership { case absent, present }

  /// Keeps rows that are not in others, or that are: `except (pipeline)`, `intersect (pipeline)`.
  func keep(
    _ membership: Membership,
    of relation: Relation,
    in plan: Plan,
    _ match: RowMatch
  ) throws(EngineError) -> Relation {
    let other = try nested { () throws(EngineError) in try run(plan) }
    let isPresent: [Bool]
    switch match {
    case .identity:
      let known = Set(other.batch.rows.rows)
      isPresent = relation.batch.rows.rows.map { known.contains($0) }
    case .values(let left, let right):
      var encoder = RowEncoder(columns: right.count)
      _ = encoder.encode(right.map { other.batch.read($0, in: corpus) })
      isPresent = encoder.find(left.map { relation.batch.read($0, in: corpus) })
        .map { $0 != RowSelection.noRow }
    }
    var result = relation
    let kept = isPresent.map { $0 == (membership == .present) }
    result.batch = relation.batch.gather(positions(kept))
    return result
  }
}
