import Unicode

/// How an entry lies on the screen behind its prompt.
package struct EntryLayout: Sendable {
  /// The columns the prompt takes.
  package var promptWidth: Int
  /// The columns of the screen.
  package var width: Int

  /// Describes a screen and a prompt; text of the prompt between two `\1` takes no room.
  package init(prompt: String, width: Int) {
    let pieces = prompt.split(separator: "\u{1}", omittingEmptySubsequences: false)
    let visible = pieces.enumerated().filter { $0.offset.isMultiple(of: 2) }
    promptWidth = visible.reduce(0) { $0 + displayWidth(String($1.element)) }
    self.width = max(1, width)
  }

  /// How many rows lie above the one that a text ends in.
  package func rows(above text: String) -> Int {
    var (rows, column) = (0, promptWidth)
    for character in text {
      if character.isNewline {
        (rows, column) = (rows + 1, 0)
        continue
      }
      let columns = displayWidth(String(character))
      if column + columns > width { (rows, column) = (rows + 1, 0) }
      column += columns
      // The editor goes to the next row as soon as one is full.
      if column >= width { (rows, column) = (rows + 1, 0) }
    }
    return rows
  }
}
