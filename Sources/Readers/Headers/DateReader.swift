import Calendar

/// A date found in a line, with the UTF-8 offsets it covers there.
struct FoundDate: Sendable, Equatable {
  var span: DateSpan
  var range: Range<Int>
}

/// The first full date in a line of a header: `2020-05-29 11:56:02`, `2020年03月26日11:31`,
/// `March 21, 2020`, `21 Mar 2020`, `2020/4/3`, `2020-04-24T08:15:00Z`, `20200529`, `2020年5月`,
/// `30-MAR-1987`, `31 Aug 94`, `二〇二〇年五月三日`, `民國109年5月3日`, `31/8/1994`.
func findDate(in text: String) -> FoundDate? {
  var reader = DateReader(bytes: Array(text.utf8))
  return reader.find()
}

private struct DateReader {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func find() -> FoundDate? {
    for start in bytes.indices {
      let before = start > 0 ? bytes[start - 1] : 0x20
      guard !isLetterOrDigit(before), let found = date(from: start) else { continue }
      return found
    }
    return nil
  }

  private mutating func date(from start: Int) -> FoundDate? {
    position = start
    if let found = numeric(from: start) { return found }
    position = start
    if let found = yearLast(from: start) { return found }
    position = start
    return named(from: start)
  }

  // MARK: Years first

  private mutating func numeric(from start: Int) -> FoundDate? {
    // The first year of the Republic, by which dates are told in Taiwan, is 1912.
    let isOfRepublic = separator(["民國", "民国"])
    skipSpaces()
    guard let (count, digits) = number(), isOfRepublic ? digits < 4 : digits == 4 || digits == 8
    else { return nil }
    if digits == 8 { return compact(count, from: start) }
    let year = isOfRepublic ? count + 1911 : count
    guard (1800...2200).contains(year) else { return nil }
    skipSpaces()
    guard separator(["年", "-", "/", "."]) else { return nil }
    skipSpaces()
    guard let (month, monthDigits) = number(), monthDigits <= 2 else { return nil }
    let afterMonth = position
    skipSpaces()
    guard separator(["月", "-", "/", "."]) else { return monthOnly(year, month, start, afterMonth) }
    let afterMark = position
    skipSpaces()
    guard let (day, dayDigits) = number(), dayDigits <= 2 else {
      return monthOnly(year, month, start, afterMark)
    }
    _ = separator(["日", "号", "號"])
    guard let span = DateSpan(year: year, month: month, day: day) else { return nil }
    return withTime(span, from: start)
  }

  private func monthOnly(_ year: Int, _ month: Int, _ start: Int, _ end: Int) -> FoundDate? {
    DateSpan(year: year, month: month).map { FoundDate(span: $0, range: start..<end) }
  }

