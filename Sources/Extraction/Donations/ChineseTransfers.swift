import CorpusModel

/// Reads gifts from Chinese sentences: `X联合Y通过Z向R捐赠了…`, `R收到X捐赠的…`, `…运抵R`.
struct ChineseTransfers: TransferReader {
  let parties: PartyReader
  /// Who gave last, or whom the article is about: the giver of a clause without a subject.
  let silentDonors: [EntityID]

  var paragraph: AnnotatedParagraph { parties.paragraph }
  var text: [UInt8] { paragraph.plain }
  let words = GivingWords.chinese

  /// The verbs of giving of a sentence; 捐款 in 收到社会捐款 and in 进行了捐赠 is a noun.
  func triggers(in sentence: Range<Int>) -> [GivingTrigger] {
    var found: [GivingTrigger] = []
    for trigger in words.triggers(in: text, sentence) where !isInName(trigger.range.lowerBound) {
      let start = trigger.range.lowerBound
      if let last = found.last, follows(start, last) || isObject(trigger, of: last) { continue }
      if words["negation"].ends(in: text, before: start) || !isCarried(trigger, sentence)
        || describes(trigger)
      {
        continue
      }
      found.append(trigger)
    }
    // 宣布捐款: what is announced has its own verb.
    return found.filter { trigger in
      guard trigger.verb.frame == .announce else { return true }
      let end = clauseEnd(after: trigger.range.upperBound, in: sentence)
      return !found.contains {
        $0.range.lowerBound > trigger.range.lowerBound && $0.range.lowerBound < end
          && !text.has("的", before: $0.range.lowerBound)
      }
    }
  }

  /// Whether a weak verb behind 的 only describes a noun: 2亿美元的重建贷款.
  ///
  /// So does a verb of sending before it: 抽调的3名队员.
  private func describes(_ trigger: GivingTrigger) -> Bool {
    if trigger.verb.frame == .dispatch { return text.has("的", at: trigger.range.upperBound) }
    guard trigger.verb.frame == .give, !trigger.verb.isSure else { return false }
    return text.has("的", before: trigger.range.lowerBound)
      && words["building"].stands(in: text, at: trigger.range.lowerBound)
  }

  /// Whether 援助 only names what the verb before it gives: 提供紧急物资援助，包括帐篷300顶.
  private func isObject(_ trigger: GivingTrigger, of last: GivingTrigger) -> Bool {
    let end = trigger.range.upperBound
    guard trigger.verb.frame == .giveTo, last.verb.frame == .give || last.verb.frame == .giveTo,
      words["aid noun"].stands(in: text, at: trigger.range.lowerBound),
      end >= text.count || isClauseMark(end) != nil || text.has("、", at: end)
    else { return false }
    let gap = last.range.upperBound..<trigger.range.lowerBound
    return lastClause(gap).lowerBound == gap.lowerBound
  }

  /// Whether a word of giving stands so close behind another one that it is its noun.
  private func follows(_ start: Int, _ last: GivingTrigger) -> Bool {
    let gap = text.trimmed(last.range.upperBound..<max(last.range.upperBound, start))
    if last.verb.frame == .receive || last.verb.frame == .announce { return false }
    guard gap.count <= 18 else { return false }
    return gap.isEmpty || words["noun lead"].trimStart(gap, in: text).isEmpty
  }

  func transfer(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    if isAppeal(clause) { return nil }
    switch clause.trigger.verb.frame {
    case .give, .giveTo:
      return text.has("所", at: clause.trigger.range.lowerBound)
        ? owing(clause, groups: &groups) : giving(clause, earlier: earlier, groups: &groups)
    case .receive: return receiving(clause, groups: &groups)
    case .raise: return raising(clause, earlier: earlier, groups: &groups)
    case .arrive:
      return arriving(clause, earlier: earlier, groups: &groups)
        ?? sending(clause, earlier: earlier, groups: &groups)
    case .origin: return coming(clause, groups: &groups)
    case .carry: return carrying(clause, earlier: earlier, groups: &groups)
    case .get: return getting(clause, earlier: earlier, groups: &groups)
    case .announce: return announcing(clause, earlier: earlier, groups: &groups)
    case .bear: return bearing(clause, earlier: earlier, groups: &groups)
    case .dispatch: return dispatching(clause, earlier: earlier, groups: &groups)
    case .noun: return nil
    }
  }

