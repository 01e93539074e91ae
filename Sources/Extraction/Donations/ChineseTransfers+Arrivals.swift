import CorpusModel

/// What arrives somewhere.
extension ChineseTransfers {
  func arriving(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    let reader = GiftListReader(paragraph: paragraph)
    if words["carrying"].stands(in: text, clause.before) { return nil }
    let near = withoutAgent(lastClause(clause.before))
    var list = reader.read(near)
    if !list.isQuantified, let told = reader.behindHandle(near) { list = told }
    if !list.isQuantified {
      let wider = reader.read(clause.before)
      if wider.isQuantified || !isBatch(list, near) && !isHandedOver(list, near, clause) {
        list = wider
      }
    }
    guard list.isQuantified || isBatch(list, near) || isHandedOver(list, near, clause),
      isThing(list)
    else { return nil }
    let goal = goalPlace(clause, groups: &groups)
    let sets = words["leaving"].stands(in: text, at: clause.trigger.range.lowerBound)
    let isHanded =
      (list.items.contains(where: \.isMoney) || !list.isQuantified)
      && ["把", "将"].contains { text.firstOffset(of: $0, in: near) != nil }
    guard goal != nil || isHanded || (sets && list.isQuantified) else { return nil }
    let place = goal ?? (Parties(), clause.trigger.range.upperBound)
    let givers = bringers(
      of: list,
      clause,
      isHanded: isHanded,
      to: place.parties,
      earlier: earlier,
      groups: &groups
    )
    return finish(clause, list, givers: givers, to: place.parties, end: place.end, rule: "arrive")
  }

  /// Who gave what arrives: 甲募集的…, 来自甲的…, 由甲捐赠的…; who hands it over; else the giver before it.
  private func bringers(
    of list: GiftList,
    _ clause: GivingClause,
    isHanded: Bool,
    to receivers: Parties,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> [EntityID] {
    let near = withoutAgent(lastClause(clause.before))
    var givers: [EntityID] = []
    for mention in parties.outermost(in: clause.before)
    where mention.kind == .organization
      && !words["to"].ends(in: text, before: mention.range.lowerBound)
    {
      if !givers.contains(mention.entity) { givers.append(mention.entity) }
    }
    givers.removeAll { receivers.ids.contains($0) }
    if givers.isEmpty, let buying = words["buying"].first(in: text, clause.before) {
      let limit = max(near.lowerBound, buying.lowerBound)
      givers = subject(before: limit, in: clause, groups: &groups)?.ids ?? []
    }
    if givers.isEmpty, isHanded {
      let limit = handing(near)
      // 住在海岸的老人某某把积蓄送到学校: whoever is named right before 把.
      let name = parties.outermost(in: near.lowerBound..<limit).last {
        $0.range.upperBound == limit
      }
      givers =
        name.map { [$0.entity] } ?? subject(before: limit, in: clause, groups: &groups)?.ids ?? []
    }
    if givers.isEmpty, !list.isQuantified { givers = earlier?.donors ?? [] }
    let isSent = words["sending"].stands(in: text, at: clause.trigger.range.lowerBound)
    let isPassed = isHanded && !list.items.contains(where: \.isMoney)
    if givers.isEmpty, earlier == nil, isSent || isPassed || status(clause) == .planned {
      givers = silentDonors
    }
    return givers
  }

  /// Whether goods without a number are put into the hands of somebody: 把物资送到难民手中.
  private func isHandedOver(_ list: GiftList, _ near: Range<Int>, _ clause: GivingClause) -> Bool {
    let end = clauseEnd(after: clause.trigger.range.upperBound, in: clause.sentence)
    return list.items.contains { $0.name != nil } && words["in hands"].ends(in: text, before: end)
      && ["把", "将"].contains { text.firstOffset(of: $0, in: near) != nil }
  }

  /// Whether goods without a number are a consignment: 首批帐篷、毛毯等物资.
  func isBatch(_ list: GiftList, _ near: Range<Int>) -> Bool {
    words["batch"].stands(in: text, near)
      && list.items.contains { !ItemCatalogue.isGeneric($0.name) }
  }
}
