import Unicode

/// The number that a printed heading or a listed point begins with.
struct HeadingNumber: Sendable, Equatable {
  /// How it is written: each style is one level of headings.
  enum Style: Sendable {
    /// `第一章`, `Part 1`
    case word
    /// `一、`
    case chinese
    /// `（一）`
    case chineseBracketed
    /// `I.`, `Ⅱ .`, and `III` before a capital
    case roman
    /// `1.`, `1、`
    case digit
    /// `（1）`, `1)`
    case digitBracketed
    /// `A.`
    case letter
    /// `①`
    case circled
  }

  let style: Style
  let number: Int
  /// The index after it and the space that follows.
  let end: Int
  /// Whether no mark parts it from the words after it: `II Making …`.
  var isBare = false
}

extension IssueReading {
  /// The headingNumber at the start of a line, LaTeX around a numeral read as it shows.
  func headingNumber(at index: Int) -> HeadingNumber? { issue.lines[index].headingNumber }
}

extension IssueLine {
  /// The headingNumber it begins with.
  var headingNumber: HeadingNumber? {
    guard let first = scalars.first else { return nil }
    if first == 0x24 { return latexRoman }
    if fold(first) == 0x28 { return bracketed }
    if fold(first) == 0x7B2C { return chapter }
    if chineseDigits.contains(first) || first == 0x5341 { return chinese }
    if isDigit(first) { return digits }
    if (0x2460...0x2473).contains(first) {
      return HeadingNumber(style: .circled, number: Int(first) - 0x245F, end: afterSpace(1))
    }
    if (0x2160...0x216B).contains(first) {
      return marked(.roman, Int(first) - 0x215F, end: 1, bareAllowed: true)
    }
    return lettered
  }

  private func afterSpace(_ index: Int) -> Int {
    var index = index
    while index < scalars.count, isWhitespace(scalars[index]) { index += 1 }
    return index
  }

  /// The headingNumber if a full stop, 、 or the like follows, or a space where that is enough.
  private func marked(
    _ style: HeadingNumber.Style,
    _ number: Int,
    end: Int,
    bareAllowed: Bool = false
  ) -> HeadingNumber? {
    let mark = afterSpace(end)
    guard mark < scalars.count else { return nil }
    switch scalars[mark] {
    case 0x2E, 0xFF0E, 0x3001, 0x29, 0xFF09:
      let after = afterSpace(mark + 1)
      // `1.5万` is a figure.
      guard after < scalars.count, !isDigit(scalars[after]) else { return nil }
      return HeadingNumber(style: style, number: number, end: after)
    case _:
      guard bareAllowed, mark > end, isCapitalLetter(scalars[mark]) else { return nil }
      return HeadingNumber(style: style, number: number, end: mark, isBare: true)
    }
  }

  private var digits: HeadingNumber? {
    let digits = scalars.prefix(while: isDigit)
    guard digits.count <= 2, let value = decimalValue(digits), value > 0 else { return nil }
    let closed = digits.count < scalars.count && fold(scalars[digits.count]) == 0x29
    return marked(closed ? .digitBracketed : .digit, value, end: digits.count)
  }

  private var chinese: HeadingNumber? {
    let digits = scalars.prefix { chineseDigits.contains($0) || $0 == 0x5341 }
    guard digits.count <= 3, let value = chineseNumber(digits), digits.count < scalars.count,
      scalars[digits.count] == 0x3001 || scalars[digits.count] == 0xFF0E
        || scalars[digits.count] == 0x2E
    else { return nil }
    return HeadingNumber(style: .chinese, number: value, end: afterSpace(digits.count + 1))
  }

  private var bracketed: HeadingNumber? {
    guard let close = scalars.prefix(6).firstIndex(where: { fold($0) == 0x29 }), close > 1 else {
      return nil
    }
    let inside = scalars[1..<close].filter { !isWhitespace($0) }
    if inside.allSatisfy(isDigit), let value = decimalValue(inside), value < 100 {
      return HeadingNumber(style: .digitBracketed, number: value, end: afterSpace(close + 1))
    }
    guard let value = chineseNumber(inside[...]) else { return nil }
    return HeadingNumber(style: .chineseBracketed, number: value, end: afterSpace(close + 1))
  }

  /// `第一章 …`, `第二部分 …`.
  private var chapter: HeadingNumber? {
    let digits = scalars.dropFirst().prefix {
      chineseDigits.contains($0) || $0 == 0x5341 || isDigit($0)
    }
    guard (1...3).contains(digits.count), let value = chineseNumber(digits) ?? decimalValue(digits)
    else {
      return nil
    }
    for unit in ["部分", "章", "节", "篇"] {
      guard let end = end(of: chapterUnit(unit), in: scalars[...], at: digits.endIndex) else {
        continue
      }
      return HeadingNumber(style: .word, number: value, end: afterSpace(end))
    }
    return nil
  }

  private var lettered: HeadingNumber? {
    let word = scalars.prefix(while: isLatinLetter)
    let text = string(word)
    if text == "Part" || text == "Chapter" || text == "Section" { return numberedWord(word.count) }
    if let value = romanNumber(text) {
      if let found = marked(.roman, value, end: word.count, bareAllowed: true) { return found }
    }
    guard text.utf8.count == 1, let first = word.first, isCapitalLetter(first), first <= 0x48 else {
      return nil
    }
    return marked(.letter, Int(first) - 0x40, end: 1)
  }

  private func numberedWord(_ count: Int) -> HeadingNumber? {
    let start = afterSpace(count)
    let rest = scalars[start...].prefix { isLatinLetter($0) || isDigit($0) }
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    let value =
      decimalValue(rest) ?? romanNumber(string(rest))
      ?? words.firstIndex(of: string(rest).lowercased()).map { $0 + 1 }
    guard start > count, let value, value < 100 else { return nil }
    return HeadingNumber(style: .word, number: value, end: afterSpace(start + rest.count))
  }

  /// `${\rm I\hspace{-1.5pt}I}$. Title`.
  private var latexRoman: HeadingNumber? {
    guard let close = scalars.dropFirst().firstIndex(of: 0x24), close < 60,
      let text = latexReading(scalars[1..<close]), let value = romanNumber(text)
    else { return nil }
    return marked(.roman, value, end: close + 1, bareAllowed: true)
  }
}

private func chapterUnit(_ text: String) -> [UInt32] { scalars(text).map { fold($0) } }

/// The value of 一 to 九十九.
func chineseNumber(_ digits: some Collection<UInt32>) -> Int? {
  guard !digits.isEmpty else { return nil }
  var total = 0
  var unit = 0
  for digit in digits {
    if digit == 0x5341 {
      total += max(1, unit) * 10
      unit = 0
    } else if let value = chineseDigits.prefix(9).firstIndex(of: digit) {
      guard unit == 0 else { return nil }
      unit = value + 1
    } else {
      return nil
    }
  }
  return total + unit
}

/// The value of a Roman numeral up to twenty, or of one such character.
func romanNumber(_ text: String) -> Int? {
  let numerals = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    "XVI",
    "XVII", "XVIII", "XIX", "XX",
  ]
  if let index = numerals.firstIndex(of: text) { return index + 1 }
  guard let only = text.unicodeScalars.first, text.unicodeScalars.count == 1,
    (0x2160...0x216B).contains(only.value)
  else { return nil }
  return Int(only.value) - 0x215F
}
