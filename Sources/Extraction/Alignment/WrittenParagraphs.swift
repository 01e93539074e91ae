import CorpusModel

/// Paired paragraphs of two editions as they are written, in which a name is looked for that was found in one of
/// them only.
struct WrittenParagraphs: Sendable {
  /// The characters of the Chinese paragraphs.
  private let characters: [UInt16]
  /// The letters of the English paragraphs in small ones, without what stands between them.
  private let letters: [UInt16]
  /// The word that each letter belongs to.
  private let words: [Range<Int>]

  init(chinese: some Sequence<String>, english: some Sequence<String>) {
    characters = chinese.flatMap(\.nameCodes)
    var letters: [UInt16] = []
    var words: [Range<Int>] = []
    for part in english.flatMap({ $0.nameCodes.split { !$0.isLetter } }) {
      let start = letters.count
      letters += Pinyin.letters(of: Array(part))
      words += repeatElement(start..<letters.count, count: letters.count - start)
    }
    (self.letters, self.words) = (letters, words)
  }

  /// Whether the English paragraphs hold the reading of a Chinese name, family name first or last.
  func reads(_ name: String) -> Bool {
    let codes = name.nameCodes
    guard (2...4).contains(codes.count), codes.allSatisfy(\.isChinese) else { return false }
    let turned = Array(codes.dropFirst() + codes.prefix(1))
    return letters.indices.contains { start in
      [codes, turned].contains { reads($0[...], at: start) }
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

  /// Whether the letters from one on are the reading of some characters, and no longer name goes on behind it.
  private func reads(_ name: ArraySlice<UInt16>, at start: Int) -> Bool {
    guard let first = name.first else { return isEnd(start) }
    return (Pinyin.standard.readings[first] ?? []).contains { reading in
      letters[start...].starts(with: reading)
        && reads(name.dropFirst(), at: start + reading.count)
    }
  }

  /// Whether a name may end before a letter: not inside `Minghao`, though inside `Jinpingsaid`, its space lost.
  private func isEnd(_ position: Int) -> Bool {
    guard position > 0, words[position - 1].upperBound > position else { return true }
    return Pinyin.standard.syllableCount(Array(letters[words[position - 1]])) == nil
  }
}
