import CorpusModel

/// Where the bodies and the people of an article are at home, where nothing beside their names says it.
extension DocumentNames {
  /// Whether a Chinese text in Traditional script was Simplified before: it holds characters that writers of
  /// Traditional script keep apart (后, 于, 么, 里) and none of those they use.
  static func isConverted(_ document: AnnotatedDocument) -> Bool {
    let kept = count(["於", "後", "麼", "裡", "裏"], in: document)
    let converted = count(
      ["于", "么", "之后", "以后", "后來", "里面", "然后", "這里", "那里"],
      in: document
    )
    return converted > 1 && kept * 8 <= converted
  }

  /// In how many paragraphs each of some words stands, all of them counted together.
  private static func count(_ words: [String], in document: AnnotatedDocument) -> Int {
    document.paragraphs.reduce(0) { total, paragraph in
      total
        + words.count { word in
          paragraph.text.firstOffset(of: word, in: 0..<paragraph.text.count) != nil
        }
    }
  }

  /// Gives bodies and people without a country that of the text round them; call after `people`.
  mutating func addHomes(_ document: AnnotatedDocument) {
    for article in paragraphsByArticle.indices {
      var home = home(of: article)
      for (number, paragraph) in paragraphsByArticle[article].enumerated() {
        if document.paragraphs[paragraph].kind == .paragraph,
          let dateline = dateline(of: paragraph, isFirst: number < 6 && home.dateline == nil)
        {
          home.dateline = dateline
        }
        for span in spans[paragraph] {
          switch span.kind {
          case .organization: addHome(ofBody: span, paragraph, home)
          case .person: addHome(ofPerson: span, paragraph, home)
          case .country, .place, .group: continue
          }
        }
        if let last = lastForeign(before: readings[paragraph].text.count, readings[paragraph]) {
          home.last = (last, number)
        }
        home.number = number + 1
      }
    }
  }

  /// The country an article is written from or about.
  struct Home {
    /// Told by its dateline, or that of the report in it.
    var dateline: Int?
    /// The only foreign country it names.
    var only: Int?
    /// The foreign country it names far more than any other.
    var main: Int?
    /// Whether China is named more than every other country, or no country is.
    var isChina: Bool
    /// The foreign country named last, and the number of its paragraph.
    var last: (country: Int, paragraph: Int)?
    /// The number of the paragraph.
    var number = 0

    /// The foreign country that a reader has in mind where the paragraph names none.
    var foreign: Int? {
      if let only { return only }
      if let main { return main }
      return last.flatMap { number - $0.paragraph <= 2 ? $0.country : nil }
    }
  }

  private func home(of article: Int) -> Home {
    let china = lexicon.positions["CHN"]
    let counts = named[article]
    let foreign = counts.filter {
      $0.key != china && lexicon.countries[$0.key].isTerritory == false
    }
    let ranked = foreign.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let most = ranked.first?.value ?? 0
    let second = ranked.dropFirst().first?.value ?? 0
    let own = china.flatMap { counts[$0] } ?? 0
    return Home(
      only: foreign.count == 1 ? foreign.first?.key : nil,
      main: most >= 3 && most >= second * 2 ? ranked.first?.key : nil,
      isChina: own > most || counts.isEmpty
    )
  }

  /// The country of the place a report opens with: `GOLCUK, Turkey (Aug. 19) -`; further down an agency or a dash
  /// must stand behind it.
  private func dateline(of paragraph: Int, isFirst: Bool) -> Int? {
    let reading = readings[paragraph]
    guard let word = reading.words.first, word.range.lowerBound < 3,
      word.isAcronym, word.range.count > 2,
      isFirst
        || [") -", " - ", " -- ", " – ", " — "].contains(where: {
          reading.text.string(0..<min(60, reading.text.count)).contains($0)
        })
    else { return nil }
    var countries = Set(
      reading.known.beginning(in: 0..<min(48, reading.text.count)).compactMap(seat(of:))
    )
    if countries.isEmpty, let seat = capitalSeat(reading) { countries = [seat] }
    return countries.count == 1 ? countries.first : nil
  }

  /// The foreign country, or the country of the place, named last before a position of a paragraph.
  private func lastForeign(before end: Int, _ reading: ParagraphReading) -> Int? {
    let china = lexicon.positions["CHN"]
    for match in reading.known.beginning(in: max(0, end - 4000)..<end).reversed() {
      guard let seat = seat(of: match), seat != china, !lexicon.countries[seat].isTerritory else {
        continue
      }
      return seat
    }
    return nil
  }

