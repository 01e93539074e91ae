import CorpusModel

/// Who gives and who receives, and the prepositions between them.
extension EnglishTransfers {
  struct Preposition {
    var word: String
    var start: Int
    var end: Int

    /// Each with the spaces around it.
    static let all = ["to", "for", "by", "from", "with", "through", "via", "in", "at"].map {
      (word: $0, form: Array((" " + $0 + " ").utf8))
    }
    static let index = WordIndex(all.map(\.form))
  }

  /// The prepositions of a range outside names, in order.
  func prepositions(in range: Range<Int>) -> [Preposition] {
    var found: [Preposition] = []
    var offset = range.lowerBound
    while offset < range.upperBound,
      let next = Preposition.index.next(in: text, offset..<range.upperBound)
    {
      for position in next.words {
        let (word, form) = Preposition.all[position]
        let end = next.offset + form.count
        guard text.has(form, at: next.offset), end <= range.upperBound,
          !paragraph.isInName(next.offset + 1)
        else { continue }
        found.append(Preposition(word: word, start: next.offset, end: end))
      }
      offset = next.offset + 1
    }
    return found
  }

  /// How far the words reach that belong to a verb: to the next verb of giving or semicolon.
  func clauseLimit(_ clause: GivingClause) -> Int {
    let end = clause.trigger.range.upperBound
    let stop = max(end, clause.next)
    return text.firstOffset(of: "; ", in: end..<stop) ?? stop
  }

  /// Whether a party can begin at an offset, and no verb (`to help …`).
  func startsParty(at offset: Int) -> Bool {
    guard offset < text.count else { return false }
    if words["infinitive"].stands(in: text, at: offset) {
      return (0x41...0x5A).contains(paragraph.text[offset])
    }
    let first = paragraph.text[offset]
    if first >= 0x80 || (0x30...0x39).contains(first) || (0x41...0x5A).contains(first) {
      return true
    }
    // `the National Trust`
    let article = ["the ", "a ", "an "].first { text.has($0, at: offset) }?.utf8.count ?? 0
    if article > 0, offset + article < text.count,
      (0x41...0x5A).contains(paragraph.text[offset + article])
    {
      return true
    }
    // A noun phrase: a word for receivers or a name follows soon.
    let end = min(text.count, offset + 90)
    let stop = recipientStop(from: offset, to: end)
    return words["receiver noun"].stands(in: text, offset..<stop)
      || SpeechWords.english.lastGroup(in: paragraph.text, range: offset..<stop) != nil
      || paragraph.mentions.contains {
        $0.range.lowerBound >= offset && $0.range.upperBound <= stop && $0.form != .adjective
      }
  }

  /// Whether things with a number begin after `with`.
  func isThing(after offset: Int, _ clause: GivingClause) -> Bool {
    let list = GiftListReader(paragraph: paragraph).read(
      offset..<max(offset, clauseEnd(from: offset, clause))
    )
    return !list.items.isEmpty
  }

  /// Where the names of receivers end: at a preposition, a clause, or the end of the sentence.
  func recipientEnd(_ start: Int, _ clause: GivingClause) -> Int {
    recipientStop(from: start, to: max(start, clause.sentence.upperBound))
  }

