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
    let covered = found.map { $0.range.lowerBound..<max($0.range.upperBound, $0.end) }
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
