import CorpusModel
package import Query

/// Writes the questions of a program as SQL over the exported tables, each with what it asked above it.
///
/// `text` gives the words of a question by its number.
package func sql(
  of program: CheckedProgram,
  in dialect: SQLDialect,
  text: (Int) -> String
) throws(SQLError) -> String {
  let context = SQLContext(dialect)
  for binding in program.bindings {
    var rows = try rows(of: binding.plan, context)
    rows.seal(named: context.names.take(definitionName(binding.name)))
    context.bindings.append(rows)
  }
  var written: [String] = []
  for (number, question) in program.questions.enumerated() {
    if question.explains {
      var error = SQLError(.explanation)
      error.step = "explain"
      throw error
    }
    let rows = try rows(of: question.plan, context)
    let comment = text(number).split(separator: "\n").map { "-- \($0)\n" }.joined()
    written.append(comment + (try rows.statement()))
  }
  return written.joined(separator: "\n")
}

/// A name that is none of a table's.
private func definitionName(_ name: String) -> String {
  let plain = columnName(name)
  return Table.allCases.contains { $0.name == plain } ? plain + "_" : plain
}

/// The rows that come out of a plan.
func rows(of plan: Plan, _ context: SQLContext) throws(SQLError) -> SQLRows {
  var result: SQLRows
  switch plan.source {
  case .table(let table): result = SQLRows(table, context)
  case .binding(let id):
    guard context.bindings.indices.contains(id.index) else { throw SQLError(.lastResult) }
    result = context.bindings[id.index]
  case .lastResult: throw SQLError(.lastResult)
  }
  for step in plan.steps {
    do throws(SQLError) {
      try result.apply(step)
    } catch {
      var named = error
      if named.step.isEmpty { named.step = step.text }
      throw named
    }
  }
  return result
}

extension SQLRows {
  /// The whole statement: the subqueries it needs, then what is shown, in its order.
  func statement() throws(SQLError) -> String {
    var rows = self
    let dialect = context.dialect
    var columns: [(name: String, value: SQL)] = []
    for position in shape.printedColumns(isChosen: isChosen, for: .data) {
      let value = try rows.shown(rows.cells[position])
      columns.append((shape.fields[position].name, value))
    }
    var outer = rows.whole
    outer.order = order
    let needed = neededColumns(columns.map(\.value) + outer.pieces)
    var text = ""
    for subquery in context.subqueries {
      guard let wanted = needed[ObjectIdentifier(subquery)] else { continue }
      text += text.isEmpty ? "WITH\n" : ",\n"
      text += "\(dialect.name(subquery.name)) AS (\n"
      text += subquery.written(wanted, dialect) + "\n)"
    }
    if !text.isEmpty { text += "\n" }
    let items = columns.map { "\($0.value.written(dialect)) AS \(dialect.name($0.name))" }
    return text + outer.written(items, dialect) + ";\n"
  }

  /// A value as an answer shows it: a thing by its name, a row by its label, a list on one line.
  private mutating func shown(_ cell: SQLCell) throws(SQLError) -> SQL {
    try shown(cell, &joins)
  }

  private func shown(_ cell: SQLCell, _ joins: inout SQLJoins) throws(SQLError) -> SQL {
    switch cell {
    case .text(let sql, _), .number(let sql), .boolean(let sql), .date(let sql, _, _): return sql
    case .entity(let row):
      return "\(raw: joins.alias(of: "entities", row: row, names: context.names)).name"
    case .row(let row, let table):
      let alias = joins.alias(of: table.name, row: row, names: context.names)
      return table.labelColumn == "id"
        ? "\(raw: alias).id" : "coalesce(\(raw: alias).\(raw: table.labelColumn), \(raw: alias).id)"
    case .list(let list): return try joined(list)
    }
  }

  /// The elements of a list with `; ` between them.
  private func joined(_ list: SQLList) throws(SQLError) -> SQL {
    guard !list.owner.isNull else { return .null }
    let alias = context.names.next("l")
    var inner = SQLJoins()
    let element = try list.element(alias, &inner)
    if case .list = element { throw SQLError(.madeList) }
    let value = try shown(element, &inner)
    let place: SQL = "\(raw: alias).position"
    let rows: SQL = """
      FROM \(raw: list.table) AS \(raw: alias)\(inner.written) \
      WHERE \(raw: alias).row = \(list.owner)
      """
    return switch context.dialect {
    case .sqlite:
      "(SELECT group_concat(v, '; ') FROM (SELECT \(value) AS v \(rows) ORDER BY \(place)))"
    case .duckdb: "(SELECT string_agg(\(value), '; ' ORDER BY \(place)) \(rows))"
    case .spark:
      """
      (SELECT array_join(transform(sort_array(collect_list(struct(\(place) AS p, \(value) AS v))), \
      z -> z.v), '; ') \(rows))
      """
    }
  }

  /// The columns of every subquery that are asked for, by whoever asks.
  private func neededColumns(_ pieces: [SQL]) -> [ObjectIdentifier: Set<Int>] {
    var needed: [ObjectIdentifier: Set<Int>] = [:]
    var waiting = pieces
    while let piece = waiting.popLast() {
      for (subquery, number) in piece.columns {
        let key = ObjectIdentifier(subquery)
        if needed[key] == nil { waiting += subquery.branches.flatMap(\.pieces) }
        if needed[key, default: []].insert(number).inserted {
          waiting += subquery.columns[number].values
        }
      }
      for subquery in context.subqueries where needed[ObjectIdentifier(subquery)] == nil {
        guard piece.names(subquery) else { continue }
        needed[ObjectIdentifier(subquery)] = []
        waiting += subquery.branches.flatMap(\.pieces)
      }
    }
    return needed
  }
}

extension SQL {
  /// Whether it is the bare name of a subquery, as behind `FROM`.
  fileprivate func names(_ subquery: Subquery) -> Bool { self == SQL(subquery.name) }
}

extension Subquery {
  fileprivate func written(_ wanted: Set<Int>, _ dialect: SQLDialect) -> String {
    branches.indices.map { number in
      let items = wanted.sorted().map { column in
        "\(columns[column].values[number].written(dialect)) AS \(dialect.name(columns[column].name))"
      }
      return branches[number].written(items.isEmpty ? ["1 AS one"] : items, dialect)
    }.joined(separator: "\nUNION ALL\n")
  }
}

extension Branch {
  fileprivate func written(_ items: [String], _ dialect: SQLDialect) -> String {
    func line(_ word: String, _ pieces: [SQL], by separator: String) -> String {
      guard !pieces.isEmpty else { return "" }
      return "\n" + word + " " + pieces.map { $0.written(dialect) }.joined(separator: separator)
    }
    var text = "SELECT " + items.joined(separator: ", ")
    text += "\nFROM " + from.written(dialect)
    for join in joins { text += "\n" + join.written(dialect) }
    text += line("WHERE", conditions, by: "\n  AND ")
    text += line("GROUP BY", grouping, by: ", ")
    text += line("ORDER BY", order, by: ", ")
    if let limit { text += "\nLIMIT \(limit)" }
    if let offset {
      // SQLite knows an offset only behind a limit.
      text += limit == nil && dialect == .sqlite ? "\nLIMIT -1" : ""
      text += "\nOFFSET \(offset)"
    }
    return text
  }
}
