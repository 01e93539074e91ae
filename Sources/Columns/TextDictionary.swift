import Synchronization

/// The different texts of a coded column, in the order texts are compared.
///
/// That order is: folded form first, then the bytes as written. So the texts equal under folding,
/// those with a common folded beginning and those below a bound are each one range of codes.
/// A class for its identity: columns that share a dictionary compare codes, not texts.
package final class TextDictionary: Sendable {
  /// The texts, unique, in order; none is missing.
  package let texts: DictionaryTexts
  /// The folded form of each text, ascending; nil where it is made when it is asked for.
  package let folded: DictionaryTexts?
  private let fold: @Sendable ([UInt8]) -> [UInt8]
  private let searches = Mutex(Searches())

  /// How often the folded texts were searched as a whole, and what tells where to look, as soon as they are searched
  /// again and again: to make it takes as long as some fifty searches.
  private struct Searches {
    var count = 0
    var grams: GramIndex?
  }

  /// Keeps texts that are unique and in order already.
  package init(
    texts: DictionaryTexts,
    folded: DictionaryTexts?,
    fold: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) {
    self.texts = texts
    self.folded = folded
    self.fold = fold
  }

  package var count: Int { texts.count }

  /// Whether every text is its own folded form.
  package var isFolded: Bool {
    guard let folded, folded.heap.bytes == texts.heap.bytes else { return false }
    return (0..<count).allSatisfy { folded.range($0) == texts.range($0) }
  }

  /// The folded form of a text.
  package func foldedText(_ code: Int) -> [UInt8] {
    if let folded { return Array(folded.bytes(code)) }
    return fold(Array(texts.bytes(code)))
  }

  /// The codes of all texts whose folded form is `key`.
  package func codes(folded key: [UInt8]) -> Range<Int> {
    lowerBound(key)..<upperBound(key)
  }

  /// The codes of all texts whose folded form begins with `key`.
  package func codes(foldedPrefix key: [UInt8]) -> Range<Int> {
    let first = lowerBound(key)
    let last = partition { compare($0, key, upTo: key.count) <= 0 }
    return first..<max(first, last)
  }

  /// The codes of all texts whose folded form holds a text, at its end if that is asked for, ascending.
  package func codes(foldedHolding needle: [UInt8], atEnd: Bool = false) -> [Int] {
    if let folded {
      let stretches = stretches(of: folded, for: needle)
      return folded.codes(holding: needle, atEnd: atEnd, beginningIn: stretches)
    }
    let search = ByteSearch(needle)
    return (0..<count).filter { code in
      let text = foldedText(code)
      guard atEnd else { return search.first(in: text) != nil }
      return text.count >= needle.count && text.suffix(needle.count).elementsEqual(needle)
    }
  }

  /// Where in the folded texts a text may begin; nil where that is not known.
  private func stretches(of folded: DictionaryTexts, for needle: [UInt8]) -> [Range<Int>]? {
    let grams = searches.withLock { searches in
      searches.count += 1
      if searches.count > 3, searches.grams == nil, folded.heap.bytes.count < 1 << 24 {
        searches.grams = GramIndex(folded.heap.bytes)
      }
      return searches.grams
    }
    return grams?.stretches(for: needle)
  }

  /// Whether two codes stand for texts of one folded form.
  package func isFoldedAlike(_ one: Int, _ other: Int) -> Bool {
    guard let folded else {
      return !differsPlainly(texts.range(one), texts.range(other))
        && foldedText(one) == foldedText(other)
    }
    let bytes = folded.heap.bytes
    return compareBytes(bytes, folded.range(one), bytes, folded.range(other)) == 0
  }

  /// Whether two texts differ in an ASCII letter or digit behind others that are alike, with ASCII behind it: then no
  /// folding makes them one.
  private func differsPlainly(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let bytes = texts.heap.bytes
    for offset in 0..<min(one.count, other.count) {
      let (left, right) = (bytes[one.lowerBound + offset], bytes[other.lowerBound + offset])
      guard isPlain(left), isPlain(right) else { return false }
      if left | 0x20 != right | 0x20 {
        return hasPlain(one, offset + 1) && hasPlain(other, offset + 1)
      }
    }
    return false
  }

  private func hasPlain(_ range: Range<Int>, _ offset: Int) -> Bool {
    offset >= range.count || texts.heap.bytes[range.lowerBound + offset] < 0x80
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// The first code whose folded form is not below `key`.
  package func lowerBound(_ key: [UInt8]) -> Int { partition { compare($0, key) < 0 } }

  /// The first code whose folded form is above `key`.
  package func upperBound(_ key: [UInt8]) -> Int { partition { compare($0, key) <= 0 } }

  /// Compares a folded text, or so many bytes of it, with a key.
  private func compare(_ code: Int, _ key: [UInt8], upTo length: Int = .max) -> Int {
    guard let folded else {
      return compareBytes(Array(foldedText(code).prefix(length)), key)
    }
    let range = folded.range(code)
    let end = range.count <= length ? range.upperBound : range.lowerBound + length
    return compareBytes(folded.heap.bytes, range.lowerBound..<end, key)
  }

  /// The number of leading codes for which `isLeft` holds.
  private func partition(_ isLeft: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isLeft(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
