import CorpusModel

/// Where the bodies and the people of an article are at home, where nothing beside their names says it.
extension DocumentNames {
  /// Whether a Chinese text in Traditional script was Simplified before: it holds characters that writers of
  /// Traditional script keep apart (后, 于, 么, 里) and none of those they use.
  static func isConverted(_ document: AnnotatedDocument) -> Bool {
    var kept = 0
    var converted = 0
    for paragraph in document.paragraphs {
      for word: String in ["於", "後", "麼", "裡", "裏"] {
        if paragraph.text.firstOffset(of: Array(word.utf8), in: 0..<paragraph.text.count) != nil {
          kept += 1
        }
      }
      for word: String in ["于", "么", "之后", "以后", "后來", "里面", "然后", "這里", "那里"] {
        if paragraph.text.firstOffset(of: Array(word.utf8), in: 0..<paragraph.text.count) != nil {
          converted += 1
        }
      }
    }
    return converted > 1 && kept * 8 <= converted
  }

  /// Gives bodies and people without a country that of the text round them; call after `people`.
  mutating func addHomes(_ document: AnnotatedDocument) {
    for article in paragraphsByArticle.indices {
      let home = home(of: article, document)
      for paragraph in paragraphsByArticle[article] {
        for span in spans[paragraph] {
          switch span.kind {
          case .organization: addHome(ofBody: span, paragraph, home)
          case .person: addHome(ofPerson: span, paragraph, home)
          case .country, .place, .group: continue
          }
        }
      }
    }
  }

  /// The country an article is written from or about.
  struct Home {
    /// Told by its dateline.
    var dateline: Int?
    /// The only foreign country it names.
    var only: Int?
    /// Whether China is named more than every other country, or no country is.
    var isChina: Bool
  }

  private func home(of article: Int, _ document: AnnotatedDocument) -> Home {
    let china = lexicon.positions["CHN"]
    let counts = named[article]
    let foreign = counts.filter { $0.key != china }
    let most = foreign.values.max() ?? 0
    let own = china.flatMap { counts[$0] } ?? 0
    return Home(
      dateline: dateline(of: article, document),
      only: foreign.count == 1 ? foreign.first?.key : nil,
      isChina: own > most || counts.isEmpty
    )
  }

  /// The country of the place a report opens with: `GOLCUK, Turkey (Aug. 19) -`.
  private func dateline(of article: Int, _ document: AnnotatedDocument) -> Int? {
    for paragraph in paragraphsByArticle[article].prefix(6)
    where document.paragraphs[paragraph].kind == .paragraph {
      let reading = readings[paragraph]
      guard let word = reading.words.first, word.range.lowerBound < 3,
        word.isAcronym, word.range.count > 2
      else { continue }
      var countries = Set(
        reading.known.beginning(in: 0..<min(48, reading.text.count)).compactMap(seat(of:))
      )
      if countries.isEmpty, let seat = capitalSeat(word.range, reading.text) {
        countries = [seat]
      }
      return countries.count == 1 ? countries.first : nil
    }
    return nil
  }

  /// The country of a town in capitals: KARACHI.
  private func capitalSeat(_ range: Range<Int>, _ text: NameText) -> Int? {
    let name = text.string(range)
    let town = name.prefix(1) + name.dropFirst().lowercased()
    return findKnownNames(in: NameText(String(town)), lexicon).lazy.compactMap(seat(of:)).first
  }

  private func seat(of match: KnownMatch) -> Int? {
    switch match.meaning {
    case .country(let index), .people(let index): index
    case .place(let index): lexicon.places[index].country
    case .organization, .nothing: nil
    }
  }

  private mutating func addHome(ofBody span: Span, _ paragraph: Int, _ home: Home) {
    let entity = registry.entities[span.entity.index]
    guard entity.country == nil, let kind = entity.organizationKind, kind != .international,
      lexicon.organization(named: organizationKey(entity.name)) == nil
    else { return }
    let reading = readings[paragraph]
    let isChinese = reading.text.codes[span.range.lowerBound].isChinese
    var country: Int?
    if isChinese {
      if !isTraditional, home.isChina, !namesForeign(paragraph) {
        country = lexicon.positions["CHN"]
      }
    } else {
      country = owner(of: span.range, reading)
      if country == nil, Self.local.contains(kind) {
        country = nearest(before: span.range.lowerBound, reading) ?? home.dateline ?? home.only
      }
    }
    guard let country else { return }
    let id = registry.country(country)
    registry.update(span.entity) { $0.country = id }
  }

  /// Whether a paragraph names another country than China, or a place in one.
  private func namesForeign(_ paragraph: Int) -> Bool {
    spans[paragraph].contains { span in
      let entity = registry.entities[span.entity.index]
      switch span.kind {
      case .country: return entity.code != "CHN"
      case .place: return entity.country.map { !isChina($0) } ?? false
      case .organization, .person, .group: return false
      }
    }
  }

  /// Kinds of bodies that are where the text is.
  private static let local: Set<OrganizationKind> = [.government, .hospital, .foundation]

  /// `Koc Holding, Turkey's largest conglomerate`: the country behind the comma that has it.
  private func owner(of range: Range<Int>, _ reading: ParagraphReading) -> Int? {
    let text = reading.text
    guard text.code(range.upperBound) == 0x2C, text.code(range.upperBound + 1) == .space,
      let match = reading.known.beginning(in: range.upperBound + 2..<range.upperBound + 3).first,
      text.code(match.range.upperBound) == 0x27 || text.code(match.range.upperBound) == 0x2019
    else { return nil }
    return seat(of: match)
  }

  /// The country named last before a place in its sentence.
  private func nearest(before start: Int, _ reading: ParagraphReading) -> Int? {
    var first = start
    while first > 0, start - first < 120,
      ![0x3002, 0x2E, 0x3B, 0xFF1B].contains(reading.text.codes[first - 1])
    {
      first -= 1
    }
    return reading.known.beginning(in: first..<start).filter {
      !isPlaced($0.range.lowerBound, reading.text)
    }.compactMap(seat(of:)).last
  }

  /// Whether a place only tells where something happens: `in Beijing`.
  private func isPlaced(_ start: Int, _ text: NameText) -> Bool {
    start > 3 && [" in ", " at ", "near ", "from "].contains(text.string(start - 4..<start))
      || start > 3 && text.string(max(0, start - 4)..<start).hasSuffix(" in ")
  }

  private mutating func addHome(ofPerson span: Span, _ paragraph: Int, _ home: Home) {
    let entity = registry.entities[span.entity.index]
    guard entity.country == nil, let index = span.person else { return }
    if let body = entity.organization {
      let country = registry.entities[body.index].country
      if let country { registry.update(span.entity) { $0.country = country } }
      return
    }
    let reading = readings[paragraph]
    let person = reading.people[index]
    let start = min(person.whole.lowerBound, person.name.lowerBound)
    var country: EntityID?
    switch person.style {
    case .chinese: return
    case .transliterated:
      country = clauseCountry(before: start, reading)
      if country == nil || isChina(country) { country = home.only.map { registry.country($0) } }
    case .latin:
      let isOfState = isForeignOffice(entity.role)
      let near = isOfState ? nearest(before: start, reading) : nil
      // A foreign name is not China's for what its sentence tells of China.
      let local = near == lexicon.positions["CHN"] ? nil : near
      country = (local ?? home.dateline ?? home.only).map { registry.country($0) }
    }
    guard let country, registry.entities[country.index].kind == .country else { return }
    registry.update(span.entity) { $0.country = country }
  }
}
