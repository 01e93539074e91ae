/// How finely a date was stated.
package enum DatePrecision: UInt8, Sendable, CaseIterable, Hashable {
  case minute, hour, day, week, monthPart, month, quarter, halfYear, year, interval

  /// The word the `precision` column shows.
  package var name: String {
    switch self {
    case .minute: "minute"
    case .hour: "hour"
    case .day: "day"
    case .week: "week"
    case .monthPart: "part of month"
    case .month: "month"
    case .quarter: "quarter"
    case .halfYear: "half-year"
    case .year: "year"
    case .interval: "interval"
    }
  }
}

/// A stated date: the days it covers, both ends included, and how finely it was stated.
package struct DateSpan: Hashable, Sendable {
  package var start: Day
  package var end: Day
  package var precision: DatePrecision
  /// Minutes after midnight of `start`, where a time of day was stated.
  package var minute: Int16?

  /// Makes a span; `end` must not lie before `start`.
  package init(start: Day, end: Day, precision: DatePrecision, minute: Int16? = nil) {
    self.start = start
    self.end = max(start, end)
    self.precision = precision
    self.minute = minute
  }

  /// One day.
  package init(day: Day) { self.init(start: day, end: day, precision: .day) }

  /// A year, a month of it, or a day of that; nil when there is no such date.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard let month else {
      guard let first = Day(year: year, month: 1, day: 1),
        let last = Day(year: year, month: 12, day: 31)
      else { return nil }
      self.init(start: first, end: last, precision: .year)
      return
    }
    guard let day else {
      guard let first = Day(year: year, month: month, day: 1) else { return nil }
      let last = first.advanced(by: Day.count(ofMonth: month, year: year) - 1)
      self.init(start: first, end: last, precision: .month)
      return
    }
    guard let only = Day(year: year, month: month, day: day) else { return nil }
    self.init(day: only)
  }

  /// Whether every day of `other` lies in this span: what `date = 2020-04` asks.
  package func contains(_ other: DateSpan) -> Bool { start <= other.start && other.end <= end }
}

extension DateSpan: Comparable {
  /// Orders by first day, then by time of day, then the shorter span first.
  package static func < (left: DateSpan, right: DateSpan) -> Bool {
    if left.start != right.start { return left.start < right.start }
    let (leftMinute, rightMinute) = (left.minute ?? -1, right.minute ?? -1)
    if leftMinute != rightMinute { return leftMinute < rightMinute }
    if left.end != right.end { return left.end < right.end }
    return left.precision.rawValue < right.precision.rawValue
  }
}

extension DateSpan: CustomStringConvertible {
  /// The form of EDTF: `2020-04-17`, `2020-04`, `2020`, `2020-04-17T12:30`, or `start/end`.
  package var description: String {
    if let minute {
      return "\(Self.text(start))T\(Self.pad(Int(minute) / 60, 2)):\(Self.pad(Int(minute) % 60, 2))"
    }
    let first = start.civil
    switch precision {
    case .year where self == DateSpan(year: first.year): return Self.pad(first.year, 4)
    case .month where self == DateSpan(year: first.year, month: first.month):
      return "\(Self.pad(first.year, 4))-\(Self.pad(first.month, 2))"
    case .minute, .hour, .day, .week, .monthPart, .month, .quarter, .halfYear, .year, .interval:
      return start == end ? Self.text(start) : "\(Self.text(start))/\(Self.text(end))"
    }
  }

  private static func text(_ day: Day) -> String {
    let civil = day.civil
    return "\(pad(civil.year, 4))-\(pad(civil.month, 2))-\(pad(civil.day, 2))"
  }

  private static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
