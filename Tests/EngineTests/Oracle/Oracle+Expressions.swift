import Calendar
import Columns
import CorpusModel
import Query
import Store
import Unicode

extension Oracle {
  /// Whether a condition holds for a row.
  func holds(_ expression: Expression, _ row: Row) -> Bool {
    value(expression, row) == .boolean(true)
  }

  /// The value of an expression for a row.
  func value(_ expression: Expression, _ row: Row) -> Cell {
    switch expression.form {
    case .column(let position): return row.cells[position]
    case .step(let base, let step): return self.step(step, value(base, row))
    case .literal(let literal): return cell(literal)
    case .compare(let comparison, let left, let right):
      return .boolean(compare(comparison, value(left, row), right, row))
    case .same(let left, let right):
      return .boolean(value(left, row) == value(right, row))
    case .isOne(let operand, let choices):
      return .boolean(choices.contains { compare(.equal, value(operand, row), $0, row) })
    case .contains(let list, let element):
      return .boolean(value(list, row).elements.contains { compare(.equal, $0, element, row) })
    case .between(let operand, let low, let high):
      let middle = value(operand, row)
      return .boolean(compare(.atLeast, middle, low, row) && compare(.atMost, middle, high, row))
    case .test(let test, let operand, let needle):
      guard let wanted = value(needle, row).text else { return .boolean(false) }
      return .boolean(texts(value(operand, row)).contains { self.test(test, $0, wanted) })
    case .isMissing(let operand): return .boolean(!value(operand, row).isKnown)
    case .isKnown(let operand): return .boolean(value(operand, row).isKnown)
    case .not(let operand): return .boolean(!holds(operand, row))
    case .all(let operands): return .boolean(operands.allSatisfy { holds($0, row) })
    case .any(let operands): return .boolean(operands.contains { holds($0, row) })
    case .arithmetic(let operation, let left, let right):
      return arithmetic(operation, value(left, row), value(right, row))
    case .negative(let operand):
      return value(operand, row).number.map { .number(-$0) } ?? .missing
    case .call(let function, let arguments):
      return call(function, arguments, row)
    case .matches, .window, .rowCount: return .missing
    }
  }

  private func cell(_ literal: Literal) -> Cell {
    switch literal {
    case .text(let text): .text(text)
    case .number(let value): .number(value)
    case .date(let date): .date(date)
    case .boolean(let value): .boolean(value)
    case .missing, .entity, .pattern: .missing
    }
  }

  private func step(_ step: PathStep, _ base: Cell) -> Cell {
    if case .list(let cells) = base {
      return .list(
        cells.flatMap { cell -> [Cell] in
          let reached = self.step(step, cell)
          if case .list(let elements) = reached { return elements }
          return reached.isKnown ? [reached] : []
        }
      )
    }
    switch (step, base) {
    case (.column(let origin), .row(let row)): return cell(origin, row)
    case (.entity(.name), .entity(let number)): return .text(corpus.entities.value(number).name)
    case (.entity(.code), .entity(let number)):
      let code = corpus.entities.value(number).code
      return code.isEmpty ? .missing : .text(code)
    case _: return .missing
    }
  }

  private func texts(_ cell: Cell) -> [String] {
    switch cell {
    case .text(let text): [text]
    case .entity(let number): corpus.entities.writtenNames(number)
    case .list(let cells): cells.flatMap(texts)
    case .missing, .number, .date, .boolean, .row: []
    }
  }

  private func test(_ test: TextTest, _ text: String, _ wanted: String) -> Bool {
    let (whole, part) = (fold(text), fold(wanted))
    switch test {
    case .has: return whole.contains(part)
    case .hasWord: return whole.split { !$0.isLetter && !$0.isNumber }.contains { $0 == part }
    case .starts: return whole.hasPrefix(part)
    case .ends: return whole.hasSuffix(part)
    }
  }

