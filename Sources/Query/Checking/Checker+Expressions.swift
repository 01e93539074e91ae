import CorpusModel
import Diagnostics

extension Checker {
  /// An expression of any type; nil, with a report, when it makes no sense.
  mutating func checkExpression(_ syntax: ExpressionSyntax, _ scope: Scope) -> Expression? {
    switch syntax.form {
    case .path(let names): return checkPath(names, scope)?.expression
    case .steps(let base, let names): return checkCallSteps(base, names, scope)
    case .literal(let literal): return checkLiteral(literal, syntax.place)
    case .call(let name, let arguments): return checkCall(name, arguments, syntax.place, scope)
    case .negative(let part): return checkNegative(part, scope)
    case .arithmetic(let operation, let left, let right):
      return checkArithmetic(operation, left, right, scope)
    case .not(let part):
      guard let part = checkTruth(part, scope) else { return nil }
      return Expression(.not(part), .boolean)
    case .all(let parts): return checkParts(parts, scope) { .all($0) }
    case .any(let parts):
      if reportLoneAlternative(parts, scope) { return nil }
      return checkParts(parts, scope) { .any($0) }
    case .compare(let comparison, let left, let right):
      return checkComparison(comparison, left, right, syntax.place, scope)
    case .test(let test, let left, let right): return checkTest(test, left, right, scope)
    case .matches(let left, let right): return checkMatches(left, right, scope)
    case .exactly(let left, let right): return checkExactly(left, right, scope)
    case .isOne(let left, let values): return checkIsOne(left, values, syntax.place, scope)
    case .isIn(let left, let right): return checkIsIn(left, right, scope)
    case .between(let value, let low, let high): return checkBetween(value, low, high, scope)
    case .isMissing(let part):
      return checkExpression(part, scope).map { Expression(.isMissing($0), .boolean) }
    case .isKnown(let part):
      return checkExpression(part, scope).map { Expression(.isKnown($0), .boolean) }
    case .invalid: return nil
    }
  }

  /// Something that is true or false.
  mutating func checkTruth(_ syntax: ExpressionSyntax, _ scope: Scope) -> Expression? {
    guard let expression = checkExpression(syntax, scope) else { return nil }
    guard expression.type == .boolean else {
      return fail(.notCondition(typed(syntax, expression), at: syntax.place.span))
    }
    return expression
  }

  /// A condition cut at its outermost `and`, each part with its text.
  mutating func checkConditions(_ syntax: ExpressionSyntax, _ scope: Scope) -> [Condition]? {
    let parts: [ExpressionSyntax] =
      if case .all(let parts) = syntax.form { parts } else { [syntax] }
    var conditions: [Condition] = []
    for part in parts {
      guard let expression = checkTruth(part, scope) else { continue }
      conditions.append(Condition(expression, text: format(part), chinese: formatInChinese(part)))
    }
    return conditions.count == parts.count ? conditions : nil
  }

  /// A piece of the script with its type, for a message.
  func typed(_ syntax: ExpressionSyntax, _ expression: Expression) -> Typed {
    let isLiteral = if case .literal = expression.form { true } else { false }
    return Typed(
      text: written(syntax.place),
      type: expression.type,
      example: isLiteral ? nil : example(of: expression, at: syntax.place),
      isLiteral: isLiteral
    )
  }

  /// A value that occurs in a column, or how one is written.
  private func example(of expression: Expression, at place: Place) -> Message? {
    if let origin = origins[place.span], let value = environment.names.values(origin).first {
      return Message(
        "\(written(place)) is, for example, \"\(value)\"",
        "\(written(place)) 的值例如 \"\(value)\""
      )
    }
    guard let sample = expression.type.sample, expression.isColumn else { return nil }
    let phrase = expression.type.element.phrase
    return Message("\(phrase) is written \(sample)", "\(phrase)写成 \(sample)")
  }

  private mutating func checkParts(
    _ parts: [ExpressionSyntax],
    _ scope: Scope,
    _ form: ([Expression]) -> Expression.Form
  ) -> Expression? {
    let checked = parts.map { checkTruth($0, scope) }
    let whole = checked.compactMap { $0 }
    return whole.count == parts.count ? Expression(form(whole), .boolean) : nil
  }

