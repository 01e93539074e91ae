import CorpusModel

/// Reads where an event took place.
struct EventPlaceReader {
  let paragraph: AnnotatedParagraph
  let core: EventCore
  /// The clauses that tell of the event.
  let passage: Range<Int>

  var text: [UInt8] { paragraph.searched }
  var words: EventWords { paragraph.language.isChinese ? .chinese : .english }

  /// The place as written, without its preposition.
  func read() -> String? { range().map(paragraph.string) }

  func range() -> Range<Int>? {
    guard let place = paragraph.language.isChinese ? chinese() : english() else { return nil }
    // 在柬工作: one character is no place.
    if paragraph.language.isChinese, place.count < 6 { return nil }
    let isOnline = core.kind == .onlineDialogue || words.has("online", in: text, core.title)
    return isOnline && !isOwn(place) ? nil : place
  }

  /// Whether a place stands right before the verb or right behind the title: what is held online has no other.
  private func isOwn(_ place: Range<Int>) -> Bool {
    paragraph.language.isChinese
      ? place.upperBound <= core.verb.lowerBound
        && reaches(core.verb.lowerBound, from: place.upperBound)
      : (core.title.upperBound...core.title.upperBound + 5).contains(place.lowerBound)
        || (core.verb.upperBound...core.verb.upperBound + 5).contains(place.lowerBound)
  }

  var isJourney: Bool { core.kind == .dispatch || core.kind == .visit }

  private func chinese() -> Range<Int>? {
    if let welcome = words.places(of: "welcome", in: text, core.title).first, core.verb.isEmpty {
      return text.trimmed(core.title.lowerBound..<welcome.lowerBound)
    }
    if words.stands("comes to", in: text, at: core.verb.lowerBound), let goal = goal() {
      return goal
    }
    if core.kind == .dispatch, let goal = start() ?? goal() ?? wayTo() ?? placeBefore() {
      return goal
    }
    if core.kind == .visit, let goal = wayTo() ?? goal() { return goal }
    var offset = passage.lowerBound
    while offset < passage.upperBound {
      defer { offset = text.nextCharacter(after: offset) }
      guard text.has("在", at: offset) || text.has("于", at: offset),
        !words.stands("no here before", in: text, at: offset - 3),
        !words.stands("no here after", in: text, at: offset + 3),
        !paragraph.isInName(offset), !paragraph.isQuoted(offset), !beginsDate(offset + 3)
      else { continue }
      if let place = place(after: offset + 3), place.count >= 6 { return place }
    }
    return subject() ?? crowded()
  }

  /// 友谊大厦六楼会议室灯火通明: the room that was full.
  private func crowded() -> Range<Int>? {
    guard let word = words.places(of: "crowded", in: text, passage).first,
      words.length(of: "here end", in: text, before: word.lowerBound) != nil
    else { return nil }
    let reader = EventCoreReader(paragraph: paragraph)
    var start = reader.clauseStart(before: word.lowerBound, in: passage)
    // 首相府所在的友谊大厦六楼会议室
    while let mark = text.firstOffset(of: "的", in: start..<word.lowerBound) { start = mark + 3 }
    let range = text.trimmed(start..<word.lowerBound)
    return (6...45).contains(range.count) ? range : nil
  }

  /// Whether 于 stands before a day, and no place: 于3月9日至11日在某市召开.
  private func beginsDate(_ start: Int) -> Bool {
    let offset = text.trimmed(start..<text.count).lowerBound
    return paragraph.dates.contains { $0.evidence.range.lowerBound == offset }
  }

  /// 从武汉天河机场直飞: where a journey begins.
  private func start() -> Range<Int>? {
    guard
      words.stands("depart", in: text, at: core.verb.lowerBound)
        || words.stands("sent from", in: text, at: core.verb.lowerBound)
    else { return nil }
    guard core.title.lowerBound < core.verb.lowerBound else { return nil }
    let from = words.places(of: "from", in: text, core.title.lowerBound..<core.verb.lowerBound).last
    guard let from, core.verb.lowerBound - from.upperBound <= 60 else { return nil }
    var end = core.verb.lowerBound
    // 从体育场出发，驶往洛德瓦: up to the verb that says so.
    if let out = words.places(of: "depart", in: text, from.upperBound..<end).first {
      end = text.trimmed(from.upperBound..<out.lowerBound).upperBound
    }
    for word in ["直接", "乘机", "乘车", "正式", "陆续"] where text.has(word, before: end) {
      end -= word.utf8.count
    }
    let range = text.trimmed(from.upperBound..<max(from.upperBound, end))
    return range.count < 6 ? nil : range
  }

  /// 抵达金边, 赴湖北省仙桃市, 进入震中廓尔喀县.
  private func goal() -> Range<Int>? {
    // 派出医护人员到光复: those who are sent are no place.
    if words.stands("dispatch", in: text, at: core.verb.lowerBound) { return wayBehind() }
    let reader = EventCoreReader(paragraph: paragraph)
    let end = reader.clauseEnd(after: core.verb.upperBound, in: core.sentence)
    let from = text.has("了", at: core.verb.upperBound) ? 3 : 0
    return place(from: min(end, core.verb.upperBound + from), to: end)
  }

