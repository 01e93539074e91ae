import Columns
import CorpusModel
import Query
import Store

/// The tables of a corpus with their sizes.
func listTables(of corpus: Corpus) -> ResultTable {
  let tables = Table.allCases
  return ResultTable(
    columns: [
      ResultColumn(name: "table", type: .text, values: tables.map { .text($0.name) }),
      ResultColumn(
        name: "rows",
        type: .number,
        values: tables.map { .number(Double(corpus.rowCount($0))) }
      ),
      ResultColumn(name: "one row is", type: .text, values: tables.map { .text($0.summary) }),
    ],
    rowCount: tables.count
  )
}

/// The columns of a table with how many of its rows know them.
func columns(of table: Table, in corpus: Corpus) -> ResultTable {
  let specs = Schema.columns(of: table)
  let count = corpus.rowCount(table)
  let known = specs.indices.map { position in
    let column = corpus.read(position, of: table, rows: .range(0..<count))
    return (0..<count).count { column.isKnown($0) }
  }
  return ResultTable(
    columns: [
      ResultColumn(name: "column", type: .text, values: specs.map { .text($0.name) }),
      ResultColumn(name: "中文", type: .text, values: specs.map { .text($0.chinese) }),
      ResultColumn(name: "type", type: .text, values: specs.map { .text($0.type.description) }),
      ResultColumn(name: "known", type: .number, values: known.map { .number(Double($0)) }),
      ResultColumn(name: "meaning", type: .text, values: specs.map { .text($0.summary) }),
    ],
    rowCount: specs.count
  )
}

/// The columns of a definition or of the last answer.
func columns(of shape: RowShape) -> ResultTable {
  let fields = shape.fields
  return ResultTable(
    columns: [
      ResultColumn(name: "column", type: .text, values: fields.map { .text($0.name) }),
      ResultColumn(name: "中文", type: .text, values: fields.map { .text($0.chineseName) }),
      ResultColumn(name: "type", type: .text, values: fields.map { .text($0.type.description) }),
    ],
    rowCount: fields.count
  )
}

extension ValueType {
  /// The type as people write it: `list of country`.
  var description: String {
    switch self {
    case .text: "text"
    case .number: "number"
    case .date: "date"
    case .boolean: "yes or no"
    case .entity(let kind): kind?.rawValue ?? "named thing"
    case .row(let table): "row of \(table.name)"
    case .list(let element): "list of \(element.description)"
    }
  }
}
