import CorpusModel
import Unicode

/// How the headings of a text are set apart from its paragraphs.
enum HeadingStyle: Sendable {
  /// Paragraphs are indented, headings are not.
  case flush
  /// By blank lines, numbers and shortness.
  case shape
}

/// Reads the lines of one article's body: headings, paragraphs, list items, captions, credits, turns.
struct BodyReader {
  let facts: [LineFacts]
  let source: SourceText
  private let style: HeadingStyle
  private let speakers: Set<String>
  private let usualGap: Int
  /// Whether some short line is set apart by more blank lines than usual.
  private let hasWideGaps: Bool

  init(_ facts: [LineFacts], in source: SourceText) {
    self.facts = facts
    self.source = source
    speakers = findSpeakers(facts[...], in: source)
    let gap = median(facts.dropLast().map(\.gapAfter))
    usualGap = gap
    hasWideGaps = facts.contains {
      Self.isHeadingLike($0) && min($0.gapBefore, $0.gapAfter) > max(1, gap)
    }
    let long = facts.filter { $0.endsSentence && $0.width > 60 }
    let indented = long.count { $0.isIndented }
    style = long.count >= 2 && indented * 10 >= long.count * 8 ? .flush : .shape
  }

  /// The labels of an interview's turns.
  var speakerNames: Set<String> { speakers }

  // MARK: Kinds

  /// What each line is.
  func kinds() -> [BlockKind] {
    var kinds: [BlockKind] = []
    kinds.reserveCapacity(facts.count)
    for index in facts.indices { kinds.append(kind(of: index)) }
    return kinds
  }

  private func kind(of index: Int) -> BlockKind {
    let fact = facts[index]
    if speaker(of: index) != nil { return .turn }
    guard fact.width <= 90 else { return longKind(fact) }
    if isCaption(fact) || isDoubled(fact) { return .caption }
    if isCredit(index) { return .credit }
    let number = enumerator(of: fact.line.content, in: source)
    if let number, number != .bullet, isHeadingLike(fact), fact.width <= 70 {
      return number >= .arabic && isInList(index) ? .listItem : .heading
    }
    if let number, number == .bullet || number >= .arabic { return .listItem }
    guard isHeadingLike(fact), index + 1 < facts.count else { return .paragraph }
    return shortKind(index)
  }

  private func longKind(_ fact: LineFacts) -> BlockKind {
    guard let number = enumerator(of: fact.line.content, in: source) else { return .paragraph }
    return number == .bullet || number == .arabic && fact.isIndented ? .listItem : .paragraph
  }

  /// What a short line without the end of a sentence is.
  private func shortKind(_ index: Int) -> BlockKind {
    let fact = facts[index]
    if style == .flush { return fact.isIndented ? .paragraph : .heading }
    let isSetApart = max(fact.gapBefore, fact.gapAfter) > max(1, usualGap)
    if !speakers.isEmpty {
      if isSetApart { return .heading }
      // Without a wider gap a few words are a heading, a description is a caption.
      return hasWideGaps ? .caption : fact.width <= 14 ? .heading : .caption
    }
    if isSetApart { return .heading }
    let next = facts[index + 1]
    guard next.width >= 60 || next.endsSentence, fact.width <= 60, fact.innerStops == 0 else {
      return .paragraph
    }
    return index == 0 || facts[index - 1].endsSentence || fact.gapBefore > 0 ? .heading : .paragraph
  }

  private func isHeadingLike(_ fact: LineFacts) -> Bool { Self.isHeadingLike(fact) }

  private static func isHeadingLike(_ fact: LineFacts) -> Bool {
    (!fact.endsSentence || fact.endsQuestion && fact.width <= 50) && fact.width <= 80
      && fact.innerStops == 0
  }

  /// Numbered lines in a row are a list.
  private func isInList(_ index: Int) -> Bool {
    let number = enumerator(of: facts[index].line.content, in: source)
    return [index - 1, index + 1].contains { neighbour in
      facts.indices.contains(neighbour)
        && enumerator(of: facts[neighbour].line.content, in: source) == number
    }
  }

