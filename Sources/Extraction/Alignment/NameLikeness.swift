import CorpusModel

/// What besides their places speaks for a Chinese and an English name naming the same thing.
struct NameLikeness {
  private let entities: [Entity]

  init(_ entities: [Entity]) { self.entities = entities }

  /// How much kind, country and sound of two organizations agree; nil where kind or country differ.
  func likeness(ofOrganization one: Entity, _ other: Entity) -> Int? {
    var points = 0
    let kinds = (one.organizationKind ?? .other, other.organizationKind ?? .other)
    if kinds.0 == kinds.1 {
      if kinds.0 != .other { points += 1 }
    } else if kinds.0 != .other, kinds.1 != .other, !isLoose(kinds.0, kinds.1) {
      return nil
    }
    if let left = one.country, let right = other.country {
      guard code(left) == code(right) else { return nil }
      points += 1
    }
    return sharesSound(one, other) ? points + 2 : points
  }

  /// Kinds that the nouns of the two languages do not keep apart.
  private func isLoose(_ one: OrganizationKind, _ other: OrganizationKind) -> Bool {
    let kinds: Set<OrganizationKind> = [one, other]
    return kinds.isSubset(of: [.association, .international])
      || kinds.isSubset(of: [.association, .foundation])
      || kinds.isSubset(of: [.university, .hospital])
  }

  private func code(_ country: EntityID) -> String? { entities[country.index].code }

  /// Whether two characters of the Chinese name are spelt out in the English one: 怡海 in `Yihai`.
  private func sharesSound(_ one: Entity, _ other: Entity) -> Bool {
    let letters = other.names.filter { !$0.nameCodes.contains(where: \.isChinese) }
      .map { Pinyin.letters(of: $0.nameCodes) }
    return one.names.contains { name in
      let codes = name.nameCodes.filter(\.isChinese)
      return zip(codes, codes.dropFirst()).contains { pair in
        spelled([pair.0, pair.1]).contains { sound in
          sound.count > 4 && letters.contains { $0.holds(sound) }
        }
      }
    }
  }

  private func spelled(_ codes: [UInt16]) -> [[UInt16]] {
    codes.reduce([[]]) { starts, code in
      let readings = Pinyin.standard.readings[code] ?? []
      return starts.flatMap { start in readings.map { start + $0 } }
    }
  }

  /// How alike two names of people sound, 0…1: the consonants in order, those that transcriptions confuse
  /// taken as one.
  func likeness(ofPerson one: Entity, _ other: Entity) -> Double {
    let chinese = one.names.filter { $0.nameCodes.contains(where: \.isChinese) }
    let latin = other.names.filter { !$0.nameCodes.contains(where: \.isChinese) }
    var best = 0.0
    for name in chinese {
      let left = consonants(ofChinese: name)
      for other in latin {
        best = max(best, agreement(left, consonants(of: Pinyin.letters(of: other.nameCodes))))
      }
    }
    return best
  }

  private func consonants(ofChinese name: String) -> [Set<Character>] {
    name.nameCodes.flatMap { code -> [Set<Character>] in
      guard let reading = Pinyin.standard.readings[code]?.first else { return [] }
      return consonants(of: reading)
    }
  }

  /// The classes of the consonants of a word; h, w, y and vowels count for nothing.
  private func consonants(of letters: [UInt16]) -> [Set<Character>] {
    var result: [Set<Character>] = []
    for code in letters {
      guard let kinds = Self.classes[Character(Unicode.Scalar(UInt8(truncatingIfNeeded: code)))]
      else { continue }
      if result.last != kinds { result.append(kinds) }
    }
    return result
  }

  private static let classes: [Character: Set<Character>] = [
    "b": ["b"], "p": ["b"], "f": ["f"], "v": ["f", "b"], "d": ["d"], "t": ["d"], "g": ["g", "s"],
    "k": ["g"], "q": ["g", "s"], "j": ["g", "s"], "x": ["s", "g"], "c": ["g", "s"], "s": ["s"],
    "z": ["s", "d"], "l": ["l"], "r": ["l"], "m": ["m"], "n": ["n"],
  ]

  /// The share of consonants two names have in common, in order.
  private func agreement(_ one: [Set<Character>], _ other: [Set<Character>]) -> Double {
    guard one.count > 1, other.count > 1 else { return 0 }
    var row = [Int](repeating: 0, count: other.count + 1)
    for left in one {
      var diagonal = 0
      for (index, right) in other.enumerated() {
        let above = row[index + 1]
        row[index + 1] =
          left.isDisjoint(with: right)
          ? max(above, row[index]) : max(diagonal + 1, above, row[index])
        diagonal = above
      }
    }
    return Double(2 * row[other.count]) / Double(one.count + other.count)
  }
}

extension [UInt16] {
  /// Whether a stretch of these codes is another one.
  fileprivate func holds(_ part: [UInt16]) -> Bool {
    guard count >= part.count else { return false }
    return (0...count - part.count).contains { self[$0..<$0 + part.count].elementsEqual(part) }
  }
}
