import Columns
import CorpusModel
import Query
import Store

/// Computes what depends on the article of a row alone once for every article, not once for every row.
struct ArticleView {
  /// The rows of each article: article `i` has the rows `offsets[i] ..< offsets[i + 1]`.
  let offsets: FixedArray<UInt32>
  private let table: Table
  private let columns: [HeldColumn]
  private let evaluator: Evaluator
  private let articles: Batch

  /// Nil unless the rows of the batch are those of a table that come article by article.
  init?(_ batch: Batch, _ corpus: Corpus) {
    guard case .table(let table) = batch.identity,
      let offsets = corpus.articleRuns.offsets(of: table)
    else { return nil }
    self.table = table
    self.offsets = offsets
    columns = batch.columns
    evaluator = Evaluator(corpus)
    var articles = Batch(of: .articles, in: corpus)
    articles.columns.append(.values(.row((0..<UInt32(articles.count)).map { $0 })))
    self.articles = articles
  }

  /// The number of articles.
  var count: Int { articles.count }

  /// For every article whether a condition holds in its rows; nil when that depends on the row.
  func truths(_ condition: Prepared) -> [Bool]? {
    rebased(condition).map { evaluator.truths($0, articles) }
  }

  /// The values of expressions in the rows of some articles; nil when one depends on the row.
  func columns(_ expressions: [Prepared], ofArticles wanted: [UInt32]) -> [Column]? {
    var result: [Column] = []
    for expression in expressions {
      guard let moved = rebased(expression) else { return nil }
      result.append(evaluator.column(moved, articles.gather(wanted)))
    }
    return result
  }

  /// The expression over the columns of articles that gives the same; nil when there is none.
  private func rebased(_ expression: Prepared) -> Prepared? {
    node(expression.node).map { Prepared(node: $0, type: expression.type) }
  }

  private func node(_ node: Node) -> Node? {
    switch node {
    case .column(let position): return column(position).map { .column($0) }
    case .step(let base, let step):
      if case .column(let position) = base.node, column(position) == articles.columns.count - 1,
        case .column(let origin) = step
      {
        return .column(origin.column)
      }
      return rebased(base).map { .step($0, step) }
    case .constant, .pattern: return node
    case .compare(let comparison, let left, let right):
      return pair(left, right) { .compare(comparison, $0, $1) }
    case .same(let left, let right): return pair(left, right) { .same($0, $1) }
    case .text(let predicate, let operand): return rebased(operand).map { .text(predicate, $0) }
    case .named(let set, let operand): return rebased(operand).map { .named(set, $0) }
    case .contains(let list, let element):
      return pair(list, element) { .contains(list: $0, $1) }
    case .test(let test, let operand, let needle):
      return pair(operand, needle) { .test(test, $0, $1) }
    case .isKnown(let operand): return rebased(operand).map { .isKnown($0) }
    case .not(let operand): return rebased(operand).map { .not($0) }
    case .all(let operands): return all(operands).map { .all($0) }
    case .any(let operands): return all(operands).map { .any($0) }
    case .arithmetic(let operation, let left, let right):
      return pair(left, right) { .arithmetic(operation, $0, $1) }
    case .negative(let operand): return rebased(operand).map { .negative($0) }
    case .call(.source, _), .window, .rowCount: return nil
    case .call(let function, let arguments): return all(arguments).map { .call(function, $0) }
    }
  }

  /// The column of articles that says of a row's article what a column says of the row.
  private func column(_ position: Int) -> Int? {
    guard case .stored(let number) = columns[position] else { return nil }
    let name = Schema.columns(of: table)[number].name
    switch name {
    case "article": return articles.columns.count - 1
    case "document", "file": return Schema.column(name, of: .articles)
    case _: return nil
    }
  }

  private func pair(
    _ left: Prepared,
    _ right: Prepared,
    _ make: (Prepared, Prepared) -> Node
  )
    -> Node?
  {
    guard let left = rebased(left), let right = rebased(right) else { return nil }
    return make(left, right)
  }

  private func all(_ operands: [Prepared]) -> [Prepared]? {
    let moved = operands.compactMap(rebased)
    return moved.count == operands.count ? moved : nil
  }
}
