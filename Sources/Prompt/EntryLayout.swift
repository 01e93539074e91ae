package import Unicode

/// How an entry lies on the screen behind its prompt.
package struct EntryLayout: Sendable {
  /// The columns the prompt takes.
  package var promptWidth: Int
  /// The columns of the screen.
  package var width: Int
  /// How wide the terminal shows what may be narrow or wide.
  package var ambiguous: AmbiguousWidth

  /// Describes a screen and a prompt; text of the prompt between two `\1` takes no room.
  package init(prompt: String, width: Int, ambiguous: AmbiguousWidth = .narrow) {
    self.ambiguous = ambiguous
    let pieces = prompt.split(separator: "\u{1}", omittingEmptySubsequences: false)
    let visible = pieces.enumerated().filter { $0.offset.isMultiple(of: 2) }
    promptWidth = visible.reduce(0) { $0 + displayWidth(String($1.element), ambiguous: ambiguous) }
    self.width = max(1, width)
  }

  /// How many rows lie above the one that a text ends in.
  package func rows(above text: String) -> Int { end(of: text).rows }

  /// What stands right of an entry: a hint at the edge of the screen with blanks before it, or blanks
  /// alone where it has no room; nothing behind an entry of several rows.
  ///
  /// The editor writes a key typed at the end straight to the screen, without a look at the hint or at
  /// marks that take no room, unless less than three columns are free: the blanks leave two.
  package func rightEdge(_ hint: String, behind text: String) -> String {
    let end = end(of: text)
    let room = width - 2 - end.column
    guard end.rows == 0, room > 0 else { return "" }
    let taken = EntryLayout(prompt: hint, width: width, ambiguous: ambiguous).promptWidth
    guard taken < room else { return String(repeating: " ", count: room) }
    return String(repeating: " ", count: room - taken) + hint
  }

  /// The rows above the end of a text, and the column in which it ends.
  private func end(of text: String) -> (rows: Int, column: Int) {
    var (rows, column) = (0, promptWidth)
    for (sign, columns) in displayCells(of: text, ambiguous: ambiguous) {
      if sign == "\n" {
        (rows, column) = (rows + 1, 0)
        continue
      }
      if column + columns > width { (rows, column) = (rows + 1, 0) }
      column += columns
      // The editor goes to the next row as soon as one is full.
      if column >= width { (rows, column) = (rows + 1, 0) }
    }
    return (rows, column)
  }
}
