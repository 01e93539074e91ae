import Calendar
import CorpusModel

/// A passage that tells more of an event: sentences of one paragraph.
struct EventScope: Sendable {
  var paragraph: AnnotatedParagraph
  var sentences: [Range<Int>]
}

/// Gathers who held an event, who spoke, took part and watched.
struct EventDetailReader {
  let document: AnnotatedDocument
  let core: EventCore
  let paragraph: AnnotatedParagraph
  /// The sentence of the event, or the clauses of it that tell of this event.
  let passage: Range<Int>

  private var isChinese: Bool { paragraph.language.isChinese }
  private var words: EventWords { isChinese ? .chinese : .english }

  /// Fills what the passages of `scope` tell.
  func fill(_ event: inout Event, from scope: [EventScope]) {
    event.hosts = hosts()
    if event.hosts.isEmpty { event.hosts = scope.first.map(toldHosts) ?? [] }
    event.supporters = scope.first.map(supporters) ?? []
    event.hosts.removeAll { event.supporters.contains($0) }
    let place = EventPlaceReader(paragraph: paragraph, core: core, passage: passage).range()
    event.place = place.map(paragraph.string)
    event.countries = countries(event, place)
    event.theme = scope.lazy.compactMap(theme).first
    event.participants = participants(scope)
    event.viewers = scope.lazy.compactMap { Attendance($0).viewers() }.first
    for passage in scope { addPeople(passage, to: &event) }
    event.organizations.removeAll { event.hosts.contains($0) || event.supporters.contains($0) }
  }

  /// Those who took part; of a journey those who go.
  private func participants(_ scope: [EventScope]) -> Decimal64? {
    guard core.kind == .dispatch else {
      return scope.lazy.compactMap { Attendance($0).participants() }.first
    }
    return Attendance(EventScope(paragraph: paragraph, sentences: [core.title])).people()
  }

  private func hosts() -> [EntityID] {
    var ids: [EntityID] = []
    // A dateline names who reports, not who holds: 新华社北京8月6日电.
    let start = max(core.hosts.lowerBound, paragraph.bodyStart)
    guard start < core.hosts.upperBound else { return [] }
    if let speaker = speakerOfTurn(start..<core.hosts.upperBound) { ids.append(speaker) }
    let own = max(start, passage.lowerBound)
    ids += organizations(in: own..<max(own, core.hosts.upperBound)).filter { !ids.contains($0) }
    if ids.isEmpty { ids = organizations(in: start..<core.hosts.upperBound) }
    // 中促会对老物资捐赠仪式: whoever opens the title holds it.
    if ids.isEmpty, core.kind == .ceremony || core.kind == .conference {
      ids =
        paragraph.mentions(at: core.title.lowerBound)
        .first { $0.kind == .organization }.map { [$0.entity] } ?? []
    }
    return ids.isEmpty ? hostCountry(start..<core.hosts.upperBound) : ids
  }

  private func organizations(in range: Range<Int>) -> [EntityID] {
    var ids: [EntityID] = []
    for mention in paragraph.mentions(in: range)
    where !mention.nested && mention.kind == .organization && !isAside(mention) {
      if !ids.contains(mention.entity) { ids.append(mention.entity) }
    }
    return ids
  }

  /// A country that holds an event itself: `Uganda hosted`, 中国举办.
  private func hostCountry(_ range: Range<Int>) -> [EntityID] {
    let country = paragraph.mentions(in: range).last {
      !$0.nested && $0.kind == .country && $0.form == .full
    }
    guard let country else { return [] }
    let between = core.verb.lowerBound - country.range.upperBound
    let before = paragraph.searched.trimmed(range.lowerBound..<country.range.lowerBound)
    return (0...7).contains(between) && before.count <= 12 ? [country.entity] : []
  }

  /// Whom 我们 means in an interview: the organization the article is about.
  private func speakerOfTurn(_ range: Range<Int>) -> EntityID? {
    guard isChinese, paragraph.speaker != nil,
      paragraph.searched.firstOffset(of: Array("我们".utf8), in: range) != nil
    else { return nil }
    return document.context(of: paragraph).mainOrganizations.first
  }

  /// Those a sentence of its own says held it: 仪式由某某主办, `it was hosted by …`.
  private func toldHosts(_ scope: EventScope) -> [EntityID] {
    let text = scope.paragraph.searched
    for sentence in scope.sentences {
      if let told = labelledHosts(sentence, scope.paragraph) { return told }
      for word in words.places(of: "host", in: text, sentence) {
        let range: Range<Int>
        if isChinese {
          guard
            let by = text.firstOffset(
              of: Array("由".utf8),
              in: sentence.lowerBound..<word.lowerBound
            )
          else { continue }
          range = by..<word.lowerBound
        } else {
          range = word.upperBound..<min(sentence.upperBound, word.upperBound + 160)
        }
        let named = scope.paragraph.mentions(in: range).filter {
          !$0.nested && $0.kind == .organization && !isAside($0)
        }
        if !named.isEmpty { return named.map(\.entity) }
      }
    }
    return []
  }

