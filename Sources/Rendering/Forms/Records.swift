import Columns

extension Page {
  /// Writes one block a row, one line a column, whole texts wrapped beside their names.
  mutating func writeRecords() {
    let names = columns.map { cell($0.name) }
    let margin = names.reduce(0) { max($0, $1.width) } + Grid.gap
    for row in rows where !stops(at: row) {
      write("\(drawn("──")) \(shown.lowerBound + row + 1)", .faint)
      out.newLine()
      for (name, column) in zip(names, columns) where column.value(row) != .missing {
        write(name.text, .heading)
        writeIndented(readable(row, of: column), by: margin, after: name.width)
      }
    }
    noteRowsLeft()
  }

  /// Writes text whose lines all begin in the same column; the first line already holds `used`.
  private mutating func writeIndented(_ text: String, by margin: Int, after used: Int) {
    var column = used
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let clean = String(line).onOneLine
      let parts =
        surface.width.map { wrap(clean, to: max(10, $0 - margin), surface.ambiguous) } ?? [clean]
      for part in parts {
        out.pad(margin - column)
        out.write(part)
        out.trimSpaces()
        out.newLine()
        column = 0
      }
    }
  }
}
