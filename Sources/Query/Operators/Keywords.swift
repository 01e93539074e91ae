import CorpusModel

extension VerbSpec {
  static let keywords = VerbSpec(
    .keywords,
    .nothing,
    clauses: [ClauseForm(word: .against, value: .rows, isRequired: true)],
    meaning: "lists the words that are used more, or less, than in other rows",
    chineseMeaning: "与另一批文本相比，列出用得更多或更少的词",
    examples: [
      Example(
        "sentences | filter language = \"en\" | keywords against (sentences | filter language = \"en\" and not article.section has \"medical\")",
        "the words of one part against the rest"
      )
    ],
    mistake: Mistake(
      "sentences | keywords",
      right: "sentences | keywords against (sentences | filter language = \"en\")",
      why: "a word is key only against something else"
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
