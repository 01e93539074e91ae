import CorpusModel
import Unicode

/// The printed lines of an issue and what can be said of all of them together.
struct IssueText: Sendable {
  let source: SourceText
  let lines: [IssueLine]
  let language: Language
  /// The width of its columns, where the text shows it.
  let columns: ColumnWidth?
  /// Which neighbours its words or characters have inside lines.
  let neighbours: WordNeighbours

  /// Takes the lines of a text; only where it is whole, and not a beginning to recognise it by, it is known which
  /// neighbours its words have.
  init(_ source: SourceText, language: Language, isWhole: Bool = true) {
    self.source = source
    self.language = language
    lines = printedLines(of: source)
    columns = language.isChinese ? ColumnWidth(estimatedFrom: lines) : nil
    neighbours = WordNeighbours(of: isWhole ? lines : [], language: language)
  }

  /// The text of some lines as one: joined without a space in Chinese, with one in English.
  func text(of range: Range<Int>) -> String {
    guard let first = range.first else { return "" }
    var result = string(lines[first].scalars)
    for index in range.dropFirst() {
      let (left, right) = (lines[index - 1].scalars, lines[index].scalars)
      if needsSpace(between: left, and: right, in: language) { result += " " }
      result += string(lines[index].scalars)
    }
    return result
  }

  /// The bytes from the start of the first of some lines to the end of the last.
  func bytes(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return lines[first].content.lowerBound..<lines[last].content.upperBound
  }

  /// The letters of some lines, folded.
  func letters(of range: Range<Int>) -> [UInt32] {
    range.flatMap { normalForm(lines[$0].scalars) }
  }
}

/// The lines of a text that are not blank, each with the number of blank lines around it; in a text cut at a fixed width, the
/// lines of a paragraph as one.
func printedLines(of source: SourceText) -> [IssueLine] {
  let facts = lineFacts(lines(of: source)[...], in: source)
  let groups =
    isWrapped(facts) ? wrappedGroups(facts, in: source) : facts.indices.map { $0..<($0 + 1) }
  return groups.compactMap { group in
    guard let first = facts[group].first, let last = facts[group].last else { return nil }
    let line = Line(
      range: first.line.range.lowerBound..<last.line.range.upperBound,
      content: first.line.content.lowerBound..<last.line.content.upperBound
    )
    return IssueLine(
      line,
      bytes: source.bytes,
      gaps: (first.gapBefore, last.gapAfter)
    )
  }
}

/// The lines of each paragraph; a line set in the middle or at the right of the page, as heads are, stands alone.
private func wrappedGroups(_ facts: [LineFacts], in source: SourceText) -> [Range<Int>] {
  paragraphGroups(facts, in: source).flatMap { group -> [Range<Int>] in
    var groups: [Range<Int>] = []
    var start = group.lowerBound
    for index in group where facts[index].indent >= 8 {
      if start < index { groups.append(start..<index) }
      groups.append(index..<index + 1)
      start = index + 1
    }
    return start < group.upperBound ? groups + [start..<group.upperBound] : groups
  }
}

/// Whether a space belongs between two runs that were cut apart: in Chinese only between two Latin
/// words, in English everywhere but after a hyphen.
func needsSpace(between left: [UInt32], and right: [UInt32], in language: Language) -> Bool {
  guard let last = left.last, let first = right.first else { return false }
  guard !language.isChinese else { return isLatinLetter(last) && isLatinLetter(first) }
  return last != 0x2D && !(isWide(last) && isWide(first))
}

/// Whether a code point is an ideograph, or a mark as wide as one.
func isWide(_ value: UInt32) -> Bool {
  isHan(value) || (0x3000...0x303F).contains(value) || (0xFF00...0xFF60).contains(value)
}
