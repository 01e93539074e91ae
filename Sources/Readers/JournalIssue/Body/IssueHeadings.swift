import CorpusModel
import Unicode

/// A printed sub-heading of an article.
struct HeadingDraft: Sendable {
  let line: Int
  /// Where it ends in its line; a run-in heading is the first sentence of a paragraph.
  let end: Int
  let isRunIn: Bool
  /// Nil for headings without a number.
  let style: HeadingNumber.Style?
  var level = 1
}

extension IssueReading {
  /// Finds the numbered headings of an article and the listed points, which are numbered too but follow
  /// each other without text between.
  mutating func markNumberedLines(in range: Range<Int>) -> [HeadingDraft] {
    let numbered = range.compactMap { index in
      kinds[index] == nil ? headingNumber(at: index).map { (line: index, headingNumber: $0) } : nil
    }
    let sound = soundStyles(numbered)
    var headings: [HeadingDraft] = []
    for (position, item) in numbered.enumerated() where sound.contains(item.headingNumber.style) {
      if isListed(position, numbered, range) {
        kinds[item.line] = .listItem
      } else if let heading = heading(item.line, item.headingNumber) {
        headings.append(heading)
        if !heading.isRunIn { kinds[item.line] = .heading }
      }
    }
    return headings
  }

  /// The styles whose numbers in the article begin at one and go on, so that `I Will` and `A. Smith`
  /// are no headings.
  private func soundStyles(
    _ numbered: [(line: Int, headingNumber: HeadingNumber)]
  ) -> Set<HeadingNumber.Style> {
    var styles = Set<HeadingNumber.Style>()
    for style in Set(numbered.map(\.headingNumber.style)) {
      let items = numbered.filter { $0.headingNumber.style == style }
      let numbers = Set(items.map(\.headingNumber.number))
      guard numbers.contains(1) else { continue }
      let isMarked = items.contains { !$0.headingNumber.isBare } && style != .letter
      let single = isMarked && items.allSatisfy { issue.lines[$0.line].isOpen }
      if numbers.contains(2) || single { styles.insert(style) }
    }
    return styles
  }

  /// Whether the next or the last numbered line of the same style stands right beside a line.
  private func isListed(
    _ position: Int,
    _ numbered: [(line: Int, headingNumber: HeadingNumber)],
    _ range: Range<Int>
  ) -> Bool {
    let (line, headingNumber) = numbered[position]
    guard headingNumber.style != .word, !opensText(numbered[position]) else { return false }
    func follows(_ other: Int, _ line: Int) -> Bool {
      textLine(from: other + 1, before: range.upperBound) == line
    }
    let before = position > 0 ? numbered[position - 1] : nil
    let after = position + 1 < numbered.count ? numbered[position + 1] : nil
    if let before, before.headingNumber.style == headingNumber.style, !opensText(before),
      follows(before.line, line)
    {
      return true
    }
    guard let after else { return false }
    return after.headingNumber.style == headingNumber.style && follows(line, after.line)
  }

  /// Whether text follows the first sentence on the same line.
  private func opensText(_ item: (line: Int, headingNumber: HeadingNumber)) -> Bool {
    heading(item.line, item.headingNumber)?.isRunIn ?? true
  }

  /// A heading on a line of its own, or the first sentence of a paragraph that a number opens.
  private func heading(_ index: Int, _ headingNumber: HeadingNumber) -> HeadingDraft? {
    let line = issue.lines[index]
    let sentence = firstSentenceEnd(of: line.scalars, from: headingNumber.end)
    let isWhole = sentence == nil || sentence == line.scalars.count
    if isWhole, line.isShort, line.isOpen || isBrief(line) {
      return HeadingDraft(
        line: index,
        end: line.scalars.count,
        isRunIn: false,
        style: headingNumber.style
      )
    }
    guard let sentence, !isWhole, headingNumber.style != .digitBracketed,
      headingNumber.style != .circled
    else { return nil }
    let length = sentence - headingNumber.end
    guard length <= (line.isChinese ? 60 : 240) else { return nil }
    return HeadingDraft(line: index, end: sentence, isRunIn: true, style: headingNumber.style)
  }

  private func isBrief(_ line: IssueLine) -> Bool {
    line.isChinese ? line.width <= 42 : line.scalars.count <= 190
  }

  /// Gives headings their levels: a style is one level below the style it first appears under.
  func leveled(_ headings: [HeadingDraft]) -> [HeadingDraft] {
    var open: [HeadingNumber.Style?] = []
    return headings.sorted { $0.line < $1.line }.map { heading in
      if let known = open.firstIndex(of: heading.style) {
        open.removeSubrange((known + 1)...)
      } else {
        open.append(heading.style)
      }
      var leveled = heading
      leveled.level = open.count
      return leveled
    }
  }
}

/// The index after the first mark that ends a sentence; nil where none stands there.
///
/// In English a capital or a quotation mark must follow.
func firstSentenceEnd(of scalars: [UInt32], from start: Int) -> Int? {
  for index in start..<max(start, scalars.count) {
    switch scalars[index] {
    case 0x3002, 0xFF01, 0xFF1F: return index + 1
    case 0x2E, 0x21, 0x3F:
      let rest = scalars[(index + 1)...]
      guard let first = rest.first else { return scalars.count }
      guard isWhitespace(first), let next = rest.first(where: { !isWhitespace($0) }) else {
        continue
      }
      let word = scalars[..<index].reversed().prefix(while: isLatinLetter).reversed()
      let isShortened = IssueTables.abbreviations.contains(string(word).lowercased())
      if isCapitalLetter(next) || isOpeningMark(next), !isShortened { return index + 1 }
    case _: break
    }
  }
  return nil
}
