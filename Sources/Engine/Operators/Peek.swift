import Columns
import Query

extension Execution {
  /// Prints what passes by: `peek "after the join"`.
  func peek(_ relation: Relation, label: String?) -> Relation {
    let table = relation.table(0..<relation.count, for: .reading, in: corpus, notes: []) {
      options.cancellation.isCancelled
    }
    options.peek(label ?? "", table)
    return relation
  }
}
