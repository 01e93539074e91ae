import CorpusModel

/// Whether one name is the other in the other language.
///
/// Names the corpus has linked are one entity. Others are taken for one where a word of the English name
/// is the reading of characters of the Chinese one (朝阳区侨联, Chaoyang District Federation …).
struct NameMatcher: Sendable {
  let entities: [Entity]

  func areOne(_ left: EntityID, _ right: EntityID) -> Bool {
    guard left != right else { return true }
    let (one, other) = (entities[left.index], entities[right.index])
    guard one.kind == other.kind || one.kind == .group || other.kind == .group else { return false }
    // `students from Guangxi` are not the federation of Guangxi.
    let words = one.kind == other.kind ? Int.max : 1
    return one.names.contains { chinese in
      other.names.contains { isReading($0.split(separator: " ").prefix(words), of: chinese) }
    }
  }

  /// Whether two names are of one known kind of organization: schools, banks, societies.
  func areOfOneKind(_ left: EntityID, _ right: EntityID) -> Bool {
    let (one, other) = (entities[left.index], entities[right.index])
    guard one.kind == other.kind, let kind = one.organizationKind else { return false }
    return kind != .other && kind == other.organizationKind
  }

  /// Whether one of some words of an English name, of five letters or more, reads as characters that
  /// follow each other in a Chinese name.
  private func isReading(_ english: ArraySlice<Substring>, of chinese: String) -> Bool {
    let letters = readings(of: chinese)
    guard !letters.isEmpty else { return false }
    return english.contains { word in
      let word = word.utf16.map { $0 | 0x20 }
      guard word.count > 4, word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return false }
      return letters.indices.contains { start in
        var spelled: [UInt16] = []
        for syllable in letters[start...] {
          spelled += syllable
          if spelled.count >= word.count { break }
        }
        return spelled == word
      }
    }
  }

  /// How an English name that begins with the reading of the family name of a Chinese person goes on, where
  /// that is not the given name; nil for other names.
  func kinship(_ chinese: String, _ english: String) -> NameKinship? {
    let letters = readings(of: chinese)
    guard (2...3).contains(letters.count) else { return nil }
    return kinship(chinese.nameCodes, letters, english)
  }

  /// Whether a name in two or three characters and one in pinyin, as they are written, are those of two Chinese
  /// people with other family names.
  func areOtherChinese(_ chinese: String, _ english: String) -> Bool {
    let codes = chinese.nameCodes
    let words = english.split(separator: " ").map { Pinyin.letters(of: String($0).nameCodes) }
    guard (2...3).contains(codes.count), codes.allSatisfy(\.isChinese), words.count == 2,
      PersonLexicon.standard.surnames.contains(codes[0]), Pinyin.standard.isSurname(words[0]),
      let count = Pinyin.standard.syllableCount(words[1]), count <= 2
    else { return false }
    return Pinyin.standard.readings[codes[0]]?.contains(words[0]) == false
  }

  private func kinship(
    _ codes: [UInt16],
    _ letters: [[UInt16]],
    _ english: String
  ) -> NameKinship? {
    let words = english.split(separator: " ").map { Pinyin.letters(of: String($0).nameCodes) }
    guard words.count == 2, let family = codes.first,
      Pinyin.standard.readings[family]?.contains(words[0]) == true,
      !Pinyin.standard.spells(words.flatMap(\.self)[...], codes[...])
    else { return nil }
    let given = Array(letters.dropFirst())
    if given.contains(where: { holds(words[1], $0) }) { return .sharesGivenSyllable }
    return Pinyin.standard.syllableCount(words[1]) == nil ? nil : .sharesFamilyName
  }

  /// Whether a given name of two syllables begins or ends with one.
  private func holds(_ word: [UInt16], _ syllable: [UInt16]) -> Bool {
    guard word.count > syllable.count else { return false }
    if word.starts(with: syllable) { return isSyllable(Array(word.dropFirst(syllable.count))) }
    return word.suffix(syllable.count).elementsEqual(syllable)
      && isSyllable(Array(word.dropLast(syllable.count)))
  }

  private func isSyllable(_ letters: [UInt16]) -> Bool {
    Pinyin.standard.readings.values.contains { $0.contains(letters) }
  }

  /// The first reading of each character of a Chinese name; empty for other names.
  private func readings(of name: String) -> [[UInt16]] {
    let codes = name.nameCodes
    guard codes.allSatisfy(\.isChinese) else { return [] }
    return codes.map { Pinyin.standard.readings[$0]?.first ?? [] }
  }
}

/// What two names of people that are not one have in common.
enum NameKinship: Sendable {
  /// 沈思远, Shen Weijun: the family name alone.
  case sharesFamilyName
  /// 牛晋艳, Niu Yanjin: the family name and a syllable of the given one.
  case sharesGivenSyllable
}
