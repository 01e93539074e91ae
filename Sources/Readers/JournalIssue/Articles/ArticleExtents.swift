import Calendar
import CorpusModel
import Unicode

extension IssueReading {
  /// Sorts the articles and gives each its lines: leading note, title, subtitle, byline and body.
  mutating func boundArticles(in body: Range<Int>) {
    drafts.sort { $0.title.lowerBound < $1.title.lowerBound }
    for index in drafts.indices {
      drafts[index].leadingNote = leadingNote(before: drafts[index].title.lowerBound, in: body)
      takeSubtitle(index, body)
      takeByline(index, body)
    }
    for index in drafts.indices {
      let next =
        index + 1 < drafts.count ? drafts[index + 1].leadingNote.lowerBound : body.upperBound
      drafts[index].lines =
        drafts[index].leadingNote.lowerBound..<max(next, drafts[index].bodyStart)
      let draft = drafts[index]
      mark(draft.leadingNote.lowerBound..<draft.leadingNote.upperBound, .editorsNote)
      mark(draft.title, .title)
      mark(draft.subtitle, .subtitle)
      for line in draft.bylineLines { kinds[line] = .byline }
    }
    markSectionTitles(in: body)
    markLooseSectionTitles(in: body)
  }

  /// The editor's note that stands before a title and belongs to it; empty, at the title, where there
  /// is none.
  private func leadingNote(before title: Int, in body: Range<Int>) -> Range<Int> {
    let none = title..<title
    var index = title
    while let before = textLine(before: index, from: body.lowerBound), title - before <= 12 {
      let line = issue.lines[before]
      if line.editorNoteMark != nil { return before..<title }
      // Lines between the mark and the title must be the rest of its sentence.
      guard kinds[before] == nil, line.credits == nil,
        let earlier = textLine(before: before, from: body.lowerBound), issue.lines[earlier].isOpen,
        issue.lines[earlier].credits == nil
      else { return none }
      index = before
    }
    return none
  }

  /// A dashed line under the title that the contents did not lead to.
  private mutating func takeSubtitle(_ index: Int, _ body: Range<Int>) {
    guard drafts[index].subtitle.isEmpty else { return }
    let start = drafts[index].title.upperBound
    drafts[index].subtitle = start..<start
    guard start < body.upperBound, kinds[start] == nil, issue.lines[start].startsWithDash,
      issue.lines[start].isShort, issue.lines[start].isOpen, issue.lines[start].gapBefore <= 1
    else { return }
    drafts[index].subtitle = start..<(start + 1)
  }

  private mutating func takeByline(_ index: Int, _ body: Range<Int>) {
    var start = max(drafts[index].title.upperBound, drafts[index].subtitle.upperBound)
    while drafts[index].bylineLines.count < 3,
      let line = textLine(from: start, before: body.upperBound), kinds[line] == nil,
      line - start <= 2,
      !drafts.contains(where: { $0.title.contains(line) })
    {
      if drafts[index].date == nil, let date = bracketedDate(line) {
        drafts[index].date = date
      } else if let byline = issue.lines[line].byline, !isHeadingOfPeers(line) {
        drafts[index].byline.add(byline)
      } else if drafts[index].bylineLines.isEmpty,
        let name = positionedName(line, before: body.upperBound)
      {
        drafts[index].byline.authors = [name]
        note(.note, "taken for the author by its place", at: line..<(line + 1))
      } else if drafts[index].bylineLines.isEmpty, let body = bodyName(line) {
        drafts[index].byline.affiliation = body
      } else {
        return
      }
      drafts[index].bylineLines.append(line)
      start = line + 1
    }
  }

  /// The day of a line in brackets that holds a place and a date: `(Kunming, July 18, 2008)`.
  private func bracketedDate(_ index: Int) -> DateSpan? {
    let line = issue.lines[index].scalars
    guard (8...60).contains(line.count), let first = line.first, let last = line.last,
      fold(first) == 0x28, fold(last) == 0x29, line.contains(where: isDigit)
    else { return nil }
    guard let date = findDate(in: string(line.dropFirst().dropLast()))?.span,
      date.start == date.end
    else { return nil }
    return date
  }

  /// Whether a line that could be a name is one of several numbered headings.
  private func isHeadingOfPeers(_ line: Int) -> Bool { headingNumber(at: line) != nil }

  /// A name without a known surname: two to four ideographs alone between title and text.
  private func positionedName(_ index: Int, before end: Int) -> String? {
    let line = issue.lines[index]
    guard issue.language.isChinese, (2...4).contains(line.scalars.count),
      line.han == line.scalars.count,
      !IssueTables.noNames.contains(normalForm(line.scalars)),
      let last = line.scalars.last, !Self.headingEndings.contains(last),
      index + 1 < end, !issue.lines[index + 1].isShort
    else { return nil }
    return string(line.scalars)
  }

  /// The name of the body that wrote an article, alone between title and text.
  func bodyName(_ index: Int) -> String? {
    let line = issue.lines[index]
    guard line.isChinese, line.isPhrase, (5...30).contains(line.width), line.gapAfter > 0,
      line.scalars.allSatisfy({ isWordCharacter($0) || isWhitespace($0) || $0 == 0xB7 }),
      IssueTables.bodyEndings.contains(where: { line.scalars.suffix($0.count).elementsEqual($0) })
    else { return nil }
    return string(line.scalars)
  }

  /// Characters in which short headings end, not names.
  private static let headingEndings = Set(scalars("篇录言语述介析景场论题策一二三四五六七八九十"))

  /// Heads that stand once, right before the first article of their section, are its printed title.
  private mutating func markSectionTitles(in body: Range<Int>) {
    var seen = Set<Int>()
    for draft in drafts {
      guard let entry = draft.entry, let section = contents.entries[entry].section,
        seen.insert(section).inserted
      else { continue }
      let name = normalForm(scalars(contents.sections[section]))
      var index = draft.leadingNote.lowerBound - 1
      while index >= body.lowerBound, isFurniture(index) {
        if normalForm(issue.lines[index].scalars) == name { kinds[index] = .sectionTitle }
        index -= 1
      }
    }
  }

  /// A short line between the end of an article and the next title is the name of a section that the
  /// contents print otherwise, or not at all.
  private mutating func markLooseSectionTitles(in body: Range<Int>) {
    var current: String?
    for index in drafts.indices {
      let start = drafts[index].leadingNote.lowerBound
      let earliest = index > 0 ? drafts[index - 1].bodyStart : body.lowerBound
      if let line = textLine(before: start, from: earliest), isLooseSection(line, from: earliest) {
        kinds[line] = .sectionTitle
        current = string(issue.lines[line].scalars)
      }
      if contents.sections.isEmpty { drafts[index].section = current }
    }
  }

  private func isLooseSection(_ index: Int, from earliest: Int) -> Bool {
    let line = issue.lines[index]
    guard kinds[index] == nil, line.isPhrase, line.credits == nil, !endsInsideSentence(index),
      line.width <= 24 || (line.han == 0 && line.scalars.count <= 60),
      !issue.isDateLine(index), !(issue.columns?.isFilled(by: line, indented: true) ?? false)
    else { return false }
    guard let before = textLine(before: index, from: earliest) else { return index == earliest }
    return issue.lines[before].credits != nil || !issue.lines[before].isOpen
  }
}
