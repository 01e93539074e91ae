import Diagnostics
import Query
import TestSupport

/// Makes syntax trees by chance, such as the parser could give.
struct RandomProgram {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[below(choices.count)]
  }

  private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  private var place: Place { Place(SourceSpan(0, 0)) }

  mutating func script() -> Script {
    var script = Script()
    if chance(30) { script.statements.append(statement(.version(1))) }
    for _ in 0...below(4) {
      let form: Statement.Form =
        switch below(6) {
        case 0: .parameter(parameter())
        case 1, 2: .definition(name(), pipeline(depth: 2))
        case _: .question(pipeline(depth: 2))
        }
      script.statements.append(statement(form))
    }
    if !script.statements.isEmpty { script.statements[0].followsBlankLine = false }
    if chance(20) { script.ending = [comment()] }
    return script
  }

  private mutating func statement(_ form: Statement.Form) -> Statement {
    var trailing: String?
    if case .question = form {
    } else if case .definition = form {
    } else if chance(20) {
      trailing = "# tail"
    }
    let before = chance(30) ? [comment()] : []
    return Statement(
      form: form,
      before: before,
      followsBlankLine: before.isEmpty && chance(30),
      trailing: trailing,
      place: place
    )
  }

  private mutating func comment() -> Comment { Comment(pick(["# note", "# 注", "#"])) }

  private mutating func name() -> NameSyntax {
    NameSyntax(pick(["masks", "甲", "a1", "x_y", "数量", "item", "_b"]), place)
  }

  private mutating func parameter() -> ParameterSyntax {
    let literal = pick([
      LiteralSyntax.number(12, spelling: "12"), .text("口罩"), .boolean(true), .text("a\"b\\"),
    ])
    let isNumber = if case .number = literal { true } else { false }
    return ParameterSyntax(
      name: name(),
      standard: literal,
      isNegative: isNumber && chance(50),
      standardPlace: place,
      help: chance(50) ? "help “it”" : nil
    )
  }

  private mutating func pipeline(depth: Int) -> PipelineSyntax {
    let source: SourceSyntax =
      depth > 0 && chance(15) ? .brackets(pipeline(depth: depth - 1)) : .name(name())
    var stages: [StageSyntax] = []
    for _ in 0..<below(5) { stages.append(stage(depth: depth)) }
    return PipelineSyntax(
      source: source,
      trailing: chance(10) ? "# source" : nil,
      stages: stages,
      place: place
    )
  }

  private mutating func stage(depth: Int) -> StageSyntax {
    let verb = pick(Verb.allCases.filter { depth > 0 || !takesRows($0) })
    var stage = StageSyntax(
      verb: verb,
      operand: .none,
      clauses: [],
      before: chance(10) ? ["# above"] : [],
      trailing: chance(10) ? "# behind" : nil,
      verbPlace: place,
      place: place,
      isBroken: false
    )
    fill(&stage, verb, depth)
    return stage
  }

  private func takesRows(_ verb: Verb) -> Bool {
    switch verb {
    case .append, .except, .intersect, .join, .keywords: true
    case _: false
    }
  }

  private mutating func rows(_ depth: Int) -> SourceSyntax {
    chance(40) ? .name(name()) : .brackets(pipeline(depth: depth - 1))
  }

  private func clause(_ word: ClauseWord, _ value: Clause.Value) -> Clause {
    Clause(word: word, value: value, place: place)
  }

  private func number(_ value: Int) -> ExpressionSyntax {
    ExpressionSyntax(.literal(.number(Double(value), spelling: "\(value)")), place)
  }

  private mutating func fill(_ stage: inout StageSyntax, _ verb: Verb, _ depth: Int) {
    switch verb {
    case .filter: stage.operand = .expression(expression(4))
    case .group, .unique, .hide: stage.operand = .items(items(named: false))
    case .show:
      if chance(80) { stage.operand = .items(items(named: false)) }
      if chance(30) || stage.operand == .none {
        stage.clauses = [clause(.asForm, .form(pick(OutputForm.allCases)))]
      }
    case .add, .summarize: stage.operand = .items(items(named: true))
    case .count: if chance(50) { stage.operand = .items([item(named: chance(50))]) }
    case .sum, .mean, .median, .min, .max, .distinct, .list, .first:
      stage.operand = .items([item(named: chance(50))])
    case .sort:
      stage.operand = .order(
        (0...below(2)).map { _ in OrderSyntax(key: expression(2), descending: chance(50)) }
      )
    case .top, .bottom:
      stage.operand = .expression(number(below(20)))
      if chance(50) { stage.clauses = [clause(.by, .expression(expression(2)))] }
    case .take, .skip, .ngrams: stage.operand = .expression(number(1 + below(9)))
    case .sample:
      stage.operand = .expression(number(5))
      if chance(50) { stage.clauses = [clause(.seed, .expression(number(7)))] }
    case .each, .pivot: stage.operand = .expression(path())
    case .join:
      stage.operand = .rows(rows(depth), place)
      let keys = ExpressionSyntax(.compare(.equal, path(), path()), place)
      stage.clauses = [clause(.on, .expression(keys))]
      if chance(50) { stage.clauses.append(clause(.keepAll, .none)) }
    case .append, .except, .intersect: stage.operand = .rows(rows(depth), place)
    case .keywords: stage.clauses = [clause(.against, .rows(rows(depth), place))]
    case .kwic:
      stage.operand = .pattern(pattern())
      if chance(50) { stage.clauses.append(clause(.width, .expression(number(30)))) }
      if chance(50) { stage.clauses.append(clause(.within, .scope(pick(PatternScope.allCases)))) }
    case .collocates:
      stage.operand = .pattern(pattern())
      if chance(50) { stage.clauses = [clause(.within, .expression(number(4)))] }
    case .dispersion:
      stage.operand = .pattern(pattern())
      stage.clauses = [clause(.by, .expression(path()))]
    case .expect:
      stage.operand =
        chance(50)
        ? .unique([ItemSyntax(name: nil, expression: path())]) : .expression(expression(3))
    case .peek: if chance(50) { stage.operand = .label("here") }
    case .explain: break
    }
  }

  private mutating func items(named: Bool) -> [ItemSyntax] {
    (0...below(3)).map { _ in item(named: named || chance(30)) }
  }

  private mutating func item(named: Bool) -> ItemSyntax {
    ItemSyntax(name: named ? name() : nil, expression: expression(3))
  }

  private mutating func pattern() -> PatternSyntax {
    let pattern: Pattern =
      switch below(3) {
      case 0: .phrase(pick(["mask", "口罩", "a \"b\""]))
      case 1:
        .regex(RegexLiteral(pick(["a/b", "\\\\", "口罩|mask", "\\bx"]), ignoresCase: chance(50)))
      case _: .tokens((0...below(2)).map { _ in tokenStep() })
      }
    return PatternSyntax(pattern: pattern, place: place)
  }

  private mutating func tokenStep() -> TokenStep {
    let (least, most): (Int, Int?) = pick([
      (1, 1), (0, 1), (0, nil), (1, nil), (2, 2), (0, 3), (2, nil),
    ])
    return TokenStep(test: chance(20) ? nil : tokenTest(2), least: least, most: most)
  }

  private mutating func tokenTest(_ depth: Int) -> TokenTest {
    if depth > 0, chance(40) {
      switch below(3) {
      case 0: return .not(tokenTest(depth - 1))
      case 1: return .all((0...1 + below(2)).map { _ in tokenTest(depth - 1) })
      case _: return .any((0...1 + below(2)).map { _ in tokenTest(depth - 1) })
      }
    }
    return .matches(
      pick(TokenAttribute.allCases),
      RegexLiteral(pick(["a.*", "\\d+", "口罩"]), ignoresCase: true)
    )
  }

  private mutating func path() -> ExpressionSyntax {
    ExpressionSyntax(.path((0..<1 + below(3)).map { _ in name() }), place)
  }

  /// An expression of any kind; types are the checker's business.
  private mutating func expression(_ depth: Int) -> ExpressionSyntax {
    guard depth > 0 else { return chance(50) ? path() : literal() }
    return ExpressionSyntax(form(depth - 1), place)
  }

  private mutating func literal() -> ExpressionSyntax {
    ExpressionSyntax(
      .literal(
        pick([
          .number(1.5, spelling: "1.5"), .number(20_000, spelling: "2万"), .text("口罩"), .missing,
          .text("say \"x\""), .boolean(false), .pattern(RegexLiteral("a/b")),
          .number(0.4, spelling: "40%"), .number(2_000_000, spelling: "2 million"),
        ])
      ),
      place
    )
  }

  private mutating func form(_ depth: Int) -> ExpressionSyntax.Form {
    switch below(16) {
    case 0: .not(expression(depth))
    case 1: .all((0...1 + below(2)).map { _ in expression(depth) })
    case 2: .any((0...1 + below(2)).map { _ in expression(depth) })
    case 3, 4: .arithmetic(pick(Arithmetic.allCases), expression(depth), expression(depth))
    case 5, 6: .compare(pick(Comparison.allCases), expression(depth), expression(depth))
    case 7: .test(pick(TextTest.allCases), expression(depth), expression(depth))
    case 8: .matches(expression(depth), expression(depth))
    case 9: .exactly(expression(depth), expression(depth))
    case 10: .isOne(expression(depth), of: (0..<below(3)).map { _ in expression(depth) })
    case 11: .isIn(expression(depth), path())
    case 12: .between(expression(depth), low: expression(depth), high: expression(depth))
    case 13: chance(50) ? .isMissing(expression(depth)) : .isKnown(expression(depth))
    case 14: .negative(expression(depth))
    case _: call(depth)
    }
  }

  private mutating func call(_ depth: Int) -> ExpressionSyntax.Form {
    let arguments = (0..<below(3)).map { _ in expression(depth) }
    let call = ExpressionSyntax.Form.call(
      NameSyntax(pick(["year", "size", "if"]), place),
      arguments
    )
    return chance(30) ? .steps(ExpressionSyntax(call, place), [name()]) : call
  }
}
