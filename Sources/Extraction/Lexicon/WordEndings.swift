/// Words found by how they end: nearly every place of a text is passed by with one look.
///
/// The case of ASCII letters does not count; whoever asks compares the words themselves.
package struct WordEndings: Sendable {
  /// The words of fewer than four bytes, by their last two.
  private let short: CandidateTable
  /// The others by their last four bytes, the short ones that end so among them.
  private let long: CandidateTable
  private var shortEnds: BitFilter
  private var longEnds: BitFilter

  /// - Parameter words: tried in this order.
  package init(_ words: [[UInt8]]) {
    var short: [CandidateTable.Entry] = []
    var long: [CandidateTable.Entry] = []
    for (position, word) in words.enumerated() {
      guard let last = word.last else { continue }
      if word.count >= 4 {
        long.append((Self.ending(word, word.count), position))
      } else if word.count > 1 {
        short.append((Self.ending(word, word.count) & 0xFFFF, position))
      } else {
        for before in UInt8.min...UInt8.max where before == small(before) {
          short.append((UInt32(before) << 8 | UInt32(small(last)), position))
        }
      }
    }
    shortEnds = BitFilter(room: short.count)
    longEnds = BitFilter(room: long.count)
    for (key, _) in short { shortEnds.insert(key) }
    self.short = CandidateTable(short)
    for key in Set(long.map(\.key)) {
      longEnds.insert(key)
      for position in self.short[key & 0xFFFF] { long.append((key, position)) }
    }
    self.long = CandidateTable(long)
  }

  /// The last end in a range, its own end included, at which some word may end; the start of the range
  /// where there is none.
  package func previousEnd(in text: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.upperBound
    guard end > range.lowerBound else { return range.lowerBound }
    var key = Self.ending(text, end)
    while true {
      // No word ends inside a character.
      let isInside = end < text.count && text[end] & 0xC0 == 0x80
      if !isInside, longEnds.mayHold(key) || shortEnds.mayHold(key & 0xFFFF) { return end }
      end -= 1
      guard end > range.lowerBound else { return range.lowerBound }
      key = key >> 8 | (end >= 4 ? UInt32(small(text[end - 4])) << 24 : 0)
    }
  }

  /// The positions of the words that may end before an offset that is not the first, in the order of
  /// the list.
  package func candidates(in text: [UInt8], before end: Int) -> WordCandidates {
    let key = Self.ending(text, end)
    if longEnds.mayHold(key), case let found = long[key], !found.isNone { return found }
    return shortEnds.mayHold(key & 0xFFFF) ? short[key & 0xFFFF] : .none
  }

  /// The last four bytes before an end, the last one lowest; zeros before the first.
  private static func ending(_ text: [UInt8], _ end: Int) -> UInt32 {
    var key: UInt32 = 0
    for offset in max(0, end - 4)..<end { key = key << 8 | UInt32(small(text[offset])) }
    return key
  }
}
