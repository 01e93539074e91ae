import CorpusModel

/// Writes a SQLite database, which appears in its place when it is whole.
package func exportDatabase(_ run: ExportRun, to path: String) throws(ExportError) {
  let part = partPath(beside: path)
  removeFile(part)
  do throws(ExportError) {
    try run.writeDatabase(part)
    try syncFile(part)
    try moveFile(part, to: path)
  } catch {
    removeFile(part)
    throw error
  }
}

extension ExportRun {
  fileprivate func writeDatabase(_ path: String) throws(ExportError) {
    let tables = relationalTables(of: self.tables)
    total = tables.reduce(0) { $0 + $1.ownerCount(in: corpus) }
    let database = try Database(path, isStopped: { self.isStopped })
    // A file that is not whole is thrown away, so that it needs no journal.
    try database.run(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192;"
    )
    try database.run("BEGIN")
    let words = tables.lazy.compactMap { KeptWords($0, among: tables) }.first
    let kept = tables.map { $0.source == words?.table.source ? words?.table ?? $0 : $0 }
    for table in kept { try database.run(createTable(table, among: tables)) }
    try writeAbout(database)
    for table in kept { try write(table, to: database) }
    for statement in kept.flatMap(indexes) + (words?.statements ?? []) {
      try database.run(statement)
    }
    for view in tables.compactMap({ namedView($0, among: tables) }) { try database.run(view) }
    try database.run("COMMIT")
    try database.close()
  }

  /// What the database says of itself.
  private func writeAbout(_ database: Database) throws(ExportError) {
    try database.run("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT)")
    let statement = try database.prepare("INSERT INTO about VALUES (?, ?)")
    for fact in facts {
      let cells = [RelationalCell.text(Array(fact.name.utf8)), .text(Array(fact.value.utf8))]
      guard statement.run(cells) else { throw database.failure }
    }
  }

  private func write(_ table: RelationalTable, to database: Database) throws(ExportError) {
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    let statement = try database.prepare("INSERT INTO \(table.name) VALUES (\(places))")
    try forEachBlock(of: table.ownerCount(in: corpus)) { owners throws(ExportError) in
      let (count, columns) = table.cells(owners, in: corpus)
      for row in 0..<count {
        guard statement.run(columns, row) else { throw database.failure }
      }
    }
  }
}

/// The statement that makes a table; what it refers to is declared where that table is there too.
func createTable(_ table: RelationalTable, among tables: [RelationalTable]) -> String {
  let names = Set(tables.map(\.name))
  var lines = table.columns.map { column in
    let name = column.name
    switch column.kind {
    case .key where table.isList:
      return names.contains(owner(of: table))
        ? "  \(name) INTEGER NOT NULL REFERENCES \(owner(of: table)) (row)"
        : "  \(name) INTEGER NOT NULL"
    case .key: return "  \(name) INTEGER PRIMARY KEY"
    case .integer: return "  \(name) INTEGER"
    case .real: return "  \(name) REAL"
    case .boolean: return "  \(name) BOOLEAN"
    case .text, .day: return "  \(name) TEXT"
    case .reference(let other):
      return "  \(name) INTEGER" + (names.contains(other) ? " REFERENCES \(other) (row)" : "")
    }
  }
  if table.isList { lines.append("  PRIMARY KEY (row, position)") }
  let ending = table.isList ? "\n) WITHOUT ROWID" : "\n)"
  return "CREATE TABLE \(table.name) (\n" + lines.joined(separator: ",\n") + ending
}

private func owner(of list: RelationalTable) -> String {
  switch list.source {
  case .list(let table, _): table.name
  case .entityNames, .entities, .table: "entities"
  }
}

/// The statements that make the indexes of a table: its identifiers, and the ways to other tables.
func indexes(of table: RelationalTable) -> [String] {
  func index(_ column: String, unique: String = "") -> String {
    "CREATE \(unique)INDEX \(table.name)_by_\(column) ON \(table.name) (\(column))"
  }
  // Of so many rows only what questions begin with.
  guard table.source != .table(.words) else { return [index("norm"), index("sentence")] }
  return table.columns.compactMap { column in
    switch column.kind {
    case .reference: index(column.name)
    case .text where column.name == "id": index(column.name, unique: "UNIQUE ")
    case .text where column.name == "value_folded" || column.name == "name_folded":
      index(column.name)
    case .key, .integer, .real, .text, .boolean, .day: nil
    }
  }
}
