/// The consonants of a name, those that any two transcriptions may confuse taken as one: labials, dentals, `r` and `l`,
/// and all that are made further back.
struct SoundSkeleton: Sendable {
  private enum Sound: Sendable { case labial, hum, dental, nasal, liquid, back }

  private var sounds: [Sound] = []

  /// The skeletons of a name in Chinese characters: one for each way to read it, at most sixteen.
  static func all(characters: [UInt16]) -> [SoundSkeleton] {
    characters.reduce([SoundSkeleton()]) { begun, character in
      let readings = Pinyin.standard.readings[character] ?? []
      let next = begun.flatMap { start in
        readings.map { reading in
          var skeleton = start
          skeleton.add(reading)
          return skeleton
        }
      }
      return Array(next.prefix(16))
    }
  }

  private init() {}

  /// The skeleton of a name in Latin letters.
  init(name: [UInt16]) {
    for word in name.split(whereSeparator: { !$0.isLetter }) {
      add(Pinyin.letters(of: Array(word)))
    }
  }

  /// Adds a syllable or a word in small letters.
  private mutating func add(_ letters: [UInt16]) {
    var last: Sound?
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : 0
      let before = index > 0 ? letters[index - 1] : 0
      guard let sound = Self.sound(of: letter), !isMute(letter, before, next) else {
        if Self.isVowel(letter) { last = nil }
        continue
      }
      if last != sound { sounds.append(sound) }
      last = sound
    }
  }

  /// Whether a letter only belongs to the one before it, or to the vowel: `sh`, `ng`, `ow`.
  private func isMute(_ letter: UInt16, _ before: UInt16, _ next: UInt16) -> Bool {
    switch letter {
    case 0x68: [0x63, 0x67, 0x6B, 0x70, 0x73, 0x74, 0x7A].contains(before)
    case 0x67: before == 0x6E && !Self.isVowel(next)
    case 0x77: !Self.isVowel(next)
    case _: false
    }
  }

  private static func isVowel(_ letter: UInt16) -> Bool {
    [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(letter)
  }

  private static func sound(of letter: UInt16) -> Sound? {
    switch letter {
    case 0x62, 0x66, 0x70, 0x76, 0x77: .labial
    case 0x6D: .hum
    case 0x64, 0x74: .dental
    case 0x6E: .nasal
    case 0x6C, 0x72: .liquid
    case 0x63, 0x67, 0x68, 0x6A, 0x6B, 0x71, 0x73, 0x78, 0x7A: .back
    case _: nil
    }
  }

  /// Whether two names of three consonants or more differ in exactly one that stands in the place of another, and
  /// no transcription confuses these two.
  func differsInOne(from other: SoundSkeleton) -> Bool {
    guard sounds.count == other.sounds.count, sounds.count > 2 else { return false }
    let different = zip(sounds, other.sounds).filter { $0 != $1 }
    guard different.count == 1, let pair = different.first else { return false }
    switch pair {
    case (.hum, .nasal), (.nasal, .hum), (.dental, .back), (.back, .dental): return false
    case _: return true
    }
  }

  /// Whether two names have the same consonants.
  func agrees(with other: SoundSkeleton) -> Bool { sounds == other.sounds }
}
