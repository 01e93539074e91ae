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
  private let marks: [Quotation]

  init(paragraph: AnnotatedParagraph) {
    self.paragraph = paragraph
    marks = paragraph.quotations
  }

  private var text: [UInt8] { paragraph.text }
  private var isChinese: Bool { paragraph.language.isChinese }
  private var words: EventWords { isChinese ? .chinese : .english }

  /// The event of a sentence; the first that is told.
  func read(_ sentence: Range<Int>) -> EventCore? {
    held(sentence) ?? takingPlace(sentence) ?? launched(sentence) ?? dispatched(sentence)
      ?? visited(sentence)
  }

  /// `X举办Y会`, `X held the Y conference`.
  private func held(_ sentence: Range<Int>) -> EventCore? {
    for verb in words.places(of: "verb", in: text, sentence) {
      if isPassive(verb) || isInName(verb) { continue }
      let start = afterVerb(verb)
      guard let phrase = nounPhrase(from: start, to: sentence.upperBound),
        phrase.kind != .launch, phrase.kind != .project || isBounded(phrase.range),
        namesEvent(phrase.range)
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
      let clause = clauseStart(before: verb.lowerBound, in: sentence)..<verb.lowerBound
      guard let noun = lastNoun(clause), isNear(noun.range.upperBound, verb) else {
        continue
      }
      guard noun.kind != .launch, noun.kind != .project else { continue }
      let start = titleStart(clause.lowerBound, before: noun.range.lowerBound)
      let title = text.trimmed(start..<noun.range.upperBound)
      guard namesEvent(title) else { continue }
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
      if isChinese, text.has("的", at: verb.upperBound) { continue }
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
    for verb in words.places(of: "dispatch", in: text, sentence) where !isPassive(verb) {
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

  // MARK: Kinds and titles

  private func rule(_ name: String) -> String { (isChinese ? "zh-" : "en-") + name }

  /// The kind of an event; a conversation that is held online is a dialogue.
  private func kind(_ kind: EventKind, _ title: Range<Int>, _ sentence: Range<Int>) -> EventKind {
    guard kind == .conference, words.has("online", in: text, title) else { return kind }
    let talks: [String] = [
      "交流", "分享", "对话", "對話", "研讨", "研討", "会诊", "ialogue", "xchange", "haring", "eminar",
    ]
    let isTalk = talks.contains { word in
      text.firstOffset(of: Array(word.utf8), in: title) != nil
    }
    return isTalk ? .onlineDialogue : kind
  }

  /// Whether a title says more than that there was some event.
  private func namesEvent(_ title: Range<Int>) -> Bool {
    let plain = ["活动", "活動", "会议", "會議", "event", "conference", "meeting", "行动", "项目", "session"]
    return !plain.contains(paragraph.string(title))
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
    guard let noun = firstOutsideNames(in: start..<limit) ?? namedEvent(at: start, before: limit)
    else { return nil }
    let range = text.trimmed(start..<noun.range.upperBound)
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
    let stops: [String] = [
      " on ", " with ", " for ", " in ", " at ", " to ", " which ", " that ", " where ", " under ",
      ", ", " and the ", " themed", " between ", " inviting ", " via ",
    ]
    while end < range.upperBound, !stops.contains(where: { text.has($0, at: end) }) { end += 1 }
    return lastNoun(range.lowerBound..<end)
      ?? lastNoun(range.lowerBound..<min(range.upperBound, end + 80))
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

  // MARK: Clauses

  private func namesPlace(_ range: Range<Int>) -> Bool {
    paragraph.mentions(in: range).contains { $0.kind == .country || $0.kind == .place }
  }

  private func isClauseMark(at offset: Int) -> Bool {
    let marks: [String] = isChinese ? ["，", "；", "。", "：", "！"] : [", ", "; ", ": "]
    guard marks.contains(where: { text.has($0, at: offset) }) else { return false }
    return !paragraph.mentions.contains { $0.range.contains(offset) } && !isQuoted(offset)
  }

  private func isQuoted(_ offset: Int) -> Bool {
    marks.contains { $0.outer.contains(offset) }
  }

  private func clauseStart(before offset: Int, in sentence: Range<Int>) -> Int {
    var position = offset
    while position > sentence.lowerBound {
      let previous = text.previousCharacter(before: position)
      if isClauseMark(at: previous) { return position }
      position = previous
    }
    return sentence.lowerBound
  }

  private func clauseEnd(after offset: Int, in sentence: Range<Int>) -> Int {
    var position = offset
    while position < sentence.upperBound, !isClauseMark(at: position) {
      position = text.nextCharacter(after: position)
    }
    return min(position, max(offset, sentence.upperBound))
  }
}
