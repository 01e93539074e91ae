extension VerbSpec {
  static let unique = VerbSpec(
    .unique,
    .columns,
    isOptional: true,
    meaning: "keeps the first row for each different value",
    chineseMeaning: "每个不同的值只保留第一行",
    examples: [
      Example("donations | show donor | unique", "all donors"),
      Example("statements | unique speaker", "the first statement of each speaker"),
    ],
    mistake: Mistake(
      "donations | unique | show donor",
      right: "donations | show donor | unique",
      why: "unique without columns compares whole rows, and whole rows differ by their id"
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
