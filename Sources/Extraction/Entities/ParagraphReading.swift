/// What one paragraph shows of names by itself.
struct ParagraphReading: Sendable {
  let text: NameText
  /// The words in Latin letters.
  let words: [LatinWord]
  /// Countries, places and organizations known by name, in order.
  let known: [KnownMatch]
  var organizations: [OrganizationCandidate]
  var generics: [GenericCandidate]
  let definitions: [NameDefinition]
  /// By start of the name.
  var people: [PersonCandidate]

  init(_ bytes: [UInt8], _ lowerCase: LowerCaseWords) {
    text = NameText(bytes)
    words = text.hasCapitals ? latinWords(of: text) : []
    known = findKnownNames(in: text, .standard)
    let roles = text.hasChinese ? chineseRoles(in: text, .standard) : []
    var chinese = ChineseOrganizationFinder(
      text: text,
      known: known,
      roles: roles,
      lexicon: .standard,
      heads: .standard,
      contexts: .standard
    )
    chinese.find()
    var english = EnglishOrganizationFinder(
      text: text,
      words: words,
      known: known,
      lowerCase: lowerCase
    )
    english.find()
    organizations = chinese.candidates + english.candidates
    generics = chinese.generics + english.generics
    definitions = DefinitionFinder(text: text, organizations: organizations).find()
    let chinesePeople = Self.chinesePeople(text, known, roles, organizations)
    let englishPeople = Self.englishPeople(text, words, known, organizations)
    people = (chinesePeople + englishPeople).sorted {
      $0.name.lowerBound < $1.name.lowerBound
    }
  }

  private static func chinesePeople(
    _ text: NameText,
    _ known: [KnownMatch],
    _ roles: [Range<Int>],
    _ organizations: [OrganizationCandidate]
  ) -> [PersonCandidate] {
    guard text.hasChinese else { return [] }
    var finder = ChinesePeopleFinder(
      text: text,
      known: known,
      roles: roles,
      organizations: organizations
    )
    finder.find()
    return finder.people
  }

  private static func englishPeople(
    _ text: NameText,
    _ words: [LatinWord],
    _ known: [KnownMatch],
    _ organizations: [OrganizationCandidate]
  ) -> [PersonCandidate] {
    guard text.hasCapitals else { return [] }
    var finder = EnglishPeopleFinder(
      text: text,
      words: words,
      known: known,
      organizations: organizations
    )
    finder.find()
    return finder.people
  }
}
