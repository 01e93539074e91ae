import Columns
import TestSupport
import Testing

/// Codes of words and lists of their places, as a corpus file keeps them.
struct WordCodesTests {
  /// Many rare codes among a few frequent ones.
  private func codes(_ random: inout SplitMix, _ count: Int, most: UInt64) -> [UInt32] {
    (0..<count).map { _ in
      UInt32(random.next() % 3 == 0 ? random.next() % most : random.next() % 50)
    }
  }

  @Test(arguments: [200, 60_000, 70_000, 200_000])
  func `codes read, are selected and are counted as they were written`(forms: Int) throws {
    var random = SplitMix(seed: UInt64(forms))
    let codes = codes(&random, 20_000, most: UInt64(forms))
    let narrow = try writtenCodes(codes, forms: forms)
    #expect(Array(narrow) == codes)
    let accepted = (0..<forms).map { _ in random.next() % 2 == 0 }
    let expected = codes.indices.filter { accepted[Int(codes[$0])] }.map { UInt32($0) }
    #expect(selectCodes(narrow, .range(0..<codes.count), accepted: accepted) == expected)
    let some = RowSelection.list(expected.filter { $0 % 3 == 0 })
    #expect(selectCodes(narrow, some, accepted: accepted) == some.rows)
    var counts = [Int](repeating: 0, count: forms)
    countCodes(narrow, 100..<20_000, into: &counts)
    var plain = [Int](repeating: 0, count: forms)
    for code in codes[100...] { plain[Int(code)] += 1 }
    #expect(counts == plain)
  }

  @Test func `codes that more than two bytes tell take two bytes and are whole`() throws {
    var random = SplitMix(seed: 7)
    let codes = codes(&random, 300_000, most: 500_000)
    guard case .ranked(let ranked) = try writtenCodes(codes, forms: 500_000).storage else {
      Issue.record("so many codes are kept by rank")
      return
    }
    #expect(ranked.isWhole && ranked.ranks.count == codes.count)
    #expect(ranked.rows.count < codes.count / 4)
    let broken = RankedCodes(
      ranks: ranked.ranks,
      frequent: ranked.frequent,
      offsets: ranked.offsets,
      rows: FixedArray(ranked.rows.array.reversed()),
      codes: ranked.codes
    )
    #expect(broken.map { !$0.isWhole } ?? true)
  }

  @Test(arguments: 0..<60)
  func `lists of places read as they were written`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var writer = DifferencesWriter()
    var lists: [[UInt32]] = []
    var ranges: [Range<Int>] = []
    for _ in 0..<20 {
      var numbers: [UInt32] = []
      var number = random.next() % 4 == 0 ? 0 : random.next() % (1 << (random.next() % 32))
      for _ in 0..<random.next() % 300 {
        guard number < 0xFFFF_FFFF else { break }
        numbers.append(UInt32(number))
        number += 1 + random.next() % (1 << (random.next() % UInt64(1 + seed % 30)))
      }
      let start = ranges.last?.upperBound ?? 0
      ranges.append(start..<start + writer.append(numbers[...]))
      lists.append(numbers)
    }
    let bytes = FixedArray(writer.take() + [UInt8](repeating: 0, count: Differences.padding))
    for (list, range) in zip(lists, ranges) {
      var read: [UInt32] = []
      decodeDifferences(bytes, range, count: list.count, into: &read)
      #expect(read == list)
      if let first = list.first {
        #expect(firstDifference(bytes, at: range.lowerBound) &- 1 == first)
      }
    }
  }

  @Test(arguments: 0..<40)
  func `a list of any bytes ends with them`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let some = (0..<Int(random.next() % 60)).map { _ in
      seed % 3 == 0 ? 0 : UInt8(truncatingIfNeeded: random.next())
    }
    let bytes = FixedArray(some + [UInt8](repeating: 0, count: Differences.padding))
    var read: [UInt32] = []
    decodeDifferences(bytes, 0..<some.count, count: 10_000, into: &read)
    #expect(read.count <= some.count * 8)
  }

  @Test(arguments: 0..<30)
  func `how words follow each other is what their places say`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var builder = WordStartsBuilder()
    let lengths = NarrowNumbers([1, 2, 5, 9])
    var codes: [UInt32] = []
    var gaps: [UInt32?] = []
    var end: UInt32 = 0
    for _ in 0..<300 {
      let code = UInt32(random.next() % 4)
      let begins = random.next() % 9 == 0 || codes.isEmpty
      let gap = [0, 0, 1, 1, 1, 3, 2][Int(random.next() % 7)]
      let start = begins ? 0 : end + UInt32(gap)
      builder.append(start, length: lengths[Int(code)], begins: begins)
      codes.append(code)
      gaps.append(begins ? nil : UInt32(gap))
      end = start + lengths[Int(code)]
    }
    let starts = builder.finish(codes: NarrowNumbers(codes), lengths: lengths)
    for (word, gap) in gaps.enumerated() {
      guard let gap else { continue }
      switch starts.joint(before: word) {
      case .touching: #expect(gap == 0)
      case .spaced: #expect(gap == 1)
      case .unknown: break
      }
      #expect(starts[word] == starts[word - 1] + lengths[Int(codes[word - 1])] + gap)
    }
  }
}
