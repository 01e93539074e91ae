import CorpusModel

/// Who receives.
extension ChineseTransfers {
  /// The receiver between 向 and the verb, and where 向 stands.
  func recipientBefore(
    _ clause: GivingClause,
    groups: inout GroupList
  ) -> (parties: Parties, start: Int?) {
    let end = clause.trigger.range.lowerBound
    var offset = end
    while offset > clause.start {
      offset = text.previousCharacter(before: offset)
      if let mark = isClauseMark(offset), !isInMention(offset), !joinsMore(at: offset + mark) {
        break
      }
      guard let length = words["to"].length(in: text, at: offset), !isInMention(offset),
        !words["no to"].ends(in: text, before: offset + length),
        !words["no to"].stands(in: text, at: offset), offset + length < end
      else { continue }
      let range = withoutThings(words["goal verb"].trimStart(offset + length..<end, in: text))
      if !words.triggers(in: text, range).isEmpty { break }
      let found =
        isPronoun(range) ? meant(at: offset, clause) : parties.read(range, groups: &groups)
      if found.ids.isEmpty { continue }
      return (found, offset)
    }
    return (placeBefore(clause, groups: &groups), nil)
  }

  /// Whether a list of receivers goes on behind a comma: 向80多个国家，以及世卫组织提供….
  private func joinsMore(at offset: Int) -> Bool {
    ["以及", "及", "和"].contains { text.has($0, at: offset) }
  }

  private func isPronoun(_ range: Range<Int>) -> Bool {
    let word = text.trimmed(range)
    return ["其", "该国", "该组织", "对方", "他们", "她们"].contains {
      text.has($0, at: word.lowerBound) && $0.utf8.count == word.count
    }
  }

  /// Whom 向其 means: the name before it in its sentence.
  private func meant(at offset: Int, _ clause: GivingClause) -> Parties {
    var found = Parties()
    let before = clause.sentence.lowerBound..<max(clause.sentence.lowerBound, offset)
    guard let last = parties.outermost(in: before).last, last.kind != .person else { return found }
    found.add(last.entity)
    if let country = parties.country(of: last) { found.addCountry(country) }
    return found
  }

  /// The place that something is handed out in: 在某县发放大米.
  private func placeBefore(_ clause: GivingClause, groups: inout GroupList) -> Parties {
    var found = Parties()
    let verb = clause.trigger.range
    guard words["handing out"].stands(in: text, at: verb.lowerBound),
      let word = words["at"].last(in: text, lastClause(clause.before)),
      !isInMention(word.lowerBound)
    else { return found }
    let place = word.upperBound..<verb.lowerBound
    guard (6...45).contains(place.count),
      words["place noun"].ends(in: text, before: verb.lowerBound)
        || parties.outermost(in: place).last?.range.upperBound == verb.lowerBound
    else { return found }
    found = parties.read(place, groups: &groups)
    return found
  }

  /// A range up to the word that tells what something is carried by: 已由四架包机.
  func withoutAgent(_ range: Range<Int>) -> Range<Int> {
    guard let figure = paragraph.figures(in: range).first else { return range }
    let rest =
      figure.evidence.range.upperBound..<max(figure.evidence.range.upperBound, range.upperBound)
    guard let agent = words["agent"].first(in: text, rest), !isInMention(agent.lowerBound) else {
      return range
    }
    return range.lowerBound..<agent.lowerBound
  }

  /// A range up to 将 or 把, behind which the things stand: 向灾区将….
  private func withoutThings(_ range: Range<Int>) -> Range<Int> {
    for word: String in ["将", "把"] {
      if let offset = text.firstOffset(of: word, in: range), !isInMention(offset) {
        return range.lowerBound..<offset
      }
    }
    return range
  }

  private func isInMention(_ offset: Int) -> Bool {
    paragraph.mentions.contains { $0.range.contains(offset) }
  }

  /// The receiver right after the verb: 捐给R, 援助R, 捐赠给R.
  func recipientAfter(
    _ clause: GivingClause,
    from start: Int,
    groups: inout GroupList
  ) -> (parties: Parties, end: Int)? {
    let isMarked = text.has("给", at: start)
    if !isMarked, let direct = directReceiver(at: start, groups: &groups) { return direct }
    guard clause.trigger.verb.frame == .giveTo || isMarked else { return nil }
    let marked = isMarked ? start + 3 : start
    if text.has("我们", at: marked) {
      let meant = parties.speakers(before: marked)
      if !meant.isEmpty { return (Parties(ids: meant), marked + 6) }
    }
    let from = text.trimmed(marked..<max(marked, min(text.count, clause.next))).lowerBound
    return receiver(at: from, before: clause.next, groups: &groups)
  }

