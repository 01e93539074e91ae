import CorpusModel

/// Speakers that are no known people: organizations, groups, names that no finder knew.
extension SpeakerFinder {
  func organizations(_ range: Range<Int>) -> [EntityMention] {
    paragraph.mentions(in: range).filter { $0.kind == .organization && !$0.nested }
  }

  /// An organization, or somebody who speaks for it: 慈善联合会有关负责人.
  func organization(from start: Int, to end: Int) -> SpeechSubject? {
    guard let last = lastNamed(of: organizations(start..<end)) else { return nil }
    if text.first(of: words.listeners, before: last.range.lowerBound) != nil { return nil }
    var gap = text.trimmed(last.range.upperBound..<end)
    guard gap.count <= 60 else { return nil }
    let range = last.range.lowerBound..<end
    if isApposition(gap) || isTime(gap) || isInText(gap) || isBracketed(gap) {
      gap = gap.upperBound..<gap.upperBound
    }
    let title = words.lastGroup(in: text, range: withoutAdverbs(gap))
    if gap.isEmpty || (title == nil && isAdverbial(gap)) {
      return .named(joined(to: last, from: start), range: range)
    }
    if let title, namesOther(between: gap.lowerBound, title.lowerBound) { return nil }
    guard let title else {
      return isPartOfName(gap) ? longName(last, to: gap.upperBound, range: range) : nil
    }
    if isBodyNoun(title) { return longName(last, to: title.upperBound, range: range) }
    var speaker = speaker(last)
    let role = paragraph.string(text.trimmed(gap.lowerBound..<title.upperBound))
    if let honorific = text.first(of: words.honorifics, before: title.upperBound),
      title.upperBound - honorific.count > gap.lowerBound,
      let name = unknownName(in: gap.lowerBound..<title.upperBound - honorific.count)
    {
      speaker.name = paragraph.string(name)
      speaker.entity = nil
      return .named([speaker], range: range)
    }
    if let name = unknownName(in: title.upperBound..<end) {
      speaker.name = paragraph.string(name)
      speaker.entity = nil
    } else {
      speaker.name = paragraph.string(last.range.lowerBound..<title.upperBound)
    }
    // 某机构28日发布的报告 is no office.
    speaker.role =
      text.firstOffset(of: "的", in: gap) == nil
      ? role : calling(atEndOf: text.trimmed(gap.lowerBound..<title.upperBound))
    return .named([speaker], range: range)
  }

  /// 二十国集团论坛沙特|组委会: a noun of bodies is nobody's office.
  private func isBodyNoun(_ title: Range<Int>) -> Bool {
    paragraph.language.isChinese
      && OrganizationLexicon.standard.chinese.value(
        of: Array(
          String(
            decoding: text[title],
            as: UTF8.self
          ).nameCodes
        )
      ) != nil
  }

  /// 某社捐出百万元，基金发言人强调: whether another clause names who speaks.
  private func namesOther(between start: Int, _ end: Int) -> Bool {
    paragraph.language.isChinese
      && text.firstOffset(of: "，", in: start..<max(start, end)) != nil
  }

  /// Whether words behind a name only say what it is: `, the sector's peak body,`.
  private func isApposition(_ gap: Range<Int>) -> Bool {
    guard !paragraph.language.isChinese, gap.count > 6 else { return false }
    return ["the ", "a ", "an ", "which "].contains { text.has(", " + $0, at: gap.lowerBound) }
      && text.has(",", before: gap.upperBound)
      && text[gap].count(where: { $0 == 0x2C }) == 2
  }

  func speaker(_ mention: EntityMention) -> Speaker {
    let entity = document[mention.entity]
    var speaker = Speaker(name: paragraph.string(mention.range), entity: mention.entity)
    if mention.form == .generic { speaker.name = entity.name }
    speaker.organization = mention.entity
    speaker.country = entity.country
    return speaker
  }

  /// Whether the words between an organization and its verb belong to its name: 二十国集团|沙特组委会.
  private func isPartOfName(_ gap: Range<Int>) -> Bool {
    guard paragraph.language.isChinese, gap.count <= 45 else { return false }
    return !["的", "在", "了", "通过", "对", "向", "，", "是", "将", "与", "和", "联合", "所", "呼"].contains {
      text.firstOffset(of: $0, in: gap) != nil
    }
  }

  private func longName(
    _ mention: EntityMention,
    to end: Int,
    range: Range<Int>
  ) -> SpeechSubject {
    var speaker = speaker(mention)
    speaker.name = paragraph.string(mention.range.lowerBound..<end)
    speaker.country = country(in: mention.range.upperBound..<end) ?? speaker.country
    return .named([speaker], range: range)
  }

