import CorpusModel

/// What a sentence says took place, before its details are gathered.
struct EventCore: Sendable {
  var sentence: Range<Int>
  var title: Range<Int>
  var kind: EventKind
  /// The verb that tells it.
  var verb: Range<Int>
  /// Where those who hold it are named.
  var hosts: Range<Int>
  var rule: String
}

/// Finds what a sentence says took place.
struct EventCoreReader {
  let paragraph: AnnotatedParagraph
  let marks: [Quotation]

  init(paragraph: AnnotatedParagraph) {
    self.paragraph = paragraph
    marks = paragraph.quotations
  }

  var text: [UInt8] { paragraph.searched }
  var isChinese: Bool { paragraph.language.isChinese }
  private var words: EventWords { isChinese ? .chinese : .english }

  /// The event of a sentence; the first that is told.
  func read(_ sentence: Range<Int>) -> EventCore? {
    (held(sentence) ?? takingPlace(sentence) ?? launched(sentence) ?? dispatched(sentence)
      ?? visited(sentence) ?? attended(sentence)).map(withOwnTitle)
  }

  /// `X举办Y会`, `X held the Y conference`.
  private func held(_ sentence: Range<Int>) -> EventCore? {
    for verb in words.places(of: "verb", in: text, sentence) {
      if isPassive(verb) || isInName(verb) || !tookPlace(verb, sentence) { continue }
      let start = afterVerb(verb)
      guard let phrase = nounPhrase(from: start, to: sentence.upperBound),
        phrase.kind != .launch,
        phrase.kind != .project || (isBounded(phrase.range) && !isRelative(verb)),
        namesEvent(phrase.range), !countsMany(phrase.range)
      else { continue }
      return EventCore(
        sentence: sentence,
        title: phrase.range,
        kind: kind(phrase.kind, phrase.range, sentence),
        verb: verb,
        hosts: sentence.lowerBound..<verb.lowerBound,
        rule: rule("held")
      )
    }
    return nil
  }

  /// `Y会在日内瓦举行`, `The Y session was held in Geneva`.
  private func takingPlace(_ sentence: Range<Int>) -> EventCore? {
    for verb in words.places(of: "passive", in: text, sentence)
    where isChinese || isPassive(verb) || text.has("took place", at: verb.lowerBound) {
      if !tookPlace(verb, sentence) || words.stands("no passive", in: text, at: verb.upperBound) {
        continue
      }
      let clause = clauseStart(before: verb.lowerBound, in: sentence)..<verb.lowerBound
      guard let noun = lastNoun(clause), isNear(noun.range.upperBound, verb) else {
        continue
      }
      guard noun.kind != .launch, noun.kind != .project else { continue }
      let start = titleStart(clause.lowerBound, before: noun.range.lowerBound)
      let title = text.trimmed(start..<noun.range.upperBound)
      guard namesEvent(title), !countsMany(title),
        !words.stands("no noun", in: text, at: noun.range.upperBound)
      else { continue }
      return EventCore(
        sentence: sentence,
        title: title,
        kind: kind(noun.kind, title, sentence),
        verb: verb,
        hosts: hostsOfPassive(sentence, verb),
        rule: rule("takes-place")
      )
    }
    return nil
  }

  /// `X启动Y行动`, `X launched the Y initiative`.
  private func launched(_ sentence: Range<Int>) -> EventCore? {
    for verb in words.places(of: "launch", in: text, sentence) where !isPassive(verb) {
      if isRelative(verb) || !tookPlace(verb, sentence) { continue }
      guard let phrase = nounPhrase(from: afterVerb(verb), to: sentence.upperBound),
        phrase.range.count <= 150
      else { continue }
      return EventCore(
        sentence: sentence,
        title: phrase.range,
        kind: .launch,
        verb: verb,
        hosts: sentence.lowerBound..<verb.lowerBound,
        rule: rule("launched")
      )
    }
    return nil
  }