  /// Whether the gift is only asked for: 呼吁各界捐款; not 响应号召，….
  private func isAppeal(_ clause: GivingClause) -> Bool {
    // 如果每人捐款10元，就能筹到100万元
    let opening = words["opening"].trimStart(clause.sentence, in: text).lowerBound
    if words["if"].stands(in: text, at: opening), !paragraph.isInName(opening) { return true }
    let near = lastClause(clause.before)
    guard let word = words["appeal"].first(in: text, near),
      !isInName(word.lowerBound), !words["answering"].stands(in: text, near)
    else { return false }
    // 愿意捐出500万元 is a promise.
    let end = clause.trigger.range.upperBound
    let isOffer = text.has("愿", at: word.lowerBound) && clause.trigger.verb.isSure
    return !(isOffer && !paragraph.figures(in: end..<min(text.count, end + 45)).isEmpty)
  }

  // MARK: Giving

  func giving(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    let verb = clause.trigger
    if isNounUse(clause) { return nil }
    let passed = passedOn(clause, groups: &groups)
    guard var reach = reach(clause, groups: &groups) else { return nil }
    let list = reach.list
    guard isGift(list, verb.verb, clause, hasReceiver: !reach.receivers.ids.isEmpty) else {
      return nil
    }
    if let earlier, earlier.rule != "zh-receive", !verb.verb.isSure, !list.isQuantified,
      isPurpose(clause)
    {
      return nil
    }
    if reach.receivers.ids.isEmpty {
      reach.receivers = silentReceivers(clause, earlier: earlier, groups: &groups)
    }
    if let passed {
      if !passed.receivers.ids.isEmpty { reach.receivers = passed.receivers }
      return finish(
        clause,
        list,
        givers: passed.givers,
        to: reach.receivers,
        end: reach.end,
        rule: "give"
      )
    }
    let givers = givers(
      before: reach.receiverStart ?? verb.range.lowerBound,
      in: clause,
      earlier: earlier,
      groups: &groups
    )
    var found = finish(
      clause,
      list,
      givers: givers,
      to: reach.receivers,
      end: reach.end,
      rule: "give"
    )
    found?.givesBefore = reach.receiverStart != nil
    return found
  }

