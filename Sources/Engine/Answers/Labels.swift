import Calendar
import Columns
import Glibc
import CorpusModel
import Store

extension Corpus {
  /// What rows of a table are called where they are a cell: an article by its title.
  func labels(of table: Table, rows: [UInt32]) -> [String] {
    let selection = RowSelection.list(rows)
    let texts = read(table.labelColumn, of: table, rows: selection)?.asText
    let names = read("id", of: table, rows: selection)?.asText
    return rows.indices.map { texts?.text($0) ?? names?.text($0) ?? "" }
  }

  /// The cells of a column of some type as a result shows them.
  func values(_ column: Column, _ type: ValueType) -> [Value] {
    switch column {
    case .text(let texts):
      return (0..<texts.count).map { texts.text($0).map(Value.text) ?? .missing }
    case .coded(let codes):
      return (0..<codes.count).map { codes.text($0).map(Value.text) ?? .missing }
    case .number(let numbers):
      return numbers.map { $0.isNaN ? .missing : .number(roundToDecimal($0)) }
    case .date(let dates):
      return (0..<dates.count).map { dates.date($0).map(Value.date) ?? .missing }
    case .boolean(let truths): return truths.map { $0.value.map(Value.boolean) ?? .missing }
    case .entity(let numbers):
      return numbers.map {
        $0 == RowSelection.noRow ? .missing : .entity(entities.value(Int($0)))
      }
    case .row(let rows): return rowValues(rows, type)
    case .list(let lists):
      return (0..<lists.count).map { row in
        let range = lists.range(row)
        if range.isEmpty { return .missing }
        return .list(values(lists.elements.gather(.range(range)), type.element))
      }
    }
  }

  /// The cells of a column of some type as a result holds them; missing ones behind those that were made when
  /// `isStopped` said so.
  func cells(_ column: Column, _ type: ValueType, _ isStopped: () -> Bool) -> ResultCells {
    switch column {
    case .text(let texts): return .texts(texts)
    case .coded(let codes): return .texts(codes.slices)
    case .number(let numbers):
      return .numbers(FixedArray(count: numbers.count) { roundToDecimal(numbers[$0]) })
    case .row(let rows):
      if let labels = labels(rows, type) { return .labels(labels, rows: rows) }
    case .date, .boolean, .entity, .list: break
    }
    var made: [Value] = []
    made.reserveCapacity(column.count)
    while made.count < column.count, !isStopped() {
      let part = made.count..<min(made.count + batchSize, column.count)
      made += values(column.gather(.range(part)), type)
    }
    made += repeatElement(.missing, count: column.count - made.count)
    return .values(made)
  }

  /// The labels of rows where they lie; nil where one of them has none of its own.
  private func labels(_ rows: FixedArray<UInt32>, _ type: ValueType) -> TextColumn? {
    guard case .row(let table) = type,
      let texts = read(table.labelColumn, of: table, rows: .list(rows.array))?.asText,
      rows.indices.allSatisfy({ texts.isKnown($0) == (rows[$0] != RowSelection.noRow) })
    else { return nil }
    return texts
  }

  private func rowValues(_ rows: FixedArray<UInt32>, _ type: ValueType) -> [Value] {
    guard case .row(let table) = type else { return rows.map { _ in .missing } }
    return zip(rows, labels(of: table, rows: rows.array)).map { row, label in
      row == RowSelection.noRow ? .missing : .row(label: label, number: Int(row))
    }
  }

  /// The cells of a column as the words a heading is made of.
  func headings(_ column: Column, _ type: ValueType) -> [String] {
    values(column, type).map(heading)
  }

  private func heading(_ value: Value) -> String {
    switch value {
    case .missing: "missing"
    case .text(let text): text
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15
        ? String(Int(number)) : String(number)
    case .date(let date): date.description
    case .boolean(let truth): truth ? "true" : "false"
    case .entity(let entity): entity.name
    case .row(let label, _): label
    case .list(let elements): elements.map(heading).joined(separator: ", ")
    }
  }
}
