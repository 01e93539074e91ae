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

  private var isChinese: Bool { paragraph.language.isChinese }
  private var words: EventWords { isChinese ? .chinese : .english }

  /// Fills what the passages of `scope` tell.
  func fill(_ event: inout Event, from scope: [EventScope]) {
    event.hosts = hosts()
    if event.hosts.isEmpty { event.hosts = scope.first.map(toldHosts) ?? [] }
    event.supporters = scope.first.map(supporters) ?? []
    event.hosts.removeAll { event.supporters.contains($0) }
    event.countries = countries(event)
    event.place = place()
    event.theme = scope.lazy.compactMap(theme).first
    event.participants = scope.lazy.compactMap { number($0, beside: "attend") }.first
    event.viewers = scope.lazy.compactMap { number($0, beside: "view") }.first
    for passage in scope { addPeople(passage, to: &event) }
    event.organizations.removeAll { event.hosts.contains($0) || event.supporters.contains($0) }
  }

  private func hosts() -> [EntityID] {
    var ids: [EntityID] = []
    for mention in paragraph.mentions(in: core.hosts) where !mention.nested {
      guard mention.kind == .organization, !isAside(mention) else { continue }
      if !ids.contains(mention.entity) { ids.append(mention.entity) }
    }
    return ids
  }

  /// Those a sentence of its own says held it: 仪式由某某主办, `it was hosted by …`.
  private func toldHosts(_ scope: EventScope) -> [EntityID] {
    let text = scope.paragraph.searched
    for sentence in scope.sentences {
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
    if words.stands("aside after", in: text, at: next) { return true }
    let start = text.trimmed(0..<mention.range.lowerBound).upperBound
    return words.length(of: "aside before", in: text, before: start) != nil
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

  /// The countries of the title and of those who held it, else of the sentence.
  private func countries(_ event: Event) -> [EntityID] {
    var ids = named(.country, in: core.title)
    if ids.isEmpty { ids = named(.country, in: core.sentence) }
    return ids
  }

  private func named(_ kind: EntityKind, in range: Range<Int>) -> [EntityID] {
    var ids: [EntityID] = []
    for mention in paragraph.mentions(in: range) where mention.kind == kind {
      if !ids.contains(mention.entity) { ids.append(mention.entity) }
    }
    return ids
  }

  private func place() -> String? {
    let text = paragraph.searched
    for mention in paragraph.mentions(in: core.sentence)
    where !mention.nested && mention.kind == .place {
      // 在瑞士日内瓦: the country may stand between.
      let country = paragraph.mentions.last {
        $0.kind == .country && $0.range.upperBound == mention.range.lowerBound
      }
      let start = country?.range.lowerBound ?? mention.range.lowerBound
      if ["在", "于", "in ", "at "].contains(where: { text.has($0, before: start) }) {
        return paragraph.string(mention.range)
      }
    }
    return nil
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

  /// The number of people beside a word of taking part or watching.
  private func number(_ scope: EventScope, beside kind: String) -> Decimal64? {
    for sentence in scope.sentences {
      let places = words.places(of: kind, in: scope.paragraph.searched, sentence)
      guard !places.isEmpty else { continue }
      let people = scope.paragraph.figures.filter { figure in
        sentence.contains(figure.evidence.range.lowerBound) && countsPeople(figure, kind)
      }
      // What only a view can be counted in comes first.
      let views = people.filter { $0.unit != "person" }
      let counted = views.isEmpty ? people : views
      let nearest = (kind == "view" ? counted : people).min { left, right in
        distance(left, places) < distance(right, places)
      }
      guard let nearest, distance(nearest, places) <= (isChinese ? 60 : 110) else { continue }
      // Who watched did not take part.
      let viewed =
        kind == "attend" ? words.places(of: "view", in: scope.paragraph.searched, sentence) : []
      if viewed.isEmpty || distance(nearest, places) <= distance(nearest, viewed) {
        return nearest.value
      }
    }
    return nil
  }

  private func countsPeople(_ figure: Figure, _ kind: String) -> Bool {
    switch figure.unit {
    case "person": true
    case "person-time", "view", "time": kind == "view"
    case _: false
    }
  }

  private func distance(_ figure: Figure, _ places: [Range<Int>]) -> Int {
    places.map { place in
      place.lowerBound >= figure.evidence.range.upperBound
        ? place.lowerBound - figure.evidence.range.upperBound
        : max(0, figure.evidence.range.lowerBound - place.upperBound)
    }.min() ?? Int.max
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
