import Columns
import Unicode

/// What the index asks of every form: its length, its edges, and the pairs of Han characters inside it.
struct FormTraits {
  /// The number that stands for no Han character.
  static let none = UInt32.max

  /// The bytes of each form as written.
  private(set) var lengths: [UInt32] = []
  /// The numbers of the Han characters at the edges of each form, folded.
  private(set) var firstHan: [UInt32] = []
  private(set) var lastHan: [UInt32] = []
  /// Whether a form begins and whether it ends in a Latin letter or a digit, or is odd: it holds
  /// white space or a combining mark.
  private(set) var edges: [Edges] = []
  /// The pairs inside form `i` are `inner[offsets[i] ..< offsets[i + 1]]`.
  private var inner: [UInt32] = []
  private var offsets: [UInt32] = [0]

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

  init(_ forms: WordForms, _ pairs: inout HanPairsBuilder) {
    let texts = forms.words.dictionary.texts
    for form in 0..<forms.count {
      let written = texts.heap.bytes[texts.range(Int(forms.words.codes[form]))]
      lengths.append(UInt32(written.count))
      read(fold(Array(written)), &pairs)
      // U+0300 to U+036F begin with these bytes.
      if written.contains(where: { $0 == 0xCC || $0 == 0xCD }) { edges[form].insert(.odd) }
    }
  }

  private mutating func read(_ folded: [UInt8], _ pairs: inout HanPairsBuilder) {
    var edge: Edges = []
    var first = FormTraits.none
    var before = FormTraits.none
    var position = 0
    while position < folded.count {
      let scalar = decodeScalar(folded.span, at: position)
      let han = isHan(scalar.value) ? pairs.number(scalar.value) : FormTraits.none
      if position == 0 {
        first = han
        edge.formUnion(FormTraits.edge(scalar.value, .letterFirst, .digitFirst))
      }
      position += scalar.length
      if position == folded.count {
        edge.formUnion(FormTraits.edge(scalar.value, .letterLast, .digitLast))
      }
      if isWhitespace(scalar.value) { edge.insert(.odd) }
      if han != FormTraits.none, before != FormTraits.none { inner.append(pairs.pair(before, han)) }
      before = han
    }
    firstHan.append(first)
    lastHan.append(before)
    edges.append(edge)
    offsets.append(UInt32(inner.count))
  }

  private static func edge(_ folded: UInt32, _ letter: Edges, _ digit: Edges) -> Edges {
    folded &- 0x61 < 26 ? letter : folded &- 0x30 < 10 ? digit : []
  }

  /// Calls `body` for every pair of Han characters that stand side by side in a sentence, whose words begin
  /// at `starts`.
  func forEachPair(
    _ words: WordStore,
    _ sentence: Int,
    _ starts: [UInt32],
    _ pairs: inout HanPairsBuilder,
    _ body: (inout HanPairsBuilder, UInt32) -> Void
  ) {
    var end: UInt32 = 0
    var before = FormTraits.none
    for (place, word) in words.range(ofSentence: sentence).enumerated() {
      let form = Int(words.codes[word])
      let first = firstHan[form]
      if before != FormTraits.none, first != FormTraits.none, starts[place] == end {
        body(&pairs, pairs.pair(before, first))
      }
      for index in Int(offsets[form])..<Int(offsets[form + 1]) { body(&pairs, inner[index]) }
      end = starts[place] + lengths[form]
      before = lastHan[form]
    }
  }

  /// Whether the words of a sentence, which begin at `starts`, and white space between them are its whole
  /// text.
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
    return true
  }
}
