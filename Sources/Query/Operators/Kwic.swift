import CorpusModel
import Diagnostics

extension VerbSpec {
  static let kwic = VerbSpec(
    .kwic,
    .pattern,
    clauses: [
      ClauseForm(word: .width, value: .number), ClauseForm(word: .within, value: .scope),
    ],
    meaning: Message(
      "shows every hit of a pattern with its context; a phrase is found inside of words too, [word = …] finds whole words",
      "列出每一处命中及其上下文；引号里的短语在词的中间也算，[词 = …] 只找整词"
    ),
    examples: [
      Example(
        "sentences | filter language = \"en\" | kwic \"hand-washing\"",
        "a phrase",
        "一个短语"
      ),
      Example(
        "sentences | kwic /口罩|防护服/ width 20",
        "a regular expression, with short context",
        "正则表达式，上下文较短"
      ),
      Example(
        "sentences | kwic [word = \"send.*|sent\"] []{0,4} [word = \"mask.*\"]",
        "a token pattern",
        "按词写的模式"
      ),
    ],
    mistake: Mistake(
      "sentences | kwic mask",
      right: "sentences | kwic \"mask\"",
      why: Message(
        "the words looked for stand in quotes",
        "要找的词加引号"
      )
    )
  )

  /// Display columns of context on each side where none are asked for.
  static let kwicWidth = 40
}

extension Checker {
  mutating func checkKwic(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    guard checkReadingText(stage, scope), let pattern = checkPattern(stage) else {
      return .broken(scope)
    }
    var width = VerbSpec.kwicWidth
    if let syntax = stage.expression(of: .width) {
      guard let given = checkCount(syntax) else { return .broken(scope) }
      width = given
    }
    var within = PatternScope.sentence
    if case .scope(let given) = stage.clause(.within)?.value { within = given }
    let concordance = Concordance(pattern: pattern, width: width, scope: within)
    return .new(.kwic(concordance), Self.hits)
  }

  /// Left, hit, right, and where the hit stands.
  private static var hits: RowShape {
    let sentence = RowShape(of: .sentences).fields
    let places = ["paragraph", "article", "document", "file", "line"].compactMap { name in
      sentence.first { $0.name == name }
    }
    let chinese = ChineseNames.names(of: .sentences).first ?? ""
    let fields = [
      MadeColumn.left.field(.text), MadeColumn.hit.field(.text), MadeColumn.right.field(.text),
      Field("sentence", .row(.sentences), chineseName: chinese),
    ]
    return RowShape(fields: fields + places, table: .sentences)
  }

  /// Whether the rows have reading text to look into; reports when they have none.
  mutating func checkReadingText(_ stage: StageSyntax, _ scope: Scope) -> Bool {
    guard scope.isCertain, let verb = stage.verb else { return false }
    if scope.shape.table?.hasReadingText == true { return true }
    report(.noReadingText(verb, rows: scope.rows, at: stage.verbPlace.span))
    return false
  }
}

extension Table {
  /// Whether its rows stand in reading text, which `kwic` and its kin search.
  var hasReadingText: Bool {
    switch self {
    case .documents, .articles, .parts, .paragraphs, .sentences, .words, .mentions, .figures,
      .dates, .statements, .donations, .events:
      true
    case .blocks, .repairs, .problems, .countries, .organizations, .people, .pairs,
      .disagreements:
      false
    }
  }
}

extension Checker {
  /// The pattern right behind the verb; a bare name is that of a parameter.
  mutating func checkPattern(_ stage: StageSyntax) -> Pattern? {
    guard case .pattern(let syntax) = stage.operand, !stage.isBroken else { return nil }
    for word in syntax.pattern.starredWords {
      report(.starOfLetter(word, at: syntax.place.span))
    }
    guard let name = syntax.name else { return syntax.pattern }
    guard let parameter = parameters.first(where: { $0.name == name.text }) else {
      return fail(.barePattern(name.text, at: name.place.span))
    }
    guard case .text(let phrase) = parameter.value else {
      return fail(.patternIsNoText(name.text, at: name.place.span))
    }
    return .phrase(phrase)
  }
}

extension Pattern {
  /// Words of a token pattern that end in a star as file names do, `cooperat*`, where a regular expression
  /// says something else by it.
  fileprivate var starredWords: [String] {
    guard case .tokens(let steps) = self else { return [] }
    return steps.flatMap { $0.test?.starredWords ?? [] }
  }
}

extension TokenTest {
  fileprivate var starredWords: [String] {
    switch self {
    case .matches(_, let regex):
      let letters = regex.pattern.dropLast()
      let isStarred =
        regex.pattern.hasSuffix("*") && letters.count > 2
        && letters.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
      return isStarred ? [regex.pattern] : []
    case .not(let test): return test.starredWords
    case .all(let tests), .any(let tests): return tests.flatMap(\.starredWords)
    }
  }
}
