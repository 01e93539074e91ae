import CorpusModel
import Unicode

/// A place in the body that may be the title of an entry of the contents.
private struct TitleMatch {
  let entry: Int
  let lines: Range<Int>
  let likeness: Double
  let score: Double
}

extension IssueReading {
  /// Finds the titles of the contents list in the body, the most alike first; the order of the list is
  /// not taken for granted.
  mutating func findListedTitles(in body: Range<Int>) {
    let matches = titleMatches(in: body).sorted {
      ($0.score, -$0.lines.lowerBound, -$0.entry) > ($1.score, -$1.lines.lowerBound, -$1.entry)
    }
    var taken = Set<Int>()
    var found = Set<Int>()
    for match in matches where !found.contains(match.entry) {
      guard taken.isDisjoint(with: match.lines) else { continue }
      found.insert(match.entry)
      taken.formUnion(match.lines)
      drafts.append(draft(for: match))
    }
    for (index, entry) in contents.entries.enumerated() where !found.contains(index) {
      guard isBodyScript(index) else { continue }
      note(
        .warning,
        "no title in the text for this entry of the contents",
        at: entry.line..<(entry.line + 1)
      )
    }
  }

  private func titleMatches(in body: Range<Int>) -> [TitleMatch] {
    var matches: [TitleMatch] = []
    for start in body where canBeginTitle(start) {
      for end in titleEnds(from: start, in: body) {
        let key = Likeness(issue.letters(of: start..<end))
        guard key.letters.count >= 2 else { continue }
        for entry in contents.entries.indices where isBodyScript(entry) {
          let whole = key.ratio(to: contents.entries[entry].whole)
          let main = end == start + 1 ? key.ratio(to: contents.entries[entry].main) * 0.97 : 0
          let likeness = max(whole, main)
          guard likeness >= 0.6 else { continue }
          let score = likeness + setting(of: start..<end) - Double(end - start - 1) * 0.02
          guard score >= 0.66 else { continue }
          matches.append(
            TitleMatch(entry: entry, lines: start..<end, likeness: whole, score: score)
          )
        }
      }
    }
    return matches
  }

  /// Whether an entry is printed in the language of the issue: some issues have a second list.
  private func isBodyScript(_ entry: Int) -> Bool {
    let line = issue.lines[contents.entries[entry].line]
    return line.isChinese == issue.language.isChinese
  }

  /// Whether a title may begin at a line.
  func canBeginTitle(_ index: Int) -> Bool {
    let line = issue.lines[index]
    guard kinds[index] == nil, line.isShort, line.credits == nil, line.editorNoteMark == nil else {
      return false
    }
    return !line.startsWithDash && line.scalars.last != 0x3002
  }

  /// Where a title of one to three lines from `start` may end.
  private func titleEnds(from start: Int, in body: Range<Int>) -> [Int] {
    // A line that breaks off inside a sentence begins a title only if the rest is right below it.
    if endsInsideSentence(start), issue.lines[start].gapAfter > 0 { return [] }
    var ends = [start + 1]
    while ends.count < 3, let last = ends.last, last < body.upperBound {
      let line = issue.lines[last]
      guard kinds[last] == nil, line.isShort, line.gapBefore <= 1, line.credits == nil,
        line.byline == nil,
        issue.lines[last - 1].isOpen || issue.lines[last - 1].scalars.last == 0x3A
      else { break }
      ends.append(last + 1)
    }
    return ends
  }

  /// How well the neighbourhood of some lines suits a title, as an addition to their likeness.
  private func setting(of lines: Range<Int>) -> Double {
    var score = 0.0
    let start = contents.lines.isEmpty ? 0 : contents.lines.upperBound
    if let before = textLine(before: lines.lowerBound, from: start) {
      let line = issue.lines[before]
      if line.credits != nil { score += 0.03 }
      if line.isOpen, line.credits == nil, kinds[before] == nil { score -= 0.03 }
    } else {
      score += 0.03
    }
    guard let after = textLine(from: lines.upperBound, before: issue.lines.count) else {
      return score
    }
    let line = issue.lines[after]
    if line.byline != nil || line.startsWithDash || line.editorNoteMark != nil { score += 0.03 }
    return score
  }

  private func draft(for match: TitleMatch) -> ArticleDraft {
    let split = subtitleStart(of: match.lines, entry: match.entry)
    return ArticleDraft(
      title: match.lines.lowerBound..<split,
      subtitle: split..<match.lines.upperBound,
      entry: match.entry,
      likeness: match.likeness
    )
  }

  /// Where the subtitle begins among the lines of a title: at a dash, or after what the contents print
  /// before theirs.
  private func subtitleStart(of lines: Range<Int>, entry: Int) -> Int {
    for index in lines.dropFirst() where issue.lines[index].startsWithDash { return index }
    let wanted = contents.entries[entry]
    guard wanted.main.letters != wanted.whole.letters else { return lines.upperBound }
    for index in lines.dropFirst() {
      let head = Likeness(issue.letters(of: lines.lowerBound..<index))
      if head.ratio(to: wanted.main) >= 0.9 { return index }
    }
    return lines.upperBound
  }
}