  /// The label of the turn a line begins.
  func speaker(of index: Int) -> SpeakerLabel? {
    guard !speakers.isEmpty, let label = speakerLabel(of: facts[index].line.content, in: source),
      speakers.contains(label.name)
    else { return nil }
    return label
  }

  private func isCaption(_ fact: LineFacts) -> Bool {
    guard !fact.endsSentence || fact.innerStops == 0 else { return false }
    let bytes = source.bytes[fact.line.content]
    return captionStarts.begins(bytes) || !fact.endsSentence && captionEnds.ends(bytes)
  }

  /// A picture's caption next to the same words as its alternative text.
  private func isDoubled(_ fact: LineFacts) -> Bool {
    let content = fact.line.content
    guard content.count >= 24, content.count % 2 == 0 else { return false }
    let middle = content.lowerBound + content.count / 2
    return source.bytes[content.lowerBound..<middle]
      .elementsEqual(source.bytes[middle..<content.upperBound])
  }

  /// `（作者单位：…）`, `责任编辑：…`, `图片来自受访者` among the last lines.
  private func isCredit(_ index: Int) -> Bool {
    guard index + 12 >= facts.count, index * 2 >= facts.count, facts[index].width <= 80 else {
      return false
    }
    if creditStarts.begins(source.bytes[facts[index].line.content]) { return true }
    // `记者：钱是谁出的？` is a turn; a day with text below it is an entry of a chronicle.
    guard !facts[index].endsQuestion else { return false }
    let header = readHeaderLine(source.text(facts[index].line))
    guard header.coverage >= 0.8 else { return false }
    return !header.fields.isEmpty || !facts[(index + 1)...].contains { $0.endsSentence }
  }

  // MARK: Emission

  /// Adds every line to the article; blocks between them stay blank.
  func add(to builder: inout DocumentBuilder, article: RowID<Article>, kinds: [BlockKind]) {
    let levels = levels(of: kinds)
    var speaking: String?
    for (index, fact) in facts.enumerated() {
      let content = fact.line.content
      builder.addBlock(kinds[index], fact.line.range, article: article)
      switch kinds[index] {
      case .heading:
        speaking = nil
        builder.beginPart(
          title: source.text(fact.line),
          level: levels[index] ?? 1,
          at: fact.line.range
        )
        builder.addParagraph(.heading, traced(content, in: source))
      case .turn:
        let label = speaker(of: index)
        speaking = label?.name
        let start = min(label?.textStart ?? content.lowerBound, content.upperBound)
        let text = start < content.upperBound ? start..<content.upperBound : content
        builder.addParagraph(.turn, traced(text, in: source), speaker: speaking)
      case .credit:
        builder.apply(readHeaderLine(source.text(fact.line)), to: article)
      case .caption, .boilerplate, .byline, .masthead, .contents, .sectionTitle, .markup, .blank,
        .runningHead, .pageNumber, .screenshot:
        break
      case .paragraph, .listItem, .title, .subtitle, .editorsNote:
        builder.addParagraph(kinds[index], traced(content, in: source), speaker: speaking)
      }
    }
  }

  /// The levels of numbered headings: the outermost numbering that occurs is level 1.
  private func levels(of kinds: [BlockKind]) -> [Int: Int] {
    var ranks: [Int: Enumerator?] = [:]
    for index in facts.indices where kinds[index] == .heading {
      ranks[index] = enumerator(of: facts[index].line.content, in: source)
    }
    let used = Set(ranks.values.compactMap { $0 }).sorted()
    return ranks.mapValues { rank in
      guard let rank, let position = used.firstIndex(of: rank) else { return 1 }
      return position + 1
    }
  }
}

/// The middle value; 0 of none.
func median(_ values: [Int]) -> Int {
  values.isEmpty ? 0 : values.sorted()[values.count / 2]
}

/// How captions begin and end, in both scripts.
private let captionStarts = BytePhrases(HeaderWords.shared.printed(.captionBegins))
private let captionEnds = BytePhrases(HeaderWords.shared.printed(.captionEnds))
private let creditStarts = BytePhrases(HeaderWords.shared.printed(.creditBegins))
