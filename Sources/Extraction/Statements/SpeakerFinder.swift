import CorpusModel

/// Finds the speaker that an attribution names.
///
/// A class, so that what captures it holds one reference.
final class SpeakerFinder: Sendable {
  let document: AnnotatedDocument
  let paragraph: AnnotatedParagraph

  init(document: AnnotatedDocument, paragraph: AnnotatedParagraph) {
    self.document = document
    self.paragraph = paragraph
  }

  /// The text that word lists are compared with: a Chinese one in Simplified characters.
  var text: [UInt8] { paragraph.searched }
  var words: SpeechWords { paragraph.language.isChinese ? .chinese : .english }

  /// The subject of a Chinese verb of speech, in the clause that begins at `clause`.
  func chineseSubject(of cue: Cue, from first: Int) -> SpeechSubject? {
    let end = cue.range.lowerBound
    let clause =
      first < paragraph.bodyStart && paragraph.bodyStart <= end ? paragraph.bodyStart : first
    if let people = people(from: clause, to: end) { return people }
    let start = skipOpening(from: clause, to: end)
    if isFirstPerson(at: start) || isComparison(clause, end) { return nil }
    if words.startsWithPronoun(text, at: start) { return pronoun(clause..<end) }
    if start >= end || addressesOnly(start) { return .continued([], range: clause..<end) }
    if let object = leadingGroup(from: start, to: end) { return object }
    if let origin = origin(from: start, to: end) { return origin }
    if let named = chineseBodyMeant(from: start, to: end) ?? organization(from: start, to: end) {
      return named
    }
    if let group = chineseGroup(from: start, to: end) { return group }
    if let actor = actor(of: cue, from: start) { return actor }
    if isAdverbial(start..<end) { return .continued([], range: clause..<end) }
    return shortName(from: start, to: end)
  }

  /// The subject of an English verb of speech that follows it, in the sentence that begins at
  /// `clause`.
  func englishSubject(before end: Int, from first: Int) -> SpeechSubject? {
    let clause =
      first < paragraph.bodyStart && paragraph.bodyStart <= end ? paragraph.bodyStart : first
    if let people = people(from: clause, to: end) { return people }
    let start = text.trimmed(clause..<end).lowerBound
    if words.startsWithPronoun(text, at: start) {
      return groupBehindClause(from: start, to: end) ?? pronoun(clause..<end)
    }
    if let named = namedWithOffice(from: start, to: end) { return named }
    if let meant = officeMeant(from: start, to: end) { return meant }
    if let named = organization(from: start, to: end) ?? bodyMeant(from: start, to: end) {
      return named
    }
    return englishGroup(from: start, to: end) ?? englishName(from: start, to: end)
  }

  /// The subject of an English verb that stands before it: `"…," said Li Ming, a doctor`.
  func englishSubject(after start: Int, to end: Int) -> SpeechSubject? {
    let from = text.trimmed(start..<end).lowerBound
    if let person = paragraph.people(in: start..<max(start, end)).first(where: {
      $0.whole.lowerBound >= start && $0.whole.lowerBound <= from + 24 && $0.whole.upperBound <= end
    }) {
      return .named(coordinated(endingWith: person), range: start..<person.whole.upperBound)
    }
    if words.startsWithPronoun(text, at: from) { return pronoun(start..<from) }
    if let name = capitalName(from: from, to: end),
      capitalWords(name) > 1 || name.upperBound == end || text[name.upperBound] == 0x2E
    {
      var speaker = Speaker(name: paragraph.string(name))
      addOffice(to: &speaker, after: name.upperBound, to: end)
      return .named([speaker], range: start..<name.upperBound)
    }
    if let mention = organizations(from..<end).first, mention.range.lowerBound <= from + 4 {
      return .named([speaker(mention)], range: start..<mention.range.upperBound)
    }
    let phraseEnd = nounPhraseEnd(from: from, to: end)
    return bodyMeant(from: from, to: phraseEnd) ?? englishGroup(from: from, to: phraseEnd)
  }

  /// After the verb that takes a listener: the offset after `记者`, `小詹`, `reporters`.
  func skipListener(at offset: Int) -> Int {
    if let person = paragraph.people(in: offset..<offset + 1).first {
      return person.name.upperBound
    }
    let stop = min(text.count, offset + 36)
    var end = offset
    while end < stop {
      if ["，", "：", ":", ","].contains(where: { text.has($0, at: end) }) { return end }
      if text.has("。", at: end) || text.has("“", at: end) { break }
      end = text.nextCharacter(after: end)
    }
    return offset
  }

