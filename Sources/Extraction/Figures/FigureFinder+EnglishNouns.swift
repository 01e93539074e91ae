import CorpusModel

extension FigureFinder {
  /// Finds the noun an English number counts: the first plural before the phrase ends, or a noun of
  /// the table in the singular.
  func takeEnglishNoun(_ draft: inout FigureDraft, at first: Int) {
    // 5G phones: a capital joined to the digits makes a name.
    if text.isCapital(at: first), text[first - 1].isDigit { return }
    var start = first
    let isPartitive = text.has(EnglishWord.of, at: start)
    if isPartitive {
      guard
        draft.reading.approximation == .moreThan || isDeterminer(at: start + 3)
          || text[start + 3].isDigit
      else { return }
      start = afterDeterminer(start + 3)
      if takePartOfNumber(&draft, at: start) { return }
    }
    guard let noun = englishNoun(from: start, after: draft.reading) else { return }
    let end = noun.unit == "person" ? endOfPersons(behind: noun.end) : noun.end
    draft.unit = noun.unit
    draft.counted = start..<end
    draft.end = end
    takeContents(&draft)
  }

  /// `one in seven Pakistanis`: whom the share is of.
  func takeEnglishNoun(ofRatio draft: inout FigureDraft) {
    let first = text.skipSpaces(draft.end)
    guard let noun = englishNoun(from: first, after: draft.reading) else { return }
    draft.counted = first..<noun.end
    draft.end = noun.end
  }

  /// `six of the ten bridges`: the noun of the second number is counted by the first too.
  private func takePartOfNumber(_ draft: inout FigureDraft, at start: Int) -> Bool {
    let isWord = lexicon.numbers.longest(at: start, in: text) != nil
    guard text[start].isDigit || isWord, let whole = numberAnywhere(at: start) else { return false }
    let first = text.skipSpaces(whole.range.upperBound)
    guard let noun = englishNoun(from: first, after: whole) else { return true }
    draft.unit = noun.unit
    draft.counted = first..<noun.end
    return true
  }

  func isDeterminer(at position: Int) -> Bool { afterDeterminer(position) > position }

  private func afterDeterminer(_ position: Int) -> Int {
    for word in EnglishWord.determiners where text.has(word, at: position) {
      return position + word.count
    }
    return position
  }

  struct EnglishNoun {
    var end: Int
    var unit: String
  }

  func englishNoun(from start: Int, after reading: NumberReading) -> EnglishNoun? {
    var position = start
    var singular: EnglishNoun?
    let mayBeYear = isLikeYear(reading)
    for index in 0..<(mayBeYear ? 2 : 8) {
      guard let wordStart = phraseWord(at: position, isFirst: index == 0) else { break }
      if isAndOr(at: wordStart) {
        // 300 Chinese and foreign organizations: the name of a people may go on as an adjective.
        let isOpen =
          singular.map { isDemonym(endingAt: $0.end) || isAdjectives(and: wordStart) } ?? true
        if !isOpen || index > 3 { break }
        position = text.skipSpaces(endOfLetters(wordStart))
        continue
      }
      if let noun = lexicon.words.longest(at: wordStart, in: text, where: { $0.kind == .noun }) {
        let found = EnglishNoun(end: noun.end, unit: unit(of: noun.value, endingAt: noun.end))
        if isPluralNoun(wordStart..<noun.end) { return lastPlural(found) }
        if singular == nil || index < 6 { singular = found }
        position = text.skipSpaces(noun.end)
        continue
      }
      if endsPhrase(at: wordStart, isFirst: index == 0) { break }
      if lexicon.numbers.longest(at: wordStart, in: text) != nil { break }
      if let joined = lexicon.joinedNouns.longest(at: wordStart, in: text) {
        return EnglishNoun(end: joined.end, unit: joined.value)
      }
      let end = endOfLetters(wordStart)
      if !mayBeYear, isPlural(wordStart..<end) {
        return unknownPlural(wordStart..<end, isJoined: wordStart == reading.range.upperBound)
      }
      // 1,800 South Sudanese have crossed
      if text.isCapital(at: wordStart), isDemonym(endingAt: end), endsPhraseInEnglish(at: end) {
        return EnglishNoun(end: end, unit: "person")
      }
      position = afterHyphens(end)
    }
    guard let singular, !mayBeYear else { return nil }
    let isOne = reading.value == Decimal64(1)
    return isOne || singularCounts(reading) || isDemonym(endingAt: singular.end) ? singular : nil
  }

