/// A drawing under construction, in pixels from the upper left corner.
struct Picture {
  let width: Int
  let height: Int
  /// Elements of SVG, a line each.
  private var elements = TextBuffer()

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Where a text stands from the point it is written at.
  enum Anchor: String { case start, middle, end }

  /// Writes a text; grey where it belongs to the paper and not to the answer.
  mutating func write(_ text: String, x: Int, y: Int, _ anchor: Anchor, isFaint: Bool = false) {
    let colour = isFaint ? " fill=\"#666\"" : ""
    elements.write("<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor.rawValue)\"\(colour)>")
    elements.write(markup(text) + "</text>\n")
  }

  /// Draws a filled block that tells its name when it is pointed at.
  mutating func block(x: Int, y: Int, width: Int, height: Int, named name: String) {
    elements.write(
      "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"#3a7ca5\">"
    )
    elements.write("<title>\(markup(name))</title></rect>\n")
  }

  /// Draws a point that tells its name when it is pointed at.
  mutating func point(x: Int, y: Int, named name: String) {
    elements.write("<circle cx=\"\(x)\" cy=\"\(y)\" r=\"4\" fill=\"#3a7ca5\">")
    elements.write("<title>\(markup(name))</title></circle>\n")
  }

  /// Draws a line from point to point.
  mutating func path(_ points: [(x: Int, y: Int)]) {
    let list = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    elements.write(
      "<polyline points=\"\(list)\" fill=\"none\" stroke=\"#3a7ca5\" stroke-width=\"2\"/>\n"
    )
  }

  /// Draws a thin straight line of the paper.
  mutating func rule(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    elements.write("<line x1=\"\(start.x)\" y1=\"\(start.y)\" x2=\"\(end.x)\" y2=\"\(end.y)\"")
    elements.write(" stroke=\"#bbb\"/>\n")
  }

  /// The picture as an element of SVG; `top` is where it stands in the picture around it, nil where it
  /// stands alone.
  func svg(title: String, about: [String] = [], top: Int? = nil) -> String {
    let place = top.map { " y=\"\($0)\"" } ?? " viewBox=\"0 0 \(width) \(height)\""
    var text = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
    text += "\(place) role=\"img\" font-family=\"\(Picture.fonts)\" font-size=\"14\">\n"
    text += "<title>\(markup(title))</title>\n"
    if !about.isEmpty { text += "<desc>\(markup(about.joined(separator: "\n")))</desc>\n" }
    text += "<rect width=\"\(width)\" height=\"\(height)\" fill=\"white\"/>\n"
    return text + String(decoding: elements.bytes, as: UTF8.self) + "</svg>\n"
  }

  /// Fonts that have both scripts, by the names they have on the usual systems.
  static let fonts =
    "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif"
}
