extension VerbSpec {
  static let take = VerbSpec(
    .take,
    .number,
    meaning: "keeps the first N rows",
    chineseMeaning: "保留前 N 行",
    examples: [
      Example("sentences | take 5", "the first five sentences"),
      Example("articles | sort words descending | take 3", "the three longest articles"),
    ],
    mistake: Mistake(
      "donations | take 3 by quantity",
      right: "donations | top 3 by quantity",
      why: "take keeps rows as they come; top ranks them"
    )
  )

  static let skip = VerbSpec(
    .skip,
    .number,
    meaning: "leaves out the first N rows",
    chineseMeaning: "略去前 N 行",
    examples: [Example("sentences | skip 10 | take 10", "the second ten sentences")],
    mistake: Mistake(
      "sentences | take 10 | skip 10",
      right: "sentences | skip 10 | take 10",
      why: "of ten rows, ten are left out: nothing remains"
    )
  )

  static let sample = VerbSpec(
    .sample,
    .number,
    clauses: [ClauseForm(word: .seed, value: .number)],
    meaning: "keeps N rows by chance, the same ones every time",
    chineseMeaning: "随机抽取 N 行，每次相同",
    examples: [
      Example("sentences | sample 10", "ten sentences to look at"),
      Example("sentences | sample 10 seed 7", "ten others"),
    ],
    mistake: Mistake(
      "sentences | sample 10% ",
      right: "sentences | sample 10",
      why: "a number of rows is wanted, not a share"
    )
  )
}

extension Checker {
  /// `take` and `skip`.
  mutating func checkCounted(
    _ stage: StageSyntax,
    _ scope: Scope,
    _ operation: (Int) -> Operation
  ) -> CheckedStep {
    .same(checkCount(stage.expression).map(operation), scope)
  }

  mutating func checkSample(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    guard let count = checkCount(stage.expression) else { return .same(nil, scope) }
    guard let syntax = stage.expression(of: .seed) else {
      return .same(.sample(count, seed: 1), scope)
    }
    return .same(checkCount(syntax).map { .sample(count, seed: UInt64($0)) }, scope)
  }
}