  /// The country of a town in capitals: KARACHI, PORT-AU-PRINCE, NEW DELHI.
  private func capitalSeat(_ reading: ParagraphReading) -> Int? {
    var end = 0
    for word in reading.words.prefix(4) where word.isAcronym {
      guard end == 0 || word.range.lowerBound == end + 1 else { break }
      end = word.range.upperBound
    }
    let start = reading.words.first?.range.lowerBound ?? 0
    guard start < end else { return nil }
    var town = ""
    var part = ""
    for code in reading.text.codes[start..<end] + [.space] {
      guard code == .space || code == 0x2D else {
        part += text(of: [code])
        continue
      }
      let small = part.lowercased()
      town +=
        Self.particles.contains(small) ? small : String(part.prefix(1)) + String(small.dropFirst())
      town += text(of: [code])
      part = ""
    }
    return findKnownNames(in: NameText(town), lexicon).lazy.compactMap(seat(of:)).first
  }

  private static let particles: Set<String> = ["au", "de", "la", "el", "of", "es", "do", "del"]

  func seat(of match: KnownMatch) -> Int? {
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
      country = quotedOwner(of: span.range, reading)
      let near = nearest(before: span.range.lowerBound, reading)
      let isLocal = Self.local.contains(kind) && kind != .foundation
      if country == nil, isLocal, near != lexicon.positions["CHN"] { country = near }
      if country == nil, !isTraditional, home.isChina, !namesForeign(round: span, paragraph) {
        country = lexicon.positions["CHN"]
      }
      if country == nil, isLocal, !home.isChina { country = home.main }
    } else {
      country = owner(of: span.range, reading) ?? adjective(before: span.range, reading)
      if country == nil, Self.local.contains(kind) || entity.name.contains(" School") {
        country =
          located(behind: span.range, reading) ?? nearest(before: span.range.lowerBound, reading)
          ?? home.dateline ?? home.only ?? home.main
      }
    }
    guard let country else { return }
    let id = registry.country(country)
    registry.update(span.entity) { $0.country = id }
  }

  /// 肯尼亚“某某联盟”, 缅甸慈善组织“某某之手”: the country right before a name in quotation marks.
  private func quotedOwner(of range: Range<Int>, _ reading: ParagraphReading) -> Int? {
    let open = range.lowerBound - 1
    guard [0x201C, 0x300C].contains(reading.text.code(open)) else {
      let isInside = [0x201C, 0x300C].contains(reading.text.code(range.lowerBound))
      return isInside ? country(endingNear: range.lowerBound, reading) : nil
    }
    return country(endingNear: open, reading)
  }

  /// The country or place that ends at a position, or a short noun before it.
  private func country(endingNear end: Int, _ reading: ParagraphReading) -> Int? {
    guard let match = reading.known.beginning(in: max(0, end - 12)..<end).last,
      match.range.upperBound <= end, end - match.range.upperBound <= 6,
      (match.range.upperBound..<end).allSatisfy({ reading.text.codes[$0].isChinese })
    else { return nil }
    return seat(of: match)
  }

  /// `Finnish think tank Sitra`: the adjective of a country that opens the words before a name.
  private func adjective(before range: Range<Int>, _ reading: ParagraphReading) -> Int? {
    let text = reading.text
    guard text.code(range.lowerBound - 1) == .space,
      let match = reading.known.beginning(in: max(0, range.lowerBound - 36)..<range.lowerBound)
        .last, match.range.upperBound < range.lowerBound,
      case .people(let country) = match.meaning
    else { return nil }
    let between = match.range.upperBound..<range.lowerBound
    let isNoun = text.codes[between].allSatisfy { $0 == .space || $0.isLetter && !$0.isCapital }
    let words = text.codes[between].split(separator: .space).count
    return isNoun && words < 4 ? country : nil
  }

  /// Whether a paragraph names another country than China, or a place in one; of a long one, such as a whole item
  /// on one line, the sentence.
  private func namesForeign(round body: Span, _ paragraph: Int) -> Bool {
    let text = readings[paragraph].text
    let isLong = text.count > 500
    let start = isLong ? sentenceStart(before: body.range.lowerBound, text) : 0
    var end = isLong ? body.range.upperBound : text.count
    while isLong, end < text.count, !isSentenceEnd(end, text) { end += 1 }
    return spans(of: paragraph, beginningIn: start..<end).contains { span in
      let entity = registry.entities[span.entity.index]
      switch span.kind {
      case .country: return entity.code != "CHN"
      case .place: return entity.country.map { !isChina($0) } ?? false
      case .organization, .person, .group: return false
      }
    }
  }

  /// Kinds of bodies that are where the text is.
  private static let local: Set<OrganizationKind> = [
    .government, .hospital, .foundation, .university,
  ]

  /// `Gulmohar School in Nairobi`: the place right behind a name.
  private func located(behind range: Range<Int>, _ reading: ParagraphReading) -> Int? {
    let start = range.upperBound + 4
    guard reading.text.count > start, reading.text.string(range.upperBound..<start) == " in " else {
      return nil
    }
    return reading.known.beginning(in: start..<start + 1).first.flatMap(seat(of:))
  }

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
    reading.known.beginning(in: sentenceStart(before: start, reading.text)..<start).filter {
      !isPlaced($0.range.lowerBound, reading.text)
    }.compactMap(seat(of:)).last
  }

  private func sentenceStart(before start: Int, _ text: NameText) -> Int {
    var first = start
    while first > 0, start - first < 160, !isSentenceEnd(first - 1, text) { first -= 1 }
    return first
  }

  /// Whether a sentence ends at a character: a stop that is not the one of `U.S.` or of an initial.
  private func isSentenceEnd(_ place: Int, _ text: NameText) -> Bool {
    let code = text.codes[place]
    if [0x3002, 0x3B, 0xFF1B].contains(code) { return true }
    return code == 0x2E && !text.code(place - 1).isCapital && text.code(place + 1) == .space
  }

  /// Whether a place only tells where something happens, or to whom: `in Beijing`, `to Honduras`.
  private func isPlaced(_ start: Int, _ text: NameText) -> Bool {
    let before = text.string(max(0, start - 9)..<start)
    return [" in ", " at ", "near ", "from ", " to ", " for ", "against "].contains {
      before.hasSuffix($0)
    }
  }

  /// The country that an officer of state without one serves: the one their sentence opens with, else the one it
  /// names last before them, or its paragraph opens with.
  private func served(before start: Int, _ reading: ParagraphReading, isLocal: Bool) -> Int? {
    let sentence = sentenceStart(before: start, reading.text)
    if let first = nation(in: sentence..<min(sentence + 6, start), reading) { return first }
    let near = reading.known.beginning(in: sentence..<start).filter {
      !isPlaced($0.range.lowerBound, reading.text) && (isLocal || isNation($0))
    }
    if let last = near.compactMap(seat(of:)).last { return last }
    let owned = reading.organizations.suffix(2000).last {
      (sentence..<start).contains($0.range.lowerBound) && $0.country != nil && $0.known == nil
    }
    if let owned { return owned.country }
    return nation(in: 0..<min(6, start), reading)
  }

  /// The country that a range of a paragraph names first.
  private func nation(in range: Range<Int>, _ reading: ParagraphReading) -> Int? {
    guard range.lowerBound < range.upperBound else { return nil }
    return reading.known.beginning(in: range).first { isNation($0) }.flatMap(seat(of:))
  }

  private func isNation(_ match: KnownMatch) -> Bool {
    switch match.meaning {
    case .country, .people: true
    case .place, .organization, .nothing: false
    }
  }

  private mutating func addHome(ofPerson span: Span, _ paragraph: Int, _ home: Home) {
    let entity = registry.entities[span.entity.index]
    guard entity.country == nil, let index = span.person else { return }
    if let body = entity.organization {
      let country = registry.entities[body.index].country
      if let country { registry.update(span.entity) { $0.country = country } }
      if country != nil || registry.entities[body.index].organizationKind == .international {
        return
      }
    }
    let country = homeland(
      of: readings[paragraph].people[index],
      role: entity.role,
      paragraph,
      home
    )
    guard let country, registry.entities[country.index].kind == .country else { return }
    registry.update(span.entity) { $0.country = country }
  }

  /// The country that the shape of a name and what stands around it tell of.
  private mutating func homeland(
    of person: PersonCandidate,
    role: String?,
    _ paragraph: Int,
    _ home: Home
  ) -> EntityID? {
    let reading = readings[paragraph]
    let start = min(person.whole.lowerBound, person.name.lowerBound)
    switch person.style {
    case .chinese:
      // Four characters that begin with a family name of Japan.
      let codes = Array(reading.text.codes[person.name])
      guard codes.count > 3,
        PersonLexicon.standard.japanese.longestMatch(in: codes, at: 0) != nil
      else { return nil }
      return lexicon.positions["JPN"].map { registry.country($0) }
    case .transliterated:
      let country = clauseCountry(before: start, in: paragraph)
      guard country == nil || isChina(country) else { return country }
      let near = country == nil ? lastForeign(before: start, reading) : nil
      return (near ?? home.foreign).map { registry.country($0) }
    case .latin:
      if isChinese(Array(reading.text.codes[person.name]), .latin) {
        return lexicon.positions["CHN"].map { registry.country($0) }
      }
      let isOfState = isForeignOffice(role)
      let calling = role?.split(separator: " ").last.map(String.init)
      let isLocal = calling?.isOne(of: .localOffice) ?? false
      let near =
        isOfState || isLocal ? served(before: start, reading, isLocal: isLocal) : nil
      // A foreign name is not China's for what its sentence tells of China.
      let town = isLocal && near == nil ? lastForeign(before: start, reading) : near
      let local = town == lexicon.positions["CHN"] ? nil : town
      let behind = isOfState ? named(behind: person.name.upperBound, reading) : nil
      return (local ?? home.dateline ?? behind ?? home.only ?? home.main).map {
        registry.country($0)
      }
    }
  }

  /// `President Ann Lee appealed for help in land-locked X`: the country named next in the sentence.
  private func named(behind end: Int, _ reading: ParagraphReading) -> Int? {
    var stop = end
    while stop < reading.text.count, stop - end < 160, !isSentenceEnd(stop, reading.text) {
      stop += 1
    }
    return nation(in: end..<stop, reading)
  }
}
