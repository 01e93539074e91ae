/// Finds the printed headings that stand between two sentences of a body without any mark.
///
/// A heading begins where a sentence has ended and is followed by the opening of the next one: a time set
/// off by a comma, a named informant, a clause before the subject, direct speech; or it is a quotation
/// that stands alone and repeats words of the text. Headings of one text are built alike: once one is
/// found, weaker signs are enough for another of the same length.
func findHeadings(_ words: [GivenWord], in body: Range<Int>) -> [Range<Int>] {
  HeadingSearch(words: words, body: body).find()
}

private struct HeadingSearch {
  let words: [GivenWord]
  let body: Range<Int>
  let neighbours: Neighbours

  private struct Candidate {
    var range: Range<Int>
    var score: Int
    var length: Int
    /// The lengths at which its words begin: its build.
    var shape: Set<Int>
  }

  init(words: [GivenWord], body: Range<Int>) {
    self.words = words
    self.body = body
    neighbours = Neighbours(words)
  }

  func find() -> [Range<Int>] {
    let starts = sentenceStarts()
    let quoted = starts.compactMap { quotedHeading(at: $0) }
    let candidates = starts.flatMap { plainCandidates(at: $0) }
    var accepted = candidates.filter { $0.score >= 6 }
    if !accepted.isEmpty { accepted += parallel(to: accepted, among: candidates) }
    return chosen(quoted + accepted.map(\.range))
  }

  /// The words after the end of a sentence and its closing quotation marks.
  private func sentenceStarts() -> [Int] {
    var starts: [Int] = []
    var ended = false
    for index in body {
      if words[index].has(.terminal) {
        ended = true
      } else if ended, words[index].has([.closeQuote, .closeBracket]) {
        continue
      } else if ended {
        starts.append(index)
        ended = false
      }
    }
    return starts
  }

  // MARK: Headings without quotation marks

  private func plainCandidates(at start: Int) -> [Candidate] {
    var candidates: [Candidate] = []
    var length = 0
    var depth = 0
    var shape: Set<Int> = []
    guard !words[start].has(.openQuote), timeExpression(at: start, in: words) == nil else {
      return []
    }
    for index in start..<body.upperBound {
      let word = words[index]
      if depth == 0, length >= 5 { add(start..<index, length, shape, to: &candidates) }
      if word.has([.terminal, .comma, .colon]) { break }
      if word.has([.openQuote, .openBracket]) { depth += 1 }
      if word.has([.closeQuote, .closeBracket]) { depth -= 1 }
      if index > start { shape.insert(length) }
      length += word.length
      if length > 22 || depth < 0 { break }
    }
    return candidates
  }

  private func add(
    _ range: Range<Int>,
    _ length: Int,
    _ shape: Set<Int>,
    to candidates: inout [Candidate]
  ) {
    let (last, next) = (words[range.upperBound - 1], words[range.upperBound])
    if last.has([.open, .pause, .dash, .speech, .number]) { return }
    if next.has([.follow, .pause, .dateUnit, .closeQuote, .closeBracket, .dash]) { return }
    if neighbours.count(range.upperBound - 1) > 1 || isInsideTime(range.upperBound, in: words) {
      return
    }
    if isNameOrReport(range) { return }
    let opening = openingScore(range.upperBound)
    guard opening > 0 || next.isPunctuation == false else { return }
    candidates.append(Candidate(range: range, score: opening, length: length, shape: shape))
  }

  /// A name that is the subject of what follows, or words that report: no heading.
  private func isNameOrReport(_ range: Range<Int>) -> Bool {
    let (first, last) = (words[range.lowerBound], words[range.upperBound - 1])
    if first.has([.follow, .agency, .medium]) || last.has([.closeBracket, .medium, .agency]) {
      return true
    }
    if words[range].contains(where: { $0.has([.speech, .hearsay, .reporter]) }) {
      return true
    }
    return last.has(.organization)
  }

