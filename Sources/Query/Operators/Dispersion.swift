import CorpusModel
import Diagnostics

extension VerbSpec {
  static let dispersion = VerbSpec(
    .dispersion,
    .pattern,
    clauses: [ClauseForm(word: .by, value: .column, isRequired: true)],
    meaning: Message(
      "measures how evenly the hits are spread over the parts of the text",
      "衡量命中在文本各部分中分布得是否均匀"
    ),
    examples: [
      Example(
        "sentences | dispersion \"mask\" by article",
        "over articles",
        "按文章"
      ),
      Example(
        "sentences | dispersion /volunteer(s)?/i by article.section",
        "over sections",
        "按栏目"
      ),
      Example(
        "sentences | dispersion \"口罩\" by document",
        "over files",
        "按文献"
      ),
    ],
    mistake: Mistake(
      "sentences | dispersion \"mask\"",
      right: "sentences | dispersion \"mask\" by article",
      why: Message(
        "the parts over which to measure must be said",
        "要说明按哪些部分来衡量"
      )
    )
  )
}

extension Checker {
  /// One row: hits, parts, range, and the measures.
  mutating func checkDispersion(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    guard checkReadingText(stage, scope), let pattern = checkPattern(stage),
      let syntax = stage.expression(of: .by), let key = checkExpression(syntax, scope)
    else { return .broken(scope) }
    if key.type.isList {
      report(.listKey(typed(syntax, key), column: format(syntax), at: syntax.place.span))
      return .broken(scope)
    }
    let columns: [MadeColumn] = [
      .hits, .parts, .range, .juillandD, .griesDP, .normalizedDP,
    ]
    let shape = RowShape(fields: columns.map { $0.field(.number) })
    return .new(.dispersion(pattern, by: key), shape)
  }
}
