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

  /// The one organization of the document that a label of an interview shortens: `MID` for
  /// `MID Research`.
  func body(called label: String) -> EntityID? {
    guard label.utf8.count >= 3 else { return nil }
    var found: EntityID?
    for (index, entity) in entities.enumerated() where entity.kind == .organization {
      let isCalled = entity.names.contains { $0 == label || $0.hasPrefix(label) }
      guard isCalled || entity.name.hasPrefix(label) else { continue }
      if found != nil { return nil }
      found = EntityID(index)
    }
    return found
  }
}
