import CorpusModel

extension FigureFinder {
  /// Reads a word at its first letter, as a number where it is one; returns where to go on.
  ///
  /// `Group of Eight` is a name.
  mutating func findEnglishWord(at start: Int) -> Int {
    let isWordStart = !text[start - 1].isLetter && !text[start - 1].isDigit
    let mayCount = isWordStart && (lexicon.numbers.begins(with: text[start]) || text[start] == "a")
    guard mayCount else { return endOfWord(start) }
    if let end = labelEnd(at: start) { return end }
    guard lexicon.numbers.mayStand(at: start, in: text) || articleLength(at: start) != nil else {
      return endOfWord(start)
    }
    let isNamed = text.isCapital(at: start) && refusal(before: start) != nil
    guard !isNamed, !isTitle(at: start), let draft = englishFigure(inWordsAt: start) else {
      return endOfWord(start)
    }
    return add(draft)
  }

  private func endOfWord(_ start: Int) -> Int {
    var end = start + 1
    while text[end].isLetter { end += 1 }
    return end
  }

  /// `"Three Teachers` and `"Four Seasons`: a name in quotation marks; `the Three Rivers Foundation`: one behind an
  /// article.
  private func isTitle(at start: Int) -> Bool {
    guard text.isCapital(at: start), text.isCapital(at: text.skipSpaces(endOfWord(start))) else {
      return false
    }
    if text[start - 1] == "\"" || text[start - 1] == "“" { return true }
    let the = EnglishWord.the
    return text.has(the, at: start - the.count) && !text.isCapital(at: start - the.count)
  }

  /// `less than a month`, `about an hour`: the article is one where a hedge stands before it.
  private func englishFigure(inArticleAt start: Int) -> FigureDraft? {
    guard let length = articleLength(at: start) else { return nil }
    let word = lexicon.words.longest(at: start + length, in: text) {
      $0.kind == .measure && UnitClass($0.unit) == .time
    }
    guard let word else { return nil }
    var draft = FigureDraft(
      start: start,
      end: word.end,
      reading: NumberReading(range: start..<start + 1, value: Decimal64(1), style: .words),
      unit: word.value.unit,
      rule: .measure
    )
    takeEnglishTail(&draft)
    takeBefore(&draft)
    let before = text.skipSpacesBack(draft.start)
    let isWithin = EnglishWord.withinOne.contains { text.has($0, at: before - $0.count) }
    return draft.reading.approximation == .exact && !isWithin ? nil : draft
  }

  /// The length of `a` or `an` at a position, with its space.
  private func articleLength(at start: Int) -> Int? {
    guard text[start] == "a" else { return nil }
    if text.has(EnglishWord.an, at: start) { return EnglishWord.an.count }
    return text.has(EnglishWord.a, at: start) ? EnglishWord.a.count : nil
  }

  private func englishFigure(inWordsAt start: Int) -> FigureDraft? {
    if let draft = englishFigure(inArticleAt: start) { return draft }
    guard let reading = readEnglishNumber(in: text, at: start, lexicon.numbers) else { return nil }
    // `Phase Two`, `the third`: names and ordinals.
    if text[start - 1] == "-", text[start - 2].isLetter { return nil }
    return englishFigure(reading)
  }

  /// The figure that digits before English words make.
  func englishFigure(inDigits reading: NumberReading) -> FigureDraft? {
    var scaled = reading
    readScales(after: &scaled, in: text, lexicon.numbers)
    return englishFigure(scaled)
  }

  private func englishFigure(_ first: NumberReading) -> FigureDraft? {
    var reading = first
    joinEnglishRange(&reading)
    var draft = FigureDraft(
      start: reading.range.lowerBound,
      end: reading.range.upperBound,
      reading: reading,
      rule: .countedNoun
    )
    takeHalfAfterNumber(&draft)
    takePlus(&draft)
    if !takeMagnitude(&draft), !takeRatio(&draft) {
      takeEnglishUnit(&draft)
      takeRatioBehindNoun(&draft)
    }
    takeMinus(&draft)
    takeSeveral(&draft)
    takeBefore(&draft)
    guard completeEnglish(&draft) else { return nil }
    if draft.rule == .measure || draft.rule == .money || isOrBehind(draft) { takeAfter(&draft) }
    return isGenuineEnglish(draft) ? draft : nil
  }

