import CorpusModel
import Unicode

/// Which passages of a page are its article, and what each of them is.
///
/// The passages are written out as lines, so that the rules for scraped pages decide what tags leave open.
struct HTMLLayout {
  /// The passage that is the title; nil where only the head names one.
  private(set) var title: Int?
  private(set) var titleText = ""
  private(set) var siteName: String?
  private(set) var headAuthor: String?
  /// The passages of the body, below the title.
  private(set) var body: Range<Int> = 0..<0
  private(set) var kinds: [Int: BlockKind] = [:]
  /// The outermost level of the headings in the body.
  private(set) var outermost = 2
  private var speakers: Set<String> = []

  /// The first passage below the article.
  var end: Int { body.upperBound }

  init(_ passages: [HTMLPassage], head: HTMLHead) {
    headAuthor = head.first(["author", "article:author", "dc.creator", "byl"])
    if headAuthor?.contains("://") == true { headAuthor = nil }
    let content = passages.indices.filter { isContent(passages[$0]) }
    guard !content.isEmpty else { return }
    chooseTitle(passages, head: head)
    let below = content.filter { $0 > (title ?? -1) }
    guard let first = below.first else { return }
    let lines = LinedText(below.map { passages[$0].text.text })
    let layout = PageLayout(lines.facts, in: lines.source, from: 0)
    guard layout.end > 0 else { return }
    let last = below[min(layout.end, below.count) - 1]
    body = first..<last + 1
    classify(passages, below, lines, layout)
  }

  /// The layout of one item of a page of several: the passages below its title, the first of them its stamps.
  func item(_ body: Range<Int>, stamps: Range<Int>) -> HTMLLayout {
    var item = self
    item.body = body
    for index in body where kinds[index] == .byline { item.kinds[index] = .paragraph }
    for index in stamps { item.kinds[index] = .byline }
    return item
  }

  /// What is not in navigation, not mostly links, and not a lone word of furniture.
  private func isContent(_ passage: HTMLPassage) -> Bool {
    !passage.isFurniture && passage.linked * 2 < passage.text.count + 1
  }

  // MARK: Title

  private mutating func chooseTitle(_ passages: [HTMLPassage], head: HTMLHead) {
    let (pageTitle, site) = splitTitle(head.first(["og:title"]) ?? head.title, whole: head.title)
    siteName = site
    let headings = passages.indices.filter { index in
      if case .heading(let level) = passages[index].role {
        return level <= 2 && !passages[index].isFurniture
      }
      return false
    }
    let wanted = letters(pageTitle)
    let same = passages.indices.first { index in
      let text = letters(passages[index].text.text)
      return !passages[index].isFurniture && text.count >= 4
        && (text == wanted || wanted.hasPrefix(text) && text.count * 2 > wanted.count)
    }
    let first = headings.first { passages[$0].role == .heading(level: 1) }
    title = same ?? first ?? headings.first
    titleText = title.map { passages[$0].text.text } ?? pageTitle
    let all = collapse(head.title)
    if siteName == nil, all.hasPrefix(titleText), !titleText.isEmpty {
      let rest = all.dropFirst(titleText.count).drop { !$0.isLetter }
      siteName = rest.isEmpty || rest.count > 24 ? nil : String(rest)
    }
  }

  /// A page's title without the name of the site that many print behind it.
  private func splitTitle(_ title: String, whole: String) -> (title: String, site: String?) {
    let text = collapse(title)
    for mark in [" - ", " | ", "_", " – ", " — ", "-", "|", "—"] {
      let parts = text.components(mark)
      guard parts.count >= 2, let first = parts.first, let last = parts.last, first.count >= 4,
        last.count < first.count, last.count <= 24
      else { continue }
      return (first, last)
    }
    let all = collapse(whole)
    if all.hasPrefix(text), all.count > text.count {
      let rest = all.dropFirst(text.count).drop { !$0.isLetter }
      return (text, rest.isEmpty ? nil : String(rest))
    }
    return (text, nil)
  }

  private func collapse(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func letters(_ text: String) -> String {
    String(String.UnicodeScalarView(fold(text).unicodeScalars.filter { isWordCharacter($0.value) }))
  }

  // MARK: Body

  private mutating func classify(
    _ passages: [HTMLPassage],
    _ below: [Int],
    _ lines: LinedText,
    _ layout: PageLayout
  ) {
    let reader = BodyReader(Array(lines.facts[layout.body..<layout.end]), in: lines.source)
    let found = reader.kinds()
    speakers = reader.speakerNames
    var levels: [Int] = []
    for (line, index) in below.enumerated() where line < layout.end {
      let guess: BlockKind = line < layout.body ? .byline : found[line - layout.body]
      let kind = kind(passages[index], guess: guess, lines.text(line))
      kinds[index] = kind
      if kind == .heading, case .heading(let level) = passages[index].role { levels.append(level) }
    }
    outermost = levels.min() ?? 2
  }

  /// The tags decide where they say something, the shape of the text elsewhere.
  private func kind(_ passage: HTMLPassage, guess: BlockKind, _ text: String) -> BlockKind {
    if PageFurniture.shared.kind(of: text) != nil { return .boilerplate }
    switch passage.role {
    case .heading: return .heading
    case .caption: return .caption
    case .code: return .markup
    case .listItem: return guess == .byline ? .byline : .listItem
    case .text, .time: break
    }
    switch guess {
    case .byline, .credit, .turn, .caption, .boilerplate, .listItem: return guess
    case .masthead, .contents, .sectionTitle, .title, .subtitle, .editorsNote, .heading, .paragraph,
      .runningHead, .pageNumber, .screenshot, .markup, .blank:
      return isBoldLine(passage) ? .heading : .paragraph
    }
  }

  /// A short passage that is bold as a whole and ends without a full stop.
  private func isBoldLine(_ passage: HTMLPassage) -> Bool {
    guard passage.bold > 0, passage.bold * 10 >= passage.text.count * 9 else { return false }
    let lines = LinedText([passage.text.text])
    guard let fact = lines.facts.first else { return false }
    return fact.width <= 60 && (!fact.endsSentence || fact.endsQuestion)
  }

  /// The speaker of a turn and the words after the label.
  func turn(_ passage: HTMLPassage) -> (speaker: String?, text: TracedText) {
    let source = SourceText(bytes: Array(passage.text.text.utf8))
    let count = source.bytes.count
    guard let label = speakerLabel(of: 0..<count, in: source), label.textStart < count else {
      return (nil, passage.text)
    }
    return (label.name, passage.text.slice(label.textStart..<count))
  }
}

/// Texts written out one a line, as the rules for pages read them.
private struct LinedText {
  let source: SourceText
  let facts: [LineFacts]

  init(_ texts: [String]) {
    var bytes: [UInt8] = []
    for text in texts {
      bytes += text.utf8
      bytes.append(0x0A)
    }
    source = SourceText(bytes: bytes)
    facts = lineFacts(lines(of: source)[...], in: source)
  }

  func text(_ line: Int) -> String { source.text(facts[line].line) }
}

extension String {
  /// The parts between occurrences of a mark, without the spaces around them.
  fileprivate func components(_ mark: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    parts.append(String(rest))
    return parts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }
}
