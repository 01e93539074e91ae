import Calendar
import CorpusModel

/// The shapes in which a sentence tells that something took place.
extension EventCoreReader {
  /// `X举办Y会`, `X held the Y conference`.
  func held(_ sentence: Range<Int>) -> [EventCore] {
    let verbs = words.places(of: "verb", in: text, sentence)
    return verbs.enumerated().compactMap { index, verb in
      if isPassive(verb) || isParticiple(verb) || isInName(verb) || namesHost(verb) { return nil }
      if !tookPlace(verb, sentence) || introducesContent(verb) { return nil }
      if isBesideJourney(verb, sentence) { return nil }
      guard let phrase = nounPhrase(from: afterVerb(verb), to: end(of: verbs, index, sentence)),
        phrase.kind != .launch,
        phrase.kind != .project || (isShort(phrase.range) && !isRelative(verb)),
        namesEvent(phrase.range) || statesTime(sentence), !countsMany(phrase.range)
      else { return nil }
      // 甲开展的首届消费节启动: what it begins is told behind it.
      let isBegun =
        isRelative(verb) && !isGathering(phrase.kind)
        && words.stands("opening", in: text, at: phrase.range.upperBound)
      let kind = isBegun ? .launch : kind(phrase.kind, phrase.range, sentence)
      let hosts = sentence.lowerBound..<verb.lowerBound
      return EventCore(sentence, phrase.range, kind, verb: verb, hosts: hosts, rule("held"))
    }
  }

  /// `She held that`: what she thought.
  private func introducesContent(_ verb: Range<Int>) -> Bool {
    !isChinese && text.has(" that ", at: verb.upperBound)
  }

  /// 派出医疗队赴斐济开展义诊: the journey is the event.
  private func isBesideJourney(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard isChinese, words.stands("light", in: text, at: verb.lowerBound) else { return false }
    let clause = clauseStart(before: verb.lowerBound, in: sentence)..<verb.lowerBound
    guard words.has("dispatch", in: text, clause) || words.has("arrival", in: text, clause) else {
      return false
    }
    return dispatched(sentence).contains { clause.contains($0.verb.lowerBound) }
  }

