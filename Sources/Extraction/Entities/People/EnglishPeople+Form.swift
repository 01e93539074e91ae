/// Names without a title: by their form and by the words round them.
extension EnglishPeopleFinder {
  /// Zhang Yaowu; Kang Kyung-wha; John Smith said.
  mutating func findByForm(_ index: Int) {
    if isLoneName(index) {
      let name = words[index].range
      return add(
        PersonCandidate(name: name, whole: name, offices: [], style: .latin, isShort: true)
      )
    }
    guard isNameWord(index) || isInitial(index) || words[index].isAcronym,
      !taken[words[index].range.lowerBound], let name = nameRun(from: index, isTitled: false)
    else { return }
    let count = words(in: name)
    guard count > 1, !isQuoted(name), isPerson(index, name, count) else { return }
    add(PersonCandidate(name: name, whole: name, offices: [], style: .latin, isShort: false))
  }

  /// `said to them "Ana Sine"`: what stands in quotation marks alone is said, or a title.
  private func isQuoted(_ name: Range<Int>) -> Bool {
    [0x22, 0x201C, 0x300C].contains(text.code(name.lowerBound - 1))
      && [0x22, 0x201D, 0x300D].contains(text.code(name.upperBound))
  }

  private func isPerson(_ index: Int, _ name: Range<Int>, _ count: Int) -> Bool {
    if count == 2, isPinyinName(index) || isKoreanName(index) { return true }
    let isKnown = isGiven(index)
    if isKnown, (index + 1..<index + count).contains(where: isInitial) { return true }
    // K. R. Narayanan.
    if isInitial(index), !english.isCommon(text.codes[words[index + count - 1].range]) {
      return true
    }
    let rest = index + 1..<index + count
    let isRestProper = rest.allSatisfy {
      isProper($0) || isParticle($0) || isInitial($0) || isSuffix($0)
    }
    if isKnown { return isRestProper || isTold(index, name) || isFramed(index, name) }
    guard isRestProper, isProper(index) || isInitial(index) else { return false }
    return isTold(index, name) || isOfCountry(index, name) || isBehindKin(index)
      || isOfBody(name.upperBound) || hasOwn(name.upperBound) || isByline(index)
  }

  /// Whether a word is no common word, or is a family name as well.
  func isProper(_ index: Int) -> Bool {
    let range = words[index].range
    return english.surnames.holds(text.codes, range) || isGiven(index)
      || !english.isCommon(text.codes[range])
  }

  /// `, 43,`: a number of two digits between commas, or at the end.
  func isAge(_ index: Int) -> Bool {
    text.codes[words[index].range.lowerBound].isDigit && words[index].range.count <= 2
      && [0x2C, 0x2E].contains(text.code(words[index].end))
      && !text.code(words[index].end + 1).isDigit
  }

  /// Whether words beside the name say that it is a person's: a verb of speech, an age, `who`, a calling.
  private func isTold(_ index: Int, _ name: Range<Int>) -> Bool {
    surelySpeaks(name.upperBound) || speechPrecedes(index) || isSetOff(name.upperBound)
  }

  /// `Nigeria's Umar Farouq`, `and Umar Farouq in Lagos`.
  private func isFramed(_ index: Int, _ name: Range<Int>) -> Bool {
    index > 0 && words[index].followsWord && words[index - 1].isPossessive
  }

  /// `said X`, `according to X`, `Reporting by X`.
  func speechPrecedes(_ index: Int) -> Bool {
    guard index > 0, words[index].followsWord else { return false }
    if english.before.holds(text.codes, words[index - 1].range) { return true }
    guard index > 1, words[index - 1].followsWord else { return false }
    let two = words[index - 2].range.lowerBound..<words[index - 1].range.upperBound
    return english.before.holds(text.codes, two)
  }

  /// `, 43,`, `, who`, `, a retired nurse`.
  func isSetOff(_ end: Int) -> Bool {
    guard text.code(end) == 0x2C, text.code(end + 1) == .space, let index = word(at: end + 2) else {
      return false
    }
    let word = text.string(words[index].range)
    if word == "who" || word == "whose" { return true }
    if isAge(index) { return true }
    if word == "aged" { return true }
    guard
      ["a", "an", "the", "his", "her", "their", "our", "my", "one", "another"].contains(word)
    else { return false }
    // The calling stands before the next mark.
    var next = index + 1
    while next < words.count, next < index + 6, words[next].followsWord {
      if text.string(words[next].range).hasSuffix("year-old") { return true }
      if match(lexicon.englishRoles, next) != nil
        || lexicon.englishPrefixes.holds(text.codes, words[next].range)
        || english.kin.holds(text.codes, words[next].range)
      {
        return true
      }
      next += 1
    }
    return false
  }

