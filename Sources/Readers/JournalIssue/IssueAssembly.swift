import CorpusModel

extension IssueReading {
  /// Writes the issue down as a document: its columns, articles, paragraphs and blocks.
  func document(named file: String) -> ReadDocument {
    var builder = DocumentBuilder(source: issue.source, file: file, kind: .journalIssue)
    builder.document.language = issue.language
    builder.document.title = masthead.title
    builder.document.publisher = masthead.publisher
    builder.document.issue = masthead.issue
    builder.document.date = masthead.date
    builder.document.details = masthead.details
    var owners = [RowID<Article>?](repeating: nil, count: issue.lines.count)
    for draft in drafts {
      let article = write(draft, to: &builder)
      for index in ownLines(of: draft) { owners[index] = article }
    }
    writeBlocks(owners, to: &builder)
    for problem in problems.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      builder.addProblem(problem.severity, problem.message, at: problem.range)
    }
    return builder.finish()
  }

  /// The lines of an article without the furniture after its last text.
  private func ownLines(of draft: ArticleDraft) -> Range<Int> {
    var end = draft.lines.upperBound
    while end > draft.bodyStart, isFurniture(end - 1), kinds[end - 1] != .caption { end -= 1 }
    return draft.lines.lowerBound..<end
  }

  private func write(_ draft: ArticleDraft, to builder: inout DocumentBuilder) -> RowID<Article> {
    let title =
      draft.paragraphs.first { $0.kind == .title }?.text.text ?? issue.text(of: draft.title)
    let article = builder.beginArticle(title: title, at: issue.bytes(of: draft.title))
    builder.editArticle(article) { fill(&$0, from: draft) }
    var headings = draft.headings.sorted { $0.line < $1.line }[...]
    for paragraph in draft.paragraphs {
      while let heading = headings.first, heading.line <= paragraph.line,
        paragraph.kind != .title, paragraph.kind != .subtitle
      {
        begin(heading, in: &builder)
        headings = headings.dropFirst()
      }
      guard
        let id = builder.addParagraph(paragraph.kind, paragraph.text, speaker: paragraph.speaker)
      else { continue }
      for repair in paragraph.repairs {
        builder.addRepair(
          repair.kind,
          in: id,
          before: repair.before,
          after: repair.after,
          at: repair.range
        )
      }
    }
    return article
  }

  private func begin(_ heading: HeadingDraft, in builder: inout DocumentBuilder) {
    let line = issue.lines[heading.line]
    var writer = ReadingTextWriter(
      ParagraphDraft(.heading, line: heading.line),
      language: issue.language
    )
    writer.append(line.scalars[..<heading.end], at: line.content.lowerBound)
    var title = writer.paragraph.text.text
    while let last = title.last, last == "。" || last == "." || last == " " { title.removeLast() }
    builder.beginPart(title: title, level: heading.level, at: line.content)
  }

  private func fill(_ article: inout Article, from draft: ArticleDraft) {
    if !draft.subtitle.isEmpty {
      article.subtitle = draft.subtitle.map { string(issue.lines[$0].textAfterDash) }
        .joined(separator: issue.language.isChinese ? "" : " ")
    }
    if let entry = draft.entry.map({ contents.entries[$0] }) {
      article.contentsTitle = entry.title
      article.page = entry.page
      article.section = entry.section.map { contents.sections[$0] }
    }
    article.section = article.section ?? draft.section
    article.date = draft.date
    article.authors = draft.byline.authors
    article.reporters = draft.byline.reporters
    article.translators = draft.byline.translators
    article.affiliation = draft.byline.affiliation
    article.editorNote = draft.editorNote
    for credit in draft.credits { apply(credit, to: &article) }
    guard let listed = draft.entry.map({ contents.entries[$0].byline }) else { return }
    if article.authors.isEmpty { article.authors = listed.authors }
    if article.reporters.isEmpty { article.reporters = listed.reporters }
  }

  private func apply(_ credit: Credit, to article: inout Article) {
    switch credit.kind {
    case .author: add(splitNames(credit.value), to: &article.authors)
    case .translator: add(splitNames(credit.value), to: &article.translators)
    case .reporter: add(splitNames(credit.value), to: &article.reporters)
    case .affiliation: article.affiliation = article.affiliation ?? credit.value
    case .contributor: article.contributor = article.contributor ?? credit.value
    case .origin: article.origin = article.origin ?? credit.value
    case .other: break
    }
  }

  private func add(_ names: [String], to list: inout [String]) {
    for name in names where !list.contains(name) { list.append(name) }
  }

  /// Gives every line its block; the builder fills the blank lines between.
  private func writeBlocks(_ owners: [RowID<Article>?], to builder: inout DocumentBuilder) {
    for (index, line) in issue.lines.enumerated() {
      guard let kind = kinds[index] else { continue }
      builder.addBlock(kind, line.whole, article: owners[index])
    }
  }
}
