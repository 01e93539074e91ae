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

  /// 向学生代表和媒体人士近100人，分享了经验: those to whom something was told.
  func listeners() -> Decimal64? {
    guard isChinese else { return nil }
    for sentence in scope.sentences {
      for word in words.places(of: "shared to", in: text, sentence) {
        let start = max(sentence.lowerBound, word.lowerBound - 15)
        let told = figures(in: start..<word.lowerBound).last { $0.unit == "person" }
        guard let told, told.value.double > 1 else { continue }
        let clause = reader.clauseStart(before: told.evidence.range.lowerBound, in: sentence)
        let before = clause..<told.evidence.range.lowerBound
        if ["向", "为", "给"].contains(where: { text.firstOffset(of: $0, in: before) != nil }) {
          return told.value
        }
      }
    }
    return nil
  }

  /// The bodies that took part, where only they are counted.
  func bodies() -> Decimal64? { counted { ["organization", "company", "country"].contains($0) } }

  /// The nearest figure of some units beside a word for taking part.
  private func counted(_ isWanted: (String) -> Bool) -> Decimal64? {
    for sentence in scope.sentences {
      let all = figures(in: sentence).filter { $0.unit.map(isWanted) ?? false }
      let viewed = words.places(of: "view", in: text, sentence)
      for place in words.places(of: "attend", in: text, sentence) {
        let clause = clause(around: place, in: sentence)
        guard let nearest = nearest(all, place, clause), !isLed(nearest, clause) else { continue }
        // Who watched did not take part.
        let watched = viewed.map { distance(nearest, $0) }.min() ?? Int.max
        if distance(nearest, place) <= watched { return first(of: nearest, all).value }
      }
    }
    return nil
  }

  /// 率领11家企业参加: those whom one of them led are not all.
  private func isLed(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let end = text.trimmed(0..<figure.evidence.range.lowerBound).upperBound
    return isChinese && ["率领", "带领", "率", "带"].contains { text.has($0, before: end) }
  }

  /// 77个国家和7个国际组织代表参会: the first of those told together.
  private func first(of last: Figure, _ all: [Figure]) -> Figure {
    guard last.unit == "organization" else { return last }
    return all.last {
      $0.unit == "country" && $0.evidence.range.upperBound <= last.evidence.range.lowerBound
        && last.evidence.range.lowerBound - $0.evidence.range.upperBound <= 15
    } ?? last
  }

  /// The first number of people: a team of 62; of several the one right before the word for a team.
  func people() -> Decimal64? {
    let people = scope.sentences.flatMap { figures(in: $0) }.filter {
      $0.unit == "person" && !isMember($0)
    }
    guard people.count > 1 else { return people.first?.value }
    return (people.first(where: countsTeam) ?? people.first)?.value
  }

  /// The number right before the word for a team: 21人国家地震现场应急工作队.
  func team() -> Decimal64? {
    scope.sentences.lazy.flatMap { figures(in: $0) }.first {
      $0.unit == "person" && countsTeam($0) && !isMember($0)
    }?.value
  }

  private func countsTeam(_ figure: Figure) -> Bool {
    let end = figure.evidence.range.upperBound
    let limit = min(text.count, end + (isChinese ? 48 : 40))
    guard end < limit else { return false }
    let clause = reader.clauseEnd(after: end, in: end..<limit)
    return words.has("team", in: text, end..<max(end, clause))
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
      only.value.double <= 30_000, !isMember(only),
      !words.has("victim", in: text, only.evidence.range.lowerBound..<clauseEnd(only))
    else { return nil }
    return only.value
  }

  /// 两位专家作为首批医疗队成员: members are not counted as the team.
  private func isMember(_ figure: Figure) -> Bool {
    let end = figure.evidence.range.upperBound
    let near = end..<min(text.count, end + 60)
    return isChinese && text.firstOffset(of: "作为", in: near) != nil
      && (text.firstOffset(of: "成员", in: near) ?? text.firstOffset(of: "之一", in: near)) != nil
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
      let counted =
        views.isEmpty ? figures.filter { $0.unit == "person" && !isFollower($0) } : views
      for place in words.places(of: "view", in: text, sentence) {
        if let nearest = nearest(counted, place, sentence) { return nearest.value }
      }
    }
    return nil
  }

  /// 拥有260万名粉丝的脸书: those who follow a page did not all watch.
  private func isFollower(_ figure: Figure) -> Bool {
    ["粉丝", "用户", "订阅", "fans", "followers", "subscribers"].contains { word in
      figure.counted?.hasSuffix(word) == true
        || text.has(word, at: figure.evidence.range.upperBound)
    }
  }

  /// Who watched what an event is told by: 2万名民众关注线上交流活动, `20,000 people followed the dialogue`.
  func watchers(before verb: Int) -> Decimal64? {
    guard let sentence = scope.sentences.first, sentence.lowerBound < verb else { return nil }
    return figures(in: sentence.lowerBound..<verb).last {
      $0.unit == "person" && $0.value.double >= 100 && !isFollower($0)
    }?.value
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
