import Columns
import Diagnostics

extension Publication {
  /// A page that stands alone: no script runs and nothing is fetched.
  ///
  /// It has for each answer the question, a picture where there is something to draw, and the table;
  /// below, what they were made from.
  package var html: [UInt8] { html { false } ?? [] }

  /// The same; nil when `isStopped`, which is asked once in so many rows, says that nobody waits for it.
  package func html(isStopped: () -> Bool) -> [UInt8]? {
    var out = TextBuffer()
    let code = language == .english ? "en" : "zh-Hans"
    out.write("<!DOCTYPE html>\n<html lang=\"\(code)\">\n<head>\n")
    out.write(Publication.head)
    out.write("<title>\(markup(title.isEmpty ? "Concord" : title))</title>\n")
    out.write("<style>\n\(Publication.style)</style>\n</head>\n<body>\n")
    if !title.isEmpty { out.write("<h1>\(markup(title))</h1>\n") }
    for answer in answers {
      guard write(answer, to: &out, isStopped) else { return nil }
    }
    writeFacts(to: &out)
    out.write("</body>\n</html>\n")
    return out.bytes
  }

  private static let head = """
    <meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>

    """

  private static let style = """
    body { font-family: \(Picture.fonts); line-height: 1.5; color: #222; background: white;
      max-width: 64rem; margin: 2rem auto; padding: 0 1rem; }
    h1 { font-size: 1.5rem; line-height: 1.25; }
    section { margin-bottom: 2.5rem; }
    pre { background: #f4f4f2; padding: 0.6rem 0.8rem; white-space: pre-wrap; overflow-wrap: anywhere; }
    figure { margin: 1.5rem 0; overflow-x: auto; }
    svg { display: block; max-width: 100%; min-width: 32rem; height: auto; }
    .rows { overflow-x: auto; }
    table { border-collapse: collapse; }
    th, td { padding: 0.3rem 0.8rem 0.3rem 0; border-bottom: 1px solid #ddd; vertical-align: top;
      text-align: left; unicode-bidi: isolate; overflow-wrap: anywhere; min-width: 3rem; }
    th { border-bottom: 2px solid #888; white-space: nowrap; }
    td { white-space: pre-line; }
    .date { white-space: nowrap; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .place, .note, footer { color: #555; font-size: 0.85rem; }
    .place { white-space: nowrap; }
    footer { border-top: 1px solid #ddd; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; }
    dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }

    """

  // MARK: An answer

  /// False when it was broken off.
  private func write(
    _ answer: PublishedAnswer,
    to out: inout TextBuffer,
    _ isStopped: () -> Bool
  ) -> Bool {
    out.write("<section>\n")
    if !answer.question.isEmpty { out.write("<pre>\(markup(answer.question))</pre>\n") }
    writePicture(of: answer, to: &out)
    out.write("<div class=\"rows\">\n<table>\n<thead>\n")
    writeHeads(of: answer, to: &out)
    out.write("</thead>\n<tbody>\n")
    let years = Set(answer.table.columns.filter { !$0.isGrouped }.map(\.name))
    for row in 0..<answer.table.rowCount {
      if row & 1023 == 0, isStopped() { return false }
      writeRow(row, of: answer, years, to: &out)
    }
    out.write("</tbody>\n</table>\n</div>\n")
    if answer.table.rowCount == 0 {
      writeNote(Message("no row was found", "没有找到任何行"), to: &out)
    }
    writeList(answer.facts, to: &out)
    out.write("</section>\n")
    return true
  }

  private func writePicture(of answer: PublishedAnswer, to out: inout TextBuffer) {
    let limit = Drawing.rowsBesideTable
    guard let drawing = Drawing(of: answer.table),
      drawing.isTelling(madeRows: answer.places.isEmpty),
      let picture = drawing.picture(rows: limit)
    else { return }
    let name = answer.question.isEmpty ? "Concord" : answer.question
    out.write("<figure>\n\(picture.svg(title: name))</figure>\n")
    let left = drawing.rowsLeft(beyond: limit)
    guard left > 0 else { return }
    let all = limit + left
    writeNote(
      Message(
        "the picture shows the first \(limit) of \(all) rows",
        "图中只画出 \(all) 行里的前 \(limit) 行"
      ),
      to: &out
    )
  }

  private func writeHeads(of answer: PublishedAnswer, to out: inout TextBuffer) {
    out.write("<tr>")
    for column in answer.table.columns {
      out.write(column.type == .number ? "<th class=\"number\">" : "<th>")
      out.write(markup(column.name) + "</th>")
    }
    if !answer.places.isEmpty {
      let head = Message("source", "出处").text(in: language)
      out.write("<th class=\"place\">\(head)</th>")
    }
    out.write("</tr>\n")
  }

  private func writeRow(
    _ row: Int,
    of answer: PublishedAnswer,
    _ years: Set<String>,
    to out: inout TextBuffer
  ) {
    out.write("<tr>")
    for column in answer.table.columns {
      out.write(column.type.cell)
      let value = column.value(row)
      let text = years.contains(column.name) ? value.readable : value.groupedReadable
      out.write(markup(text) + "</td>")
    }
    if answer.places.indices.contains(row) {
      out.write("<td class=\"place\">\(markup(answer.places[row]))</td>")
    }
    out.write("</tr>\n")
  }

  // MARK: What is told of it

  private func writeNote(_ note: Message, to out: inout TextBuffer) {
    out.write("<p class=\"note\">\(markup(note.text(in: language)))</p>\n")
  }

  private func writeFacts(to out: inout TextBuffer) {
    guard !facts.isEmpty else { return }
    let head = Message("Made from", "由来").text(in: language)
    out.write("<footer>\n<h2>\(head)</h2>\n")
    writeList(facts, to: &out)
    out.write("</footer>\n")
  }

  private func writeList(_ facts: [PublishedFact], to out: inout TextBuffer) {
    guard !facts.isEmpty else { return }
    out.write("<dl class=\"note\">\n")
    for fact in facts {
      out.write("<dt>\(markup(fact.name.text(in: language)))</dt>")
      out.write("<dd>\(markup(fact.text.text(in: language)))</dd>\n")
    }
    out.write("</dl>\n")
  }
}

extension ResultType {
  /// The beginning of a cell: numbers stand at the right, numbers and dates are not broken.
  fileprivate var cell: String {
    switch self {
    case .number: "<td class=\"number\">"
    case .date: "<td class=\"date\">"
    case .text, .boolean, .entity, .row, .list: "<td>"
    }
  }
}