  private func openingScore(_ start: Int) -> Int {
    let word = words[start]
    if let time = timeExpression(at: start, in: words), time.end < body.upperBound {
      if words[time.end].has(.comma) { return time.weight >= 3 ? 7 : 3 }
      return 2
    }
    if isHearsay(start), hasComma(after: start, within: 8) { return 6 }
    if word.has(.agency), word.length >= 3 { return 2 }
    guard word.traits.clause >= 3, hasComma(after: start, within: 28) else { return 0 }
    return word.traits.clause - 1
  }

  /// `据了解`, in one word or two.
  private func isHearsay(_ start: Int) -> Bool {
    if words[start].has(.hearsay), words[start].length >= 2 { return true }
    guard words[start].has(.hearsay), start + 1 < words.count else { return false }
    return NewsMarks.shared.listed(words[start].text + words[start + 1].text).has(.hearsay)
  }

  private func hasComma(after start: Int, within count: Int) -> Bool {
    for index in start..<min(start + count, body.upperBound) {
      if words[index].has(.comma) { return true }
      if words[index].has(.terminal) { return false }
    }
    return false
  }

  /// Candidates of the length and the build of a heading that was found.
  private func parallel(to found: [Candidate], among candidates: [Candidate]) -> [Candidate] {
    candidates.filter { candidate in
      guard candidate.score < 6 else { return false }
      let isFar = found.allSatisfy { distance($0.range, candidate.range) > 60 }
      let alike = found.filter { $0.length == candidate.length }
      guard isFar, !alike.isEmpty else { return false }
      if candidate.score >= 2 { return true }
      let first = words[candidate.range.lowerBound]
      guard first.traits.clause == 0, !first.has([.open, .hearsay]),
        !words[candidate.range].contains(where: { $0.traits.clause >= 5 }),
        !hasNumber(candidate.range) || alike.contains(where: { hasNumber($0.range) })
      else { return false }
      return alike.contains { likeness($0.shape, candidate.shape) >= 0.5 }
    }
  }

  private func hasNumber(_ range: Range<Int>) -> Bool {
    words[range].contains { $0.has([.number, .date]) }
  }

  private func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    abs(left.lowerBound - right.lowerBound)
  }

  private func likeness(_ left: Set<Int>, _ right: Set<Int>) -> Double {
    let common = left.intersection(right).count
    let all = left.union(right).count
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  // MARK: Quotations as headings

  private func quotedHeading(at start: Int) -> Range<Int>? {
    guard words[start].has(.openQuote) else { return nil }
    let limit = min(start + 30, body.upperBound)
    guard let close = words[start..<limit].firstIndex(where: { $0.has(.closeQuote) }),
      close + 1 < body.upperBound, close - start > 3
    else { return nil }
    let (last, next) = (words[close - 1], words[close + 1])
    if last.has([.terminal, .pause]) || next.has([.terminal, .pause, .follow, .speech]) {
      return nil
    }
    let inner = start + 1..<close
    let isRepeated = isRepeated(inner)
    if next.has(.openQuote) { return start..<close + 1 }
    let opensTime = timeExpression(at: close + 1, in: words) != nil
    return isRepeated || opensTime && next.isPunctuation == false && inner.count >= 5
      ? start..<close + 1 : nil
  }

  /// Whether five words of a quotation stand elsewhere in the body in the same order.
  private func isRepeated(_ inner: Range<Int>) -> Bool {
    let run = 5
    guard inner.count >= run else { return false }
    for start in inner.lowerBound...(inner.upperBound - run) {
      var alike = true
      for offset in 0..<run - 1 where neighbours.count(start + offset) < 2 {
        alike = false
        break
      }
      if alike { return true }
    }
    return false
  }

  /// The headings in order, none inside another.
  private func chosen(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound < last.upperBound { continue }
      result.append(range)
    }
    return result
  }
}
