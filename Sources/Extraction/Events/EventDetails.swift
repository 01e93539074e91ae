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
    event.supporters = scope.flatMap(supporters)
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

  /// Whether an organization is named beside the hosts only: in X举行, 在X支持下, invited by X.
  private func isAside(_ mention: EntityMention) -> Bool {
    let text = paragraph.text
    let next = mention.range.upperBound
    let after = [
      "支持", "的支持", "大力支持", "的大力支持", "指导下", "'s support", "批准", "发起", "倡议", "提议", "号召",
    ]
    if after.contains(where: { text.has($0, at: next) }) { return true }
    let before = [
      "在", "应", "应邀", "邀请", "参加", "通过", "经", "响应", "support of ", "support of the ",
      "invited by ", "invited by the ", "through ", "through the ",
    ]
    return before.contains { text.has($0, before: mention.range.lowerBound) }
  }

  private func supporters(_ scope: EventScope) -> [EntityID] {
    let text = scope.paragraph.text
    var ids: [EntityID] = []
    for sentence in scope.sentences {
      for mention in scope.paragraph.mentions(in: sentence) where !mention.nested {
        guard mention.kind == .organization || mention.kind == .country else { continue }
        let next = mention.range.upperBound
        let after = ["支持", "的支持", "大力支持", "的大力支持", "协办", "的协助", "的指导"].contains {
          text.has($0, at: next)
        }
        let before = ["support of ", "support of the ", "supported by ", "supported by the "]
          .contains {
            text.has($0, before: mention.range.lowerBound)
          }
        if (after || before) && !ids.contains(mention.entity) { ids.append(mention.entity) }
      }
    }
    return ids
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
    let text = paragraph.text
    for mention in paragraph.mentions(in: core.sentence)
    where !mention.nested && mention.kind == .place {
      if ["在", "於", "于", "in ", "at "].contains(where: {
        text.has($0, before: mention.range.lowerBound)
      }) {
        return paragraph.string(mention.range)
      }
    }
    return nil
  }

  /// What stands in quotation marks beside the word for theme.
  private func theme(_ scope: EventScope) -> String? {
    let text = scope.paragraph.text
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
    let text = paragraph.text
    guard text.has(" on ", at: word.upperBound) else { return nil }
    var end = word.upperBound + 4
    while end < sentence.upperBound, ![0x2C, 0x2E, 0x3B].contains(text[end]) { end += 1 }
    return paragraph.string(text.trimmed(word.upperBound + 4..<end))
  }

  /// The number of people beside a word of taking part or watching.
  private func number(_ scope: EventScope, beside kind: String) -> Decimal64? {
    for sentence in scope.sentences {
      let places = words.places(of: kind, in: scope.paragraph.text, sentence)
      guard !places.isEmpty else { continue }
      let people = scope.paragraph.figures.filter { figure in
        sentence.contains(figure.evidence.range.lowerBound) && countsPeople(figure, kind)
      }
      let nearest = people.min { left, right in
        distance(left, places) < distance(right, places)
      }
      if let nearest, distance(nearest, places) <= (isChinese ? 60 : 110) { return nearest.value }
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
      guard words.has("speak", in: place.text, sentence) else { continue }
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
    return ["领导", "的", "'s ", "主席的", "首相领导"].contains { place.text.has($0, at: end) }
  }
}
