import CLexicon
import Unicode

/// The Mandarin readings of characters, without tones.
struct Pinyin: Sendable {
  static let standard = Pinyin()

  /// The readings of each character, in lower-case letters.
  let readings: [UInt16: [[UInt16]]]
  private let syllables: CodeTrie
  /// Readings of family names.
  private let surnames: Set<[UInt16]>

  private init() {
    var readings: [UInt16: [[UInt16]]] = [:]
    var names: [(codes: [UInt16], value: Int)] = []
    for row in KeptTable(concord_pinyin()).rows where row.count == 2 {
      let syllable = row[0].nameCodes
      names.append((syllable, names.count))
      for character in row[1].nameCodes { readings[character, default: []].append(syllable) }
    }
    self.readings = readings
    syllables = CodeTrie(names)
    let lexicon = PersonLexicon.standard
    surnames = Set(
      lexicon.surnames.codes.flatMap { readings[$0] ?? [] }
        + lexicon.chineseCompounds.flatMap { Self.spell($0, readings) }
    )
  }

  private static func spell(_ name: [UInt16], _ readings: [UInt16: [[UInt16]]]) -> [[UInt16]] {
    name.reduce([[]]) { spelled, character in
      spelled.flatMap { start in (readings[character] ?? []).map { start + $0 } }
    }
  }

  /// Whether lower-case letters are the reading of a family name.
  func isSurname(_ letters: [UInt16]) -> Bool { surnames.contains(letters) }

  /// The smallest number of syllables that lower-case letters are made of; nil where they are none.
  func syllableCount(_ letters: [UInt16]) -> Int? {
    var best = [Int?](repeating: nil, count: letters.count + 1)
    best[0] = 0
    for start in letters.indices {
      guard let count = best[start] else { continue }
      syllables.forEachMatch(in: letters, at: start, limit: letters.count) { end, _ in
        best[end] = min(best[end] ?? .max, count + 1)
      }
    }
    return best[letters.count]
  }

  /// Whether letters read a Chinese name aloud: 张要武 and `zhangyaowu`.
  func spells(_ letters: ArraySlice<UInt16>, _ name: ArraySlice<UInt16>) -> Bool {
    guard let character = name.first else { return letters.isEmpty }
    for reading in readings[character] ?? [] where letters.starts(with: reading) {
      if spells(letters.dropFirst(reading.count), name.dropFirst()) { return true }
    }
    return false
  }

  /// The letters of a name in lower case, without spaces, hyphens, apostrophes and umlauts.
  static func letters(of name: [UInt16]) -> [UInt16] {
    name.compactMap { code in
      if code >= 0x41, code <= 0x5A { return code | 0x20 }
      if code == 0xFC || code == 0xDC { return 0x75 }
      return code >= 0x61 && code <= 0x7A ? code : nil
    }
  }
}