  /// A name that no finder knew, right before the verb: two to four ideographs, or one with a dot.
  private func unknownName(in range: Range<Int>) -> Range<Int>? {
    let name = text.trimmed(withoutAdverbs(range))
    guard !name.isEmpty else { return nil }
    if paragraph.language.isChinese {
      let hasDot = text.firstOffset(of: "·", in: name) != nil
      guard (hasDot ? 9...48 : 6...12).contains(name.count), !isAdverbial(name) else { return nil }
      let isPlain = text[name].allSatisfy { $0 >= 0x80 }
      return isPlain && !holdsParticle(name) ? name : nil
    }
    let tokens = text[name].split(separator: 0x20)
    guard (1...3).contains(tokens.count) else { return nil }
    return tokens.allSatisfy { (0x41...0x5A).contains($0.first ?? 0) } ? name : nil
  }

  /// Whether a phrase holds words that no name does: 的, 了, 着.
  private func holdsParticle(_ range: Range<Int>) -> Bool {
    words.particles.contains { text.firstOffset(of: $0, in: range) != nil }
  }

  func withoutAdverbs(_ range: Range<Int>) -> Range<Int> {
    guard paragraph.language.isChinese else { return range }
    var end = range.upperBound
    let turns = words.turns.stands(in: text, range) ? words.turns.words : []
    for word in turns {
      if let offset = text.firstOffset(of: word, in: range.lowerBound..<end),
        offset > range.lowerBound, !paragraph.isInName(offset)
      {
        end = offset
      }
    }
    while let word = text.first(of: words.lastAdverbs, before: end)
      ?? text.first(of: words.manners, before: end), end - word.count > range.lowerBound
    {
      end -= word.count
    }
    return range.lowerBound..<end
  }

  /// 来自某社的某某: a name that no finder knew, with where it is from.
  func origin(from start: Int, to end: Int) -> SpeechSubject? {
    guard text.has("来自", at: start) else { return nil }
    let phrase = withoutAdverbs(start..<end)
    let particle = Array("的".utf8)
    var begin = start
    while let next = text.firstOffset(of: particle, in: begin..<phrase.upperBound) {
      begin = next + particle.count
    }
    guard begin > start, let name = unknownName(in: begin..<phrase.upperBound) else { return nil }
    let place = start..<begin
    var speaker = Speaker(name: paragraph.string(name))
    speaker.organization = organizations(place).last?.entity
    speaker.country =
      country(in: place) ?? speaker.organization.flatMap { document[$0].country }
    return .named([speaker], range: start..<end)
  }

  /// 外方代表高度评价某某的讲话，认为…: the group at the beginning of the clause, where what it does
  /// to another's words stands between it and the verb.
  func leadingGroup(from start: Int, to end: Int) -> SpeechSubject? {
    let verb = words.objectVerbs.firstOffset(in: text, start..<end)
    guard let verb, verb - start <= 60, text.firstOffset(of: "，", in: verb..<end) != nil
    else { return nil }
    var head = text.trimmed(start..<verb)
    for word in words.manners where text.first(of: [word], before: head.upperBound) != nil {
      head = text.trimmed(head.lowerBound..<max(head.lowerBound, head.upperBound - word.count))
    }
    if let group = words.lastGroup(in: text, range: head), group.upperBound == head.upperBound {
      var speaker = Speaker(name: paragraph.string(head))
      speaker.country = country(in: head)
      return .named([speaker], range: start..<end)
    }
    guard let name = organizations(head).last, name.range.upperBound == head.upperBound else {
      return nil
    }
    return .named([speaker(name)], range: start..<end)
  }

  /// 村民某老汉拉着志愿者的手说：“…”: who stands at the beginning of the clause, where the verb
  /// introduces a quotation and what else they do stands between.
  func actor(of cue: Cue, from start: Int) -> SpeechSubject? {
    let end = cue.range.upperBound
    guard
      ["：“", "：「", "：\"", ":“", ":\"", "：『", "，“", ",“", "，「"].contains(where: {
        text.has($0, at: end)
      }),
      let calling = words.firstGroup(in: text, range: start..<cue.range.lowerBound),
      calling.lowerBound - start <= 24
    else { return nil }
    var speaker = Speaker(name: paragraph.string(start..<calling.upperBound))
    let near = calling.upperBound..<min(cue.range.lowerBound, calling.upperBound + 12)
    if let name = words.firstGroup(in: text, range: near) {
      speaker.role = speaker.name
      speaker.name = paragraph.string(calling.upperBound..<name.upperBound)
    } else {
      speaker.role = self.calling(atEndOf: start..<calling.upperBound)
      speaker.country = homeCountry(of: speaker)
    }
    return .named([speaker], range: start..<cue.range.lowerBound)
  }