  private mutating func compact(_ value: Int, from start: Int) -> FoundDate? {
    guard (1900...2100).contains(value / 10_000),
      let span = DateSpan(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    else { return nil }
    return withTime(span, from: start)
  }

  /// `31/8/1994`, `08/31/1994`, `31.8.1994`; where both numbers could be the month, only the year is sure.
  private mutating func yearLast(from start: Int) -> FoundDate? {
    guard let (first, firstDigits) = number(), firstDigits <= 2, position < bytes.count,
      case let mark = bytes[position],
      [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-")].contains(mark)
    else { return nil }
    position += 1
    guard let (second, secondDigits) = number(), secondDigits <= 2, position < bytes.count,
      bytes[position] == mark
    else { return nil }
    position += 1
    guard let (year, digits) = number(), digits == 4, (1800...2200).contains(year) else {
      return nil
    }
    let isDayFirst = first > 12 || mark == UInt8(ascii: ".")
    if !isDayFirst, second <= 12, first != second {
      return DateSpan(year: year).map { FoundDate(span: $0, range: start..<position) }
    }
    let (day, month) = isDayFirst ? (first, second) : (second, first)
    guard let span = DateSpan(year: year, month: month, day: day) else { return nil }
    return withTime(span, from: start)
  }

  // MARK: Month names

  private mutating func named(from start: Int) -> FoundDate? {
    var day: Int?
    if let (value, digits) = number(), digits <= 2 {
      day = value
      ordinal()
      skipSpaces()
      // `30-MAR-1987`
      _ = separator(["-"])
    }
    let isDayFirst = day != nil
    guard let month = monthName() else { return nil }
    _ = separator([".", "-"])
    skipSpaces()
    if day == nil, let (value, digits) = number(), digits <= 2 {
      day = value
      ordinal()
    }
    _ = separator([","])
    skipSpaces()
    guard let (number, digits) = number(),
      let year = digits == 4 ? number : shortYear(number, digits, isDayFirst: isDayFirst),
      let span = DateSpan(year: year, month: month, day: day)
    else { return nil }
    return withTime(span, from: start)
  }

  /// `31 Aug 94`: two digits behind a month behind its day, of the hundred years from 1950 on.
  private func shortYear(_ number: Int, _ digits: Int, isDayFirst: Bool) -> Int? {
    guard isDayFirst, digits == 2 else { return nil }
    let next = position < bytes.count ? bytes[position] : 0x20
    guard next != UInt8(ascii: ":"), !isLetterOrDigit(next) else { return nil }
    return number >= 50 ? 1900 + number : 2000 + number
  }

  private mutating func monthName() -> Int? {
    var end = position
    while end < bytes.count, (bytes[end] | 0x20) &- 0x61 < 26 { end += 1 }
    guard end - position >= 3 else { return nil }
    let name = String(decoding: bytes[position..<end], as: UTF8.self).lowercased()
    guard
      let index = englishMonths.firstIndex(where: {
        $0.hasPrefix(name) || name == "sept" && $0 == "september"
      })
    else { return nil }
    position = end
    return index + 1
  }

  private mutating func ordinal() {
    for ending in ["st", "nd", "rd", "th"] where bytes[position...].starts(with: ending.utf8) {
      position += 2
      return
    }
  }

  // MARK: Time of day

  private mutating func withTime(_ span: DateSpan, from start: Int) -> FoundDate {
    let end = position
    if position < bytes.count, bytes[position] == UInt8(ascii: "T") { position += 1 }
    skipSpaces()
    guard let (hour, hourDigits) = number(), hourDigits <= 2, hour < 24,
      separator([":", "：", "时", "時"]), let (minute, minuteDigits) = number(), minuteDigits == 2,
      minute < 60
    else { return FoundDate(span: span, range: start..<end) }
    _ = separator(["分"])
    let afterMinute = position
    if separator([":", "："]), let (_, digits) = number(), digits == 2 {
      skipZone()
    } else {
      position = afterMinute
    }
    let hourOfDay = afternoon(hour)
    let timed = DateSpan(
      start: span.start,
      end: span.end,
      precision: .minute,
      minute: Int16(hourOfDay * 60 + minute)
    )
    return FoundDate(span: timed, range: start..<position)
  }

  /// The hour of a day of 24, after `AM` or `PM` was read.
  private mutating func afternoon(_ hour: Int) -> Int {
    let start = position
    skipSpaces()
    guard position + 1 < bytes.count, bytes[position + 1] | 0x20 == UInt8(ascii: "m"), hour <= 12,
      position + 2 == bytes.count || !isLetterOrDigit(bytes[position + 2])
    else {
      position = start
      return hour
    }
    switch bytes[position] | 0x20 {
    case UInt8(ascii: "a"):
      position += 2
      return hour % 12
    case UInt8(ascii: "p"):
      position += 2
      return hour % 12 + 12
    case _:
      position = start
      return hour
    }
  }

  private mutating func skipZone() {
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      _ = number()
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: "Z") { position += 1 }
  }

  // MARK: Pieces

  /// ASCII and full-width digits, and Chinese numerals: 一九九四, 三十一.
  private mutating func number() -> (value: Int, digits: Int)? {
    if let han = hanNumber() { return han }
    var value = 0
    var digits = 0
    while digits < 9, let (digit, width) = digit(at: position) {
      value = value * 10 + digit
      digits += 1
      position += width
    }
    return digits > 0 ? (value, digits) : nil
  }

  private mutating func hanNumber() -> (value: Int, digits: Int)? {
    var run: [UInt32] = []
    var end = position
    while run.count < 5, let scalar = threeByteScalar(at: end),
      digitValue(scalar) != nil || isTens(scalar)
    {
      run.append(scalar)
      end += 3
    }
    guard !run.isEmpty else { return nil }
    position = end
    guard !run.contains(where: isTens) else { return (tens(run), 2) }
    return (run.reduce(0) { $0 * 10 + (digitValue($1) ?? 0) }, run.count)
  }

  private func threeByteScalar(at index: Int) -> UInt32? {
    guard index + 2 < bytes.count, bytes[index] & 0xF0 == 0xE0 else { return nil }
    return UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
      | UInt32(bytes[index + 2] & 0x3F)
  }

  private func digit(at index: Int) -> (Int, Int)? {
    guard index < bytes.count else { return nil }
    if bytes[index] &- 0x30 < 10 { return (Int(bytes[index] - 0x30), 1) }
    guard bytes[index] == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBC,
      bytes[index + 2] &- 0x90 < 10
    else { return nil }
    return (Int(bytes[index + 2] - 0x90), 3)
  }

  private mutating func separator(_ marks: [String]) -> Bool {
    for mark in marks where bytes[position...].starts(with: mark.utf8) {
      position += mark.utf8.count
      return true
    }
    return false
  }

  private mutating func skipSpaces() {
    while position < bytes.count {
      let width = spaceWidth(at: position, in: bytes[...], end: bytes.count)
      guard width > 0 else { return }
      position += width
    }
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}

/// Whether a numeral is 十, 廿 or 卅.
private func isTens(_ scalar: UInt32) -> Bool { [0x5341, 0x5EFF, 0x5345].contains(scalar) }

/// The value of a number below a hundred with 十, 廿 or 卅 in it.
private func tens(_ run: [UInt32]) -> Int {
  var value = 0
  var pending: Int?
  for scalar in run {
    switch scalar {
    case 0x5341: (value, pending) = (value + (pending ?? 1) * 10, nil)
    case 0x5EFF: value += 20
    case 0x5345: value += 30
    case _: pending = digitValue(scalar)
    }
  }
  return value + (pending ?? 0)
}
