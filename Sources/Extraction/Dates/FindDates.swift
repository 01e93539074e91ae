import Calendar
package import CorpusModel

/// Finds the dates of one paragraph.
///
/// A year-less date takes its year from its sentence, its article, its document; a bare day its month
/// from the date before it.
/// - Parameters:
///   - text: the paragraph as UTF-8.
///   - language: the language of the paragraph.
///   - context: what the article has told so far; it goes on with what this paragraph tells.
/// - Returns: the dates in order, without overlap.
package func findDates(
  in text: [UInt8],
  language: Language,
  context: inout DateContext
) -> [FoundDate] {
  let folded = CodeText(text)
  return resolve(readDates(in: folded), in: folded, context: &context)
}

/// Gives stated dates their days.
func resolve(
  _ stated: [StatedDate],
  in text: CodeText,
  context: inout DateContext
) -> [FoundDate] {
  var position = 0
  var found: [FoundDate] = []
  for date in stated {
    if hasSentenceEnd(in: text, position..<date.range.lowerBound) { context.endSentence() }
    position = date.range.upperBound
    let before = context.running
    context.isAhead = liesAhead(date, in: text)
    let (span, resolved) = context.resolve(date)
    if date.day == nil, date.month != .none, begins(date.range.upperBound, in: text) {
      context.forgetMonth(before)
    }
    found.append(
      FoundDate(
        range: text.byteRange(date.range),
        date: span,
        resolved: resolved,
        rule: ruleName(of: date)
      )
    )
  }
  context.endParagraph()
  return found
}

/// Whether the words of its clause put a date after the day of the text: 将于8月3日, `will begin on Sept. 7`.
private func liesAhead(_ date: StatedDate, in text: borrowing CodeText) -> Bool {
  date.year == .none && date.month != .none && tellsAhead(date, in: text)
}

/// Whether the clause of a date tells what is to come.
func tellsAhead(_ date: StatedDate, in text: borrowing CodeText) -> Bool {
  var start = date.range.lowerBound
  let least = max(0, start - 40)
  while start > least, !isClauseEnd(text[start - 1]) { start -= 1 }
  var end = date.range.upperBound
  let most = min(text.count, end + 12)
  while end < most, !isClauseEnd(text[end]) { end += 1 }
  let clause = start..<end
  return EnglishDateWords.shared.ahead.contains { word in
    clause.contains { text.has(word, at: $0) && !(word[0].isLetter && text[$0 - 1].isLetter) }
  }
}

private func isClauseEnd(_ code: Code) -> Bool {
  NumberWords.shared.clauseEnds.contains(code)
}

/// Whether 以来, 起 or 至今 stands at a position.
private func begins(_ position: Int, in text: borrowing CodeText) -> Bool {
  let (first, second) = (text[position], text[position + 1])
  return first == "起" || first == "以" && second == "来" || first == "至" && second == "今"
}

private func hasSentenceEnd(in text: borrowing CodeText, _ range: Range<Int>) -> Bool {
  for position in range {
    switch text.codes[position] {
    case "。", "！", "!", "？", "?": return true
    case "." where text[position + 1].isSpace: return true
    case _: continue
    }
  }
  return false
}

private func ruleName(of date: StatedDate) -> String {
  switch date.form {
  case .vague: return "no anchor"
  case .decade: return "decade"
  case .relativeDay, .relativeWeek: return "relative day"
  case .weekday: return "weekday"
  case .calendar: break
  }
  if !date.hasDate { return "time of day" }
  if date.last != nil { return "range" }
  if date.yearPart != nil { return "part of year" }
  if date.monthPart != nil { return "part of month" }
  if date.day != nil { return "day" }
  return date.month == .none ? "year" : "month"
}
