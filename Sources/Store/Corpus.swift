package import Columns
package import CorpusModel

/// A parsed corpus: the rows of every table in columns, the texts, the words and the names.
///
/// Never changes after it was built. A class for its identity: relations, answers and caches of one
/// corpus refer to it without copying.
package final class Corpus: Sendable {
  package let texts: TextStore
  package let words: WordStore
  package let entities: EntityStore
  package let index: TextIndex
  package let articleRuns: ArticleRuns
  let tables: [Table: TableStore]
  /// For each table of entities the number of the entity of each row.
  let entityNumbers: [Table: FixedArray<UInt32>]

  init(
    texts: TextStore,
    words: WordStore,
    entities: EntityStore,
    index: TextIndex,
    articleRuns: ArticleRuns,
    tables: [Table: TableStore],
    entityNumbers: [Table: FixedArray<UInt32>]
  ) {
    self.texts = texts
    self.words = words
    self.entities = entities
    self.index = index
    self.articleRuns = articleRuns
    self.tables = tables
    self.entityNumbers = entityNumbers
  }

  /// The number of rows of a table.
  package func rowCount(_ table: Table) -> Int { tables[table]?.rowCount ?? 0 }

  /// The cells of a column, by its position in the schema, at some rows of its table.
  ///
  /// `RowSelection.noRow` reads as missing. Meant to be asked for a block of rows at a time.
  package func read(_ column: Int, of table: Table, rows: RowSelection) -> Column {
    guard let store = tables[table], store.columns.indices.contains(column) else {
      return .number([Double](repeating: .nan, count: rows.count))
    }
    return store.columns[column].read(rows.writtenOut)
  }

  /// The cells of a column, by name, at some rows; nil when the table has no such column.
  package func read(_ name: String, of table: Table, rows: RowSelection) -> Column? {
    Schema.column(name, of: table).map { read($0, of: table, rows: rows) }
  }

  /// The numbers of the entities that rows of `countries`, `organizations` or `people` stand for.
  package func entityNumbers(of table: Table, rows: RowSelection) -> FixedArray<UInt32> {
    gatherCodes(entityNumbers[table] ?? [], rows)
  }

  /// A column as the corpus keeps it, by its position in the schema; nil when the table has no such
  /// column.
  package func stored(_ column: Int, of table: Table) -> StoredColumn? {
    guard let columns = tables[table]?.columns, columns.indices.contains(column) else { return nil }
    return columns[column]
  }
}
