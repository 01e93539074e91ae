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
      if mention.rule == "time of day" || other.mention.rule == "time of day" {
        return minute == second
      }
      return minute == second && span.start == other.span.start
    }
    if span.start == other.span.start, span.end == other.span.end { return true }
    // Two ranges are compared by both their ends.
    if span.precision == .interval, other.span.precision == .interval { return false }
    return span.contains(other.span) || other.span.contains(span)
  }

  /// Whether two dates are stated as finely as each other, so that they can stand for each other.
  func isAsFine(as other: ComparedDate) -> Bool {
    (span.end.number - span.start.number > 300)
      == (other.span.end.number - other.span.start.number > 300)
  }
}

/// Finds the dates of paired sentences that stand for each other and differ.
///
/// A date that the other article names anywhere differs from none.
/// - Returns: positions in the two lists.
func differentDates(
  _ chinese: [ComparedDate],
  _ english: [ComparedDate]
) -> [(chinese: Int, english: Int)] {
  let left = chinese.indices.filter { i in !english.contains { chinese[i].agrees(with: $0) } }
  let right = english.indices.filter { j in !chinese.contains { english[j].agrees(with: $0) } }
  var taken: Set<Int> = []
  var found: [(chinese: Int, english: Int)] = []
  for i in left {
    let others = right.filter {
      !taken.contains($0) && chinese[i].place.sharesSentence(with: english[$0].place)
        && chinese[i].isAsFine(as: english[$0])
    }
    guard let j = others.first else { continue }
    taken.insert(j)
    found.append((i, j))
  }
  return found
}
