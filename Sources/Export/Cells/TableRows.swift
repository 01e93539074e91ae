import Columns
import CorpusModel
import Store

/// Some rows of a table, read a column at a time.
struct TableRows {
  private let corpus: Corpus
  private let table: Table
  private let rows: RowSelection

  init(_ rows: RowSelection, of table: Table, _ corpus: Corpus) {
    (self.corpus, self.table, self.rows) = (corpus, table, rows)
  }

  /// All rows of a table.
  init(of table: Table, _ corpus: Corpus) {
    self.init(.range(0..<corpus.rowCount(table)), of: table, corpus)
  }

  /// The cells of a column by its name; an empty column where the table has none of that name.
  subscript(name: String) -> Column { corpus.read(name, of: table, rows: rows) ?? .number([]) }
}