  private mutating func checkLiteral(_ literal: LiteralSyntax, _ place: Place) -> Expression? {
    switch literal {
    case .text(let text): Expression(.literal(.text(text)), .text)
    case .number(let number, _): Expression(.literal(.number(number)), .number)
    case .date(let date, _): Expression(.literal(.date(date)), .date)
    case .boolean(let value): Expression(.literal(.boolean(value)), .boolean)
    case .missing: Expression(.literal(.missing), .text)
    case .pattern:
      fail(.stray(what: Message("a regular expression", "正则表达式"), at: place.span))
    }
  }

  private mutating func checkCallSteps(
    _ base: ExpressionSyntax,
    _ names: [NameSyntax],
    _ scope: Scope
  ) -> Expression? {
    guard let expression = checkExpression(base, scope) else { return nil }
    let text = written(base.place)
    let found = FoundPath(
      expression: expression,
      names: ResolvedName(english: text, chinese: text)
    )
    return checkSteps(found, names, behind: base.place)?.expression
  }

  private mutating func checkNegative(_ part: ExpressionSyntax, _ scope: Scope) -> Expression? {
    guard let expression = checkNumber(part, scope, "-") else { return nil }
    if case .literal(.number(let number)) = expression.form {
      return Expression(.literal(.number(-number)), .number)
    }
    return Expression(.negative(expression), .number)
  }

  private mutating func checkNumber(
    _ syntax: ExpressionSyntax,
    _ scope: Scope,
    _ operation: String
  ) -> Expression? {
    guard let expression = checkExpression(syntax, scope) else { return nil }
    return asNumber(expression, syntax, operation)
  }

  private mutating func asNumber(
    _ expression: Expression,
    _ syntax: ExpressionSyntax,
    _ operation: String
  ) -> Expression? {
    guard expression.isMissing || expression.type == .number else {
      return fail(
        .notNumber(typed(syntax, expression), operation: operation, at: syntax.place.span)
      )
    }
    return Expression(expression.form, .number)
  }

  private mutating func checkArithmetic(
    _ operation: Arithmetic,
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax,
    _ scope: Scope
  ) -> Expression? {
    let checked = (checkExpression(left, scope), checkExpression(right, scope))
    if let first = checked.0, let second = checked.1, operation == .minus,
      first.type == .date, second.type == .date
    {
      return Expression(.arithmetic(.minus, first, second), .number)
    }
    let first = checked.0.flatMap { asNumber($0, left, operation.rawValue) }
    let second = checked.1.flatMap { asNumber($0, right, operation.rawValue) }
    guard let first, let second else { return nil }
    return Expression(.arithmetic(operation, first, second), .number)
  }
}

extension Expression {
  /// Whether this is the value `missing`, which goes with every type.
  var isMissing: Bool { form == .literal(.missing) }

  /// Whether this is a column, or a step from one.
  var isColumn: Bool {
    switch form {
    case .column: true
    case .step(let base, _): base.isColumn
    case .literal, .compare, .same, .isOne, .contains, .between, .test, .matches, .isMissing,
      .isKnown, .not, .all, .any, .arithmetic, .negative, .call, .window, .rowCount:
      false
    }
  }
}

extension Checker {
  /// Reports `country = Italy or Japan`, where the second part is no condition; true when it did.
  private mutating func reportLoneAlternative(
    _ parts: [ExpressionSyntax],
    _ scope: Scope
  ) -> Bool {
    guard let first = parts.first, case .compare(.equal, let left, let value) = first.form else {
      return false
    }
    let rest = parts.dropFirst()
    guard !rest.isEmpty, rest.allSatisfy({ isLoneValue($0, scope) }) else { return false }
    let values = ([value] + rest).map { format($0) }
    let alternatives = rest.reduce(rest[1].place.span) { $0.union($1.place.span) }
    report(
      .loneAlternative(
        subject: written(left.place),
        values: values,
        at: alternatives,
        condition: first.place.span.union(alternatives)
      )
    )
    return true
  }

  /// Whether a part of a condition is a mere value.
  private func isLoneValue(_ syntax: ExpressionSyntax, _ scope: Scope) -> Bool {
    switch syntax.form {
    case .literal(.text), .literal(.number), .literal(.date): true
    case .path(let names): names.count == 1 && !isNamed(names[0].text, in: scope)
    case _: false
    }
  }
}
