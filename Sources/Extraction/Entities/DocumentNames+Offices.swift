import CorpusModel

/// The body an office belongs to that only stands further back in its paragraph.
extension DocumentNames {
  /// `its treasurer`, `the group's coordinator`, or 主席 at the beginning of a clause: the body named last before.
  func bodyMeant(
    by role: Range<Int>,
    _ text: NameText,
    _ mentions: [EntityMention]
  ) -> EntityID? {
    guard refersBack(role, text) else { return nil }
    let start = text.bytes(role).lowerBound
    let body = mentions.last { mention in
      mention.kind == .organization && !mention.nested && mention.range.upperBound <= start
    }
    guard let body, start - body.range.upperBound < 360 else { return nil }
    return registry.entities[body.entity.index].organizationKind == .media ? nil : body.entity
  }

  private func refersBack(_ role: Range<Int>, _ text: NameText) -> Bool {
    if text.codes[role.lowerBound].isChinese {
      let before = text.code(role.lowerBound - 1)
      return role.lowerBound > 0 && (before == 0x3002 || before == 0xFF1B || before == 0xFF0C)
        && Self.heads.contains(text.string(role))
    }
    var start = role.lowerBound
    // The words that belong to the office.
    for _ in 0..<3 {
      let words = lastWords(before: start, text)
      if Self.owners.contains(words.last) { return true }
      if words.last.hasSuffix("'s") || words.last.hasSuffix("’s") {
        return Self.bodies.contains(String(words.last.dropLast(2)))
      }
      guard let first = words.last.utf8.first, first >= 0x61, first <= 0x7A,
        !Self.small.contains(words.last)
      else { return false }
      start = words.start
    }
    return false
  }

  /// The word before a position, in small letters where it opens a sentence, and where it begins.
  private func lastWords(before position: Int, _ text: NameText) -> (last: String, start: Int) {
    guard text.code(position - 1) == .space else { return ("", position) }
    var start = position - 1
    while start > 0, text.codes[start - 1] != .space, position - start < 24 { start -= 1 }
    let word = text.string(start..<position - 1)
    return (word == "Its" ? "its" : word, start)
  }

  private static let owners: Set<String> = ["its", "their"]
  private static let small: Set<String> = ["the", "a", "an", "and", "of", "for", "by", "to", "who"]
  private static let bodies: Set<String> = [
    "group", "organization", "organisation", "charity", "agency", "company", "foundation", "union",
    "association", "team", "club", "hospital", "school", "university", "bank", "firm", "society",
    "federation", "network", "council", "committee", "commission", "ministry", "institute", "party",
    "alliance", "center", "centre", "fund", "trust", "mission",
  ]

  /// Offices that head a body, said alone of the one the text has just named.
  private static let heads: Set<String> = [
    "主席", "副主席", "会长", "副会长", "理事长", "副理事长", "秘书长", "副秘书长", "总干事", "董事长", "总经理", "总裁",
    "院长", "副院长", "社长", "馆长", "所长", "校长", "副校长", "创始人", "发起人", "负责人", "发言人", "执行长", "总监",
    "执行主任", "執行長", "發言人", "會長", "理事長", "祕書長", "秘書長", "總幹事", "院長", "校長", "創辦人",
  ]
}
