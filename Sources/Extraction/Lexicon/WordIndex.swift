/// Words found by how they begin: nearly every place of a text is passed by with one look.
///
/// The case of ASCII letters does not count; whoever asks compares the words themselves.
package struct WordIndex: Sendable {
  /// Where its words are looked for.
  package enum Places: Sendable {
    /// Wherever they stand.
    case anywhere
    /// A word that begins with an ASCII letter or digit only where no such one stands before it.
    case wholeWords
  }

  /// The words that are hardly longer than their beginning, by beginning.
  private let short: CandidateTable
  /// The others by beginning and the two bytes behind it, the short ones of that beginning among them.
  private let long: CandidateTable
  /// One bit for each beginning, in capitals and in small letters.
  private var beginnings = [UInt64](repeating: 0, count: 1024)
  private var shortBeginnings: BitFilter
  /// The keys of `long`.
  private var further: BitFilter
  private let isEmpty: Bool
  /// Whether no place inside a word of ASCII letters and digits is one of any word.
  private let skipsWords: Bool

  /// - Parameters:
  ///   - words: tried in this order.
  ///   - places: where they are looked for.
  package init(_ words: [[UInt8]], at places: Places = .anywhere) {
    skipsWords =
      places == .wholeWords || !words.contains { $0.first.map(isLetterOrDigit) ?? false }
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
    shortBeginnings = BitFilter(room: short.count)
    further = BitFilter(room: words.count)
    isEmpty = short.isEmpty && long.isEmpty
    self.short = CandidateTable(short)
    let keys = Set(long.map(\.key))
    for key in keys {
      for position in self.short[key >> 16] { long.append((key, position)) }
    }
    self.long = CandidateTable(long)
    for (key, _) in short {
      shortBeginnings.insert(key)
      mark(key)
    }
    for key in keys {
      further.insert(key)
      mark(key >> 16)
    }
  }

  /// Marks a beginning, of letters also that with capitals.
  private mutating func mark(_ key: UInt32) {
    let (first, second) = (UInt8(truncatingIfNeeded: key >> 8), UInt8(truncatingIfNeeded: key))
    for one in [first, capital(first)] {
      for other in [second, capital(second)] {
        beginnings[Int(one) << 2 | Int(other) >> 6] |= 1 &<< UInt64(other & 63)
      }
    }
  }

  private func capital(_ byte: UInt8) -> UInt8 { byte &- 0x61 < 26 ? byte & 0xDF : byte }

  /// The positions of the words that may stand at an offset of a text, in the order of the list.
  package func candidates(in text: [UInt8], at offset: Int) -> WordCandidates {
    guard Self.holds(Self.printed(text.span, offset), beginnings.span) else { return .none }
    return marked(in: text, at: offset)
  }

  /// The positions of the words that may stand where the beginning of one does.
  private func marked(in text: [UInt8], at offset: Int) -> WordCandidates {
    let key = Self.beginning(text, offset)
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
    next(in: text, range)?.offset ?? range.upperBound
  }

  /// The first offset of a range at which words may stand, and the positions of these; nil where there is none.
  package func next(
    in text: [UInt8],
    _ range: Range<Int>
  ) -> (offset: Int, words: WordCandidates)? {
    guard !isEmpty else { return nil }
    let (bytes, beginnings) = (text.span, beginnings.span)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let first = bytes[offset]
      if first >= 0x80 {
        if first >= 0xC0, Self.holds(Self.printed(bytes, offset), beginnings),
          case let words = marked(in: text, at: offset), !words.isNone
        {
          return (offset, words)
        }
        // Nothing begins inside a character.
        offset &+= first & 0xF0 == 0xE0 ? 3 : 1
        continue
      }
      let isWord = skipsWords && isLetterOrDigit(first)
      if !isWord || offset == 0 || !isLetterOrDigit(bytes[offset &- 1]),
        Self.holds(Self.printed(bytes, offset), beginnings),
        case let words = marked(in: text, at: offset), !words.isNone
      {
        return (offset, words)
      }
      offset &+= 1
      guard isWord else { continue }
      while offset < range.upperBound, isLetterOrDigit(bytes[offset]) { offset &+= 1 }
    }
    return nil
  }

  private static func holds(_ print: Int, _ bits: borrowing Span<UInt64>) -> Bool {
    bits[print >> 6] & (1 &<< UInt64(print & 63)) != 0
  }

  /// The first character where it takes three bytes, else the first two bytes, as they are printed.
  @inline(__always)
  private static func printed(_ text: borrowing Span<UInt8>, _ offset: Int) -> Int {
    let first = text[offset]
    if first >= 0xE0, offset &+ 2 < text.count {
      return Int(first & 0x0F) << 12 | Int(text[offset &+ 1] & 0x3F) << 6
        | Int(text[offset &+ 2] & 0x3F)
    }
    return Int(first) << 8 | (offset + 1 < text.count ? Int(text[offset + 1]) : 0)
  }

  /// The same with small letters.
  private static func beginning(_ text: [UInt8], _ offset: Int) -> UInt32 {
    let print = printed(text.span, offset)
    guard text[offset] < 0xE0 || offset + 2 >= text.count else { return UInt32(print) }
    return UInt32(small(UInt8(truncatingIfNeeded: print >> 8))) << 8
      | UInt32(small(UInt8(truncatingIfNeeded: print)))
  }

  /// Where the two bytes behind a beginning stand.
  private static func next(_ text: [UInt8], _ offset: Int) -> Int {
    offset + (text[offset] >= 0xE0 ? 3 : 2)
  }

  private static func further(_ beginning: UInt32, _ text: [UInt8], _ next: Int) -> UInt32 {
    beginning << 16 | UInt32(small(text[next])) << 8 | UInt32(small(text[next + 1]))
  }
}

/// Whether a byte is a letter or a digit of ASCII.
@inline(__always)
private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
}
