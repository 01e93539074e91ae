import Columns
import CorpusModel
import Query
import Store

extension Execution {
  /// The sentences in the text of some rows, ascending, each once.
  ///
  /// The text of a document, article, part or paragraph is that of its sentences; the text of any
  /// other row is the sentence it stands in.
  func sentences(of batch: Batch) -> RowSelection {
    guard case .table(let table) = batch.identity else { return .list([]) }
    if case .range(let range) = batch.rows {
      if table == .sentences { return batch.rows }
      // The rows of a corpus's whole text have all its sentences.
      let isWhole = range.count == corpus.rowCount(table)
      if isWhole, table == .documents || table == .articles || table == .paragraphs {
        return .range(0..<corpus.rowCount(.sentences))
      }
    }
    return .list(listed(batch, table))
  }

  private func listed(_ batch: Batch, _ table: Table) -> [UInt32] {
    let wanted = batch.rows.rows.filter { $0 != RowSelection.noRow }
    switch table {
    case .sentences:
      return isStrictlyAscending(wanted.span) ? wanted : unique(wanted)
    case .documents, .articles, .parts, .paragraphs: return sentences(below: wanted, of: table)
    case .words, .mentions, .figures, .dates, .statements, .donations, .events:
      let found = corpus.read("sentence", of: table, rows: .list(wanted))?.references.array ?? []
      return unique(found.filter { $0 != RowSelection.noRow })
    case .blocks, .repairs, .problems, .countries, .organizations, .people, .pairs, .disagreements:
      return []
    }
  }

  private func unique(_ rows: [UInt32]) -> [UInt32] {
    var isWanted = [Bool](repeating: false, count: corpus.rowCount(.sentences))
    for row in rows { isWanted[Int(row)] = true }
    return positions(isWanted)
  }

  private func sentences(below rows: [UInt32], of table: Table) -> [UInt32] {
    var isWanted = [Bool](repeating: false, count: corpus.rowCount(table))
    for row in rows { isWanted[Int(row)] = true }
    let all = RowSelection.range(0..<corpus.rowCount(.sentences))
    let owners = owners(ofSentences: all, in: table) ?? []
    return positions(owners.map { $0 != RowSelection.noRow && isWanted[Int($0)] })
  }

  /// The document, article, part or paragraph of sentences; nil for another table.
  func owners(ofSentences sentences: RowSelection, in table: Table) -> FixedArray<UInt32>? {
    switch table {
    case .documents, .articles, .parts, .paragraphs:
      corpus.read(table.singular, of: .sentences, rows: sentences)?.references
    case .blocks, .sentences, .words, .repairs, .problems, .countries, .organizations, .people,
      .mentions, .figures, .dates, .statements, .donations, .events, .pairs, .disagreements:
      nil
    }
  }
}
