import Diagnostics

extension VerbSpec {
  static let hide = VerbSpec(
    .hide,
    .columns,
    meaning: Message(
      "leaves columns out",
      "隐藏若干列"
    ),
    examples: [
      Example(
        "articles | hide id, file, line",
        "articles without these columns",
        "不要这几列"
      ),
      Example(
        "countries | hide names, id, file, line | top 3 by mentions",
        "countries in brief",
        "国家简表"
      ),
      Example(
        "disagreements | hide chinese_text, english_text, id, file, line",
        "only what differs",
        "只看差别"
      ),
    ],
    mistake: Mistake(
      "articles | hide date = 2020",
      right: "articles | filter date != 2020",
      why: Message(
        "hide leaves out columns; filter leaves out rows",
        "“隐藏”去掉列；“筛选”去掉行"
      )
    )
  )
}

extension Checker {
  mutating func checkHide(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    var hidden: Set<Int> = []
    var isWhole = true
    for item in stage.items {
      guard item.name == nil, case .path(let names) = item.expression.form else {
        report(.notColumn(.hide, at: item.place.span))
        isWhole = false
        continue
      }
      guard let found = checkPath(names, scope) else { isWhole = false; continue }
      guard case .column(let position) = found.expression.form else {
        report(.notColumn(.hide, at: item.place.span))
        isWhole = false
        continue
      }
      hidden.insert(position)
    }
    let kept = scope.shape.fields.indices.filter { !hidden.contains($0) }
    if kept.isEmpty, !scope.shape.isOpen {
      report(.noColumnsLeft(at: stage.place.span))
      isWhole = false
    }
    return .new(isWhole ? .hide(hidden.sorted()) : nil, scope.shape.keeping(kept))
  }
}

extension RowShape {
  /// The shape with only these columns, in this order.
  func keeping(_ kept: [Int]) -> RowShape {
    RowShape(
      fields: kept.map { fields[$0] },
      table: table,
      isOpen: isOpen,
      ranking: ranking.flatMap { kept.firstIndex(of: $0) },
      keys: keys.compactMap { kept.firstIndex(of: $0) }
    )
  }
}