  /// `2,000 business and political leaders`: the noun before `and` tells, with the word behind it, of the plural that
  /// both stand before.
  private func isAdjectives(and: Int) -> Bool {
    guard let second = phraseWord(at: text.skipSpaces(endOfLetters(and)), isFirst: false),
      lexicon.stops.longest(at: second, in: text) == nil,
      lexicon.numbers.longest(at: second, in: text) == nil
    else { return false }
    let next = text.skipSpaces(endOfLetters(second))
    guard !isPlural(second..<endOfLetters(second)), text[next].isLetter,
      let noun = lexicon.words.longest(at: next, in: text, where: { $0.kind == .noun })
    else { return false }
    return isPluralNoun(next..<noun.end)
  }

  /// Whether a word ends the phrase: 15 metres deep, but 15 deep wells.
  private func endsPhrase(at word: Int, isFirst: Bool) -> Bool {
    guard lexicon.stops.longest(at: word, in: text) != nil else { return false }
    return !isFirst || !EnglishWord.sizes.contains { text.has($0, at: word) }
  }

  /// A plural that no table knows, joined to its number or not.
  private func unknownPlural(_ word: Range<Int>, isJoined: Bool) -> EnglishNoun {
    let end = word.upperBound
    let joined = isJoined ? lexicon.joinedNouns.longest(endingAt: end, in: text) : nil
    let isPerson = isPersonLike(endingAt: end) || isPeople(word)
    let unit = joined?.value ?? (isPerson ? "person" : "piece")
    return lastPlural(EnglishNoun(end: end, unit: unit))
  }

  /// Whether no noun follows: a mark, or a word that ends the phrase.
  private func endsPhraseInEnglish(at end: Int) -> Bool {
    let next = text.skipSpaces(end)
    return !text[next].isLetter || lexicon.stops.longest(at: next, in: text) != nil
  }

  /// The unit of a noun; the points of a poll are percentage points.
  private func unit(of noun: QuantityWord, endingAt end: Int) -> String {
    let isPoints =
      noun.unit == "item" && text[end - 2] == "t" && text[end - 3] == "n" && text[end - 4] == "i"
    guard isPoints else { return noun.unit }
    let percent = EnglishWord.percent
    let start = max(0, end - 160)
    let isPoll = (start..<end).contains { text[$0] == "%" || text.has(percent, at: $0) }
    return isPoll ? "percentage-point" : noun.unit
  }

  /// `500 overseas Chinese`: the name of a people stands for its members where no noun follows.
  private func isDemonym(endingAt end: Int) -> Bool {
    EnglishWord.demonyms.contains { text.has($0, at: end - $0.count) }
  }

  /// Whether a plural names the members of a people: `6,400 Hondurans`, `Pakistanis`.
  private func isPeople(_ word: Range<Int>) -> Bool {
    text.isCapital(at: word.lowerBound)
      && EnglishWord.peopleEndings.contains { text.has($0, at: word.upperBound - $0.count) }
  }

  /// Whether an unknown plural ends as names of persons do: `geologists`, `rafters`, `technicians`.
  func isPersonLike(endingAt end: Int) -> Bool {
    EnglishWord.personEndings.contains { text.has($0, at: end - $0.count) }
  }

  /// A number of four digits that may be a year: `2019 Novel Coronavirus`.
  func isLikeYear(_ reading: NumberReading) -> Bool {
    guard reading.style == .digits, reading.range.count == 4, reading.approximation == .exact,
      reading.value != Decimal64(2000)
    else { return false }
    return !reading.value.isLess(than: Decimal64(1900))
      && reading.value.isLess(than: Decimal64(2101))
  }

