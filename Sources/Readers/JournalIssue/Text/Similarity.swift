/// A text prepared for comparison with others: its letters, and its pairs of neighbouring letters.
struct Likeness: Sendable {
  let letters: [UInt32]
  private let pairs: [UInt64]

  init(_ letters: [UInt32]) {
    self.letters = letters
    pairs = zip(letters, letters.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }.sorted()
  }

  /// How alike two texts are, from 0 to 1: twice the length of their longest common subsequence over
  /// the sum of their lengths; 0 without further work where they share too few pairs of letters.
  func ratio(to other: Likeness) -> Double {
    let sum = letters.count + other.letters.count
    guard sum > 0 else { return 0 }
    guard letters != other.letters else { return 1 }
    // The shorter one bounds what two texts can share.
    guard min(letters.count, other.letters.count) * 4 >= sum else { return 0 }
    guard pairShare(with: other) >= 0.45 else { return 0 }
    return 2 * Double(commonSubsequence(letters, other.letters)) / Double(sum)
  }

  /// The Dice coefficient of the pairs.
  private func pairShare(with other: Likeness) -> Double {
    guard !pairs.isEmpty, !other.pairs.isEmpty else { return 0 }
    var (left, right, shared) = (0, 0, 0)
    while left < pairs.count, right < other.pairs.count {
      if pairs[left] == other.pairs[right] {
        shared += 1
        left += 1
        right += 1
      } else if pairs[left] < other.pairs[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return 2 * Double(shared) / Double(pairs.count + other.pairs.count)
  }
}

/// The length of the longest common subsequence, 64 places of `left` at a time: a bit of `row` is 0
/// where the subsequence grows (Hyyrö, Bit-parallel LCS-length computation revisited, 2004).
private func commonSubsequence(_ left: [UInt32], _ right: [UInt32]) -> Int {
  let places = LetterPlaces(left)
  var row = [UInt64](repeating: .max, count: places.words)
  for value in right {
    guard let start = places.start(of: value) else { continue }
    var carry: UInt64 = 0
    for word in row.indices {
      let own = places.bits[start + word]
      let shared = row[word] & own
      let (half, first) = row[word].addingReportingOverflow(shared)
      let (sum, second) = half.addingReportingOverflow(carry)
      carry = first || second ? 1 : 0
      row[word] = sum | (row[word] & ~own)
    }
  }
  return row.indices.reduce(0) { sum, word in
    let valid: UInt64 = left.count - word * 64 >= 64 ? .max : 1 << (left.count - word * 64) - 1
    return sum + (~row[word] & valid).nonzeroBitCount
  }
}

/// Where each letter of a text stands, one bit a place; a small table of its own, since it is made
/// anew for every two texts that are compared.
private struct LetterPlaces {
  /// How many times 64 places there are.
  let words: Int
  /// The letter of each seat, 0 for a free one; twice as many seats as letters at least.
  private var letters: [UInt32]
  /// The places of the letter of each seat.
  private(set) var bits: [UInt64]

  init(_ text: [UInt32]) {
    words = (text.count + 63) / 64
    var seats = 16
    while seats < text.count * 2 { seats *= 2 }
    letters = Array(repeating: 0, count: seats)
    bits = Array(repeating: 0, count: seats * words)
    for (place, letter) in text.enumerated() {
      let seat = seat(of: letter)
      letters[seat] = letter
      bits[seat * words + place / 64] |= 1 << (place % 64)
    }
  }

  /// Where the places of a letter begin in `bits`; nil where it stands nowhere.
  func start(of letter: UInt32) -> Int? {
    let seat = seat(of: letter)
    return letters[seat] == letter ? seat * words : nil
  }

  private func seat(of letter: UInt32) -> Int {
    var seat = Int((letter &* 0x9E37_79B1) >> 8) & (letters.count - 1)
    while letters[seat] != 0, letters[seat] != letter { seat = (seat + 1) & (letters.count - 1) }
    return seat
  }
}

/// The share of the runs of four letters of `text` that `known` holds.
func share(of text: [UInt32], knownIn known: Set<UInt64>) -> Double {
  let runs = shingles(text)
  guard !runs.isEmpty else { return 0 }
  return Double(runs.count { known.contains($0) }) / Double(runs.count)
}

/// The hashes of all runs of four letters.
func shingles(_ letters: [UInt32]) -> [UInt64] {
  guard letters.count >= 4 else { return [] }
  return (3..<letters.count).map { end in
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for value in letters[(end - 3)...end] { hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3 }
    return hash
  }
}
