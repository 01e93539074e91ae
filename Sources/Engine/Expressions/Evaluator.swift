import Calendar
import Columns
import CorpusModel
import Query
import Store
import Unicode

/// Computes ready expressions over batches.
struct Evaluator: Sendable {
  let corpus: Corpus
  let words: WordEdges
  /// What `rows` stands for in `expect rows > 0`.
  let rowCount: Int
  /// How what looks at all rows is laid out, and when it is given up; nil where rows come in batches.
  private(set) var parts: Parts?

  init(_ corpus: Corpus, rowCount: Int = 0) {
    self.corpus = corpus
    self.rowCount = rowCount
    words = WordEdges(corpus)
  }

  /// The same, for expressions that look at all rows.
  func overAllRows(_ parts: Parts) -> Evaluator {
    var evaluator = self
    evaluator.parts = parts
    return evaluator
  }

  /// The value of an expression in every row of a batch.
  func column(_ expression: Prepared, _ batch: Batch) -> Column {
    switch expression.node {
    case .column(let position): return batch.read(position, in: corpus)
    case .step(let base, let step):
      return self.step(step, from: column(base, batch), expression.type)
    case .constant(let literal): return constant(literal, expression.type, count: batch.count)
    case .pattern: return .missing(expression.type, count: batch.count)
    case .arithmetic(let operation, let left, let right):
      return arithmetic(operation, column(left, batch), column(right, batch))
    case .negative(let operand): return .number(column(operand, batch).numbers.map { -$0 })
    case .call(let function, let arguments):
      return call(function, arguments, batch, expression.type)
    case .window(let function, let operand):
      return window(function, allRows(operand, batch))
    case .rowCount: return .number([Double](repeating: Double(rowCount), count: batch.count))
    case .compare, .same, .text, .named, .contains, .test, .isKnown, .not, .all, .any:
      return .boolean(truths(expression, batch).map { $0 ? .yes : .no })
    }
  }

  /// Whether a condition holds, row by row.
  func truths(_ condition: Prepared, _ batch: Batch) -> [Bool] {
    switch condition.node {
    case .compare(let comparison, let left, let right):
      return compare(comparison, left, right, batch)
    case .same(let left, let right): return same(column(left, batch), column(right, batch))
    case .text(let predicate, let operand): return test(predicate, column(operand, batch))
    case .named(let set, let operand): return test(set, column(operand, batch))
    case .contains(let list, let element):
      return contains(column(list, batch), column(element, batch))
    case .test(let test, let operand, let needle):
      return self.test(test, column(operand, batch), column(needle, batch))
    case .isKnown(let operand):
      let cells = column(operand, batch)
      return (0..<cells.count).map { cells.isKnown($0) }
    case .not(let operand): return truths(operand, batch).map { !$0 }
    case .all(let operands): return combine(operands, batch) { $0 && $1 }
    case .any(let operands): return combine(operands, batch) { $0 || $1 }
    case .constant(.boolean(let value)): return [Bool](repeating: value, count: batch.count)
    case .column, .step, .constant, .pattern, .arithmetic, .negative, .call, .window, .rowCount:
      return column(condition, batch).truths.map { $0 == .yes }
    }
  }

  private func combine(
    _ operands: [Prepared],
    _ batch: Batch,
    _ join: (Bool, Bool) -> Bool
  ) -> [Bool] {
    guard let first = operands.first else { return [Bool](repeating: true, count: batch.count) }
    var result = truths(first, batch)
    for operand in operands.dropFirst() {
      let other = truths(operand, batch)
      for row in result.indices { result[row] = join(result[row], other[row]) }
    }
    return result
  }

  /// The same value in every row.
  private func constant(_ literal: Literal, _ type: ValueType, count: Int) -> Column {
    switch literal {
    case .text(let text):
      let bytes = Array(text.utf8)
      return .text(
        TextColumn(
          heap: TextHeap(bytes),
          starts: [UInt32](repeating: 0, count: count),
          ends: [UInt32](repeating: UInt32(bytes.count), count: count)
        )
      )
    case .number(let value): return .number([Double](repeating: value, count: count))
    case .date(let date): return .date(DateColumn(repeating: date, count: count))
    case .boolean(let value): return .boolean([Truth](repeating: Truth(value), count: count))
    case .entity(let name):
      let number = corpus.entities.find(folded: fold(name.text), kind: name.kind).first
      return .entity([UInt32](repeating: number ?? RowSelection.noRow, count: count))
    case .missing, .pattern: return .missing(type, count: count)
    }
  }
}
