import CorpusModel

/// What arrives, what is handed on, and what a relative clause tells of.
extension EnglishTransfers {
  /// `masks raised by X arrived in R`, `the team landed in R with seven tons of drugs`.
  func arriving(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    let subject = subjectPart(clause)
    var list = GiftListReader(paragraph: paragraph).read(subject)
    var isBrought = false
    if !list.isQuantified || list.items.contains(where: { $0.name == nil }),
      let brought = broughtAlong(clause)
    {
      list = brought
      isBrought = true
    }
    guard list.isQuantified, !list.items.isEmpty else { return nil }
    let isAllotted = text.has("go", at: clause.trigger.range.lowerBound)
    if isAllotted, !list.items.allSatisfy(\.isMoney) { return nil }
    let names = parties.outermost(in: clause.after)
    var receivers = Parties()
    var stop = max(list.end, clause.trigger.range.upperBound)
    let isLeaving =
      words["leaving"].stands(in: text, at: clause.trigger.range.lowerBound)
      && !(isBrought && text.has(" for ", at: clause.trigger.range.upperBound))
    if let place = names.first, place.range.lowerBound <= clause.after.lowerBound + 12, !isLeaving {
      stop = max(place.range.upperBound, recipientEnd(place.range.lowerBound, clause))
      receivers = parties.read(place.range.lowerBound..<stop, groups: &groups)
    } else if !isBrought {
      guard isLeaving || beginsName(after: clause.trigger.range.upperBound),
        list.items.contains(where: { !ItemCatalogue.isGeneric($0.name) })
      else { return nil }
    }
    var givers = raisersNamed(in: subject)
    if givers.isEmpty, isAllotted { givers = earlier?.donors ?? silentDonors }
    if givers.isEmpty, isBrought || isLeaving {
      givers = carriers(in: subject)
      if givers.isEmpty { givers = silentDonors }
    }
    return finish(
      clause,
      list,
      givers: givers,
      to: receivers,
      end: stop,
      rule: "arrive"
    )
  }

  /// Whether a word with a capital stands right behind a verb of arriving, or behind `in`.
  private func beginsName(after end: Int) -> Bool {
    let start = [" in ", " at ", " the ", " "].first { text.has($0, at: end) }.map {
      end + $0.utf8.count
    }
    guard let start, start < text.count else { return false }
    return (0x41...0x5A).contains(paragraph.text[start])
  }

  /// Whose planes and trucks a subject names: `A Chinese plane`, `two trucks of the Red Cross`.
  private func carriers(in subject: Range<Int>) -> [EntityID] {
    let organizations = parties.outermost(in: subject).filter { $0.kind == .organization }
    if !organizations.isEmpty { return organizations.map(\.entity) }
    return paragraph.mentions(in: subject).filter {
      $0.kind == .country && !$0.nested
        && ($0.form == .adjective || $0.range.lowerBound == subject.lowerBound)
    }.prefix(1).map(\.entity)
  }

  /// `A Chinese plane carrying 20 tons of tents landed in Haiti`.
  func carrying(_ clause: GivingClause, groups: inout GroupList) -> Transfer? {
    let subject = subjectPart(clause)
    guard words["vehicle"].stands(in: text, subject) else { return nil }
    let start = clause.trigger.range.upperBound
    let rest = start..<max(start, clause.sentence.upperBound)
    let arrival = words["arrival"].first(in: text, rest)
    let list = GiftListReader(paragraph: paragraph).read(
      start..<(arrival?.lowerBound ?? clauseEnd(from: start, clause))
    )
    guard list.isQuantified,
      list.items.contains(where: { $0.name != nil && ($0.quantity != nil || $0.amount != nil) })
    else { return nil }
    var receivers = Parties()
    var end = max(list.end, arrival?.upperBound ?? 0)
    if let arrival,
      let place = parties.outermost(in: arrival.upperBound..<rest.upperBound).first,
      place.range.lowerBound <= arrival.upperBound + 12
    {
      end = recipientEnd(place.range.lowerBound, clause)
      receivers = parties.read(
        place.range.lowerBound..<max(place.range.upperBound, end),
        groups: &groups
      )
    }
    var givers = raisersNamed(in: subject.lowerBound..<end)
    if givers.isEmpty { givers = carriers(in: subject) }
    if givers.isEmpty { givers = silentDonors }
    givers.removeAll { receivers.ids.contains($0) }
    return finish(clause, list, givers: givers, to: receivers, end: end, rule: "arrive")
  }

