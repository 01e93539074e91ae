import Diagnostics

extension VerbSpec {
  static let explain = VerbSpec(
    .explain,
    .nothing,
    meaning: Message(
      "shows the plan, with rows and time of each step, in place of the answer",
      "不给回答，而显示查询计划及每一步的行数与时间"
    ),
    examples: [
      Example(
        "sentences | filter text has \"mask\" | count | explain",
        "how the question is answered",
        "问句怎样得到回答"
      ),
      Example(
        "donations | group donor | sum quantity | top 3 | explain",
        "which step takes the rows away",
        "行在哪一步减少"
      ),
      Example(
        "sentences | each countries | group countries | count | explain",
        "how many rows each makes",
        "“展开”造出多少行"
      ),
    ],
    mistake: Mistake(
      "sentences | explain | count",
      right: "sentences | count | explain",
      why: Message(
        "explain stands last and explains all that is before it",
        "“解释”写在最后，解释它前面的一切"
      )
    )
  )
}
