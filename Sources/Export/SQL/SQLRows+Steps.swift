import CorpusModel
import Query

extension SQLRows {
  /// Does what a verb does to the rows above it.
  mutating func apply(_ step: PlanStep) throws(SQLError) {
    switch step.operation {
    case .filter(let conditions):
      for condition in conditions {
        branch.conditions.append(try self.condition(condition.expression, isExact: false))
      }
    case .sort(let terms): try sort(terms)
    case .top(let count, let key): try first(count, of: SortTerm(key, descending: true))
    case .bottom(let count, let key): try first(count, of: SortTerm(key))
    case .take(let count): limit(max(0, count), offset: nil)
    case .skip(let count): limit(nil, offset: max(0, count))
    case .add(let columns): try add(columns)
    case .show(let columns):
      var shown: [SQLCell] = []
      for column in columns { shown.append(try cell(column.expression)) }
      cells = shown
      isChosen = true
    case .hide(let positions):
      let hidden = Set(positions)
      cells = cells.enumerated().filter { !hidden.contains($0.offset) }.map(\.element)
    case .unique(let keys): try unique(keys)
    case .each(let list, let column): try each(list, column)
    case .group(let grouping): try group(grouping, shape: step.shape)
    case .aggregate(let aggregates): try aggregate(aggregates, shape: step.shape)
    case .join(let join): try self.join(join, step.shape)
    case .append(let plan, let columns): try append(plan, columns, step.shape)
    case .except(let plan, let match): try keep(plan, match, isPresent: false)
    case .intersect(let plan, let match): try keep(plan, match, isPresent: true)
    case .peek: break
    case .sample: throw SQLError(.chance)
    case .pivot: throw SQLError(.openColumns)
    case .expect: throw SQLError(.expectation)
    case .kwic, .collocates, .ngrams, .keywords, .dispersion: throw SQLError(.wordStream)
    }
    shape = step.shape
    if shape.table == nil { owner = nil }
  }

  private mutating func sort(_ terms: [SortTerm]) throws(SQLError) {
    var sorted: [SQL] = []
    for term in terms {
      sorted += try sortTerms(try cell(term.key), descending: term.descending)
    }
    order = withoutRepeats(sorted + order)
  }

  private mutating func first(_ count: Int, of term: SortTerm) throws(SQLError) {
    try sort([term])
    limit(max(0, count), offset: nil)
  }

  private mutating func limit(_ count: Int?, offset: Int?) {
    let order = order
    seal { branch in
      (branch.order, branch.limit, branch.offset) = (order, count, offset)
    }
  }

  private mutating func add(_ columns: [AddedColumn]) throws(SQLError) {
    for column in columns {
      let made = try cell(column.expression)
      if column.column < cells.count { cells[column.column] = made } else { cells.append(made) }
      if shape.fields.count < cells.count {
        shape.fields.append(Field(column.name, column.expression.type))
      }
      // What looks at all rows must not be asked in a condition beside them.
      if case .window = column.expression.form { seal() }
    }
  }

  private mutating func unique(_ keys: [Expression]) throws(SQLError) {
    var parts: [SQL] = []
    for key in keys {
      let cell = try cell(key)
      if case .list = cell, keys.count == cells.count { continue }
      parts.append(try self.key(cell))
    }
    let partition: SQL = parts.isEmpty ? "" : "PARTITION BY \(parts, by: ", ") "
    let number: SQL = "row_number() OVER (\(partition)ORDER BY \(order, by: ", "))"
    let subquery = Subquery(context.names.next("s"), [whole])
    let place = subquery.column("place", ["row_number() OVER (ORDER BY \(order, by: ", "))"])
    let turn = subquery.column("turn", [number])
    self = resealed(subquery, place: [place]) { [$0] }
    branch.conditions.append("\(turn) = 1")
  }

