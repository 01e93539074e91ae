/// Cuts a text into lines of at most `width` columns, at spaces and between double-width characters.
///
/// A mark that closes never begins a line, and what stands between two backquotes stays together
/// where it fits into a line.
package func wrap(
  _ text: String,
  width: Int,
  ambiguous: AmbiguousWidth = .narrow
) -> [String] {
  var lines: [String] = []
  var line = ""
  var taken = 0
  let pieces = unbreakablePieces(of: text).flatMap { piece in
    displayWidth(piece, ambiguous: ambiguous) > width ? words(of: piece) : [piece]
  }
  for piece in pieces {
    let pieceWidth = displayWidth(piece, ambiguous: ambiguous)
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

/// Cuts a text into lines behind what the first one begins with.
///
/// The others begin `margin` columns from the edge; without a width there is one line.
package func wrap(
  _ text: String,
  behind lead: String,
  margin: Int,
  width: Int?,
  ambiguous: AmbiguousWidth = .narrow
) -> [String] {
  hang(text, behind: lead, margin: margin, width: width, ambiguous: ambiguous) { room in
    wrap(text, width: room, ambiguous: ambiguous)
  }
}

/// Cuts a question into lines at its spaces only, since its Chinese words are not to be cut; otherwise
/// like a text behind what the first line begins with.
package func wrap(
  question: String,
  behind lead: String,
  margin: Int,
  width: Int?,
  ambiguous: AmbiguousWidth = .narrow
) -> [String] {
  hang(question, behind: lead, margin: margin, width: width, ambiguous: ambiguous) { room in
    let words = question.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
    return fill(words, gap: " ", width: room, ambiguous: ambiguous).flatMap { line in
      displayWidth(line, ambiguous: ambiguous) > room
        ? wrap(line, width: room, ambiguous: ambiguous) : [line]
    }
  }
}

/// Puts the lines a text is cut into behind what the first one begins with.
private func hang(
  _ text: String,
  behind lead: String,
  margin: Int,
  width: Int?,
  ambiguous: AmbiguousWidth,
  cut: (_ room: Int) -> [String]
) -> [String] {
  guard let width else { return [lead + text] }
  let room = max(10, width - max(margin, displayWidth(lead, ambiguous: ambiguous)))
  let blank = String(repeating: " ", count: margin)
  return cut(room).enumerated().map { index, line in (index == 0 ? lead : blank) + line }
}

/// Puts words into lines with a gap between them; no word is cut.
package func fill(
  _ words: [String],
  gap: String = "  ",
  width: Int,
  ambiguous: AmbiguousWidth = .narrow
) -> [String] {
  var lines: [String] = []
  for word in words {
    guard let last = lines.last,
      displayWidth(last + gap + word, ambiguous: ambiguous) <= width
    else {
      lines.append(word)
      continue
    }
    lines[lines.count - 1] = last + gap + word
  }
  return lines
}

/// A quoted piece that no line holds, cut at its spaces.
private func words(of piece: String) -> [String] {
  var words: [String] = []
  for character in piece {
    guard let last = words.last?.last, (last == " ") == (character == " ") else {
      words.append(String(character))
      continue
    }
    words[words.count - 1].append(character)
  }
  return words
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
