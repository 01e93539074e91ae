package import CorpusModel

/// Finds the figures of one paragraph: numbers with a unit or a counted noun.
///
/// Dates, ordinals, labels (COVID-19, G20, 第43届) and page or telephone numbers are none. The text is
/// read once; both languages may stand in it.
/// - Parameters:
///   - text: the paragraph as UTF-8.
///   - language: the language of the paragraph.
/// - Returns: the figures in order, without overlap.
package func findFigures(in text: [UInt8], language: Language) -> [FoundFigure] {
  let folded = CodeText(text)
  return findFigures(in: folded, language: language, outside: dateRanges(in: folded), places: [])
}

/// Finds the figures of a paragraph outside the ranges of codes that dates take; `places` are the offsets
/// where the names of places and countries end.
func findFigures(
  in text: CodeText,
  language: Language,
  outside dates: [Range<Int>],
  places: Set<Int>
) -> [FoundFigure] {
  var finder = FigureFinder(text: text, language: language, dates: dates, placeEnds: places)
  finder.run()
  return finder.found
}

/// What the figure finder does at a character.
enum FigureTrigger: Sendable {
  case none, digit, han, letter

  init(_ code: Code) {
    if code.isDigit {
      self = .digit
    } else if code.isLetter {
      self = .letter
    } else {
      self = HanNumeral(code) == nil ? .none : .han
    }
  }
}

/// The trigger of every character of the basic plane.
///
/// A class, so that whoever asks for them is handed one reference.
final class FigureTriggers: Sendable {
  static let shared = FigureTriggers()

  let triggers: [FigureTrigger]

  private init() {
    triggers = (0..<UInt32(0x10000)).map { FigureTrigger(Code(UInt16(truncatingIfNeeded: $0))) }
  }
}

/// One pass over a paragraph.
struct FigureFinder {
  let text: CodeText
  let language: Language
  /// The ranges of codes that dates take, in order.
  let dates: [Range<Int>]
  /// The offsets in bytes where the names of places and countries end.
  let placeEnds: Set<Int>
  let lexicon = QuantityLexicon.shared
  var found: [FoundFigure] = []
  /// The draft of the last figure found, for lists that go on with it.
  var last: FigureDraft?
  /// Where the last ordinal ended: 第4、5年 goes on with it.
  var ordinalEnd = -1
  private var nextDate = 0

  init(text: CodeText, language: Language, dates: [Range<Int>], placeEnds: Set<Int>) {
    self.text = text
    self.language = language
    self.dates = dates
    self.placeEnds = placeEnds
  }

  mutating func run() {
    let triggers = FigureTriggers.shared.triggers
    var position = 0
    while position < text.count {
      while nextDate < dates.count, dates[nextDate].upperBound <= position { nextDate += 1 }
      if nextDate < dates.count, dates[nextDate].contains(position) {
        position = dates[nextDate].upperBound
        continue
      }
      switch triggers[Int(text.codes[position].value)] {
      case .none: position += 1
      case .digit, .han: position = max(position + 1, findNumber(at: position))
      case .letter: position = max(position + 1, findEnglishWord(at: position))
      }
    }
  }

  /// Reads a number in digits or Chinese numerals; returns where to go on.
  private mutating func findNumber(at start: Int) -> Int {
    if let end = labelEnd(at: start) { return end }
    if isPartOfName(at: start) { return endOfRun(from: start) }
    guard let reading = readChineseNumber(in: text, at: start) else {
      return text[start].isDigit ? endOfRun(from: start) : start + 1
    }
    if isOrdinal(reading) {
      ordinalEnd = reading.range.upperBound
      return reading.range.upperBound
    }
    let isEnglish = reading.style == .digits && isEnglishAfter(reading)
    let draft = isEnglish ? englishFigure(inDigits: reading) : chineseFigure(reading)
    guard let draft else { return reading.range.upperBound }
    return add(draft)
  }

  /// Keeps a draft; returns where to go on.
  mutating func add(_ draft: FigureDraft) -> Int {
    let counted = draft.counted.map { text.byteRange($0) }
    found.append(
      FoundFigure(
        range: text.byteRange(draft.start..<draft.end),
        value: draft.reading.value.normalized,
        low: draft.reading.low,
        high: draft.reading.high,
        approximation: draft.reading.approximation,
        unit: draft.unit,
        counted: counted,
        sharing: sharing(before: draft.start),
        rule: draft.rule.rawValue
      )
    )
    last = draft
    return draft.end
  }

  /// Where a fixed phrase around a numeral ends.
  func labelEnd(at start: Int) -> Int? {
    let label = lexicon.labels.longest(at: start, in: text) { lead in
      text.has(lead, at: start - lead.count)
    }
    return label?.end
  }

