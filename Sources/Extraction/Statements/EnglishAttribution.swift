import CorpusModel

/// Finds who says what in English: `Li Ming, Director of X, said that …`, `"…," said Li Ming`.
struct EnglishAttributions: AttributionReader {
  let finder: SpeakerFinder
  let verbs = SpeechVerbs.english

  func attribution(of cue: Cue, after previous: Attribution?) -> Attribution? {
    let sentence = sentence(around: cue.range.lowerBound)
    let spoken = quotations.last {
      $0.outer.upperBound <= cue.range.lowerBound && $0.outer.upperBound > sentence.lowerBound
        && endsClause($0)
    }
    let clause = max(sentence.lowerBound, spoken?.outer.upperBound ?? 0)
    if let previous, goesOnTelling(cue, previous, sentence) {
      return participle(cue, sentence: sentence)
    }
    if let begun = previous?.contentStart, previous?.quotation == nil, clause < begun,
      begun <= cue.range.lowerBound
    {
      return joined(cue, from: begun, sentence: sentence)
    }
    if cue.verb.kind == .source { return sourced(cue, sentence: sentence) }
    if let spoken, isEmptyGap(spoken.outer.upperBound..<cue.range.lowerBound) {
      return inverted(cue, spoken, sentence: sentence)
    }
    return straight(cue, spoken, clause: clause, sentence: sentence)
  }

  /// `…, and an official, Ann Lee, estimated that …`: another person speaks in the same sentence.
  private func joined(_ cue: Cue, from begun: Int, sentence: Range<Int>) -> Attribution? {
    let before = begun..<cue.range.lowerBound
    let starts = [", and ", "; ", ", but ", ", while "].compactMap { word -> Int? in
      let mark = Array(word.utf8)
      var last: Int?
      var from = begun
      while let next = text.firstOffset(of: mark, in: from..<before.upperBound) {
        last = next
        from = next + mark.count
      }
      return last
    }
    guard let mark = starts.max(),
      case let start = mark + (text[mark] == 0x3B ? 2 : text.has(", while", at: mark) ? 8 : 6),
      case .named(let speakers, let range)? = finder.englishSubject(
        before: cue.range.lowerBound,
        from: start
      ), speakers.first?.role != nil || speakers.first?.entity != nil,
      range.lowerBound - start <= 60,
      let content = contentStart(after: cue, sentence: sentence, isSpoken: false)
    else { return nil }
    return Attribution(
      cue: paragraph.string(cue.range),
      subject: .named(speakers, range: range),
      start: mark,
      contentStart: content,
      quotation: quotations.first { $0.outer.lowerBound == content },
      rule: "speaker-verb-content"
    )
  }

  /// Reads an attribution after its quotation: `"…," said Li Ming, a doctor`.
  private func inverted(_ cue: Cue, _ spoken: Quotation, sentence: Range<Int>) -> Attribution? {
    let end = max(sentence.upperBound, cue.range.upperBound)
    guard let subject = finder.englishSubject(after: cue.range.upperBound, to: end) else {
      return nil
    }
    return Attribution(
      cue: paragraph.string(cue.range),
      subject: subject,
      start: spoken.outer.lowerBound,
      before: spoken,
      contentStart: nil,
      quotation: quotationGoingOn(after: cue.range.upperBound, sentence: sentence),
      rule: "quotation-then-speaker"
    )
  }

  /// Reads what is said before or behind `according to` and a name.
  private func sourced(_ cue: Cue, sentence: Range<Int>) -> Attribution? {
    let from = text.trimmed(cue.range.upperBound..<max(cue.range.upperBound, sentence.upperBound))
      .lowerBound
    guard
      case .named(let speakers, let range)? = finder.source(from: from, to: sentence.upperBound),
      let told = toldBeside(cue, range, sentence: sentence)
    else { return nil }
    return Attribution(
      cue: paragraph.string(cue.range),
      subject: .named(speakers, range: range),
      start: told.lowerBound,
      reportedBefore: told,
      rule: "content-then-speaker"
    )
  }

  /// The clause before an attribution, or behind it where it opens the sentence.
  private func toldBeside(_ cue: Cue, _ name: Range<Int>, sentence: Range<Int>) -> Range<Int>? {
    let start = text.trimmed(sentence).lowerBound
    if cue.range.lowerBound > start + 24 {
      let told = text.trimmed(start..<cue.range.lowerBound)
      guard text[told].last == 0x2C else { return nil }
      return told.lowerBound..<told.upperBound - 1
    }
    guard cue.range.lowerBound <= start + 4, name.upperBound <= sentence.upperBound,
      let comma = text[name.upperBound..<sentence.upperBound].firstIndex(of: 0x2C),
      comma - name.upperBound < 120
    else { return nil }
    let told = text.trimmed(comma + 1..<sentence.upperBound)
    return told.count > 24 ? told : nil
  }

