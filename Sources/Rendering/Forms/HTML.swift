import Columns

extension Page {
  /// Writes a page that stands alone: a chart where there are numbers, one table, no script, nothing
  /// fetched.
  mutating func writeHTML() {
    out.write(
      """
      <!DOCTYPE html>
      <html>
      <head>
      <meta charset="utf-8">
      <title>Concord</title>
      <style>
      body { font-family: system-ui, sans-serif; margin: 2em; }
      table { border-collapse: collapse; }
      th, td { padding: 0.3em 0.8em; border-bottom: 1px solid #ddd; vertical-align: top; }
      th { text-align: left; border-bottom: 2px solid #888; }
      .number { text-align: right; font-variant-numeric: tabular-nums; }
      </style>
      </head>
      <body>

      """
    )
    if hasChart { writeSVG() }
    out.write("<table>\n")
    writeHTMLRow(columns.map(\.name), tag: "th")
    for row in rows { writeHTMLRow(columns.map { $0.values[row].readable }, tag: "td") }
    out.write("</table>\n</body>\n</html>\n")
  }

  /// Whether bars say more than the table alone: named numbers, and not too many to be read.
  private var hasChart: Bool {
    (1...40).contains(rows.count) && columns.count > 1
      && columns.contains { $0.type == .number } && columns.contains { $0.type != .number }
  }

  private mutating func writeHTMLRow(_ cells: [String], tag: String) {
    out.write("<tr>")
    for (cell, column) in zip(cells, columns) {
      out.write(column.type == .number ? "<\(tag) class=\"number\">" : "<\(tag)>")
      out.write(markup(cell))
      out.write("</\(tag)>")
    }
    out.write("</tr>\n")
  }
}

/// Text with the characters that mean something in HTML and SVG written as entities; control
/// characters that XML forbids are replaced.
func markup(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
    case "\n", "\t": result.append(scalar)
    case _ where scalar.value < 0x20: result.append("\u{FFFD}")
    case _: result.append(scalar)
    }
  }
  return String(result)
}
