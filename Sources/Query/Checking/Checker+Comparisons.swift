import CorpusModel
import Diagnostics
import Unicode

extension Checker {
  /// `a = b` and its kin.
  mutating func checkComparison(
    _ comparison: Comparison,
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax,
    _ place: Place,
    _ scope: Scope
  ) -> Expression? {
    guard let (first, second) = checkPair(left, right, place, comparison.rawValue, scope) else {
      return nil
    }
    let isEquality = comparison == .equal || comparison == .different
    let type = first.isMissing ? second.type : first.type
    if !isEquality, !type.isOrdered {
      return fail(.noOrder(typed(left, first), at: place.span))
    }
    return Expression(.compare(comparison, first, second), .boolean)
  }

  /// Two sides that can be compared; a bare word or a literal takes the type of the other side.
  private mutating func checkPair(
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax,
    _ place: Place,
    _ operation: String,
    _ scope: Scope
  ) -> (Expression, Expression)? {
    if takesTypeOfOther(left, scope), !takesTypeOfOther(right, scope) {
      guard let (second, first) = checkPair(right, left, place, operation, scope) else {
        return nil
      }
      return (first, second)
    }
    guard let first = checkExpression(left, scope) else {
      _ = checkQuietly(right, scope)
      return nil
    }
    if first.type.isList, !first.isMissing, !isMissingLiteral(right) {
      let value = takesTypeOfOther(right, scope) ? written(right.place) : nil
      return fail(
        .listCompared(
          typed(left, first),
          with: value,
          operation: operation,
          at: place.span
        )
      )
    }
    guard let second = checkBeside(first, left, right, place, scope) else { return nil }
    return (first, second)
  }

  private func isMissingLiteral(_ syntax: ExpressionSyntax) -> Bool {
    syntax.form == .literal(.missing)
  }

  /// Checks the other side when one side already failed; names are not reported, since what they
  /// stand beside is not known.
  private mutating func checkQuietly(_ syntax: ExpressionSyntax, _ scope: Scope) -> Expression? {
    if takesTypeOfOther(syntax, scope) { return nil }
    return checkExpression(syntax, scope)
  }

  /// Whether a side has no type of its own: a literal, or a bare word.
  private func takesTypeOfOther(_ syntax: ExpressionSyntax, _ scope: Scope) -> Bool {
    switch syntax.form {
    case .literal: true
    case .path(let names): names.count == 1 && !isNamed(names[0].text, in: scope)
    case _: false
    }
  }

  /// The right side, with the type the left side wants.
  mutating func checkBeside(
    _ first: Expression,
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax,
    _ place: Place,
    _ scope: Scope
  ) -> Expression? {
    guard let said = checkBeside(first.type, left, right, scope) else { return nil }
    let second = valueMeant(by: said, beside: left, right)
    if first.isMissing || second.isMissing || first.type.matches(second.type) { return second }
    if second.type.isList, second.type.element.matches(first.type) {
      return fail(
        .listCompared(
          typed(right, second),
          with: written(left.place),
          operation: "=",
          at: place.span
        )
      )
    }
    return fail(
      .notComparable(
        typed(left, first),
        typed(right, second),
        at: right.place.span,
        replacement: mending(first, second, left, right)
      )
    )
  }

  /// A value beside a type: names beside entities, years and quoted dates beside dates.
  mutating func checkBeside(
    _ type: ValueType,
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax,
    _ scope: Scope
  ) -> Expression? {
    if case .path(let names) = right.form, names.count == 1, !isNamed(names[0].text, in: scope) {
      if case .entity(let kind) = type {
        return entity(names[0].text, kind, beside: left, at: right.place.span)
      }
      if type == .text, scope.isCertain {
        return reportBareText(names[0], beside: left, type, scope)
      }
    }
    guard let second = checkExpression(right, scope) else { return nil }
    guard case .literal(let literal) = second.form else { return second }
    switch (type, literal) {
    case (.entity(let kind), .text(let text)):
      return entity(text, kind, beside: left, at: right.place.span)
    case (.date, .number(let number)):
      return number.asYear.map { Expression(.literal(.date($0)), .date) } ?? second
    case (.date, .text(let text)):
      return Literal.date(in: text).map { Expression(.literal(.date($0)), .date) } ?? second
    case _: return second
    }
  }

