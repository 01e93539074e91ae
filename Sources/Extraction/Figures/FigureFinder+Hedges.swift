import CorpusModel

extension FigureFinder {
  /// Takes in the hedges and the money sign that stand before a draft.
  func takeBefore(_ draft: inout FigureDraft) {
    takeMoneySign(&draft)
    for _ in 0..<2 {
      let end = text.skipSpacesBack(draft.start)
      guard let hedge = lexicon.hedgesBefore.longest(endingAt: end, in: text) else { break }
      guard isHedge(from: hedge.start, to: end, before: draft) else { break }
      draft.start = hedge.start
      draft.hedge(hedge.value)
    }
    takeMoneySign(&draft)
  }

  private func takeMoneySign(_ draft: inout FigureDraft) {
    let end = text.skipSpacesBack(draft.start)
    guard let sign = lexicon.moneySigns.longest(endingAt: end, in: text) else { return }
    if sign.value.needsThousands {
      guard end == draft.start, !draft.reading.value.isLess(than: Decimal64(1000)) else { return }
    }
    // 元 after the sign of another money is that money: 港币3,000万元.
    guard draft.unit == nil || draft.unit == sign.value.unit || isYuan(draft) else { return }
    let isCode = text[sign.start].isLetter && text[end - 1].isLetter
    let isWritten = sign.value.mayBeSmall && text.isCapital(at: sign.start)
    if isCode, !isWritten, !(sign.start..<end).allSatisfy({ text.isCapital(at: $0) }) { return }
    draft.unit = sign.value.unit
    draft.rule = .money
    draft.start = sign.start
    // \$750,000: the backslash is Markdown's.
    if text[draft.start - 1] == "\\" { draft.start -= 1 }
  }

  private func isYuan(_ draft: FigureDraft) -> Bool {
    draft.unit == "CNY" && draft.rule == .money
      && (text[draft.end - 1] == "元" || text[draft.end - 1] == "圆")
  }

  /// Takes in 零下 or `minus` before a temperature.
  func takeMinus(_ draft: inout FigureDraft) {
    guard draft.unit == "celsius" || draft.unit == "fahrenheit" || draft.unit == "degree" else {
      return
    }
    let end = text.skipSpacesBack(draft.start)
    var start: Int?
    if text[end - 1] == "下", text[end - 2] == "零" { start = end - 2 }
    if text.has(EnglishWord.minus, at: end - EnglishWord.minus.count) {
      start = end - EnglishWord.minus.count
    }
    if text[end - 1] == "-" || text[end - 1] == "−", !text[end - 2].isDigit { start = end - 1 }
    guard let start else { return }
    draft.start = start
    draft.reading.value = draft.reading.value.negated
  }

  /// Whether the word is a hedge here and not the end of another word (附近, 节约, 最近, 线上).
  private func isHedge(from start: Int, to end: Int, before draft: FigureDraft) -> Bool {
    let before = text[start - 1]
    guard end - start == 1 else { return isEnglishHedge(from: start, to: end, before: draft) }
    switch text[start] {
    case "近":
      return !NumberWords.shared.beforeNear.contains(before)
    case "约":
      // 折合约2万元 is about, 合约 a contract.
      if before == "合", text[start - 2] == "折" || text[start - 2] == "总" { return true }
      return !NumberWords.shared.beforeAbout.contains(before)
    case "超": return before != "赶" && before != "中" && before != "英" && before != "反"
    case "上":
      return draft.reading.startsBare && !NumberWords.shared.beforeAbove.contains(before)
    case _: return true
    }
  }

  /// Whether `about`, `over`, `under` stand for a relation: `talk about 3 issues` is none.
  private func isEnglishHedge(from start: Int, to end: Int, before draft: FigureDraft) -> Bool {
    guard text[start].isLetter else { return true }
    if end - start == 4, text[start] == "o", text[start + 1] == "v" {
      return !isDuring(at: start, draft) && !isVerbParticle(at: start)
    }
    guard end - start == 5, text[start] == "a", text[start + 1] == "b", text[start + 4] == "t"
    else {
      return true
    }
    let before = text.skipSpacesBack(start)
    return !EnglishWord.beforeTopic.contains { text.has($0, at: before - $0.count) }
  }

  /// Whether `over` belongs to the verb before it: `handed over $100,000`, `scattered over five provinces`.
  private func isVerbParticle(at start: Int) -> Bool {
    let before = text.skipSpacesBack(start)
    return EnglishWord.takeOver.contains { text.has($0, at: before - $0.count) }
  }

  /// Whether `over` means during: `packed over three days`, but not `for over three days`.
  private func isDuring(at start: Int, _ draft: FigureDraft) -> Bool {
    guard let unit = draft.unit, UnitTable.shared.has(unit, .lasting),
      draft.reading.style == .words
    else { return false }
    let before = text.skipSpacesBack(start)
    return !EnglishWord.beforeOver.contains { text.has($0, at: before - $0.count) }
  }

  /// Takes in a hedge that stands after the unit: 左右, 以上, `or more`.
  func takeAfter(_ draft: inout FigureDraft) {
    let next = text.skipSpaces(draft.end)
    guard let hedge = lexicon.hedgesAfter.longest(at: next, in: text) else { return }
    draft.hedge(hedge.value)
    if hedge.value == .atLeast, draft.reading.approximation == .moreThan {
      draft.reading.approximation = .atLeast
    }
    draft.end = hedge.end
  }
}
