extension VerbSpec {
  static let show = VerbSpec(
    .show,
    .projection,
    isOptional: true,
    clauses: [ClauseForm(word: .asForm, value: .form)],
    meaning: "chooses columns and, at the end, the form of the answer",
    chineseMeaning: "选择列，并在末尾选择呈现形式",
    examples: [
      Example("donations | show date, donor, item, quantity, source", "these columns only"),
      Example("sentences | show text, section = article.section", "a column under another name"),
      Example("statements | group country | count | show as bars", "the answer as a chart"),
    ],
    mistake: Mistake(
      "donations | show donor as giver",
      right: "donations | show giver = donor",
      why: "the name comes first; behind as stands a form"
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
