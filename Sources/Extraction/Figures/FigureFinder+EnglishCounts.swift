import CorpusModel

/// English numbers without a noun of their own: what they count, and whether they count.
extension FigureFinder {
  /// Whether an English draft has what makes a figure: a unit, a quantity before it (`population of`),
  /// or a list it goes on with (`127 in Kathmandu`).
  func completeEnglish(_ draft: inout FigureDraft) -> Bool {
    if draft.unit != nil { return true }
    if let quantity = englishQuantityBefore(draft.start) {
      draft.unit = quantity.unit
      draft.counted = quantity.noun
      draft.rule = .quantityBefore
      return true
    }
    guard draft.reading.part == .none, !isLikeYear(draft.reading) else { return false }
    return countsNounBefore(&draft) || goesOnWithList(&draft) || countsPersons(&draft)
      || countsOn(&draft) || countsMorePersons(&draft) || sharesMoney(&draft)
      || isLargeAlone(&draft)
  }

  /// `2 million doses …, a further 3.5 million in May`, `of the 600 families, fewer than 50 have …`:
  /// a number that counts what the last figure of its sentence counts.
  private func countsOn(_ draft: inout FigureDraft) -> Bool {
    guard let last, let unit = last.unit, last.rule != .measure, last.rule != .share,
      draft.start - last.end < 90, last.start < draft.start, !hasSentenceEnd(before: draft.start)
    else { return false }
    let before = text.skipSpacesBack(draft.start)
    let isSaid =
      EnglishWord.further.contains { text.has($0, at: before - $0.count) }
      || EnglishWord.more.contains { text.has($0, at: text.skipSpaces(draft.end)) }
    let isLarge = draft.reading.largestPower > 2 && isSaid
    let isHedged = draft.reading.approximation != .exact && isAuxiliary(at: draft.end)
    guard isLarge || isHedged else { return false }
    draft.unit = unit
    draft.counted = last.counted
    draft.rule = .list
    return true
  }

  /// `60 million and 200 million yuan`, `5, 10 and 20 million dollars`: the money behind the last number is that of all,
  /// and so is its scale where the first has none.
  private func sharesMoney(_ draft: inout FigureDraft) -> Bool {
    var next = draft.end
    for _ in 0..<3 {
      guard let start = nextOfSeries(at: next), let other = numberAnywhere(at: start) else {
        return false
      }
      next = other.range.upperBound
      guard let money = measureOrMoney(at: text.skipSpaces(next), of: other) else { continue }
      guard money.value.kind == .currency else { return false }
      draft.unit = money.value.unit
      draft.rule = .money
      if draft.reading.largestPower == 0, other.trailingPower > 2,
        draft.reading.value.isLess(than: Decimal64(1000))
      {
        draft.reading.value = draft.reading.value.scaled(by: other.trailingPower)
      }
      return true
    }
    return false
  }

  /// Where the next number of a series begins, behind a comma or `and`.
  private func nextOfSeries(at end: Int) -> Int? {
    var next = text.skipSpaces(end)
    let hasComma = text[next] == ","
    if hasComma { next = text.skipSpaces(next + 1) }
    let hasAnd = text.has(EnglishWord.and, at: next)
    if hasAnd { next += EnglishWord.and.count }
    return hasComma || hasAnd ? next : nil
  }

  /// `Thirty-one members landed … . Twenty-nine more arrived that evening`: persons beside those of the sentence
  /// before.
  private func countsMorePersons(_ draft: inout FigureDraft) -> Bool {
    let next = text.skipSpaces(draft.end)
    guard let last, last.unit == "person", last.rule == .countedNoun || last.rule == .list,
      last.end <= draft.start, draft.start - last.end < 160,
      EnglishWord.moreCame.contains(where: { text.has($0, at: next) })
    else { return false }
    draft.unit = last.unit
    draft.end = next + EnglishWord.moreLength
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
      draft.counted = last.counted
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
    // `2,160 children …, of whom 20 were flown`
    if isAfterPersons, EnglishWord.ofWhom.contains(where: { text.has($0, at: before - $0.count) }) {
      draft.counted = last?.counted
    }
    draft.unit = "person"
    draft.rule = .list
    return true
  }

  /// `settled for blankets: 8,000 of them`, `Our kits, 400 of them, left`: the noun stands before the mark.
  private func countsNounBefore(_ draft: inout FigureDraft) -> Bool {
    let next = text.skipSpaces(draft.end)
    let mark = text.skipSpacesBack(draft.start) - 1
    guard EnglishWord.partitives.contains(where: { text.has($0, at: next) }), mark > 3,
      text[mark] == ":" || text[mark] == ","
    else { return false }
    var start = mark
    while start > 0, text[start - 1].isLetter { start -= 1 }
    let noun = lexicon.words.longest(at: start, in: text) { $0.kind == .noun }
    guard isPlural(start..<mark) || noun.map({ $0.end == mark }) == true else { return false }
    draft.unit = noun?.value.unit ?? (isPersonLike(endingAt: mark) ? "person" : "piece")
    draft.counted = start..<mark
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
  private func englishQuantityBefore(_ start: Int) -> (unit: String, noun: Range<Int>?)? {
    var end = text.skipSpacesBack(start)
    for _ in 0..<5 {
      if let metric = lexicon.metrics.longest(endingAt: end, in: text) {
        return (metric.value, metric.value == "person" ? noun(ofMetric: metric.start..<end) : nil)
      }
      if let unit = numberOfNoun(endingAt: end) { return (unit, nil) }
      var word = end
      while word > 0, text[word - 1].isLetter { word -= 1 }
      let isLink = EnglishWord.links.contains { $0.count == end - word && text.has($0, at: word) }
      guard word < end, isLink else { return nil }
      end = text.skipSpacesBack(word)
    }
    return nil
  }

  /// The noun of `an audience of`: who is counted.
  private func noun(ofMetric metric: Range<Int>) -> Range<Int>? {
    let of = metric.upperBound - 3
    guard text[metric.upperBound - 1] == "f", text[of] == " " else { return nil }
    var start = of
    while start > metric.lowerBound, text[start - 1].isLetter { start -= 1 }
    return start..<of
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
      if draft.rule == .measure, let unit = draft.unit, UnitClass(unit) != .time { return true }
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
