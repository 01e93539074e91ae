import CLexicon
import Unicode

/// What a Chinese word is to somebody looking for the beginning of a name.
enum WordClass: UInt8, Sendable {
  /// A verb, adverb, preposition, …: no part of a name.
  case outside = 1
  /// A noun or another word that names hold.
  case inside = 2
}

/// The words of data/name-edges.tsv, at most four characters long, by hashing.
struct WordClasses: Sendable {
  private var keys: [UInt64]
  private var classes: [UInt8]
  private let mask: Int

  init() {
    mask = (1 << 17) - 1
    keys = [UInt64](repeating: 0, count: mask + 1)
    classes = [UInt8](repeating: 0, count: mask + 1)
    load(KeptTable(concord_name_edges()).bytes)
  }

  /// The longest word of two to four characters that ends before `end`, not reaching before `start`.
  func longestWord(
    in codes: [UInt16],
    endingAt end: Int,
    notBefore start: Int
  ) -> (start: Int, kind: WordClass)? {
    var length = min(4, end - start)
    while length >= 2 {
      if let kind = kind(of: codes, end - length..<end) { return (end - length, kind) }
      length -= 1
    }
    return nil
  }

  /// The class of a word of two to four characters.
  func kind(of codes: [UInt16], _ range: Range<Int>) -> WordClass? {
    var key: UInt64 = 0
    for index in range { key = key << 16 | UInt64(codes[index]) }
    var slot = Self.hash(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return WordClass(rawValue: classes[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  /// Reads lines of a class, a tab and words between bars; all characters take three bytes.
  private mutating func load(_ bytes: [UInt8]) {
    var position = 0
    while position < bytes.count {
      let lineEnd = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
      // The class is told by its first letter but one: o-u-tside, i-n-side.
      let kind: WordClass = bytes[position] == UInt8(ascii: "o") ? .outside : .inside
      if bytes[position] != UInt8(ascii: "#"),
        let tab = bytes[position..<lineEnd].firstIndex(of: 0x09)
      {
        loadWords(bytes, tab + 1..<lineEnd, kind)
      }
      position = lineEnd + 1
    }
  }

  private mutating func loadWords(_ bytes: [UInt8], _ range: Range<Int>, _ kind: WordClass) {
    var key: UInt64 = 0
    var position = range.lowerBound
    while position < range.upperBound {
      if bytes[position] == UInt8(ascii: "|") {
        insert(key, kind)
        key = 0
        position += 1
        continue
      }
      guard position + 2 < range.upperBound else { break }
      let code =
        UInt32(bytes[position] & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6
        | UInt32(bytes[position + 2] & 0x3F)
      key = key << 16 | UInt64(fold(code) & 0xFFFF)
      position += 3
    }
    insert(key, kind)
  }

  private mutating func insert(_ key: UInt64, _ kind: WordClass) {
    guard key != 0 else { return }
    var slot = Self.hash(key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    keys[slot] = key
    classes[slot] = kind.rawValue
  }
}
