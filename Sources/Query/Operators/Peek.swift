extension VerbSpec {
  static let peek = VerbSpec(
    .peek,
    .label,
    isOptional: true,
    meaning: "prints what passes by on standard error and passes it on",
    chineseMeaning: "把经过的行打印到标准错误并原样传下去",
    examples: [
      Example(
        "donations | filter item = \"masks\" | peek \"masks\" | group donor | sum quantity",
        "the rows between two verbs"
      )
    ],
    mistake: Mistake(
      "donations | peek masks | count",
      right: "donations | peek \"masks\" | count",
      why: "the label stands in quotes"
    )
  )
}

extension Checker {
  mutating func checkPeek(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    if case .label(let label) = stage.operand { return .same(.peek(label: label), scope) }
    return .same(.peek(label: nil), scope)
  }
}
