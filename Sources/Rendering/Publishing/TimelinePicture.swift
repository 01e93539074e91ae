import Calendar
import Columns
import Unicode

/// Draws the first column of dates as a bar a row on one scale of days; nil where none is known.
func timelinePicture(of table: ResultTable) -> Picture? {
  guard let dates = table.columns.first(where: { $0.type == .date }) else { return nil }
  let rows = (0..<table.rowCount).map { row -> LaneRow in
    let label = table.label(of: row, without: dates.name)
    guard case .date(let span) = dates.value(row) else { return LaneRow(label: label, span: nil) }
    return LaneRow(label: label, span: span)
  }
  guard let first = rows.compactMap({ $0.span?.start.number }).min(),
    let last = rows.compactMap({ $0.span?.end.number }).max()
  else { return nil }
  let labelWidth = rows.flatMap { $0.lines.map(pixels) }.reduce(0, max) + 20
  let lanes = Lanes(left: labelWidth, first: Int(first), days: Int(last - first) + 1)
  let height = rows.reduce(40) { $0 + $1.height }
  var picture = Picture(width: labelWidth + Lanes.width + 30, height: height)
  for (day, anchor) in [(first, Picture.Anchor.start), (last, .end)] {
    let x = labelWidth + (anchor == .start ? 0 : Lanes.width)
    picture.write(DateSpan(day: Day(number: day)).description, x: x, y: 18, anchor, isFaint: true)
    picture.rule(from: (x, 26), to: (x, height - 6))
  }
  var top = 32
  for row in rows {
    picture.draw(row, at: top, on: lanes)
    top += row.height
  }
  return picture
}

/// A row of a timeline.
private struct LaneRow {
  let label: String
  /// The label in lines, the last cut where there is too much of it.
  let lines: [String]
  let span: DateSpan?

  init(label: String, span: DateSpan?) {
    self.label = label
    self.span = span
    let whole = wrap(label, to: 40)
    let rest = whole.dropFirst().prefix(2).joined(separator: " ")
    lines = whole.count > 2 ? [whole[0], Cell(rest, .narrow).cut(to: 39).text] : whole
  }

  var height: Int { lines.count * 17 + 9 }
}

/// The scale of days.
private struct Lanes {
  static let width = 420

  let left: Int
  let first: Int
  let days: Int

  /// A block at least three pixels wide.
  func block(_ span: DateSpan) -> (x: Int, width: Int) {
    let start = (Int(span.start.number) - first) * Lanes.width / days
    let end = (Int(span.end.number) - first + 1) * Lanes.width / days
    return (left + min(start, Lanes.width - 3), max(3, end - start))
  }
}

extension Picture {
  fileprivate mutating func draw(_ row: LaneRow, at top: Int, on lanes: Lanes) {
    for (index, line) in row.lines.enumerated() {
      write(line, x: lanes.left - 12, y: top + 14 + index * 17, .end)
    }
    let y = top + row.height / 2
    guard let span = row.span else { return write("–", x: lanes.left + 6, y: y + 2, .start) }
    let (x, length) = lanes.block(span)
    block(x: x, y: y - 12, width: length, height: 14, named: "\(row.label): \(span)")
    let isLeft = x - lanes.left > Lanes.width / 2
    let place = isLeft ? x - 6 : x + length + 6
    write(span.description, x: place, y: y, isLeft ? .end : .start, isFaint: true)
  }
}
