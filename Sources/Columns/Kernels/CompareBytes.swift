/// Compares two byte strings: below zero, zero or above zero as the left one comes before, with or
/// after the right one.
package func compareBytes(_ left: borrowing Span<UInt8>, _ right: borrowing Span<UInt8>) -> Int {
  let shared = min(left.count, right.count)
  for offset in 0..<shared where left[offset] != right[offset] {
    return left[offset] < right[offset] ? -1 : 1
  }
  return left.count - right.count
}

/// Compares two parts of heaps.
package func compareBytes(
  _ left: FixedArray<UInt8>,
  _ leftRange: Range<Int>,
  _ right: FixedArray<UInt8>,
  _ rightRange: Range<Int>
) -> Int {
  compareBytes(left.span.extracting(leftRange), right.span.extracting(rightRange))
}

/// Compares a part of a heap with a byte string.
package func compareBytes(
  _ left: FixedArray<UInt8>,
  _ leftRange: Range<Int>,
  _ right: [UInt8]
) -> Int {
  compareBytes(left.span.extracting(leftRange), right.span)
}

/// Compares two byte strings.
package func compareBytes(_ left: [UInt8], _ right: [UInt8]) -> Int {
  compareBytes(left.span, right.span)
}
