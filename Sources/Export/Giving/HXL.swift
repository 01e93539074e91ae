import Calendar
import Columns
import CorpusModel
import Rendering
import Store

extension ExportRun {
  /// Writes a table as CSV with a row of HXL hashtags under the names of the columns.
  func writeHXL(of table: Table, to sink: ByteSink) throws(ExportError) {
    let columns = hashtags(of: table)
    total = corpus.rowCount(table)
    sink.out.writeCSVRow(columns.map(\.header))
    sink.out.writeCSVRow(columns.map(\.tag))
    try forEachBlock(of: total) { rows throws(ExportError) in
      let cells = columns.map { $0.cells(of: table, .range(rows), in: corpus) }
      for row in 0..<rows.count {
        for (index, cells) in cells.enumerated() {
          if index > 0 { sink.out.write(byte: UInt8(ascii: ",")) }
          sink.out.writeCSV(cells, row, separator: "|")
        }
        sink.out.write("\r\n")
      }
      try sink.flush()
    }
  }
}

/// A column of HXL: a name for people, a hashtag with its attributes, and where its cells come from.
struct HashtagColumn {
  /// Which part of a cell is written.
  enum Part {
    case whole
    /// The ISO 3166 codes of countries.
    case codes
    /// The first, the last day of a date.
    case firstDay, lastDay
  }

  let header: String
  let tag: String
  private let column: String
  private let part: Part

  init(_ header: String, _ tag: String, _ column: String, _ part: Part = .whole) {
    self.header = header
    self.tag = tag
    self.column = column
    self.part = part
  }

  func cells(of table: Table, _ rows: RowSelection, in corpus: Corpus) -> WrittenCells {
    guard part != .whole, let cells = corpus.read(column, of: table, rows: rows) else {
      return corpus.written(column, of: table, rows: rows)
    }
    switch cells {
    case .date(let dates):
      return .dates(
        DateColumn(
          (0..<dates.count).map { row in
            dates.date(row).map { DateSpan(day: part == .firstDay ? $0.start : $0.end) }
          }
        )
      )
    case .list(let lists):
      let codes = corpus.entities.codes.read(.list(lists.elements.references.array))
      return .lists(lists, elements: .texts(codes.asText))
    case .text, .coded, .number, .boolean, .row, .entity:
      return corpus.written(column, of: table, rows: rows)
    }
  }
}

/// The columns of a table that the exchange language has hashtags for.
func hashtags(of table: Table) -> [HashtagColumn] {
  let place = [
    HashtagColumn("file", "#meta+source+file", "file"),
    HashtagColumn("line", "#meta+source+line+num", "line"),
  ]
  let days = [
    HashtagColumn("from", "#date+start", "date", .firstDay),
    HashtagColumn("to", "#date+end", "date", .lastDay),
  ]
  let countries = [
    HashtagColumn("countries", "#country+name+list", "countries"),
    HashtagColumn("country codes", "#country+code+v_iso3+list", "countries", .codes),
  ]
  let identifier = [HashtagColumn("id", "#meta+id", "id")]
  switch table {
  case .figures:
    return identifier + figureTags + place
  case .events:
    return identifier + eventTags + days + countries + place
  case _:
    return identifier + partyTags + countries + giftTags + days + statusTags + place
  }
}

private let partyTags = [
  HashtagColumn("donors", "#org+donor+name+list", "donors"),
  HashtagColumn("recipients", "#org+recipient+name+list", "recipients"),
]

private let giftTags = [
  HashtagColumn("item", "#item+name", "item"),
  HashtagColumn("item as written", "#item+text", "item_text"),
  HashtagColumn("quantity", "#item+quantity+num", "quantity"),
  HashtagColumn("unit", "#item+unit", "unit"),
  HashtagColumn("approximation", "#item+approximation", "approximation"),
  HashtagColumn("amount", "#value+amount+num", "amount"),
  HashtagColumn("currency", "#currency+code", "currency"),
]

private let statusTags = [
  HashtagColumn("status", "#status", "status"),
  HashtagColumn("total over many gifts", "#meta+aggregate", "aggregate"),
  HashtagColumn("evidence", "#description+text", "evidence"),
]

private let figureTags = [
  HashtagColumn("counted", "#indicator+name", "counted"),
  HashtagColumn("value", "#indicator+value+num", "value"),
  HashtagColumn("unit", "#indicator+unit", "unit"),
  HashtagColumn("approximation", "#indicator+approximation", "approximation"),
  HashtagColumn("low", "#indicator+value+min+num", "low"),
  HashtagColumn("high", "#indicator+value+max+num", "high"),
  HashtagColumn("as written", "#description+text", "text"),
]

private let eventTags = [
  HashtagColumn("title", "#event+name", "title"),
  HashtagColumn("kind", "#event+type", "kind"),
  HashtagColumn("place", "#loc+name", "place"),
  HashtagColumn("hosts", "#org+host+name+list", "hosts"),
  HashtagColumn("supporters", "#org+supporter+name+list", "supporters"),
  HashtagColumn("theme", "#event+theme", "theme"),
  HashtagColumn("participants", "#indicator+participants+num", "participants"),
  HashtagColumn("viewers", "#indicator+viewers+num", "viewers"),
]
