import CorpusModel

extension EnglishOrganizationFinder {
  /// What stands between two neighbouring words.
  enum Gap { case space, ampersand, comma, other }

  /// What stands between a word and the next one.
  func gap(after index: Int) -> Gap {
    guard index + 1 < words.count else { return .other }
    let start = words[index].end
    let end = words[index + 1].range.lowerBound
    let codes = text.codes
    if end == start + 1, codes[start] == .space { return .space }
    if end == start + 2, codes[start] == 0x2C, codes[start + 1] == .space { return .comma }
    if end == start + 3, codes[start] == .space, codes[start + 1] == 0x26 { return .ampersand }
    return .other
  }

  /// The first word of the name whose head stands at `index`.
  func leftEdge(of index: Int) -> Int {
    var left = index
    while left > 0 {
      let before = left - 1
      let gap = gap(after: before)
      guard gap == .space || gap == .ampersand || gap == .comma && isCompanyForm(left) else {
        break
      }
      if isNamePart(before) {
        left = firstWord(ofPlaceEndingAt: before) ?? before
        continue
      }
      guard gap == .space, let start = crossParticle(before) ?? crossAnd(before, right: left) else {
        break
      }
      left = start
    }
    return ordinal(before: left, index) ?? numbered(left)
  }

  /// `No. 2 Middle School`.
  private func numbered(_ left: Int) -> Int {
    guard left > 1, words[left].followsWord, words[left - 1].followsWord,
      text.codes[words[left - 1].range].allSatisfy(\.isDigit),
      text.string(words[left - 2].range) == "No"
    else { return left }
    return left - 2
  }

  /// Whether a word is `Ltd.` or the like behind `Co.,`.
  private func isCompanyForm(_ index: Int) -> Bool {
    let name = text.string(words[index].range)
    return name == "Ltd" || name == "Inc" || name == "LLC" || name == "Limited"
  }

  /// Whether a capitalised word may belong to the name that goes on behind it.
  private func isNamePart(_ index: Int) -> Bool {
    let word = words[index]
    guard word.isCapital else { return false }
    if word.isPossessive {
      return isSaint(index) || text.string(word.range).lowercased().isOne(of: .innerPossessive)
        || word.end == word.range.upperBound + 1
          && knownName(endingAt: word.range.upperBound) == nil
    }
    return !english.openers.holds(text.codes, word.range.lowerBound..<word.end)
      && isPhraseWord(index)
  }

  /// `Rio Grande do Sul`: the word before a particle of a foreign name.
  private func crossParticle(_ index: Int) -> Int? {
    guard index > 0,
      ["do", "de", "da", "dos", "del", "di"].contains(text.string(words[index].range)),
      gap(after: index - 1) == .space, isNamePart(index - 1)
    else { return nil }
    return index - 1
  }

  /// Whether `and` stands inside `Belt and Road`.
  private func isBeltAndRoad(_ and: Int) -> Bool {
    and > 0 && and + 1 < words.count && text.string(words[and - 1].range) == "Belt"
      && text.string(words[and + 1].range) == "Road"
  }

  /// `Peace and Development Foundation`: the start of what stands before an `and` of one name.
  private func crossAnd(_ index: Int, right: Int) -> Int? {
    guard text.string(words[index].range) == "and", index > 0, gap(after: index - 1) == .space,
      knownName(beginningAt: words[right].range.lowerBound) == nil
    else { return nil }
    var start = index
    while start > 0, isNamePart(start - 1), start == index || gap(after: start - 1) == .space {
      start -= 1
      guard head(at: start) == nil, !words[start].isAcronym else { return nil }
    }
    // Abdullah Al Nahyan and Khalifa Fund: a person before `and` is none of the organization.
    let isPerson = (start..<index).allSatisfy { place in
      knownName(beginningAt: words[place].range.lowerBound) == nil
        && knownName(endingAt: words[place].end) == nil
        && (words[place].range.count < 3 || !english.isCommon(text.codes[words[place].range]))
    }
    if isPerson, index - start > 1 { return nil }
    let isAnchored = knownName(beginningAt: words[start].range.lowerBound) != nil
    guard start < index, index - start <= (isAnchored ? 6 : 3) else { return nil }
    // A country or an organization before `and` is a name of its own.
    guard let before = knownName(endingAt: words[index - 1].end) else { return start }
    return isOrganization(before) || before.range.lowerBound == words[start].range.lowerBound
      ? nil : start
  }

