/// Names that a phrase beside them explains: `X, the national director`, `Oxfam's X`, `X of the Red Cross`.
extension EnglishPeopleFinder {
  /// The name that stands before a comma and a phrase that ends in the office: `, `, `, the national `.
  func nameBefore(_ start: Int) -> Range<Int>? {
    guard let end = commaBefore(start).map(withoutManner) else { return nil }
    var index = words.firstIndex(atOrAfter: end) - 1
    guard index >= 0, words[index].end == end || words[index].range.upperBound == end else {
      return nil
    }
    let last = index
    while index > 0, last - index < 5, words[index].followsWord {
      if isNameWord(index - 1) || isInitial(index - 1) {
        index -= 1
      } else if isParticle(index - 1), let next = particlesBegin(index - 1) {
        index = next
      } else {
        break
      }
    }
    guard !isPlaced(index) else { return nil }
    if last == index {
      return isUncommonName(index) && !words[index].isPossessive ? words[index].range : nil
    }
    guard let range = nameRun(from: index, isTitled: true),
      range.upperBound == words[last].range.upperBound
    else { return nil }
    return range
  }

  /// `Ann Lee with sincerity, the warden of`: the end of the name before how somebody speaks.
  private func withoutManner(_ end: Int) -> Int {
    let last = words.firstIndex(atOrAfter: end) - 1
    guard last > 1, words[last].range.upperBound == end, !words[last].isCapital,
      words[last].followsWord, words[last - 1].followsWord,
      text.string(words[last - 1].range) == "with", words[last - 2].isCapital
    else { return end }
    return words[last - 2].end
  }

  /// The name word before `van der` and the like.
  private func particlesBegin(_ index: Int) -> Int? {
    var first = index
    while first > 0, index - first < 3, words[first].followsWord, isParticle(first) { first -= 1 }
    return first < index && isNameWord(first) ? first : nil
  }

  /// The comma before the phrase that leads to an office: articles and adjectives, no verb.
  private func commaBefore(_ start: Int) -> Int? {
    var first = words.firstIndex(atOrAfter: start)
    guard first < words.count, words[first].range.lowerBound == start else { return nil }
    let last = first
    while first > 0, words[first].followsWord {
      guard last - first < 5, mayLead(first - 1) else { return nil }
      first -= 1
    }
    let comma = words[first].range.lowerBound - 2
    guard comma > 0, text.code(comma) == 0x2C, text.code(comma + 1) == .space else { return nil }
    // Segmented text sets a space before the comma.
    return text.code(comma - 1) == .space ? comma - 1 : comma
  }

  /// Whether a word may stand between the comma and the office.
  private func mayLead(_ index: Int) -> Bool {
    let range = words[index].range
    if taken[range.lowerBound] || words[index].isPossessive { return true }
    return !words[index].isCapital && !english.clause.holds(text.codes, range)
      && !english.speech.holds(text.codes, range)
  }

  /// `in Port Moresby`: a name behind a preposition of place.
  func isPlaced(_ index: Int) -> Bool { follows(NameWords.standard[.peoplePlacing], index) }

  private func follows(_ list: Set<String>, _ index: Int) -> Bool {
    guard index > 0, words[index].followsWord else { return false }
    return list.contains(text.string(words[index - 1].range))
  }

  /// Whether a single word is no common word and may be somebody's name.
  func isUncommonName(_ index: Int) -> Bool {
    isNameWord(index) && words[index].range.count > 2
      && (isGiven(index) || !english.isCommon(text.codes[words[index].range]))
  }

  /// Whether one word alone is a name: `Grace, a nurse`, `Kumara, 45,`, `her husband Mohammed`.
  func isLoneName(_ index: Int) -> Bool {
    guard isUncommonName(index), !words[index].isPossessive, !isPlaced(index),
      !follows(Self.aims, index)
    else { return false }
    let end = words[index].range.upperBound
    if index + 1 < words.count, words[index + 1].followsWord, isNameWord(index + 1) { return false }
    if isBehindKin(index) { return true }
    let isAlone = !words[index].followsWord || !words[index - 1].isCapital
    guard isAlone else { return false }
    if isAged(end) { return true }
    guard isGiven(index) else { return false }
    if !words[index].followsWord, isSetOff(end) { return true }
    if speechPrecedes(index), Self.stops.contains(text.code(end)) { return true }
    return surelySpeaks(end) && (!words[index].followsWord || speechPrecedes(index))
  }

  private static let aims: Set<String> = ["on", "for", "of"]
  private static let stops: Set<UInt16> = [0x2C, 0x2E, 0x201D, 0x22, 0]

  private func isAged(_ end: Int) -> Bool {
    guard text.code(end) == 0x2C, text.code(end + 1) == .space, let index = word(at: end + 2) else {
      return false
    }
    return isAge(index)
  }

