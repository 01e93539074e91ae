import CorpusModel

/// The statement that makes a view of a table for people to look at: `donations_named` has names in
/// the place of numbers, identifiers in the place of rows, and lists on one line, as CSV has them.
///
/// Nil where a table that it would look into is not there, and for tables that are no table of the
/// corpus.
func namedView(_ table: RelationalTable, among tables: [RelationalTable]) -> String? {
  guard case .table(let own) = table.source else { return nil }
  let names = Set(tables.map(\.name))
  var items: [String] = []
  for column in Schema.columns(of: own) {
    if case .row(let other) = column.type, !names.contains(other.name) { return nil }
    items.append("  \(value(of: column, in: own)) AS \(column.name)")
  }
  return "CREATE VIEW \(own.name)_named AS SELECT\n" + items.joined(separator: ",\n")
    + "\nFROM \(own.name) AS t"
}

private func value(of column: ColumnSpec, in table: Table) -> String {
  switch column.type {
  case .text, .number, .date, .boolean: return "t.\(column.name)"
  case .entity: return "(SELECT e.name FROM entities AS e WHERE e.row = t.\(column.name))"
  case .row(let other):
    return "(SELECT o.id FROM \(other.name) AS o WHERE o.row = t.\(column.name))"
  case .list(let element):
    let link = linkTableName(table, column.name)
    let isText = element == .text
    let join = isText ? "" : " JOIN entities AS e ON e.row = l.entity"
    return "(SELECT group_concat(v, '; ') FROM (SELECT \(isText ? "l.value" : "e.name") AS v "
      + "FROM \(link) AS l\(join) WHERE l.row = t.row ORDER BY l.position))"
  }
}
