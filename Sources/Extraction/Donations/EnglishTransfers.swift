import CorpusModel

/// Reads gifts from English sentences: `X, together with Y, donated … worth … to R through Z`,
/// `… were donated to R by X`, `R received … from X`.
struct EnglishTransfers {
  let parties: PartyReader
  /// Who gave last, or whom the article is about: whom `it` and `the foundation` mean.
  let silentDonors: [EntityID]

  var paragraph: AnnotatedParagraph { parties.paragraph }
  var text: [UInt8] { paragraph.text }
  let words = GivingWords.english

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

  struct Frame {
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
