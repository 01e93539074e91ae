import CorpusModel
import Unicode

/// A printed line of an issue: one that is not blank, or all lines of a paragraph that was cut at a fixed width; then line ends
/// stand in its text.
struct IssueLine: Sendable {
  /// The whole line with its line end, in bytes of the file.
  let whole: Range<Int>
  /// The line without the white space around it, a heading mark `#` before it and stars `**` around
  /// the whole of it.
  let content: Range<Int>
  /// Whether recovery marked it as a heading: `# Title`.
  let isMarkedHeading: Bool
  /// Whether stars stand around the whole of it: `**Title**`.
  let isEmphasized: Bool
  /// The code points of its content.
  let scalars: [UInt32]
  /// The number of blank lines before and after it; three or more mark a picture or a page break.
  let gapBefore: Int
  let gapAfter: Int
  /// Han characters and Latin letters on it.
  let han: Int
  let latin: Int
  /// Whether no mark that ends a sentence stands at its end.
  let isOpen: Bool
  /// What the line credits; nil for lines that are no credits.
  private(set) var credits: [Credit]?

  init(_ line: Line, bytes: [UInt8], gaps: (before: Int, after: Int)) {
    whole = line.range
    let marked = withoutHeadingMark(line.content, in: bytes)
    isMarkedHeading = marked != line.content
    content = withoutStars(marked, in: bytes)
    isEmphasized = content != marked
    gapBefore = gaps.before
    gapAfter = gaps.after
    scalars = decodedScalars(bytes, in: content)
    var counts = (han: 0, latin: 0)
    for value in scalars {
      if isHan(value) { counts.han += 1 }
      if isLatinLetter(value) { counts.latin += 1 }
    }
    (han, latin) = counts
    isOpen = endsOpen(scalars[...])
    credits = readCredits()
  }

  /// Whether it is written in Chinese: a Han character says about as much as four letters.
  var isChinese: Bool { han > 0 && han * 4 > latin }

  /// Its width in ideographs: Latin letters, digits and spaces take half of one.
  var width: Double {
    scalars.reduce(0) { $0 + ($1 < 0x2000 && $1 != 0xB7 ? 0.5 : 1) }
  }

  /// Whether it may be a title, a heading or a caption by its length.
  var isShort: Bool { isChinese ? width <= 60 : scalars.count <= 210 }

  /// Whether it is short and holds no sentence, so that it may be a heading or a caption.
  var isPhrase: Bool { isShort && isOpen && firstSentenceEnd(of: scalars, from: 0) == nil }

  /// The number of words between spaces.
  var wordCount: Int { scalars.reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) } }

  /// Whether a picture or a page break stands before or after it.
  var touchesBreak: Bool { gapBefore >= pageGap || gapAfter >= pageGap }
}

/// The number of blank lines that a picture or a page break leaves in the recovered text.
let pageGap = 3

/// A line without the `#` signs and the space before a heading.
private func withoutHeadingMark(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
  let signs = bytes[range].prefix { $0 == 0x23 }.count
  let start = range.lowerBound + signs
  guard (1...6).contains(signs), start < range.upperBound, bytes[start] == 0x20 else {
    return range
  }
  return trimmed(start..<range.upperBound, in: bytes[...])
}

/// A line without the stars that stand around the whole of it and nowhere else.
private func withoutStars(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
  let line = bytes[range]
  guard line.count > 4, line.prefix(2).elementsEqual([0x2A, 0x2A]),
    line.suffix(2).elementsEqual([0x2A, 0x2A]),
    line.dropFirst(2).dropLast(2).allSatisfy({ $0 != 0x2A })
  else { return range }
  return trimmed((range.lowerBound + 2)..<(range.upperBound - 2), in: bytes[...])
}

/// The code points of a range of bytes.
func decodedScalars(_ bytes: [UInt8], in range: Range<Int>) -> [UInt32] {
  var result: [UInt32] = []
  result.reserveCapacity(range.count / 2)
  let span = bytes.span
  var offset = range.lowerBound
  while offset < range.upperBound {
    let scalar = decodeScalar(span, at: offset)
    result.append(scalar.value)
    offset += scalar.length
  }
  return result
}

/// Whether a text lacks the mark that ends a sentence, closing quotation marks and brackets aside.
func endsOpen(_ scalars: ArraySlice<UInt32>) -> Bool {
  var rest = scalars
  while let last = rest.last, isClosingMark(last) || isWhitespace(last) || last == 0x2A {
    rest.removeLast()
  }
  guard let last = rest.last else { return false }
  guard isTerminalMark(last) else { return true }
  guard last == 0x2E else { return false }
  return IssueTables.abbreviations.contains(lowercaseWord(before: rest.endIndex - 1, in: rest))
}

/// The Latin word that ends before an index, in small letters.
private func lowercaseWord(before end: Int, in scalars: ArraySlice<UInt32>) -> String {
  var start = end
  while start > scalars.startIndex, isLatinLetter(scalars[start - 1]) { start -= 1 }
  return string(scalars[start..<end]).lowercased()
}
