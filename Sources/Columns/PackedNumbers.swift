/// Whole numbers in blocks of 64, each block in as few bits a number as its range takes.
///
/// A number is the base of its block plus the bits it has there, less the bias, modulo 2^32. So a
/// block of equal numbers takes no bits, and one number is found without reading those before it.
@usableFromInline
package struct PackedNumbers: RandomAccessCollection, Sendable {
  /// The numbers of a block.
  @usableFromInline static let blockSize = 64

  /// 64 numbers of so many bits each take as many words as each has bits.
  @usableFromInline package let bits: FixedArray<UInt64>
  @usableFromInline package let bases: FixedArray<UInt32>
  /// Block `i` has the words `places[i] ..< places[i + 1]` of `bits`.
  @usableFromInline package let places: FixedArray<UInt32>
  /// One where a number may be missing, which is then kept as zero; otherwise zero.
  @usableFromInline package let bias: UInt32
  @usableFromInline package let count: Int

  /// Takes what was packed before; nil when its parts do not fit together.
  package init?(
    bits: FixedArray<UInt64>,
    bases: FixedArray<UInt32>,
    places: FixedArray<UInt32>,
    bias: UInt32,
    count: Int
  ) {
    let blocks = (count + PackedNumbers.blockSize - 1) / PackedNumbers.blockSize
    guard count >= 0, bases.count == blocks, places.count == blocks + 1, bias <= 1 else {
      return nil
    }
    self.bits = bits
    self.bases = bases
    self.places = places
    self.bias = bias
    self.count = count
  }

  /// Packs numbers of which `RowSelection.noRow` is missing.
  package init(_ numbers: FixedArray<UInt32>) {
    var packing = Packing(isBiased: numbers.contains(RowSelection.noRow))
    var first = 0
    while first < numbers.count {
      let last = Swift.min(first + PackedNumbers.blockSize, numbers.count)
      packing.append(numbers.view(first..<last))
      first = last
    }
    bits = FixedArray(packing.bits)
    bases = FixedArray(packing.bases)
    places = FixedArray(packing.places)
    bias = packing.bias
    count = numbers.count
  }

  /// Packs numbers of which `RowSelection.noRow` is missing.
  package init(_ numbers: [UInt32]) { self.init(FixedArray(numbers)) }

  @usableFromInline package var startIndex: Int { 0 }
  @usableFromInline package var endIndex: Int { count }

  /// The number of a row; `RowSelection.noRow` where it is missing.
  ///
  /// Inlined: the places of words are read one by one where hits are found.
  @inlinable
  package subscript(row: Int) -> UInt32 {
    precondition(UInt(bitPattern: row) < UInt(bitPattern: count), "no such number")
    let block = row >> 6
    let first = Int(places[block])
    return bases[block] &+ bits(row & 63, of: first..<Int(places[block + 1])) &- bias
  }

  /// The bits of one number of a block that has some words.
  @inlinable
  func bits(_ index: Int, of words: Range<Int>) -> UInt32 {
    let width = words.count
    guard width > 0 else { return 0 }
    let place = index &* width
    let shift = UInt64(place & 63)
    let word = words.lowerBound + place >> 6
    var value = bits[word] &>> shift
    if Int(shift) + width > 64 { value |= bits[word + 1] &<< (64 - shift) }
    return UInt32(truncatingIfNeeded: value & (1 &<< UInt64(width & 63) &- 1))
  }

  /// A run of numbers, written out.
  package func unpacked(_ range: Range<Int>) -> FixedArray<UInt32> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a run lies inside")
    var block = -1
    var base: UInt32 = 0
    var words = 0..<0
    return FixedArray(count: range.count) { offset in
      let row = range.lowerBound + offset
      if row >> 6 != block {
        block = row >> 6
        base = bases[block] &- bias
        words = Int(places[block])..<Int(places[block + 1])
      }
      return base &+ bits(row & 63, of: words)
    }
  }

  /// Counts how often each of the numbers of a run occurs; every number must be below `counts.count`.
  package func count(_ range: Range<Int>, into counts: inout [Int]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a run lies inside")
    var target = counts.mutableSpan
    var row = range.lowerBound
    while row < range.upperBound {
      let block = row >> 6
      let base = bases[block] &- bias
      let words = Int(places[block])..<Int(places[block + 1])
      let end = Swift.min(range.upperBound, (block + 1) << 6)
      while row < end {
        target[Int(base &+ bits(row & 63, of: words))] += 1
        row += 1
      }
    }
  }

  /// Calls `body` with some rows of one block and their numbers.
  @inline(__always)
  func forEach(in rows: Range<Int>, ofBlock block: Int, _ body: (Int, UInt32) -> Void) {
    let base = bases[block] &- bias
    let words = Int(places[block])..<Int(places[block + 1])
    for row in rows { body(row, base &+ bits(row & 63, of: words)) }
  }

  /// Which of the numbers of a block are accepted, a bit each, the first in the lowest; the last answer is that for all
  /// numbers beyond the others.
  func accepted(inBlock block: Int, _ answers: borrowing Span<Bool>) -> UInt64 {
    let base = bases[block] &- bias
    let width = Int(places[block + 1]) - Int(places[block])
    let length = Swift.min(PackedNumbers.blockSize, count - block * PackedNumbers.blockSize)
    if width == 0 { return PackedNumbers.bit(base, answers) == 1 ? ~0 &>> UInt64(64 - length) : 0 }
    guard width < 32 else { return wideAccepted(inBlock: block, length, answers) }
    var next = Int(places[block])
    var (word, left): (UInt64, Int) = (0, 0)
    let mask: UInt64 = 1 &<< UInt64(width) &- 1
    var accepted: UInt64 = 0
    for index in 0..<length {
      var value = word
      if left < width {
        word = bits[next]
        next += 1
        value |= word &<< UInt64(left)
        word = word &>> UInt64(width - left)
        left += 64 - width
      } else {
        word = word &>> UInt64(width)
        left -= width
      }
      let number = base &+ UInt32(truncatingIfNeeded: value & mask)
      accepted |= PackedNumbers.bit(number, answers) &<< UInt64(index)
    }
    return accepted
  }

  /// One where a number is accepted; nothing is jumped over.
  @inline(__always)
  private static func bit(_ number: UInt32, _ answers: borrowing Span<Bool>) -> UInt64 {
    answers[Swift.min(Int(number), answers.count - 1)] ? 1 : 0
  }

  private func wideAccepted(
    inBlock block: Int,
    _ length: Int,
    _ answers: borrowing Span<Bool>
  ) -> UInt64 {
    var accepted: UInt64 = 0
    for index in 0..<length {
      let number = self[block * PackedNumbers.blockSize + index]
      accepted |= PackedNumbers.bit(number, answers) &<< UInt64(index)
    }
    return accepted
  }

  /// A block whose numbers are asked for one by one.
  struct Block {
    /// Which block it is; no block has this one.
    var number = -1
    fileprivate var base: UInt32 = 0
    fileprivate var words = 0..<0
  }

  /// A block, to be asked for its numbers.
  func block(_ number: Int) -> Block {
    Block(
      number: number,
      base: bases[number] &- bias,
      words: Int(places[number])..<Int(places[number + 1])
    )
  }

  /// The number of a row of a block.
  subscript(row: UInt32, in block: Block) -> UInt32 {
    block.base &+ bits(Int(row) & 63, of: block.words)
  }

  /// The numbers of some rows; no row gives `RowSelection.noRow`.
  package func gather(_ rows: RowSelection) -> FixedArray<UInt32> {
    guard case .range(let range) = rows else {
      let list = rows.rows
      return FixedArray(count: list.count) { index in
        list[index] == RowSelection.noRow ? RowSelection.noRow : self[Int(list[index])]
      }
    }
    return unpacked(range)
  }

  /// The numbers of some rows as cells.
  package func cells(_ rows: RowSelection) -> FixedArray<Double> {
    let numbers = gather(rows)
    return FixedArray(count: numbers.count) { index in
      numbers[index] == RowSelection.noRow ? .nan : Double(numbers[index])
    }
  }

  /// The least and the largest number a block can hold; nil where one of its numbers may be missing.
  func bounds(block: Int) -> ClosedRange<UInt32>? {
    let width = places[block + 1] &- places[block]
    let least = bases[block] &- bias
    let (most, overflows) = least.addingReportingOverflow(UInt32(1) << width &- 1)
    guard !overflows, width < 32, most != RowSelection.noRow else { return nil }
    return least...most
  }
}