  /// The person of the article who bears a name.
  func speaker(named name: String) -> Speaker? {
    guard let place = document.officeHolders.place(ofName: name, in: paragraph.article) else {
      return nil
    }
    let named = document.paragraphs[place.paragraph]
    return SpeakerFinder(document: document, paragraph: named).speaker(named.people[place.person])
  }

  // MARK: People

  private func people(from clause: Int, to end: Int) -> SpeechSubject? {
    let named = paragraph.people(in: clause..<max(clause, end))
    guard
      let person = named.last(where: {
        $0.name.upperBound <= end && !isListener($0) && !isMet($0)
      })
    else { return nil }
    // What belongs to the name may go on behind the verb.
    let nameEnd = max(person.whole.upperBound, person.name.upperBound)
    guard nameEnd <= end, case let gap = nameEnd..<end, isPassable(gap) else { return nil }
    if isObject(person, gap, from: clause) { return nil }
    let speakers = coordinated(endingWith: person)
    let first =
      named.last {
        $0.entity == speakers.first?.entity && $0.whole.lowerBound <= person.whole.lowerBound
      } ?? person
    return .named(speakers, range: min(first.whole.lowerBound, person.whole.lowerBound)..<end)
  }

  /// Whether the words between a name and its verb can stand there: no other clause begins.
  private func isPassable(_ gap: Range<Int>) -> Bool {
    let isList = text.has("、", at: gap.lowerBound) || text.has("等", at: gap.lowerBound)
    let isAside = text.has(",", at: gap.lowerBound)
    guard gap.count <= (paragraph.language.isChinese ? (isList ? 240 : 120) : isAside ? 240 : 160)
    else {
      return false
    }
    if paragraph.language.isChinese {
      // 某某、某官员等均高度评价…，呼吁: the list goes on behind the name.
      // 某某的报告指出: the report speaks, not the person.
      return !text.has("的", at: gap.lowerBound)
    }
    return !text.has("'s", at: gap.lowerBound) && !text.has("’s", at: gap.lowerBound)
  }

  /// Whether a person is only spoken of before a comma: 与会者高度评价某某的讲话，认为….
  private func isObject(_ person: PersonMention, _ gap: Range<Int>, from clause: Int) -> Bool {
    let comma = Array((paragraph.language.isChinese ? "，" : ", ").utf8)
    guard paragraph.language.isChinese, text.firstOffset(of: comma, in: gap) != nil else {
      return false
    }
    let start = min(person.whole.lowerBound, person.name.lowerBound)
    let before = text.trimmed(skipOpening(from: clause, to: start)..<start)
    return words.objectVerbs.stands(in: text, before)
  }

  /// Whether a person is spoken to: 对某某说.
  private func isListener(_ person: PersonMention) -> Bool {
    let start = min(person.whole.lowerBound, person.name.lowerBound)
    return text.first(of: words.listeners, before: start) != nil
  }

  /// Whether somebody else meets a person: 与某某会面.
  private func isMet(_ person: PersonMention) -> Bool {
    guard paragraph.language.isChinese else { return false }
    let start = min(person.whole.lowerBound, person.name.lowerBound)
    let end = max(person.whole.upperBound, person.name.upperBound)
    return text.first(of: words.meetings, at: end) != nil
      && ["与", "和", "同", "跟", "会见"].contains { text.has($0, before: start) }
  }

  /// The person and those joined to them: `A、B和C`, `A and B`.
  func coordinated(endingWith last: PersonMention) -> [Speaker] {
    var group = [last]
    for person in paragraph.people(in: 0..<last.name.lowerBound).reversed()
    where person.whole.upperBound <= group[0].whole.lowerBound {
      let gap = text.trimmed(person.whole.upperBound..<group[0].whole.lowerBound)
      guard isConjunction(gap), !isListener(person) else { break }
      group.insert(person, at: 0)
    }
    return group.map(speaker)
  }

  func isConjunction(_ gap: Range<Int>) -> Bool {
    let word = Array(text[gap])
    if words.conjunctions.contains(word) { return true }
    return paragraph.language.isChinese && gap.count <= 33 && opensWithConjunction(gap)
  }

