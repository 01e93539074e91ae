import CLexicon

/// What names of people are made of, and the words that stand beside them.
struct PersonLexicon: Sendable {
  static let standard = PersonLexicon()

  /// Characters used to write foreign names by their sound.
  let transliteration: Set<UInt16>

  private init() {
    let rows = LexiconTable(concord_transliteration()).rows
    transliteration = Set(rows.first?.first?.nameCodes ?? [])
  }
}
