import CorpusModel

extension FigureFinder {
  /// The figure a number in digits or Chinese numerals makes with the Chinese words round it.
  func chineseFigure(_ first: NumberReading) -> FigureDraft? {
    var reading = first
    joinRange(&reading)
    var draft = FigureDraft(
      start: reading.range.lowerBound,
      end: reading.range.upperBound,
      reading: reading,
      rule: .measureWord
    )
    if let unit = reading.part.unit {
      draft.unit = unit
      draft.rule = .share
      takeHalfOrMore(&draft)
    } else {
      takePlus(&draft)
      takeUnit(&draft)
    }
    joinRangeWithUnits(&draft)
    takeMinus(&draft)
    takeBefore(&draft)
    takeAfter(&draft)
    guard complete(&draft), isGenuine(draft) else { return nil }
    return draft
  }

  /// Where a range goes on after its first end: 2-3, 2至3, 3到5, 2、3个.
  private func rangeSeparatorEnd(at position: Int) -> Int? {
    let next = text.skipSpaces(position)
    switch text[next] {
    case "-", "—", "–", "~", "至", "到", "或":
      let end = text[next] == "—" && text[next + 1] == "—" ? next + 2 : next + 1
      return text.skipSpaces(end)
    case _: return nil
    }
  }

  private func joinRange(_ reading: inout NumberReading) {
    let end = reading.range.upperBound
    guard reading.part != .fraction, !isLeavingPoint(before: reading.range.lowerBound) else {
      return
    }
    if let next = rangeSeparatorEnd(at: end), isNumeral(at: next),
      let other = readChineseNumber(in: text, at: next), other.part == reading.part,
      other.style == reading.style, let joined = reading.spanning(to: other)
    {
      reading = joined
    } else if text[end] == "、", let joined = neighbours(reading, at: end + 1) {
      reading = joined
    }
  }

  /// 两、三个: two neighbouring numerals before one measure word.
  private func neighbours(_ reading: NumberReading, at next: Int) -> NumberReading? {
    guard isNumeral(at: next), let other = readChineseNumber(in: text, at: next),
      reading.largestPower == 0, other.range.count - reading.range.count < 3,
      reading.value.isLess(than: Decimal64(10)),
      reading.value.adding(Decimal64(1)) == other.value
        || reading.value.adding(Decimal64(1)).map({ $0.scaled(by: other.trailingPower) })
          == other.value
    else { return nil }
    return reading.spanning(to: other)
  }

  private func isNumeral(at position: Int) -> Bool {
    text[position].isDigit || HanNumeral(text[position]) != nil
  }

  /// 从3个到5个 is a change from one number to another, not a range.
  private func isLeavingPoint(before start: Int) -> Bool {
    text[start - 1] == "从" || text[start - 1] == "由"
  }

  /// 3%至6%, 20米到30米: both ends carry the unit.
  private func joinRangeWithUnits(_ draft: inout FigureDraft) {
    guard let unit = draft.unit,
      draft.reading.approximation == .exact || draft.reading.part == .percent,
      !isLeavingPoint(before: draft.start), let next = rangeSeparatorEnd(at: draft.end),
      isNumeral(at: next), let other = readChineseNumber(in: text, at: next)
    else { return }
    var second = FigureDraft(
      start: next,
      end: other.range.upperBound,
      reading: other,
      rule: draft.rule
    )
    if let unit = other.part.unit {
      second.unit = unit
    } else {
      takeUnit(&second)
    }
    guard second.unit == unit, let joined = draft.reading.spanning(to: second.reading),
      joined.low == draft.reading.value
    else { return }
    draft.reading = joined
    draft.end = second.end
    draft.counted = second.counted
  }

  /// Finds the unit or the counted noun after a number.
  func takeUnit(_ draft: inout FigureDraft) {
    let next = text.skipSpaces(draft.end)
    if takePointsOrGreat(&draft, at: next) || takeLevel(&draft, at: next) { return }
    let kinds = allowedKinds(draft.reading)
    let word = unitWord(at: next, kinds)
    guard let word, word.value.kind != .word, !isName(next..<word.end) else { return }
    draft.unit = word.value.unit
    draft.end = word.end
    switch word.value.kind {
    case .currency:
      draft.rule = .money
      draft.reading.scale(by: word.value.power)
      takeSmallMoney(&draft)
      takeSecondCurrency(&draft)
      takeHalfOrMore(&draft)
    case .measure:
      draft.rule = .measure
      takeHalfOrMore(&draft)
      takeFlow(&draft)
      // 两度登陆: twice.
      if text[draft.end - 1] == "度", draft.reading.isSingleHan, text[draft.end].isHan,
        draft.reading.value != Decimal64(1)
      {
        draft.unit = "times"
      }
      takeMass(&draft)
    case .noun, .direct:
      draft.rule = .countedNoun
      draft.end = isWhole(word.value) ? word.end : extendedNoun(next..<word.end)
      draft.counted = next..<draft.end
      draft.unit = unit(of: next..<draft.end, noun: word.value)
    case _:
      draft.rule = .measureWord
      if takeTimeAfterMeasureWord(&draft) || takeNounInside(&draft, next..<word.end) { return }
      takeBeds(&draft)
      takeCountedNoun(&draft, after: word.value)
      takeViews(&draft)
    }
  }

