import Columns
import Diagnostics
import Query

/// Asks a condition of every row: `expect quantity > 0`.
struct ExpectRowStage: Stage {
  private let condition: Prepared
  private let text: String
  private let evaluator: Evaluator
  private var passed = 0

  init(_ condition: Prepared, text: String, _ evaluator: Evaluator) {
    self.condition = condition
    self.text = text
    self.evaluator = evaluator
  }

  mutating func process(_ batch: Batch) throws(EngineError) -> Batch {
    if let row = evaluator.truths(condition, batch).firstIndex(of: false) {
      throw .expectationFailed(
        condition: text,
        found: Message("row \(passed + row + 1) is not so", "第 \(passed + row + 1) 行不是这样")
      )
    }
    passed += batch.count
    return batch
  }
}

extension Execution {
  /// Asks a condition once, of the table: `expect rows > 0`.
  func expectTable(_ condition: Condition, _ relation: Relation) throws(EngineError) -> Relation {
    let holds = expect(condition, rows: relation.count)
    guard holds else {
      throw .expectationFailed(
        condition: condition.text,
        found: Message(
          "there \(relation.count == 1 ? "is" : "are") \(countOfRows(relation.count))",
          "有\(countOfRows(relation.count))"
        )
      )
    }
    return relation
  }

  /// Evaluates a condition that reads no column: over one row that stands for the table.
  private func expect(_ condition: Condition, rows: Int) -> Bool {
    let evaluator = Evaluator(corpus, rowCount: rows)
    return evaluator.truths(prepare(condition.expression), Batch(count: 1, columns: []))
      .allSatisfy { $0 }
  }

  /// Asks that no two rows are the same: `expect unique id`.
  func expectUnique(
    _ keys: [Expression],
    text: String,
    _ relation: Relation
  ) throws(EngineError) -> Relation {
    let evaluator = Evaluator(corpus)
    let prepared = keys.map(prepare)
    let cells = prepared.map { evaluator.column($0, relation.batch) }
    var encoder = RowEncoder(columns: cells.count)
    let codes = encoder.encode(cells)
    guard encoder.count < relation.count else { return relation }
    var firsts: [UInt32: Int] = [:]
    for (row, code) in codes.enumerated() {
      if let first = firsts[code] {
        throw .expectationFailed(
          condition: text,
          found: Message(
            "rows \(first + 1) and \(row + 1) are the same",
            "第 \(first + 1) 行与第 \(row + 1) 行相同"
          )
        )
      }
      firsts[code] = row
    }
    return relation
  }
}
