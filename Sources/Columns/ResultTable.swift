/// What a cell of a column can be, as far as a rendering needs to know.
package enum ResultType: Sendable, Hashable {
  case text, number, date, boolean, entity, row, list
}

/// A column of a result: its name, its type and its cells from top to bottom.
package struct ResultColumn: Sendable {
  package var name: String
  package var type: ResultType
  package let cells: ResultCells

  package init(name: String, type: ResultType, cells: ResultCells) {
    self.name = name
    self.type = type
    self.cells = cells
  }

  package init(name: String, type: ResultType, values: [Value]) {
    self.init(name: name, type: type, cells: .values(values))
  }

  /// All cells, written out; for one of them there is `value`.
  package var values: [Value] {
    if case .values(let values) = cells { values } else { (0..<cells.count).map(value) }
  }

  /// One cell.
  package func value(_ row: Int) -> Value {
    switch cells {
    case .values(let values): values[row]
    case .texts(let texts): texts.text(row).map(Value.text) ?? .missing
    case .numbers(let numbers): numbers[row].isNaN ? .missing : .number(numbers[row])
    case .labels(let texts, let rows):
      texts.text(row).map { .row(label: $0, number: Int(rows[row])) } ?? .missing
    }
  }

  /// The cells as texts that lie in a heap, where they are.
  package var texts: TextColumn? {
    switch cells {
    case .texts(let texts), .labels(let texts, _): texts
    case .values, .numbers: nil
    }
  }

  /// The cells as numbers, where they are; not-a-number stands for a missing one.
  package var numbers: FixedArray<Double>? {
    if case .numbers(let numbers) = cells { numbers } else { nil }
  }

  /// A part of the column.
  package func slice(_ rows: Range<Int>) -> ResultColumn {
    let part: ResultCells =
      switch cells {
      case .values(let values): .values(Array(values[rows]))
      case .texts(let texts): .texts(texts.gather(.range(rows)))
      case .numbers(let numbers): .numbers(numbers.view(rows))
      case .labels(let texts, let numbers):
        .labels(texts.gather(.range(rows)), rows: numbers.view(rows))
      }
    return ResultColumn(name: name, type: type, cells: part)
  }
}

/// The cells of a column of a result: as they lie in columns where that is all a rendering needs, so that
/// no value is made of each.
package enum ResultCells: Sendable {
  case values([Value])
  case texts(TextColumn)
  /// Not-a-number stands for a missing number.
  case numbers(FixedArray<Double>)
  /// Rows of another table with their labels; the label of no row is missing.
  case labels(TextColumn, rows: FixedArray<UInt32>)

  /// The number of cells.
  package var count: Int {
    switch self {
    case .values(let values): values.count
    case .texts(let texts): texts.count
    case .numbers(let numbers): numbers.count
    case .labels(let texts, _): texts.count
    }
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
