/// Where the title of a news item ends and its body begins.
struct Lead: Sendable, Equatable {
  var title: Range<Int>
  var subtitle: Range<Int>?
  /// The first word of the body.
  var body: Int
  /// Whether the signs were clear.
  var isSure: Bool
}

/// Finds the end of the title in a news item whose title and body have no mark between them.
///
/// Every word boundary before the end of the first sentence is a candidate. What speaks for one: the
/// words after it open a lead (a time, an agency, a clause before the subject, direct speech), they
/// repeat the beginning of the title, the word before it often ends titles. What speaks against one: a
/// title that ends open, is very short or long, holds sentence marks or an open quotation, and two words
/// that stand side by side elsewhere too.
func findLead(_ words: [GivenWord]) -> Lead? {
  LeadSearch(words: words).find()
}

private struct LeadSearch {
  let words: [GivenWord]
  let neighbours: Neighbours
  /// The first word that can no longer begin the body.
  let limit: Int

  init(words: [GivenWord]) {
    self.words = words
    neighbours = Neighbours(words)
    limit = Self.limit(words)
  }

  func find() -> Lead? {
    var best: (body: Int, score: Int)?
    var second = Int.min
    var length = 0
    for body in words.indices.prefix(limit) {
      if body > 0, !words[body].isPunctuation || opensSentence(body),
        let score = score(body, length: length)
      {
        if score > best?.score ?? Int.min {
          second = best?.score ?? Int.min
          best = (body, score)
        } else {
          second = max(second, score)
        }
      }
      length += words[body].length
    }
    guard let best else { return nil }
    let isSure = best.score >= 3 && (second == Int.min || best.score - second >= 2)
    return lead(body: best.body, isSure: isSure)
  }

  /// A title ends at the latest where the first full stop stands, or after eighty words.
  private static func limit(_ words: [GivenWord]) -> Int {
    let stop = words.firstIndex { $0.text == "。" || $0.text == "；" } ?? words.count
    return min(stop, 80)
  }

  private func opensSentence(_ index: Int) -> Bool {
    words[index].has([.openQuote, .openBracket])
  }

  // MARK: Scores

  private func score(_ body: Int, length: Int) -> Int? {
    let last = words[body - 1]
    if last.has(.pause) || last.has([.openQuote, .openBracket]) { return nil }
    guard isBalanced(0..<body) else { return nil }
    return lengthScore(body, length: length) + endScore(body) + openingScore(body)
      + repetitionScore(body)
  }

  private func lengthScore(_ body: Int, length: Int) -> Int {
    // A subtitle is measured by itself.
    var length = length
    if let dash = dashes(in: 0..<body) {
      length = words[dash.upperBound..<body].reduce(0) { $0 + $1.length }
    }
    switch length {
    case ..<5: return -12
    case 5..<8: return -4
    case 8..<11: return -1
    case 11...34: return 0
    case 35...45: return -2
    case 46...60: return -5
    case _: return -9
    }
  }

  private func endScore(_ body: Int) -> Int {
    var score = 0
    let (last, next) = (words[body - 1], words[body])
    if last.has(.open) { score -= 9 }
    if last.has(.number) { score -= next.has(.dateUnit) ? 12 : 3 }
    if last.has(.dash) { score -= 9 }
    if last.has(.ending) { score += 2 }
    if next.has(.follow) || next.has(.dateUnit) { score -= 9 }
    let commas = words[..<body].count { $0.has(.comma) }
    score -= commas * 2
    score -= 3 * words[..<(body - 1)].count { $0.has(.terminal) && !$0.has(.ellipsis) }
    if neighbours.count(body - 1) > 1 { score -= 4 }
    return score
  }

  private func openingScore(_ body: Int) -> Int {
    var score = 0
    let word = words[body]
    if let time = timeExpression(at: body, in: words) {
      let isSetOff = time.end < words.count && words[time.end].has(.comma)
      score = max(score, time.weight + (isSetOff ? 4 : 0))
    }
    if word.has(.agency) { score = max(score, isDateline(body) ? 10 : 2) }
    if word.has(.hearsay) { score = max(score, 5) }
    if word.traits.clause > 0 {
      score = max(score, word.traits.clause - (hasComma(after: body, within: 30) ? 0 : 2))
    }
    if word.has(.openQuote) { score = max(score, speechScore(body)) }
    if word.has(.openBracket), body + 1 < words.count, words[body + 1].text == "记者" {
      score = max(score, 8)
    }
    return score
  }

