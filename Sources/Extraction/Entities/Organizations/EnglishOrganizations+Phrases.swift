import CorpusModel

/// Names without a head noun that a phrase beside them explains: `a charity, BlueHands,`, `Falcons coach Ann Lee`.
extension EnglishOrganizationFinder {
  /// The name that the common noun at a word tells to be an organization's; nil for none.
  func explained(by index: Int) -> OrganizationCandidate? {
    let word = words[index]
    guard !word.isCapital,
      let value = heads.english.value(of: Array(text.codes[word.range])),
      heads.englishHeads[value].strength == .noun
    else { return nil }
    let kind = heads.englishHeads[value].kind
    if let name = nameBehind(index) ?? nameBeforeComma(index) ?? nameBeside(index) {
      return candidate(name, kind)
    }
    return nil
  }

  /// The name before an office in small letters and the name of who holds it: `Falcons coach Ann Lee`.
  func holder(beforeOffice index: Int) -> OrganizationCandidate? {
    guard !words[index].isCapital, index > 0, index + 1 < words.count, words[index].followsWord,
      words[index + 1].followsWord, words[index + 1].isCapital, !words[index + 1].isAcronym,
      isOffice(words[index].range)
    else { return nil }
    var start = index
    // chief executive, head coach.
    if start > 1, words[start - 1].followsWord, !words[start - 1].isCapital,
      text.string(words[start - 1].range).isOne(of: .leadingWord)
    {
      start -= 1
    }
    guard start > 0, words[start - 1].isCapital, !words[start - 1].isPossessive else { return nil }
    let last = start - 1
    var first = last
    while first > 0, words[first].followsWord, words[first - 1].isCapital, last - first < 3,
      !words[first - 1].isPossessive, isNewName(first - 1)
    {
      first -= 1
    }
    guard isNewName(last), isNewName(first) else { return nil }
    return candidate(words[first].range.lowerBound..<words[last].range.upperBound, .other)
  }

  private func isOffice(_ range: Range<Int>) -> Bool {
    text.string(range).isOne(of: .plainOffice)
  }

  /// `a charity, BlueHands, said`: the capitalised words between commas behind the noun.
  private func nameBehind(_ index: Int) -> Range<Int>? {
    guard gap(after: index) == .comma, isNewName(index + 1) else { return nil }
    var last = index + 1
    while gap(after: last) == .space, words[last + 1].isCapital, last - index < 5 { last += 1 }
    let next = text.code(words[last].end)
    guard next == 0x2C || next == 0x2E, !words[last].isPossessive, isIndefinite(index) else {
      return nil
    }
    return words[index + 1].range.lowerBound..<words[last].range.upperBound
  }

  /// `the think tank Solvia`: the name right behind the noun.
  private func nameBeside(_ index: Int) -> Range<Int>? {
    guard gap(after: index) == .space, isNewName(index + 1),
      !text.string(words[index + 1].range).isOne(of: .noNewName)
    else { return nil }
    var last = index + 1
    while gap(after: last) == .space, words[last + 1].isCapital, isNewName(last + 1),
      last - index < 4
    {
      last += 1
    }
    // `the firm Mary Jones founded`: two words are as often a person's.
    guard last == index + 1, words[last].range.count > 2 else { return nil }
    return words[last].range
  }

  /// Whether `a` or `the` opens the phrase a noun ends, so that it is a name's apposition.
  private func isIndefinite(_ index: Int) -> Bool {
    var first = index
    while first > 0, words[first].followsWord, index - first < 7 {
      first -= 1
      let word = text.string(words[first].range).lowercased()
      if word.isOne(of: .determiner) {
        return true
      }
    }
    return false
  }

  /// `BlueHands, a charity in Leeds,`: the capitalised words before the comma the phrase stands behind.
  private func nameBeforeComma(_ index: Int) -> Range<Int>? {
    var first = index
    while first > 0, words[first].followsWord, index - first < 6 { first -= 1 }
    guard first > 0, gap(after: first - 1) == .comma, first < index else { return nil }
    let opener = text.string(words[first].range)
    guard ["a", "an", "the"].contains(opener) || words[first].isPossessive else { return nil }
    let last = first - 1
    var start = last
    guard isNewName(last), !words[last].isPossessive else { return nil }
    while start > 0, words[start].followsWord, words[start - 1].isCapital, last - start < 4,
      isNewName(start - 1)
    {
      start -= 1
    }
    guard
      start == 0 || !words[start].followsWord
        || !text.string(words[start - 1].range).isOne(of: .placing)
    else { return nil }
    return words[start].range.lowerBound..<words[last].range.upperBound
  }

  /// Whether a capitalised word is no country, no place, no known name and no common word.
  private func isNewName(_ index: Int) -> Bool {
    let word = words[index]
    guard word.isCapital, !english.openers.holds(text.codes, word.range),
      !english.givenNames.holds(text.codes, word.range),
      PersonLexicon.standard.englishRoles.value(of: Array(text.codes[word.range])) == nil,
      !PersonLexicon.standard.englishAddresses.holds(text.codes, word.range.lowerBound..<word.end)
    else { return false }
    if knownName(endingAt: word.range.upperBound) != nil
      || knownName(beginningAt: word.range.lowerBound) != nil
    {
      return false
    }
    if text.codes[word.range].contains(0x2D), !word.isAcronym { return false }
    if PersonLexicon.standard.englishPrefixes.holds(text.codes, word.range) { return false }
    return word.isAcronym || !english.isCommon(text.codes[word.range])
  }

  private func candidate(_ range: Range<Int>, _ kind: OrganizationKind) -> OrganizationCandidate {
    OrganizationCandidate(range: range, kind: kind, country: nil, isAnchored: true, known: nil)
  }
}
