/// Finds names of people in English text: beside roles and forms of address, by a Chinese family name
/// in pinyin, and before verbs of speech by a known given name.
struct EnglishPeopleFinder {
  let text: NameText
  let words: [LatinWord]
  let known: [KnownMatch]
  let lexicon = PersonLexicon.standard
  let english = EnglishWords.standard
  /// The longest organization or other known name that begins at a character.
  let holderStarts: [Int: Range<Int>]
  /// The longest one that ends at a character.
  let holderEnds: [Int: Range<Int>]
  /// Words inside organizations, countries, places and people found.
  private(set) var taken: [Bool]
  let wordAt: [Int: Int]
  private(set) var people: [PersonCandidate] = []

  init(
    text: NameText,
    words: [LatinWord],
    known: [KnownMatch],
    organizations: [OrganizationCandidate]
  ) {
    self.text = text
    self.words = words
    self.known = known
    var starts: [Int: Range<Int>] = [:]
    var ends: [Int: Range<Int>] = [:]
    for range in known.map(\.range) + organizations.map(\.range) {
      if starts[range.lowerBound]?.count ?? 0 < range.count { starts[range.lowerBound] = range }
      if ends[range.upperBound]?.count ?? 0 < range.count { ends[range.upperBound] = range }
    }
    holderStarts = starts
    holderEnds = ends
    var wordAt: [Int: Int] = [:]
    for (index, word) in words.enumerated() { wordAt[word.range.lowerBound] = index }
    self.wordAt = wordAt
    taken = [Bool](repeating: false, count: text.count + 1)
    for range in known.map(\.range) + organizations.map(\.range) {
      for place in range { taken[place] = true }
    }
  }

  /// Finds the people; call once.
  mutating func find() {
    guard text.hasCapitals else { return }
    var index = 0
    while index < words.count {
      index = findBeside(index) ?? index + 1
    }
    for index in words.indices { findAddressed(index) }
    for index in words.indices { findByForm(index) }
    findConjoined()
    people.sort { $0.name.lowerBound < $1.name.lowerBound }
  }

  /// The role that begins with a word, prefixes included; lower-case ones as well.
  private func role(at index: Int) -> Range<Int>? {
    var start = index
    while start < words.count, start < index + 4,
      lexicon.englishPrefixes.holds(text.codes, words[start].range),
      match(lexicon.englishRoles, start) == nil || isPrefixed(start)
    {
      guard start + 1 < words.count,
        text.code(words[start].end) == .space
          || text.code(words[start].end) == 0x2D
      else { return nil }
      start += 1
    }
    guard start < words.count, let end = match(lexicon.englishRoles, start) else { return nil }
    return words[index].range.lowerBound..<end
  }

  /// Whether another role follows the one that begins here: Chief Editor, General Manager.
  private func isPrefixed(_ index: Int) -> Bool {
    guard index + 1 < words.count, text.code(words[index].end) == .space,
      let end = match(lexicon.englishRoles, index), end == words[index].end
    else { return false }
    return match(lexicon.englishRoles, index + 1) != nil
  }

  /// The end of the longest entry that begins with a word and ends with a word.
  func match(_ trie: CodeTrie, _ index: Int) -> Int? {
    var found: Int?
    trie.forEachMatch(in: text.codes, at: words[index].range.lowerBound, limit: text.count) {
      end,
      _ in
      let next = text.code(end)
      if !next.isLetter, !next.isDigit { found = end }
    }
    return found
  }

  /// Looks for a name beside the role that begins with a word; gives the word to go on with.
  private mutating func findBeside(_ index: Int) -> Int? {
    guard !taken[words[index].range.lowerBound], let role = role(at: index) else { return nil }
    let (offices, end) = offices(from: role)
    let start = offices.first.map { min($0.role.lowerBound, $0.holder?.lowerBound ?? .max) } ?? 0
    let next = words.firstIndex(atOrAfter: end)
    if let name = nameAfter(end, isTitled: true) {
      add(
        PersonCandidate(
          name: name,
          whole: start..<name.upperBound,
          offices: offices,
          style: .latin,
          isShort: words(in: name) == 1
        )
      )
      return words.firstIndex(atOrAfter: name.upperBound)
    }
    if let name = nameBefore(start) {
      addBehind(name, end, offices)
    }
    return max(next, index + 1)
  }

