import CorpusModel

/// What stands beside a name and tells what its bearer is, and where they are from.
extension SpeakerFinder {
  /// Reads what somebody is behind their name: `, the society's secretary general`.
  func addOffice(to speaker: inout Speaker, after name: Int, to end: Int) {
    guard text.has(", ", at: name) else { return }
    let start = name + 2
    var stop = start
    while stop < end, text[stop] != 0x2C, text[stop] != 0x2E { stop += 1 }
    var phrase = text.trimmed(start..<stop)
    guard let calling = words.lastGroup(in: text, range: phrase), phrase.count <= 150 else {
      return
    }
    for article: String in ["a ", "an ", "the ", "who is "]
    where text.has(article, at: phrase.lowerBound) && article.utf8.count < phrase.count {
      phrase = phrase.lowerBound + article.utf8.count..<phrase.upperBound
    }
    let joint = [" of ", " in ", " at ", " from ", " with ", " for ", " who "].compactMap {
      text.firstOffset(of: $0, in: phrase)
    }.min()
    let noun = words.firstGroup(in: text, range: phrase) ?? calling
    let roleEnd = joint.map { $0 >= noun.upperBound ? $0 : noun.upperBound } ?? phrase.upperBound
    let first = ownerEnd(in: phrase.lowerBound..<max(phrase.lowerBound, roleEnd))
    speaker.role = paragraph.string(text.trimmed(first..<max(first, roleEnd)))
    let named = organizations(phrase).first
    speaker.organization = speaker.organization ?? named?.entity
    speaker.country =
      country(in: phrase) ?? speaker.country ?? named.flatMap { document[$0.entity].country }
  }

  /// Where an office begins behind its owner: `FAO's |senior officer`.
  private func ownerEnd(in phrase: Range<Int>) -> Int {
    for mark: String in ["'s ", "’s "] {
      if let offset = text.firstOffset(of: mark, in: phrase) {
        return offset + mark.utf8.count
      }
    }
    return phrase.lowerBound
  }

  /// Reads what somebody is before their name: `the Sussex captain, Chris Adams`.
  func addOffice(to speaker: inout Speaker, before name: Int) {
    guard let sentence = paragraph.sentences.last(where: { $0.lowerBound <= name }) else { return }
    let end = text.trimmed(sentence.lowerBound..<name).upperBound
    var start = end
    while start > sentence.lowerBound,
      ![0x2C, 0x22, 0x3A].contains(text[start - 1]) || start == end
    {
      start -= 1
    }
    var phrase = text.trimmed(start..<end)
    if let last = text[phrase].last, last == 0x2C {
      phrase = text.trimmed(phrase.lowerBound..<phrase.upperBound - 1)
    }
    if let the = text.firstOffset(of: "the ", in: phrase) {
      phrase = the + 4..<phrase.upperBound
    }
    guard let word = words.lastGroup(in: text, range: phrase), word.upperBound == phrase.upperBound,
      phrase.count <= 90
    else { return }
    let named = organizations(phrase).last
    let first = max(named?.range.upperBound ?? 0, phrase.lowerBound)
    guard first < phrase.upperBound else { return }
    speaker.role = paragraph.string(text.trimmed(first..<phrase.upperBound))
    speaker.organization = speaker.organization ?? named?.entity
    speaker.country =
      speaker.country ?? country(in: phrase) ?? named.flatMap { document[$0.entity].country }
  }

  /// The country of somebody who governs a place that only stands before them: 当地的镇长,
  /// `Prime Minister James Marape`.
  func seat(of role: String?, before person: PersonMention) -> EntityID? {
    guard let role else { return nil }
    return seat(of: role, before: min(person.whole.lowerBound, person.name.lowerBound))
  }

  func seat(of role: String, before offset: Int) -> EntityID? {
    let form = plainForm(of: Array(role.utf8))
    guard words.governors.contains(where: { form.firstOffset(of: $0, in: 0..<form.count) != nil })
    else { return nil }
    for index in document.context(of: paragraph).paragraphs.reversed() {
      let place = document.paragraphs[index]
      guard place.id <= paragraph.id else { continue }
      let last = place.mentions.last {
        ($0.kind == .country || $0.kind == .place)
          && (place.id < paragraph.id || $0.range.upperBound <= offset)
      }
      guard let last else { continue }
      return last.kind == .country ? last.entity : document[last.entity].country
    }
    return nil
  }

  /// The country of somebody without a name whose calling is told: the only one the article names; China in a
  /// Chinese text that names none.
  func homeCountry(of speaker: Speaker) -> EntityID? {
    guard speaker.role != nil else { return nil }
    let countries = document.context(of: paragraph).countries
    if countries.isEmpty, paragraph.language == .simplifiedChinese { return china }
    if countries.count == 1 { return countries.first }
    // An article that is about another country than China most of all.
    let focus = document.context(of: paragraph).countryFocus
    return focus == countries.first ? focus : nil
  }

  private var china: EntityID? {
    document.entities.firstIndex { $0.kind == .country && $0.code == "CHN" }.map { EntityID($0) }
  }

  /// The country beside an office: `Kenya's deputy health minister`.
  func countryBeside(_ person: PersonMention) -> EntityID? {
    let start = min(person.whole.lowerBound, person.name.lowerBound)
    return paragraph.mentions.first {
      $0.kind == .country && !$0.nested && $0.range.upperBound <= person.name.lowerBound
        && $0.range.upperBound + 24 >= start && $0.range.lowerBound + 60 >= start
        && ($0.range.lowerBound >= start || text.has("'s ", at: $0.range.upperBound)
          || text.has("’s ", at: $0.range.upperBound))
    }?.entity
  }
}
