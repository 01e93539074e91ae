import CorpusModel

/// The places of English events.
extension EventPlaceReader {
  func english() -> Range<Int>? {
    if isJourney, let goal = englishGoal() { return goal }
    let end = passage.upperBound
    if let behind = behindTitle() { return behind }
    if let crowded = crowdedInEnglish() { return crowded }
    let first = text.trimmed(passage).lowerBound
    if text.has("In ", at: first) || text.has("At ", at: first),
      let place = englishPlace(at: first + 3, before: end)
    {
      return place
    }
    for preposition: String in [" in ", " at ", "\"in ", "”in "] {
      var offset = passage.lowerBound
      let form = Array(preposition.utf8)
      while let found = text.firstOffset(of: form, in: offset..<end) {
        offset = found + form.count
        if paragraph.isQuoted(offset) || isInsideBody(found) { continue }
        if let place = englishPlace(at: offset, before: end) { return place }
      }
    }
    return nil
  }

  /// Whether a preposition stands inside the name of a body: `Chinese Chamber of Commerce in Cambodia`.
  private func isInsideBody(_ offset: Int) -> Bool {
    paragraph.name(over: offset).map { $0.kind == .organization } ?? false
  }

  /// `the meeting room on the sixth floor of the Friendship Building … was ablaze with light`.
  private func crowdedInEnglish() -> Range<Int>? {
    guard
      let word = words.places(of: "crowded", in: text, passage).first?.lowerBound
        ?? text.firstOffset(of: " was ablaze", in: passage)
    else { return nil }
    let reader = EventCoreReader(paragraph: paragraph)
    var start = text.trimmed(
      reader.clauseStart(before: word, in: passage)..<word
    ).lowerBound
    for word: String in ["the ", "The "] where text.has(word, at: start) { start += 4 }
    let end = text.firstOffset(of: " where ", in: start..<word) ?? word
    let range = text.trimmed(start..<end)
    return words.has("here", in: text, range) && range.count <= 90 ? range : nil
  }

  /// `a news conference in Beijing`: the place right behind the title.
  private func behindTitle() -> Range<Int>? {
    for preposition: String in [" in ", " at ", "in ", "at "]
    where text.has(preposition, at: core.title.upperBound) {
      let start = core.title.upperBound + preposition.utf8.count
      guard start < passage.upperBound else { return nil }
      if let place = englishPlace(at: start, before: passage.upperBound) { return place }
      // `at the society's headquarters in Beijing`
      let near = start..<min(passage.upperBound, start + 60)
      let next = text.firstOffset(of: " in ", in: near)
      return next.flatMap { englishPlace(at: $0 + 4, before: passage.upperBound) }
    }
    // `The Montreal conference`
    return paragraph.mentions(at: core.title.lowerBound).first {
      $0.kind == .place && core.verb.isEmpty == false && $0.range.upperBound < core.title.upperBound
    }?.range
  }

  /// `left Lanzhou`, `landed at Jinnah Airport`: the name right behind the verb.
  private func englishGoal() -> Range<Int>? {
    if let last = lastGoal() ?? sentTo() { return last }
    var offset = core.verb.upperBound + 1
    for word in ["in ", "at ", "to ", "into ", "from ", "for ", "off ", "the "] as [String]
    where text.has(word, at: offset) {
      offset += word.utf8.count
    }
    guard offset < passage.upperBound else { return nil }
    if let named = capitals(from: offset, to: passage.upperBound) { return named }
    // `went to the airport`
    guard text.has("the ", before: offset) else { return nil }
    return words.places(of: "here", in: text, offset..<min(passage.upperBound, offset + 24)).first {
      $0.lowerBound == offset
    }
  }

  /// `sent a team of doctors to Fiji`: behind the `to` of a verb of sending.
  private func sentTo() -> Range<Int>? {
    let isDriven = text.has("drove", at: core.verb.lowerBound)
    guard isDriven || words.stands("dispatch", in: text, at: core.verb.lowerBound) else {
      return nil
    }
    let reader = EventCoreReader(paragraph: paragraph)
    let end = reader.clauseEnd(after: core.verb.upperBound, in: core.sentence)
    var offset = core.verb.upperBound
    while let found = text.firstOffset(of: " to ", in: offset..<end) {
      offset = found + 4
      let start = text.has("the ", at: offset) ? offset + 4 : offset
      if paragraph.mentions(at: start).contains(where: { $0.kind == .place || $0.kind == .country })
      {
        return capitals(from: start, to: end)
      }
      // `drove to the No. 64 refugee camp on the border`
      var last = start
      while last < end, !words.stands("place stop", in: text, at: last) { last += 1 }
      let house = text.trimmed(start..<last)
      if start > offset, house.count <= 40, words.has("here", in: text, house) { return house }
    }
    return nil
  }

