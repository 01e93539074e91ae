import CorpusModel

/// Gifts in the clauses of a sentence that no verb of giving and no word of giving has told: what is done for
/// nothing, what is bought for somebody, what somebody pays with what came from another.
struct LeftoverGifts {
  let parties: PartyReader
  let silentDonors: [EntityID]

  /// The gifts of a sentence beside those already found in it.
  func read(
    _ sentence: Range<Int>,
    beside found: [Transfer],
    groups: inout GroupList
  ) -> [Transfer] {
    let covered = found.map(told)
    if parties.isChinese {
      return ChineseLeftovers(
        reader: ChineseTransfers(parties: parties, silentDonors: silentDonors),
        covered: covered,
        earlier: found.last
      ).read(sentence, groups: &groups)
    }
    return EnglishLeftovers(
      reader: EnglishTransfers(parties: parties, silentDonors: silentDonors),
      covered: covered
    ).read(sentence, groups: &groups)
  }
}

extension LeftoverGifts {
  /// The words that tell a gift, from the clause on that its things stand in.
  private func told(_ gift: Transfer) -> Range<Int> {
    let end = max(gift.range.upperBound, gift.end)
    guard parties.isChinese else { return gift.range.lowerBound..<end }
    let reader = ChineseTransfers(parties: parties, silentDonors: silentDonors)
    let first = max(gift.range.lowerBound, min(gift.list.itemStart, end))
    return reader.lastClause(gift.range.lowerBound..<first).lowerBound..<end
  }
}

extension PartyReader {
  /// Whether the sentences up to the end of one speak of gifts or a disaster.
  func tellsOfAid(to end: Int) -> Bool {
    let told = 0..<min(text.count, end)
    return ["gift cue", "aid cue", "disaster"].contains { words[$0].stands(in: text, told) }
  }

  /// Whether every party of some is known by its name.
  func areNamed(_ ids: [EntityID]) -> Bool {
    !ids.isEmpty && ids.allSatisfy { $0.index < document.entities.count }
  }
}
