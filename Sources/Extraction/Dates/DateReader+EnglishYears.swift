/// English years: behind a month or a day, and alone.
extension DateReader {
  /// The year after a month or a day: `, 2020`, ` of 2019`, ` this year`.
  func takeEnglishYear(_ date: inout StatedDate) {
    var next = text.skipSpaces(date.range.upperBound)
    if text[next] == "," { next = text.skipSpaces(next + 1) }
    let hasComma = next > 0 && text[text.skipSpacesBack(next) - 1] == ","
    if text.has(signs.of, at: next) { next += signs.of.count }
    if let year = yearNumber(at: next) {
      date.year = .absolute(year.value)
      date.range = date.range.lowerBound..<year.end
      return
    }
    guard !hasComma else { return }
    if takeShortYear(&date, at: next) || takeYearBehindOther(&date, at: next) { return }
    for (word, delta) in [(signs.thisYear, 0), (signs.lastYear, -1), (signs.nextYear, 1)]
    where text.has(word, at: next) {
      date.year = .relative(delta)
      date.range = date.range.lowerBound..<next + word.count
    }
  }

  /// `March '09`.
  private func takeShortYear(_ date: inout StatedDate, at next: Int) -> Bool {
    guard text[next] == "'" || text[next] == "’", next > date.range.upperBound,
      let year = smallNumber(at: next + 1), year.isDigits, year.end == next + 3,
      !text[year.end].isLetter
    else { return false }
    date.year = .absolute(year.value < 50 ? 2000 + year.value : 1900 + year.value)
    date.range = date.range.lowerBound..<year.end
    return true
  }

  /// `in March or April 2011`: the year behind the second month is that of the first.
  private func takeYearBehindOther(_ date: inout StatedDate, at next: Int) -> Bool {
    guard date.day == nil,
      let joint = [signs.and, signs.or].first(where: { text.has($0, at: next) }),
      let word = words.longest(at: next + joint.count, in: text), case .month = word.value,
      let year = yearNumber(at: text.skipSpaces(word.end))
    else { return false }
    date.year = .absolute(year.value)
    return true
  }

  /// Four digits that can be a year and count nothing.
  func yearNumber(at start: Int) -> (value: Int, end: Int)? {
    guard text[start].isDigit, !text[start - 1].isDigit, let year = smallNumber(at: start),
      year.end == start + 4, (1800...2100).contains(year.value), !text[year.end].isDigit,
      text[year.end] != ",", text[year.end] != "." || !text[year.end + 1].isDigit
    else {
      // A comma after a year ends the date; one before three digits is a thousands mark.
      guard let year = smallNumber(at: start), year.end == start + 4, text[year.end] == ",",
        !text[year.end + 1].isDigit, (1800...2100).contains(year.value), year.isDigits
      else { return nil }
      return (year.value, year.end)
    }
    return (year.value, year.end)
  }

  /// A year alone, after a word that makes it one: `in 2003`, `since 2017`, `late 2019`, `the 1990s`.
  func yearAlone(at start: Int) -> StatedDate? {
    guard let year = yearNumber(at: start) else { return nil }
    if text[year.end] == "s", year.value % 10 == 0, !text[year.end + 1].isLetter {
      var date = StatedDate(range: start..<year.end + 1)
      date.form = .decade(year.value)
      return date
    }
    guard !text[year.end].isLetter, text[year.end] != "-" || text[year.end + 1].isDigit else {
      return nil
    }
    let before = text.skipSpacesBack(start)
    let isAfterWord = signs.beforeYear.longest(endingAt: before, in: text) != nil
    let isBracketed = text[start - 1] == "(" && (text[year.end] == ")" || text[year.end] == ":")
    let next = text.skipSpaces(year.end)
    if !isAfterWord, !isBracketed { return yearBeforeNoun(start..<year.end, year.value, next) }
    // `in 2000 boxes`, `of 2019 Novel …`: the number counts or names what follows.
    if next > year.end, text[next].isLetter, isCounted(at: next) { return nil }
    var date = StatedDate(range: start..<year.end)
    date.year = .absolute(year.value)
    return date
  }

  /// `the 2004 tsunami`, `its 2005 presidency`: a year between an article and a noun in the singular.
  private func yearBeforeNoun(_ range: Range<Int>, _ year: Int, _ next: Int) -> StatedDate? {
    let before = text.skipSpacesBack(range.lowerBound)
    guard signs.articles.longest(endingAt: before, in: text) != nil, next > range.upperBound,
      text[next].isLetter, !text.isCapital(at: next)
    else { return nil }
    var end = next
    while text[end].isLetter { end += 1 }
    guard text[end - 1] != "s" || text[end - 2] == "s", end - next > 3 else { return nil }
    let noun = QuantityLexicon.shared.words.longest(at: next, in: text) {
      $0.kind == .noun || $0.kind == .measure
    }
    guard noun.map({ ["event", "issue", "project"].contains($0.value.unit) }) ?? true else {
      return nil
    }
    var date = StatedDate(range: range)
    date.year = .absolute(year)
    return date
  }

  private func isCounted(at next: Int) -> Bool {
    if text.isCapital(at: next) { return true }
    return QuantityLexicon.shared.words.longest(at: next, in: text) {
      $0.kind == .noun || $0.kind == .measure
    } != nil
  }
}
