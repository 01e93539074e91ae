import CorpusModel
import Unicode

/// How often two words (in Chinese: two characters) stand next to each other inside the lines of an
/// issue: the evidence for what belongs together where a sentence was cut.
struct WordNeighbours: Sendable {
  /// A key for each place at which two stand side by side, ascending.
  private let pairs: [UInt64]
  private let language: Language

  init(of lines: [IssueLine], language: Language) {
    self.language = language
    var pairs: [UInt64] = []
    for line in lines {
      let units = Self.units(of: line.scalars[...], language: language)
      for (left, right) in zip(units, units.dropFirst()) {
        if let key = Self.key(left, right) { pairs.append(key) }
      }
    }
    pairs.sort()
    self.pairs = pairs
  }

  /// How often the last unit of `head` is followed by the first of `tail` elsewhere.
  func count(from head: ArraySlice<UInt32>, to tail: ArraySlice<UInt32>) -> Int {
    guard let left = Self.units(of: head.suffix(48), language: language).last,
      let right = Self.units(of: tail.prefix(48), language: language).first,
      let key = Self.key(left, right)
    else { return 0 }
    return place(ofKeysAbove: key) - (key == 0 ? 0 : place(ofKeysAbove: key - 1))
  }

  /// How many keys are at most as large as one.
  private func place(ofKeysAbove key: UInt64) -> Int {
    var (low, high) = (0, pairs.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle] > key { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// A word or a character: its hash, 0 for a mark that parts its neighbours.
  private static func units(of scalars: ArraySlice<UInt32>, language: Language) -> [UInt64] {
    guard !language.isChinese else {
      return scalars.compactMap { value in
        guard !isWhitespace(value) else { return nil }
        return isWordCharacter(value) ? UInt64(fold(value)) : 0
      }
    }
    return words(in: scalars).map { word in
      word.range.isEmpty ? 0 : hash(scalars[word.range])
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
