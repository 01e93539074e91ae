import CorpusModel

/// What is told of sums: what came in altogether, what was raised by somebody, what a cost was.
extension EnglishTransfers {
  /// `£4,000 was raised by pupils for the clinic`.
  func raised(_ clause: GivingClause, groups: inout GroupList) -> Transfer? {
    var list = GiftListReader(paragraph: paragraph).read(subjectPart(clause))
    list.items.removeAll { !$0.isMoney && ($0.quantity == nil || $0.name == nil) }
    guard list.isQuantified, !list.items.isEmpty else { return nil }
    let verb = clause.trigger.range
    let limit = max(verb.upperBound, clauseLimit(clause))
    // `…, 90 percent of it from citizens`: behind a comma a part is told.
    let comma = text.firstOffset(of: ", ", in: verb.upperBound..<limit) ?? limit
    let reach = prepositions(in: verb.upperBound..<limit)
    var givers: [EntityID] = []
    var receivers = Parties()
    var end = verb.upperBound
    if let by = reach.first(where: {
      ($0.word == "by" || $0.word == "from") && $0.start < comma
    }) {
      let goal = reach.first { $0.word == "for" && $0.start > by.end }?.start
      let stop = min(recipientEnd(by.end, clause), goal ?? Int.max)
      givers = parties.read(by.end..<stop, groups: &groups, accepts: isGroup).ids
      end = stop
    }
    if let to = reach.first(where: { $0.word == "for" && startsParty(at: $0.end) }) {
      let stop = recipientEnd(to.end, clause)
      receivers = parties.named(to.end..<stop, except: words["through"])
      end = max(end, stop)
    }
    guard
      !givers.isEmpty || end > verb.upperBound
        || words["gift cue"].stands(in: text, clause.sentence)
    else { return nil }
    return finish(clause, list, givers: givers, to: receivers, end: end, rule: "raise")
  }

  /// `The Red Cross has received $3 million in donations`, `received donations totalling $3 million from the
  /// public`: what came in altogether.
  func receivedInAll(_ clause: GivingClause, groups: inout GroupList) -> Transfer? {
    let start = clause.trigger.range.upperBound
    let rest = start..<max(start, clauseEnd(from: start, clause))
    let reader = GiftListReader(paragraph: paragraph)
    guard let money = paragraph.figures(in: rest).first, reader.isMoney(money),
      !words["refused thing"].stands(in: text, rest)
    else { return nil }
    let place = money.evidence.range
    let lead = text.trimmed(start..<place.lowerBound)
    let isBefore =
      place.lowerBound <= start + 24
      && ["donations", "contributions", "gifts", "cash donations", "private donations"].contains {
        text.has(" in " + $0, at: place.upperBound)
      }
    let isBehind =
      words["giver word"].stands(in: text, lead)
      && (words["worth"].ends(in: text, before: lead.upperBound)
        || text.has(" of", before: lead.upperBound))
    guard isBefore || isBehind, let receivers = subject(clause, groups: &groups),
      !receivers.ids.isEmpty
    else { return nil }
    let from = prepositions(in: place.upperBound..<max(place.upperBound, clauseLimit(clause)))
      .first { $0.word == "from" }
    let stop = from.map { recipientEnd($0.end, clause) } ?? place.upperBound
    let givers = from.map {
      parties.read($0.end..<stop, groups: &groups, accepts: isGroup).ids
    }
    let list = GiftList(
      items: [GiftItem(name: ItemCatalogue.money, amount: money)],
      itemStart: place.lowerBound,
      end: place.upperBound
    )
    var found = finish(
      clause,
      list,
      givers: givers ?? [],
      to: receivers,
      end: max(stop, place.upperBound),
      rule: "receive"
    )
    if givers?.isEmpty ?? true { found?.aggregate = true }
    return found
  }

