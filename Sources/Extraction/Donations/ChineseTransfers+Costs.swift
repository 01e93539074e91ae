import CorpusModel

/// Gifts told by what somebody pays for, by who is sent to help, and by where something is sent.
extension ChineseTransfers {
  /// 向某国空运帐篷20吨: a verb of arriving behind its receiver and before its things.
  func sending(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    let before = recipientBefore(clause, groups: &groups)
    guard before.start != nil, !before.parties.ids.isEmpty else { return nil }
    return giving(clause, earlier: earlier, groups: &groups)
  }

  /// Where 把 or 将 stands before the things handed on: 老人|把积蓄两万元送到学校.
  func handing(_ range: Range<Int>) -> Int {
    ["把", "将"].compactMap { text.firstOffset(of: $0, in: range) }.min()
      ?? range.lowerBound
  }

  /// From whom something is collected, and who collects it: 会馆又从|华人超市|筹集瓶装水3.6万瓶.
  func raisedFrom(
    _ clause: GivingClause,
    groups: inout GroupList
  ) -> (givers: [EntityID], collectors: [EntityID])? {
    let near = lastClause(clause.before)
    guard let word = words["raised from"].last(in: text, near), !paragraph.isInName(word.lowerBound)
    else { return nil }
    let phrase = words["party end"].trimEnd(word.upperBound..<near.upperBound, in: text)
    guard phrase.count >= 6, phrase.count <= 60, paragraph.dates(in: phrase).isEmpty,
      words["giver noun"].ends(in: text, before: phrase.upperBound)
        || parties.outermost(in: phrase).last?.range.upperBound == phrase.upperBound
    else { return nil }
    let found = parties.read(phrase, groups: &groups)
    guard !found.ids.isEmpty else { return nil }
    let told = subject(before: word.lowerBound, in: clause, groups: &groups)?.ids
    return (found.ids, (told ?? silentDonors).filter { !found.ids.contains($0) })
  }

  /// Whether 携 carries something counted: 携帐篷300顶; no 携手.
  func isCarried(_ trigger: GivingTrigger, _ sentence: Range<Int>) -> Bool {
    guard trigger.verb.frame == .carry, text.has("携", at: trigger.range.lowerBound) else {
      return true
    }
    let start = trigger.range.upperBound
    let end = min(clauseEnd(after: start, in: sentence), start + 30)
    return !paragraph.figures(in: start..<max(start, end)).isEmpty
  }

  /// 手术费用由甲承担，共计206万元; 甲负担了学生的全部学费.
  func bearing(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    let after = afterVerb(clause.trigger)
    let end = max(after, clauseEnd(after: after, in: clause.sentence))
    let near = lastClause(clause.before)
    let told = after..<max(after, min(clause.next, clause.sentence.upperBound))
    guard let cost = cost(in: after..<end, or: near),
      !words["refused thing"].stands(in: text, near.lowerBound..<end)
    else { return nil }
    let givers = givers(
      before: clause.trigger.range.lowerBound,
      in: clause,
      earlier: earlier,
      groups: &groups
    )
    let reader = GiftListReader(paragraph: paragraph)
    let money = (paragraph.figures(in: told) + paragraph.figures(in: near)).first(
      where: reader.isMoney
    )
    let name = ItemCatalogue.shared.item(in: text, cost)
    let isAgent = words["by"].stands(in: text, near)
    let isTold = name != nil && name != ItemCatalogue.money && (isNamedBody(givers) || isAgent)
    guard !givers.isEmpty, money != nil || isTold else { return nil }
    let item = GiftItem(name: name ?? ItemCatalogue.money, text: cost, amount: money)
    let last = max(end, money?.evidence.range.upperBound ?? end)
    var found = finish(
      clause,
      GiftList(items: [item], itemStart: cost.lowerBound, end: last),
      givers: givers,
      to: recipientBefore(clause, groups: &groups).parties,
      end: last,
      rule: "bear"
    )
    // 共计 sums up one cost, not many gifts.
    found?.aggregate = false
    return found
  }

