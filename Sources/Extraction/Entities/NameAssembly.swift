import CorpusModel

/// Turns what the readings of paragraphs show into mentions of entities.
struct NameAssembly {
  var registry = EntityRegistry(.standard)

  /// A name before it is known whether it stands inside another one.
  private struct Span {
    var range: Range<Int>
    var entity: EntityID
    var kind: EntityKind
    var form: NameForm
  }

  /// The names of one paragraph, outer ones before the ones they hold.
  mutating func mentions(
    of paragraph: AnnotatedParagraph,
    _ reading: ParagraphReading
  ) -> [EntityMention] {
    var spans: [Span] = []
    for candidate in reading.organizations { spans.append(span(candidate, reading.text)) }
    for match in reading.known {
      if let span = span(match) { spans.append(span) }
    }
    spans.sort {
      $0.range.lowerBound == $1.range.lowerBound
        ? $0.range.upperBound > $1.range.upperBound : $0.range.lowerBound < $1.range.lowerBound
    }
    return arrange(spans, paragraph, reading.text)
  }

  /// Keeps the outer names and those that lie wholly inside one; of two that cross the first stays.
  private mutating func arrange(
    _ spans: [Span],
    _ paragraph: AnnotatedParagraph,
    _ text: NameText
  ) -> [EntityMention] {
    var mentions: [EntityMention] = []
    var outer = 0..<0
    for span in spans {
      if let last = mentions.last, last.entity == span.entity, text.bytes(span.range) == last.range
      {
        continue
      }
      let isNested = span.range.upperBound <= outer.upperBound
      guard isNested || span.range.lowerBound >= outer.upperBound else { continue }
      if !isNested { outer = span.range }
      let bytes = text.bytes(span.range)
      if !isNested { registry.count(paragraph.string(bytes), of: span.entity) }
      mentions.append(
        EntityMention(
          range: bytes,
          entity: span.entity,
          kind: span.kind,
          form: span.form,
          nested: isNested
        )
      )
    }
    return mentions
  }

  private mutating func span(_ candidate: OrganizationCandidate, _ text: NameText) -> Span {
    let entity: EntityID
    if let known = candidate.known {
      entity = registry.known(known)
    } else {
      let name = text.string(candidate.range)
      entity = registry.organization(
        name,
        name: name,
        kind: candidate.kind,
        country: candidate.country
      )
    }
    return Span(range: candidate.range, entity: entity, kind: .organization, form: .full)
  }

  private mutating func span(_ match: KnownMatch) -> Span? {
    switch match.meaning {
    case .country(let index), .people(let index):
      let id = registry.country(index)
      let form: NameForm =
        if case .people = match.meaning { .adjective } else { .full }
      return Span(
        range: match.range,
        entity: id,
        kind: registry.entities[id.index].kind,
        form: form
      )
    case .place(let index):
      return Span(range: match.range, entity: registry.place(index), kind: .place, form: .full)
    case .organization, .nothing: return nil
    }
  }
}
