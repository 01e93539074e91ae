import Diagnostics

extension VerbSpec {
  static let filter = VerbSpec(
    .filter,
    .condition,
    meaning: Message(
      "keeps the rows for which a condition holds",
      "保留条件成立的行"
    ),
    examples: [
      Example(
        "sentences | filter text has \"mask\"",
        "sentences in which mask stands anywhere",
        "任何位置出现 mask 的句子"
      ),
      Example(
        "donations | filter item = \"masks\" and quantity >= 10_000",
        "large shipments of masks",
        "大批口罩"
      ),
      Example(
        "events | filter date = 2020-04",
        "events of any day in April 2020",
        "2020 年 4 月里任何一天的活动"
      ),
    ],
    mistake: Mistake(
      "statements | filter country = Italy or Japan",
      right: "statements | filter country in (Italy, Japan)",
      why: Message(
        "or joins two whole conditions, not two values",
        "“或”连接两个完整的条件，不是两个值"
      )
    )
  )
}

extension Checker {
  mutating func checkFilter(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    let conditions = stage.expression.flatMap { checkConditions($0, scope) }
    return .same(conditions.map { .filter($0) }, scope)
  }
}
