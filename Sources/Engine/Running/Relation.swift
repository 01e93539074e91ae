package import Query

/// All rows between two verbs, and what they look like.
package struct Relation: Sendable {
  package var shape: RowShape
  /// The names of the columns that only the data tells.
  package var openFields: [Field] = []
  package var batch: Batch
  /// Whether somebody chose the columns with `show`; otherwise a table's usual ones are printed.
  package var isChosen = false

  package var count: Int { batch.count }
}
