import CorpusModel
import Query
import Unicode

extension SQLRows {
  /// What holds where a condition does.
  ///
  /// Where it is not exact, missing may stand for false, which is enough between `WHERE`, `AND` and
  /// `OR`.
  mutating func condition(_ expression: Expression, isExact: Bool) throws(SQLError) -> SQL {
    switch expression.form {
    case .all(let operands):
      return try joined(operands, by: " AND ", isExact: isExact)
    case .any(let operands):
      return "(\(try joined(operands, by: " OR ", isExact: isExact)))"
    case .not(let operand): return "NOT (\(try condition(operand, isExact: true)))"
    case .compare(let comparison, let left, let right):
      return try compare(comparison, left, right).exactly(isExact)
    case .same(let left, let right):
      return "\(try cell(left).value) IS NOT DISTINCT FROM \(try cell(right).value)"
    case .isOne(let operand, let choices):
      var parts: [SQL] = []
      for choice in choices { parts.append(try compare(.equal, operand, choice).sql) }
      return SQLTruth("(\(parts, by: " OR "))").exactly(isExact)
    case .contains(let list, let element): return try contains(list, element)
    case .between(let operand, let low, let high):
      let least = try compare(.atLeast, operand, low).sql
      return SQLTruth("(\(least) AND \(try compare(.atMost, operand, high).sql))")
        .exactly(isExact)
    case .test(let test, let operand, let needle):
      return try self.test(test, operand, needle).exactly(isExact)
    case .matches(let operand, let pattern):
      let tested = try cell(operand)
      return try anyElement(of: tested, &joins) { rows, cell, _ throws(SQLError) in
        try rows.matches(cell, pattern)
      }.exactly(isExact)
    case .isMissing(let operand): return try isMissing(try cell(operand))
    case .isKnown(let operand): return "NOT (\(try isMissing(try cell(operand))))"
    case .column, .step, .literal, .arithmetic, .negative, .call, .window, .rowCount:
      return SQLTruth(try cell(expression).value).exactly(isExact)
    }
  }

  private mutating func joined(
    _ operands: [Expression],
    by separator: String,
    isExact: Bool
  ) throws(SQLError) -> SQL {
    var parts: [SQL] = []
    for operand in operands { parts.append(try condition(operand, isExact: isExact)) }
    return "\(parts, by: separator)"
  }

  private func isMissing(_ cell: SQLCell) throws(SQLError) -> SQL {
    guard case .list = cell else { return "\(cell.value) IS NULL" }
    return "\(try size(cell)) = 0"
  }

  private mutating func compare(
    _ comparison: Comparison,
    _ left: Expression,
    _ right: Expression
  ) throws(SQLError) -> SQLTruth {
    if case .literal(.entity(let name)) = right.form {
      return try isNamed(try cell(left), name, comparison)
    }
    if case .literal(.entity(let name)) = left.form {
      return try isNamed(try cell(right), name, comparison)
    }
    let one = try cell(left)
    return try compare(comparison, one, try cell(right), &joins)
  }

  private func isNamed(
    _ cell: SQLCell,
    _ name: EntityName,
    _ comparison: Comparison
  ) throws(SQLError) -> SQLTruth {
    guard case .entity(let sql) = cell else { throw SQLError(.mixedColumns(name.text)) }
    let found: SQL = "\(sql) IN (\(entities(named: name)))"
    return comparison == .different
      ? SQLTruth("NOT coalesce(\(found), FALSE)", isWhole: true) : SQLTruth(found)
  }

  /// The things with a written name, or a country code, that folds to a name.
  private func entities(named name: EntityName) -> SQL {
    let folded = context.dialect.text(fold(name.text))
    let kind: SQL =
      name.kind.map { " AND e.class = \(raw: context.dialect.text($0.rawValue))" } ?? ""
    return """
      SELECT e.row FROM entities AS e LEFT JOIN entities_names AS n ON n.row = e.row \
      WHERE (n.value_folded = \(raw: folded) OR lower(e.code) = \(raw: folded))\(kind)
      """
  }

