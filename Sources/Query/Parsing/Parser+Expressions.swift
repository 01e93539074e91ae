import Diagnostics

// Precedence, loosest first: or, and, not, comparison, + -, * / %, unary minus, path and call.
extension Parser {
  /// Reads an expression; `invalid`, with a report, when none stands here.
  mutating func parseExpression() -> ExpressionSyntax {
    let start = token.span.start
    guard enter() else { return invalid(from: start) }
    defer { depth -= 1 }
    var parts = [parseConjunction()]
    while !isLost, takeConnective(.or, .doublePipe) {
      parts.append(parseConjunction(behind: parts.last))
    }
    return join(parts, from: start) { .any($0) }
  }

  private mutating func parseConjunction(
    behind former: ExpressionSyntax? = nil
  ) -> ExpressionSyntax {
    let start = token.span.start
    var parts = [parseNegation(behind: former)]
    while !isLost, takeConnective(.and, .doubleAmpersand) {
      parts.append(parseNegation(behind: parts.last))
    }
    return join(parts, from: start) { .all($0) }
  }

  private mutating func takeConnective(_ word: Keyword, _ habit: Symbol) -> Bool {
    hint(.connective)
    if at(habit) || (word == .and && at(.ampersand)) {
      rewriteToken(as: word.rawValue)
      return true
    }
    return take(word)
  }

  private func join(
    _ parts: [ExpressionSyntax],
    from start: Int,
    _ form: ([ExpressionSyntax]) -> ExpressionSyntax.Form
  ) -> ExpressionSyntax {
    parts.count == 1 ? parts[0] : ExpressionSyntax(form(parts), place(from: start))
  }

  private mutating func parseNegation(behind former: ExpressionSyntax? = nil) -> ExpressionSyntax {
    let start = token.span.start
    if let former, let comparison = rewriteElided(behind: former) { return comparison }
    if at(.bang) {
      rewriteToken(as: "not ")
    } else if !take(.not) {
      return parseComparison()
    }
    guard enter() else { return invalid(from: start) }
    defer { depth -= 1 }
    return ExpressionSyntax(.not(parseNegation()), place(from: start))
  }

  /// An operand and the operators behind it that give a number: what stands beside a comparison.
  mutating func parseComparand() -> ExpressionSyntax { parseSum() }

  private mutating func parseSum() -> ExpressionSyntax {
    let start = token.span.start
    var left = parseProduct()
    while !isLost, let operation = sumOperation {
      advance()
      left = arithmetic(operation, left, parseProduct(), from: start)
    }
    return left
  }

  private mutating func parseProduct() -> ExpressionSyntax {
    let start = token.span.start
    var left = parseSign()
    while !isLost, let operation = productOperation {
      advance()
      left = arithmetic(operation, left, parseSign(), from: start)
    }
    return left
  }

  private mutating func arithmetic(
    _ operation: Arithmetic,
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax,
    from start: Int
  ) -> ExpressionSyntax {
    guard left.depth < Self.depthLimit else {
      fail(.tooDeep(limit: Self.depthLimit, at: token.span))
      return invalid(from: start)
    }
    return ExpressionSyntax(.arithmetic(operation, left, right), place(from: start))
  }

  private var sumOperation: Arithmetic? {
    if at(.plus) { return .plus }
    return at(.minus) ? .minus : nil
  }

  private var productOperation: Arithmetic? {
    if at(.star) { return .times }
    if at(.slash) { return .divided }
    return at(.percent) ? .remainder : nil
  }

  private mutating func parseSign() -> ExpressionSyntax {
    let start = token.span.start
    guard take(.minus) else { return parsePath() }
    guard enter() else { return invalid(from: start) }
    defer { depth -= 1 }
    return ExpressionSyntax(.negative(parseSign()), place(from: start))
  }

  func invalid(from start: Int) -> ExpressionSyntax {
    ExpressionSyntax(.invalid, place(from: start))
  }
}

