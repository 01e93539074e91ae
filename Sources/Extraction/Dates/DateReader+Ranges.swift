extension DateReader {
  /// Takes in the other end of a range: 6月30日至7月17日, 10月至12月, `February 9 to February 15`.
  func takeRangeEnd(_ date: inout StatedDate) {
    guard date.last == nil, date.form == .calendar, date.hasDate || date.time != nil else { return }
    let end = date.range.upperBound
    guard let next = rangeSeparatorEnd(at: end) ?? andAfterBetween(date) else { return }
    if text[next].isDigit || HanNumeral(text[next]) != nil || text[next] == "今" || text[next] == "本"
    {
      let other =
        text[next].isDigit || HanNumeral(text[next]) != nil
        ? chineseDate(at: next) : chineseWordDate(at: next)
      if let other, isEnd(other, of: date) {
        date.last = other.box
        date.range = date.range.lowerBound..<other.range.upperBound
        return
      }
    }
    takeEnglishRangeEnd(&date, at: next)
  }

  /// `between 2015 and 2019`.
  private func andAfterBetween(_ date: StatedDate) -> Int? {
    let before = text.skipSpacesBack(date.range.lowerBound)
    let next = text.skipSpaces(date.range.upperBound)
    guard text.has(signs.and, at: next), text.has(signs.between, at: before - signs.between.count)
    else { return nil }
    return next + signs.and.count
  }

  private func rangeSeparatorEnd(at end: Int) -> Int? {
    let next = text.skipSpaces(end)
    switch text[next] {
    case "至", "到", "-", "–", "~": return text.skipSpaces(next + 1)
    case "—": return text.skipSpaces(text[next + 1] == "—" ? next + 2 : next + 1)
    case "t" where text[next + 1] == "o" && text[next + 2] == " ": return next + 3
    case "t" where text.has(signs.through, at: next): return next + signs.through.count
    case "u" where text.has(signs.until, at: next): return next + signs.until.count
    case _: return nil
    }
  }

  /// Whether a date can be the end of a range that begins with another: both name days, or months.
  private func isEnd(_ other: StatedDate, of date: StatedDate) -> Bool {
    guard other.form == .calendar, other.last == nil else { return false }
    if date.day != nil { return other.day != nil || (other.time != nil && !other.hasDate) }
    if date.month != .none { return other.month != .none && other.day == nil }
    if date.year != .none { return other.year != .none && other.month == .none }
    return date.time != nil && other.time != nil && !other.hasDate
  }
}
