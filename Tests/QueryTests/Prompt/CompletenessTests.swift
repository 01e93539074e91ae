import Query
import Testing

struct CompletenessTests {
  @Test(arguments: [
    "donations |", "donations | filter quantity >", "donations | filter a = 1 and",
    "donations | show date,", "donations | append (events", "let a =", "句子 ｜",
    "donations | filter a = 1 或", "sentences | kwic [word =", "(donations\n| take 3",
    "donations |\n",
  ])
  func `a line that must go on is incomplete`(_ text: String) {
    #expect(!isComplete(text))
  }

  @Test(arguments: [
    "", "donations", "donations | count", "sentences | kwic [word = \"a\"]*", "donations |\n\n",
    "donations | filter text has \"a |",
    "donations | append (events)", "let a = donations", "# only a comment",
    "donations | append (events\n\n", "sentences | take 3;", "donations\n",
  ])
  func `a line that can stop is complete`(_ text: String) {
    #expect(isComplete(text))
  }

  @Test func `a question goes on over lines that end or begin with a bar`() throws {
    let script = """
      donations |
        # only what was given
        filter status = "given"
        | show date,
          item  # what
        | take 3
      events | count; articles | count

      sentences | count
      """
    let program = try #require(check(script, in: CheckEnvironment()).program)
    #expect(program.questions.map(\.plan.steps.count) == [3, 1, 1, 1])
  }

  @Test func `a blank line ends a question, a comment does not`() {
    #expect(check("donations\n\n| count", in: CheckEnvironment()).program == nil)
    #expect(check("donations\n# why\n| count", in: CheckEnvironment()).program != nil)
  }

  @Test func `title and description come from the first comments`() throws {
    let script = """
      #!/usr/bin/env -S concord run
      concord 1
      # Who gives what?
      # By donor and item,
      # largest first.

      # not this
      donations | group donor, item
      """
    let program = try #require(check(script, in: CheckEnvironment()).program)
    #expect(program.version == 1)
    #expect(program.title == "Who gives what?")
    #expect(program.description == "By donor and item,\nlargest first.")
  }
}
