import CorpusModel
import Unicode

/// Where the article begins and ends among the lines of a page.
struct PageLayout {
  let facts: [LineFacts]
  /// The line of the title.
  private(set) var top = 0
  /// The lines right below it that go on with the title, as a subtitle.
  private(set) var subtitle = 0..<0
  /// The title inside the line, where the way to the page prints it and nothing else does.
  private(set) var titleRange: Range<Int>?
  /// The first line of the body.
  private(set) var body = 0
  /// The first line below the article.
  private(set) var end = 0
  private let source: SourceText
  /// The medium and the author the header names: their names alone on a line sign the article off.
  private var signatures: Set<String> = []

  /// A layout of the lines below a title that is known already.
  init(_ facts: [LineFacts], in source: SourceText, from start: Int) {
    self.facts = facts
    self.source = source
    top = start
    let header = headerIndex().flatMap { $0 < 8 ? $0 : nil }
    if let header {
      signatures = Set(readHeaderLine(text(header)).fields.compactMap(signature))
    }
    body = bodyIndex(after: max(start - 1, header ?? start - 1))
    end = endIndex()
  }

  init(_ facts: [LineFacts], in source: SourceText) {
    self.facts = facts
    self.source = source
    let header = headerIndex()
    if let marked = markedTitle() {
      (top, titleRange) = marked
    } else {
      top = titleIndex(header: header)
      takeTitleLines(header: header)
    }
    if let header {
      signatures = Set(readHeaderLine(text(header)).fields.compactMap(signature))
    }
    body = bodyIndex(after: max(top, header ?? top))
    end = endIndex()
  }

  private func text(_ index: Int) -> String { source.text(facts[index].line) }

  private func signature(_ field: HeaderField) -> String? {
    switch field.field {
    case .author, .source, .reporter: fold(field.value)
    case .title, .subtitle, .text, .section, .date, .url, .writer, .contributor, .translator,
      .editor,
      .photo, .affiliation, .clicks, .size, .keywords, .summary, .interviewee, .comments, .number,
      .language, .editorsNote, .originalTitle:
      nil
    }
  }

  /// Whether a line holds nothing but the name of the page's author or medium.
  func isSignOff(_ text: String) -> Bool { signatures.contains(fold(text)) }

  // MARK: Top

  /// The first line that holds a date and labels, or labels alone.
  private func headerIndex() -> Int? {
    var best: (index: Int, score: Int)?
    for index in facts.indices.prefix(60) where facts[index].width <= 200 {
      let header = readHeaderLine(text(index))
      guard header.coverage >= 0.5 else { continue }
      let score = (header.date == nil ? 0 : 2) + min(3, header.fields.count)
      if score >= 2, score > best?.score ?? 0 { best = (index, score) }
    }
    return best?.index
  }

  /// The one line that recovery marked as the heading of the whole page, and its text: `# Title`.
  private func markedTitle() -> (index: Int, text: Range<Int>)? {
    let marked = facts.indices.filter {
      source.bytes[facts[$0].line.content].starts(with: [0x23, 0x20])
    }
    guard marked.count == 1, let index = marked.first, index < 40 else { return nil }
    let content = facts[index].line.content
    return (index, trimmed(content.lowerBound + 2..<content.upperBound, in: source.bytes[...]))
  }

  private func titleIndex(header: Int?) -> Int {
    if let crumb = breadcrumbTitle() { return crumb }
    guard let header else {
      return facts.indices.prefix(40).first { isTitleLike($0) } ?? 0
    }
    // What stands above the way to the page belongs to the site.
    if let crumb = crumbIndex(), crumb < header {
      return (crumb + 1..<header).last { isTitleLike($0) } ?? crumb
    }
    return facts.indices.prefix(header).last { isTitleLike($0) }
      ?? (header + 1 < facts.count ? header + 1 : header)
  }

  /// Takes title lines printed above the one that was found as the title, and a title that only the way to the page prints.
  private mutating func takeTitleLines(header: Int?) {
    if let crumb = crumbIndex(), top == crumb {
      titleRange = lastStep(of: crumb)
      // Without a title there, the page is called after the line below its header.
      if titleRange == nil, let header, header + 1 < facts.count { top = header + 1 }
      return
    }
    let last = top
    while top > 0, last - top < 2, facts[top].gapBefore == 0, isTitleLike(top - 1) { top -= 1 }
    if top < last { subtitle = top + 1..<last + 1 }
  }