extension Parser {
  /// An operand and the steps behind its dots.
  private mutating func parsePath() -> ExpressionSyntax {
    let start = token.span.start
    let base = parsePrimary()
    guard !isLost, at(.dot) else { return base }
    var names: [NameSyntax] = []
    while !isLost, take(.dot) {
      if token.kind == .cursor { hint(.step(of: extend(base, by: names, from: start))) }
      guard token.kind == .name else {
        fail(.missingExpression(behind: ".", found: found))
        break
      }
      names.append(NameSyntax(token.spelling, Place(token.span)))
      advance()
    }
    return extend(base, by: names, from: start)
  }

  private func extend(
    _ base: ExpressionSyntax,
    by names: [NameSyntax],
    from start: Int
  ) -> ExpressionSyntax {
    if names.isEmpty { return base }
    if case .path(let first) = base.form {
      return ExpressionSyntax(.path(first + names), place(from: start))
    }
    return ExpressionSyntax(.steps(base, names), place(from: start))
  }

  private mutating func parsePrimary() -> ExpressionSyntax {
    let start = token.span.start
    hint(.operand(beside: nil))
    if let literal = parseLiteral() {
      return ExpressionSyntax(.literal(literal), place(from: start))
    }
    if at(.open) { return parseBrackets() }
    if rewriteSigil() { return parsePrimary() }
    guard token.kind == .name, !isOperatorWord else {
      if rewriteMissingColumn() { return invalid(from: start) }
      let behind = index > 0 ? quoted(text[tokens[index - 1].span]) : "the beginning"
      fail(.missingExpression(behind: behind, found: found))
      return invalid(from: start)
    }
    let name = NameSyntax(token.spelling, Place(token.span))
    advance()
    if rewriteValueWord(name) { return ExpressionSyntax(.literal(.missing), place(from: start)) }
    guard at(.open) else { return ExpressionSyntax(.path([name]), place(from: start)) }
    return parseCall(name, from: start)
  }

  /// Whether a word of conditions stands where an operand should.
  private var isOperatorWord: Bool { token.keyword?.isConditionWord ?? false }

  private mutating func parseBrackets() -> ExpressionSyntax {
    let opened = token.span
    guard enter() else { return invalid(from: opened.start) }
    defer { depth -= 1 }
    advance()
    let inner = parseExpression()
    if !isLost, at(.pipe), case .path = inner.form {
      fail(.pipelineInExpression(at: opened.union(token.span)))
    }
    guard close(.close, opened: opened) else { return invalid(from: opened.start) }
    return ExpressionSyntax(inner.form, place(from: opened.start))
  }

  private mutating func parseCall(_ name: NameSyntax, from start: Int) -> ExpressionSyntax {
    let opened = token.span
    guard enter() else { return invalid(from: start) }
    defer { depth -= 1 }
    advance()
    rewriteStar(in: name)
    var arguments: [ExpressionSyntax] = []
    while !isLost, !at(.close) {
      arguments.append(parseExpression())
      guard take(.comma) else { break }
    }
    guard close(.close, opened: opened) else { return invalid(from: start) }
    let canonical = NameSyntax(Self.functionName(name.text), name.place)
    return ExpressionSyntax(.call(canonical, arguments), place(from: start))
  }

  /// The English name of a function known by any of its names.
  private static func functionName(_ name: String) -> String {
    if let function = Function.vocabulary[name] { return function.rawValue }
    if let function = WindowFunction.vocabulary[name] { return function.rawValue }
    return AggregateFunction.vocabulary[name]?.rawValue ?? name
  }

  /// `(a, b)` behind `in`: values in brackets.
  mutating func parseValues(beside left: ExpressionSyntax) -> [ExpressionSyntax] {
    let opened = token.span
    guard enter() else { return [] }
    defer { depth -= 1 }
    advance()
    var values: [ExpressionSyntax] = []
    while !isLost, !at(.close) {
      hint(.operand(beside: left))
      values.append(parseExpression())
      guard take(.comma) else { break }
    }
    if !isLost, at(.pipe), case .path = values.last?.form {
      fail(.pipelineInExpression(at: opened.union(token.span)))
    }
    _ = close(.close, opened: opened)
    return values
  }
}