  /// Reads a subject before its verb: `Li Ming said …`, `"…," Li Ming said`.
  private func straight(
    _ cue: Cue,
    _ spoken: Quotation?,
    clause: Int,
    sentence: Range<Int>
  ) -> Attribution? {
    if spoken == nil,
      let told = splitTelling(cue, clause: clause, sentence: sentence)
        ?? toldBeforePronoun(cue, sentence: sentence) ?? toldBeforeVerb(cue, sentence: sentence)
    {
      return told
    }
    guard let subject = finder.englishSubject(before: cue.range.lowerBound, from: clause) else {
      return nil
    }
    let before = spoken.flatMap { isShortGap($0.outer.upperBound, to: subject) ? $0 : nil }
    if before == nil, let told = reportedBefore(cue, subject, sentence: sentence) {
      return Attribution(
        cue: paragraph.string(cue.range),
        subject: subject,
        start: told.lowerBound,
        reportedBefore: told,
        contentStart: goesOn(after: cue.range.upperBound, sentence: sentence),
        rule: "content-then-speaker"
      )
    }
    let content = contentStart(after: cue, sentence: sentence, isSpoken: before != nil)
    if content == nil, before == nil || isAct(cue) { return nil }
    let goingOn =
      before != nil && content == nil
      ? quotationGoingOn(after: cue.range.upperBound, sentence: sentence) : nil
    let quotation =
      goingOn ?? content.flatMap { offset in quotations.first { $0.outer.lowerBound == offset } }
    return Attribution(
      cue: paragraph.string(cue.range),
      subject: subject,
      start: before?.outer.lowerBound ?? clause,
      before: before,
      contentStart: content.map { quotation?.inner.lowerBound ?? $0 },
      quotation: quotation,
      rule: before != nil ? "quotation-then-speaker" : "speaker-verb-content"
    )
  }

  /// `Aid will follow, Li Ming said.`: a clause before the attribution, and nothing after it.
  private func reportedBefore(
    _ cue: Cue,
    _ subject: SpeechSubject,
    sentence: Range<Int>
  ) -> Range<Int>? {
    guard case .named(let speakers, let range) = subject,
      range.lowerBound > sentence.lowerBound + 16, endsTelling(after: tellingEnd(of: cue))
    else { return nil }
    var told = text.trimmed(sentence.lowerBound..<range.lowerBound)
    for article: String in [" the", " a", " an", " The"]
    where text.has(article, before: told.upperBound) {
      told = text.trimmed(told.lowerBound..<told.upperBound - article.utf8.count)
    }
    guard let comma = text[told].lastIndex(of: 0x2C), told.upperBound - comma <= 60,
      told.upperBound - comma == 1 || speakers.allSatisfy({ $0.entity != nil }),
      text[sentence.lowerBound..<comma].contains(0x20),
      text.first(of: finder.words.openings, at: told.lowerBound) == nil
        || isWholeClause(told.lowerBound..<comma),
      told.upperBound - comma == 1
        || speakers.first?.role != nil && text.has("'s", before: told.upperBound)
        || finder.words.firstGroup(in: text, range: comma..<told.upperBound) != nil
        || speakers.first?.role != nil && isSmall(comma + 2..<told.upperBound)
        || paragraph.mentions.contains(where: {
          $0.kind == .organization && (comma..<told.upperBound).contains($0.range.lowerBound)
        })
    else { return nil }
    return told.lowerBound..<comma
  }

  /// Whether a stretch holds nothing but small letters and spaces: `foreign affairs` before an office.
  private func isSmall(_ range: Range<Int>) -> Bool {
    text[min(range.lowerBound, range.upperBound)..<range.upperBound].allSatisfy {
      $0 == 0x20 || (0x61...0x7A).contains($0)
    }
  }

  /// `It would open in May, she added.`: a clause before a pronoun and its verb at the end of a sentence.
  private func toldBeforePronoun(_ cue: Cue, sentence: Range<Int>) -> Attribution? {
    guard endsTelling(after: cue.range.upperBound),
      let word = [", he ", ", she "].first(where: { text.has($0, before: cue.range.lowerBound) })
    else { return nil }
    let comma = cue.range.lowerBound - word.utf8.count
    let told = text.trimmed(sentence.lowerBound..<max(sentence.lowerBound, comma))
    guard told.count > 16, text.first(of: finder.words.openings, at: told.lowerBound) == nil else {
      return nil
    }
    return Attribution(
      cue: paragraph.string(cue.range),
      subject: finder.pronoun(comma..<cue.range.lowerBound),
      start: told.lowerBound,
      reportedBefore: told,
      rule: "content-then-speaker"
    )
  }