  /// 与会代表, 一位退休医生: a speaker without a name, or with one that no finder knew.
  func chineseGroup(from start: Int, to end: Int) -> SpeechSubject? {
    let phrase = withoutAdverbs(start..<end)
    guard let word = words.lastGroup(in: text, range: phrase), word.upperBound - start <= 75,
      !words.turns.stands(in: text, at: start),
      !words.objectVerbs.stands(in: text, at: start)
    else { return nil }
    var begin = start
    for offset in stride(from: word.lowerBound - 1, to: start, by: -1)
    where text.has("，", at: offset) {
      begin = offset + 3
      break
    }
    begin = max(begin, min(skipOpening(from: begin, to: word.lowerBound), word.lowerBound))
    let gap = text.trimmed(word.upperBound..<end)
    let title = text.trimmed(begin..<word.upperBound)
    if let name = unknownName(in: gap) {
      var speaker = Speaker(name: paragraph.string(name))
      speaker.role = paragraph.string(behindParticle(title))
      speaker.country = country(in: title)
      return .named([speaker], range: begin..<end)
    }
    guard gap.isEmpty || isAdverbial(gap) else { return nil }
    if words.objectVerbs.stands(in: text, at: begin) { return nil }
    var speaker = Speaker(name: paragraph.string(title))
    if let calling = words.lastGroup(in: text, range: title.lowerBound..<word.lowerBound),
      calling.upperBound < word.lowerBound, title.upperBound - calling.upperBound <= 12
    {
      // 村民刘老汉
      speaker.name = paragraph.string(calling.upperBound..<title.upperBound)
      speaker.role = paragraph.string(title.lowerBound..<calling.upperBound)
    }
    speaker.country = country(in: title)
    speaker.isGroup = speaker.role == nil
    if speaker.role == nil { speaker.role = calling(atEndOf: title) }
    if speaker.country == nil { speaker.country = homeCountry(of: speaker) }
    return .named([speaker], range: begin..<end)
  }

  /// 镇上的|个体户: what stands behind the last 的 of a phrase.
  private func behindParticle(_ phrase: Range<Int>) -> Range<Int> {
    var start = phrase.lowerBound
    while let next = text.firstOffset(of: "的", in: start..<phrase.upperBound) {
      start = next + 3
    }
    return start < phrase.upperBound ? start..<phrase.upperBound : phrase
  }

  /// A name that no finder knew: the few characters between the last comma and the verb.
  func shortName(from start: Int, to end: Int) -> SpeechSubject? {
    let comma = Array("，".utf8)
    var begin = start
    while let next = text.firstOffset(of: comma, in: begin..<end) { begin = next + comma.count }
    if let described = describedName(from: begin, to: end) { return described }
    let range = text.trimmed(withoutAdverbs(begin..<end))
    guard (6...36).contains(range.count), !isAdverbial(range), !text.has("地", before: end) else {
      return nil
    }
    if words.particles.contains(where: { text.firstOffset(of: $0, in: range) != nil }) {
      return nil
    }
    if words.noNames.contains(where: { text.firstOffset(of: $0, in: range) != nil }) { return nil }
    if let name = familyName(atEndOf: range) {
      var speaker = Speaker(name: paragraph.string(name))
      speaker.role = paragraph.string(range.lowerBound..<name.lowerBound)
      return .named([speaker], range: begin..<end)
    }
    return .named([Speaker(name: paragraph.string(range))], range: begin..<end)
  }

  /// A Chinese name at the end of a phrase, behind the last character of an office: 首席预报员孙丽.
  func familyName(atEndOf range: Range<Int>) -> Range<Int>? {
    for length in [9, 6] where range.count > length + 3 {
      let start = range.upperBound - length
      guard text.first(of: words.officeEnds, before: start) != nil,
        let first = paragraph.string(start..<start + 3).nameCodes.first,
        PersonLexicon.standard.commonSurnames.contains(first)
      else { continue }
      return start..<range.upperBound
    }
    return nil
  }

