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

  static let demonyms = list(
    "chinese",
    "japanese",
    "nepalese",
    "burmese",
    "lebanese",
    "sudanese",
    "vietnamese",
    "congolese",
    "taiwanese",
    "portuguese"
  )
  static let determiners = list(
    "the ",
    "its ",
    "his ",
    "her ",
    "their ",
    "our ",
    "my ",
    "these ",
    "those "
  )
  static let several = list("several", "a few", "many")
  /// Words before a member of a list that goes on with the noun of the last.
  static let listWords = list("including", "and", "with", "namely")
  /// How unknown plurals that name persons end.
  static let personEndings = list("ers", "ors", "ists", "ians", "nauts")
  /// Plurals of packing and weight, before the `of` that names what they hold.
  static let packs = list(
    "boxes",
    "packages",
    "sets",
    "pairs",
    "bottles",
    "barrels",
    "doses",
    "batches",
    "pieces",
    "portions",
    "cartons",
    "packs",
    "bags",
    "copies",
    "tablets",
    "tons",
    "tonnes",
    "kg",
    "kilograms",
    "kilos",
    "grams",
    "liters",
    "litres",
    "pounds",
    "gallons",
    "sacks",
    "cans",
    "crates"
  )
  static let irregularPlurals = list(
    "people",
    "men",
    "women",
    "children",
    "staff",
    "personnel",
    "lives",
    "media",
    "cattle",
    "sheep",
    "aircraft",
    "policemen",
    "crew",
    "youth",
    "elderly",
    "feet",
    "fishermen",
    "businessmen",
    "patrolmen",
    "policewomen",
    "midwives",
    "housewives",
    "memoranda"
  )
  /// Words between a quantity and its number.
  static let links = list(
    "reached",
    "reach",
    "reaches",
    "is",
    "was",
    "were",
    "are",
    "to",
    "rose",
    "hit",
    "at",
    "stood",
    "of",
    "has",
    "had",
    "exceeded",
    "topped",
    "rises",
    "stands",
    "total",
    "totaled",
    "totalled",
    "by",
    "climbed",
    "grew",
    "a",
    "magnitude",
    "some",
    "past",
    "passed",
    "above"
  )
  /// Words before `over` in its sense of more than.
  static let beforeOver = list(
    "for",
    "of",
    "spent",
    "took",
    "lasted",
    "lasting",
    "after",
    "is",
    "are",
    "was",
    "were",
    "with",
    "been",
    "and",
    "to",
    "than"
  )
  /// Verbs that take `over` as a part of theirs.
  static let takeOver = list(
    "hand",
    "hands",
    "handed",
    "handing",
    "turned",
    "turning",
    "took",
    "taken",
    "taking",
    "scattered",
    "spread",
    "flew",
    "flown",
    "flying",
    "presided"
  )
  /// Words after which `about` names a topic.
  static let beforeTopic = list(
    "talk",
    "talked",
    "talking",
    "know",
    "learn",
    "learned",
    "think",
    "information"
  )
  /// Words for the members of what was counted before: `7 of them`.
  static let partitives = list("of them", "of whom", "of which", "of these", "of those")
  /// What is said of persons without naming them again: `more than 100 were missing`.
  static let casualtiesAfter = list(
    "dead",
    "died",
    "injured",
    "killed",
    "missing",
    "wounded",
    "survived",
    "deaths",
    "relocated",
    "evacuated",
    "displaced",
    "rescued",
    "hospitalised",
    "hospitalized",
    "homeless",
    "feared dead",
    "moved",
    "sheltered",
    "stranded",
    "affected",
    "unaccounted for",
    "in need"
  )
  static let casualtiesBefore = list(
    "killing",
    "injuring",
    "wounding",
    "killed",
    "injured",
    "displacing",
    "wounded",
    "displaced",
    "affected",
    "affecting",
    "evacuated",
    "evacuating",
    "rescued",
    "rescuing",
    "sickened",
    "stranded",
    "stranding",
    "leaving"
  )
  static let auxiliaries = list("were ", "are ", "have ", "had ", "remain ", "remained ", "still ")
  static let pairs = list(
    "countries",
    "sides",
    "peoples",
    "parties",
    "nations",
    "governments",
    "states",
    "leaders"
  )
  static let beforePair = list("the", "our", "both", "these", "between", "of", "their")

  /// Words before a number that goes on counting what the last one counted.
  static let further = list(
    "further",
    "remaining",
    "another",
    "additional",
    "from",
    "with",
    "other"
  )

  /// Words behind a number that goes on counting what the last one counted.
  static let more = list(
    "more,",
    "more.",
    "more from",
    "more in",
    "more was",
    "more had",
    "more for"
  )
  /// Words before `a week` in which that is one week and not some.
  static let withinOne = list("within", "lasted", "lasting")
  /// `more`, and what is said of persons who came later than others.
  static let moreCame = list(
    "more,",
    "more arrived",
    "more came",
    "more followed",
    "more joined",
    "more landed",
    "more were",
    "more went",
    "more died"
  )
  static let moreLength = "more".count
  /// How the names of the members of a people end.
  static let peopleEndings = list("ans", "nis", "lis", "kis", "qis", "tis", "ais", "eks", "iks")
  /// Adjectives that stand before a counted noun as well as behind a measure.
  static let sizes = list(
    "deep ",
    "high ",
    "long ",
    "wide ",
    "tall ",
    "old ",
    "dead ",
    "injured ",
    "wounded ",
    "missing ",
    "such "
  )
  static let ofWhom = list("of whom", "of whom some", "of whom about", "of them")

  private static func list(_ words: String...) -> [[Code]] { words.map { codes(of: $0) } }
}
