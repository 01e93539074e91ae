import Columns
import Query

extension Execution {
  /// Prints what passes by: `peek "after the join"`.
  func peek(_ relation: Relation, label: String?) -> Relation {
    options.peek(label ?? "", relation.table(0..<relation.count, in: corpus, notes: []))
    return relation
  }
}
