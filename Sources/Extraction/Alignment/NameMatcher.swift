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
    return one.names.contains { chinese in
      other.names.contains { isReading($0, of: chinese) }
    }
  }

  /// Whether a capitalised word of five letters or more of an English name reads as characters that
  /// follow each other in a Chinese name.
  private func isReading(_ english: String, of chinese: String) -> Bool {
    let letters = readings(of: chinese)
    guard !letters.isEmpty else { return false }
    return english.split(separator: " ").contains { word in
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

  /// Whether an English name begins with the reading of the family name of a Chinese person, and goes on
  /// with syllables that are not those of the given name but share one with them.
  func shareFamilyName(_ chinese: EntityID, _ english: EntityID) -> Bool {
    let (one, other) = (entities[chinese.index], entities[english.index])
    return one.names.contains { name in
      let letters = readings(of: name)
      guard (2...3).contains(letters.count), let family = letters.first else { return false }
      return other.names.contains { isRelative($0, family, Array(letters.dropFirst())) }
    }
  }

  private func isRelative(_ english: String, _ family: [UInt16], _ given: [[UInt16]]) -> Bool {
    let words = english.split(separator: " ").map { word in
      word.utf16.filter { $0 != 0x2D }.map { $0 | 0x20 }
    }
    guard words.count == 2, words[0] == family, words[1] != given.flatMap({ $0 }) else {
      return false
    }
    return given.indices.contains { index in
      let (syllable, word) = (given[index], words[1])
      guard word.count > syllable.count else { return false }
      if word.starts(with: syllable) { return isSyllable(Array(word.dropFirst(syllable.count))) }
      return word.suffix(syllable.count).elementsEqual(syllable)
        && isSyllable(Array(word.dropLast(syllable.count)))
    }
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
