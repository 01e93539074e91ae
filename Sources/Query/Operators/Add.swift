import Diagnostics

extension VerbSpec {
  static let add = VerbSpec(
    .add,
    .definitions,
    meaning: Message(
      "computes new columns",
      "计算新列"
    ),
    examples: [
      Example(
        "sentences | group language | count | add part = share(count)",
        "each language's share",
        "每种语言的占比"
      ),
      Example(
        "donations | add given_in = year(date) | group given_in | count",
        "a column to group by",
        "算出一列来分组"
      ),
      Example(
        "donations | filter quantity is known | sort date | add so_far = running(quantity) | show date, item, quantity, so_far",
        "the sum up to each row",
        "到每一行为止的累计"
      ),
    ],
    mistake: Mistake(
      "donations | add amount / quantity as worth",
      right: "donations | add worth = amount / quantity",
      why: Message(
        "the name comes first",
        "名字写在前面"
      )
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
