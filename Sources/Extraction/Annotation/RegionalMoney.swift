import CLexicon
import CorpusModel
import Unicode

/// What a bare 元 means in a text from Hong Kong, Macao or Taiwan.
struct RegionalMoney: Sendable {
  static let shared = RegionalMoney()

  /// The words of the places of each currency.
  private let currencies: [(code: String, words: WordList)]

  private init() {
    currencies = KeptTable(concord_home_currencies()).rows.filter { $0.count == 2 }.map { row in
      (row[0], WordList(row[1].parts(between: "|").map { Array($0.utf8) }))
    }
  }

  /// The currency whose places a document in Traditional characters names most, again and again; nil
  /// where it is yuan.
  func currency(of document: AnnotatedDocument) -> String? {
    guard document.read.document.language == .traditionalChinese else { return nil }
    let counts = currencies.map { currency in
      document.paragraphs.reduce(0) { $0 + count(currency.words, in: $1.plain) }
    }
    guard let most = counts.max(), most > 1, let position = counts.firstIndex(of: most) else {
      return nil
    }
    let code = currencies[position].code
    return code == "CNY" ? nil : code
  }

  private func count(_ words: WordList, in text: [UInt8]) -> Int {
    var found = 0
    var rest = 0..<text.count
    while let place = words.first(in: text, rest) {
      found += 1
      rest = place.upperBound..<text.count
    }
    return found
  }
}

/// What the name of a currency means that several countries have: rupees in a text on Pakistan.
struct NationalMoney: Sendable {
  static let shared = NationalMoney()

  /// The currency codes by the name and by the country.
  private let codes: [String: [String: String]]

  private init() {
    var codes: [String: [String: String]] = [:]
    for row in KeptTable(concord_home_currencies()).rows where row.count == 3 {
      codes[row[0], default: [:]][row[1]] = row[2]
    }
    self.codes = codes
  }

  /// Gives the sums of a document whose currency several countries have that of the country named nearest
  /// before them, else of the one the document names most.
  func tell(_ document: inout AnnotatedDocument) {
    for index in document.paragraphs.indices {
      let paragraph = document.paragraphs[index]
      for (position, figure) in paragraph.figures.enumerated() {
        guard let unit = figure.unit, let byCountry = codes[unit] else { continue }
        let start = figure.evidence.range.lowerBound
        let own = paragraph.mentions.filter { $0.range.upperBound <= start }
          .compactMap { code($0, document, byCountry) }
        guard let code = own.last ?? mostNamed(byCountry, document) else { continue }
        document.paragraphs[index].figures[position].unit = code
      }
    }
  }

  private func code(
    _ mention: EntityMention,
    _ document: AnnotatedDocument,
    _ byCountry: [String: String]
  ) -> String? {
    let entity = document.entities[mention.entity.index]
    if mention.kind == .country { return entity.code.flatMap { byCountry[$0] } }
    return entity.country.flatMap { document.entities[$0.index].code }.flatMap { byCountry[$0] }
  }

  private func mostNamed(
    _ byCountry: [String: String],
    _ document: AnnotatedDocument
  ) -> String? {
    var counts: [String: Int] = [:]
    for mention in document.paragraphs.lazy.flatMap(\.mentions) {
      if let code = code(mention, document, byCountry) { counts[code, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

extension AnnotatedParagraph {
  /// Makes sums of what is given as a bare number: 捐了300万.
  mutating func countBareMoney(in currency: String) {
    let words = GivingWords.chinese["bare sum"]
    for index in figures.indices where figures[index].unit == nil && language.isChinese {
      let range = figures[index].evidence.range
      let isLarge = ["万", "亿"].contains { plain.has($0, before: range.upperBound) }
      guard isLarge, words.ends(in: plain, before: plain.trimmed(0..<range.lowerBound).upperBound)
      else { continue }
      figures[index].unit = currency
    }
  }

  /// Gives sums in 元 the currency of the region a document comes from; one that says 人民币 stays.
  mutating func countMoney(in currency: String) {
    for index in figures.indices where figures[index].unit == "CNY" {
      let range = figures[index].evidence.range
      let near = max(0, range.lowerBound - 9)..<min(plain.count, range.upperBound + 9)
      if plain.firstOffset(of: "人民币", in: near) == nil {
        figures[index].unit = currency
      }
    }
  }
}
