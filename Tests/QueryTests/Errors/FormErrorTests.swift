import Diagnostics
import Query
import Testing

struct FormErrorTests {
  @Test func `what is missing is named where it should stand`() {
    expectDiagnostics("donations | 1️⃣| count", ["1️⃣ one \"|\" is enough → take it out"])
    expectDiagnostics("1️⃣| count", ["1️⃣ expected a table, found \"|\" → here"])
    expectDiagnostics(
      "donations | take 1️⃣| count",
      ["1️⃣ expected what take works with, found \"|\" → here"]
    )
    expectDiagnostics(
      "donations 1️⃣count",
      ["1️⃣ a \"|\" is missing before count → write | count"]
    )
    expectDiagnostics(
      "donations | join events 1️⃣| count",
      ["1️⃣ expected \"on\", found \"|\" → here"]
    )
  }

  @Test
  func
    `a question that begins with a verb gets the last answer proposed, or a table that has its columns`()
  {
    let question = "filter quantity > 3"
    #expect(proposedLines(for: question) == ["donations | " + question])
    var environment = CheckEnvironment(names: testNames)
    environment.lastResult =
      check("donations", in: environment).program?.questions.first?.plan.shape
    let behind = check(question, in: environment).diagnostics
    #expect(behind.map(\.replacement) == ["_ | " + question])
    expectDiagnostics(
      "1️⃣count",
      [
        "1️⃣ a question begins with a table, \"count\" is a verb → put a table and \"|\" before it"
      ]
    )
  }

  @Test(arguments: [
    ("| top 5", "_ | top 5"), ("as bars", "_ | show as bars"), ("show bars", "_ | show as bars"),
    ("bars", "_ | show as bars"), ("显示 条形图", "_ | 显示 作为 条形图"), ("条形图", "_ | 显示 作为 条形图"),
  ])
  func `what goes on from the last answer is told with it`(_ said: String, _ meant: String) {
    var environment = CheckEnvironment(names: testNames)
    environment.lastResult =
      check("donations | group donor | count", in: environment).program?.questions.first?.plan.shape
    let told = check(said, in: environment).diagnostics
    #expect(told.count == 1)
    let report = report(told, in: said, named: nil, language: .english)
    #expect(report.contains(meant), "\(report)")
    #expect(check(meant, in: environment).program != nil)
  }

  @Test func `a sentence that is no question has one mistake, not one for each word`() {
    for said in ["who gave the most?", "what can I ask?", "口罩 在哪里"] {
      let errors = check(said, in: CheckEnvironment(names: testNames)).diagnostics
      #expect(errors.count == 1, "\(said): \(errors.map(\.message.english))")
    }
  }

  @Test func `brackets and quotes are missed at their opening`() {
    expectDiagnostics(
      "sentences | filter 1️⃣(text has \"a\" | count",
      ["1️⃣ the bracket \"(\" is not closed → \")\" was expected before \"|\""]
    )
    expectDiagnostics(
      "sentences | filter text has 1️⃣“口罩 | count",
      ["1️⃣ the text is not closed → a text that begins with “ ends with ”"]
    )
    expectDiagnostics(
      "sentences | filter text matches 1️⃣/口罩",
      ["1️⃣ the regular expression is not closed → it ends with /"]
    )
    expectDiagnostics(
      "donations | filter quantity > 31️⃣) | count",
      ["1️⃣ \")\" closes nothing → take it out"]
    )
  }

  @Test func `numbers, dates and patterns are read strictly`() {
    expectDiagnostics(
      "donations | filter quantity > 1️⃣12,000",
      ["1️⃣ a number has no comma in it → write 12_000"]
    )
    expectDiagnostics(
      "donations | filter date = 1️⃣2020-13",
      ["1️⃣ there is no date 2020-13 → a date is written 2020-04-17, 2020-04 or 2020"]
    )
    expectDiagnostics(
      "donations | filter quantity > 1️⃣10-3",
      ["1️⃣ 10-3 is neither a date nor a number → a subtraction has spaces"]
    )
    expectDiagnostics(
      "donations | filter quantity > 1️⃣12abc",
      ["1️⃣ 12abc is neither a number nor a name → a name begins with a letter"]
    )
    expectDiagnostics(
      "sentences | filter text matches 1️⃣/(a/",
      ["1️⃣ the regular expression cannot be read: missing ): (a"]
    )
  }

  @Test func `comparisons do not chain`() {
    expectDiagnostics(
      "donations | filter 1️⃣1 < quantity < 3",
      ["1️⃣ comparisons do not chain → join two with \"and\", or say between a and b"]
    )
  }

  @Test func `nesting without end is refused, not followed`() {
    let deep = String(repeating: "(", count: 100_000)
    let result = check("donations | filter \(deep)1", in: CheckEnvironment())
    #expect(result.diagnostics.first?.message.english == "this is nested more than 64 levels deep")
    for opening in ["not ", "- ", "size(", "(donations | append "] {
      let text = "donations | filter " + String(repeating: opening, count: 50_000)
      #expect(check(text, in: CheckEnvironment()).program == nil)
    }
    let sum = "donations | add a = 1" + String(repeating: " + 1", count: 20_000)
    #expect(check(sum, in: CheckEnvironment()).program == nil)
  }

  @Test func `a long pipeline is no deep one`() {
    let text = "donations" + String(repeating: " | filter quantity > 1", count: 2_000)
    #expect(check(text, in: CheckEnvironment()).program != nil)
    let or = "donations | filter " + String(repeating: "quantity > 1 or ", count: 2_000)
    #expect(check(or + "aggregate", in: CheckEnvironment()).program != nil)
  }

  @Test func `the version stands first and is known`() {
    expectDiagnostics(
      "1️⃣concord 2\nsentences",
      [
        "? this script is written in version 2 of the language → this program reads version 1"
      ]
    )
    expectDiagnostics(
      "sentences\n1️⃣concord 1",
      ["1️⃣ the version of the language stands in the first line → move it to the top"]
    )
  }

  @Test func `names of the language are not taken for new ones`() {
    expectDiagnostics(
      "let 1️⃣sentences = donations",
      ["1️⃣ \"sentences\" is already the name of a table → choose another name"]
    )
    expectDiagnostics(
      "param 1️⃣in = 3\ndonations | take 3",
      ["1️⃣ \"in\" is a word of the language → choose another name"]
    )
    expectDiagnostics(
      "let a = donations\nlet 1️⃣a = events",
      ["1️⃣ \"a\" is already the name of a definition above → choose another name"]
    )
  }
}
