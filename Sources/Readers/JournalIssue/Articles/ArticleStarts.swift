import CorpusModel
import Unicode

extension IssueReading {
  /// Finds titles by their shape: after the credits of an article, over a byline, over an editor's
  /// note.
  ///
  /// Where there is a contents list only the surest count.
  mutating func findUnlistedTitles(in body: Range<Int>) {
    let isListed = !drafts.isEmpty
    let taken = Set(drafts.flatMap { Array($0.title) + Array($0.subtitle) })
    var index = body.lowerBound
    while index < body.upperBound {
      defer { index += 1 }
      guard !taken.contains(index), canBeginTitle(index),
        let start = titleShape(at: index, in: body)
      else { continue }
      guard start.score >= (isListed ? 4 : 2), taken.isDisjoint(with: start.title) else { continue }
      if let last = drafts.indices.last, drafts[last].entry == nil, drafts[last].subtitle.isEmpty,
        drafts[last].title.upperBound == index
      {
        drafts[last].subtitle = start.title
        continue
      }
      drafts.append(ArticleDraft(title: start.title, subtitle: start.subtitle))
      let why =
        isListed ? "a title that the contents do not list" : "a title known by its shape alone"
      note(isListed ? .warning : .note, why, at: start.title)
      index = max(start.title.upperBound, start.subtitle.upperBound) - 1
    }
  }

  /// Takes the first line that can be a title where none was found: a text is never left without an article.
  mutating func takeFirstTitle(in body: Range<Int>) {
    guard drafts.isEmpty, let first = textLine(from: body.lowerBound, before: body.upperBound)
    else { return }
    let title = first..<(first + 1)
    drafts.append(ArticleDraft(title: title, subtitle: title.upperBound..<title.upperBound))
    note(.note, "taken for the title by its place", at: title)
  }

  /// Titles of short pieces printed one after the other: lines marked like the title of the first piece, after finished text,
  /// where that title has neither subtitle nor author, as the titles of longer articles have.
  mutating func findPeerTitles(in body: Range<Int>) {
    guard contents.entries.isEmpty, drafts.count == 1, let first = drafts.first,
      first.subtitle.isEmpty, isMarked(first.title.lowerBound),
      let text = textLine(from: first.title.upperBound, before: body.upperBound),
      issue.lines[text].byline == nil, !issue.lines[text].isPhrase
    else { return }
    for index in first.title.upperBound..<body.upperBound
    where canBeginTitle(index) && isMarked(index) {
      guard let before = textLine(before: index, from: text),
        !issue.lines[before].isOpen || issue.lines[before].credits != nil,
        let after = textLine(from: index + 1, before: body.upperBound), !issue.lines[after].isPhrase
      else { continue }
      drafts.append(ArticleDraft(title: index..<(index + 1), subtitle: (index + 1)..<(index + 1)))
      note(.note, "a title marked like the first", at: index..<(index + 1))
    }
  }

  private func isMarked(_ index: Int) -> Bool {
    let line = issue.lines[index]
    if line.isEmphasized || line.isMarkedHeading { return true }
    return line.latin >= 5 && !line.scalars.contains(where: isSmallLetter)
  }

  private struct TitleShape {
    let title: Range<Int>
    let subtitle: Range<Int>
    let score: Int
  }

