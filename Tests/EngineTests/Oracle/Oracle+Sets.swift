import Columns
import CorpusModel
import Query
import Store
import Unicode

extension Oracle {
  /// A cell as a key: texts folded.
  func key(_ cell: Cell) -> Cell {
    switch cell {
    case .text(let text): .text(fold(text))
    case .list(let cells): cells.isEmpty ? .missing : .list(cells.map(key))
    case .missing, .number, .date, .boolean, .entity, .row: cell
    }
  }

  func group(_ grouping: Grouping, _ rows: [Row]) -> [Row] {
    var order: [[Cell]] = []
    var groups: [[Cell]: [Row]] = [:]
    for row in rows {
      let keys = grouping.keys.map { key(value($0.expression, row)) }
      if groups[keys] == nil { order.append(keys) }
      groups[keys, default: []].append(row)
    }
    let made = order.map { keys in
      let members = groups[keys] ?? []
      let shown = grouping.keys.map { value($0.expression, members[0]) }
      return Row(cells: shown + grouping.aggregates.map { aggregate($0, members) })
    }
    return sorted(made, grouping.order)
  }

  func aggregate(_ aggregate: Aggregate, _ rows: [Row]) -> Cell {
    guard let argument = aggregate.argument else { return .number(Double(rows.count)) }
    let cells = rows.map { value(argument, $0) }.filter(\.isKnown)
    let numbers = cells.compactMap(\.number)
    switch aggregate.function {
    case .count: return .number(Double(cells.count))
    case .sum: return numbers.isEmpty ? .missing : .number(numbers.reduce(0, +))
    case .mean:
      return numbers.isEmpty ? .missing : .number(numbers.reduce(0, +) / Double(numbers.count))
    case .median:
      let sorted = numbers.sorted()
      guard !sorted.isEmpty else { return .missing }
      return .number((sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2)
    case .min: return cells.min { compare($0, $1) < 0 } ?? .missing
    case .max:
      let greatest = cells.max { compare($0, $1) < 0 }
      return greatest.flatMap { best in cells.first { compare($0, best) == 0 } } ?? .missing
    case .distinct: return .number(Double(Set(cells.map(key)).count))
    case .list:
      return .list(
        cells.flatMap { cell in
          if case .list(let elements) = cell { elements } else { [cell] }
        }
      )
    case .first: return cells.first ?? .missing
    }
  }

  func pivot(_ pivot: Pivot, _ rows: [Row]) -> [Row] {
    var headers: [Cell] = []
    var order: [[Cell]] = []
    var cells: [[Cell]: [Cell: Cell]] = [:]
    var shown: [[Cell]: [Cell]] = [:]
    for row in rows {
      let keys = pivot.keys.map { key(row.cells[$0]) }
      let header = key(row.cells[pivot.column])
      if !headers.contains(where: { key($0) == header }) { headers.append(row.cells[pivot.column]) }
      if cells[keys] == nil {
        order.append(keys)
        shown[keys] = pivot.keys.map { row.cells[$0] }
      }
      if cells[keys]?[header] == nil { cells[keys, default: [:]][header] = row.cells[pivot.value] }
    }
    headers.sort { compare($0, $1) < 0 }
    return order.map { keys in
      Row(
        cells: shown[keys] ?? [],
        open: headers.map { cells[keys]?[key($0)] ?? .missing }
      )
    }
  }

  func join(_ join: Join, _ rows: [Row]) -> [Row] {
    let partners = run(join.right)
    return rows.flatMap { row -> [Row] in
      let wanted = key(value(join.leftKey, row))
      let found = partners.filter {
        wanted.isKnown && key(value(join.rightKey, $0)) == wanted
      }
      if found.isEmpty, join.keepsAll {
        return [extended(row, join.columns.map { _ in .missing })]
      }
      return found.map { partner in extended(row, join.columns.map { partner.cells[$0] }) }
    }
  }

  private func extended(_ row: Row, _ cells: [Cell]) -> Row {
    var result = row
    result.cells += cells
    return result
  }

  func append(_ plan: Plan, _ columns: [Int?], _ rows: [Row], _ shape: RowShape) -> [Row] {
    let upper = rows.map { row in
      var result = row
      result.open = []
      result.cells = shape.fields.indices.map { $0 < row.cells.count ? row.cells[$0] : .missing }
      return result
    }
    let lower = run(plan).map { row in
      var result = row
      result.open = []
      result.cells = columns.map { $0.map { row.cells[$0] } ?? .missing }
      return result
    }
    return upper + lower
  }

  func keep(_ rows: [Row], _ plan: Plan, _ match: RowMatch, isPresent: Bool) -> [Row] {
    let others = run(plan)
    return rows.filter { row in
      let found =
        switch match {
        case .identity: others.contains { $0.number == row.number }
        case .values(let left, let right):
          others.contains { other in
            zip(left, right).allSatisfy { key(row.cells[$0]) == key(other.cells[$1]) }
          }
        }
      return found == isPresent
    }
  }

  func sorted(_ rows: [Row], _ terms: [SortTerm]) -> [Row] {
    let keys = rows.map { row in terms.map { value($0.key, row) } }
    return rows.indices.sorted { left, right in
      for (position, term) in terms.enumerated() {
        let (one, other) = (keys[left][position], keys[right][position])
        if one.isKnown != other.isKnown { return one.isKnown }
        let order = compare(one, other)
        if order != 0 { return term.descending ? order > 0 : order < 0 }
      }
      return left < right
    }.map { rows[$0] }
  }

  /// The order of `sort`: numbers and dates by value, texts and names by code points; missing last.
  func compare(_ left: Cell, _ right: Cell) -> Int {
    func order<Value: Comparable>(_ one: Value, _ other: Value) -> Int {
      one == other ? 0 : one < other ? -1 : 1
    }
    switch (left, right) {
    case (.number(let one), .number(let other)): return order(one, other)
    case (.date(let one), .date(let other)): return order(one, other)
    case (.boolean(let one), .boolean(let other)): return order(one ? 1 : 0, other ? 1 : 0)
    case (.row(let one), .row(let other)): return order(one, other)
    case (.entity(let one), .entity(let other)):
      return byteOrder(corpus.entities.value(one).name, corpus.entities.value(other).name)
    case (.text(let one), .text(let other)): return byteOrder(one, other)
    case _: return order(left.isKnown ? 0 : 1, right.isKnown ? 0 : 1)
    }
  }

  private func byteOrder(_ left: String, _ right: String) -> Int {
    let (one, other) = (Array(left.utf8), Array(right.utf8))
    return one == other ? 0 : one.lexicographicallyPrecedes(other) ? -1 : 1
  }
}
