import Calendar
import CorpusModel
import Query
import TestSupport

/// Makes plans by chance, well formed as the checker would make them.
struct RandomPlan {
  var random: SplitMix
  private let texts = ["masks", "MASKS", "mask", "a", "国际", "國際", "med", "", "en", "zh-Hans"]
  private let names = ["CNIE", "中促会", "Red Cross", "KHM", "柬埔寨", "nobody"]

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(max(1, bound))) }

  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }

  /// A plan over one of some tables.
  mutating func plan(over tables: [Table], steps: Int) -> Plan {
    let table = pick(tables) ?? .donations
    var plan = Plan(source: .table(table), sourceShape: RowShape(of: table))
    for _ in 0..<steps { extend(&plan, tables) }
    return plan
  }

  private mutating func extend(_ plan: inout Plan, _ tables: [Table]) {
    let shape = plan.shape
    let choice = below(16)
    switch choice {
    case 0...4: filter(&plan, shape)
    case 5: group(&plan, shape)
    case 6: plan.append(.sort([term(shape), term(shape)]), shape)
    case 7:
      let key = ordered(shape)
      plan.append(below(2) == 0 ? .top(below(9), by: key) : .bottom(below(9), by: key), shape)
    case 8: plan.append(below(2) == 0 ? .take(below(40)) : .skip(below(9)), shape)
    case 9: add(&plan, shape)
    case 10: show(&plan, shape)
    case 11: plan.append(.unique(keys(shape)), shape)
    case 12: each(&plan, shape)
    case 13: combine(&plan, shape)
    case 14: join(&plan, shape, tables)
    case _: aggregate(&plan, shape)
    }
  }

  private mutating func filter(_ plan: inout Plan, _ shape: RowShape) {
    let count = 1 + below(2)
    let conditions = (0..<count).map { _ in Condition(condition(shape, depth: 2), text: "?") }
    plan.append(.filter(conditions), shape)
  }

  /// A condition over the live columns.
  mutating func condition(_ shape: RowShape, depth: Int) -> Expression {
    let choice = depth == 0 ? 6 + below(6) : below(12)
    switch choice {
    case 0: return Expression(.not(condition(shape, depth: depth - 1)), .boolean)
    case 1, 2:
      let parts = [condition(shape, depth: depth - 1), condition(shape, depth: depth - 1)]
      return Expression(choice == 1 ? .all(parts) : .any(parts), .boolean)
    case 3: return Expression(.isMissing(any(shape)), .boolean)
    case 4: return Expression(.isKnown(any(shape)), .boolean)
    case _: return comparison(shape)
    }
  }

  private mutating func comparison(_ shape: RowShape) -> Expression {
    let operand = any(shape)
    let comparison = pick(Comparison.allCases) ?? .equal
    switch operand.type {
    case .number:
      let (one, other) = (number(), number())
      if below(4) == 0 { return Expression(.between(operand, low: one, high: other), .boolean) }
      return Expression(.compare(comparison, operand, one), .boolean)
    case .date: return Expression(.compare(comparison, operand, date()), .boolean)
    case .boolean: return operand
    case .text: return textCondition(operand, comparison)
    case .entity:
      if below(3) == 0 { return Expression(.test(.has, operand, text()), .boolean) }
      let isEqual: Comparison = below(2) == 0 ? .equal : .different
      return Expression(.compare(isEqual, operand, name()), .boolean)
    case .row:
      return Expression(.compare(below(2) == 0 ? .equal : .different, operand, operand), .boolean)
    case .list(let element):
      switch element {
      case .text: return Expression(.contains(list: operand, text()), .boolean)
      case .entity: return Expression(.contains(list: operand, name()), .boolean)
      case .number, .date, .boolean, .row, .list: return Expression(.isKnown(operand), .boolean)
      }
    }
  }

  private mutating func textCondition(
    _ operand: Expression,
    _ comparison: Comparison
  )
    -> Expression
  {
    switch below(4) {
    case 0:
      let tests: [TextTest] = [.has, .starts, .ends]
      // An empty needle is asked of nothing.
      let needle = Expression(.literal(.text(pick(["mask", "Ｍａｓｋ", "国际", "e"]) ?? "a")), .text)
      return Expression(.test(pick(tests) ?? .has, operand, needle), .boolean)
    case 1: return Expression(.isOne(operand, of: [text(), text()]), .boolean)
    case 2: return Expression(.same(operand, text()), .boolean)
    case _: return Expression(.compare(comparison, operand, text()), .boolean)
    }
  }

  private mutating func text() -> Expression {
    Expression(.literal(.text(pick(texts) ?? "a")), .text)
  }

  private mutating func name() -> Expression {
    Expression(.literal(.entity(EntityName(pick(names) ?? "", kind: nil))), .entity(nil))
  }

  private mutating func number() -> Expression {
    Expression(.literal(.number(Double(below(40)) * 2.5)), .number)
  }

  private mutating func date() -> Expression {
    let year = 2019 + below(3)
    let month = below(2) == 0 ? nil : 1 + below(12)
    let span = DateSpan(year: year, month: month)
    return Expression(span.map { .literal(.date($0)) } ?? .literal(.missing), .date)
  }

  /// A column, a step from one, or a function of one.
  mutating func any(_ shape: RowShape) -> Expression {
    guard !shape.fields.isEmpty else { return number() }
    let position = below(shape.fields.count)
    let column = Expression(.column(position), shape.fields[position].type)
    switch column.type {
    case .row(let table) where below(2) == 0:
      let target = below(Schema.columns(of: table).count)
      let origin = ColumnOrigin(table: table, column: target)
      let type = Schema.columns(of: table)[target].type
      return Expression(.step(column, .column(origin)), type)
    case .entity where below(3) == 0: return Expression(.step(column, .entity(.name)), .text)
    case .list(.entity) where below(3) == 0:
      return Expression(.step(column, .entity(.code)), .list(.text))
    case .list(let element) where below(3) == 0:
      return below(2) == 0
        ? Expression(.call(.size, [column]), .number)
        : Expression(.call(.first, [column]), element)
    case .date where below(3) == 0: return Expression(.call(.month, [column]), .number)
    case .text where below(4) == 0: return Expression(.call(.length, [column]), .number)
    case .number where below(3) == 0:
      let operation = pick([Arithmetic.plus, .minus, .times, .divided, .remainder]) ?? .plus
      return Expression(.arithmetic(operation, column, number()), .number)
    case .text, .number, .date, .boolean, .entity, .row, .list: return column
    }
  }

  /// An expression whose values have an order, and are no list.
  mutating func ordered(_ shape: RowShape) -> Expression {
    for _ in 0..<20 {
      let expression = any(shape)
      if !expression.type.isList { return expression }
    }
    return number()
  }

  mutating func term(_ shape: RowShape) -> SortTerm {
    SortTerm(ordered(shape), descending: below(2) == 0)
  }

  private mutating func keys(_ shape: RowShape) -> [Expression] {
    (0...below(2)).map { _ in ordered(shape) }
  }
}
