import Diagnostics

/// The marks around a text: `"…"`, `'…'`, `“…”`, `‘…’`, `「…」`, `『…』`.
struct Quote: Equatable {
  let opening: Unicode.Scalar
  let closing: Unicode.Scalar

  /// The pair a mark opens; nil when it opens none.
  init?(opening: Unicode.Scalar) {
    let closing: Unicode.Scalar
    switch opening {
    case "\"", "'": closing = opening
    case "“": closing = "”"
    case "‘": closing = "’"
    case "「": closing = "」"
    case "『": closing = "』"
    case _: return nil
    }
    self.opening = opening
    self.closing = closing
  }

  /// Marks that only close a text.
  static let closingMarks: [Unicode.Scalar] = ["”", "’", "」", "』"]
  /// Every mark that opens or closes a text here or elsewhere.
  static let marks: [Unicode.Scalar] =
    closingMarks + ["\"", "'", "“", "‘", "「", "『", "`"]

  /// Whether `\` has a meaning inside: only in ASCII quotes, where the closing mark may be needed.
  var hasEscapes: Bool { opening.isASCII }
}

extension Lexer {
  /// Reads a text to its closing mark, which must stand on the same line.
  mutating func readText(_ quote: Quote) {
    let start = position
    position += 1
    var content = String.UnicodeScalarView()
    while position < source.count, !source.scalars[position].isNewline {
      if source.scalars[position] == quote.closing {
        position += 1
        return emit(.text(String(content), closed: true), from: start, spelling: "")
      }
      content.append(quote.hasEscapes ? readEscaped() : source.originals[position])
      position += 1
    }
    if let end = otherQuote(from: start + 1) { return endText(from: start, at: end) }
    while position > start + 1, source.scalars[position - 1].isBlank { position -= 1 }
    let closed = closedText(quote, from: start)
    errors.append(.unclosedText(quote, closed: closed, at: span(start, position)))
    emit(.text(String(content), closed: false), from: start, spelling: "")
  }

  /// Reads a text that begins with a closing mark or a backtick, where another mark ends it.
  mutating func readMisquoted() -> Bool {
    guard let mark = peek(), mark == "`" || Quote.closingMarks.contains(mark),
      let next = peek(1), !next.isBlank,
      let end = otherQuote(from: position + 1), source.scalars[end] != "`"
    else { return false }
    endText(from: position, at: end)
    return true
  }

  /// Ends a text with a mark that does not fit the one it began with, and reads on behind it.
  private mutating func endText(from start: Int, at end: Int) {
    let content = source.original(start + 1..<end)
    position = end + 1
    errors.append(.otherQuote(content: content, at: span(start, position)))
    emit(.text(content, closed: true), from: start, spelling: "")
  }

  /// The first quotation mark of any kind on the line that is no apostrophe.
  private func otherQuote(from start: Int) -> Int? {
    var index = start
    while index < source.count, !source.scalars[index].isNewline {
      let isMark = Quote.marks.contains(source.scalars[index])
      let isInside =
        index > start && source.scalars[index - 1].continuesName
        && index + 1 < source.count && source.scalars[index + 1].continuesName
      if isMark, !isInside { return index }
      index += 1
    }
    return nil
  }

  /// The rest of the line with a closing mark before the next verb, bracket or comma.
  private func closedText(_ quote: Quote, from start: Int) -> String {
    var end = start + 1
    while end < position, !"|),".unicodeScalars.contains(source.scalars[end]) { end += 1 }
    let rest = source.original(end..<position)
    while end > start + 1, source.scalars[end - 1].isBlank { end -= 1 }
    let gap = rest.first == "|" ? " " : ""
    return source.original(start..<end) + String(quote.closing) + gap + rest
  }

  /// The character `\"`, `\'`, `\\`, `\n`, `\t` stands for; any other `\` stands for itself, so that
  /// `"\d+"` needs no doubling.
  private mutating func readEscaped() -> Unicode.Scalar {
    let scalar = source.originals[position]
    guard scalar == "\\", let next = peek(1) else { return scalar }
    let meaning: Unicode.Scalar
    switch next {
    case "\"", "'", "\\": meaning = next
    case "n": meaning = "\n"
    case "t": meaning = "\t"
    case _: return scalar
    }
    position += 1
    return meaning
  }

  /// Reads `/…/i`; `\/` is a slash, every other `\` is left to the expression.
  mutating func readPattern() {
    let start = position
    position += 1
    var content = String.UnicodeScalarView()
    while let scalar = peek(), scalar != "/" || source.originals[position] != "/" {
      guard !scalar.isNewline else { break }
      if scalar == "\\", let next = peek(1), !next.isNewline {
        if next != "/" { content.append(scalar) }
        content.append(source.originals[position + 1])
        position += 2
        continue
      }
      content.append(source.originals[position])
      position += 1
    }
    guard peek() == "/" else {
      errors.append(.unclosedPattern(at: span(start, position)))
      return emit(.unreadable, from: start, spelling: "")
    }
    position += 1
    finishPattern(String(content), from: start)
  }

  private mutating func finishPattern(_ content: String, from start: Int) {
    let flags = position
    while let scalar = peek(), scalar.continuesName { position += 1 }
    let letters = source.folded(flags..<position)
    if letters != "" && letters != "i" {
      errors.append(.badFlag(letters, at: span(flags, position)))
    }
    let pattern = RegexLiteral(content, ignoresCase: letters == "i")
    if let reason = refusal(of: pattern) {
      errors.append(.badPattern(reason: reason, at: span(start, position)))
    }
    emit(.pattern(pattern), from: start, spelling: "")
  }
}
