import CorpusModel

/// The shapes in which somebody or something goes somewhere.
extension EventCoreReader {
  /// `派出专家组`, `sent a medical team to`, `救援队抵达金边`, 物资运抵万象.
  func dispatched(_ sentence: Range<Int>) -> [EventCore] {
    sent(sentence) + arrived(sentence) + departed(sentence) + carried(sentence)
  }

  private func sent(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "dispatch", in: text, sentence).compactMap { verb in
      guard !isRelative(verb), tookPlace(verb, sentence) else { return nil }
      let end = clauseEnd(after: verb.upperBound, in: sentence)
      let clause = subjectStart(before: verb, in: sentence)..<verb.lowerBound
      // `a team was sent to`
      let place = isPassive(verb) ? clause : verb.upperBound..<end
      guard let team = words.places(of: "team", in: text, place).first,
        namesPlace(verb.upperBound..<end) || namesPlace(clause)
          || words.has("goal", in: text, verb.upperBound..<end) || statesTime(sentence),
        statesTime(sentence) || isCounted(team, clause.lowerBound..<end)
      else { return nil }
      let title = text.trimmed(min(clause.lowerBound, team.lowerBound)..<end)
      let hosts =
        isPassive(verb)
        ? hostsOfPassive(sentence, verb)
        : clause
      return EventCore(sentence, title, .dispatch, verb: verb, hosts: hosts, rule("dispatched"))
    }
  }

  /// Whether a journey that no date is given for is one of its own: by a number of people, an ordinal,
  /// or 向 before its goal; not 以派遣专家等方式.
  private func isCounted(_ team: Range<Int>, _ clause: Range<Int>) -> Bool {
    if words.has("ordinal", in: text, clause) { return true }
    if paragraph.figures(in: clause).contains(where: { $0.unit == "person" }) { return true }
    return isChinese
      ? text.firstOffset(of: "向", in: clause) != nil
      : text.firstOffset(of: " a ", in: clause.lowerBound..<team.lowerBound) != nil
  }

  private func arrived(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "arrival", in: text, sentence).compactMap { verb in
      guard !isRelative(verb), !isPassive(verb), !isCutOut(verb), tookPlace(verb, sentence),
        !isChinese || !isInName(verb) && !paragraph.isQuoted(verb.lowerBound),
        leadsSomewhere(verb, sentence)
      else { return nil }
      let isPlain = words.stands("only dated", in: text, at: verb.lowerBound)
      if isPlain, !statesTime(sentence) || isUnreal(verb, sentence) { return nil }
      return journey(verb, sentence)
    }
  }

  /// 失去了家园, 收到了饮料: the verb begins before the word that was found.
  private func isCutOut(_ verb: Range<Int>) -> Bool {
    guard isChinese, text.has("到了", at: verb.lowerBound) || text.has("去了", at: verb.lowerBound)
    else { return false }
    return words.length(of: "verb before", in: text, before: verb.lowerBound) != nil
  }

  /// 车队从体育场出发, 全队撤离: somebody sets out or leaves at a stated time.
  private func departed(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "depart", in: text, sentence).compactMap { verb in
      guard !isRelative(verb), !isPassive(verb), tookPlace(verb, sentence), statesTime(sentence),
        !isUnreal(verb, sentence), !isInName(verb), !paragraph.isQuoted(verb.lowerBound)
      else { return nil }
      return journey(verb, sentence)
    }
  }

  private func journey(_ verb: Range<Int>, _ sentence: Range<Int>) -> EventCore? {
    let start = subjectStart(before: verb, in: sentence)
    let end = deedEnd(of: verb, in: sentence)
    let title = text.trimmed(deedStart(start, before: verb.lowerBound)..<end)
    switch traveller(before: verb, in: sentence) {
    case .team(let team) where isVisitor(team):
      guard statesTime(sentence), !isUnreal(verb, sentence) else { return nil }
      let hosts = min(start, team.lowerBound)..<max(team.upperBound, verb.lowerBound)
      return EventCore(sentence, title, .visit, verb: verb, hosts: hosts, rule("visit"))
    case .team(let team):
      let hosts = min(start, team.lowerBound)..<max(team.upperBound, verb.lowerBound)
      return EventCore(sentence, title, .dispatch, verb: verb, hosts: hosts, rule("dispatched"))
    case .person:
      guard statesTime(sentence) || isOfTheseDays(verb, start), !isUnreal(verb, sentence) else {
        return nil
      }
      let hosts = start..<verb.lowerBound
      return EventCore(sentence, title, .visit, verb: verb, hosts: hosts, rule("visit"))
    case nil: return nil
    }
  }

  /// `Foreign Secretary Jack Straw arrives in Indonesia`: a named person, told in the present.
  private func isOfTheseDays(_ verb: Range<Int>, _ start: Int) -> Bool {
    words.stands("arrives", in: text, at: verb.lowerBound)
      && !paragraph.people(in: start..<verb.lowerBound).isEmpty
  }

  /// Whether those who travel are guests: 代表团, 志愿者; not a rescue team.
  private func isVisitor(_ team: Range<Int>) -> Bool {
    // 会长孙某一行: somebody with those who go along.
    if text.has("一行", at: team.lowerBound),
      namesPerson(max(0, team.lowerBound - 45)..<team.lowerBound)
    {
      return true
    }
    return guests(upTo: team)
  }

  private func guests(upTo team: Range<Int>) -> Bool {
    words.places(of: "visitors", in: text, max(0, team.lowerBound - 12)..<team.upperBound).contains
    {
      $0.upperBound == team.upperBound
    }
  }

  private enum Traveller {
    case team(Range<Int>)
    case person
  }

  /// Who goes: a team or goods in the clause of the verb, where that names nobody in the clauses
  /// before it; else a person.
  private func traveller(before verb: Range<Int>, in sentence: Range<Int>) -> Traveller? {
    let start = subjectStart(before: verb, in: sentence)
    let clause = start..<verb.lowerBound
    if let team =
      (words.places(of: "team", in: text, clause)
      + words.places(of: "goods", in: text, clause)).last
    {
      return .team(team)
    }
    if let crowd = paragraph.figures(in: clause).last(where: isCrowd), statesTime(sentence),
      crowd.unit != "person" || crowd.value.double <= 2000
    {
      return .team(crowd.evidence.range)
    }
    if namesPerson(clause) { return .person }
    if let body = paragraph.mentions(in: clause).last(where: {
      $0.kind == .organization && !$0.nested
    }), statesDay(sentence) {
      return .team(body.range)
    }
    guard isChinese || words.has("back to", in: text, clause) else { return nil }
    let isBare = clause.count <= 45 && !namesSomebody(clause)
    guard isBare, start > sentence.lowerBound else { return nil }
    let earlier = sentence.lowerBound..<start
    if let team = words.places(of: "team", in: text, earlier).last { return .team(team) }
    if !isChinese, let goods = words.places(of: "goods", in: text, earlier).last {
      return .team(goods)
    }
    return namesPerson(earlier) ? .person : nil
  }

  /// Whether a place, or the ending of one, stands right behind a verb.
  private func leadsSomewhere(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let end = clauseEnd(after: verb.upperBound, in: sentence)
    let near = verb.upperBound..<min(end, verb.upperBound + (isChinese ? 45 : 90))
    if words.has("no goal", in: text, near) { return false }
    if namesPlace(near) || words.has("goal", in: text, near) { return true }
    let isAlone = clauseEnd(after: verb.upperBound, in: sentence) <= verb.upperBound + 1
    if words.stands("arrived alone", in: text, at: verb.lowerBound), statesDay(sentence),
      !isChinese || isAlone
    {
      return true
    }
    guard isChinese else {
      return words.has("here", in: text, near) || namesRightBehind(verb, sentence)
    }
    // 到了绵竹: what fills the clause behind such a verb is a place.
    return words.has("here end", in: text, near)
      || ((6...45).contains(end - verb.upperBound) && statesTime(sentence))
  }

  /// `reached Kisumu on August 2`: a word with a capital right behind an English verb.
  private func namesRightBehind(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
    var next = verb.upperBound + 1
    if text.has("the ", at: next) { next += 4 }
    return next < sentence.upperBound && (0x41...0x5A).contains(text[next])
      && !paragraph.dates.contains { $0.evidence.range.contains(next) }
  }

  /// 物资运抵万象, `tents were flown to Palu`: the verb says that goods travel.
  private func carried(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "carry", in: text, sentence).compactMap { verb in
      let start = subjectStart(before: verb, in: sentence)
      let end = clauseEnd(after: verb.upperBound, in: sentence)
      guard !isRelative(verb), tookPlace(verb, sentence), !isUnreal(verb, sentence),
        statesTime(sentence), !text.has("装", at: verb.lowerBound) || loads(start..<verb.lowerBound),
        leadsSomewhere(verb, sentence) || (isChinese && end <= verb.upperBound + 3),
        !endsWithSomebody(end)
      else { return nil }
      let title = text.trimmed(deedStart(start, before: verb.lowerBound)..<end)
      let hosts = start..<verb.lowerBound
      return EventCore(sentence, title, .dispatch, verb: verb, hosts: hosts, rule("dispatched"))
    }
  }

  /// 送到居民手中, 随信送到医院的: handed out from house to house, or told of a thing.
  private func endsWithSomebody(_ end: Int) -> Bool {
    isChinese
      && ["手中", "手里", "手上", "家中", "家里", "的", "身边"].contains {
        text.has($0, before: text.trimmed(0..<end).upperBound)
      }
  }

  /// 净水器在机场装机: goods and a place are told before such a verb.
  private func loads(_ clause: Range<Int>) -> Bool {
    text.firstOffset(of: "在", in: clause) != nil
      && !paragraph.figures(in: clause.lowerBound..<clause.upperBound).isEmpty
  }

  /// `X访问Y`, `X visited Y`, 到某地考察.
  func visited(_ sentence: Range<Int>) -> [EventCore] {
    visitVerbs(sentence).compactMap { verb in
      let start = subjectStart(before: verb, in: sentence)
      if isVisitNoun(verb) { return nil }
      let before = visitors(start..<verb.lowerBound, sentence)
      let end = deedEnd(of: verb, in: sentence)
      let isNamed =
        paragraph.people(in: before).contains { $0.name.upperBound <= verb.lowerBound }
        || paragraph.mentions(in: before).contains { $0.kind == .organization }
      guard tookPlace(verb, sentence), !isRelative(verb) || !isChinese,
        isNamed || (statesTime(sentence) && namesVisitor(before)),
        namesGoal(of: verb, from: start, to: end) || text.has("华", before: verb.upperBound)
          || isHere(verb, end, sentence)
      else { return nil }
      let title = text.trimmed(start..<end)
      return EventCore(sentence, title, .visit, verb: verb, hosts: before, rule("visit"))
    }
  }

  /// 勘查队, 考察团: the word names those who go; `visiting` tells only behind a comma.
  private func isVisitNoun(_ verb: Range<Int>) -> Bool {
    if isChinese {
      return ["队", "团", "组", "员", "站", "报告", "人员", "品", "金", "信", "电", "函"].contains {
        text.has($0, at: verb.upperBound)
      }
    }
    return text.has("visiting", at: verb.lowerBound) && !text.has(", ", before: verb.lowerBound)
  }

  /// Where those who visit are named: in the clause of the verb, else in the Chinese clauses before it.
  private func visitors(_ clause: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
    guard isChinese, clause.lowerBound > sentence.lowerBound, clause.count <= 45,
      !namesSomebody(clause), !namesVisitor(clause), statesTime(sentence)
    else { return clause }
    return sentence.lowerBound..<clause.upperBound
  }

  /// 代表团一行7人到访, 访问了上述两国: the goal is where the text is, or was told before.
  private func isHere(_ verb: Range<Int>, _ end: Int, _ sentence: Range<Int>) -> Bool {
    guard statesDay(sentence) else { return false }
    if !isChinese { return text.has("flew in", at: verb.lowerBound) }
    if words.has("goal", in: text, verb.upperBound..<end) { return true }
    return words.stands("visit here", in: text, at: verb.lowerBound) && end <= verb.upperBound + 6
  }

  private func namesVisitor(_ range: Range<Int>) -> Bool {
    namesPerson(range) || words.has("team", in: text, range)
      || (isChinese && goingTo(range) != nil && range.count >= 9)
  }

  /// Whether a place is named behind a verb of visiting, or behind 到 before it.
  private func namesGoal(of verb: Range<Int>, from start: Int, to end: Int) -> Bool {
    if namesPlace(verb.upperBound..<end) { return true }
    guard isChinese else {
      return namesSomethingElse(verb.upperBound..<end) || namesTheHouse(verb, end)
    }
    // 对斐济进行友好访问
    if let toward = words.places(of: "toward", in: text, start..<verb.lowerBound).last,
      namesPlace(toward.upperBound..<verb.lowerBound)
    {
      return true
    }
    let from = goingTo(start..<verb.lowerBound) ?? verb.upperBound
    guard from < end else { return false }
    if namesPlace(from..<end) || words.has("here end", in: text, from..<end) { return true }
    // 到光复视察: what stands between 到 and such a verb is a place.
    return from < verb.lowerBound && (6...36).contains(verb.lowerBound - from)
  }

  /// `visited the camp`: a house that the text told of before.
  private func namesTheHouse(_ verb: Range<Int>, _ end: Int) -> Bool {
    text.has(" the ", at: verb.upperBound) && statesTime(verb.lowerBound..<end)
      && words.stands("here", in: text, at: verb.upperBound + 5)
  }

  /// The verbs of visiting: in English also `paid a two-day state visit to`.
  private func visitVerbs(_ sentence: Range<Int>) -> [Range<Int>] {
    let verbs = words.places(of: "visit", in: text, sentence)
    guard !isChinese else { return verbs }
    let nouns = words.places(of: "visit noun", in: text, sentence).compactMap {
      noun -> Range<Int>? in
      let near = max(sentence.lowerBound, noun.lowerBound - 48)..<noun.lowerBound
      guard let verb = words.places(of: "pays", in: text, near).last,
        !verbs.contains(where: { $0.overlaps(verb) })
      else { return nil }
      return verb.lowerBound..<noun.upperBound
    }
    return verbs + nouns
  }

  /// Behind 到, 赴, 前往 in a clause.
  private func goingTo(_ range: Range<Int>) -> Int? {
    words.places(of: "going", in: text, range).last { !paragraph.isInName($0.lowerBound) }?
      .upperBound
  }

  /// Whether a word with a capital stands in an English range that is no date: `visited Wajir`.
  private func namesSomethingElse(_ range: Range<Int>) -> Bool {
    range.contains { offset in
      (0x41...0x5A).contains(text[offset]) && offset > 0 && text[offset - 1] == 0x20
        && !paragraph.dates.contains { $0.evidence.range.contains(offset) }
    }
  }

  /// 走进山口小学，为孩子们送去书包: where they go may be told in the clause before.
  private func doersStart(before verb: Range<Int>, in sentence: Range<Int>) -> Int {
    let start = subjectStart(before: verb, in: sentence)
    guard start > sentence.lowerBound + 3, goingTo(start..<verb.lowerBound) == nil,
      !namesSomebody(start..<verb.lowerBound)
    else { return start }
    let mark = text.previousCharacter(before: start)
    let first = clauseStart(before: mark, in: sentence)
    guard let goal = goingTo(first..<mark), mark - goal <= 36,
      words.length(of: "here end", in: text, before: mark) != nil
    else { return start }
    return first
  }

  /// 到沙头角一带派发热饭: somebody goes somewhere and does something there.
  func wentToDo(_ sentence: Range<Int>) -> [EventCore] {
    guard isChinese, statesTime(sentence) else { return [] }
    return words.places(of: "do there", in: text, sentence).compactMap { verb in
      let start = doersStart(before: verb, in: sentence)
      guard tookPlace(verb, sentence), !isRelative(verb), !isUnreal(verb, sentence),
        let goal = goingTo(start..<verb.lowerBound), goal < verb.lowerBound,
        verb.lowerBound - goal <= 60,
        namesPlace(goal..<verb.lowerBound)
          || words.has("here end", in: text, goal..<verb.lowerBound)
      else { return nil }
      let end = clauseEnd(after: verb.upperBound, in: sentence)
      let title = text.trimmed(deedStart(start, before: verb.lowerBound)..<end)
      let hosts = sentence.lowerBound..<max(sentence.lowerBound, start + 1)
      return EventCore(sentence, title, .other, verb: verb, hosts: hosts, rule("done"))
    }
  }
}
