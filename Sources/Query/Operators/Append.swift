import CorpusModel

extension VerbSpec {
  static let append = VerbSpec(
    .append,
    .rows,
    meaning: "puts the rows of another pipeline below",
    chineseMeaning: "把另一条管道的行接在后面",
    examples: [
      Example(
        "donations | show date, article.title | append (events | show date, article.title)",
        "what was given and what took place, in one table"
      )
    ],
    mistake: Mistake(
      "donations | append events | show date",
      right: "donations | show date | append (events | show date)",
      why: "columns go together by name: choose the same ones on both sides first"
    )
  )
}

extension Checker {
  mutating func checkAppend(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    guard case .rows(let source, let place) = stage.operand else { return .broken(scope) }
    let other = checkRows(source, place)
    var shape = scope.shape
    var columns: [Int?] = []
    var isWhole = true
    for (position, field) in scope.shape.fields.enumerated() {
      let match = other.scope.shape.fields.firstIndex { $0.name == field.name }
      columns.append(match)
      guard let match else { continue }
      let type = other.scope.shape.fields[match].type
      if !field.type.matches(type) {
        report(.appendTypes(field.name, field.type, type, at: place.span))
        isWhole = false
      } else if field.type != type {
        shape.fields[position].type = .entity(nil)
      }
    }
    for (position, field) in other.scope.shape.fields.enumerated()
    where !scope.shape.fields.contains(where: { $0.name == field.name }) {
      shape.fields.append(field)
      columns.append(position)
    }
    if shape.table != other.scope.shape.table { shape.table = nil }
    shape.isOpen = shape.isOpen || other.scope.shape.isOpen
    guard isWhole, let plan = other.plan else {
      return CheckedStep(operation: nil, shape: shape, isCertain: other.scope.isCertain)
    }
    return .new(.append(plan, columns: columns), shape)
  }
}
