import CLexicon
import Unicode

/// The controlled name of a thing that a word means and is not itself: "masks" for `口罩`, `mask`.
package func itemMeant(by word: String) -> String? {
  let item = ItemCatalogue.shared.item(naming: word)
  return item == word.lowercased() ? nil : item
}

/// The controlled names of what is given, and the words that show them.
///
/// A class, so that whoever asks for them is handed one reference.
final class ItemCatalogue: Sendable {
  private let words: [(form: [UInt8], item: String)]
  private let forms: FormBytes
  private let index: WordIndex

  static let shared = ItemCatalogue()

  /// The name of goods that are not told apart.
  static let supplies = "supplies"
  static let money = "money"

  /// Whether a name tells no particular thing.
  static func isGeneric(_ name: String?) -> Bool {
    switch name {
    case supplies, money, "equipment", "training", "software", "teams", nil: true
    case _: false
    }
  }

  private init() {
    var words: [(form: [UInt8], item: String)] = []
    for row in KeptTable(concord_items()).rows where row.count >= 2 {
      for field in row[1...] {
        for word in field.parts(between: ",") { words.append((Array(word.utf8), row[0])) }
      }
    }
    self.words = words.sorted { $0.form.count > $1.form.count }
    forms = FormBytes(self.words.map(\.form))
    index = WordIndex(self.words.map(\.form))
  }

  /// The controlled name that a word and nothing less stands for.
  func item(naming word: String) -> String? {
    let form = Array(word.lowercased().utf8)
    return words.first { $0.form == form }?.item
  }

  /// The controlled name of a phrase in plain form: that of the longest word at its end, else of the
  /// longest in it; nil where it has none.
  func item(in text: [UInt8], _ phrase: Range<Int>) -> String? {
    let found = wordsStanding(in: text, phrase)
    if let last = found.last, !Self.isBroad(words[last].item) { return words[last].item }
    let telling = found.inside.filter { !Self.isBroad(words[$0].item) }.min()
    return (telling ?? found.inside.min()).map { words[$0].item }
  }

  /// The words whose first place in a phrase is free, and the longest one that ends it.
  private func wordsStanding(
    in text: [UInt8],
    _ phrase: Range<Int>
  ) -> (inside: [Int], last: Int?) {
    var seen: [Int] = []
    var inside: [Int] = []
    var last: Int?
    var start = phrase.lowerBound
    while start < phrase.upperBound, let next = index.next(in: text, start..<phrase.upperBound) {
      let offset = next.offset
      for position in next.words {
        let end = offset + forms.length(position)
        guard end <= phrase.upperBound, forms.stands(position, in: text, at: offset) else {
          continue
        }
        let isWhole = isWhole(text, offset..<end, in: phrase)
        if isWhole, end == phrase.upperBound { last = min(last ?? position, position) }
        guard !seen.contains(position) else { continue }
        seen.append(position)
        if isWhole { inside.append(position) }
      }
      start = offset + 1
    }
    return (inside, last)
  }

  /// Whether a name says little of what is given.
  private static func isBroad(_ item: String) -> Bool {
    item == supplies || item == "equipment" || item == money
  }

  /// Whether an English word stands alone in its phrase; a Chinese one always does.
  private func isWhole(_ text: [UInt8], _ word: Range<Int>, in phrase: Range<Int>) -> Bool {
    guard text[word.lowerBound] < 0x80 else { return true }
    if word.lowerBound > phrase.lowerBound, isWordByte(text[word.lowerBound - 1]) { return false }
    return word.upperBound >= phrase.upperBound || !isWordByte(text[word.upperBound])
  }
}