  /// Whether a noun takes no other behind it: 六国青年 is of six countries.
  private func isWhole(_ noun: QuantityWord) -> Bool {
    noun.unit == "CNY" || noun.kind == .direct && UnitClass(noun.unit) == .places
  }

  /// The unit at a position, or the word that begins as one does.
  private func unitWord(at next: Int, _ kinds: QuantityKinds) -> (end: Int, value: QuantityWord)? {
    let word = lexicon.words.longest(at: next, in: text) {
      !kinds.isDisjoint(with: $0.kind) || $0.kind == .word
    }
    guard let word, word.value.kind == .word else { return word }
    // 26名义工 is no 名义: the noun behind the measure word reaches over the other word.
    let measure = lexicon.words.longest(at: next, in: text) { !kinds.isDisjoint(with: $0.kind) }
    guard let measure,
      let noun = lexicon.words.longest(at: measure.end, in: text, where: { $0.kind == .noun }),
      noun.end > word.end
    else { return word }
    return measure
  }

  /// 11个货柜: a measure word written with its noun.
  private func takeNounInside(_ draft: inout FigureDraft, _ measure: Range<Int>) -> Bool {
    guard measure.count > 1,
      let noun = lexicon.nounsBefore.longest(endingAt: measure.upperBound, in: text),
      noun.start > measure.lowerBound
    else { return false }
    draft.counted = noun.start..<measure.upperBound
    return true
  }

  /// 病床820张 are beds.
  private func takeBeds(_ draft: inout FigureDraft) {
    guard text[draft.end - 1] == "张", draft.start > 0, text[draft.start - 1] == "床" else { return }
    draft.unit = "bed"
  }

  /// 5G, 4K: a capital right after the digits is no gram.
  func isName(_ unit: Range<Int>) -> Bool {
    unit.count == 1 && text.isCapital(at: unit.lowerBound) && text[unit.lowerBound - 1].isDigit
      && text[unit.lowerBound] != "l" && text[unit.lowerBound] != "w"
  }

  /// 每秒5.8万立方米 is a flow.
  private func takeFlow(_ draft: inout FigureDraft) {
    guard draft.unit == "cubic-m", text[draft.start - 1] == "秒", text[draft.start - 2] == "每" else {
      return
    }
    draft.unit = "cubic-m-per-second"
  }

  /// 8.5吨大米: what is weighed is what is counted.
  private func takeMass(_ draft: inout FigureDraft) {
    guard let unit = draft.unit, UnitTable.shared.has(unit, .weighed) else { return }
    let noun = lexicon.words.longest(at: draft.end, in: text) {
      $0.kind == .noun || $0.kind == .word
    }
    if let noun, noun.value.kind == .noun {
      draft.counted = draft.end..<noun.end
    } else {
      draft.counted =
        wordsBehind(draft.end) ?? wordsBefore(draft.start, draft.end)
    }
  }

  /// 7.0级特大地震, 5级以上余震, 16级 of a wind: 级 of an earthquake or a wind, not of a rank.
  private func takeLevel(_ draft: inout FigureDraft, at next: Int) -> Bool {
    guard text[next] == "级" else { return false }
    let after = (next + 1..<next + 8).prefix { text[$0].isHan }
    let quake: [Code] = ["震"]
    let before = max(0, draft.start - 10)..<draft.start
    if let end = after.first(where: { text.has(quake, at: $0) }) {
      draft.unit = "magnitude"
      draft.end = next + 1
      takeAfter(&draft)
      if draft.end == next + 1 { draft.end = end + 1 }
      // 地震, 余震
      draft.counted = (text[end - 1].isHan && end - 1 > next ? end - 1 : end)..<end + 1
    } else if after.contains(where: { text[$0] == "风" })
      || before.contains(where: { text[$0] == "风" })
    {
      draft.unit = "level"
      draft.end = next + 1
    } else if before.contains(where: { text[$0] == "震" }) {
      draft.unit = "magnitude"
      draft.end = next + 1
    } else {
      return false
    }
    draft.rule = .measure
    return true
  }

  private func allowedKinds(_ reading: NumberReading) -> QuantityKinds {
    var kinds: QuantityKinds = [.currency, .measure, .classifier]
    let isDigits = reading.style == .digits
    if isDigits || !reading.isSingleHan { kinds.insert(.counter) }
    if isDigits || reading.largestPower >= 4 { kinds.insert(.noun) }
    let isTwo = reading.isSingleHan && reading.value.isLess(than: Decimal64(3))
    if !isTwo, !reading.startsBare || reading.approximation == .moreThan { kinds.insert(.direct) }
    // 两省三市: a province is counted at once where another count follows.
    if isTwo, text[reading.range.upperBound] == "省", isNumeral(at: reading.range.upperBound + 1) {
      kinds.insert(.direct)
    }
    return kinds
  }

