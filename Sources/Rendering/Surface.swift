package import Unicode

/// What an answer is written on, as far as its look depends on it.
package struct Surface: Sendable, Hashable {
  /// The columns of the terminal; nil on a pipe or in a file, where nothing is cut or grouped.
  package var width: Int?
  /// Whether colours may be used.
  package var colours: Bool
  /// The most rows one answer shows at a time; nil for all of them.
  package var rows: Int?
  /// How wide the characters are that may be narrow or wide.
  package var ambiguous: AmbiguousWidth

  package init(width: Int?, colours: Bool, rows: Int?, ambiguous: AmbiguousWidth = .narrow) {
    self.width = width.map { max(20, $0) }
    self.colours = colours
    self.rows = rows.map { max(1, $0) }
    self.ambiguous = ambiguous
  }

  /// A pipe or a file.
  package static let plain = Surface(width: nil, colours: false, rows: nil)

  /// The width charts are drawn to.
  var chartWidth: Int { width ?? 80 }
}

/// How a run of text stands out on a terminal.
enum Emphasis: String {
  case heading = "\u{1B}[1m"
  case hit = "\u{1B}[1;31m"
  case bar = "\u{1B}[36m"
  case faint = "\u{1B}[2m"

  static let end = "\u{1B}[0m"
}
