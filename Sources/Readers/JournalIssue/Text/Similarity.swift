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
  let count = (left.count + 63) / 64
  var places: [UInt32: [UInt64]] = [:]
  for (index, value) in left.enumerated() {
    places[value, default: Array(repeating: 0, count: count)][index / 64] |= 1 << (index % 64)
  }
  var row = [UInt64](repeating: .max, count: count)
  for value in right {
    guard let own = places[value] else { continue }
    var carry: UInt64 = 0
    for word in 0..<count {
      let shared = row[word] & own[word]
      let (half, first) = row[word].addingReportingOverflow(shared)
      let (sum, second) = half.addingReportingOverflow(carry)
      carry = first || second ? 1 : 0
      row[word] = sum | (row[word] & ~own[word])
    }
  }
  return row.indices.reduce(0) { sum, word in
    let valid: UInt64 = left.count - word * 64 >= 64 ? .max : 1 << (left.count - word * 64) - 1
    return sum + (~row[word] & valid).nonzeroBitCount
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
