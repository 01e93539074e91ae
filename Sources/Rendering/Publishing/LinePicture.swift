import Calendar
import Columns

/// Draws numbers over a scale of days or years as a line with a point a row; rows whose place on the
/// scale is missing stand apart at the right.
func linePicture(of table: ResultTable, value: ResultColumn, key: ResultColumn) -> Picture? {
  let rows = (0..<table.rowCount).map { row in
    LineRow(
      label: key.value(row) == .missing ? "–" : key.value(row).readable,
      place: key.value(row).position,
      number: value.value(row).position,
      text: value.value(row).groupedReadable
    )
  }
  guard let scale = LineScale(rows) else { return nil }
  var picture = Picture(width: LineScale.width, height: LineScale.height)
  picture.write(value.name, x: scale.left, y: 16, .start, isFaint: true)
  for tick in scale.ticks {
    let y = scale.y(tick)
    picture.rule(from: (scale.left, y), to: (LineScale.width - 10, y))
    picture.write(
      Value.number(tick).groupedReadable,
      x: scale.left - 8,
      y: y + 5,
      .end,
      isFaint: true
    )
  }
  picture.connect(rows, on: scale)
  picture.label(rows, on: scale)
  return picture
}

extension Picture {
  /// Draws the line, with a gap where a number is missing.
  fileprivate mutating func connect(_ rows: [LineRow], on scale: LineScale) {
    var run: [(x: Int, y: Int)] = []
    for row in rows {
      guard let number = row.number, row.place != nil else {
        if run.count > 1 { path(run) }
        run = []
        continue
      }
      run.append((scale.x(row), scale.y(number)))
    }
    if run.count > 1 { path(run) }
  }

  /// Draws the points, and below them as many labels as there is room for.
  fileprivate mutating func label(_ rows: [LineRow], on scale: LineScale) {
    var free = 0
    for row in rows {
      let x = scale.x(row)
      if let number = row.number { point(x: x, y: scale.y(number), named: row.name) }
      let half = pixels(row.label) / 2
      guard x - half >= free else { continue }
      write(row.label, x: x, y: LineScale.height - 12, .middle)
      free = x + half + 8
    }
  }
}

/// A row of a line chart.
private struct LineRow {
  let label: String
  let place: Double?
  let number: Double?
  let text: String

  var name: String { "\(label): \(number == nil ? "–" : text)" }
}

/// Where the points of a line chart stand.
private struct LineScale {
  static let width = 720
  static let height = 300
  private static let (top, bottom) = (36, 262)

  let left: Int
  /// Round numbers from bottom to top.
  let ticks: [Double]
  private let first: Double
  private let unit: Double
  private let right: Int
  private let least: Double
  private let most: Double
  private let start: Int

  init?(_ rows: [LineRow]) {
    let places = rows.compactMap(\.place)
    let numbers = rows.compactMap(\.number)
    guard let first = places.first, let last = places.last, last > first, !numbers.isEmpty else {
      return nil
    }
    let low = min(0, numbers.min() ?? 0)
    let high = max(0, numbers.max() ?? 0)
    guard (high - low).isFinite else { return nil }
    ticks = LineScale.roundNumbers(from: low, to: high - low > 1e-6 ? high : low + 1)
    least = ticks.first ?? low
    most = ticks.last ?? high
    left = (ticks.map { pixels(Value.number($0).groupedReadable) }.max() ?? 0) + 16
    let ends = rows.compactMap { $0.place == nil ? nil : pixels($0.label) / 2 }
    let start = left + max(12, (ends.first ?? 0) - left / 2)
    right = LineScale.width - 12 - (places.count < rows.count ? 48 : max(12, ends.last ?? 0))
    self.first = first
    unit = Double(right - start) / (last - first)
    self.start = start
  }

  func x(_ row: LineRow) -> Int {
    row.place.map { start + Int(($0 - first) * unit) } ?? LineScale.width - 24
  }

  func y(_ number: Double) -> Int {
    let share = (number - least) / (most - least)
    return LineScale.bottom - Int(share * Double(LineScale.bottom - LineScale.top))
  }

  /// Four to seven round numbers that reach from one number to another.
  private static func roundNumbers(from low: Double, to high: Double) -> [Double] {
    let rough = (high - low) / 5
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough { power /= 10 }
    let step = [1, 2, 5, 10].lazy.map { $0 * power }.first { $0 >= rough } ?? power * 10
    let lowest = (low / step).rounded(.down)
    let highest = (high / step).rounded(.up)
    return (0...Int(highest - lowest)).map { (lowest + Double($0)) * step }
  }
}
