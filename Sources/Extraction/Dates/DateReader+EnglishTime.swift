extension DateReader {
  /// `7 pm on April 15, 2020`, `1 o'clock in the morning on May 4th`, `00:30 A.M. local time`.
  func timeFirst(at start: Int) -> StatedDate? {
    guard let time = englishTime(at: start) else { return nil }
    var date = StatedDate(range: start..<time.end)
    date.time = time.time
    var next = text.skipSpaces(time.end)
    if text.has(signs.local, at: next) {
      next = text.skipSpaces(next + signs.local.count)
      date.range = start..<next
    }
    if text[next] == "," { next = text.skipSpaces(next + 1) }
    if text.has(signs.on, at: next) { next += signs.on.count }
    let found = text[next].isLetter ? englishDate(at: next) : englishDay(at: next)
    guard let day = found, day.day != nil || day.form != .calendar else {
      return date
    }
    var whole = day
    whole.time = time.time
    whole.range = start..<day.range.upperBound
    return whole
  }

  /// The time after a date: `at 7 pm`, `, 2:28 p.m.`.
  func takeTimeAfter(_ date: inout StatedDate) {
    guard date.last == nil else { return }
    var next = text.skipSpaces(date.range.upperBound)
    if text[next] == "," { next = text.skipSpaces(next + 1) }
    if text.has(signs.at, at: next) { next += signs.at.count }
    guard text[next].isDigit, let time = englishTime(at: next) else { return }
    date.time = time.time
    date.range = date.range.lowerBound..<time.end
  }

  /// An hour with what makes it one: a colon, am or pm, o'clock.
  private func englishTime(at start: Int) -> (time: StatedTime, end: Int)? {
    let clock = clockTime(at: start)
    var minute = clock?.time.minute ?? 0
    var end = clock?.end ?? start
    if clock == nil {
      guard let hour = smallNumber(at: start), hour.isDigits, hour.value <= 24,
        hour.end <= start + 2
      else { return nil }
      minute = hour.value * 60
      end = hour.end
    }
    var next = text.skipSpaces(end)
    var isTime = clock != nil
    if text.has(signs.oclock, at: next) {
      isTime = true
      end = next + signs.oclock.count
      next = text.skipSpaces(end)
    }
    if let word = words.longest(at: next, in: text), case .daypart(let from) = word.value {
      isTime = true
      end = word.end
      if text[end] == ".", text[end - 2] == "." { end += 1 }
      if from > 0, minute < 720 { minute += 720 }
      if from == 0, minute >= 720, minute < 780 { minute -= 720 }
    }
    guard isTime else { return nil }
    return (StatedTime(minute: minute, hasMinutes: clock != nil), end)
  }

  /// `February 9 to February 15`, `June 30 to July 17`, `January – June, 2020`, `2015 to 2019`.
  func takeEnglishRangeEnd(_ date: inout StatedDate, at next: Int) {
    if date.month == .none, date.year != .none, let year = yearNumber(at: next) {
      date.last = StatedDate.Box(year: .absolute(year.value))
      date.range = date.range.lowerBound..<year.end
      return
    }
    let isDay = text[next].isDigit && date.day != nil
    let found = isDay ? englishNumericDate(at: next) : englishDate(at: next)
    guard text[next].isLetter || isDay, date.month != .none, let other = found,
      other.form == .calendar,
      other.month != .none, other.last == nil, (other.day == nil) == (date.day == nil)
    else { return }
    date.last = other.box
    // `January – June, 2020`: the year after the second month holds for both.
    if date.year == .none { date.year = other.year }
    date.range = date.range.lowerBound..<other.range.upperBound
  }
}
