import CorpusModel

/// Bodies that speak together, and what may stand between a body and its verb.
extension SpeakerFinder {
  /// A body and those joined to it: 甲会和乙会表示, `Oxfam and Save the Children said`.
  func joined(to last: EntityMention, from start: Int) -> [Speaker] {
    var group = [last]
    for body in organizations(start..<last.range.lowerBound).reversed() {
      guard body.entity != last.entity,
        case let gap = text.trimmed(body.range.upperBound..<group[0].range.lowerBound),
        isConjunction(gap), !text[gap].contains(0x2C),
        text.firstOffset(of: "，", in: gap) == nil,
        text.first(of: words.listeners, before: body.range.lowerBound) == nil
      else { break }
      group.insert(body, at: 0)
    }
    // They open the clause: `… to the Red Cross, and Coles said` has one speaker.
    return group[0].range.lowerBound <= start + 6 ? group.map(speaker) : [speaker(last)]
  }

  /// `The local mayor came as well. He said`: somebody without a name who opens the sentence before a pronoun, where it
  /// names nobody.
  func unnamedTopic(before offset: Int) -> Speaker? {
    guard !paragraph.language.isChinese,
      let sentence = paragraph.sentences.last(where: { $0.upperBound <= offset }),
      offset - sentence.upperBound <= 3, paragraph.people(in: sentence).isEmpty,
      case let start = text.trimmed(sentence).lowerBound,
      ["The ", "A ", "An "].contains(where: { text.has($0, at: start) }),
      case let near = start..<min(sentence.upperBound, start + 40),
      let noun = words.firstGroup(in: text, range: near),
      !text[start..<noun.lowerBound].contains(0x2C),
      case .named(let speakers, _)? = englishGroup(from: start, to: noun.upperBound),
      var speaker = speakers.first, let role = speaker.role
    else { return nil }
    speaker.country = speaker.country ?? seat(of: role, before: offset)
    return speaker
  }

  /// The last of some bodies; of `the Office of Relief (OR)` the name before the bracket.
  func lastNamed(of bodies: [EntityMention]) -> EntityMention? {
    guard let nearest = bodies.last, text.has("(", before: nearest.range.lowerBound) else {
      return bodies.last
    }
    return bodies.dropLast().last { $0.entity == nearest.entity } ?? nearest
  }

  /// `the Office of Relief (OR) said`: nothing but a short name in brackets between a body and its verb.
  func isBracketed(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 40 else { return false }
    return [("(", ")"), ("（", "）")].contains { open, close in
      text.has(open, at: gap.lowerBound) && text.has(close, before: gap.upperBound)
    }
  }

  /// 国际乒联在公告中写道: where a body says it.
  func isInText(_ gap: Range<Int>) -> Bool {
    paragraph.language.isChinese && text.has("在", at: gap.lowerBound)
      && ["中", "里", "上"].contains { text.has($0, before: gap.upperBound) }
  }

  /// 某署上周指出, 某指挥部6日介绍: nothing but a date between the name and the verb.
  func isTime(_ gap: Range<Int>) -> Bool {
    guard paragraph.language.isChinese, !gap.isEmpty else { return false }
    return paragraph.dates.contains { date in
      let range = date.evidence.range
      guard range.lowerBound == gap.lowerBound, range.upperBound <= gap.upperBound else {
        return false
      }
      let rest = text.trimmed(range.upperBound..<gap.upperBound)
      return rest.isEmpty || isAdverbial(rest)
    }
  }

  /// `Rosa and her husband Luis … she said`: who is told to be somebody's is not meant by the pronoun for that one.
  func isKin(_ person: PersonMention, of pronoun: Range<Int>) -> Bool {
    guard !paragraph.language.isChinese else { return false }
    let start = min(person.whole.lowerBound, person.name.lowerBound)
    let noun = previousEnglishWord(in: text, before: start)
    guard !noun.isEmpty, start > noun.count + 1 else { return false }
    let owner = previousEnglishWord(in: text, before: start - noun.count - 1)
    let said = text[pronoun].map { $0 | 0x20 }
    let isShe = said.firstOffset(of: "she ", in: 0..<said.count) != nil
    if owner == Array("her".utf8) { return isShe }
    return owner == Array("his".utf8) && !isShe
      && said.firstOffset(of: "he ", in: 0..<said.count) != nil
  }
}
