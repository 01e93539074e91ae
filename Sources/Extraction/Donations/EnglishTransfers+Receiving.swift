import CorpusModel

/// What is received and what is raised.
extension EnglishTransfers {
  func receiving(_ clause: GivingClause, groups: inout GroupList) -> Transfer? {
    let start = listStart(clause)
    let reach = prepositions(in: start..<max(start, clause.sentence.upperBound))
    if let summed = receivedInAll(clause, groups: &groups) { return summed }
    guard let from = reach.first(where: { $0.word == "from" || $0.word == "by" }) else {
      return nil
    }
    let isPlain = ["get", "got", "gets"].contains { Array($0.utf8) == clause.trigger.verb.form }
    let list = GiftListReader(paragraph: paragraph).read(start..<from.start)
    guard list.isQuantified, !list.items.isEmpty,
      !words["refused thing"].stands(in: text, start..<from.start)
    else { return nil }
    let stop = recipientEnd(from.end, clause)
    let givers = parties.read(from.end..<stop, groups: &groups, accepts: isGroup)
    guard !givers.ids.isEmpty, !isPlain || parties.areNamed(givers.ids) else { return nil }
    let receivers = subject(clause, groups: &groups) ?? Parties(ids: silentDonors)
    return finish(clause, list, givers: givers.ids, to: receivers, end: stop, rule: "receive")
  }

  func raising(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    let verb = clause.trigger.range
    if isPassive(clause) {
      return isPredicate(clause) ? raised(clause, groups: &groups) : nil
    }
    if words["no receiver"].stands(in: text, verb.upperBound..<clauseLimit(clause))
      || words["not collected"].stands(in: text, verb.upperBound..<clauseLimit(clause))
    {
      return nil
    }
    let reach = prepositions(in: verb.upperBound..<clauseLimit(clause))
    let part = [", including ", " including "].compactMap {
      text.firstOffset(of: $0, in: verb.upperBound..<clauseLimit(clause))
    }.min()
    // `raised $5 million, including $2 million from X`: X gave the part.
    let from = reach.first { $0.word == "from" && $0.start < part ?? Int.max }
    let to = reach.first { $0.word == "for" && startsParty(at: $0.end) }
    let stop =
      [from?.start, to?.start, part, purpose(after: verb.upperBound, clause)]
      .compactMap(\.self).min() ?? clauseEnd(from: verb.upperBound, clause)
    var list = GiftListReader(paragraph: paragraph).read(verb.upperBound..<stop)
    list.items.removeAll { !$0.isMoney && $0.quantity == nil && $0.amount == nil }
    guard list.isQuantified else { return nil }
    var givers = givers(clause, earlier: earlier, groups: &groups)
    if let from {
      let named = parties.read(
        from.end..<recipientEnd(from.end, clause),
        groups: &groups,
        accepts: isGroup
      )
      if !named.ids.isEmpty { givers = named.ids }
    }
    var receivers = Parties()
    if let to {
      // `for the Nepal earthquake appeal`: only names receive what is raised.
      receivers = parties.named(to.end..<recipientEnd(to.end, clause), except: words["through"])
    }
    return finish(clause, list, givers: givers, to: receivers, end: list.end, rule: "raise")
  }

  /// Where an infinitive tells what the money is for: `raised 1 million yuan to purchase …`.
  private func purpose(after start: Int, _ clause: GivingClause) -> Int? {
    prepositions(in: start..<clause.sentence.upperBound).first {
      $0.word == "to" && !startsParty(at: $0.end)
    }?.start
  }

  /// `was jointly funded by the Trust with $620,000 and the Society with $180,000`: each with its sum.
  func fundedBy(_ clause: GivingClause, groups: inout GroupList) -> Transfer? {
    let end = clause.trigger.range.upperBound
    guard text.has(" by ", at: end), isPassive(clause) else { return nil }
    let reader = GiftListReader(paragraph: paragraph)
    var list = GiftList(itemStart: end, end: end)
    var givers: [EntityID] = []
    var start = end + 4
    let limit = max(start, clauseLimit(clause))
    while let with = prepositions(in: start..<limit).first(where: { $0.word == "with" }),
      let money = paragraph.figures(in: with.end..<min(limit, with.end + 12)).first,
      reader.isMoney(money), start < with.start
    {
      let read = parties.read(start..<with.start, groups: &groups, accepts: isGroup).ids
      guard read.count == 1 else { return nil }
      givers += read
      list.items.append(GiftItem(name: ItemCatalogue.money, amount: money))
      list.end = money.evidence.range.upperBound
      guard let joint = [", and ", " and ", ", "].first(where: { text.has($0, at: list.end) })
      else {
        break
      }
      start = list.end + joint.utf8.count
    }
    guard !givers.isEmpty, givers.count == list.items.count else { return nil }
    var found = finish(clause, list, givers: givers, to: Parties(), end: list.end, rule: "given-by")
    found?.isRespective = true
    found?.isDistributive = false
    return found
  }

