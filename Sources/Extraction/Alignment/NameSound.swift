/// The consonants of a name in order, those that transcriptions confuse taken as one; vowels count for
/// nothing, and neither do h, w and y, but for what a name begins with where that is asked for.
struct NameSound: Sendable {
  private var consonants: [Set<Character>] = []
  /// What the name begins with; nil for a vowel.
  private(set) var onset: Set<Character>?

  /// The sound of lower-case letters.
  init(letters: [UInt16]) { add(letters) }

  /// The sound of a name in Chinese characters, by their first readings.
  init(characters: [UInt16]) {
    // Each syllable by itself: the end of one and the beginning of the next are two sounds.
    for code in characters {
      if let reading = Pinyin.standard.readings[code]?.first { add(reading) }
    }
  }

  /// The sound of a name with what it begins with, though that be h or w.
  static func whole(letters: [UInt16]) -> NameSound {
    var sound = NameSound(letters: letters)
    sound.begin(letters)
    return sound
  }

  /// The sounds of a name in Chinese characters, one for each reading of the first.
  static func whole(characters: [UInt16]) -> [NameSound] {
    let rest = NameSound(characters: Array(characters.dropFirst()))
    return (characters.first.flatMap { Pinyin.standard.readings[$0] } ?? []).map { reading in
      var sound = NameSound(letters: reading)
      // 让, 若 write the first sound of Jean and Jose.
      if reading.first == 0x72 { sound.consonants[0] = ["l", "s", "g"] }
      sound.begin(reading)
      sound.consonants += rest.consonants
      return sound
    }
  }

  private mutating func begin(_ letters: [UInt16]) {
    guard let first = letters.first else { return }
    if first == 0x68 || first == 0x77 {
      let kinds: Set<Character> = first == 0x68 ? ["h", "g"] : ["w"]
      consonants.insert(kinds, at: 0)
      onset = kinds
    } else if letters.starts(with: [0x70, 0x68]) {
      consonants[0] = ["f"]
      onset = ["f"]
    } else if Self.kinds(of: first) != nil {
      onset = consonants.first
    }
  }

  /// Whether it begins with a vowel and another with a consonant that every script writes: not with that of John or
  /// Xavier.
  func isOpen(where other: NameSound) -> Bool {
    guard onset == nil, let first = other.onset else { return false }
    return first.isDisjoint(with: ["g", "h", "w"])
  }

  var count: Int { consonants.count }

  private mutating func add(_ letters: [UInt16]) {
    var last: Set<Character>?
    for code in letters {
      guard let kinds = Self.kinds(of: code) else { continue }
      if last != kinds { consonants.append(kinds) }
      last = kinds
    }
  }

  private static func kinds(of code: UInt16) -> Set<Character>? {
    classes[Character(Unicode.Scalar(UInt8(truncatingIfNeeded: code)))]
  }

  private static let classes: [Character: Set<Character>] = [
    "b": ["b"], "p": ["b"], "f": ["f"], "v": ["f", "b", "w"], "d": ["d"], "t": ["d"],
    "g": ["g", "s"],
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