  /// Compares two values of one kind.
  func compare(
    _ comparison: Comparison,
    _ left: SQLCell,
    _ right: SQLCell,
    _ joins: inout SQLJoins
  ) throws(SQLError) -> SQLTruth {
    switch (left, right) {
    case (.date(let one, let start, let end), .date(let other, let first, let last)):
      return compareDates(comparison, (one, start, end), (other, first, last))
    case (.entity, .text), (.text, .entity):
      return compareValues(
        comparison,
        try key(named(left, &joins)),
        try key(named(right, &joins))
      )
    case (.list, _), (_, .list): throw SQLError(.madeList)
    case _: return compareValues(comparison, try key(left), try key(right))
    }
  }

  /// A thing as its name.
  private func named(_ cell: SQLCell, _ joins: inout SQLJoins) -> SQLCell {
    guard case .entity(let row) = cell else { return cell }
    return entityCell(.name, joins.alias(of: "entities", row: row, names: context.names))
  }

  private func compareValues(_ comparison: Comparison, _ one: SQL, _ other: SQL) -> SQLTruth {
    switch comparison {
    case .equal where other.isLiteral: SQLTruth("\(one) = \(other)")
    case .equal: SQLTruth("\(one) IS NOT DISTINCT FROM \(other)", isWhole: true)
    case .different: SQLTruth("\(one) IS DISTINCT FROM \(other)", isWhole: true)
    case .less, .atMost, .greater, .atLeast:
      SQLTruth("\(one) \(raw: comparison.rawValue) \(other)")
    }
  }

  private func compareDates(
    _ comparison: Comparison,
    _ date: (text: SQL, start: SQL, end: SQL),
    _ bound: (text: SQL, start: SQL, end: SQL)
  ) -> SQLTruth {
    let lies: SQL = "\(date.start) >= \(bound.start) AND \(date.end) <= \(bound.end)"
    let bothMissing: SQL =
      bound.text.isLiteral ? "" : " OR (\(date.text) IS NULL AND \(bound.text) IS NULL)"
    switch comparison {
    case .equal: return SQLTruth("(\(lies)\(bothMissing))")
    case .different: return SQLTruth("NOT coalesce((\(lies)\(bothMissing)), FALSE)", isWhole: true)
    case .less: return SQLTruth("\(date.end) < \(bound.start)")
    case .atMost: return SQLTruth("\(date.end) <= \(bound.end)")
    case .greater: return SQLTruth("\(date.start) > \(bound.end)")
    case .atLeast: return SQLTruth("\(date.start) >= \(bound.start)")
    }
  }

  private mutating func contains(
    _ list: Expression,
    _ element: Expression
  ) throws(SQLError) -> SQL {
    let lists = try cell(list)
    if case .literal(.entity(let name)) = element.form {
      return try anyElement(of: lists, &joins) { rows, cell, _ throws(SQLError) in
        try rows.isNamed(cell, name, .equal)
      }.sql
    }
    let wanted = try cell(element)
    return try anyElement(of: lists, &joins) { rows, cell, joins throws(SQLError) in
      try rows.compare(.equal, cell, wanted, &joins)
    }.sql
  }

  private mutating func test(
    _ test: TextTest,
    _ operand: Expression,
    _ needle: Expression
  ) throws(SQLError) -> SQLTruth {
    guard test != .hasWord else { throw SQLError(.wordEdges) }
    let tested = try cell(operand)
    let wanted = named(try cell(needle), &joins)
    guard case .text(_, let folded?) = wanted else { throw SQLError(.computedText) }
    return try anyElement(of: tested, &joins) { rows, cell, joins throws(SQLError) in
      try rows.test(test, cell, folded, &joins)
    }
  }