  /// `Many attendees`, `a doctor from Lima`, `social worker Hanadi`.
  func englishGroup(from start: Int, to end: Int) -> SpeechSubject? {
    var range = text.trimmed(start..<max(start, end))
    while let comma = text.firstOffset(of: ", ", in: range),
      opensClause(range) || words.firstGroup(in: text, range: comma..<range.upperBound) != nil
    {
      range = text.trimmed(comma + 2..<range.upperBound)
    }
    guard !range.isEmpty, !opensClause(range), let word = speakingNoun(in: range),
      text[range.lowerBound..<word.lowerBound].count(where: { $0 == 0x20 }) <= 8
    else { return nil }
    if text[range.lowerBound..<word.lowerBound].contains(0x2C) { return nil }
    let tail = text.trimmed(word.upperBound..<range.upperBound)
    var speaker = Speaker(name: paragraph.string(range.lowerBound..<word.upperBound))
    if let name = unknownName(in: tail) {
      speaker.role = speaker.name
      speaker.name = paragraph.string(name)
    } else if let name = apposedName(tail) {
      speaker.role = speaker.name
      speaker.name = paragraph.string(name)
    } else if text.has("named ", at: tail.lowerBound) {
      let name = capitalized(from: tail.lowerBound + 6, to: tail.upperBound)
      speaker.name = paragraph.string(range.lowerBound..<name.upperBound)
    } else if ["from ", "of ", "in ", "at ", "for "].contains(where: {
      text.has($0, at: tail.lowerBound)
    }),
      tail.count <= 70
    {
      speaker.name = paragraph.string(range)
    } else if !tail.isEmpty, !isVerbal(tail) {
      return nil
    }
    if speaker.role == nil { speaker.role = calling(of: word, in: range) }
    speaker.country = country(in: range)
    speaker.organization = organizations(range).first?.entity ?? bodyServed(tail)
    if speaker.country == nil { speaker.country = homeCountry(of: speaker) }
    return .named([speaker], range: range.lowerBound..<end)
  }

  /// `Durham's coach, Geoff Cook, …`: the name behind an office.
  private func apposedName(_ tail: Range<Int>) -> Range<Int>? {
    guard text.has(", ", at: tail.lowerBound),
      let name = capitalName(from: tail.lowerBound + 2, to: tail.upperBound),
      name.upperBound == tail.upperBound || text[name.upperBound] == 0x2C
    else { return nil }
    return name
  }

  /// Whether a phrase opens a subordinate clause or an adverbial, and names nobody yet.
  private func opensClause(_ range: Range<Int>) -> Bool {
    text.first(of: words.openings, at: range.lowerBound) != nil
  }

  /// Whether words after a group go on with a verb before the verb of speech: `have left … and said`.
  private func isVerbal(_ tail: Range<Int>) -> Bool {
    text.has("and", before: tail.upperBound) || isAdverbial(tail)
  }

  private func capitalized(from start: Int, to end: Int) -> Range<Int> {
    var offset = start
    while offset < end, text[offset] != 0x20, text[offset] != 0x2C { offset += 1 }
    return start..<offset
  }

  /// The name at the end of a label whose offices swallow it: the last two capital words, none of
  /// which is the head of an organization.
  func nameAtEnd(of label: Range<Int>) -> Speaker? {
    guard !paragraph.language.isChinese else { return nil }
    let tokens = text[label].split(separator: 0x20)
    guard tokens.count >= 4, let last = tokens.last else { return nil }
    let name = tokens.suffix(2)
    let isName = name.allSatisfy { token in
      (0x41...0x5A).contains(token.first ?? 0)
        && !words.heads.contains(Array(token))
    }
    let opensWithRole = words.firstGroup(in: text, range: label) != nil
    guard isName, opensWithRole, let first = name.first else { return nil }
    var speaker = Speaker(name: paragraph.string(first.startIndex..<last.endIndex))
    let offices = text.trimmed(label.lowerBound..<first.startIndex)
    if let of = text.firstOffset(of: " of ", in: offices) {
      speaker.role = paragraph.string(offices.lowerBound..<of)
    }
    let named = organizations(label).first
    speaker.organization = named?.entity
    speaker.country = country(in: label) ?? named.flatMap { document[$0.entity].country }
    return speaker
  }

  /// 记者, 问, Q; or a Chinese name of two or three characters that no finder knew.
  func interviewLabel(_ label: Range<Int>) -> Speaker? {
    if words.labels.contains(Array(text[label])) {
      return Speaker(name: paragraph.string(label))
    }
    guard paragraph.language.isChinese, label.count == 6 || label.count == 9,
      let first = paragraph.string(label.lowerBound..<label.lowerBound + 3).nameCodes.first,
      PersonLexicon.standard.commonSurnames.contains(first), label.count == 9,
      words.lastGroup(in: text, range: label) == nil
    else { return nil }
    return Speaker(name: paragraph.string(label))
  }

  func country(in range: Range<Int>) -> EntityID? {
    paragraph.mentions(in: range).first { $0.kind == .country }?.entity
  }
}
