import CorpusModel

/// Finds names of organizations in English text: runs of capitalised words that hold a head noun.
///
/// To the left a name reaches over capitalised words, to the right over `of`, `for` and the like with
/// a capitalised word behind them; `and` is crossed where neither side is a name of its own.
struct EnglishOrganizationFinder {
  let text: NameText
  let words: [LatinWord]
  let known: [KnownMatch]
  let lexicon: NameLexicon
  let heads: OrganizationLexicon
  let english: EnglishWords
  let lowerCase: LowerCaseWords

  private(set) var candidates: [OrganizationCandidate] = []
  private(set) var generics: [GenericCandidate] = []

  init(
    text: NameText,
    words: [LatinWord],
    known: [KnownMatch],
    lowerCase: LowerCaseWords
  ) {
    self.lowerCase = lowerCase
    self.text = text
    self.words = words
    self.known = known
    lexicon = .standard
    heads = .standard
    english = .standard
  }

  /// Finds all candidates; those of one run may hold one another.
  mutating func find() {
    guard text.hasCapitals else { return }
    candidates += nationalBranches()
    for index in words.indices {
      if let head = head(at: index) {
        add(head, at: index)
      } else {
        addLowerCase(at: index)
        if let candidate = explained(by: index) ?? holder(beforeOffice: index)
          ?? employer(at: index) ?? companionship(at: index) ?? localGovernment(at: index)
        {
          candidates.append(candidate)
        }
      }
    }
  }

  /// The head noun a word is; capitals throughout are read as one capital.
  func head(at index: Int) -> OrganizationHead? {
    let word = words[index]
    guard word.isCapital else { return nil }
    if let pair = pairedHead(at: index) { return pair }
    let range = word.range.lowerBound..<word.end
    guard word.isAcronym, range.count > 3 else {
      if let value = heads.english.value(of: text.codes, range) { return heads.englishHeads[value] }
      guard word.range.upperBound < word.end else { return nil }
      return heads.english.value(of: text.codes, word.range).map { heads.englishHeads[$0] }
    }
    var codes = Array(text.codes[range])
    for place in codes.indices.dropFirst() where codes[place].isCapital { codes[place] |= 0x20 }
    if let value = heads.english.value(of: codes) { return heads.englishHeads[value] }
    guard word.range.upperBound < word.end else { return nil }
    codes.removeLast(word.end - word.range.upperBound)
    return heads.english.value(of: codes).map { heads.englishHeads[$0] }
  }

  /// `Primary School`, `Rescue Service`: a noun of two words that ends in this one.
  private func pairedHead(at index: Int) -> OrganizationHead? {
    guard index > 0, words[index].followsWord, words[index - 1].isCapital else { return nil }
    let range = words[index - 1].range.lowerBound..<words[index].range.upperBound
    return heads.english.value(of: text.codes, range).map { heads.englishHeads[$0] }
  }

  private mutating func add(_ head: OrganizationHead, at index: Int) {
    guard head.strength != .none, head.strength != .noun, !isInOffice(index) else { return }
    let left = leftEdge(of: index)
    let right = withoutPerson(index, rightEdge(of: index, head), left: left)
    guard left < index || right > index else {
      let mayStand = head.kind != .government && head.kind != .media
      if head.strength == .head || head.strength == .weak && mayStand {
        addGeneric(head, at: index)
      }
      return
    }
    guard isName(head, index, left: left, right: right), !isInnerDepartment(head, index, right)
    else { return }
    let last = words[right]
    let range =
      words[left].range.lowerBound..<(last.isPossessive ? last.range.upperBound : last.end)
    let country = country(in: range)
    candidates.append(
      OrganizationCandidate(
        range: range,
        kind: kind(of: head, index, left: left, right: right, country),
        country: country,
        isAnchored: true,
        known: nil
      )
    )
  }

  /// `Chief Executive Officer`: a noun inside an office that begins with the word before it.
  private func isInOffice(_ index: Int) -> Bool {
    guard index > 0, words[index].followsWord else { return false }
    let start = words[index - 1].range.lowerBound
    var isInside = false
    PersonLexicon.standard.englishRoles.forEachMatch(in: text.codes, at: start, limit: text.count) {
      end,
      _ in
      isInside = isInside || end >= words[index].end && !text.code(end).isLetter
    }
    return isInside
  }

  /// `Liaison Department of the Rainbow Club`: what only an office is held in; a ministry's is a body.
  private func isInnerDepartment(_ head: OrganizationHead, _ index: Int, _ right: Int) -> Bool {
    guard head.name == "Department", right > index, let kind = heldKind(index + 1, right) else {
      return false
    }
    return kind != .government && kind != .party && kind != .international
  }

