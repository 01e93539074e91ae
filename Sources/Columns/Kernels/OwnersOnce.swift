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

/// Marks the runs in which ascending rows lie.
package func markOwners(
  _ rows: [UInt32],
  offsets: borrowing Span<UInt32>,
  in marks: inout [Bool]
) {
  var run = 0
  var end: UInt32 = 0
  for row in rows where row >= end {
    run = findRun(offsets, row, near: run)
    end = offsets[run + 1]
    marks[run] = true
  }
}

/// Finds the first position of an ascending list whose code is not below a bound.
package func findFirstCode(_ codes: borrowing Span<UInt32>, notBelow bound: UInt32) -> Int {
  var low = 0
  var high = codes.count
  while low < high {
    let middle = (low + high) / 2
    if codes[middle] < bound { low = middle + 1 } else { high = middle }
  }
  return low
}
