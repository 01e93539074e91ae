/// A weekday beside the day it is: `Wednesday, September 12`, `12 September (Wednesday)`, 周三（9月12日）, 9月12日（星期三）.
extension DateReader {
  /// Takes in the day of the month behind a weekday, or the weekday behind a day of the month.
  func takeBeside(_ date: inout StatedDate) {
    let end = date.range.upperBound
    switch date.form {
    case .weekday: takeDayBehindWeekday(&date, at: end)
    case .calendar:
      guard date.day != nil, date.last == nil else { return }
      takeWeekdayBehindDay(&date, at: end)
    case .relativeDay, .relativeWeek, .decade, .vague: return
    }
  }

  private func takeDayBehindWeekday(_ date: inout StatedDate, at end: Int) {
    var next = text.skipSpaces(end)
    let isBracketed = text[next] == "(" || text[next] == "（"
    if isBracketed || text[next] == "," { next = text.skipSpaces(next + 1) }
    if text.has(signs.the, at: next) { next += signs.the.count }
    guard let day = dayOfMonth(at: next), day.month != .none || isBracketed else { return }
    let close = text[day.range.upperBound]
    if isBracketed, close != ")", close != "）" { return }
    let start = date.range.lowerBound
    date = day
    date.range = start..<day.range.upperBound + (isBracketed ? 1 : 0)
    if !isBracketed { takeTimeAfter(&date) }
  }

  /// A day of the month at a position, in either language.
  private func dayOfMonth(at position: Int) -> StatedDate? {
    let isNumber = text[position].isDigit || HanNumeral(text[position]) != nil
    let found =
      text[position].isDigit
      ? englishNumericDate(at: position) ?? chineseDate(at: position)
      : isNumber ? chineseDate(at: position) : englishDate(at: position)
    guard let found, found.form == .calendar, found.day != nil, found.last == nil else {
      return nil
    }
    return found
  }

  private func takeWeekdayBehindDay(_ date: inout StatedDate, at end: Int) {
    var next = text.skipSpaces(end)
    let isBracketed = text[next] == "(" || text[next] == "（"
    if isBracketed { next = text.skipSpaces(next + 1) }
    guard isBracketed || text[next].isHan, let word = words.longest(at: next, in: text),
      case .weekday = word.value
    else { return }
    let close = text[word.end]
    if isBracketed, close != ")", close != "）" { return }
    date.range = date.range.lowerBound..<word.end + (isBracketed ? 1 : 0)
    if isBracketed || !text[next].isHan { return }
    takeDayTime(&date)
  }
}
