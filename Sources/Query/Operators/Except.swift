import Diagnostics

extension VerbSpec {
  static let except = VerbSpec(
    .except,
    .rows,
    meaning: Message(
      "keeps the rows that are not in another pipeline",
      "保留不在另一条管道中的行"
    ),
    examples: [
      Example(
        "articles | except (articles | filter translation is known)",
        "articles in one edition only",
        "只在一个版本里的文章"
      ),
      Example(
        "sentences | filter text has \"mask\" | except (sentences | filter text has \"ventilator\")",
        "masks without ventilators",
        "有口罩而没有呼吸机的句子"
      ),
      Example(
        "statements | show speaker | except (people | show speaker = name)",
        "speakers who are no known people",
        "不在人物表里的说话人"
      ),
    ],
    mistake: Mistake(
      "donations | except events",
      right: "donations | show date | except (events | show date)",
      why: Message(
        "rows of different tables are different rows; columns of the same name can be compared",
        "不同表的行总是不同的；同名的列才能比较"
      )
    )
  )

  static let intersect = VerbSpec(
    .intersect,
    .rows,
    meaning: Message(
      "keeps the rows that are also in another pipeline",
      "保留也在另一条管道中的行"
    ),
    examples: [
      Example(
        "sentences | filter text has \"mask\" | intersect (sentences | filter countries is known)",
        "masks and a country in one sentence",
        "同一句里既有口罩又有国家"
      ),
      Example(
        "donations | show date | intersect (events | show date)",
        "days with gifts and events",
        "既有捐赠又有活动的日子"
      ),
      Example(
        "donations | show name = donor.name | intersect (organizations | top 10 by mentions | show name) | unique",
        "donors among the ten most named",
        "最常提到的十家里的捐赠方"
      ),
    ],
    mistake: Mistake(
      "donations | intersect events",
      right: "donations | show date | intersect (events | show date)",
      why: Message(
        "rows of different tables are different rows; columns of the same name can be compared",
        "不同表的行总是不同的；同名的列才能比较"
      )
    )
  )
}

extension Checker {
  /// `except` and `intersect`: by identity where both are rows of one table, else by the columns
  /// that both have.
  mutating func checkMatched(
    _ stage: StageSyntax,
    _ scope: Scope,
    _ operation: (Plan, RowMatch) -> Operation
  ) -> CheckedStep {
    guard case .rows(let source, let place) = stage.operand, let verb = stage.verb else {
      return .same(nil, scope)
    }
    let other = checkRows(source, place)
    guard let plan = other.plan else { return .same(nil, scope) }
    if let table = scope.shape.table, table == plan.shape.table {
      return .same(operation(plan, .identity), scope)
    }
    var left: [Int] = []
    var right: [Int] = []
    for (position, field) in scope.shape.fields.enumerated() {
      let match = plan.shape.fields.firstIndex {
        $0.name == field.name && $0.type.matches(field.type)
      }
      guard let match else { continue }
      left.append(position)
      right.append(match)
    }
    // Rows of two tables that were not cut down to what they share differ by their ids.
    let isWhole = left.count == scope.shape.fields.count && right.count == plan.shape.fields.count
    guard isWhole, !left.isEmpty else {
      if scope.isCertain { report(.nothingInCommon(verb, at: place.span)) }
      return .same(nil, scope)
    }
    return .same(operation(plan, .values(left: left, right: right)), scope)
  }
}