/// Finds the last position of ascending numbers whose value is not above a bound; 0 if none is.
package func findLast(_ values: PackedNumbers, notAbove bound: UInt32) -> Int {
  findLast(values, notAbove: bound, inBlock: findLast(values.bases, notAbove: bound))
}

/// The same, where it is likely to be found a little behind the one found last.
package func findLast(_ values: PackedNumbers, notAbove bound: UInt32, near last: Int) -> Int {
  let bases = values.bases
  var block = last / PackedNumbers.blockSize
  guard block < bases.count, bases[block] <= bound else {
    return findLast(values, notAbove: bound)
  }
  // Steps of double length until one is too far, then halves between.
  var step = 1
  while block + step < bases.count, bases[block + step] <= bound {
    block += step
    step *= 2
  }
  var end = min(block + step, bases.count)
  while block + 1 < end {
    let middle = (block + end) / 2
    if bases[middle] <= bound { block = middle } else { end = middle }
  }
  return findLast(values, notAbove: bound, inBlock: block)
}

/// The same, in a block that begins with no larger number.
private func findLast(_ values: PackedNumbers, notAbove bound: UInt32, inBlock block: Int) -> Int {
  var low = block * PackedNumbers.blockSize
  var high = min(low + PackedNumbers.blockSize, values.count)
  guard low < high else { return max(0, low - 1) }
  let numbers = values.block(block)
  while low < high {
    let middle = (low + high) / 2
    // Which half it is cannot be foreseen: both ends are set, and nothing is jumped over.
    let isBehind = values[UInt32(middle), in: numbers] <= bound
    (low, high) = (isBehind ? middle + 1 : low, isBehind ? high : middle)
  }
  return max(0, low - 1)
}

