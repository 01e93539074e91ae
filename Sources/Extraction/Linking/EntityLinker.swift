import CorpusModel

private let documentsAtOnce = 64
private let entitiesAtOnce = 1 << 16

/// Finds which entities of different documents are the same thing.
///
/// Sets of entities are kept as a forest in which every entity points at an older one of its set.
struct EntityLinker {
  private var entities = EntityTable()
  private var parents: [UInt32] = []
  /// Whether a record points at an entity.
  private var isUsed: [Bool] = []

  /// The position of the first entity of each document.
  var offsets: [Int] { entities.offsets }

  /// Adds the entities of all documents.
  mutating func add(_ all: DocumentList) {
    for (_, records) in all.each(.entities) { entities.add(records.extracted.entities) }
    parents = (0..<UInt32(entities.count)).map { $0 }
    isUsed = [Bool](repeating: false, count: entities.count)
  }

  /// Counts how the entities of the documents are written.
  mutating func countForms(in documents: DocumentList, isCancelled: () -> Bool) {
    for first in stride(from: 0, to: documents.count, by: documentsAtOnce) where !isCancelled() {
      let count = min(documentsAtOnce, documents.count - first)
      let found = mapConcurrently(count, stretch: 1) { [entities] in
        WrittenNames(documents, first + $0, entities)
      }
      for (index, names) in found.enumerated() {
        for entity in names.used { isUsed[entity] = true }
        entities.addForms(names.forms, rows: entities.rows(of: first + index))
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
    while parents[index] != index { index = Int(parents[index]) }
    return index
  }

  /// Makes one set of the sets of two entities.
  mutating func unite(_ left: Int, _ right: Int) {
    let (a, b) = (root(left), root(right))
    guard a != b else { return }
    for index in [max(a, b), left, right] { parents[index] = UInt32(min(a, b)) }
  }

  /// The ways in which an entity is named by which it may be the same as another: its code, or its full
  /// names.
  private func uses(of index: Int) -> [NameUse] {
    let code = entities.codeNumber(index)
    guard code == NameTable.none else { return [NameUse(kind: nil, name: code)] }
    let (kind, name) = (entities.kind(index), entities.name(index))
    var first = NameUse(kind: kind, name: entities.nameNumber(index))
    if kind == .organization {
      first.country = entities.country(index).map { entities.codeNumber($0) } ?? NameTable.none
    }
    var other = first
    other.isOther = true
    return [first]
      + entities.nameNumbers(index).filter { entities.texts[$0] != name }.map {
        other.name = $0
        return other
      }
  }

  /// What a way of being named may share with another.
  private func keys(of use: NameUse) -> [String] {
    let name = entities.texts[use.name]
    guard let kind = use.kind else { return ["country " + name] }
    guard kind == .organization else { return [kind.rawValue + " " + plainKey(name, kind)] }
    if isShort(name, isOther: use.isOther) || isGenericNoun(name) { return [] }
    let bodies = BodyNames.standard
    // 教育部 is another ministry in another country.
    let plain = bodies.isBare(name) ? [] : [plainKey(name, .organization)]
    let body = bodies.key(of: name, country: entities.texts.text(use.country)).map { [$0] } ?? []
    return (plain + body).map { "organization " + $0 }
  }

  private func plainKey(_ name: String, _ kind: EntityKind) -> String {
    switch kind {
    case .person: personKey(name)
    case .country, .organization, .place, .group: organizationKey(foldedName(name))
    }
  }

  private mutating func joinSameNames() {
    var shared = SharedKeys()
    // Some at a time: all keys of a large corpus take as much memory as its entities.
    for first in stride(from: 0, to: entities.count, by: entitiesAtOnce) {
      let rows = first..<min(first + entitiesAtOnce, entities.count)
      let named = rows.map { uses(of: $0) }
      let new = shared.enter(named)
      shared.add(mapConcurrently(new.count, stretch: 512) { [self] in self.keys(of: new[$0]) })
      for (row, uses) in zip(rows, named) {
        for use in uses {
          for key in shared.keys(of: use) {
            if let other = shared.hold(key, by: row) { unite(other, row) }
          }
        }
      }
    }
  }

  /// Whether a name of an organization is only a short one: letters without a space, or a few
  /// characters where a longer name is known.
  private func isShort(_ name: String, isOther: Bool) -> Bool {
    if isAbbreviation(name) { return true }
    guard isOther else { return false }
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
    for index in 0..<entities.count where entities.kind(index) == .organization {
      for number in Set(entities.forms(index).map(\.name)).union(entities.nameNumbers(index)) {
        let name = entities.texts[number]
        if isAbbreviation(name), name.utf8.count > 2 { holders[name, default: []].append(index) }
      }
    }
    for (_, indices) in holders.sorted(by: { $0.key < $1.key }) where indices.count > 1 {
      let perDocument = Dictionary(grouping: indices) { entities.documents[$0] }
      guard perDocument.values.allSatisfy({ Set($0.map(root)).count == 1 }) else { continue }
      for index in indices.dropFirst() { unite(indices[0], index) }
    }
  }

  /// Joins a person named in Chinese and one whose English name is its reading, where both are the only
  /// ones: 张要武 and Zhang Yaowu.
  private mutating func joinReadings() {
    var latin: [[UInt16]: Set<Int>] = [:]
    var chinese: [[UInt16]: Set<Int>] = [:]
    for index in 0..<entities.count where entities.kind(index) == .person && isUsed[index] {
      let codes = entities.name(index).nameCodes
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
    let roots = (0..<entities.count).map { UInt32(root($0)) }
    let members = Members(roots)
    let needed = neededRoots(roots)
    var places = [EntityID?](repeating: nil, count: entities.count)
    var olds: [Int] = []
    for index in roots.indices where roots[index] == index && needed[index] {
      places[index] = EntityID(olds.count)
      olds.append(index)
    }
    let moves = roots.map { places[Int($0)] ?? EntityID(0) }
    return (olds.map { merged(members[$0], moves) }, moves, olds)
  }

  /// The sets that records point at, and the organizations and countries of those.
  private func neededRoots(_ roots: [UInt32]) -> [Bool] {
    var needed = [Bool](repeating: false, count: roots.count)
    for index in roots.indices where isUsed[index] { needed[Int(roots[index])] = true }
    var grows = true
    while grows {
      grows = false
      for index in roots.indices where needed[Int(roots[index])] {
        for row in [entities.organization(index), entities.country(index)].compactMap({ $0 })
        where !needed[Int(roots[row])] {
          needed[Int(roots[row])] = true
          grows = true
        }
      }
    }
    return needed
  }

  private func merged(
    _ members: [Int],
    _ moves: [EntityID]
  ) -> Entity {
    var entity = entities.entity(members[0])
    var counts: [String: Int] = [:]
    for member in members {
      for form in entities.forms(member) {
        counts[entities.texts[form.name], default: 0] += Int(form.count)
      }
    }
    for member in members.dropFirst() {
      let other = entities.entity(member)
      if entity.role == nil {
        entity.role = other.role
        entity.organization = other.organization ?? entity.organization
      } else if entity.organization == nil, let body = other.organization {
        entity.organization = body
        // An office in English stays: the other edition only tells the body it is held in.
        if holdsChinese(entity.role) { entity.role = other.role ?? entity.role }
      }
      entity.country = entity.country ?? other.country
      entity.organizationKind = entity.organizationKind ?? other.organizationKind
    }
    entity.organization = entity.organization.map { moves[$0.index] }
    entity.country = entity.country.map { moves[$0.index] }
    name(&entity, members, counts)
    return entity
  }

  private func holdsChinese(_ role: String?) -> Bool {
    role.map { $0.nameCodes.contains(where: \.isChinese) } ?? false
  }

  /// Chooses the canonical name and orders the written ones.
  private func name(_ entity: inout Entity, _ members: [Int], _ counts: [String: Int]) {
    let written = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    let candidates = members.map { entities.name($0) }
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

/// The members of each set, ascending.
private struct Members {
  private var offsets: [Int]
  private var order: [UInt32]

  /// Takes the root of every member.
  init(_ roots: [UInt32]) {
    var counts = [Int](repeating: 0, count: roots.count + 1)
    for root in roots { counts[Int(root) + 1] += 1 }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    offsets = counts
    order = [UInt32](repeating: 0, count: roots.count)
    for (member, root) in roots.enumerated() {
      order[counts[Int(root)]] = UInt32(member)
      counts[Int(root)] += 1
    }
  }

  /// The members of the set of a root.
  subscript(root: Int) -> [Int] { order[offsets[root]..<offsets[root + 1]].map { Int($0) } }
}
