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
    draft.unit = noun.unit
    draft.counted = start..<noun.end
    draft.end = noun.end
    takeContents(&draft)
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

  private struct EnglishNoun {
    var end: Int
    var unit: String
  }

  private func englishNoun(from start: Int, after reading: NumberReading) -> EnglishNoun? {
    var position = start
    var singular: EnglishNoun?
    let mayBeYear = isLikeYear(reading)
    for index in 0..<(mayBeYear ? 2 : 8) {
      guard let wordStart = phraseWord(at: position, isFirst: index == 0) else { break }
      if isAndOr(at: wordStart) {
        // 300 Chinese and foreign organizations: the name of a people may go on as an adjective.
        let isOpen = singular.map { isDemonym(endingAt: $0.end) } ?? true
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
      if lexicon.stops.longest(at: wordStart, in: text) != nil { break }
      if lexicon.numbers.longest(at: wordStart, in: text) != nil { break }
      if let joined = lexicon.joinedNouns.longest(at: wordStart, in: text) {
        return EnglishNoun(end: joined.end, unit: joined.value)
      }
      let end = endOfLetters(wordStart)
      if !mayBeYear, isPlural(wordStart..<end) {
        let isJoined = wordStart == reading.range.upperBound
        let joined = isJoined ? lexicon.joinedNouns.longest(endingAt: end, in: text) : nil
        let unit = joined?.value ?? (isPersonLike(endingAt: end) ? "person" : "piece")
        return lastPlural(EnglishNoun(end: end, unit: unit))
      }
      position = afterHyphens(end)
    }
    guard let singular else { return nil }
    let isOne = reading.value == Decimal64(1)
    return isOne || singularCounts(reading) || isDemonym(endingAt: singular.end) ? singular : nil
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

  /// Whether an unknown plural ends as names of persons do: `geologists`, `rafters`, `technicians`.
  private func isPersonLike(endingAt end: Int) -> Bool {
    EnglishWord.personEndings.contains { text.has($0, at: end - $0.count) }
  }

  /// A number of four digits that may be a year: `2019 Novel Coronavirus`.
  private func isLikeYear(_ reading: NumberReading) -> Bool {
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
  private func isPlural(_ word: Range<Int>) -> Bool {
    let end = word.upperBound
    guard word.count > 3, text[end - 1] == "s", text[end] != "'" else { return false }
    let before = text[end - 2]
    guard before != "s", before != "u", before != "i", before != "'" else { return false }
    return lexicon.verbs.longest(at: word.lowerBound, in: text) == nil
  }

  /// Whether a noun of the table stands in the plural, or is one of those that have none.
  private func isPluralNoun(_ range: Range<Int>) -> Bool {
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

  /// Whether an English draft has what makes a figure: a unit, a quantity before it (`population of`),
  /// or a list it goes on with (`127 in Kathmandu`).
  func completeEnglish(_ draft: inout FigureDraft) -> Bool {
    if draft.unit != nil { return true }
    if let unit = englishQuantityBefore(draft.start) {
      draft.unit = unit
      draft.rule = .quantityBefore
      return true
    }
    guard draft.reading.part == .none, !isLikeYear(draft.reading) else { return false }
    return goesOnWithList(&draft) || countsPersons(&draft) || countsOn(&draft)
      || isLargeAlone(&draft)
  }

  /// `2 million doses …, a further 3.5 million in May`, `of the 600 families, fewer than 50 have …`:
  /// a number that counts what the last figure of its sentence counts.
  private func countsOn(_ draft: inout FigureDraft) -> Bool {
    guard let last, let unit = last.unit, last.rule != .measure, last.rule != .share,
      draft.start - last.end < 90, last.start < draft.start, !hasSentenceEnd(before: draft.start)
    else { return false }
    let before = text.skipSpacesBack(draft.start)
    let isSaid = EnglishWord.further.contains { text.has($0, at: before - $0.count) }
    let isLarge = draft.reading.largestPower > 2 && isSaid
    let isHedged = draft.reading.approximation != .exact && isAuxiliary(at: draft.end)
    guard isLarge || isHedged else { return false }
    draft.unit = unit
    draft.counted = last.counted
    draft.rule = .list
    return true
  }

  private func isAuxiliary(at end: Int) -> Bool {
    let next = text.skipSpaces(end)
    return EnglishWord.auxiliaries.contains { text.has($0, at: next) }
  }

  /// `the news says "more than a thousand"`: a large number with a hedge, before no word.
  private func isLargeAlone(_ draft: inout FigureDraft) -> Bool {
    guard draft.reading.largestPower > 2, draft.reading.approximation != .exact else {
      return false
    }
    draft.rule = .largeNumber
    return !text[text.skipSpaces(draft.end)].isLetter
  }

  /// `7 of them`, `more than 100 were missing`, `killing 18`: persons that are not named again.
  private func countsPersons(_ draft: inout FigureDraft) -> Bool {
    let next = text.skipSpaces(draft.end)
    let before = text.skipSpacesBack(draft.start)
    let isAfterPersons = last?.unit == "person" && !hasSentenceEnd(before: draft.start)
    if isAfterPersons, let last, EnglishWord.partitives.contains(where: { text.has($0, at: next) })
    {
      draft.unit = last.unit
      draft.rule = .list
      return true
    }
    var place = next
    for word in EnglishWord.auxiliaries where text.has(word, at: place) {
      place = text.skipSpaces(place + word.count)
    }
    let isCasualty =
      EnglishWord.casualtiesAfter.contains { text.has($0, at: place) }
      || EnglishWord.casualtiesBefore.contains { text.has($0, at: before - $0.count) }
    guard isCasualty || (isAfterPersons && place > next) else { return false }
    draft.unit = "person"
    draft.rule = .list
    return true
  }

  /// Whether a sentence ends between the last figure and a position.
  private func hasSentenceEnd(before position: Int) -> Bool {
    guard let last else { return true }
    return (min(last.end, position)..<position).contains {
      switch text[$0] {
      case ".": text[$0 + 1].isSpace && text.isCapital(at: text.skipSpaces($0 + 1))
      case "。", ";", "!", "?": true
      case _: false
      }
    }
  }

  /// `including 127 in Kathmandu, 46 in …`: the numbers count what the last figure counts.
  private func goesOnWithList(_ draft: inout FigureDraft) -> Bool {
    guard let last, last.counted != nil, draft.start - last.end < 60, last.start < draft.start,
      last.rule == .countedNoun || last.rule == .list || last.rule == .measureWord
    else { return false }
    let next = text.skipSpaces(draft.end)
    let before = text.skipSpacesBack(draft.start)
    let isItem =
      text[before - 1] == ","
      || EnglishWord.listWords.contains { text.has($0, at: before - $0.count) }
    guard isItem, text.has(EnglishWord.inside, at: next) else { return false }
    guard !hasSentenceEnd(before: draft.start) else { return false }
    draft.unit = last.unit
    draft.counted = last.counted
    draft.rule = .list
    return true
  }

  /// `a population of 6 million`, `the number of patients reached 136`, `the death toll rose to 87`.
  private func englishQuantityBefore(_ start: Int) -> String? {
    var end = text.skipSpacesBack(start)
    for _ in 0..<5 {
      if let metric = lexicon.metrics.longest(endingAt: end, in: text) { return metric.value }
      if let unit = numberOfNoun(endingAt: end) { return unit }
      var word = end
      while word > 0, text[word - 1].isLetter { word -= 1 }
      let isLink = EnglishWord.links.contains { $0.count == end - word && text.has($0, at: word) }
      guard word < end, isLink else { return nil }
      end = text.skipSpacesBack(word)
    }
    return nil
  }

  /// The unit of the noun in `the number of pregnant women in Africa`, where that ends at `end`.
  private func numberOfNoun(endingAt end: Int) -> String? {
    var start = end
    let word = EnglishWord.numberOf
    while start > max(0, end - 90), text[start - 1] != ".", text[start - 1] != ";" {
      start -= 1
      guard text.has(word, at: start) else { continue }
      let reading = NumberReading(range: start..<start, value: Decimal64(2), style: .words)
      return englishNoun(from: start + word.count, after: reading)?.unit
    }
    return nil
  }

  /// Whether an English number really counts: `one` only where the words say so, `two` not in
  /// `the two countries`.
  func isGenuineEnglish(_ draft: FigureDraft) -> Bool {
    let reading = draft.reading
    guard reading.style == .words, reading.approximation != .between, reading.part == .none else {
      return true
    }
    if reading.value == Decimal64(1) {
      let isMeasured = draft.rule == .measure || draft.rule == .money
      let before = text.skipSpacesBack(draft.start)
      let isSaid = lexicon.genuine.longest(endingAt: before, in: text) != nil
      return reading.approximation != .exact || isSaid && isMeasured || text[draft.end - 1] == "f"
    }
    guard reading.value == Decimal64(2), reading.approximation == .exact else { return true }
    return !isTheTwo(draft)
  }

  /// `the two countries`, `both of the two sides`: a pair known before, as 两国 and 双方.
  private func isTheTwo(_ draft: FigureDraft) -> Bool {
    guard EnglishWord.pairs.contains(where: { text.has($0, at: draft.end - $0.count) }) else {
      return false
    }
    let before = text.skipSpacesBack(draft.start)
    return EnglishWord.beforePair.contains { text.has($0, at: before - $0.count) }
  }
}
