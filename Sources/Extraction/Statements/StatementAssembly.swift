import Calendar
import CorpusModel

/// Joins the attributions of one paragraph into statements.
///
/// A named subject begins a statement; a pronoun or no subject goes on with the last one; reported
/// speech runs to the end of the paragraph unless somebody else speaks or the narrator goes on.
struct StatementAssembly {
  let paragraph: AnnotatedParagraph
  /// Who spoke last, in this paragraph or before it.
  var lastSpeakers: [Speaker]
  /// Whom a pronoun means where the paragraph names nobody before it.
  let lastNamed: [Speaker]
  private(set) var statements: [Statement] = []
  private var pending: OpenStatement?

  private struct OpenStatement {
    var speakers: [Speaker]
    var cue: String
    var rule: String
    /// What was said, in order.
    var segments: [Range<Int>] = []
    var allQuoted = true
    /// Where reported speech began that has no end yet.
    var reportedFrom: Int?

    mutating func addReported(_ range: Range<Int>) {
      guard !range.isEmpty else { return }
      segments.append(range)
      allQuoted = false
    }
  }

  init(paragraph: AnnotatedParagraph, lastSpeakers: [Speaker], lastNamed: [Speaker]) {
    self.paragraph = paragraph
    self.lastSpeakers = lastSpeakers
    self.lastNamed = lastNamed
  }

  /// Takes the next attribution in reading order.
  mutating func add(_ attribution: Attribution) {
    switch attribution.subject {
    case .named(let speakers, _):
      begin(attribution, speakers: speakers)
    case .continued(let meant, _):
      if let current = pending,
        current.reportedFrom != nil || meant.isEmpty
          || meant == current.speakers || isNear(attribution, to: current)
      {
        append(attribution)
      } else if pending != nil {
        // 他答应家人，“…”: far behind the words of another, whom the pronoun does not mean.
        begin(attribution, speakers: meant)
      } else if !meant.isEmpty {
        begin(attribution, speakers: meant)
      } else if statements.isEmpty, !lastNamed.isEmpty,
        attribution.before != nil || attribution.quotation != nil
      {
        begin(attribution, speakers: lastNamed)
      }
    }
  }

  /// Closes the last statement at the end of the paragraph.
  mutating func finish() {
    close(at: paragraph.text.count)
  }

  private mutating func begin(_ attribution: Attribution, speakers: [Speaker]) {
    // A new name for the same speaker goes on where the quotation was only split by it.
    if let current = pending, current.speakers == speakers, current.reportedFrom == nil,
      isNear(attribution, to: current)
    {
      append(attribution)
      return
    }
    close(at: ownQuotation(attribution)?.outer.lowerBound ?? attribution.start)
    pending = OpenStatement(speakers: speakers, cue: attribution.cue, rule: attribution.rule)
    lastSpeakers = speakers
    append(attribution)
  }

  /// Whether an attribution stands right behind what its speaker said before it.
  private func isNear(_ attribution: Attribution, to current: OpenStatement) -> Bool {
    guard let last = current.segments.last else { return true }
    let start = ownQuotation(attribution)?.outer.lowerBound ?? attribution.start
    return start - last.upperBound <= 120
  }

  private mutating func append(_ attribution: Attribution) {
    guard var current = pending else { return }
    if let before = attribution.before, !isTaken(before) {
      if let from = current.reportedFrom {
        current.addReported(paragraph.text.trimmed(from..<before.outer.lowerBound))
        current.reportedFrom = nil
      }
      if current.segments.last != before.inner { current.segments.append(before.inner) }
    }
    if let told = attribution.reportedBefore { current.addReported(told) }
    if let from = current.reportedFrom, attribution.start > from,
      let next = attribution.quotation?.inner.lowerBound ?? attribution.contentStart,
      case let stop = narrationStart(after: from, before: attribution.start, isShort: false),
      stop < attribution.start
    {
      // The narrator goes on before the speaker does.
      current.addReported(paragraph.text.trimmed(from..<stop))
      current.reportedFrom = attribution.quotation == nil ? next : nil
    }
    if let quotation = attribution.quotation {
      if let from = current.reportedFrom {
        // Reported speech that turns into the speaker's own words.
        current.addReported(paragraph.text.trimmed(from..<attribution.start))
        current.reportedFrom = nil
      }
      current.segments.append(quotation.inner)
    } else if let start = attribution.contentStart, attribution.reportedBefore != nil {
      let sentence = paragraph.sentences.first { $0.contains(start) }
      current.addReported(paragraph.text.trimmed(start..<max(start, sentence?.upperBound ?? start)))
    } else if let start = attribution.contentStart, current.reportedFrom == nil {
      current.reportedFrom = start
      current.allQuoted = false
    }
    pending = current
  }

