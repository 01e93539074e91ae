/// The runs in which ascending rows lie, each once; run `i` is `offsets[i] ..< offsets[i + 1]`.
package func ownersOnce(_ rows: [UInt32], offsets: borrowing Span<UInt32>) -> [UInt32] {
  var owners: [UInt32] = []
  owners.reserveCapacity(rows.count)
  var run = 0
  var end: UInt32 = 0
  for row in rows where row >= end {
    run = findRun(offsets, row, near: run)
    end = offsets[run + 1]
    owners.append(UInt32(run))
  }
  return owners
}
