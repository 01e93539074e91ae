import Columns
import TestSupport
import Testing

/// What looks at many places at once, beside what looks at one after the other.
struct PlacesTests {
  private func ascending(_ random: inout SplitMix, _ count: Int, below limit: Int) -> [UInt32] {
    Set((0..<count).map { _ in UInt32(random.next() % UInt64(limit)) }).sorted()
  }

  /// Runs of a few rows, some of which touch.
  private func someRuns(_ random: inout SplitMix, below limit: UInt32) -> RowRuns {
    var runs = RowRuns()
    var start: UInt32 = 0
    while start < limit {
      let first = start + UInt32(random.next() % 9)
      start = first + UInt32(random.next() % 60)
      if start <= limit { runs.append(first..<start) }
    }
    return runs
  }

  @Test(arguments: 0..<10)
  func `runs of rows are read, sliced and searched as the list of their rows`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let runs = someRuns(&random, below: 500)
    let (one, other) = (RowSelection.runs(runs), RowSelection.list(runs.rows))
    #expect(one.count == other.count && one.writtenOut == other)
    #expect((0..<one.count).allSatisfy { one[$0] == other[$0] })
    let part = one.count / 3..<one.count - one.count / 4
    #expect(one.slice(part) == other.slice(part))
    let rows = ascending(&random, 200, below: 600)
    #expect(runs.among(rows) == rows.filter { other.rows.contains($0) })
  }

  @Test(arguments: [100, 60_000, 200_000])
  func `codes near places, and what they stand for, are those of the rows`(forms: Int) throws {
    var random = SplitMix(seed: UInt64(forms))
    let codes = (0..<30_000).map { _ in UInt32(random.next() % UInt64(forms)) }
    let narrow = try writtenCodes(codes, forms: forms)
    let places = ascending(&random, 500, below: codes.count) + [UInt32(codes.count - 1)]
    for distance in [-40, -1, 0, 1, 7] {
      let expected = places.map { codes[min(max(Int($0) + distance, 0), codes.count - 1)] }
      #expect(nearCodes(narrow, at: distance, from: places).array == expected)
    }
    let values = CodeValues(narrow, (0..<UInt32(forms)).map { $0 &* 3 })
    #expect(codes.indices.allSatisfy { values[$0] == codes[$0] &* 3 })
    #expect(nearCodes(narrow, at: 1, from: []).isEmpty)
  }

  @Test(arguments: 0..<20)
  func `how many words follow the ones before them is told as of each`(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let codes = NarrowNumbers([UInt32](repeating: 0, count: 400))
    var builder = WordStartsBuilder()
    var start: UInt32 = 0
    for word in codes.indices {
      let begins = word == 0 || random.next() % 9 == 0
      start = begins ? 0 : start + 2 + UInt32([0, 0, 1, 1, 3, 5][Int(random.next() % 6)])
      builder.append(start, length: 2, begins: begins)
    }
    let starts = builder.finish(codes: codes, lengths: NarrowNumbers([2]))
    let places = ascending(&random, 100, below: 399)
    for distance in [0, 1] {
      #expect(
        starts.joints(before: distance, from: places)
          == places.map { starts.joint(before: Int($0) + distance) }
      )
    }
    #expect(starts.starts(of: places) == places.map { starts[Int($0)] })
  }

  @Test(arguments: 0..<30)
  func `rows are selected and counted by runs, in any order, as one by one`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var offsets: [UInt32] = [0]
    for _ in 0..<40 { offsets.append((offsets.last ?? 0) + UInt32(random.next() % 30)) }
    let count = Int(offsets.last ?? 0)
    func run(_ row: UInt32) -> Int {
      offsets.indices.dropLast().last { offsets[$0] <= row && row < offsets[$0 + 1] } ?? -1
    }
    let accepted = (0..<40).map { _ in random.next() % 3 == 0 }
    let list = (0..<200).map { _ in UInt32(random.next() % UInt64(count)) }
    let (first, last) = (count / 5, count - count / 7)
    let runs = RowSelection.runs(someRuns(&random, below: UInt32(count)))
    for rows in [RowSelection.list(list), .list(list.sorted()), .range(first..<last), runs] {
      let all = (0..<rows.count).map { rows[$0] }
      let expected = all.filter { accepted[run($0)] }
      let isAscending = all == all.sorted()
      if isAscending {
        let selected = selectRuns(FixedArray(offsets).span, rows, accepted: accepted)
        #expect(selected.rows == expected)
      }
      var counts = [Int](repeating: 0, count: 40)
      let met = countRuns(FixedArray(offsets).span, rows, into: &counts)
      #expect(counts == (0..<40).map { number in all.count { run($0) == number } })
      #expect(Set(met) == Set(all.map { UInt32(run($0)) }) && Set(met).count == met.count)
    }
  }

  @Test(arguments: 0..<20)
  func `the run of a row is found near by and far off, among even runs and uneven ones`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var offsets: [UInt32] = [0]
    for number in 0..<3000 {
      // Stretches of long runs and of short ones, and empty ones between.
      let most: UInt64 = number / 300 % 2 == seed % 2 ? 60 : 4
      offsets.append((offsets.last ?? 0) + UInt32(random.next() % most))
    }
    let plain = FixedArray(offsets)
    let rows = ascending(&random, seed.isMultiple(of: 2) ? 40 : 2000, below: Int(offsets[3000]))
    let expected = rows.map { row in
      offsets.indices.dropLast().last { offsets[$0] <= row && row < offsets[$0 + 1] } ?? -1
    }
    var last = 0
    #expect(
      findOwners(ascending: rows, offsets: plain.span, near: &last).map { Int($0) } == expected
    )
    #expect(last == expected.last)
    for (row, run) in zip(rows, expected) {
      #expect(findRun(plain.span, row, near: Int(random.next() % 3000)) == run)
    }
  }

  @Test func `what is fetched lies in the text, however near its ends`() {
    let text = FixedArray((0..<500).map { UInt8($0 % 7) })
    let starts = FixedArray([0, 10, RowSelection.noRow, 480, 500])
    let ends = FixedArray([0, 400, RowSelection.noRow, 500, 500])
    var expected = text[399]
    for place in stride(from: 10, to: 400, by: 64) { expected += text[place] }
    #expect(fetch(text, from: starts, to: ends, rows: 1..<2) == expected)
    #expect(fetch(text, from: starts, to: ends, rows: 2..<3, margin: 40) == 0)
    #expect(fetch(text, from: starts, to: ends, rows: 0..<5, margin: 4000) > 0)
    #expect(fetch(FixedArray([]), from: starts, to: ends, rows: 0..<5, margin: 40) == 0)
  }

  @Test(arguments: 0..<20)
  func `the last number not above a bound is found from wherever the search begins`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let numbers = ascending(&random, 3000, below: 20_000)
    let packed = PackedNumbers(numbers)
    for _ in 0..<100 {
      let bound = UInt32(random.next() % 21_000)
      let near = Int(random.next() % UInt64(numbers.count))
      let expected = numbers.lastIndex { $0 <= bound } ?? 0
      #expect(findLast(packed, notAbove: bound, near: near) == expected)
      #expect(findLast(packed, notAbove: bound) == expected)
    }
  }

  @Test func `only printable ASCII is plain, wherever another byte stands`() {
    let plain = [UInt8](repeating: 0x61, count: 21)
    #expect(isPrintableASCII(FixedArray(plain), 0..<21) && isPrintableASCII([], 0..<0))
    for byte in UInt8.min...UInt8.max {
      for place in plain.indices {
        var text = plain
        text[place] = byte
        #expect(isPrintableASCII(FixedArray(text), 0..<21) == (0x20..<0x7F).contains(byte))
        #expect(isPrintableASCII(FixedArray(text), place + 1..<21))
      }
    }
  }

  @Test func `ascending is told of long lists as of short ones`() {
    let numbers = (0..<5000).map { UInt32($0 * 2) }
    let isAscending = isStrictlyAscending(numbers.span)
    #expect(isAscending)
    for place in [1, 1023, 1024, 1025, 4999] {
      var broken = numbers
      broken[place] = broken[place - 1]
      let isAscending = isStrictlyAscending(broken.span)
      #expect(!isAscending)
    }
  }
}
