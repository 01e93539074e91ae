import Columns

extension Page {
  /// Draws the bars of `show as bars` as a picture that stands alone.
  mutating func writeSVG() {
    guard let value = columns.last(where: { $0.type == .number }) else {
      notes.append(.needsNumbers("svg", "svg"))
      writeTable()
      return
    }
    let numbers = rows.map { value.values[$0].numeric ?? 0 }
    let labels = rows.map { cell(label(of: $0, without: value.name)).cut(to: 48) }
    let chart = BarPicture(numbers: numbers, labelWidth: widest(labels) * 8 + 10)
    out.write(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(chart.width)" height="\(chart.height)" \
      font-family="system-ui, sans-serif" font-size="14">
      <rect width="100%" height="100%" fill="white"/>

      """
    )
    for (index, number) in numbers.enumerated() {
      let y = chart.top(of: index)
      let (x, width) = chart.bar(number)
      let text = Value.number(number).groupedReadable
      out.write(
        """
        <text x="\(chart.labelWidth - 8)" y="\(y + 15)" text-anchor="end">\
        \(markup(labels[index].text))</text>
        <rect x="\(x)" y="\(y)" width="\(width)" height="20" fill="#3a7ca5"/>
        <text x="\(x + width + 6)" y="\(y + 15)">\(text)</text>

        """
      )
    }
    out.write("</svg>\n")
  }
}

/// The measures of a bar chart in pixels.
private struct BarPicture {
  let labelWidth: Int
  let width: Int
  let height: Int
  private let zero: Int
  private let scale: Double

  init(numbers: [Double], labelWidth: Int) {
    let room = 480
    let least = min(0, numbers.min() ?? 0)
    let most = max(0, numbers.max() ?? 0)
    self.labelWidth = labelWidth
    scale = most > least ? Double(room) / (most - least) : 0
    zero = labelWidth + Int(-least * scale)
    width = labelWidth + room + 120
    height = numbers.count * 26 + 20
  }

  func top(of index: Int) -> Int { 10 + index * 26 }

  func bar(_ number: Double) -> (x: Int, width: Int) {
    let length = Int(number.magnitude * scale)
    return (number < 0 ? zero - length : zero, length)
  }
}
