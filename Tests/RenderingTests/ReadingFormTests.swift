import Diagnostics
import Columns
import Rendering
import Testing

struct ReadingFormTests {
  @Test func `a table aligns by display width`() {
    let table = counted([("口罩", 5), ("mask", 1234)])
    #expect(
      render(table, as: .table, on: .plain).text == """
        name  count
        ────  ─────
        口罩      5
        mask   1234

        """
    )
  }

  @Test func `numbers are grouped on a terminal only`() {
    let terminal = Surface(width: 80, colours: false, rows: nil)
    #expect(
      render(counted([("a", 1_234_567)]), as: .table, on: terminal).text.contains("1,234,567")
    )
    #expect(render(counted([("a", 1_234_567)]), as: .table, on: .plain).text.contains("1234567"))
  }

  @Test func `a computed fraction is rounded for reading`() {
    let table = numberTable(["mean": [37.0 / 3, 0.1 + 0.2, 3.14159]])
    let text = render(table, as: .table, on: .plain).text
    #expect(text.split(separator: "\n").dropFirst(2) == ["12.3333", "    0.3", "3.14159"])
  }

  @Test func `a cut is announced and no line is wider than the terminal`() {
    let table = textTable(["a": [String(repeating: "国际合作", count: 20)], "b": ["short"]])
    let answer = render(table, as: .table, on: Surface(width: 40, colours: false, rows: nil))
    let lines = answer.text.split(separator: "\n")
    #expect(lines.last?.contains("…") == true)
    #expect(lines.last?.hasSuffix("  short") == true)
    #expect(answer.notes.count == 1)
  }

  @Test func `columns that do not fit are named`() {
    let columns = Dictionary(
      uniqueKeysWithValues: (0..<9).map { ("column\($0)", ["some text that is not short"]) }
    )
    let answer = render(
      textTable(columns),
      as: .table,
      on: Surface(width: 30, colours: false, rows: nil)
    )
    #expect(
      answer.notes.map(\.english).contains { $0.contains("not shown") && $0.contains("column8") }
    )
  }

  @Test func `rows left over are counted and the next look goes on`() {
    let table = numberTable(["n": (1...3112).map(Double.init)])
    let surface = Surface(width: 80, colours: false, rows: 40)
    let first = render(table, as: .table, on: surface)
    #expect(first.notes.map(\.english) == ["40 of 3,112 rows shown"])
    let second = render(table, as: .table, on: surface, from: first.shown.upperBound)
    #expect(second.notes.map(\.english) == ["rows 41–80 of 3,112 shown"])
    #expect(second.text.split(separator: "\n").dropFirst(2).first == "41")
  }

  @Test func `a control sequence in the text cannot reach the terminal`() {
    let text = render(textTable(["a": ["x\u{1B}[2Jy\nz"]]), as: .table, on: .plain).text
    #expect(text.contains("x␛[2Jy↵z"))
  }

  @Test func `kwic lines up the hit`() {
    let table = ResultTable(
      columns: [
        ResultColumn(name: "left", type: .text, values: [.text("他们送来的"), .text("a box of")]),
        ResultColumn(name: "hit", type: .text, values: [.text("口罩"), .text("masks")]),
        ResultColumn(name: "right", type: .text, values: [.text("很多"), .text("arrived")]),
        ResultColumn(name: "file", type: .text, values: [.text("a.txt"), .text("b.txt")]),
        ResultColumn(name: "line", type: .number, values: [.number(3), .number(12)]),
      ],
      rowCount: 2
    )
    #expect(
      render(table, as: .kwic, on: .plain).text == """
        他们送来的<口罩>很多      a.txt:3
          a box of<masks>arrived  b.txt:12

        """
    )
  }

  @Test
  func `a line bears the label of every point there is room for, and leaves out what has no place`()
  {
    let months = ResultTable(
      columns: [
        ResultColumn(
          name: "month",
          type: .number,
          values: [.number(3), .number(4), .number(6), .missing]
        ),
        ResultColumn(
          name: "count",
          type: .number,
          values: [.number(8), .number(4), .number(2), .number(9)]
        ),
      ],
      rowCount: 4
    )
    let drawn = render(months, as: .line, on: .plain)
    let lines = drawn.text.split(separator: "\n")
    #expect(lines.last == "   3     4     6")
    #expect(lines.first == "8 ┤██████")
    #expect(drawn.notes.map(\.english) == ["1 row without month not drawn"])
  }

  @Test func `bars are as long as their numbers`() {
    let text = render(counted([("甲", 80), ("b", 40), ("c", 0), ("d", 1)]), as: .bars, on: .plain)
      .text
    let bars = text.split(separator: "\n").map { $0.filter { "█▉▊▋▌▍▎▏".contains($0) }.count }
    #expect(bars[0] == 72)
    #expect(bars[1] == 36)
    #expect(bars[2] == 0)
    #expect(bars[3] == 1)
  }

  @Test func `a page has bars for named numbers, and the table below`() throws {
    let table = ResultTable(
      columns: [
        ResultColumn(name: "item", type: .text, values: [.text("<masks>"), .text("tents")]),
        ResultColumn(name: "count", type: .number, values: [.number(4), .number(2)]),
      ],
      rowCount: 2
    )
    let page = render(table, as: .html, on: .plain).text
    let picture = try #require(page.firstRange(of: "</svg>"))
    let cells = try #require(page.firstRange(of: "<tr><td>&lt;masks&gt;</td>"))
    #expect(picture.upperBound < cells.lowerBound)
    #expect(page.hasSuffix("</html>\n") && !page.contains("<masks>"))
    let words = render(textTable(["a": ["one"]]), as: .html, on: .plain).text
    #expect(words.contains("<td>one</td>") && !words.contains("<svg"))
  }

  @Test func `a form that cannot show the table says so and shows a table`() {
    let answer = render(textTable(["a": ["x"]]), as: .bars, on: .plain)
    #expect(answer.notes.map(\.english) == ["`show as bars` needs a column of numbers"])
    #expect(answer.text == "a\n─\nx\n")
  }

  @Test func `records show every known value whole`() {
    let table = ResultTable(
      columns: [
        ResultColumn(
          name: "title",
          type: .text,
          values: [.text("A very long title of an article")]
        ),
        ResultColumn(name: "page", type: .number, values: [.missing]),
      ],
      rowCount: 1
    )
    let answer = render(table, as: .records, on: Surface(width: 20, colours: false, rows: nil))
    #expect(
      answer.text == """
        ── 1
        title  A very long
               title of an
               article

        """
    )
  }

  @Test func `every form takes an empty answer`() {
    for form in Form.allCases {
      let answer = render(counted([]), as: form, on: Surface(width: 60, colours: true, rows: 5))
      #expect(!answer.text.contains("nil"))
    }
  }
}
