import CorpusModel

/// Who gives, and the clauses of a sentence.
extension ChineseTransfers {
  /// What the beginning of a clause tells of its subject.
  private enum ClauseSubject {
    /// It has none: an adverbial, a verb at once, nothing.
    case none
    /// 联合乙: with others.
    case partners([EntityID])
    /// 基金会, 其, 我们: the one named before.
    case pronoun([EntityID])
    case named(Parties)
  }

  /// Who gives: the subject of the clause, of one before it in the sentence, of the gift before it,
  /// or the silent giver.
  func givers(
    before limit: Int,
    in clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> [EntityID] {
    if let told = agent(before: limit, in: clause, groups: &groups)
      ?? principal(before: limit, in: clause, groups: &groups)
    {
      return told
    }
    let (told, partners) = nearestSubject(before: limit, in: clause, groups: &groups)
    if let told { return union(told.ids, partners) }
    // 甲收到捐款100万元，向灾民发放大米: who received gives on.
    if let earlier, earlier.rule == "zh-receive", !earlier.recipients.isEmpty {
      return union(earlier.recipients, partners)
    }
    // 与乙捐赠的口罩: the gift of the others alone.
    if !partners.isEmpty, text.has("的", at: clause.trigger.range.upperBound) { return partners }
    if let earlier, !earlier.donors.isEmpty { return union(earlier.donors, partners) }
    return union(partners.isEmpty ? silentDonors : Array(silentDonors.prefix(1)), partners)
  }

  /// The subject before a verb; nil where the sentence has none.
  func subject(
    before limit: Int,
    in clause: GivingClause,
    groups: inout GroupList
  ) -> Parties? {
    nearestSubject(before: limit, in: clause, groups: &groups).told
  }

  /// The subject told by the clause nearest before a verb, and the partners told on the way there.
  ///
  /// Behind a clause that tells who gives, 由X only tells who passes the gift on.
  private func nearestSubject(
    before limit: Int,
    in clause: GivingClause,
    groups: inout GroupList
  ) -> (told: Parties?, partners: [EntityID]) {
    var partners: [EntityID] = []
    var carrier: Parties?
    let ranges = clauses(clause.start..<max(clause.start, limit))
    for (index, range) in ranges.enumerated().reversed() {
      let told: Parties
      switch subject(
        of: range,
        isLast: index == ranges.count - 1,
        isFirst: index == ranges.count - 1 && opensNext(ranges[...index], clause)
          || clause.start <= clause.sentence.lowerBound && opensSentence(ranges[..<index]),
        groups: &groups
      ) {
      case .none: continue
      case .partners(let ids):
        partners = ids + partners
        continue
      case .pronoun(let meant): told = Parties(ids: meant)
      case .named(let found): told = found
      }
      // 中国方面，由某某基金会赠予: there the first only says on which side.
      if let carrier, words["side"].ends(in: text, before: text.trimmed(range).upperBound) {
        return (carrier, partners)
      }
      guard carrier == nil, text.has("由", at: text.trimmed(range).lowerBound), index > 0 else {
        return (told, partners)
      }
      carrier = told
    }
    return (partners.isEmpty ? carrier : nil, partners)
  }

  /// Whether the last clause opens behind the gift before it or a semicolon: 甲捐出100万元，蓝海制药赠送药品.
  private func opensNext(_ ranges: ArraySlice<Range<Int>>, _ clause: GivingClause) -> Bool {
    guard clause.start > clause.sentence.lowerBound, let last = ranges.last else { return false }
    return text.has("；", before: last.lowerBound)
      || ranges.count > 1 && ranges.dropLast().allSatisfy { text.trimmed($0).count <= 3 }
  }

  /// Whether nothing but adverbials stand before a clause: 暴雨发生后，某某宣布….
  private func opensSentence(_ before: ArraySlice<Range<Int>>) -> Bool {
    before.allSatisfy { range in
      skipOpening(range) >= range.upperBound
        || words["clause adverbial"].ends(in: text, before: text.trimmed(range).upperBound)
    }
  }

  private func union(_ first: [EntityID], _ second: [EntityID]) -> [EntityID] {
    first + second.filter { !first.contains($0) }
  }

  /// Whether 与乙 is followed by what the subject does with them, and no gift: 与乙签署协议.
  private func tellsElse(_ rest: Range<Int>, isLast: Bool) -> Bool {
    guard !isLast, !rest.isEmpty else { return false }
    if words["through"].stands(in: text, at: rest.lowerBound) { return false }
    return !["共同", "一起", "合作", "一道"].contains { text.has($0, at: rest.lowerBound) }
  }

  /// Whom a pronoun means: the organization its sentence names last before it, else the silent giver;
  /// the first person means the organization of who speaks.
  private func named(before offset: Int, isFirstPerson: Bool) -> [EntityID] {
    if isFirstPerson {
      let meant = parties.speakers(before: offset)
      return meant.isEmpty ? silentDonors : meant
    }
    if words["third person"].stands(in: text, at: offset),
      let person = paragraph.people.last(where: { $0.name.upperBound <= offset })
    {
      return [person.entity]
    }
    let sentence = paragraph.sentences.last { $0.lowerBound <= offset } ?? 0..<offset
    let near = sentence.lowerBound..<max(sentence.lowerBound, offset)
    let isThis = text.has("该", at: offset)
    let last = parties.outermost(in: isThis ? 0..<offset : near).last { $0.kind == .organization }
    return last.map { [$0.entity] } ?? silentDonors
  }

  /// The clauses of a range between commas that stand in no name, bracket or quotation.
  private func clauses(_ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      if let length = isClauseMark(offset), !isHidden(offset) {
        found.append(start..<offset)
        start = min(offset + length, range.upperBound)
        offset = start
      } else {
        offset = text.nextCharacter(after: offset)
      }
    }
    found.append(start..<range.upperBound)
    return found
  }