  /// Behind 到, 赴 that follow a verb of sending.
  private func wayBehind() -> Range<Int>? {
    let reader = EventCoreReader(paragraph: paragraph)
    let end = reader.clauseEnd(after: core.verb.upperBound, in: core.sentence)
    let going = words.places(of: "going", in: text, core.verb.upperBound..<end).last {
      !paragraph.isInName($0.lowerBound)
    }
    return going.flatMap { place(from: $0.upperBound, to: end) }
  }

  /// 金边国际机场，一支救援队顺利抵达: a clause that is a place, before that of the journey.
  private func placeBefore() -> Range<Int>? {
    let reader = EventCoreReader(paragraph: paragraph)
    let start = reader.clauseStart(before: core.verb.lowerBound, in: core.sentence)
    guard start > core.sentence.lowerBound + 3 else { return nil }
    let mark = text.previousCharacter(before: start)
    let first = reader.clauseStart(before: mark, in: core.sentence)
    let clause = text.trimmed(first..<mark)
    guard (6...45).contains(clause.count),
      words.length(of: "here end", in: text, before: clause.upperBound) != nil,
      let named = paragraph.mentions(at: clause.lowerBound).first(where: {
        $0.kind == .place || $0.kind == .country
      })
    else { return nil }
    // 柬埔寨金边国际机场: the country is told beside.
    let rest = text.trimmed(named.range.upperBound..<clause.upperBound)
    return named.kind == .country && rest.count >= 6 ? rest : clause
  }

  /// 到城南敬老院慰问: what stands between 到 and the verb.
  private func wayTo() -> Range<Int>? {
    let before = core.title.lowerBound..<max(core.title.lowerBound, core.verb.lowerBound)
    let going = words.places(of: "going", in: text, before).last {
      !paragraph.isInName($0.lowerBound)
    }
    guard let going else { return nil }
    if let named = place(from: going.upperBound, to: core.verb.lowerBound) { return named }
    let range = text.trimmed(going.upperBound..<core.verb.lowerBound)
    return (6...30).contains(range.count) ? range : nil
  }

  /// A place written near the beginning of a range, with what is written on to its end: 金边国际机场.
  private func place(from start: Int, to end: Int) -> Range<Int>? {
    let near = start..<min(end, start + 12)
    let named = paragraph.mentions(beginningIn: near).first {
      !$0.nested && ($0.kind == .place || $0.kind == .country)
    }
    var start = start
    // 看望了住在沿河村的移民
    for word in ["住在", "位于", "设在", "家住"] as [String] where text.has(word, at: start) {
      start += word.utf8.count
    }
    // 700多公里外的洛德瓦
    if let away = text.firstOffset(of: "外的", in: start..<max(start, end)) {
      start = away + 6
    }
    if let numbered = numbered(text.trimmed(start..<max(start, end))) { return numbered }
    let whole = upToTime(upToParticle(text.trimmed(start..<max(start, end))))
    // 台中, not 台.
    if let named, named.range.lowerBound == whole.lowerBound, (4...12).contains(whole.count) {
      return whole
    }
    let isShort = (6...45).contains(whole.count)
    if isShort, words.length(of: "here end", in: text, before: whole.upperBound) != nil {
      return text.has("震中", at: whole.lowerBound) && whole.count > 12
        ? whole.lowerBound + 6..<whole.upperBound : whole
    }
    guard let named else { return (6...15).contains(whole.count) ? whole : nil }
    var last = named.range.upperBound
    while let next = paragraph.mentions(at: last).first(where: { $0.kind == .place }),
      next.range.upperBound <= end
    { last = next.range.upperBound }
    return named.range.lowerBound..<last
  }

  /// 边境的第64号难民营: what a number tells from others is the place, not what stands before 的.
  private func numbered(_ range: Range<Int>) -> Range<Int>? {
    guard words.length(of: "here end", in: text, before: range.upperBound) != nil,
      let mark = text.firstOffset(of: "的第", in: range), range.upperBound - mark - 3 <= 36
    else { return nil }
    return mark + 3..<range.upperBound
  }

  /// 视察狮子村时表示: a place ends before 时 and 后.
  private func upToTime(_ range: Range<Int>) -> Range<Int> {
    for word in ["时", "后", "以后", "之后", "期间"] as [String] {
      guard let mark = text.firstOffset(of: word, in: range), mark - range.lowerBound >= 6,
        !paragraph.isInName(mark),
        words.length(of: "here end", in: text, before: mark) != nil
      else { continue }
      return range.lowerBound..<mark
    }
    return range
  }

