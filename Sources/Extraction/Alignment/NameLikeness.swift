import CorpusModel

/// What besides their places speaks for a Chinese and an English name naming the same thing.
struct NameLikeness {
  private let entities: [Entity]

  init(_ entities: [Entity]) { self.entities = entities }

  /// How much kind, country and sound of two organizations agree; nil where kind or country differ.
  func likeness(ofOrganization one: Entity, _ other: Entity) -> Int? {
    guard isPart(one) == isPart(other), !lacksHost(other) else { return nil }
    var points = 0
    let kinds = (one.organizationKind ?? .other, other.organizationKind ?? .other)
    if kinds.0 == kinds.1 {
      if kinds.0 != .other { points += 1 }
    } else if kinds.0 != .other, kinds.1 != .other {
      guard isLoose(kinds.0, kinds.1) else { return nil }
      points -= 1
    }
    if let left = one.country, let right = other.country {
      guard code(left) == code(right) else { return nil }
      points += 1
    }
    if sharesPlace(one, other) { points += 1 }
    return sharesSound(one, other) ? points + 2 : points
  }

  /// Whether the place a Chinese name begins with stands in the English one.
  private func sharesPlace(_ one: Entity, _ other: Entity) -> Bool {
    let lexicon = NameLexicon.standard
    return one.names.contains { name in
      guard let match = lexicon.chinese.longestMatch(in: name.nameCodes, at: 0),
        case .place(let index) = lexicon.meanings[match.value]
      else { return false }
      return other.names.contains { $0.contains(lexicon.places[index].name) }
    }
  }

  /// Whether a name is that of a part: 驻柬办事处, `Branch`, a centre of something.
  private func isPart(_ entity: Entity) -> Bool {
    let codes = entity.name.nameCodes
    if codes.contains(where: \.isChinese) {
      return Self.chineseParts.contains { entity.name.hasSuffix($0) }
    }
    let words = entity.name.split(separator: " ").map(String.init)
    return words.contains(where: Self.englishParts.contains)
  }

  private static let chineseParts = [
    "办事处", "办公室", "代表处", "秘书处", "分会", "分社", "分部", "支部", "部", "科", "中心", "委员会", "编辑部", "办公厅",
    "局", "专委会", "卫生健康委", "卫健委", "处", "组委会", "党组", "总支",
  ]

  private static let englishParts: Set<String> = [
    "Office", "Branch", "Secretariat", "Department", "Bureau", "Division", "Section", "Committee",
    "Center", "Centre", "Hub", "Commission", "Ministry", "Chapter", "Council", "Administration",
    "Board",
  ]

  /// `Chinese embassy`: any embassy of the country.
  private func lacksHost(_ entity: Entity) -> Bool {
    let name = entity.name.lowercased()
    return (name.hasSuffix("embassy") || name.hasSuffix("consulate")) && !name.contains(" in ")
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
      let codes = withoutPlace(name.nameCodes).filter(\.isChinese)
      return zip(codes, codes.dropFirst()).contains { pair in
        spelled([pair.0, pair.1]).contains { sound in
          sound.count > 4 && letters.contains { $0.holds(sound) }
        }
      }
    }
  }

  /// A name without the known place it begins with, which many names share.
  private func withoutPlace(_ codes: [UInt16]) -> ArraySlice<UInt16> {
    let lexicon = NameLexicon.standard
    guard let match = lexicon.chinese.longestMatch(in: codes, at: 0), match.end < codes.count else {
      return codes[...]
    }
    switch lexicon.meanings[match.value] {
    case .country, .people, .place: return codes[match.end...]
    case .organization, .nothing: return codes[...]
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
      let japanese = latin.compactMap { JapaneseNames.standard.agree(name.nameCodes, $0) }
      if !japanese.isEmpty { return japanese.contains(true) ? 1 : 0 }
      if let pinyin = latin.first(where: isPinyin), !name.nameCodes.contains(.middleDot) {
        let letters = Pinyin.letters(of: pinyin.nameCodes)
        return Pinyin.standard.spells(letters[...], name.nameCodes[...]) ? 1 : 0
      }
      let left = NameSound(characters: name.nameCodes)
      for other in latin {
        let right = NameSound(letters: Pinyin.letters(of: other.nameCodes))
        guard left.count > 1, right.count > 1 else { continue }
        best = max(best, left.agreement(with: right) ?? 0)
      }
    }
    return best
  }

  /// Whether an English name is a Chinese one in pinyin, which is spelt exactly or is another name.
  private func isPinyin(_ name: String) -> Bool {
    let parts = name.nameCodes.split(separator: .space).map { Pinyin.letters(of: Array($0)) }
    return parts.count == 2 && Pinyin.standard.isSurname(parts[0])
      && Pinyin.standard.syllableCount(parts[1]) != nil
  }
}

extension [UInt16] {
  /// Whether a stretch of these codes is another one.
  fileprivate func holds(_ part: [UInt16]) -> Bool {
    guard count >= part.count else { return false }
    return (0...count - part.count).contains { self[$0..<$0 + part.count].elementsEqual(part) }
  }
}
