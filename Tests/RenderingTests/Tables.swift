import Columns

/// A table of text columns, in the order of their names.
func textTable(_ columns: [String: [String]]) -> ResultTable {
  let sorted = columns.sorted { $0.key < $1.key }
  return ResultTable(
    columns: sorted.map {
      ResultColumn(name: $0.key, type: .text, values: $0.value.map { .text($0) })
    },
    rowCount: sorted.first?.value.count ?? 0
  )
}

/// A table of number columns, in the order of their names.
func numberTable(_ columns: [String: [Double]]) -> ResultTable {
  let sorted = columns.sorted { $0.key < $1.key }
  return ResultTable(
    columns: sorted.map {
      ResultColumn(name: $0.key, type: .number, values: $0.value.map { .number($0) })
    },
    rowCount: sorted.first?.value.count ?? 0
  )
}

/// A table of one text and one number column.
func counted(_ rows: [(String, Double)]) -> ResultTable {
  ResultTable(
    columns: [
      ResultColumn(name: "name", type: .text, values: rows.map { .text($0.0) }),
      ResultColumn(name: "count", type: .number, values: rows.map { .number($0.1) }),
    ],
    rowCount: rows.count
  )
}
