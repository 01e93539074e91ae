package import Query

/// All rows between two verbs, and what they look like.
package struct Relation: Sendable {
  package var shape: RowShape
  /// The names of the columns that only the data tells.
  package var openFields: [Field] = []
  package var batch: Batch
  /// Whether somebody chose the columns with `show`; otherwise a table's usual ones are printed.
  package var isChosen = false
  /// How the rows were made, where a question or a definition made them.
  var recipe: Recipe?

  package var count: Int { batch.count }
}

/// The plan that made rows and what it ran with: enough to make them again, remembering more.
///
/// A class for its identity: rows that came from rows keep the chain without copying it.
final class Recipe: Sendable {
  let plan: Plan
  let lastResult: Relation?
  let definitions: [Execution.Definition]

  init(plan: Plan, lastResult: Relation?, definitions: [Execution.Definition]) {
    self.plan = plan
    self.lastResult = lastResult
    self.definitions = definitions
  }
}
