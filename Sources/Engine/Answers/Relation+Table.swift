import Columns
import CorpusModel
import Query
import Store

extension Relation {
  /// Some rows as a result table, with the columns that are to be printed.
  func table(_ rows: Range<Int>, in corpus: Corpus, notes: [String]) -> ResultTable {
    let part = batch.slice(rows.clamped(to: 0..<count))
    var columns = printedColumns.map { position in
      let field = shape.fields[position]
      return ResultColumn(
        name: field.name,
        type: ResultType(field.type),
        values: corpus.values(part.read(position, in: corpus), field.type)
      )
    }
    for (field, column) in zip(openFields, part.open) {
      columns.append(
        ResultColumn(
          name: field.name,
          type: ResultType(field.type),
          values: corpus.values(column, field.type)
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
