import CorpusModel

/// The names of one document: what its paragraphs show, brought together article by article.
struct DocumentNames {
  /// A name in a paragraph before it is known whether it stands inside another one.
  struct Span {
    /// Characters of the paragraph's `NameText`.
    var range: Range<Int>
    var entity: EntityID
    var kind: EntityKind
    var form: NameForm
    /// Position in the reading's people.
    var person: Int?
  }

  var registry = EntityRegistry(.standard)
  let lexicon = NameLexicon.standard
  var readings: [ParagraphReading]
  /// The article of each paragraph.
  let articles: [Int]
  /// The paragraphs of each article.
  let paragraphsByArticle: [[Int]]
  /// Whether the document is in Traditional script.
  let isTraditional: Bool
  /// By paragraph.
  var spans: [[Span]]
  /// Short names defined in each article.
  var aliases: [[String: EntityID]]
  /// What is left of names of each article without the place they begin with: 文化局.
  var tails: [[String: EntityID]] = []
  /// Who publishes the document, where its file says so and it is no organization of another kind.
  var publisher: EntityID?
  /// Who publishes the document and speaks in it of itself: `our director`.
  var house: EntityID?
  /// What the lines under the names of those interviewed say of them, by article.
  var guests: [Int: GuestLine] = [:]
  /// The text of the paragraphs as it is written.
  let written: [[UInt8]]
  /// The labels of the turns of interviews.
  let turnNames: Set<String>
  /// How often the document names each entity.
  var nameCounts: [EntityID: Int] = [:]
  /// How often each article names each country, cities counted.
  var named: [[Int: Int]] = []

  init(_ document: AnnotatedDocument) {
    var lowerCase = LowerCaseWords()
    for paragraph in document.paragraphs { lowerCase.add(paragraph.text) }
    readings = mapConcurrently(document.paragraphs.count) { [lowerCase] in
      ParagraphReading(document.paragraphs[$0].text, lowerCase)
    }
    articles = document.paragraphs.map(\.article.index)
    var groups: [[Int]] = Array(repeating: [], count: document.articles.count)
    for (paragraph, article) in articles.enumerated() { groups[article].append(paragraph) }
    paragraphsByArticle = groups
    isTraditional =
      document.read.document.language == .traditionalChinese && !Self.isConverted(document)
    written = document.paragraphs.map(\.text)
    turnNames = Set(document.paragraphs.compactMap(\.speaker))
    spans = Array(repeating: [], count: readings.count)
    aliases = Array(repeating: [:], count: document.articles.count)
    if let name = document.read.document.publisher, document.read.document.kind != .journalIssue {
      registerPublisher(name)
    }
    registerHouse(document)
    let isInterview = !turnNames.isEmpty || interviewed(in: document.read) != nil
    for (index, article) in document.read.articles.enumerated() where isInterview {
      guests[index] = article.affiliation.map { guestLine($0) }
    }
  }

  /// Brings everything together; call once.
  mutating func assemble() {
    settleEdges()
    countCountries()
    addShortBodies()
    for paragraph in readings.indices { addTitleNames(paragraph) }
    for paragraph in readings.indices { addOwnSpans(paragraph) }
    defineAliases()
    tails = paragraphsByArticle.map(tails(of:))
    addRepeatedNames()
    resolveGenerics()
    linkShortPeople()
    for paragraph in spans.indices { spans[paragraph] = arranged(spans[paragraph]) }
    addShortCountries()
    for span in spans.joined() { nameCounts[span.entity, default: 0] += 1 }
    describeByHeaders()
  }

  /// The names of a paragraph that begin inside a range, once they are in order.
  func spans(of paragraph: Int, beginningIn range: Range<Int>) -> ArraySlice<Span> {
    let all = spans[paragraph]
    let first = all.firstPosition { $0.range.lowerBound >= range.lowerBound }
    let end = all.firstPosition { $0.range.lowerBound >= range.upperBound }
    return all[first..<max(first, end)]
  }

  /// Everything the paragraph shows by itself.
  private mutating func addOwnSpans(_ paragraph: Int) {
    let reading = readings[paragraph]
    for candidate in reading.organizations {
      let id = ministry(candidate, paragraph) ?? entity(of: candidate, reading.text)
      spans[paragraph].append(
        Span(range: candidate.range, entity: id, kind: .organization, form: .full)
      )
    }
    for match in reading.known {
      if let span = span(match) { spans[paragraph].append(span) }
    }
    for (index, person) in reading.people.enumerated() where !person.isShort {
      let id = entity(of: person, reading.text)
      spans[paragraph].append(
        Span(range: person.name, entity: id, kind: .person, form: .full, person: index)
      )
    }
  }