  private func compare(
    _ comparison: Comparison,
    _ left: Cell,
    _ right: Expression,
    _ row: Row
  ) -> Bool {
    if case .literal(.entity(let name)) = right.form {
      let isNamed: Bool
      if case .entity(let number) = left {
        isNamed =
          corpus.entities.writtenNames(number).contains { fold($0) == fold(name.text) }
          || fold(corpus.entities.value(number).code) == fold(name.text)
      } else {
        isNamed = false
      }
      return comparison == .different ? !isNamed : isNamed
    }
    return compare(comparison, left, value(right, row))
  }

  private func compare(_ comparison: Comparison, _ left: Cell, _ right: Cell) -> Bool {
    guard left.isKnown, right.isKnown else {
      switch comparison {
      case .equal: return left.isKnown == right.isKnown
      case .different: return left.isKnown != right.isKnown
      case .less, .atMost, .greater, .atLeast: return false
      }
    }
    if case .date(let one) = left, case .date(let other) = right {
      switch comparison {
      case .equal: return other.start <= one.start && one.end <= other.end
      case .different: return !(other.start <= one.start && one.end <= other.end)
      case .less: return one.end < other.start
      case .atMost: return one.end <= other.end
      case .greater: return one.start > other.end
      case .atLeast: return one.start >= other.start
      }
    }
    let order = compare(key(left), key(right))
    let isEqual = key(left) == key(right)
    switch comparison {
    case .equal: return isEqual
    case .different: return !isEqual
    case .less: return order < 0
    case .atMost: return order <= 0
    case .greater: return order > 0
    case .atLeast: return order >= 0
    }
  }

  private func arithmetic(_ operation: Arithmetic, _ left: Cell, _ right: Cell) -> Cell {
    if let one = left.date, let other = right.date {
      return .number(Double(one.start.number - other.start.number))
    }
    guard let one = left.number, let other = right.number else { return .missing }
    let value =
      switch operation {
      case .plus: one + other
      case .minus: one - other
      case .times: one * other
      case .divided: one / other
      case .remainder: one.truncatingRemainder(dividingBy: other)
      }
    return value.isFinite ? .number(value) : .missing
  }

  private func call(_ function: Function, _ arguments: [Expression], _ row: Row) -> Cell {
    let cells = arguments.map { value($0, row) }
    switch function {
    case .length: return cells[0].text.map { .number(Double($0.unicodeScalars.count)) } ?? .missing
    case .fold: return cells[0].text.map { .text(fold($0)) } ?? .missing
    case .year: return cells[0].date.map { .number(Double($0.start.civil.year)) } ?? .missing
    case .month:
      guard let date = cells[0].date, date.start.civil.month == date.end.civil.month,
        date.start.civil.year == date.end.civil.year
      else { return .missing }
      return .number(Double(date.start.civil.month))
    case .abs: return cells[0].number.map { .number(abs($0)) } ?? .missing
    case .choose: return cells[0] == .boolean(true) ? cells[1] : cells[2]
    case .fallback: return cells[0].isKnown ? cells[0] : cells[1]
    case .size: return .number(Double(cells[0].elements.count))
    case .first: return cells[0].elements.first ?? .missing
    case .last: return cells[0].elements.last ?? .missing
    case .words, .lower, .upper, .trim, .replace, .extract, .split, .day, .weekday, .week,
      .quarter, .start, .end, .round, .log, .sqrt, .source:
      return .missing
    }
  }

  func window(_ function: WindowFunction, _ cells: [Cell]) -> [Cell] {
    let total = cells.compactMap(\.number).reduce(0, +)
    return cells.indices.map { index in
      switch function {
      case .share:
        guard let value = cells[index].number, total != 0 else { return .missing }
        return .number(value / total)
      case .rank:
        guard cells[index].isKnown else { return .missing }
        let larger = cells.count { $0.isKnown && compare($0, cells[index]) > 0 }
        return .number(Double(larger + 1))
      case .running:
        return .number(cells[...index].compactMap(\.number).reduce(0, +))
      case .previous: return index == 0 ? .missing : cells[index - 1]
      }
    }
  }
}