  func speaker(_ person: PersonMention) -> Speaker {
    let entity = document[person.entity]
    let written = paragraph.string(person.name)
    let form = paragraph.mentions(at: person.name.lowerBound).first { $0.range == person.name }?
      .form
    var speaker = Speaker(name: form == .short ? entity.name : written, entity: person.entity)
    let offices = person.offices.isEmpty ? earlierOffices(of: person.entity) : roles(person)
    speaker.role = offices?.role ?? entity.role
    speaker.organization = offices?.organization ?? entity.organization
    // Who is known to be from somewhere stays so, whatever the text round an office without a body tells.
    speaker.country = entity.country ?? offices?.country ?? countryBeside(person)
    if speaker.country == nil { speaker.country = seat(of: speaker.role, before: person) }
    if speaker.role == nil, !paragraph.language.isChinese {
      // `said Ussene Isse, the national director of …`, `the Sussex captain, Chris Adams`
      let end = max(person.name.upperBound, person.whole.upperBound)
      addOffice(to: &speaker, after: end, to: text.count)
      if speaker.role == nil {
        addOffice(to: &speaker, before: min(person.name.lowerBound, person.whole.lowerBound))
      }
    }
    return speaker
  }

  private func roles(
    _ person: PersonMention,
    in paragraph: AnnotatedParagraph? = nil
  ) -> (role: String?, organization: EntityID?, country: EntityID?)? {
    guard !person.offices.isEmpty else { return nil }
    let place = paragraph ?? self.paragraph
    // The head of an association who is an official too speaks for the association.
    let own = person.offices.first { office in
      let kind = office.organization.flatMap { document[$0].organizationKind }
      return kind.map { ![.government, .party, .other].contains($0) } ?? false
    }
    let organization = own?.organization ?? person.offices.lazy.compactMap(\.organization).first
    let country = own?.country ?? person.offices.lazy.compactMap(\.country).first
    return (
      writtenOffices(of: person, in: place), organization,
      country ?? organization.flatMap { document[$0].country }
    )
  }

  /// The offices as they are written: from the first one to the last where they stand side by side.
  private func writtenOffices(of person: PersonMention, in place: AnnotatedParagraph) -> String {
    let roles = person.offices.map { withFormer($0.role, in: place) }.sorted {
      $0.lowerBound < $1.lowerBound
    }
    guard let first = roles.first, let last = roles.last else { return "" }
    let all = first.lowerBound..<max(first.upperBound, last.upperBound)
    let holdsName = !all.isEmpty && all.overlaps(person.name)
    if all.count <= 240, !holdsName { return place.string(all) }
    return roles.map(place.string).joined(separator: place.language.isChinese ? "、" : ", ")
  }

  /// An office with the word that says it is over.
  private func withFormer(_ role: Range<Int>, in place: AnnotatedParagraph) -> Range<Int> {
    for word: String in ["Former ", "former ", "Ex-", "原", "前"]
    where place.text.has(word, before: role.lowerBound) {
      return role.lowerBound - word.utf8.count..<role.upperBound
    }
    return role
  }

  /// The offices written beside the name where the article names the person in full.
  private func earlierOffices(
    of entity: EntityID
  ) -> (role: String?, organization: EntityID?, country: EntityID?)? {
    guard let place = document.officeHolders.place(of: entity, in: paragraph.article) else {
      return nil
    }
    let named = document.paragraphs[place.paragraph]
    return roles(named.people[place.person], in: named)
  }

  // MARK: Words around a name

  /// The one a pronoun means: who is named last before it in the paragraph; nobody where none is.
  func pronoun(_ range: Range<Int>) -> SpeechSubject {
    if let subject = unnamedTopic(before: range.lowerBound) {
      return .continued([subject], range: range)
    }
    let person =
      topic(before: range.lowerBound)
      ?? paragraph.people(in: 0..<range.lowerBound).last {
        $0.name.upperBound <= range.lowerBound && !isKin($0, of: range)
      }
    return .continued(person.map { coordinated(endingWith: $0) } ?? [], range: range)
  }

  /// 甲请乙转达问候。他说，…: who opens the sentence before a Chinese one with a pronoun.
  private func topic(before offset: Int) -> PersonMention? {
    guard paragraph.language.isChinese,
      let sentence = paragraph.sentences.last(where: { $0.upperBound <= offset }),
      offset - sentence.upperBound <= 6
    else { return nil }
    let start = text.trimmed(sentence).lowerBound
    let named = paragraph.people(in: start..<sentence.upperBound)
    let opening = named.first {
      min($0.whole.lowerBound, $0.name.lowerBound) == start && !isMet($0)
    }
    if let opening { return opening }
    // 在会见客人时，甲对乙来访表示欢迎。他说: behind words that tell when.
    guard let comma = text.firstOffset(of: "，", in: start..<sentence.upperBound),
      ["时", "后", "中", "上", "间", "前"].contains(where: { text.has($0, before: comma) })
    else { return nil }
    return named.first {
      min($0.whole.lowerBound, $0.name.lowerBound) == comma + 3 && !isMet($0)
        && $0.entity == named.first?.entity
    }
  }

