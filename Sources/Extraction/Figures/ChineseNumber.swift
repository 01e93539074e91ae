import CorpusModel

/// Reads a number in digits or Chinese numerals, with the powers of ten and marks that follow it:
/// `1.92亿`, `3万4000`, `6000余万`, `二三十`, `百分之零点九`.
/// - Returns: nil where none begins at `start`.
func readChineseNumber(in text: borrowing CodeText, at start: Int) -> NumberReading? {
  var reader = ChineseNumberReader(start: start)
  guard reader.readFirst(in: text) else { return nil }
  while reader.readNext(in: text) {}
  guard var reading = reader.reading(in: text) else { return nil }
  readParts(after: &reading, in: text)
  return reading
}

private struct ChineseNumberReader {
  var pieces: [NumberPiece] = []
  var position: Int
  let start: Int
  var style = NumberStyle.han
  var isSome = false
  var startsBare = false

  init(start: Int) {
    self.start = start
    position = start
  }

  mutating func readFirst(in text: borrowing CodeText) -> Bool {
    if text[position].isDigit {
      style = .digits
      return readDigits(in: text)
    }
    switch HanNumeral(text[position]) {
    case .digit, .zero: return readHanDigits(in: text)
    case .unit(let power):
      startsBare = power > 1
      append(.unit(power))
      return true
    case .several:
      guard text.hanUnit(at: position + 1) != nil, !isNounBeforeSome(text[position - 1]) else {
        return false
      }
      isSome = true
      append(.literal(Decimal64(1), upper: nil, isOneDigit: false))
      return true
    case .half:
      append(.literal(Decimal64(5, exponent: -1), upper: nil, isOneDigit: false))
      return true
    case nil: return false
    }
  }

  /// Whether 数 belongs to the word before it: 人数, 总数.
  private func isNounBeforeSome(_ code: Code) -> Bool {
    switch code {
    case "人", "总", "次", "度", "个", "户", "件", "例", "字", "参", "指", "算", "函", "系", "基",
      "倍", "多", "少", "半", "无":
      true
    case _: false
    }
  }

  private mutating func append(_ piece: NumberPiece) {
    pieces.append(piece)
    position += 1
  }

  mutating func readNext(in text: borrowing CodeText) -> Bool {
    guard let last = pieces.last, pieces.count < 24 else { return false }
    // Segmented news puts a space between the digits and 万.
    let next = text.skipSpaces(position)
    if next > position, text.hanUnit(at: next).map({ $0 >= 4 }) == true, !last.isMark {
      position = next
    }
    switch last {
    case .literal(let value, _, _):
      // 717百城 is a name: no one counts 717 hundreds.
      let isSmall =
        value.isLess(than: Decimal64(100)) || style == .han
        || (text[position] == "千" && text[position + 1] == "公")
      return readUnit(in: text, atLeast: isSmall ? 1 : 4) || readMark(in: text)
    case .mark: return readUnit(in: text, atLeast: 4)
    case .zero: return readLiteral(in: text, below: 4)
    case .unit(let power):
      return readMark(in: text) || readUnit(in: text, atLeast: 4)
        || readBareTen(in: text, after: power) || readZero(in: text)
        || readPoint(in: text, after: power)
        || readLiteral(in: text, below: power)
    }
  }

  private mutating func readUnit(in text: borrowing CodeText, atLeast least: Int) -> Bool {
    guard let power = text.hanUnit(at: position), power >= least else { return false }
    if style == .digits, isMeasurePrefix(power, text[position + 1]) { return false }
    append(.unit(power))
    return true
  }

  /// Whether 千, 百 or 兆 begins a measure of its own: 千米, 千瓦, 百帕, 兆瓦.
  private func isMeasurePrefix(_ power: Int, _ next: Code) -> Bool {
    switch power {
    case 2: next == "帕"
    case 3: next == "米" || next == "克" || next == "瓦" || next == "伏" || next == "卡" || next == "赫"
    case 12: next == "瓦" || next == "赫" || next == "帕" || next == "字"
    case _: false
    }
  }

  /// 一百十五: the 十 stands without its 一.
  private mutating func readBareTen(in text: borrowing CodeText, after power: Int) -> Bool {
    guard power == 2 || power == 3, text.hanUnit(at: position) == 1 else { return false }
    append(.unit(1))
    return true
  }

  /// 十点八亿, 二十点五公里: a decimal point behind a unit, before another unit or a measure; 上午十点三人 is a time.
  private mutating func readPoint(in text: borrowing CodeText, after power: Int) -> Bool {
    guard power < 4, let (value, end) = readHanFraction([0], in: text, at: position),
      text.hanUnit(at: end).map({ $0 >= 4 }) == true || isMeasureAfterFraction(text[end])
    else { return false }
    pieces.append(.literal(value, upper: nil, isOneDigit: false))
    position = end
    return true
  }

