package import CorpusModel
import Diagnostics

extension VerbSpec {
  static let count = VerbSpec(
    .count,
    .value,
    isOptional: true,
    meaning: "counts rows, or the rows in which something is known",
    chineseMeaning: "计算行数，或某值已知的行数",
    examples: [
      Example("sentences | count", "how many sentences there are"),
      Example("sentences | group article.section | count", "sentences by section"),
      Example("donations | count amount", "donations whose amount is stated"),
    ],
    mistake: Mistake(
      "donations | count donor",
      right: "donations | group donor | count",
      why: "count with a column counts the rows in which it is known; groups are made by group"
    )
  )

  static let sum = aggregate(
    .sum,
    "adds up a number over the rows",
    "求和",
    example: ("donations | group currency | sum amount", "money given, by currency"),
    named: ("donations | sum total = quantity", "the sum under a name of one's own"),
    mistake: Mistake(
      "donations | sum quantity by donor",
      right: "donations | group donor | sum quantity",
      why: "the group comes first"
    )
  )

  static let mean = aggregate(
    .mean,
    "gives the mean of a number over the rows",
    "求平均值",
    example: ("articles | group document.title | mean words", "how long articles are on average"),
    named: ("sentences | mean characters = length(text)", "of anything that can be computed"),
    mistake: wrongType(.mean)
  )

  static let median = aggregate(
    .median,
    "gives the number in the middle",
    "求中位数",
    example: ("articles | group language | median words", "the length of the typical article"),
    named: ("donations | median typical = amount", "under a name of one's own"),
    mistake: wrongType(.median)
  )

  static let min = aggregate(
    .min,
    "gives the least number, the earliest date, the first text",
    "求最小值或最早日期",
    example: ("donations | group donor | min date", "when each donor first gave"),
    named: ("events | min earliest = date", "under a name of one's own"),
    mistake: oneValue(.min)
  )

  static let max = aggregate(
    .max,
    "gives the largest number, the latest date, the last text",
    "求最大值或最晚日期",
    example: ("events | group kind | max viewers", "the best attended event of each kind"),
    named: ("events | max latest = date", "under a name of one's own"),
    mistake: oneValue(.max)
  )

  static let distinct = aggregate(
    .distinct,
    "counts different values",
    "计算不同值的个数",
    example: ("donations | group donor | distinct item", "how many kinds of goods each donor gave"),
    named: ("statements | distinct voices = speaker", "how many people speak"),
    mistake: Mistake(
      "donations | distinct donor",
      right: "donations | show donor | unique",
      why: "distinct counts the values; unique lists them"
    )
  )

  static let list = aggregate(
    .list,
    "collects the values of the rows into a list",
    "把各行的值收集成列表",
    example: ("donations | group donor | list item", "what each donor gave"),
    named: ("events | list titles = title", "under a name of one's own"),
    mistake: Mistake(
      "donations | list donor",
      right: "donations | show donor | unique",
      why: "list makes one list of all values; unique gives each its row"
    )
  )

  static let first = aggregate(
    .first,
    "gives the first known value in the order of the rows",
    "取第一个已知值",
    example: ("statements | group speaker | first role", "a role of each speaker"),
    named: ("sentences | first opening = text", "under a name of one's own"),
    mistake: Mistake(
      "sentences | first 10",
      right: "sentences | take 10",
      why: "first is an aggregate; take keeps the first rows"
    )
  )

  static let summarize = VerbSpec(
    .summarize,
    .aggregates,
    meaning: "computes several aggregates at once",
    chineseMeaning: "一次计算几项汇总",
    examples: [
      Example(
        "donations | group donor | summarize n = count(), total = sum(amount)",
        "how often and how much each donor gave"
      ),
      Example(
        "articles | summarize shortest = min(words), longest = max(words)",
        "the range of lengths"
      ),
    ],
    mistake: Mistake(
      "donations | summarize mean = sum(amount) / count()",
      right: "donations | summarize s = sum(amount), n = count() | add mean = s / n",
      why: "each name holds one aggregate; what is computed from them is added afterwards"
    )
  )

  private static func aggregate(
    _ verb: Verb,
    _ meaning: String,
    _ chinese: String,
    example: (String, String),
    named: (String, String),
    mistake: Mistake
  ) -> VerbSpec {
    VerbSpec(
      verb,
      .value,
      meaning: meaning,
      chineseMeaning: chinese,
      examples: [Example(example.0, example.1), Example(named.0, named.1)],
      mistake: mistake
    )
  }

  private static func wrongType(_ verb: Verb) -> Mistake {
    Mistake(
      "sentences | \(verb.rawValue) text",
      right: "sentences | \(verb.rawValue) length(text)",
      why: "texts have no \(verb.rawValue); their length, or a number in another column, has one"
    )
  }

  private static func oneValue(_ verb: Verb) -> Mistake {
    let other = verb == .min ? "bottom" : "top"
    return Mistake(
      "events | \(verb.rawValue) viewers, title",
      right: "events | \(other) 1 by viewers",
      why: "\(verb.rawValue) gives the value alone; \(other) 1 by gives the row that holds it"
    )
  }
}

extension Checker {
  /// An aggregate with no group above: one row.
  mutating func checkAggregate(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    guard let aggregates = checkAggregates(stage, scope) else {
      return .broken(Scope(shape: RowShape(fields: []), rows: "this step"))
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
