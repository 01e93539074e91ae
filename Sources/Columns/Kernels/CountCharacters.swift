/// Counts the Unicode scalars in a range of UTF-8: the bytes that do not continue one.
package func countCharacters(_ bytes: FixedArray<UInt8>, _ range: Range<Int>) -> Int {
  let source = bytes.span
  var count = 0
  for offset in range where source[offset] & 0xC0 != 0x80 { count += 1 }
  return count
}