  /// Whether an organization is named beside the hosts only: in X举行, 在X支持下, invited by X.
  private func isAside(_ mention: EntityMention) -> Bool {
    let text = paragraph.searched
    let next = mention.range.upperBound
    if words.stands("aside after", in: text, at: next) || isAlias(mention) { return true }
    let start = text.trimmed(0..<mention.range.lowerBound).upperBound
    return words.length(of: "aside before", in: text, before: start) != nil
  }

  /// 主办方是某会, 主办单位：某会.
  private func labelledHosts(
    _ sentence: Range<Int>,
    _ place: AnnotatedParagraph
  ) -> [EntityID]? {
    guard isChinese else { return nil }
    let text = place.searched
    for label in words.places(of: "host label", in: text, sentence) {
      let reader = EventCoreReader(paragraph: place)
      let end = reader.clauseEnd(after: label.upperBound + 3, in: sentence)
      let named = place.mentions(in: label.upperBound..<max(label.upperBound, end)).filter {
        !$0.nested && $0.kind == .organization
      }
      if !named.isEmpty { return named.map(\.entity) }
    }
    return nil
  }

  /// （简称“某会”）: the short form of a name before it.
  private func isAlias(_ mention: EntityMention) -> Bool {
    let text = paragraph.searched
    let start = text.trimmed(0..<mention.range.lowerBound).upperBound
    return ["称“", "称", "称「", "called", "as "].contains { text.has($0, before: start) }
  }

  private func supporters(_ scope: EventScope) -> [EntityID] {
    let text = scope.paragraph.searched
    var ids: [EntityID] = []
    for sentence in scope.sentences where tellsHosts(sentence, scope.paragraph) {
      for mention in scope.paragraph.mentions(in: sentence) where !mention.nested {
        guard mention.kind == .organization || mention.kind == .country else { continue }
        let start = text.trimmed(sentence.lowerBound..<mention.range.lowerBound).upperBound
        let isNamed =
          words.stands("support after", in: text, at: mention.range.upperBound)
          || words.length(of: "support before", in: text, before: start) != nil
        guard isNamed else { continue }
        for id in chain(of: mention, in: scope.paragraph, sentence) where !ids.contains(id) {
          ids.append(id)
        }
      }
    }
    return ids
  }

  /// Whether a sentence is the event's own, or one that tells who held it.
  private func tellsHosts(_ sentence: Range<Int>, _ place: AnnotatedParagraph) -> Bool {
    sentence == core.sentence || words.has("host", in: place.searched, sentence)
  }

  /// A name and those joined to it: 在A、B支持下, `with the support of A and B`.
  private func chain(
    of mention: EntityMention,
    in place: AnnotatedParagraph,
    _ sentence: Range<Int>
  ) -> [EntityID] {
    let text = place.searched
    let names = place.mentions(in: sentence).filter {
      !$0.nested && ($0.kind == .organization || $0.kind == .country)
    }
    guard let index = names.firstIndex(where: { $0.range == mention.range }) else { return [] }
    func isJoined(_ left: EntityMention, _ right: EntityMention) -> Bool {
      guard left.range.upperBound <= right.range.lowerBound else { return false }
      let gap = text.trimmed(left.range.upperBound..<right.range.lowerBound)
      return ["、", "和", "及", "与", "and", ", and", "and the"].contains {
        Array($0.utf8) == Array(text[gap])
      }
    }
    var low = index
    var high = index
    while low > 0, isChinese, isJoined(names[low - 1], names[low]) { low -= 1 }
    while high + 1 < names.count, !isChinese, isJoined(names[high], names[high + 1]) { high += 1 }
    return names[low...high].map(\.entity)
  }

