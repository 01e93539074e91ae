/// Reads an ascending list of numbers written as differences, seven bits a byte, the lowest first.
///
/// The first number is its difference from minus one.
package func decodeDifferences(
  _ source: borrowing Span<UInt8>,
  _ range: Range<Int>,
  into numbers: inout [UInt32]
) {
  var number = UInt32.max
  var place = range.lowerBound
  while place < range.upperBound {
    var byte = source[place]
    var difference = UInt32(byte & 0x7F)
    var shift: UInt32 = 7
    place += 1
    while byte >= 0x80, place < range.upperBound {
      byte = source[place]
      difference |= UInt32(byte & 0x7F) << shift
      shift += 7
      place += 1
    }
    number = number &+ difference
    numbers.append(number)
  }
}

/// Reads one difference.
package func firstDifference(_ source: borrowing Span<UInt8>, at start: Int) -> UInt32 {
  var difference: UInt32 = 0
  var shift: UInt32 = 0
  var place = start
  while place < source.count {
    difference |= UInt32(source[place] & 0x7F) << shift
    guard source[place] >= 0x80 else { break }
    shift += 7
    place += 1
  }
  return difference
}