  /// Whether digits belong to a name: COVID-19, N95, G20, 3.2.1.
  private func isPartOfName(at start: Int) -> Bool {
    guard text[start].isDigit else { return false }
    let before = text[start - 1]
    // `at least37 people`: a lost space behind a hedge.
    let hedge = lexicon.hedgesBefore.longest(endingAt: start, in: text)
    if before.isLetter, let hedge, start - hedge.start > 3 { return false }
    if before.isLetter { return !isMoneySign(endingAt: start) }
    guard before == "-" || before == "/" || before == "_" || before == "." else { return false }
    // magnitude-6.8: the word before the hyphen says what the number measures.
    if lexicon.metrics.longest(endingAt: start - 1, in: text) != nil { return false }
    // The second half of a range was read with the first, so 1002-8285 is a code.
    // 运-20 is the name of an aircraft.
    if before == "-", text[start - 2].isHan { return !isTemperature(at: start) }
    return text[start - 2].isLetter || (text[start - 2].isDigit && before != "/")
  }

  func isMoneySign(endingAt end: Int) -> Bool {
    guard let sign = lexicon.moneySigns.longest(endingAt: end, in: text) else { return false }
    return !sign.value.needsThousands || isThousands(at: end)
  }

  /// Whether the digits at a position make thousands: `2.4 million`, `2,400`, `2.4m`.
  private func isThousands(at start: Int) -> Bool {
    let end = endOfDigits(from: start)
    if (start..<end).contains(where: { text[$0] == "," }) { return true }
    if text[end] == "m" || text[end] == "b" {
      return !text[end + 1].isLetter || text[end + 1] == "n"
    }
    guard let word = lexicon.numbers.longest(at: text.skipSpaces(end), in: text) else {
      return false
    }
    if case .scale(let power) = word.value { return power > 2 }
    return false
  }

  /// 降到-12℃: the sign of a minus, not the hyphen of a name.
  private func isTemperature(at start: Int) -> Bool {
    let end = endOfDigits(from: start)
    return text[end] == "℃" || text[end] == "°" || text[end] == "摄"
  }

  private func endOfDigits(from start: Int) -> Int {
    var end = start
    while text[end].isDigit || ((text[end] == "." || text[end] == ",") && text[end + 1].isDigit) {
      end += 1
    }
    return end
  }

  /// The end of a run of digits, letters and the marks inside names.
  private func endOfRun(from start: Int) -> Int {
    var end = start + 1
    while text[end].isDigit || text[end].isLetter || (text[end] == "." && text[end + 1].isDigit) {
      end += 1
    }
    return end
  }

  private func isOrdinal(_ reading: NumberReading) -> Bool {
    let start = reading.range.lowerBound
    if let refused = refusal(before: start) {
      // `phase 2` is a name; `the phase 2 million people` does not occur, `section 200,000 masks` neither.
      return text[refused.start].isHan || reading.value.isLess(than: Decimal64(10_000))
    }
    if reading.style == .digits, isOrdinalEnding(at: reading.range.upperBound) { return true }
    guard ordinalEnd >= 0, ordinalEnd < start, start - ordinalEnd <= 3 else { return false }
    switch text[ordinalEnd] {
    case "、", "和", "至", "-", "到", "及", "~": return true
    case _: return false
    }
  }

  /// The word just before a number that makes it a name, where there is one.
  func refusal(before start: Int) -> (start: Int, value: Bool)? {
    let refused = lexicon.refusals.longest(endingAt: text.skipSpacesBack(start), in: text)
    guard let refused, !refused.value || text.isCapital(at: refused.start) else { return nil }
    return refused
  }

  /// Whether st, nd, rd or th stands at a position: 73rd, `2nd People's Hospital`.
  private func isOrdinalEnding(at end: Int) -> Bool {
    guard !text[end + 2].isLetter else { return false }
    switch (text[end], text[end + 1]) {
    case ("s", "t"), ("n", "d"), ("r", "d"), ("t", "h"): return true
    case _: return false
    }
  }

  /// Whether the number goes on in English: a letter or nothing Chinese follows it.
  private func isEnglishAfter(_ reading: NumberReading) -> Bool {
    guard reading.largestPower == 0 else { return false }
    let next = text[text.skipSpaces(reading.range.upperBound)]
    if next.isHan { return false }
    return next.isLetter || !language.isChinese
  }

  /// What the words just before a figure say of it among others.
  private func sharing(before start: Int) -> FigureSharing {
    var position = start
    while position > 0, start - position < 12 {
      switch text[position - 1] {
      case "，", "。", ",", ".", "；", ";", "、", "！", "？": return .whole
      case "各", "每": return .each
      case "共": return .total
      case "别" where text[position - 2] == "分": return .each
      case "计"
      where text[position - 2] == "总" || text[position - 2] == "累" || text[position - 2] == "合":
        return .total
      case "中" where text[position - 2] == "其": return .part
      case _: position -= 1
      }
    }
    return .whole
  }
}
