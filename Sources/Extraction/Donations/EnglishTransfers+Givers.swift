import CorpusModel

/// The subject of a verb of giving.
extension EnglishTransfers {
  /// The words between the beginning of the clause and its verb, without dates, without what
  /// somebody says before them, and without adverbials.
  func subjectPart(_ clause: GivingClause) -> Range<Int> {
    let end = max(clause.start, clause.trigger.range.lowerBound)
    var range = text.trimmed(clause.start..<end)
    // `Seattle, 3 February – The company …`
    for dash: String in [" – ", " — ", " -- ", " - "] {
      if let offset = text.firstOffset(of: dash, in: range),
        offset - range.lowerBound <= 60,
        dash != " - " || !paragraph.dates(in: range.lowerBound..<offset).isEmpty
      {
        range = text.trimmed(offset + dash.utf8.count..<range.upperBound)
      }
    }
    for mark: String in ["; ", " that ", ": "] {
      var from = range.lowerBound
      while let offset = text.firstOffset(of: mark, in: from..<range.upperBound) {
        range = text.trimmed(offset + mark.utf8.count..<range.upperBound)
        from = range.lowerBound
      }
    }
    return skipAdverbials(lastJoined(behindRelative(behindBracket(behindSpeech(range)))))
  }

  /// `Foreign Minister Taro Sato said Japan would give`: behind who says it, where another subject follows.
  private func behindSpeech(_ range: Range<Int>) -> Range<Int> {
    guard let word = [" said ", " says "].compactMap({ text.firstOffset(of: $0, in: range) }).min()
    else { return range }
    let rest = text.trimmed(word + 6..<max(word + 6, range.upperBound))
    guard let name = parties.outermost(in: rest).first, name.kind != .person, name.kind != .place,
      name.range.lowerBound <= rest.lowerBound + 4, paragraph.dates(in: rest).isEmpty
    else { return range }
    return rest
  }

  /// Behind the bracket that explains the gift before: `(about $160,000), Mercury Ltd gave …`.
  private func behindBracket(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, text[range.lowerBound] == 0x28,
      let end = text[range].firstIndex(of: 0x29)
    else { return range }
    return text.trimmed(end + 1..<range.upperBound)
  }

  /// `4,000 tents which China had donated`: behind the relative word, where no comma ends its clause.
  private func behindRelative(_ range: Range<Int>) -> Range<Int> {
    let form = Array(" which ".utf8)
    guard let offset = text.firstOffset(of: form, in: range),
      !text[offset + form.count..<range.upperBound].contains(0x2C)
    else { return range }
    return text.trimmed(offset + form.count..<range.upperBound)
  }

  /// The part of a subject behind another clause: `the camp has no water, and the league began …`.
  private func lastJoined(_ range: Range<Int>) -> Range<Int> {
    for word: String in [", and ", ", but ", ", while ", ", so "] {
      var from = range.lowerBound
      var last: Int?
      while let offset = text.firstOffset(of: word, in: from..<range.upperBound) {
        last = offset
        from = offset + word.utf8.count
      }
      guard let last, words["finite verb"].stands(in: text, range.lowerBound..<last) else {
        continue
      }
      return text.trimmed(last + word.utf8.count..<range.upperBound)
    }
    return range
  }

  private func skipAdverbials(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while !range.isEmpty {
      if text[range.lowerBound] == 0x2C {
        range = text.trimmed(range.lowerBound + 1..<range.upperBound)
      } else if let date = paragraph.dates.first(where: {
        $0.evidence.range.lowerBound == range.lowerBound
          && $0.evidence.range.upperBound < range.upperBound
      }) {
        range = text.trimmed(date.evidence.range.upperBound..<range.upperBound)
      } else if let date = openingDate(range) {
        range = text.trimmed(date..<range.upperBound)
      } else if words["adverbial opening"].stands(in: text, at: range.lowerBound),
        let comma = comma(in: range), comma < range.upperBound - 1
      {
        range = text.trimmed(comma + 1..<range.upperBound)
      } else if let word = ["while ", "but ", "and ", "whereas "].first(where: {
        text.has($0, at: range.lowerBound) && $0.utf8.count < range.count
      }) {
        range = text.trimmed(range.lowerBound + word.utf8.count..<range.upperBound)
      } else {
        break
      }
    }
    return range
  }

