import CorpusModel
import Unicode

extension IssueReading {
  /// Puts the text of an article together: title, headings, and paragraphs joined over what print put
  /// between their lines.
  mutating func readParagraphs(of index: Int) {
    let draft = drafts[index]
    var paragraphs: [ParagraphDraft] = []
    var flow = Flow(fragments(in: draft.lines), isComplete: isCompleteLine)
    if !issue.language.isChinese {
      var order = ColumnOrder(flow, issue.neighbours)
      flow = order.mend(issue.lines)
    }
    report(flow)
    for chain in flow.chains { paragraphs.append(paragraph(chain, flow)) }
    for heading in draft.headings where !heading.isRunIn {
      paragraphs.append(wholeLines(heading.line..<(heading.line + 1), .heading))
    }
    let order = paragraphs.indices.sorted { (paragraphs[$0].line, $0) < (paragraphs[$1].line, $1) }
    paragraphs = order.map { paragraphs[$0] }
    var opening = [wholeLines(draft.title, .title)]
    if !draft.subtitle.isEmpty { opening.append(wholeLines(draft.subtitle, .subtitle)) }
    drafts[index].paragraphs = opening + paragraphs
    drafts[index].editorNote = editorNote(paragraphs)
  }

  /// Whether a first line without a final mark is complete: shorter than a line of its column.
  private func isCompleteLine(_ fragment: Fragment) -> Bool {
    guard let columns = issue.columns else { return false }
    return issue.lines[fragment.line].width.rounded(.up) + 3 < Double(columns.ideographs)
  }

  private func editorNote(_ paragraphs: [ParagraphDraft]) -> String? {
    let notes = paragraphs.filter { $0.kind == .editorsNote }
    guard let first = notes.first else { return nil }
    var text = scalars(first.text.text)
    if let end = issue.lines[first.line].editorNoteMark {
      text = Array(trimmedSpaces(text.dropFirst(end)))
    }
    return ([string(text)] + notes.dropFirst().map(\.text.text)).joined(separator: "\n")
  }

  // MARK: Paragraphs

  /// Lines taken as they are: titles and headings.
  private func wholeLines(_ lines: Range<Int>, _ kind: BlockKind) -> ParagraphDraft {
    var writer = ReadingTextWriter(
      ParagraphDraft(kind, line: lines.lowerBound),
      language: issue.language
    )
    for index in lines {
      if index > lines.lowerBound { join(index - 1, index, &writer) }
      writer.append(issue.lines[index].scalars[...], at: issue.lines[index].content.lowerBound)
    }
    return writer.paragraph
  }

  private func paragraph(_ chain: [Int], _ flow: Flow) -> ParagraphDraft {
    let first = flow.fragments[chain[0]]
    let line = chain.map { flow.fragments[$0].line }.min() ?? first.line
    var writer = ReadingTextWriter(ParagraphDraft(first.kind, line: line), language: issue.language)
    for (position, index) in chain.enumerated() {
      let fragment = flow.fragments[index]
      if position > 0 { join(flow.fragments[chain[position - 1]], fragment, &writer) }
      writer.append(fragment.scalars, at: offset(of: fragment))
    }
    if first.kind == .turn { writer.paragraph.speaker = issue.lines[first.line].turnLabel?.name }
    return writer.paragraph
  }

  /// Where a fragment begins in the file.
  private func offset(of fragment: Fragment) -> Int {
    let line = issue.lines[fragment.line]
    let before = line.scalars[..<fragment.range.lowerBound]
    return line.content.lowerBound + before.reduce(0) { $0 + utf8Length($1) }
  }

  // MARK: Joins

  private func join(_ left: Int, _ right: Int, _ writer: inout ReadingTextWriter) {
    let (head, tail) = (issue.lines[left], issue.lines[right])
    let space = needsSpace(between: head.scalars, and: tail.scalars, in: issue.language)
    if space { writer.appendSpace(at: head.content.upperBound) }
    logJoin(head.content.upperBound..<tail.content.lowerBound, space, &writer)
  }

  private func join(_ left: Fragment, _ right: Fragment, _ writer: inout ReadingTextWriter) {
    let end = offset(of: left) + left.scalars.reduce(0) { $0 + utf8Length($1) }
    let start = offset(of: right)
    let space = needsSpace(
      between: Array(left.scalars.suffix(1)),
      and: Array(right.scalars.prefix(1)),
      in: issue.language
    )
    if space { writer.appendSpace(at: end) }
    guard end <= start else {
      logJoin(end..<end, space, &writer)
      return
    }
    logJoin(end..<start, space, &writer)
    for line in (left.line + 1)..<max(left.line + 1, right.line) where isFurniture(line) {
      let content = issue.lines[line].content
      writer.paragraph.repairs.append(
        RepairDraft(
          kind: .droppedFurniture,
          before: issue.source.text(content),
          after: "",
          range: content
        )
      )
    }
  }

  /// Logs a join, with what stood between where it is white space only.
  private func logJoin(_ range: Range<Int>, _ space: Bool, _ writer: inout ReadingTextWriter) {
    let between = issue.source.bytes[range]
    let isBlank = trimmed(range, in: issue.source.bytes[...]).isEmpty
    let before = isBlank ? String(decoding: between, as: UTF8.self) : "\n"
    writer.paragraph.repairs.append(
      RepairDraft(kind: .joinedLine, before: before, after: space ? " " : "", range: range)
    )
  }
}
