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
    guard draft.unit == nil || draft.unit == sign.value || draft.rule == .money else { return }
    let isCode = text[sign.start].isLetter && text[end - 1].isLetter
    if isCode, !(sign.start..<end).allSatisfy({ text.isCapital(at: $0) }) { return }
    if draft.unit != nil, draft.unit != sign.value { return }
    draft.unit = sign.value
    draft.rule = .money
    draft.start = sign.start
    // \$750,000: the backslash is Markdown's.
    if text[draft.start - 1] == "\\" { draft.start -= 1 }
  }

  /// Whether the word is a hedge here and not the end of another word (附近, 节约, 最近, 线上).
  private func isHedge(from start: Int, to end: Int, before draft: FigureDraft) -> Bool {
    let before = text[start - 1]
    guard end - start == 1 else { return isEnglishHedge(from: start, to: end) }
    switch text[start] {
    case "近":
      return !["附", "最", "远", "亲", "靠", "邻", "新", "就", "贴", "渐", "走", "晋"].contains(before)
    case "约":
      return !["节", "预", "条", "合", "公", "签", "违", "纽", "制", "履", "毁", "契", "邀", "特", "婚"]
        .contains(before)
    case "超": return before != "赶" && before != "中" && before != "英" && before != "反"
    case "上":
      let isPlace: [Code] = ["线", "网", "会", "以", "早", "晚", "路", "海", "身", "手", "岸", "船", "车"]
      return draft.reading.startsBare && !isPlace.contains(before)
    case _: return true
    }
  }

  /// Whether `about`, `over`, `under` stand for a relation: `talk about 3 issues` is none.
  private func isEnglishHedge(from start: Int, to end: Int) -> Bool {
    guard text[start].isLetter else { return true }
    guard end - start == 5, text[start] == "a", text[start + 1] == "b", text[start + 4] == "t"
    else {
      return true
    }
    let before = text.skipSpacesBack(start)
    let refused = ["talk", "talked", "talking", "know", "learn", "learned", "think", "information"]
    return !refused.contains { word in
      let word = codes(of: word)
      return text.has(word, at: before - word.count)
    }
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
