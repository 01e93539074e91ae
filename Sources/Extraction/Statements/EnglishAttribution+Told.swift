import CorpusModel

/// What is told to somebody without `that`, and participles that go on telling.
extension EnglishAttributions {
  /// `…, Li told reporters, adding that …`: a participle behind a comma in the sentence of the last attribution.
  func goesOnTelling(_ cue: Cue, _ previous: Attribution, _ sentence: Range<Int>) -> Bool {
    guard text.has("ing", before: cue.range.upperBound),
      text.has(", ", before: cue.range.lowerBound)
    else { return false }
    switch previous.subject {
    case .named(_, let range), .continued(_, let range):
      return sentence.contains(max(range.lowerBound, range.upperBound - 1))
        && range.upperBound <= cue.range.lowerBound
    }
  }

  /// `Nobody, she told the panel, could have known.`: a subject, who tells it, and the verb of what is told.
  func splitTelling(_ cue: Cue, clause: Int, sentence: Range<Int>) -> Attribution? {
    let end = tellingEnd(of: cue)
    guard end < sentence.upperBound, text.has(", ", at: end),
      Self.auxiliaries.contains(englishWord(in: text, at: end + 2)),
      let comma = text[max(clause, sentence.lowerBound)..<cue.range.lowerBound].firstIndex(
        of: 0x2C
      ),
      comma > sentence.lowerBound + 3, cue.range.lowerBound - comma <= 60,
      let subject = finder.englishSubject(before: cue.range.lowerBound, from: comma + 1)
    else { return nil }
    let told = text.trimmed(sentence.lowerBound..<comma)
    guard !told.isEmpty, told.count <= 120,
      !Self.finiteVerbs.contains(where: { text.firstOffset(of: $0, in: told) != nil })
    else { return nil }
    return Attribution(
      cue: paragraph.string(cue.range),
      subject: subject,
      start: told.lowerBound,
      reportedBefore: told,
      contentStart: end + 2,
      rule: "content-then-speaker"
    )
  }

  /// `The clinic will open in May, said Rosa Diaz, its director.`: a clause, the verb, and who speaks.
  func toldBeforeVerb(_ cue: Cue, sentence: Range<Int>) -> Attribution? {
    guard cue.verb.kind == .free, text.has(", ", before: cue.range.lowerBound),
      case let told = text.trimmed(
        sentence.lowerBound..<max(sentence.lowerBound, cue.range.lowerBound - 2)
      ), told.count > 24,
      Self.finiteVerbs.contains(where: { text.firstOffset(of: $0, in: told) != nil }),
      case .named(let speakers, let range)? = finder.englishSubject(
        after: cue.range.upperBound,
        to: max(cue.range.upperBound, sentence.upperBound)
      ), speakers.allSatisfy({ $0.entity != nil }),
      range.upperBound >= sentence.upperBound || [0x2C, 0x2E].contains(text[range.upperBound])
    else { return nil }
    return Attribution(
      cue: paragraph.string(cue.range),
      subject: .named(speakers, range: range),
      start: told.lowerBound,
      reportedBefore: told,
      rule: "content-then-speaker"
    )
  }

  /// `said a few words`, `said so`: a phrase, and no content.
  func isPhrase(_ offset: Int) -> Bool {
    Self.phrases.contains { text.has($0, at: offset) }
  }

  private static let phrases = [
    "a few words", "nothing", "goodbye", "hello", "farewell", "grace ", "a prayer", "prayers",
    "so.",
    "so ", "as much",
  ]
  private static let auxiliaries = words([
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "could", "can", "may",
    "might", "must", "should", "did", "does", "do", "needs", "need",
  ])

  /// The words behind such a participle, which go on with the last statement.
  func participle(_ cue: Cue, sentence: Range<Int>) -> Attribution? {
    guard let content = contentStart(after: cue, sentence: sentence, isSpoken: false) else {
      return nil
    }
    let quotation = quotations.first { $0.outer.lowerBound == content }
    return Attribution(
      cue: paragraph.string(cue.range),
      subject: .continued([], range: cue.range),
      start: cue.range.lowerBound - 2,
      contentStart: quotation?.inner.lowerBound ?? content,
      quotation: quotation,
      rule: "speaker-verb-content"
    )
  }

