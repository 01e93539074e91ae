import CorpusModel
import Diagnostics
import Unicode

extension Checker {
  /// `year(date)`, `share(count)`: a function of one row, or a window function where one is allowed.
  mutating func checkCall(
    _ name: NameSyntax,
    _ arguments: [ExpressionSyntax],
    _ place: Place,
    _ scope: Scope
  ) -> Expression? {
    if scope.allowsWindows, let function = WindowFunction.vocabulary[name.text] {
      return checkWindow(function, arguments, place, scope)
    }
    if let function = Function.vocabulary[name.text] {
      return checkFunction(function, arguments, place, scope)
    }
    if let function = WindowFunction.vocabulary[name.text] {
      return fail(.windowOutsideAdd(function, at: place.span))
    }
    if let function = AggregateFunction.vocabulary[name.text] {
      return fail(.aggregateInRow(function, at: place.span))
    }
    if let aggregate = HabitTable.verbs[fold(name.text)]?.aggregate {
      return fail(.aggregateInRow(aggregate, at: place.span))
    }
    return fail(
      .unknownFunction(name.text, nearest: nearestFunctions(name.text), at: name.place.span)
    )
  }

  private func nearestFunctions(_ name: String) -> [String] {
    if let known = Self.foreignFunctions[fold(name)] { return [known] }
    let names = Function.allCases.flatMap(\.allNames) + WindowFunction.allCases.flatMap(\.allNames)
    return nearestNames(to: name, in: names)
  }

  /// Functions of other tools.
  private static let foreignFunctions = [
    "len": "length", "strlen": "length", "nchar": "length", "char_length": "length",
    "tolower": "lower", "lcase": "lower", "lowercase": "lower", "toupper": "upper",
    "ucase": "upper", "uppercase": "upper", "strip": "trim", "str_trim": "trim",
    "coalesce": "default", "ifnull": "default", "nvl": "default", "iif": "if", "ifelse": "if",
    "if_else": "if", "sub": "replace", "gsub": "replace", "regex_replace": "replace",
    "regexp_extract": "extract", "regex_extract": "extract", "str_extract": "extract",
    "lag": "previous", "cumsum": "running", "running_total": "running", "percent": "share",
    "ratio": "share", "dense_rank": "rank", "row_number": "rank", "array_length": "size",
    "cardinality": "size", "ceil": "round", "floor": "round", "ln": "log", "dow": "weekday",
  ]

  private mutating func checkWindow(
    _ function: WindowFunction,
    _ arguments: [ExpressionSyntax],
    _ place: Place,
    _ scope: Scope
  ) -> Expression? {
    guard arguments.count == 1, let argument = arguments.first else {
      return fail(
        .badArgumentCount(
          of: function.rawValue,
          form: "\(function.rawValue)(x)",
          given: arguments.count,
          at: place.span
        )
      )
    }
    var inner = scope
    inner.allowsWindows = false
    guard let expression = checkExpression(argument, inner) else { return nil }
    guard function.takes(expression.type) else {
      return fail(
        .badArgument(
          typed(argument, expression),
          of: function.rawValue,
          wants: Message("a number", "数字"),
          at: argument.place.span
        )
      )
    }
    return Expression(
      .window(function, expression),
      function == .previous ? expression.type : .number
    )
  }

  private mutating func checkFunction(
    _ function: Function,
    _ arguments: [ExpressionSyntax],
    _ place: Place,
    _ scope: Scope
  ) -> Expression? {
    let signature = function.signature
    guard (signature.least...signature.parameters.count).contains(arguments.count) else {
      return fail(
        .badArgumentCount(
          of: function.rawValue,
          form: signature.form(function.rawValue),
          given: arguments.count,
          at: place.span
        )
      )
    }
    if function == .source, scope.shape.table == nil {
      return scope.isCertain ? fail(.noSourceLine(at: place.span)) : nil
    }
    if case .common = signature.result { return checkCommon(function, arguments, scope) }
    var checked: [Expression] = []
    for (argument, parameter) in zip(arguments, signature.parameters) {
      if let value = checkArgument(argument, parameter, function, scope) { checked.append(value) }
    }
    guard checked.count == arguments.count else { return nil }
    return Expression(.call(function, checked), signature.type(of: checked))
  }

  private mutating func checkArgument(
    _ argument: ExpressionSyntax,
    _ parameter: FunctionSignature.Parameter,
    _ function: Function,
    _ scope: Scope
  ) -> Expression? {
    if case .literal(.pattern(let pattern)) = argument.form,
      parameter.takesPattern || parameter.wantsPattern
    {
      return Expression(.literal(.pattern(pattern)), .text)
    }
    guard let expression = checkExpression(argument, scope) else { return nil }
    let wants: Message
    if parameter.wantsPattern {
      wants = Message("a regular expression between slashes", "斜线之间的正则表达式")
    } else if parameter.wantsList {
      if expression.type.isList { return expression }
      wants = Message("a list", "列表")
    } else {
      guard let type = parameter.type else { return expression }
      if let fitting = fit(expression, to: type) { return fitting }
      wants = type.phrase
    }
    return fail(
      .badArgument(
        typed(argument, expression),
        of: function.rawValue,
        wants: wants,
        at: argument.place.span
      )
    )
  }

  /// An argument as the type a function wants: names as texts, quoted dates and years as dates.
  private func fit(_ expression: Expression, to type: ValueType) -> Expression? {
    if expression.isMissing { return Expression(expression.form, type) }
    if expression.type == type { return expression }
    switch (type, expression.form) {
    case (.date, .literal(.number(let number))):
      return number.asYear.map { Expression(.literal(.date($0)), .date) }
    case (.date, .literal(.text(let text))):
      return Literal.date(in: text).map { Expression(.literal(.date($0)), .date) }
    case (.text, _): return expression.type.isList ? nil : expression.asText
    case _: return nil
    }
  }

  /// `if(c, a, b)` and `default(x, y)`: the values must have one type.
  private mutating func checkCommon(
    _ function: Function,
    _ arguments: [ExpressionSyntax],
    _ scope: Scope
  ) -> Expression? {
    let isChoice = function == .choose
    let condition = isChoice ? checkTruth(arguments[0], scope) : nil
    let values = isChoice ? Array(arguments.dropFirst()) : arguments
    guard let first = checkExpression(values[0], scope) else { return nil }
    guard let second = checkBeside(first.type, values[0], values[1], scope) else { return nil }
    guard first.isMissing || second.isMissing || first.type.matches(second.type) else {
      return fail(
        .noCommonType(
          typed(values[0], first),
          typed(values[1], second),
          of: function.rawValue,
          at: values[1].place.span
        )
      )
    }
    let type = commonType(first, second)
    guard isChoice else { return Expression(.call(function, [first, second]), type) }
    return condition.map { Expression(.call(function, [$0, first, second]), type) }
  }

  private func commonType(_ first: Expression, _ second: Expression) -> ValueType {
    if first.isMissing { return second.type }
    if second.isMissing || first.type == second.type { return first.type }
    return .entity(nil)
  }
}

extension FunctionSignature {
  /// The type of the value of a call.
  func type(of arguments: [Expression]) -> ValueType {
    switch result {
    case .type(let type): type
    case .element, .common: arguments.first?.type.element ?? .text
    }
  }
}
