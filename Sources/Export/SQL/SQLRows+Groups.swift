import CorpusModel
import Query

extension SQLRows {
  /// `group donor | sum quantity`: the rows of a subquery that groups.
  mutating func group(_ grouping: Grouping, shape after: RowShape) throws(SQLError) {
    var keys: [SQLCell] = []
    for key in grouping.keys { keys.append(try cell(key.expression)) }
    try groupRows(keys, grouping.aggregates, after)
    var order: [SQL] = []
    for term in grouping.order {
      order += try sortTerms(try cell(term.key), descending: term.descending)
    }
    self.order = order
  }

  /// `sum quantity` with no group above: one row.
  mutating func aggregate(_ aggregates: [Aggregate], shape after: RowShape) throws(SQLError) {
    try groupRows([], aggregates, after)
    order = ["1"]
  }

  private mutating func groupRows(
    _ keys: [SQLCell],
    _ aggregates: [Aggregate],
    _ after: RowShape
  ) throws(SQLError) {
    let partition = try keys.map { cell throws(SQLError) in try groupKey(cell) }
    var arguments: [SQLCell?] = []
    for aggregate in aggregates {
      guard let argument = aggregate.argument else { arguments.append(nil); continue }
      arguments.append(try cell(argument))
    }
    // What is shown of a group is what its first row has: a window that must be closed before rows
    // are grouped.
    let needsWindow = aggregates.contains { [.first, .median].contains($0.function) }
    let inner = FirstOfGroup(self, partition, needsWindow: needsWindow)
    let names = after.fields.map { columnName($0.name) }
    let shown = keys.enumerated().map { inner.key($0.element, names[$0.offset]) }
    var values: [SQLCell] = []
    for (index, aggregate) in aggregates.enumerated() {
      values.append(try value(aggregate, arguments[index], inner, names[keys.count + index]))
    }
    var grouped = inner.branch
    grouped.grouping = inner.grouping
    let subquery = Subquery(context.names.next("s"), [grouped])
    context.keep(subquery)
    let made = shown + values
    self = SQLRows(
      context,
      from: SQL(subquery.name),
      cells: zip(made, names).map { cell, name in
        cell.map { sql, part in subquery.column(name + part, [sql]) }
      },
      shape: after,
      owner: nil,
      order: []
    )
  }

  /// What rows of one group have in common; words of our own lists are spelled in one way.
  private func groupKey(_ cell: SQLCell) throws(SQLError) -> SQL {
    guard case .text(let text, let folded?) = cell, folded == "lower(\(text))" else {
      return try key(cell)
    }
    return text
  }

  private func value(
    _ aggregate: Aggregate,
    _ argument: SQLCell?,
    _ inner: FirstOfGroup,
    _ name: String
  ) throws(SQLError) -> SQLCell {
    guard let argument else { return .number("count(*)") }
    switch aggregate.function {
    case .first: return try inner.first(argument, name)
    case .median where context.dialect == .sqlite: return inner.median(argument, name)
    case .count, .sum, .mean, .median, .min, .max, .distinct, .list:
      return try value(aggregate, of: inner.argument(argument, name))
    }
  }

  private func value(
    _ aggregate: Aggregate,
    of argument: SQLCell
  ) throws(SQLError) -> SQLCell {
    switch aggregate.function {
    case .count:
      guard case .list = argument else { return .number("count(\(argument.value))") }
      return .number("sum(CASE WHEN \(try size(argument)) > 0 THEN 1 ELSE 0 END)")
    case .sum: return .number("sum(\(argument.value))")
    case .mean: return .number("avg(\(argument.value))")
    case .median: return .number("median(\(argument.value))")
    case .min, .max: return try extreme(aggregate.function.rawValue, argument)
    case .distinct: return .number("count(DISTINCT \(try key(argument)))")
    case .first, .list: throw SQLError(.function(aggregate.function.rawValue))
    }
  }

