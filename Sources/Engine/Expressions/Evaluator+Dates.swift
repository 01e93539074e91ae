import Calendar
import Columns
import Query

extension Evaluator {
  /// Calls a function of dates in every row.
  func callDate(_ function: Function, _ dates: DateColumn) -> Column {
    switch function {
    case .start, .end:
      return .date(
        DateColumn(
          (0..<dates.count).map { row in
            dates.date(row).map { DateSpan(day: function == .start ? $0.start : $0.end) }
          }
        )
      )
    case _:
      return .number(
        (0..<dates.count).map { row in
          dates.date(row).flatMap { number(function, of: $0) }.map { Double($0) } ?? .nan
        }
      )
    }
  }

  /// A part of a date; nil when the span is longer than that part.
  private func number(_ function: Function, of date: DateSpan) -> Int? {
    let (first, last) = (date.start.civil, date.end.civil)
    let isOneYear = first.year == last.year
    switch function {
    case .year: return first.year
    case .month: return isOneYear && first.month == last.month ? first.month : nil
    case .quarter:
      let isOneQuarter = (first.month - 1) / 3 == (last.month - 1) / 3
      return isOneYear && isOneQuarter ? (first.month - 1) / 3 + 1 : nil
    case .day: return date.start == date.end ? first.day : nil
    case .weekday: return date.start == date.end ? date.start.weekday : nil
    case .week:
      let (week, lastWeek) = (date.start.isoWeek, date.end.isoWeek)
      return week == lastWeek ? week.week : nil
    case .length, .words, .lower, .upper, .trim, .replace, .extract, .split, .fold, .start, .end,
      .round, .abs, .log, .sqrt, .choose, .fallback, .size, .first, .last, .source:
      return nil
    }
  }
}