  /// What speaks for a title at a line: 2 for the end of an article before it, 2 for a byline and for
  /// an editor's note, 1 for a subtitle and for a page break.
  private func titleShape(at index: Int, in body: Range<Int>) -> TitleShape? {
    let line = issue.lines[index]
    let isName = line.byline != nil && !standsOverSubtitle(index, in: body)
    guard line.isOpen || endsAsQuestion(line), !endsInsideSentence(index), !isName else {
      return nil
    }
    guard bodyName(index) == nil,
      headingNumber(at: index) == nil || followsArticleEnd(index, in: body)
    else { return nil }
    guard !standsOverTitle(index, in: body) else { return nil }
    var end = index + 1
    while end < body.upperBound, end - index < 3, issue.lines[end].gapBefore == 0,
      canBeginTitle(end), issue.lines[end].isOpen, issue.lines[end].byline == nil
    { end += 1 }
    var subtitleEnd = end
    while subtitleEnd < body.upperBound, subtitleEnd - end < 2, kinds[subtitleEnd] == nil,
      issue.lines[subtitleEnd].startsWithDash, issue.lines[subtitleEnd].isShort,
      issue.lines[subtitleEnd].isOpen
    { subtitleEnd += 1 }
    guard let next = textLine(from: subtitleEnd, before: body.upperBound),
      beginsText(next, before: body.upperBound)
    else { return nil }
    var score = followsArticleEnd(index, in: body) ? 2 : 0
    if issue.lines[next].byline != nil { score += 2 }
    if issue.lines[next].editorNoteMark != nil { score += 2 }
    if subtitleEnd > end { score += 1 }
    if line.gapBefore >= pageGap { score += 1 }
    if line.isMarkedHeading { score += 1 }
    return TitleShape(title: index..<end, subtitle: end..<subtitleEnd, score: score)
  }

  /// Whether a line is the name of a section: capitals or a few characters over a longer title.
  private func standsOverTitle(_ index: Int, in body: Range<Int>) -> Bool {
    let line = issue.lines[index]
    guard line.gapAfter > 0, let next = textLine(from: index + 1, before: body.upperBound),
      canBeginTitle(next), issue.lines[next].isPhrase, issue.lines[next].byline == nil,
      headingNumber(at: next) == nil
    else { return false }
    guard line.isChinese else {
      return !line.scalars.contains(where: isSmallLetter)
        && issue.lines[next].scalars.contains(where: isSmallLetter)
    }
    return line.width <= 8 && issue.lines[next].width > line.width
  }

  /// Whether a subtitle stands right below a line, which then is no name.
  private func standsOverSubtitle(_ index: Int, in body: Range<Int>) -> Bool {
    index + 1 < body.upperBound && issue.lines[index + 1].startsWithDash
      && issue.lines[index + 1].gapBefore == 0 && issue.lines[index + 1].isOpen
  }

  private func endsAsQuestion(_ line: IssueLine) -> Bool {
    guard let last = line.scalars.last else { return false }
    return last == 0x3F || last == 0xFF1F || last == 0x21 || last == 0xFF01
  }

  /// Whether a line breaks off as only a sentence does: at a function word or at the end of a column.
  func endsInsideSentence(_ index: Int) -> Bool {
    let line = issue.lines[index]
    if let last = line.scalars.last, [0x2C, 0x3B, 0x3001, 0xFF0C, 0xFF1B].contains(last) {
      return true
    }
    if let word = line.lastWord, IssueTables.functionWords.contains(word) { return true }
    if let last = line.scalars.last, line.width > 20, IssueTables.leadingCharacters.contains(last) {
      return true
    }
    return issue.language.isChinese ? false : line.startsSmall
  }

  /// Whether an article ends before a line: at a credit, or with an editor's note or the rest of a
  /// torn column between.
  private func followsArticleEnd(_ index: Int, in body: Range<Int>) -> Bool {
    guard let before = textLine(before: index, from: body.lowerBound) else { return true }
    let line = issue.lines[before]
    if line.credits != nil { return true }
    let isNote = line.editorNoteMark != nil
    guard isNote || endsInsideSentence(before) && line.isPhrase else { return false }
    guard let earlier = textLine(before: before, from: body.lowerBound) else { return isNote }
    if issue.lines[earlier].credits != nil { return true }
    // A note right under a title or a byline belongs to that article.
    return isNote && !issue.lines[earlier].isShort && !issue.lines[earlier].isOpen
  }

  /// Whether text begins at a line or, after a byline or a heading, at the next but one.
  private func beginsText(_ index: Int, before end: Int) -> Bool {
    for line in index..<min(end, index + 4) where kinds[line] == nil {
      let candidate = issue.lines[line]
      if candidate.credits != nil { return false }
      if candidate.editorNoteMark != nil || !candidate.isPhrase { return true }
    }
    return false
  }
}