  /// `magnitude-6.8`, `aged 18 to 65`: the word just before says what is measured.
  private func takeMagnitude(_ draft: inout FigureDraft) -> Bool {
    var end = text.skipSpacesBack(draft.start)
    if text[end - 1] == "-" { end -= 1 }
    let metric = lexicon.metrics.longest(endingAt: end, in: text) {
      $0 == "magnitude" || $0 == "year"
    }
    guard let metric else { return false }
    if metric.value == "magnitude" { draft.start = metric.start }
    // `aged six to 59 months`: the unit behind the number counts.
    let next = text.skipSpaces(draft.end)
    let unit = lexicon.words.longest(at: next, in: text) {
      $0.kind == .measure && UnitClass($0.unit) == .time
    }
    guard unit == nil || metric.value == "magnitude" else { return false }
    draft.unit = metric.value
    draft.rule = .quantityBefore
    return true
  }

  /// `one in five children`, `3 out of 10`: a part of a whole.
  private func takeRatio(_ draft: inout FigureDraft) -> Bool {
    let next = text.skipSpaces(draft.end)
    var after: Int?
    for word in [
      EnglishWord.inside, EnglishWord.inEvery, EnglishWord.outOf, EnglishWord.outOfEvery,
    ]
    where text.has(word, at: next) {
      after = next + word.count
    }
    guard let after, draft.reading.approximation == .exact,
      draft.reading.value.isLess(than: Decimal64(100)),
      let whole = numberAnywhere(at: after), whole.part == .none,
      whole.value.isLess(than: Decimal64(1001)), draft.reading.value.isLess(than: whole.value),
      let share = draft.reading.value.divided(by: whole.value)
    else { return false }
    draft.reading.value = share
    draft.reading.part = .fraction
    draft.unit = "fraction"
    draft.rule = .share
    draft.end = whole.range.upperBound
    takeEnglishNoun(ofRatio: &draft)
    return true
  }

  /// `nine wells in ten`: a part of a whole whose noun stands between.
  private func takeRatioBehindNoun(_ draft: inout FigureDraft) {
    let next = text.skipSpaces(draft.end)
    let after = [EnglishWord.inside, EnglishWord.outOf].first { text.has($0, at: next) }
    guard let after, draft.counted != nil, draft.reading.approximation == .exact,
      let whole = numberAnywhere(at: next + after.count), whole.style == draft.reading.style,
      [Decimal64(10), Decimal64(100)].contains(whole.value),
      draft.reading.value.isLess(than: whole.value),
      englishNoun(from: text.skipSpaces(whole.range.upperBound), after: whole) == nil,
      let share = draft.reading.value.divided(by: whole.value)
    else { return }
    draft.reading.value = share
    draft.reading.part = .fraction
    draft.unit = "fraction"
    draft.rule = .share
    draft.end = whole.range.upperBound
  }

  /// `several hundred volunteers`: some multiple of the scale.
  private func takeSeveral(_ draft: inout FigureDraft) {
    let power = draft.reading.largestPower
    guard power > 0, draft.reading.value == Decimal64(1).scaled(by: power) else { return }
    let end = text.skipSpacesBack(draft.start)
    for word in EnglishWord.several where text.has(word, at: end - word.count) {
      draft.start = end - word.count
      draft.reading.approximation = .moreThan
      draft.reading.low = draft.reading.value
      draft.reading.high = draft.reading.value.scaled(by: 1)
    }
  }

