import Diagnostics
import Unicode

extension Parser {
  /// Reads what a verb's spec allows behind it: the operand, then clauses in any order.
  mutating func parseArguments(of spec: VerbSpec, into stage: inout StageSyntax) {
    rewriteDashedVerb(spec, from: stage.verbPlace.span.start)
    if spec.verb == .sort { rewriteReverseFlags() }
    if rewriteArguments(of: spec, from: stage.verbPlace.span.start) { return }
    let mayBeMissing =
      spec.slot == .nothing || (spec.isOptional && (endsOperand || startsClause(of: spec)))
    if mayBeMissing { hintOperand(spec) } else { stage.operand = parseOperand(of: spec) }
    parseClauses(of: spec, into: &stage)
  }

  /// Whether nothing that belongs to a verb stands here.
  private var endsOperand: Bool { isAtEnd || at(.pipe) || at(.close) || token.kind == .cursor }

  private func startsClause(of spec: VerbSpec) -> Bool {
    spec.clauses.contains { length(of: $0.word.keyword) > 0 }
  }

  /// Notes what an operand that was left out could be.
  private mutating func hintOperand(_ spec: VerbSpec) {
    switch spec.slot {
    case .nothing, .label: break
    case .number, .pattern: hint(.number)
    case .rows: hint(.source)
    case .expectation:
      hint(.expectation)
      hint(.operand(beside: nil))
    case .definitions, .aggregates: hint(.newName)
    case .condition, .keys, .value, .order, .projection, .columns, .column:
      hint(.operand(beside: nil))
    }
  }

  private mutating func parseOperand(of spec: VerbSpec) -> Operand {
    guard !endsOperand || token.kind == .cursor else {
      fail(.missingOperand(spec.verb, found: found))
      return .none
    }
    switch spec.slot {
    case .nothing: return .none
    case .condition, .column: return .expression(parseExpression())
    case .number: return .expression(parseNumber(of: spec.verb))
    case .keys, .projection, .columns, .definitions: return .items(parseItems(spec.verb))
    case .value: return .items(parseValue(spec.verb))
    case .aggregates:
      isSummarizing = true
      defer { isSummarizing = false }
      return .items(parseItems(spec.verb))
    case .order: return .order(parseOrder())
    case .rows: return parseRows()
    case .pattern: return .pattern(parsePattern())
    case .expectation: return parseExpectation(spec.verb)
    case .label: return parseLabel(spec.verb)
    }
  }

  /// A number or the name of a parameter.
  private mutating func parseNumber(of verb: Verb) -> ExpressionSyntax {
    hint(.number)
    let start = token.span.start
    switch token.kind {
    case .number(let value):
      let spelling = token.spelling
      advance()
      return ExpressionSyntax(.literal(.number(value, spelling: spelling)), place(from: start))
    case .name where !startsAnyClause:
      let name = NameSyntax(token.spelling, Place(token.span))
      advance()
      return ExpressionSyntax(.path([name]), place(from: start))
    case .symbol(.minus): return parseExpression()
    case .unreadable where verb == .ngrams && rewriteRange(): fallthrough
    case .name, .date, .text, .pattern, .symbol, .end, .endOfText, .unreadable, .cursor:
      fail(.missingOperand(verb, found: found))
      return ExpressionSyntax(.invalid, place(from: start))
    }
  }

  /// `ngrams 2-4`: one length at a time.
  private mutating func rewriteRange() -> Bool {
    let digits = text[token.span]
    guard let first = digits.split(separator: "-").first, first.utf8.count < digits.utf8.count
    else {
      return false
    }
    let span = token.span
    errors.removeAll { error in
      if case .joinedDigits(_, let place) = error { place == span } else { false }
    }
    reportHabit(
      Message("runs have one length; ask once for each", "词串一次只有一种长度；每种各问一次"),
      at: span,
      write: String(first)
    )
    return true
  }

  private var startsAnyClause: Bool {
    ClauseWord.allCases.contains { length(of: $0.keyword) > 0 }
  }

  /// Expressions with or without a name, separated by commas.
  mutating func parseItems(_ verb: Verb) -> [ItemSyntax] {
    var items: [ItemSyntax] = []
    repeat {
      if !items.isEmpty, endsOperand, token.kind != .cursor { break }
      items.append(parseItem(verb))
    } while !isLost && take(.comma)
    return items
  }

  private mutating func parseItem(_ verb: Verb) -> ItemSyntax {
    if verb == .add || verb == .summarize { hint(.newName) }
    guard token.kind == .name, next.isSymbol(.equal) || next.isSymbol(.doubleEqual) else {
      let expression = parseExpression()
      return ItemSyntax(name: takeAs(behind: expression, of: verb), expression: expression)
    }
    checkReserved(token)
    let name = NameSyntax(token.spelling, Place(token.span))
    advance()
    advance()
    return ItemSyntax(name: name, expression: parseExpression())
  }

  /// The one expression of `sum amount`, `sum total = amount`.
  private mutating func parseValue(_ verb: Verb) -> [ItemSyntax] {
    let item = parseItem(verb)
    if !isLost, at(.comma), !isThousands {
      fail(.oneOnly(verb, at: token.span))
    }
    return [item]
  }

