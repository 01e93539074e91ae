import Unicode

/// What a credit line says.
struct Credit: Sendable {
  let kind: CreditKind
  let value: String
}

extension IssueLine {
  /// What the line credits: a line in brackets, or one that begins with a phrase such as
  /// `Translated by`; nil for lines that are no credits.
  func readCredits() -> [Credit]? {
    guard scalars.count <= 420, !scalars.isEmpty else { return nil }
    if let inner = bracketed { return creditParts(of: inner, needsPhraseFirst: false) }
    guard scalars.count <= 140, isOpen else { return nil }
    return creditParts(of: scalars[...], needsPhraseFirst: true)
  }

  /// What stands between the brackets of a line that is bracketed as a whole.
  private var bracketed: ArraySlice<UInt32>? {
    var rest = scalars[...]
    while let last = rest.last, last == 0x2A || last == 0x3002 || last == 0x2E { rest.removeLast() }
    while rest.first == 0x2A { rest.removeFirst() }
    guard let first = rest.first, let last = rest.last, rest.count > 4 else { return nil }
    switch (fold(first), fold(last)) {
    case (0x28, 0x29), (0x5B, 0x5D), (0x3010, 0x3011), (0x3014, 0x3015):
      return trimmedSpaces(rest.dropFirst().dropLast())
    case _: return nil
    }
  }
}

/// The credits in a text; nil where there is none.
private func creditParts(of text: ArraySlice<UInt32>, needsPhraseFirst: Bool) -> [Credit]? {
  if !needsPhraseFirst, let named = namedAuthor(in: text) { return named }
  if needsPhraseFirst {
    guard let cue = leadingCue(in: text, at: text.startIndex), cue.standsAlone else { return nil }
  }
  var parts: [(kind: CreditKind?, range: Range<Int>)] = []
  for start in clauseStarts(of: text) {
    let cue = leadingCue(in: text, at: start)
    guard cue != nil || start == text.startIndex else { continue }
    if let last = parts.indices.last {
      parts[last].range = parts[last].range.lowerBound..<start
    }
    parts.append((cue?.kind, (cue?.end ?? start)..<text.endIndex))
  }
  let credits = parts.flatMap { part -> [Credit] in
    guard let kind = part.kind else { return trailingCredits(in: text[part.range]) }
    return credit(kind, text[part.range])
  }
  return credits.isEmpty ? nil : credits
}

private struct LeadingCue {
  let kind: CreditKind
  let end: Int
  /// Whether it marks a credit without brackets around the line.
  let standsAlone: Bool
}

private func leadingCue(in text: ArraySlice<UInt32>, at start: Int) -> LeadingCue? {
  guard start < text.endIndex, let cues = CreditCues.beforeByFirst[fold(text[start])] else {
    return nil
  }
  for cue in cues {
    guard let end = end(of: cue.letters, in: text, at: start), end < text.endIndex else { continue }
    let last = cue.letters.last ?? 0
    let isPhraseWithBy = cue.letters.count > 2 && cue.letters.suffix(2) == [0x62, 0x79]
    let alone = last == 0x3A || last == 0xFF1A || isPhraseWithBy
    return LeadingCue(kind: cue.kind, end: end, standsAlone: alone)
  }
  return nil
}

/// Where clauses of a credit begin: its start, and what follows a comma, a semicolon or `and`.
private func clauseStarts(of text: ArraySlice<UInt32>) -> [Int] {
  var starts = [text.startIndex]
  for index in text.indices.dropLast() {
    guard isSeparator(text[index]),
      !isWhitespace(text[index]) || isWhitespace(text[index + 1]) || endsWithAnd(text[...index])
    else { continue }
    var next = index + 1
    while next < text.endIndex, isWhitespace(text[next]) { next += 1 }
    if next < text.endIndex, next != starts.last { starts.append(next) }
  }
  return starts
}

/// The credits of a text whose phrases stand last: `协会秘书处供稿，王珂译`.
private func trailingCredits(in text: ArraySlice<UInt32>) -> [Credit] {
  var result: [Credit] = []
  var start = text.startIndex
  for index in text.indices {
    let isEnd = index == text.index(before: text.endIndex)
    guard isEnd || text[index] == 0xFF0C || text[index] == 0x2C || text[index] == 0xFF1B else {
      continue
    }
    let clause = trimmedSpaces(text[start..<(isEnd ? text.endIndex : index)])
    guard let found = trailingCue(of: clause) else { continue }
    result += credit(found.kind, clause[clause.startIndex..<found.start])
    start = index + 1
  }
  return result
}

private func trailingCue(of clause: ArraySlice<UInt32>) -> (kind: CreditKind, start: Int)? {
  for cue in CreditCues.after {
    let start = clause.endIndex - cue.letters.count
    guard start > clause.startIndex + 1, end(of: cue.letters, in: clause, at: start) != nil else {
      continue
    }
    return (cue.kind, start)
  }
  return nil
}

/// A credit without the marks and the article around its value; a name before 系 becomes an author.
private func credit(_ kind: CreditKind, _ value: ArraySlice<UInt32>) -> [Credit] {
  var rest = trimmedSpaces(value)
  while let first = rest.first, isSeparator(first) { rest.removeFirst() }
  while let last = rest.last, isSeparator(last) { rest.removeLast() }
  if endsWithAnd(rest + [0x20]) { rest = trimmedSpaces(rest.dropLast(3)) }
  if kind == .affiliation || kind == .contributor { rest = withoutArticle(rest) }
  guard !rest.isEmpty else { return [] }
  var value = string(rest)
  if ["Ltd", "Inc", "Co", "Corp"].contains(where: { value.hasSuffix($0) }) { value += "." }
  return [Credit(kind: kind, value: value)]
}

/// `the Director of …` without its article.
func withoutArticle(_ text: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
  let words = text.split(separator: 0x20, maxSplits: 1)
  guard words.count == 2, ["the", "a", "an"].contains(string(words[0]).lowercased()) else {
    return text
  }
  return trimmedSpaces(words[1])
}

/// Whether a text ends in the word `and` and a space.
private func endsWithAnd(_ text: ArraySlice<UInt32>) -> Bool {
  var index = text.endIndex
  for wanted: UInt32 in [0x20, 0x64, 0x6E, 0x61, 0x20] {
    index -= 1
    guard index >= text.startIndex, fold(text[index]) == wanted else { return false }
  }
  return true
}

private let authorOpeners = ["本文作者", "作者", "笔者"].map { scalars($0).map { fold($0) } }

/// `作者王珂系…` as an author and an affiliation; nil where no name stands there.
private func namedAuthor(in text: ArraySlice<UInt32>) -> [Credit]? {
  for opener in authorOpeners {
    guard let start = end(of: opener, in: text, at: text.startIndex) else { continue }
    for length in 2...4 where start + length < text.endIndex {
      let name = text[start..<(start + length)]
      guard isChineseName(name), [0x7CFB, 0x4E3A, 0x662F].contains(fold(text[start + length]))
      else {
        continue
      }
      return [Credit(kind: .author, value: string(name))]
        + credit(.affiliation, text[(start + length + 1)...])
    }
  }
  return nil
}

private func isSeparator(_ value: UInt32) -> Bool {
  switch value {
  case 0x2C, 0x3A, 0x3B, 0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B, 0x20, 0x3000, 0x2E: true
  case _: false
  }
}
