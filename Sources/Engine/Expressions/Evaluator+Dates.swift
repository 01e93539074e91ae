import Calendar
import Columns
import Query

extension Evaluator {
  /// A number of every date; missing where it has none.
  func numbers(_ dates: DateColumn, _ part: (DateSpan) -> Int?) -> Column {
    .number(
      (0..<dates.count).map { row in
        dates.date(row).flatMap(part).map { Double($0) } ?? .nan
      }
    )
  }

  /// A day of every date.
  func days(_ dates: DateColumn, _ day: (DateSpan) -> Day) -> Column {
    .date(
      DateColumn((0..<dates.count).map { row in dates.date(row).map { DateSpan(day: day($0)) } })
    )
  }

  /// The month; none for a longer span.
  func month(_ date: DateSpan) -> Int? {
    let (first, last) = (date.start.civil, date.end.civil)
    return first.year == last.year && first.month == last.month ? first.month : nil
  }

  /// The quarter; none for a longer span.
  func quarter(_ date: DateSpan) -> Int? {
    let (first, last) = (date.start.civil, date.end.civil)
    let isOne = first.year == last.year && (first.month - 1) / 3 == (last.month - 1) / 3
    return isOne ? (first.month - 1) / 3 + 1 : nil
  }

  /// The week of ISO 8601; none for a longer span.
  func week(_ date: DateSpan) -> Int? {
    let (first, last) = (date.start.isoWeek, date.end.isoWeek)
    return first == last ? first.week : nil
  }
}

extension DateSpan {
  /// Whether the span is one day.
  var isOneDay: Bool { start == end }
}
