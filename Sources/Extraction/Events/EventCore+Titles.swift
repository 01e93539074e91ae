import CorpusModel

/// What the event of a sentence is called, and what kind of event it is.
extension EventCoreReader {
  func rule(_ name: String) -> String { (isChinese ? "zh-" : "en-") + name }

  /// The kind of an event; a conversation that is held online is a dialogue.
  func kind(_ kind: EventKind, _ title: Range<Int>, _ sentence: Range<Int>) -> EventKind {
    // A session of a longer event is online where the paragraph says that the event is.
    let place = words.has("part", in: text, title) ? 0..<text.count : title
    if kind == .conference, isDialogue(title), words.has("online", in: text, 0..<text.count) {
      return .onlineDialogue
    }
    guard kind == .conference || place != title, words.has("online", in: text, place) else {
      return kind
    }
    return words.has("talk", in: text, place) ? .onlineDialogue : kind
  }

  private func isDialogue(_ title: Range<Int>) -> Bool {
    text.has("dialogue", before: title.upperBound) || text.has("Dialogue", before: title.upperBound)
      || text.has("对话", before: title.upperBound) || text.has("对话会", before: title.upperBound)
  }

  /// Whether a title says more than that there was some event.
  func namesEvent(_ title: Range<Int>) -> Bool {
    words.isPlain(title, in: text) == false || followsColon(title.upperBound) != nil
  }

  /// 一场特别的交流活动：某某分享会: the name behind the colon.
  func withOwnTitle(_ core: EventCore) -> EventCore {
    guard let title = followsColon(core.title.upperBound) else { return core }
    var core = core
    core.title = title
    if let noun = words.lastNoun(in: text, title) {
      core.kind = kind(noun.kind, title, core.sentence)
    }
    return core
  }

  /// The name of an event right behind a colon at an offset.
  func followsColon(_ offset: Int) -> Range<Int>? {
    guard let colon = ["：", ": ", "——"].first(where: { text.has($0, at: offset) }) else {
      return nil
    }
    let start = offset + colon.utf8.count
    let sentence = paragraph.sentences.first { $0.contains(offset) } ?? 0..<text.count
    let end = clauseEnd(after: start, in: start..<max(start, sentence.upperBound))
    guard let noun = lastNoun(start..<end), !words.has("future", in: text, start..<end) else {
      return nil
    }
    return text.trimmed(start..<noun.range.upperBound)
  }

  func isInName(_ range: Range<Int>) -> Bool {
    paragraph.name(over: range.lowerBound).map { range.upperBound <= $0.range.upperBound } ?? false
  }

  /// The last word for an event in a range that is no part of an organization's name.
  func lastNoun(_ range: Range<Int>) -> (range: Range<Int>, kind: EventKind)? {
    var end = range.upperBound
    while let noun = words.lastNoun(in: text, range.lowerBound..<end) {
      let isName = paragraph.mentions.contains {
        $0.kind == .organization && $0.range.lowerBound <= noun.range.lowerBound
          && noun.range.upperBound <= $0.range.upperBound
      }
      if !isName { return noun }
      end = noun.range.lowerBound
    }
    return nil
  }

  func isShort(_ range: Range<Int>) -> Bool { range.count <= 60 }

  /// The noun phrase after a verb that ends in a word for an event.
  func nounPhrase(
    from start: Int,
    to end: Int
  ) -> (range: Range<Int>, kind: EventKind)? {
    let limit = clauseEnd(after: start, in: start..<max(start, end))
    if let quotation = marks.first(where: { $0.outer.lowerBound == start }),
      let noun = words.lastNoun(in: text, quotation.inner),
      noun.range.upperBound == quotation.inner.upperBound
    {
      return (quotation.outer, noun.kind)
    }
    guard let noun = firstOutsideNames(in: start..<limit) ?? namedEvent(at: start, before: limit)
    else { return nil }
    guard start < noun.range.upperBound else { return nil }
    var range = text.trimmed(start..<noun.range.upperBound)
    // 甲主办、乙承办的“…论坛”: the title is what is quoted.
    if let quotation = marks.last(where: {
      range.contains($0.outer.lowerBound) && text.has("的", before: $0.outer.lowerBound)
    }) {
      range = quotation.outer.lowerBound..<range.upperBound
    }
    // 甲主办、乙协办的捐赠仪式
    if isChinese { range = behindHosts(range.lowerBound, noun.range.lowerBound)..<range.upperBound }
    // 《伙伴计划》: with its closing mark.
    if isChinese, text.has("》", at: range.upperBound) || text.has("”", at: range.upperBound) {
      range = range.lowerBound..<range.upperBound + 3
    }
    guard !range.isEmpty, range.count <= 300 else { return nil }
    return (range, noun.kind)
  }

