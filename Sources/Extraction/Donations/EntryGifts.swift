import CorpusModel

/// Reads the entries of an English list that begin with what is given: `£1.5m to Save the Bay for two wards`,
/// `EUR 300,000 from Harbour Aid, spent on vans`, `six thousand buckets, delivered on 3 October by Harbour Aid`.
struct EntryGifts {
  let parties: PartyReader
  /// Who gives what an entry tells without a giver.
  let silentDonors: [EntityID]

  private var paragraph: AnnotatedParagraph { parties.paragraph }
  private var text: [UInt8] { paragraph.plain }
  private var words: GivingWords { .english }
  private var reader: EnglishTransfers {
    EnglishTransfers(parties: parties, silentDonors: silentDonors)
  }

  /// The gifts of an entry; none where it begins with no thing.
  func read(_ entry: Range<Int>, groups: inout GroupList) -> [Transfer] {
    guard !parties.isChinese, !entry.isEmpty else { return [] }
    var found: [Transfer] = []
    var start = entry.lowerBound
    while let gift = gift(from: start, in: entry, isFirst: found.isEmpty, groups: &groups) {
      found.append(gift)
      guard
        let joint = [", and ", " and ", "; ", ", "].first(where: { text.has($0, at: gift.end) })
      else { break }
      start = gift.end + joint.utf8.count
    }
    return found
  }

  /// What is given first behind an offset, and to whom or by whom.
  private func gift(
    from start: Int,
    in entry: Range<Int>,
    isFirst: Bool,
    groups: inout GroupList
  ) -> Transfer? {
    let rest = start..<max(start, entry.upperBound)
    guard let figure = paragraph.figures(in: rest).first,
      figure.evidence.range.lowerBound <= start + (isFirst ? 18 : 2)
    else { return nil }
    let found = reader.prepositions(in: rest)
    let clause = reader.verblessClause(from: start, in: entry)
    guard let link = found.first(where: { isLink($0, in: rest) }), link.start > start else {
      return nil
    }
    let things = GiftListReader(paragraph: paragraph).read(
      figure.evidence.range.lowerBound..<thingsEnd(before: link, from: start)
    )
    guard things.isQuantified,
      things.items.allSatisfy({ $0.isMoney || ($0.name != nil && $0.quantity != nil) })
    else { return nil }
    let stop = reader.recipientEnd(link.end, clause)
    let read = parties.read(link.end..<stop, groups: &groups, accepts: reader.isGroup)
    guard !read.ids.isEmpty else { return nil }
    let isGoal = link.word == "to"
    let givers = isGoal ? silentDonors : read.ids
    var gift = reader.record(
      things,
      givers: givers,
      to: isGoal ? read : Parties(),
      range: start..<max(stop, things.end),
      rule: "en-entry"
    )
    gift.isCertain = false
    return gift
  }

  /// Whether a preposition tells who gives or who receives: `to Save the Bay`, `from Harbour Aid`, `, delivered on 3
  /// October by Harbour Aid`.
  private func isLink(_ link: EnglishTransfers.Preposition, in range: Range<Int>) -> Bool {
    switch link.word {
    case "to", "from": reader.startsParty(at: link.end)
    case "by":
      words["given by"].stands(in: text, range.lowerBound..<link.start)
        && (0x41...0x5A).contains(paragraph.text[reader.nameStart(at: link.end)])
    case _: false
    }
  }

  /// Where the things end: before the word that says they were delivered, lent, given.
  private func thingsEnd(before link: EnglishTransfers.Preposition, from start: Int) -> Int {
    guard link.word == "by" else { return link.start }
    return words["given by"].first(in: text, start..<link.start)?.lowerBound ?? link.start
  }
}

extension EnglishTransfers {
  /// Where a name begins behind an article.
  func nameStart(at offset: Int) -> Int {
    let start = text.has("the ", at: offset) ? offset + 4 : offset
    return min(start, max(0, text.count - 1))
  }
}
