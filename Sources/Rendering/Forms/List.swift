import Columns

extension Page {
  /// Writes one row a line, its known values joined by a dot; long ones go on indented.
  mutating func writeList() {
    for row in rows where !stops(at: row) {
      let texts = columns.map { readable(row, of: $0).onOneLine }.filter { !$0.isEmpty }
      let line = "- " + texts.joined(separator: " · ")
      guard let width = surface.width else {
        out.write(line)
        out.newLine()
        continue
      }
      for (index, part) in wrap(line, to: width - 2, surface.ambiguous).enumerated() {
        if index > 0 { out.pad(2) }
        out.write(part)
        out.newLine()
      }
    }
    noteRowsLeft()
  }
}
