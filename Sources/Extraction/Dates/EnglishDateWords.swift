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
  let ahead: [[Code]] = [
    "将", "拟", "定于", "计划", "预计", "准备", "will", "would", "due", "scheduled", "planned", "plans",
    "expected", "until", "by", "before",
  ].map { codes(of: $0) }
  /// What may stand before a year that tells of the noun behind it.
  let articles: EndingTable<Void>
  /// What makes a bare `May` after it the month.
  let beforeMay: EndingTable<Void>
  /// this, last, next before a month or a weekday.
  let nearness: EndingTable<Int>

  private init() {
    let years = [
      "in", "since", "by", "from", "until", "till", "during", "of", "around", "before", "after",
      "late",
      "early", "mid", "mid-", "between", "year", "through", "to", "and", "as of", "spring",
      "summer",
      "autumn", "winter", "fall", "start of", "end of", "beginning of", "throughout", "for",
      "back in",
    ]
    beforeYear = EndingTable(years.map { (codes(of: $0), ()) })
    articles = EndingTable(
      ["the", "its", "their", "our", "this", "his", "her", "a"].map { (codes(of: $0), ()) }
    )
    let months = [
      "in", "since", "by", "of", "until", "from", "to", "late", "early", "mid", "mid-", "last",
      "this",
      "next", "during", "through", "till", "before", "after", "between", "throughout", "for", "and",
    ]
    beforeMay = EndingTable(months.map { (codes(of: $0), ()) })
    nearness = EndingTable([
      (codes(of: "last"), -1), (codes(of: "this"), 0), (codes(of: "next"), 1),
      (codes(of: "past"), -1),
    ])
  }
}
