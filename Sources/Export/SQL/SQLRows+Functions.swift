import CorpusModel
import Query

extension SQLRows {
  /// What stands for the value of a function.
  mutating func call(
    _ function: Function,
    _ arguments: [Expression],
    _ type: ValueType
  ) throws(SQLError) -> SQLCell {
    switch function {
    case .choose, .fallback: return try choose(function, arguments, type)
    case .source: return try source()
    case _: break
    }
    guard let argument = arguments.first else { throw SQLError(.function(function.rawValue)) }
    let first = try cell(argument)
    let value = first.value
    switch function {
    case .length: return .number("length(\(try text(first)))")
    case .fold: return .text(try key(first), folded: try key(first))
    case .lower, .upper: return try changeCase(function, value)
    case .replace: return try replace(value, arguments)
    case .year, .month, .day, .quarter, .start, .end: return try part(function, of: first)
    case .round: return try round(value, arguments)
    case .abs: return .number("abs(\(value))")
    case .log: return .number("(CASE WHEN \(value) > 0 THEN ln(\(value)) END)")
    case .sqrt: return .number("(CASE WHEN \(value) >= 0 THEN sqrt(\(value)) END)")
    case .size: return .number(try size(first))
    case .first, .last: return try end(function, of: first)
    case .words, .trim, .extract, .split, .weekday, .week, .choose, .fallback, .source:
      throw SQLError(.function(function.rawValue))
    }
  }

  private func text(_ cell: SQLCell) throws(SQLError) -> SQL {
    guard case .text(let text, _) = cell else { throw SQLError(.function("length")) }
    return text
  }

  private func changeCase(_ function: Function, _ value: SQL) throws(SQLError) -> SQLCell {
    // SQLite knows the small letters of ASCII only.
    guard context.dialect != .sqlite else { throw SQLError(.function(function.rawValue)) }
    return .text("\(raw: function.rawValue)(\(value))", folded: nil)
  }

  private mutating func replace(
    _ value: SQL,
    _ arguments: [Expression]
  ) throws(SQLError) -> SQLCell {
    guard arguments.count == 3, arguments[1].type == .text,
      case .literal(.text) = arguments[1].form
    else { throw SQLError(.pattern) }
    let (old, new) = (try cell(arguments[1]).value, try cell(arguments[2]).value)
    return .text("replace(\(value), \(old), \(new))", folded: nil)
  }

  /// A part of a date that is no longer than a month, a day, a quarter.
  private func part(_ function: Function, of cell: SQLCell) throws(SQLError) -> SQLCell {
    guard case .date(_, let start, let end) = cell else {
      throw SQLError(.function(function.rawValue))
    }
    let month: SQL = "CAST(substr(\(start), 6, 2) AS INTEGER)"
    let lastMonth: SQL = "CAST(substr(\(end), 6, 2) AS INTEGER)"
    switch function {
    case .start: return .date(start, start: start, end: start)
    case .end: return .date(end, start: end, end: end)
    case .year: return .number("CAST(substr(\(start), 1, 4) AS INTEGER)")
    case .month:
      return .number(
        "(CASE WHEN substr(\(start), 1, 7) = substr(\(end), 1, 7) THEN \(month) END)"
      )
    case .day:
      return .number(
        "(CASE WHEN \(start) = \(end) THEN CAST(substr(\(start), 9, 2) AS INTEGER) END)"
      )
    case _:
      let quarter = quarter(month)
      return .number(
        """
        (CASE WHEN substr(\(start), 1, 4) = substr(\(end), 1, 4) \
        AND \(quarter) = \(self.quarter(lastMonth)) THEN \(quarter) END)
        """
      )
    }
  }

  private func quarter(_ month: SQL) -> SQL {
    "(CASE WHEN \(month) <= 3 THEN 1 WHEN \(month) <= 6 THEN 2 WHEN \(month) <= 9 THEN 3 ELSE 4 END)"
  }

