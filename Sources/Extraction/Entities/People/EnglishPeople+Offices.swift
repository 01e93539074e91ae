/// The offices beside a name, with their organizations and countries.
extension EnglishPeopleFinder {
  /// The offices from a role on, and where the last one ends.
  func offices(from role: Range<Int>) -> (offices: [OfficeCandidate], end: Int) {
    var offices: [OfficeCandidate] = []
    var role = role
    var end = role.upperBound
    while offices.count < 5 {
      let office = office(role)
      offices.append(office.candidate)
      end = office.end
      guard let next = conjunct(after: end), let following = joinedRole(at: next) else { break }
      role = following
    }
    return (offices, end)
  }

  /// The role that begins with a word behind `and`, or with the next one: `and Broad Chairman of`.
  private func joinedRole(at index: Int) -> Range<Int>? {
    if let role = role(at: index) { return role }
    guard isOfficeWord(index), index + 1 < words.count, words[index + 1].followsWord,
      words[index + 1].isCapital
    else { return nil }
    return role(at: index + 1)
  }

  /// A role with the organization or country that stands behind or before it.
  func office(_ office: Range<Int>) -> (candidate: OfficeCandidate, end: Int) {
    let role = extended(office)
    let after = holder(after: role.upperBound)
    let before = holder(before: role)
    // Pakistan's ambassador to China is Pakistan's.
    if let before, let after, isAbroad(role) {
      return (OfficeCandidate(role: role, holder: before), after.end)
    }
    if before == nil, let after, isAbroad(role) {
      return (OfficeCandidate(role: role), after.end)
    }
    if after == nil, before == nil, let beside = holderBeside(role.upperBound) {
      return (OfficeCandidate(role: role, holder: beside), beside.upperBound)
    }
    guard after == nil, let before else {
      return (OfficeCandidate(role: role, holder: after?.range), after?.end ?? role.upperBound)
    }
    return (OfficeCandidate(role: former(before, role), holder: before), role.upperBound)
  }

  /// `International Development Secretary`: capitalised common words right before an office belong to it,
  /// where a name or a small word stands before them; `for Social Welfare` behind it too.
  func extended(_ role: Range<Int>) -> Range<Int> {
    let first = words.firstIndex(atOrAfter: role.lowerBound)
    var start = first
    while start > 0, first - start < 4, words[start].followsWord, isOfficeWord(start - 1) {
      start -= 1
    }
    let isMinister = text.string(words[first].range).isOne(of: .portfolioOffice)
    if start < first, start == 0 || !words[start].followsWord && !followsComma(start), !isMinister {
      start = first
    }
    let end = extendedEnd(role.upperBound)
    return words[start].range.lowerBound..<(end > role.upperBound ? end : portfolioEnd(role))
  }

  /// `Minister of Foreign Affairs`: capitalised common words that are no body belong to the office.
  private func portfolioEnd(_ role: Range<Int>) -> Int {
    let end = role.upperBound
    let last = words.firstIndex(atOrAfter: end) - 1
    guard last >= 0, text.string(words[last].range).isOne(of: .portfolioOffice),
      last + 2 < words.count, words[last + 1].followsWord, words[last + 2].followsWord,
      text.string(words[last + 1].range) == "of", mayBePortfolio(last + 2)
    else { return end }
    var stop = last + 2
    while stop + 1 < words.count, stop - last < 7, words[stop + 1].followsWord {
      if mayBePortfolio(stop + 1) {
        stop += 1
      } else if isInnerAnd(stop + 1), mayBePortfolio(stop + 2) {
        stop += 2
      } else {
        break
      }
    }
    return words[stop].end
  }

  private func mayBePortfolio(_ index: Int) -> Bool {
    isOfficeWord(index) && holderStarts[words[index].range.lowerBound] == nil
      && role(at: index) == nil
  }

  func followsComma(_ index: Int) -> Bool {
    let start = words[index].range.lowerBound
    return text.code(start - 1) == .space && text.code(start - 2) == 0x2C
  }

