import Calendar
import Columns
import CorpusModel

/// One cell as the oracle sees it.
indirect enum Cell: Hashable {
  case missing
  case text(String)
  case number(Double)
  case date(DateSpan)
  case boolean(Bool)
  case entity(Int)
  case row(Int)
  case list([Cell])

  var isKnown: Bool {
    switch self {
    case .missing, .list([]): false
    case _: true
    }
  }

  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var text: String? { if case .text(let value) = self { value } else { nil } }
  var date: DateSpan? { if case .date(let value) = self { value } else { nil } }
  var elements: [Cell] { if case .list(let cells) = self { cells } else { [] } }

  /// A number as the engine prints it: 15 significant digits.
  var printed: Cell {
    switch self {
    case .number(let value): .number(roundToDecimal(value))
    case .list(let cells): cells.isEmpty ? .missing : .list(cells.map(\.printed))
    case .missing, .text, .date, .boolean, .entity, .row: self
    }
  }
}

extension Column {
  /// One cell of a column.
  func cell(_ row: Int) -> Cell {
    switch self {
    case .text(let texts): texts.text(row).map(Cell.text) ?? .missing
    case .coded(let codes): codes.text(row).map(Cell.text) ?? .missing
    case .number(let values): values[row].isNaN ? .missing : .number(values[row])
    case .date(let dates): dates.date(row).map(Cell.date) ?? .missing
    case .boolean(let truths): truths[row].value.map(Cell.boolean) ?? .missing
    case .row(let rows): rows[row] == RowSelection.noRow ? .missing : .row(Int(rows[row]))
    case .entity(let numbers):
      numbers[row] == RowSelection.noRow ? .missing : .entity(Int(numbers[row]))
    case .list(let lists): .list(lists.range(row).map { lists.elements.cell($0) })
    }
  }
}
