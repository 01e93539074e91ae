/// In which blocks of a text each three bytes side by side stand: most blocks cannot hold a longer byte string, and need
/// not be looked at.
///
/// Of the three bytes a number of twelve bits is kept, so that a block may be named in vain, and never left out.
struct GramIndex: Sendable {
  /// The bytes of a block, as a shift.
  private static let blockShift = 10
  private static let gramBits = 12

  /// The number of 64-bit words in which each gram has its blocks, a bit each.
  private let stride: Int
  private let blocks: FixedArray<UInt64>
  private let length: Int

  init(_ text: FixedArray<UInt8>) {
    let bytes = text.span
    let stride = (bytes.count >> GramIndex.blockShift + 64) / 64
    var blocks = [UInt64](repeating: 0, count: stride << GramIndex.gramBits)
    if bytes.count > 2 {
      var last = UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 24
      for place in 0..<bytes.count - 2 {
        last = last >> 8 | UInt32(bytes[place + 2]) << 24
        let block = place >> GramIndex.blockShift
        blocks[GramIndex.number(last) * stride + block >> 6] |= 1 &<< UInt64(block & 63)
      }
    }
    self.stride = stride
    self.blocks = FixedArray(blocks)
    length = bytes.count
  }

  /// The number of three bytes, which stand in the higher bits.
  private static func number(_ gram: UInt32) -> Int {
    Int(((gram >> 8) &* 0x9E37_79B1) >> UInt32(32 - gramBits))
  }

  /// The stretches of the text in which a byte string may begin, ascending; nil for one that is too short or too long.
  func stretches(for needle: [UInt8]) -> [Range<Int>]? {
    guard needle.count > 2, needle.count <= 1 << GramIndex.blockShift else { return nil }
    var met = [UInt64](repeating: ~0, count: stride)
    for place in 0..<needle.count - 2 {
      let gram =
        UInt32(needle[place]) << 8 | UInt32(needle[place + 1]) << 16
        | UInt32(needle[place + 2]) << 24
      let first = GramIndex.number(gram) * stride
      for word in 0..<stride {
        let here = blocks[first + word]
        // What begins in a block may go on in the next one.
        let next = word + 1 < stride ? blocks[first + word + 1] : 0
        met[word] &= place == 0 ? here : here | here &>> 1 | next &<< 63
      }
    }
    var stretches: [Range<Int>] = []
    for (word, bits) in met.enumerated() {
      var left = bits
      while left != 0 {
        let start = (word << 6 + left.trailingZeroBitCount) << GramIndex.blockShift
        let end = min(start + 1 << GramIndex.blockShift, length)
        if start < end { stretches.append(start..<end) }
        left &= left &- 1
      }
    }
    return stretches
  }
}
