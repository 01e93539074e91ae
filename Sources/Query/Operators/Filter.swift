extension VerbSpec {
  static let filter = VerbSpec(
    .filter,
    .condition,
    meaning: "keeps the rows for which a condition holds",
    chineseMeaning: "保留条件成立的行",
    examples: [
      Example("sentences | filter text has \"mask\"", "sentences in which mask stands anywhere"),
      Example(
        "donations | filter item = \"masks\" and quantity >= 10_000",
        "large shipments of masks"
      ),
      Example("articles | filter date = 2020-04", "articles of any day in April 2020"),
      Example("sentences | filter countries has Italy", "sentences that name Italy"),
    ],
    mistake: Mistake(
      "statements | filter country = Italy or Japan",
      right: "statements | filter country in (Italy, Japan)",
      why: "or joins two whole conditions, not two values"
    )
  )
}

extension Checker {
  mutating func checkFilter(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    let conditions = stage.expression.flatMap { checkConditions($0, scope) }
    return .same(conditions.map { .filter($0) }, scope)
  }
}
