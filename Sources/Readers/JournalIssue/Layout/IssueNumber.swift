import Calendar
import Unicode

extension IssueText {
  /// The number of the issue as printed, preferring the form in digits: `2020年第1-2期`, `No. 1, 2020`.
  func issueName(in indices: [Int]) -> String? {
    let found = indices.compactMap { issuePart(at: $0) }
    return found.first { $0.contains(where: \.isNumber) && !hasChineseNumber($0) } ?? found.first
  }

  private func hasChineseNumber(_ text: String) -> Bool {
    text.contains { "一二三四五六七八九十".contains($0) }
  }

  /// The part of a short line that names the issue.
  func issuePart(at index: Int) -> String? {
    let line = lines[index].scalars
    guard line.count <= 80 else { return nil }
    return chineseIssue(line) ?? englishIssue(line)
  }

  /// `2020年第1-2期`, `2020年第一、二期`; the running number `总第123期` where there is no other.
  private func chineseIssue(_ line: [UInt32]) -> String? {
    let ends = line.indices.filter { line[$0] == 0x671F }
    let parts = ends.compactMap { issue(endingAt: $0, in: line) }
    return parts.first { !$0.hasPrefix("总") && !$0.hasPrefix("總") } ?? parts.first
  }

  private func issue(endingAt end: Int, in line: [UInt32]) -> String? {
    guard let ordinal = line[..<end].lastIndex(of: 0x7B2C), end - ordinal <= 8, end > ordinal + 1,
      line[(ordinal + 1)..<end].contains(where: { isDigit($0) || chineseDigits.contains($0) })
    else { return nil }
    var start = ordinal
    while start > 0, fold(line[start - 1]) == fold(0x603B) || isWhitespace(line[start - 1]) {
      start -= 1
    }
    if start > 0, line[start - 1] == 0x5E74 {
      start -= 1
      while start > 0, isWhitespace(line[start - 1]) { start -= 1 }
      while start > 0, isDigit(line[start - 1]) || chineseDigits.contains(line[start - 1]) {
        start -= 1
      }
    }
    return string(trimmedSpaces(line[start...end]))
  }

  /// `No. 1, 2020`, `NO.1-2 2020`, `Vol. 12, No. 3, 2021`, `Issue 4, 2019`, `Spring 2021`.
  private func englishIssue(_ line: [UInt32]) -> String? {
    let words = line.split { isWhitespace($0) }
    for (position, word) in words.enumerated() {
      let letters = string(word.prefix(while: isLatinLetter)).lowercased()
      guard Self.issueWords.contains(letters) else { continue }
      let rest = line[word.startIndex...]
      let isNumbered = rest.dropFirst(letters.utf8.count).prefix(4).contains(where: isDigit)
      let isSeason = Self.seasons.contains(letters) && year(in: Array(rest)) != nil
      guard isSeason || (isNumbered && !Self.seasons.contains(letters)) else { continue }
      guard words.count - position <= 8 else { return nil }
      return string(beforeWideGap(rest))
    }
    return nil
  }

  /// A text up to the first wide gap: what stands behind it in a head is a page number.
  private func beforeWideGap(_ text: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    let gap = text.indices.dropLast().first { isWhitespace(text[$0]) && isWhitespace(text[$0 + 1]) }
    return text[..<(gap ?? text.endIndex)]
  }

  private static let seasons: Set<String> = ["spring", "summer", "autumn", "fall", "winter"]
  private static let issueWords: Set<String> = [
    "no", "nos", "vol", "volume", "issue", "number", "spring", "summer", "autumn", "fall", "winter",
  ]

  /// The year of a text, or a month of it where one is printed beside it.
  func dateSpan(in text: [UInt32]) -> DateSpan? {
    guard let year = year(in: text) else { return nil }
    return DateSpan(year: year, month: month(in: text, year: year)) ?? DateSpan(year: year)
  }

  private func year(in text: [UInt32]) -> Int? {
    var index = 0
    while index < text.count {
      let digits = text[index...].prefix(while: isDigit)
      if digits.count == 4, let value = decimalValue(digits), (1900...2099).contains(value) {
        return value
      }
      index += max(1, digits.count)
    }
    let chinese = text.split(separator: 0x5E74).first?.suffix(4) ?? []
    guard chinese.count == 4, text.contains(0x5E74) else { return nil }
    let values = chinese.compactMap { digitValue($0) }
    guard values.count == 4 else { return nil }
    let year = values.reduce(0) { $0 * 10 + $1 }
    return (1900...2099).contains(year) ? year : nil
  }

  private func month(in text: [UInt32], year: Int) -> Int? {
    if let end = text.firstIndex(of: 0x6708) {
      let digits = text[..<end].reversed().prefix(while: isDigit).reversed()
      if let month = decimalValue(digits), (1...12).contains(month) { return month }
    }
    let words = text.split { !isLatinLetter($0) }.map { string($0).lowercased() }
    return englishMonths.firstIndex { month in
      words.contains { $0 == month || $0 == month.prefix(3) }
    }
    .map { $0 + 1 }
  }
}

/// The value of a Chinese digit: 〇 to 九.
func digitValue(_ value: UInt32) -> Int? {
  if value == 0x3007 || value == 0x25CB || value == 0x96F6 { return 0 }
  return chineseDigits.firstIndex(of: value).map { $0 + 1 }
}

/// 一 to 九, then 〇.
let chineseDigits: [UInt32] = [
  0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x3007, 0x25CB,
]
