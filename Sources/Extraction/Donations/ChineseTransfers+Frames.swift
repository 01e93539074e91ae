import CorpusModel

/// Gifts told by what carries them, by those who are handed them, by their announcement, and without a verb.
extension ChineseTransfers {
  /// 装载着240吨玉米的车队驶往某地, 三辆卡车装着食用油500桶.
  func carrying(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    let after = clause.trigger.range.upperBound
    let rest = after..<max(after, clauseEnd(after: after, in: clause.sentence))
    let end = words["vehicle"].first(in: text, rest)?.lowerBound ?? rest.upperBound
    let list = GiftListReader(paragraph: paragraph).read(after..<max(after, end))
    guard list.isQuantified, list.items.contains(where: { $0.name != nil && $0.quantity != nil })
    else { return nil }
    var receivers = Parties()
    var last = max(list.end, end)
    let onward = last..<max(last, clause.sentence.upperBound)
    if let arrival = words["arrival"].first(in: text, onward),
      let read = place(at: arrival.upperBound, in: clause.sentence, groups: &groups)
    {
      receivers = read.parties
      last = read.end
    }
    var givers = loaders(after..<max(after, end), groups: &groups)
    for mention in parties.outermost(in: clause.before) where mention.kind == .organization {
      if !givers.contains(mention.entity) { givers.append(mention.entity) }
    }
    if givers.isEmpty {
      // 满载着40吨大米的越南飞机
      let owner = parties.outermost(in: rest).first {
        $0.kind == .country && text.has("的", before: $0.range.lowerBound)
      }
      givers = owner.map { [$0.entity] } ?? earlier?.donors ?? silentDonors
    }
    return finish(clause, list, givers: givers, to: receivers, end: last, rule: "carry")
  }

  /// Who gave what is carried: 满载|海岸集团|捐赠的30吨蔬菜.
  private func loaders(_ range: Range<Int>, groups: inout GroupList) -> [EntityID] {
    guard
      let inner = words.triggers(in: text, range).first(where: {
        ($0.verb.frame == .give || $0.verb.frame == .giveTo)
          && text.has("的", at: $0.range.upperBound)
      }), inner.range.lowerBound > range.lowerBound,
      paragraph.figures(in: range.lowerBound..<inner.range.lowerBound).isEmpty
    else { return [] }
    return parties.read(range.lowerBound..<inner.range.lowerBound, groups: &groups).ids
  }

  /// 554名学生每人领到一个书包: those who are handed something by whom the article is about.
  func getting(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    let after = afterVerb(clause.trigger)
    let list = GiftListReader(paragraph: paragraph).read(
      after..<max(after, clause.sentence.upperBound)
    )
    guard list.items.contains(where: { !ItemCatalogue.isGeneric($0.name) || $0.isMoney }) else {
      return nil
    }
    let near = words["opening"].trimStart(lastClause(clause.before), in: text)
    let phrase = words["party end"].trimEnd(near, in: text)
    // 村民某某领到了一床棉被: what one person was handed is part of a gift.
    if paragraph.people(in: phrase).count == 1 { return nil }
    var receivers = Parties()
    if words["receiver noun"].ends(in: text, before: phrase.upperBound) {
      receivers = parties.read(phrase, groups: &groups)
    } else if let word = words["benefiting"].last(in: text, clause.before),
      let read = place(at: word.upperBound, in: clause.sentence, groups: &groups)
    {
      receivers = read.parties
    }
    let before = clause.sentence.lowerBound..<max(clause.sentence.lowerBound, near.lowerBound)
    let host = parties.outermost(in: before).first { name in
      name.kind == .organization && !receivers.ids.contains(name.entity)
    }
    return finish(
      clause,
      list,
      givers: earlier?.donors ?? host.map { [$0.entity] } ?? silentDonors,
      to: receivers,
      end: list.end,
      rule: "get"
    )
  }

