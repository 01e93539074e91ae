import Columns
import CorpusModel
import Query
import Store

extension Relation {
  /// Some rows as a result table, with the columns that are to be printed; `isStopped` is asked once in so
  /// many cells, and what is left is not written out when it says so.
  func table(
    _ rows: Range<Int>,
    for purpose: PrintPurpose,
    in corpus: Corpus,
    notes: [String],
    isStopped: () -> Bool
  ) -> ResultTable {
    let part = batch.slice(rows.clamped(to: 0..<count))
    var columns = printedColumns(for: purpose).map { position in
      let field = shape.fields[position]
      return ResultColumn(
        name: field.name,
        type: ResultType(field.type),
        cells: corpus.cells(part.read(position, in: corpus), field.type, isStopped)
      )
    }
    for (field, column) in zip(openFields, part.open) {
      columns.append(
        ResultColumn(
          name: field.name,
          type: ResultType(field.type),
          cells: corpus.cells(column, field.type, isStopped)
        )
      )
    }
    return ResultTable(columns: columns, rowCount: part.count, notes: notes)
  }
}

extension ResultType {
  /// What a rendering needs to know of a type.
  init(_ type: ValueType) {
    switch type {
    case .text: self = .text
    case .number: self = .number
    case .date: self = .date
    case .boolean: self = .boolean
    case .entity: self = .entity
    case .row: self = .row
    case .list: self = .list
    }
  }
}
