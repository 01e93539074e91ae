package import Columns
package import CorpusModel

/// The countries, organizations, people, places and groups of a corpus, one row an entity.
package struct EntityStore: Sendable {
  package let kinds: EntityKinds
  /// The canonical names.
  package let names: PackedCodes
  /// All written forms of each.
  package let writtenNames: StoredLists
  /// ISO 3166 alpha-3 of countries.
  package let codes: PackedCodes
  package let regions: PackedCodes
  /// Of an organization its kind among organizations, otherwise the kind of entity.
  package let kindNames: PackedCodes
  package let roles: PackedCodes
  /// The organization of a person, by number of entity.
  package let organizations: PackedNumbers
  /// The country of an organization or person, by number of entity.
  package let countries: PackedNumbers
  /// How often each is mentioned.
  package let mentions: PackedNumbers
  /// The row of each entity in the table of its kind; no row where its kind has none.
  package let rows: PackedNumbers
  /// The entities of a folded written name or country code.
  let index: NameIndex

  package var count: Int { kinds.count }

  /// The entities with a written name or country code that folds to `name`; a kind narrows them.
  package func find(folded name: String, kind: EntityKind?) -> [UInt32] {
    let found = index.numbers(folded: Array(name.utf8))
    guard let kind else { return found }
    return found.filter { kinds[Int($0)] == kind }
  }

  /// An entity as a result shows it.
  package func value(_ number: Int) -> EntityValue {
    EntityValue(
      name: names.text(number) ?? "",
      code: codes.text(number) ?? "",
      number: number
    )
  }

  /// All written forms of an entity.
  package func writtenNames(_ number: Int) -> [String] {
    let range = writtenNames.range(number)
    let texts = writtenNames.elements.read(.range(range)).asText
    return range.indices.compactMap { texts.text($0 - range.lowerBound) }
  }
}
