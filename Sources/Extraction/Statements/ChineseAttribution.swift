import CorpusModel

/// Finds who says what in Chinese: `柬埔寨官员某某在致辞中表示，…`, `“…”某某说，“…”`.
struct ChineseAttributions: AttributionReader {
  let finder: SpeakerFinder
  let verbs = SpeechVerbs.chinese

  func attribution(of cue: Cue, after previous: Attribution?) -> Attribution? {
    let clause = clauseStart(before: cue.range.lowerBound)
    guard let subject = finder.chineseSubject(of: cue, from: clause) else { return nil }
    if isNested(cue, subject, in: previous, clause: clause) { return nil }
    if cue.verb.kind == .weak,
      previous != nil && !isCounted(cue) && turn(to: subject, before: cue) == nil
        || !isKnown(subject, before: cue) && !isPledge(subject, cue)
    {
      return nil
    }
    if cue.verb.kind == .naming, !isKnown(subject, before: cue) { return nil }
    let turn = turn(to: subject, before: cue)
    let start = previous == nil ? nil : turn
    let opening = start ?? subjectStart(subject, clause: clause)
    let last = quotationBefore(opening, reaching: clause)
    let before = last == previous?.quotation ? nil : last
    let content = contentStart(after: cue, subject: subject)
    if content == nil, before == nil { return nil }
    if content == nil, !endsClause(at: cue.range.upperBound) { return nil }
    let quotation = content.flatMap { offset in quotations.first { $0.outer.lowerBound == offset } }
    if let content, quotation == nil, isAct(from: content, cue: cue) { return nil }
    if cue.verb.kind == .quoting, before == nil, quotation == nil { return nil }
    return Attribution(
      cue: wholeCue(cue),
      subject: subject,
      start: opening,
      before: before,
      contentStart: content.map { quotation?.inner.lowerBound ?? $0 },
      quotation: quotation.flatMap { standsAlone($0) || isAnswer($0, to: cue) ? $0 : nil },
      rule: before != nil ? "quotation-then-speaker" : "speaker-verb-content"
    )
  }

  /// Whether a count is told, of a named person, by the words before: 据某某统计.
  private func isCounted(_ cue: Cue) -> Bool {
    text.has("统计", at: cue.range.lowerBound)
  }

  /// A verb of speech with what belongs to it: 嘟囔|道.
  private func wholeCue(_ cue: Cue) -> String {
    if text.has("过", at: cue.range.upperBound),
      ["，", "：", ",", ":"].contains(where: { text.has($0, at: cue.range.upperBound + 3) })
    {
      return paragraph.string(cue.range.lowerBound..<cue.range.upperBound + 3)
    }
    let start = cue.range.lowerBound - 6
    guard cue.verb.kind == .quoting, cue.range.count == 3, start > 0, text[start] & 0xC0 != 0x80,
      !paragraph.isInName(start),
      !paragraph.isInName(start + 3)
    else { return paragraph.string(cue.range) }
    return paragraph.string(start..<cue.range.upperBound)
  }

  /// What stands in quotation marks behind a colon, without a verb of speech: 某某负责接收：“…”.
  func unsaid(_ found: [Attribution]) -> [Attribution] {
    var added: [Attribution] = []
    for quotation in quotations where quotation.inner.count >= 24 {
      let start = quotation.outer.lowerBound
      guard text.has("：", before: start) || text.has(":", before: start),
        !found.contains(where: { $0.quotation == quotation || $0.before == quotation })
      else { continue }
      let clause = clauseStart(before: start - 1)
      let opening = finder.skipOpening(from: clause, to: start)
      guard let person = paragraph.people.first(where: { $0.whole.lowerBound >= clause }),
        person.whole.upperBound < start, isAlone(opening..<max(opening, person.whole.lowerBound)),
        !found.contains(where: {
          ($0.contentStart ?? 0) > clause && ($0.contentStart ?? 0) <= start
        })
      else { continue }
      added.append(
        Attribution(
          cue: "",
          subject: .named(finder.coordinated(endingWith: person), range: clause..<start),
          start: clause,
          contentStart: quotation.inner.lowerBound,
          quotation: quotation,
          rule: "colon-quotation"
        )
      )
    }
    guard !added.isEmpty else { return found }
    return (found + added).sorted { $0.start < $1.start }
  }

  /// Whether nothing but words of an office can stand before a name: no comma.
  private func isAlone(_ range: Range<Int>) -> Bool {
    range.count <= 90 && text.firstOffset(of: "，", in: range) == nil
  }