  /// The word for a cost behind a verb, else before it.
  private func cost(in behind: Range<Int>, or before: Range<Int>) -> Range<Int>? {
    let list = words["cost noun"]
    let found = list.last(in: text, behind) ?? list.last(in: text, before)
    return found.flatMap { paragraph.isInName($0.lowerBound) ? nil : $0 }
  }

  private func isNamedBody(_ givers: [EntityID]) -> Bool {
    givers.allSatisfy { $0.index < parties.document.entities.count }
  }

  /// 土耳其派出168名搜救队员, 甲抽调35名工程师和14台挖掘机赶赴某镇: people who are sent to help.
  func dispatching(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    let verb = clause.trigger.range
    let after = afterVerb(clause.trigger)
    let end = max(after, min(clauseEnd(after: after, in: clause.sentence), clause.next))
    guard let people = helpers(in: after..<end) else { return nil }
    let before = recipientBefore(clause, groups: &groups)
    var receivers = before.parties
    var last = end
    // …，于10日晚抵达现场: where they get to may stand in a clause of its own.
    let arrival = words["arrival"].first(
      in: text,
      after..<max(end, min(end + 60, clause.sentence.upperBound))
    )
    if receivers.ids.isEmpty, let goal = teamGoal(people, end, in: clause, groups: &groups) {
      receivers = goal
    }
    if receivers.ids.isEmpty, let arrival,
      let read = place(at: arrival.upperBound, in: clause.sentence, groups: &groups)
    {
      receivers = read.parties
      last = max(end, read.end)
    }
    let told = subject(before: before.start ?? verb.lowerBound, in: clause, groups: &groups)
    guard let givers = told?.ids ?? earlier?.donors, !givers.isEmpty else { return nil }
    let isHere = arrival != nil || text.has("来", before: verb.upperBound)
    if receivers.ids.isEmpty, let earlier {
      receivers = Parties(ids: earlier.recipients, countries: earlier.countries)
    }
    guard !receivers.ids.isEmpty || isHere || givers.contains(where: isState) else { return nil }
    let goods = GiftListReader(paragraph: paragraph).read(after..<end).items.filter {
      $0.name != nil && $0.name != "teams" && $0.quantity != nil
    }
    return finish(
      clause,
      GiftList(items: [people] + goods, itemStart: after, end: last),
      givers: givers,
      to: receivers,
      end: last,
      rule: "send"
    )
  }

  /// Where people go who are sent: 选派3名教师|到|青峰小学|支教.
  private func teamGoal(
    _ people: GiftItem,
    _ end: Int,
    in clause: GivingClause,
    groups: inout GroupList
  ) -> Parties? {
    let start = max(
      people.text?.upperBound ?? end,
      people.quantity?.evidence.range.upperBound ?? end
    )
    guard start < end, let word = ["到", "赴", "往"].first(where: { text.has($0, at: start) }),
      !paragraph.isInName(start)
    else { return nil }
    return place(at: start + word.utf8.count, in: clause.sentence, groups: &groups)?.parties
  }

  private func isState(_ id: EntityID) -> Bool {
    id.index < parties.document.entities.count && parties.document[id].kind == .country
  }

  /// The people a clause counts who are sent to help: 60名消防员, 医生8名; no 代表 and no 记者.
  private func helpers(in range: Range<Int>) -> GiftItem? {
    for figure in paragraph.figures(in: range) where figure.unit == "person" {
      let place = figure.evidence.range
      let last = min(range.upperBound, place.upperBound + 36)
      let behind = place.upperBound..<max(place.upperBound, last)
      if words["no helper"].stands(in: text, behind) { continue }
      let first = max(range.lowerBound, place.lowerBound - 24)
      let before = min(first, place.lowerBound)..<place.lowerBound
      if let noun = words["helper"].first(in: text, behind) {
        return GiftItem(name: "teams", text: place.upperBound..<noun.upperBound, quantity: figure)
      }
      if let noun = words["helper"].last(in: text, before) {
        return GiftItem(name: "teams", text: noun, quantity: figure)
      }
    }
    return nil
  }
}