  private func subject(
    of clause: Range<Int>,
    isLast: Bool,
    isFirst: Bool,
    groups: inout GroupList
  ) -> ClauseSubject {
    var start = skipOpening(clause)
    guard start < clause.upperBound else { return .none }
    if !isLast, let speaker = speaker(of: clause) {
      return speaker.isEmpty ? .none : .named(Parties(ids: speaker))
    }
    if !isLast, words["clause adverbial"].ends(in: text, before: clause.upperBound),
      !paragraph.people.contains(where: { $0.whole.lowerBound == start })
    {
      return .none
    }
    if let length = words["with"].length(in: text, at: start), start + length < clause.upperBound,
      !beginsName(at: start), !words["inseparable"].stands(in: text, at: start)
    {
      let end = subjectEnd(from: start + length, to: clause.upperBound)
      if tellsElse(text.trimmed(end..<clause.upperBound), isLast: isLast) { return .none }
      return .partners(
        parties.read(start + length..<end, groups: &groups) { isGiver($0, isFirst: false) }.ids
      )
    }
    if words["through"].stands(in: text, at: start) { return .none }
    if words["adverbial opening"].stands(in: text, at: start) {
      guard let begin = behindAdverbial(start..<clause.upperBound) else { return .none }
      start = skipOpening(begin..<clause.upperBound)
      guard start < clause.upperBound else { return .none }
    }
    start = behindMembers(start..<clause.upperBound)
    start = behindOfficer(start..<clause.upperBound)
    let end = subjectEnd(from: start, to: clause.upperBound)
    if let meant = pronoun(start..<end, groups: &groups) { return meant }
    let phrase = text.trimmed(start..<end)
    guard !phrase.isEmpty, opensWithGiver(phrase, isFirst: isFirst) else { return .none }
    let found = parties.read(phrase, groups: &groups) { isGiver($0, isFirst: isFirst) }
    return found.ids.isEmpty ? .none : .named(found)
  }

