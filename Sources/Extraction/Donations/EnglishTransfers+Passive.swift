import CorpusModel

/// What is given by somebody: `… were donated to R by X`.
extension EnglishTransfers {
  func passive(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    let verb = clause.trigger.range
    if let granted = granted(clause, groups: &groups) ?? fundedBy(clause, groups: &groups) {
      return granted
    }
    let reach = prepositions(in: verb.upperBound..<clauseLimit(clause))
    var list = GiftListReader(paragraph: paragraph).read(subjectPart(clause))
    // `The masks that our federation collected were delivered`: the things stand before `that`.
    if !list.isQuantified, !clause.trigger.verb.isSure {
      list = GiftListReader(paragraph: paragraph).read(clause.before)
    }
    guard list.isQuantified || clause.trigger.verb.isSure || clause.trigger.verb.frame == .bear,
      !list.items.isEmpty || list.total != nil,
      !words["refused thing"].stands(in: text, subjectPart(clause))
    else { return nil }
    var receivers = Parties()
    var end = verb.upperBound
    if let to = reach.first(where: { $0.word == "to" && startsParty(at: $0.end) })
      ?? reach.first(where: {
        $0.word == "for" && startsParty(at: $0.end) && list.items.contains(where: \.isMoney)
          && !text.has("the next", at: $0.end)
      })
    {
      end = recipientEnd(to.end, clause)
      receivers = parties.read(to.end..<end, groups: &groups)
    }
    var givers: [EntityID] = []
    if let by = reach.first(where: { $0.word == "by" || $0.word == "from" }) {
      let stop = recipientEnd(by.end, clause)
      givers = parties.read(by.end..<stop, groups: &groups, accepts: isGroup).ids
      end = max(end, stop)
    }
    let isTold = !givers.isEmpty || !receivers.ids.isEmpty
    guard isTold else { return nil }
    if givers.isEmpty { givers = raisers(clause, groups: &groups) }
    return finish(clause, list, givers: givers, to: receivers, end: end, rule: "given-by")
  }

  /// Who collected or gave what the subject names: `masks raised by X`, `nets from X`; else who spoke
  /// or gave last.
  private func raisers(_ clause: GivingClause, groups: inout GroupList) -> [EntityID] {
    let reach = prepositions(in: subjectPart(clause))
    if let by = reach.last(where: { $0.word == "by" || $0.word == "from" }) {
      let named = parties.named(by.end..<clause.trigger.range.lowerBound, except: words["through"])
      if !named.ids.isEmpty { return named.ids }
    }
    // `Hussain, director of X, said 1,500 tents had been dispatched`
    let speaker = parties.speaker(before: subjectPart(clause).upperBound)
    return speaker.map { [$0] } ?? silentDonors
  }
}
