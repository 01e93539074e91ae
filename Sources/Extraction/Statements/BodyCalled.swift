import CorpusModel

extension AnnotatedDocument {
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
