import CorpusModel

/// Who held an event.
extension EventDetailReader {
  func hosts() -> [EntityID] {
    var ids: [EntityID] = []
    if let inviters = inviters() { return inviters }
    // A dateline names who reports, not who holds: 新华社北京8月6日电.
    var start = max(core.hosts.lowerBound, paragraph.bodyStart)
    guard start < core.hosts.upperBound else {
      return core.kind == .dispatch ? senders() : opener()
    }
    start = behindBy(start..<core.hosts.upperBound)
    start = behindOpening(start..<core.hosts.upperBound)
    if isTalkWith(start..<core.hosts.upperBound) { return [] }
    if let behind = hostBehind() { return [behind] }
    if let speaker = speakerOfTurn(start..<core.hosts.upperBound) { ids.append(speaker) }
    let own = max(start, passage.lowerBound)
    let range = own..<max(own, core.hosts.upperBound)
    ids += organizations(in: range).filter { !ids.contains($0) }
    ids += ownBodies(range).filter { !ids.contains($0) }
    ids += hostsBehindVerb().filter { !ids.contains($0) }
    ids += signedWith().filter { !ids.contains($0) }
    if ids.isEmpty { ids = initiators(range) }
    if ids.isEmpty { ids = organizationsOfNoEvent(in: start..<core.hosts.upperBound) }
    if let leader = leaderBeforePartners(range), !ids.isEmpty, !ids.contains(leader) {
      ids.insert(leader, at: 0)
    }
    if ids.isEmpty { ids = opener() }
    if ids.isEmpty { ids = hostCountry(start..<core.hosts.upperBound) }
    return ids.isEmpty && core.kind == .dispatch ? senders() : ids
  }

  /// 中促会对老物资捐赠仪式: whoever opens the title of a gathering holds it.
  private func opener() -> [EntityID] {
    guard isGathering(core.kind), core.kind == .ceremony || !core.rule.hasSuffix("attended"),
      !["signed", "met", "done"].contains(where: { core.rule.hasSuffix($0) })
    else { return [] }
    return paragraph.mentions(at: core.title.lowerBound).first {
      // The Third Coastal Forum holds nothing; 某某组织成立大会 is not held by what is founded there.
      $0.kind == .organization && $0.range.upperBound < core.title.upperBound
        && !words.stands(
          "founding",
          in: paragraph.searched,
          at: paragraph.searched.trimmed(
            $0.range.upperBound..<max($0.range.upperBound, core.title.upperBound)
          ).lowerBound
        )
    }.map { [$0.entity] } ?? []
  }

  /// 为响应某会的倡议，经某部批准，某基金会…: behind the clauses that only say why and with whose leave.
  private func behindOpening(_ range: Range<Int>) -> Int {
    let text = paragraph.searched
    var start = text.trimmed(range).lowerBound
    for date in paragraph.dates where date.evidence.range.lowerBound == start {
      start = text.trimmed(date.evidence.range.upperBound..<max(start, range.upperBound)).lowerBound
    }
    guard start < range.upperBound, words.stands("host opening", in: text, at: start) else {
      return range.lowerBound
    }
    let mark = isChinese ? "，" : ", "
    var found = range.lowerBound
    var offset = start
    while let comma = text.firstOffset(of: mark, in: offset..<range.upperBound) {
      offset = comma + mark.utf8.count
      guard !organizations(in: offset..<range.upperBound).isEmpty else { break }
      if !paragraph.isInName(comma) { found = offset }
      let next = text.trimmed(offset..<range.upperBound).lowerBound
      if !words.stands("host opening", in: text, at: next) { break }
    }
    return found
  }

  /// 与某论坛举行会谈: those talked with hold no talks where nobody else is named.
  private func isTalkWith(_ range: Range<Int>) -> Bool {
    guard isChinese, !range.isEmpty, core.kind == .conference,
      words.has("meet", in: paragraph.searched, core.title)
    else { return false }
    let text = paragraph.searched
    var start = text.trimmed(range).lowerBound
    for date in paragraph.dates where date.evidence.range.lowerBound == start {
      start = text.trimmed(date.evidence.range.upperBound..<max(start, range.upperBound)).lowerBound
    }
    if text.has("，", at: start) { start += 3 }
    return words.stands("with first", in: text, at: start)
  }

