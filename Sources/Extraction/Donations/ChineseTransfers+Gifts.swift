import CorpusModel

/// What is a gift, and what a verb of giving only seems to tell.
extension ChineseTransfers {
  /// Whether what a verb of giving names is a gift: a thing or money, with how much or with whom for.
  func isGift(
    _ list: GiftList,
    _ verb: GivingVerb,
    _ clause: GivingClause,
    hasReceiver: Bool
  ) -> Bool {
    guard isThing(list) else { return false }
    if !list.isQuantified, let thing = list.items.last?.text,
      words["only told"].stands(in: text, thing)
    {
      return false
    }
    let end = clause.trigger.range.upperBound
    let told = end..<max(end, clause.next)
    if words["refused thing"].stands(in: text, told), !list.dropsRefused { return false }
    if !verb.isSure, words["refused pay"].stands(in: text, told) { return false }
    if !hasReceiver, words["investing"].stands(in: text, at: clause.trigger.range.lowerBound),
      !parties.tellsOfAid(to: clause.sentence.upperBound)
    {
      return false
    }
    if isMeans(clause) || !isBuilt(list, clause) || isRate(clause)
      || GiftListReader(paragraph: paragraph).isThreshold(list)
    {
      return false
    }
    // 与爱心企业捐赠的口罩
    let isOthers =
      text.has("的", at: end)
      && words["with"].stands(in: text, at: text.trimmed(lastClause(clause.before)).lowerBound)
    if verb.isSure { return list.isQuantified || hasReceiver || isOthers }
    if hasReceiver {
      return list.isQuantified || namesThing(list, told)
        || words["great goods"].stands(in: text, told)
    }
    // 海岸集团提供的野战医院
    if text.has("的", at: end), !list.isQuantified {
      return list.items.contains { !ItemCatalogue.isGeneric($0.name) }
        && parties.outermost(in: clause.before).last?.range.upperBound
          == clause.trigger.range.lowerBound
    }
    return list.isQuantified
      && (verb.frame == .giveTo || isTransport(clause)
        || list.items.contains { $0.isMoney || $0.amount != nil || isGoods($0) })
  }

  /// Whether a weak verb tells only what is paid again and again: 每生每天补助5元.
  private func isRate(_ clause: GivingClause) -> Bool {
    guard !clause.trigger.verb.isSure else { return false }
    return words["rate"].ends(in: text, before: clause.trigger.range.lowerBound)
  }

  /// What is built for others.
  private static let buildings: Set<String> = [
    "hand-washing stations", "houses", "classrooms", "schools", "clinics", "water facilities",
    "bridges",
  ]

  /// Whether what is built or set up is a gift: a thing for somebody (洗手站), a fund; no company.
  private func isBuilt(_ list: GiftList, _ clause: GivingClause) -> Bool {
    let verb = clause.trigger.range
    if words["setting up"].stands(in: text, at: verb.lowerBound) {
      let near =
        verb.upperBound..<min(clause.sentence.upperBound, max(list.end, verb.upperBound) + 30)
      return list.items.contains(where: \.isMoney) && words["fund"].stands(in: text, near)
    }
    guard words["building"].stands(in: text, at: verb.lowerBound) else { return true }
    // 他们搭建的净水站每天可为6000人供水
    if text.has("的", at: verb.upperBound), !list.isQuantified { return false }
    return list.items.contains { item in
      Self.buildings.contains(item.name ?? "")
    }
  }

  /// Whether giving is only how something is done: 通过为受饥儿童发放粮食，….
  private func isMeans(_ clause: GivingClause) -> Bool {
    let near = text.trimmed(lastClause(clause.before))
    guard let through = words["through"].last(in: text, near) else { return false }
    return words["to"].stands(in: text, at: through.upperBound)
  }

  /// Whether a list without numbers still names things: 粮食包, 救灾物资; not 力所能及的物资.
  private func namesThing(_ list: GiftList, _ told: Range<Int>) -> Bool {
    if list.items.contains(where: { !ItemCatalogue.isGeneric($0.name) }) { return true }
    return list.items.contains { item in
      item.text.map { words["goods"].stands(in: text, $0) } ?? false
    } && !words["vague"].stands(in: text, told)
  }

  /// Whether a thing is one of the catalogue, in pieces: 热食三万份.
  private func isGoods(_ item: GiftItem) -> Bool {
    guard let quantity = item.quantity, !ItemCatalogue.isGeneric(item.name) else { return false }
    return GiftListReader(paragraph: paragraph).isCountOfThings(quantity)
  }

  /// Whether a weak verb sends something: 寄出2万个, 发放7617个.
  private func isTransport(_ clause: GivingClause) -> Bool {
    ["发", "分", "寄", "送", "拨", "划", "捐", "下", "调", "派", "拿", "凑", "掏", "致", "留"].contains {
      text.has($0, at: clause.trigger.range.lowerBound)
    }
  }

  /// Whether the list names a thing and not only a service without a number: 提供帮助.
  func isThing(_ list: GiftList) -> Bool {
    list.total != nil
      || list.items.contains { item in
        if item.amount != nil { return true }
        guard let quantity = item.quantity else { return item.name != nil }
        return item.name != nil || quantity.unit != nil
      }
  }
}
