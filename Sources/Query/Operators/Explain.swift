extension VerbSpec {
  static let explain = VerbSpec(
    .explain,
    .nothing,
    meaning: "shows the plan, with rows and time of each step, in place of the answer",
    chineseMeaning: "显示查询计划及每一步的行数与时间",
    examples: [
      Example(
        "sentences | filter text has \"mask\" | count | explain",
        "how the question is answered"
      )
    ],
    mistake: Mistake(
      "sentences | explain | count",
      right: "sentences | count | explain",
      why: "explain stands last and explains all that is before it"
    )
  )
}
