import Unicode

/// How many ideographs a line of a printed column holds.
///
/// Chinese is set on a grid: a paragraph cut at the foot of a column fills its lines, so that its
/// length with the indent of two is a multiple of the width, or one less where a mark was drawn in.
struct ColumnWidth: Sendable {
  let ideographs: Int

  /// Finds the width that most of the lines cut without a final mark agree on; nil where none does.
  init?(estimatedFrom lines: [IssueLine]) {
    let widths = Self.cutWidths(of: lines)
    guard widths.count >= 8 else { return nil }
    var best: (width: Int, gain: Double)?
    for width in 12...45 {
      let long = widths.filter { $0 >= width - 1 }
      let hits = long.count { Self.fills($0, width) }
      // Of lengths without a grid, two in `width` would agree.
      let gain = Double(hits) - Double(long.count) * 2 / Double(width)
      guard hits >= 6, hits * 3 >= long.count else { continue }
      if gain > best?.gain ?? 0 { best = (width, gain) }
    }
    guard let best else { return nil }
    ideographs = best.width
  }

  /// Whether a line reaches the end of its column; unknown, so false, for long ones, in which
  /// drawn-in marks add up.
  ///
  /// Digits and letters are set loosely, so they are given some room.
  func isFilled(by line: IssueLine, indented: Bool) -> Bool {
    let length = Int(line.width.rounded(.up))
    guard length <= ideographs * 3 else { return false }
    let isLoose = line.scalars.contains { isDigit($0) || isLatinLetter($0) }
    let slack = isLoose ? 0...3 : 0...0
    return slack.contains { Self.fills(length + $0 + (indented ? 2 : 0), ideographs) }
  }

  private static func fills(_ length: Int, _ width: Int) -> Bool {
    length >= width - 1 && (length % width == 0 || length % width == width - 1)
  }

  private static func cutWidths(of lines: [IssueLine]) -> [Int] {
    var widths: [Int] = []
    for (index, line) in lines.enumerated() {
      guard line.isOpen, line.isChinese, line.han == line.scalars.count(where: isWordCharacter),
        line.scalars.count <= 110
      else { continue }
      let isFirst = index == 0 || !lines[index - 1].isOpen
      widths.append(line.scalars.count + (isFirst ? 2 : 0))
    }
    return widths
  }
}
