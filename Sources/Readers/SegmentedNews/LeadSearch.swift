/// Weighs the word boundaries of an item by what speaks for and against a title that ends there.
struct LeadSearch {
  let words: [GivenWord]
  let neighbours: Neighbours
  /// The first word that can no longer begin the body.
  let limit: Int
  private let signs: LeadSigns

  init(words: [GivenWord]) {
    self.words = words
    neighbours = Neighbours(words)
    limit = Self.limit(words)
    signs = LeadSigns(words, limit: limit)
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
    guard signs.isBalanced(0..<body), !isInsideTime(body, in: words) else { return nil }
    // Not inside the name of the agency.
    for start in max(0, body - 2)..<body where signs.isDateline(start) {
      if let end = signs.mediumEnd(start), end > body { return nil }
    }
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
    case 5..<8: return -3
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
    // The title of a joined line is parted from its body by the same space as any two words.
    if next.space != nil { score -= 5 }
    if holdsSpace(from: body) { score -= 4 }
    score -= 3 * earlierTimes(before: body)
    if last.text == "？" || last.text == "！" || last.text == "?" || last.text == "!" { score += 3 }
    if next.has(.follow) { score -= 9 }
    let commas = words[..<body].count { $0.has(.comma) }
    score -= commas * 2
    score -= 3 * words[..<(body - 1)].count { $0.has(.terminal) && !$0.has(.ellipsis) }
    if neighbours.count(body - 1) > 1 { score -= 4 }
    if repeatsItself(0..<body) { score -= 6 }
    return score
  }

  /// Whether a printed space comes before the next mark: titles hold such spaces, sentences hardly.
  private func holdsSpace(from body: Int) -> Bool {
    if signs.isDateline(body) || signs.isLabel(body) || words[body].has(.reporter) { return false }
    for index in body + 1..<max(body + 1, min(body + 16, words.count)) {
      if words[index].isPunctuation { return false }
      if words[index].space != nil, !isLatin(words[index]), !isLatin(words[index - 1]) {
        return true
      }
    }
    return false
  }

  private func isLatin(_ word: GivenWord) -> Bool {
    word.text.utf8.last.map { $0 < 0x80 } ?? false
  }

  /// How many times stand in the title where a sentence could have begun with them.
  private func earlierTimes(before body: Int) -> Int {
    var count = 0
    var index = 3
    while index < body {
      guard let time = timeExpression(at: index, in: words) else {
        index += 1
        continue
      }
      if !words[index - 1].has([.open, .pause]), time.end < body { count += 1 }
      index = max(time.end, index + 1)
    }
    return count
  }

  private func openingScore(_ body: Int) -> Int {
    var score = 0
    let word = words[body]
    if let time = timeExpression(at: body, in: words) {
      let isSetOff = time.end < words.count && words[time.end].has(.comma)
      score = max(score, time.weight + (isSetOff ? 4 : 0))
    }
    if opensPrintedLine(body) {
      score = max(score, 13)
    } else if word.text == "据" || word.text == "據", signs.isDateline(body + 1) {
      score = max(score, 12)
    } else if signs.isDateline(body) {
      score = max(score, 11)
    } else if signs.mediumEnd(body) != nil {
      score = max(score, 2)
    }
    if signs.isLabel(body) { score = max(score, 10) }
    if word.has(.reporter), signs.isByline(body) { score = max(score, 9) }
    if word.has(.hearsay) { score = max(score, 5) }
    if word.traits.clause > 0 { score = max(score, clauseScore(body)) }
    if word.has(.openQuote) { score = max(score, signs.speechScore(body)) }
    if word.has(.openBracket), body + 1 < words.count, words[body + 1].has(.reporter),
      !words[body - 1].has(.report), !words[body - 1].text.hasSuffix("日电")
    {
      score = max(score, 8)
    }
    return score
  }

  /// Whether a line of a page begins at a word that says when it appeared: the name of a site, perhaps, and a full day
  /// before a dateline or a label.
  private func opensPrintedLine(_ body: Int) -> Bool {
    let start = signs.mediumEnd(body) ?? (words[body].has(.medium) ? body + 1 : body)
    guard start < words.count, words[start].has([.year, .number, .date]),
      let time = timeExpression(at: start, in: words) ?? dashedTime(at: start)
    else { return false }
    return signs.isDateline(time.end) || signs.isLabel(time.end)
  }

  /// `2007 - 06 - 13 17:53:41`: numbers, dashes and colons up to a label.
  private func dashedTime(at start: Int) -> (end: Int, weight: Int)? {
    guard words[start].length == 4 || words[start].length > 8 else { return nil }
    let end = words[start...].prefix(12).firstIndex {
      !$0.has([.number, .dash, .colon, .date]) && !$0.text.utf8.allSatisfy { $0 < 0x80 }
        && !$0.text.unicodeScalars.allSatisfy { (0xFF0D...0xFF1A).contains($0.value) }
    }
    return end.flatMap { $0 > start + 2 ? ($0, 4) : nil }
  }

  /// A clause before the subject: the sooner its comma comes, the surer.
  private func clauseScore(_ body: Int) -> Int {
    let weight = words[body].traits.clause
    if signs.hasComma(after: body, within: 5) { return weight + 1 }
    return signs.hasComma(after: body, within: 30) ? weight : weight - 2
  }

  /// Whether the body repeats how the title begins, at once or after its opening words.
  private func repetitionScore(_ body: Int) -> Int {
    var start = body
    if let time = timeExpression(at: body, in: words) { start = time.end }
    var best = restatement(body)
    for offset in start..<min(start + 4, words.count) {
      let repeated = repeatedLength(at: offset, before: body)
      let isAtOnce = offset == body
      if repeated >= 4 { best = max(best, isAtOnce ? 8 : 3) }
      if repeated >= 3 { best = max(best, isAtOnce ? 5 : 2) }
      if repeated >= 2, isAtOnce { best = max(best, 3) }
    }
    return best
  }

  /// Whether the first words of the body stand in the title: a lead takes up what the title named.
  private func restatement(_ body: Int) -> Int {
    guard !words[body].isPunctuation, !words[body].has(.number), words[body].length >= 2 else {
      return 0
    }
    var best = 0
    for start in 0..<max(0, body - 1) where words[start].id == words[body].id {
      var length = 0
      var index = 0
      while start + index < body, body + index < words.count,
        words[start + index].id == words[body + index].id
      {
        length += words[body + index].length
        index += 1
      }
      best = max(best, length)
    }
    return best >= 4 ? 4 : best >= 2 ? 2 : 0
  }

  /// Whether a title holds its own beginning twice: then it reaches into the body.
  private func repeatsItself(_ title: Range<Int>) -> Bool {
    title.dropFirst(2).contains { repeatedLength(at: $0, before: title.upperBound) >= 4 }
  }

  private func repeatedLength(at offset: Int, before body: Int) -> Int {
    var length = 0
    var index = 0
    while index < body, offset + index < words.count,
      words[index].id == words[offset + index].id, !words[index].has(.number)
    {
      if !words[index].isPunctuation { length += words[index].length }
      index += 1
    }
    return length
  }

  // MARK: Subtitle

  /// The double dash that parts a title from its subtitle, outside quotations.
  private func dashes(in range: Range<Int>) -> Range<Int>? {
    var depth = 0
    for index in range {
      if words[index].has([.openQuote, .openBracket]) { depth += 1 }
      if words[index].has([.closeQuote, .closeBracket]) { depth -= 1 }
      guard depth == 0, index > range.lowerBound, words[index].has(.dash) else { continue }
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