  private func isOrganization(_ match: KnownMatch) -> Bool {
    if case .organization = match.meaning { return true }
    return false
  }

  /// The last word of the name whose head stands at `index`.
  func rightEdge(of index: Int, _ head: OrganizationHead) -> Int {
    var right = index
    while gap(after: right) == .comma, isCompanyForm(right + 1) { right += 1 }
    if isRomance(head), index == 0 || gap(after: index - 1) != .space || !words[index - 1].isCapital
    {
      right = romanceEnd(right)
    }
    while let next = phrase(after: right, head) { right = next }
    return right
  }

  /// `Chairman of the Foundation for Development Essam Sharaf`: a name is not the end of the phrase.
  func withoutPerson(_ index: Int, _ right: Int, left: Int) -> Int {
    guard right > index + 1, endsWithName(right), isHeldOffice(left) else { return right }
    var last = right
    while last > index + 2, right - last < 3, isProper(last) { last -= 1 }
    let isAddressed = right - last > 1 || text.code(words[right].end) == 0x3A
    return last < right && isAddressed && !isProper(last) ? last : right
  }

  /// Whether a mark or a verb of speech follows.
  private func endsWithName(_ right: Int) -> Bool {
    let end = words[right].end
    if text.code(end) == 0x3A || text.code(end) == 0x2C { return true }
    return right + 1 < words.count && english.speech.holds(text.codes, words[right + 1].range)
  }

  /// Whether `Chairman of the` or the like stands before a name.
  private func isHeldOffice(_ left: Int) -> Bool {
    var before = left - 1
    if before > 0, text.string(words[before].range) == "the" { before -= 1 }
    guard before > 0, text.string(words[before].range) == "of" else { return false }
    let role = PersonLexicon.standard.englishRoles
    return role.holds(text.codes, words[before - 1].range)
  }

  /// Whether a capitalised word is written in lower case nowhere and is no name known.
  private func isProper(_ index: Int) -> Bool {
    let range = words[index].range
    return !lowerCase.contains(text.codes[range]) && !english.generic.holds(text.codes, range)
      && knownName(beginningAt: range.lowerBound) == nil
      && knownName(endingAt: range.upperBound) == nil
      && head(at: index) == nil
  }

  /// The end of a phrase such as `for International Understanding`.
  private func phrase(after right: Int, _ head: OrganizationHead) -> Int? {
    guard gap(after: right) == .space, joins(right + 1, head, after: right) else { return nil }
    var start = right + 2
    if start < words.count, text.string(words[start].range) == "the",
      gap(after: start - 1) == .space
    {
      start += 1
    }
    guard start < words.count, gap(after: start - 1) == .space,
      words[start].isCapital, isPhraseWord(start)
    else { return nil }
    let end = withWorks(placeEnd(from: start) ?? run(from: start))
    for index in start...end where self.head(at: index) != nil { return end }
    return listEnd(after: end, isLong: head.kind == .government || head.name == "Committee")
  }

  private func joins(_ index: Int, _ head: OrganizationHead, after right: Int) -> Bool {
    switch text.string(words[index].range).lowercased() {
    case "of", "for", "on", "against": true
    case "with":
      head.kind == .association
        && ["Friendship", "Solidarity", "Cooperation", "Exchange", "Exchanges", "Relations"]
          .contains(
            text.string(words[right].range)
          )
    case "in", "to":
      head.name == "Chamber" || head.name.hasPrefix("Embassy") || head.name.hasPrefix("Consulate")
        || head.name == "Mission"
        || head.name == "Office"
        || head.name == "High Commission"
    default: false
    }
  }

  private func isPhraseWord(_ index: Int) -> Bool {
    var codes = Array(text.codes[words[index].range])
    if words[index].isAcronym, codes.count > 3 {
      for place in codes.indices.dropFirst() where codes[place].isCapital { codes[place] |= 0x20 }
    }
    return english.openers.value(of: codes) == nil
  }

