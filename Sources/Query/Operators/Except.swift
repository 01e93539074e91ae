extension VerbSpec {
  static let except = VerbSpec(
    .except,
    .rows,
    meaning: "keeps the rows that are not in another pipeline",
    chineseMeaning: "保留不在另一条管道中的行",
    examples: [
      Example(
        "articles | except (articles | filter translation is known)",
        "articles in one edition only"
      )
    ],
    mistake: Mistake(
      "donations | except events",
      right: "donations | show date | except (events | show date)",
      why: "rows of different tables are different rows; columns of the same name can be compared"
    )
  )

  static let intersect = VerbSpec(
    .intersect,
    .rows,
    meaning: "keeps the rows that are also in another pipeline",
    chineseMeaning: "保留也在另一条管道中的行",
    examples: [
      Example(
        "sentences | filter text has \"mask\" | intersect (sentences | filter countries has Italy)",
        "sentences with both"
      )
    ],
    mistake: Mistake(
      "donations | intersect events",
      right: "donations | show date | intersect (events | show date)",
      why: "rows of different tables are different rows; columns of the same name can be compared"
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
