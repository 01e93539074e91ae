import CorpusModel

/// Which country people are from, where no office of theirs says it.
extension DocumentNames {
  /// The country a clause names before a person: 秘鲁前卫生部长、中央政府…总指挥马塞蒂.
  ///
  /// Of several in a list the nearest: 柬埔寨副首相甲、印尼前议长乙.
  mutating func clauseCountry(before name: Int, in paragraph: Int) -> EntityID? {
    let reading = readings[paragraph]
    let start = clauseStart(before: name, reading.text)
    var found: (country: Int, start: Int)?
    for match in reading.known.beginning(in: start..<name).reversed()
    where match.range.upperBound <= name {
      guard let country = country(of: match),
        !Self.prepositions.contains(reading.text.code(match.range.lowerBound - 1))
      else { continue }
      if let nearest = found, nearest.country != country {
        let isListed = reading.text.codes[match.range.upperBound..<nearest.start].contains(0x3001)
        guard isListed else { return nil }
        break
      }
      found = (country, match.range.lowerBound)
    }
    if let found { return registry.country(found.country) }
    return shortCountry(in: start..<name, paragraph)
  }

  /// Where the clause before a name begins; a short name in quotation marks ends none: 某国“某某”组织.
  private func clauseStart(before name: Int, _ text: NameText) -> Int {
    var start = name
    while start > 0, name - start < 80 {
      let code = text.codes[start - 1]
      if code == 0x201D || code == 0x300D, let open = openingMark(before: start - 1, text) {
        start = open
        continue
      }
      guard !Self.isClauseMark(code) else { break }
      start -= 1
    }
    return start
  }

  /// The mark that opens a short name in quotation marks without a clause mark inside.
  private func openingMark(before close: Int, _ text: NameText) -> Int? {
    var open = close - 1
    while open >= 0, close - open < 16 {
      if text.codes[open] == 0x201C || text.codes[open] == 0x300C { return open }
      guard !Self.isClauseMark(text.codes[open]) else { return nil }
      open -= 1
    }
    return nil
  }

  /// 肯特别项目部部长: a character for a country at the beginning of a clause or of an item of a list.
  private func shortCountry(in clause: Range<Int>, _ paragraph: Int) -> EntityID? {
    let text = readings[paragraph].text
    return spans(of: paragraph, beginningIn: clause).last { span in
      span.kind == .country && span.form == .short
        && (span.range.lowerBound == clause.lowerBound
          || text.code(span.range.lowerBound - 1) == 0x3001)
    }?.entity
  }

  /// The president of 中缅友好协会 or of the `China-Myanmar Council`: of which of the two countries, another office says,
  /// or the name.
  mutating func countryBetween(
    _ offices: [Office],
    _ place: Int,
    isChinese: Bool
  ) -> EntityID? {
    guard let body = offices[place].organization, !isChinese else { return nil }
    let pair = countries(inNameOf: body)
    guard !pair.isEmpty else { return nil }
    if let other = offices.lazy.filter({ $0.organization != body }).compactMap(\.country).first {
      return other
    }
    let foreign = pair.filter { $0 != lexicon.positions["CHN"] }
    return pair.count == 2 && foreign.count == 1 ? foreign.first.map { registry.country($0) } : nil
  }

  /// The countries of a name that is between two, as far as they are known: 中缅…, `China-Myanmar …`, `Ethio-China …`.
  private func countries(inNameOf body: EntityID) -> [Int] {
    let entity = registry.entities[body.index]
    guard entity.organizationKind == .association || entity.organizationKind == .other else {
      return []
    }
    let name = NameText(entity.name)
    if name.count > 4, let first = lexicon.shortForms[name.codes[0]],
      let second = lexicon.shortForms[name.codes[1]], name.codes[0] != name.codes[1]
    {
      return [first, second].compactMap(\.first)
    }
    let matches = findKnownNames(in: name, lexicon).filter { match in
      Self.joints.contains(name.code(match.range.upperBound))
        || Self.joints.contains(name.code(match.range.lowerBound - 1))
    }
    return matches.compactMap(country(of:))
  }

  private static let joints: Set<UInt16> = [0x2D, 0x2013, 0x2014]

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
    if role.isOne(of: .foreignOffice) || role.lowercased().hasSuffix("minister") {
      return true
    }
    // Agriculture Secretary, but not Executive Secretary.
    if role.hasSuffix(" Secretary"), let first = role.split(separator: " ").first,
      !String(first).isOne(of: .noState)
    {
      return true
    }
    let codes = role.nameCodes
    return codes.indices.contains {
      PersonLexicon.standard.foreignRoles.longestMatch(in: codes, at: $0) != nil
    }
  }

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
