import Calendar
import CorpusModel

/// How many took part in an event, and how many watched it.
struct Attendance {
  private let scope: EventScope
  private let words: EventWords
  private let reader: EventCoreReader

  init(_ scope: EventScope) {
    self.scope = scope
    words = scope.paragraph.language.isChinese ? .chinese : .english
    reader = EventCoreReader(paragraph: scope.paragraph)
  }

  private var text: [UInt8] { scope.paragraph.searched }
  private var isChinese: Bool { scope.paragraph.language.isChinese }

  /// The people who took part.
  func participants() -> Decimal64? { counted { $0 == "person" } }

  /// The bodies that took part, where only they are counted.
  func bodies() -> Decimal64? { counted { ["organization", "company", "country"].contains($0) } }

  /// The nearest figure of some units beside a word for taking part.
  private func counted(_ isWanted: (String) -> Bool) -> Decimal64? {
    for sentence in scope.sentences {
      let all = figures(in: sentence).filter { $0.unit.map(isWanted) ?? false }
      let viewed = words.places(of: "view", in: text, sentence)
      for place in words.places(of: "attend", in: text, sentence) {
        let clause = clause(around: place, in: sentence)
        guard let nearest = nearest(all, place, clause) else { continue }
        // Who watched did not take part.
        let watched = viewed.map { distance(nearest, $0) }.min() ?? Int.max
        if distance(nearest, place) <= watched { return first(of: nearest, all).value }
      }
    }
    return nil
  }

  /// 77个国家和7个国际组织代表参会: the first of those told together.
  private func first(of last: Figure, _ all: [Figure]) -> Figure {
    guard last.unit == "organization" else { return last }
    return all.last {
      $0.unit == "country" && $0.evidence.range.upperBound <= last.evidence.range.lowerBound
        && last.evidence.range.lowerBound - $0.evidence.range.upperBound <= 15
    } ?? last
  }

  /// The first number of people: a team of 62.
  func people() -> Decimal64? {
    scope.sentences.lazy.flatMap { figures(in: $0) }.first { $0.unit == "person" }?.value
  }

  /// The first number of those whom the words for guests name: 近70名代表, `38 electricians`.
  func guests() -> Decimal64? {
    for sentence in scope.sentences {
      let guest = figures(in: sentence).first { figure in
        guard figure.unit == "person", figure.value.double > 1, let counted = figure.counted else {
          return false
        }
        let bytes = Array(counted.utf8)
        return words.has("guest", in: bytes, 0..<bytes.count)
          && !words.has("victim", in: text, figure.evidence.range.lowerBound..<clauseEnd(figure))
      }
      if let guest { return guest.value }
    }
    return nil
  }

  /// The one number of people that the passage tells, where they are no victims.
  func onlyPeople() -> Decimal64? {
    let people = scope.sentences.flatMap { figures(in: $0) }.filter { $0.unit == "person" }
    guard people.count == 1, let only = people.first, only.value.double > 1,
      only.value.double <= 30_000,
      !words.has("victim", in: text, only.evidence.range.lowerBound..<clauseEnd(only))
    else { return nil }
    return only.value
  }

  private func clauseEnd(_ figure: Figure) -> Int {
    min(text.count, figure.evidence.range.upperBound + 36)
  }

  /// The people who watched; what only a view can be counted in comes first.
  func viewers() -> Decimal64? {
    for sentence in scope.sentences {
      let figures = figures(in: sentence)
      let views = figures.filter {
        $0.unit == "person-time" || $0.unit == "view" || $0.unit == "time"
      }
      let counted = views.isEmpty ? figures.filter { $0.unit == "person" } : views
      for place in words.places(of: "view", in: text, sentence) {
        if let nearest = nearest(counted, place, sentence) { return nearest.value }
      }
    }
    return nil
  }

  private func figures(in sentence: Range<Int>) -> ArraySlice<Figure> {
    scope.paragraph.figures(in: sentence)
  }

  /// The clause of a word; in English, where commas part less, the sentence.
  private func clause(around place: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    guard isChinese else { return sentence }
    let start = reader.clauseStart(before: place.lowerBound, in: sentence)
    return start..<max(start, reader.clauseEnd(after: place.upperBound, in: sentence))
  }

  private func nearest(
    _ figures: some Collection<Figure>,
    _ place: Range<Int>,
    _ range: Range<Int>
  ) -> Figure? {
    let near = figures.filter {
      range.contains($0.evidence.range.lowerBound) && distance($0, place) <= (isChinese ? 60 : 110)
    }
    return near.min { distance($0, place) < distance($1, place) }
  }

  private func distance(_ figure: Figure, _ place: Range<Int>) -> Int {
    place.lowerBound >= figure.evidence.range.upperBound
      ? place.lowerBound - figure.evidence.range.upperBound
      : max(0, figure.evidence.range.lowerBound - place.upperBound)
  }
}