  /// The least or the greatest value.
  private func extreme(_ function: String, _ cell: SQLCell) throws(SQLError) -> SQLCell {
    switch cell {
    case .number(let sql): return .number("\(raw: function)(\(sql))")
    case .text(let sql, _): return .text("\(raw: function)(\(sql))", folded: nil)
    case .boolean(let sql): return .boolean("\(raw: function)(\(sql))")
    case .date(let sql, let start, let end):
      // One text that sorts as spans do: first day, time, last day, then the date as written.
      let best: SQL =
        "\(raw: function)(\(start) || \(timeOfDay(sql)) || \(end) || \(sql))"
      return .date(
        "substr(\(best), 26)",
        start: "substr(\(best), 1, 10)",
        end: "substr(\(best), 16, 10)"
      )
    case .entity, .row, .list: throw SQLError(.function(function))
    }
  }
}

/// The rows of a group before they are one: in a subquery of their own where the spelling of a text
/// is to be that of the first row.
private final class FirstOfGroup {
  private let rows: SQLRows
  private let partition: [SQL]
  private let subquery: Subquery?

  init(_ rows: SQLRows, _ partition: [SQL], needsWindow: Bool) {
    self.rows = rows
    self.partition = partition
    let context = rows.context
    let isNeeded = needsWindow || !partition.isEmpty
    subquery = isNeeded ? Subquery(context.names.next("s"), [rows.whole]) : nil
    if let subquery { context.keep(subquery) }
  }

  /// What is grouped.
  var branch: Branch { subquery.map { Branch(from: SQL($0.name)) } ?? rows.whole }

  /// The expressions that make a group.
  var grouping: [SQL] {
    partition.enumerated().map { number, sql in
      subquery?.column("key\(number + 1)", [sql]) ?? sql
    }
  }

  /// What stands for a key behind the grouping.
  func key(_ cell: SQLCell, _ name: String) -> SQLCell {
    guard let subquery else { return cell }
    let (partition, order) = (partition, rows.order)
    return cell.map { sql, part in
      if let number = partition.firstIndex(of: sql) {
        return subquery.column("key\(number + 1)", [sql])
      }
      let first: SQL = """
        first_value(\(sql)) OVER (PARTITION BY \(partition, by: ", ") ORDER BY \(order, by: ", "))
        """
      return "min(\(subquery.column(name + part, [first])))"
    }
  }

  /// The rows of the group, as a window.
  private var window: SQL {
    partition.isEmpty ? "" : "PARTITION BY \(partition, by: ", ") "
  }

  /// The first known value of the group.
  func first(_ cell: SQLCell, _ name: String) throws(SQLError) -> SQLCell {
    if case .list = cell { throw SQLError(.function("first")) }
    guard let subquery else { throw SQLError(.function("first")) }
    let (window, order, known) = (window, rows.order, cell.value)
    return cell.map { sql, part in
      let first: SQL = """
        first_value(\(sql)) OVER (\(window)ORDER BY \(known) IS NULL, \(order, by: ", "))
        """
      return "min(\(subquery.column(name + part, [first])))"
    }
  }

  /// The middle of the group's numbers, of the two in the middle their mean, for an engine that has
  /// no word for it.
  func median(_ cell: SQLCell, _ name: String) -> SQLCell {
    guard let subquery else { return .number(.null) }
    let value = cell.value
    let number = subquery.column(name, [value])
    let place = subquery.column(
      name + "_place",
      ["row_number() OVER (\(window)ORDER BY \(value) IS NULL, \(value))"]
    )
    let count = subquery.column(name + "_count", ["count(\(value)) OVER (\(window))"])
    return .number(
      "avg(CASE WHEN \(place) IN ((\(count) + 1) / 2, (\(count) + 2) / 2) THEN \(number) END)"
    )
  }

  /// What stands for what is aggregated.
  func argument(_ cell: SQLCell, _ name: String) -> SQLCell {
    guard let subquery else { return cell }
    return cell.map { sql, part in
      sql.isNull ? sql : subquery.column(name + part, [sql])
    }
  }
}
