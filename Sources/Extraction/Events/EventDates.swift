import Calendar
import CorpusModel

/// The date of an event: the last before its verb in the sentence, else the first of the sentence,
/// else the last of the two sentences before it.
func date(of core: EventCore, _ reader: EventCoreReader) -> DateSpan? {
  let paragraph = reader.paragraph
  let dates = paragraph.dates.filter { $0.date != nil && !isLimit($0, in: paragraph) }
  if let later = laterDay(than: dates, core, reader) { return later }
  let inside = dates.filter {
    core.sentence.contains($0.evidence.range.lowerBound)
      && (!core.rule.hasSuffix("attended") || $0.namesMonth || isBeside($0, core))
  }
  // 出席了当年12月的开工典礼: the month in the title itself.
  let own = inside.last { core.title.contains($0.evidence.range.lowerBound) && $0.namesMonth }
  if let own, core.rule.hasSuffix("held") || core.rule.hasSuffix("attended") { return own.date }
  let before = inside.last { $0.evidence.range.upperBound <= core.verb.lowerBound }
  // `Founded in 2003, the charity held a dinner on Friday`: the day, not the year.
  let behind = inside.first { $0.evidence.range.lowerBound >= core.verb.upperBound }
  if let before, !before.namesDay, !paragraph.language.isChinese, let behind, behind.namesDay {
    return behind.date
  }
  if let before { return before.date }
  if let first = inside.first { return first.date }
  let isSameDay =
    sameDay(core, in: paragraph)
    || reader.isAtMeeting(core.sentence)
  let earlier = paragraph.sentences.filter { $0.upperBound <= core.sentence.lowerBound }
    .suffix(isSameDay ? Int.max : isGathering(core.kind) ? 2 : 1)
  guard let start = earlier.first?.lowerBound else { return nil }
  return dates.last {
    $0.namesDay && $0.evidence.range.lowerBound >= start
      && $0.evidence.range.upperBound <= core.sentence.lowerBound
  }?.date
}

/// Whether a date stands in or beside a title: a year told elsewhere does not date what somebody came to.
private func isBeside(_ date: DateMention, _ core: EventCore) -> Bool {
  let near = max(0, core.title.lowerBound - 12)..<core.title.upperBound + 12
  return date.evidence.range.overlaps(near)
}

/// The day so many days after the last one told before: 两天后, 次日, `three days later`.
private func laterDay(
  than dates: [DateMention],
  _ core: EventCore,
  _ reader: EventCoreReader
) -> DateSpan? {
  let paragraph = reader.paragraph
  let text = paragraph.searched
  let words: EventWords = paragraph.language.isChinese ? .chinese : .english
  let end = reader.clauseEnd(after: core.verb.upperBound, in: core.sentence)
  let clause = core.sentence.lowerBound..<max(core.sentence.lowerBound, end)
  var offsets: [(range: Range<Int>, days: Int)] = words.places(
    of: "one day later",
    in: text,
    clause
  ).map { ($0, 1) }
  for figure in paragraph.figures(in: clause) where figure.unit == "day" || figure.unit == "week" {
    let range = figure.evidence.range
    let isLater = ["后", "之后", " later"].contains { text.has($0, at: range.upperBound) }
    guard isLater, figure.value.double <= 60 else { continue }
    offsets.append((range, Int(figure.value.double) * (figure.unit == "week" ? 7 : 1)))
  }
  guard let offset = offsets.max(by: { $0.range.lowerBound < $1.range.lowerBound }) else {
    return nil
  }
  let isNearer = dates.contains {
    $0.evidence.range.lowerBound >= offset.range.upperBound
      && $0.evidence.range.upperBound <= clause.upperBound
  }
  let base = dates.last {
    $0.namesDay && $0.evidence.range.upperBound <= offset.range.lowerBound
  }
  guard !isNearer, let day = base?.date?.end else { return nil }
  return DateSpan(day: day.advanced(by: offset.days))
}

extension DateMention {
  /// Whether it states a day.
  fileprivate var namesDay: Bool {
    switch date?.precision {
    case .minute, .hour, .day: true
    case .week, .monthPart, .month, .interval, .quarter, .halfYear, .year, nil: false
    }
  }

  /// Whether it is known to the month or nearer.
  fileprivate var namesMonth: Bool {
    switch date?.precision {
    case .minute, .hour, .day, .week, .monthPart, .month, .interval: true
    case .quarter, .halfYear, .year, nil: false
    }
  }
}
