import Columns

extension Page {
  /// Draws the last number column from row to row as a profile of block characters.
  mutating func writeLine() {
    guard let value = columns.last(where: { $0.type == .number }), !rows.isEmpty else {
      notes.append(.needsNumbers("line", "折线图"))
      writeTable()
      return
    }
    let numbers = rows.map { value.value($0).numeric }
    let most = numbers.lazy.compactMap(\.self).max() ?? 0
    let least = min(0, numbers.lazy.compactMap(\.self).min() ?? 0)
    let top = cell(readable(most))
    let bottom = cell(readable(least))
    let margin = max(top.width, bottom.width)
    let profile = Profile(
      numbers,
      least: least,
      most: most,
      width: surface.chartWidth - margin - 3
    )
    for level in (0..<Profile.height).reversed() {
      let mark = level == Profile.height - 1 ? top : level == 0 ? bottom : cell("")
      out.pad(margin - mark.width)
      out.write(mark.text)
      out.write(drawn(mark.text.isEmpty ? " │" : " ┤"))
      write(drawn(profile.line(level)), .bar)
      out.trimSpaces()
      out.newLine()
    }
    writeLineEnds(of: value.name, margin: margin, width: profile.width)
  }

  /// Writes the axis and the labels of the first and the last row below it.
  private mutating func writeLineEnds(of value: String, margin: Int, width: Int) {
    out.pad(margin + 1)
    out.write(drawn("└" + String(repeating: "─", count: width)))
    out.newLine()
    let first = cell(label(of: rows.lowerBound, without: value)).cut(to: width)
    out.pad(margin + 2)
    out.write(first.text)
    if rows.count > 1 {
      let room = width - first.width
      let last = cell(label(of: rows.upperBound - 1, without: value)).cut(to: max(2, room - 2))
      out.pad(max(2, room - last.width))
      out.write(last.text)
    }
    out.newLine()
  }
}

/// A row of numbers as columns of eighth blocks.
private struct Profile {
  static let height = 10

  /// The height of each column in eighths of a cell; nil where the number is missing.
  private let eighths: [Int?]
  var width: Int { eighths.count }

  /// Each number takes as many columns as fit, or several numbers share one and show the largest.
  init(_ numbers: [Double?], least: Double, most: Double, width: Int) {
    let room = max(10, width)
    let scale = most > least ? Double(Profile.height * 8) / (most - least) : 0
    let heights = numbers.map { $0.map { Int(($0 - least) * scale + 0.5) } }
    let repeats = max(1, min(6, room / heights.count))
    guard heights.count > room else {
      eighths = heights.flatMap { Array(repeating: $0, count: repeats) }
      return
    }
    eighths = (0..<room).map { column in
      let start = column * heights.count / room
      let end = max(start + 1, (column + 1) * heights.count / room)
      return heights[start..<end].lazy.compactMap(\.self).max()
    }
  }

  /// The characters of one line, counted from the bottom.
  func line(_ level: Int) -> String {
    let blocks: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return String(eighths.map { blocks[min(8, max(0, ($0 ?? 0) - level * 8))] })
  }
}
