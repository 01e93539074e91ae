import CorpusModel

/// Gifts told by where they came from and by whom they went to first.
extension EnglishTransfers {
  /// `A further $15,000 came from readers abroad`: money or goods before the verb, who gave it behind.
  func coming(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    let list = GiftListReader(paragraph: paragraph).read(subjectPart(clause))
    guard list.isQuantified, !list.items.isEmpty,
      list.items.allSatisfy({ $0.isMoney || ($0.name != nil && $0.quantity != nil) }),
      earlier != nil || speaksOfGifts(beside: clause)
    else { return nil }
    let start = text.trimmed(clause.after).lowerBound
    let from = behindGiftNoun(start..<max(start, recipientEnd(start, clause)), clause)
    let givers = parties.read(from, groups: &groups, accepts: isGroup)
    guard !givers.ids.isEmpty else { return nil }
    return finish(
      clause,
      list,
      givers: givers.ids,
      to: Parties(),
      end: from.upperBound,
      rule: "origin"
    )
  }

  /// Who gave what a noun of giving names: `monthly donations by employees of the mill`.
  private func behindGiftNoun(_ range: Range<Int>, _ clause: GivingClause) -> Range<Int> {
    guard words["gift cue"].ends(in: text, before: range.upperBound),
      let by = prepositions(
        in: range.upperBound..<max(range.upperBound, clause.sentence.upperBound)
      ).first,
      by.start <= range.upperBound + 1, by.word == "by" || by.word == "from"
    else { return range }
    return by.end..<max(by.end, recipientEnd(by.end, clause))
  }

  /// Whether the sentence of a verb, or the paragraph before it, tells of gifts.
  private func speaksOfGifts(beside clause: GivingClause) -> Bool {
    words["gift cue"].stands(in: text, 0..<clause.sentence.upperBound)
      || !words.triggers(in: text, 0..<clause.trigger.range.lowerBound).isEmpty
  }

  /// The receiver between verb and thing: `gave Nepal 200 tents`, `gave the hospital a new scanner`.
  func indirectReceiver(
    _ clause: GivingClause,
    groups: inout GroupList
  ) -> (parties: Parties, end: Int)? {
    let start = text.trimmed(clause.trigger.range.upperBound..<clause.sentence.upperBound)
      .lowerBound
    if let named = namedBeforeThings(start, clause) { return named }
    guard let thing = firstThing(from: start, before: clauseLimit(clause)), thing > start + 3 else {
      return nil
    }
    let phrase = text.trimmed(start..<thing)
    guard phrase.count <= 70, prepositions(in: phrase).isEmpty, !text[phrase].contains(0x2C),
      parties.outermost(in: phrase).first.map({ $0.range.lowerBound - start <= 4 }) ?? false
        || isReceivers(phrase)
    else { return nil }
    let end =
      [" with", " a", " an", " over", " more than", " about", " nearly", " worth"]
      .first { text.has($0, before: phrase.upperBound) }
      .map { phrase.upperBound - $0.utf8.count } ?? phrase.upperBound
    let found = parties.read(phrase.lowerBound..<max(phrase.lowerBound, end), groups: &groups)
    return found.ids.isEmpty ? nil : (found, phrase.upperBound)
  }

  /// `would send flood-hit Guinea cement and trucks`: a country between its verb and things without a number.
  private func namedBeforeThings(
    _ start: Int,
    _ clause: GivingClause
  ) -> (parties: Parties, end: Int)? {
    guard words["sending"].stands(in: text, at: clause.trigger.range.lowerBound),
      let name = parties.outermost(in: start..<min(clause.sentence.upperBound, start + 48)).first,
      name.kind == .country, name.range.lowerBound - start <= 24,
      !text[start..<name.range.lowerBound].contains(0x2C),
      prepositions(in: max(0, start - 1)..<name.range.lowerBound).isEmpty
    else { return nil }
    let begin = name.range.upperBound + 1
    let end = min(clause.sentence.upperBound, begin + 24)
    let comma = text[min(begin, end)..<end].firstIndex(of: 0x2C) ?? end
    guard begin < comma, ItemCatalogue.shared.item(in: text, begin..<comma) != nil else {
      return nil
    }
    return (Parties(ids: [name.entity], countries: [name.entity]), name.range.upperBound)
  }

  /// Where the first number behind a verb stands, or the article of one thing before it.
  private func firstThing(from start: Int, before limit: Int) -> Int? {
    let number = paragraph.figures.first { $0.evidence.range.lowerBound >= start }?.evidence.range
      .lowerBound
    let reach = start..<max(start, min(limit, number ?? limit, start + 72))
    let article = [" a ", " an "].compactMap { text.firstOffset(of: $0, in: reach) }
      .min()
    if let article { return article + 1 }
    return number.flatMap { $0 < limit ? $0 : nil }
  }

  /// Whether a phrase is no more than a noun for who receives: `the hospital`, `every pupil`.
  private func isReceivers(_ phrase: Range<Int>) -> Bool {
    let lead = words["party lead"].trimStart(phrase, in: text)
    return lead.lowerBound > phrase.lowerBound
      && words["receiver noun"].ends(in: text, before: phrase.upperBound)
      && text[phrase].count(where: { $0 == 0x20 }) <= 4
  }

  /// Adds the people whom a verb of sending counts: `sent 168 rescuers`, `a 45-member rescue team`.
  func addHelpers(to list: inout GiftList, _ clause: GivingClause) {
    let verb = clause.trigger.range
    guard words["sending"].stands(in: text, at: verb.lowerBound) else { return }
    let rest = verb.upperBound..<max(verb.upperBound, clauseEnd(from: verb.upperBound, clause))
    for figure in paragraph.figures(in: rest) where figure.unit == "person" {
      let place = figure.evidence.range
      let reach =
        place.lowerBound..<max(place.upperBound, min(rest.upperBound, place.upperBound + 40))
      guard let noun = words["helper"].first(in: text, reach),
        !text[place.upperBound..<max(place.upperBound, noun.lowerBound)].contains(0x2C)
      else { continue }
      list.items.removeAll { $0.name == "teams" && $0.quantity == nil }
      list.items.insert(GiftItem(name: "teams", text: noun, quantity: figure), at: 0)
      list.end = max(list.end, noun.upperBound)
      return
    }
  }

  /// Whether a verb with a capital stands beside another word with one: `Bay Shipping`, `Sending Hope`.
  func isPartOfName(_ verb: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard (0x41...0x5A).contains(paragraph.text[verb.lowerBound]),
      verb.lowerBound > sentence.lowerBound
    else { return false }
    let before = text.trimmed(sentence.lowerBound..<verb.lowerBound)
    guard let start = text[before].lastIndex(of: 0x20) else {
      return !before.isEmpty && (0x41...0x5A).contains(paragraph.text[before.lowerBound])
    }
    return (0x41...0x5A).contains(paragraph.text[start + 1])
  }
}