  /// An event whose whole title was taken for the name of an organization: the Coastal Safety Forum.
  func namedEvent(at start: Int, before end: Int) -> (range: Range<Int>, kind: EventKind)? {
    guard
      let name = paragraph.mentions.first(where: {
        $0.kind == .organization && abs($0.range.lowerBound - start) <= (isChinese ? 4 : 24)
          && $0.range.upperBound <= end
      })
    else { return nil }
    guard let noun = words.lastNoun(in: text, name.range) else { return nil }
    if noun.range.upperBound == name.range.upperBound { return noun }
    // Belt and Road Forum for International Cooperation
    return isChinese ? nil : (name.range, noun.kind)
  }

  func firstOutsideNames(in range: Range<Int>) -> (range: Range<Int>, kind: EventKind)? {
    if isChinese { return lastNoun(range) }
    // English: the head comes before `on`, `with`, `for` and the like.
    var end = range.lowerBound
    while end < range.upperBound, !endsTitle(at: end) { end += 1 }
    return lastNoun(range.lowerBound..<end)
      ?? lastNoun(range.lowerBound..<min(range.upperBound, end + 80))
  }

  func endsTitle(at offset: Int) -> Bool {
    if text.has(", ", at: offset) { return true }
    return text[offset] == 0x20 && words.stands("title stop", in: text, at: offset + 1)
  }

  func afterVerb(_ verb: Range<Int>) -> Int {
    var offset = verb.upperBound
    if isChinese {
      for word: String in ["了", "的", "过", "第"] where text.has(word, at: offset) {
        if text.has("第", at: offset) { break }
        offset += word.utf8.count
      }
      return offset
    }
    offset = text.trimmed(offset..<text.count).lowerBound
    for word: String in ["the ", "a ", "an ", "its ", "their "]
    where text.has(word, at: offset) {
      return offset + word.utf8.count
    }
    return offset
  }

  func isPassive(_ verb: Range<Int>) -> Bool {
    guard !isChinese, !text.has(" to sign", before: verb.upperBound) else { return false }
    let before = previousEnglishWord(in: text, before: verb.lowerBound)
    return ["was", "were", "is", "be", "been", "being", "are"].contains { Array($0.utf8) == before }
  }

  func isNear(_ end: Int, _ verb: Range<Int>) -> Bool {
    let gap = verb.lowerBound - end
    if isChinese { return gap <= 105 }
    // `An online meeting between the Harbour Foundation and the Red Cross took place`
    let isTold = [" between ", " of ", " on ", " with ", " for "].contains { text.has($0, at: end) }
    return gap <= (isTold ? 110 : 60)
  }

  /// The title without date and opening words.
  func titleStart(_ start: Int, before noun: Int) -> Int {
    guard start < noun else { return noun }
    var begin = text.trimmed(behindDateline(start, noun)..<noun).lowerBound
    for date in paragraph.dates
    where date.evidence.range.lowerBound >= begin && date.evidence.range.upperBound <= noun
      && date.evidence.range.lowerBound - begin <= 4
    {
      begin = text.trimmed(date.evidence.range.upperBound..<noun).lowerBound
    }
    for word: String in ["，", ",", "The ", "the ", "在", "由", "的"] where text.has(word, at: begin) {
      begin = text.trimmed(min(noun, begin + word.utf8.count)..<noun).lowerBound
    }
    return isChinese ? behindHosts(begin, noun) : behindArticle(begin, noun)
  }

