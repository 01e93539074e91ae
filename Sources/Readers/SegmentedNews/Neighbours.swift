/// How often two words stand side by side in an item.
struct Neighbours: Sendable {
  private let numbers: [Int]
  private let counts: [UInt64: Int]

  init(_ words: [GivenWord]) {
    numbers = words.map(\.id)
    var counts: [UInt64: Int] = [:]
    for position in numbers.indices.dropLast() {
      counts[Self.key(numbers, position), default: 0] += 1
    }
    self.counts = counts
  }

  /// How often the word at a position and the next stand side by side.
  func count(_ position: Int) -> Int {
    guard position >= 0, position + 1 < numbers.count else { return 0 }
    return counts[Self.key(numbers, position)] ?? 0
  }

  private static func key(_ numbers: [Int], _ position: Int) -> UInt64 {
    UInt64(numbers[position]) << 32 | UInt64(numbers[position + 1])
  }
}
