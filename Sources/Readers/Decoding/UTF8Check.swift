/// Whether bytes are UTF-8 without a fault.
func isUTF8(_ bytes: [UInt8]) -> Bool {
  do {
    _ = try UTF8Span(validating: bytes.span)
    return true
  } catch {
    return false
  }
}

/// How much of a text is UTF-8.
struct UTF8Census {
  /// Well-formed characters of two bytes and more.
  var wide = 0
  /// Runs of bytes that are no character.
  var faults = 0
}

/// Counts well-formed wide characters and faults.
func censusUTF8(_ bytes: ArraySlice<UInt8>) -> UTF8Census {
  var census = UTF8Census()
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let (length, isValid) = characterLength(at: index, in: bytes)
    if !isValid { census.faults += 1 } else if length > 1 { census.wide += 1 }
    index += length
  }
  return census
}

/// Replaces what is no UTF-8 by U+FFFD, one for each maximal part of a character (Unicode 3.9, table
/// 3-8), and says what stood there.
func repairUTF8(_ bytes: [UInt8]) -> Conversion {
  var result = Conversion()
  result.bytes.reserveCapacity(bytes.count + 64)
  var index = 0
  var kept = 0
  while index < bytes.count {
    let (length, isValid) = characterLength(at: index, in: bytes[...])
    if !isValid {
      result.bytes += bytes[kept..<index]
      let fault = Array(bytes[index..<index + length])
      result.faults.append(DecodingFault(offset: result.bytes.count, bytes: fault))
      result.bytes += replacementCharacter
      kept = index + length
    }
    index += length
  }
  result.bytes += bytes[kept...]
  return result
}

/// The length of the character at an offset, or of the bytes there that are none; at least 1.
private func characterLength(
  at index: Int,
  in bytes: ArraySlice<UInt8>
) -> (length: Int, isValid: Bool) {
  let lead = bytes[index]
  if lead < 0x80 { return (1, true) }
  let (length, second) = expectation(of: lead)
  guard length > 1 else { return (1, false) }
  guard index + 1 < bytes.endIndex, second.contains(bytes[index + 1]) else { return (1, false) }
  var count = 2
  while count < length {
    guard index + count < bytes.endIndex, bytes[index + count] & 0xC0 == 0x80 else {
      return (count, false)
    }
    count += 1
  }
  return (length, true)
}

/// The length a first byte announces and the second bytes it allows (Unicode 3.9, table 3-7).
private func expectation(of lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>) {
  switch lead {
  case 0xC2...0xDF: (2, 0x80...0xBF)
  case 0xE0: (3, 0xA0...0xBF)
  case 0xED: (3, 0x80...0x9F)
  case 0xE1...0xEF: (3, 0x80...0xBF)
  case 0xF0: (4, 0x90...0xBF)
  case 0xF1...0xF3: (4, 0x80...0xBF)
  case 0xF4: (4, 0x80...0x8F)
  case _: (1, 0x80...0xBF)
  }
}
