import Calendar

extension DateContext {
  /// The days a stated date covers, with the year, month and day it leaves open taken from the
  /// context.
  mutating func resolve(_ stated: StatedDate) -> (span: DateSpan?, resolved: Bool) {
    switch stated.form {
    case .vague: return (nil, false)
    case .decade(let first):
      guard let start = Day(year: first, month: 1, day: 1),
        let end = Day(year: first + 9, month: 12, day: 31)
      else { return (nil, false) }
      return (DateSpan(start: start, end: end, precision: .interval), false)
    case .relativeDay(let delta): return (relativeDay(delta, time: stated.time), true)
    case .relativeWeek(let delta): return (relativeWeek(delta), true)
    case .weekday(let day, let weeks): return (weekday(day, weeks: weeks), true)
    case .calendar: break
    }
    guard stated.hasDate else { return (timeAlone(stated), true) }
    return calendar(stated)
  }

  // MARK: - Days from the day of the text

  private func relativeDay(_ delta: Int, time: StatedTime?) -> DateSpan? {
    guard let today else { return nil }
    return timed(DateSpan(day: today.advanced(by: delta)), time)
  }

  private func relativeWeek(_ delta: Int) -> DateSpan? {
    guard let today else { return nil }
    let monday = today.advanced(by: 1 - today.weekday + 7 * delta)
    return DateSpan(start: monday, end: monday.advanced(by: 6), precision: .week)
  }

  /// A day of the week: the last such day up to the day of the text, or of the week named.
  private func weekday(_ day: Int, weeks: Int) -> DateSpan? {
    guard let today else { return nil }
    if weeks != 0 {
      let monday = today.advanced(by: 1 - today.weekday + 7 * weeks)
      return DateSpan(day: monday.advanced(by: day - 1))
    }
    let back = (today.weekday - day + 7) % 7
    return DateSpan(day: today.advanced(by: -back))
  }

  private func timeAlone(_ stated: StatedDate) -> DateSpan? {
    guard let day = paragraphDay ?? openingDay else { return nil }
    return timed(DateSpan(day: day.start), stated.time)
  }

  /// A day with a time of day; midnight at its end is the next day's first minute.
  private func timed(_ span: DateSpan, _ time: StatedTime?) -> DateSpan {
    guard let time, span.start == span.end else { return span }
    let day = time.minute >= 1440 ? span.start.advanced(by: 1) : span.start
    let precision: DatePrecision = time.hasMinutes ? .minute : .hour
    return DateSpan(start: day, end: day, precision: precision, minute: Int16(time.minute % 1440))
  }

  // MARK: - Years, months, days

  private mutating func calendar(_ told: StatedDate) -> (span: DateSpan?, resolved: Bool) {
    var stated = told
    if stated.month == .same, running == nil { stated.month = .relative(0) }
    defer { if case .absolute(let year) = stated.year { lastYear = year } }
    let isYearStated = if case .absolute = stated.year { true } else { false }
    let isMonthStated = stated.month != .none || stated.day == nil
    if case .relative = stated.month, today == nil, anchorMonth == nil {
      // 本月 without an anchor: the days that follow it have none either.
      running = nil
      return (nil, false)
    }
    guard let year = year(of: stated) else { return (nil, false) }
    var month = monthNumber(of: stated)
    if stated.month == .none, stated.day != nil {
      guard let running else { return bareDay(stated) }
      month = running.end.civil.month
    }
    guard var span = span(year: year, month: month, stated) else { return (nil, false) }
    if let last = stated.last { span = join(span, last, year: year, month: month) }
    span = timed(span, stated.time)
    remember(span, stated)
    return (span, !isYearStated || !isMonthStated)
  }

  /// The month of the anchor, where that is known at least to the month.
  private var anchorMonth: Int? {
    guard let anchor else { return nil }
    let (first, last) = (anchor.start.civil, anchor.end.civil)
    return first.year == last.year && first.month == last.month ? first.month : nil
  }

  private func year(of stated: StatedDate) -> Int? {
    switch stated.year {
    case .absolute(let year): return year
    case .relative(let delta): return year.map { $0 + delta }
    case .same: return statedYear ?? lastYear ?? running?.start.civil.year ?? year
    case .none: break
    }
    if case .relative(let delta) = stated.month, let anchor, let month = anchorMonth {
      let months = anchor.start.civil.year * 12 + month - 1 + delta
      return months / 12
    }
    if stated.month == .none || stated.month == .same, stated.day != nil, let running {
      return running.end.civil.year
    }
    if let statedYear { return goesOn(from: statedYear, stated) ? statedYear + 1 : statedYear }
    return year.map { pastYear($0, stated) }
  }

  /// 2024年12月17日…，1月3日: a month at the beginning of the year behind one at its end.
  private func goesOn(from year: Int, _ stated: StatedDate) -> Bool {
    guard case .absolute(let month) = stated.month, stated.day != nil, let running,
      running.end.civil.year == year || running.end.civil.year == year + 1
    else { return false }
    if running.end.civil.year == year + 1 { return month < 4 && running.end.civil.month < 4 }
    guard running.end.civil.month > 10, month < 4 else { return false }
    guard let anchor else { return true }
    return year + 1 <= anchor.end.civil.year
  }

