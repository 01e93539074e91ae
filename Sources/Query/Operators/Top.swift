import CorpusModel
import Diagnostics

extension VerbSpec {
  static let top = VerbSpec(
    .top,
    .number,
    clauses: [ClauseForm(word: .by, value: .expression)],
    meaning: Message(
      "keeps the N rows with the most of something",
      "保留某值最大的 N 行"
    ),
    examples: [
      Example(
        "donations | top 10 by quantity",
        "the ten largest shipments",
        "最大的十批"
      ),
      Example(
        "donations | group donor | sum quantity | top 10",
        "by the sum of the group above",
        "按上面分组求出的和"
      ),
      Example(
        "countries | top 5 by mentions | show name, mentions",
        "the five countries named most",
        "被提到最多的五个国家"
      ),
    ],
    mistake: Mistake(
      "donations | top 10",
      right: "donations | top 10 by quantity",
      why: Message(
        "rows that no group made have nothing to be ranked by unless it is said",
        "没有分组的行，要说明按什么排名"
      )
    )
  )

  static let bottom = VerbSpec(
    .bottom,
    .number,
    clauses: [ClauseForm(word: .by, value: .expression)],
    meaning: Message(
      "keeps the N rows with the least of something",
      "保留某值最小的 N 行"
    ),
    examples: [
      Example(
        "articles | bottom 5 by words",
        "the five shortest articles",
        "最短的五篇文章"
      ),
      Example(
        "statements | group country | count | bottom 3",
        "the countries heard least",
        "发言最少的国家"
      ),
      Example(
        "donations | bottom 3 by quantity | show donor, item, quantity",
        "the smallest shipments",
        "最小的几批"
      ),
    ],
    mistake: Mistake(
      "articles | bottom 5",
      right: "articles | bottom 5 by words",
      why: Message(
        "rows that no group made have nothing to be ranked by unless it is said",
        "没有分组的行，要说明按什么排名"
      )
    )
  )
}

extension Checker {
  /// `top` and `bottom`: by what is said, else by the first aggregate of the group above.
  mutating func checkRanked(
    _ stage: StageSyntax,
    _ scope: Scope,
    _ operation: (Int, Expression) -> Operation
  ) -> CheckedStep {
    let count = checkCount(stage.expression)
    guard let key = ranking(stage, scope), let count, let verb = stage.verb else {
      return .same(nil, scope)
    }
    if key.type.isList {
      let syntax = stage.expression(of: .by)
      report(
        .listOrder(
          Typed(text: syntax.map { written($0.place) } ?? "", type: key.type),
          verb: verb,
          at: syntax?.place.span ?? stage.place.span
        )
      )
      return .same(nil, scope)
    }
    return .same(operation(count, key), scope)
  }

  private mutating func ranking(_ stage: StageSyntax, _ scope: Scope) -> Expression? {
    if let syntax = stage.expression(of: .by) { return checkExpression(syntax, scope) }
    if let position = scope.shape.ranking {
      return Expression(.column(position), scope.shape.fields[position].type)
    }
    guard scope.isCertain, !stage.isBroken, let verb = stage.verb else { return nil }
    let span = stage.place.span
    if let runs = scope.shape.fields.first(where: { $0.name == MadeColumn.ngram.rawValue }) {
      let isChinese = verb.chineseNames.contains(written(stage.verbPlace))
      let counting =
        isChinese ? "分组 \(runs.chineseName) | 计数" : "group \(runs.name) | count"
      return fail(.runsNotCounted(verb, write: "\(counting) | \(text[span])", at: span))
    }
    let columns = scope.shape.fields.filter { $0.type == .number || $0.type == .date }
      .map(\.bothNames)
    return fail(.missingRanking(verb, columns: columns, at: span))
  }
}
