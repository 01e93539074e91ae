import Calendar
import CorpusModel

/// Whether a sentence tells one thing that is past, and one that can be told from others.
extension EventCoreReader {
  /// Whether a verb tells one thing that is past: not 将举行, not 每周举行.
  func tookPlace(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let start = clauseStart(before: verb.lowerBound, in: sentence)
    let before = start..<verb.lowerBound
    let held = words.places(of: "future", in: text, before).contains { place in
      !paragraph.isInName(place.lowerBound) && !paragraph.isQuoted(place.lowerBound)
    }
    if held || isAhead(before) || words.has("recurring", in: text, before) { return false }
    if isDenied(before) { return false }
    // 陆续举办 is several times, 队员陆续赶到 one arrival.
    if words.has("little by little", in: text, before),
      !words.stands("arrival", in: text, at: verb.lowerBound)
    {
      return false
    }
    // 先后抵达 of a stated day is one arrival.
    return !isChinese || statesDay(sentence)
      || text.firstOffset(of: "先后", in: before) == nil
  }

  /// 未能抵达, 应当召开, `failed to reach`: it did not take place, whatever day is told.
  private func isDenied(_ before: Range<Int>) -> Bool {
    words.places(of: "denied", in: text, before).contains {
      !paragraph.isInName($0.lowerBound) && !paragraph.isQuoted($0.lowerBound)
    }
  }

  /// 9月10日会在昆明办…: 会 right behind a date tells what is to come.
  private func isAhead(_ before: Range<Int>) -> Bool {
    guard isChinese else { return false }
    return paragraph.dates(in: before).contains { date in
      let end = date.evidence.range.upperBound
      return ["会在", "会于", "会到", "会去", "会举", "会派"].contains { text.has($0, at: end) }
    }
  }

  /// Whether what stands before a verb says that it did not happen: 没有举行, `may visit`.
  func isUnreal(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let start = clauseStart(before: verb.lowerBound, in: sentence)
    return words.has("unreal", in: text, start..<verb.lowerBound)
  }

  /// Whether a range states when something was, to the month or nearer, or by a word that nothing
  /// resolves: 昨天, `on Tuesday`.
  func statesTime(_ range: Range<Int>) -> Bool { states(range, months: true) }

  /// Whether a range states a day.
  func statesDay(_ range: Range<Int>) -> Bool { states(range, months: false) }

  private func states(_ range: Range<Int>, months: Bool) -> Bool {
    if words.has("when", in: text, range) { return true }
    return paragraph.dates(in: range).contains { mention in
      let start = text.trimmed(0..<mention.evidence.range.lowerBound).upperBound
      if words.length(of: "as of", in: text, before: start) != nil { return false }
      guard let date = mention.date else { return true }
      switch date.precision {
      case .minute, .hour, .day: return true
      case .week, .monthPart, .month: return months
      case .interval: return months || date.end.number - date.start.number < 31
      case .quarter, .halfYear, .year: return false
      }
    }
  }

  /// Whether a sentence names what the one before told: 这是双方召开的第三次协调会.
  func refersBack(_ sentence: Range<Int>) -> Bool {
    words.stands("refers back", in: text, at: text.trimmed(sentence).lowerBound)
  }

  func isRelative(_ verb: Range<Int>) -> Bool {
    isChinese && text.has("的", at: verb.upperBound)
  }

  /// Whether a title counts several: 11场线上交流活动, `a series of dialogues`.
  func countsMany(_ title: Range<Int>) -> Bool {
    if words.has("recurring", in: text, title), !isOneSeries(title) { return true }
    let near = max(0, title.lowerBound - 12)..<min(text.count, title.upperBound + 12)
    return paragraph.figures(in: near).contains { figure in
      guard figure.unit == "event" || figure.unit == "session", figure.value.double > 1 else {
        return false
      }
      let range = figure.evidence.range
      return range.upperBound >= title.lowerBound - 3
        && range.upperBound <= title.upperBound + 12
        && (range.lowerBound - title.lowerBound <= 3 || range.lowerBound >= title.upperBound)
    }
  }

  /// “佳美脚踪”系列活动 from one day to another: the series has a name and is told as one.
  func isOneSeries(_ title: Range<Int>) -> Bool {
    guard isChinese, let series = text.firstOffset(of: "系列", in: title) else { return false }
    return marks.contains { $0.outer.upperBound == series && title.contains($0.outer.lowerBound) }
  }

  /// Whether a title names one thing that a reader can tell from others of its kind: by a name in
  /// it, by what is quoted, or by its number.
  func isSpecific(_ title: Range<Int>) -> Bool {
    if marks.contains(where: { $0.outer.overlaps(title) }) { return true }
    if !paragraph.mentions(in: title).isEmpty { return true }
    if words.has("ordinal", in: text, title) { return true }
    return isChinese ? title.count >= 30 : hasInnerCapital(title)
  }

