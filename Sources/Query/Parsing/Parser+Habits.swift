import Diagnostics
import Unicode

// Each of these reports a word of another tool once, with what to write instead, and then reads on
// as if that had been written, so that other mistakes are found too.
extension Parser {
  mutating func reportHabit(_ advice: Message, at span: SourceSpan, write replacement: String?) {
    report(.habit(Habit(advice: advice, replacement: replacement, span: span)))
  }

  /// Reports the current token, which is another word here, and steps over it.
  mutating func rewriteToken(as replacement: String) {
    let word = replacement.filter { $0 != " " }
    reportHabit(isHere(text[token.span], word), at: token.span, write: replacement)
    advance()
  }

  /// The sentence that one word is another here.
  func isHere(_ said: String, _ meant: String) -> Message {
    Message(
      "\(quoted(said)) is \(quoted(meant)) here",
      "\(quotedInChinese(said)) 在这里写成 \(quotedInChinese(meant))"
    )
  }

  /// The token before the current one, in quotes.
  var wordBefore: Message { inQuotes(text[tokens[max(0, index - 1)].span]) }

  /// Puts other tokens where `count` tokens stand from the current one on.
  mutating func substitute(_ count: Int, with kinds: [(Token.Kind, String)]) {
    let span = token.span.union(tokens[min(index + count, tokens.count) - 1].span)
    let replacements = kinds.map { kind, spelling in
      Token(
        kind: kind,
        span: span,
        spelling: spelling,
        isGlued: false,
        linesBefore: token.linesBefore
      )
    }
    tokens.replaceSubrange(index..<index + count, with: replacements)
  }

  /// `$name`, `@name`, a name in backticks: true after stepping over the mark.
  mutating func rewriteSigil() -> Bool {
    guard at(.dollar) || at(.at) || at(.backtick), next.kind == .name else { return false }
    let isQuoted = at(.backtick)
    let behind = tokens[min(index + 2, tokens.count - 1)]
    let isClosed = isQuoted && behind.isSymbol(.backtick)
    let span = token.span.union(isClosed ? behind.span : next.span)
    reportHabit(Message("a name is written bare", "名字直接写"), at: span, write: next.spelling)
    if isClosed { tokens.remove(at: index + 2) }
    advance()
    return true
  }

  /// `null` where a value stands.
  mutating func rewriteValueWord(_ name: NameSyntax) -> Bool {
    guard HabitTable.missing.contains(name.text.lowercased()), !at(.dot), !at(.open) else {
      return false
    }
    reportHabit(isHere(name.text, "missing"), at: name.place.span, write: "missing")
    return true
  }

  /// `count(*)` inside an expression.
  mutating func rewriteStar(in name: NameSyntax) {
    guard at(.star), next.isSymbol(.close) else { return }
    let call = SourceSpan(name.place.span.start, next.span.end)
    if isSummarizing {
      reportHabit(
        Message("rows are counted without a star", "数行不写星号"),
        at: call,
        write: "\(name.text)()"
      )
    }
    tokens.remove(at: index)
  }

  /// `in [a, b]`, `in {a, b}`.
  mutating func rewriteListBrackets() {
    guard at(.openBracket) || at(.openBrace) else { return }
    let closing: Symbol = at(.openBracket) ? .closeBracket : .closeBrace
    guard let end = tokens[index...].firstIndex(where: { $0.isSymbol(closing) }) else { return }
    let span = token.span.union(tokens[end].span)
    let inner = text[SourceSpan(token.span.end, tokens[end].span.start)]
    reportHabit(
      Message("values stand in round brackets", "几个值写在圆括号里"),
      at: span,
      write: "(\(inner))"
    )
    tokens[index].kind = .symbol(.open)
    tokens[end].kind = .symbol(.close)
  }

  /// `kwic mask`: the words wanted stand in quotes.
  mutating func rewriteBarePattern() {
    let start = token.span
    var end = start
    while token.kind == .name, !startsClauseWord {
      end = token.span
      advance()
    }
    let span = start.union(end)
    reportHabit(
      Message("the words looked for stand in quotes", "要找的词加引号"),
      at: span,
      write: "\"\(text[span])\""
    )
  }

  private var startsClauseWord: Bool {
    ClauseWord.allCases.contains { length(of: $0.keyword) > 0 }
  }

  /// `quantity as n`: gives the name after reporting it.
  mutating func takeAs(behind expression: ExpressionSyntax, of verb: Verb) -> NameSyntax? {
    guard !isLost, length(of: .asForm) > 0, next.kind == .name else { return nil }
    let isForm = OutputForm.vocabulary[next.spelling] != nil
    if verb == .show, isForm { return nil }
    let name = NameSyntax(next.spelling, Place(next.span))
    let span = expression.place.span.union(next.span)
    let value = text[expression.place.span]
    reportHabit(
      Message("the name comes first", "名字写在前面"),
      at: span,
      write: "\(name.text) = \(value)"
    )
    advance()
    advance()
    return name
  }
}

