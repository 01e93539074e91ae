import Calendar

/// A column of a table, or of a block of its rows: cells of one type from top to bottom.
package indirect enum Column: Sendable {
  case text(TextColumn)
  case coded(CodedColumn)
  /// A missing number is not-a-number: every comparison but `!=` fails on it, and arithmetic hands
  /// it on, as the language wants of a missing value.
  case number([Double])
  case date(DateColumn)
  case boolean([Truth])
  /// Row numbers of another table; `RowSelection.noRow` where there is none.
  case row([UInt32])
  /// Numbers of entities; `RowSelection.noRow` where there is none.
  case entity([UInt32])
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
    case .boolean(let values): .boolean(gatherTruths(values, rows))
    case .row(let numbers): .row(gatherCodes(numbers, rows))
    case .entity(let numbers): .entity(gatherCodes(numbers, rows))
    case .list(let column):
      .list(
        ListColumn(
          starts: gatherBounds(column.starts, rows),
          ends: gatherBounds(column.ends, rows),
          elements: column.elements
        )
      )
    }
  }

  /// The numbers of a number column; missing ones where the column is of another type.
  package var numbers: [Double] {
    if case .number(let values) = self { return values }
    return [Double](repeating: .nan, count: count)
  }

  /// The truths of a boolean column; missing ones where the column is of another type.
  package var truths: [Truth] {
    if case .boolean(let values) = self { return values }
    return [Truth](repeating: .missing, count: count)
  }

  /// The numbers of a column of rows or entities; none where the column is of another type.
  package var references: [UInt32] {
    switch self {
    case .row(let rows), .entity(let rows): rows
    case .text, .coded, .number, .date, .boolean, .list:
      [UInt32](repeating: RowSelection.noRow, count: count)
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
