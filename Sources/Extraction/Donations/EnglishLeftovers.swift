import CorpusModel

/// What came from somebody (`with $500 from X, Y bought a van`), what is bought for somebody, and what is done for
/// nothing.
struct EnglishLeftovers {
  let reader: EnglishTransfers
  /// What earlier rules have read.
  let covered: [Range<Int>]

  private var parties: PartyReader { reader.parties }
  private var paragraph: AnnotatedParagraph { reader.paragraph }
  private var text: [UInt8] { reader.text }
  private var words: GivingWords { reader.words }

  func read(_ sentence: Range<Int>, groups: inout GroupList) -> [Transfer] {
    guard !paragraph.figures(in: sentence).isEmpty,
      !words["if"].stands(in: text, at: text.trimmed(sentence).lowerBound)
    else { return [] }
    return sourced(sentence, groups: &groups) + purchased(sentence, groups: &groups)
  }

  private func isOpen(_ range: Range<Int>) -> Bool {
    !covered.contains { $0.overlaps(range) }
  }

  // MARK: Sources

  /// `with $50,000 from the Harbour Trust`, `including 300 blankets from Hill School`.
  private func sourced(_ sentence: Range<Int>, groups: inout GroupList) -> [Transfer] {
    guard text.firstOffset(of: " from ", in: sentence) != nil,
      !words["refused thing"].stands(in: text, sentence)
    else { return [] }
    let list = GiftListReader(paragraph: paragraph)
    var found: [Transfer] = []
    for from in reader.prepositions(in: sentence) where from.word == "from" {
      guard let figure = figure(before: from.start, in: sentence), isLed(figure, list, sentence)
      else { continue }
      let start = figure.evidence.range.lowerBound
      let things = list.read(start..<from.start)
      guard isOpen(start..<from.end), things.isQuantified,
        things.items.allSatisfy({ $0.isMoney || ($0.name != nil && $0.name != "teams") })
      else { continue }
      let end = reader.recipientEnd(from.end, reader.verblessClause(from: start, in: sentence))
      let givers = parties.read(from.end..<end, groups: &groups, accepts: isGiver)
      guard !givers.ids.isEmpty else { continue }
      let receivers = beneficiary(of: start, behind: end, in: sentence, groups: &groups)
      found.append(
        gift(things, givers.ids, receivers, start..<max(end, from.end), rule: "en-source")
      )
    }
    return found
  }

  private func isGiver(_ phrase: Range<Int>) -> Bool {
    reader.isGroup(phrase) && words["giver noun"].ends(in: text, before: phrase.upperBound)
  }

  /// The number whose thing ends right before `from`.
  private func figure(before end: Int, in sentence: Range<Int>) -> Figure? {
    guard let last = paragraph.figures(in: sentence.lowerBound..<end).last else { return nil }
    let gap = last.evidence.range.upperBound..<max(last.evidence.range.upperBound, end)
    guard gap.count <= 48, !text[gap].contains(0x2C), !text[gap].contains(0x3B) else { return nil }
    return reader.prepositions(in: gap).isEmpty ? last : nil
  }

  /// Whether what stands before a number brings in what came from somebody.
  private func isLed(_ figure: Figure, _ list: GiftListReader, _ sentence: Range<Int>) -> Bool {
    let place = figure.evidence.range
    let before = text.trimmed(sentence.lowerBound..<place.lowerBound)
    let isMoney = list.isMoney(figure)
    guard words["source lead"].ends(in: text, before: before.upperBound) else {
      return before.isEmpty && parties.tellsOfAid(to: sentence.upperBound)
    }
    let isPaid =
      ["with", "thanks to", "using", "built with"].contains {
        text.has($0, before: before.upperBound)
      } && isMoney
    return isPaid || words["gift cue"].stands(in: text, 0..<sentence.upperBound)
  }

  /// Who gets something done with what a sentence opens with: `With $500 from X, the clinic bought …`.
  private func beneficiary(
    of start: Int,
    behind end: Int,
    in sentence: Range<Int>,
    groups: inout GroupList
  ) -> Parties {
    let lead = text.trimmed(sentence.lowerBound..<start)
    guard lead.count <= 14, text.has(", ", at: end) else { return Parties() }
    let rest = end + 2..<min(sentence.upperBound, end + 90)
    guard let stop = words["subject end"].first(in: text, rest) ?? purchase(in: rest),
      stop.lowerBound > rest.lowerBound
    else { return Parties() }
    let phrase = text.trimmed(rest.lowerBound..<stop.lowerBound)
    guard words["pronoun"].length(in: text, at: phrase.lowerBound) == nil else {
      return Parties(ids: reader.silentDonors)
    }
    return parties.read(phrase, groups: &groups, accepts: reader.isGroup)
  }

  private func purchase(in range: Range<Int>) -> Range<Int>? {
    words["purchase"].first(in: text, range)
  }

  // MARK: Purchases

  /// `The Harbour Trust bought two vans for the clinic`.
  private func purchased(_ sentence: Range<Int>, groups: inout GroupList) -> [Transfer] {
    var found: [Transfer] = []
    var rest = sentence
    while let verb = purchase(in: rest) {
      rest = verb.upperBound..<sentence.upperBound
      var clause = reader.verblessClause(from: sentence.lowerBound, in: sentence)
      clause.trigger.range = verb
      guard !paragraph.isInName(verb.lowerBound),
        let to = reader.prepositions(in: rest).first(where: { $0.word == "for" }),
        reader.startsParty(at: to.end),
        paragraph.figures(in: to.end..<to.end + 2).isEmpty, isOpen(verb.lowerBound..<to.end),
        reader.namesGiver(clause), !words["appeal"].stands(in: text, sentence)
      else { continue }
      let list = GiftListReader(paragraph: paragraph).read(verb.upperBound..<to.start)
      let end = reader.recipientEnd(to.end, clause)
      guard
        list.items.contains(where: { !ItemCatalogue.isGeneric($0.name) && $0.quantity != nil }),
        let givers = reader.subject(clause, groups: &groups)?.ids, !givers.isEmpty
      else { continue }
      let receivers = parties.read(to.end..<end, groups: &groups)
      let start = reader.subjectPart(clause).lowerBound
      found.append(gift(list, givers, receivers, start..<max(start, end), rule: "en-bought"))
    }
    return found
  }

  private func gift(
    _ list: GiftList,
    _ givers: [EntityID],
    _ receivers: Parties,
    _ range: Range<Int>,
    rule: String
  ) -> Transfer {
    var gift = reader.record(list, givers: givers, to: receivers, range: range, rule: rule)
    if words.has("planned", in: paragraph, range) { gift.status = .planned }
    gift.isCertain = false
    return gift
  }
}
