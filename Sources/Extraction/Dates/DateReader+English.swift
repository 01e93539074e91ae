extension DateReader {
  /// An English date that begins with a word: `April 26`, `early March`, `last October`, `this year`,
  /// `the first half of 2020`, `on Tuesday`.
  func englishDate(at start: Int) -> StatedDate? {
    guard !text[start - 1].isLetter, !text[start - 1].isDigit, words.begins(with: text[start])
    else { return nil }
    guard let word = words.longest(at: start, in: text) else { return nil }
    var date = StatedDate(range: start..<word.end)
    switch word.value {
    case .month(let month):
      guard text.isCapital(at: start) else { return nil }
      return monthDate(month, from: date)
    case .shortMonth(let month):
      guard text.isCapital(at: start) else { return nil }
      guard let whole = monthDate(month, from: date), whole.day != nil || whole.year != .none else {
        return nil
      }
      return whole
    case .englishPart(let days): return partDate(days, from: date)
    case .yearPart(let months): return yearPartDate(months, from: date)
    case .weekday(let day):
      guard text.isCapital(at: start), text[word.end - 1] == "y" else { return nil }
      let near = lookBehind(start)
      date.form = .weekday(day, weeks: near ?? 0)
      return date
    case .year(let delta): date.year = .relative(delta)
    case .monthOf(let delta): date.month = .relative(delta)
    case .week(let delta):
      // `the last week of March`
      guard !text.has(signs.of, at: text.skipSpaces(word.end)) else { return nil }
      date.form = .relativeWeek(delta)
    case .day(let delta):
      guard text[word.end] != "'" else { return nil }
      date.form = .relativeDay(delta)
    case .monthPart, .daypart, .vague: return nil
    }
    return date
  }

  /// -1, 0 or 1 for `last`, `this`, `next` just before a position.
  private func lookBehind(_ start: Int) -> Int? {
    signs.nearness.longest(endingAt: text.skipSpacesBack(start), in: text)?.value
  }

  // MARK: - Months

  /// What follows the name of a month: a day, a year, both, or nothing.
  private func monthDate(_ month: Int, from start: StatedDate) -> StatedDate? {
    var date = start
    date.month = .absolute(month)
    takeEnglishDay(&date)
    let hasDay = date.day != nil
    takeEnglishYear(&date)
    if hasDay { takeTimeAfter(&date) }
    if !hasDay, date.year == .none {
      if month == 5, !isMonthOfMay(date) { return nil }
      if isName(date) { return nil }
      takeNearness(&date)
    }
    return date
  }

  /// `last October`: the word before the month gives the year.
  private func takeNearness(_ date: inout StatedDate) {
    let before = text.skipSpacesBack(date.range.lowerBound)
    guard let near = signs.nearness.longest(endingAt: before, in: text) else { return }
    if near.value != 0 { date.year = .relative(near.value) }
    date.range = near.start..<date.range.upperBound
  }

  /// `August Dahl`: a month before another name is none, unless a preposition stands before it.
  private func isName(_ date: StatedDate) -> Bool {
    let end = date.range.upperBound
    guard text[end].isSpace, text.isCapital(at: text.skipSpaces(end)) else { return false }
    let before = text.skipSpacesBack(date.range.lowerBound)
    return signs.beforeMay.longest(endingAt: before, in: text) == nil
  }

  /// `May` alone is a month only after a preposition or before `this year`.
  private func isMonthOfMay(_ date: StatedDate) -> Bool {
    let before = text.skipSpacesBack(date.range.lowerBound)
    return signs.beforeMay.longest(endingAt: before, in: text) != nil
  }

  /// The day after a month: `April 27th`, `May 4thhandover`, `February 9`.
  private func takeEnglishDay(_ date: inout StatedDate) {
    let start = text.skipSpaces(date.range.upperBound)
    guard text[start].isDigit, let day = smallNumber(at: start), day.end <= start + 2,
      (1...31).contains(day.value), text[day.end] != ":" || !text[day.end + 1].isDigit,
      !(text[day.end] == "," && isThousands(at: day.end))
    else { return }
    date.day = day.value
    date.range = date.range.lowerBound..<ordinalEnd(day.end)
    takeDayRange(&date)
  }

  private func isThousands(at comma: Int) -> Bool {
    text[comma + 1].isDigit && text[comma + 2].isDigit && text[comma + 3].isDigit
      && !text[comma + 4].isDigit
  }

  /// The position after st, nd, rd or th.
  private func ordinalEnd(_ end: Int) -> Int {
    let (first, second) = (text[end], text[end + 1])
    let isEnding =
      (first == "s" && second == "t") || (first == "n" && second == "d")
      || (first == "r" && second == "d")
      || (first == "t" && second == "h")
    return isEnding ? end + 2 : end
  }

  /// `May 5-8`, `May 5 to 8`: the second day of the same month.
  private func takeDayRange(_ date: inout StatedDate) {
    var next = text.skipSpaces(date.range.upperBound)
    if text[next] == "t", text[next + 1] == "o", text[next + 2] == " " {
      next += 3
    } else if ["-", "–", "—"].contains(text[next]) {
      next = text.skipSpaces(next + 1)
    } else if let day = lastListedDay(at: next) {
      // `September 13 and 14,`, `September 12, 13 and 15,`
      next = day
    } else {
      return
    }
    guard text[next].isDigit, let day = smallNumber(at: next), day.end <= next + 2,
      (1...31).contains(day.value), let first = date.day, day.value > first
    else { return }
    date.last = StatedDate.Box(day: day.value)
    date.range = date.range.lowerBound..<ordinalEnd(day.end)
  }

  /// The last of several days: `, 13 and 15,` behind the first.
  private func lastListedDay(at position: Int) -> Int? {
    var next = position
    while text[next] == ",", let day = smallNumber(at: text.skipSpaces(next + 1)), day.isDigits,
      (1...31).contains(day.value)
    {
      next = text.skipSpaces(day.end)
    }
    return andDay(at: next)
  }

  /// The day behind `and`, where a mark or a year follows it and nothing is counted.
  private func andDay(at position: Int) -> Int? {
    guard text.has(signs.and, at: position) else { return nil }
    let start = text.skipSpaces(position + signs.and.count)
    guard text[start].isDigit, let day = smallNumber(at: start), day.end <= start + 2,
      [",", ".", ";", ")"].contains(text[day.end]), !text[day.end + 1].isDigit
    else { return nil }
    return start
  }

  // MARK: - Parts

  /// `early March`, `the end of May`, `mid-2020`.
  private func partDate(_ days: ClosedRange<Int>, from start: StatedDate) -> StatedDate? {
    let next = text.skipSpaces(start.range.upperBound)
    let place = text[next] == "-" ? next + 1 : next
    if let word = words.longest(at: place, in: text), case .month(let month) = word.value,
      text.isCapital(at: place)
    {
      var date = start
      date.month = .absolute(month)
      date.monthPart = days
      date.range = start.range.lowerBound..<word.end
      takeEnglishYear(&date)
      return date
    }
    guard let year = yearNumber(at: place) ?? thisYear(at: place) else { return nil }
    var date = start
    if text[year.end] == "s", year.value % 10 == 0, !text[year.end + 1].isLetter {
      // `the early 1990s`
      date.form = .decade(year.value)
      date.range = start.range.lowerBound..<year.end + 1
      return date
    }
    date.year = year.value == 0 ? .relative(0) : .absolute(year.value)
    let first = text[start.range.lowerBound]
    date.yearPart = yearPart(days, isWord: first == "e" || first == "l")
    date.range = start.range.lowerBound..<year.end
    return date
  }

  /// `early 2020` is a quarter, `the beginning of 2020` its first month, `mid-2020` June.
  private func yearPart(_ days: ClosedRange<Int>, isWord: Bool) -> ClosedRange<Int> {
    switch days.lowerBound {
    case 1: isWord ? 1...3 : 1...1
    case 11: 6...6
    case _: isWord ? 10...12 : 12...12
    }
  }

  private func thisYear(at position: Int) -> (value: Int, end: Int)? {
    text.has(signs.thisYear, at: position) ? (0, position + signs.thisYear.count) : nil
  }

  /// `the first half of 2020`, `Q1 2020`, `the second quarter of this year`.
  private func yearPartDate(_ months: ClosedRange<Int>, from start: StatedDate) -> StatedDate? {
    var date = start
    date.yearPart = months
    var next = text.skipSpaces(start.range.upperBound)
    if text.has(signs.of, at: next) { next += signs.of.count }
    if let year = yearNumber(at: next) {
      date.year = .absolute(year.value)
      date.range = start.range.lowerBound..<year.end
    } else if let word = words.longest(at: next, in: text), case .year(let delta) = word.value {
      date.year = .relative(delta)
      date.range = start.range.lowerBound..<word.end
    } else if text.has(signs.theYear, at: next) {
      date.range = start.range.lowerBound..<next + signs.theYear.count
    } else if text[start.range.upperBound - 1] == "f" || text[start.range.lowerBound] == "l" {
      // `first half` and `last quarter` alone may be of anything.
      return nil
    }
    return date
  }

  // MARK: - Digits first

  /// An English date that begins with digits: `5 May 2020`, `the 27th`, `2003`, `7 pm on April 15`.
  func englishNumericDate(at start: Int) -> StatedDate? {
    if let date = timeFirst(at: start) { return date }
    guard let number = smallNumber(at: start), number.isDigits else { return nil }
    if let date = dayFirst(number.value, from: start, to: number.end) { return date }
    return yearAlone(at: start)
  }

  /// A day of the month that begins with digits: the 12 September of `8 pm on 12 September`.
  func englishDay(at start: Int) -> StatedDate? {
    let the = text.has(signs.the, at: start) ? start + signs.the.count : start
    guard let number = smallNumber(at: the), number.isDigits,
      let day = dayFirst(number.value, from: the, to: number.end), day.month != .none
    else { return nil }
    return day
  }

  /// `5 May 2020`, `the 5th of May`, `on the 27th`.
  private func dayFirst(_ day: Int, from start: Int, to end: Int) -> StatedDate? {
    guard (1...31).contains(day), end <= start + 2 else { return nil }
    let ordinal = ordinalEnd(end)
    if let range = dayRangeFirst(day, from: start, to: ordinal) { return range }
    var next = text.skipSpaces(ordinal)
    if text.has(signs.of, at: next) { next += signs.of.count }
    if let word = words.longest(at: next, in: text), text.isCapital(at: next) {
      var month: Int?
      if case .month(let number) = word.value { month = number }
      if case .shortMonth(let number) = word.value { month = number }
      if let month {
        var date = StatedDate(range: start..<word.end)
        date.month = .absolute(month)
        date.day = day
        takeEnglishYear(&date)
        return date
      }
    }
    guard ordinal > end, isDayAlone(from: start, to: ordinal) else { return nil }
    var date = StatedDate(range: start..<ordinal)
    date.day = day
    return date
  }

  /// `3 to 5 September`, `24-26 July 2021`.
  private func dayRangeFirst(_ day: Int, from start: Int, to end: Int) -> StatedDate? {
    var next = text.skipSpaces(end)
    if text[next] == "t", text[next + 1] == "o", text[next + 2] == " " {
      next += 3
    } else if ["-", "–", "—"].contains(text[next]) {
      next = text.skipSpaces(next + 1)
    } else if text.has(signs.and, at: next) {
      // `between 6 and 15 February`, `on 4 and 5 December`
      next = text.skipSpaces(next + signs.and.count)
    } else {
      return nil
    }
    guard text[next].isDigit, let last = smallNumber(at: next), last.value > day, last.value < 32,
      var date = dayFirst(last.value, from: next, to: last.end), date.month != .none
    else { return nil }
    date.day = day
    date.last = StatedDate.Box(day: last.value)
    date.range = start..<date.range.upperBound
    return date
  }

  /// Whether `27th` is a day of the month: after `the` or `on the`, and before no noun.
  private func isDayAlone(from start: Int, to end: Int) -> Bool {
    let next = text.skipSpaces(end)
    let isLast =
      !text[next].isLetter || text.has(signs.and, at: next) || text.has(codes(of: "to "), at: next)
    guard isLast, text[end] != "-" else { return false }
    let before = text.skipSpacesBack(start)
    guard text.has(signs.the, at: before - 3) || text.has(codes(of: "the"), at: before - 3) else {
      return start == 0
    }
    let place = text.skipSpacesBack(before - 3)
    return text.has(codes(of: "on"), at: place - 2) || text.has(codes(of: "until"), at: place - 5)
      || text.has(codes(of: "by"), at: place - 2) || text.has(codes(of: "from"), at: place - 4)
  }
}