  /// `landed in Colombo with seven tons of drugs`: what those who arrive bring.
  private func broughtAlong(_ clause: GivingClause) -> GiftList? {
    let reach = prepositions(in: clause.after)
    guard let with = reach.first(where: { $0.word == "with" }),
      paragraph.figures(in: with.end..<min(text.count, with.end + 12)).first != nil
    else { return nil }
    let end = clauseEnd(from: with.end, clause)
    let list = GiftListReader(paragraph: paragraph).read(with.end..<max(with.end, end))
    let isGoods = list.items.contains {
      $0.quantity != nil && $0.name != nil && $0.name != "teams"
    }
    return isGoods ? list : nil
  }

  private func raisersNamed(in subject: Range<Int>) -> [EntityID] {
    guard
      let by = prepositions(in: subject).last(where: { $0.word == "by" || $0.word == "from" })
    else { return [] }
    return parties.named(by.end..<max(by.end, subject.upperBound), except: words["through"]).ids
  }

  /// From whom somebody hands on what they present: organizations behind `from`.
  func handedFrom(_ clause: GivingClause) -> [EntityID] {
    let verb = clause.trigger.range
    guard
      ["presented", "delivered", "handed", "brought"].contains(where: {
        text.has($0, at: verb.lowerBound)
      })
    else { return [] }
    let found = prepositions(in: verb.upperBound..<clauseLimit(clause))
    guard let from = found.first(where: { $0.word == "from" }) else { return [] }
    let names = parties.outermost(in: from.end..<max(from.end, clause.sentence.upperBound))
    guard let name = names.first, name.kind == .organization, name.range.lowerBound <= from.end + 4
    else { return [] }
    return [name.entity]
  }

  /// `4,000 tents which China had donated`: the things stand before the relative word.
  func thingsBefore(_ clause: GivingClause) -> GiftList? {
    let start = subjectPart(clause).lowerBound
    let end = text.trimmed(clause.start..<max(clause.start, start)).upperBound
    guard
      let word = [" that", " which", ", which"].first(where: { text.has($0, before: end) })
        ?? ([" that ", " which "].first { text.has($0, before: start) })
    else { return nil }
    let list = GiftListReader(paragraph: paragraph).read(
      clause.start..<max(clause.start, end - word.utf8.count)
    )
    return list.isQuantified && !list.items.isEmpty ? list : nil
  }

  /// The next thing received and from whom: `…: 100,000 masks from X, 40 ventilators from Y`.
  func receivedSequel(
    of transfer: Transfer,
    in sentence: Range<Int>,
    groups: inout GroupList
  ) -> Transfer? {
    guard transfer.rule == "en-receive" || transfer.rule == "en-raise",
      let joint = [": ", ", including ", " including ", ", and ", " and ", "; ", ", "].first(
        where: {
          text.has($0, at: transfer.end)
        })
    else { return nil }
    let start = transfer.end + joint.utf8.count
    let reach = prepositions(in: start..<max(start, sentence.upperBound))
    guard let from = reach.first(where: { $0.word == "from" }), start < from.start,
      let first = paragraph.figures(in: start..<from.start).first,
      first.evidence.range.lowerBound <= start + 12,
      words.triggers(in: text, start..<from.start).isEmpty
    else { return nil }
    let list = GiftListReader(paragraph: paragraph).read(start..<from.start)
    guard list.isQuantified, !list.items.isEmpty else { return nil }
    let end = recipientEnd(from.end, verblessClause(from: start, in: sentence))
    let givers = parties.read(from.end..<end, groups: &groups, accepts: isGroup).ids
    guard !givers.isEmpty else { return nil }
    var sequel = transfer
    sequel.range = start..<end
    sequel.end = end
    sequel.list = list
    sequel.donors = givers
    return sequel
  }

  /// A part of a sentence whose verb stands before it.
  func verblessClause(from start: Int, in sentence: Range<Int>) -> GivingClause {
    GivingClause(
      sentence: sentence,
      start: start,
      trigger: GivingTrigger(range: start..<start, verb: words.verbs[0]),
      next: sentence.upperBound
    )
  }

  /// Where the things begin that were received: behind the colon that opens a list of them, else behind the
  /// verb.
  func listStart(_ clause: GivingClause) -> Int {
    let end = clause.trigger.range.upperBound
    let rest = end..<max(end, clause.sentence.upperBound)
    guard let colon = text.firstOffset(of: ": ", in: rest),
      let first = paragraph.figures(in: colon..<rest.upperBound).first,
      first.evidence.range.lowerBound <= colon + 10,
      prepositions(in: colon..<rest.upperBound).contains(where: { $0.word == "from" })
    else { return end }
    return colon + 2
  }
}
