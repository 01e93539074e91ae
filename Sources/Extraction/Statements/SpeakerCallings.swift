import CorpusModel

/// What people without a known name are called, and names that only what stands before them tells.
extension SpeakerFinder {
  /// The office or calling a Chinese phrase ends in, where it is one person's: 招待所|老板娘.
  func calling(atEndOf phrase: Range<Int>) -> String? {
    let name = NameText(Array(paragraph.text[phrase]))
    let lexicon = PersonLexicon.standard
    for start in name.codes.indices {
      guard let match = lexicon.chineseRoles.longestMatch(in: name.codes, at: start) else {
        continue
      }
      let isWhole =
        match.end == name.count
        || match.end == name.count - 1 && name.codes[match.end] == 0x4EEC
        || name.string(match.end..<name.count) == "今天"
      guard isWhole else { continue }
      let bytes = name.bytes(start..<match.end)
      let written = phrase.lowerBound + bytes.lowerBound..<phrase.lowerBound + bytes.upperBound
      let role = writtenName(paragraph.text[written])
      // 代表 and the like are nobody's office.
      return Self.nobodies.contains(name.string(start..<match.end)) ? nil : role
    }
    return nil
  }

  private static let nobodies: Set<String> = [
    "代表", "成员", "委员", "专家", "学者", "嘉宾", "参与者", "从业者", "网友", "受访者",
  ]

  /// The calling that an English noun names: of one person, with the small words before it that tell
  /// which (`chief executive`).
  func calling(of word: Range<Int>, in phrase: Range<Int>) -> String? {
    let noun = englishWord(in: text, at: word.lowerBound)
    guard noun.last != 0x73, word.upperBound == phrase.upperBound || text[word.upperBound] != 0x27,
      !Self.works.contains(noun), !words.bodies.contains(noun)
    else { return nil }
    var start = word.lowerBound
    while start > phrase.lowerBound {
      let before = previousEnglishWord(in: text, before: start)
      let first = start - before.count - 1
      guard before.count > 2, first >= phrase.lowerBound, text[first] | 0x20 == text[first],
        !Self.determiners.contains(before), !text[first..<start].contains(0x27)
      else { break }
      start = first
    }
    return paragraph.string(start..<word.upperBound)
  }

  private static let works = Set(
    [
      "article", "report", "statement", "source", "head", "police", "authority", "agency",
      "ministry",
      "government", "committee", "team", "people", "women", "men", "woman", "man", "girl", "boy",
    ].map { Array($0.utf8) }
  )

  private static let determiners = Set(
    [
      "the", "another", "one", "some", "this", "that", "our", "their", "his", "her", "its", "each",
      "local", "many", "former", "who", "while", "and", "from", "for", "with", "said",
    ].map { Array($0.utf8) }
  )

  /// `the envoy`, `the minister`: the one whom the paragraph has named with that office.
  func officeMeant(from start: Int, to end: Int) -> SpeechSubject? {
    let range = text.trimmed(start..<max(start, end))
    guard text.has("the ", at: range.lowerBound) || text.has("The ", at: range.lowerBound),
      text[range].count(where: { $0 == 0x20 }) == 1
    else { return nil }
    let noun = englishWord(in: text, at: range.lowerBound + 4)
    guard words.groups.contains(noun), !Self.works.contains(noun) else { return nil }
    let like = Self.synonyms[String(decoding: noun, as: UTF8.self)] ?? []
    let person = paragraph.people(in: 0..<range.lowerBound).last { person in
      guard let role = speaker(person).role?.lowercased() else { return false }
      let last = role.split(separator: " ").last.map(String.init) ?? role
      return last == String(decoding: noun, as: UTF8.self) || like.contains { role.contains($0) }
    }
    return person.map { .continued([speaker($0)], range: start..<end) }
  }

  private static let synonyms: [String: [String]] = [
    "envoy": ["ambassador", "representative"], "diplomat": ["ambassador", "minister", "consul"],
    "leader": ["president", "prime minister", "chairman", "premier"],
    "official": ["minister", "director", "head", "commissioner", "secretary", "officer"],
    "chief": ["head", "director", "commissioner"], "politician": ["minister", "mp", "senator"],
  ]

