import CorpusModel
import Query
import Testing

private func names(_ plan: Plan) -> [String] { plan.shape.fields.map(\.name) }

struct PipelinePlanTests {
  @Test func `a group takes the aggregate behind it, else it counts`() throws {
    let summed = try plan(of: "donations | group donor | sum quantity | top 10")
    #expect(names(summed) == ["donor", "sum"])
    #expect(summed.steps.map(\.text) == ["group donor | sum quantity", "top 10"])
    let alone = try plan(of: "donations | group donor | filter count > 3")
    #expect(names(alone) == ["donor", "count"])
    let counted = try plan(of: "donations | group donor | count")
    #expect(counted.steps.first?.operation == alone.steps.first?.operation)
  }

  @Test func `groups come by number and date keys, largest first from the first text key on`()
    throws
  {
    func order(_ keys: String) throws -> [(Int, Bool)] {
      guard case .group(let grouping) = try plan(of: "donations | group \(keys)").steps[0].operation
      else { return [] }
      return grouping.order.compactMap { term in
        if case .column(let position) = term.key.form { (position, term.descending) } else { nil }
      }
    }
    #expect(try order("item").elementsEqual([(1, true), (0, false)], by: ==))
    #expect(try order("year(date)").elementsEqual([(0, false)], by: ==))
    #expect(
      try order("year(date), item").elementsEqual([(0, false), (2, true), (1, false)], by: ==)
    )
    #expect(
      try order("item, year(date)").elementsEqual([(2, true), (0, false), (1, false)], by: ==)
    )
  }

  @Test func `top without by ranks by the first aggregate as long as it lives`() throws {
    let ranked = try plan(
      of: "donations | group donor | summarize total = sum(amount), n = count() | hide n | top 3"
    )
    guard case .top(3, let key) = ranked.steps.last?.operation else {
      Issue.record("no top")
      return
    }
    #expect(key.form == .column(1))
  }

  @Test func `verbs that choose rows keep their table, verbs that make rows lose it`() throws {
    #expect(
      try plan(of: "donations | filter aggregate | sort date | show item").shape.table == .donations
    )
    #expect(try plan(of: "donations | add n = 1 | each countries").shape.table == .donations)
    #expect(try plan(of: "donations | group item").shape.table == nil)
    #expect(try plan(of: "donations | count").shape.table == nil)
  }

  @Test func `add sees what it added before and replaces what has the name`() throws {
    let added = try plan(
      of: "donations | show item, quantity | add b = quantity * 2, quantity = b + 1"
    )
    #expect(names(added) == ["item", "quantity", "b"])
    guard case .add(let columns) = added.steps.last?.operation else { return }
    #expect(columns.map(\.column) == [2, 1])
  }

  @Test func `each puts the element in the place of the list, or at the end`() throws {
    let live = try plan(of: "sentences | each countries | show countries")
    #expect(live.shape.fields.map(\.type) == [.entity(.country)])
    let far = try plan(of: "sentences | each article.authors")
    #expect(far.shape.fields.last?.name == "article.authors")
    #expect(far.shape.fields.last?.type == .text)
  }

  @Test func `a pivot leaves the other keys and an open end`() throws {
    let pivoted = try plan(
      of: "sentences | group article.section, language | count | pivot language | take 3"
    )
    #expect(names(pivoted) == ["article.section"])
    #expect(pivoted.shape.isOpen)
  }

  @Test func `a join gives the other columns, under names apart`() throws {
    let joined = try plan(
      of: "organizations | show name, kind | join (people | show name, role, organization) "
        + "on name = organization.name keep all"
    )
    #expect(names(joined) == ["name", "kind", "people.name", "role", "organization"])
    guard case .join(let join) = joined.steps.last?.operation else { return }
    #expect(join.keepsAll)
  }

  @Test func `append goes by name and fills what is missing`() throws {
    let both = try plan(of: "donations | show date, item | append (events | show title, date)")
    #expect(names(both) == ["date", "item", "title"])
    guard case .append(_, let columns) = both.steps.last?.operation else { return }
    #expect(columns == [1, nil, 0])
    #expect(both.shape.table == nil)
  }

  @Test func `except goes by identity between rows of one table, else by equal columns`() throws {
    func match(_ script: String) throws -> RowMatch? {
      guard case .except(_, let match) = try plan(of: script).steps.last?.operation else {
        return nil
      }
      return match
    }
    #expect(try match("articles | except (articles | take 3)") == .identity)
    #expect(
      try match("donations | group item | show item | except (donations | group item | show item)")
        == .values(left: [0], right: [0])
    )
  }

  @Test func `a pipeline in brackets is laid open, definitions are numbered`() throws {
    let flat = try plan(of: "(donations | filter aggregate) | count")
    #expect(flat.source == .table(.donations))
    #expect(flat.steps.count == 2)
    let script = "let a = donations | take 5\nlet b = a | take 3\nb | count"
    let environment = CheckEnvironment(
      bindings: [KnownBinding(name: "old", shape: RowShape(of: .events))])
    let program = try #require(check(script, in: environment).program)
    #expect(program.firstBinding == 1)
    #expect(program.bindings.map(\.plan.source) == [.table(.donations), .binding(BindingID(1))])
    #expect(program.questions.first?.plan.source == .binding(BindingID(2)))
    #expect(
      check("old | count", in: environment).program?.questions.first?.plan.source
        == .binding(BindingID(0))
    )
  }

  @Test func `the last answer goes on under its own columns`() throws {
    let shape = try plan(of: "donations | group donor | sum quantity").shape
    let environment = CheckEnvironment(lastResult: shape)
    let plan = try plan(of: "_ | filter sum > 3 | top 2", in: environment)
    #expect(plan.source == .lastResult)
  }

  @Test func `form and explain belong to the question, not to the plan`() throws {
    let program = check("sentences | group language | show as bars", in: CheckEnvironment()).program
    #expect(program?.questions.first?.form == .bars)
    #expect(program?.questions.first?.plan.steps.count == 1)
    let explained = check("sentences | count | explain", in: CheckEnvironment()).program
    #expect(explained?.questions.first?.explains == true)
  }

  @Test func `every prefix of a pipeline is a question`() throws {
    let stages = [
      "donations", "filter item = \"masks\"", "each countries", "group countries, item",
      "sum quantity", "add part = share(sum)", "sort part descending", "pivot item", "take 3",
    ]
    for count in 1...stages.count {
      let result = check(stages.prefix(count).joined(separator: " | "), in: CheckEnvironment())
      // A sum behind each is a question too, with a note that rows repeat.
      #expect(result.program != nil)
    }
  }

  @Test func `patterns of all three kinds are read`() throws {
    func pattern(_ text: String) throws -> Pattern? {
      guard
        case .kwic(let concordance) = try plan(of: "sentences | kwic \(text)").steps[0].operation
      else { return nil }
      return concordance.pattern
    }
    #expect(try pattern("\"口罩\" width 20 within paragraph") == .phrase("口罩"))
    #expect(try pattern("/mask(s?)\\/x/i") == .regex(RegexLiteral("mask(s?)/x", ignoresCase: true)))
    let fight = TokenTest.matches(.word, RegexLiteral("fight.*", ignoresCase: true))
    let ill = TokenTest.matches(.norm, RegexLiteral("ill", ignoresCase: true))
    let word = TokenTest.matches(.kind, RegexLiteral("word", ignoresCase: true))
    #expect(
      try pattern(
        "[word = \"fight.*\"] []{0,3} [norm = \"ill\" | kind != \"word\"]+ within article"
      )
        == .tokens([
          TokenStep(test: fight), TokenStep(test: nil, least: 0, most: 3),
          TokenStep(test: .any([ill, .not(word)]), least: 1, most: nil),
        ])
    )
  }

  @Test func `expect asks the table, every row, or for unique values`() throws {
    func expectation(_ text: String) throws -> Query.Expectation? {
      guard case .expect(let it) = try plan(of: "donations | expect \(text)").steps[0].operation
      else { return nil }
      return it
    }
    guard case .table(let condition) = try expectation("rows > 0") else {
      Issue.record("not of the table")
      return
    }
    #expect(condition.text == "rows > 0")
    guard case .everyRow = try expectation("quantity > 0") else {
      Issue.record("not of every row")
      return
    }
    guard case .unique(let columns, "unique id") = try expectation("unique id") else {
      Issue.record("not unique")
      return
    }
    #expect(columns.count == 1)
  }
}
