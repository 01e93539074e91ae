import Engine
import Query
import Store
import Testing

struct WayBackTests {
  @Test func `behind a group stand the rows it was made of`() throws {
    let grouped = try answer("donations | group donor | sum quantity | top 3")
    let behind = try #require(try grouped.behind(row: 2))
    #expect(behind.rowCount == 1)
    #expect(text(of: behind.table()).contains("Amity Foundation"))
    #expect(grouped.places(ofRow: 1).isEmpty)
    #expect(behind.places(ofRow: 0).map(\.firstLine) == [1])
  }

  @Test func `behind a cell of a pivot stand the rows of the table`() throws {
    let table = try answer(
      "donations | each countries | group item, countries | count | pivot countries"
    )
    #expect(try #require(try table.behind(row: 0)).rowCount == 3)
  }

  @Test func `behind one row for all stand all rows`() throws {
    let count = try answer("donations | filter item = \"masks\" | count")
    #expect(try count.behind(row: 0)?.rowCount == 3)
  }

  @Test func `behind a row stands the row itself`() throws {
    let row = try answer("sentences | filter text has \"Nobody\" | show text")
    let behind = try #require(try row.behind(row: 0))
    #expect(behind.base(ofRow: 0)?.row == 6)
    #expect(row.places(ofRow: 0).map(\.text) == ["Nobody unmasked the helpers."])
  }

  @Test func `behind rows that stand for nothing there is nothing`() throws {
    #expect(try answer("sentences | collocates \"mask\"").behind(row: 0) == nil)
    #expect(try answer("donations | group donor | count").behind(row: 99) == nil)
  }

  @Test func `behind rows that came from an earlier answer stand those behind that one`() throws {
    let grouped = try answer("donations | group donor | sum quantity")
    let environment = CheckEnvironment(lastResult: grouped.relation.shape)
    let program = try #require(check("_ | take 1", in: environment).program)
    let later = try run(
      program,
      on: asked,
      environment: RunEnvironment(lastResult: grouped.relation)
    )
    #expect(try later.first?.behind(row: 0)?.rowCount == 3)
  }

  @Test func `behind rows of a definition made before stand those it was made of`() throws {
    let first = try #require(
      check("let gifts = donations | group item | count", in: CheckEnvironment()).program
    )
    let made = try ProgramRun(first, on: asked).bindings()
    let known = KnownBinding(name: "gifts", shape: made[0].shape)
    let second = try #require(
      check("gifts | top 1", in: CheckEnvironment(bindings: [known])).program
    )
    let answers = try run(second, on: asked, environment: RunEnvironment(bindings: made))
    #expect(try answers.first?.behind(row: 0)?.rowCount == 3)
  }
}