  private mutating func round(
    _ value: SQL,
    _ arguments: [Expression]
  ) throws(SQLError) -> SQLCell {
    guard arguments.count > 1 else { return .number("round(\(value))") }
    guard case .literal(.number(let places)) = arguments[1].form, places >= 0 else {
      throw SQLError(.function("round"))
    }
    return .number("round(\(value), \(raw: String(Int(places))))")
  }

  /// `if(c, a, b)` and `default(x, y)`, part by part.
  private mutating func choose(
    _ function: Function,
    _ arguments: [Expression],
    _ type: ValueType
  ) throws(SQLError) -> SQLCell {
    let isChoice = function == .choose
    let condition: SQL
    if isChoice {
      condition = try self.condition(arguments[0], isExact: false)
    } else {
      condition = "\(try typed(arguments[0], type).value) IS NOT NULL"
    }
    let left = try typed(arguments[isChoice ? 1 : 0], type)
    let right = try typed(arguments[isChoice ? 2 : 1], type)
    return try merge(left, right) { one, other in
      "(CASE WHEN \(condition) THEN \(one) ELSE \(other) END)"
    }
  }

  private mutating func typed(
    _ expression: Expression,
    _ type: ValueType
  ) throws(SQLError) -> SQLCell {
    if case .literal(.missing) = expression.form { return missing(type) }
    return try cell(expression)
  }

  /// `file:line` of the table's row.
  private mutating func source() throws(SQLError) -> SQLCell {
    guard let owner, let table = shape.table else { throw SQLError(.function("source")) }
    let alias = joins.alias(of: table.name, row: owner, names: context.names)
    let line: SQL = "coalesce(':' || CAST(\(raw: alias).line AS INTEGER), '')"
    return .text("(\(raw: alias).file || \(line))", folded: nil)
  }

  /// The first or the last element of a list.
  private func end(_ function: Function, of cell: SQLCell) throws(SQLError) -> SQLCell {
    guard case .list(let list) = cell else { return cell }
    let alias = context.names.next("l")
    var inner = SQLJoins()
    let element = try list.element(alias, &inner)
    guard inner.clauses.isEmpty else { throw SQLError(.madeList) }
    let place: SQL =
      function == .first
      ? "1"
      : "(SELECT max(z.position) FROM \(raw: list.table) AS z WHERE z.row = \(list.owner))"
    return element.map { sql, _ in
      """
      (SELECT max(\(sql)) FROM \(raw: list.table) AS \(raw: alias) \
      WHERE \(raw: alias).row = \(list.owner) AND \(raw: alias).position = \(place))
      """
    }
  }
}

/// Puts two values of one kind together, part by part.
func merge(
  _ left: SQLCell,
  _ right: SQLCell,
  _ join: (SQL, SQL) -> SQL
) throws(SQLError) -> SQLCell {
  switch (left, right) {
  case (.text(let one, let folded), .text(let other, let otherFolded)):
    var both: SQL?
    if let folded, let otherFolded { both = join(folded, otherFolded) }
    return .text(join(one, other), folded: both)
  case (.number(let one), .number(let other)): return .number(join(one, other))
  case (.boolean(let one), .boolean(let other)): return .boolean(join(one, other))
  case (.entity(let one), .entity(let other)): return .entity(join(one, other))
  case (.row(let one, let table), .row(let other, let right)) where table == right:
    return .row(join(one, other), table)
  case (.date(let one, let start, let end), .date(let other, let first, let last)):
    return .date(join(one, other), start: join(start, first), end: join(end, last))
  case (.list(let one), .list(let other))
  where one.table == other.table || one.owner.isNull || other.owner.isNull:
    let kept = one.owner.isNull ? other : one
    return .list(
      SQLList(table: kept.table, owner: join(one.owner, other.owner), element: kept.element)
    )
  case _: throw SQLError(.mixedColumns(""))
  }
}
