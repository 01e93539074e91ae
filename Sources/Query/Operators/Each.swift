import CorpusModel
import Diagnostics

extension VerbSpec {
  static let each = VerbSpec(
    .each,
    .column,
    meaning: Message(
      "gives every value of a list column a row of its own",
      "把列表列的每个值展开成一行"
    ),
    examples: [
      Example(
        "sentences | each countries | group countries | count",
        "how often each country is named",
        "每个国家被提到几次"
      ),
      Example(
        "articles | each authors | show authors, title",
        "a row for every author",
        "每位作者一行"
      ),
      Example(
        "donations | each recipients | show recipients, item, quantity",
        "a row for every recipient",
        "每个受赠方一行"
      ),
    ],
    mistake: Mistake(
      "donations | each donor",
      right: "donations | each donors",
      why: Message(
        "donor is one value; donors is the list",
        "donor 是单个值；donors 才是列表"
      )
    )
  )
}

extension Checker {
  mutating func checkEach(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    guard let syntax = stage.expression, case .path(let names) = syntax.form else {
      if let syntax = stage.expression { report(.notColumn(.each, at: syntax.place.span)) }
      return .broken(scope)
    }
    guard let found = checkPath(names, scope) else { return .broken(scope) }
    guard case .list(let element) = found.expression.type else {
      report(.nothingToUnfold(typed(syntax, found.expression), at: syntax.place.span))
      return .same(nil, scope)
    }
    var shape = scope.shape
    let column: Int
    if case .column(let position) = found.expression.form {
      column = position
      shape.fields[position].type = element
    } else {
      column = shape.fields.count
      shape.fields.append(
        Field(
          found.names.english,
          element,
          chineseName: found.names.chinese,
          origin: found.origin
        )
      )
    }
    return .new(.each(list: found.expression, column: column), shape)
  }
}