  /// The quotation before an attribution, unless the open statement has it already.
  private func ownQuotation(_ attribution: Attribution) -> Quotation? {
    guard let before = attribution.before, pending?.segments.contains(before.inner) != true else {
      return nil
    }
    return before
  }

  /// A segment without white space, and without a semicolon at its end.
  private func withoutTrailingMark(_ segment: Range<Int>) -> Range<Int> {
    let range = paragraph.text.trimmed(segment)
    for mark in ["；", ";"] where paragraph.text.has(mark, before: range.upperBound) {
      return range.lowerBound..<max(range.lowerBound, range.upperBound - mark.utf8.count)
    }
    return range
  }

  /// Whether a quotation belongs to an earlier statement already.
  private func isTaken(_ quotation: Quotation) -> Bool {
    statements.contains { $0.evidence.range.overlaps(quotation.inner) }
  }

  private mutating func close(at end: Int) {
    guard var current = pending else { return }
    pending = nil
    if let from = current.reportedFrom {
      let isShort = current.speakers.allSatisfy(\.isBody) || current.cue == "呼吁"
      let stop = narrationStart(after: from, before: end, isShort: isShort)
      current.addReported(paragraph.text.trimmed(from..<stop))
    }
    let segments = current.segments.map(withoutTrailingMark).filter { !$0.isEmpty }
    guard let first = segments.first, let last = segments.last else { return }
    let glue = paragraph.language.isChinese ? "" : " "
    var statement = Statement(
      evidence: Evidence(
        paragraph: paragraph.id,
        range: first.lowerBound..<max(first.upperBound, last.upperBound)
      ),
      speakers: current.speakers.map(\.name),
      quote: segments.map(paragraph.string).joined(separator: glue),
      direct: current.allQuoted || holdsQuotation(segments),
      cue: current.cue.isEmpty ? nil : current.cue,
      rule: current.rule
    )
    let leading = current.speakers.first
    statement.role = leading?.role
    statement.organization = leading?.organization
    statement.country = leading?.country
    statements.append(statement)
  }

  /// Whether a sentence tells what somebody else did: it opens with another name, or with a name and a
  /// verb of narration.
  private func tellsOther(_ sentence: Range<Int>) -> Bool {
    let text = paragraph.searched
    let words: SpeechWords = paragraph.language.isChinese ? .chinese : .english
    let start = text.trimmed(sentence).lowerBound
    let clause = start..<min(sentence.upperBound, start + 120)
    let narrates = words.narrationVerbs.stands(in: text, clause)
    guard narrates, !isFirstPerson(from: sentence.upperBound) else { return false }
    let names = paragraph.mentions(in: clause).filter { !$0.nested && $0.kind != .place }
    if let first = names.first, first.range.lowerBound - start <= 24 { return true }
    guard let group = words.firstGroup(in: text, range: clause) else { return false }
    return group.lowerBound - start <= 45 && names.isEmpty
  }

  /// Whether a sentence stands behind words in quotation marks that end a sentence, and is none itself: the
  /// speaker's own words are over.
  private func standsBehindQuotation(_ sentence: Range<Int>, from: Int) -> Bool {
    guard !opensWithQuotation(sentence) else { return false }
    let end = paragraph.text.trimmed(0..<sentence.lowerBound).upperBound
    let next = paragraph.quotations.firstPosition { $0.outer.upperBound >= end }
    guard next < paragraph.quotations.count else { return false }
    let quotation = paragraph.quotations[next]
    return quotation.outer.upperBound == end && quotation.outer.lowerBound > from
      && quotation.inner.count >= 24
      && ["。", "！", "？", "…", ".", "!", "?"].contains {
        paragraph.text.has($0, before: quotation.inner.upperBound)
      }
  }

