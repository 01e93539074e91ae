/// Whether a part of a text is printable ASCII and nothing else: a column a byte, and harmless on a line.
///
/// Eight bytes are looked at together.
package func isPrintableASCII(_ text: FixedArray<UInt8>, _ range: Range<Int>) -> Bool {
  let high: UInt64 = 0x8080_8080_8080_8080
  var place = range.lowerBound
  while place + 8 <= range.upperBound {
    let word = text.word(at: place)
    // None is above 0x7F; then none is below 0x20, which 0x60 more would leave below 0x80, and none is 0x7F.
    guard word & high == 0, (word &+ 0x6060_6060_6060_6060) & high == high,
      (word &+ 0x0101_0101_0101_0101) & high == 0
    else { return false }
    place += 8
  }
  while place < range.upperBound {
    guard text[place] &- 0x20 < 0x5F else { return false }
    place += 1
  }
  return true
}
