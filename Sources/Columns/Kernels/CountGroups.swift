/// Counts how often each group occurs; every group must be below `counts.count`.
package func countGroups(_ groups: [UInt32], into counts: inout [Int]) {
  var target = counts.mutableSpan
  for group in groups { target[Int(group)] += 1 }
}

/// Counts the code of every row of a part of a selection and keeps the position of the first row of each
/// code; rows without a code are counted last.
package func countCodes(
  _ codes: NarrowNumbers,
  _ rows: RowSelection,
  _ part: Range<Int>,
  into counts: inout [Int],
  first: inout [UInt32]
) {
  switch codes.storage {
  case .one(let codes): count(FixedCodes(codes), rows, part, into: &counts, first: &first)
  case .two(let codes): count(FixedCodes(codes), rows, part, into: &counts, first: &first)
  case .four(let codes): count(FixedCodes(codes), rows, part, into: &counts, first: &first)
  case .ranked(let codes): count(codes, rows, part, into: &counts, first: &first)
  }
}

private func count(
  _ codes: some Codes,
  _ rows: RowSelection,
  _ part: Range<Int>,
  into counts: inout [Int],
  first: inout [UInt32]
) {
  var target = counts.mutableSpan
  var firsts = first.mutableSpan
  let missing = target.count - 1
  for position in part {
    let code = min(codes.code(Int(rows[position])), missing)
    if target[code] == 0 { firsts[code] = UInt32(position) }
    target[code] += 1
  }
}

/// Counts the code of every row of a selection and keeps the first row of each code; rows without a
/// code are counted last.
package func countCodes(
  _ codes: PackedNumbers,
  _ rows: RowSelection,
  into counts: inout [Int],
  first: inout [UInt32]
) {
  var target = counts.mutableSpan
  var firsts = first.mutableSpan
  let missing = target.count - 1
  for position in 0..<rows.count {
    let code = min(Int(codes[Int(rows[position])]), missing)
    if target[code] == 0 { firsts[code] = UInt32(position) }
    target[code] += 1
  }
}

/// Counts the codes of a run of rows.
package func countCodes(_ codes: NarrowNumbers, _ range: Range<Int>, into counts: inout [Int]) {
  switch codes.storage {
  case .one(let codes): count(FixedCodes(codes), range, into: &counts)
  case .two(let codes): count(FixedCodes(codes), range, into: &counts)
  case .four(let codes): count(FixedCodes(codes), range, into: &counts)
  case .ranked(let codes): count(codes, range, into: &counts)
  }
}

private func count(_ codes: some Codes, _ range: Range<Int>, into counts: inout [Int]) {
  var target = counts.mutableSpan
  for row in range { target[codes.code(row)] += 1 }
}
