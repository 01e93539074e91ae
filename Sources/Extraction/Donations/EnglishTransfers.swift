import CorpusModel

/// Reads gifts from English sentences: `X, together with Y, donated … worth … to R through Z`,
/// `… were donated to R by X`, `R received … from X`.
struct EnglishTransfers {
  let parties: PartyReader
  /// Who gave last, or whom the article is about: whom `it` and `the foundation` mean.
  let silentDonors: [EntityID]

  private var paragraph: AnnotatedParagraph { parties.paragraph }
  private var text: [UInt8] { paragraph.text }
  private let words = GivingWords.english

  /// The gifts one sentence tells.
  func read(_ sentence: Range<Int>, groups: inout GroupList) -> [Transfer] {
    let triggers = words.triggers(in: text, sentence)
    var found: [Transfer] = []
    var covered = sentence.lowerBound
    for (index, trigger) in triggers.enumerated() where trigger.range.lowerBound >= covered {
      let next =
        index + 1 < triggers.count ? triggers[index + 1].range.lowerBound : sentence.upperBound
      let frame = Frame(sentence: sentence, start: covered, trigger: trigger, next: next)
      guard let transfer = transfer(frame, earlier: found.last, groups: &groups) else { continue }
      found.append(transfer)
      covered = max(transfer.list.end, trigger.range.upperBound)
    }
    return found
  }

  private struct Frame {
    var sentence: Range<Int>
    var start: Int
    var trigger: GivingTrigger
    var next: Int

    var before: Range<Int> { start..<max(start, trigger.range.lowerBound) }
    var after: Range<Int> {
      trigger.range.upperBound..<max(trigger.range.upperBound, sentence.upperBound)
    }
  }

  private func transfer(
    _ frame: Frame,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    if words.has("appeal", in: paragraph, frame.before) { return nil }
    if isNoun(frame), !introducesThings(frame) { return nil }
    switch frame.trigger.verb.frame {
    case .give, .giveTo:
      return isPassive(frame)
        ? passive(frame, groups: &groups) : active(frame, earlier: earlier, groups: &groups)
    case .receive: return receiving(frame, groups: &groups)
    case .raise: return raising(frame, earlier: earlier, groups: &groups)
    case .arrive: return arriving(frame, groups: &groups)
    }
  }

  private func isPassive(_ frame: Frame) -> Bool {
    let before = previousEnglishWord(in: text, before: frame.trigger.range.lowerBound)
    if ["was", "were", "been", "be", "being", "is", "are"].map({ Array($0.utf8) }).contains(before)
    {
      return true
    }
    return text.has(" by ", at: frame.trigger.range.upperBound)
  }

  /// Whether the word is the noun (`the donation`) or describes one (`the donated materials`).
  private func isNoun(_ frame: Frame) -> Bool {
    let form = String(decoding: frame.trigger.verb.form, as: UTF8.self)
    if form.hasPrefix("donation") { return true }
    guard form.hasSuffix("ed") else { return false }
    let before = previousEnglishWord(in: text, before: frame.trigger.range.lowerBound)
    let describing = [
      "the", "of", "for", "these", "those", "other", "all", "some", "any", "no", "and", "many",
      "with",
    ]
    guard describing.contains(where: { Array($0.utf8) == before }) else { return false }
    // `and donated 20 tents` goes on with the verb.
    let next = text.trimmed(frame.trigger.range.upperBound..<frame.sentence.upperBound).lowerBound
    return Array("and".utf8) != before || !startsThing(at: next)
  }

  /// Whether a number, money or an article begins at an offset.
  private func startsThing(at offset: Int) -> Bool {
    guard offset < text.count else { return false }
    if (0x30...0x39).contains(text[offset]) || text[offset] == 0x24 { return true }
    return [
      "RMB", "a ", "an ", "more ", "over ", "about ", "nearly ", "some ", "medical ", "masks",
    ]
    .contains { text.has($0, at: offset) }
  }

  /// Whether a noun of giving names what is given: `a donation of …`, `materials worth …`.
  private func introducesThings(_ frame: Frame) -> Bool {
    let form = String(decoding: frame.trigger.verb.form, as: UTF8.self)
    if form.hasPrefix("donation") { return text.has(" of ", at: frame.trigger.range.upperBound) }
    return words.has("worth", in: paragraph, frame.after)
  }

  // MARK: Frames

