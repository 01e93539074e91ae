import CorpusModel
import Unicode

/// A change between the file and the reading text, before its paragraph has a number.
struct RepairDraft: Sendable {
  let kind: RepairKind
  let before: String
  let after: String
  let range: Range<Int>
}

/// A paragraph of reading text while it is put together.
struct ParagraphDraft: Sendable {
  let kind: BlockKind
  /// The printed line it stands at in the order of the article.
  let line: Int
  var text = TracedText()
  var repairs: [RepairDraft] = []
  var speaker: String?

  init(_ kind: BlockKind, line: Int) {
    self.kind = kind
    self.line = line
  }
}

/// Appends printed text to reading text, mending what recovery left in it.
struct ReadingTextWriter {
  var paragraph: ParagraphDraft
  private let language: Language

  init(_ paragraph: ParagraphDraft, language: Language) {
    self.paragraph = paragraph
    self.language = language
  }

  /// Appends a run of code points that begins at `offset` in the file.
  mutating func append(_ scalars: ArraySlice<UInt32>, at offset: Int) {
    var index = scalars.startIndex
    var offset = offset
    // Where the run begins that is not yet written.
    var (run, runOffset) = (index, offset)
    while index < scalars.endIndex {
      guard let mended = mended(scalars, at: index) else {
        offset += utf8Length(scalars[index])
        index += 1
        continue
      }
      paragraph.text.append(string(scalars[run..<index]), source: runOffset)
      let length = scalars[index..<mended.end].reduce(0) { $0 + utf8Length($1) }
      replace(scalars[index..<mended.end], by: mended, at: offset..<(offset + length))
      offset += length
      index = mended.end
      (run, runOffset) = (index, offset)
    }
    paragraph.text.append(string(scalars[run..<index]), source: runOffset)
  }

  /// Appends a space that the file does not have.
  mutating func appendSpace(at offset: Int) {
    paragraph.text.append(" ", source: offset)
  }

  private mutating func replace(_ old: ArraySlice<UInt32>, by new: Mended, at range: Range<Int>) {
    paragraph.text.append(new.shown, source: range.lowerBound)
    paragraph.repairs.append(
      RepairDraft(kind: new.kind, before: string(old), after: new.shown, range: range)
    )
  }

  // MARK: What is mended

  private struct Mended {
    let shown: String
    let end: Int
    var kind = RepairKind.replacedCharacter
  }

  /// What stands at an index instead of what should: nil where nothing is wrong.
  private func mended(_ scalars: ArraySlice<UInt32>, at index: Int) -> Mended? {
    switch scalars[index] {
    case 0x2A: return emphasis(scalars, at: index)
    case 0x5C: return escape(scalars, at: index)
    case 0x24: return formula(scalars, at: index)
    case 0x3E: return quoteSign(scalars, at: index)
    case 0x0A, 0x0D: return lineEnd(scalars, at: index)
    case 0x20, 0x61, 0x41: return conjunction(scalars, at: index)
    case _: return nil
    }
  }

  /// A line end inside a paragraph, with the indent of the next line.
  private func lineEnd(_ scalars: ArraySlice<UInt32>, at index: Int) -> Mended? {
    var end = index + 1
    while end < scalars.endIndex, isWhitespace(scalars[end]) { end += 1 }
    let space = needsSpace(
      between: Array(scalars[..<index].suffix(1)),
      and: Array(scalars[end...].prefix(1)),
      in: language
    )
    return Mended(shown: space ? " " : "", end: end, kind: .joinedLine)
  }

  /// The stars `**` of emphasis.
  private func emphasis(_ scalars: ArraySlice<UInt32>, at index: Int) -> Mended? {
    guard index + 1 < scalars.endIndex, scalars[index + 1] == 0x2A else { return nil }
    return Mended(shown: "", end: index + 2)
  }

  /// The backslash of `\$` and `\%`.
  private func escape(_ scalars: ArraySlice<UInt32>, at index: Int) -> Mended? {
    guard index + 1 < scalars.endIndex, Self.escapable.contains(scalars[index + 1]) else {
      return nil
    }
    return Mended(shown: string(scalars[(index + 1)...(index + 1)]), end: index + 2)
  }

  private static let escapable = Set(scalars("$%&#_*{}[]()~^+-.!>|"))

  /// `$1 0 0$`; two amounts in dollars are no formula.
  private func formula(_ scalars: ArraySlice<UInt32>, at index: Int) -> Mended? {
    if index > scalars.startIndex, scalars[index - 1] == 0x5C { return nil }
    let limit = min(scalars.endIndex, index + 90)
    guard let close = scalars[(index + 1)..<max(limit, index + 1)].firstIndex(of: 0x24),
      close > index + 1
    else { return nil }
    let inside = scalars[(index + 1)..<close]
    let isCommand = inside.contains(0x5C) || inside.contains(0x5E)
    let isNumeral = inside.allSatisfy { isDigit($0) || $0 == 0x20 || $0 == 0x2E || $0 == 0x2C }
    guard isCommand || isNumeral, let first = inside.first, let last = inside.last else {
      return nil
    }
    if isNumeral {
      guard !isWhitespace(first), !isWhitespace(last), last != 0x2C, last != 0x2E else {
        return nil
      }
      if close + 1 < scalars.endIndex, isDigit(scalars[close + 1]) { return nil }
    }
    guard let shown = latexReading(inside) else { return nil }
    return Mended(shown: shown, end: close + 1)
  }

  /// `> ` at the start of a line.
  private func quoteSign(_ scalars: ArraySlice<UInt32>, at index: Int) -> Mended? {
    guard index == scalars.startIndex, index + 1 < scalars.endIndex,
      isWhitespace(scalars[index + 1])
    else { return nil }
    return Mended(shown: "", end: index + 2)
  }

  /// `and` between Chinese words, which stands for 和.
  private func conjunction(_ scalars: ArraySlice<UInt32>, at index: Int) -> Mended? {
    guard language.isChinese else { return nil }
    var start = index
    while start < scalars.endIndex, scalars[start] == 0x20 { start += 1 }
    guard start + 3 < scalars.endIndex, scalars[start..<(start + 3)].map({ $0 | 0x20 }) == Self.and
    else {
      return nil
    }
    var end = start + 3
    while end < scalars.endIndex, scalars[end] == 0x20 { end += 1 }
    guard index > scalars.startIndex, end < scalars.endIndex, isChineseText(scalars[index - 1]),
      isChineseText(scalars[end])
    else { return nil }
    return Mended(shown: "和", end: end)
  }

  private static let and: [UInt32] = [0x61, 0x6E, 0x64]

  private func isChineseText(_ value: UInt32) -> Bool {
    isHan(value) || (0x3008...0x3011).contains(value) || (0x2018...0x201D).contains(value)
      || value == 0xFF08 || value == 0xFF09
  }
}
