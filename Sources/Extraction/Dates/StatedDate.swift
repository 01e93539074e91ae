import Calendar

/// The year a date states.
enum StatedYear: Sendable, Equatable {
  case none
  case absolute(Int)
  /// 今年, last year: years from the year of the text.
  case relative(Int)
  /// 同年, 当年: the year stated before.
  case same
}

/// The month a date states.
enum StatedMonth: Sendable, Equatable {
  case none
  case absolute(Int)
  /// 本月, last month: months from the month of the text.
  case relative(Int)
  /// 同月.
  case same
}

/// A time of day as stated.
struct StatedTime: Sendable, Equatable {
  /// Minutes after midnight of the stated day; 1440 for midnight at its end.
  var minute: Int
  var hasMinutes: Bool
}

/// What a date says by its form alone, before the context gives it a year.
struct StatedDate: Sendable, Equatable {
  enum Form: Sendable, Equatable {
    /// Years, months, days; a time of day alone has none of them.
    case calendar
    /// A day of the week, and how many weeks from now.
    case weekday(Int, weeks: Int)
    /// Days from the day of the text.
    case relativeDay(Int)
    /// Weeks from the week of the text.
    case relativeWeek(Int)
    /// Ten years from the one given.
    case decade(Int)
    /// 近日, 每年6月27日: no anchor.
    case vague
  }

  /// Positions in the text's codes.
  var range: Range<Int>
  var form = Form.calendar
  var year = StatedYear.none
  var month = StatedMonth.none
  var day: Int?
  /// Days of the month: 上旬 is 1...10.
  var monthPart: ClosedRange<Int>?
  /// Months of the year: 上半年 is 1...6.
  var yearPart: ClosedRange<Int>?
  var time: StatedTime?
  /// The other end of a range: fields that it leaves open are those of this end.
  var last: Box?

  /// The end of a range.
  struct Box: Sendable, Equatable {
    var year = StatedYear.none
    var month = StatedMonth.none
    var day: Int?
    var monthPart: ClosedRange<Int>?
    var time: StatedTime?
  }

  init(range: Range<Int>) { self.range = range }

  /// Whether it names anything but a time of day.
  var hasDate: Bool {
    form != .calendar || year != .none || month != .none || day != nil || yearPart != nil
  }

  /// Whether it names anything at all.
  var isEmpty: Bool { !hasDate && time == nil }

  /// Its own fields as the end of a range.
  var box: Box { Box(year: year, month: month, day: day, monthPart: monthPart, time: time) }
}
