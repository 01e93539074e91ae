import CLexicon
import Unicode

/// The lists of `number-words.tsv`: what the finders of figures and dates ask for by name.
///
/// A class, so that whoever asks for it is handed one reference.
final class NumberWords: Sendable {
  static let shared = NumberWords()

  private let lists: [String: [String]]

  /// Before these 半 is half of a measure, or part of another word.
  let afterHalf: CodeSet
  /// Before these 大 begins a word of its own: 大学, 大会.
  let afterGreat: CodeSet
  /// Before these 半 behind a measure begins a word: 半岛.
  let halfOfWord: CodeSet
  /// Before these 多 belongs to the next word: 多次, 多个.
  let afterMore: CodeSet
  /// Behind these 近 ends another word: 附近, 最近.
  let beforeNear: CodeSet
  /// Behind these 约 ends another word: 节约, 公约.
  let beforeAbout: CodeSet
  /// Behind these 上 is a place or a time: 网上, 早上.
  let beforeAbove: CodeSet
  /// Before these a fraction may stand behind 点: 二十点五公里.
  let afterPoint: CodeSet
  /// How Chinese nouns for persons end.
  let endsPeople: CodeSet
  /// Behind these 年 belongs to the word before it: 当年, 每年.
  let beforeYear: CodeSet
  /// Behind these a bare 27日 is a number of days: 近27日.
  let beforeDays: CodeSet
  /// Before these 时 behind digits is an hour.
  let afterHour: CodeSet
  /// Between the first and the last of several days or months.
  let rangeMarks: CodeSet
  /// Ends a clause.
  let clauseEnds: CodeSet

  private init() {
    var lists: [String: [String]] = [:]
    for row in KeptTable(concord_number_words()).rows where row.count == 2 {
      lists[row[0], default: []] += row[1].parts(between: "|").map(String.init)
    }
    self.lists = lists
    afterHalf = CodeSet(lists["after-half", default: []])
    afterGreat = CodeSet(lists["after-great", default: []])
    halfOfWord = CodeSet(lists["half-of-word", default: []])
    afterMore = CodeSet(lists["after-more", default: []])
    beforeNear = CodeSet(lists["before-near", default: []])
    beforeAbout = CodeSet(lists["before-about", default: []])
    beforeAbove = CodeSet(lists["before-above", default: []])
    afterPoint = CodeSet(lists["after-point", default: []])
    endsPeople = CodeSet(lists["ends-people", default: []])
    beforeYear = CodeSet(lists["before-year", default: []])
    beforeDays = CodeSet(lists["before-days", default: []])
    afterHour = CodeSet(lists["after-hour", default: []])
    rangeMarks = CodeSet(lists["range-mark", default: []])
    clauseEnds = CodeSet(lists["clause-end", default: []])
  }

  /// The words of a list, in the order of the file.
  func forms(of list: String) -> [String] { lists[list] ?? [] }
}

extension CodeSet {
  /// The characters of some words of one.
  fileprivate init(_ characters: [String]) {
    self.init(characters.flatMap { Extraction.codes(of: $0) }.map(\.value))
  }

  func contains(_ code: Code) -> Bool { contains(code.value) }
}
