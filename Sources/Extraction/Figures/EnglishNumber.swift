import CorpusModel

/// Reads a number that begins with an English number word: `twenty-two`, `a million`,
/// `one hundred and fifty`, `tens of thousands`, `two-thirds`, `half`.
/// - Returns: nil where none begins at `start`.
func readEnglishNumber(
  in text: borrowing CodeText,
  at start: Int,
  _ words: PhraseTable<EnglishNumeral>
) -> NumberReading? {
  var reader = EnglishNumberReader(words: words, position: start)
  guard reader.read(in: text) else { return nil }
  return reader.reading(from: start, in: text)
}

extension NumberReading {
  /// Takes in a scale that ends at a place: the million of `17.06 million`.
  fileprivate mutating func scale(by power: Int, to end: Int) {
    value = value.scaled(by: power)
    low = low?.scaled(by: power)
    high = high?.scaled(by: power)
    largestPower = max(largestPower, power)
    trailingPower += power
    lastPower = power
    range = range.lowerBound..<end
  }
}

/// Takes in the scale words after digits: the million of `17.06 million`.
func readScales(
  after reading: inout NumberReading,
  in text: borrowing CodeText,
  _ words: PhraseTable<EnglishNumeral>
) {
  if let scale = joinedScale(after: reading.range, in: text) {
    reading.scale(by: scale.power, to: scale.end)
    return
  }
  while true {
    var next = text.skipSpaces(reading.range.upperBound)
    if text[next] == "-" { next = text.skipSpaces(next + 1) }
    guard let word = englishScale(at: next, in: text, words) else { return }
    reading.scale(by: word.power, to: word.end)
  }
}

/// A scale word at a position, also where the next word is joined to it (`milliontotal`).
private func englishScale(
  at position: Int,
  in text: borrowing CodeText,
  _ words: PhraseTable<EnglishNumeral>
) -> (end: Int, power: Int)? {
  if let word = words.longest(at: position, in: text), case .scale(let power) = word.value {
    return (word.end, power)
  }
  for (word, power) in [(ScaleWord.million, 6), (ScaleWord.billion, 9)]
  where text.has(word, at: position) {
    // A millionaire is none.
    let end = position + word.count
    return text[end] == "a" && text[end + 1] == "i" ? nil : (end, power)
  }
  return nil
}

/// Whether up to three letters that may be a currency end at a position: `CHF 49m`, `RM5m`, `Rs 100m`, `R2m`.
private func isCode(endingAt end: Int, in text: borrowing CodeText) -> Bool {
  var start = end
  while start > 0, text[start - 1].isLetter, end - start < 4 { start -= 1 }
  guard (1...3).contains(end - start) else { return false }
  return QuantityLexicon.shared.moneySigns.longest(endingAt: end, in: text)?.start == start
}

/// Whether the name of a currency stands at a position: the euros of `4m euros`.
private func isCurrency(at position: Int, in text: borrowing CodeText) -> Bool {
  guard text[position].isLetter else { return false }
  let words = QuantityLexicon.shared.words
  return words.longest(at: position, in: text, where: { $0.kind == .currency }) != nil
}

/// The letters of newspapers for a scale of an amount of money: `£4m`, `A$2bn`, `$500k`, `CHF 49m`, `4m euros`.
private func joinedScale(
  after range: Range<Int>,
  in text: borrowing CodeText
) -> (end: Int, power: Int)? {
  let before = text.skipSpacesBack(range.lowerBound)
  var end = range.upperBound
  while text[end].isLetter, end < range.upperBound + 3 { end += 1 }
  guard end > range.upperBound, !text[end].isLetter, !text[end].isDigit else { return nil }
  guard
    text.isMoneySign(at: before - 1) || isCode(endingAt: before, in: text)
      || isCurrency(at: text.skipSpaces(end), in: text)
  else { return nil }
  let first = text[range.upperBound]
  let second = text[range.upperBound + 1]
  switch end - range.upperBound {
  case 1:
    return first == "m" ? (end, 6) : first == "b" ? (end, 9) : first == "k" ? (end, 3) : nil
  case 2 where second == "n":
    return first == "m" ? (end, 6) : first == "b" ? (end, 9) : first == "t" ? (end, 12) : nil
  case _: return nil
  }
}

private enum ScaleWord {
  static let million: [Code] = ["m", "i", "l", "l", "i", "o", "n"]
  static let billion: [Code] = ["b", "i", "l", "l", "i", "o", "n"]
  static let andHalf = codes(of: "and a half ")
  static let hyphenedHalf = codes(of: "and-a-half ")
}

private struct EnglishNumberReader {
  let words: PhraseTable<EnglishNumeral>
  var position: Int
  var end = 0
  var whole = Decimal64(0)
  var section: Int64 = 0
  var hasSection = false
  var largestPower = 0
  var isSome = false
  var part: Int64?

  init(words: PhraseTable<EnglishNumeral>, position: Int) {
    self.words = words
    self.position = position
  }

  mutating func read(in text: borrowing CodeText) -> Bool {
    if readArticle(in: text) { return true }
    while let word = words.longest(at: position, in: text) {
      guard take(word.value, endingAt: word.end, in: text) else { break }
      if readAndHalf(in: text) { break }
    }
    return end > 0
  }

