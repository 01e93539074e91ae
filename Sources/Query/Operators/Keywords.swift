import CorpusModel
import Diagnostics

extension VerbSpec {
  static let keywords = VerbSpec(
    .keywords,
    .nothing,
    clauses: [ClauseForm(word: .against, value: .rows, isRequired: true)],
    meaning: Message(
      "lists the words that are used more, or less, than in other rows",
      "与另一批文本相比，列出用得更多或更少的词"
    ),
    examples: [
      Example(
        "sentences | filter language = \"en\" and text has \"mask\" | keywords against (sentences | filter language = \"en\")",
        "the words around masks",
        "谈口罩时的用词"
      ),
      Example(
        "sentences | filter language starts with \"zh\" and article.section is known | keywords against (sentences | filter language starts with \"zh\" and article.section is missing) | take 10",
        "the journal against the rest",
        "期刊与其余文本相比"
      ),
      Example(
        "sentences | filter language = \"en\" and countries is known | keywords against (sentences | filter language = \"en\" and countries is missing) | top 5 by log_ratio",
        "what is said where countries are named",
        "提到国家时的用词"
      ),
    ],
    mistake: Mistake(
      "sentences | keywords",
      right: "sentences | keywords against (sentences | filter language = \"en\")",
      why: Message(
        "a word is key only against something else",
        "关键词总是相对另一批文本而言"
      )
    )
  )
}

extension Checker {
  /// Columns: word, count here and there, then the measures; largest log-likelihood first.
  mutating func checkKeywords(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    guard checkReadingText(stage, scope), let clause = stage.clause(.against),
      case .rows(let source, let place) = clause.value
    else { return .broken(scope) }
    let other = checkRows(source, place)
    if other.scope.isCertain, other.scope.shape.table?.hasReadingText != true {
      report(.noReadingText(.keywords, rows: other.scope.rows, at: place.span))
      return .broken(scope)
    }
    guard let plan = other.plan else { return .broken(scope) }
    let measures: [MadeColumn] = [
      .count, .otherCount, .perMillion, .otherPerMillion, .logLikelihood, .logRatio,
      .percentDifference,
    ]
    let shape = RowShape(
      fields: [Field.word] + measures.map { $0.field(.number) },
      ranking: 1 + (measures.firstIndex(of: .logLikelihood) ?? 0)
    )
    return .new(.keywords(against: plan), shape)
  }
}
