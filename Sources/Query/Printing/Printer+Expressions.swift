/// How tightly a form binds, loosest first.
private enum Binding: Int, Comparable {
  case or, and, not, comparison, sum, product, sign, path

  static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
}

extension ExpressionSyntax {
  fileprivate var binding: Binding {
    switch form {
    case .any: .or
    case .all: .and
    case .not(let part): part.takesNotInside ? .comparison : .not
    case .compare, .test, .matches, .exactly, .isOne, .isIn, .between, .isMissing, .isKnown:
      .comparison
    case .arithmetic(.plus, _, _), .arithmetic(.minus, _, _): .sum
    case .arithmetic: .product
    case .negative: .sign
    case .path, .steps, .literal, .call, .invalid: .path
    }
  }

  /// Whether `not` is printed inside: `x not in (a, b)`, `text not has "mask"`.
  fileprivate var takesNotInside: Bool {
    switch form {
    case .isOne, .isIn, .test, .matches: true
    case .path, .steps, .literal, .call, .negative, .not, .all, .any, .arithmetic, .compare,
      .exactly, .between, .isMissing, .isKnown, .invalid:
      false
    }
  }
}

extension Printer {
  /// An expression on one line, with brackets only where they are needed.
  func text(of expression: ExpressionSyntax) -> String {
    switch expression.form {
    case .path(let path): names.text(of: path, in: language)
    case .steps(let base, let path):
      "\(operand(base, atLeast: .path)).\(names.text(of: path, in: language))"
    case .literal(let literal): text(of: literal)
    case .call(let name, let arguments): call(name, arguments)
    case .negative(let part): "-" + operand(part, atLeast: .sign)
    case .not(let part):
      part.takesNotInside
        ? comparison(part, isNegated: true)
        : "\(word(.not)) \(operand(part, atLeast: .not))"
    case .all(let parts): join(parts, .and, atLeast: .not)
    case .any(let parts): join(parts, .or, atLeast: .and)
    case .arithmetic(let operation, let left, let right):
      "\(operand(left, atLeast: expression.binding)) \(operation.rawValue) "
        + operand(right, atLeast: expression.binding == .sum ? .product : .sign)
    case .compare, .test, .matches, .exactly, .isOne, .isIn, .between, .isMissing, .isKnown:
      comparison(expression, isNegated: false)
    case .invalid: ""
    }
  }

  private func join(_ parts: [ExpressionSyntax], _ keyword: Keyword, atLeast: Binding) -> String {
    parts.map { operand($0, atLeast: atLeast) }.joined(separator: " \(word(keyword)) ")
  }

  private func operand(_ expression: ExpressionSyntax, atLeast least: Binding) -> String {
    let inner = text(of: expression)
    return expression.binding < least ? "(\(inner))" : inner
  }

  private func side(_ expression: ExpressionSyntax) -> String {
    operand(expression, atLeast: .sum)
  }

  private func comparison(_ expression: ExpressionSyntax, isNegated: Bool) -> String {
    let negation = isNegated ? word(.not) + " " : ""
    switch expression.form {
    case .compare(let comparison, let left, let right):
      return "\(side(left)) \(comparison.rawValue) \(side(right))"
    case .test(let test, let left, let right):
      return "\(side(left)) \(negation)\(word(test.keyword)) \(side(right))"
    case .matches(let left, let right):
      return "\(side(left)) \(negation)\(word(.matches)) \(side(right))"
    case .exactly(let left, let right): return "\(side(left)) \(word(.exactly)) \(side(right))"
    case .isOne(let left, let values):
      let list = values.map(text(of:)).joined(separator: ", ")
      return "\(side(left)) \(negation)\(word(.isIn)) (\(list))"
    case .isIn(let left, let right): return "\(side(left)) \(negation)\(word(.isIn)) \(list(right))"
    case .between(let value, let low, let high):
      return "\(side(value)) \(word(.between)) \(side(low)) \(word(.through)) \(side(high))"
    case .isMissing(let part): return "\(side(part)) \(word(.isMissing))"
    case .isKnown(let part): return "\(side(part)) \(word(.isKnown))"
    case .path, .steps, .literal, .call, .negative, .not, .all, .any, .arithmetic, .invalid:
      return text(of: expression)
    }
  }

