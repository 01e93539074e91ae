import Columns
import CorpusModel
import Query
import Store

extension Execution {
  /// The rows a plan gives.
  ///
  /// Verbs that handle each batch by itself are run together, batch by batch, up to the next verb
  /// that needs all rows.
  func run(_ plan: Plan) throws(EngineError) -> Relation {
    let rows = try source(plan)
    keep(record(plan.source, rows))
    var flow = Flow(rows, self)
    for (index, step) in plan.steps.enumerated() {
      let next = index + 1 < plan.steps.count ? plan.steps[index + 1].operation : nil
      try flow.add(step, before: next)
    }
    return try flow.collect()
  }

  private func source(_ plan: Plan) throws(EngineError) -> Relation {
    switch plan.source {
    case .table(let table):
      return Relation(shape: plan.sourceShape, batch: Batch(of: table, in: corpus))
    case .binding(let binding):
      return try nested { () throws(EngineError) in try relation(of: binding) }
    case .lastResult:
      if let lastResult { return try remembering(lastResult) }
      let columns = plan.sourceShape.fields.map { Column.missing($0.type, count: 0) }
      return Relation(shape: plan.sourceShape, batch: Batch(count: 0, columns: columns))
    }
  }

  private func record(_ source: PlanSource, _ rows: Relation) -> StepRecord {
    let (text, method) =
      switch source {
      case .table(let table): (table.name, "columns of the table")
      case .binding: ("definition", "evaluated once")
      case .lastResult: ("_", "rows of the last answer")
      }
    return StepRecord(
      text: text,
      rowsIn: rows.count,
      rowsOut: rows.count,
      nanoseconds: 0,
      method: method,
      depth: depth
    )
  }

  /// Runs a pipeline inside the pipeline.
  func nested<Result>(_ body: () throws(EngineError) -> Result) throws(EngineError) -> Result {
    depth += 1
    defer { depth -= 1 }
    return try body()
  }
}

/// How a verb is carried out.
enum Action {
  /// Batch by batch.
  case stage(any Stage)
  /// Batch by batch into the rows of a new relation.
  case sink(any Sink)
  /// On all rows at once.
  case whole((Relation) throws(EngineError) -> Relation, method: String)
}

/// Rows on their way through a plan: those of the last verb that needed all, and the verbs waiting
/// to be run together.
private struct Flow {
  private let execution: Execution
  private var relation: Relation
  private var waiting: [WaitingStage] = []
  /// What the rows will look like behind the waiting verbs.
  private var shape: RowShape
  private var openFields: [Field]
  private var isChosen: Bool
  /// The groups of the next verb, counted together with the verb before it.
  private var counted: CountedGroups?

  private struct WaitingStage {
    var stage: any Stage
    var text: String
    var record: StepRecord
  }

  init(_ relation: Relation, _ execution: Execution) {
    self.execution = execution
    self.relation = relation
    shape = relation.shape
    openFields = relation.openFields
    isChosen = relation.isChosen
  }

  /// Adds a verb; the one behind it may say how little of its rows is wanted.
  mutating func add(_ step: PlanStep, before next: Operation?) throws(EngineError) {
    if waiting.isEmpty, try addByIndex(step, before: next) { return }
    switch execution.action(step, before: shape, next: next, openCount: openFields.count) {
    case .stage(let stage):
      waiting.append(
        WaitingStage(
          stage: stage,
          text: step.text,
          record: execution.record(step, method: stage.method)
        )
      )
      shape = step.shape
      if case .show = step.operation {
        openFields = []
        isChosen = true
      }
    case .sink(var sink):
      let start = execution.now()
      let rowsIn = try stream(into: &sink)
      let made = try sink.finish()
      settle(made, step, method: sink.method, rowsIn: rowsIn, rowsOut: sink.rowsMade, since: start)
    case .whole(let body, let method):
      let rows = try collect()
      let start = execution.now()
      settle(try body(rows), step, method: method, rowsIn: rows.count, since: start)
    }
  }

  /// Carries a verb out by what the corpus knows of its rows, without reading them all; false where
  /// nothing is known.
  private mutating func addByIndex(
    _ step: PlanStep,
    before next: Operation?
  ) throws(EngineError) -> Bool {
    try execution.checkCancellation()
    let start = execution.now()
    switch step.operation {
    case .filter(let conditions):
      return try restrict(step, conditions, before: next, since: start)
    case .aggregate(let list):
      guard let count = execution.countedRows(relation, list, shape: step.shape) else {
        return false
      }
      settle(count, step, method: "number of rows", rowsIn: relation.count, since: start)
      return true
    case .each(let list, let column):
      return try countElements(step, list, column, next, since: start)
    case .group(let grouping): return try countGroups(step, grouping, before: next, since: start)
    case .kwic(let concordance):
      guard let count = try execution.countedHits(relation, concordance, before: next) else {
        return false
      }
      let rows = Relation(shape: step.shape, batch: Batch(count: count, columns: []))
      settle(rows, step, method: "hits counted", rowsIn: relation.count, since: start)
      return true
    case .sort, .top, .bottom, .take, .skip, .sample, .add, .show, .hide, .unique, .pivot, .join,
      .append, .except, .intersect, .collocates, .ngrams, .keywords, .dispersion, .expect,
      .peek:
      return false
    }
  }

