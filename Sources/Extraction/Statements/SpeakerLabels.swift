import CorpusModel

/// Who speaks behind a label.
extension SpeakerFinder {
  /// The speakers a label names: people with their offices, or one organization.
  func labelled(_ label: Range<Int>) -> [Speaker] {
    let people = paragraph.people(in: label).filter { $0.name.upperBound <= label.upperBound }
    if let last = people.last {
      // `the captain told reporters: …` is no label.
      let end = max(last.name.upperBound, last.whole.upperBound)
      let rest = text.trimmed(end..<max(end, label.upperBound))
      let isVerb = ["说", "称", "道", "讲", "问", "答"].contains { text.has($0, at: rest.lowerBound) }
      return rest.count <= 3 && !isVerb || isDescribed(people[0], rest, in: label)
        ? people.map(speaker) : []
    }
    if let unknown = nameAtEnd(of: label) { return [unknown] }
    if let unnamed = interviewLabel(label) { return [unnamed] }
    let organizations = organizations(label)
    guard let last = organizations.last, last.range.upperBound == label.upperBound else {
      return []
    }
    var speaker = speaker(last)
    speaker.name = paragraph.string(label)
    return [speaker]
  }

  /// `Maria Santos, a primary school teacher in Cebu, the Philippines:`: what a label says of one person.
  private func isDescribed(
    _ person: PersonMention,
    _ rest: Range<Int>,
    in label: Range<Int>
  ) -> Bool {
    guard !paragraph.language.isChinese, rest.count <= 110, text.has(", ", at: rest.lowerBound),
      person.name.lowerBound == label.lowerBound,
      SpeechVerbs.english.cues(in: text, range: rest, hidden: []).isEmpty
    else { return false }
    return words.firstGroup(in: text, range: rest) != nil
  }

  /// Where the noun phrase that begins at an offset ends: at the next mark.
  func nounPhraseEnd(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, text[offset] != 0x2C, text[offset] != 0x2E { offset += 1 }
    return offset
  }
}
