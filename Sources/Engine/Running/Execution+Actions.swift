import Columns
import CorpusModel
import Query

extension Execution {
  /// How a step is carried out; `before` is what the rows look like that come to it, `next` the verb
  /// behind it.
  func action(
    _ step: PlanStep,
    before: RowShape,
    next: Operation?,
    openCount: Int
  ) -> Action {
    let evaluator = Evaluator(corpus)
    let shape = step.shape
    switch step.operation {
    case .filter(let conditions):
      return .stage(FilterStage(conditions.map { prepare($0.expression) }, evaluator))
    case .group(let grouping):
      let sink = GroupSink(grouping, self, before: before, after: shape)
      let wanted = wanted(of: grouping, before: next)
      return .sink(OrderedSink(sink, grouping.order, wanted: wanted, self))
    case .aggregate(let list):
      return .sink(AggregateSink(list, self, before: before, after: shape))
    case .sort(let terms):
      return whole("stable sort") { rows throws(EngineError) in try self.sort(rows, by: terms) }
    case .top(let count, let key):
      let term = SortTerm(key, descending: true)
      return whole("only the best kept") { rows throws(EngineError) in
        try self.first(count, of: rows, by: term)
      }
    case .bottom(let count, let key):
      return whole("only the best kept") { rows throws(EngineError) in
        try self.first(count, of: rows, by: SortTerm(key))
      }
    case .take(let count): return .stage(TakeStage(count))
    case .skip(let count): return .stage(SkipStage(count))
    case .sample(let count, let seed):
      return .whole({ self.sample(count, seed: seed, of: $0) }, method: "seed \(seed)")
    case .add(let columns): return add(columns, evaluator)
    case .show(let columns):
      return .stage(ShowStage(columns.map { prepare($0.expression) }, evaluator))
    case .hide(let positions): return .stage(HideStage(positions))
    case .unique(let keys):
      let open = keys.count == before.fields.count ? openCount : 0
      return .stage(UniqueStage(keys.map(prepare), openCount: open, evaluator))
    case .each(let list, let column):
      return .stage(EachStage(list: prepare(list), position: column, evaluator))
    case .pivot(let pivot):
      return .whole({ self.pivot($0, pivot, shape: shape) }, method: "table of cells")
    case .join(let join):
      return whole("numbers of keys") { rows throws(EngineError) in
        try self.join(rows, join, shape: shape)
      }
    case .append(let plan, let columns):
      return whole("one after the other") { rows throws(EngineError) in
        try self.append(rows, plan, columns: columns, shape: shape)
      }
    case .except(let plan, let match):
      return whole("set of rows") { rows throws(EngineError) in
        try self.keep(.absent, of: rows, in: plan, match)
      }
    case .intersect(let plan, let match):
      return whole("set of rows") { rows throws(EngineError) in
        try self.keep(.present, of: rows, in: plan, match)
      }
    case .kwic(let concordance):
      let wanted = next?.wantedRows
      return whole("sentences that may hold it") { rows throws(EngineError) in
        try self.kwic(rows, concordance, wanted: wanted, shape: shape)
      }
    case .collocates(let pattern, let within):
      return whole("windows of the word stream") { rows throws(EngineError) in
        try self.collocates(rows, pattern, within: within, shape: shape)
      }
    case .ngrams(let length):
      return whole("runs of the word stream") { rows throws(EngineError) in
        try self.ngrams(rows, length: length, shape: shape)
      }
    case .keywords(let plan):
      return whole("counts of forms") { rows throws(EngineError) in
        try self.keywords(rows, against: plan, shape: shape)
      }
    case .dispersion(let pattern, let key):
      return whole("hits by part") { rows throws(EngineError) in
        try self.dispersion(rows, pattern, by: key, shape: shape)
      }
    case .expect(let expectation): return expect(expectation, evaluator)
    case .peek(let label):
      return .whole({ self.peek($0, label: label) }, method: "passed on")
    }
  }

  private func whole(
    _ method: String,
    _ body: @escaping (Relation) throws(EngineError) -> Relation
  ) -> Action {
    .whole(body, method: method)
  }

  private func add(_ columns: [AddedColumn], _ evaluator: Evaluator) -> Action {
    let prepared = columns.map { (expression: prepare($0.expression), position: $0.column) }
    guard columns.contains(where: \.expression.looksAtAllRows) else {
      return .stage(AddStage(prepared, evaluator))
    }
    let evaluator = evaluator.overAllRows(Parts(options))
    return whole("all rows at once") { relation throws(EngineError) in
      var result = relation
      for column in prepared {
        result.batch = evaluator.add([column], to: result.batch)
        try self.checkCancellation()
      }
      return result
    }
  }

  private func expect(_ expectation: Expectation, _ evaluator: Evaluator) -> Action {
    switch expectation {
    case .everyRow(let condition):
      return .stage(
        ExpectRowStage(prepare(condition.expression), text: condition.text, evaluator)
      )
    case .table(let condition):
      return whole("checked") { rows throws(EngineError) in
        try self.expectTable(condition, rows)
      }
    case .unique(let keys, let text):
      return whole("numbers of keys") { rows throws(EngineError) in
        try self.expectUnique(keys, text: text, rows)
      }
    }
  }
}

extension Operation {
  /// How many of the rows above the verb needs; nil for all.
  fileprivate var wantedRows: Int? {
    if case .take(let count) = self { max(0, count) } else { nil }
  }
}

/// Puts the groups another sink gives into an order.
private struct OrderedSink: Sink {
  private var inner: GroupSink
  private let terms: [SortTerm]
  /// How many of the order are wanted; nil for all.
  private let wanted: Int?
  private let execution: Execution
  private(set) var rowsMade: Int?

  init(_ inner: GroupSink, _ terms: [SortTerm], wanted: Int?, _ execution: Execution) {
    self.inner = inner
    self.terms = terms
    self.wanted = wanted
    self.execution = execution
  }

  var method: String { inner.method }

  mutating func consume(_ batch: Batch) throws(EngineError) { try inner.consume(batch) }

  mutating func finish() throws(EngineError) -> Relation {
    let groups = try inner.finish()
    rowsMade = groups.count
    return try execution.sort(groups, by: terms, wanted: wanted)
  }
}
