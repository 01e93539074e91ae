import CorpusModel

/// An organization or a person of the one edition and the one of the other that stands in its place.
struct AlignedName: Sendable {
  var chinese: EntityID
  var english: EntityID
}

/// Collects which organizations and people of the one edition stand where those of the other stand.
struct NameVotes {
  private let entities: [Entity]
  private let likeness: NameLikeness
  /// Whether an entity has a name in Chinese, and one in Latin letters.
  private let scripts: [(chinese: Bool, latin: Bool)]
  private var votes: [Pair: Votes] = [:]

  private struct Pair: Hashable {
    var chinese: EntityID
    var english: EntityID
  }

  /// In how many paired sentences two names face each other, and in how many as the only ones.
  private struct Votes {
    var all = 0
    var alone = 0

    /// The order of candidates.
    var weight: Int { all + alone }
  }

  init(entities: [Entity]) {
    self.entities = entities
    likeness = NameLikeness(entities)
    scripts = entities.map { entity in
      let isChinese = entity.names.map { $0.nameCodes.contains(where: \.isChinese) }
      return (isChinese.contains(true), isChinese.contains(false))
    }
  }

  /// Counts the names of paired sentences: those without a name in the other language, one for one in
  /// the order in which they stand, and people wherever their names sound alike.
  mutating func count(_ article: AlignedArticle, _ chinese: EditionText, _ english: EditionText) {
    for pair in article.sentences where pair.agreement > 0.25 {
      for kind in [EntityKind.organization, .person] {
        let left = unlinked(kind, in: chinese, pair.chinese)
        let right = unlinked(kind, in: english, pair.english)
        let isList = left.count == right.count && left.count <= 8
        if isList { for (one, other) in zip(left, right) { vote(one, other, left.count == 1) } }
        // Names in another order, or some of which one edition leaves out.
        for (place, one) in left.enumerated() {
          for (index, other) in right.enumerated() where !(isList && place == index) {
            if isAlike(one, other) { vote(one, other, false) }
          }
        }
      }
    }
  }

  private mutating func vote(_ one: EntityID, _ other: EntityID, _ isAlone: Bool) {
    votes[Pair(chinese: one, english: other), default: Votes()].all += 1
    if isAlone { votes[Pair(chinese: one, english: other), default: Votes()].alone += 1 }
  }

  private func isAlike(_ one: EntityID, _ other: EntityID) -> Bool {
    let (left, right) = (entities[one.index], entities[other.index])
    if left.kind == .person { return likeness.likeness(ofPerson: left, right) >= 0.6 }
    return likeness.likeness(ofOrganization: left, right) ?? 0 >= 3
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

  /// Whether two entities may be one: facing each other twice needs little more, once needs kind and
  /// country, or the sound of the names.
  private func mayBeOne(_ one: Entity, _ other: Entity, _ votes: Votes) -> Bool {
    if one.kind == .person {
      let sound = likeness.likeness(ofPerson: one, other)
      return sound >= 0.6 || sound >= 0.4 && votes.all > 1
    }
    guard let points = likeness.likeness(ofOrganization: one, other) else { return false }
    if votes.all > 1 { return points > 0 }
    return points > 1
  }

  /// The pairs that are each other's best.
  func best() -> [AlignedName] {
    var chinese: [EntityID: Best] = [:]
    var english: [EntityID: Best] = [:]
    for (pair, votes) in votes {
      let (one, other) = (entities[pair.chinese.index], entities[pair.english.index])
      guard mayBeOne(one, other, votes) else { continue }
      let weight = self.weight(one, other, votes)
      chinese[pair.chinese] = better(chinese[pair.chinese], pair.english, weight)
      english[pair.english] = better(english[pair.english], pair.chinese, weight)
    }
    return chinese.compactMap { one, best in
      guard best.isOnly, let back = english[best.other], back.other == one, back.isOnly else {
        return nil
      }
      return AlignedName(chinese: one, english: best.other)
    }.sorted { $0.chinese < $1.chinese }
  }

  /// A candidate and whether no other one is as good.
  private struct Best {
    var other: EntityID
    var weight: Double
    var isOnly: Bool
  }

  private func weight(_ one: Entity, _ other: Entity, _ votes: Votes) -> Double {
    let like =
      one.kind == .person
      ? 3 * likeness.likeness(ofPerson: one, other)
      : Double(likeness.likeness(ofOrganization: one, other) ?? 0)
    return Double(votes.weight) + like
  }

  private func better(_ old: Best?, _ other: EntityID, _ weight: Double) -> Best {
    guard let old, old.weight >= weight else {
      return Best(other: other, weight: weight, isOnly: true)
    }
    var kept = old
    if old.weight == weight { kept.isOnly = false }
    return kept
  }
}
