import Calendar

/// A column of a table, or of a block of its rows: cells of one type from top to bottom.
package indirect enum Column: Sendable {
  case text(TextColumn)
  case coded(CodedColumn)
  /// A missing number is not-a-number: every comparison but `!=` fails on it, and arithmetic hands
  /// it on, as the language wants of a missing value.
  case number(FixedArray<Double>)
  case date(DateColumn)
  case boolean(FixedArray<Truth>)
  /// Row numbers of another table; `RowSelection.noRow` where there is none.
  case row(FixedArray<UInt32>)
  /// Numbers of entities; `RowSelection.noRow` where there is none.
  case entity(FixedArray<UInt32>)
  /// A list is never missing, only empty.
  case list(ListColumn)

  package var count: Int {
    switch self {
    case .text(let column): column.count
    case .coded(let column): column.count
    case .number(let values): values.count
    case .date(let column): column.count
    case .boolean(let values): values.count
    case .row(let rows), .entity(let rows): rows.count
    case .list(let column): column.count
    }
  }

  /// Whether the cell of a row is there.
  package func isKnown(_ row: Int) -> Bool {
    switch self {
    case .text(let column): column.isKnown(row)
    case .coded(let column): column.codes[row] != RowSelection.noRow
    case .number(let values): !values[row].isNaN
    case .date(let column): column.isKnown(row)
    case .boolean(let values): values[row] != .missing
    case .row(let rows), .entity(let rows): rows[row] != RowSelection.noRow
    case .list(let column): !column.range(row).isEmpty
    }
  }

  /// The cells of some rows, in their order; `RowSelection.noRow` reads as missing.
  package func gather(_ rows: RowSelection) -> Column {
    switch self {
    case .text(let column): .text(column.gather(rows))
    case .coded(let column):
      .coded(
        CodedColumn(codes: gatherCodes(column.codes, rows), dictionary: column.dictionary)
      )
    case .number(let values): .number(gatherNumbers(values, rows))
    case .date(let column): .date(column.gather(rows))
    case .boolean(let values): .boolean(Columns.gather(values, rows, missing: .missing))
    case .row(let numbers): .row(gatherCodes(numbers, rows))
    case .entity(let numbers): .entity(gatherCodes(numbers, rows))
    case .list(let column):
      .list(
        ListColumn(
          starts: Columns.gather(column.starts, rows, missing: 0),
          ends: Columns.gather(column.ends, rows, missing: 0),
          elements: column.elements
        )
      )
    }
  }

  /// The numbers of a number column; missing ones where the column is of another type.
  package var numbers: FixedArray<Double> {
    if case .number(let values) = self { return values }
    return FixedArray(repeating: .nan, count: count)
  }

  /// The truths of a boolean column; missing ones where the column is of another type.
  package var truths: FixedArray<Truth> {
    if case .boolean(let values) = self { return values }
    return FixedArray(repeating: .missing, count: count)
  }

  /// The numbers of a column of rows or entities; none where the column is of another type.
  package var references: FixedArray<UInt32> {
    switch self {
    case .row(let rows), .entity(let rows): rows
    case .text, .coded, .number, .date, .boolean, .list:
      FixedArray(repeating: RowSelection.noRow, count: count)
    }
  }

  /// The dates of a date column; missing ones where the column is of another type.
  package var dates: DateColumn {
    if case .date(let column) = self { return column }
    return DateColumn([DateSpan?](repeating: nil, count: count))
  }

  /// The texts of a text or coded column; a column of another type has none and reads as missing.
  package var asText: TextColumn {
    switch self {
    case .text(let column): column
    case .coded(let column): column.slices
    case .number, .date, .boolean, .row, .entity, .list:
      TextColumn([String?](repeating: nil, count: count))
    }
  }
}

extension Column {
  /// A column of numbers that were computed.
  package static func number(_ values: [Double]) -> Column { .number(FixedArray(values)) }

  /// A column of truths that were computed.
  package static func boolean(_ values: [Truth]) -> Column { .boolean(FixedArray(values)) }

  /// A column of row numbers that were computed.
  package static func row(_ rows: [UInt32]) -> Column { .row(FixedArray(rows)) }

  /// A column of numbers of entities that were computed.
  package static func entity(_ numbers: [UInt32]) -> Column { .entity(FixedArray(numbers)) }
}
