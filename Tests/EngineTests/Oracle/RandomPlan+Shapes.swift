import CorpusModel
import Query

extension Plan {
  /// Adds a step; rows keep their table unless the shape says otherwise.
  mutating func append(_ operation: Operation, _ shape: RowShape) {
    steps.append(PlanStep(operation, shape: shape, text: "?"))
  }
}

extension RandomPlan {
  mutating func group(_ plan: inout Plan, _ shape: RowShape) {
    let keys = (0...below(2)).map { index in
      NamedExpression(name: "key\(index)", expression: ordered(shape))
    }
    let aggregates = (0...below(2)).map { makeAggregate(shape, "value\($0)") }
    var fields = keys.map { Field($0.name, $0.expression.type) }
    fields += aggregates.map { Field($0.name, type(of: $0)) }
    let first = aggregates[0]
    let ranking = Expression(.column(keys.count), type(of: first))
    var order = first.function == .list ? [] : [SortTerm(ranking, descending: true)]
    order += keys.indices.map { SortTerm(Expression(.column($0), fields[$0].type)) }
    plan.append(
      .group(Grouping(keys: keys, aggregates: aggregates, order: order)),
      RowShape(fields: fields, ranking: keys.count, keys: Array(keys.indices))
    )
    if keys.count == 2, below(2) == 0 { pivot(&plan) }
  }

  private mutating func pivot(_ plan: inout Plan) {
    let shape = plan.shape
    plan.append(
      .pivot(Pivot(keys: [0], column: 1, value: 2)),
      RowShape(fields: [shape.fields[0]], isOpen: true)
    )
  }

  mutating func aggregate(_ plan: inout Plan, _ shape: RowShape) {
    guard below(3) == 0 else { return filterNothing(&plan, shape) }
    let aggregates = (0...below(3)).map { makeAggregate(shape, "value\($0)") }
    plan.append(
      .aggregate(aggregates),
      RowShape(fields: aggregates.map { Field($0.name, type(of: $0)) })
    )
  }

  private mutating func filterNothing(_ plan: inout Plan, _ shape: RowShape) {
    plan.append(
      .filter([Condition(Expression(.literal(.boolean(true)), .boolean), text: "?")]),
      shape
    )
  }

  private mutating func makeAggregate(_ shape: RowShape, _ name: String) -> Aggregate {
    let functions = AggregateFunction.allCases
    let function = functions[below(functions.count)]
    if function == .count, below(2) == 0 {
      return Aggregate(name: name, function: .count, argument: nil)
    }
    for _ in 0..<20 {
      let argument = any(shape)
      switch function {
      case .sum, .mean, .median:
        if argument.type == .number {
          return Aggregate(name: name, function: function, argument: argument)
        }
      case .min, .max:
        let fits = argument.type == .number || argument.type == .date || argument.type == .text
        if fits { return Aggregate(name: name, function: function, argument: argument) }
      case .count, .distinct, .list, .first:
        return Aggregate(name: name, function: function, argument: argument)
      }
    }
    return Aggregate(name: name, function: .count, argument: nil)
  }

  private func type(of aggregate: Aggregate) -> ValueType {
    let argument = aggregate.argument?.type ?? .number
    return switch aggregate.function {
    case .count, .sum, .mean, .median, .distinct: .number
    case .min, .max, .first: argument
    case .list: .list(argument.element)
    }
  }

  mutating func add(_ plan: inout Plan, _ shape: RowShape) {
    var expression = any(shape)
    if expression.type == .number, below(2) == 0 {
      let functions = WindowFunction.allCases
      expression = Expression(.window(functions[below(functions.count)], expression), .number)
    }
    var result = shape
    result.fields.append(Field("added\(shape.fields.count)", expression.type))
    let column = AddedColumn(
      name: "added",
      expression: expression,
      column: shape.fields.count
    )
    plan.append(.add([column]), result)
  }

  mutating func show(_ plan: inout Plan, _ shape: RowShape) {
    let columns = (0...below(3)).map { NamedExpression(name: "c\($0)", expression: any(shape)) }
    var result = shape
    result.isOpen = false
    result.fields = columns.map { Field($0.name, $0.expression.type) }
    plan.append(.show(columns), result)
  }

  mutating func each(_ plan: inout Plan, _ shape: RowShape) {
    let lists = shape.fields.indices.filter { shape.fields[$0].type.isList }
    guard let position = pick(lists) else { return }
    let type = shape.fields[position].type
    var result = shape
    result.fields[position].type = type.element
    result.fields[position].origin = nil
    plan.append(.each(list: Expression(.column(position), type), column: position), result)
  }

  /// `except`, `intersect` or `append` with other rows of the same table.
  mutating func combine(_ plan: inout Plan, _ shape: RowShape) {
    guard let table = shape.table, case .table(table) = plan.source else { return }
    var other = Plan(source: .table(table), sourceShape: RowShape(of: table))
    other.append(
      .filter([Condition(condition(other.sourceShape, depth: 1), text: "?")]),
      other.sourceShape
    )
    switch below(3) {
    case 0: plan.append(.except(other, .identity), shape)
    case 1: plan.append(.intersect(other, .identity), shape)
    case _:
      guard shape.fields == other.sourceShape.fields else { return }
      plan.append(.append(other, columns: shape.fields.indices.map { $0 }), shape)
    }
  }

  mutating func join(_ plan: inout Plan, _ shape: RowShape, _ tables: [Table]) {
    let table = pick(tables) ?? .donations
    let right = Plan(source: .table(table), sourceShape: RowShape(of: table))
    for _ in 0..<20 {
      let (left, other) = (ordered(shape), ordered(right.sourceShape))
      guard left.type == other.type, left.type != .boolean else { continue }
      let columns = [below(right.sourceShape.fields.count)]
      var result = shape
      result.fields += columns.map { Field("joined", right.sourceShape.fields[$0].type) }
      plan.append(.take(30), shape)
      let join = Join(
        right: right,
        leftKey: left,
        rightKey: other,
        columns: columns,
        keepsAll: below(2) == 0
      )
      plan.append(.join(join), result)
      return
    }
  }
}
