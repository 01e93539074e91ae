import CorpusModel

/// Reads gifts from Chinese sentences: `X联合Y通过Z向R捐赠了…`, `R收到X捐赠的…`, `…运抵R`.
struct ChineseTransfers {
  let parties: PartyReader
  /// Who gave last, or whom the article is about: the giver of a clause without a subject.
  let silentDonors: [EntityID]

  var paragraph: AnnotatedParagraph { parties.paragraph }
  var text: [UInt8] { paragraph.text }
  let words = GivingWords.chinese

  /// The gifts one sentence tells.
  func read(_ sentence: Range<Int>, groups: inout GroupList) -> [Transfer] {
    let triggers = words.triggers(in: text, sentence)
    var found: [Transfer] = []
    var covered = sentence.lowerBound
    for (index, trigger) in triggers.enumerated() where trigger.range.lowerBound >= covered {
      let end =
        index + 1 < triggers.count ? triggers[index + 1].range.lowerBound : sentence.upperBound
      let clause = Clause(sentence: sentence, start: covered, trigger: trigger, next: end)
      guard let transfer = transfer(clause, earlier: found.last, groups: &groups) else { continue }
      found.append(transfer)
      covered = max(transfer.list.end, trigger.range.upperBound)
    }
    return found
  }

  struct Clause {
    var sentence: Range<Int>
    /// Where the words begin that belong to this verb.
    var start: Int
    var trigger: GivingTrigger
    /// Where the next verb of giving stands.
    var next: Int

    var before: Range<Int> { start..<max(start, trigger.range.lowerBound) }
  }

  private func transfer(
    _ clause: Clause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    if words.has("appeal", in: paragraph, clause.before) { return nil }
    switch clause.trigger.verb.frame {
    case .give, .giveTo: return giving(clause, earlier: earlier, groups: &groups)
    case .receive: return receiving(clause, groups: &groups)
    case .raise: return raising(clause, earlier: earlier, groups: &groups)
    case .arrive: return arriving(clause, groups: &groups)
    }
  }

  // MARK: Giving

  private func giving(
    _ clause: Clause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    let after = afterVerb(clause.trigger)
    let limit = listLimit(clause, from: after)
    var recipients = recipientBefore(clause, groups: &groups)
    var listStart = after
    if recipients.parties.ids.isEmpty,
      let read = recipientAfter(clause, from: after, groups: &groups)
    {
      recipients.parties = read.parties
      listStart = read.end
    }
    let reader = GiftListReader(paragraph: paragraph)
    var list = reader.read(listStart..<limit)
    if list.items.isEmpty, list.total == nil {
      guard let before = listBefore(clause, recipient: recipients.start) else { return nil }
      list = before
      list.end = clause.trigger.range.upperBound
    }
    let isGift =
      clause.trigger.verb.isSure
      ? list.isQuantified || !recipients.parties.ids.isEmpty
      : list.isQuantified
        && (!recipients.parties.ids.isEmpty || clause.trigger.verb.frame == .giveTo
          || isTransport(clause))
    guard isGift, isThing(list) else { return nil }
    let donors = donors(clause, to: recipients.start, earlier: earlier, groups: &groups)
    return finish(
      clause,
      list,
      donors: donors,
      recipients: recipients.parties,
      rule: "give"
    )
  }

  /// Whether a weak verb sends something: 寄出2万个, 发放7617个.
  private func isTransport(_ clause: Clause) -> Bool {
    ["发", "發", "寄", "送", "拨", "撥", "划", "捐"].contains {
      text.has($0, at: clause.trigger.range.lowerBound)
    }
  }

  /// Whether the list names a thing and not only a service without a number: 提供帮助.
  private func isThing(_ list: GiftList) -> Bool {
    list.total != nil
      || list.items.contains { item in
        if item.amount != nil { return true }
        guard let quantity = item.quantity else { return item.name != nil }
        return item.name != nil || quantity.unit != nil
      }
  }

  private func afterVerb(_ trigger: GivingTrigger) -> Int {
    var offset = trigger.range.upperBound
    for word: String in ["了", "过", "過", "的"] where text.has(word, at: offset) {
      offset += word.utf8.count
    }
    return offset
  }