  /// 自3月初启动行动以来，某基金会…: who did it stands behind the clause.
  private func hostBehind() -> EntityID? {
    guard isChinese else { return nil }
    let text = paragraph.searched
    let reader = EventCoreReader(paragraph: paragraph)
    let start = text.trimmed(
      reader.clauseStart(before: core.verb.lowerBound, in: core.sentence)..<core.verb.upperBound
    ).lowerBound
    let end = reader.clauseEnd(after: core.verb.upperBound, in: core.sentence)
    let isSince =
      text.has("自", at: start) || text.has("从", at: start)
      || paragraph.dates(in: start..<core.verb.lowerBound).contains {
        text.has("自", before: $0.evidence.range.lowerBound)
      }
    guard isSince, text.has("以来", before: end), end + 3 < core.sentence.upperBound
    else { return nil }
    return paragraph.mentions(in: end + 3..<core.sentence.upperBound).first {
      $0.kind == .organization && !$0.nested && $0.range.lowerBound <= end + 6
    }?.entity
  }

  /// 会长介绍，由甲、乙共同发起的行动: those behind 由 held it.
  private func behindBy(_ range: Range<Int>) -> Int {
    guard isChinese,
      let by = paragraph.searched.firstOffset(of: "由", in: range),
      !paragraph.isInName(by), !paragraph.isQuoted(by),
      !organizations(in: by..<range.upperBound).isEmpty
    else { return range.lowerBound }
    return by
  }

  /// Who sent what travels without a subject of its own: the body that opens a clause before it in the
  /// sentence, or the sentence before.
  private func senders() -> [EntityID] {
    let start = max(core.sentence.lowerBound, paragraph.bodyStart)
    if start < core.verb.lowerBound, let own = openers(start..<core.verb.lowerBound).last {
      return [own]
    }
    let before = paragraph.sentences.filter {
      $0.upperBound <= core.sentence.lowerBound && $0.lowerBound >= paragraph.bodyStart
    }
    if let told = before.reversed().lazy.compactMap({ openers($0).first }).first { return [told] }
    // 我们派出了医疗队: what a turn of an interview tells without an owner is the body's of which it speaks.
    let isSilent = !paragraph.mentions(in: core.sentence).contains { $0.kind == .organization }
    return isSilent && paragraph.speaker != nil
      ? Array(document.context(of: paragraph).mainOrganizations.prefix(1)) : []
  }

  /// 应某会邀请访问, `at the invitation of`: a visit is held by those who invited.
  private func inviters() -> [EntityID]? {
    guard core.kind == .visit else { return nil }
    let text = paragraph.searched
    for word in words.places(of: "invitation", in: text, core.sentence) {
      let named: Range<Int>
      if isChinese {
        let from = max(core.sentence.lowerBound, word.lowerBound - 90)..<word.lowerBound
        guard let by = text.firstOffset(of: "应", in: from), !paragraph.isInName(by) else {
          continue
        }
        named = by..<word.lowerBound
      } else {
        let end = EventCoreReader(paragraph: paragraph).clauseEnd(
          after: word.upperBound,
          in: core.sentence
        )
        named = word.upperBound..<min(end, word.upperBound + 90)
      }
      let bodies = paragraph.mentions(in: named).filter { $0.kind == .organization && !$0.nested }
      let people = paragraph.people(in: named)
      // 应外长某某的邀请: the person, whatever body they are of.
      if !people.isEmpty { return people.map(\.entity) }
      if !bodies.isEmpty { return bodies.map(\.entity) }
    }
    return nil
  }

  /// `signed a memorandum with B`: two sign.
  private func signedWith() -> [EntityID] {
    guard !isChinese, core.rule.hasSuffix("signed") else { return [] }
    let text = paragraph.searched
    var start = core.title.upperBound
    for word: String in [" with the ", " with "] where text.has(word, at: start) {
      start += word.utf8.count
      return paragraph.mentions(at: start).filter { $0.kind == .organization && !$0.nested }
        .map(\.entity)
    }
    return []
  }

