import Calendar
import CorpusModel

/// The shapes in which a sentence tells that something took place.
extension EventCoreReader {
  /// `X举办Y会`, `X held the Y conference`.
  func held(_ sentence: Range<Int>) -> [EventCore] {
    let verbs = words.places(of: "verb", in: text, sentence)
    return verbs.enumerated().compactMap { index, verb in
      if isPassive(verb) || isInName(verb) || !tookPlace(verb, sentence) { return nil }
      guard let phrase = nounPhrase(from: afterVerb(verb), to: end(of: verbs, index, sentence)),
        phrase.kind != .launch,
        phrase.kind != .project || (isShort(phrase.range) && !isRelative(verb)),
        namesEvent(phrase.range), !countsMany(phrase.range)
      else { return nil }
      let kind = kind(phrase.kind, phrase.range, sentence)
      let hosts = sentence.lowerBound..<verb.lowerBound
      return EventCore(sentence, phrase.range, kind, verb: verb, hosts: hosts, rule("held"))
    }
  }

  /// Where the object of a verb ends at the latest: before the next clause that has such a verb.
  private func end(of verbs: [Range<Int>], _ index: Int, _ sentence: Range<Int>) -> Int {
    guard isChinese, index + 1 < verbs.count else { return sentence.upperBound }
    let next = verbs[index + 1]
    // 主办…、…承办的论坛: the second verb belongs to the title.
    let isInside = isRelative(next) || paragraph.isQuoted(next.lowerBound) || isInName(next)
    return isInside || hasNoObject(verbs[index], before: next)
      ? sentence.upperBound
      : next.lowerBound
  }

  private func hasNoObject(_ verb: Range<Int>, before next: Range<Int>) -> Bool {
    lastNoun(verb.upperBound..<next.lowerBound) == nil
  }