/// Blocks that are packed one after the other.
private struct Packing {
  private(set) var bits: [UInt64] = []
  private(set) var bases: [UInt32] = []
  private(set) var places: [UInt32] = [0]
  let bias: UInt32

  init(isBiased: Bool) { bias = isBiased ? 1 : 0 }

  /// Adds a block: its base is the least number, or the least of them read as signed numbers where
  /// that takes fewer bits.
  mutating func append(_ numbers: FixedArray<UInt32>) {
    var (least, most) = (UInt32.max, UInt32.min)
    var (lowest, highest) = (Int32.max, Int32.min)
    for number in numbers {
      let value = number &+ bias
      (least, most) = (min(least, value), max(most, value))
      let signed = Int32(bitPattern: value)
      (lowest, highest) = (min(lowest, signed), max(highest, signed))
    }
    let span = UInt32(bitPattern: highest) &- UInt32(bitPattern: lowest)
    let isSigned = span < most - least
    let base = isSigned ? UInt32(bitPattern: lowest) : least
    let width = 32 - (isSigned ? span : most - least).leadingZeroBitCount
    let first = bits.count
    bits.append(contentsOf: repeatElement(0, count: width))
    for (index, number) in numbers.enumerated() where width > 0 {
      let value = UInt64(number &+ bias &- base)
      let place = index * width
      bits[first + place >> 6] |= value << UInt64(place & 63)
      if place & 63 + width > 64 {
        bits[first + place >> 6 + 1] |= value >> UInt64(64 - place & 63)
      }
    }
    bases.append(base)
    places.append(UInt32(bits.count))
  }
}
