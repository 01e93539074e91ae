/// Computes XXH64 of some bytes, with the seed 0.
///
/// The algorithm is that of Yann Collet's "xxHash fast digest algorithm", version 0.1.1
/// (doc/xxhash_spec.md of the xxHash repository). Not made to withstand forgery.
package func checksum(_ bytes: FixedArray<UInt8>) -> UInt64 {
  var sum = RunningChecksum()
  let whole = bytes.count & ~31
  sum.add(bytes.view(0..<whole))
  return sum.finish(bytes.view(whole..<bytes.count))
}

/// XXH64 of bytes that come in pieces, every piece but the last a multiple of 32 long.
package struct RunningChecksum {
  private var lanes = SIMD4<UInt64>(
    Prime.one &+ Prime.two,
    Prime.two,
    0,
    0 &- Prime.one
  )
  private var count = 0

  package init() {}

  /// Adds a piece.
  package mutating func add(_ bytes: FixedArray<UInt8>) {
    precondition(bytes.count % 32 == 0, "only the last piece may have any length")
    var place = 0
    while place < bytes.count {
      for lane in 0..<4 { lanes[lane] = round(lanes[lane], bytes.word(at: place + 8 * lane)) }
      place += 32
    }
    count += bytes.count
  }

  /// Adds the last piece, of any length; gives the sum of all.
  package mutating func finish(_ last: FixedArray<UInt8>) -> UInt64 {
    let whole = last.count & ~31
    add(last.view(0..<whole))
    let bytes = last.view(whole..<last.count)
    var hash = Prime.five
    if count > 0 {
      hash = turn(lanes[0], 1) &+ turn(lanes[1], 7) &+ turn(lanes[2], 12) &+ turn(lanes[3], 18)
      for lane in 0..<4 { hash = (hash ^ round(0, lanes[lane])) &* Prime.one &+ Prime.four }
    }
    hash &+= UInt64(count + bytes.count)
    return mixed(hash, bytes)
  }

  /// Adds fewer than 32 bytes to a sum, and mixes it.
  private func mixed(_ sum: UInt64, _ bytes: FixedArray<UInt8>) -> UInt64 {
    var (hash, place) = (sum, 0)
    while place + 8 <= bytes.count {
      hash = turn(hash ^ round(0, bytes.word(at: place)), 27) &* Prime.one &+ Prime.four
      place += 8
    }
    if place + 4 <= bytes.count {
      hash = turn(hash ^ UInt64(bytes.halfWord(at: place)) &* Prime.one, 23)
      hash = hash &* Prime.two &+ Prime.three
      place += 4
    }
    while place < bytes.count {
      hash = turn(hash ^ UInt64(bytes[place]) &* Prime.five, 11) &* Prime.one
      place += 1
    }
    hash = (hash ^ (hash >> 33)) &* Prime.two
    hash = (hash ^ (hash >> 29)) &* Prime.three
    return hash ^ (hash >> 32)
  }
}

private enum Prime {
  static let one: UInt64 = 0x9E37_79B1_85EB_CA87
  static let two: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  static let three: UInt64 = 0x1656_67B1_9E37_79F9
  static let four: UInt64 = 0x85EB_CA77_C2B2_AE63
  static let five: UInt64 = 0x27D4_EB2F_1656_67C5
}

@inline(__always)
private func round(_ sum: UInt64, _ input: UInt64) -> UInt64 {
  turn(sum &+ input &* Prime.two, 31) &* Prime.one
}

@inline(__always)
private func turn(_ value: UInt64, _ bits: UInt64) -> UInt64 {
  value << bits | value >> (64 - bits)
}

extension FixedArray where Element == UInt8 {
  /// The eight bytes at an offset, little-endian.
  @inline(__always)
  package func word(at offset: Int) -> UInt64 { UInt64(littleEndian: load(offset)) }

  /// The four bytes at an offset, little-endian.
  @inline(__always)
  package func halfWord(at offset: Int) -> UInt32 { UInt32(littleEndian: load(offset)) }

  // SAFETY: the whole of what is loaded is checked to lie in the array, and any bits are a value.
  @inline(__always)
  private func load<Word: FixedWidthInteger & BitwiseCopyable>(_ offset: Int) -> Word {
    precondition(offset >= 0 && offset <= count - MemoryLayout<Word>.size, "no such bytes")
    return unsafe UnsafeRawPointer(elements.baseAddress.unsafelyUnwrapped)
      .loadUnaligned(fromByteOffset: offset, as: Word.self)
  }
}

extension FixedArray {
  /// The memory of the elements as bytes; nothing is copied.
  // SAFETY: every element is initialized, and a byte needs no alignment.
  package var bytes: FixedArray<UInt8> {
    let raw = unsafe UnsafeRawBufferPointer(elements)
    let typed = unsafe UnsafeBufferPointer(
      start: raw.baseAddress?.assumingMemoryBound(to: UInt8.self),
      count: raw.count
    )
    return unsafe FixedArray<UInt8>(elements: typed, memory: memory)
  }
}