  func isOfficeWord(_ index: Int) -> Bool {
    let word = words[index]
    return word.isCapital && !word.isAcronym && !word.isPossessive
      && !taken[word.range.lowerBound] && !english.openers.holds(text.codes, word.range)
      && !english.givenNames.holds(text.codes, word.range)
      && !lexicon.englishAddresses.holds(text.codes, word.range)
      && english.isCommon(text.codes[word.range])
  }

  /// `Minister for Social Welfare`, `director for Africa`.
  func extendedEnd(_ end: Int) -> Int {
    guard text.code(end) == .space, let index = word(at: end + 1), index + 1 < words.count,
      text.string(words[index].range) == "for", words[index + 1].followsWord,
      words[index + 1].isCapital, organizationStart(index + 1) == nil
    else { return end }
    var last = index + 1
    while last + 1 < words.count, last - index < 6, words[last + 1].followsWord,
      words[last + 1].isCapital || isInnerAnd(last + 1)
    {
      last += 1
    }
    return words[last].end
  }

  func isInnerAnd(_ index: Int) -> Bool {
    text.string(words[index].range) == "and" && index + 1 < words.count
      && words[index + 1].followsWord && words[index + 1].isCapital
      && !english.givenNames.holds(text.codes, words[index + 1].range)
  }

  func organizationStart(_ index: Int) -> Range<Int>? {
    guard let range = holderStarts[words[index].range.lowerBound],
      text.codes[range].contains(.space)
    else { return nil }
    return range
  }

  /// `Chairman Pakistan Red Crescent Society`: an organization without `of`.
  func holderBeside(_ end: Int) -> Range<Int>? {
    guard text.code(end) == .space, let range = holderStarts[end + 1], range.count > 8,
      text.codes[range].contains(.space)
    else { return nil }
    return range
  }

  /// `ambassador to China`, `envoy in Delhi`: the country behind the office is not its own.
  func isAbroad(_ role: Range<Int>) -> Bool {
    guard let index = word(at: role.upperBound + 1) else { return false }
    let next = text.string(words[index].range)
    if next == "to" { return true }
    let office = text.string(role).lowercased()
    return next == "in" && ["ambassador", "envoy", "consul"].contains { office.contains($0) }
  }

  /// `Former Croatian President`: a prefix before the country belongs to the role.
  func former(_ holder: Range<Int>, _ role: Range<Int>) -> Range<Int> {
    let index = words.firstIndex(atOrAfter: holder.lowerBound) - 1
    guard index >= 0, words[index].end + 1 == holder.lowerBound,
      lexicon.englishPrefixes.holds(text.codes, words[index].range)
    else { return role }
    return words[index].range.lowerBound..<role.upperBound
  }

  /// The word behind `and`, `, and` or a comma.
  func conjunct(after end: Int) -> Int? {
    var position = end
    if text.code(position) == 0x2C { position += 1 }
    guard text.code(position) == .space, var index = word(at: position + 1) else { return nil }
    let isAnd = text.string(words[index].range) == "and"
    if isAnd { index += 1 }
    guard isAnd || position > end, index < words.count else { return nil }
    if text.string(words[index].range) == "the" { index += 1 }
    return index < words.count ? index : nil
  }

  /// `of the X Foundation (XF)`, `for Y`, `at Z`.
  func holder(after end: Int) -> (range: Range<Int>, end: Int)? {
    guard text.code(end) == .space, var index = word(at: end + 1),
      ["of", "for", "at", "from", "in", "to", "with"].contains(text.string(words[index].range)),
      text.code(words[index].end) == .space
    else { return nil }
    index += 1
    if index < words.count, text.string(words[index].range) == "the" { index += 1 }
    guard index < words.count else { return nil }
    guard let range = holderStarts[words[index].range.lowerBound] else {
      return seat(behind: index)
    }
    var last = range.upperBound
    // `of China's Ministry of Health`: what the country has is the holder.
    if text.code(last) == 0x2019 || text.code(last) == 0x27 {
      guard let owned = holderStarts[last + 3] else { return nil }
      return (owned, skipBrackets(owned.upperBound))
    }
    if let whole = wholeBody(behind: last) { return whole }
    if let end = assemblyEnd(behind: range) { return (range, end) }
    last = skipBrackets(last)
    if let further = holder(after: last), text.code(last) == .space { return (range, further.end) }
    return (range, last)
  }

