package import Calendar

/// Dates as arrays of their parts.
package struct DateColumn: Sendable {
  /// The number of the first day; `missingDay` where there is no date.
  package let starts: FixedArray<Int32>
  /// The number of the last day.
  package let ends: FixedArray<Int32>
  /// The raw value of the `DatePrecision`.
  package let precisions: FixedArray<UInt8>
  /// Minutes after midnight; -1 where no time of day was stated.
  package let minutes: FixedArray<Int16>

  /// The day number that stands for no date.
  package static let missingDay = Int32.min

  package init(
    starts: FixedArray<Int32>,
    ends: FixedArray<Int32>,
    precisions: FixedArray<UInt8>,
    minutes: FixedArray<Int16>
  ) {
    self.starts = starts
    self.ends = ends
    self.precisions = precisions
    self.minutes = minutes
  }

  package init(_ dates: [DateSpan?] = []) {
    var builder = DateColumnBuilder()
    for date in dates { builder.append(date) }
    self = builder.column
  }

  /// The same date so many times.
  package init(repeating date: DateSpan, count: Int) {
    self.init(
      starts: FixedArray(repeating: date.start.number, count: count),
      ends: FixedArray(repeating: date.end.number, count: count),
      precisions: FixedArray(repeating: date.precision.rawValue, count: count),
      minutes: FixedArray(repeating: date.minute ?? -1, count: count)
    )
  }

  package var count: Int { starts.count }

  /// Whether the date of a row is there.
  package func isKnown(_ row: Int) -> Bool { starts[row] != DateColumn.missingDay }

  /// The date of a row; nil when it is missing.
  package func date(_ row: Int) -> DateSpan? {
    guard isKnown(row), let precision = DatePrecision(rawValue: precisions[row]) else { return nil }
    return DateSpan(
      start: Day(number: starts[row]),
      end: Day(number: ends[row]),
      precision: precision,
      minute: minutes[row] < 0 ? nil : minutes[row]
    )
  }

  /// The dates at some rows; `RowSelection.noRow` reads as missing.
  package func gather(_ rows: RowSelection) -> DateColumn {
    DateColumn(
      starts: Columns.gather(starts, rows, missing: DateColumn.missingDay),
      ends: Columns.gather(ends, rows, missing: DateColumn.missingDay),
      precisions: Columns.gather(precisions, rows, missing: 0),
      minutes: Columns.gather(minutes, rows, missing: -1)
    )
  }
}

/// A column of dates that still grows.
package struct DateColumnBuilder: Sendable {
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  private var precisions: [UInt8] = []
  private var minutes: [Int16] = []

  package init() {}

  package var count: Int { starts.count }

  /// Adds a row.
  package mutating func append(_ date: DateSpan?) {
    starts.append(date?.start.number ?? DateColumn.missingDay)
    ends.append(date?.end.number ?? DateColumn.missingDay)
    precisions.append(date?.precision.rawValue ?? 0)
    minutes.append(date?.minute ?? -1)
  }

  /// Adds all rows of a column.
  package mutating func append(contentsOf other: DateColumn) {
    starts.append(contentsOf: other.starts)
    ends.append(contentsOf: other.ends)
    precisions.append(contentsOf: other.precisions)
    minutes.append(contentsOf: other.minutes)
  }

  /// What has been written, as a column.
  package var column: DateColumn {
    DateColumn(
      starts: FixedArray(starts),
      ends: FixedArray(ends),
      precisions: FixedArray(precisions),
      minutes: FixedArray(minutes)
    )
  }
}