  /// `派出专家组`, `sent a medical team to`.
  private func dispatched(_ sentence: Range<Int>) -> EventCore? {
    for verb in words.places(of: "dispatch", in: text, sentence)
    where !isPassive(verb) && tookPlace(verb, sentence) {
      let end = clauseEnd(after: verb.upperBound, in: sentence)
      let after = words.places(of: "team", in: text, verb.upperBound..<end).first
      let clause = clauseStart(before: verb.lowerBound, in: sentence)..<verb.lowerBound
      let arrives =
        text.has("抵", at: verb.lowerBound) || text.has("arrived", at: verb.lowerBound)
        || text.has("奔赴", at: verb.lowerBound) || text.has("驰援", at: verb.lowerBound)
      let before = arrives ? words.places(of: "team", in: text, clause).last : nil
      guard let team = before ?? (arrives ? nil : after) else { continue }
      guard arrives || namesPlace(verb.upperBound..<end) || namesPlace(clause) else { continue }
      let title = text.trimmed(min(clause.lowerBound, team.lowerBound)..<end)
      return EventCore(
        sentence: sentence,
        title: title,
        kind: .dispatch,
        verb: verb,
        hosts: clause.lowerBound..<min(verb.lowerBound, team.lowerBound),
        rule: rule("dispatched")
      )
    }
    return nil
  }

  /// `X访问Y`, `X visited Y`.
  private func visited(_ sentence: Range<Int>) -> EventCore? {
    for verb in words.places(of: "visit", in: text, sentence) {
      let start = clauseStart(before: verb.lowerBound, in: sentence)
      guard
        paragraph.people.contains(where: {
          start <= $0.name.lowerBound && $0.name.upperBound <= verb.lowerBound
        })
      else { continue }
      let end = clauseEnd(after: verb.upperBound, in: sentence)
      let namesGoal = namesPlace(verb.upperBound..<end) || text.has("华", before: verb.upperBound)
      guard namesGoal else { continue }
      return EventCore(
        sentence: sentence,
        title: text.trimmed(start..<end),
        kind: .visit,
        verb: verb,
        hosts: start..<start,
        rule: rule("visit")
      )
    }
    return nil
  }

  /// `signed the papers at a ceremony in Colombo`, 在日内瓦举行的会议上.
  private func attended(_ sentence: Range<Int>) -> EventCore? {
    guard !isChinese else { return nil }
    for opening: String in [" at a ", " at the ", " during a ", " during the "] {
      let form = Array(opening.utf8)
      guard let offset = text.firstOffset(of: form, in: sentence),
        !words.has("future", in: text, sentence),
        let phrase = nounPhrase(from: offset + form.count, to: sentence.upperBound),
        phrase.range.count <= 70, isHeldKind(phrase.kind),
        text.has(" in ", at: phrase.range.upperBound)
          || text.has(" held ", at: phrase.range.upperBound)
      else { continue }
      return EventCore(
        sentence: sentence,
        title: phrase.range,
        kind: kind(phrase.kind, phrase.range, sentence),
        verb: offset..<offset,
        hosts: offset..<offset,
        rule: rule("takes-place")
      )
    }
    return nil
  }

  private func isHeldKind(_ kind: EventKind) -> Bool {
    switch kind {
    case .ceremony, .conference, .onlineDialogue, .session, .training: true
    case .launch, .visit, .dispatch, .project, .other: false
    }
  }

  // MARK: What took place

  /// Whether a verb tells one thing that is past: not 将举行, not 每周举行.
  private func tookPlace(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let start = clauseStart(before: verb.lowerBound, in: sentence)
    let before = start..<verb.lowerBound
    let held = words.places(of: "future", in: text, before).contains { place in
      !paragraph.mentions.contains { $0.range.contains(place.lowerBound) }
        && !paragraph.isQuoted(place.lowerBound)
    }
    return !held && !words.has("recurring", in: text, before)
  }

