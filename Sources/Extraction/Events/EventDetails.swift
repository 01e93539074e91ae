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
    event.countries = countries(event, place, scope.first)
    if place == nil { tellDateline(&event) }
    event.theme = scope.lazy.compactMap(theme).first
    event.participants = participants(scope)
    event.viewers = isShown ? scope.lazy.compactMap { Attendance($0).viewers() }.first : nil
    if core.rule.hasSuffix("attended"), event.viewers == nil,
      EventCoreReader(paragraph: paragraph).isWatchedAt(core)
    {
      event.viewers = scope.first.flatMap { Attendance($0).watchers(before: core.verb.lowerBound) }
    }
    // One number tells one thing: 观众 watch, `a crowd of 900` was there.
    if event.viewers != nil, event.viewers == event.participants {
      if isChinese { event.participants = nil } else { event.viewers = nil }
    }
    var spoken: [EntityID] = []
    for passage in scope { addPeople(passage, to: &event, &spoken) }
    event.organizations.removeAll { event.hosts.contains($0) || event.supporters.contains($0) }
  }

  /// 在这里举行会谈, `held here`: in the place of the dateline, be it that of a paragraph before.
  private func tellDateline(_ event: inout Event) {
    guard words.has("here word", in: paragraph.searched, passage) else { return }
    let earlier = document.context(of: paragraph).paragraphs.filter {
      document.paragraphs[$0].id <= paragraph.id
    }
    let named = earlier.reversed().lazy.compactMap { index -> (String, EntityID?)? in
      let told = document.paragraphs[index]
      guard told.bodyStart > 0 else { return nil }
      let place = told.mentions(in: 0..<told.bodyStart).last { $0.kind == .place }
      return place.map { (told.string($0.range), document.entities[$0.entity.index].country) }
    }.first
    guard let named else { return }
    event.place = named.0
    if let country = named.1, !event.countries.contains(country) { event.countries.append(country) }
  }

  /// Those who took part; of a journey those who go.
  private func participants(_ scope: [EventScope]) -> Decimal64? {
    switch core.kind {
    case .dispatch, .visit:
      let before = passage.lowerBound..<max(passage.lowerBound, core.verb.lowerBound)
      return Attendance(EventScope(paragraph: paragraph, sentences: [core.title])).people()
        ?? Attendance(EventScope(paragraph: paragraph, sentences: [before])).team()
        ?? Attendance(EventScope(paragraph: paragraph, sentences: [before])).onlyPeople()
    case .onlineDialogue, .conference, .ceremony, .launch, .training, .session, .project, .other:
      if let told = scope.lazy.compactMap({ Attendance($0).participants() }).first { return told }
      if let told = scope.lazy.compactMap({ Attendance($0).listeners() }).first { return told }
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
        guard mention.kind == .organization || mention.kind == .country, !isSponsor(mention) else {
          continue
        }
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
  private func addPeople(_ scope: EventScope, to event: inout Event, _ spoken: inout [EntityID]) {
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
      where sentence.contains(person.name.lowerBound) && person.name.lowerBound >= place.bodyStart
        && !isLeaderQuoted(person, sentence, place)
      {
        let name = place.string(person.name)
        guard !event.speakers.contains(name), !spoken.contains(person.entity) else { continue }
        event.speakers.append(name)
        spoken.append(person.entity)
      }
    }
  }

  /// Whether an event of its kind is watched while it lasts.
  private var isShown: Bool {
    switch core.kind {
    case .onlineDialogue, .conference, .ceremony, .session, .training, .other, .visit, .dispatch:
      true
    case .launch, .project: false
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
    let start = place.searched.trimmed(0..<min(person.name.lowerBound, person.whole.lowerBound))
      .upperBound
    let aside: [String] = [
      "moderated by", "moderated by the", "moderated by the journalist", "chaired by",
      "chaired by the",
      "hosted by", "记者", "通讯员",
    ]
    let isChair = aside.contains { place.searched.has($0, before: start) }
    return isChair || words.stands("leader", in: place.searched, at: end)
      || place.searched.has("'s ", at: end)
  }
}