  /// Whether an English title is written as a name: the `Coastal Safety` Forum.
  private func hasInnerCapital(_ title: Range<Int>) -> Bool {
    var capitals = 0
    for offset in title where text[offset] >= 0x41 && text[offset] <= 0x5A {
      if offset == title.lowerBound || text[offset - 1] == 0x20 { capitals += 1 }
    }
    return capitals >= 2
  }

  /// Whether an event that no date is given for is bounded by the way it is told.
  ///
  /// What is only possible, wished or denied did not take place; what somebody always does is no
  /// event.
  func isBounded(_ core: EventCore) -> Bool {
    if isUnreal(core.verb, core.sentence), !isBroughtAbout(core) { return false }
    if core.rule.hasSuffix("attended"), isWatchedAt(core) { return true }
    if words.has("recurring", in: text, core.sentence), !isOneSeries(core.title) { return false }
    // 会上…签署了备忘录: what was done at an event told before.
    if isAtMeeting(core.sentence) {
      switch core.kind {
      case .launch, .ceremony, .session: return namesEvent(core.title)
      case .conference, .onlineDialogue, .training, .visit, .dispatch, .project, .other: break
      }
    }
    // `at a news conference in Kampala`: what is told beside it took place there.
    if core.rule.hasSuffix("attended"), core.verb.isEmpty, isFollowedByPlace(core) { return true }
    if core.rule.hasSuffix("attended"), core.kind == .ceremony,
      opensClause(core) || (isChinese && namesEvent(core.title))
    {
      return true
    }
    switch core.kind {
    case .ceremony, .conference, .onlineDialogue, .session:
      return isSpecific(core.title) || isSingle(core) || statesPlace(core)
        || words.stands("on theme", in: text, at: core.title.upperBound + 1)
        || [" on \"", " on “"].contains { text.has($0, at: core.title.upperBound) }
    case .training, .other: return isNamed(core.title) || isSingle(core)
    case .dispatch, .visit: return isNamed(core.title)
    case .launch: return isNumbered(core.title)
    case .project: return false
    }
  }

  /// 推动救援队赴某国开展为期15天的工作: that it was brought about says that it took place.
  private func isBroughtAbout(_ core: EventCore) -> Bool {
    guard isChinese, core.kind == .dispatch else { return false }
    let start = clauseStart(before: core.verb.lowerBound, in: core.sentence)
    let before = start..<core.verb.lowerBound
    let length = paragraph.figures(
      in: core.verb.upperBound..<max(core.verb.upperBound, core.title.upperBound)
    ).contains { $0.unit == "day" || $0.unit == "week" || $0.unit == "month" }
    return length
      && words.places(of: "unreal", in: text, before).allSatisfy {
        words.stands("causative", in: text, at: $0.lowerBound)
      }
  }

  /// 2万名民众关注线上交流活动: what many watched took place.
  func isWatchedAt(_ core: EventCore) -> Bool {
    guard namesEvent(core.title) else { return false }
    if isChinese { return isWatched(core.verb, core.sentence) }
    let isView = ["followed", "watched", "following", "tuned in to"].contains {
      text.has($0 + " the", before: core.title.lowerBound - 1)
        || text.has($0, before: core.title.lowerBound - 1)
    }
    return isView && isWatched(core.verb, core.sentence)
  }

  private func isFollowedByPlace(_ core: EventCore) -> Bool {
    guard !isChinese, isGathering(core.kind) else { return false }
    return ["in ", "at ", "on the "].contains { text.has($0, at: core.title.upperBound + 1) }
  }

  /// 开幕式上: the ceremony of which the text tells.
  private func opensClause(_ core: EventCore) -> Bool {
    isChinese && words.stands("opening ceremony", in: text, at: core.title.lowerBound)
      && core.title.lowerBound == clauseStart(before: core.title.lowerBound, in: core.sentence)
  }

  private func statesPlace(_ core: EventCore) -> Bool {
    let reader = EventPlaceReader(paragraph: paragraph, core: core, passage: core.sentence)
    return core.verb.upperBound > core.verb.lowerBound && reader.read() != nil
  }

  private func isNamed(_ title: Range<Int>) -> Bool {
    !paragraph.mentions(in: title).isEmpty || isNumbered(title)
      || marks.contains(where: { $0.outer.overlaps(title) })
  }

  private func isNumbered(_ title: Range<Int>) -> Bool { words.has("ordinal", in: text, title) }

  /// 做了一次…交流会, 举办了一场…会.
  private func isSingle(_ core: EventCore) -> Bool {
    isChinese && core.title.count >= 24 && core.verb.upperBound <= core.title.lowerBound
      && words.places(of: "single", in: text, core.verb.upperBound..<core.title.upperBound).contains
      {
        $0.lowerBound <= core.title.lowerBound + 3
      }
  }
}
