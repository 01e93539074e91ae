import Columns
import TestSupport
import Testing

struct KernelTests {
  @Test(arguments: 0..<20)
  func `a byte string is found where looking at every place finds it`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    for _ in 0..<50 {
      let text = (0..<Int(random.next() % 60)).map { _ in UInt8(random.next() % 3) }
      let needle = (0..<Int(random.next() % 5)).map { _ in UInt8(random.next() % 3) }
      let expected = text.indices.first { text[$0...].starts(with: needle) && !needle.isEmpty }
      #expect(ByteSearch(needle).first(in: text) == expected)
    }
  }

  @Test(arguments: 0..<20)
  func `a byte string is found in every part of a long text`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let letters = Array("etaoinq\u{E5}\u{E6}".utf8)
    let text = (0..<500).map { _ in letters[Int(random.next() % UInt64(letters.count))] }
    let bytes = FixedArray(text)
    for _ in 0..<100 {
      let start = Int(random.next() % 490)
      let needle = Array(text[start..<start + Int(random.next() % 5)])
      let low = Int(random.next() % 300)
      let high = low + Int(random.next() % 200)
      let expected = (low..<high).first { place in
        !needle.isEmpty && place + needle.count <= high && text[place...].starts(with: needle)
      }
      #expect(findBytes(needle.span, in: bytes.span, low..<high) == expected)
    }
  }

  @Test(arguments: [(40, 50), (3, 400), (400, 1), (0, 9)])
  func `lists are united as sets are`(few: Int, many: Int) {
    var random = SplitMix(seed: UInt64(few))
    func list(_ count: Int) -> [UInt32] {
      Set((0..<count).map { _ in UInt32(random.next() % 700) }).sorted()
    }
    for _ in 0..<30 {
      let (one, other) = (list(few), list(many))
      #expect(unite(one, other) == Set(one).union(other).sorted())
      #expect(intersect(one, other) == Set(one).intersection(other).sorted())
      #expect(subtract(one, from: other) == Set(other).subtracting(one).sorted())
    }
  }

  @Test func `places inside one another are found once`() {
    #expect(ByteSearch([1, 1]).all(in: [1, 1, 1, 1, 1]) == [0, 2])
  }

  @Test func `the owner of a row is the run it lies in, past empty runs`() {
    let offsets: FixedArray<UInt32> = [0, 0, 3, 3, 5]
    #expect(findOwners(.range(0..<5), offsets: offsets) == [1, 1, 1, 3, 3])
    #expect(findOwners(.list([4, 0, RowSelection.noRow]), offsets: offsets) == [3, 1, .max])
  }

  @Test func `decimal fractions add up without binary noise`() {
    #expect(compensatedSum([0.1, 0.2]) == 0.3)
    #expect(compensatedSum(FixedArray(repeating: 0.1, count: 10)) == 1)
    #expect(compensatedSum([1e15, 0.25, -1e15]) == 0.25)
    #expect(compensatedSum([9_761_500, .nan, 192_000_000]) == 201_761_500)
  }

  @Test func `whole numbers and small ones are not rounded`() {
    #expect(roundToDecimal(9_007_199_254_740_991) == 9_007_199_254_740_991)
    #expect(roundToDecimal(1.0 / 3) == 0.333333333333333)
    #expect(roundToDecimal(-2.5e-9) == -2.5e-9)
  }

  @Test func `characters are counted, not bytes`() {
    let bytes = FixedArray(Array("aé药😀".utf8))
    #expect(countCharacters(bytes, 0..<bytes.count) == 4)
  }
}