  /// 她在那里承诺，…: what a pronoun promises, behind a comma.
  private func isPledge(_ subject: SpeechSubject, _ cue: Cue) -> Bool {
    guard case .continued(let meant, let range) = subject, !meant.isEmpty,
      text.has("，", at: cue.range.upperBound)
    else { return false }
    let start = finder.skipOpening(from: range.lowerBound, to: cue.range.lowerBound)
    return ["他", "她"].contains { text.has($0, at: start) } && !text.has("们", at: start + 3)
      && text.firstOffset(of: "，", in: start..<cue.range.lowerBound) == nil
  }

  /// Whether a subject is a person or an organization that a finder knew, with nothing but adverbs
  /// between name and verb: 甲接纳乙的建议 is no advice of theirs.
  private func isKnown(_ subject: SpeechSubject, before cue: Cue) -> Bool {
    guard case .named(let speakers, let range) = subject,
      speakers.allSatisfy({ $0.entity != nil }),
      let name = paragraph.mentions.last(where: {
        !$0.nested && $0.range.lowerBound >= range.lowerBound
          && $0.range.upperBound <= cue.range.lowerBound
      })
    else { return false }
    let person = paragraph.people.last { $0.name == name.range }
    let end = max(name.range.upperBound, person?.whole.upperBound ?? 0)
    let gap = text.trimmed(end..<max(end, cue.range.lowerBound))
    return gap.isEmpty || finder.isAdverbial(gap)
  }

  /// Whether a cue stands inside what somebody else says: in the same sentence as an earlier
  /// attribution whose content has begun.
  private func isNested(
    _ cue: Cue,
    _ subject: SpeechSubject,
    in previous: Attribution?,
    clause: Int
  ) -> Bool {
    guard let previous, let begun = previous.contentStart, previous.quotation == nil else {
      return false
    }
    return clause < begun && begun <= cue.range.lowerBound && turn(to: subject, before: cue) == nil
  }

  /// 议员质疑没有监察，财政司司长某某承诺，…: another person with an office and a verb of speech behind a comma.
  private func turn(to subject: SpeechSubject, before cue: Cue) -> Int? {
    guard case .named(_, let range) = subject,
      let person = paragraph.people(in: range).last, !person.offices.isEmpty,
      cue.range.lowerBound - person.whole.upperBound <= 6,
      let comma = text[..<person.whole.lowerBound].lastIndex(of: 0x8C), comma > 1,
      text.has("，", before: comma + 1), person.whole.lowerBound - comma <= 25,
      text.firstOffset(of: "。", in: comma..<person.whole.lowerBound) == nil
    else { return nil }
    let isMarked = ["，", "：", ":"].contains { text.has($0, at: cue.range.upperBound) }
    return isMarked ? comma + 1 : nil
  }

  /// The beginning of the sentence a cue stands in; a quotation before it ends one as well.
  private func clauseStart(before offset: Int) -> Int {
    var position = offset
    while position > 0 {
      let previous = text.previousCharacter(before: position)
      if let quotation = quotations.last(where: { $0.outer.upperBound == position }) {
        // A quotation that ends a sentence ends the clause; one inside a name does not.
        if endsSentence(quotation) { return position }
        position = quotation.outer.lowerBound
        continue
      }
      if isSentenceEnd(at: previous) { return position }
      position = previous
    }
    return 0
  }

  private func isSentenceEnd(at offset: Int) -> Bool {
    switch text[offset] {
    case 0x0A, 0x21, 0x3F, 0x3B: true
    case 0xE3: text.has("。", at: offset)
    case 0xEF:
      text.has("！", at: offset) || text.has("？", at: offset) || text.has("；", at: offset)
    case 0xE2: text.has("……", at: offset - 3) || text.has("……", at: offset)
    case _: false
    }
  }

  /// Whether a quotation ends a sentence: it holds a clause mark at its end, or is long.
  private func endsSentence(_ quotation: Quotation) -> Bool {
    let end = quotation.inner.upperBound
    if ["。", "！", "？", "，", "…", "!", "?", ","].contains(where: { text.has($0, before: end) }) {
      return true
    }
    return quotation.inner.count >= 45
  }

  private func subjectStart(_ subject: SpeechSubject, clause: Int) -> Int {
    switch subject {
    case .named(_, let range), .continued(_, let range): min(clause, range.lowerBound)
    }
  }

  /// The quotation that ends where the attribution begins: `“…”某某说`.
  private func quotationBefore(_ start: Int, reaching clause: Int) -> Quotation? {
    guard let last = quotations.last(where: { $0.outer.upperBound <= start }) else { return nil }
    let gap = text.trimmed(last.outer.upperBound..<start)
    let skipped = gap.isEmpty || (gap.count == 3 && text.has("，", at: gap.lowerBound))
    return skipped && endsSentence(last) ? last : nil
  }

