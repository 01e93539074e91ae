import CorpusModel
import Unicode

/// The sentences of a paragraph, as ranges without white space at their ends.
///
/// A title or heading is one sentence. Elsewhere a sentence ends behind `。！？` and behind `.!?…` where the
/// words around them say so; `；` and `：` end none. Closing quotation marks and brackets belong to the
/// sentence before them, an enumerator (`1.`, `IV.`) to the one behind it, and a short attribution
/// (“……。”他说。) to the quotation. A line feed always ends a sentence.
func sentenceRanges(in text: [UInt8], kind: BlockKind) -> [Range<Int>] {
  let isOneLine = kind == .title || kind == .subtitle || kind == .heading
  let whole = text.trimmed(0..<text.count)
  guard !isOneLine else { return whole.isEmpty ? [] : [whole] }
  let characters = Characters(text)
  var scanner = SentenceScanner(characters)
  var found: [Range<Int>] = []
  var start = 0
  while let end = scanner.nextEnd() {
    let range = text.trimmed(characters.offsets[start]..<characters.offsets[end])
    if !range.isEmpty { found.append(range) }
    start = end
  }
  return found
}

/// A text as code points, each with its place in the bytes.
struct Characters {
  private(set) var values: [UInt32] = []
  /// One a character, and the length of the text.
  private(set) var offsets: [Int] = []

  init(_ text: [UInt8]) {
    values.reserveCapacity(text.count)
    offsets.reserveCapacity(text.count + 1)
    var offset = 0
    while offset < text.count {
      let scalar = decodeScalar(text.span, at: offset)
      values.append(scalar.value)
      offsets.append(offset)
      offset += scalar.length
    }
    offsets.append(text.count)
  }

  var count: Int { values.count }

  /// The character at a position, or a line feed outside the text.
  subscript(_ position: Int) -> UInt32 {
    values.indices.contains(position) ? values[position] : 0x0A
  }

  /// The text of a range of positions.
  func string(_ range: Range<Int>) -> String {
    var text = ""
    for value in values[range] { text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    return text
  }
}
