import CorpusModel

/// An organization or a person of the one edition and the one of the other that stands in its place.
struct AlignedName: Sendable {
  var chinese: EntityID
  var english: EntityID
}

/// Collects which organizations and people of the one edition stand where those of the other stand.
struct NameVotes {
  private let entities: [Entity]
  /// Whether an entity has a name in Chinese, and one in Latin letters.
  private let scripts: [(chinese: Bool, latin: Bool)]
  private var votes: [Pair: Int] = [:]

  private struct Pair: Hashable {
    var chinese: EntityID
    var english: EntityID
  }

  init(entities: [Entity]) {
    self.entities = entities
    scripts = entities.map { entity in
      let isChinese = entity.names.map { $0.nameCodes.contains(where: \.isChinese) }
      return (isChinese.contains(true), isChinese.contains(false))
    }
  }

  /// Counts the names of paired sentences: those without a name in the other language, one for one in
  /// the order in which they stand.
  mutating func count(_ article: AlignedArticle, _ chinese: EditionText, _ english: EditionText) {
    for pair in article.sentences where pair.agreement > 0.3 {
      for kind in [EntityKind.organization, .person] {
        let left = unlinked(kind, in: chinese, pair.chinese)
        let right = unlinked(kind, in: english, pair.english)
        guard left.count == right.count, left.count <= 6 else { continue }
        for (one, other) in zip(left, right) {
          votes[Pair(chinese: one, english: other), default: 0] += left.count == 1 ? 2 : 1
        }
      }
    }
  }

  /// The entities of one kind in some sentences, each once, that have names in one language only.
  private func unlinked(
    _ kind: EntityKind,
    in text: EditionText,
    _ sentences: Range<Int>
  ) -> [EntityID] {
    let paragraph = text.extracted.sentences[sentences.lowerBound].paragraph
    var seen: Set<EntityID> = []
    return text.mentions(ofParagraph: paragraph.index).compactMap { mention in
      let index = mention.entity.index
      guard entities[index].kind == kind, scripts[index].chinese != scripts[index].latin,
        scripts[index].chinese == text.isChinese,
        let sentence = text.sentence(at: mention.evidence), sentences.contains(sentence),
        seen.insert(mention.entity).inserted
      else { return nil }
      return mention.entity
    }
  }

  /// Whether two entities may be one: what is seen once or beside others must be of one known kind.
  private func mayBeOne(_ one: Entity, _ other: Entity, votes: Int) -> Bool {
    if one.kind == .person { return votes > 1 }
    let (left, right) = (one.organizationKind ?? .other, other.organizationKind ?? .other)
    if left == right { return left != .other || votes > 1 }
    return votes > 3 && (left == .other || right == .other)
  }

  /// The pairs that are each other's best.
  func best() -> [AlignedName] {
    var chinese: [EntityID: (other: EntityID, votes: Int, isOnly: Bool)] = [:]
    var english: [EntityID: (other: EntityID, votes: Int, isOnly: Bool)] = [:]
    for (pair, count) in votes {
      chinese[pair.chinese] = better(chinese[pair.chinese], pair.english, count)
      english[pair.english] = better(english[pair.english], pair.chinese, count)
    }
    return chinese.compactMap { one, best in
      guard best.isOnly, let back = english[best.other], back.other == one, back.isOnly,
        mayBeOne(entities[one.index], entities[best.other.index], votes: best.votes)
      else { return nil }
      return AlignedName(chinese: one, english: best.other)
    }.sorted { $0.chinese < $1.chinese }
  }

  private func better(
    _ old: (other: EntityID, votes: Int, isOnly: Bool)?,
    _ other: EntityID,
    _ count: Int
  ) -> (other: EntityID, votes: Int, isOnly: Bool) {
    guard let old, old.votes >= count else { return (other, count, true) }
    return old.votes == count ? (old.other, old.votes, false) : old
  }
}