  private func isRelative(_ verb: Range<Int>) -> Bool {
    isChinese && text.has("的", at: verb.upperBound)
  }

  /// Whether a title counts several: 11场线上交流活动, `a series of dialogues`.
  private func countsMany(_ title: Range<Int>) -> Bool {
    if words.has("recurring", in: text, title) { return true }
    let near = title.lowerBound..<min(text.count, title.upperBound + 12)
    return paragraph.figures.contains { figure in
      guard figure.unit == "event" || figure.unit == "session", figure.value.double > 1 else {
        return false
      }
      let range = figure.evidence.range
      return near.contains(range.lowerBound) && range.upperBound <= near.upperBound + 12
        && (range.lowerBound - title.lowerBound <= 3 || range.lowerBound >= title.upperBound)
    }
  }

  // MARK: Kinds and titles

  private func rule(_ name: String) -> String { (isChinese ? "zh-" : "en-") + name }

  /// The kind of an event; a conversation that is held online is a dialogue.
  private func kind(_ kind: EventKind, _ title: Range<Int>, _ sentence: Range<Int>) -> EventKind {
    guard kind == .conference, words.has("online", in: text, title) else { return kind }
    return words.has("talk", in: text, title) ? .onlineDialogue : kind
  }

  /// Whether a title says more than that there was some event.
  private func namesEvent(_ title: Range<Int>) -> Bool {
    words.isPlain(title, in: text) == false || followsColon(title.upperBound) != nil
  }

  /// 一场特别的交流活动：某某分享会: the name behind the colon.
  private func withOwnTitle(_ core: EventCore) -> EventCore {
    guard let title = followsColon(core.title.upperBound) else { return core }
    var core = core
    core.title = title
    if let noun = words.lastNoun(in: text, title) {
      core.kind = kind(noun.kind, title, core.sentence)
    }
    return core
  }

  /// The name of an event right behind a colon at an offset.
  private func followsColon(_ offset: Int) -> Range<Int>? {
    guard let colon = ["：", ": ", "——"].first(where: { text.has($0, at: offset) }) else {
      return nil
    }
    let start = offset + colon.utf8.count
    let sentence = paragraph.sentences.first { $0.contains(offset) } ?? 0..<text.count
    let end = clauseEnd(after: start, in: start..<max(start, sentence.upperBound))
    guard let noun = words.lastNoun(in: text, start..<end) else { return nil }
    return text.trimmed(start..<noun.range.upperBound)
  }

  private func isInName(_ range: Range<Int>) -> Bool {
    paragraph.mentions.contains {
      $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
    }
  }

  /// The last word for an event in a range that is no part of an organization's name.
  private func lastNoun(_ range: Range<Int>) -> (range: Range<Int>, kind: EventKind)? {
    var end = range.upperBound
    while let noun = words.lastNoun(in: text, range.lowerBound..<end) {
      let isName = paragraph.mentions.contains {
        $0.kind == .organization && $0.range.lowerBound <= noun.range.lowerBound
          && noun.range.upperBound <= $0.range.upperBound
      }
      if !isName { return noun }
      end = noun.range.lowerBound
    }
    return nil
  }

  private func isBounded(_ range: Range<Int>) -> Bool { range.count <= 60 }

  /// The noun phrase after a verb that ends in a word for an event.
  private func nounPhrase(
    from start: Int,
    to end: Int
  ) -> (range: Range<Int>, kind: EventKind)? {
    let limit = clauseEnd(after: start, in: start..<max(start, end))
    if let quotation = marks.first(where: { $0.outer.lowerBound == start }),
      let noun = words.lastNoun(in: text, quotation.inner),
      noun.range.upperBound == quotation.inner.upperBound
    {
      return (quotation.outer, noun.kind)
    }
    guard let noun = firstOutsideNames(in: start..<limit) ?? namedEvent(at: start, before: limit)
    else { return nil }
    var range = text.trimmed(start..<noun.range.upperBound)
    // 甲主办、乙承办的“…论坛”: the title is what is quoted.
    if let quotation = marks.last(where: {
      range.contains($0.outer.lowerBound) && text.has("的", before: $0.outer.lowerBound)
    }) {
      range = quotation.outer.lowerBound..<range.upperBound
    }
    guard !range.isEmpty, range.count <= 300 else { return nil }
    return (range, noun.kind)
  }