  /// Whether a clause that opens like an adverbial is a sentence: `At least 6,400 people are dead`.
  private func isWholeClause(_ clause: Range<Int>) -> Bool {
    let verbs = [
      " is ", " are ", " was ", " were ", " has ", " have ", " had ", " will ", " would ",
    ]
    return verbs.contains { text.firstOffset(of: $0, in: clause) != nil }
      && (text.has("At least", at: clause.lowerBound) || text[clause].contains(0x2C))
  }

  /// `Aid will follow, Li said in Rome, and schools will open`: where what is said goes on behind its
  /// attribution.
  private func goesOn(after offset: Int, sentence: Range<Int>) -> Int? {
    let rest = offset..<max(offset, sentence.upperBound)
    for word: String in [", and ", ", but "] {
      guard let start = text.firstOffset(of: word, in: rest) else { continue }
      return start - offset <= 60 ? start + 2 : nil
    }
    return nil
  }

  /// Whether a verb of praise tells of an act where it introduces nothing.
  private func isAct(_ cue: Cue) -> Bool {
    switch cue.verb.kind {
    case .naming: true
    case .free, .marked, .told, .weak, .quoting, .source: false
    }
  }

  /// Whether nothing that is said follows a verb: `…, Li said.`, `…, the agency said on Thursday`.
  private func endsTelling(after offset: Int) -> Bool {
    guard offset < text.count else { return true }
    if text[offset] == 0x2E || text[offset] == 0x2C { return true }
    let openings = [
      " on ", " in ", " at ", " late ", " earlier ", " yesterday", " today", " last ", " this ",
      " by ", " through ", " from ", " after ", " as ", " while ", " when ", " with ", " before ",
      " outside ", " inside ", " near ", " to reporters", " to the ", " over ", " late", " again",
      " during ", " via ", " monday", " tuesday", " wednesday", " thursday", " friday",
      " saturday", " sunday",
    ]
    guard openings.contains(where: { paragraph.plain.has($0, at: offset) }) else { return false }
    let near = offset..<min(text.count, offset + 70)
    guard let end = near.first(where: { [0x2C, 0x2E, 0x3A, 0x22].contains(text[$0]) }) else {
      return near.upperBound == text.count
    }
    let words = offset..<end
    return text[end] != 0x3A && text[end] != 0x22
      && text.firstOffset(of: " that ", in: words) == nil
  }

  /// The sentence an offset stands in.
  private func sentence(around offset: Int) -> Range<Int> {
    paragraph.sentences.first { $0.contains(offset) } ?? 0..<text.count
  }

  /// Whether what is quoted ends a clause: `…,"` or `…",`.
  private func endsClause(_ quotation: Quotation) -> Bool {
    let last = quotation.inner.isEmpty ? 0 : text[quotation.inner.upperBound - 1]
    let next = quotation.outer.upperBound < text.count ? text[quotation.outer.upperBound] : 0
    return [0x2C, 0x2E, 0x21, 0x3F].contains(last) || next == 0x2C
  }

  private func isEmptyGap(_ gap: Range<Int>) -> Bool {
    text[gap].allSatisfy { $0 == 0x20 || $0 == 0x2C }
  }

  private func isShortGap(_ end: Int, to subject: SpeechSubject) -> Bool {
    switch subject {
    case .named(_, let range), .continued(_, let range):
      isEmptyGap(end..<max(end, text.trimmed(range).lowerBound)) || range.lowerBound <= end
        || isOffice(end..<max(end, text.trimmed(range).lowerBound))
    }
  }

  /// `"…," the Cuban ambassador, Ernesto Plasencia, told …`: an office before the name, or words no list
  /// knows without a comma (`"…," Falcons trainer Ann Lee said`).
  private func isOffice(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 60, !text[gap].contains(0x2E) else { return false }
    return finder.words.firstGroup(in: text, range: gap) != nil
      || gap.count <= 36 && !text[gap].contains(0x2C) && !text[gap].contains(0x3A)
        && text.firstOffset(of: " and ", in: gap) == nil
  }

  /// A quotation that goes on in the sentence after an inverted attribution.
  private func quotationGoingOn(after offset: Int, sentence: Range<Int>) -> Quotation? {
    quotations.first {
      // One that ends with a comma has its own attribution behind it.
      $0.outer.lowerBound >= offset && $0.outer.lowerBound <= sentence.upperBound + 1
        && text[max(0, $0.inner.upperBound - 1)] != 0x2C
    }
  }