  /// Where the date ends that a preposition and no comma bring in: `By the end of April readers had given`.
  private func openingDate(_ range: Range<Int>) -> Int? {
    guard
      ["by ", "in ", "on ", "at ", "since ", "during ", "from ", "until "].contains(where: {
        text.has($0, at: range.lowerBound)
      }),
      let date = paragraph.dates(in: range.lowerBound..<range.lowerBound + 20).first,
      date.evidence.range.upperBound + 3 < range.upperBound
    else { return nil }
    return date.evidence.range.upperBound
  }

  /// The first comma of a range that stands in no name and no number.
  private func comma(in range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    while offset + 1 < range.upperBound {
      if text[offset] == 0x2C, text[offset + 1] == 0x20,
        !paragraph.isInName(offset)
      {
        return offset
      }
      offset += 1
    }
    return nil
  }

  /// Who gives: the subject, the giver of the gift before it, or whom `it` means.
  func givers(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> [EntityID] {
    if let meant = relative(clause) { return [meant] }
    if let told = principal(clause) ?? giverBehind(clause, groups: &groups) { return told }
    if let found = subject(clause, groups: &groups), !found.ids.isEmpty { return found.ids }
    if let earlier, !earlier.donors.isEmpty { return earlier.donors }
    return plainGivers(clause, groups: &groups) ?? silentDonors
  }

  /// A subject that no list knows gives all the same: `The pop star has given`.
  ///
  /// What only collects gives nothing: `A telethon raised`. Nil where the clause has none.
  func plainGivers(_ clause: GivingClause, groups: inout GroupList) -> [EntityID]? {
    let part = subjectPart(clause)
    guard ["the ", "a ", "an ", "one "].contains(where: { text.has($0, at: part.lowerBound) })
    else {
      return nil
    }
    let phrase = text.trimmed(part.lowerBound..<subjectEnd(part))
    guard (6...48).contains(phrase.count), !text[phrase].contains(0x2C),
      words["pronoun"].length(in: text, at: phrase.lowerBound) == nil
    else { return nil }
    if words["collection"].stands(in: text, part) { return [] }
    if words["no giver"].stands(in: text, phrase) || !parties.outermost(in: phrase).isEmpty
      || !paragraph.figures(in: phrase).isEmpty || words["vehicle"].stands(in: text, phrase)
    {
      return nil
    }
    return [groups.id(of: paragraph.string(phrase))]
  }

  /// Whom `which` and `who` mean: the name before their comma.
  func relative(_ clause: GivingClause) -> EntityID? {
    let part = subjectPart(clause)
    let start = part.lowerBound
    let isRelative = ["which ", "who "].contains {
      text.has($0, at: start) || (text.has($0, before: start) && part.count <= 24)
    }
    guard isRelative, parties.outermost(in: part).isEmpty else { return nil }
    let before = clause.sentence.lowerBound..<max(clause.sentence.lowerBound, start)
    guard let name = parties.outermost(in: before).last, name.kind != .place else { return nil }
    return name.entity
  }

  /// The parties of the subject; nil where there is none.
  func subject(_ clause: GivingClause, groups: inout GroupList) -> Parties? {
    let range = subjectPart(clause)
    guard !range.isEmpty else { return nil }
    let partners = partners(in: range, groups: &groups)
    var end = subjectEnd(range)
    if end > range.lowerBound, text[end - 1] == 0x2C { end -= 1 }
    var phrase = withoutApposition(text.trimmed(range.lowerBound..<end))
    if text.has("\"", at: phrase.lowerBound) || text.has("“", at: phrase.lowerBound) {
      phrase = text.nextCharacter(after: phrase.lowerBound)..<phrase.upperBound
    }
    if words["with"].stands(in: text, at: range.lowerBound),
      let pronoun = (range.lowerBound..<range.upperBound).first(where: beginsPronoun),
      let length = words["pronoun"].length(in: text, at: pronoun + 1)
    {
      phrase = pronoun + 1..<pronoun + 1 + length
    }
    // `Our Youth Committee`: those who speak.
    if text.has("our ", at: phrase.lowerBound), phrase.count <= 40 {
      let meant = parties.speakers(before: phrase.lowerBound)
      if !meant.isEmpty { return Parties(ids: meant + partners.filter { !meant.contains($0) }) }
    }
    if let length = words["pronoun"].length(in: text, at: phrase.lowerBound),
      phrase.count - length <= 2
    {
      var meant = named(before: phrase.lowerBound, clause)
      if meant.isEmpty, text.has("the ", at: phrase.lowerBound), isSubject(phrase) {
        meant = [groups.id(of: paragraph.string(phrase))]
      }
      return Parties(ids: meant + partners.filter { !meant.contains($0) })
    }
    guard !phrase.isEmpty, isSubject(phrase) || isPlain(phrase, clause) else {
      return partners.isEmpty ? nil : Parties(ids: silentDonors + partners)
    }
    var found = parties.read(phrase, groups: &groups, accepts: isGroup)
    for id in partners { found.add(id) }
    return found
  }

  /// `Koc Holding, Turkey's largest conglomerate,` is one giver, `a charity, AmeriCares,` too.
  private func withoutApposition(_ phrase: Range<Int>) -> Range<Int> {
    guard let comma = comma(in: phrase) else { return phrase }
    let rest = text.trimmed(comma + 1..<phrase.upperBound)
    let first = phrase.lowerBound..<comma
    let articles = ["the ", "a ", "an ", "its ", "their "]
    let possessive = text.firstOffset(
      of: "'s ",
      in: rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 40)
    )
    if articles.contains(where: { text.has($0, at: rest.lowerBound) }) || possessive != nil {
      return text.firstOffset(of: " and ", in: rest) == nil ? first : phrase
    }
    // `The fund, set up in January,`: no name and no article begins what describes it.
    if let head = text[rest].first,
      rest.upperBound == phrase.upperBound - 1 || text[phrase].last == 0x2C,
      (0x61...0x7A).contains(paragraph.text[rest.lowerBound]), head != 0x20,
      text.firstOffset(of: "and ", in: rest) != rest.lowerBound,
      text.firstOffset(of: ", and ", in: rest) == nil,
      parties.outermost(in: first).count == 1 || text.has("the ", at: first.lowerBound)
    {
      return first
    }
    let isDescribed = text.has("a ", at: first.lowerBound) || text.has("an ", at: first.lowerBound)
    guard isDescribed, let name = parties.outermost(in: rest).first,
      name.range.lowerBound == rest.lowerBound
    else { return phrase }
    return rest
  }