  private mutating func reportBareText(
    _ name: NameSyntax,
    beside left: ExpressionSyntax,
    _ type: ValueType,
    _ scope: Scope
  ) -> Expression? {
    let columns = scope.shape.fields.filter { $0.type == .text }.map(\.name)
    let first = Typed(text: written(left.place), type: type)
    return fail(
      .bareText(
        name.text,
        of: first,
        nearest: nearestNames(to: name.text, in: columns),
        meant: origins[left.place.span].flatMap { environment.names.meant($0, name.text) },
        at: name.place.span
      )
    )
  }

  private func nearest(_ name: String, _ names: [String]) -> [String] {
    var seen: Set<String> = []
    return nearestNames(to: name, in: names.filter { seen.insert($0).inserted })
  }

  /// An entity by its name; a country must exist, another may be unknown here, with a note.
  private mutating func entity(
    _ name: String,
    _ kind: EntityKind?,
    beside left: ExpressionSyntax,
    at span: SourceSpan
  ) -> Expression? {
    let names = environment.names
    if kind == .country, let isCountry = names.isCountry, !isCountry(name) {
      if let region = names.region(name) {
        return fail(.regionAsCountry(name, region: region, of: written(left.place), at: span))
      }
      return fail(.unknownCountry(name, nearest: nearest(name, names.names(.country)), at: span))
    }
    if kind != .country, let isKnown = names.isKnown, !isKnown(name, kind) {
      report(.unknownEntity(name, kind, nearest: nearest(name, names.names(kind)), at: span))
    }
    return Expression(.literal(.entity(EntityName(name, kind: kind))), .entity(kind))
  }
}

extension Checker {
  /// `text has "mask"`, `countries has Italy`.
  mutating func checkTest(
    _ test: TextTest,
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax,
    _ scope: Scope
  ) -> Expression? {
    guard let first = checkExpression(left, scope) else {
      _ = checkQuietly(right, scope)
      return nil
    }
    if test == .has, case .list(let element) = first.type {
      guard let second = checkBeside(element, left, right, scope) else { return nil }
      guard second.isMissing || element.matches(second.type) else {
        return fail(
          .notComparable(
            Typed(text: "an element of \(written(left.place))", type: element),
            typed(right, second),
            at: right.place.span,
            replacement: nil
          )
        )
      }
      return Expression(.contains(list: first, second), .boolean)
    }
    guard first.type.isTextual else {
      return fail(.notText(typed(left, first), operation: test.words, at: left.place.span))
    }
    guard let second = checkTested(left, right, first, scope) else { return nil }
    if test == .has, first.type == .entity(.country), case .literal(.text(let name)) = second.form,
      let region = environment.names.region(name)
    {
      report(
        .regionAsText(name, region: region, of: written(left.place), at: right.place.span)
      )
    }
    return Expression(.test(test, first, second), .boolean)
  }

  /// What a text is asked for: text; beside a name also a bare word.
  private mutating func checkTested(
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax,
    _ first: Expression,
    _ scope: Scope
  ) -> Expression? {
    if case .path(let names) = right.form, names.count == 1, !isNamed(names[0].text, in: scope) {
      if case .entity = first.type.element {
        return Expression(.literal(.text(names[0].text)), .text)
      }
      return scope.isCertain ? reportBareText(names[0], beside: left, first.type, scope) : nil
    }
    if case .literal(.pattern(let pattern)) = right.form {
      return fail(
        .stray(what: .strayPattern(pattern.pattern), at: right.place.span)
      )
    }
    guard let second = checkExpression(right, scope) else { return nil }
    guard second.type == .text, !second.isMissing else {
      return fail(
        .notComparable(
          typed(left, first),
          typed(right, second),
          at: right.place.span,
          replacement: second.type == .number ? "\"\(written(right.place))\"" : nil
        )
      )
    }
    return second
  }

