import CorpusModel

/// Who is said to give in the passive: 由甲捐赠, 是甲捐赠的.
extension ChineseTransfers {
  /// Who is named by 由 right before the verb: 这些药品均由海岸集团捐赠.
  func agent(
    before limit: Int,
    in clause: GivingClause,
    groups: inout GroupList
  ) -> [EntityID]? {
    let near = lastClause(clause.start..<max(clause.start, limit))
    let isAllotted = text.has("拨", at: clause.trigger.range.lowerBound)
    let word =
      words["by"].last(in: text, near)
      ?? (isAllotted ? words["allotting"].last(in: text, near) : nil)
      ?? (isPredicate(clause.trigger) ? isOf(near) : nil)
    guard let word, !text.has("经", before: word.lowerBound), !paragraph.isInName(word.lowerBound),
      word.lowerBound > text.trimmed(near).lowerBound || isAllotted
        || text.has("的", at: clause.trigger.range.upperBound),
      text.firstOffset(of: "组成", in: near) == nil
    else { return nil }
    let rest = word.upperBound..<near.upperBound
    let end = subjectEnd(from: rest.lowerBound, to: rest.upperBound)
    guard words["party end"].trimStart(end..<rest.upperBound, in: text).isEmpty else { return nil }
    let found = parties.read(rest.lowerBound..<end, groups: &groups) {
      isGiver($0, isFirst: false)
    }
    return found.ids.isEmpty ? nil : found.ids
  }

  /// The 是 in 这批大米是某国政府捐赠的.
  private func isOf(_ near: Range<Int>) -> Range<Int>? {
    text.firstOffset(of: "是", in: near).map { $0..<$0 + 3 }
  }
}