  /// Where the subject begins behind an adverbial, or behind a clause that tells of it: 在当地经商的|侨民.
  private func behindAdverbial(_ range: Range<Int>) -> Int? {
    if let word = words["adverbial end"].last(in: text, range) { return word.upperBound }
    guard text.has("在", at: range.lowerBound) else { return nil }
    let end = subjectEnd(from: range.lowerBound + 3, to: range.upperBound)
    let phrase = text.trimmed(range.lowerBound..<end)
    guard let particle = text.firstOffset(of: "的", in: phrase),
      words["giver noun"].ends(in: text, before: phrase.upperBound),
      !isHidden(particle)
    else { return nil }
    return range.lowerBound + 3
  }

  /// 基金会, 我们联合数家机构: the one named before, with others.
  private func pronoun(_ range: Range<Int>, groups: inout GroupList) -> ClauseSubject? {
    let start = range.lowerBound
    guard let length = words["pronoun"].length(in: text, at: start) else { return nil }
    let isFirstPerson = words["first person"].stands(in: text, at: start)
    let rest = start + length
    if rest == range.upperBound {
      return .pronoun(named(before: start, isFirstPerson: isFirstPerson))
    }
    guard rest < range.upperBound, !beginsName(at: start) else { return nil }
    guard words["joint"].stands(in: text, at: rest) else {
      // 该会驻某国办公室: the body itself.
      if words["branch"].stands(in: text, at: rest), !isFirstPerson {
        return .pronoun(named(before: start, isFirstPerson: false))
      }
      // 我们青年委员会, 我们会尽最大努力.
      guard isFirstPerson, length > 3 else { return nil }
      return .pronoun(named(before: start, isFirstPerson: true))
    }
    let others = parties.read(rest..<range.upperBound, groups: &groups) {
      isGiver($0, isFirst: false)
    }
    let meant = named(before: start, isFirstPerson: isFirstPerson)
    return .named(Parties(ids: union(meant, others.ids)))
  }

  /// Where a clause's own words begin: behind dates, 其中, 同时, 由.
  private func skipOpening(_ clause: Range<Int>) -> Int {
    var start = text.trimmed(clause).lowerBound
    while start < clause.upperBound {
      if beginsName(at: start) { break }
      if let date = paragraph.dates.first(where: { $0.evidence.range.lowerBound == start }) {
        start =
          text.trimmed(
            date.evidence.range.upperBound..<max(date.evidence.range.upperBound, clause.upperBound)
          ).lowerBound
      } else if let length = words["opening"].length(in: text, at: start) {
        start = text.trimmed(start + length..<max(start + length, clause.upperBound)).lowerBound
      } else {
        break
      }
    }
    return start
  }

  private func beginsName(at offset: Int) -> Bool {
    paragraph.mentions.contains { $0.range.lowerBound == offset && $0.kind != .place }
  }

