/// Counts how often each group occurs; every group must be below `counts.count`.
package func countGroups(_ groups: [UInt32], into counts: inout [Int]) {
  var target = counts.mutableSpan
  for group in groups { target[Int(group)] += 1 }
}

/// Counts the code of every row of a selection and keeps the first row of each code; rows without a
/// code are counted last.
package func countCodes(
  _ codes: borrowing Span<UInt32>,
  _ rows: RowSelection,
  into counts: inout [Int],
  first: inout [UInt32]
) {
  var target = counts.mutableSpan
  var firsts = first.mutableSpan
  let missing = target.count - 1
  for position in 0..<rows.count {
    let row = rows[position]
    let code = min(Int(codes[Int(row)]), missing)
    if target[code] == 0 { firsts[code] = UInt32(position) }
    target[code] += 1
  }
}

/// Counts the codes of a run of rows.
package func countCodes(
  _ codes: borrowing Span<UInt32>,
  _ range: Range<Int>,
  into counts: inout [Int]
) {
  var target = counts.mutableSpan
  for row in range { target[Int(codes[row])] += 1 }
}
