import Diagnostics
import Export
import Query
import Testing

/// Questions as SQL over the exported tables.
struct SQLTests {
  private func written(
    _ question: String,
    _ dialect: SQLDialect = .sqlite
  ) throws -> String {
    let checked = check(question, in: CheckEnvironment())
    let program = try #require(checked.program, "\(checked.diagnostics)")
    return try sql(of: program, in: dialect) { _ in question }
  }

  @Test func `a count is one line, with the question above it`() throws {
    let question = "donations | filter quantity > 1000 | count"
    #expect(
      try written(question) == """
        -- \(question)
        WITH
        s1 AS (
        SELECT count(*) AS count
        FROM donations AS t1
        WHERE t1.quantity > 1000
        )
        SELECT s1.count AS count
        FROM s1
        ORDER BY 1;

        """
    )
  }

  @Test(arguments: [
    ("sentences | filter text has \"國際\" | count", "instr(t1.text_folded, '国际') > 0"),
    ("donations | filter item = \"Masks\" | count", "lower(t1.item) = 'masks'"),
    (
      "articles | filter date = 2020-04 | count",
      "(t1.date_start >= '2020-04-01' AND t1.date_end <= '2020-04-30')"
    ),
    (
      "sentences | group article.section | count", "LEFT JOIN articles AS j1 ON j1.row = t1.article"
    ),
    ("articles | sort words descending | show title", "t1.words IS NULL, t1.words DESC, t1.row"),
    ("articles | filter section != \"x\" | count", "t1.section_folded IS DISTINCT FROM 'x'"),
    ("articles | filter not date is known | count", "NOT (NOT (t1.date IS NULL))"),
    ("words | filter word = \"It's\" | count", "t1.norm = 'it''s'"),
    ("donations | filter size(recipients) > 1 | count", "FROM donations_recipients AS l1"),
    ("donations | filter donor has Red | count", "FROM entities_names AS n WHERE n.row = t1.donor"),
  ])
  func `a condition is said in columns of the export`(_ question: String, _ piece: String) throws {
    let text = try written(question)
    #expect(text.contains(piece), "\(text)")
  }

  @Test(arguments: [
    ("sentences | kwic \"口罩\"", "goes through the words"),
    ("sentences | sample 5 seed 1", "by a chance of its own"),
    ("documents | expect rows > 0 | count", "cannot stop a run"),
    ("sentences | filter text has word \"mask\" | count", "where words begin and end"),
    ("sentences | filter text matches /mask/ | count", "no regular expressions"),
    ("articles | group language, section | count | pivot language", "names of its columns"),
  ])
  func `what SQL cannot say is an error that names the step`(
    _ question: String,
    _ reason: String
  ) throws {
    let error = try #require(throws: SQLError.self) { _ = try written(question) }
    let message = error.message(.sqlite)
    #expect(message.english.contains(reason), "\(message.english)")
    let verb = try #require(question.split(separator: "|").dropFirst().first)
    let word = try #require(verb.split(separator: " ").first)
    #expect(question.contains(error.step.prefix(6)) && message.chinese.contains("说不出"), "\(word)")
  }

  @Test func `a pattern can be said where the engine has them`() throws {
    let question = "sentences | filter text matches /mask(s?)/i | count"
    #expect(try written(question, .duckdb).contains("regexp_matches(t1.text, 'mask(s?)', 'i')"))
    #expect(try written(question, .spark).contains("t1.text RLIKE '(?i)mask(s?)'"))
  }

  @Test func `a definition is a subquery of its own name, with the columns that are asked for`()
    throws
  {
    let text = try written("let masks = donations | filter item = \"masks\"\nmasks | sum quantity")
    #expect(text.contains("masks AS (\nSELECT t1.quantity AS quantity\nFROM donations AS t1"))
  }

  @Test(arguments: [
    (SQLDialect.sqlite, "\"a b\""), (.duckdb, "\"a b\""), (.spark, "`a b`"),
  ])
  func `a name that is no plain word is quoted as the engine does`(
    _ dialect: SQLDialect,
    _ quoted: String
  ) {
    #expect(dialect.name("a b") == quoted)
    #expect(dialect.name("quantity") == "quantity")
  }
}
