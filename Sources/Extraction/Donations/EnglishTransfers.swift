import CorpusModel

/// Reads gifts from English sentences: `X, together with Y, donated … worth … to R through Z`,
/// `… were donated to R by X`, `R received … from X`, `a donation of … from X to R`.
struct EnglishTransfers: TransferReader {
  let parties: PartyReader
  /// Who gave last, or whom the article is about: whom `it` and `the foundation` mean.
  let silentDonors: [EntityID]

  var paragraph: AnnotatedParagraph { parties.paragraph }
  var text: [UInt8] { paragraph.plain }
  let words = GivingWords.english

  /// The verbs of giving of a sentence; a noun of giving right behind a verb is what it gives.
  func triggers(in sentence: Range<Int>) -> [GivingTrigger] {
    var found: [GivingTrigger] = []
    for trigger in words.triggers(in: text, sentence) {
      let range = trigger.range
      if paragraph.isInName(range.lowerBound) || isVerbal(trigger) == false
        || isPartOfName(range, in: sentence)
      {
        continue
      }
      if trigger.verb.frame == .noun, let last = found.last,
        text.firstOffset(of: ", ", in: last.range.upperBound..<range.lowerBound) == nil,
        range.lowerBound - last.range.upperBound <= 45, last.verb.frame != .noun,
        text.firstOffset(of: " with a", in: last.range.upperBound..<range.lowerBound) == nil
          || !words["building"].stands(in: text, at: last.range.lowerBound)
      {
        continue
      }
      found.append(withoutHedge(trigger))
    }
    return found
  }

  /// Whether a word that is also a noun (`supplies`, `offers`) stands as a verb or a noun of giving.
  private func isVerbal(_ trigger: GivingTrigger) -> Bool {
    let form = trigger.verb.form
    let before = previousEnglishWord(in: text, before: trigger.range.lowerBound)
    if form == Array("supplies".utf8) || form == Array("supply".utf8) {
      return before == Array("to".utf8)
        || paragraph.mentions.contains {
          $0.range.upperBound + 1 == trigger.range.lowerBound
        }
    }
    return words["negation"].words.contains(before) == false
  }

  func transfer(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    if isAppeal(clause) || isShareOf(clause) { return nil }
    switch clause.trigger.verb.frame {
    case .give, .giveTo:
      if isPassive(clause) { return passive(clause, earlier: earlier, groups: &groups) }
      return isDescribing(clause)
        ? nil : active(clause, earlier: earlier, groups: &groups)
    case .noun: return noun(clause, earlier: earlier, groups: &groups)
    case .receive: return receiving(clause, groups: &groups)
    case .raise: return raising(clause, earlier: earlier, groups: &groups)
    case .arrive:
      if leavesMoney(clause) { return active(clause, earlier: earlier, groups: &groups) }
      return arriving(clause, earlier: earlier, groups: &groups)
    case .carry: return carrying(clause, groups: &groups)
    case .origin: return coming(clause, earlier: earlier, groups: &groups)
    case .bear:
      // `The airfares were covered by the mill`: a cost, and who bears it.
      if let funded = fundedBy(clause, groups: &groups) { return funded }
      guard text.has(" by ", at: clause.trigger.range.upperBound),
        words["cost noun"].stands(in: text, subjectPart(clause)) || isFundedSum(clause)
      else { return nil }
      return passive(clause, earlier: earlier, groups: &groups)
    case .dispatch, .get, .announce: return nil
    }
  }

  /// Whether a word only says of what a share is told: `Of the $6 million donated, …`.
  private func isShareOf(_ clause: GivingClause) -> Bool {
    let end = clause.trigger.range.upperBound
    return text.has(",", at: end)
      && text.has("of the ", at: text.trimmed(clause.sentence).lowerBound)
      && endsInD(clause) && clause.start == clause.sentence.lowerBound
  }

  /// Whether a gift is only asked or hoped for.
  private func isAppeal(_ clause: GivingClause) -> Bool {
    let part = subjectPart(clause)
    guard words.has("appeal", in: paragraph, part) else { return false }
    // The "Hope for Haiti" telethon hopes for nothing.
    var rest = part
    while let word = words["appeal"].first(in: text, rest) {
      let isTitle =
        paragraph.isQuoted(word.lowerBound)
        || ((0x41...0x5A).contains(paragraph.text[word.lowerBound])
          && word.lowerBound > part.lowerBound)
      if !isTitle, !paragraph.isInName(word.lowerBound) { return true }
      rest = word.upperBound..<part.upperBound
    }
    return false
  }