  /// Whom `it` means: the organization named before it in its sentence, else the silent giver.
  private func named(before offset: Int, _ clause: GivingClause) -> [EntityID] {
    if words["first person"].stands(in: text, at: offset) {
      let meant = parties.speakers(before: offset)
      if !meant.isEmpty { return meant }
      // `"We are giving 200 tents," said Mary Owusu of the Trust.`
      let behind = paragraph.people.first {
        $0.whole.lowerBound >= offset && $0.whole.upperBound <= clause.sentence.upperBound
      }
      let body = behind.flatMap { person in
        person.offices.lazy.compactMap(\.organization).first
          ?? parties.document[person.entity].organization
      }
      return body.map { [$0] } ?? silentDonors
    }
    if text.has("he ", at: offset) || text.has("she ", at: offset) {
      let person = paragraph.people.last { $0.name.upperBound <= offset }
      if let person { return [person.entity] }
    }
    let near = clause.sentence.lowerBound..<max(clause.sentence.lowerBound, offset)
    let last = parties.outermost(in: near).last { $0.kind == .organization }
    return last.map { [$0.entity] } ?? silentDonors
  }

  /// Those behind `cooperated with`, `together with`.
  private func partners(in range: Range<Int>, groups: inout GroupList) -> [EntityID] {
    guard let word = words["with"].first(in: text, range) else { return [] }
    var stop = word.upperBound
    while stop < range.upperBound, !text.has(" to ", at: stop), !beginsPronoun(at: stop) {
      if let name = paragraph.mentions.first(where: { $0.range.contains(stop) }) {
        stop = name.range.upperBound
      } else {
        stop += 1
      }
    }
    let rest = word.upperBound..<min(stop, range.upperBound)
    return parties.read(rest, groups: &groups) {
      isGroup($0) && words["giver noun"].ends(in: text, before: $0.upperBound)
    }.ids
  }