  /// Where a verb with the one spoken to ends: `told reporters`.
  func tellingEnd(of cue: Cue) -> Int {
    let end = cue.range.upperBound
    guard case .told = cue.verb.kind, end < text.count else { return end }
    return listenerEnd(from: text.trimmed(end..<text.count).lowerBound) ?? end
  }

  /// `told the panel the plan had failed`: where what is said begins behind the one spoken to and the day.
  func toldClause(_ start: Int, to end: Int) -> Int? {
    guard let listener = listenerEnd(from: start), listener < end, text[listener] == 0x20 else {
      return nil
    }
    var offset = listener + 1
    if text.has("on ", at: offset) { offset += 3 }
    if let day = Self.dayWords.first(where: { text.has($0, at: offset) }) {
      offset += day.utf8.count
    } else {
      offset = listener + 1
    }
    let rest = offset..<max(offset, end)
    let word = englishWord(in: text, at: offset)
    let opens =
      Self.clauseOpeners.contains(word) || (0x30...0x39).contains(text[offset])
      || (0x41...0x5A).contains(text[offset]) || text[offset] == 0x24
    guard rest.count > 24, opens,
      Self.finiteVerbs.contains(where: { text.firstOffset(of: $0, in: rest) != nil })
    else { return nil }
    return offset
  }

  /// The end of the words for who is spoken to; nil where none stand there.
  private func listenerEnd(from start: Int) -> Int? {
    let first = englishWord(in: text, at: start)
    if Self.listeners.contains(first) { return start + first.count }
    var offset = start
    var count = 0
    let isDetermined = ["the", "a", "an"].contains(String(decoding: first, as: UTF8.self))
    while offset < text.count, count < 7 {
      var end = offset
      while end < text.count, isWordByte(text[end]) || [0x27, 0x2D].contains(text[end]) { end += 1 }
      guard end > offset else { return nil }
      let word = englishWord(in: text, at: offset)
      if count > 0, Self.audiences.contains(word) { return end }
      let isName = (0x41...0x5A).contains(text[offset]) || (0x30...0x39).contains(text[offset])
      let next = end < text.count && text[end] == 0x20 ? end + 1 : end
      let goesOn =
        next > end && next < text.count
        && ((0x41...0x5A).contains(text[next]) || (0x30...0x39).contains(text[next])
          || Self.audiences.contains(englishWord(in: text, at: next)))
      if isName, !isDetermined, !goesOn { return end }
      guard next > end, isName || isDetermined else { return nil }
      offset = next
      count += 1
    }
    return nil
  }

  private static let listeners = words([
    "him", "her", "them", "me", "us", "reporters", "journalists", "parliament", "lawmakers",
    "delegates", "investors", "students", "viewers", "listeners", "residents", "villagers",
    "donors", "officials", "colleagues", "supporters", "ministers",
  ])
  private static let audiences = words([
    "panel", "meeting", "conference", "parliament", "audience", "council", "committee", "assembly",
    "crowd", "gathering", "programme", "program", "agency", "newspaper", "session", "forum",
    "court",
    "hearing", "station", "channel", "network", "magazine", "daily", "summit", "workshop", "board",
    "television", "radio", "website",
  ])
  private static let clauseOpeners = words([
    "the", "a", "an", "it", "there", "he", "she", "they", "we", "his", "her", "its", "their", "our",
    "this", "these", "those", "some", "nobody", "no", "all", "most", "many", "more", "each", "what",
    "how", "why", "whether", "only", "about", "nearly", "several", "at", "even",
  ])
  private static let finiteVerbs = [
    " is ", " are ", " was ", " were ", " has ", " have ", " had ", " will ", " would ", " could ",
    " can ", " may ", " might ", " must ", " should ", " need ", " needs ", " needed ",
  ]
  private static let dayWords = [
    "Monday ", "Tuesday ", "Wednesday ", "Thursday ", "Friday ", "Saturday ", "Sunday ", "today ",
    "yesterday ",
  ]

  private static func words(_ list: [String]) -> Set<[UInt8]> { Set(list.map { Array($0.utf8) }) }
}
