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
  private let corpus: Corpus
  private let evaluator: Evaluator
  private let articles: Batch

  /// Nil unless the rows of the batch are those of a table that come article by article.
  init?(_ batch: Batch, _ corpus: Corpus) {
    guard case .table(let table) = batch.identity,
      let offsets = corpus.articleRuns.offsets(of: table)
    else { return nil }
    self.table = table
    self.offsets = offsets
    self.corpus = corpus
    columns = batch.columns
    evaluator = Evaluator(corpus)
    articles = Batch(of: .articles, in: corpus)
  }

  /// The articles themselves, as a column behind their own: made where it is asked for.
  private var rowsAsColumn: Batch {
    var batch = articles
    batch.columns.append(.values(.row((0..<UInt32(articles.count)).map { $0 })))
    return batch
  }

  /// What an expression over the articles is asked of.
  private func batch(for moved: Prepared) -> Batch {
    moved.asks(articles.columns.count) ? rowsAsColumn : articles
  }

  /// The number of articles.
  var count: Int { articles.count }

  /// For every article whether a condition holds in its rows; nil when that depends on the row.
  func truths(_ condition: Prepared) -> [Bool]? {
    guard let moved = rebased(condition) else { return nil }
    guard let (picks, cells, position) = picked(moved) else {
      return evaluator.truths(moved, batch(for: moved))
    }
    // Each different value is asked once.
    let accepted = evaluator.truths(moved, cells, at: position)
    return picks.unpacked(0..<picks.count).map { Int($0) < accepted.count && accepted[Int($0)] }
  }

  /// The column of few different cells that an expression over the articles asks alone.
  private func picked(_ moved: Prepared) -> (picks: PackedNumbers, cells: Column, position: Int)? {
    guard let position = moved.onlyColumn, position < articles.columns.count,
      case .stored(let number) = articles.columns[position],
      case .picked(let picks, let cells) = corpus.stored(number, of: .articles)
    else { return nil }
    return (picks, cells, position)
  }

  /// Every value that an expression has in the rows of some articles, at least once; nil when it depends on the row.
  func values(_ expression: Prepared, ofArticles wanted: [UInt32]) -> Column? {
    guard let moved = rebased(expression) else { return nil }
    guard let (picks, cells, position) = picked(moved) else {
      return evaluator.column(moved, batch(for: moved).gather(wanted))
    }
    var isMet = [Bool](repeating: false, count: cells.count)
    for pick in picks.gather(.list(wanted)) where Int(pick) < isMet.count {
      isMet[Int(pick)] = true
    }
    let met = cells.gather(.list(positions(isMet)))
    return evaluator.column(
      moved,
      Batch(count: met.count, columns: [Column](repeating: met, count: position + 1))
    )
  }

  /// The values of expressions in the rows of some articles; nil when one depends on the row.
  func columns(_ expressions: [Prepared], ofArticles wanted: [UInt32]) -> [Column]? {
    var result: [Column] = []
    for expression in expressions {
      guard let moved = rebased(expression) else { return nil }
      result.append(evaluator.column(moved, batch(for: moved).gather(wanted)))
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
      if case .column(let position) = base.node, column(position) == articles.columns.count,
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
    case "article": return articles.columns.count
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
