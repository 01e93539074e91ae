import Calendar
import CorpusModel
import Unicode

/// What the opening pages of an issue say about it.
struct Masthead: Sendable {
  var title = ""
  var publisher: String?
  var issue: String?
  var date: DateSpan?
  var details: [Detail] = []
}

extension IssueText {
  /// Reads the lines before the contents, and the running heads where these say nothing.
  func readMasthead(_ range: Range<Int>) -> Masthead {
    var masthead = Masthead()
    masthead.details = readDetails(range)
    masthead.title = periodicalTitle(range)
    if masthead.title.isEmpty { masthead.title = pageHead()?.name ?? "" }
    masthead.issue = issueName(in: Array(range))
    if masthead.issue == nil {
      masthead.issue = issueName(in: runningLines(naming: masthead.title, after: range.upperBound))
    }
    masthead.date =
      masthead.issue.flatMap { dateSpan(in: scalars($0)) }
      ?? range.lazy.compactMap { dateSpan(in: self.lines[$0].scalars) }.first
    masthead.publisher =
      publisher(among: masthead.details) ?? range.lazy.compactMap(unlabelledPublisher).first
    return masthead
  }

  private func publisher(among details: [Detail]) -> String? {
    let found = MastheadLabels.publishers.compactMap { label in
      details.first { normalForm(scalars($0.name)) == label && !$0.value.isEmpty }?.value
    }
    // A publisher may be the person who answers for it; the body stands behind another label then.
    let body = found.first { !splitNames($0).allSatisfy(isPersonalName) }
    return (body ?? found.first).map(withoutAbbreviation)
  }

  /// The body of a line without a colon: `Published by the …`, 某会主办.
  private func unlabelledPublisher(_ index: Int) -> String? {
    let line = trimmedSpaces(lines[index].scalars.filter { $0 != 0x2A }[...])
    guard line.count <= 120, !line.contains(0x3A), !line.contains(0xFF1A) else { return nil }
    for label in MastheadLabels.publisherPhrases {
      if let end = end(of: label, in: line, at: line.startIndex), end < line.endIndex,
        isWhitespace(line[end])
      {
        return withoutAbbreviation(string(withoutArticle(trimmedSpaces(line[end...]))))
      }
      let start = line.endIndex - label.count
      if start > line.startIndex + 3, isHan(line[start]),
        end(of: label, in: line, at: start) == line.endIndex
      {
        return string(trimmedSpaces(line[..<start]))
      }
    }
    return nil
  }

  private func isPersonalName(_ name: String) -> Bool {
    isLatinName(name) || isChineseName(scalars(name)[...])
  }

  /// `Friends of the River Association (FRA)` without the short form it introduces.
  private func withoutAbbreviation(_ name: String) -> String {
    let letters = scalars(name)
    guard let last = letters.last, fold(last) == 0x29,
      let open = letters.lastIndex(where: { fold($0) == 0x28 }), open > 0
    else { return name }
    let inside = letters[(open + 1)...].dropLast()
    guard (2...8).contains(inside.count), inside.allSatisfy(isCapitalLetter) else { return name }
    return string(trimmedSpaces(letters[..<open]))
  }

  /// Short lines of the body that begin with the title of the periodical.
  private func runningLines(naming title: String, after start: Int) -> [Int] {
    let name = normalForm(scalars(title))
    guard name.count >= 4 else { return [] }
    return (start..<max(start, lines.count)).filter {
      lines[$0].scalars.count <= name.count * 2 + 40
        && normalForm(lines[$0].scalars).starts(with: name)
    }
  }
}

// MARK: The name of the periodical

extension IssueText {
  /// The short line of the masthead that is most like the name of the periodical: it is repeated, its
  /// rhythm (季刊) stands beside it, it comes early.
  private func periodicalTitle(_ range: Range<Int>) -> String {
    var best: (index: Int, score: Int)?
    let opening = range.map { (line: $0, letters: normalForm(lines[$0].scalars)) }
    let heads = (range.upperBound..<max(range.upperBound, lines.count))
      .filter { lines[$0].scalars.count <= 80 }
      .map { (line: $0, letters: normalForm(lines[$0].scalars)) }
    for index in range where isTitleLike(index) {
      var score = repetitions(of: index, in: opening) * 2
      score += min(repetitions(of: index, in: heads), 5) * 2
      if rhythmName(index) != nil { score += 6 }
      if (index - 1...index + 1).contains(where: { range.contains($0) && issuePart(at: $0) != nil })
      {
        score += 2
      }
      if index == range.first(where: isTitleLike) { score += 2 }
      if lines[index].isChinese != language.isChinese { score -= 8 }
      if isBodyName(index) { score -= 4 }
      if score > best?.score ?? Int.min { best = (index, score) }
    }
    guard let best else { return "" }
    return rhythmName(best.index) ?? string(lines[best.index].scalars)
  }

  private func isTitleLike(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.isOpen, issuePart(at: index) == nil || rhythmName(index) != nil else { return false }
    guard !line.scalars.contains(0x3A), !line.scalars.contains(0xFF1A) else { return false }
    guard !line.scalars.contains(0x40), line.pageNumber == nil else { return false }
    return line.isChinese ? line.width <= 14 : line.latin >= 4 && line.scalars.count <= 60
  }

  /// How many other lines hold the letters of a line.
  private func repetitions(of index: Int, in others: [(line: Int, letters: [UInt32])]) -> Int {
    let letters = normalForm(rhythmName(index).map(scalars) ?? lines[index].scalars)
    guard letters.count >= 2 else { return 0 }
    return others.count { $0.line != index && contains($0.letters, letters) }
  }

  /// `国际交流` of `国际交流 (季刊)`.
  private func rhythmName(_ index: Int) -> String? {
    let line = lines[index].scalars
    guard line.count <= 60, let open = line.lastIndex(where: { fold($0) == 0x28 }), open > 0 else {
      return nil
    }
    let inside = line[(open + 1)...].prefix { fold($0) != 0x29 }
    guard IssueTables.rhythms.contains(normalForm(inside)) else { return nil }
    return string(trimmedSpaces(line[..<open]))
  }

  /// Whether a line is the name of a body, not of a periodical.
  private func isBodyName(_ index: Int) -> Bool {
    let text = string(lines[index].scalars)
    let folded = text.lowercased()
    return IssueTables.bodyEndings.contains {
      lines[index].scalars.suffix($0.count).elementsEqual($0)
    }
      || ["association", "network", "foundation", "committee", "council", "newsroom", "exchanges"]
        .contains { folded.contains($0) }
  }
}

/// Whether a run of letters holds another.
func contains(_ whole: [UInt32], _ part: [UInt32]) -> Bool {
  firstIndex(of: part, in: whole) != nil
}

/// Where a run of letters first stands in another.
func firstIndex(of part: [UInt32], in whole: [UInt32]) -> Int? {
  guard let first = part.first, part.count <= whole.count else { return nil }
  return (0...(whole.count - part.count)).first { start in
    whole[start] == first && whole[start..<(start + part.count)].elementsEqual(part)
  }
}
