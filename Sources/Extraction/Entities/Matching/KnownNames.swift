/// A known name where it stands: characters of a `NameText`.
struct KnownMatch: Sendable, Hashable {
  var range: Range<Int>
  var meaning: NameMeaning
}

/// Finds the known countries, places and organizations: the longest from the left, without overlap.
func findKnownNames(in text: NameText, _ lexicon: NameLexicon) -> [KnownMatch] {
  var matches: [KnownMatch] = []
  var position = 0
  while position < text.count {
    let code = text.codes[position]
    if code.isLetter || code.isDigit {
      let wordEnd = endOfWord(text, position)
      if let match = englishMatch(text, position, lexicon) {
        matches.append(match)
        position = max(match.range.upperBound, wordEnd)
      } else {
        position = wordEnd
      }
      continue
    }
    if code.isChinesePunctuation || code.isChinese,
      let match = chineseMatch(text, position, lexicon)
    {
      matches.append(match)
      position = match.range.upperBound
      continue
    }
    position += 1
  }
  return matches.filter { $0.meaning != .nothing }
}

private func chineseMatch(_ text: NameText, _ start: Int, _ lexicon: NameLexicon) -> KnownMatch? {
  guard let found = lexicon.chinese.longestMatch(in: text.codes, at: start) else { return nil }
  // A part of a foreign person's name: 乔丹·X.
  guard text.code(start - 1) != .middleDot, text.code(found.end) != .middleDot else { return nil }
  return KnownMatch(range: start..<found.end, meaning: lexicon.meanings[found.value])
}

private func englishMatch(_ text: NameText, _ start: Int, _ lexicon: NameLexicon) -> KnownMatch? {
  var best: (end: Int, value: Int)?
  lexicon.english.forEachMatch(in: text.codes, at: start, limit: text.count) { end, value in
    let next = text.code(end)
    if next.isLetter || next.isDigit { return }
    best = (end, value)
  }
  guard let best else { return nil }
  return KnownMatch(range: start..<best.end, meaning: lexicon.meanings[best.value])
}

/// The end of the English word or number that begins at a position, hyphens not included.
func endOfWord(_ text: NameText, _ start: Int) -> Int {
  var end = start + 1
  while end < text.count, text.codes[end].isLetter || text.codes[end].isDigit { end += 1 }
  return end
}
