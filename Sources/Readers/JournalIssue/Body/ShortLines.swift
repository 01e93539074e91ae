import CorpusModel
import Unicode

/// What the lines of an article have in common that decides about its short ones.
struct ArticleShape: Sendable {
  let range: Range<Int>
  /// Short lines that stand like headings: after finished text, before text, away from page breaks.
  var headings: Set<Int> = []
  /// The ending that several headings share: 专场, Dialogue.
  var ending: [UInt32]?
  /// Whether most paragraphs begin with the name of a speaker and a colon.
  var isLabelled = false
}

extension IssueReading {
  /// Decides about every line of an article that is still open: text, heading, listed point, caption.
  mutating func markText(in range: Range<Int>) {
    var shape = ArticleShape(range: range)
    shape.isLabelled = isLabelled(range)
    shape.ending = sharedEnding(in: range)
    shape.headings = Set(range.filter { standsLikeHeading($0, shape) })
    var openLine: Int?
    for index in range {
      switch kinds[index] {
      case nil: break
      case .paragraph, .listItem, .editorsNote:
        openLine = issue.lines[index].isOpen ? index : nil
        continue
      case .heading:
        openLine = nil
        continue
      case .masthead, .contents, .sectionTitle, .title, .subtitle, .byline, .turn, .credit,
        .caption,
        .runningHead, .pageNumber, .screenshot, .boilerplate, .markup, .blank:
        continue
      }
      let kind = kind(of: index, after: openLine, shape)
      kinds[index] = kind
      if kind == .caption, issue.lines[index].opensLegend { takeLegend(after: index, range) }
      guard kind != .caption, kind != .screenshot, kind != .runningHead else { continue }
      openLine = kind != .heading && issue.lines[index].isOpen ? index : nil
    }
  }

  private mutating func takeLegend(after index: Int, _ range: Range<Int>) {
    guard index + 1 < range.upperBound, kinds[index + 1] == nil else { return }
    kinds[index + 1] = .caption
  }

  private func kind(of index: Int, after openLine: Int?, _ shape: ArticleShape) -> BlockKind {
    let line = issue.lines[index]
    if line.saysCaption || line.opensLegend || isForeign(line) { return .caption }
    if let openLine {
      if line.isPhrase, endsLikeHeadings(line, shape) { return .heading }
      if let furniture = furniture(at: index, after: openLine, shape) { return furniture }
      return isListPoint(line) ? .listItem : .paragraph
    }
    if isListPoint(line) { return .listItem }
    guard line.isPhrase, !issue.isDateLine(index) else { return .paragraph }
    return shortKind(index, shape)
  }

  /// Whether a line begins with the dash or the bullet of a listed point.
  private func isListPoint(_ line: IssueLine) -> Bool {
    if line.startsWithDash { return true }
    guard let first = line.scalars.first, let second = line.scalars.dropFirst().first else {
      return false
    }
    if [0x2022, 0x25CF, 0x25A0, 0x25C6, 0x25AA, 0x25CB].contains(first) { return true }
    return first == 0x2D && isWhitespace(second)
  }

  /// Whether a line is written in the other language: in the body that is the text of a picture.
  private func isForeign(_ line: IssueLine) -> Bool {
    guard line.isChinese != issue.language.isChinese else { return false }
    if line.isChinese { return line.han >= 4 }
    return line.latin >= 4 && line.isShort && line.isOpen && line.touchesBreak
  }

  /// What a short line after finished text is.
  private func shortKind(_ index: Int, _ shape: ArticleShape) -> BlockKind {
    let line = issue.lines[index]
    guard let next = textLine(from: index + 1, before: shape.range.upperBound) else {
      return line.touchesBreak ? .caption : .paragraph
    }
    if line.isMarkedHeading { return .heading }
    if isEchoed(index, next, shape) { return .caption }
    if isCut(index, next, shape) { return .paragraph }
    if shape.headings.contains(index) { return .heading }
    guard line.touchesBreak else { return .paragraph }
    let hasHeadings = shape.headings.contains { $0 != index }
    let couldHead =
      line.gapAfter < pageGap && !issue.lines[next].isOpen || !issue.lines[next].isShort
    return hasHeadings && couldHead ? .heading : .caption
  }

  /// Whether the words of a line beside a picture are repeated by the text around it.
  private func isEchoed(_ index: Int, _ next: Int, _ shape: ArticleShape) -> Bool {
    guard issue.lines[index].touchesBreak else { return false }
    let letters = normalForm(issue.lines[index].scalars)
    guard letters.count >= 4 else { return false }
    let before = textLine(before: index, from: shape.range.lowerBound)
    return [before, next].compactMap { $0 }.contains { other in
      contains(normalForm(issue.lines[other].scalars.prefix(160)), letters)
    }
  }

