import Columns
import Diagnostics

extension Page {
  /// Draws the last number column from row to row as a profile of block characters; a row without a place
  /// on the axis is left out.
  mutating func writeLine() {
    guard let value = columns.last(where: { $0.type == .number }), !rows.isEmpty else {
      notes.append(.needsNumbers("line", "折线图"))
      writeTable()
      return
    }
    let points = pointsOfLine(of: value.name)
    let numbers = points.map { value.value($0).numeric }
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
    out.pad(margin + 1)
    out.write(drawn("└" + String(repeating: "─", count: profile.width)))
    out.newLine()
    out.pad(margin + 2)
    writeLabels(points.map { cell(label(of: $0, without: value.name)) }, below: profile)
    out.trimSpaces()
    out.newLine()
  }

  /// The rows that have a place on the axis: all of them where none has.
  private mutating func pointsOfLine(of value: String) -> [Int] {
    let keys = columns.filter { $0.name != value }
    let points = rows.filter { row in keys.contains { $0.value(row) != .missing } }
    guard !points.isEmpty, points.count < rows.count else { return Array(rows) }
    let left = rows.count - points.count
    let names = keys.map(\.name).joined(separator: ", ")
    notes.append(
      Message(
        "\(countOf(left, "row")) without \(names) not drawn",
        "有 \(left) 行缺 \(names)，没有画出"
      )
    )
    return points
  }

  /// Writes what stands below the axis: as many labels as there is room for, else the first and the last.
  private mutating func writeLabels(_ labels: [Cell], below profile: Profile) {
    let room = widest(labels) + 1
    let step = (room + profile.repeats - 1) / profile.repeats
    if profile.repeats * step * 2 <= profile.width, profile.isWhole {
      for index in stride(from: 0, to: labels.count, by: step) {
        out.write(labels[index].text)
        out.pad(profile.repeats * step - labels[index].width)
      }
      return
    }
    guard let first = labels.first?.cut(to: profile.width), let last = labels.last else { return }
    out.write(first.text)
    guard labels.count > 1 else { return }
    let rest = profile.width - first.width
    let end = last.cut(to: max(2, rest - 2))
    out.pad(max(2, rest - end.width))
    out.write(end.text)
  }
}

/// A row of numbers as columns of eighth blocks.
private struct Profile {
  static let height = 10

  /// The height of each column in eighths of a cell; nil where the number is missing.
  private let eighths: [Int?]
  /// How many columns a number takes.
  let repeats: Int
  /// Whether every number has columns of its own.
  let isWhole: Bool
  var width: Int { eighths.count }

  /// Each number takes as many columns as fit, or several numbers share one and show the largest.
  init(_ numbers: [Double?], least: Double, most: Double, width: Int) {
    let room = max(10, width)
    let scale = most > least ? Double(Profile.height * 8) / (most - least) : 0
    let heights = numbers.map { $0.map { Int(($0 - least) * scale + 0.5) } }
    let repeats = max(1, min(6, room / heights.count))
    self.repeats = repeats
    isWhole = heights.count <= room
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
