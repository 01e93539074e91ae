/// What one paragraph shows of names by itself.
struct ParagraphReading: Sendable {
  let text: NameText
  /// Countries, places and organizations known by name, in order.
  let known: [KnownMatch]
  var organizations: [OrganizationCandidate]
  var generics: [GenericCandidate]

  init(_ bytes: [UInt8]) {
    text = NameText(bytes)
    known = findKnownNames(in: text, .standard)
    var chinese = ChineseOrganizationFinder(
      text: text,
      known: known,
      lexicon: .standard,
      heads: .standard,
      contexts: .standard
    )
    chinese.find()
    organizations = chinese.candidates
    generics = chinese.generics
  }
}
