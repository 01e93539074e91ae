import CorpusModel

/// What a gift of a Chinese sentence becomes: its status, whether it is a total, who shares it.
extension ChineseTransfers {
  func finish(
    _ clause: GivingClause,
    _ list: GiftList,
    givers: [EntityID],
    to receivers: Parties,
    end: Int,
    rule: String
  ) -> Transfer? {
    let verb = clause.trigger.range
    let start = words["opening"].trimStart(clause.before, in: text).lowerBound
    // 一共募得500万元，其中200万元出自…: what is counted as a part is no total.
    let part = text.firstOffset(of: "其中", in: clause.before)
    let told = (part ?? clause.sentence.lowerBound)..<verb.upperBound
    let last = max(end, list.end, verb.upperBound)
    var transfer = record(
      list,
      givers: givers,
      to: receivers,
      range: min(start, verb.lowerBound)..<last,
      rule: "zh-\(rule)"
    )
    transfer.isCertain = clause.trigger.verb.isSure
    transfer.status = status(clause)
    let first = (list.items.first?.quantity ?? list.items.first?.amount)?.evidence.range.lowerBound
    let reached = told.lowerBound..<max(told.upperBound, list.itemStart, first ?? 0)
    transfer.aggregate =
      words.has("total", in: paragraph, reached)
      || receivers.countries.count > 7 || parties.countsMany(in: transfer.range)
    transfer.isDistributive = givers.count > 1 && sharesOut(clause)
    transfer.isRespective =
      text.firstOffset(of: "分别", in: lastClause(clause.before)) != nil
    transfer.isForEach = givers.count <= 1 && receivers.ids.count > 1 && sharesOut(clause)
    // 甲募集的口罩已运抵…: what it gives on.
    if text.has("的", at: verb.upperBound) {
      if transfer.status == .raised, !transfer.aggregate, !list.items.contains(where: \.isMoney) {
        transfer.status = .given
      }
      return transfer
    }
    return asCollected(transfer)
  }

  func status(_ clause: GivingClause) -> DonationStatus {
    let near = lastClause(clause.before).lowerBound..<clause.trigger.range.upperBound
    let isRaised = clause.trigger.verb.frame == .raise || continuesRaising(clause)
    // 宣布援助海地，首批帐篷已运抵海地: what has arrived is given.
    let told = clause.trigger.verb.frame == .arrive ? near : clause.before
    if words.has("pledged", in: paragraph, told) { return .pledged }
    if words.has("planned", in: paragraph, near) { return .planned }
    if words["subscribed"].stands(in: text, at: clause.trigger.range.lowerBound) { return .pledged }
    // 宣布在此前提供…的基础上，再追加…
    let verb = clause.trigger.range.lowerBound
    if words["addition"].stands(in: text, at: text.trimmed(near).lowerBound),
      words.has("pledged", in: paragraph, clause.sentence.lowerBound..<verb)
    {
      return .pledged
    }
    return isRaised ? .raised : .given
  }

  /// Whether a clause tells a part of what was collected before it: 募集627万元，其中捐赠45万元.
  private func continuesRaising(_ clause: GivingClause) -> Bool {
    guard clause.trigger.verb.frame != .origin,
      text.firstOffset(of: "其中", in: clause.before) != nil
    else { return false }
    return words.triggers(in: text, clause.sentence.lowerBound..<clause.trigger.range.lowerBound)
      .contains { $0.verb.frame == .raise }
  }

  /// 甲、乙分别捐款1亿元, 甲、乙各捐1亿元: each gave as much.
  private func sharesOut(_ clause: GivingClause) -> Bool {
    let near = lastClause(clause.before)
    return text.firstOffset(of: "分别", in: near) != nil
      || text.has("各", before: clause.trigger.range.lowerBound)
      || text.has("各", at: clause.trigger.range.upperBound)
      || text.has("各", at: clause.trigger.range.lowerBound)
  }
}
