import CorpusModel
import Diagnostics

extension VerbSpec {
  static let join = VerbSpec(
    .join,
    .rows,
    clauses: [
      ClauseForm(word: .on, value: .equality, isRequired: true),
      ClauseForm(word: .keepAll, value: .nothing),
    ],
    meaning: Message(
      "puts beside each row the rows of another table with the same key",
      "按相同的键连接另一张表的行"
    ),
    examples: [
      Example(
        "donations | join organizations on donor.name = name | show donor, item, kind, mentions",
        "donations with their donors' facts",
        "捐赠和捐赠方的情况"
      ),
      Example(
        "events | join (donations | group date | count) on date = date keep all | show title, date, count",
        "events beside the number of gifts that day",
        "活动和当日的捐赠数"
      ),
      Example(
        "statements | join people on speaker = name | show speaker, mentions, quote",
        "what people said, and how often they are named",
        "言论和说话人被提到的次数"
      ),
    ],
    mistake: Mistake(
      "sentences | join articles on article = id | show title",
      right: "sentences | show article.title",
      why: Message(
        "a row knows where it stands: a dotted path needs no join",
        "每一行知道自己在哪里：用点号就不必连接"
      )
    )
  )
}

extension Checker {
  mutating func checkJoin(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    guard case .rows(let source, let place) = stage.operand else { return .broken(scope) }
    let right = checkRows(source, place)
    guard let keys = checkJoinKeys(stage, scope, right.scope) else { return .broken(scope) }
    var columns = Array(right.scope.shape.fields.indices)
    if case .column(let key) = keys.right.form { columns.removeAll { $0 == key } }
    let prefix = source.joinName
    let added = columns.map { position in
      right.scope.shape.fields[position].renamed(apartFrom: scope.shape.fields, with: prefix)
    }
    var shape = scope.shape
    shape.fields += added
    guard let plan = right.plan else { return .broken(scope) }
    let keepsAll = stage.clause(.keepAll) != nil
    let join = Join(
      right: plan,
      leftKey: keys.left,
      rightKey: keys.right,
      columns: columns,
      keepsAll: keepsAll
    )
    return .new(.join(join), shape)
  }

  /// `LEFT = RIGHT`: the first is a column of the rows here, the second one of the other rows.
  private mutating func checkJoinKeys(
    _ stage: StageSyntax,
    _ scope: Scope,
    _ other: Scope
  ) -> (left: Expression, right: Expression)? {
    guard let syntax = stage.expression(of: .on) else { return nil }
    guard case .compare(.equal, let left, let right) = syntax.form else {
      return fail(.badJoin(at: syntax.place.span))
    }
    let keys = (checkExpression(left, scope), checkExpression(right, other))
    guard let first = keys.0, let second = keys.1 else { return nil }
    guard first.type.matches(second.type), !first.type.isList else {
      return fail(
        .notComparable(
          typed(left, first),
          typed(right, second),
          at: syntax.place.span,
          replacement: nil
        )
      )
    }
    return (first, second)
  }
}

extension SourceSyntax {
  /// What the columns of these rows are called where their names are taken.
  fileprivate var joinName: String {
    switch self {
    case .name(let name): Table.vocabulary[name.text]?.name ?? name.text
    case .brackets(let pipeline): pipeline.source.joinName
    case .invalid: "other"
    }
  }
}

extension Field {
  /// The column with a name that none of the others has: `organizations.name`.
  fileprivate func renamed(apartFrom others: [Field], with prefix: String) -> Field {
    guard others.contains(where: { $0.name == name }) else { return self }
    var field = self
    field.name = "\(prefix).\(name)"
    field.chineseName = ""
    var number = 2
    while others.contains(where: { $0.name == field.name }) {
      field.name = "\(prefix)_\(number).\(name)"
      number += 1
    }
    return field
  }
}
