import Calendar
import Columns
import Rendering
import Testing

struct DataFormTests {
  @Test func `CSV quotes only what needs it and ends lines with CRLF`() {
    let table = textTable(["a": ["plain", "with, comma"], "b": ["say \"hi\"", "two\nlines"]])
    let text = render(table, as: .csv, on: .plain).text
    #expect(text == "a,b\r\nplain,\"say \"\"hi\"\"\"\r\n\"with, comma\",\"two\nlines\"\r\n")
  }

  @Test func `a CSV record of one missing value is not an empty line`() {
    let table = ResultTable(
      columns: [ResultColumn(name: "url", type: .text, values: [.missing])],
      rowCount: 1
    )
    #expect(render(table, as: .csv, on: .plain).text == "url\r\n\"\"\r\n")
  }

  @Test func `JSON keeps column order, types and missing values`() throws {
    let april = try #require(DateSpan(year: 2020, month: 4))
    let table = ResultTable(
      columns: [
        ResultColumn(name: "z", type: .number, values: [.number(1_000_000)]),
        ResultColumn(name: "a", type: .date, values: [.date(april)]),
        ResultColumn(
          name: "who",
          type: .list,
          values: [.list([.entity(EntityValue(name: "CNIE", code: "", number: 3)), .missing])]
        ),
        ResultColumn(name: "title", type: .row, values: [.row(label: "A \"q\"\t", number: 9)]),
        ResultColumn(name: "none", type: .text, values: [.missing]),
        ResultColumn(name: "yes", type: .boolean, values: [.boolean(true)]),
      ],
      rowCount: 1
    )
    let row =
      #"{"z":1000000,"a":"2020-04","who":["CNIE",null],"title":"A \"q\"\t","none":null,"yes":true}"#
    #expect(render(table, as: .json, on: .plain).text == "[\n\(row)\n]\n")
    #expect(render(table, as: .jsonl, on: .plain).text == row + "\n")
  }

  @Test func `JSON of no rows is an empty array`() {
    #expect(render(textTable(["a": []]), as: .json, on: .plain).text == "[]\n")
    #expect(render(textTable(["a": []]), as: .jsonl, on: .plain).text == "")
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1e6, "1000000"), (1.5, "1.5"), (-2.25, "-2.25"), (1e-5, "0.00001"),
    (0.1 + 0.2, "0.30000000000000004"), (1e20, "100000000000000000000"), (1e300, "1e300"),
    (123_456_789_012_345_680, "123456789012345680"), (.nan, "null"), (.infinity, "null"),
  ])
  func `JSON numbers are the shortest that give the value back`(number: Double, text: String) {
    let table = numberTable(["n": [number]])
    #expect(render(table, as: .jsonl, on: .plain).text == "{\"n\":\(text)}\n")
  }

  @Test func `TSV escapes tabs and line breaks`() {
    let table = textTable(["a": ["x\ty"], "b": ["1\n2\\3"]])
    #expect(render(table, as: .tsv, on: .plain).text == "a\tb\nx\\ty\t1\\n2\\\\3\n")
  }

  @Test func `Markdown escapes bars and aligns numbers`() {
    let table = ResultTable(
      columns: [
        ResultColumn(name: "k", type: .text, values: [.text("a|b")]),
        ResultColumn(name: "n", type: .number, values: [.number(12_000)]),
      ],
      rowCount: 1
    )
    #expect(
      render(table, as: .markdown, on: .plain).text
        == "| k | n |\n| --- | ---: |\n| a\\|b | 12000 |\n"
    )
  }

  @Test func `data forms are whole on a narrow terminal`() {
    let narrow = Surface(width: 20, colours: true, rows: 1)
    let table = numberTable(["a long name of a column": [1_234_567, 2]])
    #expect(
      render(table, as: .csv, on: narrow).text == "a long name of a column\r\n1234567\r\n2\r\n"
    )
  }
}
