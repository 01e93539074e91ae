package import CorpusModel
import Diagnostics

extension Checker {
  /// An aggregate with no group above: one row.
  mutating func checkAggregate(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    guard let aggregates = checkAggregates(stage, scope) else {
      return .broken(Scope(shape: RowShape(fields: []), rows: .thisStep))
    }
    let shape = RowShape(fields: aggregates.map(\.field), ranking: 0)
    return .new(.aggregate(aggregates), shape)
  }

  /// The aggregates of `sum amount` or of `summarize`.
  mutating func checkAggregates(_ stage: StageSyntax, _ scope: Scope) -> [Aggregate]? {
    guard let verb = stage.verb, !stage.isBroken else { return nil }
    if verb == .summarize { return checkSummary(stage.items, scope) }
    guard let function = verb.aggregate else { return nil }
    let item = stage.items.first
    let aggregate = checkAggregate(
      function,
      of: item?.expression,
      named: item?.name?.text,
      at: stage.verbPlace,
      scope
    )
    return aggregate.map { [$0] }
  }

  private mutating func checkSummary(_ items: [ItemSyntax], _ scope: Scope) -> [Aggregate]? {
    var aggregates: [Aggregate] = []
    var isWhole = true
    for item in items {
      guard let aggregate = checkSummaryItem(item, scope) else { isWhole = false; continue }
      if aggregates.contains(where: { $0.name == aggregate.name }) {
        report(.duplicateColumn(aggregate.name, at: item.place.span))
        isWhole = false
      }
      aggregates.append(aggregate)
    }
    return isWhole ? aggregates : nil
  }

  private mutating func checkSummaryItem(_ item: ItemSyntax, _ scope: Scope) -> Aggregate? {
    guard case .call(let name, let arguments) = item.expression.form,
      let function = AggregateFunction.vocabulary[name.text]
        ?? HabitTable.verbs[name.text.lowercased()]?.aggregate,
      arguments.count <= 1
    else { return fail(.notAggregate(at: item.expression.place.span)) }
    return checkAggregate(
      function,
      of: arguments.first,
      named: item.name?.text,
      at: item.expression.place,
      scope
    )
  }

  private mutating func checkAggregate(
    _ function: AggregateFunction,
    of syntax: ExpressionSyntax?,
    named name: String?,
    at place: Place,
    _ scope: Scope
  ) -> Aggregate? {
    let name = name ?? function.rawValue
    guard let syntax else {
      guard function == .count else {
        return fail(.aggregateNeedsValue(function, at: place.span))
      }
      return Aggregate(name: name, function: .count, argument: nil)
    }
    guard let argument = checkExpression(syntax, scope) else { return nil }
    guard function.takes(argument.type) else {
      return fail(.badAggregate(function, typed(syntax, argument), at: syntax.place.span))
    }
    if function == .sum, let list = scope.unfolded {
      report(.repeatedRows(typed(syntax, argument), unfolded: list, at: syntax.place.span))
    }
    return Aggregate(name: name, function: function, argument: argument)
  }
}

extension AggregateFunction {
  /// Whether values of a type can be aggregated so.
  func takes(_ type: ValueType) -> Bool {
    switch self {
    case .count, .distinct, .list: true
    case .first: true
    case .sum, .mean, .median: type == .number
    case .min, .max: type.isOrdered
    }
  }
}

extension Aggregate {
  /// The type of the result.
  package var type: ValueType {
    switch function {
    case .count, .sum, .mean, .median, .distinct: .number
    case .min, .max, .first: argument?.type ?? .number
    case .list: .list(argument?.type.element ?? .text)
    }
  }

  /// The column the result stands in.
  var field: Field {
    let isUnnamed = name == function.rawValue
    return Field(name, type, chineseName: isUnnamed ? function.name(in: .chinese) : "")
  }
}
