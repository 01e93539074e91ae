import Diagnostics
import CorpusModel

extension VerbSpec {
  static let collocates = VerbSpec(
    .collocates,
    .pattern,
    clauses: [ClauseForm(word: .within, value: .number)],
    meaning: "lists the words near the hits, with how much more often than by chance",
    chineseMeaning: "列出命中附近的词及其搭配强度",
    examples: [
      Example(
        "sentences | collocates \"solidarity\" within 5 | take 20",
        "what solidarity goes with"
      ),
      Example(
        "sentences | filter language = \"en\" | collocates /fight(s|ing)?/ | sort mi descending",
        "by mutual information"
      ),
    ],
    mistake: Mistake(
      "sentences | collocates \"solidarity\" within sentence",
      right: "sentences | collocates \"solidarity\" within 5",
      why: "the distance is a number of words on each side"
    )
  )

  /// Words on each side where no distance is asked for.
  static let collocateDistance = 5
}

extension Checker {
  /// Columns: word, observed, expected, then the measures; largest log-likelihood first.
  mutating func checkCollocates(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    guard let pattern = stage.pattern, checkReadingText(stage, scope) else { return .broken(scope) }
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
