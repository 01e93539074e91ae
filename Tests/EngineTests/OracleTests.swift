import Columns
import CorpusModel
import Engine
import Query
import Store
import Testing
import TestSupport

/// What the engine gives for a plan, cell by cell.
private func cells(_ plan: Plan, on corpus: Corpus, _ options: RunOptions) throws -> [[Cell]] {
  let batch = try rows(of: plan, on: corpus, options: options).batch
  let columns = batch.columns.indices.map { batch.read($0, in: corpus) } + batch.open
  return (0..<batch.count).map { row in columns.map { $0.cell(row).printed } }
}

struct OracleTests {
  static let tables: [Table] = [.donations, .sentences, .articles, .documents, .countries]

  @Test(arguments: 0..<400)
  func `a plan by chance gives the rows of the row-at-a-time oracle`(seed: Int) throws {
    let corpus = randomCorpus(seed: UInt64(seed / 50), donations: 40)
    var random = RandomPlan(seed: UInt64(seed))
    for _ in 0..<10 {
      let plan = random.plan(over: Self.tables, steps: 1 + seed % 5)
      let expected = Oracle(corpus: corpus).run(plan).map { ($0.cells + $0.open).map(\.printed) }
      var options = RunOptions()
      options.workers = 1 + seed % 2
      options.partSize = 7
      let found = try cells(plan, on: corpus, options)
      guard found != expected else { continue }
      let row = zip(found, expected).enumerated().first { $0.element.0 != $0.element.1 }
      Issue.record(
        """
        \(plan.source) \(plan.steps.map(\.operation))
        rows: \(found.count), expected \(expected.count); first difference: \
        \(row.map { "\($0.offset): \($0.element.0) expected \($0.element.1)" } ?? "none")
        """
      )
    }
  }
}
