/// Ascending offsets of runs, and every 64th of them beside each other: of many rows it is told among these where each
/// lies, and the memory of the offsets is then asked for of many at once.
package struct SparseOffsets: Sendable {
  private static let step = 64

  private let offsets: FixedArray<UInt32>
  private let firsts: FixedArray<UInt32>

  package init(_ offsets: FixedArray<UInt32>) {
    self.offsets = offsets
    let count = (offsets.count + SparseOffsets.step - 1) / SparseOffsets.step
    firsts = FixedArray(count: count) { offsets[$0 * SparseOffsets.step] }
  }

  /// The run of each of some ascending rows, every one of which lies in a run.
  package func owners(ofAscending rows: [UInt32]) -> [UInt32] {
    let (all, sparse) = (offsets.span, firsts.span)
    var owners: [UInt32] = []
    owners.reserveCapacity(rows.count)
    var last = 0
    for row in rows {
      if last + 8 < sparse.count, sparse[last + 8] <= row {
        last = findNext(sparse, row, from: last + 8)
        if last == sparse.count || sparse[last] > row { last -= 1 }
      }
      while last + 1 < sparse.count, sparse[last + 1] <= row { last += 1 }
      var low = last * SparseOffsets.step
      var high = min(low + SparseOffsets.step, all.count - 1)
      while low < high {
        let middle = (low + high) / 2
        // Which half it is cannot be foreseen: both ends are set, and nothing is jumped over.
        let isBehind = all[middle + 1] <= row
        (low, high) = (isBehind ? middle + 1 : low, isBehind ? high : middle)
      }
      owners.append(UInt32(low))
    }
    return owners
  }
}
