package import Calendar

/// Dates as arrays of their parts.
package struct DateColumn: Sendable {
  /// The number of the first day; `missingDay` where there is no date.
  package var starts: [Int32]
  /// The number of the last day.
  package var ends: [Int32]
  /// The raw value of the `DatePrecision`.
  package var precisions: [UInt8]
  /// Minutes after midnight; -1 where no time of day was stated.
  package var minutes: [Int16]

  /// The day number that stands for no date.
  package static let missingDay = Int32.min

  package init(_ dates: [DateSpan?] = []) {
    starts = []
    ends = []
    precisions = []
    minutes = []
    for date in dates { append(date) }
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

  /// Adds a row.
  package mutating func append(_ date: DateSpan?) {
    starts.append(date?.start.number ?? DateColumn.missingDay)
    ends.append(date?.end.number ?? DateColumn.missingDay)
    precisions.append(date?.precision.rawValue ?? 0)
    minutes.append(date?.minute ?? -1)
  }

  /// The dates at some rows; `RowSelection.noRow` reads as missing.
  package func gather(_ rows: RowSelection) -> DateColumn {
    var result = DateColumn()
    let count = rows.count
    result.starts.reserveCapacity(count)
    result.ends.reserveCapacity(count)
    result.precisions.reserveCapacity(count)
    result.minutes.reserveCapacity(count)
    switch rows {
    case .range(let range):
      result.starts.append(contentsOf: starts[range])
      result.ends.append(contentsOf: ends[range])
      result.precisions.append(contentsOf: precisions[range])
      result.minutes.append(contentsOf: minutes[range])
    case .list(let list):
      for row in list {
        guard row != RowSelection.noRow else {
          result.append(nil)
          continue
        }
        result.starts.append(starts[Int(row)])
        result.ends.append(ends[Int(row)])
        result.precisions.append(precisions[Int(row)])
        result.minutes.append(minutes[Int(row)])
      }
    }
    return result
  }

  /// Adds all rows of another column.
  package mutating func append(contentsOf other: DateColumn) {
    starts.append(contentsOf: other.starts)
    ends.append(contentsOf: other.ends)
    precisions.append(contentsOf: other.precisions)
    minutes.append(contentsOf: other.minutes)
  }
}
