/// Reads the dates a text states, by their form alone.
/// - Returns: the dates in order, without overlap.
func readDates(in text: CodeText) -> [StatedDate] {
  var reader = DateReader(text: text)
  reader.run()
  return reader.found
}

/// The ranges of codes that dates take.
func dateRanges(in text: CodeText) -> [Range<Int>] {
  readDates(in: text).map(\.range)
}

/// One pass over a paragraph for dates.
struct DateReader {
  let text: CodeText
  let words = DateLexicon.shared.words
  let afterYear = DateLexicon.shared.afterYear
  let signs = EnglishDateWords.shared
  var found: [StatedDate] = []

  init(text: CodeText) { self.text = text }

  mutating func run() {
    let triggers = FigureTriggers.shared.triggers
    var position = 0
    while position < text.count {
      let code = text.codes[position]
      switch triggers[Int(code.value)] {
      case .digit, .han: position = keep(numericDate(at: position)) ?? endOfNumber(position)
      case .letter:
        guard words.mayStand(at: position, in: text),
          words.longest(at: position, in: text) != nil
        else {
          position = endOfWord(position)
          continue
        }
        position = keep(englishDate(at: position)) ?? endOfWord(position)
      case .none:
        guard words.begins(with: code) else {
          position += 1
          continue
        }
        position = keep(chineseWordDate(at: position)) ?? position + 1
      }
    }
  }

  /// Keeps a date with the range it begins; returns where to go on.
  private mutating func keep(_ date: StatedDate?) -> Int? {
    guard var date, !date.isEmpty else { return nil }
    takeRangeEnd(&date)
    takeBeside(&date)
    found.append(date)
    return max(date.range.lowerBound + 1, date.range.upperBound)
  }

  private func endOfNumber(_ start: Int) -> Int {
    guard text[start].isDigit else { return start + 1 }
    var end = start + 1
    while text[end].isDigit || (text[end] == "." && text[end + 1].isDigit) { end += 1 }
    return end
  }

  private func endOfWord(_ start: Int) -> Int {
    var end = start + 1
    while text[end].isLetter { end += 1 }
    return end
  }

  /// A date that begins with a numeral.
  private func numericDate(at start: Int) -> StatedDate? {
    if text[start].isDigit {
      guard !text[start - 1].isDigit, !text[start - 1].isLetter else { return nil }
      if let date = isoDate(at: start) ?? dayFirstDate(at: start) { return date }
      if let date = englishNumericDate(at: start) { return date }
    }
    return chineseDate(at: start)
  }

  /// A small whole number in digits or Chinese numerals.
  func smallNumber(at start: Int) -> (value: Int, end: Int, isDigits: Bool)? {
    var end = start
    if text[start].isDigit {
      var value = 0
      while text[end].isDigit, end < start + 5 {
        value = value * 10 + Int(text[end].digit)
        end += 1
      }
      return end < start + 5 ? (value, end, true) : nil
    }
    var value = 0
    if text[end] == "第" { return nil }
    if text[end] == "廿" || text[end] == "卅" {
      value = text[end] == "廿" ? 20 : 30
      end += 1
      guard let digit = text.hanDigit(at: end) else { return (value, end, false) }
      return (value + Int(digit), end + 1, false)
    }
    if let digit = text.hanDigit(at: end) {
      value = Int(digit)
      end += 1
    }
    if text.hanUnit(at: end) == 1 {
      value = max(1, value) * 10
      end += 1
      if let digit = text.hanDigit(at: end) {
        value += Int(digit)
        end += 1
      }
    }
    return end > start ? (value, end, false) : nil
  }

  /// `2020-04-30`, `2020/5/29 11:56:02`, `2020.5.29`.
  private func isoDate(at start: Int) -> StatedDate? {
    guard let year = smallNumber(at: start), year.end == start + 4,
      (1000...2999).contains(year.value)
    else { return nil }
    let mark = text[year.end]
    guard mark == "-" || mark == "/" || mark == "." else { return nil }
    guard let month = smallNumber(at: year.end + 1), month.isDigits, (1...12).contains(month.value),
      text[month.end] == mark, let day = smallNumber(at: month.end + 1), day.isDigits,
      (1...31).contains(day.value), day.end <= month.end + 3
    else { return nil }
    var date = StatedDate(range: start..<day.end)
    date.year = .absolute(year.value)
    date.month = .absolute(month.value)
    date.day = day.value
    takeClock(&date)
    return date
  }

  /// `14/03/2010`, `14.3.2010`, `14-Mar-2010`: the day first, and no month that the first number may be.
  private func dayFirstDate(at start: Int) -> StatedDate? {
    guard let day = smallNumber(at: start), day.end <= start + 2, (1...31).contains(day.value)
    else { return nil }
    let mark = text[day.end]
    guard mark == "/" || mark == "." || mark == "-", text[start - 1] != mark,
      let month = monthBetween(mark, at: day.end + 1), text[month.end] == mark,
      mark == "." || day.value > 12 || !month.isDigits,
      let year = yearNumber(at: month.end + 1)
    else { return nil }
    var date = StatedDate(range: start..<year.end)
    date.year = .absolute(year.value)
    date.month = .absolute(month.value)
    date.day = day.value
    takeClock(&date)
    return date
  }

  /// `20-OCT-1987 10:24:06`, `2020-04-30T11:56`: the time of a day in figures.
  private func takeClock(_ date: inout StatedDate) {
    let end = date.range.upperBound
    let next = text[end] == "t" ? end + 1 : text.skipSpaces(end)
    guard let time = clockTime(at: next) else { return }
    date.time = time.time
    date.range = date.range.lowerBound..<time.end
  }

  private func monthBetween(
    _ mark: Code,
    at start: Int
  ) -> (value: Int, end: Int, isDigits: Bool)? {
    if text[start].isDigit {
      guard let month = smallNumber(at: start), (1...12).contains(month.value) else { return nil }
      return month
    }
    guard mark == "-", let word = words.longest(at: start, in: text) else { return nil }
    switch word.value {
    case .month(let month), .shortMonth(let month): return (month, word.end, false)
    case .day, .week, .weekday, .year, .monthOf, .yearPart, .monthPart, .englishPart, .daypart,
      .vague:
      return nil
    }
  }

  /// `11:31`, `11:56:02`: hours and minutes between colons.
  func clockTime(at start: Int) -> (time: StatedTime, end: Int)? {
    guard text[start].isDigit, !text[start - 1].isDigit, text[start - 1] != ":",
      text[start - 1] != ".",
      let hour = smallNumber(at: start), hour.value < 25, hour.end <= start + 2,
      text[hour.end] == ":",
      let minute = smallNumber(at: hour.end + 1), minute.isDigits, minute.value < 60,
      minute.end == hour.end + 3
    else { return nil }
    var end = minute.end
    if text[end] == ":", let second = smallNumber(at: end + 1), second.end == end + 3 {
      end = second.end
    }
    guard !text[end].isDigit else { return nil }
    return (StatedTime(minute: hour.value * 60 + minute.value, hasMinutes: true), end)
  }
}
