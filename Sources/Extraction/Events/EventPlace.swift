import CorpusModel

/// Reads where an event took place.
struct EventPlaceReader {
  let paragraph: AnnotatedParagraph
  let core: EventCore
  /// The clauses that tell of the event.
  let passage: Range<Int>

  private var text: [UInt8] { paragraph.searched }
  private var words: EventWords { paragraph.language.isChinese ? .chinese : .english }

  /// The place as written, without its preposition.
  func read() -> String? {
    let range = paragraph.language.isChinese ? chinese() : english()
    return range.map(paragraph.string)
  }

  private func chinese() -> Range<Int>? {
    if core.kind == .dispatch, let goal = goal() { return goal }
    var offset = passage.lowerBound
    while offset < passage.upperBound {
      defer { offset = text.nextCharacter(after: offset) }
      guard text.has("在", at: offset) || text.has("于", at: offset),
        !words.stands("no here before", in: text, at: offset - 3),
        !words.stands("no here after", in: text, at: offset + 3),
        !paragraph.isInName(offset), !paragraph.isQuoted(offset)
      else { continue }
      if let place = place(after: offset + 3) { return place }
    }
    return subject()
  }

  /// 抵达金边, 赴湖北省仙桃市.
  private func goal() -> Range<Int>? {
    let near = core.verb.upperBound..<min(text.count, core.verb.upperBound + 6)
    return paragraph.mentions(beginningIn: near).first {
      !$0.nested && ($0.kind == .place || $0.kind == .country)
    }?.range
  }

  /// What stands behind 在, up to the verb or the end of the clause, where it is the name of a place.
  private func place(after start: Int) -> Range<Int>? {
    let reader = EventCoreReader(paragraph: paragraph)
    var end = reader.clauseEnd(after: start, in: core.sentence)
    if core.verb.lowerBound > start { end = min(end, core.verb.lowerBound) }
    if core.title.lowerBound > start { end = min(end, core.title.lowerBound) }
    for verb in words.places(of: "verb", in: text, start..<max(start, end)) {
      end = min(end, verb.lowerBound)
    }
    for word in ["顺利", "成功", "联合", "共同", "正式", "隆重"] where text.has(word, before: end) {
      end -= word.utf8.count
    }
    let range = text.trimmed(start..<max(start, end))
    guard !range.isEmpty, range.count <= 60 else { return named(from: start) }
    if words.length(of: "no here", in: text, before: range.upperBound) != nil { return nil }
    if words.has("no here inside", in: text, range) { return named(from: start) }
    if words.length(of: "here end", in: text, before: range.upperBound) != nil { return range }
    return named(from: start)
  }

  /// A country or place written right at an offset, with the place that follows it: 瑞士日内瓦.
  private func named(from start: Int) -> Range<Int>? {
    func place(at offset: Int) -> Range<Int>? {
      paragraph.mentions(at: offset).first { $0.kind == .place || $0.kind == .country }?.range
    }
    guard let first = place(at: start) else { return nil }
    let whole = first.lowerBound..<(place(at: first.upperBound)?.upperBound ?? first.upperBound)
    let isAside = words.length(of: "no here", in: text, before: whole.upperBound + 3) != nil
    return isAside ? nil : whole
  }

  /// 武汉举行…: the place that does what its people do.
  private func subject() -> Range<Int>? {
    paragraph.mentions.last {
      !$0.nested && $0.kind == .place && $0.range.upperBound == core.verb.lowerBound
    }?.range
  }

  private func english() -> Range<Int>? {
    let end = passage.upperBound
    for preposition: String in [" in ", " at "] {
      var offset = passage.lowerBound
      let form = Array(preposition.utf8)
      while let found = text.firstOffset(of: form, in: offset..<end) {
        offset = found + form.count
        if let place = englishPlace(at: offset, before: end) { return place }
      }
    }
    return nil
  }

  /// `Geneva, Switzerland`, `the Friendship Building of the Prime Minister's Office`.
  private func englishPlace(at start: Int, before end: Int) -> Range<Int>? {
    if let named = paragraph.mentions(at: start).first(where: { $0.kind == .place }) {
      return named.range
    }
    var offset = start
    if text.has("the ", at: offset) { offset += 4 }
    let first = offset
    while offset < end, ![0x2C, 0x2E, 0x3B].contains(text[offset]),
      !words.stands("place stop", in: text, at: offset)
    {
      offset += 1
    }
    let range = text.trimmed(first..<offset)
    guard !range.isEmpty, range.count <= 80, !range.overlaps(core.title),
      words.has("here", in: text, range), (0x41...0x5A).contains(text[first])
    else { return nil }
    return range
  }
}
