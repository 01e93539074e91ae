import CorpusModel
import Query

/// The rows between two verbs, as the parts of the `SELECT` that would give them.
struct SQLRows {
  let context: SQLContext
  var branch: Branch
  var joins = SQLJoins()
  /// One for each live column.
  var cells: [SQLCell]
  var shape: RowShape
  /// The number of the table's row that a row stands for, while it does.
  var owner: SQL?
  /// What the rows are sorted by; no two rows tie.
  var order: [SQL]
  /// Whether `show` has chosen the columns.
  var isChosen = false

  /// The rows of a table.
  init(_ table: Table, _ context: SQLContext) {
    self.context = context
    let alias = context.names.next("t")
    branch = Branch(from: "\(raw: table.name) AS \(raw: alias)")
    cells = tableCells(table, alias)
    shape = RowShape(of: table)
    owner = "\(raw: alias).row"
    order = ["\(raw: alias).row"]
  }

  /// The rows of a subquery, whose cells are given already.
  init(
    _ context: SQLContext,
    from: SQL,
    cells: [SQLCell],
    shape: RowShape,
    owner: SQL?,
    order: [SQL]
  ) {
    self.context = context
    branch = Branch(from: from)
    self.cells = cells
    self.shape = shape
    self.owner = owner
    self.order = order
  }

  /// The parts as one branch of a query.
  var whole: Branch {
    var result = branch
    result.joins += joins.clauses
    return result
  }

  /// Puts the rows into a subquery of their own, as they are so far, and goes on from it.
  ///
  /// `changing` is told the branch before it is closed: to add a limit, for instance.
  mutating func seal(named name: String? = nil, changing: (inout Branch) -> Void = { _ in }) {
    var inner = whole
    changing(&inner)
    let subquery = Subquery(name ?? context.names.next("s"), [inner])
    let place = subquery.column("place", ["row_number() OVER (ORDER BY \(order, by: ", "))"])
    self = resealed(subquery, place: [place]) { [$0] }
  }

  /// The same rows over a subquery; `values` gives what each branch has for an expression.
  func resealed(_ subquery: Subquery, place: [SQL], _ values: (SQL) -> [SQL]) -> SQLRows {
    var result = SQLRows(
      context,
      from: SQL(subquery.name),
      cells: zip(shape.fields, cells).map { field, cell in
        cell.map { sql, part in
          sql.isNull ? sql : subquery.column(columnName(field.name) + part, values(sql))
        }
      },
      shape: shape,
      owner: owner.map { subquery.column("row", values($0)) },
      order: place
    )
    result.isChosen = isChosen
    context.keep(subquery)
    return result
  }
}

/// The name of a column in a subquery: plain letters and what is not ASCII.
func columnName(_ name: String) -> String {
  String(
    decoding: name.utf8.map { byte in
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x80...0xFF: byte
      case _: UInt8(ascii: "_")
      }
    },
    as: UTF8.self
  )
}

/// What all parts of a question share: the dialect, names, and the subqueries in the order made.
///
/// A class for those: the definitions of a script are subqueries that several questions name.
final class SQLContext {
  let dialect: SQLDialect
  let names = SQLNames()
  private(set) var subqueries: [Subquery] = []
  /// The rows of each definition of the script.
  var bindings: [SQLRows] = []

  init(_ dialect: SQLDialect) { self.dialect = dialect }

  func keep(_ subquery: Subquery) { subqueries.append(subquery) }
}

/// What stands for the columns of a table's row.
func tableCells(_ table: Table, _ alias: String) -> [SQLCell] {
  Schema.columns(of: table).map { tableCell($0, of: table, alias) }
}

func tableCell(_ column: ColumnSpec, of table: Table, _ alias: String) -> SQLCell {
  let sql: SQL = "\(raw: alias).\(raw: column.name)"
  switch column.type {
  case .text: return .text(sql, folded: foldedColumn(column.name, of: table, alias))
  case .number: return .number(sql)
  case .boolean: return .boolean(sql)
  case .date:
    return .date(
      sql,
      start: "\(raw: alias).\(raw: column.name)_start",
      end: "\(raw: alias).\(raw: column.name)_end"
    )
  case .entity: return .entity(sql)
  case .row(let other): return .row(sql, other)
  case .list(let element):
    return .list(
      SQLList(table: linkTableName(table, column.name), owner: "\(raw: alias).row") { alias, _ in
        guard element == .text else { return .entity("\(raw: alias).entity") }
        return .text("\(raw: alias).value", folded: "\(raw: alias).value_folded")
      }
    )
  }
}

private func foldedColumn(_ column: String, of table: Table, _ alias: String) -> SQL? {
  switch foldedForm(of: column, in: table) {
  case .companion: "\(raw: alias).\(raw: column)_folded"
  case .lowercase: "lower(\(raw: alias).\(raw: column))"
  case .column(let other): "\(raw: alias).\(raw: other)"
  case .none: nil
  }
}

/// What stands for a property of a thing whose row of `entities` has an alias.
func entityCell(_ field: EntityField, _ alias: String) -> SQLCell {
  switch field {
  case .name: .text("\(raw: alias).name", folded: "\(raw: alias).name_folded")
  case .role: .text("\(raw: alias).role", folded: "\(raw: alias).role_folded")
  case .code: .text("\(raw: alias).code", folded: "lower(\(raw: alias).code)")
  case .region: .text("\(raw: alias).region", folded: "lower(\(raw: alias).region)")
  case .kind: .text("\(raw: alias).kind", folded: "lower(\(raw: alias).kind)")
  case .organization: .entity("\(raw: alias).organization")
  case .country: .entity("\(raw: alias).country")
  case .mentions: .number("\(raw: alias).mentions")
  case .names:
    .list(
      SQLList(table: "entities_names", owner: "\(raw: alias).row") { alias, _ in
        .text("\(raw: alias).value", folded: "\(raw: alias).value_folded")
      }
    )
  }
}
