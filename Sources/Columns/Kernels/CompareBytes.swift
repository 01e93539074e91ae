/// Compares two byte strings: below zero, zero or above zero as the left one comes before, with or
/// after the right one.
package func compareBytes(
  _ left: [UInt8],
  _ leftRange: Range<Int>,
  _ right: [UInt8],
  _ rightRange: Range<Int>
) -> Int {
  let (leftBytes, rightBytes) = (left.span, right.span)
  let shared = min(leftRange.count, rightRange.count)
  for offset in 0..<shared {
    let one = leftBytes[leftRange.lowerBound + offset]
    let other = rightBytes[rightRange.lowerBound + offset]
    if one != other { return one < other ? -1 : 1 }
  }
  return leftRange.count - rightRange.count
}