  /// Puts a question to a text, or to every written name of a thing.
  private func test(
    _ test: TextTest,
    _ cell: SQLCell,
    _ needle: SQL,
    _ joins: inout SQLJoins
  ) throws(SQLError) -> SQLTruth {
    if case .entity(let row) = cell {
      let asked = holds(test, "n.value_folded", needle)
      return SQLTruth(
        "EXISTS (SELECT 1 FROM entities_names AS n WHERE n.row = \(row) AND \(asked))",
        isWhole: true
      )
    }
    return SQLTruth(holds(test, try key(cell), needle))
  }

  private func holds(_ test: TextTest, _ text: SQL, _ needle: SQL) -> SQL {
    switch test {
    case .has, .hasWord: "instr(\(text), \(needle)) > 0"
    case .starts: "substr(\(text), 1, length(\(needle))) = \(needle)"
    case .ends: "substr(\(text), -length(\(needle))) = \(needle)"
    }
  }

  private func matches(_ cell: SQLCell, _ pattern: RegexLiteral) throws(SQLError) -> SQLTruth {
    guard case .text(let text, _) = cell else { throw SQLError(.pattern) }
    switch context.dialect {
    case .sqlite: throw SQLError(.pattern)
    case .duckdb:
      let written = context.dialect.text(pattern.pattern)
      let options = pattern.ignoresCase ? ", 'i'" : ""
      return SQLTruth("regexp_matches(\(text), \(raw: written)\(raw: options))")
    case .spark:
      let written = context.dialect.text((pattern.ignoresCase ? "(?i)" : "") + pattern.pattern)
      return SQLTruth("\(text) RLIKE \(raw: written)")
    }
  }

  /// Whether a question holds for a value, or for one element of a list.
  private func anyElement(
    of cell: SQLCell,
    _ joins: inout SQLJoins,
    _ question: (SQLRows, SQLCell, inout SQLJoins) throws(SQLError) -> SQLTruth
  ) throws(SQLError) -> SQLTruth {
    guard case .list(let list) = cell else { return try question(self, cell, &joins) }
    let alias = context.names.next("l")
    var inner = SQLJoins()
    let element = try list.element(alias, &inner)
    let asked = try anyElement(of: element, &inner, question)
    return SQLTruth(
      """
      EXISTS (SELECT 1 FROM \(raw: list.table) AS \(raw: alias)\(inner.written) \
      WHERE \(raw: alias).row = \(list.owner) AND \(asked.sql))
      """,
      isWhole: true
    )
  }

  /// The number of elements of a list that are known.
  func size(_ cell: SQLCell) throws(SQLError) -> SQL {
    guard case .list(let list) = cell else {
      return "(CASE WHEN \(cell.value) IS NULL THEN 0 ELSE 1 END)"
    }
    let alias = context.names.next("l")
    var inner = SQLJoins()
    let element = try list.element(alias, &inner)
    if case .list = element { throw SQLError(.madeList) }
    return """
      (SELECT count(\(element.value)) FROM \(raw: list.table) AS \(raw: alias)\(inner.written) \
      WHERE \(raw: alias).row = \(list.owner))
      """
  }
}

/// A condition, and whether it is never missing.
struct SQLTruth {
  let sql: SQL
  private let isWhole: Bool

  init(_ sql: SQL, isWhole: Bool = false) {
    self.sql = sql
    self.isWhole = isWhole
  }

  /// The condition as it may stand anywhere.
  func exactly(_ isExact: Bool) -> SQL {
    isExact && !isWhole ? "coalesce(\(sql), FALSE)" : sql
  }
}

extension SQLJoins {
  /// The clauses with a space before each.
  var written: SQL { clauses.reduce("") { "\($0) \($1)" } }
}

extension SQL {
  /// Whether it is a value that was written in the question: known, and the same in every row.
  var isLiteral: Bool {
    guard case .text(let text)? = parts.first, parts.count == 1, let first = text.utf8.first
    else { return false }
    let isNumber = (0x30...0x39).contains(first) || first == UInt8(ascii: "-")
    return first == UInt8(ascii: "'") || isNumber || text == "TRUE" || text == "FALSE"
  }
}
