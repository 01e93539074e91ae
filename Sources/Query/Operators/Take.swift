import Diagnostics

extension VerbSpec {
  static let take = VerbSpec(
    .take,
    .number,
    meaning: Message(
      "keeps the first N rows",
      "保留前 N 行"
    ),
    examples: [
      Example(
        "sentences | take 5",
        "the first five sentences",
        "前五句"
      ),
      Example(
        "articles | sort words descending | take 3",
        "the three longest articles",
        "最长的三篇文章"
      ),
      Example(
        "events | filter date = 2020 | take 3",
        "three events of 2020",
        "2020 年的三次活动"
      ),
    ],
    mistake: Mistake(
      "donations | take 3 by quantity",
      right: "donations | top 3 by quantity",
      why: Message(
        "take keeps rows as they come; top ranks them",
        "“取”按原有顺序保留；“前”按值排名"
      )
    )
  )

  static let skip = VerbSpec(
    .skip,
    .number,
    meaning: Message(
      "leaves out the first N rows",
      "略去前 N 行"
    ),
    examples: [
      Example(
        "sentences | skip 10 | take 10",
        "the second ten sentences",
        "第二个十句"
      ),
      Example(
        "countries | sort mentions descending | skip 1 | take 5",
        "those behind the most frequent one",
        "第一名之后的几个"
      ),
      Example(
        "articles | skip 3 | show title",
        "all but the first three",
        "除前三篇以外的文章"
      ),
    ],
    mistake: Mistake(
      "sentences | take 10 | skip 10",
      right: "sentences | skip 10 | take 10",
      why: Message(
        "of ten rows, ten are left out: nothing remains",
        "十行里略去十行，什么也不剩"
      )
    )
  )

  static let sample = VerbSpec(
    .sample,
    .number,
    clauses: [ClauseForm(word: .seed, value: .number)],
    meaning: Message(
      "keeps N rows by chance, the same ones every time",
      "随机抽取 N 行，每次相同"
    ),
    examples: [
      Example(
        "sentences | sample 10",
        "ten sentences to look at",
        "抽十句来看"
      ),
      Example(
        "sentences | sample 10 seed 7",
        "ten others",
        "另抽十句"
      ),
      Example(
        "figures | sample 5 | show value, unit, counted, text",
        "five figures to check",
        "抽五个数据来核对"
      ),
    ],
    mistake: Mistake(
      "sentences | sample 10%",
      right: "sentences | sample 10",
      why: Message(
        "a number of rows is wanted, not a share",
        "要的是行数，不是比例"
      )
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
