import Calendar
import Columns
import Diagnostics
import Foundation
import FoundationXML
import Rendering
import Testing

/// Pages and pictures that stand alone.
struct PublicationTests {
  private static let hostile = "<script>alert('&\"')</script>\u{0}\u{202E}]]>"

  /// Tables with what is hard to draw: long and empty names, hostile text, zero, negative and missing
  /// numbers, one row, no row, many rows, years, days.
  private static let tables: [ResultTable] = [
    counted([
      ("口罩", 1_234_567), ("masks", 0), (hostile, -40), ("", 3),
      (String(repeating: "一个很长的组织名称", count: 20), 5),
      (String(repeating: "A foundation of a long name ", count: 9), 1e-9),
    ]),
    counted([("one", 1)]),
    counted([]),
    counted((0..<120).map { ("group \($0)", Double($0)) }),
    numberTable(["count": [3, 0, 7, 9], "a year": [2005, 2008, 2010, 2020]]),
    numberTable(["count": [1e308, -1e308, 0], "a year": [2005, 2008, 2010]]),
    days(["2020-01-24", "2020-04", "2020"]),
  ]

  private static func days(_ dates: [String]) -> ResultTable {
    let spans = dates.map { text -> Value in
      let parts = text.split(separator: "-").compactMap { Int($0) }
      let span = DateSpan(
        year: parts[0],
        month: parts.count > 1 ? parts[1] : nil,
        day: parts.count > 2 ? parts[2] : nil
      )
      return span.map { .date($0) } ?? .missing
    }
    return ResultTable(
      columns: [
        ResultColumn(name: "date", type: .date, values: spans),
        ResultColumn(name: "title", type: .text, values: dates.map { .text("on <\($0)>") }),
      ],
      rowCount: dates.count
    )
  }

  private func page(_ tables: [ResultTable], _ language: NameLanguage = .english) -> Publication {
    Publication(
      title: "Who & what",
      language: language,
      answers: tables.map { table in
        PublishedAnswer(
          table: table,
          question: "donations | filter item = \"<b>\"",
          places: (0..<table.rowCount).map { "a<b>.txt:\($0 + 1)" },
          facts: [PublishedFact(Message("rows", "行数"), Message("5 read", "读入 5 行"))]
        )
      },
      facts: [PublishedFact(Message("corpus", "语料库"), Message(verbatim: "sha256 0123 & more"))]
    )
  }

  @Test(arguments: tables.indices)
  func `a page is well formed, runs no script and fetches nothing`(_ index: Int) throws {
    let table = Self.tables[index]
    for language in NameLanguage.allCases {
      let read = try Elements(of: page([table], language).html)
      for name in ["script", "link", "img", "iframe", "object", "use", "image", "foreignObject"] {
        #expect(read.counts[name] == nil, "\(name)")
      }
      let allowed: Set<String> = ["xmlns", "lang", "charset", "name", "content", "http-equiv"]
      for (name, value) in read.attributes where !allowed.contains(name) {
        #expect(name != "href" && name != "src" && !name.hasPrefix("on"), "\(name)")
        #expect(!value.contains("http") && !value.contains("url("), "\(name)=\(value)")
      }
      #expect(read.counts["tr"] == table.rowCount + 1)
      #expect(read.text.contains("sha256 0123 & more"))
      #expect(read.text.contains(language == .english ? "5 read" : "读入 5 行"))
      if table.rowCount > 0 { #expect(read.text.contains("a<b>.txt:1")) }
    }
  }

  @Test func `every value of an answer is on the page`() throws {
    let table = Self.tables[0]
    let read = try Elements(of: page([table]).html)
    for value in ["1,234,567", "-40", "0.000000001", "<script>alert('&\"')</script>"] {
      #expect(read.text.contains(value), "\(value)")
    }
    for value in table.columns[0].values.prefix(2) {
      if case .text(let text) = value { #expect(read.text.contains(text)) }
    }
  }

  @Test func `a picture has a mark and a name for every row`() throws {
    for table in Self.tables.prefix(2) {
      let picture = try #require(page([table]).svg)
      let read = try Elements(of: picture)
      // One more is the paper.
      let drawn = table.columns[1].values.filter { $0 != .number(0) }.count
      #expect(read.counts["rect"] == drawn + 1)
      #expect(read.counts["script"] == nil)
      #expect(read.text.contains("sha256 0123 & more"))
    }
    let years = try Elements(of: try #require(page([Self.tables[4]]).svg))
    #expect(years.counts["circle"] == 4 && years.counts["polyline"] == 1)
    #expect(years.text.contains("2005") && !years.text.contains("2,005"))
    let lanes = try Elements(of: try #require(page([Self.tables[6]]).svg))
    #expect(lanes.counts["rect"] == 4)
  }

  @Test func `several answers are one page and one picture`() throws {
    let tables = [Self.tables[0], Self.tables[1]]
    let read = try Elements(of: page(tables).html)
    #expect(read.counts["html"] == 1 && read.counts["section"] == 2 && read.counts["svg"] == 2)
    #expect(try Elements(of: try #require(page(tables).svg)).counts["svg"] == 3)
  }

  @Test func `a picture beside a table that leaves rows out says so`() throws {
    let many = try Elements(of: page([Self.tables[3]]).html)
    #expect(many.text.contains("the picture shows the first 40 of 120 rows"))
    #expect(many.counts["tr"] == 121)
  }

  @Test func `what cannot be drawn has no picture`() {
    #expect(page([textTable(["a": ["x"]])]).svg == nil)
    #expect(!String(decoding: page([textTable(["a": ["x"]])]).html, as: UTF8.self).contains("<svg"))
  }

  @Test func `years have no comma between their digits`() {
    let table = numberTable(["count": [1500, 20_000], "year": [2005, 2020]])
    let surface = Surface(width: 40, colours: false, rows: nil)
    let lines = render(table, as: .table, on: surface).text.split(separator: "\n")
    #expect(lines.suffix(2) == [" 1,500  2005", "20,000  2020"])
  }
}

/// What an XML parser finds in a text.
private final class Elements: NSObject, XMLParserDelegate {
  private(set) var counts: [String: Int] = [:]
  private(set) var attributes: [(name: String, value: String)] = []
  private(set) var text = ""

  init(of bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    try #require(
      parser.parse(),
      "line \(parser.lineNumber): \(String(describing: parser.parserError))"
    )
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes found: [String: String]
  ) {
    counts[name, default: 0] += 1
    attributes += found.map { ($0.key, $0.value) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
