import Columns
import Diagnostics
import Unicode

/// One answer while it is being written: the rows to show, and what is written so far.
///
/// Each form is an extension of it in a file of its own.
struct Page {
  /// The rows to show and no others.
  let table: ResultTable
  /// Which rows of the whole answer these are.
  let shown: Range<Int>
  /// The rows of the whole answer.
  let total: Int
  let surface: Surface
  /// The names of columns of years.
  private let years: Set<String>
  var out = TextBuffer()
  var notes: [Message] = []
  /// Whether somebody wants the writing to end.
  private let isStopped: () -> Bool
  /// Whether it was broken off; then nothing that was written is of use.
  private(set) var wasStopped = false

  init(
    table: ResultTable,
    shown: Range<Int>,
    total: Int,
    surface: Surface,
    isStopped: @escaping () -> Bool = { false }
  ) {
    self.isStopped = isStopped
    self.table = table
    self.shown = shown
    self.total = total
    self.surface = surface
    years = Set(table.columns.filter { !$0.isGrouped }.map(\.name))
  }

  var rows: Range<Int> { 0..<table.rowCount }

  var columns: [ResultColumn] { table.columns }

  /// Whether the writing ends before a row: once in so many somebody is asked.
  mutating func stops(at row: Int) -> Bool {
    if row & 1023 == 0, !wasStopped { wasStopped = isStopped() }
    return wasStopped
  }

  /// A cell for each row; fewer where the writing ends.
  mutating func cells(_ text: (Page, Int) -> String) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(rows.count)
    for row in rows {
      if stops(at: row) { break }
      cells.append(cell(text(self, row)))
    }
    return cells
  }

  /// The text of a value for a human reader on this surface.
  func readable(_ row: Int, of column: ResultColumn) -> String {
    let value = column.value(row)
    return surface.width == nil || years.contains(column.name)
      ? value.readable : value.groupedReadable
  }

  /// The text of a number for a human reader on this surface.
  func readable(_ number: Double) -> String {
    let value = Value.number(number)
    return surface.width == nil ? value.readable : value.groupedReadable
  }

  /// A text on one line with the columns it takes on this surface.
  func cell(_ text: String) -> Cell { Cell(text, surface.ambiguous) }

  /// Lines and blocks as they are drawn here: where such characters are wide they would not fit, and
  /// ASCII stands for them.
  func drawn(_ text: String) -> String {
    guard surface.ambiguous == .wide else { return text }
    return String(text.map { asciiDrawing[$0] ?? $0 })
  }

  /// Writes text with emphasis where the surface has colours.
  mutating func write(_ text: String, _ emphasis: Emphasis) {
    guard surface.colours, !text.isEmpty else {
      out.write(text)
      return
    }
    out.write(emphasis.rawValue)
    out.write(text)
    out.write(Emphasis.end)
  }
}

/// What stands for a character of drawings where it would be wide.
private let asciiDrawing: [Character: Character] = [
  "─": "-", "│": "|", "┤": "+", "└": "+", "█": "#", "▉": "#", "▊": "#", "▋": "#", "▌": "#",
  "▐": "#", "▍": ":", "▎": ":", "▏": ":", "▇": "#", "▆": "#", "▅": "#", "▄": "#", "▃": "_",
  "▂": "_", "▁": "_",
]

extension Message {
  /// That a form cannot be drawn without numbers.
  static func needsNumbers(_ form: String, _ chinese: String) -> Message {
    Message(
      "`show as \(form)` needs a column of numbers",
      "“显示 作为 \(chinese)”要有一列数字"
    )
  }
}