  private func isMeasureAfterFraction(_ code: Code) -> Bool {
    NumberWords.shared.afterPoint.contains(code)
  }

  private mutating func readZero(in text: borrowing CodeText) -> Bool {
    guard text.isHanZero(at: position) else { return false }
    guard text[position + 1].isDigit || text.hanDigit(at: position + 1) != nil else { return false }
    append(.zero)
    return true
  }

  /// Digits after a unit: 3万4000, 一百二十; they must stand for less than the unit.
  private mutating func readLiteral(in text: borrowing CodeText, below power: Int) -> Bool {
    let (oldPosition, oldCount) = (position, pieces.count)
    let isRead = text[position].isDigit ? readDigits(in: text) : readHanDigits(in: text)
    guard isRead, case .literal(let value, _, _) = pieces.last else { return false }
    if value.isLess(than: Decimal64(1).scaled(by: power)) { return true }
    position = oldPosition
    pieces.removeLast(pieces.count - oldCount)
    return false
  }

  private mutating func readDigits(in text: borrowing CodeText) -> Bool {
    guard let (value, end) = readDecimal(in: text, at: position) else { return false }
    pieces.append(.literal(value, upper: nil, isOneDigit: end == position + 1))
    position = end
    return true
  }

  private mutating func readHanDigits(in text: borrowing CodeText) -> Bool {
    var digits: [Int64] = []
    while digits.count < 15 {
      let place = position + digits.count
      if let digit = text.hanDigit(at: place) {
        digits.append(digit)
      } else if text.isHanZero(at: place) {
        digits.append(0)
      } else {
        break
      }
    }
    guard let first = digits.first else { return false }
    let end = position + digits.count
    if let (value, end) = readHanFraction(digits, in: text, at: end) {
      pieces.append(.literal(value, upper: nil, isOneDigit: false))
      position = end
      return true
    }
    if digits.count == 2, isNeighbours(first, digits[1], in: text) {
      pieces.append(.literal(Decimal64(first), upper: Decimal64(digits[1]), isOneDigit: false))
    } else if digits.count == 1, first > 0 {
      pieces.append(.literal(Decimal64(first), upper: nil, isOneDigit: true))
    } else if digits.count > 2 || digits.contains(0), digits.count > 1, pieces.isEmpty {
      let value = digits.reduce(0) { $0 * 10 + $1 }
      pieces.append(.literal(Decimal64(value), upper: nil, isOneDigit: false))
    } else {
      return false
    }
    position = end
    return true
  }

  /// Whether two numerals side by side name a range: 二三, 三五, 一两.
  private func isNeighbours(_ first: Int64, _ second: Int64, in text: borrowing CodeText) -> Bool {
    guard first > 0 else { return false }
    return second == first + 1 || (first == 3 && second == 5)
  }

  /// 三点五, 零点九: a decimal point in words; not the hour of a time.
  private func readHanFraction(
    _ digits: [Int64],
    in text: borrowing CodeText,
    at point: Int
  ) -> (Decimal64, Int)? {
    guard text[point] == "点" else { return nil }
    var value = digits.reduce(0) { $0 * 10 + $1 }
    var end = point + 1
    while end < point + 7 {
      guard let digit = text.hanDigit(at: end) ?? (text.isHanZero(at: end) ? 0 : nil) else { break }
      value = value * 10 + digit
      end += 1
    }
    guard end > point + 1 else { return nil }
    let next = text[end]
    guard next != "分", next != "十", next != "刻", next != "钟" else { return nil }
    return (Decimal64(value, exponent: Int16(point + 1 - end)).normalized, end)
  }

  private mutating func readMark(in text: borrowing CodeText) -> Bool {
    guard let last = pieces.last, isMark(at: position, after: last, in: text) else { return false }
    append(.mark)
    return true
  }

  private func isMark(
    at position: Int,
    after last: NumberPiece,
    in text: borrowing CodeText
  ) -> Bool {
    var isAfterUnit = false
    var isAfterDigits = false
    switch last {
    case .unit: isAfterUnit = true
    case .literal(_, _, let isOneDigit): isAfterDigits = text[position - 1].isDigit && !isOneDigit
    case .zero, .mark: return false
    }
    let next = text[position + 1]
    switch text[position] {
    case "余": return (isAfterUnit || isAfterDigits) && next != "额" && next != "地" && next != "下"
    case "多": return (isAfterUnit || isAfterDigits) && next != "边" && next != "样" && next != "数"
    case "逾": return isAfterUnit
    case "几": return isAfterUnit && text.hanUnit(at: position - 1) == 1
    case "来": return (isAfterUnit || isAfterDigits) && isMeasured(next)
    case _: return false
    }
  }

