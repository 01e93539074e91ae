import CorpusModel

private let documentsAtOnce = 64
private let entitiesAtOnce = 1 << 16

/// Finds which entities of different documents are the same thing.
///
/// Sets of entities are kept as a forest in which every entity points at an older one of its set.
struct EntityLinker {
  private var entities: [Entity] = []
  /// The document of each entity.
  private var documents: [Int] = []
  private var parents: [Int] = []
  /// How often each form of an entity is written, and which forms stand for it alone.
  private var forms: [[(name: String, count: Int)]] = []
  /// Whether a record points at an entity.
  private var isUsed: [Bool] = []

  /// The position of the first entity of each document.
  private(set) var offsets: [Int] = []

  /// Adds the entities of all documents.
  mutating func add(_ all: DocumentList) {
    for (document, records) in all.each(.entities) { add(records.extracted.entities, of: document) }
  }

  private mutating func add(_ new: [Entity], of document: Int) {
    let offset = entities.count
    offsets.append(offset)
    for var entity in new {
      entity.organization = entity.organization.map { EntityID($0.index + offset) }
      entity.country = entity.country.map { EntityID($0.index + offset) }
      parents.append(entities.count)
      documents.append(document)
      forms.append([])
      isUsed.append(false)
      entities.append(entity)
    }
  }

  /// Counts how the entities of the documents are written.
  mutating func countForms(in documents: DocumentList, isCancelled: () -> Bool) {
    for first in stride(from: 0, to: documents.count, by: documentsAtOnce) where !isCancelled() {
      let count = min(documentsAtOnce, documents.count - first)
      let found = mapConcurrently(count, stretch: 1) { [entities, offsets] in
        WrittenNames(documents, first + $0, offset: offsets[first + $0], entities)
      }
      for names in found { take(names) }
    }
  }

  private mutating func take(_ names: WrittenNames) {
    for entity in names.used { isUsed[entity] = true }
    for (entity, counted) in names.forms { forms[entity] = counted.map { ($0.key, $0.value) } }
    for entity in names.credited {
      for name in entities[entity].names where !forms[entity].contains(where: { $0.name == name }) {
        forms[entity].append((name, 1))
      }
    }
  }

  /// Joins what is the same.
  mutating func join() {
    joinSameNames()
    joinAbbreviations()
    joinReadings()
  }