  private func active(
    _ frame: Frame,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    let verb = frame.trigger.range
    let reach = prepositions(in: verb.upperBound..<frame.sentence.upperBound)
    let to = reach.first { $0.word == "to" || $0.word == "for" }
    var listRange = verb.upperBound..<(to?.start ?? clauseEnd(from: verb.upperBound, frame))
    var recipients = Parties()
    if let to { recipients = recipient(after: to.end, frame, groups: &groups) }
    if recipients.ids.isEmpty, let with = reach.first(where: { $0.word == "with" }) {
      // provided R with …
      recipients = parties.named(verb.upperBound..<with.start, except: [])
      if !recipients.ids.isEmpty { listRange = with.end..<clauseEnd(from: with.end, frame) }
    }
    var list = GiftListReader(paragraph: paragraph).read(skipOf(listRange))
    if let to, let worth = worthAfter(to.end, frame) { list.total = list.total ?? worth }
    let isGift =
      frame.trigger.verb.isSure
      ? list.isQuantified || !recipients.ids.isEmpty
      : list.isQuantified && !recipients.ids.isEmpty
    guard isGift, !list.items.isEmpty || list.total != nil else { return nil }
    if isNoun(frame), !list.isQuantified { return nil }
    var donors = donors(frame, earlier: earlier)
    if donors.isEmpty { donors = group(frame, groups: &groups) }
    if donors.isEmpty { donors = silentDonors }
    list.end = max(list.end, to.map { recipientEnd($0.end, frame) } ?? list.end)
    return finish(frame, list, donors: donors, recipients: recipients, rule: "give")
  }

  private func passive(_ frame: Frame, groups: inout GroupList) -> Transfer? {
    let verb = frame.trigger.range
    let reach = prepositions(in: verb.upperBound..<frame.sentence.upperBound)
    var list = GiftListReader(paragraph: paragraph).read(subjectStart(frame)..<verb.lowerBound)
    guard list.isQuantified || frame.trigger.verb.isSure, !list.items.isEmpty || list.total != nil
    else { return nil }
    var recipients = Parties()
    if let to = reach.first(where: { $0.word == "to" }) {
      recipients = recipient(after: to.end, frame, groups: &groups)
    }
    var donors: [EntityID] = []
    if let by = reach.first(where: { $0.word == "by" }) {
      donors =
        parties.named(by.end..<clauseEnd(from: by.end, frame), except: words.list("through")).ids
    }
    guard !donors.isEmpty || !recipients.ids.isEmpty else { return nil }
    if donors.isEmpty { donors = silentDonors }
    list.end = verb.upperBound
    return finish(frame, list, donors: donors, recipients: recipients, rule: "given-by")
  }

  private func receiving(_ frame: Frame, groups: inout GroupList) -> Transfer? {
    let verb = frame.trigger.range
    let reach = prepositions(in: verb.upperBound..<frame.sentence.upperBound)
    guard let from = reach.first(where: { $0.word == "from" }) else { return nil }
    let list = GiftListReader(paragraph: paragraph).read(verb.upperBound..<from.start)
    guard list.isQuantified, !list.items.isEmpty else { return nil }
    let donors = parties.named(from.end..<clauseEnd(from: from.end, frame), except: [])
    guard !donors.ids.isEmpty else { return nil }
    var recipients = parties.named(frame.before, except: [])
    if recipients.ids.isEmpty { recipients.ids = silentDonors }
    return finish(frame, list, donors: donors.ids, recipients: recipients, rule: "receive")
  }

  private func raising(
    _ frame: Frame,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    let verb = frame.trigger.range
    let list = GiftListReader(paragraph: paragraph).read(
      verb.upperBound..<clauseEnd(from: verb.upperBound, frame)
    )
    guard list.isQuantified else { return nil }
    var donors = donors(frame, earlier: earlier)
    if donors.isEmpty { donors = silentDonors }
    return finish(frame, list, donors: donors, recipients: Parties(), rule: "raise")
  }

  private func arriving(_ frame: Frame, groups: inout GroupList) -> Transfer? {
    var list = GiftListReader(paragraph: paragraph).read(
      subjectStart(frame)..<frame.trigger.range.lowerBound
    )
    guard list.isQuantified, !list.items.isEmpty else { return nil }
    let names = parties.outermost(in: frame.after)
    guard let place = names.first, place.range.lowerBound <= frame.after.lowerBound + 12 else {
      return nil
    }
    var recipients = Parties()
    if place.kind == .country { recipients.ids = [place.entity] }
    recipients.countries =
      place.kind == .country
      ? [place.entity] : parties.document[place.entity].country.map { [$0] } ?? []
    list.end = place.range.upperBound
    return finish(frame, list, donors: [], recipients: recipients, rule: "arrive")
  }