  /// 甲发起的行动启动: of what begins those who called for it are the hosts.
  private func initiators(_ range: Range<Int>) -> [EntityID] {
    guard isChinese, core.rule.hasSuffix("takes-place") else { return [] }
    return paragraph.mentions(in: range).filter {
      !$0.nested && $0.kind == .organization
        && words.stands("initiated", in: paragraph.searched, at: $0.range.upperBound)
    }.map(\.entity)
  }

  /// The organizations that open a clause of a range.
  private func openers(_ range: Range<Int>) -> [EntityID] {
    let text = paragraph.searched
    let named = paragraph.mentions(in: range).filter {
      guard $0.kind == .organization, !$0.nested, !isAside($0) else { return false }
      let before = text.trimmed(range.lowerBound..<max(range.lowerBound, $0.range.lowerBound))
      if before.isEmpty || text.has(",", before: before.upperBound) { return true }
      return ["，", "；", "The", "the", "Our", "our", "Two", "A", "：", "”"].contains {
        text.has($0, before: before.upperBound)
      } || paragraph.dates.contains { $0.evidence.range.upperBound == before.upperBound }
    }
    return named.map(\.entity) + ownBodies(range)
  }

  /// 4月30日，与某会共同主办: the partners stand alone, who leads was told in the sentence before.
  private func leaderBeforePartners(_ range: Range<Int>) -> EntityID? {
    guard isChinese else { return nil }
    let text = paragraph.searched
    var start = text.trimmed(range).lowerBound
    for date in paragraph.dates where date.evidence.range.lowerBound == start {
      start = text.trimmed(date.evidence.range.upperBound..<max(start, range.upperBound)).lowerBound
    }
    if text.has("，", at: start) { start += 3 }
    guard words.stands("with first", in: text, at: start) else { return nil }
    let before = paragraph.sentences.filter { $0.upperBound <= core.sentence.lowerBound }
    return before.reversed().lazy.compactMap { openers($0).first }.first
  }

  /// Bodies that a range names by 我会, or by the last word of a name told before: 基金会, 医院.
  func ownBodies(_ range: Range<Int>) -> [EntityID] {
    let text = paragraph.searched
    if words.has("own body", in: text, range),
      let own = document.context(of: paragraph).mainOrganizations.first
    {
      return [own]
    }
    guard isChinese else { return [] }
    return words.places(of: "body noun", in: text, range).compactMap { noun in
      let start = text.trimmed(0..<noun.lowerBound).upperBound
      let opens =
        start <= range.lowerBound
        || ["，", "。", "；", "、", "由", "”"].contains { text.has($0, before: start) }
        || paragraph.dates.contains { $0.evidence.range.upperBound == start }
      guard opens, paragraph.name(over: noun.lowerBound) == nil else { return nil }
      return bodyNamedBefore(noun)
    }
  }

  /// The last organization named before a noun whose name ends with it.
  private func bodyNamedBefore(_ noun: Range<Int>) -> EntityID? {
    let form = Array(paragraph.searched[noun])
    func last(_ place: AnnotatedParagraph, before end: Int) -> EntityID? {
      place.mentions.last {
        $0.kind == .organization && !$0.nested && $0.range.upperBound <= end
          && place.searched.has(String(decoding: form, as: UTF8.self), before: $0.range.upperBound)
      }?.entity
    }
    if let own = last(paragraph, before: noun.lowerBound) { return own }
    let indices = document.context(of: paragraph).paragraphs.filter {
      document.paragraphs[$0].id < paragraph.id
    }
    return indices.suffix(12).reversed().lazy.compactMap {
      last(document.paragraphs[$0], before: Int.max)
    }.first
  }

  /// 由甲主办、乙承办的“…”论坛: those between the verb and the title who have such a verb of their own.
  private func hostsBehindVerb() -> [EntityID] {
    guard isChinese, core.verb.upperBound < core.title.lowerBound,
      words.stands("by", in: paragraph.searched, at: core.verb.lowerBound)
    else { return [] }
    return paragraph.mentions(in: core.verb.upperBound..<core.title.lowerBound).filter {
      $0.kind == .organization && !$0.nested && !isAside($0)
        && words.stands("by", in: paragraph.searched, at: $0.range.upperBound)
    }.map(\.entity)
  }