  /// Counts the elements of lists for the group behind, which takes the counts: the rows themselves are
  /// never made.
  private mutating func countElements(
    _ step: PlanStep,
    _ list: Expression,
    _ column: Int,
    _ next: Operation?,
    since start: UInt64
  ) throws(EngineError) -> Bool {
    counted = try execution.countedElements(relation, list, into: column, before: next)
    guard let counted else { return false }
    let rows = Relation(
      shape: step.shape,
      batch: Batch(count: counted.counts.reduce(0, +), columns: [])
    )
    settle(rows, step, method: counted.method, rowsIn: relation.count, since: start)
    return true
  }

  /// Counts groups where the corpus knows them, or the verb before has counted already.
  private mutating func countGroups(
    _ step: PlanStep,
    _ grouping: Grouping,
    before next: Operation?,
    since start: UInt64
  ) throws(EngineError) -> Bool {
    let wanted = execution.wanted(of: grouping, before: next)
    var known = counted
    if known == nil {
      known = try execution.countedGroups(relation, grouping, wanted: wanted)
    }
    guard let groups = known else { return false }
    counted = nil
    settle(
      try execution.ordered(groups, grouping, shape: step.shape, wanted: wanted),
      step,
      method: groups.method,
      rowsIn: relation.count,
      rowsOut: groups.all ?? groups.counts.count,
      since: start
    )
    return true
  }

  /// Keeps the rows that the indexes know to pass; conditions they do not know run batch by batch.
  private mutating func restrict(
    _ step: PlanStep,
    _ conditions: [Condition],
    before next: Operation?,
    since start: UInt64
  ) throws(EngineError) -> Bool {
    guard var restriction = Restriction(relation.batch, execution) else { return false }
    let rest = try restriction.apply(conditions.map { execution.prepare($0.expression) })
    var kept = relation.batch.replacing(rows: restriction.rows)
    var methods = restriction.methods
    if !rest.isEmpty {
      // A verb behind that takes only the first rows stops the batches when it has them.
      let isLong = kept.count > execution.options.partSize
      guard !methods.isEmpty || isLong && !stopsEarly(next) else { return false }
      methods.append(FilterStage(rest, Evaluator(execution.corpus)).method)
      kept = kept.replacing(rows: .list(try execution.rows(of: kept, where: rest)))
    }
    if !isCounted(next) { kept = kept.replacing(rows: kept.rows.writtenOut) }
    var record = execution.record(step, method: methods.joined(separator: ", then "))
    record.rowsIn = relation.count
    record.rowsOut = kept.count
    relation.batch = kept
    record.nanoseconds = execution.now() &- start
    execution.keep(record)
    return true
  }

  /// Whether a verb does with runs of rows.
  private func isCounted(_ next: Operation?) -> Bool {
    switch next {
    case .filter, .group: true
    case .aggregate(let list): list.allSatisfy(\.isCount) && !execution.options.tracksGroups
    case _: false
    }
  }

  private func stopsEarly(_ next: Operation?) -> Bool {
    if case .take = next { true } else { false }
  }

  /// Goes on with the rows a verb gave.
  private mutating func settle(
    _ relation: Relation,
    _ step: PlanStep,
    method: String,
    rowsIn: Int,
    rowsOut: Int? = nil,
    since start: UInt64
  ) {
    self.relation = relation
    self.relation.shape = step.shape
    shape = step.shape
    openFields = relation.openFields
    isChosen = relation.isChosen
    var record = execution.record(step, method: method)
    record.rowsIn = rowsIn
    record.rowsOut = rowsOut ?? relation.count
    record.nanoseconds = execution.now() &- start
    execution.keep(record)
  }

  /// Runs the waiting verbs and gives the rows behind them.
  mutating func collect() throws(EngineError) -> Relation {
    guard !waiting.isEmpty else { return relation }
    var sink: any Sink = CollectSink(shape: shape, openFields: openFields, isChosen: isChosen)
    _ = try stream(into: &sink)
    relation = try sink.finish()
    return relation
  }

  /// Sends all rows through the waiting verbs; returns how many came out.
  private mutating func stream(into sink: inout any Sink) throws(EngineError) -> Int {
    var rowsOut = 0
    // The first batch is empty: it shows every verb the types of its columns.
    var start = 0
    var end = 0
    repeat {
      try execution.checkCancellation()
      let batch = try send(relation.batch.slice(start..<end))
      rowsOut += batch.count
      if batch.count > 0 || end == 0 { try sink.consume(batch) }
      start = end
      end = min(start + batchSize, relation.count)
    } while start < relation.count && !waiting.contains { $0.stage.isSatisfied }
    for stage in waiting { execution.keep(stage.record) }
    waiting = []
    return rowsOut
  }

  private mutating func send(_ batch: Batch) throws(EngineError) -> Batch {
    var batch = batch
    for index in waiting.indices {
      let start = execution.now()
      waiting[index].record.rowsIn += batch.count
      batch = try waiting[index].stage.process(batch)
      waiting[index].record.rowsOut += batch.count
      waiting[index].record.nanoseconds += execution.now() &- start
    }
    return batch
  }
}
