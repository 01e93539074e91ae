import Diagnostics

extension VerbSpec {
  static let unique = VerbSpec(
    .unique,
    .columns,
    isOptional: true,
    meaning: Message(
      "keeps the first row for each different value",
      "每个不同的值只保留第一行"
    ),
    examples: [
      Example(
        "donations | show donor | unique",
        "all donors",
        "所有捐赠方"
      ),
      Example(
        "statements | unique speaker",
        "the first statement of each speaker",
        "每位说话人的第一句话"
      ),
      Example(
        "articles | unique section | show section, title",
        "one article of each section",
        "每个栏目一篇文章"
      ),
    ],
    mistake: Mistake(
      "donations | unique | show donor",
      right: "donations | show donor | unique",
      why: Message(
        "unique without columns compares whole rows, and whole rows differ by their id",
        "不带列名的“去重”比较整行，而各行的编号不同"
      )
    )
  )
}

extension Checker {
  mutating func checkUnique(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    if case .none = stage.operand {
      let all = scope.shape.fields.enumerated().map { Expression(.column($0), $1.type) }
      return .same(.unique(all), scope)
    }
    let items = checkItems(stage.items, scope)
    return .same(items.map { .unique($0.map(\.expression)) }, scope)
  }
}
