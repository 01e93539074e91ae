import CorpusModel

extension AnnotatedDocument {
  /// The person of the document with a name, as the lines above the text describe them.
  func person(called name: String) -> Speaker? {
    guard
      let index = entities.firstIndex(where: {
        $0.kind == .person && ($0.name == name || $0.names.contains(name)) && $0.role != nil
      })
    else { return nil }
    var speaker = Speaker(name: name, entity: EntityID(index))
    speaker.role = entities[index].role
    speaker.organization = entities[index].organization
    speaker.country = entities[index].country
    return speaker
  }

  /// The medium an article was taken from, which asks in an interview under 问.
  func medium(of article: RowID<Article>) -> EntityID? {
    let origin = read.articles[article.index].origin ?? read.document.publisher
    guard let origin else { return nil }
    return entities.firstIndex { entity in
      entity.organizationKind == .media && entity.names.contains { origin.contains($0) }
    }.map { EntityID($0) }
  }

  /// The one organization of the document that a label of an interview shortens: `MID` for
  /// `MID Research`.
  func body(called label: String) -> EntityID? {
    guard label.utf8.count >= 3 else { return nil }
    var found: EntityID?
    for (index, entity) in entities.enumerated() where entity.kind == .organization {
      let isCalled = ([entity.name] + entity.names).contains { name in
        name.hasPrefix(label) || entity.organizationKind == .media && name.hasSuffix(label)
      }
      guard isCalled else { continue }
      if found != nil { return nil }
      found = EntityID(index)
    }
    return found
  }
}
