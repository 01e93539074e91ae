import CorpusModel

/// Names without a head noun that a phrase beside them explains: `a charity, BlueHands,`, `Falcons coach Ann Lee`.
extension EnglishOrganizationFinder {
  /// The name that the common noun at a word tells to be an organization's; nil for none.
  func explained(by index: Int) -> OrganizationCandidate? {
    let word = words[index]
    guard !word.isCapital,
      let value = heads.english.value(of: text.codes, word.range),
      heads.englishHeads[value].strength == .noun
    else { return nil }
    let kind = heads.englishHeads[value].kind
    if let name = nameBehind(index) ?? nameBeforeComma(index) ?? nameBeside(index)
      ?? nameBefore(noun: index)
    {
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
    guard gap(after: index) == .comma, mayJoin(index + 1) else { return nil }
    var last = index + 1
    while gap(after: last) == .space, words[last + 1].isCapital, last - index < 5 { last += 1 }
    guard isNewName(index + 1) || last > index + 1 && (index + 2...last).allSatisfy(mayJoin) else {
      return nil
    }
    let next = text.code(words[last].end)
    guard next == 0x2C || next == 0x2E, !words[last].isPossessive, isIndefinite(index) else {
      return nil
    }
    return words[index + 1].range.lowerBound..<words[last].range.upperBound
  }

  /// `the think tank Solvia`: the name right behind the noun.
  private func nameBeside(_ index: Int) -> Range<Int>? {
    guard gap(after: index) == .space, mayJoin(index + 1),
      !text.string(words[index + 1].range).isOne(of: .noNewName)
    else { return nil }
    var last = index + 1
    while gap(after: last) == .space, mayJoin(last + 1), last - index < 4 { last += 1 }
    guard last > index + 1 else {
      return isNewName(last) && words[last].range.count > 2 ? words[last].range : nil
    }
    // `the firm Mary Jones founded`: two words are as often a person's, but not common ones.
    guard
      (index + 1...last).allSatisfy({ english.isCommon(text.codes[words[$0].range]) }),
      isIndefinite(index) || words[index].range.count > 4
    else { return nil }
    return words[index + 1].range.lowerBound..<words[last].range.upperBound
  }

  /// `the Tata group`, `the Netherlands' Deltares institute`: the capitalised words right before the noun.
  private func nameBefore(noun index: Int) -> Range<Int>? {
    let noun = text.string(words[index].range)
    guard index > 1, words[index].followsWord, noun.isOne(of: .namedNoun), mayJoin(index - 1) else {
      return nil
    }
    var start = index - 1
    while start > 0, words[start].followsWord, index - start < 4, mayJoin(start - 1) { start -= 1 }
    // `the Swiss Solidarity foundation`.
    if start > 1, words[start].followsWord, words[start - 1].isCapital,
      !words[start - 1].isPossessive, start == index - 1, !isNewName(start),
      knownName(endingAt: words[start - 1].range.upperBound) != nil
    {
      start -= 1
    }
    let before = words[start - 1]
    guard start > 0, words[start].followsWord,
      before.isPossessive || text.string(before.range).lowercased() == "the",
      isNewName(index - 1) || isPairOfNames(words[index - 1].range)
        || index - start > 1
          && !(start..<index).allSatisfy({ english.generic.holds(text.codes, words[$0].range) })
    else { return nil }
    let end =
      noun == "group" || isPairOfNames(words[index - 1].range)
      ? words[index].range.upperBound : words[index - 1].range.upperBound
    return words[start].range.lowerBound..<end
  }

  /// `the Smith-Jones foundation`: two names with a hyphen.
  private func isPairOfNames(_ range: Range<Int>) -> Bool {
    guard let hyphen = text.codes[range].firstIndex(of: 0x2D), text.code(hyphen + 1).isCapital,
      hyphen - range.lowerBound > 2
    else { return false }
    return !english.isCommon(text.codes[range.lowerBound..<hyphen])
      || !english.isCommon(text.codes[hyphen + 1..<range.upperBound])
  }

  /// Whether a capitalised word may stand in a name beside others, though it be a common one: `Crazy Hats`.
  private func mayJoin(_ index: Int) -> Bool {
    let word = words[index]
    let lexicon = PersonLexicon.standard
    return word.isCapital && !word.isPossessive && !english.openers.holds(text.codes, word.range)
      && !english.givenNames.holds(text.codes, word.range)
      && lexicon.englishRoles.value(of: text.codes, word.range) == nil
      && !lexicon.englishPrefixes.holds(text.codes, word.range)
      && !lexicon.englishAddresses.holds(text.codes, word.range.lowerBound..<word.end)
      && knownName(endingAt: word.range.upperBound) == nil
      && knownName(beginningAt: word.range.lowerBound) == nil
  }

  /// `staff at Ecobank collected`, `a subsidiary of Solvia`: a name that only a body can have behind such words.
  func employer(at index: Int) -> OrganizationCandidate? {
    guard !words[index].isCapital, index + 2 < words.count, words[index + 1].followsWord,
      words[index + 2].followsWord,
      ["at", "of"].contains(text.string(words[index + 1].range)),
      text.string(words[index].range).isOne(of: .staffWord), isNewName(index + 2)
    else { return nil }
    var last = index + 2
    while gap(after: last) == .space, mayJoin(last + 1), last - index < 6 { last += 1 }
    let end = words[last].range.upperBound
    if text.code(end) == .space, last + 1 < words.count, words[last + 1].followsWord {
      let next = text.string(words[last + 1].range)
      // `staff at Kenema hospital`.
      guard next.hasSuffix("ed") || english.clause.holds(text.codes, words[last + 1].range) else {
        return nil
      }
    }
    return candidate(words[index + 2].range.lowerBound..<end, .company)
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
    guard isNewName(last) || words[last].followsWord && mayJoin(last), !words[last].isPossessive
    else { return nil }
    while start > 0, words[start].followsWord, last - start < 4, mayJoin(start - 1) { start -= 1 }
    // `from Emergency, an Italian non-governmental organization`, but `Emergency, a group said` is none.
    guard
      (start...last).contains(where: isNewName) || last > start && words[last].range.count > 3
        || words[start].followsWord && text.string(words[start - 1].range).isOne(of: .agentWord)
    else { return nil }
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
      PersonLexicon.standard.englishRoles.value(of: text.codes, word.range) == nil,
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
