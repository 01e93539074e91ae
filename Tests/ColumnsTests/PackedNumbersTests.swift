import Columns
import TestSupport
import Testing

struct PackedNumbersTests {
  @Test(arguments: 0..<40)
  func `packed numbers read as the numbers they were made of`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let numbers = someNumbers(&random)
    let packed = PackedNumbers(numbers)
    #expect(Array(packed) == numbers)
    #expect(packed.unpacked(0..<numbers.count).array == numbers)
    let start = numbers.isEmpty ? 0 : Int(random.next() % UInt64(numbers.count))
    #expect(packed.unpacked(start..<numbers.count).array == Array(numbers[start...]))
    let rows = numbers.indices.filter { $0 % 3 == 0 }.map { UInt32($0) } + [RowSelection.noRow]
    #expect(packed.gather(.list(rows)) == gatherCodes(FixedArray(numbers), .list(rows)))
  }

  @Test func `numbers of one block take as many bits as their range`() {
    let near = PackedNumbers((0..<64).map { 4_000_000_000 + $0 % 8 })
    #expect(near.bits.count == 3)
    #expect(PackedNumbers([UInt32](repeating: 7, count: 640)).bits.isEmpty)
    // Below and above zero, modulo 2^32.
    #expect(PackedNumbers((0..<64).map { UInt32($0) &- 32 }).bits.count == 6)
  }

  @Test(arguments: 0..<20)
  func `the last number not above a bound is found as in a plain array`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var total: UInt32 = 0
    let numbers = (0..<Int(random.next() % 300)).map { _ in
      total += UInt32(random.next() % 5)
      return total
    }
    let (packed, plain) = (PackedNumbers(numbers), FixedArray(numbers))
    for bound in 0..<total + 3 {
      #expect(findLast(packed, notAbove: bound) == findLast(plain, notAbove: bound))
    }
  }

  @Test(arguments: 0..<20)
  func `codes are selected and counted alike in every width`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let most: UInt64 = [3, 200, 300, 70_000][seed % 4]
    var last: UInt32 = 0
    let codes = (0..<500).map { _ in
      if random.next() % 40 == 0 { last = UInt32(random.next() % most) }
      return random.next() % 50 == 0 ? RowSelection.noRow : last
    }
    let accepted = (0..<most).map { _ in random.next() % 2 == 0 }
    let expected = codes.indices.filter { row in
      codes[row] != RowSelection.noRow && accepted[Int(codes[row])]
    }.map { UInt32($0) }
    let (narrow, packed) = (NarrowNumbers(codes), PackedNumbers(codes))
    let all = RowSelection.range(0..<500)
    #expect(selectCodes(narrow, all, accepted: accepted) == expected)
    #expect(selectCodes(packed, all, accepted: accepted).rows == expected)
    let some = RowSelection.list((0..<500).filter { $0 % 7 < 3 })
    #expect(selectCodes(packed, some, accepted: accepted).rows == expected.filter { $0 % 7 < 3 })
    var (one, other) = (counts(Int(most)), counts(Int(most)))
    countCodes(narrow, all, 0..<all.count, into: &one.counts, first: &one.first)
    countCodes(packed, all, into: &other.counts, first: &other.first)
    #expect(one.counts == other.counts && one.first == other.first)
    #expect(one.counts.last == codes.count { $0 == RowSelection.noRow })
  }

  @Test(arguments: 1...31)
  func `the rows of one code are found in every width and wherever a selection begins`(width: Int) {
    var random = SplitMix(seed: UInt64(width))
    let most = UInt64(1) << UInt64(min(width, 12))
    // Blocks as wide as their largest number, and one in which the code cannot be.
    let base = UInt32(1) << UInt32(width) - 1
    var codes = (0..<430).map { _ in UInt32(random.next() % most) }
    for row in stride(from: 5, to: 400, by: 64) { codes[row] = base }
    for row in 128..<192 { codes[row] = 40_000 + UInt32(row % 3) }
    let packed = PackedNumbers(codes)
    for code in [0, 1, codes[70], codes[429], 40_001, UInt32(most) - 1] {
      var accepted = [Bool](repeating: false, count: 50_000)
      accepted[Int(min(code, 49_999))] = true
      let expected = codes.indices.filter { codes[$0] == min(code, 49_999) }.map { UInt32($0) }
      for rows in [0..<430, 3..<61, 70..<420, 200..<201] {
        let found = selectCodes(packed, .range(rows), accepted: accepted).rows
        #expect(found == expected.filter { rows.contains(Int($0)) })
      }
    }
  }

  private func counts(_ codes: Int) -> (counts: [Int], first: [UInt32]) {
    ([Int](repeating: 0, count: codes + 1), [UInt32](repeating: 0, count: codes + 1))
  }

  /// Numbers in stretches: near each other, anywhere, equal, missing.
  private func someNumbers(_ random: inout SplitMix) -> [UInt32] {
    var numbers: [UInt32] = []
    for _ in 0..<Int(random.next() % 6) {
      let base = UInt32(truncatingIfNeeded: random.next())
      let width = UInt32(random.next() % 33)
      for _ in 0..<Int(random.next() % 90) {
        let low = UInt32(truncatingIfNeeded: random.next()) & (width == 32 ? .max : 1 << width - 1)
        numbers.append(random.next() % 60 == 0 ? RowSelection.noRow : base &+ low)
      }
    }
    return numbers
  }
}
