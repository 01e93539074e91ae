/// Finds the first place of a byte string in a range of a text; nil where it does not stand.
///
/// Sixteen places are looked at together: only where both the first and the last byte agree is the rest
/// compared. An empty needle stands nowhere.
package func findBytes(
  _ needle: borrowing Span<UInt8>,
  in text: borrowing Span<UInt8>,
  _ range: Range<Int>
) -> Int? {
  let length = needle.count
  guard length > 0, range.lowerBound >= 0, range.upperBound <= text.count, range.count >= length
  else { return nil }
  let lastPlace = range.upperBound - length
  let first = SIMD16<UInt8>(repeating: needle[0])
  let last = SIMD16<UInt8>(repeating: needle[length - 1])
  var place = range.lowerBound
  while place + 15 <= lastPlace {
    // SAFETY: the last of the sixteen places, and the needle's length behind it, end in the range, and
    // so in the text: both checked above.
    let (left, right) = unsafe text.withUnsafeBytes { bytes in
      unsafe (
        bytes.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self),
        bytes.loadUnaligned(fromByteOffset: place + length - 1, as: SIMD16<UInt8>.self)
      )
    }
    let differences = (left ^ first) | (right ^ last)
    if hasZero(differences) {
      for offset in 0..<16 where differences[offset] == 0 {
        if stands(needle, in: text, at: place + offset) { return place + offset }
      }
    }
    place += 16
  }
  while place <= lastPlace {
    if stands(needle, in: text, at: place) { return place }
    place += 1
  }
  return nil
}

private func stands(
  _ needle: borrowing Span<UInt8>,
  in text: borrowing Span<UInt8>,
  at place: Int
) -> Bool {
  for offset in needle.indices where text[place + offset] != needle[offset] { return false }
  return true
}

/// Whether one of sixteen bytes is zero (Mycroft's test, eight bytes at a time).
@inline(__always)
private func hasZero(_ bytes: SIMD16<UInt8>) -> Bool {
  // SAFETY: both types are sixteen bytes without padding, and every bit pattern is a value of each.
  let halves = unsafe unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
  let low = SIMD2<UInt64>(repeating: 0x0101_0101_0101_0101)
  let high = SIMD2<UInt64>(repeating: 0x8080_8080_8080_8080)
  let zeros = (halves &- low) & ~halves & high
  return zeros.x | zeros.y != 0
}
