import CorpusModel

/// Gifts told without a verb of giving that any frame knows: a sum or counted goods in a clause that
/// speaks of giving, which no other rule has read: `款物合计946万元`, `with funds and goods worth $9 million`.
struct LooseGifts {
  let parties: PartyReader
  let silentDonors: [EntityID]

  private var paragraph: AnnotatedParagraph { parties.paragraph }
  private var text: [UInt8] { paragraph.plain }
  private var isChinese: Bool { paragraph.language.isChinese }
  private var words: GivingWords { isChinese ? .chinese : .english }

  /// The gifts of a sentence beside those already found in it.
  func read(
    _ sentence: Range<Int>,
    beside found: [Transfer],
    groups: inout GroupList
  ) -> [Transfer] {
    guard !found.isEmpty || words["gift cue"].stands(in: text, sentence),
      !words["no gift"].stands(in: text, sentence)
    else { return [] }
    let reader = GiftListReader(paragraph: paragraph)
    var gifts: [Transfer] = []
    for whole in clauses(sentence) where !found.contains(where: { $0.range.overlaps(whole) }) {
      let clause = text.trimmed(whole)
      guard speaksOfGiving(clause, reader, beside: found) else { continue }
      let list = reader.read(clause)
      guard isGift(list), !reader.isThreshold(list) else { continue }
      gifts.append(transfer(list, clause, groups: &groups))
    }
    return gifts
  }

  /// Whether a clause tells a gift by its words; beside another gift, by whose the sum is: 新西兰的350万元.
  private func speaksOfGiving(
    _ clause: Range<Int>,
    _ reader: GiftListReader,
    beside found: [Transfer]
  ) -> Bool {
    let isOwned = isChinese && !found.isEmpty && reader.givesItself(clause)
    guard isOwned || words["gift cue"].stands(in: text, clause) else { return false }
    return !["refused thing", "appeal", "negation", "theft"].contains {
      words[$0].stands(in: text, clause)
    }
  }

  private func isGift(_ list: GiftList) -> Bool {
    guard list.total != nil || list.items.contains(where: tells) else { return false }
    return list.items.allSatisfy { $0.name != nil }
  }

  private func tells(_ item: GiftItem) -> Bool {
    item.amount != nil || (item.quantity != nil && !ItemCatalogue.isGeneric(item.name))
  }

  private func transfer(
    _ list: GiftList,
    _ clause: Range<Int>,
    groups: inout GroupList
  ) -> Transfer {
    let before = clause.lowerBound..<max(clause.lowerBound, list.itemStart)
    let named = parties.outermost(in: clause.lowerBound..<max(before.upperBound, list.end))
    let sum = paragraph.figures(in: clause).first?.evidence.range
    let owner = sum.flatMap { sum in
      isChinese
        ? parties.owner(ofSum: sum, in: clause, groups: &groups)
        : predicate(named, clause, before: sum)
    }
    let giver = named.last { name in
      name.kind == .organization && name.range.upperBound <= before.upperBound
        || name.kind != .person && opensClause(name, clause)
    }
    // 捐款到位5亿元: what came in altogether is of many.
    let sentence = paragraph.sentences.last { $0.lowerBound <= clause.lowerBound } ?? clause
    let lead = sentence.lowerBound..<max(sentence.lowerBound, clause.lowerBound)
    let isSum =
      words.has("total", in: paragraph, clause)
      || isChinese && words.has("total", in: paragraph, lead) && parties.outermost(in: lead).isEmpty
    var given = Transfer(
      range: clause,
      end: max(list.end, clause.lowerBound),
      donors: owner ?? giver.map { [$0.entity] }
        ?? (isSum ? [] : subject(of: clause, before: list, groups: &groups) ?? silentDonors),
      list: list,
      status: .given,
      aggregate: isSum || parties.countsMany(in: clause),
      rule: isChinese ? "zh-loose" : "en-loose"
    )
    let told = sentence.lowerBound..<max(sentence.lowerBound, given.end)
    let taken = isChinese ? clause.lowerBound..<max(clause.lowerBound, list.end) : before
    if let goal = goal(of: taken, in: sentence, after: given.end) {
      given.recipients = parties.bodies(of: [goal.entity], in: clause)
      given.countries = parties.country(of: goal).map { [$0] } ?? []
    }
    if words.has("pledged", in: paragraph, told) { given.status = .pledged }
    if words.has("planned", in: paragraph, clause) { given.status = .planned }
    return given
  }

