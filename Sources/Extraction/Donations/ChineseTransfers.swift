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