  /// `10 to 15`, `2-3`, `two or three`, `between 10 and 15`.
  private func joinEnglishRange(_ reading: inout NumberReading) {
    let start = text.skipSpacesBack(reading.range.lowerBound)
    let sign = text.isMoneySign(at: start - 1)
    let first = sign ? text.beforeMoneySign(start) : start
    let isBetween = text.has(EnglishWord.between, at: first - EnglishWord.between.count)
    let isFrom = text.has(EnglishWord.from, at: first - EnglishWord.from.count)
    guard reading.part == .none, !isFrom else { return }
    let next = text.skipSpaces(reading.range.upperBound)
    var after: Int?
    for word in [EnglishWord.to, EnglishWord.or] where text.has(word, at: next) {
      after = next + word.count
    }
    if isBetween, text.has(EnglishWord.and, at: next) { after = next + EnglishWord.and.count }
    if ["-", "–", "—", "~"].contains(text[next]), text[next + 1].isDigit { after = next + 1 }
    guard let after,
      let other = numberAnywhere(at: text.skipMoneySign(text.skipSpaces(after)))
    else { return }
    guard var joined = reading.spanning(to: other) else { return }
    if isBetween, !sign {
      joined.range = start - EnglishWord.between.count..<joined.range.upperBound
    }
    reading = joined
  }

  /// A number in digits or words.
  func numberAnywhere(at position: Int) -> NumberReading? {
    guard text[position].isDigit else {
      return readEnglishNumber(in: text, at: position, lexicon.numbers)
    }
    guard var reading = readChineseNumber(in: text, at: position), reading.largestPower == 0 else {
      return nil
    }
    readScales(after: &reading, in: text, lexicon.numbers)
    return reading
  }

  /// `two and a half years`.
  private func takeHalfAfterNumber(_ draft: inout FigureDraft) {
    let next = text.skipSpaces(draft.end)
    guard text.has(EnglishWord.andHalf, at: next), draft.reading.part == .none else { return }
    addHalf(&draft, end: next + EnglishWord.andHalf.count)
  }

  private func addHalf(_ draft: inout FigureDraft, end: Int) {
    let half = Decimal64(5, exponent: -1).scaled(by: draft.reading.trailingPower)
    guard let sum = draft.reading.value.adding(half) else { return }
    draft.reading.value = sum
    draft.end = end
  }

  /// `20+ countries`.
  func takePlus(_ draft: inout FigureDraft) {
    let next = text.skipSpaces(draft.end)
    if text.has(EnglishWord.plus, at: next), next > draft.end, draft.reading.style == .digits {
      draft.hedge(.moreThan)
      draft.end = next + EnglishWord.plus.count - 1
      return
    }
    if text[draft.end] == "+" {
      draft.hedge(.moreThan)
      draft.end += 1
    } else if let hedge = lexicon.hedgesAfter.longest(
      at: text[draft.end] == "-" ? draft.end : next,
      in: text
    ),
      text[hedge.end - 1].isLetter, !text[hedge.end - 1].isHan
    {
      // `40-odd wells`, `40 or so wells`
      draft.hedge(hedge.value)
      draft.end = hedge.end
    }
  }

  /// `40 wells or more`.
  private func isOrBehind(_ draft: FigureDraft) -> Bool {
    draft.rule == .countedNoun && text.has(EnglishWord.or, at: text.skipSpaces(draft.end))
  }

  /// Finds the unit after an English number: a sign, a measure, or the noun it counts.
  private func takeEnglishUnit(_ draft: inout FigureDraft) {
    let hasSign = isMoneySign(endingAt: text.skipSpacesBack(draft.start))
    var next = text.skipSpaces(draft.end)
    let isHyphened = text[next] == "-" && text[next + 1].isLetter
    if isHyphened { next += 1 }
    if draft.reading.part == .fraction { return takeFraction(&draft, at: next) }
    if let word = measureOrMoney(at: next, of: draft.reading), !isName(next..<word.end) {
      draft.unit = isWeight(word, hasSign) ? "pound" : word.value.unit
      draft.end = word.end
      draft.rule = word.value.kind == .currency ? .money : .measure
      draft.reading.scale(by: word.value.power)
      takeEnglishTail(&draft)
      takeContents(&draft)
      return
    }
    if hasSign { return }
    if isHyphened { return takeHyphened(&draft, at: next) }
    takeEnglishNoun(&draft, at: next)
  }

