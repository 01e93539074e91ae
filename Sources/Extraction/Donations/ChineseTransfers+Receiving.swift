import CorpusModel

/// What is received, what is raised, and where it came from.
extension ChineseTransfers {
  func receiving(_ clause: GivingClause, groups: inout GroupList) -> Transfer? {
    guard let source = source(clause, groups: &groups) else { return nil }
    let rest = source.end..<max(source.end, clause.sentence.upperBound)
    let next = words.triggers(in: text, rest).lazy.map { trigger in
      lastClause(rest.lowerBound..<trigger.range.lowerBound).lowerBound
    }.first { $0 > rest.lowerBound }
    let list = GiftListReader(paragraph: paragraph).read(
      rest.lowerBound..<(next ?? rest.upperBound)
    )
    let isSummed = words["goods end"].stands(
      in: text,
      rest.lowerBound..<max(rest.lowerBound, list.end + 24)
    )
    guard list.isQuantified || !source.parties.ids.isEmpty || isSummed, isThing(list) else {
      return nil
    }
    let receivers = subject(before: clause.trigger.range.lowerBound, in: clause, groups: &groups)
    let isAllotted = words["allotted"].stands(in: text, at: clause.trigger.range.lowerBound)
    var found = finish(
      clause,
      list,
      givers: source.parties.ids.isEmpty && isAllotted ? silentDonors : source.parties.ids,
      to: receivers ?? Parties(ids: silentDonors),
      end: list.end,
      rule: "receive"
    )
    // 收到捐款1.17亿元: of many.
    if source.parties.ids.isEmpty, !clause.trigger.verb.isSure, !isAllotted {
      found?.aggregate = true
    }
    return found
  }

  /// 其中200万元出自甲, 最大的一笔来自乙，5000万美元现汇.
  func coming(_ clause: GivingClause, groups: inout GroupList) -> Transfer? {
    let after = clause.trigger.range.upperBound
    let end = clauseEnd(after: after, in: clause.sentence)
    let givers = parties.read(after..<max(after, end), groups: &groups) { range in
      words["giver noun"].ends(in: text, before: range.upperBound)
    }
    guard !givers.ids.isEmpty else { return nil }
    let reader = GiftListReader(paragraph: paragraph)
    var list = reader.read(lastClause(clause.before))
    var last = end
    if !list.isQuantified {
      let start = isClauseMark(end).map { end + $0 } ?? end
      list = reader.read(start..<max(start, clause.next))
      last = max(end, list.end)
    }
    guard list.isQuantified, isThing(list) else { return nil }
    return finish(
      clause,
      list,
      givers: givers.ids,
      to: Parties(),
      end: last,
      rule: "give"
    )
  }

  /// From whom something is received, and where the things begin: 收到X捐赠的…, 收到来自X的….
  private func source(
    _ clause: GivingClause,
    groups: inout GroupList
  ) -> (parties: Parties, end: Int)? {
    let after = afterVerb(clause.trigger)
    let end = clauseEnd(after: after, in: clause.sentence)
    let from = text.has("来自", at: after) ? after + 6 : after
    let number = paragraph.figures.first { after <= $0.evidence.range.lowerBound }
    let inner = words.triggers(in: text, after..<max(after, clause.sentence.upperBound)).first {
      $0.verb.frame == .give || $0.verb.frame == .giveTo
    }
    if let inner, inner.range.lowerBound - after <= 240,
      inner.range.lowerBound <= end || text.has("的", at: inner.range.upperBound),
      number.map({ $0.evidence.range.lowerBound > inner.range.lowerBound }) ?? true
    {
      let givers = parties.read(from..<max(from, inner.range.lowerBound), groups: &groups)
      return (givers, afterVerb(inner))
    }
    let name = parties.outermost(in: from..<max(from, clause.sentence.upperBound)).first
    if from > after, name == nil,
      let particle = text.firstOffset(of: "的", in: from..<max(from, min(end, from + 48)))
    {
      // 收到来自海岸集团的200万元: a body that no list knows.
      let givers = parties.read(from..<particle, groups: &groups) {
        isGiver($0, isFirst: true)
      }
      if !givers.ids.isEmpty { return (givers, particle) }
    }
    let isHanded = clause.trigger.verb.isSure && name?.range.lowerBound == after
    guard let name, from > after || isHanded || isOwned(name, after, before: end) else {
      // 收到捐款1.17亿元: money that nobody is named for.
      let isGiven =
        words["received"].stands(in: text, at: after) || sumsUp(clause, after)
        || words["goods end"].stands(in: text, after..<max(after, end))
      return clause.trigger.verb.isSure || isGiven ? (Parties(), after) : nil
    }
    let particle = text.firstOffset(of: "的", in: from..<max(from, end)) ?? 0
    let stop = max(name.range.upperBound, particle)
    return (parties.read(from..<stop, groups: &groups), stop)
  }

  /// 获得日本、法国等国的18亿美元援助: those named right behind the verb own what is given.
  private func isOwned(_ name: EntityMention, _ start: Int, before end: Int) -> Bool {
    guard name.range.lowerBound == start, name.kind != .person,
      let money = paragraph.figures(in: start..<max(start, end)).first(where: {
        GiftListReader(paragraph: paragraph).isMoney($0)
      }), text.has("的", before: money.evidence.range.lowerBound)
    else { return false }
    return words["gift noun"].stands(
      in: text,
      money.evidence.range.upperBound..<max(money.evidence.range.upperBound, end)
    )
  }

  /// 我们一共收到1260万元，其中市民捐款…: a sum without a noun, in a sentence that speaks of gifts.
  private func sumsUp(_ clause: GivingClause, _ after: Int) -> Bool {
    guard words["total"].ends(in: text, before: clause.trigger.range.lowerBound),
      let money = paragraph.figures(in: after..<min(text.count, after + 24)).first,
      money.evidence.range.lowerBound <= after + 3
    else { return false }
    return GiftListReader(paragraph: paragraph).isMoney(money)
      && words["gift cue"].stands(in: text, clause.sentence)
  }

  func raising(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    let after = afterVerb(clause.trigger)
    let list = GiftListReader(paragraph: paragraph).read(after..<raisedEnd(after, clause))
    guard list.isQuantified || isBatch(list, after..<max(after, list.end)) else { return nil }
    let sources = raisedFrom(clause, groups: &groups)
    let givers =
      sources?.givers
      ?? givers(
        before: clause.trigger.range.lowerBound,
        in: clause,
        earlier: earlier,
        groups: &groups
      )
    var end = list.end
    var receivers = Parties(ids: sources?.collectors ?? [])
    if let goal = goal(after: list.end, in: clause, groups: &groups) {
      receivers = goal.parties
      end = goal.end
    }
    return finish(clause, list, givers: givers, to: receivers, end: end, rule: "raise")
  }

  /// Where what is collected ends: 募得450万元，其中120万元出自某某 tells the part of its own.
  private func raisedEnd(_ after: Int, _ clause: GivingClause) -> Int {
    let stop = max(after, clause.next)
    let next = words.triggers(in: text, stop..<max(stop, clause.sentence.upperBound)).first
    guard next?.verb.frame == .origin else { return stop }
    return max(after, lastClause(after..<stop).lowerBound)
  }
}
