import Diagnostics
import Query
import Testing

struct RoundTripTests {
  @Test(arguments: sampleScripts.indices)
  func `a formatted script parses to the same tree, and formatting twice changes nothing`(
    _ index: Int
  ) throws {
    let script = sampleScripts[index]
    let original = parse(script)
    #expect(original.diagnostics.isEmpty)
    let written = format(original.script)
    let again = parse(written)
    #expect(again.diagnostics.isEmpty)
    #expect(again.script == original.script)
    #expect(format(again.script) == written)
  }

  @Test(arguments: sampleScripts.indices)
  func `English and Chinese print the same plans`(_ index: Int) throws {
    let script = sampleScripts[index]
    let environment = CheckEnvironment(names: testNames)
    let english = try #require(format(script, in: .english, environment: environment).text)
    let chinese = try #require(format(script, in: .chinese, environment: environment).text)
    let original = try #require(check(script, in: environment).program)
    for text in [english, chinese] {
      let program = try #require(check(text, in: environment).program)
      #expect(program.questions.map(\.plan) == original.questions.map(\.plan))
      #expect(program.bindings == original.bindings)
      #expect(program.parameters == original.parameters)
      #expect(program.title == original.title)
    }
    #expect(format(chinese, in: .english, environment: environment).text == english)
    #expect(format(english, in: .chinese, environment: environment).text == chinese)
  }

  @Test func `comments stay where they belong`() {
    let script = """
      # first


      # second
      donations|# from
        # what
       filter quantity>3 # many
      events|append(donations # inside
       |take 3)
      # last
      """
    let expected = """
      # first

      # second
      donations  # from
        # what
        | filter quantity > 3  # many
      events
        | append (
          donations  # inside
            | take 3
        )
      # last

      """
    #expect(format(script, in: .english).text == expected)
    #expect(format(expected, in: .english).text == expected)
  }

  @Test func `long pipelines get a line for each verb`() {
    let script =
      "donations|filter status=\"given\" and not aggregate and currency=\"CNY\"|group donor|sum amount|top 10"
    let expected = """
      donations
        | filter status = "given" and not aggregate and currency = "CNY"
        | group donor
        | sum amount
        | top 10

      """
    #expect(format(script, in: .english).text == expected)
  }

  @Test func `brackets stand only where they are needed`() {
    let pairs = [
      ("(quantity) > (1)", "quantity > 1"),
      ("((a = 1) or (b = 2)) and c = 3", "(a = 1 or b = 2) and c = 3"),
      ("a = 1 or (b = 2 and c = 3)", "a = 1 or b = 2 and c = 3"),
      ("not (a = 1)", "not a = 1"), ("not (a = 1 and b = 2)", "not (a = 1 and b = 2)"),
      ("a - (b - c) = 1", "a - (b - c) = 1"), ("(a - b) - c = 1", "a - b - c = 1"),
      ("a * (b + c) = -(d)", "a * (b + c) = -d"), ("(a = b) = c", "(a = b) = c"),
      ("not a in (1)", "a not in (1)"), ("a is not missing", "a is known"),
    ]
    for (written, printed) in pairs {
      #expect(
        format("donations | filter \(written)", in: .english).text
          == "donations | filter \(printed)\n"
      )
    }
  }

  @Test func `texts are quoted by what they contain`() {
    let pairs = [
      ("'mask'", "\"mask\""), ("'a\"b'", "“a\"b”"), ("“口罩”", "\"口罩\""),
      ("\"\\d+\\n\"", "\"\\d+\\n\""), ("「a\"b”c」", "「a\"b”c」"),
    ]
    for (written, printed) in pairs {
      #expect(
        format("sentences | filter text has \(written)", in: .english).text
          == "sentences | filter text has \(printed)\n"
      )
    }
  }

  @Test func `full-width forms are read as their ASCII twins outside texts only`() throws {
    let wide = "ｄｏｎａｔｉｏｎｓ　｜　ｆｉｌｔｅｒ　ｑｕａｎｔｉｔｙ　＞＝　１２　ａｎｄ　ｉｔｅｍ　ｉｎ　（“Ａ，｜”、‘b’）；"
    let narrow = "donations | filter quantity >= 12 and item in (\"Ａ，｜\", \"b\")\n"
    #expect(format(wide, in: .english).text == narrow)
  }

  @Test func `a script with mistakes is not formatted`() {
    let result = format("donations | | count", in: .english)
    #expect(result.text == nil)
    #expect(result.diagnostics.count == 1)
  }
}
