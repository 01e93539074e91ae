import Calendar
import CorpusModel

/// Finds what took place: dialogues, conferences, ceremonies, launches, visits, dispatches.
///
/// An event is dated, or bounded by the way it is told. Two tellings stay two rows; see
/// Docs/EXTRACTION.md.
/// - Returns: the events in reading order.
func findEvents(in document: AnnotatedDocument) -> [Event] {
  var found: [Event] = []
  for article in document.articles {
    let tally = ArticleTally(of: article, in: document)
    for (position, index) in article.paragraphs.enumerated() {
      let paragraph = document.paragraphs[index]
      guard
        [.paragraph, .listItem, .editorsNote, .turn].contains(paragraph.kind)
      else { continue }
      let place = ArticlePlace(article: article, tally: tally, position: position)
      let events = events(in: paragraph, of: document, place)
      found += goingOn(events, after: found, in: paragraph)
    }
  }
  return found
}

/// Where a paragraph stands in its article.
private struct ArticlePlace {
  let article: ArticleContext
  let tally: ArticleTally
  let position: Int
}

/// Events without a date of their own that come right behind a dated one take its day: the paragraph
/// before tells of the flight, this one of the ceremony at the airport.
private func goingOn(
  _ events: [Event],
  after found: [Event],
  in paragraph: AnnotatedParagraph
) -> [Event] {
  let words: EventWords = paragraph.language.isChinese ? .chinese : .english
  guard let first = events.first, first.date == nil, let last = found.last, let date = last.date,
    first.kind == .ceremony && date.start == date.end
      || words.stands(
        "at meeting",
        in: paragraph.searched,
        at: paragraph.searched.trimmed(first.evidence.range).lowerBound
      ),
    paragraph.id.index - last.evidence.paragraph.index <= 1
  else { return events }
  var events = events
  events[0].date = date
  return events
}

private func events(
  in paragraph: AnnotatedParagraph,
  of document: AnnotatedDocument,
  _ place: ArticlePlace
) -> [Event] {
  let reader = EventCoreReader(paragraph: paragraph)
  let told = toldOnce(paragraph.sentences.flatMap(reader.read), in: paragraph)
  let dated = told.map { ($0, date(of: $0, reader)) }.filter { core, date in
    date != nil || isDated(core, in: paragraph) || reader.isBounded(core)
  }
  let cores = dated.map(\.0)
  var found: [Event] = []
  for (index, (core, date)) in dated.enumerated() {
    var event = Event(
      evidence: Evidence(paragraph: paragraph.id, range: paragraph.text.trimmed(core.sentence)),
      title: paragraph.string(core.title),
      kind: core.kind,
      rule: core.rule
    )
    event.date = date
    let own = scope(of: index, of: cores, told, in: paragraph, reader)
    let isLast =
      index == cores.count - 1 && isGathering(core.kind) && !core.rule.hasSuffix("attended")
    let rest = isLast ? behind(paragraph, of: date, in: document, place) : []
    EventDetailReader(
      document: document,
      tally: place.tally,
      core: core,
      paragraph: paragraph,
      passage: own.sentences.first ?? core.sentence
    ).fill(&event, from: [own] + rest)
    found.append(event.rule.hasSuffix("attended") ? beside(found.last, event) : event)
  }
  return found
}

/// The paragraphs behind the one of an event that tell on.
private func behind(
  _ paragraph: AnnotatedParagraph,
  of day: DateSpan?,
  in document: AnnotatedDocument,
  _ place: ArticlePlace
) -> [EventScope] {
  let opensPart = paragraph.part.map { place.tally.firstOfPart[$0] == paragraph.id } ?? false
  return opensPart
    ? following(paragraph, of: day, in: document, place)
    : tellingMore(paragraph, in: document, place)
}

/// A ceremony of the event told before, 在结业式上, is where that was.
private func beside(_ last: Event?, _ event: Event) -> Event {
  guard event.place == nil, event.kind == .ceremony, let last, last.place != nil else {
    return event
  }
  var event = event
  event.place = last.place
  event.countries = last.countries
  return event
}