  /// `was donated`, `donated by X`.
  func isPassive(_ clause: GivingClause) -> Bool {
    if isPredicate(clause) { return endsInD(clause) }
    return text.has(" by ", at: clause.trigger.range.upperBound)
  }

  /// Whether an auxiliary stands before a verb: `was donated`.
  func isPredicate(_ clause: GivingClause) -> Bool {
    let before = previousEnglishWord(in: text, before: clause.trigger.range.lowerBound)
    return ["was", "were", "been", "be", "being", "is", "are"].contains { Array($0.utf8) == before }
  }

  private func endsInD(_ clause: GivingClause) -> Bool {
    let form = String(decoding: clause.trigger.verb.form, as: UTF8.self)
    return form.hasSuffix("ed") || ["given", "sent", "flown"].contains(form)
      || form.hasSuffix("ed over") || form.hasSuffix("ed out") || form == "set aside"
  }

  /// Whether the word only describes a noun: `the donated materials`.
  private func isDescribing(_ clause: GivingClause) -> Bool {
    guard endsInD(clause) else { return false }
    let before = previousEnglishWord(in: text, before: clause.trigger.range.lowerBound)
    let isJoined = before == Array("and".utf8)
    guard isJoined || words["describing"].words.contains(before) else { return false }
    if isJoined { return !startsThing(after: clause) && !hasReceiver(clause) }
    let next = text.trimmed(clause.trigger.range.upperBound..<clause.sentence.upperBound)
    return !startsThing(at: next.lowerBound)
  }

  private func startsThing(after clause: GivingClause) -> Bool {
    let end = clause.trigger.range.upperBound
    return startsThing(at: text.trimmed(end..<clause.sentence.upperBound).lowerBound)
  }

  private func hasReceiver(_ clause: GivingClause) -> Bool {
    prepositions(in: clause.trigger.range.upperBound..<clauseLimit(clause)).contains {
      $0.word == "to" && startsParty(at: $0.end)
    }
  }

  /// Whether a number, money or an article begins at an offset.
  private func startsThing(at offset: Int) -> Bool {
    guard offset < text.count else { return false }
    if (0x30...0x39).contains(text[offset]) || text[offset] == 0x24 { return true }
    return words["number word"].stands(in: text, at: offset)
  }

  // MARK: Frames

  private func active(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    var reach = reach(clause, groups: &groups)
    if !reach.list.isQuantified, let things = thingsBefore(clause) { reach.list = things }
    addHelpers(to: &reach.list, clause)
    if words["with only"].stands(in: text, at: clause.trigger.range.lowerBound),
      text.firstOffset(
        of: " with ",
        in: clause.trigger.range
          .upperBound..<max(clause.trigger.range.upperBound, reach.list.itemStart + 1)
      ) == nil
    {
      return nil
    }
    if !clause.trigger.verb.isSure, givesNothing(subjectPart(clause)) { return nil }
    guard isGift(reach.list, clause, hasReceiver: !reach.receivers.ids.isEmpty) else { return nil }
    if reach.receivers.ids.isEmpty, let earlier, startsWithConjunction(clause) {
      reach.receivers = Parties(ids: earlier.recipients, countries: earlier.countries)
    }
    // `presented a cheque from the society to X`
    let sources = principal(clause) ?? handedFrom(clause)
    let givers =
      sources.isEmpty ? givers(clause, earlier: earlier, groups: &groups) : sources
    return finish(
      clause,
      reach.list,
      givers: givers,
      to: reach.receivers,
      end: reach.end,
      rule: "give"
    )
  }

