import CorpusModel

/// The rows of one table: its columns in the order of the schema.
package struct TableStore: Sendable {
  package let rowCount: Int
  package let columns: [StoredColumn]
  /// Where its rows stand in the files.
  let places: RowPlaces

  /// Takes columns that are in the order of the schema.
  init(rowCount: Int, columns: [StoredColumn], places: RowPlaces) {
    self.rowCount = rowCount
    self.columns = columns
    self.places = places
  }

  /// Puts named columns into the order of the schema; each must be there once.
  init(_ table: Table, rowCount: Int, places: RowPlaces, _ columns: [String: StoredColumn]) {
    self.rowCount = rowCount
    self.places = places
    self.columns = Schema.columns(of: table).map { spec in
      guard let column = columns[spec.name] else {
        preconditionFailure("\(table.name) was built without its column \(spec.name)")
      }
      return column.packed
    }
  }
}
