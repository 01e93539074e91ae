import Diagnostics

extension VerbSpec {
  static let show = VerbSpec(
    .show,
    .projection,
    isOptional: true,
    clauses: [ClauseForm(word: .asForm, value: .form)],
    meaning: Message(
      "chooses columns and, at the end, the form of the answer",
      "选择列，并在末尾选择呈现形式"
    ),
    examples: [
      Example(
        "donations | show date, donor, item, quantity, source",
        "these columns only",
        "只显示这几列"
      ),
      Example(
        "sentences | show text, section = article.section",
        "a column under another name",
        "给列换个名字"
      ),
      Example(
        "statements | group country | count | show as bars",
        "the answer as a chart",
        "用图来回答"
      ),
    ],
    mistake: Mistake(
      "donations | show donor as giver",
      right: "donations | show giver = donor",
      why: Message(
        "the name comes first; behind as stands a form",
        "名字写在前面；“作为”后面是形式"
      )
    )
  )
}

extension Checker {
  mutating func checkShow(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    guard let items = checkItems(stage.items, scope), !items.isEmpty else { return .broken(scope) }
    var shape = RowShape(fields: items.map(\.field), table: scope.shape.table)
    shape.ranking = scope.shape.ranking.flatMap { items.position(of: $0) }
    shape.keys = scope.shape.keys.compactMap { items.position(of: $0) }
    return .new(.show(items.map(\.named)), shape)
  }
}

extension [CheckedItem] {
  /// Where a live column went.
  fileprivate func position(of column: Int) -> Int? {
    firstIndex { $0.expression.form == .column(column) }
  }
}
