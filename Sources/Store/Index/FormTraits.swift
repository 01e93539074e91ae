import Columns
import Unicode

/// What the index asks of every form: its length and its edges.
struct FormTraits {
  /// The bytes of each form as written.
  private(set) var lengths: [UInt32] = []
  /// Whether a form begins and whether it ends in a Latin letter or a digit, or is odd: it holds
  /// white space or a combining mark.
  private(set) var edges: [Edges] = []

  struct Edges: OptionSet {
    let rawValue: UInt8
    static let letterFirst = Edges(rawValue: 1)
    static let letterLast = Edges(rawValue: 2)
    static let digitFirst = Edges(rawValue: 4)
    static let digitLast = Edges(rawValue: 8)
    static let odd = Edges(rawValue: 16)

    /// Whether a run of letters or of digits goes on from a form into the next one.
    static func isCut(_ left: Edges, _ right: Edges) -> Bool {
      left.contains(.letterLast) && right.contains(.letterFirst)
        || left.contains(.digitLast) && right.contains(.digitFirst)
    }
  }

  init(_ forms: WordForms) {
    let texts = forms.words.dictionary.texts
    for form in 0..<forms.count {
      let written = texts.heap.bytes[texts.range(Int(forms.words.codes[form]))]
      lengths.append(UInt32(written.count))
      edges.append(FormTraits.edges(fold(Array(written))))
      // U+0300 to U+036F begin with these bytes.
      if written.contains(where: { $0 == 0xCC || $0 == 0xCD }) { edges[form].insert(.odd) }
    }
  }

  private static func edges(_ folded: [UInt8]) -> Edges {
    var edges: Edges = []
    var position = 0
    while position < folded.count {
      let scalar = decodeScalar(folded.span, at: position)
      if position == 0 { edges.formUnion(edge(scalar.value, .letterFirst, .digitFirst)) }
      position += scalar.length
      if position == folded.count {
        edges.formUnion(edge(scalar.value, .letterLast, .digitLast))
      }
      if isWhitespace(scalar.value) { edges.insert(.odd) }
    }
    return edges
  }

  private static func edge(_ folded: UInt32, _ letter: Edges, _ digit: Edges) -> Edges {
    folded &- 0x61 < 26 ? letter : folded &- 0x30 < 10 ? digit : []
  }

  /// Whether the words of a sentence, which begin at `starts`, and white space between them are its whole
  /// text; white space of one byte must be a space.
  func isRegular(
    _ words: WordStore,
    _ sentence: Int,
    _ starts: [UInt32],
    heap: TextHeap,
    end: Int
  ) -> Bool {
    let start = Int(words.sentenceStarts[sentence])
    var place = start
    var before: Edges = []
    for (offset, word) in words.range(ofSentence: sentence).enumerated() {
      let form = Int(words.codes[word])
      let first = start + Int(starts[offset])
      let isCut = first == place && Edges.isCut(before, edges[form])
      guard first >= place, !isCut, !edges[form].contains(.odd),
        isBlank(heap, place..<first)
      else { return false }
      place = first + Int(lengths[form])
      before = edges[form]
    }
    guard place <= end else { return false }
    return isBlank(heap, place..<end)
  }

  private func isBlank(_ heap: TextHeap, _ range: Range<Int>) -> Bool {
    let bytes = heap.bytes
    let text = bytes.span
    var place = range.lowerBound
    while place < range.upperBound {
      let scalar = decodeScalar(text, at: place)
      guard isWhitespace(scalar.value) else { return false }
      place += scalar.length
    }
    return range.count != 1 || text[range.lowerBound] == 0x20
  }
}
