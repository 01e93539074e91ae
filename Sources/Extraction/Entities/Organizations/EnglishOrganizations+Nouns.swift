import CorpusModel

/// Edges of English names that the nouns and the words beside them decide.
extension EnglishOrganizationFinder {
  /// `Dar es Salaam`: the first word of a place of several words that ends in this one.
  func firstWord(ofPlaceEndingAt index: Int) -> Int? {
    guard let match = knownName(endingAt: words[index].range.upperBound),
      match.range.lowerBound < words[index].range.lowerBound, case .place = match.meaning
    else { return nil }
    return words.firstIndex(atOrAfter: match.range.lowerBound)
  }

  /// `St Mary's`, `St. Joseph's`.
  func isSaint(_ index: Int) -> Bool {
    guard index > 0, words[index].followsWord else { return false }
    return ["St", "Saint", "Santa", "San"].contains(text.string(words[index - 1].range))
  }

  /// `82nd Airborne Division`: the word before the first one, where the noun is of a part of an army.
  func ordinal(before left: Int, _ index: Int) -> Int? {
    guard left > 0, words[left].followsWord, text.codes[words[left - 1].range.lowerBound].isDigit,
      let head = head(at: index), head.name.isOne(of: .armyPart)
    else { return nil }
    let ending = text.string(words[left - 1].range).suffix(2)
    return ["st", "nd", "rd", "th"].contains(ending) ? left - 1 : nil
  }

  /// `Radio Okapi`, `Fundación Paraguaya`: nouns whose name stands behind them.
  func isRomance(_ head: OrganizationHead) -> Bool { head.name.isOne(of: .romanceHead) }

  /// The last word of the name behind such a noun.
  func romanceEnd(_ index: Int) -> Int {
    var right = index
    while gap(after: right) == .space, right - index < 6 {
      var next = right + 1
      while next < words.count, text.string(words[next].range).isOne(of: .romanceParticle),
        gap(after: next) == .space
      {
        next += 1
      }
      guard next < words.count, words[next].isCapital, head(at: next) == nil,
        !english.openers.holds(text.codes, words[next].range)
      else { break }
      right = next
    }
    return right
  }

  /// `University of Dar es Salaam`: the last word of a place of several words that begins here.
  func placeEnd(from start: Int) -> Int? {
    guard let match = knownName(beginningAt: words[start].range.lowerBound),
      match.range.upperBound > words[start].end, case .place = match.meaning
    else { return nil }
    let last = words.firstIndex(atOrAfter: match.range.upperBound) - 1
    return last > start && !words[start + 1].isCapital ? last : nil
  }

  /// `Ministry of Public Works`: the word behind the phrase that is a verb as well.
  func withWorks(_ end: Int) -> Int {
    guard gap(after: end) == .space, text.string(words[end + 1].range) == "Works" else {
      return end
    }
    return end + 1
  }

  /// `the Center for Global Health`: two words or more of what a centre is for, behind `the`.
  func isCentre(_ head: OrganizationHead, _ index: Int, _ right: Int) -> Bool {
    guard head.name == "Center" || head.name == "Centre" || head.name == "Institute",
      index > 0, words[index].followsWord,
      text.string(words[index - 1].range).lowercased() == "the",
      text.string(words[index + 1].range) == "for"
    else { return false }
    return words[index + 2...right].count { $0.isCapital } > 1
  }
}
