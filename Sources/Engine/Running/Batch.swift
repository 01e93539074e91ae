package import Columns
package import CorpusModel
import Query
package import Store

/// What the row numbers of a batch are numbers of.
package enum Identity: Sendable {
  /// Each row stands for a row of this table; several may stand for one.
  case table(Table)
  /// Each row stands for the rows it was made of.
  case lineage(Lineage)
  /// Rows of their own, with nothing behind them.
  case none
}

/// A column of a batch: read from the corpus when somebody asks for it, or written out.
package enum HeldColumn: Sendable {
  /// The column at this position of the table whose rows these are.
  case stored(Int)
  case values(Column)
}

/// Some rows on their way from verb to verb.
package struct Batch: Sendable {
  package var count: Int
  package var identity: Identity
  /// One number a row, of what `identity` says.
  package var rows: RowSelection
  /// One a live column.
  package var columns: [HeldColumn]
  /// The columns on the right whose names only the data tells.
  package var open: [Column] = []

  /// All rows of a table, nothing read yet.
  init(of table: Table, in corpus: Corpus) {
    count = corpus.rowCount(table)
    identity = .table(table)
    rows = .range(0..<count)
    columns = Schema.columns(of: table).indices.map { .stored($0) }
  }

  /// Rows of their own.
  init(count: Int, columns: [Column], identity: Identity = .none) {
    self.count = count
    self.identity = identity
    rows = .range(0..<count)
    self.columns = columns.map { .values($0) }
  }

  /// The cells of a live column.
  package func read(_ position: Int, in corpus: Corpus) -> Column {
    switch columns[position] {
    case .values(let column): column
    case .stored(let number): readStored(number, in: corpus)
    }
  }

  private func readStored(_ number: Int, in corpus: Corpus) -> Column {
    guard case .table(let table) = identity else {
      preconditionFailure("a column is left in the corpus only while the rows are a table's")
    }
    return corpus.read(number, of: table, rows: rows)
  }

  /// The rows at some positions, in their order.
  func gather(_ positions: [UInt32]) -> Batch {
    var result = self
    result.count = positions.count
    result.rows = rows.gather(positions)
    result.columns = columns.map { $0.gather(.list(positions)) }
    result.open = open.map { $0.gather(.list(positions)) }
    return result
  }

  /// A run of rows.
  func slice(_ part: Range<Int>) -> Batch {
    guard part != 0..<count else { return self }
    var result = self
    result.count = part.count
    result.rows = rows.slice(part)
    result.columns = columns.map { $0.gather(.range(part)) }
    result.open = open.map { $0.gather(.range(part)) }
    return result
  }

  /// Other rows of the same table, whose columns are all still in the corpus.
  func replacing(rows: RowSelection) -> Batch {
    var result = self
    result.rows = rows
    result.count = rows.count
    return result
  }

  /// Puts a column at a position, which may be the next at the right end.
  mutating func place(_ column: Column, at position: Int) {
    if position < columns.count {
      columns[position] = .values(column)
    } else {
      columns.append(.values(column))
    }
  }
}

extension HeldColumn {
  /// Whether the column is still in the corpus.
  var isStored: Bool { if case .stored = self { true } else { false } }

  /// The cells at some positions; a stored column follows the rows by itself.
  func gather(_ positions: RowSelection) -> HeldColumn {
    switch self {
    case .stored: self
    case .values(let column): .values(column.gather(positions))
    }
  }
}