  /// `text matches /mask(s?)/i`.
  mutating func checkMatches(
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax,
    _ scope: Scope
  ) -> Expression? {
    let first = checkExpression(left, scope)
    guard case .literal(.pattern(let pattern)) = right.form else {
      guard let second = checkQuietly(right, scope) ?? literalText(right) else { return nil }
      var replacement: String?
      if case .literal(.text(let text)) = right.form { replacement = "/\(text)/" }
      return fail(.notPattern(typed(right, second), replacement: replacement, at: right.place.span))
    }
    guard let first else { return nil }
    guard first.type.isTextual else {
      return fail(.notText(typed(left, first), operation: "matches", at: left.place.span))
    }
    return Expression(.matches(first, pattern), .boolean)
  }

  private func literalText(_ syntax: ExpressionSyntax) -> Expression? {
    guard case .literal(.text(let text)) = syntax.form else { return nil }
    return Expression(.literal(.text(text)), .text)
  }

  /// `title exactly "Ａ"`.
  mutating func checkExactly(
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax,
    _ scope: Scope
  ) -> Expression? {
    guard let first = checkExpression(left, scope) else { return nil }
    guard let name = first.asText, !first.type.isList else {
      return fail(.notText(typed(left, first), operation: "exactly", at: left.place.span))
    }
    guard let second = checkTested(left, right, first, scope) else { return nil }
    return Expression(.same(name, second), .boolean)
  }

  /// `language in ("en", "zh-Hans")`.
  mutating func checkIsOne(
    _ left: ExpressionSyntax,
    _ values: [ExpressionSyntax],
    _ place: Place,
    _ scope: Scope
  ) -> Expression? {
    guard let first = checkExpression(left, scope) else { return nil }
    if first.type.isList {
      return fail(
        .listCompared(
          typed(left, first),
          with: values.first.map { written($0.place) },
          operation: "in",
          at: place.span
        )
      )
    }
    let checked = values.map { checkBeside(first, left, $0, place, scope) }
    let whole = checked.compactMap { $0 }
    return whole.count == values.count ? Expression(.isOne(first, of: whole), .boolean) : nil
  }

  /// `country in countries`.
  mutating func checkIsIn(
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax,
    _ scope: Scope
  ) -> Expression? {
    if case .literal = right.form {
      return fail(
        .notList(
          Typed(text: written(right.place), type: .text, isLiteral: true),
          at: right.place.span,
          replacement: "(\(written(right.place)))"
        )
      )
    }
    guard let list = checkExpression(right, scope) else { return nil }
    guard case .list(let element) = list.type else {
      return fail(
        .notList(
          typed(right, list),
          at: right.place.span,
          replacement: "(\(written(right.place)))"
        )
      )
    }
    guard let value = checkBeside(element, right, left, scope) else { return nil }
    guard value.isMissing || element.matches(value.type) else {
      return fail(
        .notComparable(
          typed(left, value),
          Typed(text: "an element of \(written(right.place))", type: element),
          at: left.place.span,
          replacement: nil
        )
      )
    }
    return Expression(.contains(list: list, value), .boolean)
  }

  /// `amount between 100 and 500`.
  mutating func checkBetween(
    _ value: ExpressionSyntax,
    _ low: ExpressionSyntax,
    _ high: ExpressionSyntax,
    _ scope: Scope
  ) -> Expression? {
    guard let middle = checkExpression(value, scope) else { return nil }
    guard middle.type.isOrdered else {
      return fail(.noOrder(typed(value, middle), at: value.place.span))
    }
    let first = checkBeside(middle, value, low, low.place, scope)
    let second = checkBeside(middle, value, high, high.place, scope)
    guard let first, let second else { return nil }
    return Expression(.between(middle, low: first, high: second), .boolean)
  }
}

extension TextTest {
  /// The words of the operator.
  var words: String {
    switch self {
    case .has: "has"
    case .hasWord: "has word"
    case .starts: "starts with"
    case .ends: "ends with"
    }
  }
}

extension Expression {
  /// The expression as a text: an entity by its name; nil for what has no text.
  var asText: Expression? {
    switch type.element {
    case .text: self
    case .entity:
      Expression(.step(self, .entity(.name)), type.isList ? .list(.text) : .text)
    case .number, .date, .boolean, .row, .list: isMissing ? self : nil
    }
  }
}