  private func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index { index = parents[index] }
    return index
  }

  /// Makes one set of the sets of two entities.
  mutating func unite(_ left: Int, _ right: Int) {
    let (a, b) = (root(left), root(right))
    guard a != b else { return }
    parents[max(a, b)] = min(a, b)
    parents[left] = min(a, b)
    parents[right] = min(a, b)
  }

  /// What an entity may share with another of its kind: its code, or its full names.
  private func keys(of index: Int) -> [String] {
    let entity = entities[index]
    if let code = entity.code { return ["country " + code] }
    let names = [entity.name] + entity.names.filter { $0 != entity.name }
    guard entity.kind == .organization else {
      return names.map { entity.kind.rawValue + " " + plainKey($0, entity.kind) }
    }
    let country = entity.country.flatMap { entities[$0.index].code }
    let bodies = BodyNames.standard
    return names.filter { !isShort($0, of: index) && !isGenericNoun($0) }.flatMap {
      name -> [String] in
      // 教育部 is another ministry in another country.
      let plain = bodies.isBare(name) ? [] : [plainKey(name, .organization)]
      let body = bodies.key(of: name, country: country).map { [$0] } ?? []
      return (plain + body).map { "organization " + $0 }
    }
  }

  private func plainKey(_ name: String, _ kind: EntityKind) -> String {
    switch kind {
    case .person: personKey(name)
    case .country, .organization, .place, .group: organizationKey(foldedName(name))
    }
  }

  private mutating func joinSameNames() {
    var holders: [String: Int] = [:]
    // Some at a time: all keys of a large corpus take as much memory as its entities.
    for first in stride(from: 0, to: entities.count, by: entitiesAtOnce) {
      let count = min(entitiesAtOnce, entities.count - first)
      let keys = mapConcurrently(count, stretch: 512) { [self] in self.keys(of: first + $0) }
      for (offset, keys) in keys.enumerated() {
        for key in keys {
          if let other = holders[key] {
            unite(other, first + offset)
          } else {
            holders[key] = first + offset
          }
        }
      }
    }
  }

  /// Whether a name of an organization is only a short one: letters without a space, or a few
  /// characters where a longer name is known.
  private func isShort(_ name: String, of index: Int) -> Bool {
    if isAbbreviation(name) { return true }
    guard name != entities[index].name else { return false }
    let codes = name.nameCodes
    return codes.contains(where: \.isChinese) ? codes.count <= 4 : !codes.contains(.space)
  }

  private func isAbbreviation(_ name: String) -> Bool {
    let codes = name.nameCodes
    return codes.count >= 2 && codes.count <= 10 && codes.allSatisfy { $0.isLetter || $0.isDigit }
      && codes.filter(\.isCapital).count * 2 > codes.count
  }

  /// Joins a Chinese and an English name that carry the same abbreviation, where in no document the
  /// abbreviation stands for two things.
  private mutating func joinAbbreviations() {
    var holders: [String: [Int]] = [:]
    for index in entities.indices where entities[index].kind == .organization {
      for name in Set(forms[index].map(\.name)).union(entities[index].names)
      where isAbbreviation(name) && name.utf8.count > 2 {
        holders[name, default: []].append(index)
      }
    }
    for (_, indices) in holders.sorted(by: { $0.key < $1.key }) where indices.count > 1 {
      let perDocument = Dictionary(grouping: indices) { documents[$0] }
      guard perDocument.values.allSatisfy({ Set($0.map(root)).count == 1 }) else { continue }
      for index in indices.dropFirst() { unite(indices[0], index) }
    }
  }

  /// Joins a person named in Chinese and one whose English name is its reading, where both are the only
  /// ones: 张要武 and Zhang Yaowu.
  private mutating func joinReadings() {
    var latin: [[UInt16]: Set<Int>] = [:]
    var chinese: [[UInt16]: Set<Int>] = [:]
    for index in entities.indices where entities[index].kind == .person && isUsed[index] {
      let codes = entities[index].name.nameCodes
      if codes.allSatisfy(\.isChinese) {
        for letters in readings(of: codes) { chinese[letters, default: []].insert(root(index)) }
      } else {
        latin[Pinyin.letters(of: codes), default: []].insert(root(index))
      }
    }
    for (letters, english) in latin.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      guard let named = chinese[letters], named.count == 1, english.count == 1,
        let one = named.first, let other = english.first
      else { continue }
      unite(one, other)
    }
  }

  /// Every way to read a name of two to four characters aloud.
  private func readings(of name: [UInt16]) -> [[UInt16]] {
    guard (2...4).contains(name.count) else { return [] }
    let all = name.reduce([[UInt16]]()) { spelled, character in
      let readings = Pinyin.standard.readings[character] ?? []
      return spelled.isEmpty ? readings : spelled.flatMap { start in readings.map { start + $0 } }
    }
    return Array(Set(all))
  }

  /// The joined entities that are used, the place of every old one among them, and the oldest of each;
  /// one that is not used moves to the first.
  func linked() -> (entities: [Entity], moves: [EntityID], olds: [Int]) {
    var members: [Int: [Int]] = [:]
    for index in entities.indices { members[root(index), default: []].append(index) }
    let needed = neededRoots()
    var places: [Int: EntityID] = [:]
    for index in entities.indices where index == root(index) && needed.contains(index) {
      places[index] = EntityID(places.count)
    }
    let moves = entities.indices.map { places[root($0)] ?? EntityID(0) }
    var result: [Entity] = []
    var olds: [Int] = []
    for index in entities.indices where places[index] != nil {
      result.append(merged(members[index] ?? [index], moves, places))
      olds.append(index)
    }
    return (result, moves, olds)
  }

  /// The sets that records point at, and the organizations and countries of those.
  private func neededRoots() -> Set<Int> {
    var needed = Set(entities.indices.filter { isUsed[$0] }.map(root))
    var grows = true
    while grows {
      grows = false
      for index in entities.indices where needed.contains(root(index)) {
        for id in [entities[index].organization, entities[index].country].compactMap({ $0 })
        where needed.insert(root(id.index)).inserted {
          grows = true
        }
      }
    }
    return needed
  }

  private func merged(
    _ members: [Int],
    _ moves: [EntityID],
    _ places: [Int: EntityID]
  ) -> Entity {
    var entity = entities[members[0]]
    var counts: [String: Int] = [:]
    for member in members {
      for form in forms[member] { counts[form.name, default: 0] += form.count }
    }
    for member in members.dropFirst() {
      let other = entities[member]
      if entity.role == nil || entity.organization == nil && other.organization != nil {
        entity.role = other.role ?? entity.role
        entity.organization = other.organization ?? entity.organization
      }
      entity.country = entity.country ?? other.country
      entity.organizationKind = entity.organizationKind ?? other.organizationKind
    }
    entity.organization = entity.organization.map { moves[$0.index] }
    entity.country = entity.country.map { moves[$0.index] }
    name(&entity, members, counts)
    return entity
  }

  /// Chooses the canonical name and orders the written ones.
  private func name(_ entity: inout Entity, _ members: [Int], _ counts: [String: Int]) {
    let written = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    let candidates = members.map { entities[$0].name }
    switch entity.kind {
    case .country, .place, .group: break
    case .organization, .person:
      let english = candidates.filter { !$0.nameCodes.contains(where: \.isChinese) }
      entity.name =
        english.max { counts[$0] ?? 0 < counts[$1] ?? 0 } ?? candidates.max {
          counts[$0] ?? 0 < counts[$1] ?? 0
        } ?? entity.name
    }
    var names = written.map(\.key)
    // The canonical name belongs to the written forms even where the corpus writes only others.
    if !names.contains(entity.name) { names.append(entity.name) }
    entity.names = names
  }
}
