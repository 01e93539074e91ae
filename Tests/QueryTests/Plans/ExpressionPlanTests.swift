import Calendar
import CorpusModel
import Query
import Testing

/// The conditions of `TABLE | filter …`.
private func conditions(
  _ condition: String,
  of table: String = "donations",
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> [Expression] {
  let plan = try plan(of: "\(table) | filter \(condition)", sourceLocation: sourceLocation)
  guard case .filter(let conditions) = plan.steps.last?.operation else { return [] }
  return conditions.map(\.expression)
}

private func column(_ name: String, of table: Table = .donations) -> Expression {
  let position = Schema.column(name, of: table) ?? -1
  let type = Schema.columns(of: table).first { $0.name == name }?.type ?? .text
  return Expression(.column(position), type)
}

private func number(_ value: Double) -> Expression { Expression(.literal(.number(value)), .number) }

struct ExpressionPlanTests {
  @Test func `numbers are exact in every notation`() throws {
    let notations: [(String, Double)] = [
      ("12_000", 12_000), ("1.92亿", 192_000_000), ("976.15万", 9_761_500), ("20万", 200_000),
      ("20 万", 200_000), ("1 million", 1_000_000), ("0.6 million", 600_000), ("40%", 0.4),
      ("1亿2000万", 120_000_000), ("３千", 3_000), ("2.5", 2.5), ("-3", -3),
    ]
    for (text, value) in notations {
      #expect(
        try conditions("quantity = \(text)")
          == [Expression(.compare(.equal, column("quantity"), number(value)), .boolean)]
      )
    }
  }

  @Test func `a percentage is told from a remainder by what follows`() throws {
    let remainder = Expression(
      .arithmetic(.remainder, column("quantity"), number(7)),
      .number
    )
    for text in ["quantity % 7 = 0.4", "quantity %7 = 40%"] {
      #expect(
        try conditions(text) == [Expression(.compare(.equal, remainder, number(0.4)), .boolean)]
      )
    }
  }

  @Test func `dates are spans, by years also where a number stands`() throws {
    let dates: [(String, DateSpan?)] = [
      ("2020-04-17", DateSpan(year: 2020, month: 4, day: 17)),
      ("2020-4", DateSpan(year: 2020, month: 4)), ("2020", DateSpan(year: 2020)),
      ("2020年4月17日", DateSpan(year: 2020, month: 4, day: 17)), ("2020年", DateSpan(year: 2020)),
      ("\"2020-04\"", DateSpan(year: 2020, month: 4)),
    ]
    for (text, date) in dates {
      let date = try #require(date)
      let literal = Expression(.literal(.date(date)), .date)
      #expect(
        try conditions("date < \(text)")
          == [Expression(.compare(.less, column("date"), literal), .boolean)]
      )
    }
  }

  @Test func `a name beside an entity is one, bare or in quotes, on either side`() throws {
    let country = column("country", of: .statements)
    let literal = Expression(
      .literal(.entity(EntityName("柬埔寨", kind: .country))),
      .entity(.country)
    )
    let expected = Expression(.compare(.equal, country, literal), .boolean)
    for text in ["country = 柬埔寨", "country = \"柬埔寨\"", "country = “柬埔寨”", "国家 ＝ 柬埔寨"] {
      #expect(try conditions(text, of: "statements") == [expected])
    }
    let turned = Expression(.compare(.equal, literal, country), .boolean)
    #expect(try conditions("柬埔寨 = country", of: "statements") == [turned])
  }

  @Test func `a column beside an entity is the column`() throws {
    let donor = column("donor")
    #expect(
      try conditions("donor = donor")
        == [Expression(.compare(.equal, donor, donor), .boolean)]
    )
  }

  @Test func `has asks a text for a part and a list for an element`() throws {
    let mask = Expression(.literal(.text("mask")), .text)
    #expect(
      try conditions("evidence has \"mask\"")
        == [Expression(.test(.has, column("evidence"), mask), .boolean)]
    )
    let japan = Expression(
      .literal(.entity(EntityName("Japan", kind: nil))),
      .entity(nil)
    )
    let contains = Expression(.contains(list: column("recipients"), japan), .boolean)
    #expect(try conditions("recipients has Japan") == [contains])
    #expect(try conditions("Japan in recipients") == [contains])
    let foundation = Expression(.literal(.text("基金会")), .text)
    #expect(
      try conditions("donor has 基金会")
        == [Expression(.test(.has, column("donor"), foundation), .boolean)]
    )
  }

  @Test func `or, and, not and comparison bind in this order`() throws {
    let parts = try conditions(
      "not aggregate and quantity > 3 or amount is missing and item = \"a\""
    )
    guard case .any(let alternatives) = parts.first?.form else {
      Issue.record("no alternatives")
      return
    }
    #expect(alternatives.count == 2)
    guard case .all(let both) = alternatives[0].form else {
      Issue.record("no conjunction")
      return
    }
    #expect(both[0] == Expression(.not(column("aggregate")), .boolean))
  }

  @Test func `a condition is cut at its outermost and`() throws {
    #expect(
      try conditions("quantity > 3 and not aggregate and (amount > 1 or item = \"a\")").count == 3
    )
  }

  @Test func `not in, is not missing and their kin are negations`() throws {
    let known = Expression(.isKnown(column("amount")), .boolean)
    #expect(try conditions("amount is not missing") == [known])
    #expect(try conditions("金额 为已知") == [known])
    #expect(try conditions("金额 是 非 缺失") == [known])
    let list = try conditions("quantity not in (1, 2)")
    #expect(try list == conditions("not quantity in (1, 2)"))
  }

  @Test func `paths step through rows and entities and map over lists`() throws {
    let plan = try plan(of: "donations | show article.title, donor.country.code, countries.code")
    #expect(
      plan.shape.fields.map(\.name) == ["article.title", "donor.country.code", "countries.code"]
    )
    #expect(plan.shape.fields.map(\.type) == [.text, .text, .list(.text)])
    #expect(
      plan.shape.fields.map(\.chineseName) == ["文章.标题", "捐赠方.国家.代码", "国家.代码"]
    )
  }

  @Test func `functions take what they want and name their columns`() throws {
    let plan = try plan(
      of: """
        donations | show year(date), 月 = month(date), upper(donor), round(amount / 3, 2), \
        if(aggregate, "total", item), default(amount, 0), size(countries), first(countries), \
        replace(item_text, /\\d+/, "N"), split(evidence, "，"), end(date), date - 2020-01-01
        """
    )
    #expect(
      plan.shape.fields.map(\.name) == [
        "year", "月", "upper", "round", "if", "default", "size", "first", "replace", "split", "end",
        "date - 2020-01-01",
      ]
    )
    #expect(
      plan.shape.fields.map(\.type) == [
        .number, .number, .text, .number, .text, .number, .number, .entity(.country), .text,
        .list(.text), .date, .number,
      ]
    )
  }

  @Test func `source is a column where one is called so, else file and line`() throws {
    let articles = try plan(of: "articles | show source")
    #expect(articles.shape.fields.first?.origin?.table == .articles)
    let donations = try plan(of: "donations | show source, b = 出处()")
    guard case .show(let columns) = donations.steps.last?.operation else { return }
    #expect(columns.map(\.expression.form) == [.call(.source, []), .call(.source, [])])
  }

  @Test func `parameters stand for their values, given by --set or not`() throws {
    let script = "param least = 1万 \"smallest\"\ndonations | filter quantity >= least | take least"
    let standard = try #require(check(script, in: CheckEnvironment()).program)
    #expect(standard.parameters.map(\.value) == [.number(10_000)])
    let given = CheckEnvironment(parameters: ["least": "2.5 million"])
    #expect(check(script, in: given).program?.parameters.map(\.value) == [.number(2_500_000)])
    let name = "param who = \"中促会\"\ndonations | filter donor = who"
    let plan = check(name, in: CheckEnvironment()).program?.questions.first?.plan
    guard case .filter(let conditions) = plan?.steps.first?.operation,
      case .compare(_, _, let right) = conditions.first?.expression.form
    else {
      Issue.record("no comparison")
      return
    }
    #expect(right.form == .literal(.entity(EntityName("中促会", kind: nil))))
  }
}
