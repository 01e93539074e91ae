import Calendar
import CorpusModel
import Diagnostics

/// The dates that a text in another notation may mean, as they are written here: `4/20/2020`,
/// `20 April 2020`, `April 2020`, `2020.4.20`; two where day and month cannot be told apart, none where
/// it is no date.
func meantDates(_ text: String) -> [String] {
  let pieces = text.split { " ,/.-'\"“”".contains($0) }.map { String($0) }
  guard (2...3).contains(pieces.count) else { return [] }
  let months = pieces.compactMap { monthNumber($0) }
  let numbers = pieces.compactMap { dayOrYear($0) }
  guard months.count <= 1, months.count + numbers.count == pieces.count,
    let year = numbers.first(where: { $0 > 999 })
  else { return [] }
  let others = numbers.filter { $0 < 1000 }
  guard numbers.count - others.count == 1 else { return [] }
  var dates: [DateSpan?]
  switch (months.first, others.count) {
  case (let month?, 0): dates = [DateSpan(year: year, month: month, day: nil)]
  case (let month?, 1): dates = [DateSpan(year: year, month: month, day: others[0])]
  case (nil, 1): dates = [DateSpan(year: year, month: others[0], day: nil)]
  case (nil, 2):
    dates = [DateSpan(year: year, month: others[0], day: others[1])]
    if numbers[0] != year, others[0] != others[1] {
      dates.append(DateSpan(year: year, month: others[1], day: others[0]))
    }
  case _: dates = []
  }
  return dates.compactMap { $0?.description }
}

/// The date that a text in another notation means; nil where that cannot be told.
func onlyMeantDate(_ text: String) -> String? {
  let dates = meantDates(text)
  return dates.count == 1 ? dates[0] : nil
}

/// The number that stands in quotes: `"1,000"` is 1000.
func plainNumber(_ quoted: String) -> String? {
  let digits = quoted.filter { !"\"'“”「」, ".contains($0) }
  return Double(digits) == nil ? nil : digits
}

/// Whether a word is the English name of a month, whole or in three letters.
func isMonthName(_ word: String) -> Bool { monthNumber(word) != nil }

private func monthNumber(_ word: String) -> Int? {
  let said = word.lowercased()
  guard said.count >= 3 else { return nil }
  return englishMonths.firstIndex {
    $0 == said || (said.count < 5 && $0.prefix(3) == said.prefix(3) && $0.hasPrefix(said))
      || (said == "sept" && $0 == "september")
  }
  .map { $0 + 1 }
}

/// `20`, `20th`, `2020`.
private func dayOrYear(_ word: String) -> Int? {
  let digits = word.prefix { $0.isASCII && $0.isNumber }
  guard digits.count <= 4, ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
  else {
    return nil
  }
  return Int(digits)
}

extension Checker {
  /// What would make two types comparable: `year(date)`, `donor.name`, quotes.
  func mending(
    _ first: Expression,
    _ second: Expression,
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax
  ) -> String? {
    switch (first.type, second.type) {
    case (.text, .number), (.text, .date):
      if case .literal = right.form { "\"\(written(right.place))\"" } else { nil }
    case (.text, .entity): written(right.place) + ".name"
    case (.date, .number), (.date, .text): onlyMeantDate(written(right.place))
    case (.number, .text): plainNumber(written(right.place))
    case (.number, .date): "year(\(written(right.place)))"
    case _: nil
    }
  }
}

extension Checker {
  /// The value of a column that a word means which is none of them, with a note; other values as they are.
  ///
  /// What has one name here is found by all it has elsewhere, as a country is.
  mutating func valueMeant(
    by said: Expression,
    beside left: ExpressionSyntax,
    _ right: ExpressionSyntax
  ) -> Expression {
    guard case .literal(.text(let word)) = said.form, let origin = origins[left.place.span],
      let meant = environment.names.meant(origin, word)
    else { return said }
    let base = Typed(text: written(left.place), type: said.type)
    report(.otherWord(word, meant: meant, of: base, at: right.place.span))
    return Expression(.literal(.text(meant)), .text)
  }
}
