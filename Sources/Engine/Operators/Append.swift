import Columns
import CorpusModel
import Query
import Store

extension Execution {
  /// `append (events)`: the rows of both, one after the other.
  func append(
    _ upper: Relation,
    _ plan: Plan,
    columns: [Int?],
    shape: RowShape
  ) throws(EngineError) -> Relation {
    let lower = try nested { () throws(EngineError) in try run(plan) }
    let top = widened(
      upper,
      positions: shape.fields.indices.map { $0 < upper.batch.columns.count ? $0 : nil },
      shape: shape
    )
    let bottom = widened(lower, positions: columns, shape: shape)
    var result = upper
    result.shape = shape
    result.openFields = []
    result.batch = stacked(top, bottom)
    return result
  }

  /// The columns of a relation in the order of a shape; missing where it has none.
  private func widened(_ relation: Relation, positions: [Int?], shape: RowShape) -> Batch {
    var batch = relation.batch
    batch.columns = shape.fields.indices.map { index in
      guard let position = positions[index] else {
        return .values(.missing(shape.fields[index].type, count: relation.count))
      }
      return .values(relation.batch.read(position, in: corpus))
    }
    batch.open = []
    return batch
  }

  private func stacked(_ top: Batch, _ bottom: Batch) -> Batch {
    var result = concatenate([top, bottom]) ?? top
    if case .table(let table) = top.identity, case .table(let other) = bottom.identity,
      table == other
    {
      return result
    }
    result.identity = .none
    result.rows = .range(0..<result.count)
    return result
  }
}

extension Relation {
  /// The same rows, every column written out where they are no longer a table's.
  func held(in corpus: Corpus) -> Relation {
    guard shape.table == nil else { return self }
    var result = self
    result.batch.columns = batch.columns.indices.map { .values(batch.read($0, in: corpus)) }
    return result
  }
}