  /// Where a subject ends: at the first word outside names that begins what it does.
  func subjectEnd(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      if let name = paragraph.mentions.first(where: { !$0.nested && $0.range.contains(offset) }) {
        offset = name.range.upperBound
        continue
      }
      if let quotation = paragraph.quotations.first(where: { $0.outer.lowerBound == offset }) {
        offset = quotation.outer.upperBound
        continue
      }
      if paragraph.dates.contains(where: { $0.evidence.range.lowerBound == offset }) {
        return offset
      }
      if offset > start, words["subject end"].stands(in: text, at: offset),
        !words["giver noun"].stands(in: text, at: offset),
        !words["joint"].stands(in: text, at: offset)
      {
        return offset
      }
      offset = text.nextCharacter(after: offset)
    }
    return min(offset, end)
  }

  /// Whether a phrase can be a subject: it begins with a name, ends with a word for givers, or is
  /// short.
  private func opensWithGiver(_ phrase: Range<Int>, isFirst: Bool) -> Bool {
    if let name = parties.outermost(in: phrase).first {
      let lead = name.range.lowerBound - phrase.lowerBound
      if lead <= 24 || text.has("的", before: name.range.lowerBound) { return true }
    }
    if words["subject end"].stands(in: text, at: phrase.lowerBound)
      || words["on the spot"].stands(in: text, at: phrase.lowerBound)
    {
      return false
    }
    return isGiver(phrase, isFirst: isFirst) || (isFirst && isListOfNames(phrase))
  }

  /// Whether short words stand side by side as names do: 蓝海电子、远航物流和天星药业.
  private func isListOfNames(_ phrase: Range<Int>) -> Bool {
    var rest = phrase
    var count = 0
    while !rest.isEmpty {
      let mark = ["、", "和", "与"].compactMap { text.firstOffset(of: $0, in: rest) }.min()
      guard isGiver(rest.lowerBound..<(mark ?? rest.upperBound), isFirst: true) else {
        return false
      }
      count += 1
      rest = min(rest.upperBound, (mark ?? rest.upperBound) + 3)..<rest.upperBound
    }
    return count > 1
  }

  /// Whether a phrase without a name can be a giver: 北京市40余家社会组织, 慈济.
  func isGiver(_ phrase: Range<Int>, isFirst: Bool) -> Bool {
    if words["giver noun"].ends(in: text, before: phrase.upperBound) { return phrase.count <= 75 }
    // 79个国家
    if words["counted giver"].ends(in: text, before: phrase.upperBound),
      paragraph.figures(in: phrase).contains(where: { $0.unit == "country" })
    {
      return phrase.count <= 45
    }
    // 一位姓邓的牙医
    let isOne =
      words["somebody"].stands(in: text, at: phrase.lowerBound)
      && !text.has("的", at: phrase.lowerBound)
    guard isFirst, (6...(isOne ? 36 : 18)).contains(phrase.count),
      !paragraph.figures.contains(where: { $0.evidence.range.lowerBound == phrase.lowerBound })
    else { return false }
    return !words["subject end"].stands(in: text, phrase)
      && !words["no giver"].stands(in: text, phrase)
      && !words["clause adverbial"].ends(in: text, before: phrase.upperBound)
  }

  // MARK: Clauses

  /// The length of the mark that ends a clause at an offset; nil where none stands there.
  func isClauseMark(_ offset: Int) -> Int? {
    guard offset < text.count else { return nil }
    switch text[offset] {
    case 0x2C, 0x3A, 0x3B: break
    case 0xE3: return text.has("。", at: offset) ? 3 : nil
    case 0xEF:
      let marks: [String] = ["，", "；", "：", "！"]
      return marks.contains { text.has($0, at: offset) } ? 3 : nil
    case _: return nil
    }
    let next = offset + 1
    return next < text.count && (0x30...0x39).contains(text[next]) && offset > 0
      && (0x30...0x39).contains(text[offset - 1]) ? nil : 1
  }

  func isInName(_ offset: Int) -> Bool {
    paragraph.name(over: offset).map { $0.range.count > 9 } ?? false
  }

  private func isHidden(_ offset: Int) -> Bool { paragraph.isInName(offset) }

  /// The part of a range after its last comma.
  func lastClause(_ range: Range<Int>) -> Range<Int> { clauses(range).last ?? range }

  /// The clause before the one that begins at an offset.
  func clauseBefore(_ offset: Int, from start: Int) -> Range<Int> {
    guard offset > start else { return start..<start }
    return lastClause(start..<max(start, text.previousCharacter(before: offset)))
  }

  /// The end of the clause that an offset stands in.
  func clauseEnd(after offset: Int, in sentence: Range<Int>) -> Int {
    clauses(offset..<max(offset, sentence.upperBound)).first?.upperBound ?? offset
  }
}
