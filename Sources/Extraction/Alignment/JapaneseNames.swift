import CLexicon
import Unicode

/// How Japanese family names written in characters are read in Latin letters, which their Mandarin readings do not
/// tell: 田中 is Tanaka.
struct JapaneseNames: Sendable {
  static let standard = JapaneseNames()

  /// The readings of each family name.
  private let readings: [[UInt16]: [[UInt16]]]
  /// All readings.
  private let latin: Set<[UInt16]>

  private init() {
    var readings: [[UInt16]: [[UInt16]]] = [:]
    for row in KeptTable(concord_japanese_names()).rows where row.count == 2 {
      let letters = Self.plain(row[0].nameCodes)
      for name in alternatives(row[1]) { readings[name.nameCodes, default: []].append(letters) }
    }
    self.readings = readings
    latin = Set(readings.values.joined())
  }

  /// Whether a name in characters and one in Latin letters have one Japanese family name; nil where either has none.
  func agree(_ characters: [UInt16], _ name: String) -> Bool? {
    let words = name.nameCodes.split(separator: .space).map { Self.plain(Array($0)) }
    guard (2...3).contains(words.count), let known = family(characters),
      words.contains(where: latin.contains)
    else { return nil }
    return words.contains(where: known.contains)
  }

  /// Whether a name in characters has a Japanese family name of which no word of a name in Latin letters is a reading.
  func isOther(_ characters: [UInt16], than name: String) -> Bool {
    let words = name.nameCodes.split(separator: .space).map { Self.plain(Array($0)) }
    guard words.count == 2, let known = family(characters) else { return false }
    return !words.contains(where: known.contains)
  }

  /// The readings of the family name of two or more characters that a name begins with.
  private func family(_ characters: [UInt16]) -> [[UInt16]]? {
    guard (3...6).contains(characters.count) else { return nil }
    return (2...3).reversed().lazy.compactMap { length in
      characters.count > length ? readings[Array(characters.prefix(length))] : nil
    }.first
  }

  /// Small letters with long vowels written short: Satoh, Ohno, Itou.
  private static func plain(_ name: [UInt16]) -> [UInt16] {
    let letters = Pinyin.letters(of: name)
    var plain: [UInt16] = []
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : 0
      let isLong =
        plain.last == 0x6F && (letter == 0x6F || letter == 0x75 || letter == 0x68 && !isVowel(next))
      if !isLong { plain.append(letter) }
    }
    return plain
  }

  private static func isVowel(_ letter: UInt16) -> Bool {
    [0x61, 0x65, 0x69, 0x6F, 0x75].contains(letter)
  }
}
