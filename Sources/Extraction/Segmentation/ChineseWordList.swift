import CLexicon
import Glibc
import Unicode

/// The Chinese words of data/chinese-words.tsv with their frequencies, ready for search.
///
/// The list is searched where it lies: its lines are sorted, so all words that begin with the same two
/// characters stand together, and a table leads from the two characters to their lines.
struct ChineseWordList: Sendable {
  static let shared = ChineseWordList(LexiconTable.bytes(of: concord_chinese_words()))

  private let text: [UInt8]
  /// Where each line begins; one more at the end.
  private var lineStarts: [UInt32] = []
  /// The natural logarithm of each line's frequency.
  private var weights: [Float] = []
  /// The weight of each word of one character up to U+FFFF; NaN for those that are none.
  private var singles = [Float](repeating: .nan, count: 0x10000)
  private var groups = PairTable()
  /// The natural logarithm of the sum of all frequencies.
  private(set) var totalWeight: Float = 0

  /// - Parameter text: lines of word, tab, frequency, sorted by the bytes of the words.
  init(_ text: [UInt8]) {
    self.text = text
    lineStarts.reserveCapacity(text.count / 12)
    weights.reserveCapacity(text.count / 12)
    let logarithms = (0..<4_096).map { Float(log(Double(max(1, $0)))) }
    var total = 0
    var group: (pair: UInt64, first: Int)?
    var position = 0
    while position < text.count {
      let line = readLine(at: position)
      lineStarts.append(UInt32(position))
      weights.append(
        line.frequency < logarithms.count
          ? logarithms[line.frequency] : Float(log(Double(line.frequency)))
      )
      total += line.frequency
      if line.pair != group?.pair {
        addGroup(group, upTo: weights.count - 1)
        group = (line.pair, weights.count - 1)
      }
      position = line.end
    }
    addGroup(group, upTo: weights.count)
    lineStarts.append(UInt32(text.count))
    totalWeight = Float(log(Double(max(1, total))))
  }

  /// The weight of a word of one character; nil for a character that is none.
  func weight(ofSingle value: UInt32) -> Float? {
    guard value < 0x10000 else { return nil }
    let weight = singles[Int(value)]
    return weight.isNaN ? nil : weight
  }

  /// Adds every word of two and more characters that stands in `bytes` at `offset`, shorter ones first.
  ///
  /// `pair` is made of the first two characters there.
  func addWords(
    in bytes: borrowing Span<UInt8>,
    at offset: Int,
    pair: UInt64,
    to found: inout [WordCandidate]
  ) {
    guard var lines = groups[pair] else { return }
    // Each step keeps the lines that agree with the text one byte further; a line that ends there is
    // a word, and being the shortest it stands first.
    var depth = ChineseWordList.byteLength(ofPair: pair)
    while !lines.isEmpty {
      if byte(of: lines.lowerBound, at: depth) == ChineseWordList.tab {
        found.append(WordCandidate(length: depth, weight: weights[lines.lowerBound]))
        lines = (lines.lowerBound + 1)..<lines.upperBound
      }
      guard offset + depth < bytes.count else { return }
      lines = narrow(lines, at: depth, to: bytes[offset + depth])
      depth += 1
    }
  }

  /// The first two characters of a word as one number.
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }

  // MARK: Reading lines

  private static let tab = UInt8(ascii: "\t")

  private static func byteLength(ofPair pair: UInt64) -> Int {
    byteLength(UInt32(pair >> 32)) + byteLength(UInt32(truncatingIfNeeded: pair))
  }

  private static func byteLength(_ value: UInt32) -> Int {
    value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
  }

  private struct Line {
    var pair: UInt64
    var frequency: Int
    var end: Int
  }

  private func readLine(at start: Int) -> Line {
    let first = decodeScalar(text.span, at: start)
    var position = start + first.length
    var second: UInt32 = 0
    if position < text.count, text[position] != ChineseWordList.tab {
      second = decodeScalar(text.span, at: position).value
    }
    while position < text.count, text[position] != ChineseWordList.tab { position += 1 }
    position += 1
    var frequency = 0
    while position < text.count, text[position] != UInt8(ascii: "\n") {
      frequency = frequency * 10 + Int(text[position] & 0x0F)
      position += 1
    }
    return Line(
      pair: ChineseWordList.pair(first.value, second),
      frequency: frequency,
      end: position + 1
    )
  }

  private mutating func addGroup(_ group: (pair: UInt64, first: Int)?, upTo end: Int) {
    guard let group else { return }
    let isSingle = UInt32(truncatingIfNeeded: group.pair) == 0
    guard isSingle else { return groups.add(group.pair, group.first..<end) }
    let value = Int(group.pair >> 32)
    if value < singles.count { singles[value] = weights[group.first] }
  }

  private func byte(of line: Int, at depth: Int) -> UInt8 {
    text[Int(lineStarts[line]) + depth]
  }

  /// The lines of `lines`, which agree up to `depth`, that have `byte` there.
  private func narrow(_ lines: Range<Int>, at depth: Int, to wanted: UInt8) -> Range<Int> {
    if lines.count == 1 {
      return byte(of: lines.lowerBound, at: depth) == wanted ? lines : 0..<0
    }
    let start = firstLine(lines, at: depth) { $0 >= wanted }
    let end = firstLine(start..<lines.upperBound, at: depth) { $0 > wanted }
    return start..<end
  }

  /// The first of some lines whose byte at `depth` passes a test that all behind it pass too.
  private func firstLine(
    _ lines: Range<Int>,
    at depth: Int,
    _ passes: (UInt8) -> Bool
  ) -> Int {
    var low = lines.lowerBound
    var high = lines.upperBound
    while low < high {
      let middle = (low + high) / 2
      if passes(byte(of: middle, at: depth)) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// A word that may begin at a place.
struct WordCandidate {
  /// In bytes.
  var length: Int
  /// The natural logarithm of its frequency.
  var weight: Float
}

/// A table from pairs of characters to runs of lines, by open addressing.
private struct PairTable: Sendable {
  private struct Slot: Sendable {
    /// 0 in an empty slot.
    var pair: UInt64 = 0
    var first: UInt32 = 0
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
    return slot.pair == pair ? Int(slot.first)..<Int(slot.end) : nil
  }

  /// `pair` is not 0 and not yet there.
  mutating func add(_ pair: UInt64, _ lines: Range<Int>) {
    if count * 4 > slots.count * 3 { resize(to: slots.count * 2) }
    slots[place(of: pair)] = Slot(
      pair: pair,
      first: UInt32(lines.lowerBound),
      end: UInt32(lines.upperBound)
    )
    count += 1
    let bit = PairTable.bit(of: pair)
    filter[bit >> 6] |= 1 &<< UInt64(bit & 63)
  }

  private static func bit(of pair: UInt64) -> Int {
    Int(truncatingIfNeeded: pair &* 0x9E37_79B9_7F4A_7C15 >> 44)
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