  /// Where what is said begins after a cue; nil where nothing of it follows.
  private func contentStart(after cue: Cue, subject: SpeechSubject) -> Int? {
    var offset = skipping(["說", "说", "道", "，说"], at: cue.range.upperBound)
    for word: String in ["了一句", "了句", "了一遍", "一句", "了"]
    where text.has(word, at: offset) && opensQuotation(after: offset + word.utf8.count) {
      offset += word.utf8.count
    }
    // 诗人说过，…
    if text.has("过", at: offset),
      ["，", "：", ",", ":"].contains(where: { text.has($0, at: offset + 3) })
    {
      offset += 3
    }
    if cue.verb.kind == .told { offset = finder.skipListener(at: offset) }
    offset = skipping(["說", "说"], at: offset)
    let marked = skipping(["：", "，", ":", ","], at: offset)
    if isNoun(cue), text.has("，", at: offset) { return nil }
    if marked > offset {
      let start = text.trimmed(marked..<text.count).lowerBound
      return start < text.count ? start : nil
    }
    if quotations.contains(where: { $0.outer.lowerBound == offset && $0.inner.count >= 12 }) {
      return offset
    }
    if cue.verb.kind == .naming { return namedQuotation(after: offset) }
    guard cue.verb.kind != .quoting, cue.verb.kind != .source, cue.verb.kind != .marked,
      cue.verb.kind != .weak, !endsClause(at: offset)
    else {
      return nil
    }
    return clauseLength(from: offset) >= 24 ? offset : nil
  }

  /// 应某会的号召，…, 发出呼吁，…: a verb of speech that is a noun here.
  private func isNoun(_ cue: Cue) -> Bool {
    let start = cue.range.lowerBound
    if cue.range.count >= 6, text.has("的", before: start) { return true }
    return text.has("呼吁", at: start)
      && ["发出", "响应", "筹资", "提出", "此"].contains { text.has($0, before: start) }
  }

  /// Whether a colon and a quotation stand at an offset.
  private func opensQuotation(after offset: Int) -> Bool {
    ["：“", "：「", "：\"", ":“", ":\"", ":「"].contains { text.has($0, at: offset) }
  }

  /// 称赞对方是“…”: a quotation behind what is called so, in the same sentence.
  private func namedQuotation(after offset: Int) -> Int? {
    guard
      let quotation = quotations.first(where: {
        $0.outer.lowerBound >= offset && $0.inner.count >= 18
      }), quotation.outer.lowerBound - offset <= 90
    else { return nil }
    var place = offset
    while place < quotation.outer.lowerBound {
      if isSentenceEnd(at: place) { return nil }
      place = text.nextCharacter(after: place)
    }
    return quotation.outer.lowerBound
  }

  private func skipping(_ words: [String], at offset: Int) -> Int {
    for word in words where text.has(word, at: offset) {
      return offset + word.utf8.count
    }
    return offset
  }

  private func endsClause(at offset: Int) -> Bool {
    guard offset < text.count else { return true }
    return ["。", "，", "；", "！", "？", ",", ".", ";"].contains { text.has($0, at: offset) }
      || text.spaceLength(at: offset) != nil
  }

  private func clauseLength(from offset: Int) -> Int {
    var end = offset
    while end < text.count, !isSentenceEnd(at: end) { end = text.nextCharacter(after: end) }
    return end - offset
  }

  /// Whether what follows is an act and no content: `表示衷心感谢`.
  private func isAct(from content: Int, cue: Cue) -> Bool {
    guard cue.verb.kind == .free, content == cue.range.upperBound else { return false }
    var end = content
    while end < text.count, !endsClause(at: end) { end = text.nextCharacter(after: end) }
    return text.first(of: SpeechWords.chinese.acts, before: end) != nil && end - content <= 45
  }

  /// 他答应家人，“…”，可是…: what is told to somebody ends with its quotation.
  private func isAnswer(_ quotation: Quotation, to cue: Cue) -> Bool {
    cue.verb.kind == .told && quotation.inner.count >= 18
      && text.has("，", at: quotation.outer.upperBound)
  }

  /// Whether a quotation is all that is said: the sentence ends with it.
  private func standsAlone(_ quotation: Quotation) -> Bool {
    let end = quotation.outer.upperBound
    return endsSentence(quotation) || end >= text.count || isSentenceEnd(at: end)
  }
}
