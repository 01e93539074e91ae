import CorpusModel
import Rendering

extension ExportRun {
  /// Writes a relational table as JSON Lines.
  func write(_ table: RelationalTable, to sink: ByteSink) throws(ExportError) {
    let keys = table.columns.enumerated().map { index, column in
      (index == 0 ? "{\"" : ",\"") + column.name + "\":"
    }
    try forEachBlock(of: table.ownerCount(in: corpus)) { owners throws(ExportError) in
      let (count, columns) = table.cells(owners, in: corpus)
      for row in 0..<count {
        for (index, cells) in columns.enumerated() {
          sink.out.write(keys[index])
          sink.out.writeJSON(cells.cell(row))
        }
        sink.out.write("}\n")
      }
      try sink.flush()
    }
  }
}

extension TextBuffer {
  fileprivate mutating func writeJSON(_ cell: RelationalCell) {
    switch cell {
    case .missing: write("null")
    case .whole(let number): write(String(number))
    case .real(let number): writeNumber(number)
    case .truth(let truth): write(truth ? "true" : "false")
    case .text(let bytes): writeJSONString(bytes.span)
    }
  }
}

/// The engines for which the way to load the tables is written beside them.
enum TableLoader: String, CaseIterable {
  case duckdb, spark

  var fileName: String { "load-\(rawValue).sql" }

  /// Statements that make the tables of the files beside it.
  func script(for tables: [RelationalTable]) -> String {
    switch self {
    case .duckdb:
      "-- In this folder: duckdb corpus.duckdb < \(fileName)\n"
        + tables.map { table in
          "CREATE TABLE \(table.name) AS SELECT * FROM read_json('\(table.name).jsonl', "
            + "format = 'newline_delimited', columns = {\(types(of: table))});\n"
        }.joined()
    case .spark:
      "-- In this folder: spark-sql -i \(fileName)\n"
        + tables.map { table in
          "CREATE TEMPORARY VIEW \(table.name) (\(types(of: table))) "
            + "USING json OPTIONS (path '\(table.name).jsonl');\n"
        }.joined()
    }
  }

  private func types(of table: RelationalTable) -> String {
    table.columns.map { column in
      self == .duckdb
        ? "'\(column.name)': '\(type(of: column))'" : "`\(column.name)` \(type(of: column))"
    }.joined(separator: ", ")
  }

  private func type(of column: RelationalColumn) -> String {
    switch column.kind {
    case .key, .integer, .reference: "BIGINT"
    case .real: "DOUBLE"
    case .boolean: "BOOLEAN"
    case .text, .day: self == .duckdb ? "VARCHAR" : "STRING"
    }
  }
}