  /// What a verb gives, and to whom: `20 tents to R`, `R with 20 tents`, `R 20 tents`.
  private func reach(_ clause: GivingClause, groups: inout GroupList) -> GiftReach {
    let verb = clause.trigger.range
    let found = prepositions(in: verb.upperBound..<clauseLimit(clause))
    let to = found.first {
      ($0.word == "to" || $0.word == "for" || isSite($0, clause)) && startsParty(at: $0.end)
    }
    let builds = words["building"].stands(in: text, at: verb.lowerBound)
    let reader = GiftListReader(paragraph: paragraph, countsBuildings: builds)
    let listEnd = to?.start ?? clauseEnd(from: verb.upperBound, clause)
    if let with = found.first(where: { $0.word == "with" && !isJoining($0) }),
      with.start < to?.start ?? Int.max,
      paragraph.figures(in: verb.upperBound..<with.start).isEmpty, isThing(after: with.end, clause)
    {
      let isCarrier = words["vehicle"].stands(in: text, verb.upperBound..<with.start)
      let receivers =
        isCarrier
        ? to.map { parties.read($0.end..<recipientEnd($0.end, clause), groups: &groups) }
          ?? Parties()
        : parties.read(verb.upperBound..<with.start, groups: &groups)
      let list = reader.read(
        with.end..<max(with.end, to?.start ?? clauseEnd(from: with.end, clause))
      )
      if isCarrier || !receivers.ids.isEmpty {
        return GiftReach(list: list, receivers: receivers, end: list.end)
      }
    }
    if let read = indirectReceiver(clause, groups: &groups) {
      let list = reader.read(read.end..<max(read.end, listEnd))
      return GiftReach(list: list, receivers: read.parties, end: max(list.end, read.end))
    }
    var list = reader.read(verb.upperBound..<max(verb.upperBound, listEnd))
    var end = list.end
    var receivers = helped(after: verb.upperBound, clause)
    if let to {
      let stop = recipientEnd(to.end, clause)
      receivers = parties.read(to.end..<stop, groups: &groups)
      if !receivers.ids.isEmpty { end = max(end, stop) }
    }
    list.total = list.total ?? worthAfter(max(end, listEnd), clause)
    return GiftReach(list: list, receivers: receivers, end: end)
  }

  /// `along with`, `together with`: no receiver stands before it.
  private func isJoining(_ with: Preposition) -> Bool {
    [" along", " together", " up", " off"].contains { text.has($0, before: with.start) }
  }

  /// Whether giving is only how something is done: `by distributing food to starving children`.
  private func isMeans(_ clause: GivingClause) -> Bool {
    let range = clause.trigger.range
    guard text.has("ing", before: range.upperBound) else { return false }
    let before = previousEnglishWord(in: text, before: range.lowerBound)
    let near = subjectPart(clause).lowerBound..<range.lowerBound
    return before == Array("by".utf8)
      || (before == Array("or".utf8) && text.firstOffset(of: " by ", in: near) != nil)
  }

  /// Whether giving is only what money is used for: `would be used to provide medical supplies`.
  private func isUse(_ clause: GivingClause) -> Bool {
    [" used to ", " help to ", " used for "].contains {
      text.has($0, before: clause.trigger.range.lowerBound)
    }
  }

  /// What is built for others.
  private static let buildings: Set<String> = [
    "hand-washing stations", "houses", "classrooms", "schools", "clinics", "water facilities",
  ]

  private func isGift(_ list: GiftList, _ clause: GivingClause, hasReceiver: Bool) -> Bool {
    guard !list.items.isEmpty || list.total != nil else { return false }
    if !list.isQuantified, isMeans(clause) || isUse(clause) { return false }
    if words["building"].stands(in: text, at: clause.trigger.range.lowerBound) {
      return (namesGiver(clause) || startsWithConjunction(clause))
        && list.items.contains { item in
          (item.quantity != nil || hasReceiver)
            && item.name.map { Self.buildings.contains($0) } ?? false
        }
    }
    let told = clause.trigger.range.upperBound..<max(clause.trigger.range.upperBound, list.end)
    if words["refused thing"].stands(in: text, told) { return false }
    if clause.trigger.verb.isSure { return list.isQuantified || hasReceiver }
    // `provided the classroom free of charge`
    let near = told.lowerBound..<min(text.count, told.upperBound + 24)
    if words["free"].stands(in: text, near), namesGiver(clause),
      list.items.contains(where: { !ItemCatalogue.isGeneric($0.name) || $0.quantity != nil })
    {
      return true
    }
    let namesThing =
      list.items.contains { !ItemCatalogue.isGeneric($0.name) }
      || (list.items.contains { $0.text.map { words["goods"].stands(in: text, $0) } ?? false }
        && !words["vague"].stands(in: text, told))
    if hasReceiver { return list.isQuantified || namesThing }
    // `Britain has committed 22 million pounds`, `the agency is sending 900,000 doses of vaccine`
    let tells = list.items.contains { item in
      item.amount != nil
        || (item.quantity != nil && (!ItemCatalogue.isGeneric(item.name) || item.name == "teams"))
    }
    return tells && (beginsSoon(list, clause) || list.end <= clause.trigger.range.lowerBound)
      && namesGiver(clause)
  }