  /// 捐赠某某医院50万元: a body or a place between the verb and the figure of what is given.
  private func directReceiver(
    at start: Int,
    groups: inout GroupList
  ) -> (parties: Parties, end: Int)? {
    guard
      let name = parties.outermost(in: start..<min(text.count, start + 90)).first,
      name.range.lowerBound == start, name.kind != .person
    else { return nil }
    let end = name.range.upperBound
    guard paragraph.figures.contains(where: { $0.evidence.range.lowerBound == end }) else {
      return nil
    }
    let found = parties.read(name.range, groups: &groups)
    return found.ids.isEmpty ? nil : (found, end)
  }

  /// The receiver or place that begins at an offset and ends with its clause.
  func place(
    at offset: Int,
    in sentence: Range<Int>,
    groups: inout GroupList
  ) -> (parties: Parties, end: Int)? {
    receiver(at: offset, before: clauseEnd(after: offset, in: sentence), groups: &groups)
  }

  /// The receiver that begins at an offset: names, and the noun behind them; or a noun alone.
  private func receiver(
    at from: Int,
    before limit: Int,
    groups: inout GroupList
  ) -> (parties: Parties, end: Int)? {
    let stop = phraseEnd(from: from, to: max(from, limit))
    let names = parties.outermost(in: from..<stop)
    var end = from
    if let first = names.first, first.range.lowerBound <= from + 30 {
      end = first.range.upperBound
      for name in names.dropFirst() where name.range.lowerBound >= end {
        guard text.trimmed(end..<name.range.lowerBound).count <= 9 else { break }
        end = name.range.upperBound
      }
    }
    if let noun = words["receiver noun"].last(in: text, end..<max(end, min(stop, end + 45))) {
      end = noun.upperBound
      // 身处疫区国家的|华人和留学生: the noun before 的 only tells where they are.
      if text.has("的", at: end),
        let head = words["receiver noun"].last(in: text, end..<max(end, min(stop, end + 45)))
      {
        end = head.upperBound
      }
      end = listEnd(behind: end, from: from, to: stop)
    }
    guard end > from else { return nil }
    let found = parties.read(from..<end, groups: &groups)
    return found.ids.isEmpty ? nil : (found, end)
  }

  /// Where a list of receivers ends that 、 joins: 医护人员、城市|守护者、志愿者.
  private func listEnd(behind first: Int, from start: Int, to stop: Int) -> Int {
    var end = first
    guard text.firstOffset(of: "、", in: start..<min(stop, first + 3)) != nil else { return end }
    while let mark = text.firstOffset(of: "、", in: end..<max(end, min(stop, end + 18))),
      let noun = words["receiver noun"].last(
        in: text,
        mark + 3..<max(mark + 3, min(stop, mark + 36))
      )
    {
      end = noun.upperBound
    }
    return end
  }