  func organizations(in range: Range<Int>) -> [EntityID] {
    bodies(in: range).reduce(into: []) { ids, mention in
      if !ids.contains(mention.entity) { ids.append(mention.entity) }
    }
  }

  /// The same, but for what stands in the name of another event.
  private func organizationsOfNoEvent(in range: Range<Int>) -> [EntityID] {
    bodies(in: range).reduce(into: []) { ids, mention in
      if isChinese, beginsEvent(mention) { return }
      if !ids.contains(mention.entity) { ids.append(mention.entity) }
    }
  }

  /// The organizations of a range that are not named beside the hosts only.
  private func bodies(in range: Range<Int>) -> [EntityMention] {
    paragraph.mentions(in: range).filter {
      !$0.nested && $0.kind == .organization && !isAside($0) && !isReporter($0) && !isPossessor($0)
        && !isRepresented($0) && !($0.range.upperBound == core.title.upperBound && isTitle($0))
    }
  }

  /// The Third Coastal Forum, where a title was taken for the name of a body.
  private func isTitle(_ mention: EntityMention) -> Bool {
    mention.range.lowerBound <= core.title.lowerBound + 24
  }

  /// 新华社北京四月二十三日电 behind the title on one line: who reports.
  private func isReporter(_ mention: EntityMention) -> Bool {
    guard isChinese, document.entities[mention.entity.index].organizationKind == .media else {
      return false
    }
    let text = paragraph.searched
    let near = mention.range.upperBound..<min(text.count, mention.range.upperBound + 60)
    let end = ["电", "讯", "报道"].compactMap { (word: String) in
      text.firstOffset(of: word, in: near)
    }.min()
    guard let end else { return false }
    return text.has("日", before: end) || text.has("记者", at: mention.range.upperBound)
      || paragraph.dates.contains {
        near.contains($0.evidence.range.lowerBound) && $0.evidence.range.upperBound <= end
      }
  }

  /// Tsinghua University's NGO Research Center: the body is the one named last.
  private func isPossessor(_ mention: EntityMention) -> Bool {
    guard !isChinese else { return false }
    let end = mention.range.upperBound
    guard ["'s ", "’s "].contains(where: { paragraph.searched.has($0, at: end) }) else {
      return false
    }
    return paragraph.mentions(beginningIn: end + 2..<end + 6).contains {
      $0.kind == .organization && !$0.nested
    }
  }

  /// 某会代表某委员会举行: who is stood for by a body named right before.
  private func isRepresented(_ mention: EntityMention) -> Bool {
    guard isChinese, paragraph.searched.has("代表", before: mention.range.lowerBound) else {
      return false
    }
    let before = mention.range.lowerBound - 6
    return paragraph.mentions.contains {
      $0.kind == .organization && !$0.nested && $0.range.upperBound == before
    }
  }

  /// Whether a name is part of that of another event: 中国-东盟|外长会议在老挝举办，….
  private func beginsEvent(_ mention: EntityMention) -> Bool {
    let reader = EventCoreReader(paragraph: paragraph)
    let end = reader.clauseEnd(after: mention.range.upperBound, in: core.sentence)
    guard end < core.verb.lowerBound else { return false }
    return reader.lastNoun(mention.range.upperBound..<end) != nil
      && !words.has(
        "verb",
        in: paragraph.searched,
        mention.range.upperBound..<min(end, mention.range.upperBound + 12)
      )
  }

  /// A country that holds an event itself: `Uganda hosted`, 中国举办.
  func hostCountry(_ range: Range<Int>) -> [EntityID] {
    let country = paragraph.mentions(in: range).last {
      !$0.nested && $0.kind == .country && $0.form == .full
    }
    guard let country else { return [] }
    let between = core.verb.lowerBound - country.range.upperBound
    let before = paragraph.searched.trimmed(range.lowerBound..<country.range.lowerBound)
    return (0...7).contains(between) && before.count <= 12 ? [country.entity] : []
  }
}
