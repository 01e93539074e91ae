import Columns
import Query

extension Evaluator {
  /// Whether a condition that asks one column alone holds for some cells, which stand in the place of that
  /// column.
  func truths(_ condition: Prepared, _ cells: Column, at position: Int) -> [Bool] {
    // The columns before it are not asked.
    let columns = [Column](repeating: cells, count: position + 1)
    return truths(condition, Batch(count: cells.count, columns: columns))
  }
}

extension Prepared {
  /// The position of the one column that an expression asks; nil where it asks none, several, or anything else
  /// of its row.
  var onlyColumn: Int? {
    guard let found = columns, let first = found.first, found.allSatisfy({ $0 == first }) else {
      return nil
    }
    return first
  }

  /// Whether a column is asked, or may be.
  func asks(_ position: Int) -> Bool {
    switch node {
    case .column(let asked): asked == position
    case .constant, .pattern, .rowCount: false
    case .step(let operand, _), .text(_, let operand), .named(_, let operand),
      .isKnown(let operand),
      .not(let operand), .negative(let operand), .window(_, let operand):
      operand.asks(position)
    case .compare(_, let left, let right), .same(let left, let right),
      .contains(list: let left, let right), .test(_, let left, let right),
      .arithmetic(_, let left, let right):
      left.asks(position) || right.asks(position)
    case .all(let operands), .any(let operands), .call(_, let operands):
      operands.contains { $0.asks(position) }
    }
  }

  /// The columns asked, as often as they are; nil where the row itself is asked.
  private var columns: [Int]? {
    switch node {
    case .column(let position): [position]
    case .constant, .pattern: []
    case .text(_, let operand), .named(_, let operand), .isKnown(let operand), .not(let operand),
      .negative(let operand):
      operand.columns
    case .compare(_, let left, let right), .same(let left, let right),
      .contains(list: let left, let right), .test(_, let left, let right),
      .arithmetic(_, let left, let right):
      Prepared.columns(of: [left, right])
    case .all(let operands), .any(let operands): Prepared.columns(of: operands)
    case .call(.source, _), .step, .window, .rowCount: nil
    case .call(_, let arguments): Prepared.columns(of: arguments)
    }
  }

  private static func columns(of operands: [Prepared]) -> [Int]? {
    let found = operands.map(\.columns)
    return found.contains { $0 == nil } ? nil : found.flatMap { $0 ?? [] }
  }
}