  func isGiven(_ index: Int) -> Bool {
    english.givenNames.holds(text.codes, words[index].range)
  }

  /// Whether two words are a family name and a given name in pinyin, or the other way round where the
  /// given one has two syllables.
  private func isPinyinName(_ index: Int) -> Bool {
    let first = Pinyin.letters(of: Array(text.codes[words[index].range]))
    let second = Pinyin.letters(of: Array(text.codes[words[index + 1].range]))
    if Pinyin.standard.isSurname(first), let count = Pinyin.standard.syllableCount(second),
      count <= 2, second.count > 1
    {
      return true
    }
    return Pinyin.standard.isSurname(second) && Pinyin.standard.syllableCount(first) == 2
      && !english.isCommon(text.codes[words[index].range])
      && isTold(index, words[index].range.lowerBound..<words[index + 1].range.upperBound)
  }

  /// `Kang Kyung-wha`: a family name of Korea and a given name with a small letter behind its hyphen.
  private func isKoreanName(_ index: Int) -> Bool {
    isKorean(index, index + 1) || isKorean(index + 1, index)
  }

  /// `Park` before `Neung-hoo`.
  func isKoreanFamilyName(_ index: Int) -> Bool {
    index + 1 < words.count && words[index + 1].followsWord && isKorean(index, index + 1)
  }

  private func isKorean(_ surname: Int, _ given: Int) -> Bool {
    let codes = text.codes[words[given].range]
    guard english.korean.holds(text.codes, words[surname].range), codes.count <= 11,
      let hyphen = codes.firstIndex(of: 0x2D), codes.filter({ $0 == 0x2D }).count == 1
    else { return false }
    let isShort = hyphen - codes.startIndex <= 5 && codes.endIndex - hyphen <= 6
    return isShort && codes[codes.index(after: hyphen)...].allSatisfy { $0.isLetter }
  }

  /// Whether a verb follows that only people and organizations are subjects of.
  func surelySpeaks(_ position: Int) -> Bool {
    guard text.code(position) == .space, let index = word(at: position + 1) else { return false }
    return english.speech.holds(text.codes, words[index].range)
      && !english.weakSpeech.holds(text.codes, words[index].range)
  }

  func speechFollows(_ position: Int) -> Bool {
    if text.code(position) == 0x3A { return true }
    guard text.code(position) == .space, let index = word(at: position + 1) else { return false }
    return english.speech.holds(text.codes, words[index].range)
  }

  /// Names joined to one already found: `Xie Feng and Nicholas Rosellini`, `X in Y and Z in W`.
  mutating func findConjoined() {
    var place = 0
    while place < people.count {
      let end = people[place].name.upperBound
      place += 1
      guard let index = nextConjunct(after: end), isNameWord(index),
        !taken[words[index].range.lowerBound],
        let name = nameRun(from: index, isTitled: false)
      else { continue }
      let count = words(in: name)
      let isProperRun = (index..<index + count).allSatisfy { isProper($0) || isParticle($0) }
      guard count > 1, isProperRun || isPerson(index, name, count) || count == 2 && isGiven(index)
      else { continue }
      add(PersonCandidate(name: name, whole: name, offices: [], style: .latin, isShort: false))
    }
  }

  /// The word behind `and`, or a comma, a place passed: `in Delhi and`.
  private func nextConjunct(after end: Int) -> Int? {
    var position = end
    if text.code(position) == .space, let index = word(at: position + 1),
      text.string(words[index].range) == "in", let place = holderStarts[words[index].end + 1]
    {
      position = place.upperBound
    }
    if text.code(position) == 0x2C { position += 1 }
    guard text.code(position) == .space, let index = word(at: position + 1) else { return nil }
    if text.string(words[index].range) == "and" {
      return index + 1 < words.count && words[index + 1].followsWord ? index + 1 : nil
    }
    return position > end ? index : nil
  }
}
