import Columns
import CorpusModel
import Query

extension Answer {
  /// The rows of the corpus behind a row of the answer: those a group was made of, otherwise the row
  /// itself with all its columns; nil when nothing is behind it.
  ///
  /// The question is run once more, this time remembering what became of each row.
  package func behind(
    row: Int,
    options: RunOptions = RunOptions()
  ) throws(EngineError) -> Answer? {
    if let (table, number) = base(ofRow: row) {
      return answer(rows(of: table, [UInt32(number)]))
    }
    var options = options
    options.tracksGroups = true
    let execution = Execution(
      corpus: corpus,
      options: options,
      lastResult: environment.lastResult,
      definitions: definitions
    )
    let tracked = try execution.run(question.plan)
    guard (0..<tracked.count).contains(row) else { return nil }
    return trace([tracked.batch.rows[row]], tracked.batch.identity).map(answer)
  }

  /// Follows rows back until they are a table's.
  private func trace(_ rows: [UInt32], _ identity: Identity) -> Relation? {
    switch identity {
    case .none: return nil
    case .table(let table): return self.rows(of: table, rows)
    case .lineage(let lineage):
      let members = rows.flatMap { lineage.rows(behind: Int($0)) }.sorted()
      let source = lineage.source.batch.gather(members)
      return trace(source.rows.rows, source.identity)
        ?? Relation(shape: lineage.source.shape, batch: source)
    }
  }

  private func rows(of table: Table, _ numbers: [UInt32]) -> Relation {
    var batch = Batch(of: table, in: corpus)
    var seen: Set<UInt32> = []
    batch = batch.gather(numbers.filter { seen.insert($0).inserted })
    return Relation(shape: RowShape(of: table), batch: batch)
  }

  private func answer(_ relation: Relation) -> Answer {
    var question = question
    question.form = nil
    question.explains = false
    return Answer(
      question: question,
      relation: relation,
      notes: [],
      steps: [],
      corpus: corpus,
      environment: environment,
      definitions: definitions
    )
  }
}
