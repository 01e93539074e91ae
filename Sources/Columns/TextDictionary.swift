/// The different texts of a coded column, in the order texts are compared.
///
/// That order is: folded form first, then the bytes as written. So the texts equal under folding,
/// those with a common folded beginning and those below a bound are each one range of codes.
/// A class for its identity: columns that share a dictionary compare codes, not texts.
package final class TextDictionary: Sendable {
  /// The texts, unique, in order; none is missing.
  package let texts: TextColumn
  /// The folded form of each text, ascending.
  package let folded: TextColumn

  /// Keeps texts that are unique and in order already.
  package init(texts: TextColumn, folded: TextColumn) {
    self.texts = texts
    self.folded = folded
  }

  package var count: Int { texts.count }

  /// The codes of all texts whose folded form is `key`.
  package func codes(folded key: [UInt8]) -> Range<Int> {
    lowerBound(key)..<upperBound(key)
  }

  /// The codes of all texts whose folded form begins with `key`.
  package func codes(foldedPrefix key: [UInt8]) -> Range<Int> {
    let first = lowerBound(key)
    let last = partition { code in
      let range = folded.range(code)
      let start = range.lowerBound..<min(range.upperBound, range.lowerBound + key.count)
      return compareBytes(folded.heap.bytes, start, key) <= 0
    }
    return first..<max(first, last)
  }

  /// Whether two codes stand for texts of one folded form.
  package func isFoldedAlike(_ one: Int, _ other: Int) -> Bool {
    let bytes = folded.heap.bytes
    return compareBytes(bytes, folded.range(one), bytes, folded.range(other)) == 0
  }

  /// The first code whose folded form is not below `key`.
  package func lowerBound(_ key: [UInt8]) -> Int {
    partition { compareBytes(folded.heap.bytes, folded.range($0), key) < 0 }
  }

  /// The first code whose folded form is above `key`.
  package func upperBound(_ key: [UInt8]) -> Int {
    partition { compareBytes(folded.heap.bytes, folded.range($0), key) <= 0 }
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
