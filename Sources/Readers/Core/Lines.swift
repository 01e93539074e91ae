import CorpusModel

/// One line of a file.
struct Line: Sendable, Hashable {
  /// The whole line with its line end.
  let range: Range<Int>
  /// The line without the white space around it; empty where there is nothing else.
  let content: Range<Int>

  var isBlank: Bool { content.isEmpty }
}

/// The lines of a text, in order and without gaps; a lone carriage return ends a line too.
func lines(of source: SourceText) -> [Line] {
  lines(in: source.bytes[...])
}

/// The lines of a stretch of text; their offsets are those of the slice.
func lines(in bytes: ArraySlice<UInt8>) -> [Line] {
  var result: [Line] = []
  var start = bytes.startIndex
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let byte = bytes[index]
    index += 1
    guard byte == 0x0A || byte == 0x0D else { continue }
    if byte == 0x0D, index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
    result.append(Line(range: start..<index, content: trimmed(start..<index, in: bytes)))
    start = index
  }
  if start < bytes.endIndex {
    let rest = start..<bytes.endIndex
    result.append(Line(range: rest, content: trimmed(rest, in: bytes)))
  }
  return result
}

/// The range without the white space at both ends, the empty range at its start if nothing is left.
func trimmed(_ range: Range<Int>, in bytes: ArraySlice<UInt8>) -> Range<Int> {
  var low = range.lowerBound
  while low < range.upperBound {
    let width = spaceWidth(at: low, in: bytes, end: range.upperBound)
    guard width > 0 else { break }
    low += width
  }
  var high = range.upperBound
  while high > low {
    let width = spaceWidth(before: high, in: bytes, start: low)
    guard width > 0 else { break }
    high -= width
  }
  return low < high ? low..<high : range.lowerBound..<range.lowerBound
}

/// The number of bytes of the white-space character at an offset, 0 when there is none.
///
/// White space is ASCII's, the no-break space, U+2000–U+200B, U+2028, U+2029, U+202F, the ideographic
/// space and the byte-order mark.
func spaceWidth(at index: Int, in bytes: ArraySlice<UInt8>, end: Int) -> Int {
  let byte = bytes[index]
  if byte < 0x80 { return isASCIISpace(byte) ? 1 : 0 }
  if byte == 0xC2 { return index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : 0 }
  guard byte == 0xE2 || byte == 0xE3 || byte == 0xEF, index + 2 < end else { return 0 }
  return isWideSpace(byte, bytes[index + 1], bytes[index + 2]) ? 3 : 0
}

private func spaceWidth(before index: Int, in bytes: ArraySlice<UInt8>, start: Int) -> Int {
  let byte = bytes[index - 1]
  if byte < 0x80 { return isASCIISpace(byte) ? 1 : 0 }
  if byte == 0xA0, index - 2 >= start, bytes[index - 2] == 0xC2 { return 2 }
  guard index - 3 >= start else { return 0 }
  return isWideSpace(bytes[index - 3], bytes[index - 2], byte) ? 3 : 0
}

private func isASCIISpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}

private func isWideSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
  switch (first, second, third) {
  case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
    (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
    true
  case _: false
  }
}
