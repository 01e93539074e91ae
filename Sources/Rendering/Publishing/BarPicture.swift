import Calendar
import Columns
import Unicode

/// Draws a bar a row for the last column of numbers.
func barPicture(of table: ResultTable, value: ResultColumn) -> Picture {
  let rows = (0..<table.rowCount).map { row in
    BarRow(
      label: table.label(of: row, without: value.name),
      number: value.value(row).position,
      text: value.value(row).groupedReadable
    )
  }
  let scale = BarScale(rows)
  var picture = Picture(
    width: scale.width,
    height: rows.reduce(BarScale.head + 10) { $0 + $1.height }
  )
  var top = BarScale.head
  picture.write(value.name, x: scale.zero, y: 15, .start, isFaint: true)
  picture.rule(from: (scale.zero, BarScale.head - 4), to: (scale.zero, picture.height - 4))
  for row in rows {
    picture.draw(row, at: top, on: scale)
    top += row.height
  }
  return picture
}

/// A row of a bar chart.
private struct BarRow {
  /// The columns of a screen a line of a label may take.
  private static let widest = 34
  static let lineHeight = 17

  let name: String
  /// The label in lines, the last cut where there is too much of it.
  let lines: [String]
  let number: Double?
  /// The number as it is written at the end of the bar.
  let text: String

  init(label: String, number: Double?, text: String) {
    let whole = wrap(label, to: BarRow.widest)
    let rest = whole.dropFirst(2).prefix(2).joined(separator: " ")
    lines =
      whole.count > 3
      ? whole.prefix(2) + [Cell(rest, .narrow).cut(to: BarRow.widest - 1).text] : whole
    self.number = number
    self.text = number == nil ? "–" : text
    name = "\(label): \(self.text)"
  }

  var height: Int { max(28, lines.count * BarRow.lineHeight + 11) }
}

/// Where the bars of a chart begin and end.
private struct BarScale {
  private static let room = 460
  /// Where the first bar begins, below the name of the numbers.
  static let head = 26

  let labelWidth: Int
  let zero: Int
  let width: Int
  private let unit: Double

  init(_ rows: [BarRow]) {
    let numbers = rows.compactMap(\.number)
    let least = min(0, numbers.min() ?? 0)
    let most = max(0, numbers.max() ?? 0)
    let span = most - least
    unit = span > 0 && span.isFinite ? Double(BarScale.room) / span : 0
    let below = rows.filter { ($0.number ?? 0) < 0 }.map { pixels($0.text) + 8 }.max() ?? 0
    let beyond = rows.map { pixels($0.text) + 16 }.max() ?? 0
    labelWidth = rows.flatMap { $0.lines.map(pixels) }.reduce(0, max) + 10
    zero = labelWidth + below + Int(-least * unit)
    width = labelWidth + below + BarScale.room + beyond
  }

  /// At least a sliver where a number is not 0.
  func length(_ number: Double) -> Int {
    number == 0 || unit == 0 ? 0 : max(1, Int(number.magnitude * unit))
  }
}

extension Picture {
  fileprivate mutating func draw(_ row: BarRow, at top: Int, on scale: BarScale) {
    let middle = top + row.height / 2
    let first = middle - (row.lines.count * BarRow.lineHeight) / 2 + 13
    for (index, line) in row.lines.enumerated() {
      write(line, x: scale.labelWidth - 8, y: first + index * BarRow.lineHeight, .end)
    }
    let number = row.number ?? 0
    let length = scale.length(number)
    let start = number < 0 ? scale.zero - length : scale.zero
    if length > 0 { block(x: start, y: middle - 10, width: length, height: 20, named: row.name) }
    if number < 0 {
      write(row.text, x: start - 6, y: middle + 5, .end)
    } else {
      write(row.text, x: start + length + 6, y: middle + 5, .start)
    }
  }
}
