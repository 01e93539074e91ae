import CLexicon
import Glibc
import Unicode

/// The Chinese words of data/chinese-words.tsv with their frequencies, ready for search.
///
/// All words that begin with the same two characters are kept side by side, and a table leads from the two
/// characters to them: what is looked at for one place of a text lies together.
struct ChineseWordList: Sendable {
  static let shared = ChineseWordList(KeptTable(concord_chinese_words()).bytes)

  /// Of each word the number of its bytes behind its first two characters, its weight, and these bytes.
  private var words: [UInt8] = []
  /// The weight of each word of one character up to U+FFFF; NaN for those that are none.
  private var singles = [Float](repeating: .nan, count: 0x10000)
  private var groups = PairTable()
  /// The natural logarithm of the sum of all frequencies.
  private(set) var totalWeight: Float = 0

  /// - Parameter text: lines of word, tab, frequency, sorted by the bytes of the words.
  init(_ text: [UInt8]) {
    // What is kept of a line is never longer than the line.
    words = [UInt8](repeating: 0, count: text.count)
    var count = 0
    let logarithms = (0..<4_096).map { Float(log(Double(max(1, $0)))) }
    var total = 0
    var group: (pair: UInt64, start: Int)?
    var position = 0
    while position < text.count {
      let line = ChineseWordList.readLine(of: text, at: position)
      total += line.frequency
      let weight =
        line.frequency < logarithms.count
        ? logarithms[line.frequency] : Float(log(Double(line.frequency)))
      if line.pair != group?.pair {
        addGroup(group, upTo: count)
        group = (line.pair, count)
      }
      if UInt32(truncatingIfNeeded: line.pair) != 0 {
        let rest = position + ChineseWordList.byteLength(ofPair: line.pair)..<line.wordEnd
        count = put(text.span.extracting(rest), weight, at: count)
      } else if line.pair >> 32 < UInt64(singles.count) {
        singles[Int(line.pair >> 32)] = weight
      }
      position = line.end
    }
    addGroup(group, upTo: count)
    words.removeLast(words.count - count)
    totalWeight = Float(log(Double(max(1, total))))
  }

  /// The weight of a word of one character; nil for a character that is none.
  func weight(ofSingle value: UInt32) -> Float? {
    guard value < 0x10000 else { return nil }
    let weight = singles[Int(value)]
    return weight.isNaN ? nil : weight
  }

  /// Where the words are kept that begin with two characters; nil where there are none.
  func group(_ pair: UInt64) -> Range<Int>? { groups[pair] }

  /// Adds every word of a group that stands in `bytes` at `offset`, shorter ones first.
  ///
  /// `pair` is made of the first two characters there.
  func addWords(
    in bytes: borrowing Span<UInt8>,
    at offset: Int,
    pair: UInt64,
    of group: Range<Int>,
    to found: inout [WordCandidate]
  ) {
    let depth = ChineseWordList.byteLength(ofPair: pair)
    var place = group.lowerBound
    while place < group.upperBound {
      let count = Int(words[place])
      let start = place + ChineseWordList.headSize
      var same = 0
      while same < count, offset + depth + same < bytes.count,
        words[start + same] == bytes[offset + depth + same]
      { same += 1 }
      if same == count {
        found.append(WordCandidate(length: depth + count, weight: weight(at: place + 1)))
      } else if offset + depth + same >= bytes.count
        || words[start + same] > bytes[offset + depth + same]
      {
        // All words behind it stand behind the text as well.
        return
      }
      place = start + count
    }
  }