  /// Whether a short line is the beginning of a sentence that the end of a column cut.
  private func isCut(_ index: Int, _ next: Int, _ shape: ArticleShape) -> Bool {
    let line = issue.lines[index]
    if endsInsideSentence(index) { return true }
    if endsLikeHeadings(line, shape) { return false }
    let known = issue.neighbours.count(
      from: line.scalars[...],
      to: issue.lines[next].scalars[...]
    )
    guard !issue.language.isChinese else {
      guard let columns = issue.columns else { return known >= 3 && line.gapBefore < pageGap }
      return columns.isFilled(by: line, indented: true)
    }
    let follower = issue.lines[next]
    if follower.startsSmall || line.gapAfter >= pageGap { return true }
    if shape.isLabelled, follower.scalars.prefix(60).contains(0x3A) { return true }
    guard let word = follower.firstWord, !IssueTables.functionWords.contains(word.text) else {
      return false
    }
    return known > 0
  }

  private func endsLikeHeadings(_ line: IssueLine, _ shape: ArticleShape) -> Bool {
    guard let ending = shape.ending else { return false }
    return normalForm(line.scalars).suffix(ending.count).elementsEqual(ending)
  }

  /// Whether a line stands as headings do, whatever the rest of the article has.
  private func standsLikeHeading(_ index: Int, _ shape: ArticleShape) -> Bool {
    let line = issue.lines[index]
    guard kinds[index] == nil, line.isPhrase, !line.touchesBreak, !isForeign(line),
      !line.saysCaption, !issue.isDateLine(index), !isListPoint(line)
    else { return false }
    if let before = textLine(before: index, from: shape.range.lowerBound),
      kinds[before] != .heading, issue.lines[before].isOpen
    {
      return false
    }
    guard let next = textLine(from: index + 1, before: shape.range.upperBound),
      kinds[next] == nil || kinds[next] == .heading, !isCut(index, next, shape)
    else { return false }
    guard !line.isMarkedHeading else { return true }
    guard !isBrief(next) || endsLikeHeadings(line, shape) || beginsCut(next, shape) else {
      return false
    }
    guard !issue.language.isChinese else {
      return line.width <= 40 && line.scalars.count { $0 == 0xFF0C || $0 == 0x2C } <= 1
    }
    return line.wordCount <= 30 && (line.capitalShare >= 0.75 || looksLikeSentenceHead(line))
  }

  private func isBrief(_ index: Int) -> Bool {
    issue.lines[index].isShort && issue.lines[index].isOpen && kinds[index] == nil
      && !(issue.language.isChinese && endsInsideSentence(index))
  }

  /// Whether a short line is the beginning of a sentence that goes on after it.
  private func beginsCut(_ index: Int, _ shape: ArticleShape) -> Bool {
    guard let next = textLine(from: index + 1, before: shape.range.upperBound) else { return false }
    return isCut(index, next, shape)
  }

  /// Whether a line without capitals can be a heading: shorter than a line of a column, or with others
  /// like it.
  private func looksLikeSentenceHead(_ line: IssueLine) -> Bool {
    line.scalars.count <= 60 && line.wordCount >= 2 && !line.scalars.contains(0x2C)
  }

  /// The ending of two characters or one word that at least three short lines share.
  private func sharedEnding(in range: Range<Int>) -> [UInt32]? {
    var counts: [[UInt32]: Int] = [:]
    for index in range where kinds[index] == nil {
      let line = issue.lines[index]
      guard line.isPhrase, line.width <= 40 else { continue }
      let letters = normalForm(line.scalars)
      guard letters.count >= 3 else { continue }
      counts[Array(letters.suffix(issue.language.isChinese ? 2 : 6)), default: 0] += 1
    }
    return counts.filter { $0.value >= 3 }.max {
      ($0.value, $1.key.first ?? 0) < ($1.value, $0.key.first ?? 0)
    }?
    .key
  }

  private func isLabelled(_ range: Range<Int>) -> Bool {
    let long = range.filter { kinds[$0] == nil && !issue.lines[$0].isShort }
    guard long.count >= 4 else { return false }
    let labelled = long.count { index in
      let head = issue.lines[index].scalars.prefix(200)
      guard let colon = head.firstIndex(where: { $0 == 0x3A || $0 == 0xFF1A }) else { return false }
      return !head[..<colon].contains { $0 == 0x3002 || $0 == 0xFF0C }
    }
    return labelled * 5 >= long.count * 3
  }
}