  /// Whether what is given stands right behind its verb.
  private func beginsSoon(_ list: GiftList, _ clause: GivingClause) -> Bool {
    let end = clause.trigger.range.upperBound
    // `left behind surgical instruments worth $32,000`
    let begins = list.itemStart <= end + 4 && list.items.first?.text != nil
    return paragraph.figures(in: end..<max(end, list.end)).contains {
      $0.evidence.range.lowerBound <= end + (begins ? 60 : 16)
    }
  }

  /// Whether a country or an organization stands before a verb as its subject.
  func namesGiver(_ clause: GivingClause) -> Bool {
    let subject = subjectPart(clause)
    if parties.outermost(in: subject).contains(where: {
      $0.kind == .organization || $0.kind == .country
        || ($0.kind == .place && $0.range.lowerBound == subject.lowerBound)
    }) {
      return true
    }
    if relative(clause) != nil { return true }
    // A word with a capital within a sentence is a name: `; Maharashtra followed with …`.
    if subject.lowerBound > clause.sentence.lowerBound, !subject.isEmpty,
      (0x41...0x5A).contains(paragraph.text[subject.lowerBound])
    {
      return true
    }
    // `The association also presented 420 desks`
    if words["pronoun"].stands(in: text, at: subject.lowerBound), !silentDonors.isEmpty {
      return true
    }
    // `readers had given £288,000`, `passengers put in 56,400 yuan`, `he shipped 50 generators`
    if words["giver noun"].stands(in: text, subject)
      || words["giving people"].stands(in: text, subject)
      || paragraph.people(in: subject).contains(where: { $0.name.upperBound <= subject.upperBound })
    {
      return true
    }
    // `The Big Give`: two capital words behind the article.
    let start =
      text.has("the ", at: subject.lowerBound) ? subject.lowerBound + 4 : subject.lowerBound
    let words = paragraph.text[start..<max(start, subject.upperBound)].split(separator: 0x20)
    return words.count >= 2 && words.prefix(2).allSatisfy { (0x41...0x5A).contains($0.first ?? 0) }
  }

  func complete(
    _ earlier: inout Transfer,
    with clause: GivingClause,
    groups: inout GroupList
  ) -> Bool {
    // `clothing donated by X was delivered to R`
    let isCarried = clause.trigger.verb.frame == .arrive || isPassive(clause)
    let isNamed = earlier.rule == "en-give" && clause.trigger.verb.frame == .arrive
    guard isCarried, earlier.recipients.isEmpty, earlier.rule == "en-given-by" || isNamed,
      clause.trigger.range.lowerBound - earlier.end <= (isNamed ? 8 : 30)
    else { return false }
    if isNamed, let place = parties.outermost(in: clause.after).first,
      place.range.lowerBound <= clause.after.lowerBound + 1
    {
      let end = recipientEnd(place.range.lowerBound, clause)
      let read = parties.read(place.range.lowerBound..<end, groups: &groups)
      earlier.recipients = read.ids
      earlier.countries = read.countries
      earlier.range = earlier.range.lowerBound..<max(earlier.range.upperBound, end)
      earlier.end = max(earlier.end, end)
      return true
    }
    let verb = clause.trigger.range
    let reach = prepositions(in: verb.upperBound..<clauseLimit(clause))
    guard let to = reach.first(where: { ["to", "in", "at"].contains($0.word) }),
      startsParty(at: to.end)
    else { return false }
    let end = recipientEnd(to.end, clause)
    let read = parties.read(to.end..<end, groups: &groups)
    earlier.recipients = read.ids
    earlier.countries = read.countries
    earlier.range = earlier.range.lowerBound..<max(earlier.range.upperBound, end)
    earlier.end = max(earlier.end, end)
    return true
  }
}
