import Diagnostics
import Unicode

extension Parser {
  /// A verb of another tool: its spec after reporting it, when it has one word here.
  mutating func rewriteVerb() -> VerbSpec? {
    if rewriteFormVerb() { return nil }
    let said = token.spelling.lowercased()
    let start = token.span
    if let verb = HabitTable.verbs[said] {
      advance()
      var span = start
      if verb == .sort, length(of: .by) > 0 {
        span = start.union(token.span)
        _ = take(.by)
      }
      let name = verb.name(in: said.hasHan ? .chinese : .english)
      reportHabit(
        Message(
          "\(isHere(text[span], name)): it \(verb.spec.meaning)",
          "\(isHere(text[span], name))：\(verb.spec.meaning)"
        ),
        at: span,
        write: name
      )
      if verb == .take { rewriteDashedCount() }
      return verb.spec
    }
    if HabitTable.searches.contains(said) { rewriteSearch() }
    if HabitTable.frequencies.contains(said) { rewriteFrequency() }
    if !isLost, rewriteVerbSlip() { return nil }
    if !isLost, let advice = HabitTable.advice[said] {
      let message = Message(
        "there is no \(quoted(text[start])) here: \(advice)",
        "这里没有 \(quotedInChinese(text[start]))：\(advice)"
      )
      reportHabit(message, at: start, write: nil)
      isLost = true
    }
    return nil
  }

  /// The rest of the stage as it stands, and its span; moves behind it.
  private mutating func takeRest() -> (text: String, end: Int) {
    let start = token.span.start
    recover()
    let span = SourceSpan(start, max(start, lastEnd))
    return (text[span], span.end)
  }