  /// `his wife Esther`, `his wife, Esther,`, `a farmer named Joseph`.
  func isBehindKin(_ index: Int) -> Bool {
    guard index > 1 else { return false }
    let before = words[index - 1]
    guard english.kin.holds(text.codes, before.range) else { return false }
    if words[index].followsWord { return true }
    let start = words[index].range.lowerBound
    return text.code(start - 1) == .space && text.code(start - 2) == 0x2C && before.end == start - 2
      && text.code(words[index].range.upperBound) == 0x2C && isGiven(index)
      && Self.owners.contains(text.string(words[index - 2].range))
  }

  private static let owners: Set<String> = [
    "his", "her", "my", "their", "our", "His", "Her", "My", "Their", "Our",
  ]

  /// `North Macedonia's Venko Filipche`: two words that are no common ones behind a country's name, before a
  /// mark, `and` or a verb of speech.
  func isOfCountry(_ index: Int, _ name: Range<Int>) -> Bool {
    guard words(in: name) == 2, index > 0, words[index].followsWord,
      words[index - 1].isPossessive, let holder = holderEnds[words[index - 1].range.upperBound],
      !isOrganization(holder)
    else { return false }
    let next = text.code(name.upperBound)
    if next == 0x2C || next == 0x2E || next == 0x3B { return true }
    guard next == .space, let following = word(at: name.upperBound + 1) else { return false }
    return text.string(words[following].range) == "and"
      || english.speech.holds(text.codes, words[following].range)
  }

  /// The end of what stands between an office and the comma before the name: `mayor of Chimanimani, `.
  func complementEnd(_ end: Int) -> Int {
    guard text.code(end) == .space, let first = word(at: end + 1),
      Self.complements.contains(text.string(words[first].range))
    else { return end }
    var last = first
    while last + 1 < words.count, last - first < 6, words[last + 1].followsWord,
      !english.speech.holds(text.codes, words[last + 1].range)
    {
      last += 1
    }
    return last > first && text.code(words[last].end) == 0x2C ? words[last].end : end
  }

  private static let complements: Set<String> = ["of", "for", "in", "at"]

  /// Gives people without an organization the one they are named with.
  mutating func findAffiliations() {
    for index in people.indices where people[index].offices.allSatisfy({ $0.holder == nil }) {
      let end = people[index].name.upperBound
      people[index].affiliation = owner(of: people[index].name) ?? home(behind: end)
      guard people[index].affiliation == nil, let verb = relativeVerb(behind: end) else { continue }
      if text.string(words[verb].range).isOne(of: .headingVerb) {
        people[index].affiliation = held(behind: verb)
      } else if let role = heldRole(behind: verb) {
        people[index].offices += offices(from: role).offices
      }
    }
  }

  /// The verb behind `, who`.
  private func relativeVerb(behind end: Int) -> Int? {
    guard text.code(end) == 0x2C, text.code(end + 1) == .space, let who = word(at: end + 2),
      text.string(words[who].range) == "who", who + 2 < words.count, words[who + 1].followsWord
    else { return nil }
    return who + 1
  }

  /// `, who heads the Mandera Network`: the body behind the verb.
  private func held(behind verb: Int) -> Range<Int>? {
    var next = verb + 1
    if text.string(words[next].range) == "the" { next += 1 }
    guard next < words.count, words[next].followsWord else { return nil }
    return holderStarts[words[next].range.lowerBound]
  }

  /// `, who is commander of the Pacific Command`: the office behind the verb.
  private func heldRole(behind verb: Int) -> Range<Int>? {
    guard ["is", "was"].contains(text.string(words[verb].range)) else { return nil }
    var next = verb + 1
    if ["the", "a", "an"].contains(text.string(words[next].range)) { next += 1 }
    guard next < words.count, words[next].followsWord else { return nil }
    return role(at: next)
  }

  /// `of the Red Cross`, `from Kenya` behind a name.
  private func home(behind end: Int) -> Range<Int>? {
    guard text.code(end) == .space, let index = word(at: end + 1),
      Self.homes.contains(text.string(words[index].range))
    else { return nil }
    return holder(after: end)?.range
  }

  private static let homes: Set<String> = ["of", "from", "with", "at"]

  /// `Oxfam's` before a name.
  private func owner(of name: Range<Int>) -> Range<Int>? {
    let index = words.firstIndex(atOrAfter: name.lowerBound) - 1
    guard index >= 0, words[index].isPossessive, words[index].end + 1 == name.lowerBound else {
      return nil
    }
    return holderEnds[words[index].range.upperBound]
  }

  /// Whether a stretch that holds an office is the name of an organization.
  private func isOrganization(_ range: Range<Int>) -> Bool {
    !known.beginning(in: range.lowerBound..<range.lowerBound + 1).contains {
      $0.range == range && !$0.meaning.isOrganization
    }
  }
}

extension NameMeaning {
  /// Whether an organization is meant.
  var isOrganization: Bool {
    switch self {
    case .organization: true
    case .country, .people, .place, .nothing: false
    }
  }
}
