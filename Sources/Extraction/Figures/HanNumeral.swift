/// What a character of a Chinese number stands for.
enum HanNumeral: Sendable {
  case digit(Int64)
  /// A power of ten: 十 百 千 are 1…3, 万 亿 兆 are 4, 8 and 12.
  case unit(Int)
  case zero
  /// 数 and 几: some.
  case several
  case half

  /// The numeral a code is; nil for all others.
  init?(_ code: Code) {
    switch code {
    case "一", "壹": self = .digit(1)
    case "二", "两", "俩", "贰": self = .digit(2)
    case "三", "叁": self = .digit(3)
    case "四", "肆": self = .digit(4)
    case "五", "伍": self = .digit(5)
    case "六", "陆": self = .digit(6)
    case "七", "柒": self = .digit(7)
    case "八", "捌": self = .digit(8)
    case "九", "玖": self = .digit(9)
    case "十", "拾": self = .unit(1)
    case "百", "佰": self = .unit(2)
    case "千", "仟": self = .unit(3)
    case "万": self = .unit(4)
    case "亿": self = .unit(8)
    case "兆": self = .unit(12)
    case "零", "〇": self = .zero
    case "数", "几": self = .several
    case "半": self = .half
    case _: return nil
    }
  }
}

extension CodeText {
  /// The digit 1…9 a Chinese numeral at a position stands for.
  func hanDigit(at position: Int) -> Int64? {
    guard case .digit(let value) = HanNumeral(self[position]) else { return nil }
    return value
  }

  /// The power of ten a Chinese numeral at a position stands for.
  func hanUnit(at position: Int) -> Int? {
    guard case .unit(let power) = HanNumeral(self[position]) else {
      // 2.5w字: the letter stands for 万.
      let isLetterForUnit = self[position] == "w" && self[position - 1].isDigit
      return isLetterForUnit && self[position + 1].isHan ? 4 : nil
    }
    return power
  }

  /// Whether a Chinese zero stands at a position.
  func isHanZero(at position: Int) -> Bool {
    if case .zero = HanNumeral(self[position]) { true } else { false }
  }
}
