import CorpusModel

/// Unnamed groups that a document speaks of: 海外侨胞, 30多家社会组织.
///
/// Their ids follow those of the document's entities.
struct GroupList: Sendable {
  let base: Int
  private(set) var groups: [Entity] = []

  init(base: Int) { self.base = base }

  /// The group with an id; nil where that is another entity.
  subscript(id: EntityID) -> Entity? {
    groups.indices.contains(id.index - base) ? groups[id.index - base] : nil
  }

  /// The id of a group of that name.
  mutating func id(of name: String) -> EntityID {
    if let index = groups.firstIndex(where: { isSame($0.name, name) }) {
      return EntityID(base + index)
    }
    groups.append(Entity(kind: .group, name: name))
    return EntityID(base + groups.count - 1)
  }
}