  /// `grep "mask"`: a filter on the text.
  private mutating func rewriteSearch() {
    let start = token.span
    advance()
    let isRegex = if case .pattern = token.kind { true } else { false }
    let isQuoted = if case .text = token.kind { true } else { false }
    let (rest, end) = takeRest()
    let isHan = text[start].hasHan
    let operation = isRegex ? isHan ? "匹配" : "matches" : isHan ? "含" : "has"
    let wanted = "\(operation) \(isRegex || isQuoted ? rest : "\"\(rest)\"")"
    reportHabit(
      Message("text is searched with filter", "查找文本用“筛选”"),
      at: SourceSpan(start.start, max(start.end, end)),
      write: rest.isEmpty ? nil : "\(isHan ? "筛选 文本" : "filter text") \(wanted)"
    )
    isLost = true
  }

  /// `freq donor`: group and count.
  private mutating func rewriteFrequency() {
    let start = token.span
    advance()
    let (rest, end) = takeRest()
    reportHabit(
      Message("values are counted in groups", "数各个值要先分组"),
      at: SourceSpan(start.start, max(start.end, end)),
      write: rest.isEmpty ? nil : "\(Self.countedGroups(of: rest, as: text[start]))"
    )
    isLost = true
  }

  private static func countedGroups(of keys: String, as said: String) -> String {
    said.hasHan ? "分组 \(keys) | 计数" : "group \(keys) | count"
  }

  /// `head -n 10`, `head -10`: steps to the number.
  private mutating func rewriteDashedCount() {
    guard at(.minus) else { return }
    let start = token.span
    let hasLetter = next.kind == .name && next.spelling == "n"
    let number = tokens[min(index + (hasLetter ? 2 : 1), tokens.count - 1)]
    guard case .number = number.kind else { return }
    let span = start.union(number.span)
    reportHabit(Message("the number stands alone", "只写数字"), at: span, write: number.spelling)
    index += hasLetter ? 2 : 1
  }

  /// `group by donor`, `count(*)`, `show *`: true when nothing is left to read.
  mutating func rewriteArguments(of spec: VerbSpec, from start: Int) -> Bool {
    let verb = spec.verb
    if verb == .group || verb == .sort, length(of: .by) > 0 {
      let span = SourceSpan(start, token.span.end)
      reportHabit(isHere(text[span], verb.rawValue), at: span, write: verb.rawValue)
      _ = take(.by)
      return false
    }
    if verb == .count, at(.open), next.isSymbol(.star) || next.isSymbol(.close) {
      advance()
      _ = take(.star)
      _ = take(.close)
      let span = SourceSpan(start, lastEnd)
      reportHabit(isHere(text[span], "count"), at: span, write: "count")
      return true
    }
    if verb == .first, rewriteFirstRows(from: start) { return true }
    let isGroup = Verb.vocabulary[token.spelling] == .group && next.kind == .name
    if verb.aggregate != nil, token.keyword == .by || isGroup {
      failAtBy(verb, from: start)
      return true
    }
    if at(.greater), verb.spec.isOptional {
      if !reportSlip(behind: verb) { failAtRedirect() }
      return true
    }
    if verb == .show, at(.star) {
      let span = SourceSpan(start, token.span.end)
      reportHabit(
        Message("a question shows all columns by itself", "问句本来就显示所有的列"),
        at: span,
        write: nil
      )
      isLost = true
    }
    return false
  }

  /// `first 10`: true after reporting that `take` keeps the first rows.
  private mutating func rewriteFirstRows(from start: Int) -> Bool {
    guard case .number = token.kind, next.isSymbol(.pipe) || next.kind.endsQuestion else {
      return false
    }
    let span = SourceSpan(start, token.span.end)
    reportHabit(
      Message("the first rows are kept by \"take\"", "保留前几行用“取”"),
      at: span,
      write: text[span].hasHan ? "取 \(token.spelling)" : "take \(token.spelling)"
    )
    isLost = true
    return true
  }

  /// Reports what stands behind a whole stage.
  mutating func failBehind(_ stage: StageSyntax, _ spec: VerbSpec) {
    if token.keyword == .by, spec.verb.aggregate != nil {
      return failAtBy(spec.verb, from: stage.verbPlace.span.start)
    }
    if at(.comma), isThousands { return failAtThousands() }
    if at(.greater), !reportSlip(behind: spec.verb) { return failAtRedirect() }
    if isLost { return }
    if case .symbol(let symbol) = token.kind, symbol.depth < 0 {
      return fail(.strayBracket(symbol, at: token.span))
    }
    if token.kind == .name, reportMissingPipe() { return }
    if spec.verb == .top || spec.verb == .bottom, token.kind == .name {
      let span = token.span
      if ["per", "within", "each", "每", "每个"].contains(token.spelling.lowercased()) {
        reportHabit(
          Message(
            "\(spec.verb) keeps rows of the whole: for those of each group filter one group, and ask again",
            "“\(spec.verb)”是从全部行里取；要每组各取几行，请先筛选一组，逐组来问"
          ),
          at: span,
          write: nil
        )
        isLost = true
        return
      }
      reportHabit(
        Message("what to rank by stands behind \"by\"", "按什么排名写在“按”后面"),
        at: span,
        write: "by \(text[span])"
      )
      isLost = true
      return
    }
    if reportOneSide(of: spec) || reportMisspelling(spec) || reportSlip(behind: spec.verb) {
      return
    }
    fail(.unexpected(found, behind: wordBefore))
  }

  /// Reports a word that is nearly one that may stand behind the verb: `descendng`, `sed 7`.
  private mutating func reportMisspelling(_ spec: VerbSpec) -> Bool {
    guard token.kind == .name else { return false }
    var words = spec.clauses.map(\.word.keyword)
    if spec.verb == .sort { words += [.descending, .ascending] }
    if spec.verb == .filter { words += [.and, .or] }
    let names = words.flatMap(\.allNames).filter { !$0.contains(" ") }
    let nearest = nearestNames(to: token.spelling, in: names)
    guard !nearest.isEmpty else { return false }
    let word = text[token.span]
    report(.unknownWord(word, nearest: nearest, behind: wordBefore, at: token.span))
    isLost = true
    return true
  }

  /// Reports a verb that has no `|` before it, and reads it, so that its mistakes are found too.
  mutating func reportMissingPipe() -> Bool {
    if let verb = Verb.vocabulary[token.spelling] {
      report(.missingPipe(verb, word: text[token.span], at: token.span))
    } else if let verb = HabitTable.verbs[token.spelling.lowercased()] {
      reportHabit(
        Message(
          "verbs are joined by \"|\", and \(isHere(token.spelling, verb.rawValue))",
          "动词之间用“|”连接，\(isHere(token.spelling, verb.rawValue))"
        ),
        at: token.span,
        write: "| \(verb.rawValue)"
      )
      tokens[index].spelling = verb.rawValue
    } else {
      return false
    }
    _ = parseStage()
    isLost = true
    return true
  }

  /// `sum amount by donor`: the group comes first.
  private mutating func failAtBy(_ verb: Verb, from start: Int) {
    let aggregate = text[SourceSpan(start, lastEnd)]
    advance()
    let (keys, end) = takeRest()
    reportHabit(
      Message("the group comes first", "先分组"),
      at: SourceSpan(start, end),
      write: keys.isEmpty ? nil : "group \(keys) | \(aggregate)"
    )
    isLost = true
  }

  /// Whether a comma here splits a number into thousands.
  var isThousands: Bool {
    guard at(.comma), token.isGlued, next.isGlued, index > 0 else { return false }
    guard case .number = tokens[index - 1].kind, case .number = next.kind else { return false }
    return next.spelling.count == 3
  }

  private mutating func failAtThousands() {
    var end = index
    while tokens[end].isSymbol(.comma), tokens[end + 1].spelling.count == 3 { end += 2 }
    let span = tokens[index - 1].span.union(tokens[end - 1].span)
    index = end
    report(.thousandsComma(text[span], at: span))
    isLost = true
  }

  /// Reports `| count > out.csv`.
  mutating func failAtRedirect() {
    reportHabit(
      Message(
        "a question writes no files; in a shell, concord query … -o FILE",
        "问句不写文件；在命令行用 concord query … -o 文件"
      ),
      at: token.span,
      write: nil
    )
    isLost = true
  }
}
