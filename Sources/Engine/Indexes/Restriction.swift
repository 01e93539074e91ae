import Columns
import CorpusModel
import Query
import Store
import Unicode

/// Finds the rows of a table for which conditions hold without reading every row.
struct Restriction {
  private let execution: Execution
  private let corpus: Corpus
  private let table: Table
  private let columns: [HeldColumn]
  /// The rows by article, as soon as a condition may ask for them.
  private lazy var articles = ArticleView(batch, corpus)
  private let batch: Batch
  /// The rows left, ascending.
  private(set) var rows: RowSelection
  /// How the conditions were answered, for `explain`.
  private(set) var methods: [String] = []

  /// Nil unless the rows are some of a table's, each once, in its order.
  init?(_ batch: Batch, _ execution: Execution) {
    guard case .table(let table) = batch.identity, batch.open.isEmpty,
      batch.columns.allSatisfy(\.isStored)
    else { return nil }
    if case .list(let list) = batch.rows {
      guard list.last != RowSelection.noRow, isStrictlyAscending(list.span) else { return nil }
    }
    self.execution = execution
    self.table = table
    corpus = execution.corpus
    columns = batch.columns
    rows = batch.rows
    self.batch = batch
  }

  /// Keeps the rows for which the conditions hold that can be answered so; gives the others.
  mutating func apply(_ conditions: [Prepared]) throws(EngineError) -> [Prepared] {
    var left: [Prepared] = []
    for condition in conditions.flatMap(\.conjuncts) {
      guard try lookUp(condition) else {
        left.append(condition)
        continue
      }
    }
    // What depends on the article alone first: of what it leaves out nothing more is asked.
    left = left.filter { condition in
      guard let articles, let accepted = articles.truths(condition) else { return true }
      keep(selectRuns(articles.offsets.span, rows, accepted: accepted), "runs of articles")
      return false
    }
    var rest: [Prepared] = []
    for condition in Prepared.byColumn(left) {
      try execution.checkCancellation()
      guard let (found, method) = try select(condition) else {
        rest.append(contentsOf: condition.conjuncts)
        continue
      }
      keep(found, method)
    }
    return rest
  }

  private mutating func keep(_ found: RowSelection, _ method: String) {
    rows = found
    if !methods.contains(method) { methods.append(method) }
  }

  // MARK: By the index of the texts

  private mutating func lookUp(_ condition: Prepared) throws(EngineError) -> Bool {
    guard let (found, predicate) = sentences(condition) else { return false }
    let certain = among(found.certain)
    let checked = try execution.check(among(found.possible), predicate)
    keep(.list(unite(certain, checked)), found.method)
    return true
  }

  private func sentences(_ condition: Prepared) -> (TextLookup.Found, TextPredicate)? {
    guard table == .sentences, case .text(let predicate, let operand) = condition.node,
      case .column(let position) = operand.node, case .stored(let number) = columns[position],
      number == Schema.column("text", of: .sentences),
      let found = TextLookup(corpus).sentences(for: predicate)
    else { return nil }
    return (found, predicate)
  }

  private func among(_ sentences: [UInt32]) -> [UInt32] {
    switch rows {
    case .range(let range):
      range.count == corpus.rowCount(table)
        ? sentences : sentences.filter { range.contains(Int($0)) }
    case .list(let list): intersect(list, sentences)
    case .runs(let runs): runs.among(sentences)
    }
  }

  // MARK: By whole columns

  private mutating func select(
    _ condition: Prepared
  ) throws(EngineError) -> (RowSelection, method: String)? {
    if let accepted = articles?.truths(condition), let articles {
      return (selectRuns(articles.offsets.span, rows, accepted: accepted), "runs of articles")
    }
    if let found = pickedRows(condition) { return (found, "different values of the column") }
    switch condition.node {
    case .not(let operand):
      guard let (found, method) = try select(operand) else { return nil }
      return (.list(subtract(found.rows, from: rows.rows)), method)
    case .any(let operands):
      var (all, first): ([UInt32], String?) = ([], nil)
      for operand in operands {
        guard let (found, method) = try select(operand) else { return nil }
        all = unite(all, found.rows)
        first = first ?? method
      }
      return first.map { (.list(all), $0) }
    case .text(let predicate, let operand): return try select(predicate, operand)
    case .column, .step, .constant, .pattern, .compare, .same, .named, .contains, .test, .isKnown,
      .all, .arithmetic, .negative, .call, .window, .rowCount:
      return nil
    }
  }

  /// The rows for which a condition holds that asks one column whose different cells are few: each of those is
  /// asked once.
  private func pickedRows(_ condition: Prepared) -> RowSelection? {
    guard let position = condition.onlyColumn, case .stored(let number) = columns[position],
      case .picked(let picks, let cells) = corpus.stored(number, of: table)
    else { return nil }
    let accepted = Evaluator(corpus).truths(condition, cells, at: position)
    return selectCodes(picks, rows, accepted: accepted)
  }

