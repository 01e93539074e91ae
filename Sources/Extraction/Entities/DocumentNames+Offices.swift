import CorpusModel

/// The body an office belongs to that only stands further back in its paragraph.
extension DocumentNames {
  /// `its treasurer`, `the group's coordinator`, or 主席 at the beginning of a clause: the body named last before.
  ///
  /// In Chinese, where the paragraph has named none, the one its article names most.
  func bodyMeant(
    by role: Range<Int>,
    _ mentions: [EntityMention],
    in paragraph: Int
  ) -> EntityID? {
    let text = readings[paragraph].text
    guard refersBack(role, text) else { return nil }
    let start = text.bytes(role).lowerBound
    let body = mentions.last { mention in
      mention.kind == .organization && !mention.nested && mention.range.upperBound <= start
        && isHeaded(mention.entity)
    }
    if let body { return start - body.range.upperBound < 360 ? body.entity : nil }
    return mainBody(before: paragraph)
  }

  private func isHeaded(_ body: EntityID) -> Bool {
    registry.entities[body.index].organizationKind != .media
  }

  /// The body that the article of a paragraph names most before it, where it names it more than once.
  private func mainBody(before paragraph: Int) -> EntityID? {
    var counts: [EntityID: Int] = [:]
    for earlier in stride(from: paragraph - 1, through: max(0, paragraph - 30), by: -1)
    where articles[earlier] == articles[paragraph] {
      for span in spans[earlier] where span.kind == .organization && isHeaded(span.entity) {
        counts[span.entity, default: 0] += 1
      }
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let most, most.value > 1 else { return nil }
    return counts.values.count(where: { $0 == most.value }) == 1 ? most.key : nil
  }

  private func refersBack(_ role: Range<Int>, _ text: NameText) -> Bool {
    if text.codes[role.lowerBound].isChinese {
      let first = role.lowerBound
      if first > 2,
        Self.backward.contains(text.string(first - 2..<first))
          || Self.backward.contains(text.string(first - 3..<first))
      {
        return true
      }
      let opens = first == 0 || Self.openings.contains(text.code(first - 1))
      let name = text.string(role)
      return opens && (Self.heads.contains(name) || isOfDepartment(name))
    }
    if isCapitalHead(role, text) { return true }
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

  /// 该会, 该院: the body named before.
  private static let backward: Set<String> = [
    "该会", "该院", "该校", "该社", "该局", "该部", "该团", "该队", "该所", "该馆", "该机构", "该组织", "该公司", "该协会", "该集团",
    "该中心", "该医院", "该学校", "该企业",
  ]

  private static let openings = CodeSet("。；，”」）".nameCodes)

  private func isOfDepartment(_ name: String) -> Bool {
    let codes = name.nameCodes
    return codes.count > 4
      && codes.dropLast(2).last.map { CodeSet("部处科组室".nameCodes).contains($0) } ?? false
  }

  /// `Secretary-General Ann Lee` at the beginning of a sentence.
  private func isCapitalHead(_ role: Range<Int>, _ text: NameText) -> Bool {
    guard Self.capitalHeads.contains(text.string(role)), role.lowerBound > 2 else { return false }
    return text.code(role.lowerBound - 1) == .space
      && [0x2E, 0x22, 0x201D].contains(text.code(role.lowerBound - 2))
  }

  private static let capitalHeads: Set<String> = [
    "Secretary-General", "Secretary General", "Director-General", "Director General",
    "Executive Director", "Chief Executive", "Chairman", "Chairwoman", "Chairperson",
    "Managing Director",
  ]

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
    "执行主任", "队长", "副队长", "领队", "队员", "理事", "董事", "执行会长", "執行長", "發言人", "會長", "理事長", "祕書長", "秘書長",
    "總幹事", "院長", "校長", "創辦人",
  ]
}
