import Calendar
import CorpusModel

/// Further shapes in which a stated day tells that something took place.
extension EventCoreReader {
  /// 从6月3日的开班式，到…的三天实地教学: a noun for an event whose date stands before it with 的.
  func datedNoun(_ sentence: Range<Int>) -> [EventCore] {
    guard isChinese else { return [] }
    return paragraph.dates.compactMap { date in
      let start = date.evidence.range.upperBound
      guard sentence.contains(date.evidence.range.lowerBound), isDayOrSpan(date),
        start < sentence.upperBound
      else { return nil }
      let end = clauseEnd(after: start, in: sentence)
      // 5月10日南非专场正值母亲节
      if let part = part(from: start, to: end),
        date.evidence.range.lowerBound - sentence.lowerBound <= 3
      {
        let none = start..<start
        let kind = kind(.session, part, sentence)
        return EventCore(sentence, part, kind, verb: none, hosts: none, rule("entry"))
      }
      let isJoined = text.has("的", at: start)
      guard end - start >= 6, end - start <= 120, isJoined || isAlone(date, sentence),
        let noun = lastNoun(start..<end), noun.kind != .launch, noun.kind != .project,
        !isFuture(sentence)
      else { return nil }
      // 28日下午的分论坛气氛热烈: where the date opens the sentence, something may be said of it.
      let opens = date.evidence.range.lowerBound - text.trimmed(sentence).lowerBound <= 3
      let rest = end - noun.range.upperBound
      guard rest == 0 || (opens && isJoined && isGathering(noun.kind) && rest <= 24) else {
        return nil
      }
      let title = text.trimmed(
        lastOf(in: start..<noun.range.lowerBound)..<noun.range.upperBound
      )
      guard !countsMany(title) else { return nil }
      let none = start..<start
      let kind = kind(noun.kind, title, sentence)
      return EventCore(sentence, title, kind, verb: none, hosts: none, rule("entry"))
    }
  }

  /// A session right behind a date: 南非专场.
  private func part(from start: Int, to end: Int) -> Range<Int>? {
    guard let word = words.places(of: "part", in: text, start..<end).first,
      word.lowerBound > start, word.lowerBound - start <= 24, !text.has("的", at: word.upperBound)
    else { return nil }
    return text.trimmed(start..<word.upperBound)
  }

  private func isDayOrSpan(_ date: DateMention) -> Bool {
    switch date.date?.precision {
    case .minute, .hour, .day, .interval: true
    case .week, .monthPart, .month, .quarter, .halfYear, .year, nil: false
    }
  }

  /// 再到12日晚与救援队的一场演练: a date behind 到 or 从 in a list of what was done.
  private func isAlone(_ date: DateMention, _ sentence: Range<Int>) -> Bool {
    let start = date.evidence.range.lowerBound
    return text.has("再到", before: start) || text.has("从", before: start)
  }

  private func isFuture(_ range: Range<Int>) -> Bool { words.has("future", in: text, range) }

  /// Behind the last 的 of a range, else where it begins.
  private func lastOf(in range: Range<Int>) -> Int {
    var offset = range.upperBound
    while offset > range.lowerBound {
      offset = text.previousCharacter(before: offset)
      if text.has("的", at: offset), !paragraph.isInName(offset) { return offset + 3 }
    }
    return range.lowerBound
  }

  /// 政府4月19日派出的三架军机, 18日飞抵的41名队员: a journey told in a clause before 的, with its day.
  func sentInPassing(_ sentence: Range<Int>) -> [EventCore] {
    guard isChinese else { return [] }
    let verbs =
      words.places(of: "dispatch", in: text, sentence)
      + words.places(of: "arrival", in: text, sentence)
      + words.places(of: "carry", in: text, sentence)
    return verbs.compactMap { verb in
      let start = clauseStart(before: verb.lowerBound, in: sentence)
      guard isRelative(verb), statesDay(start..<verb.lowerBound), tookPlace(verb, sentence),
        !isUnreal(verb, sentence)
      else { return nil }
      let limit = min(sentence.upperBound, verb.upperBound + 48)
      let counted = paragraph.figures(in: verb.upperBound..<limit).first { isCrowd($0) }
      guard let counted, counted.evidence.range.lowerBound - verb.upperBound <= 12 else {
        return nil
      }
      let title = text.trimmed(titleStart(start, before: verb.lowerBound)..<end(of: counted))
      let hosts = start..<verb.lowerBound
      return EventCore(sentence, title, .dispatch, verb: verb, hosts: hosts, rule("dispatched"))
    }
  }