  /// Whether a singular noun is taken for the plural it stands for (`500 "Love Package"`).
  private func singularCounts(_ reading: NumberReading) -> Bool {
    reading.approximation != .exact || reading.value.isGreater(than: Decimal64(99))
  }

  /// The start of the next word of a noun phrase; quotation marks and one `'s` are stepped over.
  private func phraseWord(at position: Int, isFirst: Bool) -> Int? {
    var next = position
    if text[next] == "'", text[next + 1] == "s" { next = text.skipSpaces(next + 2) }
    while ["\"", "“", "”", "*", "(", "-"].contains(text[next]) {
      if text[next] == "(" { return nil }
      next = text.skipSpaces(next + 1)
    }
    return text[next].isLetter ? next : nil
  }

  private func isAndOr(at position: Int) -> Bool {
    text.has(EnglishWord.and, at: position) || text.has(EnglishWord.or, at: position)
  }

  private func endOfLetters(_ start: Int) -> Int {
    var end = start
    while text[end].isLetter || (text[end].isDigit && end > start) { end += 1 }
    // COVID-19 patients: a number joined to a word is part of it.
    guard end > start, text[end] == "-", text[end + 1].isDigit else { return end }
    end += 1
    while text[end].isDigit { end += 1 }
    return end
  }

  private func afterHyphens(_ end: Int) -> Int {
    text[end] == "-" && text[end + 1].isLetter ? end + 1 : text.skipSpaces(end)
  }

  /// Whether a word that is in no table looks like a plural noun.
  func isPlural(_ word: Range<Int>) -> Bool {
    let end = word.upperBound
    guard word.count > 3, text[end - 1] == "s", text[end] != "'" else { return false }
    let before = text[end - 2]
    if before == "i" { return isPeople(word) }
    guard before != "s", before != "u", before != "'" else { return false }
    return lexicon.verbs.longest(at: word.lowerBound, in: text) == nil
  }

  /// Whether a noun of the table stands in the plural, or is one of those that have none.
  func isPluralNoun(_ range: Range<Int>) -> Bool {
    let last = text[range.upperBound - 1]
    if last == "s" { return text[range.upperBound - 2] != "s" && text[range.upperBound] != "'" }
    return EnglishWord.irregularPlurals.contains {
      $0.count <= range.count && text.has($0, at: range.upperBound - $0.count)
    }
  }

  /// `sister provinces` ends at the second noun where two plurals stand side by side.
  private func lastPlural(_ noun: EnglishNoun) -> EnglishNoun {
    let next = text.skipSpaces(noun.end)
    guard next == noun.end + 1,
      let word = lexicon.words.longest(at: next, in: text, where: { $0.kind == .noun }),
      isPluralNoun(next..<word.end), lexicon.stops.longest(at: next, in: text) == nil
    else { return noun }
    return EnglishNoun(end: word.end, unit: word.value.unit)
  }

  /// `177 batches of medical supplies`: what a measure of packing holds is what is counted.
  func takeContents(_ draft: inout FigureDraft) {
    let next = text.skipSpaces(draft.end)
    guard text.has(EnglishWord.of, at: next), isPackWord(endingAt: draft.end) else { return }
    let start = next + EnglishWord.of.count
    var end = start
    var position = start
    for index in 0..<5 {
      guard let wordStart = phraseWord(at: position, isFirst: index == 0), !isAndOr(at: wordStart),
        lexicon.stops.longest(at: wordStart, in: text) == nil
      else { break }
      end = endOfLetters(wordStart)
      if isPlural(wordStart..<end) { break }
      position = afterHyphens(end)
    }
    if end > start { draft.counted = start..<end }
  }

  private func isPackWord(endingAt end: Int) -> Bool {
    EnglishWord.packs.contains { text.has($0, at: end - $0.count) }
  }
}
