/// One code point read from UTF-8, and how many bytes it takes.
@usableFromInline package struct DecodedScalar: Sendable, Equatable {
  /// The code point; U+FFFD for a byte that begins none.
  @usableFromInline package let value: UInt32
  /// 1 to 4.
  @usableFromInline package let length: Int

  @inlinable package init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }
}

/// Reads the code point that begins at `offset`; a faulty byte is read alone as U+FFFD.
///
/// Inlined into other targets: it is called for every character of every step.
///
/// - Precondition: `offset` is inside `bytes`.
@inlinable package func decodeScalar(
  _ bytes: borrowing Span<UInt8>,
  at offset: Int
) -> DecodedScalar {
  let first = bytes[offset]
  if first < 0x80 { return DecodedScalar(value: UInt32(first), length: 1) }
  // Most characters of Chinese text: three bytes, none of them faulty.
  if first > 0xE0, first < 0xED, offset + 2 < bytes.count {
    let (second, third) = (bytes[offset + 1], bytes[offset + 2])
    if second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
      let high = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6
      return DecodedScalar(value: high | UInt32(third & 0x3F), length: 3)
    }
  }
  return decodeRareScalar(bytes, at: offset)
}

/// Reads a code point that is neither ASCII nor a sound one of three bytes.
@usableFromInline
func decodeRareScalar(_ bytes: borrowing Span<UInt8>, at offset: Int) -> DecodedScalar {
  let first = bytes[offset]
  let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  let fault = DecodedScalar(value: 0xFFFD, length: 1)
  guard first >= 0xC2, first < 0xF5, offset + length <= bytes.count else { return fault }
  var value = UInt32(first) & (0x7F >> UInt32(length))
  for index in 1..<length {
    let next = bytes[offset + index]
    guard next & 0xC0 == 0x80 else { return fault }
    value = value << 6 | UInt32(next & 0x3F)
  }
  let tooShort = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000)
  guard !tooShort, value < 0xD800 || value > 0xDFFF, value <= 0x10FFFF else { return fault }
  return DecodedScalar(value: value, length: length)
}

/// Reads the code point that ends before `offset`.
///
/// - Precondition: `offset` is positive and at most the number of bytes.
package func decodeScalar(_ bytes: borrowing Span<UInt8>, before offset: Int) -> DecodedScalar {
  var start = offset - 1
  while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
  let found = decodeScalar(bytes, at: start)
  guard start + found.length == offset else { return DecodedScalar(value: 0xFFFD, length: 1) }
  return found
}

/// The number of bytes a code point takes in UTF-8.
package func utf8Length(_ value: UInt32) -> Int {
  value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
}