  /// Where the words of a figure and of what it counts end.
  private func end(of figure: Figure) -> Int {
    let end = figure.evidence.range.upperBound
    guard let noun = figure.counted, text.has(noun, at: end) else { return end }
    return end + noun.utf8.count
  }

  /// Whether a figure counts people or what carries them.
  func isCrowd(_ figure: Figure) -> Bool {
    ["person", "team", "aircraft", "vehicle", "ship", "flight", "train", "batch"].contains(
      figure.unit
    )
  }

  /// 12月22日我们把供水站移交给县政府: something is given over on a stated day.
  func handedOver(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "hand over", in: text, sentence).compactMap { verb in
      guard statesDay(sentence), tookPlace(verb, sentence), !isRelative(verb),
        !isUnreal(verb, sentence), !isInName(verb), lastNoun(sentence) == nil
      else { return nil }
      let start = clauseStart(before: verb.lowerBound, in: sentence)
      let end = clauseEnd(after: verb.upperBound, in: sentence)
      guard isChinese || namesSomebody(verb.upperBound..<end),
        !text.has("交付", at: verb.lowerBound) || namesSomebody(verb.upperBound..<end)
      else { return nil }
      let title = text.trimmed(deedStart(start, before: verb.lowerBound)..<end)
      let hosts = start..<verb.lowerBound
      return EventCore(sentence, title, .ceremony, verb: verb, hosts: hosts, rule("done"))
    }
  }

  /// `welcomed a delegation from Fiji`, 接待了代表团: those who come are guests of a stated day.
  func received(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "receive", in: text, sentence).compactMap { verb in
      let end = clauseEnd(after: verb.upperBound, in: sentence)
      let start = clauseStart(before: verb.lowerBound, in: sentence)
      let object = verb.upperBound..<min(end, verb.upperBound + 60)
      guard statesDay(sentence), tookPlace(verb, sentence), !isRelative(verb), !isPassive(verb),
        !isUnreal(verb, sentence), namesSomebody(start..<verb.lowerBound),
        words.has("visitors", in: text, object)
      else { return nil }
      let title = text.trimmed(deedStart(start, before: verb.lowerBound)..<end)
      let hosts = start..<verb.lowerBound
      return EventCore(sentence, title, .visit, verb: verb, hosts: hosts, rule("visit"))
    }
  }

  /// `This is the third coordination meeting between A and B`: names what the sentences before told.
  func referred(_ sentence: Range<Int>) -> [EventCore] {
    let first = text.trimmed(sentence).lowerBound
    guard !isChinese,
      let opening = words.places(
        of: "refers back",
        in: text,
        first..<min(sentence.upperBound, first + 24)
      )
      .first(where: { $0.lowerBound == first }),
      let phrase = nounPhrase(from: opening.upperBound + 1, to: sentence.upperBound),
      isGathering(phrase.kind), phrase.range.count <= 60,
      words.stands("ordinal", in: text, at: phrase.range.lowerBound)
    else { return [] }
    let kind = kind(phrase.kind, phrase.range, sentence)
    let none = opening.upperBound..<opening.upperBound
    return [EventCore(sentence, phrase.range, kind, verb: none, hosts: none, rule("held"))]
  }

  /// `elected a new board`, 改选理事会 on a stated day.
  func elected(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "elect", in: text, sentence).compactMap { verb in
      guard statesDay(sentence), tookPlace(verb, sentence), !isRelative(verb), !isPassive(verb),
        !isUnreal(verb, sentence), !isInName(verb), !paragraph.isQuoted(verb.lowerBound)
      else { return nil }
      let start = clauseStart(before: verb.lowerBound, in: sentence)
      guard namesSomebody(start..<verb.lowerBound) else { return nil }
      let end = clauseEnd(after: verb.upperBound, in: sentence)
      let title = text.trimmed(deedStart(start, before: verb.lowerBound)..<end)
      let hosts = start..<verb.lowerBound
      return EventCore(sentence, title, .other, verb: verb, hosts: hosts, rule("done"))
    }
  }

  /// 3月22日通过线上培训，为…介绍: the training by which something was done.
  func doneThrough(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "through", in: text, sentence).compactMap { verb in
      let isBehindDate = paragraph.dates.contains {
        let gap = verb.lowerBound - $0.evidence.range.upperBound
        return sentence.contains($0.evidence.range.lowerBound) && (0...4).contains(gap)
      }
      guard isBehindDate || (isChinese && statesDay(sentence) && tookPlace(verb, sentence)),
        let phrase = nounPhrase(
          from: afterVerb(verb),
          to: clauseEnd(after: verb.upperBound, in: sentence)
        ), phrase.kind == .onlineDialogue || (isBehindDate && phrase.kind == .training)
      else { return nil }
      let hosts = sentence.lowerBound..<verb.lowerBound
      return EventCore(sentence, phrase.range, phrase.kind, verb: verb, hosts: hosts, rule("held"))
    }
  }

  /// 南亚专场推迟到5月14日: what took place at a later day.
  func postponed(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "postponed", in: text, sentence).compactMap { verb in
      let start = clauseStart(before: verb.lowerBound, in: sentence)
      let isDated = paragraph.dates.contains {
        (verb.upperBound...verb.upperBound + 3).contains($0.evidence.range.lowerBound)
          && $0.date != nil
      }
      guard isDated, let noun = lastNoun(start..<verb.lowerBound),
        noun.range.upperBound == verb.lowerBound
      else { return nil }
      let title = text.trimmed(lastOf(in: start..<noun.range.lowerBound)..<verb.lowerBound)
      let none = start..<start
      let kind = kind(noun.kind, title, sentence)
      return EventCore(sentence, title, kind, verb: none, hosts: none, rule("takes-place"))
    }
  }

  /// 村里迎来了一支车队: the place is reached.
  func welcomed(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "welcome", in: text, sentence).compactMap { verb in
      let end = clauseEnd(after: verb.upperBound, in: sentence)
      let object = verb.upperBound..<end
      guard statesDay(sentence), tookPlace(verb, sentence), !isRelative(verb),
        words.has("team", in: text, object) || words.has("goods", in: text, object)
      else { return nil }
      let start = clauseStart(before: verb.lowerBound, in: sentence)
      let title = text.trimmed(titleStart(start, before: verb.lowerBound)..<end)
      let none = verb.lowerBound..<verb.lowerBound
      return EventCore(sentence, title, .dispatch, verb: none, hosts: none, rule("dispatched"))
    }
  }

  /// `The round table closed with the signing of four memoranda`.
  func signing(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "signing", in: text, sentence).compactMap { word in
      let end = clauseEnd(after: word.upperBound, in: sentence)
      let near = word.upperBound..<min(end, word.upperBound + 60)
      guard tookPlace(word, sentence), !isUnreal(word, sentence),
        let paper = words.places(of: "agreement", in: text, near).first
      else { return nil }
      let title = word.lowerBound..<paper.upperBound
      let none = word.lowerBound..<word.lowerBound
      return EventCore(sentence, title, .ceremony, verb: none, hosts: none, rule("signed"))
    }
  }

  /// Whether a sentence opens with what was done at an event told before: 会上.
  func isAtMeeting(_ sentence: Range<Int>) -> Bool {
    words.stands("at meeting", in: text, at: text.trimmed(sentence).lowerBound)
  }
}
