import Calendar
import CorpusModel

/// Finds what is said in a document, and by whom.
///
/// A statement is content introduced by a verb of speech or opinion, by quotation marks with a
/// speaker, by `Name: …`, or the turn of an interview; see Docs/EXTRACTION.md.
/// - Returns: the statements in reading order.
func findStatements(in document: AnnotatedDocument) -> [Statement] {
  var found: [Statement] = []
  for article in document.articles {
    var lastSpeakers: [Speaker] = []
    /// Whom a pronoun means in a paragraph that names nobody before it.
    var lastNamed: [Speaker] = []
    var quotable: AnnotatedParagraph?
    for index in article.paragraphs {
      let paragraph = document.paragraphs[index]
      let before = quotable
      quotable = paragraph.kind == .paragraph ? paragraph : nil
      if let before, let statement = signed(before, by: paragraph, document) {
        found.append(statement)
        continue
      }
      if paragraph.kind != .turn, paragraph.speaker != nil, found.last?.rule == turnRule {
        found[found.count - 1].quote += "\n" + paragraph.string(0..<paragraph.text.count)
        continue
      }
      var statements = statements(
        in: paragraph,
        of: document,
        lastNamed: lastNamed,
        lastSpeakers: &lastSpeakers
      )
      if !statements.isEmpty {
        quotable = nil
        lastNamed = lastSpeakers
      } else if let person = paragraph.people.last {
        let finder = SpeakerFinder(document: document, paragraph: paragraph)
        lastNamed = finder.coordinated(endingWith: person)
      }
      for position in statements.indices {
        statements[position].date = date(of: statements[position], in: paragraph, document, article)
      }
      found += statements
    }
  }
  return found
}

/// What a paragraph says where the next one signs it.
private func signed(
  _ paragraph: AnnotatedParagraph,
  by next: AnnotatedParagraph,
  _ document: AnnotatedDocument
) -> Statement? {
  let finder = SpeakerFinder(document: document, paragraph: next)
  return signature(of: next, finder).flatMap { signedStatement(paragraph, $0) }
}

private func statements(
  in paragraph: AnnotatedParagraph,
  of document: AnnotatedDocument,
  lastNamed: [Speaker],
  lastSpeakers: inout [Speaker]
) -> [Statement] {
  switch paragraph.kind {
  case .turn:
    return (turn(paragraph, of: document).map { [$0] } ?? [])
      + quotedInTurn(paragraph, of: document)
  case .paragraph, .listItem, .editorsNote: break
  case _: return []
  }
  let finder = SpeakerFinder(document: document, paragraph: paragraph)
  let labelled = labelledStatements(in: paragraph, finder: finder)
  if !labelled.statements.isEmpty {
    lastSpeakers = labelled.speakers
    return labelled.statements
  }
  let attributions = attributions(in: paragraph, finder)
  var assembly = StatementAssembly(
    paragraph: paragraph,
    lastSpeakers: lastSpeakers,
    lastNamed: lastNamed
  )
  for attribution in attributions { assembly.add(attribution) }
  assembly.finish()
  lastSpeakers = assembly.lastSpeakers
  return assembly.statements
}

private func attributions(
  in paragraph: AnnotatedParagraph,
  _ finder: SpeakerFinder
) -> [Attribution] {
  guard paragraph.language.isChinese else {
    let reader = EnglishAttributions(finder: finder)
    return reader.withUnsaid(reader.find())
  }
  let reader = ChineseAttributions(finder: finder)
  return reader.withUnsaid(reader.unsaid(reader.find()))
}

/// What somebody else is quoted with in the turn of an interview: 他跟我说：“…”.
private func quotedInTurn(
  _ paragraph: AnnotatedParagraph,
  of document: AnnotatedDocument
) -> [Statement] {
  let finder = SpeakerFinder(document: document, paragraph: paragraph)
  let all = attributions(in: paragraph, finder)
  var assembly = StatementAssembly(paragraph: paragraph, lastSpeakers: [], lastNamed: [])
  for attribution in all where attribution.quotation != nil || attribution.before != nil {
    assembly.add(attribution)
  }
  assembly.finish()
  return assembly.statements.filter { statement in
    statement.direct && statement.speakers != [paragraph.speaker ?? ""]
      && statement.rule != "quotation-beside-name"
  }
}

private let turnRule = "interview-turn"

/// The first paragraph of a turn of an interview as a statement of its speaker; the paragraphs that
/// go on with it are added to the quote.
private func turn(_ paragraph: AnnotatedParagraph, of document: AnnotatedDocument) -> Statement? {
  guard let name = paragraph.speaker else { return nil }
  let range = paragraph.text.trimmed(0..<paragraph.text.count)
  guard !range.isEmpty else { return nil }
  var statement = Statement(
    evidence: Evidence(paragraph: paragraph.id, range: range),
    speakers: [name],
    quote: paragraph.string(range),
    direct: true,
    cue: nil,
    rule: turnRule
  )
  let finder = SpeakerFinder(document: document, paragraph: paragraph)
  guard let speaker = finder.speaker(named: name) ?? document.person(called: name) else {
    let asks = text(of: name.nameCodes).isOne(of: .questioner)
    let body = document.body(called: name) ?? (asks ? document.medium(of: paragraph.article) : nil)
    statement.organization = body
    statement.country = body.flatMap { document[$0].country }
    return statement
  }
  statement.role = speaker.role
  statement.organization = speaker.organization
  statement.country = speaker.country
  return statement
}

/// When something was said: the date of its sentence, else the last one before it in the paragraph,
/// else the first one of the part it stands in.
private func date(
  of statement: Statement,
  in paragraph: AnnotatedParagraph,
  _ document: AnnotatedDocument,
  _ article: ArticleContext
) -> DateSpan? {
  let start = statement.evidence.range.lowerBound
  if let before = paragraph.dates.last(where: { $0.evidence.range.upperBound <= start && isDay($0) }
  ) {
    return before.date
  }
  guard let part = paragraph.part else { return nil }
  for index in article.paragraphs where document.paragraphs[index].part == part {
    let place = document.paragraphs[index]
    guard place.id < paragraph.id else { break }
    if let first = place.dates.first(where: isDay) { return first.date }
  }
  return nil
}

private func isDay(_ mention: DateMention) -> Bool {
  switch mention.date?.precision {
  case .day, .hour, .minute: true
  case _: false
  }
}
