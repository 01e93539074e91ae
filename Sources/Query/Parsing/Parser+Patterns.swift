import Diagnostics

extension Parser {
  /// A quoted phrase, a regular expression, or a token pattern.
  mutating func parsePattern() -> PatternSyntax {
    hint(.number)
    let start = token.span.start
    let first = index
    let pattern: Pattern
    switch token.kind {
    case .name where !isOperatorWordOrClause && endsPattern(at: index + 1):
      let name = NameSyntax(token.spelling, Place(token.span))
      advance()
      return PatternSyntax(pattern: .phrase(name.text), name: name, place: name.place)
    case .text(let phrase, _):
      pattern = .phrase(phrase)
      advance()
    case .pattern(let regex):
      pattern = .regex(regex)
      advance()
    case .symbol(.openBracket): pattern = .tokens(parseTokenSteps())
    case .name where !isOperatorWordOrClause:
      rewriteBarePattern()
      pattern = .phrase(text[place(from: start).span])
    case .name, .number, .date, .symbol, .end, .endOfText, .unreadable, .cursor:
      fail(.missingExpression(behind: quoted(text[tokens[max(0, index - 1)].span]), found: found))
      pattern = .phrase("")
    }
    if !isLost, !pattern.isRegex, isMixedPattern { rewriteMixedPattern(from: first) }
    return PatternSyntax(pattern: pattern, place: place(from: start))
  }

  private var isOperatorWordOrClause: Bool {
    ClauseWord.allCases.contains { length(of: $0.keyword) > 0 }
  }

  /// Whether what stands at an index no longer belongs to a pattern of bare words.
  private func endsPattern(at index: Int) -> Bool {
    let token = tokens[min(index, tokens.count - 1)]
    return token.kind != .name
      || ClauseWord.allCases.contains { length(of: $0.keyword, at: index) > 0 }
  }

  private mutating func parseTokenSteps() -> [TokenStep] {
    var steps: [TokenStep] = []
    while !isLost, at(.openBracket) {
      let opened = token.span
      advance()
      let test = at(.closeBracket) ? nil : parseTokenTest()
      guard close(.closeBracket, opened: opened) else { break }
      let (least, most) = parseRepeat()
      steps.append(TokenStep(test: test, least: least, most: most))
    }
    return steps
  }

  /// `{0,3}`, `{2}`, `{1,}`, `?`, `*`, `+` behind a token; once when nothing stands there.
  private mutating func parseRepeat() -> (Int, Int?) {
    if take(.question) { return (0, 1) }
    if take(.star) { return (0, nil) }
    if take(.plus) { return (1, nil) }
    guard at(.openBrace) else { return (1, 1) }
    let opened = token.span
    advance()
    let least = takeCount() ?? 0
    var most: Int? = least
    if take(.comma) { most = takeCount() }
    guard close(.closeBrace, opened: opened) else { return (1, 1) }
    if let most, most < max(least, 1) {
      report(.badRepeat(at: opened.union(tokens[index - 1].span)))
    }
    return (least, most)
  }

  private mutating func takeCount() -> Int? {
    guard case .number(let value) = token.kind, let count = Int(exactly: value), count < 1_000
    else {
      return nil
    }
    advance()
    return count
  }

  private mutating func parseTokenTest() -> TokenTest {
    guard enter() else { return .any([]) }
    defer { depth -= 1 }
    var parts = [parseTokenConjunction()]
    while !isLost, take(.pipe) || take(.or) { parts.append(parseTokenConjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func parseTokenConjunction() -> TokenTest {
    var parts = [parseTokenNegation()]
    while !isLost, take(.ampersand) || take(.and) { parts.append(parseTokenNegation()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func parseTokenNegation() -> TokenTest {
    guard take(.bang) || take(.not) else { return parseTokenComparison() }
    guard enter() else { return .any([]) }
    defer { depth -= 1 }
    return .not(parseTokenNegation())
  }

  private mutating func parseTokenComparison() -> TokenTest {
    if at(.open) {
      let opened = token.span
      advance()
      let inner = parseTokenTest()
      _ = close(.close, opened: opened)
      return inner
    }
    hint(.attribute)
    guard token.kind == .name else {
      fail(.badTokenTest(found))
      return .any([])
    }
    let name = token
    advance()
    let isDifferent = at(.different)
    guard take(.equal) || take(.different) || take(.doubleEqual),
      case .text(let pattern, _) = token.kind
    else {
      fail(.badTokenTest(found))
      return .any([])
    }
    let span = token.span
    advance()
    rewriteTokenFlags()
    guard let attribute = TokenAttribute.vocabulary[name.spelling] else {
      report(.unknownAttribute(name.spelling, at: name.span))
      return .any([])
    }
    let regex = RegexLiteral(pattern, ignoresCase: true)
    if let reason = refusal(of: regex) { report(.badPattern(reason: reason, at: span)) }
    let test = TokenTest.matches(attribute, regex)
    return isDifferent ? .not(test) : test
  }
}

extension Pattern {
  fileprivate var isRegex: Bool { if case .regex = self { true } else { false } }
}
