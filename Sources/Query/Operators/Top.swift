import CorpusModel

extension VerbSpec {
  static let top = VerbSpec(
    .top,
    .number,
    clauses: [ClauseForm(word: .by, value: .expression)],
    meaning: "keeps the N rows with the most of something",
    chineseMeaning: "保留某值最大的 N 行",
    examples: [
      Example("donations | top 10 by quantity", "the ten largest shipments"),
      Example("donations | group donor | sum quantity | top 10", "by the sum of the group above"),
    ],
    mistake: Mistake(
      "donations | top 10",
      right: "donations | top 10 by quantity",
      why: "rows that no group made have nothing to be ranked by unless it is said"
    )
  )

  static let bottom = VerbSpec(
    .bottom,
    .number,
    clauses: [ClauseForm(word: .by, value: .expression)],
    meaning: "keeps the N rows with the least of something",
    chineseMeaning: "保留某值最小的 N 行",
    examples: [
      Example("articles | bottom 5 by words", "the five shortest articles"),
      Example("statements | group country | count | bottom 3", "the countries heard least"),
    ],
    mistake: Mistake(
      "articles | bottom 5",
      right: "articles | bottom 5 by words",
      why: "rows that no group made have nothing to be ranked by unless it is said"
    )
  )
}

extension Checker {
  /// `top` and `bottom`: by what is said, else by the first aggregate of the group above.
  mutating func checkRanked(
    _ stage: StageSyntax,
    _ scope: Scope,
    _ operation: (Int, Expression) -> Operation
  ) -> CheckedStep {
    let count = checkCount(stage.expression)
    guard let key = ranking(stage, scope), let count, let verb = stage.verb else {
      return .same(nil, scope)
    }
    if key.type.isList {
      let syntax = stage.expression(of: .by)
      report(
        .listOrder(
          Typed(text: syntax.map { written($0.place) } ?? "", type: key.type),
          verb: verb,
          at: syntax?.place.span ?? stage.place.span
        )
      )
      return .same(nil, scope)
    }
    return .same(operation(count, key), scope)
  }

  private mutating func ranking(_ stage: StageSyntax, _ scope: Scope) -> Expression? {
    if let syntax = stage.expression(of: .by) { return checkExpression(syntax, scope) }
    if let position = scope.shape.ranking {
      return Expression(.column(position), scope.shape.fields[position].type)
    }
    guard scope.isCertain, !stage.isBroken, let verb = stage.verb else { return nil }
    let columns = scope.shape.fields.filter { $0.type == .number || $0.type == .date }.map(\.name)
    return fail(.missingRanking(verb, columns: columns, at: stage.place.span))
  }
}