  private func recipientStop(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      if let name = paragraph.name(over: offset) {
        offset = name.range.upperBound
        continue
      }
      if [". ", "; ", ": "].contains(where: { text.has($0, at: offset) }), !isTitle(before: offset)
      {
        return offset
      }
      if text[offset] == 0x2C, !continuesParties(at: offset, to: end) { return offset }
      if offset > start, text[offset - 1] == 0x20,
        let length = words["recipient end"].length(in: text, at: offset),
        !keepsOn(at: offset, length, from: start)
      {
        return text.trimmed(start..<offset).upperBound
      }
      if offset > start, text.has(" and ", at: offset),
        tellsThing(at: offset + 5) || words["second verb"].stands(in: text, at: offset + 5)
          || opensClause(at: offset + 5, to: end)
      {
        return offset
      }
      offset = text.nextCharacter(after: offset)
    }
    var trimmed = text.trimmed(start..<end)
    while let last = text[trimmed].last, [0x2E, 0x2C, 0x3B].contains(last) {
      trimmed = trimmed.lowerBound..<trimmed.upperBound - 1
    }
    return trimmed.upperBound
  }

  /// Whether the dot at an offset only ends a title: `Dr. Kofi Mensah`.
  private func isTitle(before offset: Int) -> Bool {
    text.has(".", at: offset)
      && [" dr", " mr", " mrs", " ms", " st", " prof", " rev", " gen", " col", " sen", " gov"]
        .contains { text.has($0, before: offset) }
  }

  /// `and actor Leonardo Bianchi pledged`, `and Japan is to send`: a subject with its verb behind `and`.
  private func opensClause(at start: Int, to end: Int) -> Bool {
    let near = start..<max(start, min(end, start + 60))
    guard let verb = words.triggers(in: text, near).first(where: { $0.verb.frame != .noun }) else {
      return false
    }
    let subject = start..<verb.range.lowerBound
    let isNamed =
      paragraph.people(in: subject).contains { $0.name.upperBound + 1 == verb.range.lowerBound }
      || parties.outermost(in: subject).contains {
        $0.range.upperBound + 1 == verb.range.lowerBound
          || words["finite verb"].stands(in: text, at: $0.range.upperBound + 1)
      }
    return isNamed && !text[subject].contains(0x2C)
  }

  /// `countries including Italy`, `people in need`, `victims at the camp`: the phrase goes on.
  private func keepsOn(at offset: Int, _ length: Int, from start: Int) -> Bool {
    if text.has("including ", at: offset) { return true }
    guard text.has("from ", at: offset) || text.has("at ", at: offset) else { return false }
    return paragraph.mentions.contains { $0.range.lowerBound == offset + length + 1 }
      && words["receiver noun"].stands(in: text, start..<offset)
  }

  /// Whether the words behind a comma name another party: a name, or a noun before the next comma.
  private func continuesParties(at comma: Int, to end: Int) -> Bool {
    if closesOpening(comma) { return false }
    var start = text.trimmed(comma + 1..<max(comma + 1, end)).lowerBound
    if text.has("and ", at: start) { start += 4 }
    for word: String in ["the ", "including ", "such as "] where text.has(word, at: start) {
      start += word.utf8.count
    }
    guard start < end else { return false }
    if tellsThing(at: start) { return false }
    if !words.triggers(in: text, start..<min(end, start + 40)).isEmpty { return false }
    let isCapital = (0x41...0x5A).contains(paragraph.text[start])
    if isCapital, isSubject(at: start, to: end) { return false }
    if paragraph.mentions.contains(where: { $0.range.lowerBound == start && $0.kind != .person }) {
      return true
    }
    if isCapital { return true }
    var stop = start
    while stop < end, text[stop] != 0x2C, text[stop] != 0x2E {
      // `overseas Chinese and students in need by their families`
      if stop > start, text[stop - 1] == 0x20, words["recipient end"].stands(in: text, at: stop) {
        break
      }
      stop += 1
    }
    let piece = start..<stop
    return !words["recipient end"].stands(in: text, at: start)
      && words["receiver noun"].stands(in: text, piece) && piece.count <= 60
  }

  /// Whether a comma closes the clause that opens its sentence: `As word spread that X gave masks to Y, …`.
  private func closesOpening(_ comma: Int) -> Bool {
    guard let sentence = paragraph.sentences.last(where: { $0.lowerBound <= comma }) else {
      return false
    }
    let start = text.trimmed(sentence).lowerBound
    return start < comma && words["subordinate"].stands(in: text, at: start)
      && text.firstOffset(of: ", ", in: start..<comma) == nil
  }

  /// Whether a capital word opens a new clause: `…, Japan said`.
  private func isSubject(at start: Int, to end: Int) -> Bool {
    // `…, and Japan is to send`
    if let name = paragraph.mentions(at: start).first,
      words["finite verb"].stands(in: text, at: name.range.upperBound + 1)
    {
      return true
    }
    let stop = text[start..<min(end, start + 90)].firstIndex(of: 0x2C) ?? min(end, start + 90)
    return !SpeechVerbs.english.cues(in: text, range: start..<stop, hidden: []).isEmpty
  }

  /// Whether a number with a thing begins at an offset: `and 20 tents`.
  private func tellsThing(at offset: Int) -> Bool {
    guard
      let figure = paragraph.figures.first(where: {
        abs($0.evidence.range.lowerBound - offset) <= 2
      })
    else { return false }
    switch figure.unit {
    case "person", "country", "hospital", "school", "organization", "city", "province", "county",
      "household", "family", "community", "university", "village", "company", "region", "district":
      return false
    case _: return true
    }
  }

  func clauseEnd(from start: Int, _ clause: GivingClause) -> Int {
    let limit = max(start, min(clause.next, clause.sentence.upperBound))
    var offset = start
    while offset < limit {
      if text.has("; ", at: offset) || text.has(", and the ", at: offset) { return offset }
      if offset > start, text[offset - 1] == 0x20 || text[offset - 1] == 0x2C,
        words["clause end"].stands(in: text, at: offset), !isInMention(offset)
      {
        return text.trimmed(start..<offset).upperBound
      }
      offset += 1
    }
    return limit
  }

  private func isInMention(_ offset: Int) -> Bool {
    paragraph.isInName(offset)
  }

  /// Money that stands after the recipient: `to Laos, worth 3 million yuan`.
  func worthAfter(_ start: Int, _ clause: GivingClause) -> Figure? {
    let reader = GiftListReader(paragraph: paragraph)
    return paragraph.figures.first { figure in
      let range = figure.evidence.range
      guard range.lowerBound >= start, range.lowerBound < max(start, clause.next),
        reader.isMoney(figure)
      else { return false }
      return words["worth"].stands(in: text, max(start, range.lowerBound - 45)..<range.lowerBound)
    }
  }
}
