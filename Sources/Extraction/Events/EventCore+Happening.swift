import CorpusModel

/// The shapes in which an event, or a thing that begins to serve, is the subject.
extension EventCoreReader {
  /// `Y会在日内瓦举行`, `The Y session was held in Geneva`, `an appeal launched by X on Monday`.
  func takingPlace(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "passive", in: text, sentence).compactMap { verb in
      guard tellsOfSubject(verb, sentence), tookPlace(verb, sentence),
        !hasOtherObject(verb, sentence),
        !words.stands("no passive", in: text, at: verb.upperBound),
        let noun = subjectNoun(of: verb, in: sentence),
        noun.kind != .launch || !isParticiple(verb) || isDatedBehind(verb, sentence)
          || beginsWithDate(sentence)
      else { return nil }
      let start = titleStart(noun.start, before: noun.range.lowerBound)
      let title = text.trimmed(start..<noun.range.upperBound)
      let isTold =
        (isGathering(noun.kind) && statesTime(sentence)) || (opens(verb) && statesDay(sentence))
      guard namesEvent(title) || isTold, !countsMany(title) else { return nil }
      let isBegun = opens(verb) && !isGathering(noun.kind)
      let kind = isBegun ? .launch : kind(noun.kind, title, sentence)
      let told = hostsOfPassive(sentence, verb)
      let hosts = told.isEmpty ? hostsBefore(title, noun.start) ?? told : told
      return EventCore(sentence, title, kind, verb: verb, hosts: hosts, rule("takes-place"))
    }
  }

  /// 平台为商户开通上传入口: what it opens is not the platform.
  private func hasOtherObject(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard isChinese, ["开通", "发布", "出台"].contains(where: { text.has($0, at: verb.lowerBound) })
    else { return false }
    let end = clauseEnd(after: verb.upperBound, in: sentence)
    return end - verb.upperBound > 6
      && !["于", "在", "后", "以来", "当天"].contains { text.has($0, at: verb.upperBound) }
  }

  /// 甲组织的募捐活动在广场举行: those named before the title with such a verb and 的.
  private func hostsBefore(_ title: Range<Int>, _ start: Int) -> Range<Int>? {
    guard isChinese, start < title.lowerBound, text.has("的", before: title.lowerBound),
      words.length(of: "title after", in: text, before: title.lowerBound - 3) != nil
    else { return nil }
    return start..<title.lowerBound - 3
  }

  /// Whether a verb tells what its subject underwent or did: 举行, `was held`, `took place`,
  /// `, hosted by X,`.
  private func tellsOfSubject(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
    if isChinese {
      if text.has("开展", at: verb.lowerBound) {
        // 摄影展在博物馆开展: nothing follows.
        return clauseEnd(after: verb.upperBound, in: sentence) <= verb.upperBound + 3
          && statesDay(sentence)
      }
      // “防灾进校园”活动走进山口小学
      if words.stands("comes to", in: text, at: verb.lowerBound) {
        return statesDay(sentence) && !isInName(verb)
          && words.lastNoun(in: text, sentence.lowerBound..<verb.lowerBound)?.range.upperBound
            == verb.lowerBound
      }
      guard words.stands("by", in: text, at: verb.lowerBound) else { return true }
      // 由某某主办: without 由 the object follows.
      let start = clauseStart(before: verb.lowerBound, in: sentence)
      return text.firstOffset(of: "由", in: start..<verb.lowerBound) != nil
        && !isRelative(verb)
    }
    // `No meeting was held`, `was called off`
    let clause = text.trimmed(clauseStart(before: verb.lowerBound, in: sentence)..<verb.lowerBound)
    if text.has("No ", at: clause.lowerBound) || text.has("no ", at: clause.lowerBound)
      || text.has(" off", at: verb.upperBound)
    {
      return text.has("kicked off", at: verb.lowerBound)
    }
    return words.stands("happen", in: text, at: verb.lowerBound) || isPassive(verb)
      || isParticiple(verb)
  }

  /// Whether an English verb form stands behind what it tells of: `a vigil organised by`.
  func isParticiple(_ verb: Range<Int>) -> Bool {
    guard !isChinese, words.stands("after participle", in: text, at: verb.upperBound + 1) else {
      return false
    }
    let end = text.trimmed(0..<verb.lowerBound).upperBound
    if text.has(",", before: end) { return true }
    return words.lastNoun(in: text, max(0, end - 30)..<end)?.range.upperBound == end
  }

  /// `an appeal launched by X on Monday`: not the initiative launched by X of which a clause tells.
  private func isDatedBehind(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
    statesTime(
      verb.upperBound..<max(verb.upperBound, clauseEnd(after: verb.upperBound, in: sentence))
    )
  }

  /// Whether a sentence is an entry of a list of dates: `1 March 2022 – Appeal launched`.
  func beginsWithDate(_ sentence: Range<Int>) -> Bool { entryStart(sentence) != nil }

  /// Behind the date and the dash or colon that begin an entry.
  private func entryStart(_ sentence: Range<Int>) -> Int? {
    let first = text.trimmed(sentence).lowerBound
    guard
      let date = paragraph.dates.first(where: {
        (first...first + 4).contains($0.evidence.range.lowerBound)
      })
    else { return nil }
    let behind = date.evidence.range.upperBound
    guard behind < sentence.upperBound else { return nil }
    let next = text.trimmed(behind..<sentence.upperBound).lowerBound
    let mark = ["–", "—", "- ", ":", "：", "｜", "|"].first { text.has($0, at: next) }
    guard let mark, next + mark.utf8.count < sentence.upperBound else { return nil }
    return text.trimmed(next + mark.utf8.count..<sentence.upperBound).lowerBound
  }

  /// `22 September – Public meeting at Conway Hall`, 4月15日：第三次协调会.
  func entered(_ sentence: Range<Int>) -> [EventCore] {
    guard let start = entryStart(sentence) else { return [] }
    let end = clauseEnd(after: start, in: sentence)
    guard start < end, let phrase = nounPhrase(from: start, to: end), phrase.kind != .launch,
      phrase.kind != .project, phrase.range.count <= 120
    else { return [] }
    let none = start..<start
    let kind = kind(phrase.kind, phrase.range, sentence)
    return [EventCore(sentence, phrase.range, kind, verb: none, hosts: none, rule("entry"))]
  }

  /// The word for an event that is the subject of a verb, and where its clause begins.
  private func subjectNoun(
    of verb: Range<Int>,
    in sentence: Range<Int>
  ) -> (range: Range<Int>, kind: EventKind, start: Int)? {
    let start = clauseStart(before: verb.lowerBound, in: sentence)
    if let noun = eventNoun(in: start..<verb.lowerBound, for: verb),
      isNear(noun.range.upperBound, verb)
    {
      return (noun.range, noun.kind, start)
    }
    // 由甲主办的论坛，3日在北京举行; `The forum, hosted by A, opened`: the clause before.
    let mark = text.trimmed(sentence.lowerBound..<start).upperBound
    guard start > sentence.lowerBound, mark > sentence.lowerBound else { return nil }
    let comma = text.previousCharacter(before: mark)
    guard isClauseMark(at: comma) || text[comma] == 0x2C else { return nil }
    let first =
      isChinese ? clauseStart(before: comma, in: sentence) : max(sentence.lowerBound, comma - 200)
    guard first < comma, let noun = eventNoun(in: first..<comma, for: verb) else { return nil }
    if isChinese {
      let isBare = !namesSomebody(start..<verb.lowerBound) && verb.lowerBound - start <= 60
      guard noun.range.upperBound == comma, isBare else { return nil }
      return (noun.range, noun.kind, first)
    }
    let clause = clauseStart(before: noun.range.lowerBound, in: sentence)
    let isAside = isAsideClause(verb, start) || namesOnly(noun.range.upperBound..<verb.lowerBound)
    guard verb.lowerBound - noun.range.upperBound <= 140, isAside else {
      return nil
    }
    return (noun.range, noun.kind, clause)
  }

  /// `a meeting of China, Fiji and Tonga was convened`: nothing but names stand between noun and verb.
  private func namesOnly(_ range: Range<Int>) -> Bool {
    guard text.has(" of ", at: range.lowerBound) || text.has(" between ", at: range.lowerBound)
    else {
      return false
    }
    let names = paragraph.mentions(in: range).filter { !$0.nested }
    var rest = range.count
    for name in names { rest -= name.range.count }
    return names.count >= 2 && rest <= 12 + names.count * 7
  }

  /// Whether an English clause has no subject of its own: `, hosted by`, `, which ran`, `opened`.
  private func isAsideClause(_ verb: Range<Int>, _ start: Int) -> Bool {
    let before = text.trimmed(start..<verb.lowerBound)
    if before.isEmpty { return true }
    return ["which", "and", "was", "were", "which was", "which were", "co", "jointly", "and was"]
      .contains { Array($0.utf8) == Array(text[before]) }
  }

  /// The last word for an event that may be the subject of a verb; it may be all that an
  /// organization's name is: 国际减灾论坛.
  private func eventNoun(
    in clause: Range<Int>,
    for verb: Range<Int>
  ) -> (range: Range<Int>, kind: EventKind)? {
    let upper = isChinese ? beforePlace(clause) : clause.upperBound
    var end = upper
    while let noun = lastNoun(clause.lowerBound..<end) {
      let fits = (noun.kind != .launch && noun.kind != .project) || opens(verb)
      if fits, !words.stands("no noun", in: text, at: noun.range.upperBound) { return noun }
      end = noun.range.lowerBound
    }
    guard !hasEventObject(verb) else { return nil }
    let name = paragraph.mentions(in: clause.lowerBound..<upper).last {
      $0.kind == .organization && !$0.nested
    }
    guard let name, let noun = words.lastNoun(in: text, name.range),
      noun.kind != .launch, noun.kind != .project,
      !isChinese || noun.range.upperBound == name.range.upperBound
    else { return nil }
    return (name.range, noun.kind)
  }

  /// Where the place of a Chinese clause begins: what stands behind 在 is no subject.
  private func beforePlace(_ clause: Range<Int>) -> Int {
    var offset = clause.upperBound
    while offset > clause.lowerBound {
      offset = text.previousCharacter(before: offset)
      guard text.has("在", at: offset) || text.has("于", at: offset),
        !paragraph.isInName(offset), !paragraph.isQuoted(offset),
        !words.stands("no here before", in: text, at: offset - 3),
        lastNoun(clause.lowerBound..<offset) != nil
          || paragraph.mentions(in: clause.lowerBound..<offset).contains(where: {
            $0.kind == .organization
          })
      else { continue }
      return offset
    }
    return clause.upperBound
  }

  /// Whether a verb has an event as its object: 大会举行开幕式.
  private func hasEventObject(_ verb: Range<Int>) -> Bool {
    guard isChinese else { return false }
    let sentence = paragraph.sentences.first { $0.contains(verb.lowerBound) } ?? verb
    let end = clauseEnd(after: verb.upperBound, in: sentence)
    return lastNoun(verb.upperBound..<max(verb.upperBound, end)) != nil
  }

  /// Whether something begins with a verb: 首届消费节启动, 方案出台.
  private func opens(_ verb: Range<Int>) -> Bool {
    words.stands("opening", in: text, at: verb.lowerBound)
  }

  /// `Leaders gathered in Geneva for a donors' conference`: the conference is the event.
  private func gatheringFor(_ verb: Range<Int>, _ sentence: Range<Int>) -> EventCore? {
    guard !isChinese, text.has("gathered", at: verb.lowerBound) else { return nil }
    let end = clauseEnd(after: verb.upperBound, in: sentence)
    guard let word = text.firstOffset(of: " for ", in: verb.upperBound..<end) else { return nil }
    var start = word + 5
    for article: String in ["the ", "a ", "an ", "their "] where text.has(article, at: start) {
      start += article.utf8.count
    }
    guard let phrase = nounPhrase(from: start, to: end), isGathering(phrase.kind) else {
      return nil
    }
    let none = verb.lowerBound..<verb.lowerBound
    let kind = kind(phrase.kind, phrase.range, sentence)
    return EventCore(sentence, phrase.range, kind, verb: verb, hosts: none, rule("held"))
  }

  /// 共救出200人: a sum of what was done.
  private func isTotal(_ verb: Range<Int>) -> Bool {
    ["共", "已", "先后", "累计"].contains { text.has($0, before: verb.lowerBound) }
  }

  /// `trained volunteers` are no training, `trained 50 volunteers` are; `rescued` needs them counted, too.
  private func isAdjective(_ verb: Range<Int>) -> Bool {
    guard !isChinese, ["trained", "rescued"].contains(where: { text.has($0, at: verb.lowerBound) })
    else { return false }
    return paragraph.figures(in: verb.upperBound..<verb.upperBound + 12).isEmpty
  }

  /// What is told by a deed alone: `Hull City beat Leeds United`, 市民走上街头, `spoke at`.
  func done(_ sentence: Range<Int>) -> [EventCore] {
    let kinds: [EventKind] = [.session, .conference, .training, .ceremony, .other]
    return kinds.flatMap { kind in
      words.places(of: "deed:" + kind.rawValue, in: text, sentence).compactMap { verb in
        guard kind == .training ? statesTime(sentence) : statesDay(sentence),
          tookPlace(verb, sentence), !isRelative(verb), !isPassive(verb),
          !isInName(verb), !paragraph.isQuoted(verb.lowerBound), !isUnreal(verb, sentence),
          !isTotal(verb), !isAdjective(verb)
        else { return nil }
        if let purpose = gatheringFor(verb, sentence) { return purpose }
        let clause = subjectStart(before: verb, in: sentence)
        let start = deedStart(clause, before: verb.lowerBound)
        let end = clauseEnd(after: verb.upperBound, in: sentence)
        guard start < verb.lowerBound || isChinese || clause < verb.lowerBound else { return nil }
        let title = text.trimmed(start..<max(verb.upperBound, end))
        let none = verb.lowerBound..<verb.lowerBound
        return EventCore(sentence, title, kind, verb: verb, hosts: none, rule("done"))
      }
    }
  }
}
