/// Finds for each row the run it lies in: run `i` is `offsets[i] ..< offsets[i + 1]`.
///
/// Neighbouring rows mostly share a run, so the last one found is tried first.
package func findOwners(_ rows: RowSelection, offsets: FixedArray<UInt32>) -> [UInt32] {
  var owners: [UInt32] = []
  owners.reserveCapacity(rows.count)
  var owner = 0
  for position in 0..<rows.count {
    let row = rows[position]
    guard row != RowSelection.noRow, offsets.count > 1 else {
      owners.append(RowSelection.noRow)
      continue
    }
    if row < offsets[owner] || row >= offsets[owner + 1] {
      owner = findOwner(row, offsets: offsets)
    }
    owners.append(UInt32(owner))
  }
  return owners
}

/// Finds the run of each of some ascending rows, looking first behind the one found last; a row behind all runs gets the
/// number of runs.
package func findOwners(
  ascending rows: [UInt32],
  offsets: borrowing Span<UInt32>,
  near last: inout Int
) -> [UInt32] {
  var owners: [UInt32] = []
  owners.reserveCapacity(rows.count)
  for row in rows {
    last = findRun(offsets, row, near: min(last, offsets.count - 2))
    owners.append(UInt32(last))
  }
  return owners
}

/// Finds the last run that does not begin behind a row; the last offset begins none.
package func findOwner(_ row: UInt32, offsets: FixedArray<UInt32>) -> Int {
  min(findLast(offsets, notAbove: row), max(0, offsets.count - 2))
}
