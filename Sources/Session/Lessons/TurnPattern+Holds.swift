import Columns

extension WrongTurn {
  /// Whether a turn shows all of its patterns.
  func isShown(
    by turn: LearnerTurn,
    besides answer: ComparedResult?,
    at step: LessonStep
  ) -> Bool {
    patterns.allSatisfy { $0.holds(for: turn, besides: answer, at: step) }
  }
}

extension TurnPattern {
  /// Whether a turn shows it.
  fileprivate func holds(
    for turn: LearnerTurn,
    besides answer: ComparedResult?,
    at step: LessonStep
  ) -> Bool {
    switch self {
    case .error: return turn.status == .wrong
    case .uses(let verb): return turn.verbs.contains(verb)
    case .lacks(let verb): return !turn.verbs.contains(verb)
    case .rows(let test):
      let wanted = answer?.table.rowCount ?? 0
      return turn.results.contains { test.holds($0.table.rowCount, besides: wanted) }
    case .contains(let text): return turn.results.contains { $0.contains(text) }
    case .otherOrder:
      var loose = step.comparison
      loose.order = false
      return answer.map { wanted in turn.results.contains { $0.matches(wanted, by: loose) } }
        ?? false
    case .otherForm:
      var loose = step.comparison
      loose.form = false
      return answer.map { wanted in turn.results.contains { $0.matches(wanted, by: loose) } }
        ?? false
    }
  }
}

extension ComparedResult {
  /// Whether a cell holds a text or a number, as it is written plain.
  fileprivate func contains(_ text: String) -> Bool {
    let number = Double(text.filter { $0 != "," && $0 != "_" })
    return table.columns.contains { column in
      column.values.contains { value in
        switch value {
        case .text(let own), .row(let own, _): own == text
        case .number(let own): own == number
        case .entity(let entity): entity.name == text || entity.code == text
        case .missing, .date, .boolean, .list: false
        }
      }
    }
  }
}