  /// A branch takes the kind of the organization it begins with; a national `Organization` is no
  /// international one.
  private func kind(
    of head: OrganizationHead,
    _ index: Int,
    left: Int,
    right: Int,
    _ country: Int?
  ) -> OrganizationKind {
    if right > index, let last = self.head(at: right), last.kind == .company { return .company }
    guard Self.units.contains(head.name) else {
      return head.kind == .international && country != nil ? .association : head.kind
    }
    if left < index, let match = knownName(beginningAt: words[left].range.lowerBound),
      case .organization(let known) = match.meaning, match.range.upperBound < words[index].end
    {
      return lexicon.organizations[known].kind
    }
    return right > index ? heldKind(index + 1, right) ?? head.kind : head.kind
  }

  /// Parts of an organization, which take its kind.
  private static let units: Set<String> = [
    "Office", "Secretariat", "Branch", "Department", "Bureau", "Committee", "Chapter", "Section",
    "Headquarters", "Center", "Centre", "Council", "Board", "Team", "Division",
  ]

  /// The kind of the organization named in the phrase behind a head.
  private func heldKind(_ start: Int, _ end: Int) -> OrganizationKind? {
    for index in (start...end).reversed() {
      if let match = knownName(beginningAt: words[index].range.lowerBound),
        case .organization(let known) = match.meaning
      {
        return lexicon.organizations[known].kind
      }
      if let held = head(at: index), held.strength != .none, held.kind != .other {
        return held.kind
      }
    }
    return nil
  }

  private mutating func addGeneric(_ head: OrganizationHead, at index: Int) {
    guard index > 0, words[index].followsWord else { return }
    let article = text.string(words[index - 1].range)
    guard article == "the" || article == "The" || article == "our" || article == "Our" else {
      return
    }
    generics.append(
      GenericCandidate(range: words[index].range, head: head.name, kind: head.kind)
    )
  }

  /// The country named first in a range.
  private func country(in range: Range<Int>) -> Int? {
    for match in known.beginning(in: range) {
      switch match.meaning {
      case .country(let index), .people(let index): return index
      case .place(let index):
        if let country = lexicon.places[index].country { return country }
      case .organization(let index):
        if let country = lexicon.organizations[index].country { return country }
      case .nothing: continue
      }
    }
    return nil
  }

  /// `Chinese government`, `the government of Nepal`.
  private mutating func addLowerCase(at index: Int) {
    guard !words[index].isCapital, Self.lowerCase.holds(text.codes, words[index].range) else {
      return
    }
    let first = firstWord(ofNounAt: index)
    if first < index, let before = country(beforeWord: first) {
      return append(before.lowerBound..<words[index].range.upperBound)
    }
    guard text.string(words[index].range) != "ministry", text.string(words[index].range) != "force"
    else { return }
    if index > 0, words[index].followsWord, let before = knownName(endingAt: words[index - 1].end),
      isCountry(before.meaning)
    {
      return append(before.range.lowerBound..<words[index].range.upperBound)
    }
    guard index + 2 < words.count, text.string(words[index + 1].range) == "of",
      words[index + 1].followsWord
    else { return }
    var next = index + 2
    if text.string(words[next].range) == "the", next + 1 < words.count { next += 1 }
    guard let match = knownName(beginningAt: words[next].range.lowerBound),
      isCountry(match.meaning)
    else { return }
    append(words[index].range.lowerBound..<match.range.upperBound)
  }

  /// The first word of `foreign ministry`, `air force`: the word itself where none belongs to it.
  private func firstWord(ofNounAt index: Int) -> Int {
    var first = index
    while first > 0, index - first < 2, words[first].followsWord, !words[first - 1].isCapital,
      text.string(words[first - 1].range).isOne(of: .stateMatter)
    {
      first -= 1
    }
    return first
  }

  private func country(beforeWord index: Int) -> Range<Int>? {
    guard index > 0, words[index].followsWord,
      let before = knownName(endingAt: words[index - 1].end)
        ?? knownName(endingAt: words[index - 1].range.upperBound), isCountry(before.meaning)
    else { return nil }
    return before.range
  }

  private mutating func append(_ range: Range<Int>) {
    candidates.append(
      OrganizationCandidate(
        range: range,
        kind: .government,
        country: country(in: range),
        isAnchored: true,
        known: nil
      )
    )
  }

  private static let lowerCase = CodeTrie(
    NameWords.standard[.stateNoun].sorted().map { ($0.nameCodes, 0) }
  )

  private func isCountry(_ meaning: NameMeaning) -> Bool {
    switch meaning {
    case .country, .people: true
    case .place, .organization, .nothing: false
    }
  }

  /// The known name that ends at a position, a possessive not counted.
  func knownName(endingAt end: Int) -> KnownMatch? {
    var low = 0
    var high = known.count
    while low < high {
      let middle = (low + high) / 2
      if known[middle].range.upperBound < end { low = middle + 1 } else { high = middle }
    }
    guard low < known.count, known[low].range.upperBound == end else { return nil }
    return known[low]
  }

  /// The known name that begins at a position.
  func knownName(beginningAt start: Int) -> KnownMatch? {
    var low = 0
    var high = known.count
    while low < high {
      let middle = (low + high) / 2
      if known[middle].range.lowerBound < start { low = middle + 1 } else { high = middle }
    }
    guard low < known.count, known[low].range.lowerBound == start else { return nil }
    return known[low]
  }
}