  /// The list behind `in`: never in brackets, which would make it a list of values.
  private func list(_ expression: ExpressionSyntax) -> String { text(of: expression) }

  private func call(_ name: NameSyntax, _ arguments: [ExpressionSyntax]) -> String {
    let list = arguments.map(text(of:)).joined(separator: ", ")
    return "\(functionName(name.text))(\(list))"
  }

  private func functionName(_ name: String) -> String {
    if let function = Function.vocabulary[name] { return function.name(in: language) }
    if let function = WindowFunction.vocabulary[name] { return function.name(in: language) }
    if let function = AggregateFunction.vocabulary[name] { return function.name(in: language) }
    return name
  }

  func text(of literal: LiteralSyntax) -> String {
    switch literal {
    case .text(let text): quote(text)
    case .number(_, let spelling), .date(_, let spelling): spelling
    case .boolean(let value): word(value ? .yes : .no)
    case .missing: word(.missing)
    case .pattern(let pattern): text(of: pattern)
    }
  }

  func text(of pattern: RegexLiteral) -> String {
    "/\(escapeSlashes(pattern.pattern))/\(pattern.ignoresCase ? "i" : "")"
  }

  /// A slash that is not escaped already gets its `\`.
  private func escapeSlashes(_ pattern: String) -> String {
    var result = ""
    var isEscaped = false
    for scalar in pattern.unicodeScalars {
      if scalar == "/", !isEscaped { result += "\\" }
      isEscaped = scalar == "\\" && !isEscaped
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// A text in quotes it does not contain; with `\` before them where it contains all.
  func quote(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard !scalars.contains(where: { $0 == "\\" || $0 == "\n" || $0 == "\t" }) else {
      return "\"\(escaped(text))\""
    }
    if !scalars.contains(where: { $0 == "\"" || $0 == "＂" }) { return "\"\(text)\"" }
    if !scalars.contains("”") { return "“\(text)”" }
    if !scalars.contains("」") { return "「\(text)」" }
    return "\"\(escaped(text))\""
  }

  private func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\"", "＂": result += "\\\""
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\\": result += needsDoubling(scalars, index) ? "\\\\" : "\\"
      case _: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a `\` would be read together with what follows it; in `\d` it would not.
  private func needsDoubling(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index + 1 < scalars.count else { return true }
    return ["\\", "\"", "＂", "'", "＇", "n", "ｎ", "t", "ｔ", "\n", "\t"].contains(scalars[index + 1])
  }
}

extension TextTest {
  var keyword: Keyword {
    switch self {
    case .has: .has
    case .hasWord: .hasWord
    case .starts: .starts
    case .ends: .ends
    }
  }
}

extension Printer {
  /// What `kwic` and its kin look for.
  func text(of pattern: Pattern) -> String {
    switch pattern {
    case .phrase(let phrase): quote(phrase)
    case .regex(let regex): text(of: regex)
    case .tokens(let steps): steps.map(text(of:)).joined(separator: " ")
    }
  }

  private func text(of step: TokenStep) -> String {
    let test = step.test.map { text(of: $0, inside: .loose) } ?? ""
    return "[\(test)]\(repetition(step.least, step.most))"
  }

  private func repetition(_ least: Int, _ most: Int?) -> String {
    switch (least, most) {
    case (1, 1): ""
    case (0, 1): "?"
    case (0, nil): "*"
    case (1, nil): "+"
    case (_, nil): "{\(least),}"
    case (_, let most?): least == most ? "{\(least)}" : "{\(least),\(most)}"
    }
  }

  private enum TestPosition { case loose, conjunct, negated }

  private func text(of test: TokenTest, inside position: TestPosition) -> String {
    switch test {
    case .matches(let attribute, let pattern):
      return "\(attribute.name(in: language)) = \(quote(pattern.pattern))"
    case .not(.matches(let attribute, let pattern)):
      return "\(attribute.name(in: language)) != \(quote(pattern.pattern))"
    case .not(let part): return "!" + text(of: part, inside: .negated)
    case .all(let parts):
      let inner = parts.map { text(of: $0, inside: .conjunct) }.joined(separator: " & ")
      return position == .loose ? inner : "(\(inner))"
    case .any(let parts):
      let inner = parts.map { text(of: $0, inside: .conjunct) }.joined(separator: " | ")
      return position == .loose ? inner : "(\(inner))"
    }
  }
}
