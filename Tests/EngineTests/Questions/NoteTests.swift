import Columns
import Engine
import Synchronization
import Testing

struct NoteTests {
  @Test func `a join that would make too many rows is refused before it makes them`() {
    var options = RunOptions()
    options.mostJoinedCells = 100
    let answered = ask("words | join (words) on kind = kind | count", options)
    #expect(answered.hasPrefix("error: the join would make "))
    #expect(answered.contains("more than the "))
    #expect(ask("documents | join (documents) on id = id | count", options).contains("2"))
  }

  @Test func `nothing found says which condition was to blame`() {
    #expect(
      ask("donations | filter quantity > 1 and item = \"mask\" | show item") == """
        item
        note: item = "mask" holds for none of 2 rows
        note: has "mask" would find 1 row
        """
    )
  }

  @Test func `a pattern that stands nowhere says so, and a star how it is asked for`() {
    let nothing = ask("sentences | kwic \"zebra\"")
    #expect(nothing.contains("note: \"zebra\" stands in none of "))
    #expect(ask("sentences | kwic \"zebra\" | count").contains("stands in none of "))
    let star = ask("sentences | kwic \"cooperat*\"")
    #expect(
      star.contains(
        "kwic \"cooperat\"; for words that begin or end so: kwic [word = \"cooperat.*\"]"
      )
    )
    #expect(
      ask("sentences | kwic [word = \"cooperatx.*\"]").contains("the pattern stands in none of ")
    )
    let text = ask("sentences | filter text has \"cooperat*\"")
    #expect(text.contains("has \"cooperat\"") && !text.contains("most frequent values"))
    #expect(!ask("sentences | kwic \"the\"").contains("stands in none"))
  }

  @Test func `a number outside all values is told which values there are`() {
    #expect(
      ask("donations | filter quantity > 1 million | show item") == """
        item
        note: quantity > 1 million holds for none of 5 rows
        note: its values go from 0.05 to 10000
        """
    )
  }

  @Test func `a name the corpus does not know is told the nearest`() {
    let answer = ask("donations | filter donor = \"Amity Fondation\" | show item")
    #expect(answer.contains("Amity Foundation"))
    #expect(answer.contains("holds for none of 5 rows"))
  }

  @Test func `a day is offered its month`() {
    #expect(
      ask("donations | filter date = 2020-04-18 | show item")
        .contains("note: = 2020-04 would find 2 rows")
    )
  }

  @Test func `an expectation that fails ends the run`() {
    #expect(
      ask("donations | expect rows > 9")
        == "error: expected rows > 9, but there are 5 rows"
    )
    #expect(
      ask("donations | expect unique item")
        == "error: expected unique item, but rows 1 and 2 are the same"
    )
    #expect(
      ask("donations | expect quantity is known | count")
        == "error: expected quantity is known, but row 3 is not so"
    )
    #expect(ask("donations | expect rows = 5 | count") == "count\n5")
  }

  @Test func `a cancelled run gives no answer`() {
    let cancellation = Cancellation()
    cancellation.cancel()
    #expect(
      ask("sentences | count", RunOptions(cancellation: cancellation)) == "error: interrupted"
    )
  }

  @Test func `peek shows what passes by and passes it on`() {
    let seen = Mutex<[String]>([])
    let options = RunOptions(peek: { label, rows in
      seen.withLock { $0.append("\(label): \(rows.rowCount)") }
    })
    #expect(
      ask("donations | filter item = \"masks\" | peek \"masks\" | count", options) == "count\n3"
    )
    #expect(seen.withLock { $0 } == ["masks: 3"])
  }

  @Test func `explain shows the rows of each step`() {
    #expect(
      ask("donations | filter item = \"masks\" | group donor | count | explain") == """
        step | rows_in | rows_out | how
        donations | 5 | 5 | columns of the table
        filter item = "masks" | 5 | 3 | codes of the column
        group donor | count | 3 | 2 | numbers of keys, aggregates in arrays
        """
    )
  }
}