  /// A place without what 的, 为 or 给 go on with: 乌布镇的一所学校.
  private func upToParticle(_ range: Range<Int>) -> Range<Int> {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if ["的", "为", "给", "与", "和", "、"].contains(where: { text.has($0, at: offset) }),
        !paragraph.isInName(offset), offset - range.lowerBound >= 6
      {
        return range.lowerBound..<offset
      }
      offset = text.nextCharacter(after: offset)
    }
    return range
  }

  /// What stands behind 在, up to the verb or the end of the clause, where it is the name of a place.
  private func place(after start: Int) -> Range<Int>? {
    let reader = EventCoreReader(paragraph: paragraph)
    var end = reader.clauseEnd(after: start, in: core.sentence)
    if core.verb.lowerBound > start { end = min(end, core.verb.lowerBound) }
    if core.title.lowerBound > start { end = min(end, core.title.lowerBound) }
    for kind in ["verb", "passive", "builds"] {
      for verb in words.places(of: kind, in: text, start..<max(start, end))
      where verb.lowerBound > start && !paragraph.isInName(verb.lowerBound) {
        end = min(end, verb.lowerBound)
      }
    }
    while let length = words.length(of: "place trim", in: text, before: end), end - length > start {
      end -= length
    }
    let whole = text.trimmed(start..<max(start, end))
    if words.length(of: "no here", in: text, before: whole.upperBound) != nil { return nil }
    let isLong = words.length(of: "here end", in: text, before: whole.upperBound) == nil
    let range = isLong ? upToParticle(whole) : whole
    guard !range.isEmpty, range.count <= 60 else { return named(from: start) }
    if words.has("no here inside", in: text, range) { return named(from: start) }
    if words.length(of: "here end", in: text, before: range.upperBound) != nil { return range }
    // 北京财富公馆财富会: what begins with a place and goes on to the verb.
    let isWhole =
      range.upperBound == whole.upperBound && whole.upperBound >= end - 1
      && reaches(core.verb.lowerBound, from: end) && range.count <= 42
    if paragraph.figures(in: range).contains(where: { $0.unit != nil }) {
      return upToFigure(range) ?? named(from: start)
    }
    if isWhole, named(from: start) != nil { return range }
    if let named = named(from: start) { return named }
    // 在都江堰开诊: a place that no list knows.
    let isUnknown =
      isWhole && (6...15).contains(range.count) && !words.has("no place", in: text, range)
      && paragraph.dates(in: range).isEmpty && paragraph.people(in: range).isEmpty
      && !range.overlaps(core.title) && words.lastNoun(in: text, range) == nil
    return isUnknown ? range : nil
  }

  /// 西吉县打15口井: of what goes on with a count the first word that ends a place.
  private func upToFigure(_ range: Range<Int>) -> Range<Int>? {
    guard let count = paragraph.figures(in: range).first?.evidence.range.lowerBound else {
      return nil
    }
    let before = words.places(of: "here end", in: text, range.lowerBound..<count)
    guard let last = before.last(where: { $0.upperBound - range.lowerBound >= 6 }) else {
      return nil
    }
    return range.lowerBound..<last.upperBound
  }

  /// Whether only adverbs stand between the end of a place and the verb.
  private func reaches(_ verb: Int, from end: Int) -> Bool {
    var start = verb
    while start > end, let length = words.length(of: "place trim", in: text, before: start) {
      start -= length
    }
    return start <= end
  }

  /// A country or place written right at an offset, with the place that follows it: 瑞士日内瓦.
  private func named(from start: Int) -> Range<Int>? {
    func place(at offset: Int) -> Range<Int>? {
      paragraph.mentions(at: offset).first { $0.kind == .place || $0.kind == .country }?.range
    }
    // 在首都马普托
    let skipped = words.places(
      of: "goes before goal",
      in: text,
      start..<min(text.count, start + 15)
    )
    .first { $0.lowerBound == start }?.upperBound
    guard let first = place(at: start) ?? skipped.flatMap(place(at:)) else { return nil }
    // 斐济首都苏瓦
    let behind = words.places(
      of: "goes before goal",
      in: text,
      first.upperBound..<min(text.count, first.upperBound + 15)
    ).first { $0.lowerBound == first.upperBound }
    if let near = behind.flatMap({ place(at: $0.upperBound) }) { return near }
    let whole = first.lowerBound..<(place(at: first.upperBound)?.upperBound ?? first.upperBound)
    let isAside = words.length(of: "no here", in: text, before: whole.upperBound + 3) != nil
    return isAside ? nil : whole
  }

  /// 武汉举行…: the place that does what its people do.
  private func subject() -> Range<Int>? {
    let named = paragraph.mentions.last {
      !$0.nested && $0.kind == .place && $0.range.upperBound == core.verb.lowerBound
    }?.range
    if named != nil || core.verb.isEmpty { return named }
    // 河北省安平县举行…: a county that no list knows.
    let reader = EventCoreReader(paragraph: paragraph)
    let start = reader.clauseStart(before: core.verb.lowerBound, in: core.sentence)
    let range = text.trimmed(start..<core.verb.lowerBound)
    let isPlace = ["市", "县", "区", "镇", "乡", "村", "省", "州"].contains {
      text.has($0, before: range.upperBound)
    }
    return isPlace && (6...30).contains(range.count) && !paragraph.isInName(range.upperBound - 1)
      && paragraph.dates(in: range).isEmpty ? range : nil
  }
}
