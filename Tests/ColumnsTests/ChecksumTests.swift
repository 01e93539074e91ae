import Columns
import Testing

struct ChecksumTests {
  /// The values the xxHash repository gives.
  @Test(
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
      ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
    ] as [(String, UInt64)]
  )
  func `a checksum is XXH64`(text: String, expected: UInt64) {
    #expect(checksum(FixedArray(Array(text.utf8))) == expected)
  }

  @Test func `every bit counts, at every length`() {
    for length in 0..<100 {
      let bytes = (0..<length).map { UInt8($0) }
      let whole = checksum(FixedArray(bytes))
      for place in 0..<length {
        var changed = bytes
        changed[place] ^= 1
        #expect(checksum(FixedArray(changed)) != whole)
      }
    }
  }
}