  /// Where what is said begins; nil where nothing of it follows the verb.
  func contentStart(after cue: Cue, sentence: Range<Int>, isSpoken: Bool) -> Int? {
    let from = text.trimmed(cue.range.upperBound..<text.count).lowerBound
    let end = max(from, min(sentence.upperBound, text.count))
    if let quotation = quotations.first(where: { $0.outer.lowerBound >= from }),
      quotation.outer.lowerBound <= end,
      introduces(from..<quotation.outer.lowerBound, isNaming: cue.verb.kind == .naming)
    {
      return quotation.outer.lowerBound
    }
    if cue.verb.kind == .naming { return nil }
    if cue.verb.kind == .free, let past = pastDay(from), end - past >= 12 { return past }
    let isTold = cue.verb.kind == .told
    if let that = thatOffset(in: from..<min(end, from + 110), isTold: isTold) {
      return skipMark(that)
    }
    guard from < end else { return nil }
    if text[from] == 0x3A || text[from] == 0x2C { return skipMark(from) }
    if isTold, let told = toldClause(from, to: end) { return told }
    guard cue.verb.kind == .free, end - from >= 12, !isAside(from..<end), !isPhrase(from) else {
      return nil
    }
    return isSpoken && endsTelling(after: cue.range.upperBound) ? nil : from
  }

  /// `their offices said in a joint statement.`: where it was said, and nothing else.
  private func isAside(_ rest: Range<Int>) -> Bool {
    guard rest.count < 48, text.has("in a", at: rest.lowerBound) else { return false }
    return [
      "statement.", "interview.", "report.", "speech.", "letter.", "briefing.", "conference.",
    ]
    .contains { text.has($0, before: text.trimmed(rest).upperBound) }
  }

  /// Behind the day on which something was said, where what was said follows at once: `said on Monday prices
  /// would rise`.
  private func pastDay(_ start: Int) -> Int? {
    var offset = start
    if text.has("on ", at: offset) { offset += 3 }
    guard
      let day = Self.days.first(where: { text.has($0, at: offset) }),
      case let next = offset + day.utf8.count, next < text.count,
      (0x61...0x7A).contains(text[next]) || (0x30...0x39).contains(text[next])
        || (0x41...0x5A).contains(text[next]), !text.has("that ", at: next),
      !["in ", "at ", "during ", "after ", "as ", "night", "morning", "afternoon", "evening"]
        .contains(
          where: { text.has($0, at: next) })
    else { return nil }
    return next
  }

  private static let days = [
    "Monday ", "Tuesday ", "Wednesday ", "Thursday ", "Friday ", "Saturday ", "Sunday ", "today ",
    "yesterday ",
  ]

  /// Whether the words before a quotation introduce it: none, or a mark at their end.
  ///
  /// Behind a verb of naming any words may: `described the policy as "…"`.
  private func introduces(_ gap: Range<Int>, isNaming: Bool) -> Bool {
    let words = text.trimmed(gap)
    guard let last = words.last else { return true }
    let opensAside = ["in ", "at ", "on ", "during ", "to ", "when ", "after "].contains {
      text.has(Array($0.utf8), at: words.lowerBound)
    }
    if isNaming { return words.count <= 90 && text[last] != 0x2E }
    return words.count <= (opensAside ? 160 : 70) && (text[last] == 0x3A || text[last] == 0x2C)
  }

  /// The offset after `that`, where only words of place and listener stand before it.
  private func thatOffset(in range: Range<Int>, isTold: Bool) -> Int? {
    guard
      let offset = text.firstOffset(of: "that ", in: range)
        ?? text.firstOffset(
          of: "that,",
          in: range
        )
    else { return nil }
    guard offset == range.lowerBound || text[offset - 1] == 0x20 else { return nil }
    // Another clause begins before it: `said the plan … would show that …`.
    let between = range.lowerBound..<offset
    let opens = [
      "in ", "at ", "on ", "to ", "during ", "after ", "the ", "her ", "his ", "reporters ",
      "Zhan ", "with ", "via ", "through ", "once ", "again ", "also ",
    ].contains { text.has(Array($0.utf8), at: range.lowerBound) }
    let startsUpper = range.lowerBound < text.count && text[range.lowerBound] & 0xE0 == 0x40
    let isManner = text.has("ly ", before: offset) && !text[between].dropLast().contains(0x20)
    return between.isEmpty || opens || isTold || startsUpper || isManner ? offset + 4 : nil
  }

  private func skipMark(_ offset: Int) -> Int {
    var start = offset
    while start < text.count, [0x20, 0x2C, 0x3A].contains(text[start]) { start += 1 }
    return start
  }
}
