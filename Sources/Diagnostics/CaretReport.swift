import Unicode

/// The messages about a text as the user reads them: the sentence, the line with a caret under the
/// exact columns, and the way out.
///
/// With a name, that of the file, each sentence begins with file and line. With a width, that of the
/// screen, a long line shows the part around the caret that fits.
package func report(
  _ diagnostics: [Diagnostic],
  in text: String,
  named name: String?,
  language: NameLanguage,
  width: Int? = nil
) -> String {
  let bytes = Array(text.utf8)
  let reports = diagnostics.map {
    CaretReport($0, in: bytes, named: name, language: language, width: width).lines
  }
  return reports.map { $0.joined(separator: "\n") }.joined(separator: "\n")
}

/// One message with the line it is about.
private struct CaretReport {
  /// Lines longer than this show only the part around the caret.
  private static let widest = 120

  private let diagnostic: Diagnostic
  private let text: [UInt8]
  private let name: String?
  private let language: NameLanguage
  private let width: Int?

  init(
    _ diagnostic: Diagnostic,
    in text: [UInt8],
    named name: String?,
    language: NameLanguage,
    width: Int?
  ) {
    self.diagnostic = diagnostic
    self.text = text
    self.name = name
    self.language = language
    self.width = width
  }

  var lines: [String] {
    let sentence = visible(diagnostic.severity.line(diagnostic.message))
    let notes = diagnostic.notes.map(visible)
    guard let span = diagnostic.span else {
      let label = diagnostic.label.map { [visible($0)] } ?? []
      return [(name.map { $0 + ": " } ?? "") + sentence] + label + notes
    }
    let start = min(max(0, span.start), text.count)
    let number = 1 + text[..<start].count { $0 == 0x0A }
    let head = name.map { "\($0):\(number): " } ?? ""
    return [head + sentence] + excerpt(start, number: number) + notes
  }

  /// The line around an offset and the carets below it.
  private func excerpt(_ start: Int, number: Int) -> [String] {
    let lineStart = text[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    var lineEnd = text[start...].firstIndex(of: 0x0A) ?? text.count
    if lineEnd > lineStart, text[lineEnd - 1] == 0x0D { lineEnd -= 1 }
    let end = min(max(start, diagnostic.span?.end ?? start), max(start, lineEnd))
    var before = shown(text[lineStart..<min(start, lineEnd)])
    var marked = shown(text[min(start, lineEnd)..<min(end, lineEnd)])
    var after = shown(text[min(end, lineEnd)..<lineEnd])
    let margin = String(repeating: " ", count: max(0, 3 - String(number).count)) + String(number)
    let room = min(CaretReport.widest, width.map { max(20, $0 - margin.count - 3) } ?? .max)
    if displayWidth(before) + displayWidth(marked) + displayWidth(after) > room {
      if displayWidth(before) > room / 2 { before = "…" + suffix(before, width: room / 2 - 1) }
      let most = displayWidth(before) == 0 ? room * 3 / 4 : room / 4
      marked = truncate(marked, width: most)
      after = truncate(after, width: room - displayWidth(before) - displayWidth(marked))
    }
    let blank = String(repeating: " ", count: margin.count)
    let carets =
      String(repeating: " ", count: displayWidth(before))
      + String(repeating: "^", count: max(1, displayWidth(marked)))
    let lines = ["\(margin) | \(before)\(marked)\(after)", "\(blank) | \(carets)"]
    guard let label = diagnostic.label.map(visible) else { return lines }
    // A label that has no room beside the carets stands below them.
    if let width, displayWidth(lines[1]) + 1 + displayWidth(label) > width {
      return lines + [label]
    }
    return [lines[0], lines[1] + " " + label]
  }

  /// Bytes of a line with control characters as their pictures, so that columns can be counted.
  private func shown(_ bytes: ArraySlice<UInt8>) -> String {
    visible(String(decoding: bytes, as: UTF8.self))
  }

  /// The side of a message that is reported.
  private func visible(_ message: Message) -> String { visible(message.text(in: language)) }

  /// A text with control characters as their pictures: words of a script may hold any.
  private func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: result.append(" ")
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? " ")
      case 0x7F: result.append("\u{2421}")
      case 0x80..<0xA0: result.append("\u{FFFD}")
      case _: result.append(scalar)
      }
    }
    return String(result)
  }
}
