import Diagnostics
import Query
import Unicode

/// What a statement uses: names of rows, and literal values that another reader may want to change.
struct ScriptUses {
  /// Where rows come from by a name: definitions, tables, `_`.
  private(set) var sources: [NameSyntax] = []
  private(set) var literals: [LiteralUse] = []

  /// A literal value and what it is good for.
  struct LiteralUse: Equatable {
    var span: SourceSpan
    /// A name for it, not yet made unique.
    var name: String
  }

  init(of pipeline: PipelineSyntax) { visit(pipeline) }

  private mutating func visit(_ pipeline: PipelineSyntax) {
    visit(pipeline.source)
    for stage in pipeline.stages {
      visit(stage.operand, of: stage.verb)
      for clause in stage.clauses {
        switch clause.value {
        case .rows(let source, _): visit(source)
        case .none, .expression, .scope, .form: break
        }
      }
    }
  }

  /// Whether the rows were named in Chinese.
  private var isChinese: Bool { sources.contains { $0.text.isChinese } }

  private mutating func visit(_ source: SourceSyntax) {
    switch source {
    case .name(let name): sources.append(name)
    case .brackets(let pipeline): visit(pipeline)
    case .invalid: break
    }
  }

  private mutating func visit(_ operand: Operand, of verb: Verb?) {
    switch operand {
    case .rows(let source, _): visit(source)
    case .expression(let expression) where verb == .filter: visitCondition(expression)
    case .expression(let expression) where verb?.takesNumber == true:
      offer(expression, as: isChinese ? "取行数" : "how_many")
    case .expression, .items, .order, .pattern, .unique, .label, .none: break
    }
  }

  /// Looks for values that something is compared with.
  private mutating func visitCondition(_ condition: ExpressionSyntax) {
    switch condition.form {
    case .all(let parts), .any(let parts): parts.forEach { visitCondition($0) }
    case .not(let part): visitCondition(part)
    case .compare(let comparison, let left, let right):
      guard let column = left.columnName else { return }
      offer(right, as: comparison.role(of: column, beside: right))
    case .test(_, let left, let right):
      if let column = left.columnName {
        offer(right, as: column.isChinese ? "所找" + column : "sought_" + column)
      }
    case .between(let value, let low, let high):
      guard let column = value.columnName else { return }
      offer(low, as: Comparison.atLeast.role(of: column, beside: low))
      offer(high, as: Comparison.atMost.role(of: column, beside: high))
    case .path, .steps, .literal, .call, .negative, .arithmetic, .matches, .exactly, .isOne, .isIn,
      .isMissing, .isKnown, .invalid:
      break
    }
  }

  private mutating func offer(_ expression: ExpressionSyntax, as name: String) {
    guard case .literal(let literal) = expression.form else { return }
    switch literal {
    case .text, .number, .date:
      literals.append(LiteralUse(span: expression.place.span, name: name))
    case .boolean, .missing, .pattern: break
    }
  }
}

extension ExpressionSyntax {
  /// The last name of a path: `title` of `article.title`.
  fileprivate var columnName: String? {
    if case .path(let names) = form { names.last?.text } else { nil }
  }

  fileprivate var isDate: Bool {
    if case .literal(.date) = form { true } else { false }
  }
}

extension Comparison {
  /// The name of a parameter that says what the value is for, in the language of the column.
  fileprivate func role(of column: String, beside value: ExpressionSyntax) -> String {
    let (english, chinese) =
      switch self {
      case .equal: ("wanted_", "所要")
      case .different: ("unwanted_", "不要")
      case .less, .atMost: value.isDate ? ("until_", "截至") : ("most_", "最多")
      case .greater, .atLeast: value.isDate ? ("from_", "起自") : ("least_", "最少")
      }
    return (column.isChinese ? chinese : english) + column
  }
}

extension String {
  fileprivate var isChinese: Bool { unicodeScalars.contains { isHan($0.value) } }
}

extension Verb {
  /// Whether a number of rows stands behind it.
  fileprivate var takesNumber: Bool {
    switch self {
    case .top, .bottom, .take, .skip, .sample: true
    case .filter, .group, .count, .sum, .mean, .median, .min, .max, .distinct, .list, .first,
      .summarize, .sort, .add, .show, .hide, .unique, .each, .pivot, .join, .append, .except,
      .intersect, .kwic, .collocates, .ngrams, .keywords, .dispersion, .expect, .peek, .explain:
      false
    }
  }
}
