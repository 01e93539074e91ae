import Calendar
import CorpusModel

/// Finds what took place: dialogues, conferences, ceremonies, launches, visits, dispatches.
///
/// An event is dated: its sentence, or one before it in the paragraph, bears a date. Two tellings
/// stay two rows; see Docs/EXTRACTION.md.
/// - Returns: the events in reading order.
func findEvents(in document: AnnotatedDocument) -> [Event] {
  var found: [Event] = []
  for article in document.articles {
    for index in article.paragraphs {
      let paragraph = document.paragraphs[index]
      guard
        paragraph.kind == .paragraph || paragraph.kind == .listItem
          || paragraph.kind == .editorsNote
      else { continue }
      found += events(in: paragraph, of: document, article)
    }
  }
  return found
}

private func events(
  in paragraph: AnnotatedParagraph,
  of document: AnnotatedDocument,
  _ article: ArticleContext
) -> [Event] {
  let reader = EventCoreReader(paragraph: paragraph)
  let cores = paragraph.sentences.compactMap(reader.read)
  var found: [Event] = []
  for (index, core) in cores.enumerated() {
    let date = date(of: core, in: paragraph)
    guard date != nil || isDated(core, in: paragraph) else { continue }
    let end = index + 1 < cores.count ? cores[index + 1].sentence.lowerBound : paragraph.text.count
    var event = Event(
      evidence: Evidence(paragraph: paragraph.id, range: paragraph.text.trimmed(core.sentence)),
      title: paragraph.string(core.title),
      kind: core.kind,
      rule: core.rule
    )
    event.date = date
    let own = EventScope(
      paragraph: paragraph,
      sentences: paragraph.sentences.filter {
        $0.lowerBound >= core.sentence.lowerBound && $0.lowerBound < end
      }
    )
    let tellsOn = index == cores.count - 1 && isGathering(core.kind)
    let rest = tellsOn ? following(paragraph, in: document, article) : []
    EventDetailReader(document: document, core: core, paragraph: paragraph)
      .fill(&event, from: [own] + rest)
    found.append(event)
  }
  return found
}

/// Whether people come together, so that the paragraphs behind it tell on.
private func isGathering(_ kind: EventKind) -> Bool {
  switch kind {
  case .onlineDialogue, .conference, .ceremony, .session, .training, .other: true
  case .launch, .visit, .dispatch, .project: false
  }
}

/// Whether the sentence of an event states a day that nothing resolves: 昨（11）日.
private func isDated(_ core: EventCore, in paragraph: AnnotatedParagraph) -> Bool {
  paragraph.dates.contains {
    $0.date == nil && core.sentence.contains($0.evidence.range.lowerBound)
      && (core.rule.hasSuffix("held") || core.rule.hasSuffix("takes-place"))
  }
}

/// Whether a date only says until or since when: 截至5月底.
private func isLimit(_ mention: DateMention, in paragraph: AnnotatedParagraph) -> Bool {
  let words: EventWords = paragraph.language.isChinese ? .chinese : .english
  let text = paragraph.searched
  let start = text.trimmed(0..<mention.evidence.range.lowerBound).upperBound
  return words.length(of: "as of", in: text, before: start) != nil
}

/// The date of an event: the last before its verb in the sentence, else the first of the sentence,
/// else the last before it in the paragraph.
private func date(of core: EventCore, in paragraph: AnnotatedParagraph) -> DateSpan? {
  let dates = paragraph.dates.filter { isFine($0) && !isLimit($0, in: paragraph) }
  let inside = dates.filter { core.sentence.contains($0.evidence.range.lowerBound) }
  if let before = inside.last(where: { $0.evidence.range.upperBound <= core.verb.lowerBound }) {
    return before.date
  }
  return (inside.first ?? dates.last { $0.evidence.range.upperBound <= core.sentence.lowerBound })?
    .date
}

private func isFine(_ mention: DateMention) -> Bool {
  switch mention.date?.precision {
  case .minute, .hour, .day, .week, .monthPart, .month, .interval: true
  case .quarter, .halfYear, .year, nil: false
  }
}

/// The paragraphs of the same part that tell on, up to the next event.
private func following(
  _ paragraph: AnnotatedParagraph,
  in document: AnnotatedDocument,
  _ article: ArticleContext
) -> [EventScope] {
  guard let part = paragraph.part else { return [] }
  var scopes: [EventScope] = []
  for index in article.paragraphs where document.paragraphs[index].id > paragraph.id {
    let next = document.paragraphs[index]
    guard next.part == part else { break }
    let reader = EventCoreReader(paragraph: next)
    let core = next.sentences.lazy.compactMap(reader.read).first { date(of: $0, in: next) != nil }
    scopes.append(
      EventScope(
        paragraph: next,
        sentences: next.sentences.filter { $0.lowerBound < core?.sentence.lowerBound ?? Int.max }
      )
    )
    if core != nil { break }
  }
  return scopes
}