  /// 某会举行大会 新华社北京四月二十三日电 某会大会今天开幕: of an item on one line what stands behind its dateline.
  private func behindDateline(_ start: Int, _ end: Int) -> Int {
    guard isChinese, end - start > 12, let wire = text.firstOffset(of: "日电", in: start..<end) else {
      return start
    }
    var behind = wire + 6
    if text.has("（", at: behind), let close = text.firstOffset(of: "）", in: behind..<end) {
      behind = close + 3
    }
    return behind < end ? behind : start
  }

  /// The same of what is told by a verb: in English its subject is a part of it, articles and all.
  func deedStart(_ start: Int, before verb: Int) -> Int {
    guard !isChinese else { return titleStart(start, before: verb) }
    guard start < verb else { return verb }
    var begin = text.trimmed(start..<verb).lowerBound
    for word: String in ["On ", "on ", "In ", "in "] where text.has(word, at: begin) {
      let next = begin + word.utf8.count
      let date = paragraph.dates.first { $0.evidence.range.lowerBound == next }
      guard let date, date.evidence.range.upperBound < verb else { continue }
      begin = text.trimmed(date.evidence.range.upperBound..<verb).lowerBound
    }
    for word: String in [",", "The ", "the ", "A ", "a ", "An ", "and "]
    where text.has(word, at: begin) {
      begin = text.trimmed(min(verb, begin + word.utf8.count)..<verb).lowerBound
    }
    return begin
  }

  /// 由甲主办、乙协办的捐赠仪式: the title begins behind those who hold it.
  private func behindHosts(_ start: Int, _ noun: Int) -> Int {
    guard start < noun else { return start }
    let last = words.places(of: "title after", in: text, start..<noun).last {
      text.has("的", at: $0.upperBound) && !paragraph.isQuoted($0.lowerBound)
    }
    guard let last, last.upperBound + 3 <= noun else { return start }
    return last.upperBound + 3
  }

  /// `In Chengdu the third forum`: the title begins behind its article.
  private func behindArticle(_ start: Int, _ noun: Int) -> Int {
    for article in [" the ", " a ", " an "] as [String] {
      let form = Array(article.utf8)
      var offset = noun - form.count
      while offset > start {
        if text.has(form, at: offset) { return offset + form.count }
        offset -= 1
      }
    }
    return start
  }

  func hostsOfPassive(_ sentence: Range<Int>, _ verb: Range<Int>) -> Range<Int> {
    if isChinese {
      let by = Array("由".utf8)
      guard let offset = text.firstOffset(of: by, in: sentence) else {
        return verb.lowerBound..<verb.lowerBound
      }
      return offset..<min(sentence.upperBound, max(offset, clauseEnd(after: offset, in: sentence)))
    }
    let first = text.trimmed(sentence).lowerBound
    // `Organised by A and B, the forum opened`
    if first < verb.lowerBound,
      let by = words.places(of: "host", in: text, first..<verb.lowerBound)
        .first(where: { $0.lowerBound <= first + 8 })
    {
      return by.upperBound..<endOfNames(from: by.upperBound, in: sentence)
    }
    let behind = clauseEnd(after: verb.upperBound, in: sentence)
    let by = Array(" by ".utf8)
    guard
      let offset = text.firstOffset(of: by, in: verb.upperBound..<behind)
        ?? text.firstOffset(of: by, in: verb.upperBound..<sentence.upperBound)
    else { return verb.lowerBound..<verb.lowerBound }
    return offset..<endOfNames(from: offset + by.count, in: sentence)
  }

  /// Where names that are joined to each other end: `by Japan, the UN and the Asia Society in`.
  func endOfNames(from start: Int, in sentence: Range<Int>) -> Int {
    var end = start
    for mention in paragraph.mentions(in: start..<max(start, sentence.upperBound))
    where !mention.nested && mention.range.lowerBound >= end {
      let gap = text.trimmed(end..<mention.range.lowerBound)
      // `by A and co-organised by B`
      let isHost = words.has("host", in: text, gap) && gap.count <= 40
      guard isHost || (gap.count <= 24 && !words.has("title stop", in: text, withoutJoining(gap)))
      else { break }
      end = mention.range.upperBound
    }
    return end
  }

  private func withoutJoining(_ gap: Range<Int>) -> Range<Int> {
    text.has("and the", at: gap.lowerBound)
      ? min(gap.upperBound, gap.lowerBound + 7)..<gap.upperBound : gap
  }
}