  /// The entity of an organization.
  mutating func entity(of candidate: OrganizationCandidate, _ text: NameText) -> EntityID {
    if let known = candidate.known { return registry.known(known) }
    let name = (candidate.seat.map(text.string) ?? "") + text.string(candidate.range)
    let key = countryKey(candidate, text) ?? organizationKey(name)
    if let known = lexicon.organization(named: key) { return registry.known(known) }
    return registry.organization(
      key,
      name: withoutArticle(name),
      kind: candidate.kind,
      country: candidate.country
    )
  }

  /// What 柬埔寨青年联合会 and 柬青年联合会 share: the country and what stands behind it.
  private func countryKey(_ candidate: OrganizationCandidate, _ text: NameText) -> String? {
    guard let country = candidate.country, text.codes[candidate.range.lowerBound].isChinese else {
      return nil
    }
    let start = candidate.range.lowerBound
    let known = lexicon.chinese.longestMatch(
      in: text.codes,
      at: start,
      limit: candidate.range.upperBound
    )
    var end: Int?
    if let known, case .country(country) = lexicon.meanings[known.value] { end = known.end }
    if end == nil, lexicon.shortForms[text.codes[start]]?.contains(country) ?? false {
      end = start + 1
    }
    guard let end, candidate.range.upperBound - end > 3, text.codes[end] != 0x4E2D,
      text.codes[end].isChinese
    else { return nil }
    return "\(lexicon.countries[country].code) \(text.string(end..<candidate.range.upperBound))"
  }

  private mutating func entity(of person: PersonCandidate, _ text: NameText) -> EntityID {
    let name = text.string(person.name)
    return registry.person(personKey(name), name: name)
  }

  private mutating func span(_ match: KnownMatch) -> Span? {
    switch match.meaning {
    case .country(let index):
      let id = registry.country(index)
      return Span(
        range: match.range,
        entity: id,
        kind: registry.entities[id.index].kind,
        form: .full
      )
    case .people(let index):
      let id = registry.country(index)
      return Span(
        range: match.range,
        entity: id,
        kind: registry.entities[id.index].kind,
        form: .adjective
      )
    case .place(let index):
      return Span(range: match.range, entity: registry.place(index), kind: .place, form: .full)
    case .organization, .nothing: return nil
    }
  }

  /// The spans by start, each outer one before those it holds; of two that cross the first stays, and
  /// of two in the same place the first given.
  func arranged(_ spans: [Span]) -> [Span] {
    let sorted = spans.enumerated().sorted { left, right in
      let (a, b) = (left.element.range, right.element.range)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      return a.upperBound == b.upperBound ? left.offset < right.offset : a.upperBound > b.upperBound
    }
    var result: [Span] = []
    var outer: Span?
    for (_, span) in sorted {
      if let last = result.last, last.range == span.range { continue }
      if let holder = outer, span.range.lowerBound < holder.range.upperBound {
        guard span.range.upperBound <= holder.range.upperBound, mayNest(span, in: holder) else {
          continue
        }
      } else {
        outer = span
      }
      result.append(span)
    }
    return result
  }

  /// A person, or a head noun that stands for another organization, is never part of a name.
  private func mayNest(_ span: Span, in holder: Span) -> Bool {
    span.kind != .person && span.form != .generic && holder.kind != .person
      && span.entity != holder.entity
  }
}

/// What makes two written names of organizations the same: no case, no article, one kind of space.
func organizationKey(_ name: String) -> String {
  let plain = withoutArticle(name)
  guard plain.utf8.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return plain }
  return plain.lowercased()
}

/// A name without the article before it.
func withoutArticle(_ name: String) -> String {
  name.begins(with: "the ") || name.begins(with: "The ")
    ? String(Substring(name.utf8.dropFirst(4))) : name
}

/// What makes two written names of people the same.
func personKey(_ name: String) -> String {
  let codes = name.nameCodes
  guard let first = codes.first, first.isLetter else {
    return text(of: codes)
  }
  return text(of: codes.filter(\.isLetter)).lowercased()
}
