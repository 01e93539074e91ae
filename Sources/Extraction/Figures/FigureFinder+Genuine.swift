import CorpusModel

/// Which Chinese numerals count.
extension FigureFinder {
  /// Whether a numeral really counts: a single 一 only where the words say so, a bare 百 or 万 only
  /// with a hedge.
  func isGenuine(_ draft: FigureDraft) -> Bool {
    let reading = draft.reading
    if reading.startsBare, reading.approximation == .exact, reading.part == .none,
      reading.range.count == 1
    {
      return false
    }
    guard reading.isSingleHan, text[reading.range.lowerBound] == "一" else {
      return !reading.isSingleHan || isGenuineNumeral(draft)
    }
    if reading.approximation != .exact || isMeasured(draft) || isListed(draft) { return true }
    return lexicon.genuine.longest(endingAt: text.skipSpacesBack(draft.start), in: text) != nil
  }

  /// 120台助听器和一架钢琴: one thing more in a list of counted things.
  private func isListed(_ draft: FigureDraft) -> Bool {
    guard let last, draft.rule == .measureWord, draft.start > last.end,
      draft.start - last.end <= 14, ["和", "、", "及", "与"].contains(text[draft.start - 1])
    else { return false }
    return !(last.end..<draft.start).contains { ["，", "。", "；"].contains(text[$0]) }
  }

  /// 一吨, 一小时: a measure that is no way of speaking of time (一天, 一年).
  private func isMeasured(_ draft: FigureDraft) -> Bool {
    guard draft.rule == .measure || draft.rule == .money, let unit = draft.unit else {
      return false
    }
    return !UnitTable.shared.has(unit, .spokenOf)
  }

  /// Whether one Chinese numeral counts: 二 and 半 stand in many names of levels and halves.
  private func isGenuineNumeral(_ draft: FigureDraft) -> Bool {
    switch text[draft.reading.range.lowerBound] {
    case "二":
      return draft.unit == "person" || draft.rule == .money || draft.unit == "tonne"
    case "半":
      return draft.rule == .measure && text[draft.start - 1] != "上" && text[draft.start - 1] != "下"
        && text[draft.start - 1] != "大" && text[draft.start - 1] != "多"
    case _: return true
    }
  }
}