  /// Where a phrase ends: at a number, a comma, a word that goes on with something else.
  private func phraseEnd(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      if let name = paragraph.mentions.first(where: { !$0.nested && $0.range.contains(offset) }) {
        offset = name.range.upperBound
        continue
      }
      if isClauseMark(offset) != nil { return offset }
      for word: String in ["“", "，", "用于", "用作", "使用", "价值", "共", "）", "（"]
      where text.has(word, at: offset) {
        return offset
      }
      if paragraph.figures.contains(where: {
        $0.evidence.range.lowerBound == offset && !countsReceivers($0)
      }) {
        return offset
      }
      offset = text.nextCharacter(after: offset)
    }
    return min(offset, end)
  }

  /// Whether a figure counts who receives: 30家医院, 3000名学生.
  private func countsReceivers(_ figure: Figure) -> Bool {
    switch figure.unit {
    case "person", "country", "hospital", "school", "organization", "city", "province", "county",
      "household", "family", "community", "university", "village", "company", "region", "district":
      true
    case _: false
    }
  }

  /// The receiver behind the list: 捐款500万元驰援武汉, …，用于支援灾区.
  func goal(
    after end: Int,
    in clause: GivingClause,
    groups: inout GroupList
  ) -> (parties: Parties, end: Int)? {
    var from = text.trimmed(end..<max(end, clause.sentence.upperBound)).lowerBound
    for word: String in ["元", "等物资", "等", "资金", "善款", "方式", "形式", "的方式", "的形式"]
    where text.has(word, at: from) {
      from += word.utf8.count
    }
    from = behindGoalLead(from)
    guard let length = words["goal"].length(in: text, at: from) else {
      return benefited(from, in: clause, groups: &groups)
    }
    from += length
    while let more = words["goal verb"].length(in: text, at: from) { from += more }
    // 用于重建12所学校: what is done with it, not for whom.
    if words["done for"].stands(in: text, at: from), !paragraph.isInName(from) { return nil }
    return receiver(at: from, before: clause.sentence.upperBound, groups: &groups)
  }

  /// Where 用于 stands behind a comma and words like 将全部; the same place where none does.
  private func behindGoalLead(_ start: Int) -> Int {
    guard words["goal"].length(in: text, at: start) == nil,
      let comma = ["，", ","].first(where: { text.has($0, at: start) })
    else { return start }
    var probe = start + comma.utf8.count
    while let length = words["goal lead"].length(in: text, at: probe) { probe += length }
    return words["goal"].stands(in: text, at: probe) ? probe : start
  }

  /// For whom something is built or bought with what is given: 捐资800万元，为某县修建敬老院.
  private func benefited(
    _ start: Int,
    in clause: GivingClause,
    groups: inout GroupList
  ) -> (parties: Parties, end: Int)? {
    let from = ["，", ","].first { text.has($0, at: start) }.map { start + $0.utf8.count } ?? start
    guard let word = ["用于为", "为", "给", "帮助"].first(where: { text.has($0, at: from) }),
      !paragraph.isInName(from)
    else { return nil }
    let begin = from + word.utf8.count
    let rest = begin..<max(begin, clauseEnd(after: begin, in: clause.sentence))
    guard let verb = words["done for"].first(in: text, rest), !paragraph.isInName(verb.lowerBound),
      verb.lowerBound > begin, verb.lowerBound - begin <= 60
    else { return nil }
    let phrase = begin..<verb.lowerBound
    guard
      words["receiver noun"].ends(in: text, before: phrase.upperBound)
        || parties.outermost(in: phrase).last?.range.upperBound == phrase.upperBound
    else { return nil }
    let found = parties.read(phrase, groups: &groups)
    return found.ids.isEmpty ? nil : (found, phrase.upperBound)
  }

  /// The place that a verb of arriving names: 运抵R, 送到R手中.
  func goalPlace(
    _ clause: GivingClause,
    groups: inout GroupList
  ) -> (parties: Parties, end: Int)? {
    let verb = clause.trigger.range.upperBound
    let after = text.has("了", at: verb) ? verb + 3 : verb
    let end = clauseEnd(after: after, in: clause.sentence)
    guard let read = receiver(at: after, before: end, groups: &groups) else { return nil }
    // A port or an airport shows the country only.
    guard let place = parties.outermost(in: after..<read.end).first, place.kind == .place,
      isHarbour(place.range.upperBound)
    else { return read }
    var found = read
    found.parties.ids = []
    return found
  }

  private func isHarbour(_ offset: Int) -> Bool {
    ["机场", "国际机场", "港", "码头", "火车站"].contains { text.has($0, at: offset) }
  }

  /// Whether a verb and 的 end their clause: 都是学生捐来的，….
  func isPredicate(_ trigger: GivingTrigger) -> Bool {
    let end = trigger.range.upperBound
    guard text.has("的", at: end) else { return false }
    return end + 3 >= text.count || isClauseMark(end + 3) != nil
  }

  /// Things named before the verb: 将口罩1万只捐赠给…, 采购口罩发放给…, 口罩1万只捐给….
  func listBefore(_ clause: GivingClause, receiver: Int?) -> GiftList? {
    let limit = receiver ?? clause.trigger.range.lowerBound
    guard clause.start < limit else { return nil }
    let reader = GiftListReader(paragraph: paragraph)
    for word: String in ["将", "把"] {
      if let offset = text.firstOffset(of: word, in: clause.start..<limit),
        !isInMention(offset)
      {
        let list = reader.read(offset + 3..<limit)
        if !list.items.isEmpty { return list }
      }
    }
    if let buying = words["buying"].last(in: text, clause.start..<limit) {
      let list = reader.read(buying.upperBound..<limit)
      if !list.items.isEmpty { return list }
    }
    let near = lastClause(clause.start..<limit)
    var list = reader.read(near)
    // 600盏太阳能灯，都是学生凑来的: the things stand in the clause before.
    if !list.isQuantified, isPredicate(clause.trigger) {
      let before = clauseBefore(near.lowerBound, from: clause.start)
      let told = reader.read(before)
      if told.isQuantified { return told.items.contains { $0.name != nil } ? told : nil }
    }
    if !list.isQuantified, text.has("由", at: text.trimmed(near).lowerBound) {
      // 装成2000个防疫包，由家长寄给….
      list = reader.read(clause.start..<max(clause.start, near.lowerBound))
    }
    return list.isQuantified && list.items.contains { $0.name != nil } ? list : nil
  }
}
