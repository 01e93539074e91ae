extension DateReader {
  /// A Chinese date that begins with a numeral: `2020年1月8日凌晨`, `5月底`, `25日`, `12点半`.
  func chineseDate(at start: Int) -> StatedDate? {
    // 八十日: the end of a number.
    guard text[start - 1] != "第", HanNumeral(text[start - 1]) == nil || text[start].isDigit else {
      return nil
    }
    var date = StatedDate(range: start..<start)
    if takeMonthsFromFirst(&date) { return date }
    takeYear(&date)
    takeMonth(&date)
    takeDay(&date)
    takeDayTime(&date)
    guard isWhole(date) else { return nil }
    // 每年6月27日 has no year of its own.
    let before = text[start - 1]
    if before == "每" || (before == "年" && text[start - 2] == "每") { date.form = .vague }
    return date
  }

  /// A Chinese date that begins with a word: 今年3月, 本月15日, 上半年, 凌晨1点, 近日, 周三.
  func chineseWordDate(at start: Int) -> StatedDate? {
    if let decade = decadeOfCentury(at: start) { return decade }
    guard let word = words.longest(at: start, in: text) else { return sameYear(at: start) }
    var date = StatedDate(range: start..<word.end)
    switch word.value {
    case .year(let delta): date.year = .relative(delta)
    case .monthOf(let delta):
      // 10月18日…当月25日: the month told before.
      date.month = text[start] == "当" ? .same : .relative(delta)
      takeMonthPart(&date, at: word.end)
    case .yearPart(let months):
      if text[start] == "年", isPartOfYearWord(before: start) { return nil }
      date.yearPart = months
    case .daypart:
      date.range = start..<start
      takeDayTime(&date)
      return date.time == nil ? nil : date
    case .day, .week, .weekday: return nearDay(word.value, date)
    case .vague:
      date.form = .vague
      return date
    case .month, .shortMonth, .monthPart, .englishPart: return nil
    }
    takeMonth(&date)
    takeDay(&date)
    takeDayTime(&date)
    return date
  }

  /// 昨（11）日, 昨日（9月26日）: the day stands in brackets.
  private func takeDayInBrackets(_ date: inout StatedDate) {
    let end = date.range.upperBound
    guard text[end] == "(" || text[end] == "（",
      let day = smallNumber(at: text.skipSpaces(end + 1)), (1...31).contains(day.value),
      text[day.end] == ")" || text[day.end] == "）", text[day.end + 1] == "日"
    else { return }
    date.form = .calendar
    date.day = day.value
    date.range = date.range.lowerBound..<day.end + 2
  }

  /// 昨日18时, 上周五, 周三: days named by their distance from the day of the text.
  private func nearDay(_ word: DateWord, _ start: StatedDate) -> StatedDate? {
    var date = start
    let (first, end) = (start.range.lowerBound, start.range.upperBound)
    switch word {
    case .day(let delta):
      guard text[first - 1] != "的", text[end] != "的" || delta != 0 else { return nil }
      date.form = .relativeDay(delta)
      takeDayInBrackets(&date)
      takeDayTime(&date)
    case .week(let delta):
      date.form = .relativeWeek(delta)
      guard let day = weekdayAfter(end) else { return date }
      date.form = .weekday(day.value, weeks: delta)
      date.range = first..<day.end
    case .weekday(let day):
      guard text[first - 1] != "每", text[first - 1] != "至", text[end] != "至" else { return nil }
      date.form = .weekday(day, weeks: 0)
    case .month, .shortMonth, .year, .monthOf, .monthPart, .englishPart, .yearPart, .daypart,
      .vague:
      return nil
    }
    return date
  }

  /// 当年中国, 每年初: the 年 belongs to the word before it.
  private func isPartOfYearWord(before start: Int) -> Bool {
    let before = text[start - 1]
    if before.isDigit || HanNumeral(before) != nil { return true }
    return NumberWords.shared.beforeYear.contains(before)
  }

  /// 前5月: the months from the first on.
  private func takeMonthsFromFirst(_ date: inout StatedDate) -> Bool {
    let start = date.range.lowerBound
    guard text[start - 1] == "前", let number = smallNumber(at: start),
      (2...11).contains(number.value),
      text[number.end] == "月"
    else { return false }
    date.yearPart = 1...number.value
    date.range = start - 1..<number.end + 1
    return true
  }

  /// 同年5月: the year stated before.
  private func sameYear(at start: Int) -> StatedDate? {
    guard text[start] == "同" || text[start] == "当", text[start + 1] == "年" else { return nil }
    var date = StatedDate(range: start..<start + 2)
    date.year = .same
    takeMonth(&date)
    guard date.month != .none else { return nil }
    takeDay(&date)
    return date
  }

  private func weekdayAfter(_ position: Int) -> (value: Int, end: Int)? {
    let names: [Code] = ["一", "二", "三", "四", "五", "六", "日"]
    guard let index = names.firstIndex(of: text[position]) else { return nil }
    return (index + 1, position + 1)
  }

  // MARK: - Years

  private func takeYear(_ date: inout StatedDate) {
    let start = date.range.upperBound
    if let era = eraYear(at: start) {
      date.year = .absolute(era.year)
      date.range = era.range
      return
    }
    guard let (year, end) = writtenYear(at: start) else { return }
    if text[end] == "代" {
      date.form = .decade(year)
      date.range = date.range.lowerBound..<end + 1
      return
    }
    date.year = .absolute(year)
    date.range = date.range.lowerBound..<end
  }

  /// 民国102年, 光绪十三年: a year of an era.
  private func eraYear(at start: Int) -> (year: Int, range: Range<Int>)? {
    guard let era = DateLexicon.shared.eras.longest(endingAt: start, in: text),
      let number = smallNumber(at: start), (1...150).contains(number.value)
    else { return nil }
    let end = text.skipSpaces(number.end)
    guard text[end] == "年" else { return nil }
    return (era.value + number.value, era.start..<end + 1)
  }

  /// A year and its 年: in four digits, in four Chinese numerals, or in two digits before a month.
  private func writtenYear(at start: Int) -> (year: Int, end: Int)? {
    if let number = smallNumber(at: start), number.isDigits {
      let next = text.skipSpaces(number.end)
      if isYearRange(at: number.end), number.end == start + 4, (1000...2999).contains(number.value)
      {
        return (number.value, number.end)
      }
      guard text[next] == "年" else { return nil }
      if number.end == start + 4, (1000...2999).contains(number.value) {
        return isAge(after: next) ? nil : (number.value, next + 1)
      }
      if number.end == start + 3 { return republicanYear(number.value, at: next) }
      guard number.end == start + 2 else { return nil }
      if text[next + 1] == "代", number.value % 10 == 0 { return (1900 + number.value, next + 1) }
      guard let month = smallNumber(at: next + 1), (1...12).contains(month.value),
        text[month.end] == "月"
      else { return nil }
      return (number.value < 70 ? 2000 + number.value : 1900 + number.value, next + 1)
    }
    if let number = smallNumber(at: start), text[number.end] == "年", text[number.end + 1] == "代",
      number.value % 10 == 0, (20...90).contains(number.value)
    {
      return (1900 + number.value, number.end + 1)
    }
    return hanYear(at: start)
  }

  /// 108年4月15日: a year of the Republic, as Taiwan counts them; only before a month.
  private func republicanYear(_ number: Int, at mark: Int) -> (year: Int, end: Int)? {
    guard (80...150).contains(number), let month = smallNumber(at: mark + 1),
      (1...12).contains(month.value), text[month.end] == "月"
    else { return nil }
    return (1911 + number, mark + 1)
  }

  /// 2018-2020年, 2019至2020年: the first year stands without its 年.
  private func isYearRange(at end: Int) -> Bool {
    switch text[end] {
    case "-", "—", "–", "至", "~", "到":
      guard let other = smallNumber(at: end + 1), other.isDigits, other.end == end + 5 else {
        return false
      }
      return text[other.end] == "年" && (1000...2999).contains(other.value)
    case _: return false
    }
  }

  /// 二〇二〇年, 一九七八年.
  private func hanYear(at start: Int) -> (year: Int, end: Int)? {
    var value = 0
    for place in start..<start + 4 {
      if let digit = text.hanDigit(at: place) {
        value = value * 10 + Int(digit)
      } else if text.isHanZero(at: place) || text[place] == "o" || text[place] == "0" {
        value *= 10
      } else {
        return nil
      }
    }
    guard text[start + 4] == "年", (1000...2999).contains(value) else { return nil }
    return (value, start + 5)
  }

  /// 1000年历史, 2000年前: a length of time and no year.
  private func isAge(after year: Int) -> Bool {
    let next = text[year + 1]
    return next == "历" || (next == "的" && text[year + 2] == "历") || next == "多" || next == "余"
  }

  /// 20世纪90年代, 上世纪80年代.
  private func decadeOfCentury(at start: Int) -> StatedDate? {
    guard text[start] == "上" || text[start] == "本", text[start + 1] == "世", text[start + 2] == "纪",
      let decade = smallNumber(at: start + 3), text[decade.end] == "年", text[decade.end + 1] == "代"
    else { return nil }
    var date = StatedDate(range: start..<decade.end + 2)
    date.form = .decade((text[start] == "上" ? 1900 : 2000) + decade.value)
    return date
  }

  // MARK: - Months and days

  func takeMonth(_ date: inout StatedDate) {
    guard date.form == .calendar, date.month == .none, date.yearPart == nil else { return }
    let start = text.skipSpaces(date.range.upperBound)
    if date.year != .none, takeYearPart(&date, at: start) { return }
    guard let month = monthNumber(at: start) else {
      takeFirstMonths(&date, at: start)
      return
    }
    // 十月革命 is no month.
    if text[month.end] == "革", text[month.end + 1] == "命" { return }
    date.month = .absolute(month.first)
    if let last = month.last { date.last = StatedDate.Box(month: .absolute(last)) }
    var end = month.end
    if text[end] == "份" { end += 1 }
    date.range = date.range.lowerBound..<end
    takeMonthPart(&date, at: end)
  }

  /// The number of a month and its 月: 3月, 十二月, 1-5月, 二三月, 3、4月.
  private func monthNumber(at start: Int) -> (first: Int, last: Int?, end: Int)? {
    if let first = text.hanDigit(at: start), let second = text.hanDigit(at: start + 1),
      second == first + 1, text[start + 2] == "月"
    {
      return (Int(first), Int(second), start + 3)
    }
    guard let number = smallNumber(at: start), (1...12).contains(number.value) else { return nil }
    if text[number.end] == "月" { return (number.value, nil, number.end + 1) }
    guard NumberWords.shared.rangeMarks.contains(text[number.end]),
      let last = smallNumber(at: number.end + 1),
      (1...12).contains(last.value), last.value > number.value, text[last.end] == "月",
      !isDayAfterMonth(last.end + 1)
    else { return nil }
    return (number.value, last.value, last.end + 1)
  }

  private func isDayAfterMonth(_ position: Int) -> Bool {
    guard let day = smallNumber(at: position) else { return false }
    return text[day.end] == "日" || text[day.end] == "号"
  }

  /// 前5月, 今年前三个月: the months from the first of the year on.
  private func takeFirstMonths(_ date: inout StatedDate, at start: Int) {
    guard text[start] == "前", let number = smallNumber(at: start + 1),
      (2...11).contains(number.value)
    else { return }
    var end = number.end
    if text[end] == "个" {
      guard date.year != .none else { return }
      end += 1
    }
    guard text[end] == "月" else { return }
    date.yearPart = 1...number.value
    if date.range.isEmpty { date.range = start..<end + 1 }
    date.range = date.range.lowerBound..<end + 1
  }

  private func takeMonthPart(_ date: inout StatedDate, at start: Int) {
    guard let word = words.longest(at: start, in: text), case .monthPart(let days) = word.value
    else { return }
    // 3月初步, 7月中国, 5月中小学: the character begins another word.
    let next = text[word.end]
    if word.end == start + 1, text[start] == "中" || next == "步" || next == "级" || next == "期" {
      return
    }
    date.monthPart = days
    date.range = date.range.lowerBound..<word.end
  }

  private func takeYearPart(_ date: inout StatedDate, at start: Int) -> Bool {
    guard let part = afterYear.longest(at: start, in: text) else { return false }
    if part.end == start + 1, text[part.end] == "步" || text[part.end] == "级" { return false }
    date.yearPart = part.value
    date.range = date.range.lowerBound..<part.end
    return true
  }

  /// The day and its 日 or 号, also 1-7日 and 4、5、8日.
  func takeDay(_ date: inout StatedDate) {
    guard date.form == .calendar, date.monthPart == nil, date.yearPart == nil, date.last == nil
    else { return }
    guard date.year == .none || date.month != .none else { return }
    let start = text.skipSpaces(date.range.upperBound)
    guard let day = smallNumber(at: start), (1...31).contains(day.value) else { return }
    if isDayMark(at: day.end, alone: date.month == .none) {
      date.day = day.value
      date.range = date.range.lowerBound..<day.end + 1
      return
    }
    guard let last = lastDay(behind: day.end, of: day.value),
      isDayMark(at: last.end, alone: date.month == .none)
    else { return }
    date.day = day.value
    date.last = StatedDate.Box(day: last.value)
    date.range = date.range.lowerBound..<last.end + 1
  }

  /// The last of several days whose 日 stands behind it.
  private func lastDay(behind end: Int, of first: Int) -> (value: Int, end: Int)? {
    var (value, end) = (first, end)
    while NumberWords.shared.rangeMarks.contains(text[end]), let next = smallNumber(at: end + 1),
      (value + 1...31).contains(next.value)
    {
      let isList = text[end] == "、"
      (value, end) = (next.value, next.end)
      if !isList { break }
    }
    return value > first ? (value, end) : nil
  }

  /// Whether 日 or 号 stands at a position; without a month before it only where it can be no measure.
  private func isDayMark(at position: Int, alone isAlone: Bool) -> Bool {
    guard isAlone else { return text[position] == "日" || text[position] == "号" }
    guard text[position] == "日" else { return false }
    // 8日夜里 is a day, 三日夜 are days.
    if text[position + 1] == "夜" { return ["里", "间", "晚"].contains(text[position + 2]) }
    switch text[position + 1] {
    case "内", "间", "游", "元", "本", "均", "报", "益", "常", "记", "用", "之", "语", "程": return false
    case _: return true
    }
  }

  /// Whether the fields make a date; a bare day is none after 每 or 近.
  private func isWhole(_ date: StatedDate) -> Bool {
    if date.form != .calendar { return true }
    let before = text[date.range.lowerBound - 1]
    guard date.year == .none, date.month == .none, date.yearPart == nil, date.day != nil else {
      return !date.isEmpty
    }
    // 附近27日早晨.
    if before == "近", text[date.range.lowerBound - 2] == "附" { return true }
    return !NumberWords.shared.beforeDays.contains(before)
  }
}
