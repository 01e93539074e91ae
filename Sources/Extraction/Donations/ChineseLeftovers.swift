import CorpusModel

/// What is done for nothing (免费运送物资12吨) and what is bought or built for somebody (为学校添置电脑30台).
struct ChineseLeftovers {
  let reader: ChineseTransfers
  /// What earlier rules have read.
  let covered: [Range<Int>]
  /// The last gift of the sentence.
  let earlier: Transfer?

  private var parties: PartyReader { reader.parties }
  private var paragraph: AnnotatedParagraph { reader.paragraph }
  private var text: [UInt8] { reader.text }
  private var words: GivingWords { reader.words }

  func read(_ sentence: Range<Int>, groups: inout GroupList) -> [Transfer] {
    let hasService = words["free"].stands(in: text, sentence)
    let hasPurchase = words["purchase"].stands(in: text, sentence)
    guard hasService || hasPurchase, !words["if"].stands(in: text, at: opening(of: sentence)) else {
      return []
    }
    var found: [Transfer] = []
    var start = sentence.lowerBound
    while start < sentence.upperBound {
      let clause = start..<reader.clauseEnd(after: start, in: sentence)
      if isOpen(clause) {
        let gift =
          (hasService ? service(clause, in: sentence, groups: &groups) : nil)
          ?? (hasPurchase
            ? purchase(clause, in: sentence, after: found.last, groups: &groups) : nil)
        if let gift { found.append(gift) }
      }
      start = clause.upperBound + (reader.isClauseMark(clause.upperBound) ?? 1)
    }
    return found
  }

  private func opening(of sentence: Range<Int>) -> Int {
    words["opening"].trimStart(sentence, in: text).lowerBound
  }

  /// Whether no earlier rule has read anything of a clause, and it asks and denies nothing.
  private func isOpen(_ clause: Range<Int>) -> Bool {
    !clause.isEmpty && !covered.contains { $0.overlaps(clause) }
      && !["appeal", "negation", "refused thing"].contains { words[$0].stands(in: text, clause) }
  }

  // MARK: Services

  /// 海岸航空免费运送物资12吨, 某设计院无偿绘制了校舍的图纸: who does what for nothing.
  private func service(
    _ clause: Range<Int>,
    in sentence: Range<Int>,
    groups: inout GroupList
  ) -> Transfer? {
    guard let free = words["free"].first(in: text, clause), !paragraph.isInName(free.lowerBound),
      !text.has("的", at: free.upperBound), !text.has("的", before: free.lowerBound),
      parties.tellsOfAid(to: sentence.upperBound)
    else { return nil }
    let near = free.upperBound..<min(clause.upperBound, free.upperBound + 60)
    guard let verb = words["service"].first(in: text, near) else { return nil }
    let giving = giving(verb, clause, sentence)
    guard let givers = givers(before: free.lowerBound, giving, groups: &groups) else { return nil }
    let after = text.has("了", at: verb.upperBound) ? verb.upperBound + 3 : verb.upperBound
    var list = GiftListReader(paragraph: paragraph, countsBuildings: true)
      .read(after..<clause.upperBound)
    if !list.isQuantified || list.items.isEmpty {
      let isAgent = words["by"].stands(in: text, clause.lowerBound..<free.lowerBound)
      guard after > verb.upperBound || isAgent else { return nil }
      var thing = text.trimmed(after..<clause.upperBound)
      if thing.isEmpty, isAgent { thing = free.lowerBound..<verb.upperBound }
      guard (6...60).contains(thing.count) else { return nil }
      let name = ItemCatalogue.shared.item(in: text, thing)
      list = GiftList(
        items: [GiftItem(name: name, text: thing)],
        itemStart: thing.lowerBound,
        end: thing.upperBound
      )
    }
    let receivers = reader.recipientBefore(giving, groups: &groups).parties
    return gift(list, givers, receivers, clause, rule: "zh-service")
  }

  // MARK: Purchases

  /// 为孩子们买了412个书包，又添了两台电子琴: what is bought or built for somebody named before the verb.
  private func purchase(
    _ clause: Range<Int>,
    in sentence: Range<Int>,
    after last: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    guard let verb = words["purchase"].first(in: text, clause), !paragraph.isInName(verb.lowerBound)
    else { return nil }
    let giving = giving(verb, clause, sentence)
    let list = GiftListReader(paragraph: paragraph, countsBuildings: true)
      .read(verb.upperBound..<clause.upperBound)
    guard list.items.contains(where: { !ItemCatalogue.isGeneric($0.name) && $0.quantity != nil })
    else { return nil }
    // 捐资800万元，为某县修建敬老院: what a sum is given for is no second gift.
    if let earlier, earlier.status != .raised, earlier.list.items.contains(where: \.isMoney) {
      return nil
    }
    let start = words["opening"].trimStart(clause, in: text).lowerBound
    let goesOn = start == verb.lowerBound && last?.rule == "zh-bought"
    let before = reader.recipientBefore(giving, groups: &groups)
    let isFor = before.start.map { start in
      ["为", "给", "帮"].contains { text.has($0, at: start) }
    }
    guard isFor == true || goesOn else { return nil }
    let receivers =
      goesOn
      ? Parties(ids: last?.recipients ?? [], countries: last?.countries ?? []) : before.parties
    let limit = before.start ?? verb.lowerBound
    guard !receivers.ids.isEmpty,
      let givers = goesOn ? last?.donors : givers(before: limit, giving, groups: &groups)
    else { return nil }
    return gift(list, givers, receivers, clause, rule: "zh-bought")
  }

  // MARK: What both tell

  private func giving(
    _ verb: Range<Int>,
    _ clause: Range<Int>,
    _ sentence: Range<Int>
  ) -> GivingClause {
    let start = covered.map(\.upperBound).filter { $0 <= clause.lowerBound }.max()
    return GivingClause(
      sentence: sentence,
      start: max(sentence.lowerBound, start ?? sentence.lowerBound),
      trigger: GivingTrigger(range: verb, verb: words.verbs[0]),
      next: sentence.upperBound
    )
  }

  /// Who is told before a word as the subject, else who gave before in the sentence.
  private func givers(
    before limit: Int,
    _ clause: GivingClause,
    groups: inout GroupList
  ) -> [EntityID]? {
    let told = reader.subject(before: limit, in: clause, groups: &groups)?.ids
    // 某会筹得2.7万元，为孩子们买了书包: who collected gives on.
    let collector = earlier.flatMap { $0.donors.isEmpty ? $0.recipients : $0.donors }
    let givers = told ?? collector ?? reader.silentDonors
    return givers.isEmpty ? nil : givers
  }

  private func gift(
    _ list: GiftList,
    _ givers: [EntityID],
    _ receivers: Parties,
    _ clause: Range<Int>,
    rule: String
  ) -> Transfer? {
    let donors = parties.givers(givers, to: receivers.ids)
    guard !donors.isEmpty else { return nil }
    var gift = Transfer(
      range: clause,
      end: clause.upperBound,
      donors: donors,
      recipients: parties.bodies(of: receivers.ids, in: clause),
      countries: receivers.countries,
      list: list,
      status: words.has("planned", in: paragraph, clause) ? .planned : .given,
      aggregate: words.has("total", in: paragraph, clause),
      rule: rule
    )
    gift.isCertain = false
    return gift
  }
}
