import Columns
import Diagnostics

extension Page {
  /// Writes columns under their names, numbers at the right edge.
  mutating func writeTable() {
    var grid = Grid(&self)
    guard !wasStopped else { return }
    var dropped: [String] = []
    let natural = grid.columns.map(\.width)
    if let limit = surface.width { dropped = grid.fit(into: limit) }
    if zip(grid.columns, natural).contains(where: { $0.width < $1 }) {
      notes.append(
        Message(
          "text ending in … is cut to the terminal: `show as records` shows it whole",
          "以 … 结尾的文本按终端宽度截短了：“显示 作为 记录”可看全文"
        )
      )
    }
    if !dropped.isEmpty {
      notes.append(
        Message(
          """
          \(countOf(dropped.count, "column")) not shown for want of width: \
          \(dropped.joined(separator: ", "))
          """,
          "宽度不够，有 \(dropped.count) 列没有显示：\(dropped.joined(separator: "、"))"
        )
      )
    }
    writeLine(grid.columns.map { ($0.name, $0.width, $0.isRight) }, .heading)
    // A line as wide as its column, however wide its characters are elsewhere.
    let line = drawn("─")
    let rule = grid.columns.map { column in
      Cell(String(repeating: line, count: column.width), width: column.width, surface.ambiguous)
    }
    writeLine(zip(rule, grid.columns).map { ($0, $1.width, false) }, .faint)
    for row in 0..<rows.count where !stops(at: row) {
      writeLine(grid.columns.map { ($0.cell(row), $0.width, $0.isRight) }, nil)
    }
    noteRowsLeft()
  }

  /// Writes one line of cells, each in its width.
  mutating func writeLine(
    _ cells: [(cell: Cell, width: Int, isRight: Bool)],
    _ emphasis: Emphasis?
  ) {
    for (index, (cell, width, isRight)) in cells.enumerated() {
      let cut = cell.cut(to: width)
      if index > 0 { out.pad(Grid.gap) }
      if isRight { out.pad(width - cut.width) }
      if let emphasis { write(cut.text, emphasis) } else { out.write(cut.text) }
      if !isRight { out.pad(width - cut.width) }
    }
    out.trimSpaces()
    out.newLine()
  }

  /// Announces rows that were not shown.
  mutating func noteRowsLeft() {
    guard shown.count < total else { return }
    let count = DecimalText(Double(total))?.grouped ?? ""
    if shown.lowerBound == 0 {
      notes.append(
        Message("\(shown.count) of \(count) rows shown", "共 \(count) 行，显示了 \(shown.count) 行")
      )
    } else {
      let first = shown.lowerBound + 1
      let which = shown.count == 1 ? "row \(first)" : "rows \(first)–\(shown.upperBound)"
      let span = shown.count == 1 ? "\(first)" : "\(first)–\(shown.upperBound)"
      notes.append(Message("\(which) of \(count) shown", "共 \(count) 行，显示了第 \(span) 行"))
    }
  }
}

/// `1 column`, `3 columns`.
func countOf(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
