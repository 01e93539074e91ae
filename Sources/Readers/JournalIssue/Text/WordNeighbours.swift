import CorpusModel
import Unicode

/// How often two words (in Chinese: two characters) stand next to each other inside the lines of an
/// issue: the evidence for what belongs together where a sentence was cut.
struct WordNeighbours: Sendable {
  private var pairs: PairCounts
  private let language: Language

  init(of lines: [IssueLine], language: Language) {
    self.language = language
    // Fewer pairs than characters are different; an English word has some.
    let characters = lines.reduce(0) { $0 + $1.scalars.count }
    pairs = PairCounts(room: characters / (language.isChinese ? 2 : 8))
    for line in lines {
      var left: UInt64 = 0
      Self.forEachUnit(of: line.scalars[...], language: language) { right in
        if let key = Self.key(left, right) { pairs.add(key) }
        left = right
      }
    }
  }

  /// How often the last unit of `head` is followed by the first of `tail` elsewhere.
  func count(from head: ArraySlice<UInt32>, to tail: ArraySlice<UInt32>) -> Int {
    guard let left = Self.units(of: head.suffix(48), language: language).last,
      let right = Self.units(of: tail.prefix(48), language: language).first,
      let key = Self.key(left, right)
    else { return 0 }
    return pairs.count(of: key)
  }

  private static func units(of scalars: ArraySlice<UInt32>, language: Language) -> [UInt64] {
    var units: [UInt64] = []
    forEachUnit(of: scalars, language: language) { units.append($0) }
    return units
  }

  /// A word or a character: its hash, 0 for a mark that parts its neighbours.
  private static func forEachUnit(
    of scalars: ArraySlice<UInt32>,
    language: Language,
    _ body: (UInt64) -> Void
  ) {
    guard language.isChinese else {
      for word in words(in: scalars) {
        body(word.range.isEmpty ? 0 : hash(scalars[word.range]))
      }
      return
    }
    for value in scalars where !isWhitespace(value) {
      body(isWordCharacter(value) ? UInt64(fold(value)) : 0)
    }
  }

  private static func hash(_ word: ArraySlice<UInt32>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for value in word { hash = (hash ^ UInt64(fold(value))) &* 0x100_0000_01B3 }
    return hash
  }

  private static func key(_ left: UInt64, _ right: UInt64) -> UInt64? {
    guard left != 0, right != 0 else { return nil }
    return (left &* 0x9E37_79B9_7F4A_7C15) ^ (right &+ (left << 6) &+ (left >> 2))
  }
}

/// How often each key was met; open addressing, a power of two, at most half full.
private struct PairCounts: Sendable {
  private struct Slot: Sendable {
    var key: UInt64 = 0
    /// 0 in an empty slot.
    var count: UInt32 = 0
  }

  private var slots: [Slot]
  private var filled = 0

  /// Makes room for about so many keys.
  init(room count: Int) {
    var size = 1 << 10
    while size < count { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
  }

  func count(of key: UInt64) -> Int { Int(slots[place(of: key)].count) }

  mutating func add(_ key: UInt64) {
    let place = place(of: key)
    slots[place].count += 1
    guard slots[place].count == 1 else { return }
    slots[place].key = key
    filled += 1
    if filled * 2 > slots.count { grow() }
  }

  /// Where a key stands or would stand.
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 32) & (slots.count - 1)
    while slots[place].count != 0, slots[place].key != key {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.count != 0 { slots[place(of: slot.key)] = slot }
  }
}

/// A word of an English line, or (an empty range) the mark between two words.
struct PrintedWord {
  let range: Range<Int>
}

/// The words of a line, with apostrophes and hyphens inside them; a mark other than a space between
/// two words gives an empty one.
func words(in scalars: ArraySlice<UInt32>) -> [PrintedWord] {
  var result: [PrintedWord] = []
  var index = scalars.startIndex
  while index < scalars.endIndex {
    let value = scalars[index]
    guard isWordCharacter(value) else {
      if !isWhitespace(value) { result.append(PrintedWord(range: index..<index)) }
      index += 1
      continue
    }
    let start = index
    while index < scalars.endIndex, isInsideWord(scalars, index) { index += 1 }
    result.append(PrintedWord(range: start..<index))
  }
  return result
}

private func isInsideWord(_ scalars: ArraySlice<UInt32>, _ index: Int) -> Bool {
  let value = scalars[index]
  if isWordCharacter(value) { return true }
  guard value == 0x27 || value == 0x2D || value == 0x2019 else { return false }
  return index + 1 < scalars.endIndex && isWordCharacter(scalars[index + 1])
}