  /// How far the list may run: to the next verb of giving, unless that one only describes a thing.
  private func listLimit(_ clause: Clause, from start: Int) -> Int {
    max(start, clause.next)
  }

  /// The recipient between 向 and the verb, and where 向 stands.
  private func recipientBefore(
    _ clause: Clause,
    groups: inout GroupList
  ) -> (parties: Parties, start: Int?) {
    let end = clause.trigger.range.lowerBound
    var offset = end
    while offset > clause.start {
      offset = text.previousCharacter(before: offset)
      if text.has("。", at: offset) || text.has("；", at: offset) { break }
      guard let word = text.first(of: words.list("to"), at: offset), !isInName(offset) else {
        continue
      }
      let range = offset + word.count..<end
      if text.has("为", at: offset) || text.has("為", at: offset),
        text.firstOffset(of: Array("，".utf8), in: range) != nil
      {
        continue
      }
      return (parties.read(range, groups: &groups), offset)
    }
    return (Parties(), nil)
  }

  func isInName(_ offset: Int) -> Bool {
    paragraph.mentions.contains { $0.range.contains(offset) }
  }

  /// The recipient right after the verb: 捐给R, 援助R, 捐赠给R.
  private func recipientAfter(
    _ clause: Clause,
    from start: Int,
    groups: inout GroupList
  ) -> (parties: Parties, end: Int)? {
    guard
      clause.trigger.verb.frame == .giveTo || text.has("给", at: start) || text.has("給", at: start)
    else { return nil }
    let from = text.has("给", at: start) || text.has("給", at: start) ? start + 3 : start
    let names = parties.outermost(in: from..<clause.next)
    guard let first = names.first, first.range.lowerBound <= from + 6 else {
      return nil
    }
    var end = first.range.upperBound
    for name in names.dropFirst() where name.range.lowerBound >= end {
      let gap = text.trimmed(end..<max(end, name.range.lowerBound))
      guard gap.count <= 9, !text[gap].contains(0x2C) else { break }
      if text.firstOffset(of: Array("，".utf8), in: gap) != nil { break }
      end = name.range.upperBound
    }
    end = nounEnd(after: end, limit: clause.next)
    return (parties.read(from..<end, groups: &groups), end)
  }

  /// The end of the noun that goes on after a name: 埃及的抗疫医院.
  private func nounEnd(after end: Int, limit: Int) -> Int {
    guard text.has("的", at: end) else { return end }
    var offset = end + 3
    while offset < min(limit, end + 36) {
      if let word = ["医院", "学校", "社区", "民众", "机构", "大学", "灾民", "儿童", "难民", "人员", "同胞", "侨胞", "家庭"]
        .first(where: { text.has(Array($0.utf8), at: offset) })
      {
        return offset + word.utf8.count
      }
      if ["，", "。", "、"].contains(where: { text.has($0, at: offset) }) { break }
      offset = text.nextCharacter(after: offset)
    }
    return end
  }

  /// Things named before the verb: 将口罩1万只捐赠给…, 把…送给….
  private func listBefore(_ clause: Clause, recipient: Int?) -> GiftList? {
    let limit = recipient ?? clause.trigger.range.lowerBound
    for word: String in ["将", "將", "把"] {
      let form = Array(word.utf8)
      guard let offset = text.firstOffset(of: form, in: clause.start..<max(clause.start, limit))
      else {
        continue
      }
      let list = GiftListReader(paragraph: paragraph).read(offset + 3..<limit)
      if !list.items.isEmpty { return list }
    }
    return nil
  }

  // MARK: Receiving, raising, arriving

