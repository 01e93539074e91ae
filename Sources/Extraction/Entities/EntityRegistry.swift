import CorpusModel

/// The entities of one document while its names are found: one for each key.
struct EntityRegistry {
  /// What makes two names the same entity in a document.
  enum Key: Hashable {
    /// Position in the lexicon's countries.
    case country(Int)
    /// Position in the lexicon's places.
    case place(Int)
    /// Position in the lexicon's organizations.
    case known(Int)
    /// The folded name.
    case organization(ExactText)
    case person(ExactText)
  }

  private(set) var entities: [Entity] = []
  private var ids: [Key: EntityID] = [:]
  /// How often each written form was met, by entity.
  private var forms: [[ExactText: Int]] = []
  private let lexicon: NameLexicon

  init(_ lexicon: NameLexicon) { self.lexicon = lexicon }

  /// The entity of a country, a territory being a place.
  mutating func country(_ index: Int) -> EntityID {
    if let id = ids[.country(index)] { return id }
    let country = lexicon.countries[index]
    var entity = Entity(kind: country.isTerritory ? .place : .country, name: country.name)
    if !country.isTerritory {
      entity.code = country.code
      entity.region = country.region
    }
    return add(entity, .country(index))
  }

  mutating func place(_ index: Int) -> EntityID {
    if let id = ids[.place(index)] { return id }
    var entity = Entity(kind: .place, name: lexicon.places[index].name)
    if let country = lexicon.places[index].country { entity.country = self.country(country) }
    return add(entity, .place(index))
  }

  mutating func known(_ index: Int) -> EntityID {
    if let id = ids[.known(index)] { return id }
    let organization = lexicon.organizations[index]
    var entity = Entity(kind: .organization, name: organization.name)
    entity.organizationKind = organization.kind
    if let country = organization.country { entity.country = self.country(country) }
    return add(entity, .known(index))
  }

  /// The entity of an organization that is found by its form.
  mutating func organization(
    _ key: String,
    name: String,
    kind: OrganizationKind,
    country: Int?
  ) -> EntityID {
    let exact = Key.organization(ExactText(key))
    if let id = ids[exact] { return id }
    var entity = Entity(kind: .organization, name: name)
    entity.organizationKind = kind
    if let country { entity.country = self.country(country) }
    return add(entity, exact)
  }

  mutating func person(_ key: String, name: String) -> EntityID {
    let exact = Key.person(ExactText(key))
    if let id = ids[exact] { return id }
    return add(Entity(kind: .person, name: name), exact)
  }

  /// The entity a key already has.
  func id(of key: Key) -> EntityID? { ids[key] }

  /// Makes a further key point at an entity.
  mutating func alias(_ key: Key, to id: EntityID) { ids[key] = id }

  /// Counts a written form of an entity.
  mutating func count(_ form: String, of id: EntityID) {
    forms[id.index][ExactText(form), default: 0] += 1
  }

  /// Changes what is known of an entity.
  mutating func update(_ id: EntityID, _ change: (inout Entity) -> Void) {
    change(&entities[id.index])
  }

  /// The entities with their written forms, most frequent first.
  func finished() -> [Entity] {
    var result = entities
    for index in result.indices {
      let written = forms[index].sorted { left, right in
        left.value == right.value
          ? precedes(left.key.text, right.key.text) : left.value > right.value
      }
      result[index].names = written.map(\.key.text)
      // The key is folded; the name is shown as it is written.
      if forms[index][ExactText(result[index].name)] == nil,
        let form = written.first(where: {
          foldedName($0.key.text) == foldedName(result[index].name)
        })
      {
        result[index].name = form.key.text
      }
      if result[index].names.isEmpty { result[index].names = [result[index].name] }
    }
    return result
  }

  private mutating func add(_ entity: Entity, _ key: Key) -> EntityID {
    let id = EntityID(entities.count)
    entities.append(entity)
    forms.append([:])
    ids[key] = id
    return id
  }
}