  /// An event whose whole title was taken for the name of an organization: the Coastal Safety Forum.
  private func namedEvent(at start: Int, before end: Int) -> (range: Range<Int>, kind: EventKind)? {
    guard
      let name = paragraph.mentions.first(where: {
        $0.kind == .organization && abs($0.range.lowerBound - start) <= 4
          && $0.range.upperBound <= end
      })
    else { return nil }
    guard let noun = words.lastNoun(in: text, name.range),
      noun.range.upperBound == name.range.upperBound
    else { return nil }
    return noun
  }

  private func firstOutsideNames(in range: Range<Int>) -> (range: Range<Int>, kind: EventKind)? {
    if isChinese { return lastNoun(range) }
    // English: the head comes before `on`, `with`, `for` and the like.
    var end = range.lowerBound
    while end < range.upperBound, !endsTitle(at: end) { end += 1 }
    return lastNoun(range.lowerBound..<end)
      ?? lastNoun(range.lowerBound..<min(range.upperBound, end + 80))
  }

  private func endsTitle(at offset: Int) -> Bool {
    if text.has(", ", at: offset) { return true }
    return text[offset] == 0x20 && words.stands("title stop", in: text, at: offset + 1)
  }

  private func afterVerb(_ verb: Range<Int>) -> Int {
    var offset = verb.upperBound
    if isChinese {
      for word: String in ["了", "的", "过", "第"] where text.has(word, at: offset) {
        if text.has("第", at: offset) { break }
        offset += word.utf8.count
      }
      return offset
    }
    offset = text.trimmed(offset..<text.count).lowerBound
    for word: String in ["the ", "a ", "an ", "its ", "their "]
    where text.has(word, at: offset) {
      return offset + word.utf8.count
    }
    return offset
  }

  private func isPassive(_ verb: Range<Int>) -> Bool {
    guard !isChinese else { return false }
    let before = previousEnglishWord(in: text, before: verb.lowerBound)
    return ["was", "were", "is", "be", "been", "being", "are"].contains { Array($0.utf8) == before }
  }

  private func isNear(_ end: Int, _ verb: Range<Int>) -> Bool {
    verb.lowerBound - end <= (isChinese ? 75 : 40)
  }

  /// The title without date and opening words.
  private func titleStart(_ start: Int, before noun: Int) -> Int {
    var begin = text.trimmed(start..<noun).lowerBound
    for date in paragraph.dates
    where date.evidence.range.lowerBound >= begin && date.evidence.range.upperBound <= noun
      && date.evidence.range.lowerBound - begin <= 4
    {
      begin = text.trimmed(date.evidence.range.upperBound..<noun).lowerBound
    }
    for word: String in ["，", ",", "The ", "the ", "在", "由"] where text.has(word, at: begin) {
      begin = text.trimmed(begin + word.utf8.count..<noun).lowerBound
    }
    return begin
  }

  private func hostsOfPassive(_ sentence: Range<Int>, _ verb: Range<Int>) -> Range<Int> {
    if isChinese {
      let by = Array("由".utf8)
      guard let offset = text.firstOffset(of: by, in: sentence) else {
        return verb.lowerBound..<verb.lowerBound
      }
      return offset..<min(sentence.upperBound, max(offset, clauseEnd(after: offset, in: sentence)))
    }
    guard
      let offset = text.firstOffset(
        of: Array(" by ".utf8),
        in: verb.upperBound..<sentence.upperBound
      )
    else { return verb.lowerBound..<verb.lowerBound }
    return offset..<sentence.upperBound
  }
}
