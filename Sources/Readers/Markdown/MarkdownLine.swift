import CorpusModel

/// What one line of Markdown is by its first characters.
enum MarkdownLine: Equatable {
  case blank
  /// `## Text`, with the range of the text
  case heading(level: Int, text: Range<Int>)
  /// Three backticks or tildes
  case fence(mark: UInt8)
  /// `> text`
  case quote(text: Range<Int>)
  /// `- text`, `1. text`
  case listItem(text: Range<Int>)
  /// `* * *`
  case rule
  /// `===` or `---` below a line of text
  case underline(level: Int)
  /// A line indented by four spaces or a tab
  case code
  /// `| a | b |`
  case table
  case text

  init(_ line: Line, in source: SourceText) {
    guard !line.isBlank else {
      self = .blank
      return
    }
    let bytes = source.bytes
    let content = line.content
    let first = bytes[content.lowerBound]
    if Self.indent(line, bytes) >= 4 {
      self = .code
      return
    }
    switch first {
    case UInt8(ascii: "#"): self = Self.heading(content, bytes) ?? .text
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      self = Self.run(content, bytes) >= 3 ? .fence(mark: first) : .text
    case UInt8(ascii: ">"): self = .quote(text: Self.after(content, 1, bytes))
    case UInt8(ascii: "="):
      self = Self.isAll(first, content, bytes) ? .underline(level: 1) : .text
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "+"):
      self = Self.ruleOrItem(first, content, bytes)
    case UInt8(ascii: "|"): self = Self.isTableRule(content, bytes) ? .rule : .table
    case 0x30...0x39: self = Self.numbered(content, bytes) ?? .text
    case _: self = .text
    }
  }

  /// The range of a line's own text, its marks left away.
  var textRange: Range<Int>? {
    switch self {
    case .heading(_, let text), .quote(let text), .listItem(let text): text
    case .blank, .fence, .rule, .underline, .code, .table, .text: nil
    }
  }

  private static func indent(_ line: Line, _ bytes: [UInt8]) -> Int {
    var width = 0
    for index in line.range.lowerBound..<line.content.lowerBound {
      // Ideographic spaces indent prose, not code.
      switch bytes[index] {
      case 0x20: width += 1
      case 0x09: width += 4
      case _: return 0
      }
    }
    return width
  }

  private static func heading(_ content: Range<Int>, _ bytes: [UInt8]) -> MarkdownLine? {
    let level = run(content, bytes)
    let start = content.lowerBound + level
    guard level <= 6, start < content.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09
    else {
      return nil
    }
    var end = content.upperBound
    while end > start, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    let text = trimmed(start..<end, in: bytes[...])
    return text.isEmpty ? nil : .heading(level: level, text: text)
  }

  private static func ruleOrItem(
    _ mark: UInt8,
    _ content: Range<Int>,
    _ bytes: [UInt8]
  ) -> MarkdownLine {
    let marks = content.count { bytes[$0] == mark }
    let spaces = content.count { bytes[$0] == 0x20 }
    if marks >= 3, marks + spaces == content.count, mark != UInt8(ascii: "+") {
      return mark == UInt8(ascii: "-") && spaces == 0 ? .underline(level: 2) : .rule
    }
    let next = content.lowerBound + 1
    let isItem = mark != UInt8(ascii: "_") && next < content.upperBound && bytes[next] == 0x20
    return isItem ? .listItem(text: after(content, 1, bytes)) : .text
  }

  private static func numbered(_ content: Range<Int>, _ bytes: [UInt8]) -> MarkdownLine? {
    var index = content.lowerBound
    while index < content.upperBound, bytes[index] &- 0x30 < 10 { index += 1 }
    guard index - content.lowerBound <= 3, index + 1 < content.upperBound,
      bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"),
      bytes[index + 1] == 0x20
    else { return nil }
    return .listItem(text: after(content, index + 1 - content.lowerBound, bytes))
  }

  private static func run(_ content: Range<Int>, _ bytes: [UInt8]) -> Int {
    let mark = bytes[content.lowerBound]
    var index = content.lowerBound
    while index < content.upperBound, bytes[index] == mark { index += 1 }
    return index - content.lowerBound
  }

  private static func isAll(_ mark: UInt8, _ content: Range<Int>, _ bytes: [UInt8]) -> Bool {
    content.allSatisfy { bytes[$0] == mark }
  }

  /// Whether a line is the rule of a table: `|---|:--|`.
  private static func isTableRule(_ content: Range<Int>, _ bytes: [UInt8]) -> Bool {
    content.allSatisfy { "|-: ".utf8.contains(bytes[$0]) }
  }

  private static func after(_ content: Range<Int>, _ count: Int, _ bytes: [UInt8]) -> Range<Int> {
    trimmed(content.lowerBound + count..<content.upperBound, in: bytes[...])
  }
}
