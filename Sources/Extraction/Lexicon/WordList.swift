import Unicode

/// Words of one kind, the longest first, found by the byte they begin with.
///
/// They are compared with `AnnotatedParagraph.plain`: Simplified characters and small letters. A class,
/// so that a list that is looked up again and again is handed on by one reference.
final class WordList: Sendable {
  let words: [[UInt8]]
  private let forms: FormBytes
  private let index: WordIndex
  /// The last bytes of the words, one bit each.
  private let endings: [UInt64]

  init(_ words: [[UInt8]]) {
    self.words = words.sorted { $0.count > $1.count }
    forms = FormBytes(self.words)
    index = WordIndex(self.words, at: .wholeWords)
    var endings = [UInt64](repeating: 0, count: 4)
    for case let last? in words.map(\.last) { endings[Int(last >> 6)] |= 1 << UInt64(last & 63) }
    self.endings = endings
  }

  /// The length of the longest word at an offset; nil where none stands there.
  func length(in text: [UInt8], at offset: Int) -> Int? {
    guard offset >= 0, offset < text.count else { return nil }
    return length(of: index.candidates(in: text, at: offset), in: text, at: offset)
  }

  /// The length of the longest of some words that stands at an offset.
  private func length(of found: WordCandidates, in text: [UInt8], at offset: Int) -> Int? {
    for position in found where forms.stands(position, in: text, at: offset) {
      let count = forms.length(position)
      if isWhole(text, offset..<offset + count) { return count }
    }
    return nil
  }

  /// The length of the longest word that ends before an offset; nil where none does.
  func length(in text: [UInt8], before offset: Int) -> Int? {
    guard offset > 0, offset <= text.count else { return nil }
    let last = text[offset - 1]
    guard endings[Int(last >> 6)] & (1 << UInt64(last & 63)) != 0 else { return nil }
    for word in words.indices {
      let count = forms.length(word)
      if forms.stands(word, in: text, at: offset - count),
        isWhole(text, offset - count..<offset)
      {
        return count
      }
    }
    return nil
  }

  /// Whether one of the words stands at an offset.
  func stands(in text: [UInt8], at offset: Int) -> Bool { length(in: text, at: offset) != nil }

  /// Whether one of the words ends before an offset.
  func ends(in text: [UInt8], before offset: Int) -> Bool {
    length(in: text, before: offset) != nil
  }

  /// Where the first of the words stands in a range.
  func first(in text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let end = min(range.upperBound, text.count)
    var offset = range.lowerBound
    while offset < end, let next = index.next(in: text, offset..<end) {
      if let length = length(of: next.words, in: text, at: next.offset), next.offset + length <= end
      {
        return next.offset..<next.offset + length
      }
      offset = next.offset + 1
    }
    return nil
  }

  /// Where the last of the words stands in a range.
  func last(in text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    var rest = range
    while let next = first(in: text, rest) {
      found = next
      rest = next.upperBound..<rest.upperBound
    }
    return found
  }

  /// Whether one of the words stands in a range.
  func stands(in text: [UInt8], _ range: Range<Int>) -> Bool { first(in: text, range) != nil }

  /// A range without the words it begins with and white space.
  func trimStart(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var result = text.trimmed(range)
    while let length = length(in: text, at: result.lowerBound),
      result.lowerBound + length <= result.upperBound
    {
      result = text.trimmed(result.lowerBound + length..<result.upperBound)
    }
    return result
  }

  /// A range without the words it ends with and white space.
  func trimEnd(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var result = text.trimmed(range)
    while let length = length(in: text, before: result.upperBound),
      result.upperBound - length >= result.lowerBound, !result.isEmpty
    {
      result = text.trimmed(result.lowerBound..<result.upperBound - length)
    }
    return result
  }

  /// Whether an English word stands alone; a Chinese one always does.
  private func isWhole(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    if isWordByte(text[range.lowerBound]), text[range.lowerBound] < 0x80, range.lowerBound > 0,
      isWordByte(text[range.lowerBound - 1]), text[range.lowerBound - 1] < 0x80
    {
      return false
    }
    let last = text[range.upperBound - 1]
    guard range.upperBound < text.count, last < 0x80, isWordByte(last) else { return true }
    let next = text[range.upperBound]
    return next >= 0x80 || !isWordByte(next)
  }
}

/// The word lists of one data file and one language, by kind: rows of `language`, `kind`, `word`.
struct WordLists: Sendable {
  private let lists: KindTable<WordList>

  private static let none = WordList([])

  init(_ table: KeptTable, isChinese: Bool) {
    var words: [String: [[UInt8]]] = [:]
    for row in table.rows where row.count >= 3 && (row[0] == "zh") == isChinese {
      for word in row[2].parts(between: "|") {
        words[row[1], default: []].append(plainForm(of: Array(word.utf8)))
      }
    }
    lists = KindTable(words.mapValues { WordList($0) })
  }

  /// The words of a kind; none where the file has none.
  subscript(kind: String) -> WordList { lists[kind] ?? Self.none }
}
