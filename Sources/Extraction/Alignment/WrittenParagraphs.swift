import CorpusModel

/// Paired paragraphs of two editions as they are written, in which a name is looked for that was found in one of
/// them only.
struct WrittenParagraphs: Sendable {
  /// The characters of the Chinese paragraphs.
  private let characters: [UInt16]
  /// The letters of the English paragraphs in small ones, without what stands between them.
  private let letters: [UInt16]

  init(chinese: some Sequence<String>, english: some Sequence<String>) {
    characters = chinese.flatMap(\.nameCodes)
    letters = english.flatMap { Pinyin.letters(of: $0.nameCodes) }
  }

  /// Whether the English paragraphs hold the reading of a Chinese name, family name first or last.
  func reads(_ name: String) -> Bool {
    let codes = name.nameCodes
    guard (2...4).contains(codes.count), codes.allSatisfy(\.isChinese) else { return false }
    let turned = Array(codes.dropFirst() + codes.prefix(1))
    return letters.indices.contains { start in
      [codes, turned].contains { Self.begin(letters[start...], with: $0[...]) }
    }
  }

  /// Whether the Chinese paragraphs hold characters that read as a name in pinyin.
  func spells(_ name: String) -> Bool {
    let letters = Pinyin.letters(of: name.nameCodes)
    guard letters.count > 3, Pinyin.standard.syllableCount(letters) != nil else { return false }
    return characters.indices.contains { start in
      (2...4).contains { length in
        start + length <= characters.count
          && Pinyin.standard.spells(letters[...], characters[start..<start + length])
      }
    }
  }

  /// Whether letters begin with the reading of some characters.
  private static func begin(_ letters: ArraySlice<UInt16>, with name: ArraySlice<UInt16>) -> Bool {
    guard let first = name.first else { return true }
    return (Pinyin.standard.readings[first] ?? []).contains { reading in
      letters.starts(with: reading)
        && begin(letters.dropFirst(reading.count), with: name.dropFirst())
    }
  }
}
