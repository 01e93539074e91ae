import CorpusModel
import Diagnostics

extension VerbSpec {
  static let append = VerbSpec(
    .append,
    .rows,
    meaning: Message(
      "puts the rows of another pipeline below",
      "把另一条管道的行接在后面"
    ),
    examples: [
      Example(
        "donations | show date, article.title | append (events | show date, article.title)",
        "what was given and what took place, in one table",
        "捐赠和活动放在一张表里"
      ),
      Example(
        "countries | top 3 by mentions | show name, mentions | append (organizations | top 3 by mentions | show name, mentions)",
        "the three most named of each kind",
        "两类各取最常提到的三个"
      ),
      Example(
        "sentences | take 1 | append (sentences | skip 20 | take 1)",
        "two sentences from different places",
        "不同地方的两句"
      ),
    ],
    mistake: Mistake(
      "donations | append events | show date",
      right: "donations | show date | append (events | show date)",
      why: Message(
        "columns go together by name: choose the same ones on both sides first",
        "列按名字对齐：先在两边选同样的列"
      )
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
