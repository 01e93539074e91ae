import CorpusModel

/// A known name where it stands: characters of a `NameText`.
struct KnownMatch: Sendable, Hashable {
  var range: Range<Int>
  var meaning: NameMeaning
}

extension [KnownMatch] {
  /// The matches that begin inside a range; the matches are in order.
  func beginning(in range: Range<Int>) -> ArraySlice<KnownMatch> {
    let start = firstIndex(atOrAfter: range.lowerBound)
    return self[start..<Swift.max(start, firstIndex(atOrAfter: range.upperBound))]
  }

  private func firstIndex(atOrAfter position: Int) -> Int {
    firstPosition { $0.range.lowerBound >= position }
  }
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
  let named = matches.filter {
    $0.meaning != .nothing && !isGivenName($0, text) && !isTown($0, text)
  }
  return withoutLanguages(named, text)
}

private func chineseMatch(_ text: NameText, _ start: Int, _ lexicon: NameLexicon) -> KnownMatch? {
  guard var found = lexicon.chinese.longestMatch(in: text.codes, at: start) else { return nil }
  let words = NameContexts.standard.words
  let end = found.end
  // 日本国际: the last character begins another word.
  if text.codes[end - 1] == 0x56FD, end + 1 <= text.count, end - start > 2,
    words.kind(of: text.codes, end - 1..<min(end + 1, text.count)) != nil,
    let shorter = lexicon.chinese.longestMatch(in: text.codes, at: start, limit: end - 1),
    shorter.end == end - 1
  {
    found = shorter
  }
  if isCutFromWords(text, start..<found.end, lexicon.meanings[found.value]) { return nil }
  // A part of a foreign person's name: 乔丹·X.
  guard text.code(start - 1) != .middleDot, text.code(found.end) != .middleDot else { return nil }
  return KnownMatch(range: start..<found.end, meaning: lexicon.meanings[found.value])
}

/// Whether a name is only where other words meet: 沿海|地区, 也|门庭, 外交|部长.
private func isCutFromWords(_ text: NameText, _ range: Range<Int>, _ meaning: NameMeaning) -> Bool {
  let words = NameContexts.standard.words
  let end = range.upperBound
  switch meaning {
  case .country:
    guard range.count == 2, NameContexts.standard.doubtful.holds(text.codes, range) else {
      return false
    }
    // 马里外交部: a body of the state behind the name is none of the words that meet there.
    if let head = OrganizationLexicon.standard.chinese.longestMatch(in: text.codes, at: end),
      head.end - end > 1,
      OrganizationLexicon.standard.chineseHeads[head.value].kind == .government
    {
      return false
    }
    if range.lowerBound > 0,
      words.kind(of: text.codes, range.lowerBound - 1..<range.lowerBound + 1) != nil
    {
      return true
    }
    for length in 1...3 where end + length <= text.count {
      if words.kind(of: text.codes, end - 1..<end + length) != nil { return true }
    }
    return false
  case .organization:
    // 五十台|电脑.
    if range.count == 2, end < text.count,
      LeftEdge.numerals.contains(text.code(range.lowerBound - 1)),
      words.kind(of: text.codes, end - 1..<end + 1) != nil
    {
      return true
    }
    let followers = NameContexts.standard.followers[text.code(end - 1)]
    return text.code(end - 1) == 0x90E8 && followers?.contains(text.code(end)) ?? false
  case .people, .place, .nothing: return false
  }
}

/// Whether the name of a country is a person's given name: `Jordan Smith`, `Chad Brown said`.
private func isGivenName(_ match: KnownMatch, _ text: NameText) -> Bool {
  guard case .country = match.meaning, text.codes[match.range.lowerBound].isLetter else {
    return false
  }
  let english = EnglishWords.standard
  guard ["Jordan", "Chad", "Georgia", "Israel"].contains(text.string(match.range)),
    text.code(match.range.upperBound) == .space
  else { return false }
  let start = match.range.upperBound + 1
  guard text.code(start).isCapital else { return false }
  return english.surnames.holds(text.codes, start..<endOfWord(text, start))
}

/// Whether a name is that of a town in a state: `Lebanon, Pennsylvania`.
private func isTown(_ match: KnownMatch, _ text: NameText) -> Bool {
  guard text.codes[match.range.lowerBound].isLetter, text.code(match.range.upperBound) == 0x2C,
    text.code(match.range.upperBound + 1) == .space
  else { return false }
  let start = match.range.upperBound + 2
  guard
    let state = EnglishWords.standard.states.longestMatch(in: text.codes, at: start),
    !text.code(state.end).isLetter
  else { return false }
  return true
}

/// Leaves out adjectives that name a language: `in Spanish and French`.
private func withoutLanguages(_ matches: [KnownMatch], _ text: NameText) -> [KnownMatch] {
  var languageEnd = -1
  return matches.filter { match in
    guard case .people = match.meaning else { return true }
    let start = match.range.lowerBound
    let isAfterLanguage = languageEnd >= 0 && start - languageEnd <= 6 && start > languageEnd
    guard
      isAfterLanguage || follows(text, start, languageLeads)
    else { return true }
    let next = text.code(match.range.upperBound)
    let isAlone =
      next != .space && !next.isLetter && next != 0x2D && next != 0x27 && next != 0x2019
      || precedes(text, match.range.upperBound, languageFollowers)
    if isAlone { languageEnd = match.range.upperBound }
    return !isAlone
  }
}

private func follows(_ text: NameText, _ position: Int, _ words: [[UInt16]]) -> Bool {
  words.contains { word in
    position >= word.count
      && text.codes[position - word.count..<position].elementsEqual(word)
  }
}

private func precedes(_ text: NameText, _ position: Int, _ words: [[UInt16]]) -> Bool {
  words.contains { word in
    position + word.count <= text.count
      && text.codes[position..<position + word.count].elementsEqual(word)
  }
}

/// Words that stand before the name of a language, with the space behind them.
private let languageLeads = ["in", "into", "speak", "speaks", "spoke", "learn"].map {
  $0.nameCodes + [.space]
}

/// Words that stand behind it, with the space before them.
private let languageFollowers = ["and", "or", "version", "language", "subtitles"].map {
  [.space] + $0.nameCodes
}

private func englishMatch(_ text: NameText, _ start: Int, _ lexicon: NameLexicon) -> KnownMatch? {
  var best: (end: Int, value: Int)?
  lexicon.english.forEachMatch(in: text.codes, at: start, limit: text.count) { end, value in
    let next = text.code(end)
    let isInWord = text.code(end - 1).isLetter || text.code(end - 1).isDigit
    if isInWord, next.isLetter || next.isDigit { return }
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
