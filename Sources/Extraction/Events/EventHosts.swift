import CorpusModel

/// Who held an event.
extension EventDetailReader {
  func hosts() -> [EntityID] {
    var ids: [EntityID] = []
    // A dateline names who reports, not who holds: 新华社北京8月6日电.
    var start = max(core.hosts.lowerBound, paragraph.bodyStart)
    guard start < core.hosts.upperBound else { return opener() }
    start = behindBy(start..<core.hosts.upperBound)
    start = behindOpening(start..<core.hosts.upperBound)
    if let speaker = speakerOfTurn(start..<core.hosts.upperBound) { ids.append(speaker) }
    let own = max(start, passage.lowerBound)
    let range = own..<max(own, core.hosts.upperBound)
    ids += organizations(in: range).filter { !ids.contains($0) }
    ids += ownBodies(range).filter { !ids.contains($0) }
    if ids.isEmpty { ids = organizations(in: start..<core.hosts.upperBound) }
    if let leader = leaderBeforePartners(range), !ids.isEmpty, !ids.contains(leader) {
      ids.insert(leader, at: 0)
    }
    if ids.isEmpty { ids = opener() }
    if ids.isEmpty { ids = hostCountry(start..<core.hosts.upperBound) }
    return ids.isEmpty && core.kind == .dispatch ? senders() : ids
  }

  /// 中促会对老物资捐赠仪式: whoever opens the title of a gathering holds it.
  private func opener() -> [EntityID] {
    guard isGathering(core.kind), core.kind == .ceremony || !core.rule.hasSuffix("attended") else {
      return []
    }
    return paragraph.mentions(at: core.title.lowerBound).first {
      // 某某组织成立大会 is not held by what is founded there.
      $0.kind == .organization
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
    return before.reversed().lazy.compactMap { openers($0).first }.first.map { [$0] } ?? []
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
  private func ownBodies(_ range: Range<Int>) -> [EntityID] {
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

  func organizations(in range: Range<Int>) -> [EntityID] {
    var ids: [EntityID] = []
    for mention in paragraph.mentions(in: range)
    where !mention.nested && mention.kind == .organization && !isAside(mention) {
      if !ids.contains(mention.entity) { ids.append(mention.entity) }
    }
    return ids
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

  /// Whom 我们 means in an interview: the organization the article is about.
  func speakerOfTurn(_ range: Range<Int>) -> EntityID? {
    guard isChinese, paragraph.speaker != nil,
      paragraph.searched.firstOffset(of: "我们", in: range) != nil
    else { return nil }
    return document.context(of: paragraph).mainOrganizations.first
  }

  /// Those a sentence of its own says held it: 仪式由某某主办, `it was hosted by …`.
  func toldHosts(_ scope: EventScope) -> [EntityID] {
    let text = scope.paragraph.searched
    for sentence in scope.sentences {
      if let told = labelledHosts(sentence, scope.paragraph) { return told }
      for word in words.places(of: "host", in: text, sentence) {
        let range: Range<Int>
        if isChinese {
          guard
            let by = text.firstOffset(
              of: "由",
              in: sentence.lowerBound..<word.lowerBound
            )
          else { continue }
          range = by..<word.lowerBound
        } else {
          range = word.upperBound..<min(sentence.upperBound, word.upperBound + 160)
        }
        // 由甲、乙发起: the verb behind the last name is the one that tells it.
        let named = scope.paragraph.mentions(in: range).filter {
          !$0.nested && $0.kind == .organization
            && ($0.range.upperBound == word.lowerBound || !isAside($0))
        }
        let own = scope.paragraph.id == paragraph.id ? ownBodies(range) : []
        let all = own + named.map(\.entity).filter { !own.contains($0) }
        if !all.isEmpty { return all }
      }
    }
    return []
  }

  /// Whether an organization is named beside the hosts only: in X举行, 在X支持下, invited by X.
  func isAside(_ mention: EntityMention) -> Bool {
    let text = paragraph.searched
    let next = mention.range.upperBound
    if words.stands("aside after", in: text, at: next) || isAlias(mention) { return true }
    let start = text.trimmed(0..<mention.range.lowerBound).upperBound
    return words.length(of: "aside before", in: text, before: start) != nil
  }

  /// 主办方是某会, 主办单位：某会.
  func labelledHosts(
    _ sentence: Range<Int>,
    _ place: AnnotatedParagraph
  ) -> [EntityID]? {
    guard isChinese else { return nil }
    let text = place.searched
    for label in words.places(of: "host label", in: text, sentence) {
      let reader = EventCoreReader(paragraph: place)
      let end = reader.clauseEnd(after: label.upperBound + 3, in: sentence)
      let named = place.mentions(in: label.upperBound..<max(label.upperBound, end)).filter {
        !$0.nested && $0.kind == .organization
      }
      if !named.isEmpty { return named.map(\.entity) }
    }
    return nil
  }

  /// （简称“某会”）: the short form of a name before it.
  func isAlias(_ mention: EntityMention) -> Bool {
    let text = paragraph.searched
    let start = text.trimmed(0..<mention.range.lowerBound).upperBound
    return ["称“", "称", "称「", "called", "as "].contains { text.has($0, before: start) }
  }
}
