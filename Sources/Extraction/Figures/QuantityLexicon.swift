import CLexicon
import CorpusModel
import Unicode

/// How a unit is written beside its number (data/quantities.tsv says what each kind is).
struct QuantityKinds: OptionSet, Sendable {
  let rawValue: UInt16

  static let currency = QuantityKinds(rawValue: 1)
  static let measure = QuantityKinds(rawValue: 2)
  static let classifier = QuantityKinds(rawValue: 4)
  static let counter = QuantityKinds(rawValue: 8)
  static let noun = QuantityKinds(rawValue: 16)
  static let direct = QuantityKinds(rawValue: 32)
  /// Another word that begins as a measure word does: 支持, 场所.
  static let word = QuantityKinds(rawValue: 64)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  fileprivate init?(name: Substring) {
    switch name {
    case "currency": self = .currency
    case "measure": self = .measure
    case "classifier": self = .classifier
    case "counter": self = .counter
    case "noun": self = .noun
    case "direct": self = .direct
    case "word": self = .word
    case _: return nil
    }
  }
}

/// What a measure word or a counted noun says about its number.
struct QuantityWord: Sendable {
  let unit: String
  let kind: QuantityKinds
  /// Whether the noun that follows decides the unit (个, 家).
  let yields: Bool
  /// Whether it is money only behind a number of thousands, since it is another word too: `won`.
  let needsThousands: Bool
  /// The power of ten of its part of the unit: -2 for a cent.
  let power: Int
}

/// A sign or a code of money before a number.
struct MoneySign: Sendable {
  let unit: String
  /// Whether only its first letter need be a capital: Rs, KSh.
  let mayBeSmall: Bool
  /// Whether it is money only before a number of thousands, since it is one letter: R2.4 million.
  let needsThousands: Bool
}

/// The tables that the finder of figures reads: units, nouns, hedges, labels.
///
/// A class, so that whoever asks for them is handed one reference.
final class QuantityLexicon: Sendable {
  static let shared = QuantityLexicon()

  let words: PhraseTable<QuantityWord>
  /// Nouns found by their end, for those that stand before the number (洗手站234个).
  let nounsBefore: EndingTable<QuantityWord>
  /// English plurals for words joined to their neighbours (`879,819socialorganizations`, `studentsin`).
  let joinedNouns: JoinedNouns
  let moneySigns: EndingTable<MoneySign>
  let hedgesBefore: EndingTable<Approximation>
  let hedgesAfter: PhraseTable<Approximation>
  /// A fixed phrase whose numeral counts nothing, by its numeral; the codes that stand before it.
  let labels: PhraseTable<[Code]>
  /// Words before a number that make it a name; whether only with a capital.
  let refusals: EndingTable<Bool>
  let genuine: EndingTable<Void>
  let metrics: EndingTable<String>
  let stops: PhraseTable<Void>
  let verbs: PhraseTable<Void>
  /// Chinese verbs that begin a clause before the counted noun: 开展服务的人员.
  let clauses: PhraseTable<Void>
  /// Chinese words that end a counted noun: particles, prepositions, verbs of one character.
  let nounEnds: PhraseTable<Void>
  /// Chinese words before 的 that tell of the noun behind it.
  let adjectives: EndingTable<Void>
  /// Those behind which no noun of the same phrase stands.
  let phraseCuts: PhraseTable<Void>
  /// English goods whose pounds are a weight.
  let weighed: PhraseTable<Void>
  let numbers: PhraseTable<EnglishNumeral>

  private init() {
    var rows = PhraseRows()
    for row in KeptTable(concord_quantities()).rows { rows.addQuantity(row) }
    for row in KeptTable(concord_number_context()).rows { rows.addContext(row) }
    words = PhraseTable(rows.words)
    nounsBefore = EndingTable(rows.words.filter { $0.value.kind == .noun && $0.phrase[0].isHan })
    joinedNouns = JoinedNouns(rows.words.filter { $0.value.kind == .noun })
    moneySigns = EndingTable(rows.moneySigns)
    hedgesBefore = EndingTable(rows.hedgesBefore)
    hedgesAfter = PhraseTable(rows.hedgesAfter)
    labels = PhraseTable(rows.labels)
    refusals = EndingTable(
      rows.plain["refuse", default: []].map { ($0.phrase, false) }
        + rows.plain["refuse-title", default: []].map { ($0.phrase, true) }
    )
    genuine = EndingTable(rows.plain["genuine", default: []])
    metrics = EndingTable(rows.metrics)
    stops = PhraseTable(rows.plain["stop", default: []])
    verbs = PhraseTable(rows.plain["verb", default: []])
    clauses = PhraseTable(rows.plain["clause", default: []])
    adjectives = EndingTable(rows.plain["adjective", default: []])
    phraseCuts = PhraseTable(rows.plain["cut", default: []])
    nounEnds = PhraseTable(rows.plain["end", default: []])
    weighed = PhraseTable(rows.plain["weighed", default: []])
    numbers = PhraseTable(EnglishNumeral.all.map { (codes(of: $0.word), $0.numeral) })
  }
}