  /// `in the Lebanon office of Oxfam`: the body whose part a place tells.
  private func wholeBody(behind end: Int) -> (range: Range<Int>, end: Int)? {
    guard text.code(end) == .space, let part = word(at: end + 1),
      text.string(words[part].range).isOne(of: .seatOffice), part + 2 < words.count,
      words[part + 1].followsWord, text.string(words[part + 1].range) == "of",
      words[part + 2].followsWord
    else { return nil }
    let isThe = text.string(words[part + 2].range) == "the" && part + 3 < words.count
    guard let body = holderStarts[words[part + (isThe ? 3 : 2)].range.lowerBound] else {
      return nil
    }
    return (body, skipBrackets(body.upperBound))
  }

  /// `of the Italian House of Representatives`: where common words end that go on behind the adjective of a country.
  private func assemblyEnd(behind country: Range<Int>) -> Int? {
    let isPeople = known.beginning(in: country.lowerBound..<country.lowerBound + 1).contains {
      if case .people = $0.meaning { return $0.range == country }
      return false
    }
    guard isPeople, text.code(country.upperBound) == .space,
      var last = word(at: country.upperBound + 1), isOfficeWord(last)
    else { return nil }
    while last + 1 < words.count, words[last + 1].followsWord {
      if isOfficeWord(last + 1) {
        last += 1
      } else if text.string(words[last + 1].range) == "of", last + 2 < words.count,
        words[last + 2].followsWord, isOfficeWord(last + 2)
      {
        last += 2
      } else {
        break
      }
    }
    return words[last].end
  }

  /// `of medical assistance at the Ministry`: the organization behind a subject in small letters.
  private func seat(behind index: Int) -> (range: Range<Int>, end: Int)? {
    var next = index
    while next < words.count, next < index + 7,
      !english.clause.holds(text.codes, words[next].range) || next == index || isInnerAnd(next),
      next == index || words[next].followsWord
    {
      next += 1
    }
    guard next > index, next + 1 < words.count, words[next].followsWord,
      ["of", "for", "at", "with"].contains(text.string(words[next].range)),
      text.code(words[next].end) == .space
    else { return nil }
    var start = next + 1
    if text.string(words[start].range) == "the" { start += 1 }
    guard start < words.count, let range = holderStarts[words[start].range.lowerBound] else {
      return nil
    }
    if text.code(range.upperBound) == 0x2019 || text.code(range.upperBound) == 0x27 {
      guard let owned = holderStarts[range.upperBound + 3] else { return nil }
      return (owned, skipBrackets(owned.upperBound))
    }
    return (range, skipBrackets(range.upperBound))
  }

  func skipBrackets(_ position: Int) -> Int {
    guard text.code(position) == .space, text.code(position + 1) == 0x28 else { return position }
    var end = position + 2
    while end < text.count, end < position + 40, text.codes[end] != 0x29 { end += 1 }
    return text.code(end) == 0x29 ? end + 1 : position
  }

  /// `Cambodian State Secretary`, `CNIE President`.
  func holder(before role: Range<Int>) -> Range<Int>? {
    let start = role.lowerBound
    guard start > 1, text.code(start - 1) == .space else { return nil }
    if let range = holderEnds[start - 1] { return range }
    // `Disaster Management Centre (DMC) spokesman`.
    if text.code(start - 2) == 0x29 {
      var open = start - 3
      while open > max(0, start - 16), text.code(open) != 0x28 { open -= 1 }
      return holderEnds[open - 1]
    }
    if start > 3, text.code(start - 2) == 0x73, let owner = holderEnds[start - 3] { return owner }
    return distantOwner(of: role)
  }

  /// `FAO's senior locust forecasting officer`: the owner before a few words in small letters.
  private func distantOwner(of role: Range<Int>) -> Range<Int>? {
    var index = words.firstIndex(atOrAfter: role.lowerBound)
    let first = index
    while index > 0, words[index].followsWord, first - index < 4 {
      index -= 1
      if words[index].isPossessive { return holderEnds[words[index].range.upperBound] }
      guard !words[index].isCapital, !english.clause.holds(text.codes, words[index].range) else {
        return nil
      }
    }
    return nil
  }
}
