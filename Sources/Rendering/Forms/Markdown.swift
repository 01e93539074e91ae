import Columns

extension Page {
  /// Writes a pipe table as GitHub and Pandoc read it, numbers aligned right.
  mutating func writeMarkdown() {
    writeMarkdownRow(columns.map { markdown($0.name) })
    writeMarkdownRow(columns.map { $0.type == .number ? "---:" : "---" })
    for row in rows where !stops(at: row) {
      writeMarkdownRow(columns.map { markdown($0.value(row).readable) })
    }
    noteRowsLeft()
  }

  private mutating func writeMarkdownRow(_ cells: [String]) {
    out.write("|")
    for cell in cells {
      out.write(cell.isEmpty ? " " : " \(cell) ")
      out.write("|")
    }
    out.newLine()
  }

  /// Text that cannot end its cell: bars escaped, line breaks as `<br>`.
  private func markdown(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|": result += "\\|"
      case "\n": result += "<br>"
      case "\r": continue
      case _: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