  /// 红十字会则…: a sentence that turns to somebody else.
  private func turnsToOther(_ sentence: Range<Int>) -> Bool {
    guard paragraph.language.isChinese else { return false }
    let start = paragraph.text.trimmed(sentence).lowerBound
    return paragraph.mentions(at: start).contains {
      $0.kind != .place && paragraph.searched.has("则", at: $0.range.upperBound)
    }
  }

  /// Whether a sentence tells something of who speaks: it opens with a pronoun and has no verb of speech.
  private func tellsOfSpeaker(_ sentence: Range<Int>) -> Bool {
    let text = paragraph.searched
    let start = text.trimmed(sentence).lowerBound
    let isChinese = paragraph.language.isChinese
    let pronouns = isChinese ? ["他", "她"] : ["He ", "She ", "His ", "Her "]
    let isLast = paragraph.text.trimmed(sentence.upperBound..<paragraph.text.count).isEmpty
    guard isLast, pronouns.contains(where: { text.has($0, at: start) }),
      !text.has("他们", at: start),
      !paragraph.quotations.contains(where: { sentence.contains($0.outer.lowerBound) })
    else { return false }
    let verbs = isChinese ? SpeechVerbs.chinese : SpeechVerbs.english
    return verbs.cues(in: text, range: sentence, hidden: []).isEmpty
  }

  /// Whether a sentence opens with words in quotation marks.
  private func opensWithQuotation(_ sentence: Range<Int>) -> Bool {
    let next = paragraph.quotations.firstPosition { $0.outer.lowerBound >= sentence.lowerBound }
    return next < paragraph.quotations.count
      && paragraph.quotations[next].outer.lowerBound == sentence.lowerBound
  }

  /// Whether the text from an offset on is the speaker's own: 我们相信….
  private func isFirstPerson(from offset: Int) -> Bool {
    isFirstPerson(in: offset..<paragraph.text.count)
  }

  private func isFirstPerson(in range: Range<Int>) -> Bool {
    let words =
      paragraph.language.isChinese
      ? ["我们", "我将", "我也", "我对", "我还", "我相"] : [" I ", " we ", "We ", " my "]
    return words.contains { word in
      paragraph.searched.firstOffset(of: word, in: range) != nil
    }
  }

  /// Whether reported speech holds words of the speaker's own in quotation marks: a clause, not a term.
  private func holdsQuotation(_ segments: [Range<Int>]) -> Bool {
    paragraph.quotations.contains { quotation in
      guard segments.contains(where: { $0.overlaps(quotation.inner) }) else { return false }
      let isChinese = paragraph.language.isChinese
      guard quotation.inner.count >= (isChinese ? 21 : 24) else { return false }
      let before = paragraph.text.trimmed(0..<quotation.outer.lowerBound).upperBound
      let opens = ["，", "：", ",", ":", "that", "说", "道", "称"].contains {
        paragraph.searched.has($0, before: before)
      }
      let inner = paragraph.string(quotation.inner)
      return opens || [",", ".", "，", "。", "！", "!", "？"].contains { inner.contains($0) }
    }
  }

  /// Where the narrator goes on after reported speech that began at `from`: the first later sentence
  /// that opens like narration, or `end`.
  private func narrationStart(after from: Int, before end: Int, isShort: Bool) -> Int {
    // 本会将…。我们…: a body speaks on.
    let endsSoon = isShort && !isFirstPerson(in: from..<max(from, end))
    for sentence in paragraph.sentences where sentence.lowerBound > from {
      guard sentence.lowerBound < end else { break }
      if resumesNarration(paragraph, at: sentence) || tellsOther(sentence)
        || standsBehindQuotation(sentence, from: from) || turnsToOther(sentence)
        || tellsOfSpeaker(sentence)
        || (endsSoon && !opensWithQuotation(sentence))
      {
        return sentence.lowerBound
      }
    }
    return max(from, end)
  }
}