  /// `a million`, `half a million`, `a dozen`, `a third`.
  private mutating func readArticle(in text: borrowing CodeText) -> Bool {
    if readHalfScale(in: text) { return true }
    guard text[position] == "a", text[position + 1] == " " else { return false }
    guard let word = words.longest(at: position + 2, in: text) else { return false }
    switch word.value {
    case .scale, .dozen, .score:
      section = 1
      hasSection = true
      position += 2
      return false
    case .part where text.skipSpaces(word.end) > word.end:
      section = 1
      hasSection = true
      return take(word.value, endingAt: word.end, in: text)
    case .unit, .ten, .part: return false
    }
  }

  /// `one and a half million`, `two-and-a-half tonnes`.
  private mutating func readAndHalf(in text: borrowing CodeText) -> Bool {
    guard largestPower == 0, section > 0, section < 100 else { return false }
    let forms = [ScaleWord.andHalf, ScaleWord.hyphenedHalf]
    guard let half = forms.first(where: { text.has($0, at: position) }) else { return false }
    let next = position + half.count
    let halves = Decimal64(section * 10 + 5)
    if let word = words.longest(at: next, in: text), case .scale(let power) = word.value {
      whole = halves.scaled(by: power - 1)
      largestPower = power
      end = word.end
    } else if half == ScaleWord.hyphenedHalf {
      whole = Decimal64(section * 10 + 5, exponent: -1)
      end = next - 1
    } else {
      return false
    }
    section = 0
    return true
  }

  /// `half a million`.
  private mutating func readHalfScale(in text: borrowing CodeText) -> Bool {
    let half: [Code] = ["h", "a", "l", "f", " ", "a", " "]
    guard text.has(half, at: position),
      let word = words.longest(at: position + half.count, in: text),
      case .scale(let power) = word.value
    else { return false }
    whole = Decimal64(5).scaled(by: power - 1)
    largestPower = power
    end = word.end
    return true
  }

  private mutating func take(
    _ numeral: EnglishNumeral,
    endingAt wordEnd: Int,
    in text: borrowing CodeText
  ) -> Bool {
    switch numeral {
    case .unit(let value):
      guard !hasSection || (section % 10 == 0 && section % 100 != 10) else { return false }
      guard value < 10 || section % 100 == 0 else { return false }
      section += value
    case .ten(let value):
      guard section % 100 == 0 else { return false }
      isSome = isSome || text[wordEnd - 1] == "s"
      section += value
    case .dozen:
      isSome = text[wordEnd - 1] == "s"
      section = max(1, section) * 12
    case .score: return false
    case .scale(let power): takeScale(power, isPlural: text[wordEnd - 1] == "s")
    case .part(let denominator):
      guard hasSection || denominator == 2, whole.significand == 0 else { return false }
      part = denominator
    }
    hasSection = true
    end = wordEnd
    position = nextWord(after: wordEnd, in: text)
    return part == nil
  }

  private mutating func takeScale(_ power: Int, isPlural: Bool) {
    if isPlural { isSome = true }
    largestPower = max(largestPower, power)
    if power == 2 {
      section = max(1, section) * 100
      return
    }
    let count = hasSection ? section : 1
    if section == 0, whole.significand != 0 {
      whole = whole.scaled(by: power)
    } else {
      whole = whole.adding(Decimal64(count).scaled(by: power)) ?? whole
    }
    section = 0
  }

  /// The next word: after a space, a hyphen, `and` inside a number, or `of` in `tens of thousands`.
  private func nextWord(after end: Int, in text: borrowing CodeText) -> Int {
    var next = text.skipSpaces(end)
    if text[next] == "-" { return text.skipSpaces(next + 1) }
    let and: [Code] = ["a", "n", "d", " "]
    let of: [Code] = ["o", "f", " "]
    if largestPower > 0, text.has(and, at: next), text[end - 1] != "s" {
      // `one hundred and fifty`, but not `one million and two men`: a smaller part must follow at once.
      let word = words.longest(at: next + 4, in: text)
      if case .unit? = word?.value { next += 4 } else if case .ten? = word?.value { next += 4 }
    } else if isSome, text.has(of, at: next) {
      if case .scale? = words.longest(at: next + 3, in: text)?.value { next += 3 }
    }
    return next
  }

  func reading(from start: Int, in text: borrowing CodeText) -> NumberReading? {
    guard var value = whole.adding(Decimal64(section)) else { return nil }
    if let part {
      guard let fraction = Decimal64(hasSection ? max(1, section) : 1).divided(by: Decimal64(part))
      else {
        return nil
      }
      value = fraction
    }
    var reading = NumberReading(range: start..<end, value: value, style: .words)
    reading.largestPower = largestPower
    reading.trailingPower = section == 0 ? largestPower : 0
    reading.lastPower = reading.trailingPower
    if part != nil { reading.part = .fraction }
    if isSome {
      reading.approximation = .moreThan
      reading.low = value
      reading.high = value.scaled(by: 1)
    }
    return reading
  }
}