  /// `Donations to the Red Cross have reached $3 million`.
  func reachedSum(_ clause: GivingClause, groups: inout GroupList) -> Transfer? {
    let noun = clause.trigger.range
    guard text.has("s", before: noun.upperBound) else { return nil }
    let near = noun.upperBound..<min(clause.sentence.upperBound, noun.upperBound + 110)
    guard let verb = words["reaching"].first(in: text, near),
      let money = paragraph.figures(in: verb.upperBound..<min(text.count, verb.upperBound + 24))
        .first,
      GiftListReader(paragraph: paragraph).isMoney(money)
    else { return nil }
    let between = noun.upperBound..<verb.lowerBound
    guard paragraph.figures(in: between).isEmpty else { return nil }
    let parts = prepositions(in: between.lowerBound..<verb.lowerBound + 1)
    guard between.count <= 16 || !parts.isEmpty else { return nil }
    var receivers = Parties()
    var givers: [EntityID] = []
    for part in parts {
      let stop = min(recipientEnd(part.end, clause), verb.lowerBound)
      if ["to", "for"].contains(part.word) {
        receivers = parties.read(part.end..<stop, groups: &groups)
      } else if ["from", "by"].contains(part.word) {
        givers = parties.read(part.end..<stop, groups: &groups, accepts: isGroup).ids
      }
    }
    let end = money.evidence.range.upperBound
    let list = GiftList(
      items: [GiftItem(name: ItemCatalogue.money, amount: money)],
      itemStart: money.evidence.range.lowerBound,
      end: end
    )
    var found = finish(clause, list, givers: givers, to: receivers, end: end, rule: "give")
    found?.aggregate = true
    return found
  }

  /// `Mr. Mensah left $50,000 to the clinic`.
  func leavesMoney(_ clause: GivingClause) -> Bool {
    let end = clause.trigger.range.upperBound
    guard text.has("left", at: clause.trigger.range.lowerBound),
      let money = paragraph.figures(in: end..<min(text.count, end + 16)).first,
      money.evidence.range.lowerBound <= end + 1
    else { return false }
    return GiftListReader(paragraph: paragraph).isMoney(money)
  }

  /// `The $50,000 project was funded by the Trust`.
  func isFundedSum(_ clause: GivingClause) -> Bool {
    guard
      ["funded", "financed", "paid for"].contains(where: {
        text.has($0, at: clause.trigger.range.lowerBound)
      })
    else { return false }
    let reader = GiftListReader(paragraph: paragraph)
    return paragraph.figures(in: subjectPart(clause)).contains(where: reader.isMoney)
  }

  /// Whether a subject is what is given and nobody: `Norway's $3 million grant will pay for …`.
  func givesNothing(_ subject: Range<Int>) -> Bool {
    guard let noun = words["gift subject"].last(in: text, subject),
      !paragraph.isInName(noun.lowerBound)
    else { return false }
    let rest = text.trimmed(noun.upperBound..<max(noun.upperBound, subject.upperBound))
    return rest.isEmpty
      || rest.count <= 12 && words["subject end"].stands(in: text, at: rest.lowerBound)
  }

  /// For whom somebody acts, and who is pointed out: `On behalf of the Trust, …`, `It was the Trust that gave …`.
  func principal(_ clause: GivingClause) -> [EntityID]? {
    let before = clause.sentence.lowerBound..<clause.trigger.range.lowerBound
    let start = text.trimmed(before).lowerBound
    if let word = text.firstOffset(of: "on behalf of ", in: before) {
      let from = word + 13
      let name = parties.outermost(in: from..<before.upperBound).first {
        $0.range.lowerBound <= from + 4 && $0.kind != .person
      }
      if let name { return [name.entity] }
    }
    guard text.has("it was ", at: start), clause.start == clause.sentence.lowerBound else {
      return nil
    }
    let name = parties.outermost(in: start + 7..<max(start + 7, before.upperBound)).first {
      $0.range.lowerBound <= start + 11
    }
    guard let name,
      [" that ", " who ", " which "].contains(where: {
        text.has($0, at: name.range.upperBound)
      })
    else { return nil }
    return [name.entity]
  }

  /// The giver that the main clause names behind an opening one: `By giving $500 to the clinic, the Trust set …`.
  func giverBehind(_ clause: GivingClause, groups: inout GroupList) -> [EntityID]? {
    let start = text.trimmed(clause.sentence).lowerBound
    guard clause.start == clause.sentence.lowerBound,
      ["by ", "having ", "after ", "in addition to ", "besides "].contains(where: {
        text.has($0, at: start) && start + $0.utf8.count >= clause.trigger.range.lowerBound - 10
      }),
      let comma = text.firstOffset(of: ", ", in: clause.after)
    else { return nil }
    let rest = comma + 2..<min(clause.sentence.upperBound, comma + 82)
    guard rest.lowerBound < rest.upperBound else { return nil }
    let stop =
      words["finite verb"].first(in: text, rest) ?? words["subject end"].first(in: text, rest)
    let names = parties.outermost(in: rest.lowerBound..<(stop?.lowerBound ?? rest.upperBound))
    guard let name = names.first, name.range.lowerBound <= rest.lowerBound + 12 else { return nil }
    return [name.entity]
  }
}
