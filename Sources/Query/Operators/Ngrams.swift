import CorpusModel
import Diagnostics

extension VerbSpec {
  static let ngrams = VerbSpec(
    .ngrams,
    .number,
    meaning: Message(
      "gives every run of N words a row, to be grouped and counted",
      "把每串连续的 N 个词列为一行，供分组计数"
    ),
    examples: [
      Example(
        "sentences | ngrams 3 | group ngram | count | top 20",
        "the most frequent runs of three",
        "最常见的三词串"
      ),
      Example(
        "sentences | filter language = \"en\" | ngrams 2 | filter ngram has word \"masks\" | group ngram | count",
        "what stands beside a word",
        "一个词旁边是什么"
      ),
      Example(
        "sentences | filter language starts with \"zh\" | ngrams 2 | group ngram | count | top 10",
        "Chinese pairs of words",
        "中文的两词串"
      ),
    ],
    mistake: Mistake(
      "sentences | ngrams \"mask\"",
      right: "sentences | ngrams 2 | filter ngram has word \"mask\"",
      why: Message(
        "the number is the length of the runs",
        "数字是词串的长度"
      )
    )
  )

  /// The longest run of words that is given.
  static let longestRun = 20
}

extension Checker {
  mutating func checkNgrams(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    let count = checkCount(stage.expression)
    guard let count, checkReadingText(stage, scope) else { return .broken(scope) }
    guard (1...VerbSpec.longestRun).contains(count) else {
      let span = stage.expression?.place.span ?? stage.place.span
      report(.badRunLength(most: VerbSpec.longestRun, at: span))
      return .broken(scope)
    }
    let sentence = RowShape(of: .sentences).fields
    let places = ["paragraph", "article", "document"].compactMap { name in
      sentence.first { $0.name == name }
    }
    let chinese = ChineseNames.names(of: .sentences).first ?? ""
    let fields = [
      MadeColumn.ngram.field(.text), Field("sentence", .row(.sentences), chineseName: chinese),
    ]
    return .new(.ngrams(count), RowShape(fields: fields + places, table: .sentences))
  }
}
