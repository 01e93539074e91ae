/// Words found by how they begin: nearly every place of a text is passed by with one look.
///
/// The case of ASCII letters does not count; whoever asks compares the words themselves.
package struct WordIndex: Sendable {
  /// The words that are hardly longer than their beginning, by beginning.
  private let short: CandidateTable
  /// The others by beginning and the two bytes behind it, the short ones of that beginning among them.
  private let long: CandidateTable
  /// The beginnings of all words: small enough to stay at hand.
  private var beginnings: BitFilter
  private var shortBeginnings: BitFilter
  /// The keys of `long`.
  private var further: BitFilter
  private let isEmpty: Bool

  /// - Parameter words: tried in this order.
  package init(_ words: [[UInt8]]) {
    var short: [CandidateTable.Entry] = []
    var long: [CandidateTable.Entry] = []
    for (position, word) in words.enumerated() {
      guard let first = word.first else { continue }
      guard word.count > 1 else {
        for second in UInt8.min...UInt8.max where second == small(second) {
          short.append((Self.beginning([first, second], 0), position))
        }
        continue
      }
      let next = Self.next(word, 0)
      if next + 1 < word.count {
        long.append((Self.further(Self.beginning(word, 0), word, next), position))
      } else {
        short.append((Self.beginning(word, 0), position))
      }
    }
    beginnings = BitFilter(room: words.count)
    shortBeginnings = BitFilter(room: short.count)
    further = BitFilter(room: words.count)
    for (key, _) in short {
      beginnings.insert(key)
      shortBeginnings.insert(key)
    }
    self.short = CandidateTable(short)
    let keys = Set(long.map(\.key))
    for key in keys {
      beginnings.insert(key >> 16)
      further.insert(key)
      for position in self.short[key >> 16] { long.append((key, position)) }
    }
    self.long = CandidateTable(long)
    isEmpty = short.isEmpty && long.isEmpty
  }

  /// The positions of the words that may stand at an offset of a text, in the order of the list.
  package func candidates(in text: [UInt8], at offset: Int) -> WordCandidates {
    let key = Self.beginning(text, offset)
    guard beginnings.mayHold(key) else { return .none }
    let next = Self.next(text, offset)
    if next + 1 < text.count {
      let key = Self.further(key, text, next)
      if further.mayHold(key), case let found = long[key], !found.isNone { return found }
    }
    return shortBeginnings.mayHold(key) ? short[key] : .none
  }

  /// The first offset of a range at which a character stands that some word may begin with; the end
  /// of the range where there is none.
  package func nextOffset(in text: [UInt8], _ range: Range<Int>) -> Int {
    guard !isEmpty else { return range.upperBound }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let key = Self.beginning(text, offset)
      if beginnings.mayHold(key), text[offset] & 0xC0 != 0x80 {
        if shortBeginnings.mayHold(key) { return offset }
        let next = Self.next(text, offset)
        if next + 1 < text.count, further.mayHold(Self.further(key, text, next)) { return offset }
      }
      offset += 1
    }
    return range.upperBound
  }

  /// The first character where it takes three bytes, else the first two bytes.
  private static func beginning(_ text: [UInt8], _ offset: Int) -> UInt32 {
    let first = text[offset]
    if first >= 0xE0, offset + 2 < text.count {
      return UInt32(first & 0x0F) << 12 | UInt32(text[offset + 1] & 0x3F) << 6
        | UInt32(text[offset + 2] & 0x3F)
    }
    let next = offset + 1 < text.count ? text[offset + 1] : 0
    return UInt32(small(first)) << 8 | UInt32(small(next))
  }

  /// Where the two bytes behind a beginning stand.
  private static func next(_ text: [UInt8], _ offset: Int) -> Int {
    offset + (text[offset] >= 0xE0 ? 3 : 2)
  }

  private static func further(_ beginning: UInt32, _ text: [UInt8], _ next: Int) -> UInt32 {
    beginning << 16 | UInt32(small(text[next])) << 8 | UInt32(small(text[next + 1]))
  }
}
