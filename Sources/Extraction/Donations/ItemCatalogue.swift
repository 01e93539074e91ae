import CLexicon

/// The controlled name of a thing that a word means and is not itself: "masks" for `口罩`, `mask`.
package func itemMeant(by word: String) -> String? {
  let item = ItemCatalogue.shared.item(naming: word)
  return item == word.lowercased() ? nil : item
}

/// The controlled names of what is given, and the words that show them.
struct ItemCatalogue: Sendable {
  private let words: [(form: [UInt8], item: String)]

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
    for row in LexiconTable(concord_items()).rows where row.count >= 2 {
      for field in row[1...] {
        for word in field.split(separator: ",") { words.append((Array(word.utf8), row[0])) }
      }
    }
    self.words = words.sorted { $0.form.count > $1.form.count }
  }

  /// The controlled name that a word and nothing less stands for.
  func item(naming word: String) -> String? {
    let form = Array(word.lowercased().utf8)
    return words.first { $0.form == form }?.item
  }

  /// The controlled name of a phrase: that of the longest word at its end, else of the longest in it;
  /// nil where it has none.
  func item(of phrase: some Sequence<UInt8>) -> String? {
    let text = phrase.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let generic = [Self.supplies, "equipment", Self.money]
    if let end = words.first(where: {
      text.has($0.form, at: text.count - $0.form.count)
        && isWhole($0.form, text, text.count - $0.form.count)
    }),
      !generic.contains(end.item)
    {
      return end.item
    }
    var fallback: String?
    for word in words {
      guard let offset = text.firstOffset(of: word.form, in: 0..<text.count),
        isWhole(word.form, text, offset)
      else { continue }
      if !generic.contains(word.item) { return word.item }
      fallback = fallback ?? word.item
    }
    return fallback
  }

  /// Whether an English word stands alone; a Chinese one always does.
  private func isWhole(_ form: [UInt8], _ text: [UInt8], _ offset: Int) -> Bool {
    guard form[0] < 0x80 else { return true }
    let end = offset + form.count
    if offset > 0, isWordByte(text[offset - 1]) { return false }
    return end >= text.count || !isWordByte(text[end])
  }
}
