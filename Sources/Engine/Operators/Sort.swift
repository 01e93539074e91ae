import Columns
import Query

extension Execution {
  /// The cells that some terms compare, with their directions.
  private func keys(_ terms: [SortTerm], _ batch: Batch) -> [(Column, SortOrder.Direction)] {
    let evaluator = Evaluator(corpus)
    return terms.map { term in
      (evaluator.column(prepare(term.key), batch), term.descending ? .descending : .ascending)
    }
  }

  /// Puts rows in order: `sort date descending, donor`; of all or of so many as are wanted.
  func sort(
    _ relation: Relation,
    by terms: [SortTerm],
    wanted: Int? = nil
  ) throws(EngineError) -> Relation {
    var result = relation
    let keys = keys(terms, relation.batch)
    let parts = Parts(options)
    let order: [UInt32]
    if let wanted {
      order = try SortOrder.first(wanted, of: keys, count: relation.count, corpus, parts)
    } else {
      order = try SortOrder(keys, corpus).sorted(count: relation.count, parts)
    }
    result.batch = relation.batch.gather(order)
    return result
  }

  /// Keeps the first of an order: `top 10 by quantity`, `bottom 10 by quantity`.
  func first(
    _ count: Int,
    of relation: Relation,
    by term: SortTerm
  ) throws(EngineError) -> Relation {
    try sort(relation, by: [term], wanted: count)
  }

  /// Groups that were counted, in the order asked for.
  func ordered(
    _ groups: CountedGroups,
    _ grouping: Grouping,
    shape: RowShape,
    wanted: Int?
  ) throws(EngineError) -> Relation {
    let counts = Column.number(groups.counts.map { Double($0) })
    let columns = groups.keys + grouping.aggregates.map { _ in counts }
    let batch = Batch(count: groups.counts.count, columns: columns)
    if groups.isInOrder {
      let few = batch.slice(0..<min(wanted ?? batch.count, batch.count))
      return Relation(shape: shape, batch: few)
    }
    return try sort(Relation(shape: shape, batch: batch), by: grouping.order, wanted: wanted)
  }

  /// The number of rows as `count` gives it; nil where more than that is asked for.
  func countedRows(_ relation: Relation, _ list: [Aggregate], shape: RowShape) -> Relation? {
    guard list.allSatisfy(\.isCount), !options.tracksGroups else { return nil }
    let columns = list.map { _ in Column.number([Double(relation.count)]) }
    return Relation(shape: shape, batch: Batch(count: 1, columns: columns))
  }
}
