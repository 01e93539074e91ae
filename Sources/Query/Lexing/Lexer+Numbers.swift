import Calendar
import Diagnostics

extension Lexer {
  /// Reads a number or a date; both begin with a digit.
  mutating func readNumber() {
    let start = position
    if let span = readDate() {
      guard !glues(peek()) else { return refuse(from: start, as: SyntaxError.joinedName) }
      return emit(.date(span), from: start, spelling: Self.spelling(span))
    }
    guard position == start else { return }
    var total = 0.0
    var spelling = ""
    repeat {
      let piece = readMagnitude()
      total += piece.value
      spelling += piece.spelling
    } while peek()?.isDigit == true
    if peek() == "-", peek(1)?.isDigit == true {
      return refuse(from: start, as: SyntaxError.joinedDigits)
    }
    if isPercentSign {
      position += 1
      (total, spelling) = (total / 100, spelling + "%")
    }
    guard !glues(peek()) else { return refuse(from: start, as: SyntaxError.joinedName) }
    emit(.number(total), from: start, spelling: spelling)
  }

  /// Whether a character right behind a number would be part of it.
  private func glues(_ scalar: Unicode.Scalar?) -> Bool { scalar?.continuesName ?? false }

  /// `40%` is a percentage, `40 % 7` and `40%7` a remainder.
  private var isPercentSign: Bool {
    guard peek() == "%" else { return false }
    guard let next = peek(1) else { return true }
    return !next.continuesName && next != "("
  }

  /// `12_000`, `1.92亿`, `1 million`: digits and the magnitude behind them.
  private mutating func readMagnitude() -> (value: Double, spelling: String) {
    var digits = readDigits()
    var exponent = 0
    if peek() == ".", peek(1)?.isDigit == true {
      position += 1
      let fraction = readDigits()
      exponent = -fraction.filter { $0 != "_" }.count
      digits += "." + fraction
    }
    let plain = String(digits.filter { $0 != "_" && $0 != "." })
    if let (power, characters) = hanMagnitude() {
      let value = Double("\(plain)e\(exponent + power)") ?? 0
      return (value, digits + characters)
    }
    if let (power, word) = spacedMagnitude() {
      let value = Double("\(plain)e\(exponent + power)") ?? 0
      return (value, digits + word)
    }
    return (Double("\(plain)e\(exponent)") ?? 0, digits)
  }

  private mutating func readDigits() -> String {
    let start = position
    while let scalar = peek(), scalar.isDigit || (scalar == "_" && peek(1)?.isDigit == true) {
      position += 1
    }
    return source.folded(start..<position)
  }

  private static let hanPowers: [Unicode.Scalar: Int] = [
    "十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12,
  ]

  /// `万`, `千万`, `万亿` right behind the digits: the sum of their powers of ten.
  private mutating func hanMagnitude() -> (Int, String)? {
    let start = position
    var power = 0
    while let scalar = peek(), let next = Self.hanPowers[scalar] {
      power += next
      position += 1
    }
    return position > start ? (power, source.original(start..<position)) : nil
  }

  private static let englishPowers = [
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12,
  ]

  /// `million` or `万` behind the digits and at most blanks, with the space it is printed with.
  private mutating func spacedMagnitude() -> (Int, String)? {
    var start = position
    while source[start]?.isBlank == true { start += 1 }
    var end = start
    while let scalar = source[end], scalar.continuesName { end += 1 }
    let word = source.folded(start..<end).lowercased()
    if let power = Self.englishPowers[word] {
      position = end
      return (power, " " + word)
    }
    let powers = word.unicodeScalars.map { Self.hanPowers[$0] }
    guard !powers.isEmpty, !powers.contains(nil) else { return nil }
    position = end
    return (powers.reduce(0) { $0 + ($1 ?? 0) }, word)
  }

  /// Steps over what is glued together and reports it as one mistake.
  private mutating func refuse(from start: Int, as error: (String, SourceSpan) -> SyntaxError) {
    while let scalar = peek(), glues(scalar) || (scalar == "-" && glues(peek(1))) {
      position += 1
    }
    errors.append(error(source.folded(start..<position), span(start, position)))
    emit(.unreadable, from: start, spelling: "")
  }
}

extension Lexer {
  /// Reads `2020-04-17`, `2020-04`, `2020年4月17日`, `2020年`; nil when no date stands there, and
  /// past it, with a report, when the calendar has no such day.
  private mutating func readDate() -> DateSpan? {
    let start = position
    guard let year = fixedDigits(4, from: start) else { return nil }
    guard let parts = dashedParts(from: start + 4) ?? hanParts(from: start + 4) else { return nil }
    position = parts.end
    let isWhole = !(peek() == "-" && peek(1)?.isDigit == true)
    if isWhole, let date = DateSpan(year: year, month: parts.month, day: parts.day) { return date }
    guard isWhole else {
      refuse(from: start, as: SyntaxError.joinedDigits)
      return nil
    }
    refuse(from: start, as: SyntaxError.noSuchDate)
    return nil
  }

  private struct DateParts {
    var month: Int?
    var day: Int?
    var end: Int
  }

  /// `-04` and `-04-17`, with one or two digits each.
  private func dashedParts(from start: Int) -> DateParts? {
    guard source[start] == "-", let month = shortDigits(from: start + 1) else { return nil }
    let middle = month.end
    guard source[middle] == "-", let day = shortDigits(from: middle + 1) else {
      return DateParts(month: month.value, end: middle)
    }
    return DateParts(month: month.value, day: day.value, end: day.end)
  }

  /// `年`, `年4月`, `年4月17日`.
  private func hanParts(from start: Int) -> DateParts? {
    guard source[start] == "年" else { return nil }
    guard let month = shortDigits(from: start + 1), source[month.end] == "月" else {
      return DateParts(end: start + 1)
    }
    guard let day = shortDigits(from: month.end + 1), let mark = source[day.end],
      mark == "日" || mark == "号" || mark == "號"
    else { return DateParts(month: month.value, end: month.end + 1) }
    return DateParts(month: month.value, day: day.value, end: day.end + 1)
  }

  private func fixedDigits(_ count: Int, from start: Int) -> Int? {
    var value = 0
    for offset in 0..<count {
      guard let scalar = source[start + offset], scalar.isDigit else { return nil }
      value = value * 10 + Int(scalar.value - 48)
    }
    return source[start + count]?.isDigit == true ? nil : value
  }

  /// One or two digits.
  private func shortDigits(from start: Int) -> (value: Int, end: Int)? {
    if let value = fixedDigits(2, from: start) { return (value, start + 2) }
    if let value = fixedDigits(1, from: start) { return (value, start + 1) }
    return nil
  }

  /// ISO form; a whole year keeps its 年, else it would be a number.
  private static func spelling(_ date: DateSpan) -> String {
    date.precision == .year ? "\(date.description)年" : date.description
  }
}
