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
  let tally: ArticleTally
  let core: EventCore
  let paragraph: AnnotatedParagraph
  /// The sentence of the event, or the clauses of it that tell of this event.
  let passage: Range<Int>

  var isChinese: Bool { paragraph.language.isChinese }
  var words: EventWords { isChinese ? .chinese : .english }

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
    // One number tells one thing: 观众 watch, `a crowd of 900` was there.
    if event.viewers != nil, event.viewers == event.participants {
      if isChinese { event.participants = nil } else { event.viewers = nil }
    }
    for passage in scope { addPeople(passage, to: &event) }
    event.organizations.removeAll { event.hosts.contains($0) || event.supporters.contains($0) }
  }

  /// Those who took part; of a journey those who go.
  private func participants(_ scope: [EventScope]) -> Decimal64? {
    switch core.kind {
    case .dispatch, .visit:
      let before = passage.lowerBound..<max(passage.lowerBound, core.verb.lowerBound)
      return Attendance(EventScope(paragraph: paragraph, sentences: [core.title])).people()
        ?? Attendance(EventScope(paragraph: paragraph, sentences: [before])).onlyPeople()
    case .onlineDialogue, .conference, .ceremony, .launch, .training, .session, .project, .other:
      if let told = scope.lazy.compactMap({ Attendance($0).participants() }).first { return told }
      let own = Attendance(EventScope(paragraph: paragraph, sentences: [passage]))
      let isWhole =
        core.kind != .launch && core.kind != .project && !core.rule.hasSuffix("attended")
      let guests = isWhole ? own.guests() ?? own.onlyPeople() : nil
      return guests ?? (isWhole ? scope.first.flatMap { Attendance($0).guests() } : nil)
        ?? scope.lazy.compactMap { Attendance($0).bodies() }.first
    }
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
    if core.kind == .dispatch, let there = countriesOfJourney(event, place) { return there }
    var ids = named(.country, in: core.title)
    if core.kind == .onlineDialogue {
      return ids.isEmpty ? named(.country, in: core.title.upperBound..<clauseEnd()) : ids
    }
    if isGathering(core.kind) {
      // 湖南—马达加斯加论坛: a place in the title stands for its country.
      let places = paragraph.mentions(in: core.title).filter { $0.kind == .place && !$0.nested }
      for here in places.compactMap({ document.entities[$0.entity.index].country })
      where !ids.contains(here) && !ids.isEmpty { ids.append(here) }
    }
    if let place, let here = country(of: place), !ids.contains(here) { ids.append(here) }
    let isElsewhere =
      core.rule.hasSuffix("attended") && words.has("worldwide", in: paragraph.searched, core.title)
    if isElsewhere { return ids }
    if ids.isEmpty { ids = told(named(.country, in: passage)) }
    if ids.isEmpty, core.kind != .launch { ids = countryOfHosts(event) }
    if ids.isEmpty { ids = countryOfPlace() }
    if ids.isEmpty, let main = mainCountry(ofBodies: true) { ids = [main] }
    if core.kind == .visit { ids = visitors() + ids.filter { !visitors().contains($0) } }
    if core.kind == .visit, paragraph.searched.has("华", before: core.verb.upperBound),
      let china = document.entities.firstIndex(where: { $0.code == "CHN" })
    {
      let id = EntityID(china)
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// Where the clause of the title ends.
  private func clauseEnd() -> Int {
    max(
      core.title.upperBound,
      EventCoreReader(paragraph: paragraph).clauseEnd(
        after: core.title.upperBound,
        in: core.sentence
      )
    )
  }

  /// Where a journey leads to, else where it sets out from.
  private func countriesOfJourney(_ event: Event, _ place: Range<Int>?) -> [EntityID]? {
    let end = max(core.verb.upperBound, core.title.upperBound)
    let goals = named(.country, in: core.verb.upperBound..<end)
    // 从南宁发往美国、加拿大
    let isSent = words.stands("sent from", in: paragraph.searched, at: core.verb.lowerBound)
    if isSent, !goals.isEmpty { return goals }
    if let place, let here = country(of: place) { return [here] }
    if !goals.isEmpty { return goals }
    // 向伊朗、意大利派遣专家组
    let clause = core.title.lowerBound..<max(core.title.lowerBound, core.verb.lowerBound)
    if isChinese, let toward = words.places(of: "toward", in: paragraph.searched, clause).first {
      let named = named(.country, in: toward.upperBound..<clause.upperBound)
      if !named.isEmpty { return named }
    }
    let home = countryOfHosts(event)
    if !home.isEmpty, words.stands("set out", in: paragraph.searched, at: core.verb.lowerBound) {
      return home
    }
    // A goal that no list knows: where the article is set, not where they come from.
    let from = home + named(.country, in: clause)
    return (tally.most(without: from) ?? mainCountry()).map { [$0] }
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
    guard let main = mainCountry() else { return named }
    return named.isEmpty || named.contains(main) ? [main] : named
  }

  private func mainCountry(ofBodies: Bool = false) -> EntityID? {
    tally.main(withBodies: ofBodies)
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
      guard isSpokenAt, words.has("speak", in: place.searched, sentence) else { continue }
      for person in place.people
      where sentence.contains(person.name.lowerBound) && !isLeaderQuoted(person, sentence, place) {
        let name = place.string(person.name)
        if !event.speakers.contains(name) { event.speakers.append(name) }
      }
    }
  }

  /// Whether people speak at an event of its kind.
  private var isSpokenAt: Bool {
    switch core.kind {
    case .onlineDialogue, .conference, .ceremony, .session, .training, .launch, .other: true
    case .visit, .dispatch, .project: false
    }
  }

  /// Whether somebody is only spoken of: under X's leadership, X's speech.
  private func isLeaderQuoted(
    _ person: PersonMention,
    _ sentence: Range<Int>,
    _ place: AnnotatedParagraph
  ) -> Bool {
    let end = max(person.name.upperBound, person.whole.upperBound)
    // 某某主持会议: who chairs does not speak.
    let rest = end..<max(end, sentence.upperBound)
    if let chair = words.places(of: "chair", in: place.searched, rest).first,
      !place.people(in: end..<max(end, chair.lowerBound)).contains(where: {
        $0.name.lowerBound >= end
      }),
      place.language.isChinese == false || chair.lowerBound - end <= 3
    {
      return true
    }
    return words.stands("leader", in: place.searched, at: end) || place.searched.has("'s ", at: end)
  }
}