  /// `together with two others he has shipped`: the subject stands behind the partners.
  private func beginsPronoun(at offset: Int) -> Bool {
    [" he ", " she ", " it ", " they ", " he has", " she has"].contains { text.has($0, at: offset) }
  }

  /// Where a subject ends: at the first verb or adverb outside names.
  private func subjectEnd(_ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let name = paragraph.mentions.first(where: { !$0.nested && $0.range.contains(offset) }) {
        offset = name.range.upperBound
        continue
      }
      let beginsWord = offset == range.lowerBound || text[offset - 1] == 0x20
      // `The late farmer`: right behind the article it is no end.
      let isFirst = offset == range.lowerBound + 4 && text.has("the ", before: offset)
      if beginsWord, offset > range.lowerBound, !isFirst,
        words["subject end"].stands(in: text, at: offset),
        !isPlace(at: offset, in: range)
      {
        return text.trimmed(range.lowerBound..<offset).upperBound
      }
      offset = text.nextCharacter(after: offset)
    }
    return range.upperBound
  }

  /// `More than 40 NGOs in Beijing`: the place belongs to the subject.
  private func isPlace(at offset: Int, in range: Range<Int>) -> Bool {
    guard text.has("in ", at: offset) || text.has("at ", at: offset) else { return false }
    // `Elders in Yumbe district`
    if offset + 3 < range.upperBound, (0x41...0x5A).contains(paragraph.text[offset + 3]),
      paragraph.dates(in: offset..<range.upperBound).isEmpty
    {
      return true
    }
    return paragraph.mentions.contains {
      ($0.range.lowerBound == offset + 3 || $0.range.lowerBound == offset + 7)
        && ($0.kind == .place || $0.kind == .country || $0.kind == .organization)
    }
  }

  /// Whether a phrase can be a subject: it begins with a name, a capital, or ends in a word for people.
  private func isSubject(_ phrase: Range<Int>) -> Bool {
    if words["adverbial opening"].stands(in: text, at: phrase.lowerBound) { return false }
    if let name = parties.outermost(in: phrase).first,
      name.range.lowerBound - phrase.lowerBound <= 60
    {
      return true
    }
    return isGroup(phrase)
  }

  /// Whether a phrase is an article and a noun before a verb that only tells of gifts: `the late farmer bequeathed`.
  private func isPlain(_ phrase: Range<Int>, _ clause: GivingClause) -> Bool {
    clause.trigger.verb.isSure && phrase.count <= 48 && !words["no giver"].stands(in: text, phrase)
      && ["the ", "a ", "an ", "one "].contains { text.has($0, at: phrase.lowerBound) }
      && parties.outermost(in: phrase).isEmpty && !text[phrase].contains(0x2C)
  }

  /// Whether a phrase without a name can be a party: `children of the town`, `Save Our Coast`.
  func isGroup(_ phrase: Range<Int>) -> Bool {
    guard (3...110).contains(phrase.count) else { return false }
    if words["no giver"].stands(in: text, phrase) { return false }
    let start = text.has("the ", at: phrase.lowerBound) ? phrase.lowerBound + 4 : phrase.lowerBound
    let isCapital = (0x41...0x5A).contains(paragraph.text[min(start, phrase.upperBound - 1)])
    return isCapital || words["receiver noun"].stands(in: text, phrase)
      || words["giver noun"].stands(in: text, phrase)
      || words["giving people"].stands(in: text, phrase)
      || SpeechWords.english.lastGroup(in: paragraph.text, range: phrase) != nil
  }

  /// Whether a clause goes on with the subject of the one before it.
  func startsWithConjunction(_ clause: GivingClause) -> Bool {
    let start = text.trimmed(clause.before).lowerBound
    return clause.before.count <= 8
      && ["and", ",", ", and"].contains { text.has($0, at: start) }
  }
}