  /// Who receives where the words of a gift do not say it: whom the gift before it went to, or those of
  /// the hospital or school that the sentence opens in.
  private func silentReceivers(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Parties {
    if let earlier, isContinued(clause) {
      return Parties(ids: earlier.recipients, countries: earlier.countries)
    }
    if let place = hall(of: clause, groups: &groups) ?? visited(clause, groups: &groups) {
      return place
    }
    // 甲向丁提供200万元，乙提供100万元: both to whom the first gave.
    guard let earlier, earlier.rule == "zh-give", earlier.givesBefore else { return Parties() }
    return Parties(ids: earlier.recipients, countries: earlier.countries)
  }

  /// What a verb gives, and to whom; nil where it names no thing.
  private func reach(_ clause: GivingClause, groups: inout GroupList) -> GiftReach? {
    let after = afterVerb(clause.trigger)
    var listStart = after
    let before = recipientBefore(clause, groups: &groups)
    var receivers = before.parties
    if receivers.ids.isEmpty, let read = recipientAfter(clause, from: after, groups: &groups) {
      receivers = read.parties
      listStart = max(after, read.end)
    }
    let builds = words["building verb"].stands(in: text, at: clause.trigger.range.lowerBound)
    var list = GiftListReader(paragraph: paragraph, countsBuildings: builds).read(
      listStart..<max(listStart, after, clause.next)
    )
    var end = max(list.end, listStart)
    if list.items.isEmpty, list.total == nil {
      guard let things = listBefore(clause, receiver: before.start) else { return nil }
      list = things
      end = max(listStart, clause.trigger.range.upperBound)
    }
    if receivers.ids.isEmpty, let goal = goal(after: end, in: clause, groups: &groups) {
      receivers = goal.parties
      end = goal.end
    }
    return GiftReach(list: list, receivers: receivers, receiverStart: before.start, end: end)
  }

  /// Whether the word is a noun: 进行了捐赠, 对海外的捐赠, 感谢捐赠.
  private func isNounUse(_ clause: GivingClause) -> Bool {
    let range = clause.trigger.range
    guard clause.trigger.verb.isSure else { return false }
    let next = range.upperBound
    if text.has("（", at: next) || text.has("(", at: next) { return true }
    let endsHere =
      next >= text.count || isClauseMark(next) != nil || text.has("等", at: next)
      || text.has("和", at: next) || text.has("、", at: next)
    return endsHere && words["light verb"].ends(in: text, before: range.lowerBound)
  }

  func afterVerb(_ trigger: GivingTrigger) -> Int {
    var offset = trigger.range.upperBound
    for word: String in ["了", "过", "的", "出", "是"]
    where text.has(word, at: offset) && !text.has("过渡", at: offset) {
      offset += word.utf8.count
    }
    return offset
  }

  /// Whether a clause goes on with the gift before it: 发送了1300个健康包，捐赠口罩3.1万只.
  private func isContinued(_ clause: GivingClause) -> Bool {
    words["opening"].trimStart(clause.before, in: text).isEmpty
  }

  /// Whether a clause only tells what the gift before it is for: …，为灾民提供物资.
  private func isPurpose(_ clause: GivingClause) -> Bool {
    let start = words["opening"].trimStart(lastClause(clause.before), in: text).lowerBound
    return ["为", "以", "用", "帮助"].contains { text.has($0, at: start) }
  }

  // MARK: Receiving, raising, arriving

  private func receiving(_ clause: GivingClause, groups: inout GroupList) -> Transfer? {
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
  private func coming(_ clause: GivingClause, groups: inout GroupList) -> Transfer? {
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

  private func raising(
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

  func complete(
    _ earlier: inout Transfer,
    with clause: GivingClause,
    groups: inout GroupList
  ) -> Bool {
    guard earlier.recipients.isEmpty else { return false }
    switch clause.trigger.verb.frame {
    case .arrive:
      // 捐赠的10万只口罩已运抵….
      let list = GiftListReader(paragraph: paragraph).read(clause.before)
      guard !list.isQuantified, let place = goalPlace(clause, groups: &groups) else { return false }
      earlier.recipients = place.parties.ids
      earlier.countries = place.parties.countries
      earlier.range = earlier.range.lowerBound..<max(earlier.range.upperBound, place.end)
      if earlier.status == .raised { earlier.status = .given }
      return true
    case .give:
      // 共捐款452万元，已向菲律宾等国进行了捐赠.
      guard isNounUse(clause) else { return false }
      let read = recipientBefore(clause, groups: &groups)
      guard !read.parties.ids.isEmpty else { return false }
      earlier.recipients = read.parties.ids
      earlier.countries = read.parties.countries
      return true
    case .giveTo:
      // 筹措了一批饮用水，并已交给灾民.
      guard earlier.status == .raised || words["buying"].stands(in: text, earlier.range),
        !GiftListReader(paragraph: paragraph).read(clause.before).isQuantified,
        let read = recipientAfter(clause, from: afterVerb(clause.trigger), groups: &groups)
      else { return false }
      earlier.recipients = read.parties.ids
      earlier.countries = read.parties.countries
      earlier.range = earlier.range.lowerBound..<max(earlier.range.upperBound, read.end)
      earlier.status = .given
      return true
    case .receive, .raise, .origin, .noun, .carry, .get, .announce, .bear, .dispatch: return false
    }
  }
}
