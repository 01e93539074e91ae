import CorpusModel
import Diagnostics

/// An expression with the name and the origin of the column it makes.
struct CheckedItem {
  var expression: Expression
  var field: Field

  var named: NamedExpression { NamedExpression(name: field.name, expression: expression) }
}

extension Checker {
  /// The items of `show`, `group` and their kin, each with a name of its own.
  mutating func checkItems(_ items: [ItemSyntax], _ scope: Scope) -> [CheckedItem]? {
    var checked: [CheckedItem] = []
    var isWhole = true
    for item in items {
      guard let next = checkItem(item, scope) else { isWhole = false; continue }
      if checked.contains(where: { $0.field.name == next.field.name }) {
        report(.duplicateColumn(next.field.name, at: item.place.span))
        isWhole = false
        continue
      }
      checked.append(next)
    }
    return isWhole ? checked : nil
  }

  /// One item: its expression, named as given or by what it is.
  mutating func checkItem(_ item: ItemSyntax, _ scope: Scope) -> CheckedItem? {
    if case .path(let names) = item.expression.form {
      guard let found = checkPath(names, scope) else { return nil }
      let name = item.name?.text ?? found.names.english
      let chinese = item.name?.text ?? found.names.chinese
      let field = Field(
        name,
        found.expression.type,
        chineseName: chinese == name ? "" : chinese,
        origin: found.origin
      )
      return CheckedItem(expression: found.expression, field: field)
    }
    guard let expression = checkExpression(item.expression, scope) else { return nil }
    let names =
      item.name.map { ResolvedName(english: $0.text, chinese: "") }
      ?? madeName(of: item.expression)
    let field = Field(names.english, expression.type, chineseName: names.chinese)
    return CheckedItem(expression: expression, field: field)
  }

  /// The name of a column nobody named: `year` for `year(date)`, else the expression itself.
  private func madeName(of syntax: ExpressionSyntax) -> ResolvedName {
    if case .call(let name, _) = syntax.form {
      if let function = Function.vocabulary[name.text] {
        return ResolvedName(english: function.rawValue, chinese: function.name(in: .chinese))
      }
      if let function = WindowFunction.vocabulary[name.text] {
        return ResolvedName(english: function.rawValue, chinese: function.name(in: .chinese))
      }
    }
    return ResolvedName(english: format(syntax), chinese: "")
  }

  /// The whole number a verb wants.
  mutating func checkCount(_ syntax: ExpressionSyntax?) -> Int? {
    guard let syntax, syntax.form != .invalid else { return nil }
    let scope = Scope(shape: RowShape(fields: []), rows: Message("a number", "数字"))
    var value: Literal?
    if case .path(let names) = syntax.form, names.count == 1 {
      guard let parameter = parameters.first(where: { $0.name == names[0].text }) else {
        return fail(.notCount(written(syntax.place), at: syntax.place.span))
      }
      value = parameter.value
    } else if let expression = checkExpression(syntax, scope),
      case .literal(let literal) = expression.form
    {
      value = literal
    }
    guard case .number(let number) = value, let count = Int(exactly: number), count >= 0 else {
      return fail(.notCount(written(syntax.place), at: syntax.place.span))
    }
    return count
  }

  /// The rows of a pipeline in brackets, a table or a definition.
  mutating func checkRows(_ source: SourceSyntax, _ place: Place) -> CheckedPipeline {
    var checked = checkSource(source, at: place)
    for ending in checked.endings { report(.formOfPart(ending.text, at: ending.span)) }
    if !checked.endings.isEmpty { checked.plan = nil }
    checked.endings = []
    return checked
  }
}

extension ItemSyntax {
  /// From the name, where there is one, to the end of the expression.
  var place: Place {
    guard let name else { return expression.place }
    return Place(name.place.span.union(expression.place.span))
  }
}

extension StageSyntax {
  /// The expression right behind the verb, where there is one.
  var expression: ExpressionSyntax? {
    if case .expression(let expression) = operand { expression } else { nil }
  }

  /// The items right behind the verb.
  var items: [ItemSyntax] {
    if case .items(let items) = operand { items } else { [] }
  }

  /// The value of a clause, where it was given.
  func clause(_ word: ClauseWord) -> Clause? { clauses.first { $0.word == word } }

  /// The expression of a clause, where it was given.
  func expression(of word: ClauseWord) -> ExpressionSyntax? {
    guard case .expression(let expression) = clause(word)?.value else { return nil }
    return expression
  }
}
