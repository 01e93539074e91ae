/// Cuts a text into lines of at most `width` columns, at spaces and between double-width characters.
///
/// A mark that closes never begins a line, and what stands between two backquotes stays together
/// where it fits into a line.
package func wrap(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var taken = 0
  for piece in unbreakablePieces(of: text) {
    let pieceWidth = displayWidth(piece)
    let isSpace = piece.allSatisfy { $0 == " " }
    if taken > 0, taken + pieceWidth > width {
      lines.append(withoutTrailingSpaces(line))
      (line, taken) = ("", 0)
    }
    if isSpace, taken == 0 { continue }
    line += piece
    taken += pieceWidth
  }
  lines.append(withoutTrailingSpaces(line))
  return lines
}

/// Runs of spaces, words, and double-width characters each with the marks that close behind it.
private func unbreakablePieces(of text: String) -> [String] {
  var pieces: [String] = []
  var isQuoted = false
  // Whether the next character has to stay with the piece before it.
  var sticks = false
  for character in text {
    let isWide = displayWidth(String(character)) == 2
    let closes = closingMarks.contains(character)
    let isSpace = character == " "
    let previous = pieces.last?.last
    let previousIsSpace = previous == " "
    let previousIsWide = previous.map { displayWidth(String($0)) == 2 } ?? false
    let goesOn =
      sticks || isQuoted || closes
      || (isSpace ? previousIsSpace : !isWide && !previousIsSpace && !previousIsWide)
    if goesOn, !pieces.isEmpty, !(previousIsSpace && !isSpace && !isQuoted) {
      pieces[pieces.count - 1].append(character)
    } else {
      pieces.append(String(character))
    }
    if character == "`" { isQuoted.toggle() }
    sticks = openingMarks.contains(character)
  }
  return pieces
}

private let closingMarks: Set<Character> = [
  "，", "。", "、", "；", "：", "？", "！", "）", "”", "」", "》", "…", ",", ".", ";", ":", "?", "!", ")",
]
private let openingMarks: Set<Character> = ["（", "“", "「", "《", "("]

private func withoutTrailingSpaces(_ line: String) -> String {
  String(line.reversed().drop { $0 == " " }.reversed())
}
