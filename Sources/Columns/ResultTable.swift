/// What a cell of a column can be, as far as a rendering needs to know.
package enum ResultType: Sendable, Hashable {
  case text, number, date, boolean, entity, row, list
}

/// A column of a result: its name, its type and its cells from top to bottom.
package struct ResultColumn: Sendable {
  package var name: String
  package var type: ResultType
  package var values: [Value]

  package init(name: String, type: ResultType, values: [Value]) {
    self.name = name
    self.type = type
    self.values = values
  }
}

/// The answer to one question: columns of equal length, and what the reader must know of it.
package struct ResultTable: Sendable {
  package var columns: [ResultColumn]
  package var rowCount: Int
  /// Sentences to print with the answer: rows skipped as missing, which condition emptied it.
  package var notes: [String]

  package init(columns: [ResultColumn], rowCount: Int, notes: [String] = []) {
    self.columns = columns
    self.rowCount = rowCount
    self.notes = notes
  }
}