  /// `The hospital was given 20 ventilators by X`, `the charity has been promised $3 million`: the subject
  /// receives what stands behind the verb.
  func granted(_ clause: GivingClause, groups: inout GroupList) -> Transfer? {
    let verb = clause.trigger.range
    let before = previousEnglishWord(in: text, before: verb.lowerBound)
    guard ["was", "were", "been", "is", "are"].contains(where: { Array($0.utf8) == before }),
      ["given", "granted", "awarded", "promised", "offered", "sent", "allocated"].contains(where: {
        text.has($0, at: verb.lowerBound)
      }), !GiftListReader(paragraph: paragraph).read(subjectPart(clause)).isQuantified
    else { return nil }
    let rest = verb.upperBound..<max(verb.upperBound, clauseLimit(clause))
    guard let first = paragraph.figures(in: rest).first,
      first.evidence.range.lowerBound <= verb.upperBound + 24
    else { return nil }
    let by = prepositions(in: rest).first { $0.word == "by" || $0.word == "from" }
    let list = GiftListReader(paragraph: paragraph).read(
      verb.upperBound..<(by?.start ?? clauseEnd(from: verb.upperBound, clause))
    )
    guard list.items.contains(where: { $0.isMoney || ($0.quantity != nil && $0.name != nil) }),
      let receivers = subject(clause, groups: &groups), !receivers.ids.isEmpty,
      !words["refused thing"].stands(in: text, verb.upperBound..<max(verb.upperBound, list.end))
    else { return nil }
    var givers: [EntityID] = []
    var end = list.end
    if let by {
      end = recipientEnd(by.end, clause)
      givers = parties.read(by.end..<end, groups: &groups, accepts: isGroup).ids
    }
    var found = finish(clause, list, givers: givers, to: receivers, end: end, rule: "receive")
    if text.has("promised", at: verb.lowerBound) { found?.status = .pledged }
    return found
  }

  /// Where something is built: `set up 20 washing stations in Nepalese communities`.
  func isSite(_ preposition: Preposition, _ clause: GivingClause) -> Bool {
    let begin = preposition.end + (text.has("the ", at: preposition.end) ? 4 : 0)
    return preposition.word == "in" && paragraph.mentions.contains { $0.range.lowerBound == begin }
      && paragraph.dates(in: preposition.end..<preposition.end + 12).isEmpty
      && words["building"].stands(in: text, at: clause.trigger.range.lowerBound)
  }

  /// `handed over $100,000`: where a number was read with the last word of the verb as its hedge.
  func withoutHedge(_ trigger: GivingTrigger) -> GivingTrigger {
    guard text.has(" over", before: trigger.range.upperBound) else { return trigger }
    let start = trigger.range.upperBound - 4
    guard paragraph.figures(in: start..<start + 1).first != nil else { return trigger }
    var bare = trigger
    bare.range = trigger.range.lowerBound..<start - 1
    return bare
  }

  /// Whom a purpose names: `donated medical equipment to help Cambodia`.
  func helped(after start: Int, _ clause: GivingClause) -> Parties {
    var found = Parties()
    let reach = start..<max(start, clauseLimit(clause))
    for word: String in [
      " to help ", " will help ", " helped ", " to support ", " to assist ", " to aid ",
    ] {
      guard let offset = text.firstOffset(of: word, in: reach) else { continue }
      let end = offset + word.utf8.count
      guard let name = parties.outermost(in: end..<max(end, reach.upperBound)).first,
        name.kind == .country || name.kind == .organization, name.range.lowerBound <= end + 4
      else { continue }
      found.add(name.entity)
      if let country = parties.country(of: name) { found.addCountry(country) }
      return found
    }
    return found
  }
}
