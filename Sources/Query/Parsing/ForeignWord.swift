package import Diagnostics

/// A word of another tool or of everyday language, and what it is here.
package enum ForeignWord: Sendable {
  /// `where`, `GROUP BY`
  case verb(Verb)
  /// `contains`, by the English name of the operator
  case operation(String)
  /// `giver`, best first
  case columns([String])
  /// `tail`: the way it is done
  case advice(Message)
}

/// What a word of another tool is here; nil where it is unknown.
package func foreignWord(_ text: String) -> ForeignWord? {
  let words = text.lowercased().split { " _".contains($0) }
  for spelling in [words.joined(separator: "_"), words.joined()] {
    if let verb = HabitTable.verbs[spelling] { return .verb(verb) }
    if HabitTable.searches.contains(spelling) { return .verb(.filter) }
    if HabitTable.frequencies.contains(spelling) { return .verb(.group) }
    if let operation = HabitTable.operators[spelling] { return .operation(operation) }
    if HabitTable.missing.contains(spelling) { return .operation("is missing") }
    if let advice = HabitTable.advice[spelling] { return .advice(advice) }
    let columns = SynonymTable.columns(for: spelling)
    if !columns.isEmpty { return .columns(columns) }
  }
  return nil
}
