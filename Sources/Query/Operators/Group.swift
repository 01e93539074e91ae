import CorpusModel
import Diagnostics

extension VerbSpec {
  static let group = VerbSpec(
    .group,
    .keys,
    meaning: Message(
      "puts rows with the same keys together; on its own it counts them",
      "把键相同的行归为一组；单独使用时给出每组行数"
    ),
    examples: [
      Example(
        "sentences | group language",
        "how many sentences in each language",
        "每种语言有多少句子"
      ),
      Example(
        "donations | group donor | sum quantity | top 10",
        "the ten largest donors",
        "捐赠数量最大的十家"
      ),
      Example(
        "statements | group month = month(date), country | count",
        "statements by month and country",
        "按月份和国家数言论"
      ),
    ],
    mistake: Mistake(
      "sentences | group countries | count",
      right: "sentences | each countries | group countries | count",
      why: Message(
        "a list column has many values in one row; each gives every value its own row",
        "列表列一行有许多值；“展开”让每个值占一行"
      )
    )
  )
}

extension Checker {
  /// A group, with the aggregate that stands right behind it, else with the number of rows.
  mutating func checkGroup(
    _ stage: StageSyntax,
    aggregating following: StageSyntax?,
    _ scope: Scope
  ) -> CheckedStep {
    let keys = checkKeys(stage, scope)
    var aggregates: [Aggregate]? = [Aggregate(name: "count", function: .count, argument: nil)]
    if let following { aggregates = checkAggregates(following, scope) }
    if keys?.contains(where: { $0.field.name == "count" }) == true, following == nil {
      aggregates = [Aggregate(name: "rows", function: .count, argument: nil)]
    }
    guard let keys, let aggregates else { return .broken(groupedScope(keys, scope)) }
    for aggregate in aggregates where keys.contains(where: { $0.field.name == aggregate.name }) {
      report(.duplicateColumn(aggregate.name, at: (following ?? stage).place.span))
      return .broken(scope)
    }
    let shape = Self.shape(keys.map(\.field), aggregates)
    let grouping = Grouping(
      keys: keys.map(\.named),
      aggregates: aggregates,
      order: Self.order(of: shape, keys: keys.count)
    )
    return .new(.group(grouping), shape)
  }

  /// What is alive behind a group with a mistake in it.
  private func groupedScope(_ keys: [CheckedItem]?, _ scope: Scope) -> Scope {
    Scope(
      shape: RowShape(fields: (keys ?? []).map(\.field)),
      rows: .thisStep,
      isCertain: false
    )
  }

  private mutating func checkKeys(_ stage: StageSyntax, _ scope: Scope) -> [CheckedItem]? {
    guard let keys = checkItems(stage.items, scope), !stage.isBroken else { return nil }
    var isWhole = true
    for (key, item) in zip(keys, stage.items) where key.expression.type.isList {
      let column = written(item.expression.place)
      report(
        .listKey(typed(item.expression, key.expression), column: column, at: item.place.span)
      )
      isWhole = false
    }
    return isWhole ? keys : nil
  }

  /// Keys and aggregates as columns.
  private static func shape(_ keys: [Field], _ aggregates: [Aggregate]) -> RowShape {
    RowShape(
      fields: keys + aggregates.map(\.field),
      ranking: keys.count,
      keys: Array(keys.indices)
    )
  }

  /// Keys that are numbers or dates ascend; from the first other key on the largest first aggregate
  /// leads, and the remaining keys break ties.
  private static func order(of shape: RowShape, keys: Int) -> [SortTerm] {
    let terms = (0..<keys).map { position in
      SortTerm(Expression(.column(position), shape.fields[position].type))
    }
    let first = Aggregate.term(for: shape.fields[keys], at: keys)
    guard let first, let text = shape.fields.prefix(keys).firstIndex(where: { !$0.type.ascends })
    else { return terms }
    return terms[..<text] + [first] + terms[text...]
  }
}

extension Aggregate {
  /// The aggregate as a key of an order; nil when the largest of it means nothing.
  fileprivate static func term(for field: Field, at position: Int) -> SortTerm? {
    guard field.type == .number else { return nil }
    return SortTerm(Expression(.column(position), .number), descending: true)
  }
}

extension ValueType {
  /// Whether groups come in the order of such a key.
  fileprivate var ascends: Bool { self == .number || self == .date }
}