  /// `The largest donor was Norway, with $3 million`: who is called a donor behind the verb.
  private func predicate(
    _ named: [EntityMention],
    _ clause: Range<Int>,
    before sum: Range<Int>
  ) -> [EntityID]? {
    let name = named.first { name in
      name.kind != .person && name.range.upperBound <= sum.lowerBound
        && ["was ", "were ", "is ", "are ", "was the ", "is the "].contains {
          text.has($0, before: name.range.lowerBound)
        }
        && words["giver word"].stands(in: text, clause.lowerBound..<name.range.lowerBound)
    }
    return name.map { [$0.entity] }
  }

  /// Whether a name begins its clause: `The European Union`, `The government of Japan`.
  private func opensClause(_ name: EntityMention, _ clause: Range<Int>) -> Bool {
    let lead = clause.lowerBound..<max(clause.lowerBound, name.range.lowerBound)
    return lead.isEmpty
      || !isChinese && lead.count <= 22 && words["giver lead"].trimStart(lead, in: text).isEmpty
  }

  /// A subject of its own that no list knows: `An anonymous donor left $18 million`.
  private func subject(
    of clause: Range<Int>,
    before list: GiftList,
    groups: inout GroupList
  ) -> [EntityID]? {
    guard !isChinese else { return nil }
    let reader = EnglishTransfers(parties: parties, silentDonors: silentDonors)
    let start = max(clause.lowerBound, list.end)
    guard let verb = words["loose verb"].first(in: text, clause.lowerBound..<start) else {
      return nil
    }
    let trigger = GivingTrigger(range: verb, verb: words.verbs[0])
    return reader.plainGivers(
      GivingClause(
        sentence: clause,
        start: clause.lowerBound,
        trigger: trigger,
        next: clause.upperBound
      ),
      groups: &groups
    )
  }

  /// Where what somebody brings along goes to: `to bring to Kenya 20 tents`, 携带帐篷，经乌干达进入肯尼亚.
  private func goal(
    of before: Range<Int>,
    in sentence: Range<Int>,
    after end: Int
  ) -> EntityMention? {
    let bringing = words["bringing"]
    guard let verb = bringing.last(in: text, before) else { return nil }
    let reach =
      isChinese ? end..<max(end, sentence.upperBound) : verb.upperBound..<before.upperBound
    var rest = reach
    while let word = words["brought to"].first(in: text, rest) {
      rest = word.upperBound..<max(word.upperBound, reach.upperBound)
      let start = text.trimmed(rest).lowerBound
      let name = parties.outermost(in: start..<max(start, reach.upperBound)).first {
        $0.range.lowerBound == start && ($0.kind == .country || $0.kind == .place)
      }
      if let name { return name }
    }
    return nil
  }

  /// The parts of a sentence between semicolons, in Chinese between commas.
  private func clauses(_ sentence: Range<Int>) -> [Range<Int>] {
    let marks: [[UInt8]] =
      (isChinese ? ["，", "；", ";"] : ["; ", ", and ", ", but "]).map { Array($0.utf8) }
    var found: [Range<Int>] = []
    var start = sentence.lowerBound
    var offset = start
    while offset < sentence.upperBound {
      guard Self.beginsMark(text[offset]), let mark = text.first(of: marks, at: offset),
        !paragraph.isInName(offset)
      else {
        offset += 1
        continue
      }
      found.append(start..<offset)
      offset += mark.count
      start = offset
    }
    found.append(start..<max(start, sentence.upperBound))
    return found
  }

  /// Whether a byte begins a comma or a semicolon.
  private static func beginsMark(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x3B || byte == 0xEF
  }
}
