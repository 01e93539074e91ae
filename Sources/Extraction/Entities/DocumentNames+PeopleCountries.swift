import CorpusModel

/// Which country people are from, where no office of theirs says it.
extension DocumentNames {
  /// The only country a clause names before a person: 秘鲁前卫生部长、中央政府…总指挥马塞蒂.
  mutating func clauseCountry(before name: Int, _ reading: ParagraphReading) -> EntityID? {
    var start = name
    while start > 0, name - start < 80, !Self.isClauseMark(reading.text.codes[start - 1]) {
      start -= 1
    }
    var found: Int?
    for match in reading.known.beginning(in: start..<name) where match.range.upperBound <= name {
      guard let country = country(of: match),
        !Self.prepositions.contains(reading.text.code(match.range.lowerBound - 1))
      else { continue }
      if let found, found != country { return nil }
      found = country
    }
    return found.map { registry.country($0) }
  }

  private func country(of match: KnownMatch) -> Int? {
    switch match.meaning {
    case .country(let index), .people(let index): index
    case .place(let index): lexicon.places[index].country
    case .organization(let index): lexicon.organizations[index].country
    case .nothing: nil
    }
  }

  private static func isClauseMark(_ code: UInt16) -> Bool {
    [
      0x2014, 0xFF0C, 0x3002, 0xFF1B, 0xFF01, 0xFF1F, 0xFF1A, 0x201C, 0x201D, 0x2C, 0x2E, 0x3B,
      0x3A,
    ]
    .contains(code)
  }

  private static let prepositions = CodeSet("驻向对为给同与和赴访援在往抵".nameCodes)

  /// People with Chinese names are from China where nothing says otherwise; in Traditional script, which
  /// other countries and regions write as well, nothing is said.
  mutating func addCountriesOfPeople() {
    guard !isTraditional, let china = lexicon.positions["CHN"] else { return }
    for paragraph in spans.indices {
      for span in spans[paragraph] where span.kind == .person {
        guard let index = span.person, registry.entities[span.entity.index].country == nil,
          isChinese(
            Array(readings[paragraph].text.codes[span.range]),
            readings[paragraph].people[index].style
          )
        else { continue }
        let person = registry.entities[span.entity.index]
        let body = person.organization.map { registry.entities[$0.index] }
        // The head of a world organization, or of a state, may be from anywhere.
        guard body?.organizationKind != .international, !isForeignOffice(person.role) else {
          continue
        }
        let id = body?.country ?? registry.country(china)
        registry.update(span.entity) { $0.country = id }
      }
    }
  }

  /// 首相, Prime Minister: an office China does not have.
  func isForeignOffice(_ role: String?) -> Bool {
    guard let role else { return false }
    if Self.foreignOffices.contains(role) || role.hasSuffix("Minister") { return true }
    let codes = role.nameCodes
    return codes.indices.contains {
      PersonLexicon.standard.foreignRoles.longestMatch(in: codes, at: $0) != nil
    }
  }

  private static let foreignOffices: Set<String> = [
    "Prime Minister", "prime minister", "Deputy Prime Minister", "King", "Queen", "Chancellor",
    "Senator", "Congressman", "Secretary of State", "President", "president", "Foreign Minister",
    "foreign minister", "Interior Minister", "Health Minister", "Finance Minister", "Minister",
    "Defence Minister", "Defense Minister", "Governor", "Mayor", "Ambassador",
  ]

  /// Whether a name is one of China, Japanese names left out.
  func isChinese(_ codes: [UInt16], _ style: NameStyle) -> Bool {
    switch style {
    case .chinese:
      let lexicon = PersonLexicon.standard
      guard let first = codes.first, lexicon.surnames.contains(first) else { return false }
      return lexicon.japanese.longestMatch(in: codes, at: 0) == nil
    case .transliterated: return false
    case .latin:
      let parts = codes.split(separator: .space).map { Pinyin.letters(of: Array($0)) }
      guard parts.count == 2, Pinyin.standard.isSurname(parts[0]) else { return false }
      return Pinyin.standard.syllableCount(parts[1]) != nil
    }
  }
}
