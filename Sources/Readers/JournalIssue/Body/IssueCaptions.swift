import CorpusModel
import Unicode

extension IssueReading {
  /// What a line is that stands after a cut sentence and is not its rest: the caption of a picture
  /// between the columns, or a picture of a page; nil where it goes on with the sentence.
  func furniture(at index: Int, after openLine: Int, _ shape: ArticleShape) -> BlockKind? {
    let line = issue.lines[index]
    guard line.isPhrase else { return nil }
    if isUnknownHead(index, shape) { return .runningHead }
    let cluster = scraps(from: index, in: shape.range)
    guard cluster.contains(where: { issue.lines[$0].touchesBreak }),
      let rest = textLine(from: cluster.upperBound, before: shape.range.upperBound),
      kinds[rest] == nil || kinds[rest] == .paragraph
    else { return nil }
    guard !goesOn(index, from: openLine, insteadOf: rest) else { return nil }
    let isPage = kinds[index - 1] == .screenshot || cluster.contains(where: issue.isDateLine)
    return isPage ? .screenshot : .caption
  }

  /// Whether a line of capitals cuts a sentence, as the head of a page does that no list of contents
  /// names.
  private func isUnknownHead(_ index: Int, _ shape: ArticleShape) -> Bool {
    let line = issue.lines[index]
    guard line.latin >= 3, line.han == 0, line.wordCount <= 10,
      !line.scalars.contains(where: isSmallLetter),
      let rest = textLine(from: index + 1, before: shape.range.upperBound)
    else { return false }
    return issue.lines[rest].startsSmall
  }

  /// The run of short lines without a final mark that begins at a line.
  private func scraps(from index: Int, in range: Range<Int>) -> Range<Int> {
    var end = index
    while end < range.upperBound, end - index < 8, kinds[end] == nil,
      issue.lines[end].isPhrase || issue.lines[end].opensLegend
    { end += 1 }
    return index..<max(end, index + 1)
  }

  /// Whether a line rather than `rest` goes on with a cut sentence.
  private func goesOn(_ index: Int, from openLine: Int, insteadOf rest: Int) -> Bool {
    let line = issue.lines[index]
    let head = issue.lines[openLine].scalars[...]
    let here = issue.neighbours.count(from: head, to: line.scalars[...])
    let there = issue.neighbours.count(from: head, to: issue.lines[rest].scalars[...])
    guard issue.language.isChinese else {
      if line.startsSmall || endsInsideSentence(index) { return true }
      guard line.capitalShare < 0.7 else { return here > 0 && there == 0 }
      // A caption without capitals stands below its picture, before the rest of a sentence.
      let isBelowPicture = line.gapBefore >= pageGap
      return !isBelowPicture || !(issue.lines[rest].startsSmall || there > here)
    }
    if let columns = issue.columns, columns.isFilled(by: line, indented: false), here >= there {
      return true
    }
    return here > 0 && there == 0
  }
}
