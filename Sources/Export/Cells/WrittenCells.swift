import Calendar
import Columns
import CorpusModel
import Rendering
import Store

/// The cells of a column in a block of rows as other programs read them: a thing by its name, a row
/// of another table by its identifier.
indirect enum WrittenCells {
  case texts(TextColumn)
  /// Cell `i` is the text `picks[i]`.
  case picked(TextColumn, picks: [UInt32])
  case numbers(FixedArray<Double>)
  case dates(DateColumn)
  case truths(FixedArray<Truth>)
  case lists(ListColumn, elements: WrittenCells)

  func isKnown(_ row: Int) -> Bool {
    switch self {
    case .texts(let texts): texts.isKnown(row)
    case .picked(let texts, let picks): texts.isKnown(Int(picks[row]))
    case .numbers(let values): !values[row].isNaN
    case .dates(let dates): dates.isKnown(row)
    case .truths(let values): values[row] != .missing
    case .lists(let lists, _): !lists.range(row).isEmpty
    }
  }
}

extension Corpus {
  /// A column of some rows of a table, ready to be written.
  func written(_ column: Int, of table: Table, rows: RowSelection) -> WrittenCells {
    let type = Schema.columns(of: table)[column].type
    return written(read(column, of: table, rows: rows), type)
  }

  /// The same by the name of the column.
  func written(_ name: String, of table: Table, rows: RowSelection) -> WrittenCells {
    guard let column = Schema.column(name, of: table) else { return .numbers([]) }
    return written(column, of: table, rows: rows)
  }

  private func written(_ column: Column, _ type: ValueType) -> WrittenCells {
    switch column {
    case .text, .coded: .texts(column.asText)
    case .number(let values): .numbers(values)
    case .date(let dates): .dates(dates)
    case .boolean(let values): .truths(values)
    case .entity(let numbers): .texts(entities.names.read(.list(numbers.array)).asText)
    case .row(let rows): identifiers(of: rows, type)
    case .list(let lists): .lists(lists, elements: written(lists.elements, type.element))
    }
  }

  /// The identifiers of rows, each looked up once where neighbours have the same.
  private func identifiers(of rows: FixedArray<UInt32>, _ type: ValueType) -> WrittenCells {
    guard case .row(let table) = type else { return .numbers([]) }
    var wanted: [UInt32] = []
    var picks: [UInt32] = []
    picks.reserveCapacity(rows.count)
    for row in rows {
      if wanted.last != row { wanted.append(row) }
      picks.append(UInt32(wanted.count - 1))
    }
    let texts = read("id", of: table, rows: .list(wanted))?.asText ?? TextColumn([])
    return .picked(texts, picks: picks)
  }
}

extension TextBuffer {
  /// Writes a cell as plain text, a list with a mark between its elements.
  mutating func writePlain(_ cells: WrittenCells, _ row: Int, separator: String = "; ") {
    guard cells.isKnown(row) else { return }
    switch cells {
    case .texts(let texts):
      let heap = texts.heap.bytes
      write(heap.span.extracting(texts.range(row)))
    case .picked(let texts, let picks): writePlain(.texts(texts), Int(picks[row]))
    case .numbers(let values): writeNumber(roundToDecimal(values[row]))
    case .dates(let dates): write(dates.date(row)?.description ?? "")
    case .truths(let values): write(values[row] == .yes ? "true" : "false")
    case .lists(let lists, let elements):
      let range = lists.range(row)
      for element in range {
        if element > range.lowerBound { write(separator) }
        writePlain(elements, element)
      }
    }
  }

  /// Writes a cell as a field of CSV.
  mutating func writeCSV(_ cells: WrittenCells, _ row: Int, separator: String = "; ") {
    switch cells {
    case .texts(let texts):
      let heap = texts.heap.bytes
      writeCSVField(heap.span.extracting(texts.range(row)))
    case .picked(let texts, let picks): writeCSV(.texts(texts), Int(picks[row]))
    case .numbers, .dates, .truths: writePlain(cells, row)
    case .lists:
      var plain = TextBuffer()
      plain.writePlain(cells, row, separator: separator)
      let bytes = plain.bytes
      writeCSVField(bytes.span)
    }
  }

  /// Writes a cell as a value of JSON.
  mutating func writeJSON(_ cells: WrittenCells, _ row: Int) {
    guard cells.isKnown(row) else { return write("null") }
    switch cells {
    case .texts(let texts):
      let heap = texts.heap.bytes
      writeJSONString(heap.span.extracting(texts.range(row)))
    case .picked(let texts, let picks): writeJSON(.texts(texts), Int(picks[row]))
    case .dates(let dates): writeJSONString(dates.date(row)?.description ?? "")
    case .numbers, .truths: writePlain(cells, row)
    case .lists(let lists, let elements):
      let range = lists.range(row)
      write(byte: UInt8(ascii: "["))
      for element in range {
        if element > range.lowerBound { write(byte: UInt8(ascii: ",")) }
        writeJSON(elements, element)
      }
      write(byte: UInt8(ascii: "]"))
    }
  }
}
