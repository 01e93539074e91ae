/// Words the English rules look for, folded; those that stand before something end with a space.
enum EnglishWord {
  static let between: [Code] = codes(of: "between")
  static let from: [Code] = codes(of: "from")
  static let to: [Code] = codes(of: "to ")
  static let or: [Code] = codes(of: "or ")
  static let and: [Code] = codes(of: "and ")
  static let strayAnd: [Code] = codes(of: "and")
  static let of: [Code] = codes(of: "of ")
  static let a: [Code] = codes(of: "a ")
  static let an: [Code] = codes(of: "an ")
  static let inside: [Code] = codes(of: "in ")
  static let inEvery: [Code] = codes(of: "in every ")
  static let outOf: [Code] = codes(of: "out of ")
  static let outOfEvery: [Code] = codes(of: "out of every ")
  static let strong: [Code] = codes(of: "strong ")
  static let the: [Code] = codes(of: "the ")
  static let andHalf: [Code] = codes(of: "and a half")
  static let old: [Code] = codes(of: "-old")
  static let numberOf: [Code] = codes(of: "number of ")
  static let minus: [Code] = codes(of: "minus")
  static let plus: [Code] = codes(of: "plus ")
  static let percent: [Code] = codes(of: "percent")

  static let demonyms = list("demonyms")
  static let determiners = list("determiners", followedBySpace: true)
  static let several = list("several")
  /// Words before a member of a list that goes on with the noun of the last.
  static let listWords = list("list-words")
  /// How unknown plurals that name persons end.
  static let personEndings = list("person-endings")
  /// Plurals of packing and weight, before the `of` that names what they hold.
  static let packs = list("packs")
  static let irregularPlurals = list("irregular-plurals")
  /// Words between a quantity and its number.
  static let links = list("links")
  /// Words before `over` in its sense of more than.
  static let beforeOver = list("before-over")
  /// Verbs that take `over` as a part of theirs.
  static let takeOver = list("take-over")
  /// Words after which `about` names a topic.
  static let beforeTopic = list("before-topic")
  /// Words for the members of what was counted before: `7 of them`.
  static let partitives = list("partitives")
  /// What is said of persons without naming them again: `more than 100 were missing`.
  static let casualtiesAfter = list("casualties-after")
  static let casualtiesBefore = list("casualties-before")
  static let auxiliaries = list("auxiliaries", followedBySpace: true)
  static let pairs = list("pairs")
  static let beforePair = list("before-pair")

  /// Words before a number that goes on counting what the last one counted.
  static let further = list("further")

  /// Words behind a number that goes on counting what the last one counted.
  static let more = list("more")
  /// Words before `a week` in which that is one week and not some.
  static let withinOne = list("within-one")
  /// `more`, and what is said of persons who came later than others.
  static let moreCame = list("more-came")
  static let moreLength = "more".count
  /// How the names of the members of a people end.
  static let peopleEndings = list("people-endings")
  /// Adjectives that stand before a counted noun as well as behind a measure.
  static let sizes = list("sizes", followedBySpace: true)
  static let ofWhom = list("of-whom")

  /// The words of a list of `number-words.tsv`; those that stand before something, with the space behind them.
  private static func list(_ name: String, followedBySpace: Bool = false) -> [[Code]] {
    NumberWords.shared.forms(of: name).map { codes(of: followedBySpace ? "\($0) " : $0) }
  }
}
