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
        attribution.before != nil || attribution.quotation != nil || isPronoun(attribution)
      {
        begin(attribution, speakers: lastNamed)
      }
    }
  }

  /// `He said the song …`: a pronoun for one opens the paragraph, where one was named last before it.
  private func isPronoun(_ attribution: Attribution) -> Bool {
    guard lastNamed.count == 1 else { return false }
    if attribution.reportedBefore != nil, attribution.contentStart == nil { return true }
    guard attribution.contentStart != nil else { return false }
    let start = paragraph.text.trimmed(0..<paragraph.text.count).lowerBound
    guard case .continued(_, let range) = attribution.subject, range.lowerBound <= start + 3 else {
      return false
    }
    return ["He ", "She ", "他", "她"].contains { paragraph.searched.has($0, at: start) }
      && !paragraph.searched.has("们", at: start + 3)
  }

  /// Closes the last statement at the end of the paragraph.
  mutating func finish() {
    close(at: paragraph.text.count)
  }

  private mutating func begin(_ attribution: Attribution, speakers: [Speaker]) {
    // A new name for the same speaker goes on where the quotation was only split by it.
    if let current = pending, current.speakers == speakers, current.reportedFrom == nil,
      isNear(attribution, to: current), !tellsAnew(attribution)
    {
      append(attribution)
      return
    }
    close(at: ownQuotation(attribution)?.outer.lowerBound ?? attribution.start)
    pending = OpenStatement(speakers: speakers, cue: attribution.cue, rule: attribution.rule)
    lastSpeakers = speakers
    append(attribution)
  }

  /// `"…," she said. Ms Short said the countries …`: a name with reported speech of its own.
  private func tellsAnew(_ attribution: Attribution) -> Bool {
    !paragraph.language.isChinese && attribution.before == nil && attribution.quotation == nil
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
        current.addReported(told(from, to: before.outer.lowerBound))
        current.reportedFrom = nil
      }
      if current.segments.last != before.inner { current.segments.append(before.inner) }
    }
    if let told = attribution.reportedBefore { current.addReported(told) }
    if let from = current.reportedFrom, attribution.start > from,
      let next = attribution.quotation?.inner.lowerBound ?? attribution.contentStart,
      case let stop = narrationStart(
        after: from,
        before: attribution.start,
        isShort: false,
        current.speakers
      ),
      stop < attribution.start
    {
      // The narrator goes on before the speaker does.
      current.addReported(told(from, to: stop))
      current.reportedFrom = attribution.quotation == nil ? next : nil
    }
    if let quotation = attribution.quotation {
      if let from = current.reportedFrom {
        // Reported speech that turns into the speaker's own words.
        current.addReported(told(from, to: attribution.start))
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

  /// Reported speech from one offset to another; none where the other lies before it.
  private func told(_ from: Int, to end: Int) -> Range<Int> {
    paragraph.text.trimmed(from..<max(from, end))
  }

  private mutating func close(at end: Int) {
    guard var current = pending else { return }
    pending = nil
    if let from = current.reportedFrom {
      let isShort = current.speakers.allSatisfy(\.isBody) || current.cue == "呼吁"
      let stop = narrationStart(after: from, before: end, isShort: isShort, current.speakers)
      current.addReported(told(from, to: stop))
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
}
