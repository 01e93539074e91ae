import Columns
import Query

/// Adds columns that look at one row at a time: `add ratio = amount / quantity`.
struct AddStage: Stage {
  private let columns: [(expression: Prepared, position: Int)]
  private let evaluator: Evaluator

  init(_ columns: [(expression: Prepared, position: Int)], _ evaluator: Evaluator) {
    self.columns = columns
    self.evaluator = evaluator
  }

  mutating func process(_ batch: Batch) throws(EngineError) -> Batch {
    evaluator.add(columns, to: batch)
  }
}

extension Evaluator {
  /// Computes columns one after the other, so that a later one may read an earlier one.
  func add(_ columns: [(expression: Prepared, position: Int)], to batch: Batch) -> Batch {
    var batch = batch
    for (expression, position) in columns {
      batch.place(column(expression, batch), at: position)
    }
    return batch
  }
}

extension Expression {
  /// Whether the value depends on other rows than its own.
  var looksAtAllRows: Bool {
    switch form {
    case .window: true
    case .column, .literal, .rowCount: false
    case .step(let base, _): base.looksAtAllRows
    case .compare(_, let left, let right), .same(let left, let right),
      .contains(list: let left, let right), .test(_, let left, let right),
      .arithmetic(_, let left, let right):
      left.looksAtAllRows || right.looksAtAllRows
    case .isOne(let operand, let choices):
      operand.looksAtAllRows || choices.contains(where: \.looksAtAllRows)
    case .between(let operand, let low, let high):
      operand.looksAtAllRows || low.looksAtAllRows || high.looksAtAllRows
    case .matches(let operand, _), .isMissing(let operand), .isKnown(let operand),
      .not(let operand), .negative(let operand):
      operand.looksAtAllRows
    case .all(let operands), .any(let operands), .call(_, let operands):
      operands.contains(where: \.looksAtAllRows)
    }
  }
}

extension Prepared {
  /// Whether the value depends on other rows than its own.
  var looksAtAllRows: Bool {
    switch node {
    case .window: true
    case .column, .constant, .pattern, .rowCount: false
    case .step(let operand, _), .text(_, let operand), .named(_, let operand),
      .isKnown(let operand), .not(let operand), .negative(let operand):
      operand.looksAtAllRows
    case .compare(_, let left, let right), .same(let left, let right),
      .contains(list: let left, let right), .test(_, let left, let right),
      .arithmetic(_, let left, let right):
      left.looksAtAllRows || right.looksAtAllRows
    case .all(let operands), .any(let operands), .call(_, let operands):
      operands.contains(where: \.looksAtAllRows)
    }
  }
}