  /// The year before, for a month far after the day of the text: 12月30日 in a text of January.
  private func pastYear(_ year: Int, _ stated: StatedDate) -> Int {
    guard case .absolute(let month) = stated.month else { return year }
    // 2024年12月17日 … 1月3日: the year goes on.
    if anchor == nil, let running, running.end.civil.year == year, running.end.civil.month > 10,
      month < 4
    {
      return year + 1
    }
    // The first issue of a half-yearly tells of July too.
    if isOfFirstIssue, anchorMonth == nil, month > 8, !isAhead,
      year == anchor?.start.civil.year
    {
      return year - 1
    }
    guard let anchor, let now = anchorMonth, year == anchor.start.civil.year else { return year }
    // 去年7月底 … 8月3日, told in April: the story goes on where it was.
    if month > now, !isAhead, let told = told?.end.civil, told.year == year - 1, told.month <= month
    {
      return year - 1
    }
    return month - now > 6 ? year - 1 : year
  }

  private func monthNumber(of stated: StatedDate) -> Int? {
    switch stated.month {
    case .absolute(let month): return month
    case .relative(let delta): return anchorMonth.map { ($0 - 1 + delta + 24) % 12 + 1 }
    case .same: return running?.start.civil.month
    case .none: return nil
    }
  }

  /// 11日 with no month before it: of the month of the text, or of the month before where it would
  /// lie ahead.
  private mutating func bareDay(_ stated: StatedDate) -> (span: DateSpan?, resolved: Bool) {
    guard let today, let day = stated.day else { return (nil, false) }
    var (year, month, _) = today.civil
    if day > today.civil.day {
      month = month == 1 ? 12 : month - 1
      if month == 12 { year -= 1 }
    }
    guard var span = DateSpan(year: year, month: month, day: day) else { return (nil, false) }
    if let last = stated.last { span = join(span, last, year: year, month: month) }
    span = timed(span, stated.time)
    remember(span, stated)
    return (span, true)
  }

  private func span(year: Int, month: Int?, _ stated: StatedDate) -> DateSpan? {
    if let months = stated.yearPart { return part(months, ofYear: year) }
    guard let month else { return DateSpan(year: year) }
    if let days = stated.monthPart { return part(days, ofMonth: month, year) }
    return DateSpan(year: year, month: month, day: stated.day)
  }

  private func part(_ months: ClosedRange<Int>, ofYear year: Int) -> DateSpan? {
    guard let first = DateSpan(year: year, month: months.lowerBound),
      let last = DateSpan(year: year, month: months.upperBound)
    else { return nil }
    let isAligned = months.lowerBound % months.count == 1 % months.count
    let precision: DatePrecision =
      switch months.count {
      case 1: .month
      case 3 where isAligned: .quarter
      case 6 where isAligned: .halfYear
      case _: .interval
      }
    return DateSpan(start: first.start, end: last.end, precision: precision)
  }

  private func part(_ days: ClosedRange<Int>, ofMonth month: Int, _ year: Int) -> DateSpan? {
    guard let whole = DateSpan(year: year, month: month) else { return nil }
    let first = whole.start.advanced(by: days.lowerBound - 1)
    let last = min(whole.end, whole.start.advanced(by: days.upperBound - 1))
    return DateSpan(
      start: first,
      end: days.upperBound == 31 ? whole.end : last,
      precision: .monthPart
    )
  }

  /// A range: the fields its end leaves open are those of its beginning.
  private func join(_ first: DateSpan, _ last: StatedDate.Box, year: Int, month: Int?) -> DateSpan {
    var lastYear = year
    switch last.year {
    case .absolute(let stated): lastYear = stated
    case .relative(let delta): lastYear = (self.year ?? year) + delta
    case .none, .same: break
    }
    var lastMonth = month
    if case .absolute(let stated) = last.month { lastMonth = stated }
    if case .absolute = last.year {
    } else if let month, let lastMonth, lastMonth < month {
      lastYear += 1
    }
    if last.day == nil, last.month == .none, last.year == .none { return first }
    let end =
      last.monthPart.flatMap { part($0, ofMonth: lastMonth ?? 12, lastYear) }
      ?? DateSpan(year: lastYear, month: lastMonth, day: last.day)
    guard let end, end.end >= first.start else { return first }
    return DateSpan(start: first.start, end: end.end, precision: .interval, minute: first.minute)
  }

  /// Keeps what later dates of the article may leave open.
  private mutating func remember(_ span: DateSpan, _ stated: StatedDate) {
    if stated.month != .none || stated.day != nil {
      running = span
      told = span
    }
    if stated.day != nil {
      paragraphDay = span
      if openingDay == nil { openingDay = span }
    }
    if case .absolute(let year) = stated.year, stated.month != .none {
      statedYear = year
      // `January 2022 – Training begins. It finished on 25 March.`
      isYearForParagraph = stated.day != nil || stated.range.lowerBound <= 2
    }
  }

  /// 今年4月以来: the month since when something is so is none of the days that follow.
  mutating func forgetMonth(_ before: DateSpan?) { running = before }

  /// Ends a sentence: a year stated with no day holds only in its own sentence.
  mutating func endSentence() {
    if !isYearForParagraph { statedYear = nil }
  }

  /// Ends a paragraph.
  mutating func endParagraph() {
    statedYear = nil
    isYearForParagraph = false
    paragraphDay = nil
    // A bare day of the next paragraph is counted from the day of the text.
    if today != nil { running = nil }
  }
}