/// The passage that tells of one event: its sentence, or its clauses where the sentence tells of
/// several, and the sentences up to the next event.
private func scope(
  of index: Int,
  of cores: [EventCore],
  _ told: [EventCore],
  in paragraph: AnnotatedParagraph,
  _ reader: EventCoreReader
) -> EventScope {
  let core = cores[index]
  let next = index + 1 < cores.count ? cores[index + 1] : nil
  let sharesStart = index > 0 && cores[index - 1].sentence == core.sentence
  let before = paragraph.sentences.filter { $0.upperBound <= core.sentence.lowerBound }.suffix(
    paragraph.language.isChinese ? 1 : 2
  ).first
  let start =
    !sharesStart && reader.refersBack(core.sentence)
    ? before?.lowerBound ?? core.sentence.lowerBound
    : sharesStart
      ? reader.clauseStart(before: core.title.lowerBound, in: core.sentence)
      : core.sentence.lowerBound
  var end = core.sentence.upperBound
  if let next, next.sentence == core.sentence {
    end = max(
      core.title.upperBound,
      reader.clauseStart(before: next.title.lowerBound, in: core.sentence)
    )
  }
  let other = told.first {
    $0.title.lowerBound >= core.title.upperBound && !isPart($0, of: core, in: paragraph)
  }
  let limit = other?.sentence.lowerBound ?? Int.max
  let others = paragraph.sentences.filter {
    $0.lowerBound > core.sentence.lowerBound && $0.lowerBound < limit
  }
  return EventScope(paragraph: paragraph, sentences: [min(start, end)..<end] + others)
}

/// Whether an event told behind another is a part of it, so that what follows is of both: its opening ceremony, of
/// which no day is told.
private func isPart(
  _ core: EventCore,
  of whole: EventCore,
  in paragraph: AnnotatedParagraph
) -> Bool {
  guard isGathering(whole.kind), core.rule.hasSuffix("attended"), core.kind == .ceremony else {
    return false
  }
  return paragraph.dates(in: core.sentence.lowerBound..<core.title.upperBound).isEmpty
}

/// Whether those who came to an event visit a place in the same sentence: 来自两国的代表走访了断桥.
private func isExcursion(
  _ core: EventCore,
  of last: EventCore,
  in paragraph: AnnotatedParagraph
) -> Bool {
  let words: EventWords = paragraph.language.isChinese ? .chinese : .english
  guard paragraph.language.isChinese, core.kind == .visit, isGathering(last.kind),
    core.sentence == last.sentence, last.title.upperBound <= core.title.lowerBound
  else { return false }
  let clause = core.title.lowerBound..<max(core.title.lowerBound, core.verb.lowerBound)
  return paragraph.dates(in: clause).isEmpty && words.has("guest", in: paragraph.searched, clause)
}

/// Whether something is told as a part of the event that the text is about: 书画在此次活动中进行义卖.
private func isWithin(_ core: EventCore, in paragraph: AnnotatedParagraph) -> Bool {
  guard paragraph.language.isChinese, core.rule.hasSuffix("held"),
    core.verb.lowerBound >= 36
  else { return false }
  let near = max(core.sentence.lowerBound, core.verb.lowerBound - 36)..<core.verb.lowerBound
  let text = paragraph.searched
  return ["在此次", "在本次", "在这次", "在该"].contains { (word: String) in
    text.firstOffset(of: word, in: near) != nil
      && ["中", "上", "期间"].contains { text.has($0, before: core.verb.lowerBound) }
  }
}

/// Without what only comes back to an event told before in the paragraph: 在…研讨会上, 会议由某会主办.
private func toldOnce(_ cores: [EventCore], in paragraph: AnnotatedParagraph) -> [EventCore] {
  let text = paragraph.searched
  return cores.enumerated().compactMap { index, core in
    if index > 0, tellsHostsOnly(core, of: cores[index - 1], in: paragraph) { return nil }
    if index > 0, isExcursion(core, of: cores[index - 1], in: paragraph) { return nil }
    if isWithin(core, in: paragraph) { return nil }
    guard core.rule.hasSuffix("attended") else { return core }
    let title = Array(text[core.title])
    let isBack = cores[..<index].contains {
      text.firstOffset(of: title, in: $0.title) != nil
    }
    return isBack ? nil : core
  }
}

/// Whether a sentence only says who held the event told before it: 视频会议由某会主办.
private func tellsHostsOnly(
  _ core: EventCore,
  of last: EventCore,
  in paragraph: AnnotatedParagraph
) -> Bool {
  let text = paragraph.searched
  let words: EventWords = paragraph.language.isChinese ? .chinese : .english
  let isNext =
    core.sentence.lowerBound >= last.sentence.upperBound
    && core.sentence.lowerBound - last.sentence.upperBound <= 6
  let rest = isNext ? core.sentence : core.title.lowerBound..<core.sentence.upperBound
  guard words.stands("by", in: text, at: core.verb.lowerBound), isGathering(core.kind),
    isGathering(last.kind), isNext || core.sentence == last.sentence, core.title.count <= 24,
    paragraph.dates(in: rest).isEmpty
  else { return false }
  return !paragraph.quotations.contains { $0.outer.overlaps(core.title) }
}

