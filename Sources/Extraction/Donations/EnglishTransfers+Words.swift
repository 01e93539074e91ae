import CorpusModel

/// The words around a verb of giving: prepositions, receivers, givers.
extension EnglishTransfers {
  struct Preposition {
    var word: String
    var start: Int
    var end: Int
  }

  /// The prepositions of a range outside names, in order.
  func prepositions(in range: Range<Int>) -> [Preposition] {
    var found: [Preposition] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      defer { offset += 1 }
      guard text[offset] == 0x20 else { continue }
      for word in ["to", "for", "by", "from", "with", "through", "via"] {
        let form = Array((" " + word + " ").utf8)
        guard text.has(form, at: offset),
          !paragraph.mentions.contains(where: { $0.range.contains(offset + 1) })
        else { continue }
        found.append(Preposition(word: word, start: offset, end: offset + form.count))
      }
    }
    return found
  }

  func recipient(after start: Int, _ frame: Frame, groups: inout GroupList) -> Parties {
    guard startsParty(at: start) else { return Parties() }
    return parties.read(start..<recipientEnd(start, frame), groups: &groups)
  }

  /// Whether a receiver can begin at an offset, and no verb (`to help …`).
  func startsParty(at offset: Int) -> Bool {
    guard offset < text.count else { return false }
    let first = text[offset]
    if first >= 0x80 || (0x30...0x39).contains(first) || (0x41...0x5A).contains(first) {
      return true
    }
    let word = String(decoding: englishWord(in: text, at: offset), as: UTF8.self)
    let openings: Set<String> = [
      "the", "a", "an", "more", "over", "nearly", "about", "all", "some", "other", "its", "their",
      "our", "local", "overseas", "foreign", "those", "these", "people", "sister", "several",
      "many",
      "his", "her", "any", "both", "each", "every", "developing", "poor", "affected", "needy",
    ]
    if openings.contains(word) { return true }
    let verbs: Set<String> = [
      "address", "discuss", "process", "focus", "access", "express", "pass",
    ]
    return word.hasSuffix("s") && !verbs.contains(word)
  }

  /// Where the recipients end: at a preposition, a clause, or the end of the sentence.
  func recipientEnd(_ start: Int, _ frame: Frame) -> Int {
    let stops: [String] = [
      " through ", " via ", " by ", " on ", " in order", " for ", " to ", " who", ", which",
      ", with ", " worth ",
      " valued ", " as ", ". ", ", and ", " including ", " during ", " at ", ", wh", " from ", "; ",
      ", each ", ", involving ", ", effectively ", ", help", " will ", " was ", " were ", " with ",
      " and held ", " and made ", ", a ", " in need", " where ", ", disseminat", ", mak",
    ]
    var offset = start
    while offset < frame.sentence.upperBound {
      let isInName = paragraph.mentions.contains {
        $0.range.lowerBound < offset && offset < $0.range.upperBound
      }
      if !isInName, let stop = stops.first(where: { text.has($0, at: offset) }) {
        // `countries including Italy and Spain`: the names follow.
        if text.has(" including ", at: offset) { return clauseEnd(from: offset + 1, frame) }
        if text.has(", and ", at: offset), continuesNames(at: offset + 6) {
          offset += 6
          continue
        }
        _ = stop
        return offset
      }
      offset += 1
    }
    return text.trimmed(start..<frame.sentence.upperBound).upperBound
  }

  func continuesNames(at offset: Int) -> Bool {
    paragraph.mentions.contains { $0.range.lowerBound == offset && $0.kind != .person }
      && !words.triggers(in: text, offset..<min(text.count, offset + 80)).contains {
        $0.verb.isSure
      }
  }

  func clauseEnd(from start: Int, _ frame: Frame) -> Int {
    var offset = start
    let limit = max(start, min(frame.next, frame.sentence.upperBound))
    while offset < limit {
      if [", which ", ", who ", "; ", " through ", " via ", " in order to ", ", and the ", " by "]
        .contains(where: { text.has($0, at: offset) })
      {
        return offset
      }
      offset += 1
    }
    return limit
  }

  func subjectStart(_ frame: Frame) -> Int {
    var start = text.trimmed(frame.start..<frame.trigger.range.upperBound).lowerBound
    for date in paragraph.dates
    where date.evidence.range.lowerBound >= start
      && date.evidence.range.upperBound < frame.trigger.range.lowerBound
      && date.evidence.range.lowerBound <= start + 4
    {
      start =
        text.trimmed(date.evidence.range.upperBound..<frame.trigger.range.lowerBound).lowerBound
    }
    return start
  }

  func skipOf(_ range: Range<Int>) -> Range<Int> {
    text.has(" of ", at: range.lowerBound) && range.count > 4
      ? range.lowerBound + 4..<range.upperBound : range
  }

  /// Money that stands after the recipient: `to Laos, worth 3 million yuan`.
  func worthAfter(_ start: Int, _ frame: Frame) -> Figure? {
    paragraph.figures.first { figure in
      let range = figure.evidence.range
      guard range.lowerBound >= start, range.lowerBound < frame.next, let unit = figure.unit,
        unit.utf8.count == 3, unit.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A })
      else { return false }
      return words.has("worth", in: paragraph, max(start, range.lowerBound - 40)..<range.lowerBound)
    }
  }

  /// The names of the subject, without those that pass the gift on.
  func donors(_ frame: Frame, earlier: Transfer?) -> [EntityID] {
    let range = subjectStart(frame)..<frame.trigger.range.lowerBound
    guard range.lowerBound <= range.upperBound else { return [] }
    var ids: [EntityID] = []
    for mention in parties.outermost(in: lastStatementPart(range)) {
      if text.first(
        of: [
          Array("through ".utf8), Array("via ".utf8), Array("in ".utf8), Array("In ".utf8),
          Array("launched by ".utf8),
          Array("to ".utf8),
        ],
        before: mention.range.lowerBound
      ) != nil {
        continue
      }
      if text.has("'s", at: mention.range.upperBound),
        frame.trigger.verb.form != Array("donation".utf8)
      {
        continue
      }
      if mention.kind == .place { continue }
      if !ids.contains(mention.entity) { ids.append(mention.entity) }
    }
    if ids.isEmpty, let earlier, startsWithConjunction(range) { return earlier.donors }
    return ids
  }

  func startsWithConjunction(_ range: Range<Int>) -> Bool {
    ["and", "and ", ", and", ", "].contains { text.has($0, at: text.trimmed(range).lowerBound) }
  }

  /// The subject after a reporting clause: `Li said that …`.
  func lastStatementPart(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var from = start
    while let that = text.firstOffset(of: Array(" that ".utf8), in: from..<range.upperBound) {
      start = that + 6
      from = start
    }
    return start..<range.upperBound
  }

  /// Givers that no finder knew: the subject as written.
  func group(_ frame: Frame, groups: inout GroupList) -> [EntityID] {
    var range = text.trimmed(
      lastStatementPart(
        subjectStart(frame)..<max(subjectStart(frame), frame.trigger.range.lowerBound)
      )
    )
    while let comma = text.firstOffset(of: Array(", ".utf8), in: range),
      opensAdverbial(range), comma + 2 < range.upperBound
    {
      range = text.trimmed(comma + 2..<range.upperBound)
    }
    range = withoutAuxiliaries(range)
    guard (4...110).contains(range.count), !opensAdverbial(range) else { return [] }
    if SpeechWords.english.startsWithPronoun(text, at: range.lowerBound) { return [] }
    let isCapital = (0x41...0x5A).contains(text[range.lowerBound])
    guard isCapital || SpeechWords.english.lastGroup(in: text, range: range) != nil else {
      return []
    }
    for word: String in ["The ", "the "] where text.has(word, at: range.lowerBound) {
      range = range.lowerBound + 4..<range.upperBound
    }
    let generic = ["foundation", "association", "company", "network", "team", "donation"]
    if generic.contains(
      String(decoding: englishWord(in: text, at: range.lowerBound), as: UTF8.self)
    ) {
      return []
    }
    return [groups.id(of: paragraph.string(range))]
  }

  /// Whether a phrase tells when, where or why, and not who.
  func opensAdverbial(_ range: Range<Int>) -> Bool {
    [
      "According ", "In ", "On ", "At ", "With ", "Under ", "Since ", "After ", "During ", "By ",
      "For ",
      "As ", "When ", "So far", "Up to", "Due ", "To ", "From ", "Meanwhile", "Recently", "Among ",
      "Besides", "Also", "and ", ", ", "Soon ",
    ].contains { text.has(Array($0.utf8), at: range.lowerBound) }
  }

  /// A subject without the words that belong to its verb: `has also`.
  func withoutAuxiliaries(_ range: Range<Int>) -> Range<Int> {
    var result = text.trimmed(range)
    let words = [
      "has", "have", "had", "also", "will", "then", "recently", "jointly", "has made a targeted",
      "made a", "to", "urgently", "spontaneously", "already", "generously", "each",
    ].map { Array((" " + $0).utf8) }
    while let word = text.first(of: words, before: result.upperBound),
      result.upperBound - word.count > result.lowerBound
    {
      result = text.trimmed(result.lowerBound..<result.upperBound - word.count)
    }
    return result
  }
}
