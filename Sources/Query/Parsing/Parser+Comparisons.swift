import Diagnostics

extension Parser {
  /// An operand, or a comparison of it with another.
  mutating func parseComparison() -> ExpressionSyntax {
    let start = token.span.start
    let left = parseComparand()
    guard !isLost else { return left }
    hint(.operation(after: left))
    rewriteOperator()
    guard let comparison = parseOperator(behind: left, from: start) else { return left }
    if !isLost, startsOperator {
      fail(.chainedComparison(at: place(from: start).span.union(token.span)))
    }
    return comparison
  }

  /// `date > 2020-04 and < 2020-05`: reads the comparison with the column said before it, after
  /// reporting that it is said again.
  mutating func rewriteElided(behind former: ExpressionSyntax) -> ExpressionSyntax? {
    guard startsOperator, let left = former.comparand else { return nil }
    let start = token.span.start
    let operation = text[token.span]
    reportHabit(
      Message("the column must be said again", "列名要再写一次"),
      at: token.span,
      write: "\(text[left.place.span]) \(operation)"
    )
    return parseOperator(behind: left, from: start)
  }

  /// Whether an operator that compares stands here.
  private var startsOperator: Bool {
    if comparisonSymbol != nil { return true }
    let words: [Keyword] = [.isIn, .between, .has, .starts, .ends, .matches, .exactly]
    return words.contains { length(of: $0) > 0 }
  }

  private var comparisonSymbol: Comparison? {
    guard case .symbol(let symbol) = token.kind else { return nil }
    return symbol == .doubleEqual ? .equal : Comparison(rawValue: symbol.rawValue)
  }

  /// The operator behind `left` with its right side; nil when none stands here.
  private mutating func parseOperator(
    behind left: ExpressionSyntax,
    from start: Int
  ) -> ExpressionSyntax? {
    if let comparison = comparisonSymbol {
      advance()
      return parseSymbolic(comparison, left, from: start)
    }
    guard let word = takeOperatorWord() else { return nil }
    let form = parseWordOperator(word.keyword, left)
    let positive = ExpressionSyntax(form, place(from: start))
    return word.isNegated ? ExpressionSyntax(.not(positive), place(from: start)) : positive
  }

  private mutating func parseSymbolic(
    _ comparison: Comparison,
    _ left: ExpressionSyntax,
    from start: Int
  ) -> ExpressionSyntax {
    if comparison == .equal, take(.exactly) {
      return ExpressionSyntax(.exactly(left, parseRight(beside: left)), place(from: start))
    }
    let right = joinWords(behind: parseRight(beside: left))
    return ExpressionSyntax(.compare(comparison, left, right), place(from: start))
  }

  private mutating func parseRight(beside left: ExpressionSyntax) -> ExpressionSyntax {
    hint(.operand(beside: left))
    rewriteSpokenDate()
    return parseComparand()
  }

  /// Reports `South Africa` behind a comparison, and reads on as if it stood in quotes.
  private mutating func joinWords(behind right: ExpressionSyntax) -> ExpressionSyntax {
    guard !isLost, case .path(let names) = right.form, names.count == 1 else { return right }
    var end = index
    while tokens[end].kind == .name, tokens[end].linesBefore == .none,
      !isPartOfSyntax(end)
    { end += 1 }
    guard end > index else { return right }
    let span = right.place.span.union(tokens[end - 1].span)
    report(.nameOfSeveralWords(text[span], at: span))
    index = end
    return ExpressionSyntax(.literal(.text(text[span])), Place(span))
  }

  /// Whether a word here belongs to the language, so that it does not go on with a name.
  private func isPartOfSyntax(_ position: Int) -> Bool {
    let name = tokens[position]
    if let keyword = name.keyword { return !keyword.isValue }
    if length(of: .isMissing, at: position) + length(of: .hasWord, at: position) > 0 { return true }
    if ["is", "has", "starts", "ends", "keep", "like", "contains"].contains(name.spelling) {
      return true
    }
    return Verb.vocabulary[name.spelling] != nil || Self.directions.contains(name.spelling)
  }

  private static let directions: Set<String> = ["desc", "asc"]

