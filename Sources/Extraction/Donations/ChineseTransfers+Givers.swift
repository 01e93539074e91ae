import CorpusModel

/// Who gives.
extension ChineseTransfers {
  /// Who gives: the names of the last clause before the recipient, those of the sentence's subject,
  /// or the silent giver.
  func donors(
    _ clause: Clause,
    to recipient: Int?,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> [EntityID] {
    let end = recipient ?? clause.trigger.range.lowerBound
    let near = lastClause(clause.start..<max(clause.start, end))
    let start = text.trimmed(near).lowerBound
    let opensWithPartner = text.first(of: words.list("with"), at: start) != nil
    if text.trimmed(near).isEmpty, let earlier, !earlier.donors.isEmpty { return earlier.donors }
    var ids = names(near)
    if ids.isEmpty, !opensWithPartner {
      let opensSentence = text.trimmed(near).lowerBound == subjectRange(clause).lowerBound
      if opensSentence { ids = group(in: near, groups: &groups) }
      if ids.isEmpty { ids = subject(of: clause) }
      if ids.isEmpty { ids = group(in: near, groups: &groups) }
    }
    if opensWithPartner || ids.isEmpty {
      let silent = earlier?.donors.isEmpty == false ? earlier?.donors ?? [] : silentDonors
      ids =
        Array(silent.prefix(opensWithPartner ? 1 : silent.count))
        + ids.filter { !silent.contains($0) }
    }
    return ids
  }

  /// The givers a clause names: no place, none that only passes the gift on, none that owns something.
  private func names(_ range: Range<Int>) -> [EntityID] {
    var ids: [EntityID] = []
    let opening = text.trimmed(range).lowerBound
    for mention in parties.outermost(in: range) {
      let next = mention.range.upperBound
      if passesOn(mention, in: range) { continue }
      if text.first(
        of: [Array("驻".utf8), Array("在".utf8), Array("对".utf8)],
        before: mention.range.lowerBound
      ) != nil {
        continue
      }
      if ["发起", "發起", "的", "牵头", "主办", "举办"].contains(where: { text.has($0, at: next) }) {
        continue
      }
      if mention.kind == .place, !isProvince(mention), mention.range.lowerBound != opening {
        continue
      }
      if !ids.contains(mention.entity) { ids.append(mention.entity) }
    }
    return ids
  }

  /// Whether a name stands behind a word of passing on in the same clause: 通过福建、浙江省侨联.
  private func passesOn(_ mention: EntityMention, in range: Range<Int>) -> Bool {
    words.list("through").contains { word in
      guard let offset = text.firstOffset(of: word, in: range), offset < mention.range.lowerBound
      else { return false }
      let gap = offset..<mention.range.lowerBound
      return text.firstOffset(of: Array("，".utf8), in: gap) == nil
    }
  }

  /// A province or a city gives as its government does.
  private func isProvince(_ mention: EntityMention) -> Bool {
    ["省", "市", "自治区", "區", "区", "县", "州"].contains {
      text.has($0, before: mention.range.upperBound)
    }
  }

  /// The names at the beginning of the sentence, before its first comma.
  private func subject(of clause: Clause) -> [EntityID] {
    let range = subjectRange(clause)
    return names(range)
  }

  func subjectRange(_ clause: Clause) -> Range<Int> {
    var start = text.trimmed(clause.sentence).lowerBound
    let verb = clause.trigger.range.lowerBound
    for mark in ["；", "表示，", "介绍，", "说，", "称，", "：“"] {
      var from = start
      while let offset = text.firstOffset(of: Array(mark.utf8), in: from..<max(from, verb)) {
        start = offset + mark.utf8.count
        from = start
      }
    }
    for date in paragraph.dates where date.evidence.range.lowerBound == start {
      start = date.evidence.range.upperBound
    }
    let comma = text.firstOffset(
      of: Array("，".utf8),
      in: start + 1..<max(start + 1, clause.trigger.range.lowerBound)
    )
    if let comma, names(start..<comma).isEmpty {
      return comma..<max(comma, clause.trigger.range.lowerBound)
    }
    return start..<(comma ?? max(start, clause.trigger.range.lowerBound))
  }

  /// Givers without a name: 北京市40余家社会组织.
  private func group(in range: Range<Int>, groups: inout GroupList) -> [EntityID] {
    let through = words.list("through").compactMap { text.firstOffset(of: $0, in: range) }.min()
    let phrase = text.trimmed(range.lowerBound..<(through ?? range.upperBound))
    guard let word = SpeechWords.chinese.lastGroup(in: text, range: phrase),
      text.trimmed(word.upperBound..<phrase.upperBound).count <= 18,
      word.upperBound - phrase.lowerBound <= 75
    else { return [] }
    return [groups.id(of: paragraph.string(phrase.lowerBound..<word.upperBound))]
  }

  /// The part of a range after its last comma.
  func lastClause(_ range: Range<Int>) -> Range<Int> {
    var offset = range.upperBound
    while offset > range.lowerBound {
      let previous = text.previousCharacter(before: offset)
      if ["，", "；", "。", ",", "："].contains(where: { text.has($0, at: previous) }),
        !isInName(previous)
      {
        return offset..<range.upperBound
      }
      offset = previous
    }
    return range
  }
}
