import Diagnostics
import Unicode

// Small slips inside a stage. Each is reported once with what to write.
extension Parser {
  /// A word where a verb stands that is a form, an operator, or a preposition: true when reported.
  mutating func rewriteVerbSlip() -> Bool {
    let said = token.spelling.lowercased()
    if let form = OutputForm.vocabulary[said] {
      return reportForm(said.hasHan ? "显示 作为 \(said)" : "show as \(form.rawValue)")
    }
    if let form = HabitTable.drawings[said] {
      return reportForm(said.hasHan ? "显示 作为 \(named(form).chinese)" : "show as \(form.rawValue)")
    }
    if ["by", "按", "以", "根据"].contains(said) { return rewritePreposition() }
    return false
  }

  private mutating func reportForm(_ words: String) -> Bool {
    reportHabit(
      Message("the form of an answer stands behind \"show as\"", "回答的形式写在“显示 作为”后面"),
      at: token.span,
      write: words
    )
    isLost = true
    return true
  }

  /// `按 捐赠方 分组`: the verb comes first.
  private mutating func rewritePreposition() -> Bool {
    var end = index + 1
    while end < tokens.count - 1, !tokens[end].isSymbol(.pipe), !tokens[end].kind.endsQuestion {
      end += 1
    }
    guard end - index >= 3, let verb = Verb.vocabulary[tokens[end - 1].spelling] else {
      return false
    }
    let keys = text[tokens[index + 1].span.union(tokens[end - 2].span)]
    reportHabit(
      Message("the verb comes first", "动词写在最前面"),
      at: token.span.union(tokens[end - 1].span),
      write: "\(verb.name(in: keys.hasHan ? .chinese : .english)) \(keys)"
    )
    index = end
    isLost = true
    return true
  }

  /// What stands behind a whole stage and is a slip of a known kind: true when reported.
  mutating func reportSlip(behind verb: Verb) -> Bool {
    if rewriteComparedStage(verb) { return true }
    guard token.kind == .name, index > 0 else { return false }
    if case .number = tokens[index - 1].kind, let advice = Units.advice(for: token.spelling) {
      reportHabit(advice, at: SourceSpan(lastEnd, token.span.end), write: "")
      isLost = true
      return true
    }
    if verb == .sort,
      Units.falling.contains(token.spelling) || Units.rising.contains(token.spelling)
    {
      let direction = Units.falling.contains(token.spelling) ? Keyword.descending : .ascending
      let word = direction.name(in: token.spelling.hasHan ? .chinese : .english)
      reportHabit(isHere(token.spelling, word), at: token.span, write: word)
      isLost = true
      return true
    }
    guard [.show, .hide, .group, .unique, .sort].contains(verb), token.keyword == nil,
      next.kind != .symbol(.equal)
    else { return false }
    reportHabit(
      Message("a comma is missing before \(found.name)", "\(found.name) 前面少了逗号"),
      at: SourceSpan(lastEnd, token.span.end),
      write: ", \(text[token.span])"
    )
    isLost = true
    return true
  }

  /// `count > 2`: groups are kept by `filter`.
  private mutating func rewriteComparedStage(_ verb: Verb) -> Bool {
    let isComparison = [.greater, .atLeast, .less, .atMost].contains { at($0) }
    guard isComparison, verb.aggregate != nil, case .number = next.kind else { return false }
    let condition = text[token.span.union(next.span)]
    reportHabit(
      Message("groups are kept by \"filter\"", "留下一些组用“筛选”"),
      at: token.span.union(next.span),
      write: "| filter \(verb.rawValue) \(condition)"
    )
    isLost = true
    return true
  }

  /// `sort amount, descending`: true after reporting the comma and taking the word.
  mutating func rewriteDirectionBehindComma() -> Bool {
    let words = ["descending", "ascending", "desc", "asc", "降序", "升序"]
    guard token.kind == .name, words.contains(token.spelling.lowercased()), index > 0,
      tokens[index - 1].isSymbol(.comma), !next.isSymbol(.dot)
    else { return false }
    let word = text[token.span]
    reportHabit(
      Message(
        "\(quoted(word)) stands behind its column without a comma",
        "\(quotedInChinese(word)) 直接写在列的后面，不加逗号"
      ),
      at: tokens[index - 1].span.union(token.span),
      write: " \(word)"
    )
    advance()
    return true
  }

  /// `filter has "mask"`: the column is missing before the operator.
  mutating func rewriteMissingColumn() -> Bool {
    let tests: [Keyword] = [.has, .hasWord, .starts, .ends, .matches]
    guard tests.contains(where: { length(of: $0) > 0 }) else { return false }
    let word = text[token.span]
    reportHabit(
      Message("a column stands before \(quoted(word))", "\(quotedInChinese(word)) 前面要有列"),
      at: token.span,
      write: "\(word.hasHan ? "文本" : "text") \(word)"
    )
    isLost = true
    return true
  }

  /// `20 April 2020`, `4/20/2020`: reads the date that is meant after reporting it.
  mutating func rewriteSpokenDate() {
    guard let (count, dates) = spokenDate() else { return }
    let span = token.span.union(tokens[index + count - 1].span)
    guard dates.count == 1, let date = Literal.date(in: dates[0]) else {
      let ways = Message("\(dates[0]) or \(dates[1])", "\(dates[0]) 还是 \(dates[1])")
      reportHabit(
        Message("a date is written year-month-day: \(ways)?", "日期按年-月-日写：\(ways)？"),
        at: span,
        write: nil
      )
      if let first = Literal.date(in: dates[0]) {
        substitute(count, with: [(.date(first), dates[0])])
      }
      return
    }
    reportHabit(
      Message("a date is written year-month-day", "日期按年-月-日写"),
      at: span,
      write: dates[0]
    )
    substitute(count, with: [(.date(date), dates[0])])
  }

  /// How many tokens from here on spell a date in another way, and the dates it may be.
  private func spokenDate() -> (count: Int, dates: [String])? {
    var end = index
    while end < tokens.count, end - index < 6, isPartOfDate(tokens[end], first: end == index) {
      end += 1
    }
    while end - index > 1 {
      let span = token.span.union(tokens[end - 1].span)
      let dates = meantDates(text[span])
      if !dates.isEmpty, end - index > 2 || isMonthName(token.spelling) {
        return (end - index, dates)
      }
      end -= 1
    }
    return nil
  }

  private func isPartOfDate(_ token: Token, first: Bool) -> Bool {
    switch token.kind {
    case .number: first || token.linesBefore == .none
    case .name: isMonthName(token.spelling)
    case .symbol(.slash), .symbol(.dot), .symbol(.comma): !first
    case .symbol, .date, .text, .pattern, .end, .endOfText, .unreadable, .cursor: false
    }
  }
}