  /// The countries of the title and of those who held it, else of the sentence; of a journey those
  /// it leads to.
  private func countries(_ event: Event, _ place: Range<Int>?) -> [EntityID] {
    if core.kind == .dispatch {
      if let place, let here = country(of: place) { return [here] }
      let end = max(core.verb.upperBound, core.title.upperBound)
      let goals = named(.country, in: core.verb.upperBound..<end)
      if !goals.isEmpty { return goals }
    }
    var ids = named(.country, in: core.title)
    if core.kind == .onlineDialogue { return ids }
    if ids.isEmpty, let place, let here = country(of: place) { ids = [here] }
    if ids.isEmpty { ids = told(named(.country, in: passage)) }
    if ids.isEmpty, core.kind != .launch { ids = countryOfHosts(event) }
    if ids.isEmpty { ids = countryOfPlace() }
    if core.kind == .visit { ids = visitors() + ids.filter { !visitors().contains($0) } }
    if core.kind == .visit, paragraph.searched.has("华", before: core.verb.upperBound),
      let china = document.entities.firstIndex(where: { $0.code == "CHN" })
    {
      let id = EntityID(china)
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// The countries of those who visit.
  private func visitors() -> [EntityID] {
    paragraph.people(in: core.title.lowerBound..<max(core.title.lowerBound, core.verb.lowerBound))
      .compactMap { $0.offices.first?.country ?? document.entities[$0.entity.index].country }
      .prefix(1).map { $0 }
  }

  /// Of the countries a passage names, the one that the article is about; that one, too, where it
  /// names none.
  private func told(_ named: [EntityID]) -> [EntityID] {
    if core.kind == .visit || core.kind == .launch { return named }
    guard let main = document.context(of: paragraph).survey.mainCountry else { return named }
    return named.isEmpty || named.contains(main) ? [main] : named
  }

  /// The country of a place as it is written: of the last name in it that has one.
  private func country(of place: Range<Int>) -> EntityID? {
    paragraph.mentions(in: place).reversed().lazy.compactMap { mention -> EntityID? in
      if mention.kind == .country { return mention.entity }
      return mention.kind == .place ? document.entities[mention.entity.index].country : nil
    }.first
  }

  private func countryOfPlace() -> [EntityID] {
    let place = paragraph.mentions(in: passage).lazy.filter { $0.kind == .place }
      .compactMap { document.entities[$0.entity.index].country }.first
    return place.map { [$0] } ?? []
  }

  private func countryOfHosts(_ event: Event) -> [EntityID] {
    let host = event.hosts.lazy.map { document.entities[$0.index] }.first { $0.country != nil }
    return host?.country.map { [$0] } ?? []
  }

  private func named(_ kind: EntityKind, in range: Range<Int>) -> [EntityID] {
    var ids: [EntityID] = []
    for mention in paragraph.mentions(in: range) where mention.kind == kind {
      if !ids.contains(mention.entity) { ids.append(mention.entity) }
    }
    return ids
  }

  /// What stands in quotation marks beside the word for theme.
  private func theme(_ scope: EventScope) -> String? {
    let text = scope.paragraph.searched
    let marks = scope.paragraph.quotations
    for sentence in scope.sentences {
      for word in words.places(of: "theme", in: text, sentence) {
        let near = marks.first {
          abs($0.outer.lowerBound - word.upperBound) <= 12
            || abs(word.lowerBound - $0.outer.upperBound) <= 6
        }
        if let near { return scope.paragraph.string(near.inner) }
        if let plain = plainTheme(after: word, in: sentence, scope.paragraph) { return plain }
      }
    }
    return nil
  }

  /// The theme without quotation marks: `themed on maternal health`.
  private func plainTheme(
    after word: Range<Int>,
    in sentence: Range<Int>,
    _ paragraph: AnnotatedParagraph
  ) -> String? {
    let text = paragraph.searched
    guard text.has(" on ", at: word.upperBound) else { return nil }
    var end = word.upperBound + 4
    while end < sentence.upperBound, ![0x2C, 0x2E, 0x3B].contains(text[end]) { end += 1 }
    return paragraph.string(text.trimmed(word.upperBound + 4..<end))
  }

  /// Those who spoke, and the organizations that took part.
  private func addPeople(_ scope: EventScope, to event: inout Event) {
    let place = scope.paragraph
    for sentence in scope.sentences {
      for mention in place.mentions(in: sentence)
      where !mention.nested && mention.kind == .organization {
        if !event.organizations.contains(mention.entity) {
          event.organizations.append(mention.entity)
        }
      }
      guard words.has("speak", in: place.searched, sentence) else { continue }
      for person in place.people
      where sentence.contains(person.name.lowerBound) && !isLeaderQuoted(person, sentence, place) {
        let name = place.string(person.name)
        if !event.speakers.contains(name) { event.speakers.append(name) }
      }
    }
  }

  /// Whether somebody is only spoken of: under X's leadership, X's speech.
  private func isLeaderQuoted(
    _ person: PersonMention,
    _ sentence: Range<Int>,
    _ place: AnnotatedParagraph
  ) -> Bool {
    let end = max(person.name.upperBound, person.whole.upperBound)
    return words.stands("leader", in: place.searched, at: end) || place.searched.has("'s ", at: end)
  }
}