  private mutating func parseOrder() -> [OrderSyntax] {
    var terms: [OrderSyntax] = []
    repeat {
      if !terms.isEmpty, endsOperand, token.kind != .cursor { break }
      if !terms.isEmpty, rewriteDirectionBehindComma() { continue }
      let key = parseExpression()
      hint(.direction)
      terms.append(OrderSyntax(key: key, descending: takeDirection()))
    } while !isLost && take(.comma)
    return terms
  }

  /// Steps over `descending` or `ascending`, also in their short forms.
  private mutating func takeDirection() -> Bool {
    if take(.descending) { return true }
    if take(.ascending) { return false }
    guard token.kind == .name else { return false }
    switch token.spelling.lowercased() {
    case "desc": advance()
    case "asc":
      advance()
      return false
    case _: return false
    }
    return true
  }

  /// A pipeline in brackets, or the name of a table or a definition.
  private mutating func parseRows() -> Operand {
    let start = token.span.start
    let source = parseSource()
    return .rows(source, place(from: start))
  }

  private mutating func parseExpectation(_ verb: Verb) -> Operand {
    hint(.expectation)
    guard token.kind == .name, Verb.vocabulary[token.spelling] == .unique,
      next.kind == .name || next.kind == .cursor || next.kind.endsQuestion
        || next.isSymbol(.pipe) || next.isSymbol(.open)
    else { return .expression(parseExpression()) }
    advance()
    guard token.kind == .name || token.kind == .cursor || at(.open) else {
      fail(.missingColumns(found))
      return .none
    }
    return .unique(parseItems(verb))
  }

  private mutating func parseLabel(_ verb: Verb) -> Operand {
    guard case .text(let label, _) = token.kind else {
      fail(.missingOperand(verb, found: found))
      return .none
    }
    advance()
    return .label(label)
  }
}

extension Parser {
  private mutating func parseClauses(of spec: VerbSpec, into stage: inout StageSyntax) {
    while !isLost {
      let free = spec.clauses.filter { form in
        !stage.clauses.contains { $0.word == form.word }
      }
      hint(.clauses(free.map(\.word)))
      if !startsClause(of: spec) { _ = rewriteClauseWord(of: spec) }
      guard let form = spec.clauses.first(where: { length(of: $0.word.keyword) > 0 }) else { break }
      if !free.contains(form) { report(.repeatedClause(form.word, at: token.span)) }
      let start = token.span.start
      _ = take(form.word.keyword)
      let value = parseClauseValue(form)
      stage.clauses.append(Clause(word: form.word, value: value, place: place(from: start)))
    }
    stage.clauses = stage.orderedClauses
    guard !isLost else { return }
    hint(.pipe)
    for form in spec.clauses where form.isRequired {
      if !stage.clauses.contains(where: { $0.word == form.word }) {
        fail(.missingClause(spec.verb, form.word, found: found))
      }
    }
  }

  private mutating func parseClauseValue(_ form: VerbSpec.ClauseForm) -> Clause.Value {
    switch form.value {
    case .nothing: return .none
    case .expression, .column, .equality:
      guard !endsOperand || token.kind == .cursor else {
        fail(.missingClauseValue(form.word, found: found))
        return .none
      }
      return .expression(parseExpression())
    case .number:
      guard case .number = token.kind else { return parseNamedNumber(form.word) }
      return .expression(parseComparand())
    case .scope: return parseScope(form.word)
    case .form: return parseForm(form.word)
    case .rows:
      let start = token.span.start
      guard !endsOperand || token.kind == .cursor else {
        fail(.missingClauseValue(form.word, found: found))
        return .none
      }
      let source = parseSource()
      return .rows(source, place(from: start))
    }
  }

  private mutating func parseNamedNumber(_ word: ClauseWord) -> Clause.Value {
    hint(.number)
    guard token.kind == .name else {
      fail(.missingClauseValue(word, found: found))
      return .none
    }
    let name = NameSyntax(token.spelling, Place(token.span))
    advance()
    return .expression(ExpressionSyntax(.path([name]), name.place))
  }

  private mutating func parseScope(_ word: ClauseWord) -> Clause.Value {
    hint(.scope)
    guard token.kind == .name, let scope = PatternScope.vocabulary[token.spelling] else {
      fail(.missingClauseValue(word, found: found))
      return .none
    }
    advance()
    return .scope(scope)
  }

  private mutating func parseForm(_ word: ClauseWord) -> Clause.Value {
    hint(.form)
    guard token.kind == .name else {
      fail(.missingClauseValue(word, found: found))
      return .none
    }
    guard let form = OutputForm.vocabulary[token.spelling] else {
      let names = OutputForm.allCases.flatMap(\.allNames)
      let nearest = nearestNames(to: token.spelling, in: names)
      fail(.unknownForm(token.spelling, nearest: nearest, at: token.span))
      return .none
    }
    advance()
    return .form(form)
  }
}