  /// 主办方, 承办单位: who holds it, no verb.
  private func namesHost(_ verb: Range<Int>) -> Bool {
    isChinese
      && ["方", "单位", "者", "国", "城市", "地", "人", "权", "好"].contains {
        text.has($0, at: verb.upperBound)
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

  /// `X启动Y行动`, `X launched the Y initiative`.
  func launched(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "launch", in: text, sentence).compactMap { verb in
      if isPassive(verb) || isParticiple(verb) { return nil }
      if isRelative(verb), !standsBehindDate(verb) { return nil }
      if isChinese, text.has("人", at: verb.upperBound) || text.has("仪式", at: verb.upperBound) {
        return nil
      }
      if !isChinese, opensItself(verb) || !isJoint(verb, sentence) { return nil }
      guard tookPlace(verb, sentence),
        let phrase = nounPhrase(from: afterVerb(verb), to: sentence.upperBound)
          ?? facility(behind: verb, sentence),
        phrase.range.count <= 150, !crossesClause(phrase.range)
      else { return nil }
      let hosts = sentence.lowerBound..<verb.lowerBound
      let kind: EventKind = phrase.kind == .training ? .training : .launch
      return EventCore(sentence, phrase.range, kind, verb: verb, hosts: hosts, rule("launched"))
    }
  }

  /// `The exhibition opened at the museum`: what opens is the subject.
  func opensItself(_ verb: Range<Int>) -> Bool {
    [" at ", " in ", " on ", " with ", " to ", " for ", " as ", " after ", " by "].contains {
      text.has($0, at: verb.upperBound)
    }
  }

  /// `joined hands with 300 bodies to release`: such a form of the verb tells it only behind those who do it together.
  private func isJoint(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard text.has("to ", at: verb.lowerBound) else { return true }
    let clause = clauseStart(before: verb.lowerBound, in: sentence)..<verb.lowerBound
    return words.has("joined", in: text, clause)
  }

  /// 2017年3月28日启动的“…行动”: the date right before the verb dates it.
  private func standsBehindDate(_ verb: Range<Int>) -> Bool {
    !text.has("发布", at: verb.lowerBound)
      && statesDay(max(0, verb.lowerBound - 30)..<verb.lowerBound)
      && paragraph.dates.contains {
        let gap = verb.lowerBound - $0.evidence.range.upperBound
        return (0...12).contains(gap)
      }
  }

  /// `opened a field hospital`, 设立帮扶中心 at a stated time: a house or a body that begins.
  private func facility(
    behind verb: Range<Int>,
    _ sentence: Range<Int>
  ) -> (range: Range<Int>, kind: EventKind)? {
    guard statesTime(sentence) else { return nil }
    let start = afterVerb(verb)
    let end = clauseEnd(after: start, in: start..<max(start, sentence.upperBound))
    var near = start..<min(end, start + (isChinese ? 75 : 70))
    if !isChinese, let stop = near.first(where: { endsTitle(at: $0) }) { near = start..<stop }
    let all = words.places(of: "facility", in: text, near)
    guard let noun = isChinese ? all.last : all.first else { return nil }
    return (text.trimmed(start..<noun.upperBound), .launch)
  }

  /// Whether a title runs over a comma: then its noun belongs to something else.
  private func crossesClause(_ title: Range<Int>) -> Bool {
    isChinese && text.firstOffset(of: "，", in: title) != nil
  }

  /// `参加Y会`, `在Y会上`, `signed the papers at a ceremony in Colombo`.
  func attended(_ sentence: Range<Int>) -> [EventCore] {
    isChinese ? joined(sentence) + spokenAt(sentence) : attendedInEnglish(sentence)
  }

  private func joined(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "join", in: text, sentence).compactMap { verb in
      guard !isRelative(verb), tookPlace(verb, sentence),
        let phrase = nounPhrase(from: afterVerb(verb), to: sentence.upperBound),
        !countsMany(phrase.range),
        phrase.kind == .training || !text.has("接受", at: verb.lowerBound)
      else { return nil }
      let isWatched = isWatched(verb, sentence)
      guard
        isGathering(phrase.kind)
          || (phrase.kind == .other && (isWatched || statesTime(sentence)))
      else { return nil }
      let isDated = isWatched || (isCrowded(verb, sentence) && namesEvent(phrase.range))
      return attended(phrase.range, phrase.kind, at: verb, sentence, isDated: isDated)
    }
  }

  /// 600名师生参加了地震疏散演练: many took part on a stated day.
  private func isCrowded(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard statesDay(sentence) else { return false }
    let start = clauseStart(before: verb.lowerBound, in: sentence)
    return paragraph.figures(in: start..<verb.lowerBound).contains {
      $0.unit == "person" && $0.value.double >= 10
    }
  }

  /// 2万名民众关注线上交流活动: those who watched an event are counted.
  func isWatched(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let isView = words.stands("view", in: text, at: verb.lowerBound) || !isChinese
    return isView
      && paragraph.figures(in: sentence.lowerBound..<verb.lowerBound).contains {
        $0.unit == "person" && $0.value.double >= 100
      }
  }

