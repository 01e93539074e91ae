/// What kind of thing a name names.
package enum EntityKind: String, Sendable, CaseIterable {
  case country, organization, person, place
  /// An unnamed group: 国际社会, local hospitals.
  case group
}

/// The kinds of organization of the `kind` column.
package enum OrganizationKind: String, Sendable, CaseIterable {
  case foundation, association, government, company, media, international, hospital, university
  case party, other
}

/// A thing with one canonical name and many written names.
package struct Entity: Sendable {
  package var kind: EntityKind
  /// English where the corpus has it.
  package var name: String
  /// All written forms, the canonical one included, most frequent first.
  package var names: [String]
  /// ISO 3166 alpha-3 of a country.
  package var code: String?
  /// The UN region of a country.
  package var region: String?
  package var organizationKind: OrganizationKind?
  /// Of a person, as written.
  package var role: String?
  /// Of a person.
  package var organization: EntityID?
  /// Of an organization or a person.
  package var country: EntityID?

  package init(kind: EntityKind, name: String, names: [String] = []) {
    self.kind = kind
    self.name = name
    self.names = names.isEmpty ? [name] : names
  }
}

package typealias EntityID = RowID<Entity>

/// A written name where it stands.
package struct Mention: Sendable {
  package var entity: EntityID
  package var evidence: Evidence

  package init(entity: EntityID, evidence: Evidence) {
    self.entity = entity
    self.evidence = evidence
  }
}