  /// The last word of a run of capitalised words.
  private func run(from start: Int) -> Int {
    var end = start
    while !words[end].isPossessive || isNamePart(end), end + 1 < words.count,
      gap(after: end) == .space || gap(after: end) == .ampersand, words[end + 1].isCapital,
      isPhraseWord(end + 1)
    {
      end += 1
      if end + 2 < words.count, isBeltAndRoad(end + 1) { end += 2 }
    }
    if end == start, end + 2 < words.count, isBeltAndRoad(end + 1) { return run(from: end + 2) }
    return end
  }

  /// `Education and Sports`, `Health, Labour and Welfare`: what still belongs to the phrase.
  private func listEnd(after end: Int, isLong: Bool) -> Int {
    var last = end
    var commas = 0
    while isLong, commas < 3, gap(after: last) == .comma, words[last + 1].isCapital,
      isPlainNoun(last + 1), last + 2 < words.count
    {
      last = run(from: last + 1)
      commas += 1
    }
    let isAnd =
      last + 2 < words.count
      && (gap(after: last) == .space || gap(after: last) == .comma && commas > 0)
      && text.string(words[last + 1].range) == "and" && gap(after: last + 1) == .space
    guard isAnd, words[last + 2].isCapital, isPlainNoun(last + 2) else { return end }
    return run(from: last + 2)
  }

  /// Whether a capitalised run is neither a name known nor one with a head noun.
  private func isPlainNoun(_ start: Int) -> Bool {
    guard knownName(beginningAt: words[start].range.lowerBound) == nil, !words[start].isAcronym,
      isPhraseWord(start)
    else { return false }
    for index in start...run(from: start) where head(at: index) != nil || isTitle(index) {
      return false
    }
    return true
  }

  /// `and Bishop Taban`: an office, with which somebody is named.
  private func isTitle(_ index: Int) -> Bool {
    let lexicon = PersonLexicon.standard
    return lexicon.englishRoles.value(of: text.codes, words[index].range).map {
      lexicon.roleClasses[$0] == .title
    } ?? false
  }

  /// Whether the words beside a head make a name of it.
  func isName(_ head: OrganizationHead, _ index: Int, left: Int, right: Int) -> Bool {
    if right > index, head.name == "Aid" || head.name == "Relief" { return false }
    if right > index, head.strength != .weak || left < index || isRomance(head) { return true }
    // Foreign Ministry.
    if head.kind == .government, head.name.hasSuffix(" Ministry") { return true }
    if right > index { return isTelling(index + 2, right) || isCentre(head, index, right) }
    let modifiers = left..<index
    var isGeneric = true
    var isCountry = false
    for place in modifiers {
      let range = words[place].range
      if english.generic.holds(text.codes, range) { continue }
      if let match = knownName(endingAt: range.upperBound) {
        switch match.meaning {
        case .country, .people:
          isCountry = true
          continue
        case .place, .organization, .nothing: break
        }
      }
      if text.string(range) == "and" { continue }
      isGeneric = false
    }
    guard isGeneric else {
      if head.strength == .weak, head.name.isOne(of: .commonTrade),
        modifiers.allSatisfy({ english.isCommon(text.codes[words[$0].range]) })
      {
        return false
      }
      return head.name != "Office" && head.name != "Branch" || modifiers.count > 1
    }
    guard isCountry else {
      return modifiers.count > 1 && (head.strength == .strong || isNational(words[left].range))
    }
    if head.kind == .government || head.kind == .party { return true }
    return head.strength == .strong || head.strength == .head || modifiers.count > 1
  }

  /// Whether a word says that a body is a country's, whichever: the National Emergency Commission.
  private func isNational(_ range: Range<Int>) -> Bool {
    ["National", "Federal", "Royal", "Supreme"].contains(text.string(range))
  }

  /// Whether a phrase names something: not `Council of Ministers` alone but `Council of Europe`.
  private func isTelling(_ start: Int, _ end: Int) -> Bool {
    guard start <= end else { return false }
    for index in start...end where words[index].isCapital {
      if !english.generic.holds(text.codes, words[index].range) { return true }
    }
    return false
  }
}
