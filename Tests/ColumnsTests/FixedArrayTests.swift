import Columns
import TestSupport
import Testing

struct FixedArrayTests {
  @Test(arguments: 0..<20)
  func `a fixed array reads as the array it was made of`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let array = (0..<Int(random.next() % 50)).map { _ in UInt32(truncatingIfNeeded: random.next()) }
    let fixed = FixedArray(array)
    #expect(fixed.array == array)
    #expect(Array(fixed) == array)
    #expect(fixed.indices.map { fixed[$0] } == array)
    #expect(fixed.span.indices.map { fixed.span[$0] } == array)
    let start = array.isEmpty ? 0 : Int(random.next() % UInt64(array.count))
    #expect(fixed.view(start..<array.count).array == Array(array[start...]))
    #expect(Array(fixed[start...]) == Array(array[start...]))
  }

  @Test func `a view of a view counts from its own beginning`() {
    let fixed = FixedArray<Int16>([5, 6, 7, 8, 9])
    let view = fixed.view(1..<4).view(1..<3)
    #expect(view[0] == 7)
    #expect(view == [7, 8])
    #expect(view.view(2..<2).isEmpty)
  }

  @Test func `a view outlives the array it was cut from`() {
    func cut() -> FixedArray<UInt8> { FixedArray((0..<200).map { UInt8($0) }).view(100..<200) }
    #expect(cut().reduce(0) { $0 + Int($1) } == (100..<200).reduce(0, +))
  }

  @Test func `an element outside is refused`() async {
    await #expect(processExitsWith: .failure) { _ = FixedArray<UInt32>([1, 2, 3]).view(0..<2)[2] }
    await #expect(processExitsWith: .failure) { _ = FixedArray<UInt32>([1, 2, 3])[-1] }
    await #expect(processExitsWith: .failure) { _ = FixedArray<UInt32>([]).view(0..<1) }
  }

  @Test func `any byte is a truth or missing`() {
    #expect((0...255).map { Truth(rawValue: $0).value }.prefix(4) == [false, true, nil, nil])
    #expect(Array(FixedFlags(bytes: [0, 1, 7])) == [false, true, true])
  }
}