  private func crumbIndex() -> Int? {
    facts.indices.prefix(40).first { PageFurniture.shared.kind(of: text($0)) == .breadcrumb }
  }

  /// The last step of a way to a page where it is long enough to be a title.
  private func lastStep(of crumb: Int) -> Range<Int>? {
    let content = facts[crumb].line.content
    guard let sign = source.bytes[content].lastIndex(of: UInt8(ascii: ">")) else { return nil }
    let step = trimmed(sign + 1..<content.upperBound, in: source.bytes[...])
    return letters(String(decoding: source.bytes[step], as: UTF8.self)).count >= 8 ? step : nil
  }

  private func isTitleLike(_ index: Int) -> Bool {
    let fact = facts[index]
    guard (6...160).contains(fact.width), !fact.endsSentence || fact.endsQuestion else {
      return false
    }
    let line = text(index)
    // What stands in brackets alone is the medium.
    if line.hasPrefix("("), line.hasSuffix(")") { return false }
    return PageFurniture.shared.kind(of: line) == nil && readHeaderLine(line).coverage < 0.5
  }

  /// The line below the breadcrumb that repeats its last step.
  private func breadcrumbTitle() -> Int? {
    guard
      let crumb = facts.indices.prefix(40).first(where: {
        PageFurniture.shared.kind(of: text($0)) == .breadcrumb
      })
    else { return nil }
    let steps = fold(text(crumb)).split { ">»›".contains($0) }
    guard let last = steps.last.map({ letters(String($0)) }), last.count >= 4 else { return nil }
    return facts.indices.dropFirst(crumb + 1).prefix(20).first { index in
      let line = letters(fold(text(index)))
      return line == last || line.count >= 8 && (last.hasPrefix(line) || line.hasPrefix(last))
    }
  }

  private func letters(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { isWordCharacter($0.value) }))
  }

  /// The front matter ends at the first line that is long, ends a sentence, or is a heading.
  private func bodyIndex(after start: Int) -> Int {
    var index = start + 1
    var last = index
    while index < facts.count, index - start <= 24 {
      let fact = facts[index]
      let line = text(index)
      let isFront =
        readHeaderLine(line).coverage >= 0.6 || readByline(line).coverage >= 0.6
        || PageFurniture.shared.kind(of: line) != nil
        || personLine(line) != nil
      if isFront {
        last = index + 1
      } else if fact.width > 80 || fact.endsSentence || !isBesidePerson(index, from: start) {
        break
      } else {
        last = index + 1
      }
      index += 1
    }
    return min(last, facts.count)
  }

  /// The line right after a person's name: office and employer.
  private func isBesidePerson(_ index: Int, from start: Int) -> Bool {
    index - 1 > start && personLine(text(index - 1)) != nil
  }

  // MARK: End

  /// The article ends where a closing line is followed by hardly any more paragraphs.
  private func endIndex() -> Int {
    var paragraphsAfter = [Int](repeating: 0, count: facts.count + 1)
    for index in facts.indices.reversed() {
      paragraphsAfter[index] = paragraphsAfter[index + 1] + (isParagraph(index) ? 1 : 0)
    }
    let all = paragraphsAfter[body]
    for index in body..<facts.count {
      let rest = paragraphsAfter[index]
      guard rest * 4 <= all || rest <= 1 else { continue }
      let line = text(index)
      if isSignOff(line) || PageFurniture.shared.kind(of: line) == .tail { return index }
    }
    return lastContent() + 1
  }

  private func isParagraph(_ index: Int) -> Bool {
    facts[index].endsSentence && facts[index].width >= 60
      && PageFurniture.shared.kind(of: text(index)) == nil
  }

  /// Without a closing line: the last line that is no furniture.
  private func lastContent() -> Int {
    facts.indices.last { $0 >= body && PageFurniture.shared.kind(of: text($0)) == nil }
      ?? max(body - 1, 0)
  }
}
