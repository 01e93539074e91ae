import Columns
import Diagnostics
import Query
import Store

/// One run: the corpus, the definitions evaluated so far, and what is worth telling of it.
///
/// A class for its identity: pipelines inside pipelines share it.
final class Execution {
  let corpus: Corpus
  let options: RunOptions
  let lastResult: Relation?
  private var definitions: [Definition]
  /// Sentences to print with the answer, without repetition.
  private(set) var notes: [Message] = []
  /// What the steps of the question did, in the order in which they ended.
  var log: [StepRecord] = []
  /// How many pipelines the one that runs is inside of.
  var depth = 0

  /// A definition: still a plan, or its rows.
  enum Definition: Sendable {
    case plan(Plan)
    case relation(Relation)
  }

  init(
    corpus: Corpus,
    options: RunOptions,
    lastResult: Relation?,
    definitions: [Definition]
  ) {
    self.corpus = corpus
    self.options = options
    self.lastResult = lastResult
    self.definitions = definitions
  }

  /// The rows of a definition, evaluated when first asked for.
  func relation(of binding: BindingID) throws(EngineError) -> Relation {
    switch definitions[binding.index] {
    case .relation(let relation): return try remembering(relation)
    case .plan(let plan):
      let relation = try run(plan)
      definitions[binding.index] = .relation(relation)
      return relation
    }
  }

  /// Rows made before, made once more if groups are to be remembered and theirs were not.
  func remembering(_ relation: Relation) throws(EngineError) -> Relation {
    guard options.tracksGroups, case .none = relation.batch.identity, let recipe = relation.recipe
    else { return relation }
    return try Execution(
      corpus: corpus,
      options: options,
      lastResult: recipe.lastResult,
      definitions: recipe.definitions
    ).run(recipe.plan)
  }

  /// All rows of every definition, evaluated now.
  func allDefinitions() throws(EngineError) -> [Relation] {
    var relations: [Relation] = []
    for index in definitions.indices {
      relations.append(try relation(of: BindingID(index)))
    }
    return relations
  }

  func note(_ message: Message) {
    if !notes.contains(message) { notes.append(message) }
  }

  /// Takes back the notes made since.
  func restore(notes earlier: [Message]) { notes = earlier }

  func checkCancellation() throws(EngineError) {
    if options.cancellation.isCancelled { throw .cancelled }
  }

  /// The record of a step that begins.
  func record(_ step: PlanStep, method: String) -> StepRecord {
    StepRecord(
      text: step.text,
      rowsIn: 0,
      rowsOut: 0,
      nanoseconds: 0,
      method: method,
      depth: depth
    )
  }

  /// Keeps the record of a verb whose last batch has passed.
  func keep(_ record: StepRecord) { log.append(record) }

  func now() -> UInt64 { options.clock?() ?? 0 }

  /// Forgets the notes and the log of the question before.
  func beginQuestion() {
    notes = []
    log = []
  }
}

/// What one step of a plan did.
package struct StepRecord: Sendable, Equatable {
  /// The verb as the formatter writes it.
  package var text: String
  package var rowsIn: Int
  package var rowsOut: Int
  package var nanoseconds: UInt64
  /// How it was done: "dictionary codes", "counting array".
  package var method: String
  /// 0 for the question, 1 for a pipeline inside it.
  package var depth: Int

  /// Whether the rows of the question ended here, though a count of them may have gone on.
  var leftNothing: Bool { depth == 0 && rowsIn > 0 && rowsOut == 0 }
}