  /// The measure or the currency at a position; `won` only behind thousands.
  func measureOrMoney(
    at next: Int,
    of reading: NumberReading
  ) -> (end: Int, value: QuantityWord)? {
    let kinds: QuantityKinds = [.currency, .measure]
    let isSmall = reading.value.isLess(than: Decimal64(1000))
    return lexicon.words.longest(at: next, in: text) {
      !kinds.isDisjoint(with: $0.kind) && !($0.needsThousands && isSmall)
    }
  }

  /// `12,000 pounds of flour` are no money.
  private func isWeight(_ word: (end: Int, value: QuantityWord), _ hasSign: Bool) -> Bool {
    let next = text.skipSpaces(word.end)
    guard !hasSign, word.value.unit == "GBP", text.has(EnglishWord.of, at: next) else {
      return false
    }
    return lexicon.weighed.longest(at: next + EnglishWord.of.count, in: text) != nil
  }

  /// What may follow a measure: a second name of the currency, `and a half`, `-old`.
  private func takeEnglishTail(_ draft: inout FigureDraft) {
    let next = text.skipSpaces(draft.end)
    if draft.rule == .money {
      let word = lexicon.words.longest(at: next, in: text) {
        $0.kind == .currency && $0.unit == draft.unit
      }
      if let word { draft.end = word.end }
    } else if text.has(EnglishWord.andHalf, at: next) {
      addHalf(&draft, end: next + EnglishWord.andHalf.count)
    } else if draft.unit == "year", text.has(EnglishWord.old, at: next) {
      draft.end = next + EnglishWord.old.count
    }
  }

  /// `half of the members`, `two-thirds of`, `half an hour`, `half a million people`, `a quarter of a million people`.
  private func takeFraction(_ draft: inout FigureDraft, at next: Int) {
    let isOf = text.has(EnglishWord.of, at: next)
    let whole = isOf ? next + EnglishWord.of.count : next
    for article in [EnglishWord.an, EnglishWord.a] where text.has(article, at: whole) {
      let place = whole + article.count
      if let word = lexicon.numbers.longest(at: place, in: text),
        case .scale(let power) = word.value
      {
        draft.reading.value = draft.reading.value.scaled(by: power)
        draft.reading.part = .none
        draft.reading.largestPower = power
        draft.end = word.end
        return takeEnglishUnit(&draft)
      }
      if !isOf,
        let word = lexicon.words.longest(at: place, in: text, where: { $0.kind == .measure })
      {
        draft.unit = word.value.unit
        draft.rule = .measure
        draft.end = word.end
        return
      }
    }
    let isHalf = draft.reading.value == Decimal64(5, exponent: -1)
    // `a third team`: the third, not a part.
    if isOrdinalPart(draft, at: next) { return }
    guard !isHalf || text.has(EnglishWord.of, at: next) || isDeterminer(at: next) else { return }
    draft.unit = "fraction"
    draft.rule = .share
  }

  /// Whether a part of a whole is an ordinal: `a third` before the noun it tells from others.
  private func isOrdinalPart(_ draft: FigureDraft, at next: Int) -> Bool {
    guard text[draft.end - 1] != "s", text[next].isLetter, !isDeterminer(at: next),
      !text.has(EnglishWord.of, at: next), text[next - 1] != "-"
    else { return false }
    return lexicon.words.longest(at: next, in: text, where: { $0.kind == .noun }) != nil
  }

  /// `a 40-strong team`, `a 12-member team`, `a five-point plan`: the noun stands in the singular.
  private func takeHyphened(_ draft: inout FigureDraft, at next: Int) {
    if text.has(EnglishWord.strong, at: next) {
      draft.unit = "person"
      draft.end = next + EnglishWord.strong.count - 1
      return
    }
    guard let noun = lexicon.words.longest(at: next, in: text, where: { $0.kind == .noun }) else {
      return
    }
    draft.unit = noun.value.unit
    draft.counted = next..<noun.end
    draft.end = noun.end
  }
}
