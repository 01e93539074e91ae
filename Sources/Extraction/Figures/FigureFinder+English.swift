import CorpusModel

extension FigureFinder {
  /// Reads a word at its first letter, as a number where it is one; returns where to go on.
  mutating func findEnglishWord(at start: Int) -> Int {
    let isWordStart = !text[start - 1].isLetter && !text[start - 1].isDigit
    let mayCount = isWordStart && (lexicon.numbers.begins(with: text[start]) || text[start] == "a")
    guard mayCount else { return endOfWord(start) }
    if let end = labelEnd(at: start) { return end }
    guard !isTitle(at: start), let draft = englishFigure(inWordsAt: start) else {
      return endOfWord(start)
    }
    return add(draft)
  }

  private func endOfWord(_ start: Int) -> Int {
    var end = start + 1
    while text[end].isLetter { end += 1 }
    return end
  }

  /// `"Three Teachers` and `"Four Seasons`: a name in quotation marks.
  private func isTitle(at start: Int) -> Bool {
    guard text.isCapital(at: start), text[start - 1] == "\"" || text[start - 1] == "“" else {
      return false
    }
    return text.isCapital(at: text.skipSpaces(endOfWord(start)))
  }

  private func englishFigure(inWordsAt start: Int) -> FigureDraft? {
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
    takeEnglishUnit(&draft)
    takeBefore(&draft)
    guard completeEnglish(&draft) else { return nil }
    if draft.rule == .measure || draft.rule == .money { takeAfter(&draft) }
    return isGenuineEnglish(draft) ? draft : nil
  }

  /// `10 to 15`, `2-3`, `two or three`, `between 10 and 15`.
  private func joinEnglishRange(_ reading: inout NumberReading) {
    let start = text.skipSpacesBack(reading.range.lowerBound)
    let isBetween = text.has(EnglishWord.between, at: start - EnglishWord.between.count)
    let isFrom = text.has(EnglishWord.from, at: start - EnglishWord.from.count)
    guard reading.part == .none, !isFrom else { return }
    let next = text.skipSpaces(reading.range.upperBound)
    var after: Int?
    for word in [EnglishWord.to, EnglishWord.or] where text.has(word, at: next) {
      after = next + word.count
    }
    if isBetween, text.has(EnglishWord.and, at: next) { after = next + EnglishWord.and.count }
    if ["-", "–", "—", "~"].contains(text[next]), text[next + 1].isDigit { after = next + 1 }
    guard let after, let other = numberAnywhere(at: text.skipSpaces(after)) else { return }
    guard var joined = reading.spanning(to: other) else { return }
    if isBetween { joined.range = start - EnglishWord.between.count..<joined.range.upperBound }
    reading = joined
  }

  /// A number in digits or words.
  private func numberAnywhere(at position: Int) -> NumberReading? {
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
  private func takePlus(_ draft: inout FigureDraft) {
    guard text[draft.end] == "+" else { return }
    draft.hedge(.moreThan)
    draft.end += 1
  }

  /// Finds the unit after an English number: a sign, a measure, or the noun it counts.
  private func takeEnglishUnit(_ draft: inout FigureDraft) {
    var next = text.skipSpaces(draft.end)
    let isHyphened = text[next] == "-" && text[next + 1].isLetter
    if isHyphened { next += 1 }
    if draft.reading.part == .fraction { return takeFraction(&draft, at: next) }
    let kinds: QuantityKinds = [.currency, .measure]
    if let word = lexicon.words.longest(
      at: next,
      in: text,
      where: { !kinds.isDisjoint(with: $0.kind) }
    ) {
      draft.unit = word.value.unit
      draft.end = word.end
      draft.rule = word.value.kind == .currency ? .money : .measure
      takeEnglishTail(&draft)
      return
    }
    if isHyphened { return takeHyphened(&draft, at: next) }
    takeEnglishNoun(&draft, at: next)
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

  /// `half of the members`, `two-thirds of`, `half an hour`, `half a million people`.
  private func takeFraction(_ draft: inout FigureDraft, at next: Int) {
    for article in [EnglishWord.an, EnglishWord.a] where text.has(article, at: next) {
      let place = next + article.count
      if let word = lexicon.numbers.longest(at: place, in: text),
        case .scale(let power) = word.value
      {
        draft.reading.value = draft.reading.value.scaled(by: power)
        draft.reading.part = .none
        draft.reading.largestPower = power
        draft.end = word.end
        return takeEnglishUnit(&draft)
      }
      if let word = lexicon.words.longest(at: place, in: text, where: { $0.kind == .measure }) {
        draft.unit = word.value.unit
        draft.rule = .measure
        draft.end = word.end
        return
      }
    }
    guard text.has(EnglishWord.of, at: next) || draft.reading.value != Decimal64(5, exponent: -1)
    else { return }
    draft.unit = "fraction"
    draft.rule = .share
  }

  /// `a 12-member team`, `a five-point plan`: the noun stands in the singular.
  private func takeHyphened(_ draft: inout FigureDraft, at next: Int) {
    guard let noun = lexicon.words.longest(at: next, in: text, where: { $0.kind == .noun }) else {
      return
    }
    draft.unit = noun.value.unit
    draft.counted = next..<noun.end
    draft.end = noun.end
  }
}

/// Words the English rules look for, folded; those that stand before something end with a space.
enum EnglishWord {
  static let between: [Code] = codes(of: "between")
  static let from: [Code] = codes(of: "from")
  static let to: [Code] = codes(of: "to ")
  static let or: [Code] = codes(of: "or ")
  static let and: [Code] = codes(of: "and ")
  static let of: [Code] = codes(of: "of ")
  static let a: [Code] = codes(of: "a ")
  static let an: [Code] = codes(of: "an ")
  static let andHalf: [Code] = codes(of: "and a half")
  static let old: [Code] = codes(of: "-old")
  static let numberOf: [Code] = codes(of: "number of ")
  static let inside: [Code] = codes(of: "in ")
  static let the: [Code] = codes(of: "the ")
  static let percent: [Code] = codes(of: "percent")
  static let demonyms: [[Code]] = ["chinese", "japanese", "nepalese", "burmese", "lebanese"].map {
    codes(of: $0)
  }
}
