import Diagnostics

extension VerbSpec {
  static let peek = VerbSpec(
    .peek,
    .label,
    isOptional: true,
    meaning: Message(
      "prints what passes by on standard error and passes it on",
      "把经过的行打印到标准错误并原样传下去"
    ),
    examples: [
      Example(
        "donations | filter item = \"masks\" | peek \"masks\" | group donor | sum quantity",
        "the rows between two verbs",
        "两个动词之间的行"
      ),
      Example(
        "articles | group language | peek | sum count",
        "the groups before they are added up",
        "相加之前的各组"
      ),
      Example(
        "events | filter date = 2020 | peek \"2020\" | count",
        "what is being counted",
        "数的是哪些行"
      ),
    ],
    mistake: Mistake(
      "donations | peek masks | count",
      right: "donations | peek \"masks\" | count",
      why: Message(
        "the label stands in quotes",
        "标签加引号"
      )
    )
  )
}

extension Checker {
  mutating func checkPeek(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    if case .label(let label) = stage.operand { return .same(.peek(label: label), scope) }
    return .same(.peek(label: nil), scope)
  }
}