extension Parser {
  /// Operators of other tools: replaced in the tokens, so that reading goes on.
  mutating func rewriteOperator() {
    if case .symbol(let symbol) = token.kind { return rewriteSymbol(symbol) }
    guard token.kind == .name, !startsForm else { return }
    let word = token.spelling.lowercased()
    switch word {
    case "like", "ilike": return rewriteLike(isNegated: false)
    case "is": return rewriteIs()
    case _: break
    }
    if token.keyword == .not, ["like", "ilike"].contains(next.spelling.lowercased()) {
      advance()
      return rewriteLike(isNegated: true)
    }
    guard let operation = HabitTable.operators[word], Verb.vocabulary[word] == nil,
      !startsMissing
    else { return }
    let isRegex = operation == "matches"
    if isRegex, case .text(let pattern, _) = next.kind { return rewriteRegex(pattern) }
    reportHabit(isHere(token.spelling, operation), at: token.span, write: operation)
    substitute(1, with: operatorTokens(operation))
  }

  /// Whether `为 缺失` or `是 非 缺失` stands here, which are operators.
  private var startsMissing: Bool {
    length(of: .isMissing) + length(of: .isKnown) > 0
      || (next.keyword == .not && HabitTable.operators[token.spelling] == "=")
  }

  /// Whether `为 条形图` stands here, which says how the answer is shown.
  private var startsForm: Bool {
    length(of: .asForm) > 0 && next.kind == .name && OutputForm.vocabulary[next.spelling] != nil
  }

  private mutating func rewriteSymbol(_ symbol: Symbol) {
    switch symbol {
    case .unequal:
      reportHabit(isHere("<>", "!="), at: token.span, write: "!=")
      substitute(1, with: operatorTokens("!="))
    case .regexMatch, .tilde:
      if case .text(let pattern, _) = next.kind { return rewriteRegex(pattern) }
      reportHabit(isHere(symbol.rawValue, "matches"), at: token.span, write: "matches")
      substitute(1, with: operatorTokens("matches"))
    case .doubleEqual, .different:
      guard next.isSymbol(.equal), next.isGlued else { return }
      let (said, meant) = symbol == .different ? ("!==", "!=") : ("===", "=")
      reportHabit(isHere(said, meant), at: token.span.union(next.span), write: meant)
      substitute(2, with: operatorTokens(meant))
    case _: return
    }
  }

  private func operatorTokens(_ operation: String) -> [(Token.Kind, String)] {
    if let symbol = Symbol(rawValue: operation) { return [(.symbol(symbol), operation)] }
    return operation.split(separator: " ").map { (.name, String($0)) }
  }

  /// `=~ "re"`: the expression stands between slashes.
  private mutating func rewriteRegex(_ pattern: String) {
    let span = token.span.union(next.span)
    reportHabit(
      Message(
        "a regular expression stands between slashes behind \"matches\"",
        "正则表达式写在“匹配”后面的两条斜线之间"
      ),
      at: span,
      write: "matches /\(pattern)/"
    )
    let regex = RegexLiteral(pattern, ignoresCase: false)
    substitute(2, with: [(.name, "matches"), (.pattern(regex), "")])
  }

  /// `like '%mask%'`: `has`, `starts with` or `ends with`, by where the `%` stand.
  private mutating func rewriteLike(isNegated: Bool) {
    guard case .text(let pattern, _) = next.kind else {
      reportHabit(isHere(token.spelling, "has"), at: token.span, write: "has")
      return substitute(1, with: operatorTokens("has"))
    }
    let inner = pattern.drop { $0 == "%" }
    let wanted = String(inner.reversed().drop { $0 == "%" }.reversed())
    let operation =
      switch (pattern.hasPrefix("%"), pattern.hasSuffix("%") && pattern.count > 1) {
      case (true, true): "has"
      case (false, true): "starts with"
      case (true, false): "ends with"
      case (false, false): isNegated ? "!=" : "="
      }
    reportHabit(
      Message(
        "a part of a text is asked for with \"has\", \"starts with\" or \"ends with\"",
        "找文本的一部分用“含”、“开头为”或“结尾为”"
      ),
      at: token.span.union(next.span),
      write: "\(operation) \"\(wanted)\""
    )
    substitute(2, with: operatorTokens(operation) + [(.text(wanted, closed: true), "")])
    if isNegated, operation != "!=" { index -= 1 }
  }

  /// `is null`, `is not null`, `is "x"`.
  private mutating func rewriteIs() {
    let isNegated = next.keyword == .not
    let behind = tokens[min(index + (isNegated ? 2 : 1), tokens.count - 1)]
    let count = isNegated ? 3 : 2
    let span = token.span.union(behind.span)
    if behind.kind == .name, HabitTable.missing.contains(behind.spelling.lowercased()) {
      let meant = isNegated ? "is known" : "is missing"
      reportHabit(isHere(text[span], meant), at: span, write: meant)
      return substitute(count, with: operatorTokens(meant))
    }
    let states = ["known": "is known", "missing": "is missing"]
    if !isNegated, behind.kind == .name,
      let near = nearestNames(to: behind.spelling, in: states.keys.sorted()).first,
      near != behind.spelling.lowercased(), let meant = states[near]
    {
      reportHabit(isHere(text[span], meant), at: span, write: meant)
      return substitute(count, with: operatorTokens(meant))
    }
    guard behind.keyword != .missing, behind.spelling.lowercased() != "known",
      !behind.kind.endsQuestion
    else { return }
    let meant = isNegated ? "!=" : "="
    let words = token.span.union(isNegated ? next.span : token.span)
    reportHabit(isHere(text[words], meant), at: words, write: meant)
    substitute(count - 1, with: operatorTokens(meant))
  }
}
