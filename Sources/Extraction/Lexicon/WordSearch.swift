/// Words looked for wherever they stand, as parts of other words too: found in one pass, however many they are.
struct WordSearch: Sendable {
  let words: [[UInt8]]
  private let forms: FormBytes
  private let index: WordIndex

  init(_ words: [[UInt8]]) {
    self.words = words
    forms = FormBytes(words)
    index = WordIndex(words)
  }

  /// Where the first of the words stands in a range; nil where none does.
  func firstOffset(in text: [UInt8], _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    while offset < range.upperBound, let next = index.next(in: text, offset..<range.upperBound) {
      for word in next.words
      where next.offset + forms.length(word) <= range.upperBound
        && forms.stands(word, in: text, at: next.offset)
      {
        return next.offset
      }
      offset = next.offset + 1
    }
    return nil
  }

  /// Whether one of the words stands in a range.
  func stands(in text: [UInt8], _ range: Range<Int>) -> Bool {
    firstOffset(in: text, range) != nil
  }

  /// Whether one of the words stands at an offset.
  func stands(in text: [UInt8], at offset: Int) -> Bool {
    words.indices.contains { forms.stands($0, in: text, at: offset) }
  }
}