  /// Whether words between two names begin with a conjunction and only name an office: 、项目主任.
  private func opensWithConjunction(_ gap: Range<Int>) -> Bool {
    guard ["、", "和", "与", "與", "及"].contains(where: { text.has($0, at: gap.lowerBound) }) else {
      return false
    }
    return !["，", "说", "說", "表示", "对", "向", "在", "的", "了"].contains {
      text.firstOffset(of: $0, in: gap) != nil
    }
  }

  /// Two to four capital words at an offset: a name that no finder knew.
  func capitalName(from start: Int, to end: Int) -> Range<Int>? {
    var offset = start
    var count = 0
    while offset < end, (0x41...0x5A).contains(text[offset]) {
      while offset < end, isWordByte(text[offset]) || text[offset] == 0x2D { offset += 1 }
      count += 1
      guard offset + 1 < end, text[offset] == 0x20, (0x41...0x5A).contains(text[offset + 1]) else {
        break
      }
      offset += 1
    }
    return (1...4).contains(count) ? start..<offset : nil
  }

  /// `Peter Kamau, a doctor in Kenya, said`: a name that no finder knew, with what they are.
  private func namedWithOffice(from start: Int, to end: Int) -> SpeechSubject? {
    guard let name = capitalName(from: start, to: end), text.has(", ", at: name.upperBound),
      text.first(of: words.openings, at: start) == nil,
      !words.noNames.contains(Array(text[name].prefix { $0 != 0x20 })),
      !paragraph.mentions.contains(where: {
        $0.kind != .person && !$0.nested && $0.range.overlaps(name)
      })
    else { return nil }
    var speaker = Speaker(name: paragraph.string(name))
    addOffice(to: &speaker, after: name.upperBound, to: end)
    return speaker.role == nil ? nil : .named([speaker], range: start..<end)
  }

  private func capitalWords(_ name: Range<Int>) -> Int {
    text[name].count { $0 == 0x20 } + 1
  }

  /// One to three capital words that are all there is before the verb: `Zhan told her …`.
  private func englishName(from start: Int, to end: Int) -> SpeechSubject? {
    let range = text.trimmed(start..<end)
    guard let name = capitalName(from: range.lowerBound, to: range.upperBound),
      text.first(of: words.openings, at: start) == nil, capitalWords(name) <= 3
    else { return nil }
    let rest = text.trimmed(name.upperBound..<range.upperBound)
    let first = text[name].prefix { $0 != 0x20 }
    guard rest.isEmpty || words.lastAdverbs.contains(Array(text[rest])),
      text.has("The ", at: start) == false, !words.noNames.contains(Array(first))
    else { return nil }
    if capitalWords(name) == 1, let known = bearer(of: paragraph.string(name)) {
      return .named([known], range: start..<end)
    }
    return .named([Speaker(name: paragraph.string(name))], range: start..<end)
  }

  /// Whether the writers speak of themselves: 我们相信.
  private func isFirstPerson(at offset: Int) -> Bool {
    ["我们", "我們", "我", "咱们", "本报", "本刊"].contains { text.has($0, at: offset) }
  }

  /// Whether somebody's words are only called to mind: 正如某某所说.
  private func isComparison(_ start: Int, _ end: Int) -> Bool {
    text.has("所", before: end) || text.has("正如", at: start) || text.has("正像", at: start)
  }

  /// Whether nothing but the one spoken to stands before the verb: 对家属表示….
  private func addressesOnly(_ start: Int) -> Bool {
    ["对", "對", "向", "再次对", "再次向"].contains { text.has($0, at: start) }
  }

  /// The offset after the words that open a clause: 同时, 此外, 并.
  func skipOpening(from start: Int, to end: Int) -> Int {
    var offset = text.trimmed(start..<end).lowerBound
    while let word = text.first(of: words.openings, at: offset), offset + word.count <= end {
      offset += word.count
    }
    return offset
  }

  /// Whether a range holds only words that tell how, when or where somebody speaks.
  func isAdverbial(_ range: Range<Int>) -> Bool {
    if range.isEmpty { return true }
    let opens = text.first(of: words.firstAdverbs, at: range.lowerBound) != nil
    let closes = text.first(of: words.lastAdverbs, before: range.upperBound) != nil
    return opens || (closes && (!paragraph.language.isChinese || range.count <= 18))
  }
}