  private func receiving(_ clause: Clause, groups: inout GroupList) -> Transfer? {
    let after = afterVerb(clause.trigger)
    var donors = Parties()
    var listStart = after
    let inner = words.triggers(in: text, after..<clause.sentence.upperBound).first {
      $0.verb.frame == .give && text.has("的", at: $0.range.upperBound)
    }
    if let inner, inner.range.lowerBound - after <= 240 {
      donors = parties.read(skipFrom(after)..<inner.range.lowerBound, groups: &groups)
      listStart = inner.range.upperBound + 3
    } else if text.has("来自", at: after) || text.has("來自", at: after) {
      let name = parties.outermost(in: after..<clause.sentence.upperBound).first
      guard let name else { return nil }
      donors = parties.named(name.range, except: [])
      listStart = name.range.upperBound
    } else if !text.has("捐", at: after) {
      return nil
    }
    let list = GiftListReader(paragraph: paragraph).read(listStart..<clause.sentence.upperBound)
    guard list.isQuantified || !donors.ids.isEmpty, isThing(list) else { return nil }
    var recipients = parties.named(subjectRange(clause), except: words.list("through"))
    if recipients.ids.isEmpty { recipients.ids = silentDonors }
    return finish(clause, list, donors: donors.ids, recipients: recipients, rule: "receive")
  }

  private func skipFrom(_ offset: Int) -> Int {
    text.has("来自", at: offset) || text.has("來自", at: offset) ? offset + 6 : offset
  }

  private func raising(
    _ clause: Clause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    let list = GiftListReader(paragraph: paragraph).read(
      afterVerb(clause.trigger)..<clause.next
    )
    guard list.isQuantified else { return nil }
    let donors = donors(clause, to: nil, earlier: earlier, groups: &groups)
    return finish(clause, list, donors: donors, recipients: Parties(), rule: "raise")
  }

  private func arriving(_ clause: Clause, groups: inout GroupList) -> Transfer? {
    let list = GiftListReader(paragraph: paragraph).read(lastClause(clause.before))
    guard list.isQuantified, isThing(list) else { return nil }
    let after = clause.trigger.range.upperBound
    let names = parties.outermost(in: after..<clause.sentence.upperBound)
    guard let place = names.first, place.range.lowerBound <= after + 9 else { return nil }
    var recipients = Parties()
    if place.kind == .country { recipients.ids = [place.entity] }
    recipients.countries = document(place)
    var donors = parties.named(clause.before, except: words.list("through")).ids
    donors.removeAll { recipients.ids.contains($0) }
    var read = list
    read.end = place.range.upperBound
    return finish(clause, read, donors: donors, recipients: recipients, rule: "arrive")
  }

  private func document(_ mention: EntityMention) -> [EntityID] {
    mention.kind == .country
      ? [mention.entity] : parties.document[mention.entity].country.map { [$0] } ?? []
  }

  /// Whether a clause tells a part of what was collected before it: 募集627万元，其中捐赠45万元.
  private func continuesRaising(_ clause: Clause) -> Bool {
    guard text.firstOffset(of: Array("其中".utf8), in: clause.before) != nil else { return false }
    return words.triggers(in: text, clause.sentence.lowerBound..<clause.trigger.range.lowerBound)
      .contains { $0.verb.frame == .raise }
  }

  private func finish(
    _ clause: Clause,
    _ list: GiftList,
    donors: [EntityID],
    recipients: Parties,
    rule: String
  ) -> Transfer? {
    let before = clause.sentence.lowerBound..<clause.trigger.range.upperBound
    let start = text.trimmed(clause.start..<clause.trigger.range.lowerBound).lowerBound
    var status = DonationStatus.given
    if clause.trigger.verb.frame == .raise || continuesRaising(clause) { status = .raised }
    if words.has("pledged", in: paragraph, clause.before) { status = .pledged }
    if words.has(
      "planned",
      in: paragraph,
      clause.before.lowerBound..<clause.trigger.range.upperBound
    ) {
      status = .planned
    }
    let end = max(list.end, clause.trigger.range.upperBound)
    return Transfer(
      range: start..<end,
      donors: donors.filter { !recipients.ids.contains($0) },
      recipients: recipients.ids,
      countries: recipients.countries,
      list: list,
      status: status,
      aggregate: words.has("total", in: paragraph, before) || recipients.countries.count > 7,
      rule: "zh-\(rule)"
    )
  }
}