/// Whether people come together, so that the paragraphs behind it tell on.
func isGathering(_ kind: EventKind) -> Bool {
  switch kind {
  case .onlineDialogue, .conference, .ceremony, .session, .training, .other: true
  case .launch, .visit, .dispatch, .project: false
  }
}

/// Whether the sentence of an event states a day that nothing resolves: 昨（11）日.
private func isDated(_ core: EventCore, in paragraph: AnnotatedParagraph) -> Bool {
  let words: EventWords = paragraph.language.isChinese ? .chinese : .english
  if words.has("when", in: paragraph.searched, core.sentence) { return true }
  return hasOpenDate(core, in: paragraph)
}

private func hasOpenDate(_ core: EventCore, in paragraph: AnnotatedParagraph) -> Bool {
  paragraph.dates.contains {
    $0.date == nil && core.sentence.contains($0.evidence.range.lowerBound)
  }
}

/// Whether a date only says until or since when: 截至5月底.
func isLimit(_ mention: DateMention, in paragraph: AnnotatedParagraph) -> Bool {
  let words: EventWords = paragraph.language.isChinese ? .chinese : .english
  let text = paragraph.searched
  let start = text.trimmed(0..<mention.evidence.range.lowerBound).upperBound
  return words.length(of: "as of", in: text, before: start) != nil
}

/// Whether a sentence is of the day told before: 当晚, 同日, `the same day`.
func sameDay(_ core: EventCore, in paragraph: AnnotatedParagraph) -> Bool {
  let words: EventWords = paragraph.language.isChinese ? .chinese : .english
  return words.has("same day", in: paragraph.searched, core.sentence)
}

/// Whether a date lies before that of an event.
private func isEarlier(_ date: DateSpan?, than day: DateSpan?) -> Bool {
  guard let date, let day else { return false }
  return date.end.number < day.start.number
}

/// The two paragraphs behind one that tells of an event, where they say by a word of it (`in her address`, 会上) or by
/// somebody named before that they tell on.
private func tellingMore(
  _ paragraph: AnnotatedParagraph,
  in document: AnnotatedDocument,
  _ place: ArticlePlace
) -> [EventScope] {
  let known = Set(paragraph.people.map(\.entity))
  var scopes: [EventScope] = []
  for index in place.article.paragraphs[(place.position + 1)...].prefix(2) {
    let next = document.paragraphs[index]
    guard next.kind == .paragraph, next.language == paragraph.language, next.part == paragraph.part,
      let first = next.sentences.first
    else { break }
    let words: EventWords = next.language.isChinese ? .chinese : .english
    guard
      words.has("of the event", in: next.searched, first.lowerBound..<next.searched.count)
        || next.people(in: first).contains(where: { known.contains($0.entity) })
    else { break }
    let reader = EventCoreReader(paragraph: next)
    let own = next.sentences.first { !reader.read($0).isEmpty }
    let limit = own?.lowerBound ?? Int.max
    scopes.append(
      EventScope(paragraph: next, sentences: next.sentences.filter { $0.lowerBound < limit })
    )
    if own != nil { break }
  }
  return scopes
}

/// The paragraphs of the same part that tell on, up to the next event; an earlier event is only told beside it.
private func following(
  _ paragraph: AnnotatedParagraph,
  of day: DateSpan?,
  in document: AnnotatedDocument,
  _ place: ArticlePlace
) -> [EventScope] {
  guard let part = paragraph.part else { return [] }
  var scopes: [EventScope] = []
  for index in place.article.paragraphs[(place.position + 1)...] {
    guard document.paragraphs[index].part == part else { break }
    let next = document.paragraphs[index]
    let reader = EventCoreReader(paragraph: next)
    let core = next.sentences.lazy.flatMap(reader.read).first { date(of: $0, reader) != nil }
    scopes.append(
      EventScope(
        paragraph: next,
        sentences: next.sentences.filter { $0.lowerBound < core?.sentence.lowerBound ?? Int.max }
      )
    )
    if let core, !isEarlier(date(of: core, reader), than: day) { break }
  }
  return scopes
}
