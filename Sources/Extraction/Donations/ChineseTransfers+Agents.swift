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

  /// For whom somebody hands something on (受甲委托，乙将…转交丙), or the person who gives what is their own
  /// (甲公司董事长某某以个人名义捐款).
  func principal(
    before limit: Int,
    in clause: GivingClause,
    groups: inout GroupList
  ) -> [EntityID]? {
    let before = clause.start..<max(clause.start, limit)
    if let own = text.firstOffset(of: "个人", in: lastClause(before)),
      let person = paragraph.people(in: lastClause(before)).last(where: {
        $0.name.upperBound <= own && own - $0.name.upperBound <= 12
      })
    {
      return [person.entity]
    }
    // 海岸集团的200万元捐款
    let verb = clause.trigger.range.lowerBound
    if let sum = paragraph.figures.last(where: {
      let end = $0.evidence.range.upperBound
      return end == verb || end == verb - 3 && text.has("的", at: end)
    }), sum.evidence.range.lowerBound >= before.lowerBound,
      let own = parties.owner(
        ofSum: sum.evidence.range,
        in: lastClause(before.lowerBound..<sum.evidence.range.lowerBound),
        groups: &groups
      )
    {
      return own
    }
    guard let word = text.firstOffset(of: "委托，", in: before),
      let start = ["受", "应"].compactMap({ text.firstOffset(of: $0, in: before.lowerBound..<word) })
        .min(), word - start <= 60
    else { return nil }
    let end = text.has("的", before: word) ? word - 3 : word
    guard start + 3 < end else { return nil }
    let found = parties.read(start + 3..<end, groups: &groups)
    return found.ids.isEmpty ? nil : found.ids
  }

  /// The 是 in 这批大米是某国政府捐赠的.
  private func isOf(_ near: Range<Int>) -> Range<Int>? {
    text.firstOffset(of: "是", in: near).map { $0..<$0 + 3 }
  }
}
