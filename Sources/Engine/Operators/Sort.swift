import Columns
import Query

extension Execution {
  /// The order that some terms ask for, over the rows of a relation.
  func order(_ terms: [SortTerm], _ batch: Batch) -> SortOrder {
    let evaluator = Evaluator(corpus)
    return SortOrder(
      terms.map { term in
        (evaluator.column(prepare(term.key), batch), term.descending ? .descending : .ascending)
      },
      corpus
    )
  }

  /// Puts rows in order: `sort date descending, donor`.
  func sort(_ relation: Relation, by terms: [SortTerm]) -> Relation {
    var result = relation
    let order = order(terms, relation.batch).sorted(count: relation.count)
    result.batch = relation.batch.gather(order)
    return result
  }

  /// Keeps the first of an order: `top 10 by quantity`, `bottom 10 by quantity`.
  func first(_ count: Int, of relation: Relation, by term: SortTerm) -> Relation {
    var result = relation
    let order = order([term], relation.batch)
    result.batch = relation.batch.gather(order.first(count, count: relation.count))
    return result
  }
}
