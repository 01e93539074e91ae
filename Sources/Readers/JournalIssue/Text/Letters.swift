import Unicode

/// Whether a code point is a letter of the Latin script.
func isLatinLetter(_ value: UInt32) -> Bool {
  (value | 0x20) &- 0x61 < 26
    || (value >= 0xC0 && value <= 0x24F && value != 0xD7 && value != 0xF7)
}

/// Whether a code point is a small letter of the Latin script.
func isSmallLetter(_ value: UInt32) -> Bool {
  value &- 0x61 < 26 || (value >= 0xDF && value <= 0xFF && value != 0xF7)
}

/// Whether a code point is a capital letter of the Latin script.
func isCapitalLetter(_ value: UInt32) -> Bool {
  value &- 0x41 < 26 || (value >= 0xC0 && value <= 0xDE && value != 0xD7)
}

/// Whether a code point is a digit, full-width ones included.
func isDigit(_ value: UInt32) -> Bool { value &- 0x30 < 10 || value &- 0xFF10 < 10 }

/// Whether a mark ends a sentence or introduces what follows it: 。！？：… and their kin.
func isTerminalMark(_ value: UInt32) -> Bool {
  switch value {
  case 0x21, 0x2E, 0x3A, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1A, 0xFF1F, 0xFF61: true
  case _: false
  }
}

/// Whether a mark closes a quotation or a bracket.
func isClosingMark(_ value: UInt32) -> Bool {
  switch value {
  case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D, 0x203A, 0xBB, 0x3009, 0x300B, 0x300D, 0x300F,
    0x3011, 0x3015, 0xFF09, 0xFF3D:
    true
  case _: false
  }
}

/// Whether a mark opens a quotation or a bracket.
func isOpeningMark(_ value: UInt32) -> Bool {
  switch value {
  case 0x22, 0x27, 0x28, 0x5B, 0x2018, 0x201C, 0x2039, 0xAB, 0x3008, 0x300A, 0x300C, 0x300E,
    0x3010, 0x3014, 0xFF08, 0xFF3B:
    true
  case _: false
  }
}

/// Whether a mark is a dash of any length.
func isDash(_ value: UInt32) -> Bool {
  value == 0x2D || (0x2010...0x2015).contains(value) || value == 0x2500 || value == 0xFF0D
}

/// The text of a run of code points.
func string(_ scalars: some Sequence<UInt32>) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(scalars.underestimatedCount * 3)
  for value in scalars { append(value, to: &bytes) }
  return String(decoding: bytes, as: UTF8.self)
}

/// Writes a code point as UTF-8; what is none becomes U+FFFD.
@inline(__always)
private func append(_ value: UInt32, to bytes: inout [UInt8]) {
  if value < 0x80 {
    bytes.append(UInt8(truncatingIfNeeded: value))
  } else if value >= 0x800, value < 0xD800 || value >= 0xE000 && value < 0x10000 {
    bytes.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
  } else {
    appendRare(value, to: &bytes)
  }
}

/// Writes a code point of two or of four bytes, or none.
private func appendRare(_ value: UInt32, to bytes: inout [UInt8]) {
  bytes += UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}").map(Array.init) ?? []
}

/// The code points of a text.
func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

/// The letters and digits of a text, folded: what is compared where print and recovery differ in
/// spaces, marks, width, case or script.
func normalForm(_ scalars: some Sequence<UInt32>) -> [UInt32] {
  var result: [UInt32] = []
  for value in scalars where isWordCharacter(value) { result.append(fold(value)) }
  return result
}

/// A run without the white space at its ends.
func trimmedSpaces(_ scalars: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
  var rest = scalars
  while let first = rest.first, isWhitespace(first) { rest.removeFirst() }
  while let last = rest.last, isWhitespace(last) { rest.removeLast() }
  return rest
}

/// The index after `cue` where it stands at `start`, compared folded and without white space; nil
/// where it does not stand there.
func end(of cue: [UInt32], in scalars: ArraySlice<UInt32>, at start: Int) -> Int? {
  var index = start
  var matched = 0
  while matched < cue.count {
    guard index < scalars.endIndex else { return nil }
    let value = scalars[index]
    index += 1
    if isWhitespace(value) {
      if matched == 0 { return nil }
      continue
    }
    guard fold(value) == cue[matched] else { return nil }
    matched += 1
  }
  guard let last = cue.last, isLatinLetter(last), index < scalars.endIndex else { return index }
  return isSmallLetter(scalars[index]) ? nil : index
}
