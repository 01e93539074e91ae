import Diagnostics

extension VerbSpec {
  static let expect = VerbSpec(
    .expect,
    .expectation,
    meaning: Message(
      "passes the rows on, or stops the script when something does not hold",
      "条件成立则原样通过，否则停止脚本"
    ),
    examples: [
      Example(
        "donations | filter item = \"masks\" | expect rows > 0",
        "that something was found",
        "确认找到了东西"
      ),
      Example(
        "donations | expect unique id",
        "that no id stands twice",
        "确认编号不重复"
      ),
      Example(
        "donations | expect quantity > 0 or quantity is missing",
        "of every row",
        "对每一行的要求"
      ),
    ],
    mistake: Mistake(
      "donations | expect count > 0",
      right: "donations | expect rows > 0",
      why: Message(
        "the number of rows is called rows; count is a verb",
        "行的数目叫“行数”；“计数”是动词"
      )
    )
  )
}

extension Checker {
  mutating func checkExpect(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    if case .unique(let items) = stage.operand {
      let checked = checkItems(items, scope)
      return .same(
        checked.map { .expect(.unique($0.map(\.expression), text: text(of: stage))) },
        scope
      )
    }
    var scope = scope
    scope.allowsRowCount = true
    guard let syntax = stage.expression, let condition = checkTruth(syntax, scope) else {
      return .same(nil, scope)
    }
    let named = Condition(condition, text: format(syntax))
    guard condition.readsRowCount else { return .same(.expect(.everyRow(named)), scope) }
    if condition.readsColumns {
      report(.rowsBesideColumns(at: syntax.place.span))
      return .same(nil, scope)
    }
    return .same(.expect(.table(named)), scope)
  }

  /// What is expected, without the verb.
  private func text(of stage: StageSyntax) -> String {
    String(format(stage).drop { $0 != " " }.dropFirst())
  }
}

extension Expression {
  /// The expressions right below.
  var parts: [Expression] {
    switch form {
    case .column, .literal, .rowCount: []
    case .step(let base, _), .matches(let base, _), .isMissing(let base), .isKnown(let base),
      .not(let base), .negative(let base), .window(_, let base):
      [base]
    case .compare(_, let left, let right), .same(let left, let right),
      .test(_, let left, let right),
      .contains(let left, let right), .arithmetic(_, let left, let right):
      [left, right]
    case .isOne(let value, let values): [value] + values
    case .between(let value, let low, let high): [value, low, high]
    case .all(let parts), .any(let parts), .call(_, let parts): parts
    }
  }

  /// Whether `rows` stands in it.
  var readsRowCount: Bool { form == .rowCount || parts.contains(where: \.readsRowCount) }

  /// Whether it reads something of the row.
  var readsColumns: Bool {
    switch form {
    case .column, .call(.source, _): true
    case .step, .literal, .compare, .same, .isOne, .contains, .between, .test, .matches,
      .isMissing, .isKnown, .not, .all, .any, .arithmetic, .negative, .call, .window, .rowCount:
      parts.contains(where: \.readsColumns)
    }
  }
}
