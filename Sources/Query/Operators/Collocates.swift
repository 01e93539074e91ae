import Diagnostics
import CorpusModel

extension VerbSpec {
  static let collocates = VerbSpec(
    .collocates,
    .pattern,
    clauses: [ClauseForm(word: .within, value: .number)],
    meaning: Message(
      "lists the words near the hits, with how much more often than by chance",
      "列出命中附近的词及其搭配强度"
    ),
    examples: [
      Example(
        "sentences | collocates \"masks\" within 5 | take 20",
        "what masks go with",
        "masks 常和什么词在一起"
      ),
      Example(
        "sentences | filter language = \"en\" | collocates /donat(e|ed|ion|ions)/ | sort mi descending",
        "by mutual information",
        "按互信息排序"
      ),
      Example(
        "sentences | collocates \"口罩\" within 3 | filter observed > 1",
        "words that stand near more than once",
        "不止一次出现在附近的词"
      ),
    ],
    mistake: Mistake(
      "sentences | collocates \"masks\" within sentence",
      right: "sentences | collocates \"masks\" within 5",
      why: Message(
        "the distance is a number of words on each side",
        "距离是两边的词数"
      )
    )
  )

  /// Words on each side where no distance is asked for.
  static let collocateDistance = 5
}

extension Checker {
  /// Columns: word, observed, expected, then the measures; largest log-likelihood first.
  mutating func checkCollocates(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    guard checkReadingText(stage, scope), let pattern = checkPattern(stage) else {
      return .broken(scope)
    }
    var distance = VerbSpec.collocateDistance
    if let syntax = stage.expression(of: .within) {
      guard let given = checkCount(syntax) else { return .broken(scope) }
      distance = given
    }
    let measures: [MadeColumn] = [
      .observed, .expected, .logLikelihood, .logDice, .mutualInformation, .tScore,
    ]
    let shape = RowShape(
      fields: [Field.word] + measures.map { $0.field(.number) },
      ranking: 1 + (measures.firstIndex(of: .logLikelihood) ?? 0)
    )
    return .new(.collocates(pattern, within: distance), shape)
  }
}

extension Field {
  /// A word of the texts, folded.
  static var word: Field {
    Field("word", .text, chineseName: TokenAttribute.word.name(in: .chinese))
  }
}