  private mutating func each(_ expression: Expression, _ column: Int) throws(SQLError) {
    guard case .list(let list) = try cell(expression) else { throw SQLError(.madeList) }
    let alias = context.names.next("l")
    joins.add("JOIN \(raw: list.table) AS \(raw: alias) ON \(raw: alias).row = \(list.owner)")
    let element = try list.element(alias, &joins)
    if case .list = element { throw SQLError(.madeList) }
    branch.conditions.append("\(element.value) IS NOT NULL")
    if column < cells.count { cells[column] = element } else { cells.append(element) }
    order.append("\(raw: alias).position")
  }

  private mutating func join(_ join: Join, _ after: RowShape) throws(SQLError) {
    var right = try rows(of: join.right, context)
    var partner = try right.key(try right.cell(join.rightKey))
    let name = context.names.next("s")
    let subquery = Subquery(name, [right.whole])
    let place = subquery.column("place", ["row_number() OVER (ORDER BY \(right.order, by: ", "))"])
    partner = subquery.column("key", [partner])
    let sealed = right.resealed(subquery, place: [place]) { [$0] }
    let key = try self.key(try cell(join.leftKey))
    joins.add(
      """
      \(raw: join.keepsAll ? "LEFT JOIN" : "JOIN") \(raw: name) ON \(key) = \(partner)
      """
    )
    cells += join.columns.map { sealed.cells[$0] }
    order += ["\(place) IS NULL", place]
  }

  private mutating func append(
    _ plan: Plan,
    _ columns: [Int?],
    _ after: RowShape
  ) throws(SQLError) {
    let below = try rows(of: plan, context)
    let subquery = Subquery(context.names.next("s"), [whole, below.whole])
    let part = subquery.column("part", ["1", "2"])
    let places = [order, below.order].map { order -> SQL in
      "row_number() OVER (ORDER BY \(order, by: ", "))"
    }
    let place = subquery.column("place", places)
    var united: [SQLCell] = []
    for (index, field) in after.fields.enumerated() {
      let upper = index < cells.count ? cells[index] : missing(field.type)
      let lower = columns[index].map { below.cells[$0] } ?? missing(field.type)
      let name = columnName(field.name)
      do throws(SQLError) {
        united.append(try merge(upper, lower) { subquery.column(name, [$0, $1]) })
      } catch {
        throw SQLError(.mixedColumns(field.name))
      }
    }
    var owner: SQL?
    if after.table != nil, let upper = self.owner, let lower = below.owner {
      owner = subquery.column("row", [upper, lower])
    }
    context.keep(subquery)
    let isChosen = isChosen
    self = SQLRows(
      context,
      from: SQL(subquery.name),
      cells: united,
      shape: after,
      owner: owner,
      order: [part, place]
    )
    self.isChosen = isChosen
  }

  private mutating func keep(
    _ plan: Plan,
    _ match: RowMatch,
    isPresent: Bool
  ) throws(SQLError) {
    let other = try rows(of: plan, context)
    let pairs: [(SQL, SQL)]
    switch match {
    case .identity:
      guard let owner, let theirs = other.owner else { throw SQLError(.madeList) }
      pairs = [(owner, theirs)]
    case .values(let left, let right):
      var found: [(SQL, SQL)] = []
      for (mine, theirs) in zip(left, right) {
        found.append((try key(cells[mine]), try other.key(other.cells[theirs])))
      }
      pairs = found
    }
    let subquery = Subquery(context.names.next("s"), [other.whole])
    context.keep(subquery)
    let equal = pairs.map { mine, theirs -> SQL in
      "\(subquery.column("key", [theirs])) IS NOT DISTINCT FROM \(mine)"
    }
    let found: SQL =
      "EXISTS (SELECT 1 FROM \(raw: subquery.name) WHERE \(equal, by: " AND "))"
    branch.conditions.append(isPresent ? found : "NOT \(found)")
  }
}

/// The terms of an order, each once.
func withoutRepeats(_ terms: [SQL]) -> [SQL] {
  var result: [SQL] = []
  for term in terms where !result.contains(term) { result.append(term) }
  return result
}