  /// 在…峰会上, 在…论坛期间.
  private func spokenAt(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "at", in: text, sentence).compactMap { place in
      // Cheaper than the clause is the noun right before the word.
      guard
        words.lastNoun(in: text, sentence.lowerBound..<place.lowerBound)?.range.upperBound
          == place.lowerBound, !isBegun(place)
      else { return nil }
      let clause = clauseStart(before: place.lowerBound, in: sentence)..<place.lowerBound
      guard let noun = words.lastNoun(in: text, clause), isGathering(noun.kind),
        noun.range.upperBound == place.lowerBound, tookPlace(place, sentence),
        let start = lastIn(before: noun.range.lowerBound, clause) ?? afterDate(clause)
          ?? openingNoun(noun, clause)
      else { return nil }
      let title = text.trimmed(
        titleStart(start, before: noun.range.lowerBound)..<noun.range.upperBound
      )
      let isDated =
        statesTime(min(start, noun.range.upperBound)..<noun.range.upperBound)
        || standsBehindDay(start)
      return attended(title, noun.kind, at: place, sentence, isDated: isDated)
    }
  }

  /// 会议中心, 会议上午: the word goes on.
  private func isBegun(_ place: Range<Int>) -> Bool {
    ["中心", "中国", "中方", "中午", "中央", "上午", "上海", "上周"].contains {
      text.has($0, at: place.lowerBound)
    }
  }

  /// 3月18日在某大学的论坛上: the day stands right before 在.
  private func standsBehindDay(_ start: Int) -> Bool {
    paragraph.dates(in: max(0, start - 40)..<start).contains {
      (3...9).contains(start - $0.evidence.range.upperBound)
        && statesDay($0.evidence.range.lowerBound..<start)
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

  /// 开幕式上: a ceremony that opens its clause, or is told behind its date.
  private func openingNoun(
    _ noun: (range: Range<Int>, kind: EventKind),
    _ clause: Range<Int>
  ) -> Int? {
    let start = text.trimmed(clause).lowerBound
    if noun.kind == .ceremony, start == noun.range.lowerBound { return start }
    // 8月20日，最后一期学员的结业仪式上: behind a clause that is a date.
    let comma = text.trimmed(0..<start).upperBound
    let isDated = paragraph.dates.contains {
      $0.evidence.range.upperBound <= comma && comma - $0.evidence.range.upperBound <= 3
    }
    return noun.kind == .ceremony && isDated && clause.count <= 60 ? start : nil
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
    _ sentence: Range<Int>,
    isDated: Bool = false
  ) -> EventCore? {
    let isTold =
      isDated || (kind == .ceremony && namesEvent(title))
      || words.has("held", in: text, title) || statesTime(title)
      || words.stands("opening ceremony", in: text, at: title.lowerBound)
    guard isTold || (namesEvent(title) && isSpecific(title)) else { return nil }
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
        phrase.range.count <= 90,
        isGathering(phrase.kind) || (phrase.kind == .other && statesTime(sentence)),
        (namesEvent(phrase.range) && (isSpecific(phrase.range) || isStaged(phrase, verb)))
          || words.stands("goes on", in: text, at: phrase.range.upperBound + 1)
          || (namesEvent(phrase.range) && isWatched(verb, sentence))
      else { return nil }
      let kind = kind(phrase.kind, phrase.range, sentence)
      let place = verb.lowerBound..<verb.lowerBound
      return EventCore(sentence, phrase.range, kind, verb: place, hosts: place, rule("attended"))
    }
  }

  /// `said at the lighting ceremony`: a ceremony of the day of which the paragraph tells.
  private func isStaged(_ phrase: (range: Range<Int>, kind: EventKind), _ verb: Range<Int>) -> Bool
  {
    phrase.kind == .ceremony && statesDay(0..<verb.lowerBound)
  }

  /// `paid for a four-week course in Vientiane, from 10 June to 5 July`.
  func gave(_ sentence: Range<Int>) -> [EventCore] {
    guard statesTime(sentence) else { return [] }
    return words.places(of: "provide", in: text, sentence).compactMap { verb in
      guard tookPlace(verb, sentence), !isRelative(verb), !isPassive(verb),
        let phrase = nounPhrase(from: afterVerb(verb), to: sentence.upperBound),
        phrase.kind == .training, isShort(phrase.range), !countsMany(phrase.range)
      else { return nil }
      let none = verb.lowerBound..<verb.lowerBound
      return EventCore(sentence, phrase.range, .training, verb: verb, hosts: none, rule("held"))
    }
  }

  func isGathering(_ kind: EventKind) -> Bool {
    switch kind {
    case .ceremony, .conference, .onlineDialogue, .session, .training: true
    case .launch, .visit, .dispatch, .project, .other: false
    }
  }
}
