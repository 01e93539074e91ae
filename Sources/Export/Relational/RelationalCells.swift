import Calendar
import Columns
import CorpusModel
import Store
import Unicode

/// The cells of a column of a relational table in some rows.
enum RelationalCells {
  /// The numbers of rows, counted from 0; `RowSelection.noRow` where there is none.
  case rows(FixedArray<UInt32>)
  case numbers(FixedArray<Double>)
  case texts(TextColumn)
  /// Texts that are folded when they are written.
  case folded(TextColumn)
  case truths(FixedArray<Truth>)
  case dates(DateColumn)
  case firstDays(DateColumn)
  case lastDays(DateColumn)
}

/// One cell, as a writer takes it.
enum RelationalCell {
  case missing
  case whole(Int64)
  case real(Double)
  case truth(Bool)
  /// UTF-8.
  case text([UInt8])
}

extension RelationalCells {
  /// The cell of a row.
  func cell(_ row: Int) -> RelationalCell {
    switch self {
    case .rows(let rows):
      return rows[row] == RowSelection.noRow ? .missing : .whole(Int64(rows[row]) + 1)
    case .numbers(let values):
      let value = roundToDecimal(values[row])
      if value.isNaN { return .missing }
      let isWhole = value.magnitude < 1e15 && value == value.rounded(.towardZero)
      return isWhole ? .whole(Int64(value)) : .real(value)
    case .texts(let texts): return texts.bytes(row).map { .text(Array($0)) } ?? .missing
    case .folded(let texts):
      guard texts.isKnown(row) else { return .missing }
      let heap = texts.heap.bytes
      return .text(fold(heap.span.extracting(texts.range(row))))
    case .truths(let values): return values[row].value.map { .truth($0) } ?? .missing
    case .dates(let dates):
      return dates.date(row).map { .text(Array($0.description.utf8)) } ?? .missing
    case .firstDays(let dates): return day(dates.date(row)?.start)
    case .lastDays(let dates): return day(dates.date(row)?.end)
    }
  }

  private func day(_ day: Day?) -> RelationalCell {
    day.map { .text(Array(DateSpan(day: $0).description.utf8)) } ?? .missing
  }
}

extension RelationalTable {
  /// The rows that some owners have, column by column.
  func cells(_ owners: Range<Int>, in corpus: Corpus) -> (count: Int, columns: [RelationalCells]) {
    let rows = RowSelection.range(owners)
    let keys = FixedArray(owners.map { UInt32($0) })
    switch source {
    case .table(let table):
      return (owners.count, columns.map { cells($0, of: table, rows, keys, in: corpus) })
    case .list(let table, let column):
      guard case .list(let lists) = corpus.read(column, of: table, rows: rows) else {
        return (0, [])
      }
      return elements(lists, keys)
    case .entities: return (owners.count, entityCells(rows, keys, in: corpus))
    case .entityNames: return elements(corpus.entities.writtenNames.read(rows), keys)
    }
  }

  private func cells(
    _ column: RelationalColumn,
    of table: Table,
    _ rows: RowSelection,
    _ keys: FixedArray<UInt32>,
    in corpus: Corpus
  ) -> RelationalCells {
    guard let origin = column.origin else {
      guard column.kind == .key else {
        return .rows(corpus.entityNumbers(of: table, rows: rows))
      }
      return .rows(keys)
    }
    let cells = corpus.read(origin, of: table, rows: rows)
    switch cells {
    case .text, .coded:
      let isFolded = column.name != Schema.columns(of: table)[origin].name
      return isFolded ? .folded(cells.asText) : .texts(cells.asText)
    case .number(let values): return .numbers(values)
    case .boolean(let values): return .truths(values)
    case .date(let dates):
      guard column.kind == .day else { return .dates(dates) }
      return column.name.hasSuffix("_start") ? .firstDays(dates) : .lastDays(dates)
    case .row(let rows), .entity(let rows): return .rows(rows)
    case .list: return .numbers([])
    }
  }

  /// The elements of lists, each with its owner and its place in the list, counted from 1.
  private func elements(
    _ lists: ListColumn,
    _ keys: FixedArray<UInt32>
  ) -> (count: Int, columns: [RelationalCells]) {
    var owners: [UInt32] = []
    var positions: [Double] = []
    var wanted: [UInt32] = []
    for row in 0..<lists.count {
      let range = lists.range(row)
      for element in range {
        owners.append(keys[row])
        positions.append(Double(element - range.lowerBound + 1))
        wanted.append(UInt32(element))
      }
    }
    let values = lists.elements.gather(.list(wanted))
    let first: [RelationalCells] = [
      .rows(FixedArray(owners)), .numbers(FixedArray(positions)),
    ]
    if case .entity(let numbers) = values { return (owners.count, first + [.rows(numbers)]) }
    return (owners.count, first + [.texts(values.asText), .folded(values.asText)])
  }

  private func entityCells(
    _ rows: RowSelection,
    _ keys: FixedArray<UInt32>,
    in corpus: Corpus
  ) -> [RelationalCells] {
    let entities = corpus.entities
    let classes = TextColumn(keys.map { entities.kinds[Int($0)].rawValue })
    let names = entities.names.read(rows).asText
    let roles = entities.roles.read(rows).asText
    return [
      .rows(keys), .texts(classes), .texts(names), .texts(entities.codes.read(rows).asText),
      .texts(entities.regions.read(rows).asText), .texts(entities.kindNames.read(rows).asText),
      .texts(roles), .rows(entities.organizations.gather(rows)),
      .rows(entities.countries.gather(rows)), .numbers(entities.mentions.cells(rows)),
      .folded(names), .folded(roles),
    ]
  }
}