  /// The first two characters of a word as one number.
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }

  // MARK: Reading lines

  private static let tab = UInt8(ascii: "\t")

  private static func byteLength(ofPair pair: UInt64) -> Int {
    utf8Length(UInt32(pair >> 32)) + utf8Length(UInt32(truncatingIfNeeded: pair))
  }

  private struct Line {
    var pair: UInt64
    var frequency: Int
    var wordEnd: Int
    var end: Int
  }

  private static func readLine(of text: [UInt8], at start: Int) -> Line {
    let first = decodeScalar(text.span, at: start)
    var position = start + first.length
    var second: UInt32 = 0
    if position < text.count, text[position] != tab {
      second = decodeScalar(text.span, at: position).value
    }
    while position < text.count, text[position] != tab { position += 1 }
    let wordEnd = position
    position += 1
    var frequency = 0
    while position < text.count, text[position] != UInt8(ascii: "\n") {
      frequency = frequency * 10 + Int(text[position] & 0x0F)
      position += 1
    }
    return Line(
      pair: pair(first.value, second),
      frequency: frequency,
      wordEnd: wordEnd,
      end: position + 1
    )
  }

  // MARK: Words of two and more characters

  /// The number of bytes before those of a word: how many they are, and the weight.
  private static let headSize = 5

  /// Puts a word at a place; gives where it ends.
  private mutating func put(_ rest: borrowing Span<UInt8>, _ weight: Float, at place: Int) -> Int {
    var kept = words.mutableSpan
    kept[place] = UInt8(truncatingIfNeeded: rest.count)
    for index in 0..<4 {
      kept[place + 1 + index] = UInt8(truncatingIfNeeded: weight.bitPattern >> UInt32(8 * index))
    }
    let start = place + ChineseWordList.headSize
    for index in 0..<rest.count { kept[start + index] = rest[index] }
    return start + rest.count
  }

  private func weight(at place: Int) -> Float {
    var bits: UInt32 = 0
    for index in 0..<4 { bits |= UInt32(words[place + index]) << UInt32(8 * index) }
    return Float(bitPattern: bits)
  }

  /// Enters the words from a place on; those of one character are no group.
  private mutating func addGroup(_ group: (pair: UInt64, start: Int)?, upTo end: Int) {
    guard let group, UInt32(truncatingIfNeeded: group.pair) != 0 else { return }
    groups.add(group.pair, group.start..<end)
  }
}

/// A word that may begin at a place.
struct WordCandidate {
  /// In bytes.
  var length: Int
  /// The natural logarithm of its frequency.
  var weight: Float
}

/// A table from pairs of characters to where their words are kept, by open addressing.
private struct PairTable: Sendable {
  private struct Slot: Sendable {
    /// 0 in an empty slot.
    var pair: UInt64 = 0
    var start: UInt32 = 0
    var end: UInt32 = 0
  }

  private var slots: [Slot] = []
  private var count = 0
  /// One bit for each group of pairs of which one is there: small enough to stay at hand.
  private var filter = [UInt64](repeating: 0, count: 1 << 14)

  init() { resize(to: 1 << 18) }

  subscript(pair: UInt64) -> Range<Int>? {
    let bit = PairTable.bit(of: pair)
    guard filter[bit >> 6] & (1 &<< UInt64(bit & 63)) != 0 else { return nil }
    let slot = slots[place(of: pair)]
    return slot.pair == pair ? Int(slot.start)..<Int(slot.end) : nil
  }

  /// `pair` is not 0 and not yet there.
  mutating func add(_ pair: UInt64, _ words: Range<Int>) {
    if count * 4 > slots.count * 3 { resize(to: slots.count * 2) }
    slots[place(of: pair)] = Slot(
      pair: pair,
      start: UInt32(words.lowerBound),
      end: UInt32(words.upperBound)
    )
    count += 1
    let bit = PairTable.bit(of: pair)
    filter[bit >> 6] |= 1 &<< UInt64(bit & 63)
  }

  private static func bit(of pair: UInt64) -> Int {
    Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 44)
  }

  /// Where `pair` stands or would stand; there is always an empty slot.
  private func place(of pair: UInt64) -> Int {
    let mixed = pair &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: mixed >> 40) & (slots.count - 1)
    while slots[place].pair != 0, slots[place].pair != pair {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func resize(to size: Int) {
    let old = slots
    slots = [Slot](repeating: Slot(), count: size)
    for slot in old where slot.pair != 0 { slots[place(of: slot.pair)] = slot }
  }
}
