import CorpusModel

/// Whose a sum is.
extension PartyReader {
  /// Who is told before a sum as the one whose it is: 海岸集团|的200万元捐款, 来自|海岸集团|的200万元, 得益于|海岸集团|200万元的捐款.
  func owner(
    ofSum sum: Range<Int>,
    in clause: Range<Int>,
    groups: inout GroupList
  ) -> [EntityID]? {
    let isOwned = text.has("的", before: sum.lowerBound)
    guard isChinese, isOwned || text.has("的", at: sum.upperBound) else { return nil }
    let end = isOwned ? sum.lowerBound - 3 : sum.lowerBound
    guard clause.lowerBound < end else { return nil }
    let phrase = words["owner lead"].trimStart(
      words["opening"].trimStart(clause.lowerBound..<end, in: text),
      in: text
    )
    guard (6...60).contains(phrase.count), words.triggers(in: text, phrase).isEmpty,
      outermost(in: phrase).last?.range.upperBound == phrase.upperBound
        || words["giver noun"].ends(in: text, before: phrase.upperBound)
    else { return nil }
    let found = read(phrase, groups: &groups)
    return found.ids.isEmpty ? nil : found.ids
  }
}
