import Unicode

/// A piece of text on one line and the columns it takes on a terminal.
struct Cell {
  var text: String
  var width: Int
  private let ambiguous: AmbiguousWidth

  init(_ text: String, _ ambiguous: AmbiguousWidth) {
    self.text = text.onOneLine
    self.ambiguous = ambiguous
    width = displayWidth(self.text, ambiguous: ambiguous)
  }

  /// A clean text whose width is known.
  init(_ text: String, width: Int, _ ambiguous: AmbiguousWidth) {
    self.text = text
    self.width = width
    self.ambiguous = ambiguous
  }

  /// The beginning of the text in at most `limit` columns, ending in `…` where it was cut.
  func cut(to limit: Int) -> Cell {
    guard width > limit else { return self }
    let kept = prefix(text, width: limit - ambiguous.columns, ambiguous: ambiguous)
    return Cell(cleaned: kept + "…", ambiguous)
  }

  /// The end of the text in at most `limit` columns, beginning with `…` where it was cut.
  func cutFromLeft(to limit: Int) -> Cell {
    guard width > limit else { return self }
    let kept = suffix(text, width: limit - ambiguous.columns, ambiguous: ambiguous)
    return Cell(cleaned: "…" + kept, ambiguous)
  }

  private init(cleaned text: String, _ ambiguous: AmbiguousWidth) {
    self.text = text
    self.ambiguous = ambiguous
    width = displayWidth(text, ambiguous: ambiguous)
  }
}

extension AmbiguousWidth {
  /// The columns of `…`.
  fileprivate var columns: Int { self == .wide ? 2 : 1 }
}

/// Breaks text into lines of at most `limit` columns: at spaces where there are any, and between
/// Han characters.
func wrap(_ text: String, to limit: Int, _ ambiguous: AmbiguousWidth = .narrow) -> [String] {
  var lines: [String] = []
  var line = ""
  var lineWidth = 0
  for word in breakable(text, ambiguous) {
    let width = displayWidth(word, ambiguous: ambiguous)
    if lineWidth + width > limit, lineWidth > 0 {
      lines.append(line.trimmedAtEnd)
      line = ""
      lineWidth = 0
    }
    guard width <= limit else {
      var rest = chop(word, to: limit, ambiguous)
      line = rest.removeLast()
      lineWidth = displayWidth(line, ambiguous: ambiguous)
      lines.append(contentsOf: rest)
      continue
    }
    if lineWidth == 0, word == " " { continue }
    line += word
    lineWidth += width
  }
  lines.append(line.trimmedAtEnd)
  return lines
}

/// The pieces between which a line may break; a space is a piece of its own.
private func breakable(_ text: String, _ ambiguous: AmbiguousWidth) -> [String] {
  var pieces: [String] = []
  var word = ""
  for character in text {
    let isWide = displayWidth(String(character), ambiguous: ambiguous) > 1
    guard isWide || character == " " else {
      word.append(character)
      continue
    }
    if !word.isEmpty { pieces.append(word) }
    word = ""
    pieces.append(String(character))
  }
  if !word.isEmpty { pieces.append(word) }
  return pieces
}

/// A word longer than a line in pieces that fit; never empty.
private func chop(_ word: String, to limit: Int, _ ambiguous: AmbiguousWidth) -> [String] {
  var pieces: [String] = []
  var piece = ""
  var used = 0
  for character in word {
    let width = displayWidth(String(character), ambiguous: ambiguous)
    if used + width > limit, used > 0 {
      pieces.append(piece)
      piece = ""
      used = 0
    }
    piece.append(character)
    used += width
  }
  return pieces + [piece]
}

extension String {
  /// The text without the spaces at its end.
  fileprivate var trimmedAtEnd: String {
    var bytes = Array(utf8)
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