  /// Whether a measure word that 来 may stand before begins with this code (十来个, not 一百来自).
  private func isMeasured(_ code: Code) -> Bool {
    switch code {
    case "个", "人", "名", "位", "天", "年", "岁", "家", "次", "块", "公", "里", "米", "种", "只",
      "辆", "分", "万", "亿", "户", "亩", "斤", "吨":
      true
    case _: false
    }
  }

  func reading(in text: borrowing CodeText) -> NumberReading? {
    guard let lower = value(of: pieces, .lower), let upper = value(of: pieces, .upper) else {
      return nil
    }
    var reading = NumberReading(range: start..<position, value: lower, style: style)
    reading.isSingleHan = style == .han && position == start + 1
    reading.startsBare = startsBare
    for case .unit(let power) in pieces { reading.largestPower = max(reading.largestPower, power) }
    for case .unit(let power) in pieces.reversed().prefix(while: { $0.isUnit }) {
      reading.trailingPower += power
    }
    if case .unit(let power)? = pieces.last { reading.lastPower = power }
    if lower != upper {
      reading.approximation = .between
      reading.low = lower
      reading.high = upper
    } else if isSome {
      reading.approximation = .moreThan
      reading.low = lower
      reading.high = lower.scaled(by: 1)
    } else if pieces.contains(where: \.isMark) {
      reading.markMoreThan()
    }
    return reading
  }
}

/// Reads a decimal in digits, with thousands marks: `9,761,500`, `105.3`.
/// - Returns: nil where none begins, and for a run of numbers that is no decimal (`1.2.3`).
func readDecimal(in text: borrowing CodeText, at start: Int) -> (value: Decimal64, end: Int)? {
  var value: Int64 = 0
  var position = start
  var digits = 0
  while text[position].isDigit {
    value = value &* 10 &+ text[position].digit
    position += 1
    digits += 1
  }
  guard digits > 0, digits <= 15 else { return nil }
  while digits <= 15, digits <= 3 || position > start + digits, isThousands(in: text, at: position)
  {
    for place in position + 1..<position + 4 { value = value &* 10 &+ text[place].digit }
    position += 4
    digits += 3
  }
  guard digits <= 17 else { return nil }
  guard text[position] == "." || isMiddlePoint(in: text, at: position), text[position + 1].isDigit
  else { return (Decimal64(value), position) }
  var places: Int16 = 0
  var end = position + 1
  while text[end].isDigit, digits < 18 {
    value = value &* 10 &+ text[end].digit
    end += 1
    places += 1
    digits += 1
  }
  let isRun = text[end].isDigit || (text[end] == "." && text[end + 1].isDigit)
  guard !isRun else { return nil }
  return (Decimal64(value, exponent: -places).normalized, end)
}

/// Whether a middle dot is a decimal point: 18·6亿美元, but 5·12 and 9·11 are days.
private func isMiddlePoint(in text: borrowing CodeText, at position: Int) -> Bool {
  guard text[position] == "·" else { return false }
  var end = position + 1
  while text[end].isDigit { end += 1 }
  return ["亿", "万", "%", "美"].contains(text[end])
}

/// Whether a comma, or the space of `365 000 hectares`, and exactly three digits stand at a position.
private func isThousands(in text: borrowing CodeText, at position: Int) -> Bool {
  guard text[position] == "," || isSpaceOfThousands(in: text, at: position) else { return false }
  return text[position + 1].isDigit && text[position + 2].isDigit && text[position + 3].isDigit
    && !text[position + 4].isDigit
}

/// Whether a space parts thousands: behind one to three digits or three digits of such a group, before
/// three digits and a word.
private func isSpaceOfThousands(in text: borrowing CodeText, at position: Int) -> Bool {
  guard text[position] == " ", text[position + 4] == " " || text[position + 4] == "." else {
    return false
  }
  var first = position
  while first > position - 4, text[first - 1].isDigit { first -= 1 }
  guard (1...3).contains(position - first), !text[first - 1].isLetter, text[first - 1] != ".",
    text[first - 1] != "/", text[first - 1] != "-"
  else { return false }
  // `747 300`: what a number follows is no name.
  let word = text.skipSpaces(position + 4)
  return text[word].isLetter && !text[word].isHan
}
