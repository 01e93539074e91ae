import Columns

extension Page {
  /// Writes one bar a row for the last number column, labelled by the columns before it.
  mutating func writeBars() {
    guard let value = columns.last(where: { $0.type == .number }) else {
      notes.append(.needsNumbers("bars", "条形图"))
      writeTable()
      return
    }
    let labels = cells { $0.label(of: $1, without: value.name) }
    let numbers = rows.map { value.value($0).numeric }
    let texts = cells { $0.readable($1, of: value) }
    guard !wasStopped else { return }
    let labelWidth = min(widest(labels), surface.chartWidth / 2)
    let room = surface.chartWidth - labelWidth - widest(texts) - 2 * Grid.gap
    let scale = BarScale(numbers, cells: max(10, room))
    let textWidth = widest(texts)
    for row in 0..<rows.count where !stops(at: row) {
      let label = labels[row].cut(to: labelWidth)
      out.write(label.text)
      out.pad(labelWidth - label.width + Grid.gap)
      out.pad(textWidth - texts[row].width)
      out.write(texts[row].text)
      out.pad(Grid.gap)
      let (blank, bar) = scale.bar(numbers[row])
      out.pad(blank)
      write(drawn(bar), .bar)
      out.trimSpaces()
      out.newLine()
    }
    noteRowsLeft()
  }

  /// The columns that name a row of a chart, joined; a dash where all are missing.
  func label(of row: Int, without value: String) -> String {
    let keys = columns.filter { $0.name != value }
    let label = keys.map { readable(row, of: $0) }.filter { !$0.isEmpty }.joined(separator: " · ")
    return label.isEmpty && !keys.isEmpty ? "–" : label
  }
}

/// How numbers become bars of block characters.
private struct BarScale {
  /// Cells left of zero, for negative numbers.
  let below: Int
  private let unit: Double

  init(_ numbers: [Double?], cells: Int) {
    let least = min(0, numbers.lazy.compactMap(\.self).min() ?? 0)
    let most = max(0, numbers.lazy.compactMap(\.self).max() ?? 0)
    let span = most - least
    guard span > 0, span.isFinite else {
      (below, unit) = (0, 0)
      return
    }
    unit = Double(cells) / span
    below = Int(-least * unit + 0.999)
  }

  /// The blanks before a bar and the bar; a number that is not zero shows at least a sliver.
  func bar(_ number: Double?) -> (blank: Int, bar: String) {
    guard let number, number.isFinite, number != 0 else { return (below, "") }
    let eighths = max(1, Int(number.magnitude * unit * 8 + 0.5))
    guard number < 0 else {
      let rest = eighths % 8
      let tail = rest == 0 ? "" : ["▏", "▎", "▍", "▌", "▋", "▊", "▉"][rest - 1]
      return (below, String(repeating: "█", count: eighths / 8) + tail)
    }
    // Only whole and half cells exist that lean on their right edge.
    let halves = max(1, (eighths + 2) / 4)
    let cells = (halves + 1) / 2
    let head = halves.isMultiple(of: 2) ? "" : "▐"
    return (max(0, below - cells), head + String(repeating: "█", count: halves / 2))
  }
}