  /// Adds a person whose offices stand behind the name; one found by a title before it gets them too.
  private mutating func addBehind(_ name: Range<Int>, _ end: Int, _ offices: [OfficeCandidate]) {
    if let index = people.indices.suffix(4).last(where: { people[$0].name == name }) {
      people[index].offices += offices
      people[index].whole =
        people[index].whole.lowerBound..<max(end, people[index].whole.upperBound)
      return
    }
    add(
      PersonCandidate(
        name: name,
        whole: name.lowerBound..<end,
        offices: offices,
        style: .latin,
        isShort: false
      )
    )
  }

  /// The offices from a role on, and where the last one ends.
  private func offices(from role: Range<Int>) -> (offices: [OfficeCandidate], end: Int) {
    var offices: [OfficeCandidate] = []
    var role = role
    var end = role.upperBound
    while offices.count < 5 {
      let office = office(role)
      offices.append(office.candidate)
      end = office.end
      guard let next = conjunct(after: end), let following = self.role(at: next) else { break }
      role = following
    }
    return (offices, end)
  }

  /// A role with the organization or country that stands behind or before it.
  private func office(_ office: Range<Int>) -> (candidate: OfficeCandidate, end: Int) {
    let role = extended(office)
    let after = holder(after: role.upperBound)
    let before = holder(before: role)
    // Pakistan's ambassador to China is Pakistan's.
    if let before, let after, isAbroad(role.upperBound) {
      return (OfficeCandidate(role: role, holder: before), after.end)
    }
    if before == nil, let after, isAbroad(role.upperBound) {
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
  private func extended(_ role: Range<Int>) -> Range<Int> {
    let first = words.firstIndex(atOrAfter: role.lowerBound)
    var start = first
    while start > 0, first - start < 4, words[start].followsWord, isOfficeWord(start - 1) {
      start -= 1
    }
    if start < first, start == 0 || !words[start].followsWord && !followsComma(start) {
      start = first
    }
    return words[start].range.lowerBound..<extendedEnd(role.upperBound)
  }

  private func followsComma(_ index: Int) -> Bool {
    let start = words[index].range.lowerBound
    return text.code(start - 1) == .space && text.code(start - 2) == 0x2C
  }

  private func isOfficeWord(_ index: Int) -> Bool {
    let word = words[index]
    return word.isCapital && !word.isAcronym && !word.isPossessive
      && !taken[word.range.lowerBound] && !english.openers.holds(text.codes, word.range)
      && !english.givenNames.holds(text.codes, word.range)
      && !lexicon.englishAddresses.holds(text.codes, word.range)
      && english.isCommon(text.codes[word.range])
  }

  /// `Minister for Social Welfare`, `director for Africa`.
  private func extendedEnd(_ end: Int) -> Int {
    guard text.code(end) == .space, let index = wordAt[end + 1], index + 1 < words.count,
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

  private func isInnerAnd(_ index: Int) -> Bool {
    text.string(words[index].range) == "and" && index + 1 < words.count
      && words[index + 1].followsWord && words[index + 1].isCapital
      && !english.givenNames.holds(text.codes, words[index + 1].range)
  }

  private func organizationStart(_ index: Int) -> Range<Int>? {
    guard let range = holderStarts[words[index].range.lowerBound],
      text.codes[range].contains(.space)
    else { return nil }
    return range
  }

  /// `Chairman Pakistan Red Crescent Society`: an organization without `of`.
  private func holderBeside(_ end: Int) -> Range<Int>? {
    guard text.code(end) == .space, let range = holderStarts[end + 1], range.count > 8,
      text.codes[range].contains(.space)
    else { return nil }
    return range
  }

  private func isAbroad(_ end: Int) -> Bool {
    guard let index = wordAt[end + 1] else { return false }
    return text.string(words[index].range) == "to"
  }

  /// `Former Croatian President`: a prefix before the country belongs to the role.
  private func former(_ holder: Range<Int>, _ role: Range<Int>) -> Range<Int> {
    let index = words.firstIndex(atOrAfter: holder.lowerBound) - 1
    guard index >= 0, words[index].end + 1 == holder.lowerBound,
      lexicon.englishPrefixes.holds(text.codes, words[index].range)
    else { return role }
    return words[index].range.lowerBound..<role.upperBound
  }

  /// The word behind `and`, `, and` or a comma.
  private func conjunct(after end: Int) -> Int? {
    var position = end
    if text.code(position) == 0x2C { position += 1 }
    guard text.code(position) == .space, var index = wordAt[position + 1] else { return nil }
    let isAnd = text.string(words[index].range) == "and"
    if isAnd { index += 1 }
    guard isAnd || position > end, index < words.count else { return nil }
    if text.string(words[index].range) == "the" { index += 1 }
    return index < words.count ? index : nil
  }

  /// `of the X Foundation (XF)`, `for Y`, `at Z`.
  private func holder(after end: Int) -> (range: Range<Int>, end: Int)? {
    guard text.code(end) == .space, var index = wordAt[end + 1],
      ["of", "for", "at", "from", "in", "to", "with"].contains(text.string(words[index].range)),
      text.code(words[index].end) == .space
    else { return nil }
    index += 1
    if index < words.count, text.string(words[index].range) == "the" { index += 1 }
    guard index < words.count, let range = holderStarts[words[index].range.lowerBound] else {
      return nil
    }
    var last = range.upperBound
    // `of China's Ministry of Health`: what the country has is the holder.
    if text.code(last) == 0x2019 || text.code(last) == 0x27 {
      guard let owned = holderStarts[last + 3] else { return nil }
      return (owned, skipBrackets(owned.upperBound))
    }
    last = skipBrackets(last)
    if let further = holder(after: last), text.code(last) == .space { return (range, further.end) }
    return (range, last)
  }

  private func skipBrackets(_ position: Int) -> Int {
    guard text.code(position) == .space, text.code(position + 1) == 0x28 else { return position }
    var end = position + 2
    while end < text.count, end < position + 40, text.codes[end] != 0x29 { end += 1 }
    return text.code(end) == 0x29 ? end + 1 : position
  }

  /// `Cambodian State Secretary`, `CNIE President`.
  private func holder(before role: Range<Int>) -> Range<Int>? {
    let start = role.lowerBound
    guard start > 1, text.code(start - 1) == .space else { return nil }
    if let range = holderEnds[start - 1] { return range }
    guard start > 3, text.code(start - 2) == 0x73 else { return nil }
    return holderEnds[start - 3]
  }

  /// The name that begins after a space, or a comma where it is set off by commas.
  private func nameAfter(_ end: Int, isTitled: Bool) -> Range<Int>? {
    if text.code(end) == .space, let index = wordAt[end + 1] {
      return nameRun(from: index, isTitled: isTitled)
    }
    guard text.code(end) == 0x2C, text.code(end + 1) == .space, let index = wordAt[end + 2],
      let range = nameRun(from: index, isTitled: false),
      text.code(range.upperBound) == 0x2C
        || speechFollows(range.upperBound)
    else { return nil }
    return range
  }

  /// The name that stands before `, ` or `, the `.
  private func nameBefore(_ start: Int) -> Range<Int>? {
    var end = start
    for article in Self.articles {
      let codes = article.nameCodes
      if end >= codes.count, text.codes[end - codes.count..<end].elementsEqual(codes) {
        end -= codes.count
        break
      }
    }
    guard end >= 3, text.codes[end - 1] == .space, text.codes[end - 2] == 0x2C else { return nil }
    end -= 2
    var index = words.firstIndex(atOrAfter: end) - 1
    guard index >= 0, words[index].end == end || words[index].range.upperBound == end else {
      return nil
    }
    let last = index
    while index > 0, last - index < 5, words[index].followsWord {
      if isNamePart(index - 1, isTitled: true) {
        index -= 1
      } else if isParticle(index - 1), index > 1, words[index - 1].followsWord,
        isNameWord(index - 2)
      {
        index -= 2
      } else {
        break
      }
    }
    guard last > index, let range = nameRun(from: index, isTitled: true),
      range.upperBound == words[last].range.upperBound
    else { return nil }
    return range
  }

  private static let articles = [
    "then the ", "then ", "currently ", "now ", "current ", "the current ", "late ", "the ", "a ",
    "an ",
  ]

  private static let callings: Set<String> = ["Prof", "Professor", "Dr"]

  func words(in range: Range<Int>) -> Int {
    words.firstIndex(atOrAfter: range.upperBound) - words.firstIndex(atOrAfter: range.lowerBound)
  }

  mutating func add(_ candidate: PersonCandidate) {
    guard !candidate.name.contains(where: { taken[$0] }) else { return }
    for place in candidate.name { taken[place] = true }
    people.append(candidate)
  }

  /// The name a run of capitalised words is: at least two, or one behind a title.
  func nameRun(from index: Int, isTitled: Bool) -> Range<Int>? {
    guard index < words.count, isNamePart(index, isTitled: isTitled) else { return nil }
    var last = index
    while last + 1 < words.count, last - index < 5, words[last + 1].followsWord,
      !words[last].isPossessive
    {
      if isNamePart(last + 1, isTitled: isTitled) {
        last += 1
      } else if isParticle(last + 1), last + 2 < words.count, words[last + 2].followsWord,
        isNameWord(last + 2)
      {
        last += 2
      } else {
        break
      }
    }
    guard last > index || isTitled && words[index].range.count > 1, !isInitial(last) else {
      return nil
    }
    return words[index].range.lowerBound..<unglued(last, after: index)
  }

  /// Where the name ends in its last word: `Jinpingsaid` holds a verb too, its space lost.
  private func unglued(_ last: Int, after first: Int) -> Int {
    let range = words[last].range
    guard last > first, range.count > 6, isPinyinSurname(first) else { return range.upperBound }
    let letters = Pinyin.letters(of: Array(text.codes[range]))
    for length in stride(from: min(letters.count - 1, 12), through: 2, by: -1)
    where Pinyin.standard.syllableCount(Array(letters[..<length])).map({ $0 <= 2 }) ?? false {
      let rest = range.lowerBound + length..<range.upperBound
      guard english.speech.longestMatch(in: text.codes, at: rest.lowerBound) != nil else {
        continue
      }
      return rest.lowerBound
    }
    return range.upperBound
  }

  /// Whether a word may stand in a name: an ordinary name word, an initial before another word of the
  /// name, or a family name in capitals.
  private func isNamePart(_ index: Int, isTitled: Bool) -> Bool {
    if isNameWord(index) { return true }
    guard !taken[words[index].range.lowerBound] else { return false }
    if isInitial(index) {
      return index + 1 < words.count && words[index + 1].followsWord
        && (isNameWord(index + 1) || isInitial(index + 1))
    }
    return isCapitalSurname(index, isTitled: isTitled)
  }

  /// `J.` or `R.K.`
  func isInitial(_ index: Int) -> Bool {
    let word = words[index]
    guard word.isCapital, text.code(word.end - 1) == 0x2E else { return false }
    return word.range.enumerated().allSatisfy { place, position in
      place.isMultiple(of: 2) ? text.codes[position].isCapital : text.codes[position] == 0x2E
    }
  }

  /// `LI Wei`, `Jean-Yves LE DRIAN`: a family name in capitals beside a name in small letters.
  private func isCapitalSurname(_ index: Int, isTitled: Bool) -> Bool {
    let word = words[index]
    guard word.isAcronym, text.codes[word.range].allSatisfy(\.isLetter),
      isPinyinSurname(index) || isTitled && word.range.count >= 4,
      !english.openers.holds(text.codes, word.range)
    else { return false }
    let isBefore = index > 0 && word.followsWord && isNameWord(index - 1)
    let isBehind =
      index + 1 < words.count && words[index + 1].followsWord && isNameWord(index + 1)
    return isBefore || isBehind
  }

  private func isPinyinSurname(_ index: Int) -> Bool {
    Pinyin.standard.isSurname(Pinyin.letters(of: Array(text.codes[words[index].range])))
  }

  private func isParticle(_ index: Int) -> Bool {
    english.particles.holds(text.codes, words[index].range)
  }

  /// Whether a word may be a part of a person's name.
  func isNameWord(_ index: Int) -> Bool {
    let word = words[index]
    guard word.isCapital, !taken[word.range.lowerBound], !word.isAcronym,
      !text.codes[word.range.lowerBound].isDigit
    else { return false }
    if english.openers.holds(text.codes, word.range)
      || english.generic.holds(text.codes, word.range)
    {
      return false
    }
    return match(lexicon.englishRoles, index) == nil
      && OrganizationLexicon.standard.english.value(of: Array(text.codes[word.range])) == nil
  }

  /// Finds names behind a form of address: `Mr Li`.
  private mutating func findAddressed(_ index: Int) {
    let word = words[index]
    guard
      lexicon.englishAddresses.holds(text.codes, word.range.lowerBound..<word.end)
        || lexicon.englishAddresses.holds(text.codes, word.range),
      index + 1 < words.count, words[index + 1].followsWord,
      let name = nameRun(from: index + 1, isTitled: true)
    else { return }
    // Prof. Zhong Nanshan of Guangzhou Medical University.
    let isCalling = Self.callings.contains(text.string(word.range))
    let held = isCalling ? holder(after: name.upperBound) : nil
    let office = held.map {
      OfficeCandidate(role: word.range.lowerBound..<word.end, holder: $0.range)
    }
    add(
      PersonCandidate(
        name: name,
        whole: word.range.lowerBound..<(held?.end ?? name.upperBound),
        offices: office.map { [$0] } ?? [],
        style: .latin,
        isShort: words(in: name) == 1
      )
    )
  }
}

extension [LatinWord] {
  /// The first word that begins at or after a character.
  func firstIndex(atOrAfter position: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
