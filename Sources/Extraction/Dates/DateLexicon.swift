import CLexicon
import Unicode

/// What a word of data/date-words.tsv says.
enum DateWord: Sendable, Equatable {
  case month(Int)
  /// Jan., only before a day or a year.
  case shortMonth(Int)
  case weekday(Int)
  case year(Int)
  case monthOf(Int)
  case week(Int)
  case day(Int)
  case monthPart(ClosedRange<Int>)
  /// `early`, `the end of`: before a month.
  case englishPart(ClosedRange<Int>)
  case yearPart(ClosedRange<Int>)
  /// The hour from which an hour of 12 is counted.
  case daypart(Int)
  case vague
}

/// The words that make dates.
///
/// A class, so that whoever asks for them is handed one reference.
final class DateLexicon: Sendable {
  static let shared = DateLexicon()

  let words: PhraseTable<DateWord>
  /// Parts of the year that stand only after 年: 初, 底.
  let afterYear: PhraseTable<ClosedRange<Int>>
  /// The year before the first one of an era: 光绪十三年 is 1887.
  let eras: EndingTable<Int>

  private init() {
    var phrases: [(phrase: [Code], value: DateWord)] = []
    var ends: [(phrase: [Code], value: ClosedRange<Int>)] = []
    var eras: [(phrase: [Code], value: Int)] = []
    for row in KeptTable(concord_date_words()).rows where row.count == 3 {
      for form in row[2].parts(between: "|").map({ codes(of: $0) }) {
        if row[1] == "year-part-after", let word = DateWord(kind: "year-part", value: row[0]),
          case .yearPart(let months) = word
        {
          ends.append((form, months))
        }
        if row[1] == "era", let before = Int(row[0]) { eras.append((form, before)) }
        guard let word = DateWord(kind: row[1], value: row[0]) else { continue }
        if case .yearPart(let months) = word { ends.append((form, months)) }
        // 初 and 底 alone are parts of the year only after 年.
        if case .yearPart = word, form.count == 1 { continue }
        phrases.append((form, word))
      }
    }
    words = PhraseTable(phrases)
    afterYear = PhraseTable(ends)
    self.eras = EndingTable(eras)
  }
}

extension DateWord {
  fileprivate init?(kind: String, value: String) {
    let number = Int(value)
    let ends = value.split(separator: "-").compactMap { Int($0) }
    let range = ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil
    switch (kind, number, range) {
    case ("month", let number?, _): self = .month(number)
    case ("month-short", let number?, _): self = .shortMonth(number)
    case ("weekday", let number?, _): self = .weekday(number)
    case ("year", let number?, _): self = .year(number)
    case ("month-of", let number?, _): self = .monthOf(number)
    case ("week", let number?, _): self = .week(number)
    case ("day", let number?, _): self = .day(number)
    case ("daypart", let number?, _): self = .daypart(number)
    case ("part", _, let range?): self = .monthPart(range)
    case ("part-english", _, let range?): self = .englishPart(range)
    case ("year-part", _, let range?): self = .yearPart(range)
    case ("vague", _, _): self = .vague
    case _: return nil
    }
  }
}