/// Units by the plural noun a joined word ends with.
struct JoinedNouns: Sendable {
  private let nouns: [(plural: [Code], unit: String)]

  fileprivate init(_ words: [(phrase: [Code], value: QuantityWord)]) {
    nouns = words.filter { $0.phrase.count > 5 && $0.phrase.last == "s" }
      .map { ($0.phrase, $0.value.unit) }
      .sorted { $0.plural.count > $1.plural.count }
  }

  /// The unit of the longest plural that a word at a position begins with, two or more letters before
  /// the word's end.
  func longest(at start: Int, in text: borrowing CodeText) -> (end: Int, value: String)? {
    for noun in nouns where noun.plural[0] == text[start] && text.has(noun.plural, at: start) {
      let end = start + noun.plural.count
      if text[end].isLetter, text[end + 1].isLetter { return (end, noun.unit) }
    }
    return nil
  }

  /// The unit of the longest plural that ends at a position, whatever stands before it.
  func longest(endingAt end: Int, in text: borrowing CodeText) -> (start: Int, value: String)? {
    for noun in nouns where text.has(noun.plural, at: end - noun.plural.count) {
      return (end - noun.plural.count, noun.unit)
    }
    return nil
  }
}

private struct PhraseRows {
  var words: [(phrase: [Code], value: QuantityWord)] = []
  var moneySigns: [(phrase: [Code], value: MoneySign)] = []
  var hedgesBefore: [(phrase: [Code], value: Approximation)] = []
  var hedgesAfter: [(phrase: [Code], value: Approximation)] = []
  var labels: [(phrase: [Code], value: [Code])] = []
  var metrics: [(phrase: [Code], value: String)] = []
  var plain: [String: [(phrase: [Code], value: Void)]] = [:]

  mutating func addQuantity(_ row: [String]) {
    guard row.count == 3 else { return }
    let (unit, forms) = (row[0], row[2].parts(between: "|"))
    if ["money-sign", "money-short", "money-sign!"].contains(row[1]) {
      let sign = MoneySign(
        unit: unit,
        mayBeSmall: row[1] == "money-short",
        needsThousands: row[1] == "money-sign!"
      )
      moneySigns += forms.map { (codes(of: $0), sign) }
      return
    }
    let yields = row[1].hasSuffix("?")
    guard let kind = QuantityKinds(name: row[1].prefix { $0 != "?" && $0 != "!" && $0 != "/" })
    else {
      return
    }
    for form in forms {
      let word = QuantityWord(
        unit: unit,
        kind: kind,
        yields: yields,
        needsThousands: row[1] == "currency!",
        power: row[1] == "currency/100" ? -2 : row[1] == "currency/10" ? -1 : 0
      )
      words.append((codes(of: form), word))
      if let plural = plural(of: form) { words.append((codes(of: plural), word)) }
    }
  }

  mutating func addContext(_ row: [String]) {
    guard row.count == 3 else { return }
    let phrases = row[2].parts(between: "|").map { codes(of: $0) }
    switch row[1] {
    case "before", "after":
      guard let hedge = Approximation(rawValue: row[0]) else { return }
      if row[1] == "before" {
        hedgesBefore += phrases.map { ($0, hedge) }
      } else {
        hedgesAfter += phrases.map { ($0, hedge) }
      }
    case "metric": metrics += phrases.map { ($0, row[0]) }
    case "label": labels += phrases.map(Self.splitAtNumeral)
    case let kind: plain[kind, default: []] += phrases.map { ($0, ()) }
    }
  }

  /// A label from its first numeral on, and what stands before that.
  private static func splitAtNumeral(_ phrase: [Code]) -> (phrase: [Code], value: [Code]) {
    guard phrase.first?.isLetter == false else { return (phrase, []) }
    let place = phrase.firstIndex { $0.isDigit || HanNumeral($0) != nil } ?? 0
    return (Array(phrase[place...]), Array(phrase[..<place]))
  }
}

/// The regular plural of an English noun; nil for forms that are no English words.
private func plural(of form: Substring) -> String? {
  guard let last = form.utf8.last, last >= 0x61, last <= 0x7A, form.utf8.count > 2 else {
    return nil
  }
  guard form.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
  for ending in ["s", "x", "ch", "sh"] where form.hasSuffix(ending) { return form + "es" }
  if form.hasSuffix("y"), let before = form.dropLast().last, !"aeiou".contains(before) {
    return form.dropLast() + "ies"
  }
  return form + "s"
}
