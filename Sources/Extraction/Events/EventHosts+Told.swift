import CorpusModel

/// Who held an event by sentences of their own, and who stands beside the hosts only.
extension EventDetailReader {
  /// Whom 我们 means in an interview: the organization the article is about.
  func speakerOfTurn(_ range: Range<Int>) -> EntityID? {
    guard isChinese, paragraph.speaker != nil,
      paragraph.searched.firstOffset(of: "我们", in: range) != nil
    else { return nil }
    return document.context(of: paragraph).mainOrganizations.first
  }

  /// Those a sentence of its own says held it: 仪式由某某主办, `it was hosted by …`.
  func toldHosts(_ scope: EventScope) -> [EntityID] {
    let text = scope.paragraph.searched
    for sentence in scope.sentences {
      if let told = labelledHosts(sentence, scope.paragraph) { return told }
      for word in words.places(of: "host", in: text, sentence) {
        let range: Range<Int>
        if isChinese {
          guard
            let by = text.firstOffset(
              of: "由",
              in: sentence.lowerBound..<word.lowerBound
            )
          else { continue }
          range = by..<word.lowerBound
        } else {
          range = word.upperBound..<min(sentence.upperBound, word.upperBound + 160)
        }
        // 由甲、乙发起: the verb behind the last name is the one that tells it.
        let named = scope.paragraph.mentions(in: range).filter {
          !$0.nested && $0.kind == .organization
            && ($0.range.upperBound == word.lowerBound || !isAside($0))
        }
        let own = scope.paragraph.id == paragraph.id ? ownBodies(range) : []
        let all = own + named.map(\.entity).filter { !own.contains($0) }
        if !all.isEmpty { return all }
      }
    }
    return []
  }

  /// Whether an organization is named beside the hosts only: in X举行, 在X支持下, invited by X.
  func isAside(_ mention: EntityMention) -> Bool {
    let text = paragraph.searched
    let next = mention.range.upperBound
    if words.stands("aside after", in: text, at: next) || isAlias(mention) { return true }
    if isSponsor(mention) { return false }
    let start = text.trimmed(0..<mention.range.lowerBound).upperBound
    return words.length(of: "aside before", in: text, before: start) != nil
  }

  /// `The symposium was co-sponsored by A`: where that is the verb of the event, they hold it.
  func isSponsor(_ mention: EntityMention) -> Bool {
    guard !isChinese, core.hosts.contains(mention.range.lowerBound) else { return false }
    return paragraph.searched.has("sponsored", before: core.verb.upperBound)
      && paragraph.searched.has(" by ", at: core.verb.upperBound)
  }

  /// 主办方是某会, 主办单位：某会.
  func labelledHosts(
    _ sentence: Range<Int>,
    _ place: AnnotatedParagraph
  ) -> [EntityID]? {
    guard isChinese else { return nil }
    let text = place.searched
    for label in words.places(of: "host label", in: text, sentence) {
      let reader = EventCoreReader(paragraph: place)
      let end = reader.clauseEnd(after: label.upperBound + 3, in: sentence)
      let named = place.mentions(in: label.upperBound..<max(label.upperBound, end)).filter {
        !$0.nested && $0.kind == .organization
      }
      if !named.isEmpty { return named.map(\.entity) }
    }
    return nil
  }

  /// （简称“某会”）: the short form of a name before it.
  func isAlias(_ mention: EntityMention) -> Bool {
    let text = paragraph.searched
    let start = text.trimmed(0..<mention.range.lowerBound).upperBound
    if ["称“", "称", "称「", "called", "as "].contains(where: { text.has($0, before: start) }) {
      return true
    }
    // 某某有限公司（某视）: what stands in brackets right behind a name.
    guard let bracket = ["（", "("].first(where: { text.has($0, before: start) }) else {
      return false
    }
    let end = text.trimmed(0..<start - bracket.utf8.count).upperBound
    return paragraph.mentions.contains {
      $0.kind == .organization && !$0.nested && $0.range.upperBound == end
    }
  }
}
