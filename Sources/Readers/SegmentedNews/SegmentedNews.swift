import CorpusModel

/// Tells a text whose words are separated by spaces: between most Chinese characters that are not in one
/// word there is a space.
func recognizesSegmentedNews(_ source: SourceText) -> Bool {
  let sample = source.bytes.prefix(32_768)
  var wide = 0
  var parted = 0
  var previousWasWide = false
  var gap = 0
  for byte in sample {
    if byte == 0x20 {
      gap += 1
      continue
    }
    let isWide = byte >= 0x80
    // Lead bytes only: every character counts once.
    if isWide, byte & 0xC0 != 0x80 {
      wide += 1
      if gap == 1, previousWasWide { parted += 1 }
    }
    previousWasWide = isWide
    gap = 0
  }
  return wide >= 40 && parted * 100 >= wide * 28
}

/// Reads a news collection with separated words, one article a line.
///
/// A short line without the end of a sentence is the title of the line below it.
func readSegmentedNews(_ source: SourceText, file: String) -> ReadDocument {
  var builder = DocumentBuilder(source: source, file: file, kind: .newsCollection)
  var splitter = WordSplitter()
  var title: [GivenWord] = []
  let all = lines(of: source)
  for (index, line) in all.enumerated() {
    guard !line.isBlank else {
      builder.addLine(.blank, line)
      continue
    }
    let words = splitter.words(of: line.content, in: source)
    let hasNext = all[(index + 1)...].first.map { !$0.isBlank } ?? false
    if title.isEmpty, hasNext, isTitleLine(words) {
      title = words
      continue
    }
    readItem(words, title: title, line: line, into: &builder)
    title = []
  }
  return builder.finish()
}

private func isTitleLine(_ words: [GivenWord]) -> Bool {
  let length = words.reduce(0) { $0 + $1.length }
  return length <= 60 && !words.contains { $0.has(.terminal) && $0.text != "？" && $0.text != "！" }
}

private func readItem(
  _ words: [GivenWord],
  title: [GivenWord],
  line: Line,
  into builder: inout DocumentBuilder
) {
  let credits = findCredits(words)
  let text = Array(words[..<credits.words.lowerBound])
  let item = title + text
  var lead = title.isEmpty ? findLead(text) : givenLead(title, item)
  if lead == nil, !item.isEmpty {
    lead = Lead(title: 0..<0, subtitle: nil, body: 0, isSure: false)
  }
  let start = (title.first ?? words.first)?.source.lowerBound ?? line.content.lowerBound
  let article = builder.beginArticle(
    title: lead.map { plainText(item[$0.title]) } ?? "",
    at: start..<start
  )
  if let lead {
    addText(item, lead, article: article, into: &builder)
    if !lead.isSure {
      builder.addProblem(
        .note,
        "where the title ends is a guess",
        at: start..<line.content.upperBound
      )
    }
  }
  addCredits(credits, words, article: article, into: &builder)
  builder.editArticle(article) { record in
    record.subtitle = lead?.subtitle.map { plainText(item[$0]) }
    credits.fill(&record)
    guard record.reporters.isEmpty, let lead else { return }
    record.reporters = findDatelineReporters(item[lead.body...])
  }
  builder.addBlock(.blank, line.content.upperBound..<line.range.upperBound)
}

extension NewsCredits {
  /// Takes the credits into an article's columns.
  fileprivate func fill(_ article: inout Article) {
    if let origin {
      // `来源 ： 新华社 2008年5月14日`: the day stands behind the medium.
      (article.origin, article.date) = splitSource(origin)
    }
    article.authors = authors
    article.contributor = contributor
    article.reporters = reporters
    if let date { article.date = findDate(in: date)?.span }
  }
}

private func givenLead(_ title: [GivenWord], _ item: [GivenWord]) -> Lead {
  Lead(title: 0..<title.count, subtitle: nil, body: title.count, isSure: true)
}

/// Adds title, subtitle, headings and the body between them.
private func addText(
  _ words: [GivenWord],
  _ lead: Lead,
  article: RowID<Article>,
  into builder: inout DocumentBuilder
) {
  addPiece(.title, words[lead.title], article, into: &builder)
  if let subtitle = lead.subtitle { addPiece(.subtitle, words[subtitle], article, into: &builder) }
  var start = lead.body
  for heading in findHeadings(words, in: lead.body..<words.count) {
    addPiece(.paragraph, words[start..<heading.lowerBound], article, into: &builder)
    let range = sourceRange(words[heading])
    builder.beginPart(title: plainText(words[heading]), level: 1, at: range)
    addPiece(.heading, words[heading], article, into: &builder)
    start = heading.upperBound
  }
  addPiece(.paragraph, words[start...], article, into: &builder)
}

private func addPiece(
  _ kind: BlockKind,
  _ words: ArraySlice<GivenWord>,
  _ article: RowID<Article>,
  into builder: inout DocumentBuilder
) {
  guard !words.isEmpty else { return }
  // What stands before the piece and is covered by none goes with it: spaces, dashes.
  builder.addBlock(kind, builder.covered..<sourceRange(words).upperBound, article: article)
  let (text, starts) = readingText(words)
  guard let paragraph = builder.addParagraph(kind, text) else { return }
  builder.editParagraph(paragraph) { $0.givenWordStarts = starts }
}

private func addCredits(
  _ credits: NewsCredits,
  _ words: [GivenWord],
  article: RowID<Article>,
  into builder: inout DocumentBuilder
) {
  guard !credits.words.isEmpty else { return }
  let range = builder.covered..<sourceRange(words[credits.words]).upperBound
  builder.addBlock(.credit, range, article: article)
}

private func sourceRange(_ words: ArraySlice<GivenWord>) -> Range<Int> {
  guard let first = words.first, let last = words.last else { return 0..<0 }
  return first.source.lowerBound..<last.source.upperBound
}