  /// Steps over a word operator, with the `not` before or inside it.
  private mutating func takeOperatorWord() -> (keyword: Keyword, isNegated: Bool)? {
    let start = index
    let isNegated = take(.not)
    if let word = takeIs() {
      return (word.keyword, isNegated != word.isNegated)
    }
    // `has word` before `has`, unless `word` is the operand itself.
    if length(of: .hasWord) > 0, startsOperandBehindHasWord, take(.hasWord) {
      return (.hasWord, isNegated)
    }
    for word in [Keyword.isIn, .between, .has, .starts, .ends, .matches, .exactly]
    where take(word) {
      return (word, isNegated)
    }
    index = start
    return nil
  }

  private var startsOperandBehindHasWord: Bool {
    let behind = tokens[min(index + length(of: .hasWord), tokens.count - 1)]
    switch behind.kind {
    case .text, .name, .pattern, .number, .date, .cursor, .unreadable: return true
    case .symbol(let symbol): return symbol == .open || symbol == .minus
    case .end, .endOfText: return false
    }
  }

  /// Steps over `is missing`, `is known`, `is not missing`, `is not known`.
  private mutating func takeIs() -> (keyword: Keyword, isNegated: Bool)? {
    if take(.isMissing) { return (.isMissing, false) }
    if take(.isKnown) { return (.isKnown, false) }
    guard token.kind == .name, ["is", "为", "是"].contains(token.spelling.lowercased()) else {
      return nil
    }
    guard next.keyword == .not, index + 2 < tokens.count else { return nil }
    let word = tokens[index + 2]
    let isMissing = word.keyword == .missing
    guard isMissing || ["known", "已知"].contains(word.spelling) else { return nil }
    index += 3
    return isMissing ? (.isKnown, false) : (.isMissing, false)
  }

  /// The rest of a comparison behind its word.
  private mutating func parseWordOperator(
    _ word: Keyword,
    _ left: ExpressionSyntax
  ) -> ExpressionSyntax.Form {
    switch word {
    case .isMissing: return .isMissing(left)
    case .isKnown: return .isKnown(left)
    case .isIn:
      rewriteListBrackets()
      return at(.open) ? .isOne(left, of: parseValues(beside: left)) : .isIn(left, parseComparand())
    case .between: return parseBetween(left)
    case .has: return parseTest(.has, left)
    case .hasWord: return parseTest(.hasWord, left)
    case .starts: return parseTest(.starts, left)
    case .ends: return parseTest(.ends, left)
    case .matches: return .matches(left, parseRight(beside: left))
    case .exactly: return .exactly(left, parseRight(beside: left))
    case .and, .or, .not, .through, .missing, .yes, .no, .by, .descending, .ascending, .asForm,
      .on, .keepAll, .width, .within, .seed, .against, .rows, .definition, .parameter, .version:
      return .invalid
    }
  }

  private mutating func parseTest(
    _ test: TextTest,
    _ left: ExpressionSyntax
  )
    -> ExpressionSyntax.Form
  {
    let right = joinWords(behind: parseRight(beside: left))
    return .test(test, left, right)
  }

  private mutating func parseBetween(_ left: ExpressionSyntax) -> ExpressionSyntax.Form {
    let low = parseRight(beside: left)
    guard !isLost, take(.through) else {
      if !isLost { fail(.missingExpression(behind: "between … and", found: found)) }
      return .invalid
    }
    return .between(left, low: low, high: parseRight(beside: left))
  }
}

extension ExpressionSyntax {
  /// What stands on the left of a comparison, of the last one where several are joined.
  fileprivate var comparand: ExpressionSyntax? {
    switch form {
    case .compare(_, let left, _), .exactly(let left, _), .isOne(let left, _), .isIn(let left, _),
      .between(let left, _, _), .test(_, let left, _), .matches(let left, _), .isMissing(let left),
      .isKnown(let left):
      left
    case .not(let operand): operand.comparand
    case .all(let parts), .any(let parts): parts.last?.comparand
    case .path, .steps, .literal, .call, .negative, .arithmetic, .invalid: nil
    }
  }
}
