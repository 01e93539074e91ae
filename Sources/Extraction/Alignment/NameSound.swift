/// The consonants of a name in order, those that transcriptions confuse taken as one; h, w, y and vowels
/// count for nothing.
struct NameSound: Sendable {
  private var consonants: [Set<Character>] = []

  /// The sound of lower-case letters.
  init(letters: [UInt16]) { add(letters) }

  /// The sound of a name in Chinese characters, by their first readings.
  init(characters: [UInt16]) {
    // Each syllable by itself: the end of one and the beginning of the next are two sounds.
    for code in characters {
      if let reading = Pinyin.standard.readings[code]?.first { add(reading) }
    }
  }

  var count: Int { consonants.count }

  private mutating func add(_ letters: [UInt16]) {
    var last: Set<Character>?
    for code in letters {
      guard let kinds = Self.classes[Character(Unicode.Scalar(UInt8(truncatingIfNeeded: code)))]
      else { continue }
      if last != kinds { consonants.append(kinds) }
      last = kinds
    }
  }

  private static let classes: [Character: Set<Character>] = [
    "b": ["b"], "p": ["b"], "f": ["f"], "v": ["f", "b"], "d": ["d"], "t": ["d"], "g": ["g", "s"],
    "k": ["g"], "q": ["g", "s"], "j": ["g", "s"], "x": ["s", "g"], "c": ["g", "s"], "s": ["s"],
    "z": ["s", "d"], "l": ["l"], "r": ["l"], "m": ["m"], "n": ["n"],
  ]

  /// The share of consonants two names have in common, in order, 0…1; nil where one of them has none.
  func agreement(with other: NameSound) -> Double? {
    guard count > 0, other.count > 0 else { return nil }
    var row = [Int](repeating: 0, count: other.count + 1)
    for left in consonants {
      var diagonal = 0
      for (index, right) in other.consonants.enumerated() {
        let above = row[index + 1]
        row[index + 1] =
          left.isDisjoint(with: right)
          ? max(above, row[index]) : max(diagonal + 1, above, row[index])
        diagonal = above
      }
    }
    return Double(2 * row[other.count]) / Double(count + other.count)
  }
}
