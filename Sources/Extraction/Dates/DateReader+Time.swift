extension DateReader {
  /// The part of the day and the time that follow a date: 凌晨1点, 下午, 14时28分, 11:31.
  func takeDayTime(_ date: inout StatedDate) {
    guard date.form == .calendar || date.form.isRelativeDay, date.last == nil else { return }
    guard date.year == .none || date.day != nil, date.month == .none || date.day != nil else {
      return
    }
    let hasDay = date.day != nil || date.form != .calendar
    var position = text.skipSpaces(date.range.upperBound)
    var from: Int?
    var isEarly = false
    if let word = words.longest(at: position, in: text), case .daypart(let hour) = word.value,
      text[position].isHan
    {
      from = hour
      isEarly = isBeforeDawn(at: position)
      position = text.skipSpaces(word.end)
      if hasDay { date.range = date.range.lowerBound..<word.end }
    }
    guard
      let time = hourTime(at: position, isSure: from != nil || hasDay)
        ?? clockTime(at: position).map({ ($0.time, $0.end) })
    else { return }
    date.time = StatedTime(
      minute: minute(time.0.minute, from: from, isBeforeDawn: isEarly),
      hasMinutes: time.0.hasMinutes
    )
    date.range = date.range.lowerBound..<time.1
  }

  private func isBeforeDawn(at position: Int) -> Bool {
    text[position] == "凌" || text[position] == "拂" || text[position] == "黎" || text[position] == "清"
  }

  /// The minute of the day of a stated hour: 下午3点 is 15:00, 凌晨12点半 is 0:30, 晚上12点 is 24:00.
  private func minute(_ stated: Int, from hour: Int?, isBeforeDawn: Bool) -> Int {
    guard let hour else { return stated }
    let isTwelve = stated / 60 == 12
    if hour == 0 { return isTwelve && isBeforeDawn ? stated - 720 : stated }
    if hour == 18 {
      if isTwelve { return stated + 720 }
      return stated < 5 * 60 ? stated : stated < 720 ? stated + 720 : stated
    }
    return stated < 10 * 60 ? stated + 720 : stated
  }

  /// 1点, 12点半, 8点30分, 14时28分, 三点一刻.
  private func hourTime(at start: Int, isSure: Bool) -> (StatedTime, Int)? {
    guard let hour = smallNumber(at: start), hour.value <= 24, !text[start - 1].isDigit,
      text[start - 1] != "."
    else { return nil }
    let mark = text[hour.end]
    guard mark == "点" || mark == "时" else { return nil }
    var end = hour.end + 1
    if text[end] == "钟" || text[end] == "整" {
      return (StatedTime(minute: hour.value * 60, hasMinutes: false), end + 1)
    }
    if text[end] == "半", text[end + 1] != "径" {
      return (StatedTime(minute: hour.value * 60 + 30, hasMinutes: true), end + 1)
    }
    if let minutes = smallNumber(at: end), minutes.value < 60 {
      if text[minutes.end] == "分", text[minutes.end + 1] != "之", text[minutes.end + 1] != "钟" {
        end = minutes.end + 1
        return (StatedTime(minute: hour.value * 60 + minutes.value, hasMinutes: true), end)
      }
      if text[minutes.end] == "刻" {
        return (
          StatedTime(minute: hour.value * 60 + minutes.value * 15, hasMinutes: true),
          minutes.end + 1
        )
      }
    }
    guard isSure || (mark == "时" && hour.isDigits && isAfterHour(text[end])),
      !isNounAfterPoint(at: end)
    else { return nil }
    return (StatedTime(minute: hour.value * 60, hasMinutes: false), end)
  }

  private func isAfterHour(_ code: Code) -> Bool {
    NumberWords.shared.afterHour.contains(code)
  }

  /// 四点倡议, 3点意见: 点 counts points.
  private func isNounAfterPoint(at position: Int) -> Bool {
    let noun = QuantityLexicon.shared.words.longest(at: position, in: text) { $0.kind == .noun }
    return noun?.value.unit == "item"
  }
}

extension StatedDate.Form {
  var isRelativeDay: Bool { if case .relativeDay = self { true } else { false } }
}
