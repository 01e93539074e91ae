package import Columns
import Unicode

/// Renders a table that describes something, its last column in words: nothing of it is cut.
///
/// The words go on below themselves where the screen is narrow, and stand under their row where it is
/// narrower still. Without a width it is the table.
package func renderListing(_ table: ResultTable, on surface: Surface) -> Rendered {
  let rows = 0..<table.rowCount
  var page = Page(table: table, shown: rows, total: table.rowCount, surface: surface)
  page.writeListing()
  return Rendered(bytes: page.out.bytes, notes: page.notes, shown: rows)
}

extension Page {
  /// The least columns beside a row in which words can be read.
  private static let leastRoom = 16

  fileprivate mutating func writeListing() {
    var grid = Grid(&self)
    guard let limit = surface.width, let words = grid.columns.popLast() else { return writeTable() }
    let margin = grid.columns.reduce(0) { $0 + $1.width + Grid.gap }
    guard margin + Page.leastRoom <= limit else { return writeBlocks(grid, words, limit) }
    let room = min(words.width, limit - margin)
    var heading = grid.columns.map { ($0.name, $0.width, $0.isRight) }
    heading.append((words.name, room, false))
    writeLine(heading, .heading)
    let widths = grid.columns.map(\.width) + [room]
    let rule = widths.map { (cell(drawn(String(repeating: "─", count: $0))), $0, false) }
    writeLine(rule, .faint)
    for row in 0..<rows.count {
      let parts = wrap(words.cells[row].text, width: room, ambiguous: surface.ambiguous)
      var cells = grid.columns.map { ($0.cells[row], $0.width, $0.isRight) }
      cells.append((cell(parts.first ?? ""), room, false))
      writeLine(cells, nil)
      for part in parts.dropFirst() {
        writeLine([(cell(""), margin - Grid.gap, false), (cell(part), room, false)], nil)
      }
    }
  }

  /// Writes each row on a line of its own and its words below it.
  private mutating func writeBlocks(_ grid: Grid, _ words: Grid.Column, _ limit: Int) {
    for row in 0..<rows.count {
      let cells = grid.columns.compactMap { column -> String? in
        let text = column.cells[row].text
        guard !text.isEmpty else { return nil }
        return column.isRight ? "\(column.name.text) \(text)" : text
      }
      for (index, line) in fill(cells, width: limit - 2, ambiguous: surface.ambiguous).enumerated()
      {
        out.write(index == 0 ? line : "  " + line)
        out.newLine()
      }
      let room = limit - 2
      for part in wrap(words.cells[row].text, width: room, ambiguous: surface.ambiguous) {
        out.write("  " + part)
        out.newLine()
      }
    }
  }
}
