import Calendar
import CorpusModel
import Query
import Unicode

extension SQLRows {
  /// What stands for the value of an expression.
  mutating func cell(_ expression: Expression) throws(SQLError) -> SQLCell {
    switch expression.form {
    case .column(let position): return cells[position]
    case .step(let base, let step): return try self.step(step, from: try cell(base), &joins)
    case .literal(let literal): return try cell(literal, expression.type)
    case .arithmetic(let operation, let left, let right):
      return .number(try arithmetic(operation, try cell(left), try cell(right)))
    case .negative(let operand): return .number("-(\(try cell(operand).value))")
    case .call(let function, let arguments): return try call(function, arguments, expression.type)
    case .window(let function, let argument): return try window(function, try cell(argument))
    case .rowCount: throw SQLError(.expectation)
    case .compare, .same, .isOne, .contains, .between, .test, .matches, .isMissing, .isKnown,
      .not, .all, .any:
      return .boolean("(\(try condition(expression, isExact: true)))")
    }
  }

  /// One step of a dotted path.
  func step(
    _ step: PathStep,
    from base: SQLCell,
    _ joins: inout SQLJoins
  ) throws(SQLError) -> SQLCell {
    switch (base, step) {
    case (.row(let row, let table), .column(let origin)):
      let alias = joins.alias(of: table.name, row: row, names: context.names)
      return tableCell(Schema.columns(of: table)[origin.column], of: table, alias)
    case (.entity(let row), .entity(let field)):
      return entityCell(field, joins.alias(of: "entities", row: row, names: context.names))
    case (.list(let list), _):
      let rows = self
      return .list(
        SQLList(table: list.table, owner: list.owner) { alias, joins throws(SQLError) in
          try rows.step(step, from: try list.element(alias, &joins), &joins)
        }
      )
    case _: throw SQLError(.madeList)
    }
  }

  private func cell(_ literal: Literal, _ type: ValueType) throws(SQLError) -> SQLCell {
    let dialect = context.dialect
    switch literal {
    case .text(let text):
      return .text(SQL(dialect.text(text)), folded: SQL(dialect.text(fold(text))))
    case .number(let number): return .number(SQL(numberText(number)))
    case .date(let span):
      func day(_ day: Day) -> SQL { SQL(dialect.text(DateSpan(day: day).description)) }
      return .date(
        SQL(dialect.text(span.description)),
        start: day(span.start),
        end: day(span.end)
      )
    case .boolean(let truth): return .boolean(truth ? "TRUE" : "FALSE")
    case .missing: return missing(type)
    case .entity(let name):
      return .text(SQL(dialect.text(name.text)), folded: SQL(dialect.text(fold(name.text))))
    case .pattern: throw SQLError(.pattern)
    }
  }

  /// A missing value of a type.
  func missing(_ type: ValueType) -> SQLCell {
    switch type {
    case .text: .text(.null, folded: .null)
    case .number: .number(.null)
    case .boolean: .boolean(.null)
    case .date: .date(.null, start: .null, end: .null)
    case .entity: .entity(.null)
    case .row(let table): .row(.null, table)
    case .list:
      .list(
        SQLList(table: "entities_names", owner: .null) { alias, _ in
          .text("\(raw: alias).value", folded: "\(raw: alias).value_folded")
        }
      )
    }
  }

  private func arithmetic(
    _ operation: Arithmetic,
    _ left: SQLCell,
    _ right: SQLCell
  ) throws(SQLError) -> SQL {
    if case .date(_, let start, _) = left, case .date(_, let other, _) = right {
      return switch context.dialect {
      case .sqlite: "(julianday(\(start)) - julianday(\(other)))"
      case .duckdb: "date_diff('day', CAST(\(other) AS DATE), CAST(\(start) AS DATE))"
      case .spark: "datediff(\(start), \(other))"
      }
    }
    let (one, other) = (left.value, right.value)
    switch operation {
    case .plus: return "(\(one) + \(other))"
    case .minus: return "(\(one) - \(other))"
    case .times: return "(\(one) * \(other))"
    case .divided: return "(\(one) * 1.0 / nullif(\(other), 0))"
    case .remainder: return "mod(\(one), nullif(\(other), 0))"
    }
  }

  /// The value of a function over all rows.
  private func window(_ function: WindowFunction, _ cell: SQLCell) throws(SQLError) -> SQLCell {
    let value = cell.value
    switch function {
    case .share: return .number("(\(value) * 1.0 / nullif(sum(\(value)) OVER (), 0))")
    case .rank:
      guard case .number = cell else { throw SQLError(.function("rank")) }
      return .number(
        """
        (CASE WHEN \(value) IS NOT NULL THEN \
        rank() OVER (ORDER BY \(value) IS NULL, \(value) DESC) END)
        """
      )
    case .running:
      return .number(
        "coalesce(sum(\(value)) OVER (ORDER BY \(order, by: ", ") ROWS UNBOUNDED PRECEDING), 0)"
      )
    case .previous:
      let order = order
      return cell.map { sql, _ in "lag(\(sql)) OVER (ORDER BY \(order, by: ", "))" }
    }
  }

  /// What a value is sorted by, missing last.
  mutating func sortTerms(_ cell: SQLCell, descending: Bool) throws(SQLError) -> [SQL] {
    let end = descending ? " DESC" : ""
    switch cell {
    case .text(let sql, _), .number(let sql), .boolean(let sql), .row(let sql, _):
      return ["\(sql) IS NULL", "\(sql)\(raw: end)"]
    case .date(let sql, let start, let last):
      return [
        "\(start) IS NULL", "\(start)\(raw: end)", "\(timeOfDay(sql))\(raw: end)",
        "\(last)\(raw: end)",
      ]
    case .entity(let sql):
      let alias = joins.alias(of: "entities", row: sql, names: context.names)
      return ["\(raw: alias).name IS NULL", "\(raw: alias).name\(raw: end)"]
    case .list: return ["\(try size(cell))\(raw: end)"]
    }
  }

  /// The hours and minutes of a date as written; five spaces where it has none.
  func timeOfDay(_ date: SQL) -> SQL {
    "CASE WHEN substr(\(date), 11, 1) = 'T' THEN substr(\(date), 12, 5) ELSE '     ' END"
  }

  /// What makes a value the same as another: a text under folding, a thing by its number.
  func key(_ cell: SQLCell) throws(SQLError) -> SQL {
    switch cell {
    case .text(_, let folded):
      guard let folded else { throw SQLError(.computedText) }
      return folded
    case .number(let sql), .boolean(let sql), .entity(let sql), .row(let sql, _): return sql
    case .date(let sql, _, _): return sql
    case .list: throw SQLError(.madeList)
    }
  }
}

/// A number as SQL reads it.
func numberText(_ number: Double) -> String {
  let isWhole = number.magnitude < 1e15 && number == number.rounded(.towardZero)
  return isWhole ? String(Int(number)) : "\(number)"
}
