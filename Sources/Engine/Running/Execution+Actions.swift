import Columns
import CorpusModel
import Query

extension Execution {
  /// How a step is carried out; `before` is what the rows look like that come to it.
  func action(_ step: PlanStep, before: RowShape, openCount: Int) -> Action {
    let evaluator = Evaluator(corpus)
    switch step.operation {
    case .filter(let conditions):
      return .stage(FilterStage(conditions.map { prepare($0.expression) }, evaluator))
    case .group(let grouping):
      return .sink(groupSink(grouping, before: before, after: step.shape))
    case .aggregate(let list):
      return .sink(AggregateSink(list, self, before: before, after: step.shape))
    case .take(let count): return .stage(TakeStage(count))
    case .skip(let count): return .stage(SkipStage(count))
    case .add(let columns): return add(columns, evaluator)
    case .show(let columns):
      return .stage(ShowStage(columns.map { prepare($0.expression) }, evaluator))
    case .hide(let positions): return .stage(HideStage(positions))
    case .unique(let keys):
      let open = keys.count == before.fields.count ? openCount : 0
      return .stage(UniqueStage(keys.map(prepare), openCount: open, evaluator))
    case .each(let list, let column):
      return .stage(EachStage(list: prepare(list), position: column, evaluator))
    case .expect(.everyRow(let condition)):
      return .stage(
        ExpectRowStage(prepare(condition.expression), text: condition.text, evaluator)
      )
    case .sort, .top, .bottom, .sample, .pivot, .join, .append, .except, .intersect, .kwic,
      .collocates, .ngrams, .keywords, .dispersion, .expect, .peek:
      return whole(step)
    }
  }

  private func add(_ columns: [AddedColumn], _ evaluator: Evaluator) -> Action {
    let prepared = columns.map { (expression: prepare($0.expression), position: $0.column) }
    guard columns.contains(where: \.expression.looksAtAllRows) else {
      return .stage(AddStage(prepared, evaluator))
    }
    return .whole(
      { relation in
        var result = relation
        result.batch = evaluator.add(prepared, to: relation.batch)
        return result
      },
      method: "all rows at once"
    )
  }

  /// The verbs that need all rows.
  private func whole(_ step: PlanStep) -> Action {
    switch step.operation {
    case .sort(let terms): return .whole({ self.sort($0, by: terms) }, method: "stable sort")
    case .top(let count, let key):
      let term = SortTerm(key, descending: true)
      return .whole({ self.first(count, of: $0, by: term) }, method: "only the best kept")
    case .bottom(let count, let key):
      return .whole({ self.first(count, of: $0, by: SortTerm(key)) }, method: "only the best kept")
    case .sample(let count, let seed):
      return .whole({ self.sample(count, seed: seed, of: $0) }, method: "seed \(seed)")
    case .pivot(let pivot):
      return .whole({ self.pivot($0, pivot, shape: step.shape) }, method: "table of cells")
    case .peek(let label): return .whole({ self.peek($0, label: label) }, method: "passed on")
    case .expect(let expectation): return expect(expectation)
    case .join, .append, .except, .intersect, .keywords: return combine(step)
    case .kwic, .collocates, .ngrams, .dispersion: return searchWords(step)
    case .filter, .group, .aggregate, .take, .skip, .add, .show, .hide, .unique, .each:
      preconditionFailure("\(step.text) runs batch by batch")
    }
  }

  private func expect(_ expectation: Expectation) -> Action {
    switch expectation {
    case .table(let condition):
      return .whole(
        { relation throws(EngineError) in try self.expectTable(condition, relation) },
        method: "checked"
      )
    case .unique(let keys, let text):
      return .whole(
        { relation throws(EngineError) in
          try self.expectUnique(keys, text: text, relation)
        },
        method: "numbers of keys"
      )
    case .everyRow: preconditionFailure("asked of every row it runs batch by batch")
    }
  }

  /// The verbs that run another pipeline.
  private func combine(_ step: PlanStep) -> Action {
    switch step.operation {
    case .join(let join):
      return .whole(
        { relation throws(EngineError) in
          try self.join(relation, join, shape: step.shape)
        },
        method: "numbers of keys"
      )
    case .append(let plan, let columns):
      return .whole(
        { relation throws(EngineError) in
          try self.append(relation, plan, columns: columns, shape: step.shape)
        },
        method: "one after the other"
      )
    case .except(let plan, let match):
      return .whole(
        { relation throws(EngineError) in
          try self.keep(.absent, of: relation, in: plan, match)
        },
        method: "set of rows"
      )
    case .intersect(let plan, let match):
      return .whole(
        { relation throws(EngineError) in
          try self.keep(.present, of: relation, in: plan, match)
        },
        method: "set of rows"
      )
    case .keywords(let plan):
      return .whole(
        { relation throws(EngineError) in
          try self.keywords(relation, against: plan, shape: step.shape)
        },
        method: "counts of forms"
      )
    case _: preconditionFailure("\(step.text) runs no other pipeline")
    }
  }

  /// The verbs that look into the word stream or the reading text.
  private func searchWords(_ step: PlanStep) -> Action {
    switch step.operation {
    case .kwic(let concordance):
      return .whole(
        { relation throws(EngineError) in
          try self.kwic(relation, concordance, shape: step.shape)
        },
        method: "scan of the sentences"
      )
    case .collocates(let pattern, let within):
      return .whole(
        { relation throws(EngineError) in
          try self.collocates(relation, pattern, within: within, shape: step.shape)
        },
        method: "windows of the word stream"
      )
    case .ngrams(let length):
      return .whole(
        { relation throws(EngineError) in
          try self.ngrams(relation, length: length, shape: step.shape)
        },
        method: "runs of the word stream"
      )
    case .dispersion(let pattern, let key):
      return .whole(
        { relation throws(EngineError) in
          try self.dispersion(relation, pattern, by: key, shape: step.shape)
        },
        method: "hits by part"
      )
    case _: preconditionFailure("\(step.text) searches nothing")
    }
  }
}

extension Execution {
  /// The sink of a grouping; the groups are put in order when all rows are in.
  private func groupSink(_ grouping: Grouping, before: RowShape, after: RowShape) -> any Sink {
    OrderedSink(
      GroupSink(grouping, self, before: before, after: after),
      grouping.order,
      self
    )
  }
}

/// Puts the rows another sink gives into an order.
private struct OrderedSink: Sink {
  private var inner: GroupSink
  private let terms: [SortTerm]
  private let execution: Execution

  init(_ inner: GroupSink, _ terms: [SortTerm], _ execution: Execution) {
    self.inner = inner
    self.terms = terms
    self.execution = execution
  }

  var method: String { inner.method }

  mutating func consume(_ batch: Batch) throws(EngineError) { try inner.consume(batch) }

  mutating func finish() throws(EngineError) -> Relation {
    execution.sort(try inner.finish(), by: terms)
  }
}