  // MARK: Words around the verb

  private struct Preposition {
    var word: String
    var start: Int
    var end: Int
  }

  /// The prepositions of a range outside names, in order.
  private func prepositions(in range: Range<Int>) -> [Preposition] {
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

  private func recipient(after start: Int, _ frame: Frame, groups: inout GroupList) -> Parties {
    guard startsParty(at: start) else { return Parties() }
    return parties.read(start..<recipientEnd(start, frame), groups: &groups)
  }

  /// Whether a receiver can begin at an offset, and no verb (`to help …`).
  private func startsParty(at offset: Int) -> Bool {
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
  private func recipientEnd(_ start: Int, _ frame: Frame) -> Int {
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

  private func continuesNames(at offset: Int) -> Bool {
    paragraph.mentions.contains { $0.range.lowerBound == offset && $0.kind != .person }
      && !words.triggers(in: text, offset..<min(text.count, offset + 80)).contains {
        $0.verb.isSure
      }
  }

  private func clauseEnd(from start: Int, _ frame: Frame) -> Int {
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

  private func subjectStart(_ frame: Frame) -> Int {
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

  private func skipOf(_ range: Range<Int>) -> Range<Int> {
    text.has(" of ", at: range.lowerBound) && range.count > 4
      ? range.lowerBound + 4..<range.upperBound : range
  }

  /// Money that stands after the recipient: `to Laos, worth 3 million yuan`.
  private func worthAfter(_ start: Int, _ frame: Frame) -> Figure? {
    paragraph.figures.first { figure in
      let range = figure.evidence.range
      guard range.lowerBound >= start, range.lowerBound < frame.next, let unit = figure.unit,
        unit.utf8.count == 3, unit.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A })
      else { return false }
      return words.has("worth", in: paragraph, max(start, range.lowerBound - 40)..<range.lowerBound)
    }
  }

  /// The names of the subject, without those that pass the gift on.
  private func donors(_ frame: Frame, earlier: Transfer?) -> [EntityID] {
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

  private func startsWithConjunction(_ range: Range<Int>) -> Bool {
    ["and", "and ", ", and", ", "].contains { text.has($0, at: text.trimmed(range).lowerBound) }
  }

  /// The subject after a reporting clause: `Li said that …`.
  private func lastStatementPart(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var from = start
    while let that = text.firstOffset(of: Array(" that ".utf8), in: from..<range.upperBound) {
      start = that + 6
      from = start
    }
    return start..<range.upperBound
  }

  /// Givers that no finder knew: the subject as written.
  private func group(_ frame: Frame, groups: inout GroupList) -> [EntityID] {
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
  private func opensAdverbial(_ range: Range<Int>) -> Bool {
    [
      "According ", "In ", "On ", "At ", "With ", "Under ", "Since ", "After ", "During ", "By ",
      "For ",
      "As ", "When ", "So far", "Up to", "Due ", "To ", "From ", "Meanwhile", "Recently", "Among ",
      "Besides", "Also", "and ", ", ", "Soon ",
    ].contains { text.has(Array($0.utf8), at: range.lowerBound) }
  }

  /// A subject without the words that belong to its verb: `has also`.
  private func withoutAuxiliaries(_ range: Range<Int>) -> Range<Int> {
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

  private func finish(
    _ frame: Frame,
    _ list: GiftList,
    donors: [EntityID],
    recipients: Parties,
    rule: String
  ) -> Transfer? {
    var status = DonationStatus.given
    if frame.trigger.verb.frame == .raise { status = .raised }
    let spoken = frame.start..<frame.trigger.range.upperBound
    if words.has("planned", in: paragraph, spoken) { status = .planned }
    if words.has("pledged", in: paragraph, spoken) { status = .pledged }
    let start = subjectStart(frame)
    return Transfer(
      range: start..<max(start, max(list.end, frame.trigger.range.upperBound)),
      donors: donors.filter { !recipients.ids.contains($0) },
      recipients: recipients.ids,
      countries: recipients.countries,
      list: list,
      status: status,
      aggregate: words.has(
        "total",
        in: paragraph,
        frame.sentence.lowerBound..<max(list.end, frame.trigger.range.upperBound)
      )
        || recipients.countries.count > 7,
      rule: "en-\(rule)"
    )
  }
}