  /// `Y会在日内瓦举行`, `The Y session was held in Geneva`.
  func takingPlace(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "passive", in: text, sentence).compactMap { verb in
      guard isChinese || isPassive(verb) || text.has("took place", at: verb.lowerBound),
        tookPlace(verb, sentence), !words.stands("no passive", in: text, at: verb.upperBound)
      else { return nil }
      let clause = clauseStart(before: verb.lowerBound, in: sentence)..<verb.lowerBound
      guard let noun = lastNoun(clause), isNear(noun.range.upperBound, verb),
        noun.kind != .launch || opens(verb), noun.kind != .project,
        !words.stands("no noun", in: text, at: noun.range.upperBound)
      else { return nil }
      let start = titleStart(clause.lowerBound, before: noun.range.lowerBound)
      let title = text.trimmed(start..<noun.range.upperBound)
      guard namesEvent(title), !countsMany(title) else { return nil }
      let kind = opens(verb) ? .launch : kind(noun.kind, title, sentence)
      let hosts = hostsOfPassive(sentence, verb)
      return EventCore(sentence, title, kind, verb: verb, hosts: hosts, rule("takes-place"))
    }
  }

  /// Whether something begins with a verb: 首届消费节启动, 方案出台.
  private func opens(_ verb: Range<Int>) -> Bool {
    words.stands("opening", in: text, at: verb.lowerBound)
  }

  /// `X启动Y行动`, `X launched the Y initiative`.
  func launched(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "launch", in: text, sentence).compactMap { verb in
      if isPassive(verb) || isRelative(verb) || !tookPlace(verb, sentence) { return nil }
      guard let phrase = nounPhrase(from: afterVerb(verb), to: sentence.upperBound),
        phrase.range.count <= 150, !crossesClause(phrase.range)
      else { return nil }
      let hosts = sentence.lowerBound..<verb.lowerBound
      return EventCore(sentence, phrase.range, .launch, verb: verb, hosts: hosts, rule("launched"))
    }
  }

  /// Whether a title runs over a comma: then its noun belongs to something else.
  private func crossesClause(_ title: Range<Int>) -> Bool {
    isChinese && text.firstOffset(of: Array("，".utf8), in: title) != nil
  }

  /// `派出专家组`, `sent a medical team to`, `救援队抵达金边`.
  func dispatched(_ sentence: Range<Int>) -> [EventCore] {
    let sent = words.places(of: "dispatch", in: text, sentence).compactMap { verb in
      let end = clauseEnd(after: verb.upperBound, in: sentence)
      let clause = clauseStart(before: verb.lowerBound, in: sentence)..<verb.lowerBound
      let team = words.places(of: "team", in: text, verb.upperBound..<end).first
      return dispatch(verb, of: team, clause, end, sentence)
    }
    let arrived = words.places(of: "arrival", in: text, sentence).compactMap { verb in
      let end = clauseEnd(after: verb.upperBound, in: sentence)
      let clause = clauseStart(before: verb.lowerBound, in: sentence)..<verb.lowerBound
      let team = words.places(of: "team", in: text, clause).last
      // 救援队赴柬埔寨: the goal follows at once.
      let goal = verb.upperBound..<min(end, verb.upperBound + (isChinese ? 30 : 60))
      let isGoal = namesPlace(goal) || words.has("goal", in: text, goal)
      return isGoal ? dispatch(verb, of: team, clause, end, sentence) : nil
    }
    return sent + arrived
  }

  private func dispatch(
    _ verb: Range<Int>,
    of team: Range<Int>?,
    _ clause: Range<Int>,
    _ end: Int,
    _ sentence: Range<Int>
  ) -> EventCore? {
    guard let team, !isPassive(verb), !isRelative(verb), tookPlace(verb, sentence),
      namesPlace(verb.upperBound..<end) || namesPlace(clause)
        || words.has("goal", in: text, verb.upperBound..<end)
    else { return nil }
    let title = text.trimmed(min(clause.lowerBound, team.lowerBound)..<end)
    let hosts = clause.lowerBound..<min(verb.lowerBound, team.lowerBound)
    return EventCore(sentence, title, .dispatch, verb: verb, hosts: hosts, rule("dispatched"))
  }

  /// `X访问Y`, `X visited Y`.
  func visited(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "visit", in: text, sentence).compactMap { verb in
      let start = clauseStart(before: verb.lowerBound, in: sentence)
      let namesVisitor =
        paragraph.people(in: start..<verb.lowerBound).contains {
          $0.name.upperBound <= verb.lowerBound
        } || paragraph.mentions(in: start..<verb.lowerBound).contains { $0.kind == .organization }
      let end = clauseEnd(after: verb.upperBound, in: sentence)
      let namesGoal = namesPlace(verb.upperBound..<end) || text.has("华", before: verb.upperBound)
      guard namesVisitor, namesGoal, tookPlace(verb, sentence) else { return nil }
      let title = text.trimmed(start..<end)
      return EventCore(sentence, title, .visit, verb: verb, hosts: start..<start, rule("visit"))
    }
  }

  /// `参加Y会`, `在Y会上`, `signed the papers at a ceremony in Colombo`.
  func attended(_ sentence: Range<Int>) -> [EventCore] {
    isChinese ? joined(sentence) + spokenAt(sentence) : attendedInEnglish(sentence)
  }

  private func joined(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "join", in: text, sentence).compactMap { verb in
      guard !isRelative(verb), tookPlace(verb, sentence),
        let phrase = nounPhrase(from: afterVerb(verb), to: sentence.upperBound),
        isGathering(phrase.kind), !countsMany(phrase.range)
      else { return nil }
      return attended(phrase.range, phrase.kind, at: verb, sentence)
    }
  }

  /// 在…峰会上, 在…论坛期间.
  private func spokenAt(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "at", in: text, sentence).compactMap { place in
      let clause = clauseStart(before: place.lowerBound, in: sentence)..<place.lowerBound
      guard let noun = words.lastNoun(in: text, clause), isGathering(noun.kind),
        noun.range.upperBound == place.lowerBound, tookPlace(place, sentence),
        let start = lastIn(before: noun.range.lowerBound, clause) ?? afterDate(clause)
      else { return nil }
      let title = text.trimmed(
        titleStart(start, before: noun.range.lowerBound)..<noun.range.upperBound
      )
      return attended(title, noun.kind, at: place, sentence)
    }
  }

  /// Behind the last 在 of a clause that stands in no name.
  private func lastIn(before end: Int, _ clause: Range<Int>) -> Int? {
    var offset = end
    while offset > clause.lowerBound {
      offset = text.previousCharacter(before: offset)
      if text.has("在", at: offset), !paragraph.isInName(offset), !paragraph.isQuoted(offset) {
        return offset + 3
      }
    }
    return nil
  }

  /// Behind the date that begins a clause: 4月17日缅甸专场中.
  private func afterDate(_ clause: Range<Int>) -> Int? {
    let start = text.trimmed(clause).lowerBound
    return paragraph.dates.first { $0.evidence.range.lowerBound == start }?.evidence.range
      .upperBound
  }

  private func attended(
    _ title: Range<Int>,
    _ kind: EventKind,
    at verb: Range<Int>,
    _ sentence: Range<Int>
  ) -> EventCore? {
    guard namesEvent(title), isSpecific(title) else { return nil }
    let hosts = verb.lowerBound..<verb.lowerBound
    return EventCore(
      sentence,
      title,
      self.kind(kind, title, sentence),
      verb: verb,
      hosts: hosts,
      rule("attended")
    )
  }

  private func attendedInEnglish(_ sentence: Range<Int>) -> [EventCore] {
    guard !words.has("future", in: text, sentence) else { return [] }
    let verbs = words.places(of: "join", in: text, sentence)
    let places = words.places(of: "at", in: text, sentence)
    return (verbs + places).compactMap { verb in
      guard let phrase = nounPhrase(from: afterVerb(verb), to: sentence.upperBound),
        phrase.range.count <= 90, isGathering(phrase.kind),
        (namesEvent(phrase.range) && isSpecific(phrase.range))
          || text.has(" in ", at: phrase.range.upperBound)
          || text.has(" held ", at: phrase.range.upperBound)
      else { return nil }
      let kind = kind(phrase.kind, phrase.range, sentence)
      let place = verb.lowerBound..<verb.lowerBound
      return EventCore(sentence, phrase.range, kind, verb: place, hosts: place, rule("attended"))
    }
  }

  /// `A与B签订协议`, `A and B signed a memorandum` on a stated day.
  func signed(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "sign", in: text, sentence).compactMap { verb in
      guard !isPassive(verb), !isRelative(verb), tookPlace(verb, sentence), namesDay(sentence)
      else { return nil }
      let end = clauseEnd(after: verb.upperBound, in: sentence)
      guard let paper = words.places(of: "agreement", in: text, verb.upperBound..<end).first else {
        return nil
      }
      let start = clauseStart(before: verb.lowerBound, in: sentence)
      let title = text.trimmed(titleStart(start, before: verb.lowerBound)..<paper.upperBound)
      let hosts = sentence.lowerBound..<paper.upperBound
      return EventCore(sentence, title, .other, verb: verb, hosts: hosts, rule("signed"))
    }
  }

  /// `外长会见大使`, `the minister met the ambassador` on a stated day.
  func met(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "meet", in: text, sentence).compactMap { verb in
      guard !isPassive(verb), !isRelative(verb), tookPlace(verb, sentence), namesDay(sentence)
      else { return nil }
      let start = clauseStart(before: verb.lowerBound, in: sentence)
      let end = clauseEnd(after: verb.upperBound, in: sentence)
      // 甲与乙会面: both stand before the verb.
      let others =
        isChinese && end - verb.upperBound < 6 ? start..<verb.lowerBound : verb.upperBound..<end
      guard namesSomebody(start..<verb.lowerBound), namesSomebody(others) else { return nil }
      let title = text.trimmed(titleStart(start, before: verb.lowerBound)..<end)
      let hosts = verb.lowerBound..<verb.lowerBound
      return EventCore(sentence, title, .other, verb: verb, hosts: hosts, rule("met"))
    }
  }

  private func namesSomebody(_ range: Range<Int>) -> Bool {
    paragraph.people(in: range).contains { $0.name.upperBound <= range.upperBound }
      || paragraph.mentions(in: range).contains { $0.kind == .organization && !$0.nested }
  }

  private func namesDay(_ sentence: Range<Int>) -> Bool {
    paragraph.dates.contains {
      sentence.contains($0.evidence.range.lowerBound) && $0.date?.precision == .day
    }
  }

  private func isGathering(_ kind: EventKind) -> Bool {
    switch kind {
    case .ceremony, .conference, .onlineDialogue, .session, .training: true
    case .launch, .visit, .dispatch, .project, .other: false
    }
  }
}
