import CorpusModel

/// The bodies people act for.
extension PartyReader {
  /// Those of whom a gift comes: no officers of other givers, no occasions, and nobody who receives it.
  func givers(_ ids: [EntityID], to receivers: [EntityID]) -> [EntityID] {
    withoutOfficers(ids).filter { !receivers.contains($0) && !isOccasion($0) }
  }

  /// Whether a party is no giver but an occasion, or nobody: 全球疫苗峰会, `countries`.
  func isOccasion(_ id: EntityID) -> Bool {
    guard id.index < document.entities.count else { return false }
    let entity = document.entities[id.index]
    guard entity.kind == .organization || entity.kind == .group else { return false }
    let list = GivingWords.chinese["no occasion"]
    let others = GivingWords.english["no occasion"]
    return entity.names.contains { name in
      let plain = plainForm(of: Array(name.utf8))
      return list.ends(in: plain, before: plain.count)
        || others.ends(in: plain, before: plain.count)
    }
  }

  /// Receivers with the bodies of those who take a gift for them: `to Abrar, chairman of the Society`.
  func bodies(of ids: [EntityID], in range: Range<Int>) -> [EntityID] {
    var found: [EntityID] = []
    for id in ids {
      let person = paragraph.people(in: range).first { $0.entity == id }
      let body =
        person?.offices.lazy.compactMap(\.organization).first
        ?? person?.offices.lazy.compactMap(\.country).first
      let meant = body ?? id
      if !found.contains(meant) { found.append(meant) }
    }
    return found
  }

  /// Whether a party is a body that collects for others: a foundation, a charity, no company.
  func isCollector(_ id: EntityID) -> Bool {
    guard id.index < document.entities.count else { return false }
    let entity = document.entities[id.index]
    switch entity.organizationKind {
    case .foundation, .association, .international: return true
    case .government, .company, .media, .hospital, .university, .party, .other, nil: return false
    }
  }

  /// Whether a party is only where or by whom something is shown: a place, a country, a newspaper.
  func onlyHosts(_ id: EntityID) -> Bool {
    guard id.index < document.entities.count else { return false }
    let entity = document.entities[id.index]
    return entity.kind == .place || entity.kind == .country || entity.organizationKind == .media
  }

  /// Parties without the people who hold an office of one of them: 中促会会长孙家正 gives for 中促会.
  func withoutOfficers(_ ids: [EntityID]) -> [EntityID] {
    guard ids.count > 1 else { return ids }
    return ids.filter { id in
      !paragraph.people.contains { person in
        person.entity == id
          && person.offices.contains { office in
            [office.organization, office.country].compactMap(\.self).contains { ids.contains($0) }
          }
      }
    }
  }
}
