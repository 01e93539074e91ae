import Columns
import CorpusModel
import Diagnostics
import Query
import Unicode

extension Execution {
  /// Says which condition left no row, when one did, and what a looser one would find.
  func explainNothing(_ plan: Plan) throws(EngineError) {
    for (index, step) in plan.steps.enumerated() {
      if case .kwic(let wanted) = step.operation {
        return try explainNoHit(wanted, in: try rows(of: plan, before: index))
      }
      guard case .filter(let conditions) = step.operation else { continue }
      var rows = try rows(of: plan, before: index)
      guard rows.count > 0 else { return }
      for condition in conditions {
        let kept = try self.rows(rows, where: condition.expression)
        guard kept.count > 0 else { return try describe(condition, rows) }
        rows.batch = kept
      }
    }
  }

  /// The rows that reach a step.
  private func rows(of plan: Plan, before step: Int) throws(EngineError) -> Relation {
    var before = plan
    before.steps = Array(plan.steps[..<step])
    let kept = notes
    let rows = try nested { () throws(EngineError) in try run(before) }
    restore(notes: kept)
    return rows
  }

  /// The rows for which a condition holds, by an index where one knows them.
  private func rows(
    _ relation: Relation,
    where condition: Expression
  ) throws(EngineError) -> Batch {
    let prepared = prepare(condition)
    if var restriction = Restriction(relation.batch, self) {
      if try restriction.apply([prepared]).isEmpty {
        return relation.batch.replacing(rows: restriction.rows)
      }
    }
    try checkCancellation()
    return relation.batch.gather(positions(Evaluator(corpus).truths(prepared, relation.batch)))
  }

  private func describe(_ condition: Condition, _ rows: Relation) throws(EngineError) {
    note(
      Message(
        "\(condition.text) holds for none of \(countOfRows(rows.count))",
        "\(countOfRows(rows.count))里没有一行满足 \(condition.chinese)"
      )
    )
    for looser in LooserCondition.all(than: condition.expression) {
      let count = try self.rows(rows, where: looser.expression).count
      guard count > 0 else { continue }
      note(
        Message(
          "\(looser.text) would find \(countOfRows(count))",
          "\(looser.text) 会找到 \(countOfRows(count))"
        )
      )
      return
    }
    if case .test(_, let operand, _) = condition.expression.form, operand.type == .text,
      let wanted = condition.expression.wantedText,
      let advice = Message.starIsNoWildcard(in: wanted, asking: "has")
    {
      return note(advice)
    }
    if let message = describeValues(condition.expression, rows) { note(message) }
  }

  /// What the column of a condition holds instead.
  private func describeValues(
    _ condition: Expression,
    _ rows: Relation
  ) -> Message? {
    guard let operand = condition.operand else { return nil }
    switch operand.type {
    case .number, .date:
      let all = values(of: operand, rows.batch)
      let known = (0..<UInt32(all.count)).filter { all.isKnown(Int($0)) }
      let cells = all.gather(.list(known))
      let order = SortOrder([(cells, .ascending)], corpus).sorted(count: cells.count)
      guard let first = order.first, let last = order.last else {
        return .missingEverywhere
      }
      let ends = corpus.headings(cells.gather(.list([first, last])), operand.type)
      return Message(
        "its values go from \(ends[0]) to \(ends[1])",
        "它的值从 \(ends[0]) 到 \(ends[1])"
      )
    case .text, .entity, .list:
      let cells = Evaluator(corpus).column(prepare(operand), rows.batch)
      let values = frequentValues(cells, operand.type)
      if values.isEmpty { return .missingEverywhere }
      let wanted = condition.wantedText
      let nearest = wanted.map { nearestNames(to: $0, in: values) } ?? []
      let shown = nearest.isEmpty ? Array(values.prefix(5)) : nearest
      let what =
        nearest.isEmpty
        ? Message("its most frequent values", "它最常见的值")
        : Message("the nearest values", "最接近的值")
      return Message(
        "\(what): \(shown.joined(separator: ", "))",
        "\(what)：\(shown.joined(separator: "、"))"
      )
    case .boolean, .row: return nil
    }
  }

  /// Every value that an expression has in some rows, at least once: those of their articles where it
  /// depends on nothing else.
  private func values(of operand: Expression, _ batch: Batch) -> Column {
    let prepared = prepare(operand)
    if let view = ArticleView(batch, corpus), isWithoutGaps(batch.rows) {
      var counts = [Int](repeating: 0, count: view.count)
      let met = countRuns(view.offsets.span, batch.rows, into: &counts)
      if let cells = view.values(prepared, ofArticles: met) { return cells }
    }
    return Evaluator(corpus).column(prepared, batch)
  }

  /// The different values of a column, short ones, most frequent first; of lists their elements'.
  private func frequentValues(_ cells: Column, _ type: ValueType) -> [String] {
    if case .list(let lists) = cells {
      let wanted = (0..<lists.count).flatMap { lists.range($0).map { UInt32($0) } }
      return frequentValues(lists.elements.gather(.list(wanted)), type.element)
    }
    var encoder = KeyEncoder()
    var counts: [Int] = []
    let codes = encoder.encode(cells)
    counts.grow(to: encoder.count)
    countGroups(codes, into: &counts)
    let names = encoder.values.map { corpus.headings($0, type) } ?? []
    return names.indices
      .filter { UInt32($0) != encoder.missingNumber && names[$0].utf8.count <= 60 }
      .sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : names[$0] < names[$1] }
      .map { names[$0] }
  }
}

extension Message {
  fileprivate static let missingEverywhere = Message(
    "its value is missing in every row",
    "每一行都缺这个值"
  )
}