  /// 某国宣布首笔援款50万欧元: money that is announced as aid, without a verb of giving.
  func announcing(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    let after = afterVerb(clause.trigger)
    let end = clauseEnd(after: after, in: clause.sentence)
    guard words["gift noun"].stands(in: text, after..<max(after, end)) || isOwnSum(clause) else {
      return nil
    }
    let before = recipientBefore(clause, groups: &groups)
    let list = GiftListReader(paragraph: paragraph).read(after..<max(after, end))
    guard list.items.contains(where: { $0.amount != nil }),
      !words["refused thing"].stands(in: text, after..<end)
    else { return nil }
    let givers = givers(
      before: before.start ?? clause.trigger.range.lowerBound,
      in: clause,
      earlier: earlier,
      groups: &groups
    )
    var found = finish(clause, list, givers: givers, to: before.parties, end: end, rule: "give")
    found?.status = .pledged
    return found
  }

  /// 海岸集团去年承诺的180万元: money right behind 的.
  private func isOwnSum(_ clause: GivingClause) -> Bool {
    let end = clause.trigger.range.upperBound
    guard text.has("的", at: end),
      let money = paragraph.figures(in: end..<min(text.count, end + 6)).first
    else { return false }
    return GiftListReader(paragraph: paragraph).isMoney(money)
      && !parties.outermost(in: clause.before).isEmpty
  }

  /// 45台电脑和3200册图书均为海岸集团所赠.
  func owing(_ clause: GivingClause, groups: inout GroupList) -> Transfer? {
    let verb = clause.trigger.range
    let near = lastClause(clause.before)
    guard let word = words["owing"].last(in: text, near), word.lowerBound > near.lowerBound else {
      return nil
    }
    let reader = GiftListReader(paragraph: paragraph)
    var list = reader.read(near.lowerBound..<word.lowerBound)
    if !list.isQuantified {
      list = reader.read(clauseBefore(near.lowerBound, from: clause.start))
    }
    let givers = parties.read(word.upperBound..<verb.lowerBound, groups: &groups)
    guard list.isQuantified, isThing(list), !givers.ids.isEmpty else { return nil }
    return finish(
      clause,
      list,
      givers: givers.ids,
      to: Parties(),
      end: verb.upperBound,
      rule: "give"
    )
  }

  /// Another giver's gift without its verb: 甲捐款1500万元，乙1000万元、丙500万元; 甲送来的100顶帐篷、乙的50台发电机.
  func sequel(of transfer: Transfer, in sentence: Range<Int>, groups: inout GroupList) -> Transfer?
  {
    guard transfer.rule == "zh-give" else { return nil }
    var start = transfer.end
    guard let length = words["sequel joint"].length(in: text, at: start) else { return nil }
    start += length
    let rest = start..<max(start, sentence.upperBound)
    guard let figure = paragraph.figures(in: rest).first else { return nil }
    let place = figure.evidence.range
    let phrase = words["sequel end"].trimEnd(start..<place.lowerBound, in: text)
    guard phrase.count >= 6, phrase.count <= 75, words.triggers(in: text, phrase).isEmpty,
      let name = parties.outermost(in: phrase).last, name.range.lowerBound == phrase.lowerBound,
      name.kind != .place || text.has("的", before: place.lowerBound)
    else { return nil }
    let reader = GiftListReader(paragraph: paragraph)
    let stop = max(place.upperBound, rest.upperBound)
    let next = words.triggers(in: text, place.upperBound..<stop).first
    let list = reader.read(place.lowerBound..<(next?.range.lowerBound ?? stop))
    let isOwned = text.has("的", before: place.lowerBound)
    guard list.isQuantified, isThing(list), list.items.allSatisfy({ isOwned || $0.isMoney }),
      isOwned
        || (name.range.upperBound == phrase.upperBound
          && transfer.list.items.first?.isMoney == true)
    else { return nil }
    let givers = parties.read(phrase, groups: &groups)
    guard !givers.ids.isEmpty, givers.ids != transfer.donors else { return nil }
    var sequel = transfer
    sequel.range = start..<max(list.end, place.upperBound)
    sequel.end = sequel.range.upperBound
    sequel.donors = givers.ids
    sequel.list = list
    return sequel
  }
}
