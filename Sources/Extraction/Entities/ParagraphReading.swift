/// What one paragraph shows of names by itself.
struct ParagraphReading: Sendable {
  let text: NameText
  /// The words in Latin letters.
  let words: [LatinWord]
  /// Countries, places and organizations known by name, in order.
  let known: [KnownMatch]
  var organizations: [OrganizationCandidate]
  var generics: [GenericCandidate]

  init(_ bytes: [UInt8]) {
    text = NameText(bytes)
    words = text.hasCapitals ? latinWords(of: text) : []
    known = findKnownNames(in: text, .standard)
    var chinese = ChineseOrganizationFinder(
      text: text, known: known, lexicon: .standard, heads: .standard, contexts: .standard)
    chinese.find()
    var english = EnglishOrganizationFinder(text: text, words: words, known: known)
    english.find()
    organizations = chinese.candidates + english.candidates
    generics = chinese.generics + english.generics
  }
}
