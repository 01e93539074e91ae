/// Words the English date rules look for, folded.
///
/// A class, so that whoever asks for them is handed one reference.
final class EnglishDateWords: Sendable {
  static let shared = EnglishDateWords()

  let through = codes(of: "through ")
  let until = codes(of: "until ")
  let of = codes(of: "of ")
  let the = codes(of: "the ")
  let on = codes(of: "on ")
  let at = codes(of: "at ")
  let and = codes(of: "and ")
  let or = codes(of: "or ")
  let between = codes(of: "between")
  let local = codes(of: "local time")
  let oclock = codes(of: "o'clock")
  let thisYear = codes(of: "this year")
  let lastYear = codes(of: "last year")
  let nextYear = codes(of: "next year")
  let theYear = codes(of: "the year")
  /// What makes a bare four-digit number after it a year.
  let beforeYear: EndingTable<Void>
  /// Words, Chinese ones too, with which a clause tells what is to come.
  let ahead = words("ahead")
  /// What may stand before a year that tells of the noun behind it.
  let articles: EndingTable<Void>
  /// What makes a bare `May` after it the month.
  let beforeMay: EndingTable<Void>
  /// this, last, next before a month or a weekday.
  let nearness: EndingTable<Int>

  private init() {
    beforeYear = Self.endings("before-year-number")
    articles = Self.endings("before-told-year")
    beforeMay = Self.endings("before-may")
    nearness = EndingTable([
      (codes(of: "last"), -1), (codes(of: "this"), 0), (codes(of: "next"), 1),
      (codes(of: "past"), -1),
    ])
  }

  private static func words(_ list: String) -> [[Code]] {
    NumberWords.shared.forms(of: list).map { codes(of: $0) }
  }

  private static func endings(_ list: String) -> EndingTable<Void> {
    EndingTable(words(list).map { ($0, ()) })
  }
}
