package import Columns
package import Diagnostics

/// An answer in one form, ready to be written.
package struct Rendered: Sendable {
  /// UTF-8, ending in a line break unless empty.
  package var bytes: [UInt8]
  /// What the reader must know of this look, for standard error: rows or columns left out.
  package var notes: [Message]
  /// The rows of the table that were shown.
  package var shown: Range<Int>
  /// Whether the writing was broken off; then there are no bytes.
  package var wasStopped = false

  /// The same as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Renders the rows of a table from `first` on, as many as the surface takes.
package func render(
  _ table: ResultTable,
  as form: Form,
  on surface: Surface,
  from first: Int = 0,
  isStopped: @escaping () -> Bool = { false }
) -> Rendered {
  let rows = rowsToShow(of: table.rowCount, as: form, on: surface, from: first)
  var part = table
  part.rowCount = rows.count
  for index in part.columns.indices {
    part.columns[index] = table.columns[index].slice(rows)
  }
  return render(
    part,
    as: form,
    on: surface,
    showing: rows,
    of: table.rowCount,
    isStopped: isStopped
  )
}

/// Renders a part of an answer: the rows `rows` of `total`, which are all that `part` holds.
///
/// A form that cannot show the table (bars without a number) falls back to `table` and says so. Once in so
/// many rows `isStopped` is asked; the writing ends when it says so.
package func render(
  _ part: ResultTable,
  as form: Form,
  on surface: Surface,
  showing rows: Range<Int>,
  of total: Int,
  isStopped: @escaping () -> Bool = { false }
) -> Rendered {
  var page = Page(table: part, shown: rows, total: total, surface: surface, isStopped: isStopped)
  switch form {
  case .table: page.writeTable()
  case .list: page.writeList()
  case .records: page.writeRecords()
  case .kwic: page.writeKwic()
  case .bars: page.writeBars()
  case .line: page.writeLine()
  case .timeline: page.writeTimeline()
  case .csv: page.writeCSV()
  case .tsv: page.writeTSV()
  case .json: page.writeJSON()
  case .jsonl: page.writeJSONLines()
  case .markdown: page.writeMarkdown()
  case .html: page.writeHTML()
  case .svg: page.writeSVG()
  }
  guard !page.wasStopped else {
    return Rendered(bytes: [], notes: [], shown: rows, wasStopped: true)
  }
  return Rendered(bytes: page.out.bytes, notes: page.notes, shown: rows)
}

/// The rows of an answer that one look shows: all of them for data and pictures.
package func rowsToShow(
  of count: Int,
  as form: Form,
  on surface: Surface,
  from first: Int = 0
) -> Range<Int> {
  let start = min(max(0, first), count)
  let isWhole = form.isData || form == .html || form == .svg || form == .line
  guard !isWhole, let limit = surface.rows else { return start..<count }
  return start..<min(count, start + limit)
}
