import Diagnostics

extension VerbSpec {
  static let pivot = VerbSpec(
    .pivot,
    .column,
    meaning: Message(
      "turns the values of a key into columns",
      "把一个键的各个值变成列"
    ),
    examples: [
      Example(
        "sentences | group article.section, language | count | pivot language",
        "sections down, languages across",
        "栏目为行，语言为列"
      ),
      Example(
        "figures | group unit, language = sentence.language | count | pivot language",
        "units down, languages across",
        "单位为行，语言为列"
      ),
      Example(
        "events | group kind, year = year(date) | count | pivot year",
        "kinds of events by year",
        "各年各类活动"
      ),
    ],
    mistake: Mistake(
      "sentences | pivot language",
      right: "sentences | group article.section, language | pivot language",
      why: Message(
        "a pivot lays out the groups of group",
        "“透视”排布的是“分组”的结果"
      )
    )
  )
}

extension Checker {
  /// The keys but one stay rows; that one and the first aggregate become the table.
  mutating func checkPivot(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    guard let syntax = stage.expression else { return .broken(scope) }
    guard let ranking = scope.shape.ranking, !scope.shape.keys.isEmpty else {
      if scope.isCertain { report(.pivotWithoutGroup(at: stage.place.span)) }
      return .broken(scope)
    }
    guard case .path(let names) = syntax.form, let found = checkPath(names, scope) else {
      if case .path = syntax.form { return .broken(scope) }
      report(.notColumn(.pivot, at: syntax.place.span))
      return .broken(scope)
    }
    guard case .column(let column) = found.expression.form, column != ranking else {
      report(.notColumn(.pivot, at: syntax.place.span))
      return .broken(scope)
    }
    let keys = scope.shape.keys.filter { $0 != column }
    guard !keys.isEmpty else {
      report(.pivotWithoutRows(found.names.english, at: syntax.place.span))
      return .broken(scope)
    }
    let shape = RowShape(fields: keys.map { scope.shape.fields[$0] }, isOpen: true)
    return .new(.pivot(Pivot(keys: keys, column: column, value: ranking)), shape)
  }
}