  private func select(
    _ predicate: TextPredicate,
    _ operand: Prepared
  ) throws(EngineError) -> (RowSelection, method: String)? {
    guard case .column(let position) = operand.node, case .stored(let number) = columns[position]
    else { return nil }
    switch corpus.stored(number, of: table) {
    case .codes(let column):
      let accepted = predicate.accepted(in: column.dictionary)
      return (selectCodes(column.codes, rows, accepted: accepted), "codes of the column")
    case .coded(let codes, .coded(let forms)):
      let known = predicate.accepted(in: forms.dictionary)
      let accepted = forms.codes.map { $0 != RowSelection.noRow && known[Int($0)] }
      if let found = places(of: accepted) { return (.list(found), "places of words") }
      // All words of a large corpus take a while.
      let found = try Parts(execution.options).map(rows.count) { [rows] part in
        selectCodes(codes, rows.part(part), accepted: accepted)
      }
      return (.list(found.flatMap { $0 }), "codes")
    case _: return nil
    }
  }

  /// The places of accepted forms in the word stream, where they are few.
  private func places(of accepted: [Bool]) -> [UInt32]? {
    guard table == .words, case .range(let range) = rows, range.count == corpus.rowCount(.words)
    else { return nil }
    let positions = corpus.index.positions
    let forms = Columns.positions(accepted)
    let total = forms.reduce(0) { $0 + Int(positions.counts[Int($1)]) }
    guard total < range.count / 32 else { return nil }
    var found: [UInt32] = []
    for form in forms { positions.appendList(Int(form), to: &found) }
    if forms.count > 1 { found.sort() }
    return found
  }
}

extension RowSelection {
  /// Some of the rows, by their positions.
  fileprivate func part(_ positions: Range<Int>) -> RowSelection {
    switch self {
    case .range(let rows):
      .range(rows.lowerBound + positions.lowerBound..<rows.lowerBound + positions.upperBound)
    case .list(let rows): .list(Array(rows[positions]))
    case .runs(let runs): .runs(runs.slice(positions))
    }
  }
}

extension Prepared {
  /// The conditions that all must hold for this one to hold.
  fileprivate var conjuncts: [Prepared] {
    if case .all(let operands) = node { operands.flatMap(\.conjuncts) } else { [self] }
  }

  /// Conditions of which those that compare the same column, and no other, are one: its rows are then gone over once.
  fileprivate static func byColumn(_ conditions: [Prepared]) -> [Prepared] {
    var merged: [Prepared] = []
    for condition in conditions {
      let column = condition.comparedColumn
      if column != nil, let place = merged.firstIndex(where: { $0.comparedColumn == column }) {
        let both = merged[place].conjuncts + [condition]
        merged[place] = Prepared(node: .all(both), type: .boolean)
      } else {
        merged.append(condition)
      }
    }
    return merged
  }

  /// The one column that is compared with something known.
  private var comparedColumn: Int? {
    switch node {
    case .compare: onlyColumn
    case .all(let operands) where operands.allSatisfy { $0.comparedColumn != nil }: onlyColumn
    case .all, .column, .step, .constant, .pattern, .same, .text, .named, .contains, .test,
      .isKnown, .not, .any, .arithmetic, .negative, .call, .window, .rowCount:
      nil
    }
  }
}

extension Execution {
  /// The sentences among some for whose text a predicate holds.
  func check(
    _ sentences: [UInt32],
    _ predicate: TextPredicate
  ) throws(EngineError) -> [UInt32] {
    guard !sentences.isEmpty, let number = Schema.column("text", of: .sentences) else { return [] }
    let texts = corpus.read(number, of: .sentences, rows: .list(sentences))
    let words = WordEdges(corpus)
    return try Parts(options).map(sentences.count) { part in
      let holds = predicate.test(texts.gather(.range(part)), words: words)
      return positions(holds).map { sentences[part.lowerBound + Int($0)] }
    }.flatMap { $0 }
  }

  /// The rows of a table's batch for which conditions hold that must be looked at one by one.
  func rows(of batch: Batch, where conditions: [Prepared]) throws(EngineError) -> [UInt32] {
    let evaluator = Evaluator(corpus)
    return try Parts(options).map(batch.count) { part in
      var found: [UInt32] = []
      for start in stride(from: part.lowerBound, to: part.upperBound, by: batchSize) {
        var rows = batch.slice(start..<min(start + batchSize, part.upperBound))
        for condition in conditions where rows.count > 0 {
          let kept = positions(evaluator.truths(condition, rows))
          if kept.count < rows.count { rows = rows.gather(kept) }
        }
        found.append(contentsOf: rows.rows.rows)
      }
      return found
    }.flatMap { $0 }
  }
}