  /// The noun in a phrase that names who speaks: the last one where the phrase ends in it, else the first.
  func speakingNoun(in phrase: Range<Int>) -> Range<Int>? {
    if let body = words.last(of: words.bodies, in: text, range: phrase),
      body.upperBound == phrase.upperBound, !text[phrase].contains(0x2C)
    {
      return body
    }
    guard let first = words.firstGroup(in: text, range: phrase) else { return nil }
    // The committee chair, a team leader.
    let next = englishWord(in: text, at: min(first.upperBound + 1, phrase.upperBound))
    let isCompound =
      first.upperBound < phrase.upperBound && text[first.upperBound] == 0x20
      && words.groups.contains(next)
      && first.upperBound + 1 + next.count <= phrase.upperBound
    return isCompound ? first.upperBound + 1..<first.upperBound + 1 + next.count : first
  }

  /// 镇上的个体户老杨, 村里的会计王秀兰: a name behind what its bearer is, behind 的 and what they belong to.
  func describedName(from start: Int, to end: Int) -> SpeechSubject? {
    var begin = start
    let particle = Array("的".utf8)
    while let next = text.firstOffset(of: particle, in: begin..<end) {
      begin = next + particle.count
    }
    let phrase = text.trimmed(withoutAdverbs(begin..<end))
    guard begin > start, (9...36).contains(phrase.count), !isAdverbial(phrase),
      !words.particles.contains(where: { text.firstOffset(of: $0, in: phrase) != nil })
    else { return nil }
    guard let name = familiarName(atEndOf: phrase) ?? familyName(atEndOf: phrase) else {
      return nil
    }
    var speaker = Speaker(name: paragraph.string(name))
    speaker.role = paragraph.string(phrase.lowerBound..<name.lowerBound)
    speaker.country = country(in: start..<begin)
    return .named([speaker], range: start..<end)
  }

  /// 老杨, 小李: a family name with what makes it familiar, behind the last character of a calling.
  private func familiarName(atEndOf phrase: Range<Int>) -> Range<Int>? {
    let start = phrase.upperBound - 6
    guard start > phrase.lowerBound, ["老", "小", "阿"].contains(where: { text.has($0, at: start) }),
      text.first(of: words.officeEnds, before: start) != nil,
      let family = paragraph.string(start + 3..<phrase.upperBound).nameCodes.first,
      PersonLexicon.standard.surnames.contains(family)
    else { return nil }
    return start..<phrase.upperBound
  }

  /// Who is named behind `according to`: a person with their office, or an organization.
  func source(from start: Int, to end: Int) -> SpeechSubject? {
    if let person = paragraph.people(in: start..<max(start, end)).first(where: {
      $0.name.lowerBound - start <= 90 && $0.whole.lowerBound <= start + 60
    }), !text[start..<person.name.lowerBound].contains(0x2E),
      text.firstOffset(of: " by ", in: start..<person.name.lowerBound) == nil
    {
      return .named(
        coordinated(endingWith: person),
        range: start..<max(person.whole.upperBound, person.name.upperBound)
      )
    }
    guard let body = organizations(start..<max(start, end)).first,
      body.range.lowerBound <= start + 5,
      body.range.upperBound == text.count
        || [0x2C, 0x2E].contains(text[body.range.upperBound])
    else { return nil }
    return .named([speaker(body)], range: start..<body.range.upperBound)
  }

  /// The one person of the article up to here whose family name stands alone: `Jiang` for Jiang Yi.
  func bearer(of family: String) -> Speaker? {
    var found: (person: PersonMention, place: AnnotatedParagraph)?
    // What stands further back is forgotten by a reader as well.
    for index in max(0, paragraph.id.index - 60)...paragraph.id.index {
      let place = document.paragraphs[index]
      guard place.article == paragraph.article else { continue }
      for person in place.people {
        let parts = place.string(person.name).split(separator: " ")
        guard parts.count == 2, parts[0] == family || parts[1] == family else { continue }
        if let found, found.person.entity != person.entity { return nil }
        if found == nil { found = (person, place) }
      }
    }
    return found.map { SpeakerFinder(document: document, paragraph: $0.place).speaker($0.person) }
  }

  /// `He asked for water, a nurse said`: who speaks stands behind the comma.
  func groupBehindClause(from start: Int, to end: Int) -> SpeechSubject? {
    guard let comma = text[start..<max(start, end)].lastIndex(of: 0x2C),
      case let from = text.trimmed(comma + 1..<end).lowerBound,
      text.has("a ", at: from) || text.has("an ", at: from) || text.has("the ", at: from)
    else { return nil }
    return englishGroup(from: from, to: end)
  }
}
