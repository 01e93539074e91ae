import CorpusModel

/// Names without a noun of bodies: `Friends of Haiti`, `Engineers Without Borders`, `Unicef Canada`, `Punjab
/// provincial government`.
extension EnglishOrganizationFinder {
  /// `Friends of Haiti`, `Hands for Hope`: people or what is given, and whom it is for, capitalised inside a sentence.
  func companionship(at index: Int) -> OrganizationCandidate? {
    let word = words[index]
    guard word.isCapital, !word.isPossessive, index + 2 < words.count, words[index + 1].followsWord,
      words[index + 2].followsWord, Self.companions.holds(text.codes, word.range)
    else { return nil }
    let joint = text.string(words[index + 1].range).lowercased()
    guard joint.isOne(of: .companionJoint) else { return nil }
    var first = index + 2
    if text.string(words[first].range).isOne(of: .companionArticle), first + 1 < words.count {
      first += 1
    }
    guard words[first].isCapital, words[first].range.count > 2 else { return nil }
    if joint == "of" || joint == "in", !text.string(word.range).isOne(of: .sureCompanions) {
      return nil
    }
    var last = first
    while !words[last].isPossessive, gap(after: last) == .space, words[last + 1].isCapital,
      last - first < 3
    {
      last += 1
    }
    guard !words[last].isPossessive, isInSentence(index) || isSureCompanion(index, joint, last)
    else { return nil }
    return body(word.range.lowerBound..<words[last].range.upperBound, .association)
  }

  private static let companions = CodeTrie(
    NameWords.standard[.companions].sorted().map { ($0.nameCodes, 0) }
  )
  private static let localBodies = CodeTrie(
    NameWords.standard[.localBody].sorted().map { ($0.nameCodes, 0) }
  )

  /// Whether a word in small letters stands right before, so that the capital is the name's own.
  private func isInSentence(_ index: Int) -> Bool {
    guard index > 0, words[index].followsWord else { return false }
    return !words[index - 1].isCapital
  }

  /// `Engineers Without Borders`, and `Friends of Haiti sent`, where a sentence opens with it.
  private func isSureCompanion(_ index: Int, _ joint: String, _ last: Int) -> Bool {
    if joint == "without" { return true }
    guard text.string(words[index].range).isOne(of: .sureCompanions), last + 1 < words.count,
      words[last + 1].followsWord, !words[last + 1].isCapital
    else { return false }
    let next = text.string(words[last + 1].range)
    return next.hasSuffix("ed") || english.speech.holds(text.codes, words[last + 1].range)
      || next.isOne(of: .bodyAct)
  }

  /// `Unicef Canada`, `Volvo Trucks`: a body that is known, and the country or the trade of a part of it.
  func nationalBranches() -> [OrganizationCandidate] {
    var found: [OrganizationCandidate] = []
    for match in known where text.codes[match.range.lowerBound].isCapital {
      if let company = nationalCompany(match) { found.append(company) }
      guard case .organization(let organization) = match.meaning,
        let branch = branch(behind: match.range.upperBound)
      else { continue }
      let kind = lexicon.organizations[organization].kind
      guard kind == .company || branch.country != nil && isWorldwide(kind, match) else { continue }
      found.append(
        OrganizationCandidate(
          range: match.range.lowerBound..<branch.end,
          kind: kind == .international ? .association : kind,
          country: branch.country ?? lexicon.organizations[organization].country,
          isAnchored: true,
          known: nil
        )
      )
    }
    return found
  }

  /// `Scottish Water`: a people and what a company of the country supplies.
  private func nationalCompany(_ match: KnownMatch) -> OrganizationCandidate? {
    guard case .people(let country) = match.meaning, text.code(match.range.upperBound) == .space,
      text.code(match.range.upperBound + 1).isCapital
    else { return nil }
    let index = words.firstIndex(atOrAfter: match.range.upperBound + 1)
    guard index < words.count, words[index].followsWord, !words[index].isPossessive,
      text.string(words[index].range).isOne(of: .nationalSupply),
      gap(after: index) != .space
        || !words[index + 1].isCapital,
      !isInTitle(before: match.range.lowerBound)
    else { return nil }
    return OrganizationCandidate(
      range: match.range.lowerBound..<words[index].range.upperBound,
      kind: .company,
      country: country,
      isAnchored: true,
      known: nil
    )
  }

  /// Whether a capital stands right before, as in titles.
  private func isInTitle(before start: Int) -> Bool {
    let index = words.firstIndex(atOrAfter: start)
    return index > 0 && index < words.count && words[index].followsWord
      && words[index - 1].isCapital
      && text.string(words[index - 1].range) != "The"
  }

  private func isWorldwide(_ kind: OrganizationKind, _ match: KnownMatch) -> Bool {
    (kind == .association || kind == .foundation || kind == .international)
      && !text.string(match.range).isOne(of: .unionOfStates)
  }

  /// The country or trade that stands right behind a name, where no capital follows it.
  private func branch(behind end: Int) -> (end: Int, country: Int?)? {
    guard text.code(end) == .space, text.code(end + 1).isCapital else { return nil }
    let index = words.firstIndex(atOrAfter: end + 1)
    guard index < words.count, words[index].range.lowerBound == end + 1, words[index].isCapital
    else { return nil }
    if let match = knownName(beginningAt: end + 1), case .country(let country) = match.meaning {
      let last = words.firstIndex(atOrAfter: match.range.upperBound) - 1
      guard !words[last].isPossessive, gap(after: last) != .space || !words[last + 1].isCapital
      else { return nil }
      return (match.range.upperBound, country)
    }
    guard text.string(words[index].range).isOne(of: .companyBranch), !words[index].isPossessive
    else { return nil }
    return (words[index].range.upperBound, nil)
  }

  /// `Lagos State government`, `Punjab provincial government`: of a place, or of what calls itself a state.
  func localGovernment(at index: Int) -> OrganizationCandidate? {
    guard index > 0, words[index].followsWord, !words[index].isCapital,
      Self.localBodies.holds(text.codes, words[index].range)
    else { return nil }
    var place = index - 1
    let isDescribed =
      !words[place].isCapital && text.string(words[place].range).isOne(of: .localAdjective)
    if isDescribed {
      guard place > 0, words[place].followsWord else { return nil }
      place -= 1
    }
    guard words[place].isCapital, !words[place].isPossessive else { return nil }
    if let match = knownName(endingAt: words[place].range.upperBound), case .place = match.meaning {
      guard isDescribed || match.range.lowerBound < words[place].range.lowerBound else {
        return nil
      }
      return body(match.range.lowerBound..<words[index].range.upperBound, .government)
    }
    guard text.string(words[place].range).isOne(of: .localUnit), place > 0,
      words[place].followsWord, words[place - 1].isCapital, !words[place - 1].isPossessive,
      !english.openers.holds(text.codes, words[place - 1].range)
    else { return nil }
    return body(words[place - 1].range.lowerBound..<words[index].range.upperBound, .government)
  }

  private func body(_ range: Range<Int>, _ kind: OrganizationKind) -> OrganizationCandidate {
    OrganizationCandidate(range: range, kind: kind, country: nil, isAnchored: true, known: nil)
  }
}
