import CorpusModel

/// What stands for the value of a column in SQL.
indirect enum SQLCell {
  /// The text as written, and made blind to case, width and script where the tables have it so.
  case text(SQL, folded: SQL?)
  case number(SQL)
  case boolean(SQL)
  /// The date as written, its first and its last day.
  case date(SQL, start: SQL, end: SQL)
  /// The number of a row of `entities`.
  case entity(SQL)
  /// The number of a row of a table.
  case row(SQL, Table)
  case list(SQLList)

  /// The expression that is missing where the value is; of a list whose row is.
  var value: SQL {
    switch self {
    case .text(let sql, _), .number(let sql), .boolean(let sql), .date(let sql, _, _),
      .entity(let sql), .row(let sql, _):
      sql
    case .list(let list): list.owner
    }
  }

  /// The same with every expression changed; the second argument names the part: "", "folded" ….
  func map(_ change: (SQL, String) -> SQL) -> SQLCell {
    switch self {
    case .text(let sql, let folded):
      .text(change(sql, ""), folded: folded.map { change($0, "_folded") })
    case .number(let sql): .number(change(sql, ""))
    case .boolean(let sql): .boolean(change(sql, ""))
    case .date(let sql, let start, let end):
      .date(change(sql, ""), start: change(start, "_start"), end: change(end, "_end"))
    case .entity(let sql): .entity(change(sql, ""))
    case .row(let sql, let table): .row(change(sql, ""), table)
    case .list(let list):
      .list(SQLList(table: list.table, owner: change(list.owner, ""), element: list.element))
    }
  }
}

/// The elements of a list: rows of a table of their own.
struct SQLList {
  /// `donations_donors`.
  let table: String
  /// The number of the row that owns the elements.
  let owner: SQL
  /// What stands for an element, given the name of the table's row, with the joins it needs.
  let element: (_ alias: String, _ joins: inout SQLJoins) throws(SQLError) -> SQLCell
}

/// The tables that are joined to reach what a dotted path names, each once.
struct SQLJoins {
  private(set) var clauses: [SQL] = []
  private var aliases: [(clause: SQL, alias: String)] = []

  /// The alias of the row of a table that a number names, joined where it is not yet.
  mutating func alias(of table: String, row: SQL, names: SQLNames) -> String {
    let key: SQL = "\(raw: table) \(row)"
    if let known = aliases.first(where: { $0.clause == key }) { return known.alias }
    let alias = names.next("j")
    aliases.append((key, alias))
    clauses.append("LEFT JOIN \(raw: table) AS \(raw: alias) ON \(raw: alias).row = \(row)")
    return alias
  }

  /// Adds a clause as it is.
  mutating func add(_ clause: SQL) { clauses.append(clause) }
}

/// Gives names that were not given before.
///
/// A class: all parts of a question take from it.
final class SQLNames {
  private var counts: [String: Int] = [:]
  private var taken: Set<String> = []

  /// The next name that begins so: `s1`, `s2`.
  func next(_ beginning: String) -> String {
    repeat {
      counts[beginning, default: 0] += 1
    } while taken.contains(
      "\(beginning)\(counts[beginning] ?? 0)"
    )
    return "\(beginning)\(counts[beginning] ?? 0)"
  }

  /// A name like the one wished, not given before.
  func take(_ wished: String) -> String {
    guard taken.insert(wished).inserted else { return next(wished + "_") }
    return wished
  }
}
