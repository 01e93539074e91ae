import Calendar
import CorpusModel

/// A date of one edition, ready to be compared.
struct ComparedDate: Sendable {
  let mention: DateMention
  let span: DateSpan
  let place: PassagePlace

  /// Whether two dates can be one: the same days, or one within the other (March, late March).
  ///
  /// Times of day are compared by the clock, for their day is often only understood.
  func agrees(with other: ComparedDate) -> Bool {
    if let minute = span.minute, let second = other.span.minute {
      // 12点半 may be half past midnight.
      let isSameTime = minute == second || abs(minute - second) == 720
      if mention.rule == "time of day" || other.mention.rule == "time of day" { return isSameTime }
      return isSameTime && (span.start == other.span.start || isSameDayOfYear(as: other))
    }
    if span.start == other.span.start, span.end == other.span.end { return true }
    if mention.resolved || other.mention.resolved, isDay, other.isDay, isSameDayOfYear(as: other) {
      return true
    }
    // Two ranges are compared by both their ends.
    if span.precision == .interval, other.span.precision == .interval { return false }
    return span.contains(other.span) || other.span.contains(span)
  }

  /// Whether it is one day of the year, the year of which one of the two leaves to be understood.
  private func isSameDayOfYear(as other: ComparedDate) -> Bool {
    let (one, second) = (span.start.civil, other.span.start.civil)
    return one.month == second.month && one.day == second.day
  }

  /// Whether it is one day, or a time of one day.
  var isDay: Bool { span.start == span.end }

  /// Whether two dates are stated as finely as each other, so that they can stand for each other.
  func isAsFine(as other: ComparedDate) -> Bool {
    (span.end.number - span.start.number > 300)
      == (other.span.end.number - other.span.start.number > 300)
  }
}

/// Finds the dates of paired sentences that stand for each other and differ.
///
/// A date that the other article names anywhere differs from none, unless it is a day, or a time of day, and
/// the only one of its sentence that has no like in the other, as is the other.
/// - Returns: positions in the two lists.
func differentDates(
  _ chinese: [ComparedDate],
  _ english: [ComparedDate]
) -> [(chinese: Int, english: Int)] {
  var found = differentTimes(chinese, english)
  found += differentDays(chinese, english).filter { pair in
    !found.contains { $0.chinese == pair.chinese }
  }
  let known = (Set(found.map(\.chinese)), Set(found.map(\.english)))
  let left = chinese.indices.filter { i in
    !known.0.contains(i) && !english.contains { chinese[i].agrees(with: $0) }
  }
  let right = english.indices.filter { j in
    !known.1.contains(j) && !chinese.contains { english[j].agrees(with: $0) }
  }
  var taken: Set<Int> = []
  for i in left {
    let others = right.filter { !taken.contains($0) && chinese[i].isAsFine(as: english[$0]) }
    let near = others.filter { chinese[i].place.sharesSentence(with: english[$0].place) }
    guard let j = near.first ?? onlySlip(of: i, among: others, chinese, english, left) else {
      continue
    }
    taken.insert(j)
    found.append((i, j))
  }
  return found
}

/// The one of some days, neither article naming it twice over, that a day of a paired paragraph was written
/// for: days of one month, alone in their paragraphs.
private func onlySlip(
  of one: Int,
  among others: [Int],
  _ chinese: [ComparedDate],
  _ english: [ComparedDate],
  _ rivals: [Int]
) -> Int? {
  let date = chinese[one]
  let near = others.filter { date.place.sharesParagraph(with: english[$0].place) }
  guard near.count == 1, let other = near.first, date.isDay, english[other].isDay,
    rivals.count(where: { chinese[$0].place.sharesParagraph(with: date.place) }) == 1,
    date.span.start.civil.year == english[other].span.start.civil.year,
    date.span.start.civil.month == english[other].span.start.civil.month
  else { return nil }
  return other
}

/// Times of day of paired sentences that differ, one on each side: 8点 and 9 a.m., of whichever day.
private func differentTimes(
  _ chinese: [ComparedDate],
  _ english: [ComparedDate]
) -> [(chinese: Int, english: Int)] {
  onlyOnes(
    chinese.enumerated().filter { $0.element.span.minute != nil },
    english.enumerated().filter { $0.element.span.minute != nil }
  ).filter { pair in
    guard let one = chinese[pair.chinese].span.minute, let other = english[pair.english].span.minute
    else { return false }
    return one != other && abs(one - other) != 720
      && !chinese.contains {
        $0.place.sharesParagraph(with: english[pair.english].place) && $0.span.minute == other
      }
      && !english.contains {
        $0.place.sharesParagraph(with: chinese[pair.chinese].place) && $0.span.minute == one
      }
  }
}

/// Days of two paired sentences that differ: the only ones there without a like in the other, where
/// neither paragraph names the other's.
private func differentDays(
  _ chinese: [ComparedDate],
  _ english: [ComparedDate]
) -> [(chinese: Int, english: Int)] {
  /// Whether a date has its like among those of the sentences paired with its own.
  func isShared(_ date: ComparedDate, _ others: [ComparedDate]) -> Bool {
    others.contains { $0.place.sharesSentence(with: date.place) && $0.agrees(with: date) }
  }
  let pairs = onlyOnes(
    chinese.enumerated().filter { !isShared($0.element, english) },
    english.enumerated().filter { !isShared($0.element, chinese) }
  )
  return pairs.filter { pair in
    let (one, other) = (chinese[pair.chinese], english[pair.english])
    guard one.isDay, other.isDay else { return false }
    return !chinese.contains {
      $0.place.sharesParagraph(with: other.place) && $0.agrees(with: other)
    }
      && !english.contains { $0.place.sharesParagraph(with: one.place) && $0.agrees(with: one) }
  }
}

/// The dates of paired sentences that are the only ones of their side among some.
private func onlyOnes(
  _ chinese: [(offset: Int, element: ComparedDate)],
  _ english: [(offset: Int, element: ComparedDate)]
) -> [(chinese: Int, english: Int)] {
  func single(_ dates: [(offset: Int, element: ComparedDate)]) -> [Int: Int] {
    var bySentence: [Int: [Int]] = [:]
    for (index, date) in dates where date.place.sentencePair >= 0 {
      bySentence[date.place.sentencePair, default: []].append(index)
    }
    return bySentence.compactMapValues { $0.count == 1 ? $0.first : nil }
  }
  let others = single(english)
  return single(chinese).sorted { $0.key < $1.key }.compactMap { sentence, index in
    others[sentence].map { (index, $0) }
  }
}
