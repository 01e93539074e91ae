import Columns
import CorpusModel
import Query

extension Execution {
  /// `pivot language`: the values of a column become columns.
  func pivot(_ relation: Relation, _ pivot: Pivot, shape: RowShape) -> Relation {
    let batch = relation.batch
    let keys = pivot.keys.map { batch.read($0, in: corpus) }
    var encoder = RowEncoder(columns: max(1, keys.count))
    let single = Column.number([Double](repeating: 0, count: batch.count))
    let rows = encoder.encode(keys.isEmpty ? [single] : keys)
    var headers = KeyEncoder()
    let codes = headers.encode(batch.read(pivot.column, in: corpus))
    let names = headers.values ?? .missing(.text, count: 0)
    let order = SortOrder([(names, .ascending)], corpus).sorted(count: names.count)
    let values = batch.read(pivot.value, in: corpus)
    var cells = [[UInt32]](
      repeating: [UInt32](repeating: RowSelection.noRow, count: encoder.count),
      count: names.count
    )
    for row in 0..<batch.count where cells[Int(codes[row])][Int(rows[row])] == RowSelection.noRow {
      cells[Int(codes[row])][Int(rows[row])] = UInt32(row)
    }
    let labels = corpus.headings(names, relation.shape.fields[pivot.column].type)
    let type = relation.shape.fields[pivot.value].type
    let keyColumns = keys.indices.map { encoder.values($0) ?? keys[$0] }
    var result = Batch(
      count: encoder.count,
      columns: keyColumns,
      identity: pivotLineage(relation, rows: rows, count: encoder.count)
    )
    result.open = order.map { values.gather(.list(cells[Int($0)])) }
    return Relation(
      shape: shape,
      openFields: order.map { Field(labels[Int($0)], type) },
      batch: result
    )
  }

  private func pivotLineage(_ relation: Relation, rows: [UInt32], count: Int) -> Identity {
    guard options.tracksGroups else { return .none }
    return .lineage(Lineage(source: relation, groups: rows, count: count))
  }
}
