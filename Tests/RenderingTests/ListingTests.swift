import Columns
import Rendering
import Testing
import Unicode

/// What describes tables and columns, its last column in words.
struct ListingTests {
  private let table = ResultTable(
    columns: [
      ResultColumn(name: "table", type: .text, values: [.text("blocks"), .text("词语")]),
      ResultColumn(name: "rows", type: .number, values: [.number(1835), .number(7)]),
      ResultColumn(
        name: "one row is",
        type: .text,
        values: [.text("a run of a file: title, paragraph"), .text("a word where it stands")]
      ),
    ],
    rowCount: 2
  )

  private func listing(_ width: Int?) -> [String] {
    let surface = Surface(width: width, colours: false, rows: nil)
    return renderListing(table, on: surface).text.split(separator: "\n").map(String.init)
  }

  @Test func `words go on below themselves where the screen is narrow`() {
    #expect(
      listing(34) == [
        "table    rows  one row is",
        "──────  ─────  ───────────────────",
        "blocks  1,835  a run of a file:",
        "               title, paragraph",
        "词语        7  a word where it",
        "               stands",
      ]
    )
  }

  @Test func `where it is narrower still they stand under their row`() {
    #expect(
      listing(24) == [
        "blocks  rows 1,835", "  a run of a file:", "  title, paragraph", "词语  rows 7",
        "  a word where it stands",
      ]
    )
  }

  @Test(arguments: [20, 24, 31, 40, 57, 80])
  func `nothing is cut and nothing runs over the edge`(_ width: Int) {
    let lines = listing(width)
    #expect(lines.allSatisfy { displayWidth($0) <= width && !$0.contains("…") })
    let words = lines.joined(separator: " ").split(separator: " ")
    for word in "a run of a file: title, paragraph".split(separator: " ") {
      #expect(words.contains(word))
    }
  }

  @Test func `without a width it is the table`() {
    let plain = Surface(width: nil, colours: false, rows: nil)
    #expect(renderListing(table, on: plain).text == render(table, as: .table, on: plain).text)
  }
}
