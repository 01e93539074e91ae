import Columns
import Diagnostics

extension Page {
  /// Writes one hit a line, all hits in the same column, then where each stands.
  mutating func writeKwic() {
    guard let left = column("left"), let hit = column("hit"), let right = column("right") else {
      notes.append(
        Message(
          "`show as kwic` needs the columns left, hit and right, as `kwic` gives them",
          "“显示 作为 语境”要有左文、命中、右文三列，“语境”给出它们"
        )
      )
      writeTable()
      return
    }
    if let lines = WrittenHits(&self, left, hit, right) { return writeUncut(lines) }
    let lefts = cells { $0.readable($1, of: left) }
    let hits = cells { $0.readable($1, of: hit) }
    let rights = cells { $0.readable($1, of: right) }
    let places = cells { $0.place(of: $1) }
    guard !wasStopped else { return }
    let widths = KwicWidths(
      left: widest(lefts),
      hit: widest(hits),
      right: widest(rights),
      place: widest(places)
    )
    let fitted = surface.width.map(widths.fitted) ?? widths
    if fitted != widths {
      notes.append(
        Message("contexts are cut to the terminal where … stands", "有 … 的上下文按终端宽度截短了")
      )
    }
    for row in 0..<rows.count where !stops(at: row) {
      writeHit(lefts[row], hits[row], rights[row], places[row], in: fitted)
    }
    noteRowsLeft()
  }

  private mutating func writeHit(
    _ left: Cell,
    _ hit: Cell,
    _ right: Cell,
    _ place: Cell,
    in widths: KwicWidths
  ) {
    let before = left.cutFromLeft(to: widths.left)
    let middle = hit.cut(to: widths.hit)
    // A short hit leaves its rest to the right context.
    let after = right.cut(to: widths.right + widths.hit - middle.width)
    out.pad(widths.left - before.width)
    out.write(before.text)
    writeMarked(middle.text)
    out.write(after.text)
    if widths.place > 0 {
      out.pad(widths.right + widths.hit - middle.width - after.width + Grid.gap)
      write(place.cutFromLeft(to: widths.place).text, .faint)
    }
    out.trimSpaces()
    out.newLine()
  }

  /// Writes a hit so that it stands out: in colour, otherwise between `<` and `>`.
  private mutating func writeMarked(_ hit: String) {
    if surface.colours { write(hit, .hit) } else { out.write("<\(hit)>") }
  }

  func column(_ name: String) -> ResultColumn? { columns.first { $0.name == name } }

  /// `file:line` where the row has them, otherwise its other columns.
  private func place(of row: Int) -> String {
    if let file = column("file"), let line = column("line") {
      return readable(row, of: file) + ":" + line.value(row).exact
    }
    // The sentence and the paragraph are what the line shows already.
    let shown = ["left", "hit", "right", "sentence", "paragraph"]
    let others = columns.filter { !shown.contains($0.name) }
    return others.map { readable(row, of: $0) }.filter { !$0.isEmpty }
      .joined(separator: " · ")
  }
}

/// The largest width of a run of cells.
func widest(_ cells: [Cell]) -> Int { cells.reduce(0) { max($0, $1.width) } }

/// The widths of the four fields of a kwic line.
private struct KwicWidths: Equatable {
  var left: Int
  var hit: Int
  var right: Int
  var place: Int

  /// The widths for a terminal: the place at most a quarter, the contexts share what is left.
  func fitted(into limit: Int) -> KwicWidths {
    let gaps = 2 + (place > 0 ? Grid.gap : 0)
    guard left + hit + right + place + gaps > limit else { return self }
    var result = self
    result.place = min(place, limit / 4)
    result.hit = min(hit, limit / 3)
    let free = max(2, limit - gaps - result.place - result.hit)
    result.left = min(left, max(free / 2, free - right))
    result.right = min(right, free - result.left)
    return result
  }
}
