import Columns
import Diagnostics
import Query
import Store

/// `group donor | sum quantity`: gathers the aggregates of each group batch by batch.
struct GroupSink: Sink {
  private let keys: [Prepared]
  private var aggregates: AggregateSet
  private let execution: Execution
  private let evaluator: Evaluator
  private let shape: RowShape
  private var encoder: RowEncoder
  private var accumulators: [any Accumulator]
  private var tracker: GroupTracker?

  init(_ grouping: Grouping, _ execution: Execution, before: RowShape, after: RowShape) {
    self.execution = execution
    evaluator = Evaluator(execution.corpus)
    keys = grouping.keys.map { execution.prepare($0.expression) }
    aggregates = AggregateSet(grouping.aggregates, execution, over: before)
    shape = after
    encoder = RowEncoder(columns: keys.count)
    accumulators = aggregates.accumulators()
    tracker = execution.options.tracksGroups ? GroupTracker(shape: before) : nil
  }

  var method: String { "numbers of keys, aggregates in arrays" }

  mutating func consume(_ batch: Batch) throws(EngineError) {
    let groups = encoder.encode(keys.map { evaluator.column($0, batch) })
    aggregates.add(batch, groups: groups, count: encoder.count, to: &accumulators)
    tracker?.add(batch, groups: groups)
  }

  mutating func finish() throws(EngineError) -> Relation {
    aggregates.noteLimits(accumulators)
    let count = encoder.count
    let keyColumns = keys.indices.map { position in
      encoder.values(position) ?? .missing(shape.fields[position].type, count: count)
    }
    let columns = keyColumns + accumulators.map { $0.finish(count: count) }
    let identity = tracker.map { Identity.lineage($0.lineage(count: count)) } ?? .none
    return Relation(
      shape: shape,
      batch: Batch(count: count, columns: columns, identity: identity)
    )
  }
}

/// `sum quantity` with no group above: all rows are one group.
struct AggregateSink: Sink {
  private var aggregates: AggregateSet
  private let shape: RowShape
  private var accumulators: [any Accumulator]
  private var tracker: GroupTracker?

  init(_ list: [Aggregate], _ execution: Execution, before: RowShape, after: RowShape) {
    aggregates = AggregateSet(list, execution, over: before)
    accumulators = aggregates.accumulators()
    shape = after
    tracker = execution.options.tracksGroups ? GroupTracker(shape: before) : nil
  }

  var method: String { "one pass" }

  mutating func consume(_ batch: Batch) throws(EngineError) {
    let groups = [UInt32](repeating: 0, count: batch.count)
    aggregates.add(batch, groups: groups, count: 1, to: &accumulators)
    tracker?.add(batch, groups: groups)
  }

  mutating func finish() throws(EngineError) -> Relation {
    aggregates.noteLimits(accumulators)
    let columns = accumulators.map { $0.finish(count: 1) }
    let identity = tracker.map { Identity.lineage($0.lineage(count: 1)) } ?? .none
    return Relation(shape: shape, batch: Batch(count: 1, columns: columns, identity: identity))
  }
}

/// The aggregates of one step, ready to run.
private struct AggregateSet {
  private let list: [Aggregate]
  private let arguments: [Prepared?]
  private let execution: Execution
  private let evaluator: Evaluator
  private var watches: [MixedUnits]
  private var editions: BothEditions?
  private var totals: TotalsAndParts?

  init(_ list: [Aggregate], _ execution: Execution, over shape: RowShape) {
    self.list = list
    self.execution = execution
    watches = MixedUnits.watches(of: list, over: shape)
    editions = BothEditions(list, over: shape, in: execution.corpus)
    totals = TotalsAndParts(list, over: shape)
    evaluator = Evaluator(execution.corpus)
    arguments = list.map { $0.argument.map(execution.prepare) }
  }

  func accumulators() -> [any Accumulator] {
    list.map { execution.accumulator($0.function, over: $0.argument?.type) }
  }

  mutating func add(
    _ batch: Batch,
    groups: [UInt32],
    count: Int,
    to accumulators: inout [any Accumulator]
  ) {
    for index in watches.indices {
      watches[index].look(at: batch, in: execution.corpus, groups: groups, count: count)
    }
    editions?.look(at: batch, in: execution.corpus)
    totals?.look(at: batch, in: execution.corpus)
    for index in list.indices {
      let cells = arguments[index].map { evaluator.column($0, batch) }
      accumulators[index].add(cells, groups: groups, count: count)
    }
  }

  /// Says for each aggregate how many rows it could not use, and whether it mixed units, editions, or totals
  /// and their parts.
  func noteLimits(_ accumulators: [any Accumulator]) {
    for note in watches.filter(\.isMixed).flatMap(\.notes) { execution.note(note) }
    if totals?.areMet == true { execution.note(TotalsAndParts.note) }
    if editions?.areMet == true { execution.note(BothEditions.note) }
    for (aggregate, accumulator) in zip(list, accumulators) where accumulator.skipped > 0 {
      let rows = countOfRows(accumulator.skipped)
      execution.note(
        Message(
          "\(aggregate.name) skipped \(rows) where its value is missing",
          "\(aggregate.name) 跳过了 \(rows)，这些行没有值"
        )
      )
    }
  }
}

/// Remembers which rows became which group.
private struct GroupTracker {
  private let shape: RowShape
  private var parts: [Batch] = []
  private var groups: [UInt32] = []

  init(shape: RowShape) { self.shape = shape }

  mutating func add(_ batch: Batch, groups: [UInt32]) {
    parts.append(batch)
    self.groups.append(contentsOf: groups)
  }

  func lineage(count: Int) -> Lineage {
    let source = concatenate(parts) ?? Batch(count: 0, columns: [])
    return Lineage(
      source: Relation(shape: shape, batch: source),
      groups: groups,
      count: count
    )
  }
}
