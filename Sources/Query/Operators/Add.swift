extension VerbSpec {
  static let add = VerbSpec(
    .add,
    .definitions,
    meaning: "computes new columns",
    chineseMeaning: "计算新列",
    examples: [
      Example("donations | add each_worth = amount / quantity", "what one piece is worth"),
      Example(
        "sentences | group language | count | add part = share(count)",
        "each language's share"
      ),
      Example(
        "donations | sort date | add so_far = running(quantity)",
        "the sum up to each row"
      ),
    ],
    mistake: Mistake(
      "donations | add amount / quantity as worth",
      right: "donations | add worth = amount / quantity",
      why: "the name comes first"
    )
  )
}

extension Checker {
  mutating func checkAdd(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    var scope = scope
    scope.allowsWindows = true
    var columns: [AddedColumn] = []
    for item in stage.items {
      guard item.name != nil else {
        report(.unnamed(.add, text: written(item.place), at: item.place.span))
        continue
      }
      guard let checked = checkItem(item, scope) else { continue }
      let position = scope.shape.fields.firstIndex { $0.name == checked.field.name }
      let column = position ?? scope.shape.fields.count
      columns.append(
        AddedColumn(name: checked.field.name, expression: checked.expression, column: column)
      )
      if let position {
        scope.shape.fields[position] = checked.field
      } else {
        scope.shape.fields.append(checked.field)
      }
    }
    let isWhole = !columns.isEmpty && columns.count == stage.items.count
    return .new(isWhole ? .add(columns) : nil, scope.shape)
  }
}
