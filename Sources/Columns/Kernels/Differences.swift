/// Ascending numbers as differences in Rice's code, in blocks of 64.
///
/// A block begins with five bits: how many low bits of each difference, less one, are written as they are. What
/// stands above them follows first, as so many zeros and a one. Bits are filled from the lowest. The
/// first number of a list is its difference from minus one, so that no difference is zero.
/// (R. F. Rice, Some practical universal noiseless coding techniques, JPL 1979.)
package enum Differences {
  /// The numbers of a block.
  static let blockSize = 64
  /// The bits that say how many low bits a block has.
  static let headBits = 5
  /// What must stand behind the last list, so that eight bytes can be read at every place in it.
  package static let padding = 8
}

/// Reads so many numbers that were written as differences in a range of bytes; fewer where the range ends before.
package func decodeDifferences(
  _ source: FixedArray<UInt8>,
  _ range: Range<Int>,
  count: Int,
  into numbers: inout [UInt32]
) {
  let first = numbers.count
  numbers.append(contentsOf: repeatElement(0, count: count))
  let next = decode(source, range, into: &numbers, from: first)
  numbers.removeLast(numbers.count - next)
}

/// Fills a list from a place on; gives where it ends.
private func decode(
  _ source: FixedArray<UInt8>,
  _ range: Range<Int>,
  into numbers: inout [UInt32],
  from first: Int
) -> Int {
  var target = numbers.mutableSpan
  let end = range.upperBound * 8
  var reader = BitReader(source, at: range.lowerBound * 8)
  var number = UInt32.max
  var next = first
  while next < target.count, reader.place < end {
    let low = reader.low()
    let last = min(next + Differences.blockSize, target.count)
    while next < last {
      guard reader.place < end else { return next }
      number = number &+ reader.next(low: low, end: end)
      target[next] = number
      next += 1
    }
  }
  return next
}

/// Reads the first difference of a list.
package func firstDifference(_ source: FixedArray<UInt8>, at start: Int) -> UInt32 {
  var reader = BitReader(source, at: start * 8)
  let low = reader.low()
  return reader.difference(low: low, end: source.count * 8)
}

/// Reads bits from the lowest.
private struct BitReader {
  private let source: FixedArray<UInt8>
  private(set) var place: Int
  /// What was read of the bytes from the place on, and how many bits of it there are: most differences need no new
  /// look at the bytes.
  private var ahead: UInt64 = 0
  private var aheadCount = 0

  init(_ source: FixedArray<UInt8>, at place: Int) {
    self.source = source
    self.place = place
  }

  /// At least 57 bits from the place on.
  private var window: UInt64 { source.word(at: place >> 3) &>> UInt64(place & 7) }

  /// How many low bits the differences of the next block have.
  mutating func low() -> UInt32 {
    let bits = window & 31
    place += Differences.headBits
    aheadCount = 0
    return UInt32(bits)
  }

  /// The next difference of a block.
  @inline(__always)
  mutating func next(low: UInt32, end: Int) -> UInt32 {
    var zeros = ahead.trailingZeroBitCount
    var length = zeros + 1 + Int(low)
    if length > aheadCount {
      ahead = window
      aheadCount = 64 - place & 7
      zeros = ahead.trailingZeroBitCount
      length = zeros + 1 + Int(low)
      guard length <= aheadCount else {
        aheadCount = 0
        return long(low: low, end: end)
      }
    }
    let rest = (ahead &>> UInt64(zeros)) &>> 1
    ahead = rest &>> UInt64(low)
    aheadCount -= length
    place += length
    let mask = 1 &<< UInt64(low) &- 1
    return UInt32(truncatingIfNeeded: UInt64(zeros) &<< UInt64(low) | rest & mask) &+ 1
  }

  @inline(__always)
  mutating func difference(low: UInt32, end: Int) -> UInt32 {
    let bits = window
    let zeros = bits.trailingZeroBitCount
    guard zeros + Int(low) < 57 else { return long(low: low, end: end) }
    let rest = bits &>> UInt64(zeros + 1)
    place += zeros + 1 + Int(low)
    let mask = 1 &<< UInt64(low) &- 1
    return UInt32(truncatingIfNeeded: UInt64(zeros) &<< UInt64(low) | rest & mask) &+ 1
  }

  /// A difference that one window does not hold.
  private mutating func long(low: UInt32, end: Int) -> UInt32 {
    var zeros = 0
    while place < end, window & 0xFF_FFFF_FFFF_FFFF == 0 {
      zeros += 56
      place += 56
    }
    guard place < end else { return 1 }
    let more = window.trailingZeroBitCount
    zeros += more
    place += more + 1
    guard place < end else { return 1 }
    let bits = window & (1 &<< UInt64(low) &- 1)
    place += Int(low)
    return UInt32(truncatingIfNeeded: zeros &<< Int(low)) &+ UInt32(truncatingIfNeeded: bits) &+ 1
  }
}

/// Writes ascending lists as differences, one after the other, each from a whole byte on.
package struct DifferencesWriter {
  /// What was written and not taken yet.
  package private(set) var bytes: [UInt8] = []
  private var bits: UInt64 = 0
  private var filled = 0

  package init() {}

  /// Adds an ascending list; gives the number of bytes it takes.
  package mutating func append(_ numbers: ArraySlice<UInt32>) -> Int {
    let start = bytes.count
    var before = UInt32.max
    var rest = numbers
    while !rest.isEmpty {
      let block = rest.prefix(Differences.blockSize)
      rest = rest.dropFirst(Differences.blockSize)
      write(block, after: before)
      before = block.last ?? before
    }
    if filled > 0 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      (bits, filled) = (0, 0)
    }
    return bytes.count - start
  }

  /// Gives up what was written so far.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func write(_ block: ArraySlice<UInt32>, after before: UInt32) {
    let low = DifferencesWriter.low(of: block, after: before)
    put(UInt64(low), bits: Differences.headBits)
    var last = before
    for number in block {
      let value = number &- last &- 1
      last = number
      var zeros = Int(value >> low)
      while zeros >= 32 {
        put(0, bits: 32)
        zeros -= 32
      }
      put(1 << UInt64(zeros), bits: zeros + 1)
      put(UInt64(value & (1 &<< low &- 1)), bits: Int(low))
    }
  }

  /// The number of low bits with which a block takes fewest bits.
  private static func low(of block: ArraySlice<UInt32>, after before: UInt32) -> UInt32 {
    var best: (low: UInt32, size: Int) = (0, .max)
    let mean = (block.last.map { $0 &- before } ?? 1) / UInt32(max(1, block.count))
    let guess = 31 - UInt32((mean | 1).leadingZeroBitCount)
    for low in guess - min(guess, 2)...min(guess + 1, 30) {
      var last = before
      var size = block.count * Int(1 + low)
      for number in block {
        size += Int((number &- last &- 1) >> low)
        last = number
      }
      if size < best.size { best = (low, size) }
    }
    return best.low
  }

  private mutating func put(_ value: UInt64, bits count: Int) {
    bits |= value << UInt64(filled)
    filled += count
    while filled >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      filled -= 8
    }
  }
}
