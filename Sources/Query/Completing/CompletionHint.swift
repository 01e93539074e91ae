/// What the grammar allows at the cursor, noted by the parser; what is alive there is looked up
/// afterwards.
enum CompletionHint: Equatable, Sendable {
  /// A new statement: a table, `let`, `param`
  case statement
  /// A table, a definition, `_`
  case source
  /// What may stand behind `|`
  case verb
  /// `|`
  case pipe
  /// A name that is made up here
  case newName
  /// A column, a function, a parameter; beside another expression also its values
  case operand(beside: ExpressionSyntax?)
  /// The column behind the dot
  case step(of: ExpressionSyntax)
  /// An operator behind an expression
  case operation(after: ExpressionSyntax)
  /// `and`, `or`
  case connective
  /// Words that open a clause
  case clauses([ClauseWord])
  /// `descending`
  case direction
  /// `bars`
  case form
  /// `sentence`
  case scope
  /// `word` in `[word = "…"]`
  case attribute
  case number
  /// `rows`, `unique`
  case expectation
}