  /// 五大措施, 四点倡议: 大 and 点 before a noun.
  private func takePointsOrGreat(_ draft: inout FigureDraft, at next: Int) -> Bool {
    let code = text[next]
    guard code == "大" || code == "点", draft.reading.value.isLess(than: Decimal64(31)) else {
      return false
    }
    if code == "大", lexicon.words.longest(at: next, in: text, where: { $0.kind == .direct }) != nil
    {
      return false
    }
    let noun = nounPhrase(from: next + 1)
    if code == "点" {
      guard let noun, noun.unit == "item", noun.range.lowerBound == next + 1 else { return false }
      draft.counted = noun.range
    } else {
      guard noun != nil || text[next + 1] == "类", !isOtherGreat(text[next + 1]) else {
        return false
      }
      draft.counted = noun?.range
    }
    let isKind = text[next + 1] == "类"
    draft.unit = isKind ? "kind" : noun?.unit ?? "item"
    draft.end = isKind ? next + 2 : next + 1
    return true
  }

  /// Whether 大 before this code begins a word of its own: 大学, 大会, 大家.
  private func isOtherGreat(_ code: Code) -> Bool {
    NumberWords.shared.afterGreat.contains(code)
  }

  /// 七元八角, 3块5毛: the tenths behind the whole.
  func takeSmallMoney(_ draft: inout FigureDraft) {
    guard draft.unit == "CNY", isNumeral(at: draft.end),
      let tenths = readChineseNumber(in: text, at: draft.end), tenths.part == .none,
      tenths.value.isLess(than: Decimal64(10)),
      text[tenths.range.upperBound] == "角" || text[tenths.range.upperBound] == "毛",
      let sum = draft.reading.value.adding(tenths.value.scaled(by: -1))
    else { return }
    draft.reading.value = sum
    draft.end = tenths.range.upperBound + 1
  }

  /// 8亿元人民币 is one amount.
  private func takeSecondCurrency(_ draft: inout FigureDraft) {
    let next = text.skipSpaces(draft.end)
    let word = lexicon.words.longest(at: next, in: text) {
      $0.kind == .currency && $0.unit == draft.unit
    }
    if let word { draft.end = word.end }
  }

  /// 两年半, 3天半; 三年多, 5公里多.
  private func takeHalfOrMore(_ draft: inout FigureDraft) {
    switch text[draft.end] {
    case "半" where draft.reading.style != .digits || draft.reading.largestPower == 0:
      guard draft.rule == .measure, !isHalfOfWord(text[draft.end + 1]) else { return }
      guard let sum = draft.reading.value.adding(Decimal64(5, exponent: -1)) else { return }
      draft.reading.value = sum
      draft.reading.isSingleHan = false
      draft.end += 1
    case "多", "余":
      guard draft.reading.approximation == .exact, !isAfterMore(text[draft.end + 1]) else { return }
      draft.reading.approximation = .moreThan
      draft.reading.low = draft.reading.value
      draft.reading.high = draft.reading.value.adding(Decimal64(1))
      draft.reading.isSingleHan = false
      draft.end += 1
    case _: return
    }
  }

  private func isHalfOfWord(_ code: Code) -> Bool {
    NumberWords.shared.halfOfWord.contains(code)
  }

  /// Whether 多 before this code belongs to the next word: 3天多次检测.
  private func isAfterMore(_ code: Code) -> Bool {
    NumberWords.shared.afterMore.contains(code)
  }

  /// 一个半小时, 两个多月: a half or 多 between 个 and the measure of time.
  private func takeTimeAfterMeasureWord(_ draft: inout FigureDraft) -> Bool {
    guard text[draft.end - 1] == "个" else { return false }
    let mark = text[draft.end]
    guard mark == "半" || mark == "多" else { return false }
    let times: [(noun: [Code], unit: String)] = [
      (["小", "时"], "hour"), (["钟", "头"], "hour"), (["月"], "month"), (["星", "期"], "week"),
      (["世", "纪"], "century"), (["学", "期"], "term"),
    ]
    let next = draft.end + 1
    guard let time = times.first(where: { text.has($0.noun, at: next) }) else { return false }
    draft.unit = time.unit
    draft.rule = .measure
    draft.end = next + time.noun.count
    if mark == "半", let sum = draft.reading.value.adding(Decimal64(5, exponent: -1)) {
      draft.reading.value = sum
    } else if draft.reading.approximation == .exact {
      draft.reading.approximation = .moreThan
      draft.reading.low = draft.reading.value
      let step =
        draft.reading.value == Decimal64(5, exponent: -1)
        ? Decimal64(5, exponent: -1) : Decimal64(1)
      draft.reading.high = draft.reading.value.adding(step)
    }
    draft.reading.isSingleHan = false
    return true
  }
}
