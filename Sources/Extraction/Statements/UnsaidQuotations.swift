import CorpusModel

/// Quotations that no verb of speech introduces, but beside which somebody is named.
extension AttributionReader {
  /// The attributions with those of quotations that stand beside a name without a verb of speech.
  ///
  /// The quotation opens the paragraph, or is its own sentence in a paragraph that names one person before
  /// it and quotes nobody else.
  func withUnsaid(_ found: [Attribution]) -> [Attribution] {
    guard found.isEmpty else { return withTitled(found) }
    for quotation in quotations where isSaying(quotation) {
      let person =
        quotation.outer.lowerBound <= text.trimmed(0..<text.count).lowerBound
        ? personBehind(quotation) : onlyPerson(before: quotation)
      guard let person else { continue }
      let speakers = finder.coordinated(endingWith: person)
      let range = person.whole
      return [
        Attribution(
          cue: "",
          subject: .named(speakers, range: range),
          start: quotation.outer.lowerBound,
          before: quotation,
          rule: "quotation-beside-name"
        )
      ]
    }
    return found
  }

  /// Whether a quotation is a sentence of its own: it ends with the mark of one and begins one.
  private func isSaying(_ quotation: Quotation) -> Bool {
    let isChinese = paragraph.language.isChinese
    guard quotation.inner.count >= (isChinese ? 24 : 30) else { return false }
    let ends = isChinese ? ["。", "！", "？", "…"] : [".", "!", "?"]
    guard ends.contains(where: { text.has($0, before: quotation.inner.upperBound) }) else {
      return false
    }
    let before = text.trimmed(0..<quotation.outer.lowerBound).upperBound
    return before == 0
      || ["。", "！", "？", ".", "!", "?", "，"].contains { text.has($0, before: before) }
  }

  /// Adds quotations behind which somebody is named with an office at once: `“…”总裁某某赶到现场`.
  private func withTitled(_ found: [Attribution]) -> [Attribution] {
    var added: [Attribution] = []
    for quotation in quotations where isSaying(quotation) {
      let start = text.trimmed(quotation.outer.upperBound..<text.count).lowerBound
      guard
        let person = paragraph.people(in: start..<min(text.count, start + 60)).first,
        person.whole.lowerBound == start, !person.offices.isEmpty,
        !found.contains(where: { $0.before == quotation || $0.quotation == quotation })
      else { continue }
      added.append(
        Attribution(
          cue: "",
          subject: .named(finder.coordinated(endingWith: person), range: person.whole),
          start: quotation.outer.lowerBound,
          before: quotation,
          rule: "quotation-beside-name"
        )
      )
    }
    return added.isEmpty ? found : (found + added).sorted { $0.start < $1.start }
  }

  /// The person the sentence behind a quotation begins with, their office and where they are from before it.
  private func personBehind(_ quotation: Quotation) -> PersonMention? {
    let start = quotation.outer.upperBound
    let limit = min(text.count, start + (paragraph.language.isChinese ? 120 : 90))
    guard let person = paragraph.people(in: start..<max(start, limit)).first else { return nil }
    let gap = start..<max(start, min(person.whole.lowerBound, person.name.lowerBound))
    let stops =
      paragraph.language.isChinese ? ["。", "！", "？", "“", "「"] : [". ", "! ", "? ", "\""]
    return stops.contains { text.firstOffset(of: $0, in: gap) != nil } ? nil : person
  }

  /// The one person a paragraph names, where they are named before a quotation.
  private func onlyPerson(before quotation: Quotation) -> PersonMention? {
    guard let first = paragraph.people.first, first.name.upperBound < quotation.outer.lowerBound,
      paragraph.people.allSatisfy({ $0.entity == first.entity }),
      quotation.outer.lowerBound - first.name.upperBound < 360
    else { return nil }
    return first
  }
}
