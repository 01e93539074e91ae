/// Finds names of people in English text: beside roles and forms of address, by a Chinese family name
/// in pinyin, and before verbs of speech by a known given name.
struct EnglishPeopleFinder {
  let text: NameText
  let words: [LatinWord]
  let known: [KnownMatch]
  let lexicon = PersonLexicon.standard
  let english = EnglishWords.standard
  /// The longest organization or other known name that begins at a character.
  let holderStarts: PlaceTable
  /// The longest one that ends at a character.
  let holderEnds: PlaceTable
  /// Words inside organizations, countries, places and people found.
  private(set) var taken: [Bool]
  var people: [PersonCandidate] = []

  init(
    text: NameText,
    words: [LatinWord],
    known: [KnownMatch],
    organizations: [OrganizationCandidate]
  ) {
    self.text = text
    self.words = words
    self.known = known
    var starts = PlaceTable(count: text.count)
    var ends = PlaceTable(count: text.count)
    let holders = words.isEmpty ? [] : known.map(\.range) + organizations.map(\.range)
    for range in holders {
      if starts[range.lowerBound]?.count ?? 0 < range.count { starts[range.lowerBound] = range }
      if ends[range.upperBound]?.count ?? 0 < range.count { ends[range.upperBound] = range }
    }
    holderStarts = starts
    holderEnds = ends
    taken = [Bool](repeating: false, count: text.count + 1)
    for range in holders {
      for place in range { taken[place] = true }
    }
  }

  /// The position of the word that begins at a character; nil where none does.
  func word(at position: Int) -> Int? {
    let index = words.firstIndex(atOrAfter: position)
    return index < words.count && words[index].range.lowerBound == position ? index : nil
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
    findListed()
    findAffiliations()
    people.sort { $0.name.lowerBound < $1.name.lowerBound }
  }

  /// The role that begins with a word, prefixes included; lower-case ones as well.
  func role(at index: Int) -> Range<Int>? {
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

  /// The name that begins after a space, or a comma where it is set off by commas.
  private func nameAfter(_ end: Int, isTitled: Bool) -> Range<Int>? {
    if text.code(end) == .space, let first = word(at: end + 1),
      case let index = isAddress(first) && first + 1 < words.count ? first + 1 : first,
      let name = nameRun(from: index, isTitled: isTitled)
    {
      return name
    }
    let end = complementEnd(end)
    guard text.code(end) == 0x2C, text.code(end + 1) == .space, let first = word(at: end + 2),
      case let index = isAddress(first) && first + 1 < words.count ? first + 1 : first,
      let range = nameRun(from: index, isTitled: index > first),
      [0x2C, 0x2E, 0x3B, 0x29].contains(text.code(range.upperBound))
        || speechFollows(range.upperBound)
    else { return nil }
    return range
  }

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
      if last > index, isSuffix(last + 1) {
        last += 1
        break
      }
      if isNamePart(last + 1, isTitled: isTitled) {
        last += 1
      } else if let next = namedBehindParticles(last + 1) {
        last = next
      } else {
        break
      }
    }
    guard last > index || isTitled && words[index].range.count > 1, !isInitial(last) else {
      return nil
    }
    if isRegnal(last + 1) { last += 1 }
    if isSuffix(last) { return words[index].range.lowerBound..<words[last].end }
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

  /// Whether a word is an initial, `J.` or `R.K.` for instance.
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

  func isParticle(_ index: Int) -> Bool {
    english.particles.holds(text.codes, words[index].range)
  }

  /// The name word behind `de`, `van der` and the like.
  func namedBehindParticles(_ index: Int) -> Int? {
    var next = index
    while next < words.count, next < index + 3, words[next].followsWord, isParticle(next) {
      next += 1
    }
    guard next > index, next < words.count, words[next].followsWord, isNameWord(next) else {
      return nil
    }
    return next
  }

  /// `Elizabeth II`: a number of a ruler behind the name.
  private func isRegnal(_ index: Int) -> Bool {
    guard index < words.count, words[index].followsWord, !words[index - 1].isPossessive else {
      return false
    }
    return text.string(words[index].range).isOne(of: .regnal)
  }

  /// `Jr.` and `Sr.` behind a name.
  func isSuffix(_ index: Int) -> Bool {
    let range = words[index].range
    return range.count == 2 && text.codes[range.lowerBound + 1] == 0x72
      && (text.codes[range.lowerBound] == 0x4A || text.codes[range.lowerBound] == 0x53)
  }

  /// Whether a word may be a part of a person's name.
  func isNameWord(_ index: Int) -> Bool {
    let word = words[index]
    guard word.isCapital, !taken[word.range.lowerBound], !word.isAcronym,
      !text.codes[word.range.lowerBound].isDigit
    else { return false }
    if isKoreanFamilyName(index) || isFamilyNameHe(index) { return true }
    if english.openers.holds(text.codes, word.range)
      || english.generic.holds(text.codes, word.range)
    {
      return false
    }
    return match(lexicon.englishRoles, index) == nil
      && OrganizationLexicon.standard.english.value(of: text.codes, word.range) == nil
  }

  /// `He Jun`: the family name that is a pronoun as well, before a given name in pinyin.
  private func isFamilyNameHe(_ index: Int) -> Bool {
    let start = words[index].range.lowerBound
    guard words[index].range.count == 2, text.codes[start] == 0x48, text.codes[start + 1] == 0x65,
      index + 1 < words.count, words[index + 1].followsWord, words[index + 1].isCapital
    else { return false }
    let given = Pinyin.letters(of: Array(text.codes[words[index + 1].range]))
    return Pinyin.standard.syllableCount(given).map { $0 <= 2 } ?? false
  }

  /// `our chair, Dr Ann Lee`.
  private func isAddress(_ index: Int) -> Bool {
    lexicon.englishAddresses.holds(text.codes, words[index].range.lowerBound..<words[index].end)
      || lexicon.englishAddresses.holds(text.codes, words[index].range)
  }

  /// Finds names behind a form of address: `Mr Li`.
  private mutating func findAddressed(_ index: Int) {
    let word = words[index]
    guard isAddress(index), index + 1 < words.count, words[index + 1].followsWord,
      let name = nameRun(from: index + 1, isTitled: true)
    else { return }
    // Prof. Zhong Nanshan of Guangzhou Medical University.
    let isCalling = text.string(word.range).isOne(of: .scholar)
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
    firstPosition { $0.range.lowerBound >= position }
  }
}
