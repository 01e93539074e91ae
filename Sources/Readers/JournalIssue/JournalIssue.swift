import CorpusModel
import Unicode

/// Tells a journal issue from other texts: a table of contents with pages, or a masthead over several
/// articles that end in credits.
func recognizesJournalIssue(_ source: SourceText) -> Bool {
  let head = SourceText(bytes: Array(source.bytes.prefix(recognitionReach)))
  guard hasJournalWords(head.bytes) else { return false }
  let issue = IssueText(head, language: guessLanguage(head.bytes[...]), isWhole: false)
  if issue.pageHead() != nil { return true }
  let contents = issue.readContents()
  if contents.entries.count >= 3, contents.lines.lowerBound < 200 { return true }
  let opening = 0..<min(issue.lines.count, 60)
  let labels = issue.readDetails(opening)
  let isNumbered = opening.contains { issue.issuePart(at: $0) != nil }
  guard isEdited(labels), labels.count >= (isNumbered ? 3 : 5) else { return false }
  return issue.lines.count { $0.credits != nil } >= 2
}

/// Whether the names of details are those of a masthead: an editor, the number of the serial.
private func isEdited(_ details: [Detail]) -> Bool {
  details.contains { $0.name.contains("编") || $0.name.contains("Editor") || $0.name == "ISSN" }
}

/// How many bytes of a file are looked at to recognise an issue.
private let recognitionReach = 65_536

/// Whether a text holds a word that every issue has somewhere near its beginning: cheap, so that other
/// files are passed over at once.
private func hasJournalWords(_ bytes: [UInt8]) -> Bool {
  let words = [
    "目", "CONTENTS", "Contents", "contents", "ISSN", "编", "編", "Editor", "期", "Issue", "ISSUE",
    "No.", "NO.", "Vol", "VOL", "Spring", "Summer", "Autumn", "Winter",
  ].map {
    Array($0.utf8)
  }
  let opening = bytes.prefix(16_384)
  return words.contains { word in
    guard let first = word.first else { return false }
    return opening.indices.contains { index in
      opening[index] == first && opening[index...].starts(with: word)
    }
  }
}

/// Reads a journal issue whose text was recovered from its pages.
func readJournalIssue(_ source: SourceText, file: String) -> ReadDocument {
  var reading = IssueReading(IssueText(source, language: guessLanguage(source.bytes[...])))
  reading.readLayout()
  for index in reading.drafts.indices {
    reading.readBody(of: index)
    reading.readParagraphs(of: index)
  }
  return reading.document(named: file)
}

extension IssueReading {
  /// Finds the masthead, the contents, the furniture and the articles.
  fileprivate mutating func readLayout() {
    contents = issue.readContents()
    let bodyStart = contents.lines.isEmpty ? mastheadEnd : contents.lines.upperBound
    let opening = contents.lines.isEmpty ? 0..<bodyStart : 0..<contents.lines.lowerBound
    masthead = issue.readMasthead(opening)
    mark(opening, .masthead)
    mark(contents.lines, .contents)
    let body = bodyStart..<issue.lines.count
    names = RunningNames(title: masthead.title, sections: contents.sections)
    for screenshot in issue.findScreenshots(in: body) { mark(screenshot, .screenshot) }
    markRunningHeads(in: body)
    findListedTitles(in: body)
    markRepeatedHeads(in: body)
    findUnlistedTitles(in: body)
    takeFirstTitle(in: body)
    findPeerTitles(in: body)
    boundArticles(in: body)
  }

  /// Where the masthead ends in an issue without contents: after its last label, at the first line that
  /// has the shape of a title.
  private var mastheadEnd: Int {
    let opening = issue.lines.indices.prefix(80)
    if let head = issue.pageHead(), !isEdited(issue.readDetails(0..<opening.upperBound)) {
      return head.line + 1
    }
    let firstText = opening.first(where: holdsSentence) ?? opening.upperBound
    let labelled = (0..<firstText).last { index in
      !issue.readDetails(index..<(index + 1)).isEmpty || issue.issuePart(at: index) != nil
    }
    let start = (labelled ?? -1) + 1
    let reach = start..<min(issue.lines.count, start + 30)
    return reach.first { index in
      guard canBeginTitle(index), issue.lines[index].isOpen else { return false }
      let following = (index + 1)..<min(index + 4, issue.lines.count)
      return following.contains { issue.lines[$0].editorNoteMark != nil || holdsSentence($0) }
    } ?? start
  }

  /// Whether a line is text rather than a name, a label or a slogan.
  private func holdsSentence(_ index: Int) -> Bool {
    let line = issue.lines[index]
    guard line.scalars.count > 15, issue.readDetails(index..<(index + 1)).isEmpty else {
      return false
    }
    return firstSentenceEnd(of: line.scalars, from: 0) != nil
  }

  /// Finds what the lines of an article are.
  fileprivate mutating func readBody(of index: Int) {
    let range = drafts[index].bodyStart..<drafts[index].lines.upperBound
    for line in range where kinds[line] == nil {
      guard let credits = issue.lines[line].credits else { continue }
      kinds[line] = .credit
      drafts[index].credits += credits
    }
    markEditorNotes(in: range)
    let numbered = markNumberedLines(in: range)
    markText(in: range)
    markTurns(in: range)
    let plain = range.filter { line in
      kinds[line] == .heading && !numbered.contains { $0.line == line }
    }
    let headings = plain.map {
      HeadingDraft(line: $0, end: issue.lines[$0].scalars.count, isRunIn: false, style: nil)
    }
    drafts[index].headings = leveled(numbered + headings)
  }

  /// Marks the editor's notes inside an article with the lines their sentences go on in.
  private mutating func markEditorNotes(in range: Range<Int>) {
    var isOpen = false
    for line in range where kinds[line] == nil {
      guard issue.lines[line].editorNoteMark != nil || isOpen else { continue }
      kinds[line] = .editorsNote
      isOpen = issue.lines[line].isOpen
    }
  }
}
