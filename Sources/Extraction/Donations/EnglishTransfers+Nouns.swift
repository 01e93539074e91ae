import CorpusModel

/// Nouns of giving, second gifts, and the record.
extension EnglishTransfers {
  /// `a donation of 400 tents from X to R`, `a $5 million grant to R`.
  func noun(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer? {
    let noun = clause.trigger.range
    if let summed = reachedSum(clause, groups: &groups)
      ?? apposed(clause, groups: &groups)
    {
      return summed
    }
    let parts = prepositions(in: noun.upperBound..<clause.sentence.upperBound).filter {
      ["to", "from", "by", "for", "through", "via"].contains($0.word)
    }
    let list = things(of: clause, before: parts.first?.start)
    guard list.isQuantified, !words["refused thing"].stands(in: text, noun.lowerBound..<list.end),
      !words["theft"].stands(in: text, subjectPart(clause))
    else { return nil }
    var (givers, receivers, end) = sides(parts, clause, after: list.end, groups: &groups)
    let isFrom = !givers.isEmpty
    let owner = givers.isEmpty ? owner(of: list, before: noun) : nil
    if let owner { givers = [owner] }
    if isFrom, receivers.ids.isEmpty { receivers = thankful(clause, groups: &groups) }
    if givers.isEmpty { givers = subject(clause, groups: &groups)?.ids ?? silentDonors }
    if receivers.ids.isEmpty { receivers = helped(after: noun.upperBound, clause) }
    guard !isTold(list, by: earlier),
      !receivers.ids.isEmpty || clause.trigger.verb.isSure || isThanked(clause)
        || isNamedGift(list, clause) || isFrom || owner != nil
        || list.items.count > 1 && !givers.isEmpty
    else { return nil }
    let found = finish(clause, list, givers: givers, to: receivers, end: end, rule: "give")
    guard let earlier, earlier.status == .raised, receivers.ids.isEmpty else { return found }
    return found.map { part(of: earlier, $0) }
  }

  /// Who gives and who receives behind a noun of giving, and where the words for them end.
  private func sides(
    _ parts: [Preposition],
    _ clause: GivingClause,
    after start: Int,
    groups: inout GroupList
  ) -> (givers: [EntityID], receivers: Parties, end: Int) {
    var receivers = Parties()
    var givers: [EntityID] = []
    var end = start
    for part in parts {
      let stop = recipientEnd(part.end, clause)
      if ["to", "for"].contains(part.word), receivers.ids.isEmpty, startsParty(at: part.end) {
        receivers = parties.read(part.end..<stop, groups: &groups)
        end = max(end, stop)
      } else if ["from", "by"].contains(part.word), givers.isEmpty {
        givers = parties.read(part.end..<stop, groups: &groups, accepts: isGroup).ids
        end = max(end, stop)
      }
    }
    return (givers, receivers, end)
  }

  /// `raised 6 million yuan, including 400,000 yuan in new donations`: a part of what was collected.
  private func part(of collected: Transfer, _ gift: Transfer) -> Transfer {
    var part = gift
    part.status = .raised
    part.donors = collected.donors
    part.recipients = collected.recipients
    return part
  }

  /// Whose gift a sum before the noun is: `Norway's $3 million contribution`.
  private func owner(of list: GiftList, before noun: Range<Int>) -> EntityID? {
    guard let money = list.items.first?.amount?.evidence.range, money.upperBound <= noun.lowerBound
    else { return nil }
    let name = parties.outermost(in: 0..<money.lowerBound).last
    guard let name, name.kind != .person,
      ["'s ", "’s ", "' ", "’ "].contains(where: {
        text.has($0, at: name.range.upperBound)
          && name.range.upperBound + $0.utf8.count >= money.lowerBound - 6
      })
    else { return nil }
    return name.entity
  }

  /// Who has a gift in the main clause behind it: `Thanks to a $500 gift from X, the clinic has bought …`.
  private func thankful(_ clause: GivingClause, groups: inout GroupList) -> Parties {
    let start = text.trimmed(clause.sentence).lowerBound
    guard
      ["thanks to ", "with a", "with the ", "with an "].contains(where: { text.has($0, at: start) }
      ),
      let comma = text.firstOffset(of: ", ", in: clause.after)
    else { return Parties() }
    let rest = comma + 2..<min(clause.sentence.upperBound, comma + 92)
    guard rest.lowerBound < rest.upperBound,
      let stop = words["subject end"].first(in: text, rest)
        ?? words["purchase"].first(in: text, rest), stop.lowerBound > rest.lowerBound
    else { return Parties() }
    return parties.read(
      text.trimmed(rest.lowerBound..<stop.lowerBound),
      groups: &groups,
      accepts: isGroup
    )
  }

  /// `Two ambulances, a gift of the Trust, were handed to the clinic`: things, and whose gift they are.
  private func apposed(_ clause: GivingClause, groups: inout GroupList) -> Transfer? {
    let noun = clause.trigger.range
    guard [", a ", ", the "].contains(where: { text.has($0, before: noun.lowerBound) }),
      let link = [" of ", " from "].first(where: { text.has($0, at: noun.upperBound) })
    else { return nil }
    let start = noun.upperBound + link.utf8.count
    let name = parties.outermost(in: start..<clause.sentence.upperBound).first
    guard let name, name.range.lowerBound <= start + 4, name.kind != .place else { return nil }
    let comma = text[..<noun.lowerBound].lastIndex(of: 0x2C) ?? noun.lowerBound
    let list = GiftListReader(paragraph: paragraph).read(
      text.trimmed(clause.start..<max(clause.start, comma))
    )
    guard list.items.contains(where: { $0.quantity != nil && $0.name != nil }) else { return nil }
    var receivers = Parties()
    var end = name.range.upperBound
    let rest = end..<clause.sentence.upperBound
    if let verb = words["handed"].first(in: text, rest) {
      end = recipientEnd(verb.upperBound + 1, clause)
      receivers = parties.read(verb.upperBound..<max(verb.upperBound, end), groups: &groups)
    }
    return finish(clause, list, givers: [name.entity], to: receivers, end: end, rule: "give")
  }

  /// Whether the gift before it has a sum already: `raised 6 million yuan, including 400,000 yuan in new
  /// donations`.
  private func isTold(_ list: GiftList, by earlier: Transfer?) -> Bool {
    guard let earlier else { return false }
    return list.items.contains { item in
      earlier.list.items.contains {
        $0.amount != nil && $0.amount?.evidence.range == item.amount?.evidence.range
      }
    }
  }

  /// Whether a giver is thanked for the gift: `the trust, for a grant of £40,000`.
  private func isThanked(_ clause: GivingClause) -> Bool {
    let start = clause.trigger.range.lowerBound
    let near = max(clause.start, start - 24)..<start
    guard !text[near].contains(0x2C) || text.has("for a ", before: start) else { return false }
    let leads = ["for a ", "for its ", "for their ", "renewed its ", "made a ", "with a "]
    return leads.contains { text.firstOffset(of: $0, in: near) != nil }
      && !parties.outermost(in: subjectPart(clause)).isEmpty
  }

  /// `Spain announced $105 million in credits, along with a gift of 10,000 mattresses`.
  private func isNamedGift(_ list: GiftList, _ clause: GivingClause) -> Bool {
    let noun = clause.trigger.range
    guard
      text.has("a gift", at: noun.lowerBound - 2) || text.has("a donation", at: noun.lowerBound - 2)
    else { return false }
    return text.has(" of ", at: noun.upperBound)
      && list.items.contains { $0.isMoney || ($0.quantity != nil && $0.name != nil) }
      && !parties.outermost(in: subjectPart(clause)).isEmpty
  }

  /// What a noun of giving names: `of 400 tents` behind it, `$5 million` before it.
  private func things(of clause: GivingClause, before stop: Int?) -> GiftList {
    let noun = clause.trigger.range
    if text.has(" of ", at: noun.upperBound) {
      let start = noun.upperBound + 4
      let end = max(start, stop ?? clauseEnd(from: start, clause))
      let list = GiftListReader(paragraph: paragraph).read(start..<end)
      if list.isQuantified { return list }
    }
    // `an emergency package worth 100 million yuan`
    if let worth = words["worth"].length(in: text, at: noun.upperBound + 1) {
      let start = noun.upperBound + 1 + worth
      if let colon = text.firstOffset(of: ": ", in: start..<min(text.count, start + 30)) {
        // `a consignment worth $1 million: 300 tents and 1,000 blankets`
        let things = GiftListReader(paragraph: paragraph).read(
          colon + 2..<max(colon + 2, clause.sentence.upperBound)
        )
        if things.items.contains(where: { $0.name != nil && $0.quantity != nil }) { return things }
      }
      let list = GiftListReader(paragraph: paragraph).read(
        start..<max(start, clauseEnd(from: start, clause))
      )
      if let money = list.total ?? list.items.first(where: \.isMoney)?.amount {
        return GiftList(
          items: [GiftItem(name: ItemCatalogue.money, text: noun, amount: money)],
          itemStart: noun.lowerBound,
          end: list.end
        )
      }
    }
    if let list = listed(behind: noun, in: clause) { return list }
    guard let money = moneyBefore(noun) else { return GiftList(end: noun.upperBound) }
    return GiftList(
      items: [GiftItem(name: ItemCatalogue.money, amount: money)],
      end: noun.upperBound
    )
  }

  /// `The biggest gift, $5 million to the fund, …`; `a consignment: 300 tents and 1,000 blankets`.
  private func listed(behind noun: Range<Int>, in clause: GivingClause) -> GiftList? {
    let rest = noun.upperBound..<max(noun.upperBound, clause.sentence.upperBound)
    guard let figure = paragraph.figures(in: rest).first,
      [", ", ": "].contains(where: {
        figure.evidence.range.lowerBound <= noun.upperBound + $0.utf8.count
          && text.has($0, at: noun.upperBound)
      })
    else { return nil }
    let reader = GiftListReader(paragraph: paragraph)
    if reader.isMoney(figure) {
      return GiftList(
        items: [GiftItem(name: ItemCatalogue.money, amount: figure)],
        itemStart: figure.evidence.range.lowerBound,
        end: figure.evidence.range.upperBound
      )
    }
    let list = reader.read(figure.evidence.range.lowerBound..<rest.upperBound)
    return list.items.contains { $0.name != nil && $0.quantity != nil } ? list : nil
  }

  /// The sum right before a noun of giving: `a $5 million donation`.
  private func moneyBefore(_ noun: Range<Int>) -> Figure? {
    let reader = GiftListReader(paragraph: paragraph)
    return paragraph.figures.last {
      reader.isMoney($0) && $0.evidence.range.upperBound <= noun.lowerBound
        && noun.lowerBound - $0.evidence.range.upperBound <= 16
    }
  }

  func sequel(
    of transfer: Transfer,
    in sentence: Range<Int>,
    groups: inout GroupList
  )
    -> Transfer?
  {
    if let other = gappedSequel(of: transfer, in: sentence)
      ?? receivedSequel(of: transfer, in: sentence, groups: &groups)
    {
      return other
    }
    // `…, and 20 tents to Tonga`
    guard transfer.rule == "en-give", !transfer.recipients.isEmpty else { return nil }
    var start = transfer.end
    guard let joint = [", and ", " and ", ", "].first(where: { text.has($0, at: start) }) else {
      return nil
    }
    start += joint.utf8.count
    guard start < sentence.upperBound,
      paragraph.figures.contains(where: { abs($0.evidence.range.lowerBound - start) <= 2 })
    else { return nil }
    let reach = prepositions(in: start..<sentence.upperBound)
    guard let to = reach.first(where: { $0.word == "to" }), startsParty(at: to.end),
      words.triggers(in: text, start..<to.start).isEmpty
    else { return nil }
    let list = GiftListReader(paragraph: paragraph).read(start..<to.start)
    guard list.isQuantified, !list.items.isEmpty else { return nil }
    let clause = verblessClause(from: start, in: sentence)
    let end = recipientEnd(to.end, clause)
    let receivers = parties.read(to.end..<end, groups: &groups)
    var sequel = transfer
    sequel.range = start..<end
    sequel.end = end
    sequel.list = list
    sequel.recipients = receivers.ids
    sequel.countries = receivers.countries
    return sequel
  }

  /// Before the giver of a gift without its verb.
  private static let gapLeads = [", and ", " and ", "; ", ", ", ", followed by "]

  /// Another giver's gift without its verb: `the Union promised 85 million euros to X and Germany 50 million`,
  /// `…, and the Harbour Trust, $10 million`.
  private func gappedSequel(of transfer: Transfer, in sentence: Range<Int>) -> Transfer? {
    guard transfer.rule == "en-give", !transfer.donors.isEmpty else { return nil }
    let rest = transfer.end..<max(transfer.end, min(sentence.upperBound, transfer.end + 160))
    let next = words.triggers(in: text, rest).first?.range.lowerBound ?? rest.upperBound
    for giver in parties.outermost(in: rest.lowerBound..<max(rest.lowerBound, next))
    where giver.kind != .person {
      let end = giver.range.upperBound
      if giver.kind == .place, !text.has(" with", at: end) { continue }
      let lead = text.has("the ", before: giver.range.lowerBound) ? 4 : 0
      let start = giver.range.lowerBound - lead
      guard Self.gapLeads.contains(where: { text.has($0, before: start) }),
        let money = paragraph.figures(in: end..<end + 12).first,
        let list = gapped(money, in: sentence),
        [
          "", ",", " another", " a further", ", another", " about", " with", " with Rs",
          " with about",
        ].contains(where: { gap in
          let place = money.evidence.range.lowerBound
          let start = end + gap.utf8.count
          return text.has(gap, at: end) && start <= place && text.trimmed(start..<place).isEmpty
        })
      else { continue }
      var sequel = transfer
      sequel.range = start..<money.evidence.range.upperBound
      sequel.end = money.evidence.range.upperBound
      sequel.donors = [giver.entity]
      // `Delhi, Punjab and Bihar with 10 million each`
      if text.has(" each", at: sequel.end) || text.has(" apiece", at: sequel.end) {
        sequel.donors = joined(to: giver, from: rest.lowerBound)
        sequel.isDistributive = true
      }
      sequel.list = list
      sequel.end = max(sequel.end, list.end)
      return sequel
    }
    return nil
  }

  /// What stands behind the giver of a gift without its verb: a sum, or counted goods.
  private func gapped(_ figure: Figure, in sentence: Range<Int>) -> GiftList? {
    let place = figure.evidence.range
    guard place.upperBound <= sentence.upperBound else { return nil }
    if GiftListReader(paragraph: paragraph).isMoney(figure) {
      return GiftList(
        items: [GiftItem(name: ItemCatalogue.money, amount: figure)],
        end: place.upperBound
      )
    }
    let stop = text[place.upperBound..<sentence.upperBound].firstIndex { $0 == 0x2C || $0 == 0x3B }
    let list = GiftListReader(paragraph: paragraph).read(
      place.lowerBound..<(stop ?? sentence.upperBound)
    )
    guard let first = list.items.first, first.name != nil, first.quantity != nil else { return nil }
    return list
  }

  /// A name with those that are joined to it by commas and `and`.
  private func joined(to last: EntityMention, from start: Int) -> [EntityID] {
    var found = [last.entity]
    var next = last.range.lowerBound
    for name in parties.outermost(in: start..<max(start, next)).reversed() {
      guard
        ["and", ",", ", and"].contains(where: { joint in
          text.has(joint, at: text.trimmed(name.range.upperBound..<next).lowerBound)
            && text.trimmed(name.range.upperBound..<next).count == joint.utf8.count
        })
      else { break }
      found.insert(name.entity, at: 0)
      next = name.range.lowerBound
    }
    return found
  }

  func finish(
    _ clause: GivingClause,
    _ list: GiftList,
    givers: [EntityID],
    to receivers: Parties,
    end: Int,
    rule: String
  ) -> Transfer? {
    let verb = clause.trigger.range
    let start = subjectPart(clause).lowerBound
    let last = max(list.end, end, verb.upperBound)
    var transfer = record(
      list,
      givers: givers,
      to: receivers,
      range: min(start, verb.lowerBound)..<last,
      rule: "en-\(rule)"
    )
    transfer.isCertain = clause.trigger.verb.isSure
    transfer.status = status(clause, list)
    transfer.aggregate =
      words.has("total", in: paragraph, clause.sentence.lowerBound..<last)
      || receivers.countries.count > 7 || parties.countsMany(in: transfer.range)
    let told = verb.lowerBound..<min(text.count, last + 14)
    transfer.isRespective = text.firstOffset(of: "respectively", in: told) != nil
    transfer.isDistributive =
      givers.count > 1
      && (text.firstOffset(of: " each", in: told) != nil
        || text.has("each ", before: verb.lowerBound))
    return asCollected(transfer)
  }

  private func status(_ clause: GivingClause, _ list: GiftList) -> DonationStatus {
    let spoken = subjectPart(clause).lowerBound..<clause.trigger.range.upperBound
    let near = max(spoken.lowerBound, clause.trigger.range.lowerBound - 40)
    if words.has("pledged", in: paragraph, spoken) { return .pledged }
    if words.has("planned", in: paragraph, near..<clause.trigger.range.lowerBound) {
      // `The foundation said it would give …` is a promise.
      let told = clause.sentence.lowerBound..<clause.trigger.range.lowerBound
      let isSaid = text.firstOffset(of: " said ", in: told) != nil
      return isSaid ? .pledged : .planned
    }
    // `Kuwait has offered $5 million` is a promise.
    if words["offering"].stands(in: text, at: clause.trigger.range.lowerBound) { return .pledged }
    return clause.trigger.verb.frame == .raise ? .raised : .given
  }
}