  /// Whether the body repeats how the title begins, at once or after its opening words.
  private func repetitionScore(_ body: Int) -> Int {
    var start = body
    if let time = timeExpression(at: body, in: words) { start = time.end }
    for offset in start..<min(start + 4, words.count) {
      let repeated = repeatedLength(at: offset, before: body)
      let isAtOnce = offset == body
      if repeated >= 4 { return isAtOnce ? 8 : 3 }
      if repeated >= 3 { return isAtOnce ? 5 : 2 }
      if repeated >= 2, isAtOnce { return 3 }
    }
    return 0
  }

  private func repeatedLength(at offset: Int, before body: Int) -> Int {
    var length = 0
    var index = 0
    while index < body, offset + index < words.count,
      words[index].text == words[offset + index].text, !words[index].has(.number)
    {
      if !words[index].isPunctuation { length += words[index].length }
      index += 1
    }
    return length
  }

  // MARK: Signs

  private func isDateline(_ body: Int) -> Bool {
    for index in body..<min(body + 16, words.count) {
      if words[index].has(.terminal) || words[index].has(.comma) { return false }
      if words[index].has(.report) || words[index].text.hasSuffix("电") && index > body {
        return true
      }
    }
    return false
  }

  private func hasComma(after start: Int, within count: Int) -> Bool {
    for index in start..<min(start + count, words.count) {
      if words[index].has(.comma) { return true }
      if words[index].has(.terminal) { return false }
    }
    return false
  }

  /// A quotation that holds a sentence opens a body; one that holds a name does not.
  private func speechScore(_ start: Int) -> Int {
    for index in start..<min(start + 150, words.count) {
      if words[index].has(.closeQuote) { return 0 }
      if words[index].has(.terminal) { return 6 }
      if words[index].has(.comma) { return 4 }
    }
    return 0
  }

  private func isBalanced(_ range: Range<Int>) -> Bool {
    var depth = 0
    for word in words[range] {
      if word.has([.openQuote, .openBracket]) { depth += 1 }
      if word.has([.closeQuote, .closeBracket]) { depth -= 1 }
    }
    return depth == 0
  }

  // MARK: Subtitle

  /// The double dash that parts a title from its subtitle, outside quotations.
  private func dashes(in range: Range<Int>) -> Range<Int>? {
    var depth = 0
    for index in range.dropFirst() {
      if words[index].has([.openQuote, .openBracket]) { depth += 1 }
      if words[index].has([.closeQuote, .closeBracket]) { depth -= 1 }
      guard depth == 0, words[index].has(.dash) else { continue }
      if words[index].length >= 2 { return index..<index + 1 }
      if range.contains(index + 1), words[index + 1].has(.dash) { return index..<index + 2 }
    }
    return nil
  }

  private func lead(body: Int, isSure: Bool) -> Lead {
    if let dash = dashes(in: 0..<body), dash.upperBound < body {
      return Lead(
        title: 0..<dash.lowerBound,
        subtitle: dash.upperBound..<body,
        body: body,
        isSure: isSure
      )
    }
    return Lead(title: 0..<body, subtitle: nil, body: body, isSure: isSure)
  }
}

/// How often two words stand side by side in an item.
struct Neighbours: Sendable {
  private let numbers: [Int]
  private let counts: [UInt64: Int]

  init(_ words: [GivenWord]) {
    var index: [String: Int] = [:]
    var numbers: [Int] = []
    numbers.reserveCapacity(words.count)
    for word in words {
      let next = index.count
      numbers.append(index[word.text, default: next])
      if index[word.text] == nil { index[word.text] = next }
    }
    var counts: [UInt64: Int] = [:]
    for position in numbers.indices.dropLast() {
      counts[Self.key(numbers, position), default: 0] += 1
    }
    self.numbers = numbers
    self.counts = counts
  }

  /// How often the word at a position and the next stand side by side.
  func count(_ position: Int) -> Int {
    guard position >= 0, position + 1 < numbers.count else { return 0 }
    return counts[Self.key(numbers, position)] ?? 0
  }

  private static func key(_ numbers: [Int], _ position: Int) -> UInt64 {
    UInt64(numbers[position]) << 32 | UInt64(numbers[position + 1])
  }
}