  /// `crossed from Uzbekistan into Afghanistan`, `left Hiroshima and reached Suzu`: where a journey ends.
  private func lastGoal() -> Range<Int>? {
    let reader = EventCoreReader(paragraph: paragraph)
    let end = reader.clauseEnd(after: core.verb.upperBound, in: core.sentence)
    let behind = core.verb.upperBound..<end
    for word: String in [" reached ", " arrived in ", " into "] {
      guard let found = text.firstOffset(of: word, in: behind) else { continue }
      if let place = capitals(from: found + word.utf8.count, to: end) { return place }
    }
    return nil
  }

  /// The words with capitals that begin at an offset, up to a comma or a word that ends a place.
  private func capitals(from start: Int, to end: Int) -> Range<Int>? {
    guard start < end, (0x41...0x5A).contains(text[start]), !isOther(start), !isAcronym(start)
    else { return nil }
    var offset = start
    while offset < end, ![0x2C, 0x2E, 0x3B, 0x28].contains(text[offset]) {
      if text[offset] == 0x20, words.stands("place stop", in: text, at: offset + 1) { break }
      // `left Panama three days later`: a place is written with capitals.
      if text[offset] == 0x20, offset + 1 < end, (0x61...0x7A).contains(text[offset + 1]),
        !["of ", "the ", "de ", "al ", "la "].contains(where: { text.has($0, at: offset + 1) })
      {
        break
      }
      offset += 1
    }
    let range = text.trimmed(start..<offset)
    return range.count <= 60 ? range : nil
  }

  /// Whether the initials of a body stand at an offset: `to greet the BSR`.
  private func isAcronym(_ offset: Int) -> Bool {
    paragraph.mentions(at: offset).contains {
      $0.kind == .organization && $0.range.count <= 6
        && $0.range.allSatisfy { (0x41...0x5A).contains(text[$0]) }
    }
  }

  /// Whether a date or a person is named at an offset.
  private func isOther(_ offset: Int) -> Bool {
    paragraph.dates.contains { $0.evidence.range.contains(offset) }
      || paragraph.people.contains { $0.whole.contains(offset) }
  }

  /// `Geneva, Switzerland`, `the Friendship Building of the Prime Minister's Office`.
  private func englishPlace(at start: Int, before end: Int) -> Range<Int>? {
    let isOfTitle = core.title.contains(start) && !core.title.contains(core.verb.lowerBound)
    guard !isOfTitle || core.verb.isEmpty else { return nil }
    let here = paragraph.mentions(at: start)
    if let named = here.first(where: { $0.kind == .place }) {
      // `at Kibera Primary School`: the house, not the place it is named for.
      let house = here.first { $0.kind == .organization && $0.range.count > named.range.count }
      if let house, words.has("here", in: text, named.range.upperBound..<house.range.upperBound) {
        return house.range
      }
      return withHouse(named.range, before: end)
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
    guard !range.isEmpty, range.count <= 80, (0x41...0x5A).contains(text[first]), !isOther(first),
      !["Our ", "Their ", "My ", "His ", "Her ", "Your "].contains(where: {
        text.has($0, at: first)
      })
    else { return nil }
    if words.has("here", in: text, range) { return range }
    // An unknown place: `in Biratnagar`.
    let isNamed = paragraph.mentions(at: first).contains { $0.kind == .organization }
    return !isNamed && first == start && range.count <= 30 && isCapitalised(range) ? range : nil
  }

  /// `Suva International Airport`, `the Nairobi National Museum`: a place and the capitals of a house behind it.
  private func withHouse(_ named: Range<Int>, before end: Int) -> Range<Int> {
    var offset = named.upperBound
    // `Nadi airport`
    for word: String in [" airport", " port", " stadium", " hospital"]
    where text.has(word, at: offset) {
      return named.lowerBound..<offset + word.utf8.count
    }
    while offset + 1 < end, text[offset] == 0x20, (0x41...0x5A).contains(text[offset + 1]) {
      offset += 1
      while offset < end, text[offset] != 0x20, ![0x2C, 0x2E, 0x3B, 0x28].contains(text[offset]) {
        offset += 1
      }
    }
    let whole = named.lowerBound..<offset
    let isHouse = words.places(of: "here", in: text, whole).last?.upperBound == offset
    return isHouse && whole.count <= 60 && !isOther(named.upperBound + 1) ? whole : named
  }

  private func isCapitalised(_ range: Range<Int>) -> Bool {
    range.allSatisfy { offset in
      let begins = offset == range.lowerBound || text[offset - 1] == 0x20
      return !begins || (0x41...0x5A).contains(text[offset])
    }
  }
}
