package import Columns
package import CorpusModel
package import Diagnostics
package import Query
package import Store

/// The answer to one question: its rows, still in columns, and the way back to what they stand for.
package struct Answer: Sendable {
  /// What was asked.
  package let question: Question
  /// The rows; those of the explanation are apart.
  package let relation: Relation
  /// Sentences to print with the answer: rows skipped as missing, which condition found nothing.
  package let notes: [Message]
  /// What each step did, in the order in which the steps ended.
  package let steps: [StepRecord]
  let corpus: Corpus
  let environment: RunEnvironment
  let definitions: [Execution.Definition]

  /// The form that was asked for, if one was.
  package var form: OutputForm? { question.form }

  package var rowCount: Int { question.explains ? steps.count : relation.count }

  /// The answer as a table, some rows of it or all; for `explain` the steps.
  ///
  /// What is left of its cells is missing when `isStopped`, which is asked again and again, says so.
  package func table(
    rows: Range<Int>? = nil,
    for purpose: PrintPurpose = .reading,
    isStopped: () -> Bool = { false }
  ) -> ResultTable {
    guard !question.explains else { return explanation }
    return relation.table(
      rows ?? 0..<relation.count,
      for: purpose,
      in: corpus,
      notes: notes.map(\.english),
      isStopped: isStopped
    )
  }

  /// Where a row of the answer stands in the files; nothing for rows that were made.
  package func places(ofRow row: Int) -> [SourcePlace] {
    guard let (table, number) = base(ofRow: row) else { return [] }
    return corpus.places(of: number, in: table)
  }

  /// The row of the corpus that a row of the answer stands for; nil for rows that were made.
  package func base(ofRow row: Int) -> (table: Table, row: Int)? {
    guard (0..<relation.count).contains(row), case .table(let table) = relation.batch.identity
    else { return nil }
    let number = relation.batch.rows[row]
    return number == RowSelection.noRow ? nil : (table, Int(number))
  }
}
